"""All texts that a value of the model holds, whatever its type: a field added later is found too.

What is not a text is left out: dates, numbers, members of enumerations, places in files, and the
slugs that one record names another by.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from unhrc_site.model import prose
from unhrc_site.model.citations import Citation
from unhrc_site.model.dates.edtf import Edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.source_text import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_INLINE = (
    prose.Text,
    prose.Emphasis,
    prose.Strong,
    prose.Code,
    prose.Break,
    prose.WebLink,
    prose.RecordLink,
    prose.Cite,
)
_NO_TEXTS = (enum.Enum, Location, Edtf, SourceText)


def _all(_: object) -> bool:
    return True


def _none(_: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Walk:
    """How values are gone through."""

    slugs: frozenset[str] = frozenset()
    """Of all records: a text that is one of them only names a record."""
    quoted: Callable[[Citation], bool] = _all
    """Whether the quoted words of a citation count."""
    rests: Callable[[tuple[Citation, ...]], bool] = _all
    """Whether a stretch of prose counts, by the citations that follow it."""
    drops: Callable[[object], bool] = _none
    """Whether a part of a record does not count, with all that is in it."""

    def texts(self, value: Any, place: Location | None = None) -> Iterator[tuple[str, Location]]:
        """Yield each text of `value`, with the place of the nearest part that has one."""
        place = place or Location("")
        if isinstance(value, str) and not isinstance(value, enum.Enum):
            if value.strip() and value not in self.slugs:
                yield value, place
        elif isinstance(value, Citation):
            if self.quoted(value):
                for words in (value.quote, value.prefix, value.suffix):
                    yield from self.texts(words, value.location)
        elif isinstance(value, _NO_TEXTS):
            return
        elif isinstance(value, Mapping):
            for key, held in value.items():
                yield from self.texts(key, place)
                yield from self.texts(held, place)
        elif isinstance(value, (tuple, list, set, frozenset)):
            if any(isinstance(held, _INLINE) for held in value):
                yield from self._inlines(tuple(value), place)
            else:
                for held in value:
                    yield from self.texts(held, place)
        elif is_dataclass(value) and not self.drops(value):
            own = getattr(value, "location", None)
            place = own if isinstance(own, Location) else place
            for named in fields(value):
                yield from self.texts(getattr(value, named.name), place)

    def _inlines(
        self, nodes: tuple[prose.Inline, ...], place: Location
    ) -> Iterator[tuple[str, Location]]:
        """Yield the words of a run of prose in one piece for each stretch between citations."""
        words: list[str] = []
        cited: list[Citation] = []
        for node in prose.walk(nodes):
            match node:
                case prose.Text() | prose.Code() | prose.RecordLink():
                    if cited:
                        yield from self._stretch(words, cited, place)
                        words, cited = [], []
                    said = node.words if isinstance(node, prose.RecordLink) else node.text
                    words.append(said or " ")
                case prose.Break():
                    words.append(" ")
                case prose.WebLink(href=href):
                    yield href, place
                case prose.Cite(citation=citation):
                    cited.append(citation)
                    yield from self.texts(citation, place)
                case _:
                    pass
        yield from self._stretch(words, cited, place)

    def _stretch(
        self, words: list[str], cited: list[Citation], place: Location
    ) -> Iterator[tuple[str, Location]]:
        text = "".join(words)
        if text.strip() and self.rests(tuple(cited)):
            yield text, place


def citations_of(value: Any) -> Iterator[Citation]:
    """Yield every citation in `value`, wherever it stands."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, _NO_TEXTS):
        return
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from citations_of(held)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for held in value:
            yield from citations_of(held)
    elif is_dataclass(value):
        for named in fields(value):
            yield from citations_of(getattr(value, named.name))


def names_in(value: Any) -> Iterator[str]:
    """Yield every string in `value`, those that name a record among them."""
    if isinstance(value, str) and not isinstance(value, enum.Enum):
        yield value
    elif isinstance(value, (enum.Enum, Location, SourceText)):
        return
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from names_in(held)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for held in value:
            yield from names_in(held)
    elif is_dataclass(value):
        for named in fields(value):
            yield from names_in(getattr(value, named.name))
