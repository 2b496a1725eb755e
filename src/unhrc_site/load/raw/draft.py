"""A text while it is being read: its lines, and what has been found so far.

It lives in one call of `read_source` and is never kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.model.folding import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.load.raw.credits import Credit
    from unhrc_site.load.raw.facts import Unit
    from unhrc_site.load.raw.front_matter import FrontMatter
    from unhrc_site.load.raw.meta import Meta
    from unhrc_site.model.source_text import SourceKind


@dataclass(slots=True)
class Draft:
    """The lines in order, and what rules found of them, by their index."""

    raw: str
    units: list[Unit]
    language: str
    front: FrontMatter | None = None
    metas: dict[int, Meta] = field(default_factory=dict)
    credits: dict[int, Credit] = field(default_factory=dict)
    partners: dict[int, int] = field(default_factory=dict)
    """Of a line that is only a credit: the line that holds the words of its caption."""
    first: int = 0
    """Index of the first line of the running text."""
    last: int = 0
    """Index after the last line of the running text."""
    kind: SourceKind | None = None
    title: int | None = None
    title_span: tuple[int, int] | None = None
    """Where in the visible text of the title's line the headline stands."""
    outlet: tuple[int, int, int] | None = None
    """Line, start and end of an outlet's name printed after the headline."""
    subject: tuple[int, int] | None = None
    """Line of a mail's subject, and where its words begin."""
    site: int | None = None
    """Line at the top that holds nothing but an outlet's or a body's name."""
    letter: tuple[int, int] | None = None
    """Of a letter: the lines of its salutation and its close."""
    groups: dict[int, int] = field(default_factory=dict)
    """Of an item or a row: the first line of its list or table."""
    marked: set[int] = field(default_factory=set)
    """Lines whose marker belongs to what is seen: numbered paragraphs, spoken lines."""
    _paired: int = 0
    _captioned: frozenset[int] = frozenset()
    _folded: dict[int, str] = field(default_factory=dict)

    def folded(self, index: int) -> str:
        """Return the folded words of a line, computed once."""
        found = self._folded.get(index)
        if found is None:
            found = self._folded[index] = folded_words(self.units[index].text)
        return found

    @property
    def captioned(self) -> frozenset[int]:
        """The lines that hold the words of a caption whose credit stands on another line."""
        if self._paired != len(self.partners):
            self._paired = len(self.partners)
            self._captioned = frozenset(self.partners.values())
        return self._captioned

    def free(self, start: int, end: int) -> Iterator[int]:
        """Yield the lines of `[start, end)` that no rule has spoken of, as long as that is so."""
        for index in range(max(start, 0), min(end, len(self.units))):
            if self.units[index].free:
                yield index

    def shown(self, index: int, step: int) -> int | None:
        """Return the next line from `index` in the direction `step` that is not set aside."""
        index += step
        while 0 <= index < len(self.units):
            if self.units[index].aside is None:
                return index
            index += step
        return None
