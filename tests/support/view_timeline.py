"""The timeline of the look's pictures, on one page and by years."""

from __future__ import annotations

from support.view_lists import DRAWN, LEGEND, drawing, event_lines
from support.view_parts import YEARS, frame
from unhrc_site.model.dates.day import Day
from unhrc_site.model.views.parts import Link, Step, TimelineMark
from unhrc_site.model.views.timeline import (
    Axis,
    Choices,
    Drawn,
    TimelineLine,
    TimelineView,
    TimelineYearView,
    YearOfEvents,
)

START, END = Day(2020, 1, 1).ordinal, Day(2027, 1, 1).ordinal
TOLD = Day(2023, 9, 26).ordinal
_LISTED = (("2020", 0, 3), ("2022", 3, 5), ("2023", 5, 11), ("2024", 11, 12), ("2026", 12, 13))


def timeline_lines() -> tuple[TimelineLine, ...]:
    """Return all events; every fifth has no source with a date."""
    lines = []
    for index, (line, (_, _, mark, x1, x2)) in enumerate(zip(event_lines(), DRAWN, strict=True)):
        is_told = index % 5 != 4
        lines.append(
            TimelineLine(
                slug=f"e{index}",
                short=line.link.text,
                line=line,
                drawn=_drawn(mark, x1, x2),
                told="First told 26 September 2023, 001 Dagens" if is_told else "No dated source",
                told_day=TOLD - index * 30 if is_told else None,
            )
        )
    return tuple(lines)


def _drawn(mark: TimelineMark, x1: float, x2: float) -> Drawn:
    return Drawn(mark, *(round(START + x / 100 * (END - START), 1) for x in (x1, x2)))


def timeline() -> TimelineView:
    """Return the timeline."""
    lines = timeline_lines()
    return TimelineView(
        frame=frame("timeline.html", "Timeline"),
        axis=Axis(START, END, YEARS),
        drawing=drawing(),
        legend=LEGEND,
        choices=Choices(
            themes=(("membership", "Membership"), ("belarus", "Belarus")),
            entities=(("belarus", "Belarus"), ("russia", "Russia")),
            sources=(
                ("000", "000 WION"),
                ("001", "001 Dagens"),
                ("002", "002 The Brussels Times"),
                ("003", "003 Press TV"),
            ),
            bases=(("full", "Stated"), ("half", "Inferred")),
        ),
        years=tuple(
            YearOfEvents(
                f"year-{year}",
                year,
                f"#year-{year}",
                f"{end - start} events",
                (end - start) / 6 * 100,
                lines[start:end],
            )
            for year, start, end in _LISTED
        ),
        count="13 events",
        script=None,
        months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    )


def timeline_year() -> TimelineYearView:
    """Return the page of one year."""
    return TimelineYearView(
        frame=frame("timeline/2020.html", "2020", "Timeline"),
        title="2020",
        count="3 events",
        lines=timeline_lines()[:3],
        whole="../timeline.html",
        before=None,
        after=Step("After, 2 events", Link("2022", "2022.html")),
    )
