"""Names found in texts by rule: whole words, case as written, longest first, within their scope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

from unhrc_site.dossier.bounds import is_whole
from unhrc_site.model.diagnostics import Diagnostic, did_you_mean
from unhrc_site.model.folding import fold, fold_but_dashes, original_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.records import Alias, Entity, Source


class Mention(NamedTuple):
    """A name in a block of a source, as a span of the block's visible text."""

    entity: str
    source: str
    block: int
    start: int
    end: int


class Found(NamedTuple):
    """A name in a text."""

    entity: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Claim:
    entity: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds the aliases of all entities in one pass over a text."""

    automaton: ahocorasick_rs.AhoCorasick
    claims: tuple[tuple[_Claim, ...], ...]
    """For each pattern of the automaton, who claims it."""

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> NameFinder:
        """Return the finder for `entities`; equal aliases become one pattern."""
        patterns: dict[str, list[_Claim]] = {}
        for entity in entities:
            for alias in entity.aliases:
                name = fold(alias.name).text.strip()
                if name:
                    patterns.setdefault(name, []).append(_Claim(entity.slug, alias.scopes))
        return cls(
            ahocorasick_rs.AhoCorasick(list(patterns)),
            tuple(tuple(claims) for claims in patterns.values()),
        )

    def find(self, text: str, scopes: tuple[str, ...] = ()) -> tuple[Found, ...]:
        """Return the names in `text`, leftmost and longest first, none over another.

        `scopes` says where the text stands (`source`, `source#block`). A name that several
        entities claim there, or none does, is not found.
        """
        folded, bounds = fold_but_dashes(text)
        hits = sorted(
            self.automaton.find_matches_as_indexes(folded.text, overlapping=True),
            key=lambda hit: (hit[1], -hit[2]),
        )
        found: list[Found] = []
        reached = 0
        for pattern, start, end in hits:
            if start < reached or not _is_name(bounds, start, end):
                continue
            owner = self._owner(pattern, scopes)
            if owner is not None:
                found.append(Found(owner, *original_span(text, folded, start, end)))
                reached = end
        return tuple(found)

    def _owner(self, pattern: int, scopes: tuple[str, ...]) -> str | None:
        claims = self.claims[pattern]
        # The narrower scope wins: a block before its source before everywhere.
        for wanted in reversed(scopes):
            scoped = {claim.entity for claim in claims if wanted in claim.scopes}
            if scoped:
                return scoped.pop() if len(scoped) == 1 else None
        free = {claim.entity for claim in claims if not claim.scopes}
        return free.pop() if len(free) == 1 else None


def _is_name(text: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` is bounded as a word is; a hyphen binds ("Russia-backed")."""
    handle = start > 0 and text[start - 1] in "@#"
    return not handle and is_whole(text, start, end)


def find_mentions(finder: NameFinder, source: Source) -> tuple[Mention, ...]:
    """Return the names in the blocks of `source`, in reading order."""
    return tuple(
        Mention(found.entity, source.slug, number, found.start, found.end)
        for number, block in enumerate(source.text.blocks)
        for found in finder.find(block.text, (source.slug, f"{source.slug}#{block.id}"))
    )


def alias_problems(
    entities: Iterable[Entity], sources: Mapping[str, Source], lost: frozenset[str]
) -> Iterable[Diagnostic]:
    """Yield what is wrong with aliases: E308 (claimed twice), E309 (no such scope), W307 (unused).

    The entity's own name may occur nowhere: a record may call it as no source does. While the
    seed of a source cannot be read (`lost`), nobody knows which names stand in it.
    """
    blocks = {
        f"{source.slug}#{block.id}" for source in sources.values() for block in source.text.blocks
    }
    parts = [fold_but_dashes(b.text) for s in sources.values() for b in s.text.blocks]
    # Searched as one text: there may be thousands of blocks, and a name for each.
    visible = "\0".join(part.text for part, _ in parts)
    bounds = "\0".join(part for _, part in parts)
    claimed: dict[str, list[tuple[Entity, Alias]]] = {}
    for entity in entities:
        for alias in entity.aliases:
            words = fold(alias.name).text.strip()
            claimed.setdefault(words, []).append((entity, alias))
            yield from _scope_problems(alias, sources, blocks, lost)
            if alias.name != entity.name and not lost and not _occurs(words, visible, bounds):
                message = f'"{alias.name}" occurs in no source'
                hint = "write the name as the sources do, or leave it out"
                yield Diagnostic("W307", message, alias.location, hint)
    for words, claims in claimed.items():
        yield from _clashes(words, claims)


def _occurs(words: str, text: str, bounds: str) -> bool:
    at = text.find(words)
    while at >= 0 and not _is_name(bounds, at, at + len(words)):
        at = text.find(words, at + 1)
    return at >= 0


def _scope_problems(
    alias: Alias, sources: Mapping[str, Source], blocks: set[str], lost: frozenset[str]
) -> Iterable[Diagnostic]:
    for scope in alias.scopes:
        if scope.partition("#")[0] in lost:
            continue
        if scope not in sources and scope not in blocks:
            slug = scope.partition("#")[0]
            if "#" in scope and slug in sources:
                message, hint = f'"{slug}" has no block "{scope.partition("#")[2]}"', None
            else:
                message, hint = f'there is no source "{slug}"', did_you_mean(slug, sources)
            yield Diagnostic("E309", message, alias.location, hint)


def _clashes(words: str, claims: list[tuple[Entity, Alias]]) -> Iterable[Diagnostic]:
    for number, (entity, alias) in enumerate(claims):
        for other, its in claims[:number]:
            if other.slug == entity.slug:
                continue
            both = set(alias.scopes) & set(its.scopes)
            if both or not (alias.scopes or its.scopes):
                where = f" in {', '.join(sorted(both))}" if both else ""
                message = f'"{words}" already means "{other.slug}"{where}'
                hint = "say where it holds: in: [source] or in: [source#block]"
                yield Diagnostic("E308", message, alias.location, hint)
                break
