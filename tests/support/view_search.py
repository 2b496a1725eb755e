"""The page of the search, as a real dossier would give it."""

from __future__ import annotations

from support.view_parts import frame
from unhrc_site.model.views.parts import Link
from unhrc_site.model.views.search import SearchView


def search() -> SearchView:
    """Return the page of the search."""
    return SearchView(
        frame("search.html", "Search"),
        words='{"result": "result", "nothing": "Nothing has “all” of these & more"}',
        lists=(Link("All sources", "sources.html"), Link("The timeline", "timeline.html")),
        scripts=("static/words.js", "static/search.js"),
    )
