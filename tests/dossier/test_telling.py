"""Claims about when an event was first told."""

from __future__ import annotations

import pytest

from unhrc_site.dossier.facts import Card
from unhrc_site.dossier.telling import first_telling
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.records import Kind


def card(slug: str, date: str | None) -> Card:
    """Return the card of a source that was published then."""
    edtf = parse_edtf(date) if date else None
    return Card(Kind.SOURCE, slug, slug, slug, "", edtf, None, ())


@pytest.mark.parametrize(
    ("dates", "source", "day"),
    [
        ({"a": "2023-09-26", "b": "2023-09-25"}, "b", Day(2023, 9, 25)),
        ({"b": "2023-09-26", "a": "2023-09-26"}, "a", Day(2023, 9, 26)),
        ({"a": "2023-09", "b": "2023-09-01"}, "b", Day(2023, 9, 1)),
        ({"a": None, "b": "2024"}, "b", Day(2024, 1, 1)),
        ({"a": "../2023-09-27", "b": "2023-09-28"}, "a", Day(2023, 9, 27)),
    ],
)
def test_the_earliest_source_tells_first(
    dates: dict[str, str | None], source: str, day: Day
) -> None:
    """First by the first day that is possible, then by the last, then by slug."""
    cards = {slug: card(slug, date) for slug, date in dates.items()}
    telling = first_telling(dates, cards)
    assert telling
    assert (telling.source, telling.day) == (source, day.ordinal)


def test_without_a_dated_source_nobody_knows() -> None:
    """No source, or none with a date, is no telling."""
    assert first_telling((), {}) is None
    assert first_telling(("a",), {"a": card("a", None)}) is None
