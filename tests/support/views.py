"""One full view of each kind, as a real dossier would give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.view_corrections import corrections, notice
from support.view_differences import difference, differences
from support.view_network import network
from support.view_overviews import (
    entities,
    exports,
    home,
    not_found,
    prose,
    sources,
    statements,
    themes,
    verification,
    votes,
)
from support.view_records import entity, event, theme
from support.view_search import search
from support.view_source import source
from support.view_timeline import timeline, timeline_year

if TYPE_CHECKING:
    from unhrc_site.model.views import View


def pages() -> dict[str, View]:
    """Return one full view of each kind, by name."""
    return {
        "corrections": corrections(),
        "data": exports(),
        "difference": difference(),
        "differences": differences(),
        "entities": entities(),
        "entity": entity(),
        "event": event(),
        "search": search(),
        "source": source(),
        "home": home(),
        "network": network(),
        "not-found": not_found(),
        "notice": notice(),
        "prose": prose(),
        "sources": sources(),
        "statements": statements(),
        "theme": theme(),
        "themes": themes(),
        "timeline": timeline(),
        "timeline-year": timeline_year(),
        "verification": verification(),
        "votes": votes(),
    }
