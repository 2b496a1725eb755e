"""Changes between two states of a dossier, in the terms of its readers.

What: what became of a citation, a fact, a field, a record or an order; the weightiest first
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Kind


class What(enum.StrEnum):
    """What a change is; the order of the members is their weight for a reader."""

    BROKEN = "citation broken"
    UNREADABLE = "no longer readable"
    LOST = "support lost"
    FIGURE = "figure changed"
    DATE = "date changed"
    SPEAKER = "statement changed"
    REOPENED = "difference reopened"
    DIFFERENCE = "difference new"
    SETTLED = "difference settled"
    SHOWN = "publishing changed"
    REMOVED = "record removed"
    RENAMED = "record renamed"
    NAME = "name changed"
    SEED = "seed changed"
    ORDER = "order changed"
    MENDED = "citation mended"
    GAINED = "support gained"
    MOVED = "citation moved"
    FOLDED = "citation now folded"
    EXACT = "citation now exact"
    REQUOTED = "quote changed"
    ADDED = "record added"
    UNCITED = "citation removed"
    CITED = "citation added"
    CORRECTION = "correction"
    REWORDED = "text changed"
    OTHER = "field changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, of one record or of the dossier itself."""

    what: What
    kind: Kind | None
    """Of the record; None for the dossier itself."""
    slug: str
    """After the change, where the record is still there."""
    name: str
    """Of the record, for people."""
    words: str
    """What changed, for people: the rest of a sentence whose subject is the record."""
    location: Location
    """In the files after the change; in those before it for what is no longer there."""
    before: str | None = None
    """The value as it was, None where there was none or it is no single value."""
    after: str | None = None
    source: str | None = None
    """Slug of the source that a citation quotes."""


def ordered(changes: list[Change]) -> tuple[Change, ...]:
    """Return each change once: by weight, then by kind, record and place."""
    weights = {what: weight for weight, what in enumerate(What)}

    def key(change: Change) -> tuple[int | str, ...]:
        place = change.location
        kind = change.kind.value if change.kind else ""
        where = (kind, change.slug, place.path, place.line, place.col)
        values = (change.before or "", change.after or "", change.source or "")
        return (weights[change.what], *where, change.words, *values)

    return tuple(sorted(dict.fromkeys(changes), key=key))
