"""The page of the search: what is said around the results, and where to look without scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from unhrc_site.model.records import Kind
from unhrc_site.model.views.parts import Link
from unhrc_site.model.views.search import SearchView
from unhrc_site.pages.frame import crumb, make_frame
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read

_WORDS = {
    "kind": {
        Kind.EVENT: "Event",
        Kind.SOURCE: "Source",
        Kind.STATEMENT: "Statement",
        Kind.ENTITY: "Person or body",
        Kind.DIFFERENCE: "Difference",
        Kind.THEME: "Theme",
        Kind.REFERENCE: "Outside document",
        Kind.PAGE: "Page",
    },
    "kinds": {
        Kind.EVENT: "Events",
        Kind.SOURCE: "Sources",
        Kind.STATEMENT: "Statements",
        Kind.ENTITY: "People and bodies",
        Kind.DIFFERENCE: "Differences",
        Kind.THEME: "Themes",
        Kind.REFERENCE: "Outside documents",
        Kind.PAGE: "Pages",
    },
    "facets": {"kind": "Found in", "year": "Year", "outlet": "Outlet", "theme": "Theme"},
    "result": "result",
    "results": "results",
    "for": "for",
    "also": "also matching",
    "only": "only",
    "alsoIn": "also in",
    "andMore": "and %s more",
    "none": "No results",
    "nothing": "Nothing has all of these words. Fewer words, or the beginning of one, find more.",
    "meant": "Did you mean",
    "showing": "Showing %s of %s",
    "failed": "A part of the search could not be loaded: %s",
}
"""What the script says. It has no words of its own."""

_LISTS = (
    ("The timeline: every event, in order", "timeline.html", Kind.EVENT),
    ("All sources", "sources.html", Kind.SOURCE),
    ("All people and bodies", "entities.html", Kind.ENTITY),
    ("All statements", "statements.html", Kind.STATEMENT),
    ("Where accounts differ", "differences.html", Kind.DIFFERENCE),
    ("Themes", "themes.html", Kind.THEME),
)


def search_view(_slug: str, read: Read) -> SearchView:
    """Return the view of `search.html`."""
    writer = Writer(read, "search.html")
    return SearchView(
        frame=make_frame(writer, "Search", crumbs=crumb(writer, "Search")),
        words=json.dumps(_WORDS, ensure_ascii=False),
        lists=tuple(
            Link(words, writer.href(page)) for words, page, kind in _LISTS if read.members(kind)
        ),
        scripts=(writer.href("static/words.js"), writer.href("static/search.js")),
    )
