"""What a page says of itself to machines, in its head.

Nothing of it is shown, and nothing of it says more than the page does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import Link


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata in the head of one page."""

    bibliographic: tuple[tuple[str, str], ...] = ()
    """Pairs of name and content for reference managers, in the order in which they are to come."""
    social: tuple[tuple[str, str], ...] = ()
    """Pairs of property and content for the card that networks make of a link (Open Graph)."""
    linked: str = ""
    """What the page is about, as JSON-LD; empty if nothing is said."""
    feeds: tuple[Link, ...] = ()
    """Atom feeds of the site."""


NOTHING = Head()
"""Of a page that machines have no use for."""
