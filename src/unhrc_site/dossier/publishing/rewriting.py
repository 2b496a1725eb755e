"""Records with marks in place of protected names, in every text of every field.

It goes through values of any shape, so that a field that somebody adds is covered too.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urlsplit

from unhrc_site.dossier.publishing.masks import ADDRESS
from unhrc_site.model import prose
from unhrc_site.model.citations import Citation
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.editorial import ORDINARY
from unhrc_site.model.records import Alias, Difference, Entity, Source
from unhrc_site.model.source_text import GAP, SourceText

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from unhrc_site.dossier.publishing.citations import Requoting
    from unhrc_site.dossier.publishing.masks import Masks
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.records import Record

_T = TypeVar("_T")
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


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The rewriting of all records of a dossier."""

    masks: Masks
    slugs: Collection[str]
    """Of all records: such a text is a link, and not looked into."""
    requoting: Requoting
    """What becomes of citations."""
    blocks: Mapping[str, Mapping[str, str]]
    """New addresses of blocks, by source and by their own."""

    def record(self, record: Record) -> Record:
        """Return `record` without protected names, and under its public slug."""
        # Nothing may stand at an old address that is made of a name.
        former = record.editorial.former_slugs
        kept = tuple(slug for slug in former if not self.masks.are_in_slug(slug))
        if kept != former:
            record = replace(record, editorial=replace(record.editorial, former_slugs=kept))
        made = self.value(record)
        if isinstance(made, Entity) and record.slug in self.masks.marks:
            return _protected(made, self.masks.marks[record.slug])
        if isinstance(made, Difference):
            # Words of the quotation, where the value itself is the editors'.
            accounts = tuple(
                replace(account, lit=None)
                if account.citation and account.citation.sealed
                else account
                for account in made.accounts
            )
            return replace(made, accounts=accounts)
        if isinstance(made, Source):
            moved = self.blocks.get(record.slug, {})
            parts = tuple(
                replace(part, blocks=tuple(moved.get(block, block) for block in part.blocks))
                for part in made.derived.parts
            )
            return replace(made, derived=replace(made.derived, parts=parts))
        return made

    def corrections(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Return corrections without protected names, and without notices at addresses of them."""
        return tuple(
            self.value(
                replace(correction, withdrawn=None)
                if correction.withdrawn and self.masks.are_in_slug(correction.withdrawn.slug)
                else correction
            )
            for correction in corrections
        )

    def value(self, value: _T) -> _T:
        """Return any value of a record without protected names."""
        return cast("_T", self._value(value))

    def _value(self, value: Any) -> Any:
        if isinstance(value, enum.Enum | Location | SourceText):
            return value
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, Citation):
            return self.requoting.citation(value)
        if type(value) is tuple:
            if value and all(isinstance(item, _INLINE) for item in value):
                return self._run(value)
            return tuple(self._value(item) for item in value)
        if isinstance(value, dict):
            return {key: self._value(item) for key, item in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            before = {field.name: getattr(value, field.name) for field in fields(value)}
            after = {name: self._value(item) for name, item in before.items()}
            changed = {name: item for name, item in after.items() if item is not before[name]}
            return replace(value, **changed) if changed else value
        return value

    def words(self, text: str) -> str:
        """Return a text without protected names; a slug is changed as a whole or not at all."""
        if text in self.masks.slugs:
            return self.masks.slugs[text]
        slug, mark, block = text.partition("#")
        if slug in self.slugs:
            moved = self.blocks.get(slug, {}).get(block, block)
            return self.masks.slugs.get(slug, slug) + mark + moved
        if ADDRESS.fullmatch(text):
            return self._address(text)
        return self.masks.masked(text)

    def _address(self, text: str) -> str:
        """Return an address, cut to its host if it holds a name."""
        if not self.masks.are_in_address(text):
            return text
        try:
            parts = urlsplit(text)
        except ValueError:
            return self.masks.masked(text)
        cut = f"{parts.scheme}://{parts.netloc}/"
        return self.masks.masked(cut)

    def _run(self, nodes: tuple[prose.Inline, ...]) -> tuple[prose.Inline, ...]:
        """Return a run of inline nodes without names, those over the bounds of nodes included."""
        nodes = self._unquoted(nodes)
        hits = self.masks.find("".join(_leaves(nodes)))
        return _Marking(self, tuple(hits)).run(nodes)

    def _unquoted(self, nodes: tuple[prose.Inline, ...]) -> tuple[prose.Inline, ...]:
        """Return a run without the words of sources of which none are published."""
        cited = [node.citation for node in prose.walk(nodes) if isinstance(node, prose.Cite)]
        if not any(citation.target in self.requoting.closed for citation in cited):
            return nodes

        def opened(node: prose.Inline) -> prose.Inline:
            match node:
                case prose.Text():
                    return prose.Text(self.requoting.unquoted(node.text, cited))
                case prose.Emphasis():
                    return prose.Emphasis(tuple(map(opened, node.children)))
                case prose.Strong():
                    return prose.Strong(tuple(map(opened, node.children)))
                case _:
                    return node

        return tuple(map(opened, nodes))


class _Marking:
    """One run of inline nodes while marks are put in; `at` counts the words that are passed."""

    def __init__(self, rewriting: Rewriting, hits: tuple[Any, ...]) -> None:
        self._rewriting = rewriting
        self._hits = hits
        self._at = 0

    def run(self, nodes: tuple[prose.Inline, ...]) -> tuple[prose.Inline, ...]:
        return tuple(self._node(node) for node in nodes)

    def _node(self, node: prose.Inline) -> prose.Inline:
        match node:
            case prose.Text():
                return prose.Text(self._words(node.text))
            case prose.Code():
                return prose.Code(self._words(node.text))
            case prose.Emphasis():
                return prose.Emphasis(self.run(node.children))
            case prose.Strong():
                return prose.Strong(self.run(node.children))
            case prose.WebLink():
                return prose.WebLink(self._rewriting.words(node.href), self.run(node.children))
            case prose.RecordLink():
                words = self._words(node.words) if node.words is not None else self._words(GAP)
                slug = self._rewriting.words(node.slug)
                given = words if node.words is not None else None
                return prose.RecordLink(slug, given, node.location)
            case prose.Break():
                self._words(" ")
                return node
            case prose.Cite():
                return prose.Cite(self._rewriting.requoting.citation(node.citation))

    def _words(self, text: str) -> str:
        """Return the next words: a mark where a name begins, nothing of what else it covers."""
        start, end = self._at, self._at + len(text)
        self._at = end
        parts: list[str] = []
        for hit in self._hits:
            if hit.end <= start or end <= hit.start:
                continue
            if hit.start >= start:
                parts += [text[max(self._done, start) - start : hit.start - start], hit.mark]
            self._done = hit.end
        parts.append(text[min(max(self._done - start, 0), len(text)) :])
        return "".join(parts)

    _done = 0


def _leaves(nodes: tuple[prose.Inline, ...]) -> list[str]:
    """Return the words of nodes, in order; a link without words and a line end part two names."""
    words: list[str] = []
    for node in nodes:
        match node:
            case prose.Text(text=text) | prose.Code(text=text):
                words.append(text)
            case prose.RecordLink(words=given):
                words.append(GAP if given is None else given)
            case prose.Break():
                words.append(" ")
            case prose.Emphasis() | prose.Strong() | prose.WebLink():
                words.extend(_leaves(node.children))
            case prose.Cite():
                pass
    return words


def _protected(entity: Entity, mark: str) -> Entity:
    """Return a protected entity: its mark is its only name, and nothing outside identifies it."""
    return replace(
        entity,
        name=mark,
        aliases=(Alias(mark, (), entity.location),),
        identifiers={},
        editorial=replace(entity.editorial, former_slugs=ORDINARY.former_slugs),
    )
