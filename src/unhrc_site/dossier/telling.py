"""When an event was first told: the earliest publication among the sources that tell it.

It knows only what the sources say of themselves. That a source tells of an event means that the
event's record cites verified words of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.dossier.facts import Card
    from unhrc_site.model.dates.edtf import Edtf


class Telling(NamedTuple):
    """The first source to tell of an event, and when it was published."""

    source: str
    date: Edtf
    day: int
    """Ordinal of the first day on which it can have been published; where only a limit is known,
    that day."""


def first_telling(sources: Iterable[str], cards: Mapping[str, Card]) -> Telling | None:
    """Return the earliest of `sources` by first day, last day and slug; None if none has a date."""
    found: list[tuple[int, int, str, Telling]] = []
    for slug in sources:
        date = cards[slug].date
        first = (date.earliest or date.latest) if date else None
        if date is None or first is None:
            continue
        last = date.latest or first
        found.append((first.ordinal, last.ordinal, slug, Telling(slug, date, first.ordinal)))
    return min(found)[-1] if found else None
