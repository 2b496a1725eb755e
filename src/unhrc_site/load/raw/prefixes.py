"""Stretches inside a line that are set aside.

A prefix that a tool glued to the first sentence, the reading time in the line under the headline,
the counter of a gallery.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw import furniture
from unhrc_site.load.raw.facts import unit
from unhrc_site.load.raw.lines import Hint, Line, part
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.when import dates_in
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.labels import PUBLISHED, UPDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 90
"""Code points within which a prefix ends."""
FEWEST = 8
"""Words that must follow: a shorter line is a date line."""
LONGEST_META = 160
"""Code points of a line under the headline whose parts are looked at one by one."""
_LABEL = Pattern(r"^[\W_]*((?:[^\W\d_]+[ :=_-]{1,3}){0,3})$")
_TIME = Pattern(
    r"[T\s]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?:\s?(?:[ap]\.?m\.?|GMT|"
    r"UTC|CET|EST|IST))?",
    re.IGNORECASE,
)
_AFTER = Pattern(r"[\s|•·:,;–—-]*")
_COUNTER = Pattern(
    r"^(\[?\d{1,2}\s?/\s?\d{1,3}\]?(?=[\s\]]|(?<=\]))|\(?\d{1,2} of "
    r"\d{1,3}\)?)\s*(?=\S+\s\S+)"
)
_BETWEEN = Pattern(r"\s*[|•·●∙►▪\u3000]\s*|\s+[–—-]\s+")


def split_asides(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with such stretches on lines of their own, set aside."""
    found = _split_prefix(lines)
    split: list[Line] = []
    counters = sum(1 for line in found if _COUNTER.match(line.text[:12]))
    for line in found:
        if (
            line.aside is None
            and (counters > 1 or line.text.startswith("["))
            and (mark := _COUNTER.match(line.text))
        ):
            split += _cut(line, mark.end(1), words.PAGE)
        else:
            split += _split_meta(line)
    return split


def _cut(line: Line, end: int, reason: str) -> list[Line]:
    """Return the first code points of `line`, set aside, and the rest of it."""
    prefix, rest = part(line.visible, 0, end), part(line.visible, end, len(line.text))
    last = prefix.origin(0, len(prefix.text)).end
    return [
        replace(line, visible=prefix, end=last, aside=reason, links=(), bold=False, italic=False),
        replace(line, visible=rest, start=rest.runs[0].there, gap=0),
    ]


def _split_prefix(lines: Sequence[Line]) -> list[Line]:
    if not lines or lines[0].hint is not Hint.NONE:
        return list(lines)
    first = lines[0]
    end = _prefix_end(first.text)
    return [*_cut(first, end, words.PREFIX), *lines[1:]] if end else list(lines)


def _prefix_end(text: str) -> int:
    """Return where the prefix of `text` ends, 0 if there is none."""
    for when in dates_in(text[:REACH])[:1]:
        label = _LABEL.match(text[: when.start])
        if label is None or when.edtf is None or not when.is_day:
            return 0
        name = " ".join(re.findall(r"[^\W\d_]+", label.group(1).casefold()))
        bare = name == "" and _is_bare(text, when.start, when.end)
        if (name not in PUBLISHED and name not in UPDATED and not bare) or name in _PREPOSITIONS:
            return 0
        end = when.end
        if time := _TIME.match(text, end):
            end = time.end()
        gap = _AFTER.match(text, end)
        end = gap.end() if gap else end
        rest = text[end:]
        begins = rest[:1].isupper() or rest[:1] in "\"“«„‘'" or not rest[:1].isascii()
        if len(rest.split()) >= FEWEST and begins:
            return end
    return 0


_PREPOSITIONS = frozenset({"on", "le", "o", "vom", "am"})


def _is_bare(text: str, start: int, end: int) -> bool:
    """Tell whether a date in figures stands before a sentence without any mark between."""
    figures = text[start:end].replace("-", "").replace("/", "").isdigit()
    return figures and text[end : end + 1] == " " and not text[:start].strip()


def _split_meta(line: Line) -> list[Line]:
    """Return `line`, and the parts of it that are a reading time or a counter on their own."""
    text = line.text
    if (
        line.aside
        or len(text) > LONGEST_META
        or line.hint is not Hint.NONE
        or not _BETWEEN.search(text)
    ):
        return [line]
    bounds = [0, *(edge for mark in _BETWEEN.finditer(text) for edge in mark.span()), len(text)]
    pieces = [
        (start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end
    ]
    if len(pieces) < 2:  # nothing to split
        return [line]
    reasons = [_reason(replace(line, visible=part(line.visible, *piece))) for piece in pieces]
    if not any(reasons) or all(reasons):
        return [line]
    if furniture.claim(unit(line)):
        return [line]
    return _runs(line, pieces, reasons)


def _reason(piece: Line) -> str | None:
    one = unit(replace(piece, links=()))
    return furniture.reading_time(one) or furniture.counts(one)


def _runs(
    line: Line, pieces: Sequence[tuple[int, int]], reasons: Sequence[str | None]
) -> list[Line]:
    """Return neighbours that are kept as one line, and each part that is set aside as another."""
    made: list[Line] = []
    kept: list[tuple[int, int]] = []
    for piece, reason in [*zip(pieces, reasons, strict=True), ((0, 0), "end")]:
        if reason is None:
            kept.append(piece)
            continue
        if kept:
            made.append(_piece(line, kept[0][0], kept[-1][1], None, len(made)))
            kept = []
        if piece != (0, 0):
            made.append(_piece(line, *piece, reason, len(made)))
    return made


def _piece(line: Line, start: int, end: int, aside: str | None, number: int) -> Line:
    shown = part(line.visible, start, end)
    span = shown.origin(0, len(shown.text))
    links = tuple(link for link in line.links if span.start <= link.start < span.end)
    return replace(
        line,
        visible=shown,
        start=span.start,
        end=span.end,
        aside=aside,
        links=links,
        gap=0 if number else line.gap,
    )
