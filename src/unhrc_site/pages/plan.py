"""The plan: which pages a dossier has, and what makes each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.facts import Read
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.pages import (
    corrections,
    difference,
    entity,
    event,
    lists,
    network,
    overviews,
    reports,
    search,
    source,
    timeline,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.dossier.facts import FactTable
    from unhrc_site.model.views import View


class PlannedPage(NamedTuple):
    """One page: where it goes, and the function that views it."""

    path: str
    slug: str
    make: Callable[[str, Read], View]
    is_listed: bool = True
    """Whether the sitemap and search know it."""


_WHOLE: tuple[tuple[str, Callable[[str, Read], View]], ...] = (
    ("index.html", overviews.home_view),
    ("timeline.html", timeline.timeline_view),
    ("sources.html", lists.sources_view),
    ("entities.html", entity.entities_view),
    ("statements.html", lists.statements_view),
    ("votes.html", lists.votes_view),
    ("differences.html", difference.differences_view),
    ("themes.html", lists.themes_view),
    ("corrections.html", corrections.corrections_view),
    ("network.html", network.network_view),
    ("verification.html", reports.verification_view),
    ("data.html", reports.data_view),
    ("search.html", search.search_view),
    ("404.html", reports.not_found_view),
)
_EACH: tuple[tuple[Kind, Callable[[str, Read], View]], ...] = (
    (Kind.EVENT, event.event_view),
    (Kind.SOURCE, source.source_view),
    (Kind.ENTITY, entity.entity_view),
    (Kind.DIFFERENCE, difference.difference_view),
    (Kind.THEME, lists.theme_view),
    (Kind.PAGE, reports.prose_view),
)


def plan_pages(facts: FactTable) -> tuple[PlannedPage, ...]:
    """Return the pages of the dossier: those over the whole of it, then one for each record.

    Last come the notices at addresses that records had.
    """
    read = Read(facts)
    pages = [PlannedPage(path, "", make) for path, make in _WHOLE]
    pages.extend(
        PlannedPage(route(kind, slug), slug, make)
        for kind, make in _EACH
        for slug in read.members(kind)
    )
    pages.extend(
        PlannedPage(timeline.year_route(year), year, timeline.year_view)
        for year in timeline.year_slugs(read)
    )
    # A statement or reference was a place on a page that is still there; that page has the place.
    pages.extend(
        PlannedPage(notice.address, notice.address, corrections.notice_view, is_listed=False)
        for notice in read.notices()
        if "#" not in notice.address
    )
    return tuple(pages)
