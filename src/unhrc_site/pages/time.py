"""Time drawn to scale: which shape a date takes, and where it stands."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import Precision
from unhrc_site.model.records import Status
from unhrc_site.model.source_text import Basis
from unhrc_site.model.views.parts import (
    Drawing,
    DrawnRow,
    Legend,
    Ruler,
    Tick,
    TimelineMark,
)
from unhrc_site.pages.writing import in_short, in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.timeline import Placed
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.pages.writing import Writer

_FADE = 45
"""Days by which a date that is about then fades on either side, as drawn."""
_MOST_TICKS = 12
"""Year labels that one axis carries; beyond, every n-th year is labelled."""
_LEGEND = {
    TimelineMark.DAY_STATED: "day, printed in a source",
    TimelineMark.DAY_INFERRED: "day, worked out from one",
    TimelineMark.BAR: "a month or longer, to scale",
    TimelineMark.SOFT: "about then; fades where it is not known",
    TimelineMark.SOFT_START: "not later than its end",
    TimelineMark.SOFT_END: "not earlier than its start",
    TimelineMark.ANNOUNCED: "announced: still to come when told",
    TimelineMark.OPEN: "open: invited or planned, not promised",
    TimelineMark.OUTSIDE: "known only from outside the sources",
}


def shape(date: Edtf, basis: Basis | None, status: Status) -> TimelineMark:
    """Return the shape that a date is drawn in."""
    is_day = date.earliest is not None and date.earliest == date.latest
    if status is not Status.HAPPENED:
        return TimelineMark.ANNOUNCED if is_day else TimelineMark.OPEN
    if basis is Basis.OUTSIDE:
        return TimelineMark.OUTSIDE
    if is_day:
        return TimelineMark.DAY_STATED if basis is Basis.STATED else TimelineMark.DAY_INFERRED
    if date.earliest is None:
        return TimelineMark.SOFT_START
    if date.latest is None:
        return TimelineMark.SOFT_END
    vague = date.is_approximate or date.is_uncertain or _is_only_bounds(date, basis)
    return TimelineMark.SOFT if vague else TimelineMark.BAR


def _is_only_bounds(date: Edtf, basis: Basis | None) -> bool:
    """Return whether an interval was worked out: then it says between when, not how long."""
    return date.is_interval and basis is Basis.INFERRED


class DrawnDate(NamedTuple):
    """A date that is drawn without being an event's: that of a source."""

    date: Edtf
    basis: Basis | None


class Scale:
    """An axis of whole years; x is in percent of its width."""

    def __init__(self, first: int, last: int) -> None:
        """Span the years that hold the days with these ordinals."""
        self.years = range(Day.of(first).year, Day.of(last).year + 1)
        self.start = Day(self.years[0], 1, 1).ordinal
        self.end = Day(self.years[-1] + 1, 1, 1).ordinal

    def x(self, ordinal: float) -> float:
        """Return where a day stands, kept within the axis."""
        share = (ordinal - self.start) / (self.end - self.start) * 100
        return round(min(max(share, 0.0), 100.0), 2)

    def ticks(self) -> tuple[Tick, ...]:
        """Return the years; where they are many, every second, fifth, tenth… is labelled."""
        steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
        step = next(s for s in steps if len(self.years) / s < _MOST_TICKS)
        first = -(-self.years[0] // step) * step
        return tuple(
            Tick(self.x(Day(year, 1, 1).ordinal), str(year), minor=(year // step) % 2 == 1)
            for year in range(first, self.years[-1] + 1, step)
        )


def scale_of(read: Read) -> Scale | None:
    """Return the dossier's axis, None if no event has a date."""
    positions = read.positions()
    if not positions:
        return None
    return Scale(min(p.first for p in positions), max(p.last for p in positions))


class Days(NamedTuple):
    """The shape of an event and its ends as ordinals of days; of a single day both are its noon."""

    mark: TimelineMark
    first: float
    last: float


def drawn_days(read: Read, placed: Placed) -> Days | None:
    """Return where an event stands in time, by what the sources say if they date it."""
    event = placed.event
    if event.date:
        date, basis = event.date.edtf, event.date.basis
    elif event.outside_date:
        date, basis = event.outside_date.edtf, Basis.OUTSIDE
    else:
        return None
    mark = shape(date, basis, event.status)
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return None
    if first is None:
        # Bounded above only: it starts where what must precede it does.
        before = [read.placed(slug) for slug in event.after]
        bounds = [p.earliest for p in before if p and p.earliest < placed.latest]
        start = max(bounds, default=last.ordinal - 365 if last else 0.0)
        return Days(mark, start, last.ordinal + 1 if last else start)
    if last is None:
        return Days(mark, first.ordinal, first.ordinal + 365)
    if first == last:
        return Days(mark, first.ordinal + 0.5, first.ordinal + 0.5)
    fade = _FADE if mark is TimelineMark.SOFT and not date.is_interval else 0
    return Days(mark, first.ordinal - fade, last.ordinal + 1 + fade)


def _drawn(read: Read, placed: Placed, scale: Scale) -> tuple[TimelineMark, float, float] | None:
    """Return the shape of an event and its ends on an axis."""
    days = drawn_days(read, placed)
    return (days.mark, scale.x(days.first), scale.x(days.last)) if days else None


def drawing(writer: Writer, events: Iterable[Placed], title: str) -> Drawing | None:
    """Return the to-scale drawing of `events`, in their order; None if none of them is dated."""
    scale = scale_of(writer.read)
    if scale is None:
        return None
    rows = []
    for placed in events:
        drawn = _drawn(writer.read, placed, scale)
        if drawn:
            event = placed.event
            date = event.date.edtf if event.date else placed.date
            link = writer.link(event.slug)
            rows.append(DrawnRow(in_words(date), event.short, link.href, *drawn))
    legend = legend_of(row.mark for row in rows)
    return Drawing(title, scale.ticks(), tuple(rows), legend) if rows else None


def legend_of(marks: Iterable[TimelineMark]) -> tuple[Legend, ...]:
    """Return what each of the shapes that are used means."""
    used = set(marks)
    return tuple(Legend(mark, words) for mark, words in _LEGEND.items() if mark in used)


def ruler(writer: Writer, label: str, own: Sequence[str], other: DrawnDate | None) -> Ruler | None:
    """Return the ruler of a page about the events `own`, or about a date of its own."""
    read = writer.read
    scale = scale_of(read)
    if scale is None:
        return None
    marks = [
        drawn
        for slug in own
        if (placed := read.placed(slug)) and (drawn := _drawn(read, placed, scale))
    ]
    if other is not None:
        drawn = _date_drawn(other, scale)
        marks = [drawn] if drawn else []
    if not marks:
        return None
    mark, x1, x2 = marks[0]
    if len(marks) > 1:
        mark = TimelineMark.BAR
        x1, x2 = min(m[1] for m in marks), max(m[2] for m in marks)
    others = sorted(
        {
            scale.x((p.first + p.last) / 2)
            for p in read.positions()
            if p.slug not in own or len(marks) > 1
        }
    )
    middle = (x1 + x2) / 2
    anchor = "start" if middle < 12 else "end" if middle > 88 else "middle"  # noqa: PLR2004 - %
    years = f"{scale.years[0]} to {scale.years[-1]}"
    number = sum(p.slug not in own for p in read.positions())
    events = f"{number} {'other ' if own else ''}event{'' if number == 1 else 's'}"
    description = f"{label}, on a line of the years {years} with {events}"
    return Ruler(scale.ticks(), tuple(others), mark, x1, x2, label, anchor, description)


def span_words(read: Read, slugs: Sequence[str]) -> str:
    """Return the date of one event, or from the first to the last of several."""
    if len(slugs) == 1:
        # As its own page has it: what the sources say, where they say anything.
        placed = read.placed(slugs[0])
        if placed and placed.event.date:
            return in_words(placed.event.date.edtf)
    dates = [card.date for slug in slugs if (card := read.card(slug)) and card.date]
    if not dates:
        return ""
    if len(dates) == 1:
        return in_words(dates[0])
    return f"{in_short(dates[0])} to {in_short(dates[-1])}"


def _date_drawn(drawn: DrawnDate, scale: Scale) -> tuple[TimelineMark, float, float] | None:
    date = drawn.date
    first, last = date.earliest or date.latest, date.latest or date.earliest
    if first is None or last is None:
        return None
    mark = shape(date, drawn.basis, Status.HAPPENED)
    if first == last and date.precision is not None and date.precision <= Precision.DAY:
        x = scale.x(first.ordinal + 0.5)
        return mark, x, x
    fade_left = _FADE if mark in {TimelineMark.SOFT, TimelineMark.SOFT_START} else 0
    fade_right = _FADE if mark in {TimelineMark.SOFT, TimelineMark.SOFT_END} else 0
    return mark, scale.x(first.ordinal - fade_left), scale.x(last.ordinal + 1 + fade_right)
