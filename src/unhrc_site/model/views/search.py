"""The page of the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import Frame, Link


@dataclass(frozen=True, slots=True)
class SearchView:
    """`search.html`."""

    frame: Frame
    words: str
    """What the script says, as JSON: names of kinds and facets, and its sentences."""
    lists: tuple[Link, ...]
    """Pages to look through for whoever cannot search, or does not know the word."""
    scripts: tuple[str, ...]
    """Addresses of the scripts, in the order in which they run."""
