"""The lines of a text: what every adapter (plain text, Markdown) yields and all rules read.

A line is one unit of reading: a whole paragraph, a heading, an item of a list. An adapter says
what the markup says of it, in hints; it decides nothing.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.model.text import MappedText, MappedTextBuilder

if TYPE_CHECKING:
    from unhrc_site.model.source_text import Link


class Hint(enum.IntEnum):
    """What the markup says that a line is."""

    NONE = enum.auto()
    HEADING = enum.auto()
    ITEM = enum.auto()
    QUOTE = enum.auto()
    ROW = enum.auto()
    CODE = enum.auto()
    RULE = enum.auto()
    IMAGE = enum.auto()
    NOTE = enum.auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One unit of reading with its place in the raw text and what the markup says of it."""

    visible: MappedText
    start: int
    end: int
    hint: Hint = Hint.NONE
    level: int = 0
    """Of a heading: 1 to 6. Of an item: its depth from 0."""
    marker: str = ""
    """Of an item or a note, as printed: `•`, `3.`, `(a)`."""
    gap: int = 1
    """Blank lines before it; the first line of a text has 1."""
    bold: bool = False
    italic: bool = False
    links: tuple[Link, ...] = ()
    aside: str | None = None
    """Why the adapter knows that it is not the text: front matter, a captured prefix."""

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return self.visible.text

    def unmarked(self) -> Line:
        """Return the line without what the markup says of it."""
        return replace(self, hint=Hint.NONE, level=0)


def part(visible: MappedText, start: int, end: int) -> MappedText:
    """Return `[start, end)` of `visible` without white space at its ends, mapped as before."""
    text = visible.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == 0 and end == len(text):
        return visible
    builder = MappedTextBuilder()
    for run in visible.runs:
        first, last = max(run.here, start), min(run.here + run.length, end)
        if first < last:
            builder.add(text[first:last], run.there + first - run.here)
    return builder.build()
