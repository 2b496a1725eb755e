"""The network: who is named with whom, and who takes part in the same events.

A tie counts two things and keeps them apart: the paragraphs of the sources that name both, and the
events in which both take part. It says nothing of what the two think of one another. This module
may not decide how anything is drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unhrc_site.dossier.facts import Read

LISTED = 400
"""Ties that the page lists; the rest are counted."""
_PLACES = 20
"""Paragraphs that one tie leads to; the rest are counted."""

Pair = tuple[str, str]


class Place(NamedTuple):
    """A paragraph of a source."""

    source: str
    block: int
    block_id: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entities that come together; `one` has the more ties of the two, counted by strength."""

    one: str
    other: str
    paragraphs: int
    places: tuple[Place, ...]
    """The first of these paragraphs, by the label of their source and by place."""
    events: tuple[str, ...]
    """In order of time."""

    @property
    def strength(self) -> int:
        """Return how often they come together, in paragraphs and events."""
        return self.paragraphs + len(self.events)


@dataclass(frozen=True, slots=True)
class Knot:
    """An entity that comes together with others."""

    slug: str
    others: int
    """With how many, listed or not."""
    strength: int
    """The sum of its ties."""


@dataclass(frozen=True, slots=True)
class Network:
    """The strongest ties of a dossier and those whom they join, strongest first."""

    knots: tuple[Knot, ...]
    """Those that a listed tie joins."""
    ties: tuple[Tie, ...]
    """The listed ones."""
    all_knots: int
    all_ties: int
    alone: int
    """Entities that come together with nobody."""
    counts: tuple[tuple[int, int], ...]
    """How many ties there are of each strength, the strongest first."""


class Part(NamedTuple):
    """What of a network can be drawn so that it can be read."""

    knots: tuple[Knot, ...]
    ties: tuple[Tie, ...]
    whole_from: int
    """All ties of this strength or more are in; 0 if there is no such strength."""
    in_part: tuple[int, int, int] | None
    """A strength of which some ties are in: that strength, how many, and of how many."""


def network_of(read: Read) -> Network:
    """Return the network of a dossier; of equals, those come first whose slugs do."""
    entities = read.members(Kind.ENTITY)
    paragraphs = {
        _key((slug, other)): count for slug in entities for other, count in read.together(slug)
    }
    events = _shared_events(read, entities)
    strength = {
        pair: paragraphs.get(pair, 0) + len(events.get(pair, ()))
        for pair in paragraphs.keys() | events.keys()
    }
    others: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for pair, count in strength.items():
        for slug in pair:
            others[slug] += 1
            total[slug] += count
    ranked = sorted(total, key=lambda slug: (-total[slug], slug))
    rank = {slug: number for number, slug in enumerate(ranked)}
    ordered = sorted(
        ((-count, *sorted((rank[one], rank[other]))) for (one, other), count in strength.items())
    )
    pairs = [(ranked[first], ranked[second]) for _, first, second in ordered[:LISTED]]
    places = _places(read, pairs)
    ties = tuple(
        Tie(
            *pair,
            paragraphs.get(_key(pair), 0),
            places[pair],
            events.get(_key(pair), ()),
        )
        for pair in pairs
    )
    joined = _joined(ties)
    return Network(
        tuple(Knot(slug, others[slug], total[slug]) for slug in ranked if slug in joined),
        ties,
        len(ranked),
        len(strength),
        len(entities) - len(ranked),
        tuple(sorted(Counter(strength.values()).items(), reverse=True)),
    )


def network_facts(read: Read) -> dict[str, object]:
    """Return the facts `network`, `ties` and, for those whom it lists, `in-network/<slug>`."""
    network = network_of(read)
    return {"network": network, "ties": network.all_ties} | {
        f"in-network/{knot.slug}": True for knot in network.knots
    }


def strongest(network: Network, most_knots: int, most_ties: int) -> Part:
    """Return the strongest ties that join at most `most_knots` and are at most `most_ties`.

    All ties of one strength are taken together where they fit. Where that would leave more than
    half of the room empty, the next strength is taken in part, in the order of the network.
    """
    counts = dict(network.counts)
    chosen: list[Tie] = []
    joined: set[str] = set()
    whole_from = 0
    for strength, group in _by_strength(network.ties).items():
        reached = joined | _joined(group)
        fits = len(chosen) + len(group) <= most_ties and len(reached) <= most_knots
        if fits and len(group) == counts[strength]:
            chosen, joined, whole_from = chosen + group, reached, strength
            continue
        some: list[Tie] = []
        if len(chosen) * 2 < most_ties and len(joined) * 2 < most_knots:
            for tie in group:
                reached = joined | {tie.one, tie.other}
                if len(chosen) + len(some) < most_ties and len(reached) <= most_knots:
                    some.append(tie)
                    joined = reached
        in_part = (strength, len(some), counts[strength]) if some else None
        return Part(_knots(network, joined), (*chosen, *some), whole_from, in_part)
    return Part(_knots(network, joined), tuple(chosen), whole_from, None)


def _knots(network: Network, joined: set[str]) -> tuple[Knot, ...]:
    return tuple(knot for knot in network.knots if knot.slug in joined)


def _key(pair: Pair) -> Pair:
    return pair if pair[0] < pair[1] else (pair[1], pair[0])


def _joined(ties: Iterable[Tie]) -> set[str]:
    return {slug for tie in ties for slug in (tie.one, tie.other)}


def _by_strength(ties: Iterable[Tie]) -> Mapping[int, list[Tie]]:
    groups: dict[int, list[Tie]] = {}
    for tie in ties:
        groups.setdefault(tie.strength, []).append(tie)
    return groups


def _shared_events(read: Read, entities: Iterable[str]) -> Mapping[Pair, tuple[str, ...]]:
    """Return for each pair the events in which both take part, in order of time."""
    present: dict[str, set[str]] = defaultdict(set)
    for slug in entities:
        for event, _ in read.events("with", slug):
            present[event].add(slug)
    shared: dict[Pair, list[str]] = defaultdict(list)
    for event in read.members(Kind.EVENT):
        for pair in combinations(sorted(present[event]), 2):
            shared[pair].append(event)
    return {pair: tuple(events) for pair, events in shared.items()}


def _places(read: Read, pairs: Sequence[Pair]) -> Mapping[Pair, tuple[Place, ...]]:
    """Return the first paragraphs that name both of each of `pairs`, by label and place."""
    slugs = {slug for pair in pairs for slug in pair}
    labels = {
        source: read.known(source).label for slug in slugs for source in read.naming_sources(slug)
    }
    named = {
        slug: dict.fromkeys(
            sorted(
                {
                    Place(context.mention.source, context.mention.block, context.block_id)
                    for context in read.contexts(slug)
                },
                key=lambda place: (labels[place.source], place),
            )
        )
        for slug in slugs
    }
    return {
        (one, other): tuple(
            islice((place for place in named[one] if place in named[other]), _PLACES)
        )
        for one, other in pairs
    }
