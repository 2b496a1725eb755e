"""The timeline: its page, the pages of single years, and the script that tells of all events.

Up to `MOST` events the page lists them all and the script reads the list. Beyond, each year has a
page of its own, and drawing and filters read the events from a script of their own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from unhrc_site.dossier.timeline import NEVER
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.human import ENGLISH_SHORT
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views.parts import Link, Step
from unhrc_site.model.views.timeline import (
    Axis,
    Choices,
    Drawn,
    TimelineLine,
    TimelineView,
    TimelineYearView,
    YearOfEvents,
)
from unhrc_site.pages.frame import crumb, make_frame
from unhrc_site.pages.parts import event_line, plural
from unhrc_site.pages.time import drawing, drawn_days, legend_of, scale_of
from unhrc_site.pages.writing import Writer, in_words, plain_words, source_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.timeline import Placed

MOST = 500
"""Events that one page lists."""
PAGE = "timeline.html"
SCRIPT = "timeline/events.js"
_UNDATED = "undated"
_BASES = (
    ("stated", "printed in a source"),
    ("inferred", "worked out"),
    ("outside", "from outside the sources"),
    ("unknown", "not known"),
)


def timeline_view(_slug: str, read: Read) -> TimelineView:
    """Return the view of `timeline.html`."""
    writer = Writer(read, PAGE)
    order = read.timeline()
    years = _by_year(order)
    lines = _lines(writer, order)
    scale = scale_of(read)
    is_long = len(order) > MOST
    axis = Axis(scale.start, scale.end, scale.ticks()) if scale else None
    return TimelineView(
        frame=make_frame(writer, "Timeline", crumbs=crumb(writer, "Timeline")),
        axis=axis,
        drawing=None if is_long else drawing(writer, order, "All events, to scale"),
        legend=legend_of(line.drawn.mark for line in lines.values() if line.drawn),
        choices=_choices(read, lines.values()),
        years=tuple(
            YearOfEvents(
                id=f"year-{year}",
                title=_title(year),
                href=writer.href(year_route(year)) if is_long else f"#year-{year}",
                count=plural(len(group), "event"),
                share=round(len(group) / max(map(len, years.values())) * 100, 2),
                lines=() if is_long else tuple(lines[placed.event.slug] for placed in group),
            )
            for year, group in years.items()
        ),
        count=plural(len(order), "event"),
        script=writer.href(SCRIPT) if is_long else None,
        months=ENGLISH_SHORT.months,
    )


def year_slugs(read: Read) -> tuple[str, ...]:
    """Return the years that have a page of their own, in order; none if one page lists all."""
    order = read.timeline()
    return tuple(_by_year(order)) if len(order) > MOST else ()


def year_route(year: str) -> str:
    """Return the address of the page of a year."""
    return f"timeline/{year}.html"


def year_view(year: str, read: Read) -> TimelineYearView:
    """Return the view of the page of one year: `timeline/2022.html`."""
    writer = Writer(read, year_route(year))
    years = _by_year(read.timeline())
    names = list(years)
    at = names.index(year)
    lines = _lines(writer, years[year])
    title = _title(year)
    whole = Link("Timeline", writer.href(PAGE))
    here = Link(title, writer.href(writer.path), here=True)

    def step(label: str, other: str) -> Step:
        link = Link(_title(other), writer.href(year_route(other)))
        return Step(f"{label}, {plural(len(years[other]), 'event')}", link)

    return TimelineYearView(
        frame=make_frame(writer, f"Timeline, {title}", crumbs=(whole, here), section=PAGE),
        title=title,
        count=plural(len(lines), "event"),
        lines=tuple(lines.values()),
        whole=whole.href,
        before=step("Before", names[at - 1]) if at else None,
        after=step("After", names[at + 1]) if at + 1 < len(names) else None,
    )


def timeline_scripts(read: Read) -> dict[str, bytes]:
    """Return the script that tells of all events, by its path; none if one page lists them."""
    order = read.timeline()
    if len(order) <= MOST:
        return {}
    writer = Writer(read, PAGE)
    lines = _lines(writer, order)
    year_of = {p.event.slug: year for year, group in _by_year(order).items() for p in group}
    told: dict[str, object] = {
        "page": route(Kind.EVENT, "*"),
        "events": [_as_list(line, year_of[line.slug]) for line in lines.values()],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return {SCRIPT: f"TIMELINE.add({text});\n".encode()}


def _as_list(line: TimelineLine, year: str) -> list[object]:
    """Return an event as the script of the page reads it; `timeline.js` knows the order."""
    row, drawn = line.line, line.drawn
    return [
        line.slug,
        line.short,
        "" if row.link.text == line.short else row.link.text,
        plain_words(row.line),
        row.date,
        year,
        [drawn.mark.value, drawn.first, drawn.last] if drawn else [],
        row.basis,
        list(row.themes),
        list(row.entities),
        list(row.sources),
        line.told_day,
        line.told,
        [[badge.mark.value, plain_words(badge.words)] for badge in row.badges],
        "; ".join(part for part in (row.support, _status(row.status), row.differs) if part),
    ]


def _status(status: str) -> str:
    return "" if status == "happened" else status


def _by_year(order: Iterable[Placed]) -> dict[str, list[Placed]]:
    """Return the events by the year they are listed under, years in order, undated ones last.

    The year is that of an event's earliest day, raised by what precedes it.
    """
    years: dict[float, list[Placed]] = {}
    for placed in order:
        year = NEVER if placed.year is None else float(Day.of(int(placed.earliest)).year)
        years.setdefault(year, []).append(placed)
    return {
        _UNDATED if year == NEVER else str(int(year)): group
        for year, group in sorted(years.items())
    }


def _title(year: str) -> str:
    return "Date not known" if year == _UNDATED else year


def _lines(writer: Writer, order: Sequence[Placed]) -> dict[str, TimelineLine]:
    """Return the events by slug, in their order."""
    return {placed.event.slug: _line(writer, placed) for placed in order}


def _line(writer: Writer, placed: Placed) -> TimelineLine:
    read, slug = writer.read, placed.event.slug
    days = drawn_days(read, placed)
    telling = read.told(slug)
    if telling:
        told = f"First told {in_words(telling.date)}, {source_words(read.known(telling.source))}"
    else:
        told = "No dated source tells it"
    return TimelineLine(
        slug=slug,
        short=placed.event.short,
        line=event_line(writer, slug),
        drawn=Drawn(days.mark, days.first, days.last) if days else None,
        told=told,
        told_day=telling.day if telling else None,
    )


def _choices(read: Read, lines: Iterable[TimelineLine]) -> Choices:
    """Return what the filters offer: only what some event has."""
    rows = [line.line for line in lines]
    bases = {row.basis for row in rows}
    return Choices(
        _offered(read, Kind.THEME, {slug for row in rows for slug in row.themes}),
        _offered(read, Kind.ENTITY, {slug for row in rows for slug in row.entities}),
        _offered(read, Kind.SOURCE, {slug for row in rows for slug in row.sources}),
        tuple((value, words) for value, words in _BASES if value in bases),
    )


def _offered(read: Read, kind: Kind, used: set[str]) -> tuple[tuple[str, str], ...]:
    cards = [read.known(slug) for slug in read.members(kind) if slug in used]
    return tuple(
        (c.slug, f"{c.label} {c.publisher or c.title}" if c.label else c.title) for c in cards
    )
