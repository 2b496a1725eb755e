"""The width at which a text was wrapped, and which of its physical lines go on in the next.

A line was broken by a width if the next word would not have fitted. That one test tells wrapped
prose from lists, verses and addresses. It may not look at what the words mean.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.rows import Row

WIDEST = 132
"""Code points: lines of wrapped texts are not longer."""
NARROWEST = 30
"""Code points: columns are not narrower, save in scripts without spaces."""
RAGGED = 0.86
"""Proportional fonts make a copied line shorter or longer than the others by about a seventh."""
ENOUGH = 0.7
"""Share of breaks that the width must account for."""
_ENDS = frozenset(".!?…:;。！？؟»”\"')*_")
_TEXT = frozenset({Hint.NONE, Hint.ITEM, Hint.QUOTE, Hint.NOTE})


def width(rows: Sequence[Row]) -> int:
    """Return the width in code points at which `rows` were wrapped, or 0 if they were not."""
    lengths = sorted(len(row.text) for row in rows if row.hint in _TEXT)
    if len(lengths) < 2 or _long(lengths) > 0.2:  # noqa: PLR2004 one line in five is no slip
        return 0
    breaks = [
        (len(first.text), len(first.text) + 1 + len(_word(second.text)))
        for first, second in pairwise(rows)
        if not second.gap
        and second.hint is Hint.NONE
        and first.hint in _TEXT
        and not first.hard
        and first.text[-1:] not in _ENDS
        and NARROWEST <= len(first.text) <= WIDEST
    ]
    if len(breaks) < 2:  # noqa: PLR2004 one broken line tells nothing
        return 0
    widest = sorted(length for length, _ in breaks)[int((len(breaks) - 1) * 0.95)]
    explained = sum(1 for _, needed in breaks if needed > widest * RAGGED)
    return widest if explained >= ENOUGH * len(breaks) else 0


def _long(lengths: Sequence[int]) -> float:
    """Return the share of lines wider than any column among those that are prose."""
    prose = [length for length in lengths if length >= NARROWEST]
    return sum(1 for length in prose if length > WIDEST) / len(prose) if prose else 0.0


def _word(text: str) -> str:
    return text[:60].split(maxsplit=1)[0] if text.strip() else ""


def goes_on(first: Row, second: Row, widest: int, indent: int, *, markdown: bool) -> bool:
    """Tell whether `second`, the row after `first`, belongs to the same unit of reading.

    `indent` is the usual indentation of the text, so that a deeper one begins a paragraph.
    """
    if second.gap or second.hint is not Hint.NONE or first.hint not in _TEXT or first.hard:
        return False
    if not first.text:
        return False
    ended, low = first.text[-1] in _ENDS, second.text[0].islower()
    if first.text[-1] == "-" and first.text[-2:-1].isalpha() and low:
        return True
    if not widest:
        return (
            low
            and not ended
            and first.text[-1] != ","
            and len(first.text) >= 2 * NARROWEST
            and (markdown or len(first.text) <= WIDEST)
        )
    if first.hint is Hint.NONE and second.indent > indent and first.indent <= indent:
        return False
    full = len(first.text) + 1 + len(_word(second.text)) > widest * RAGGED
    if ended and first.text[-1] in ".!?…。":
        return len(first.text) + 1 + len(_word(second.text)) > widest * 0.97 or (full and low)
    return full or (low and len(first.text) > widest / 2)
