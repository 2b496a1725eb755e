"""Origins: how many independent accounts stand behind a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.diagnostics import Diagnostic, did_you_mean
from unhrc_site.model.records import Entity, EntityKind, Reference, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from unhrc_site.model.citations import Passage
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Record


@dataclass(frozen=True, slots=True)
class Support:
    """The sources of a fact, and the independent accounts that they come down to."""

    sources: tuple[str, ...]
    origins: tuple[str, ...]
    """As many as there are accounts; each is named by the nearest that all its sources follow."""


class Place(NamedTuple):
    """A block of a source, or with None the source as a whole."""

    source: str
    block: str | None


@dataclass(frozen=True, slots=True)
class Origins:
    """What every source and reference derives from, and single blocks of a source."""

    of_whole: Mapping[str, str]
    """The origin of a source or reference by its slug."""
    of_block: Mapping[tuple[str, str], str]
    """The origin of a block, by the source's slug and the block's id, where it is another."""
    block_ids: Mapping[str, tuple[str, ...]]
    """The ids of a source's blocks in their order."""

    @classmethod
    def over(cls, records: Iterable[Record]) -> Origins:
        """Return the origins that `records` declare."""
        whole: dict[str, str] = {}
        of_block: dict[tuple[str, str], str] = {}
        ids: dict[str, tuple[str, ...]] = {}
        for record in records:
            origin = _declared(record)
            if origin:
                whole[record.slug] = origin
            if isinstance(record, Source):
                ids[record.slug] = tuple(block.id for block in record.text.blocks)
                for part in record.derived.parts:
                    of_block |= {(record.slug, block): part.origin for block in part.blocks}
        return cls(whole, of_block, ids)

    def chain(self, slug: str, block: str | None = None) -> tuple[str, ...]:
        """Return what `slug`, or one block of it, derives from, nearest first.

        It ends where nothing more is known. Where sources derive from one another in a circle it
        ends with the first of them by slug, for all alike: they are one account.
        """
        # What a part follows may follow the source as a whole: that is no way round.
        first = self.of_block.get((slug, block)) if block else None
        way = [first or slug]
        end: tuple[str, ...] = ()
        while origin := self.of_whole.get(way[-1]):
            if origin in way:
                end = (min(way[way.index(origin) :]),)
                break
            way.append(origin)
        return (*(way if first else way[1:]), *end)

    def accounts(self, places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
        """Return the independent accounts behind places, in order, each with its places.

        Places whose ways end in the same origin are one account. It is named by the nearest that
        all of them follow, since what two articles took from one report need not stand in the
        paper that the report is about; one source alone is named by what it follows, or itself.
        """
        ways: dict[str, dict[Place, tuple[str, ...]]] = {}
        for place in places:
            chain = self.chain(*place)
            ways.setdefault((place.source, *chain)[-1], {})[place] = (place.source, *chain)
        named: dict[str, tuple[Place, ...]] = {}
        for last, found in ways.items():
            name = nearest_shared(tuple(found.values()))
            named[name if name not in named else last] = tuple(found)
        return named

    def support(self, passages: Iterable[Passage]) -> Support:
        """Return the sources of verified passages, in order, and their independent accounts."""
        places: dict[Place, None] = {}
        for passage in passages:
            slug = passage.citation.target
            if passage.state.is_verified and slug in self.block_ids:
                ids = self.block_ids[slug]
                block = ids[passage.block] if 0 <= passage.block < len(ids) else None
                places[Place(slug, block)] = None
        sources = dict.fromkeys(place.source for place in places)
        return Support(tuple(sources), tuple(self.accounts(places)))


def nearest_shared(ways: Sequence[tuple[str, ...]]) -> str:
    """Return what names an account: the nearest that all `ways` lead over.

    A way is a source, then what it derives from, to the origin in which all of them end. Ways of
    one source are named by what it derives from, not by itself, if it derives from anything.
    """
    first, *others = ways
    is_one = all(way[0] == first[0] for way in others)
    candidates = first[1:] if is_one else first
    return next((slug for slug in candidates if all(slug in way for way in others)), first[-1])


def _declared(record: Record) -> str | None:
    match record:
        case Source():
            return record.derived.origin
        case Reference():
            return record.origin
        case _:
            return None


def origin_problems(records: Mapping[str, Record]) -> Iterator[Diagnostic]:
    """Yield E303 for an origin that can be none, E309 for a block that is not there, and E310.

    An origin is a source, a reference or a document among the entities; E310 is one that comes
    round.
    """
    origins = Origins.over(records.values())
    possible = [slug for slug, record in records.items() if _can_be_origin(record)]
    for slug, record in records.items():
        origin = _declared(record)
        if origin is not None and origin not in possible:
            yield _no_origin(origin, possible, record.location)
        elif circle := _circle(slug, origins):
            way = " → ".join(circle)
            message = f"the origins of this {_noun(record)} lead back to it: {way}"
            hint = "name as origin the report that came first"
            yield Diagnostic("E310", message, record.location, hint)
        if isinstance(record, Source):
            yield from _part_problems(record, possible)


def _part_problems(source: Source, possible: list[str]) -> Iterator[Diagnostic]:
    known = {block.id for block in source.text.blocks}
    for part in source.derived.parts:
        if part.origin not in possible:
            yield _no_origin(part.origin, possible, part.location)
        for block in part.blocks:
            if block not in known:
                message = f'"{source.slug}" has no block "{block}"'
                yield Diagnostic("E309", message, part.location, did_you_mean(block, known))


def _no_origin(origin: str, possible: list[str], where: Location) -> Diagnostic:
    message = f'the origin "{origin}" is no source, no reference and no document'
    return Diagnostic("E303", message, where, did_you_mean(origin, possible))


def _can_be_origin(record: Record) -> bool:
    match record:
        case Source() | Reference():
            return True
        case Entity():
            return record.genre is EntityKind.DOCUMENT
        case _:
            return False


def _noun(record: Record) -> str:
    return "source" if isinstance(record, Source) else "reference"


def _circle(slug: str, origins: Origins) -> tuple[str, ...]:
    """Return the way from `slug` over its origins back to it; empty if none leads back."""
    way = [slug]
    while origin := origins.of_whole.get(way[-1]):
        if origin == slug:
            return (*way, slug)
        if origin in way:
            break
        way.append(origin)
    return ()
