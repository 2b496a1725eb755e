"""The timeline: its page, the pages of single years, and the script that tells of all events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import (
        Drawing,
        EventLine,
        Frame,
        Legend,
        Step,
        Tick,
        TimelineMark,
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where an event stands in time, as ordinals of days."""

    mark: TimelineMark
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """An event of the timeline: its line, and what drawing and filters ask of it."""

    slug: str
    short: str
    line: EventLine
    drawn: Drawn | None
    told: str
    """When and by which source it was first told, as a sentence; or that it is not known."""
    told_day: int | None
    """Ordinal of the first day on which that source can have been published."""


@dataclass(frozen=True, slots=True)
class YearOfEvents:
    """The events of one year, or a link to their page where there are too many for one."""

    id: str
    title: str
    href: str
    """The place on this page, or the page of the year."""
    count: str
    """In words: "12 events"."""
    share: float
    """Percentage of the most that a year has."""
    lines: tuple[TimelineLine, ...]
    """Empty where the year has a page of its own."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer: pairs of slug and words."""

    themes: tuple[tuple[str, str], ...]
    entities: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years, from the first day to the day after the last, as ordinals."""

    first: int
    last: int
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """`timeline.html`: the drawing, the filters and the list by year."""

    frame: Frame
    axis: Axis | None
    """None if no event has a date."""
    drawing: Drawing | None
    """One row for each event; None where there are too many, and the years are drawn instead."""
    legend: tuple[Legend, ...]
    choices: Choices
    years: tuple[YearOfEvents, ...]
    count: str
    """In words: "26 events"."""
    script: str | None
    """The script that tells of all events, where the page does not list them."""
    months: tuple[str, ...]
    """The names of months, short, for an axis that shows them."""


@dataclass(frozen=True, slots=True)
class TimelineYearView:
    """`timeline/2022.html`: the events of one year."""

    frame: Frame
    title: str
    count: str
    lines: tuple[TimelineLine, ...]
    whole: str
    """The timeline."""
    before: Step | None
    after: Step | None
