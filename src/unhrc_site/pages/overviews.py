"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import SITE
from unhrc_site.model.records import EntityKind, Kind
from unhrc_site.model.views.overviews import HomeView
from unhrc_site.model.views.parts import Counted, Link, Row, RowKind
from unhrc_site.pages.difference_lines import difference_lines
from unhrc_site.pages.entity import ranked_entities
from unhrc_site.pages.frame import make_frame
from unhrc_site.pages.parts import counted, event_line, network_link, plural, source_line
from unhrc_site.pages.time import drawing
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read, Totals
    from unhrc_site.dossier.timeline import Placed

_LEAD = 12
"""Events of the home page's drawing where no record asks to lead."""
_DIFFERENCES = 3
"""Differences of the home page: the first, since they are listed by their strength."""
_SHOWN = 12
"""Entities of the home page: the most named."""
_GROUPS = (
    (
        "People, bodies, countries",
        (EntityKind.PERSON, EntityKind.BODY, EntityKind.ORGANISATION, EntityKind.STATE),
    ),
)


def trust_line(totals: Totals) -> str:
    """Return the line of trust: what there is, and how many citations were verified."""
    parts = [plural(totals.sources, "source")]
    if totals.events:
        parts.append(plural(totals.events, "event"))
    if totals.statements:
        parts.append(plural(totals.statements, "statement"))
    if totals.broken:
        parts.append(f"{totals.broken:,} of {plural(totals.citations, 'citation')} NOT verified")
    elif totals.citations:
        count = totals.citations
        parts.append(f"all {count:,} citations verified" if count > 1 else "1 citation, verified")
    return " · ".join(parts)


def home_view(_slug: str, read: Read) -> HomeView:
    """Return the view of `index.html`."""
    writer = Writer(read, "index.html", (SITE,))
    settings, totals, order = read.settings(), read.totals(), read.timeline()
    specimen = None
    if settings.specimen:
        line = writer.inline(settings.specimen)
        specimen = Row(RowKind.PARAGRAPH, (line,), writer.new_notes())
    lead = [placed for placed in order if placed.event.lead] or list(order[:_LEAD])
    problems: tuple[str, ...] = ()
    if totals.broken:
        problems = (f"{plural(totals.broken, 'citation')} could not be verified; see the report.",)
    return HomeView(
        frame=make_frame(writer, "", section="index.html", problems=problems),
        headline=settings.headline,
        trust=Link(trust_line(totals), writer.href("verification.html")),
        all_verified=not totals.broken,
        specimen=specimen,
        drawing=drawing(writer, lead, _years_title(order)),
        all_events=Link(f"All {plural(totals.events, 'event')}", writer.href("timeline.html")),
        events=tuple(event_line(writer, placed.event.slug) for placed in order),
        differences=difference_lines(writer, read.members(Kind.DIFFERENCE)[:_DIFFERENCES]),
        all_differences=Link(
            f"All {plural(len(read.members(Kind.DIFFERENCE)), 'difference')}",
            writer.href("differences.html"),
        ),
        sources=tuple(source_line(writer, slug) for slug in read.members(Kind.SOURCE)),
        groups=tuple(
            (title, members)
            for title, kinds in _GROUPS
            if (members := counted(writer, ranked_entities(read, kinds)[:_SHOWN]))
        ),
        network=network_link(writer),
        votes=tuple(
            Link(read.known(slug).title, writer.href("votes.html")) for slug, _ in read.tallies()
        ),
        themes=tuple(
            Counted(writer.link(slug), len(read.events("in", slug)))
            for slug in read.members(Kind.THEME)
        ),
        data=_data_links(writer),
    )


def _data_links(writer: Writer) -> tuple[Link, ...]:
    links = [Link("Data and how to cite", writer.href("data.html"))]
    links.extend(writer.link(slug) for slug in writer.read.members(Kind.PAGE))
    return tuple(links)


def _years_title(order: tuple[Placed, ...]) -> str:
    """Return the drawing's heading: "2020 to 2026, to scale"."""
    years = [placed.year for placed in order if placed.year is not None]
    if not years:
        return "The events, to scale"
    first, last = min(years), max(years)
    return f"{first} to {last}, to scale" if first != last else f"{first}, to scale"
