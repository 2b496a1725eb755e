"""What copy buttons take along: quoted words, and all that cites them but the day of copying."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copy:
    """What a copy button takes along: quoted words, and where they stand."""

    words: str
    """In quotation marks; a mark that stands for words that are not shown has none."""
    cited: str
    """Outlet, title and date of the source, as a citation has them."""
    place: str
    """Within the source: `¶6`."""
    address: str
    """Of the passage on this site: absolute where the site knows its own, else from the page."""
    digest: str
    """First twelve digits of the source's SHA-256; empty where it is not published."""


@dataclass(frozen=True, slots=True)
class Citable:
    """What a copied paragraph takes along: how its source is cited, and where this page is."""

    cited: str
    address: str
    digest: str
    """First twelve digits of the source's SHA-256; empty where it is not published."""
