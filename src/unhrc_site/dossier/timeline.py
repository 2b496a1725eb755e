"""The order of events: what is known of their dates, and what must have come before what."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import DateClaim, Event, OutsideDate

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
    problems = list(_outside_problems(events.values()))
    before = {
        slug: tuple(other for other in event.after if other in events and other != slug)
        for slug, event in events.items()
    }
    for slug in _circle(before):
        names = ", ".join(before[slug])
        message = f'"{slug}" comes after {names}, which come after it in turn'
        problems.append(Diagnostic("E402", message, events[slug].location))
        before[slug] = ()
    placed: dict[str, Placed] = {}
    waiting = {slug: set(others) for slug, others in before.items()}
    ready: list[tuple[float, float, str]] = []
    for slug, others in waiting.items():
        if not others:
            placed[slug] = _placed(events[slug], [])
            heapq.heappush(ready, (placed[slug].earliest, placed[slug].latest, slug))
    order: list[Placed] = []
    followers: dict[str, list[str]] = {}
    for slug, earlier in before.items():
        for other in earlier:
            followers.setdefault(other, []).append(slug)
    while ready:
        _, _, done = heapq.heappop(ready)
        order.append(placed[done])
        for slug in followers.get(done, ()):
            waiting[slug].discard(done)
            if not waiting[slug]:
                placed[slug] = _placed(events[slug], [placed[o] for o in before[slug]])
                problems.extend(_contradictions(placed[slug], [placed[o] for o in before[slug]]))
                heapq.heappush(ready, (placed[slug].earliest, placed[slug].latest, slug))
    return tuple(order), tuple(problems)


def _placed(event: Event, earlier: list[Placed]) -> Placed:
    date, outside = ordering_date(event.date, event.outside_date)
    earliest = latest = NEVER
    year = None
    if date is not None:
        first, last = date.earliest, date.latest
        latest = last.ordinal if last else NEVER
        # A date that is only bounded above is told by its bound: "by 2026" stands in 2026.
        shown = first or last
        earliest = shown.ordinal if shown else NEVER
        year = shown.year if shown else None
    raised = [other.earliest for other in earlier if other.earliest != NEVER]
    if raised and earliest != NEVER:
        earliest = max([earliest, *raised])
    return Placed(event, date, outside, earliest, latest, year)


def _contradictions(placed: Placed, earlier: list[Placed]) -> Iterable[Diagnostic]:
    for other in earlier:
        if placed.date is None or placed.date.latest is None or other.date is None:
            continue
        if other.date.earliest and placed.date.latest < other.date.earliest:
            location = (placed.event.date or placed.event).location
            message = (
                f'"{placed.event.slug}" ({placed.date}) is said to come after '
                f'"{other.event.slug}" ({other.date})'
            )
            yield Diagnostic("E403", message, location, "mend a date, or take out the relation")


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
