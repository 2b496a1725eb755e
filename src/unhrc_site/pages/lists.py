"""Pages that list one kind of thing: sources, statements, votes, themes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from unhrc_site.model.records import Kind
from unhrc_site.model.routes import reference_anchor, route
from unhrc_site.model.views.overviews import (
    ReferenceLine,
    SourcesView,
    StatementsView,
    ThemesView,
    VotesView,
)
from unhrc_site.model.views.parts import Counted
from unhrc_site.model.views.records import ThemeView
from unhrc_site.pages.corrections import former_places
from unhrc_site.pages.difference_lines import difference_lines
from unhrc_site.pages.frame import crumb, crumbs_to, make_frame
from unhrc_site.pages.parts import (
    backlinks,
    broken_problems,
    cite_page,
    contents,
    event_line,
    neighbour,
    source_line,
    statement_line,
    statement_lines,
)
from unhrc_site.pages.rows import prose_rows, prose_sections
from unhrc_site.pages.tally import tally_view
from unhrc_site.pages.time import ruler, span_words
from unhrc_site.pages.writing import Writer, in_words, plain_words, source_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.records import Reference, Theme


def sources_view(_slug: str, read: Read) -> SourcesView:
    """Return the view of `sources.html`: the collected sources, then the outside documents."""
    writer = Writer(read, "sources.html", read.members(Kind.REFERENCE))
    sources = tuple(source_line(writer, slug) for slug in read.members(Kind.SOURCE))
    references = tuple(_reference(writer, slug) for slug in read.members(Kind.REFERENCE))
    problems = broken_problems(read, read.members(Kind.REFERENCE))
    frame = make_frame(writer, "Sources", crumbs=crumb(writer, "Sources"), problems=problems)
    return SourcesView(frame, sources, references, writer.outside_items())


def _reference(writer: Writer, slug: str) -> ReferenceLine:
    reference = cast("Reference", writer.read.body(slug))
    date = in_words(reference.date) if reference.date else None
    line = ", ".join(part for part in (reference.publisher, date, reference.symbol) if part)
    return ReferenceLine(
        reference_anchor(slug),
        reference.title,
        reference.url,
        line,
        reference.confidence,
        in_words(reference.looked_up) if reference.looked_up else None,
        prose_rows(writer, writer.read.prose(slug), cited=False),
        tuple(writer.link(user) for user in writer.read.used_by(slug)),
        former_places(writer.read, Kind.REFERENCE, slug),
    )


def statements_view(_slug: str, read: Read) -> StatementsView:
    """Return the view of `statements.html`."""
    slugs = read.members(Kind.STATEMENT)
    writer = Writer(read, "statements.html", slugs)
    frame = make_frame(
        writer,
        "Statements",
        crumbs=crumb(writer, "Statements"),
        problems=broken_problems(read, slugs),
    )
    statements = tuple(
        replace(line, former=former_places(read, Kind.STATEMENT, slug))
        for slug in slugs
        if (line := statement_line(writer, slug))
    )
    return StatementsView(
        frame,
        statements,
        _choices((line.said_by, line.speaker.text) for line in statements),
        _choices((line.source, _source_words(read, line.source)) for line in statements),
        _choices((line.about, line.event.text) for line in statements if line.event),
        writer.outside_items(),
    )


def _source_words(read: Read, slug: str) -> str:
    card = read.card(slug)
    return source_words(card) if card and card.label else (card.title if card else slug)


def _choices(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return each pair of slug and words once, in the order of the words."""
    return tuple(sorted(dict.fromkeys(pairs), key=lambda pair: pair[1].casefold()))


def votes_view(_slug: str, read: Read) -> VotesView:
    """Return the view of `votes.html`: every tally, one page of numbers and letters."""
    slugs = tuple(slug for slug, _ in read.tallies())
    writer = Writer(read, "votes.html", slugs)
    tallies = tuple(tally_view(writer, slug, tally) for slug, tally in read.tallies())
    problems = broken_problems(read, slugs)
    frame = make_frame(writer, "Votes", crumbs=crumb(writer, "Votes"), problems=problems)
    return VotesView(frame, tallies, writer.outside_items())


def theme_view(slug: str, read: Read) -> ThemeView:
    """Return the view of `themes/<slug>.html`."""
    theme = cast("Theme", read.body(slug))
    slugs = tuple(event for event, _ in read.events("in", slug))
    said = tuple(dict.fromkeys(s for event in slugs for s in read.statements("about", event)))
    writer = Writer(read, route(Kind.THEME, slug), (slug, *said))
    sections = prose_sections(writer, read.prose(slug), ("theme", "In short"), statements=said)
    events = tuple(event_line(writer, event) for event in slugs)
    named = dict.fromkeys(source for event in slugs for source in read.support(event).sources)
    order = read.members(Kind.SOURCE)
    sources = tuple(writer.link(source) for source in sorted(named, key=order.index))
    statements = statement_lines(writer, said)
    differing = difference_lines(
        writer, dict.fromkeys(d for event in slugs for d in read.differences("about", event))
    )
    outside = writer.outside_items()
    links = backlinks(writer, slug)
    neighbours = read.neighbours(slug)
    return ThemeView(
        frame=make_frame(
            writer,
            theme.title,
            crumbs=crumbs_to(writer, Kind.THEME, theme.title),
            section="themes.html",
            description=plain_words(writer.inline(read.known(slug).line)) or theme.title,
            problems=broken_problems(read, (slug, *said)),
        ),
        title=theme.title,
        ruler=ruler(writer, span_words(read, slugs), slugs, None) if slugs else None,
        contents=contents(
            *((section.id, section.title, True) for section in sections),
            ("events", "Events", events),
            ("sources", "Sources", sources),
            ("statements", "Statements", statements),
            ("differences", "Where accounts differ", differing),
            ("outside", "Outside the sources", outside),
            ("backlinks", "Linked from", links),
            ("cite", "Cite this page", True),
        ),
        sections=sections,
        events=events,
        sources=sources,
        statements=statements,
        differences=differing,
        outside=outside,
        backlinks=links,
        cite=cite_page(writer, theme.title, "theme page"),
        before=neighbour(writer, "Previous theme", neighbours.before),
        after=neighbour(writer, "Next theme", neighbours.after),
    )


def themes_view(_slug: str, read: Read) -> ThemesView:
    """Return the view of `themes.html`."""
    writer = Writer(read, "themes.html")
    themes = tuple(
        (
            Counted(writer.link(slug), len(read.events("in", slug))),
            writer.inline(read.known(slug).line),
        )
        for slug in read.members(Kind.THEME)
    )
    return ThemesView(make_frame(writer, "Themes", crumbs=crumb(writer, "Themes")), themes)
