"""The width at which a text was wrapped, and which of its physical lines go on in the next.

A line was broken by a width if the next word would not have fitted. That one test tells wrapped
prose from lists, verses and addresses. It may not look at what the words mean.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.rows import Row

WIDEST = 132
"""Code points: lines of wrapped texts are not longer."""
NARROWEST = 30
"""Code points: columns are not narrower, save in scripts without spaces."""
RAGGED = 0.86
"""Proportional fonts make a copied line shorter or longer than the others by about a seventh."""
EXACT = 0.9
"""Share of breaks that a width in code points accounts for without any slack, if it is one."""
ENOUGH = 0.7
"""Share of breaks that the width must account for."""
_ENDS = frozenset(".!?…:;。！？؟»”\"')*_")
_LABELLED = Pattern(r"[A-Z][A-Za-z-]{1,14}(?: [A-Za-z]{2,10})?:\s")
_TEXT = frozenset({Hint.NONE, Hint.ITEM, Hint.QUOTE, Hint.NOTE})


class Width(NamedTuple):
    """The width in code points at which a text was wrapped, and the least that fills a line."""

    widest: int
    full: float


def width(rows: Sequence[Row]) -> Width | None:
    """Return the width at which `rows` were wrapped, or None if they were not."""
    lengths = sorted(len(row.text) for row in rows if row.hint in _TEXT)
    if len(lengths) < 2 or _long(lengths) > 0.2:  # one line in five is no slip
        return None
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
    if len(breaks) < 2:  # one broken line tells nothing
        return None
    if len(breaks) < 4 and any(length > WIDEST for length in lengths):
        return None
    widest = sorted(length for length, _ in breaks)[int((len(breaks) - 1) * 0.95)]
    if sum(1 for length in lengths if length > widest * 1.15) > len(lengths) / 10:
        return None
    if _explained(breaks, widest) >= EXACT:
        return Width(widest, widest)
    if _explained(breaks, widest * RAGGED) >= ENOUGH:
        return Width(widest, widest * RAGGED)
    return None


def _explained(breaks: Sequence[tuple[int, int]], full: float) -> float:
    """Return the share of `breaks` after which the next word would not have fitted."""
    return sum(1 for _, needed in breaks if needed > full) / len(breaks)


def _long(lengths: Sequence[int]) -> float:
    """Return the share of lines wider than any column among those that are prose."""
    prose = [length for length in lengths if length >= NARROWEST]
    return sum(1 for length in prose if length > WIDEST) / len(prose) if prose else 0.0


def _word(text: str) -> str:
    return text[:60].split(maxsplit=1)[0] if text.strip() else ""


def goes_on(
    first: Row, second: Row, wrapped: Width | None, indent: int, *, markdown: bool, head: bool
) -> bool:
    """Tell whether `second`, the row after `first`, belongs to the same unit of reading.

    `indent` is the usual indentation of the text, so that a deeper one begins a paragraph.
    """
    if second.gap or second.hint is not Hint.NONE or first.hint not in _TEXT or first.hard:
        return False
    if not first.text or _LABELLED.match(second.text):
        return False
    ended, low = first.text[-1] in _ENDS, second.text[0].islower()
    if first.text[-1] == "-" and first.text[-2:-1].isalpha() and low:
        return True
    if wrapped is None:
        long = len(first.text) >= 2 * NARROWEST and (markdown or len(first.text) <= WIDEST)
        return low and not ended and first.text[-1] != "," and long
    if first.hint is Hint.NONE and second.indent > indent and first.indent <= indent:
        return False
    needed = len(first.text) + 1 + len(_word(second.text))
    if _hangs(first.text, second.text, wrapped):
        return True
    if head and not low:
        # Above the first blank line stand headline and byline: only a full line goes on.
        return needed > wrapped.widest
    if ended and first.text[-1] in ".!?…。":
        return needed > max(wrapped.full, wrapped.widest * 0.97) or (needed > wrapped.full and low)
    return needed > wrapped.full or (low and len(first.text) > wrapped.widest / 2)


def _hangs(first: str, second: str, wrapped: Width) -> bool:
    """Tell whether a short line ends in a word that calls for more, as broken headlines do."""
    if len(first) > wrapped.widest / 2 or len(second) > wrapped.widest / 2:
        return False
    return first.rsplit(maxsplit=1)[-1].casefold() in _HANGING or (
        first[-1] == ":" and second[0].isupper() and len(first.split()) > 1
    )


_HANGING = frozenset(
    [
        "for",
        "of",
        "the",
        "and",
        "a",
        "an",
        "in",
        "on",
        "to",
        "with",
        "by",
        "from",
        "at",
        "or",
        "its",
        "their",
        "und",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "für",
        "von",
        "zu",
        "mit",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "et",
        "à",
        "pour",
        "sur",
        "y",
        "e",
        "el",
        "los",
        "las",
        "del",
        "per",
        "il",
        "di",
        "da",
        "em",
        "do",
        "dos",
        "no",
        "na",
        "van",
        "het",
        "een",
        "en",
        "op",
    ]
)
