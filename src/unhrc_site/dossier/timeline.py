"""The order of events: what is known of their dates, and what must have come before what."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.claims import DateClaim, OutsideDate
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import Event

NEVER = float("inf")
"""Stands for the day of what has no date, and for an end that is open: after all days."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event at its place in the order."""

    event: Event
    date: Edtf | None
    """The date that orders it: the outside one if it lies within the other."""
    from_outside: bool
    earliest: float
    """Ordinal of the earliest day, raised by what precedes; `NEVER` where there is no date."""
    latest: float
    year: int | None
    """The year it is listed under; None for what has no date."""


def ordering_date(date: DateClaim | None, outside: OutsideDate | None) -> tuple[Edtf | None, bool]:
    """Return the date that orders, and whether it is the outside one."""
    if outside and (date is None or date.edtf.contains(outside.edtf)):
        return outside.edtf, True
    return (date.edtf if date else None), False


def order_events(
    events: Mapping[str, Event],
) -> tuple[tuple[Placed, ...], tuple[Diagnostic, ...]]:
    """Return the events in order: relations first, then earliest day, latest day and slug.

    Problems are E402 (a circle), E403 (dates against relations) and W404 (an outside date that
    does not lie within what the sources say).
    """
    problems = [*_outside_problems(events.values()), *_own_followers(events.values())]
    before = {
        slug: tuple(other for other in event.after if other in events and other != slug)
        for slug, event in events.items()
    }
    for slug in _circle(before):
        names = ", ".join(before[slug])
        message = f'"{slug}" comes after {names}, which leads back to it'
        problems.append(Diagnostic("E402", message, events[slug].location))
        before[slug] = ()
    sequence = tuple(TopologicalSorter(before).static_order())
    placed: dict[str, Placed] = {}
    floors: dict[str, _Floor] = {}
    for slug in sequence:
        earlier = [floors[other] for other in before[slug] if other in floors]
        floor = max(earlier, default=None)
        placed[slug] = _placed(events[slug], floor)
        problems.extend(_contradictions(placed[slug], floor))
        date = placed[slug].date
        first = date.earliest if date else None
        own = [_Floor(first.ordinal, slug, str(date))] if first else []
        if own or floor:
            floors[slug] = max([*own, *([floor] if floor else [])])
    return _in_order(placed, before, sequence), tuple(problems)


class _Floor(NamedTuple):
    """The earliest day that something can have been on, and the event that says so."""

    ordinal: int
    slug: str
    date: str


def _in_order(
    placed: Mapping[str, Placed], before: Mapping[str, tuple[str, ...]], sequence: tuple[str, ...]
) -> tuple[Placed, ...]:
    """Return events by their earliest day, none before what precedes it.

    What has no first day of its own ("by 2026", no date at all) stands right before the first
    event that it must precede, if that comes sooner: else it would hold that event back.
    """
    keys = {slug: placed[slug].earliest for slug in sequence}
    followers: dict[str, list[str]] = {slug: [] for slug in sequence}
    for slug in reversed(sequence):
        date = placed[slug].date
        if date is None or date.earliest is None:
            keys[slug] = min([keys[slug], *(keys[follower] for follower in followers[slug])])
        for other in before[slug]:
            followers[other].append(slug)
    waiting = {slug: len(set(before[slug])) for slug in sequence}
    ready = [(keys[slug], placed[slug].latest, slug) for slug in sequence if not waiting[slug]]
    heapq.heapify(ready)
    order: list[Placed] = []
    while ready:
        done = heapq.heappop(ready)[2]
        order.append(placed[done])
        for slug in set(followers[done]):
            waiting[slug] -= 1
            if not waiting[slug]:
                heapq.heappush(ready, (keys[slug], placed[slug].latest, slug))
    return tuple(order)


def _placed(event: Event, floor: _Floor | None) -> Placed:
    date, outside = ordering_date(event.date, event.outside_date)
    if date is None:
        return Placed(event, None, outside, NEVER, NEVER, None)
    # A date that is only bounded above is told by its bound: "by 2026" stands in 2026.
    shown = date.earliest or date.latest
    earliest = shown.ordinal if shown else NEVER
    latest = date.latest.ordinal if date.latest else NEVER
    if floor and shown:
        earliest = max(earliest, floor.ordinal)
    return Placed(event, date, outside, earliest, latest, shown.year if shown else None)


def _contradictions(placed: Placed, floor: _Floor | None) -> Iterable[Diagnostic]:
    last = placed.date.latest if placed.date else None
    if floor and last and last.ordinal < floor.ordinal:
        location = (placed.event.date or placed.event).location
        message = (
            f'"{placed.event.slug}" ({placed.date}) is said to come after '
            f'"{floor.slug}" ({floor.date})'
        )
        yield Diagnostic("E403", message, location, "mend a date, or take out the relation")


def _own_followers(events: Iterable[Event]) -> Iterable[Diagnostic]:
    for event in events:
        if event.slug in event.after:
            message = f'"{event.slug}" is said to come after itself'
            yield Diagnostic("E402", message, event.location, "take it out of after:")


def _outside_problems(events: Iterable[Event]) -> Iterable[Diagnostic]:
    for event in events:
        date, outside = event.date, event.outside_date
        if date and outside and not date.edtf.contains(outside.edtf):
            message = f"{outside.edtf} does not lie within {date.edtf}, which the sources support"
            yield Diagnostic(
                "W404", message, outside.location, "the sources' date orders the event"
            )


def _circle(before: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the slugs that stand in a circle or behind one: those that can never be reached."""
    done: set[str] = set()
    waiting = {slug: set(others) for slug, others in before.items()}
    while True:
        free = [slug for slug, others in waiting.items() if others <= done]
        if not free:
            break
        done.update(free)
        for slug in free:
            del waiting[slug]
    # Only those that also precede something here close a circle; the rest merely follow one.
    blocked = set(waiting)
    while True:
        ends = {slug for slug in blocked if not any(slug in before[other] for other in blocked)}
        if not ends:
            return tuple(sorted(blocked))
        blocked -= ends
