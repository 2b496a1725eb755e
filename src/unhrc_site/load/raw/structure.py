"""The step from rows to lines: paragraphs joined, markup rendered, lists and tables left as rows.

Nothing here looks at what the words mean, except that a metadata prefix glued to the first
sentence is cut off.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from unhrc_site.load.raw.inline import Joined, Rendered, join, render
from unhrc_site.load.raw.lines import Hint, Line
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.rows import Row, rows
from unhrc_site.load.raw.wrapping import Width, goes_on, width
from unhrc_site.model.text import MappedText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPLIT = Pattern(r"\w-\n?$")
_TABS = Pattern(r"\t+| {3,}")


def lines(raw: str, start: int = 0, *, markdown: bool = False) -> list[Line]:
    """Return the lines of `raw` from `start` on, in order."""
    found, definitions = rows(raw, start)
    widest = width(found)
    indent = _usual_indent(found)
    groups: list[list[Row]] = []
    blank = False
    for number, row in enumerate(found):
        blank = blank or bool(number and row.gap)
        if groups and _belongs(groups[-1], row, widest, indent, markdown=markdown, head=not blank):
            groups[-1].append(row)
        else:
            groups.append([row])
    words = _words(raw, groups)
    made: list[Line] = []
    for group in groups:
        made += _lines(raw, group, words, definitions)
    return _with_tables(raw, made)


def _belongs(
    group: list[Row], row: Row, widest: Width | None, indent: int, *, markdown: bool, head: bool
) -> bool:
    last = group[-1]
    if row.hint is Hint.QUOTE and last.hint is Hint.QUOTE:
        # A quotation of several paragraphs is one: its blank lines are marked too.
        return not row.gap
    if row.hint is Hint.CODE and last.hint is Hint.CODE:
        return row.gap <= 1
    if len(group) > 1 and group[0].hint in {Hint.ITEM, Hint.QUOTE, Hint.NOTE}:
        last = replace(last, hint=group[0].hint)
    return goes_on(last, row, widest, indent, markdown=markdown, head=head)


def _usual_indent(found: Sequence[Row]) -> int:
    depths = sorted(row.indent for row in found if row.hint is Hint.NONE)
    return depths[len(depths) // 2] if depths else 0


def _words(raw: str, groups: Sequence[Sequence[Row]]) -> frozenset[str]:
    """Return the words of `raw` in lower case if a line ends in a hyphen, else none."""
    hyphens = any(
        first.text.endswith("-") for group in groups for first, _ in pairwise(group) if first.text
    )
    return frozenset(re.findall(r"\w+", raw.casefold())) if hyphens else frozenset()


def _lines(
    raw: str, group: Sequence[Row], words: frozenset[str], definitions: Mapping[str, str]
) -> list[Line]:
    head = group[0]
    if head.hint is Hint.CODE:
        return [_verbatim(raw, group)]
    spans = [(row.body, row.body + len(row.text)) for row in group if row.text]
    if not spans:
        return []
    joined = join(raw, spans, words)
    shown = render(joined, definitions)
    if not shown.visible.text and not shown.links:
        return []
    line = Line(
        shown.visible,
        head.start,
        group[-1].end,
        head.hint,
        head.level,
        head.marker,
        head.gap,
        bold=bool(shown.whole & {"**", "__", "***"}),
        italic=bool(shown.whole & {"*", "_", "***"}),
        links=shown.links,
    )
    return _with_images(line, shown, joined)


def _with_images(line: Line, shown: Rendered, joined: Joined) -> list[Line]:
    """Return an image on a line of its own as such, whatever adapter found it."""
    if line.hint is not Hint.IMAGE and shown.images:
        alone = len(shown.images) == 1 and joined.text.lstrip().startswith(("![", "[!["))
        rest = shown.visible.text if not alone else ""
        if alone and not rest:
            return [replace(line, hint=Hint.IMAGE)]
    return [line]


def _verbatim(raw: str, group: Sequence[Row]) -> Line:
    start, end = group[0].start - group[0].indent, group[-1].end
    return Line(MappedText.identity(raw[start:end], start), start, end, Hint.CODE, gap=group[0].gap)


def _with_tables(raw: str, made: list[Line]) -> list[Line]:
    """Return `made` with rows that no table holds as plain lines, and columns by tabs as rows."""
    found = []
    for index, line in enumerate(made):
        near = made[max(0, index - 1) : index] + made[index + 1 : index + 2]
        if line.hint is Hint.ROW and not any(other.hint is Hint.ROW for other in near):
            found.append(replace(line, hint=Hint.NONE))
        elif (
            line.hint is Hint.NONE
            and _columns(raw, line) > 1
            and any(_columns(raw, other) == _columns(raw, line) for other in near)
        ):
            found.append(replace(line, hint=Hint.ROW))
        else:
            found.append(line)
    return found


def _columns(raw: str, line: Line) -> int:
    """Return how many columns tabs or runs of spaces make of a line."""
    if line.end - line.start > 400:  # a row of a table is short
        return 0
    shown = raw[line.start : line.end]
    count = len(_TABS.split(shown))
    # Two columns by spaces alone are a page's head or an address.
    return count if "\t" in shown or count > 2 else 1
