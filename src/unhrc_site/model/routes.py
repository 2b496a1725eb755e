"""Where records live: a pure function of kind and slug."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.model.records import Kind

if TYPE_CHECKING:
    from unhrc_site.model.records import Record

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Lower-case ASCII letters, digits and single hyphens: safe in every file system and address."""

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for devices."""

FIXED_PAGES = (
    "index",
    "timeline",
    "sources",
    "entities",
    "statements",
    "votes",
    "differences",
    "themes",
    "corrections",
    "network",
    "verification",
    "data",
    "search",
    "404",
)
"""Pages that every site has; a page of the editors' own cannot take their names."""

MAX_SLUG = 120
"""Code points; with its folder and ending the name stays below every file system's limit."""


def is_slug(text: str) -> bool:
    """Return whether `text` can name a record."""
    return len(text) <= MAX_SLUG and text not in RESERVED and SLUG.fullmatch(text) is not None


def route(kind: Kind, slug: str) -> str:
    """Return the address of a record from the site's root: a page, or a place on one."""
    match kind:
        case Kind.PAGE:
            return f"{slug}.html"
        case Kind.STATEMENT:
            return f"statements.html#{statement_anchor(slug)}"
        case Kind.REFERENCE:
            return f"sources.html#{reference_anchor(slug)}"
        case _:
            return f"{kind.value}/{slug}.html"


def route_of(record: Record) -> str:
    """Return the address of `record` from the site's root."""
    return route(record.kind, record.slug)


def statement_anchor(slug: str) -> str:
    """Return the fragment of a statement; the mark keeps it apart from a page's own parts."""
    return f"s-{slug}"


def reference_anchor(slug: str) -> str:
    """Return the fragment of a reference on the page of sources."""
    return f"r-{slug}"


def knot_anchor(slug: str) -> str:
    """Return the fragment of an entity on the page of the network."""
    return f"n-{slug}"


def block_anchor(block_id: str) -> str:
    """Return the fragment of a block on its source page."""
    return f"b-{block_id}"


def passage_anchor(citation_id: str) -> str:
    """Return the fragment of a passage on its source page."""
    return f"c-{citation_id}"


def account_anchor(source: str, citation_id: str | None = None) -> str:
    """Return the fragment of an account on the page of a difference; of silence without words."""
    return f"a-{source}-{citation_id}" if citation_id else f"a-{source}"


def relative(target: str, page: str) -> str:
    """Return the link from the page at `page` to the address `target`, both from the root.

    A place on the page itself is the fragment alone.
    """
    path, mark, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if mark else path.rsplit("/", 1)[-1]
    here, there = page.split("/")[:-1], path.split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    steps = "../" * (len(here) - common) + "/".join(there[common:])
    return steps + mark + fragment
