"""Claims about the order of events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import Linked, link
from unhrc_site.dossier.timeline import NEVER, order_events
from unhrc_site.model.claims import DateClaim, OutsideDate
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.records import Event, Status
from unhrc_site.model.source_text import Basis

HERE = Location("content/events/x.md")


def event(slug: str, date: str | None, *after: str, outside: str | None = None) -> Event:
    """Return an event with this date, after these others."""
    return Event(
        slug,
        slug,
        slug,
        DateClaim(parse_edtf(date), Basis.OUTSIDE, None, (), ("r",), HERE) if date else None,
        OutsideDate(parse_edtf(outside), ("r",), HERE) if outside else None,
        Status.HAPPENED,
        after,
        (),
        False,  # noqa: FBT003 - a record's field in its place
        (),
        None,
        (),
        (),
        (),
        (),
        HERE,
    )


def order(*events: Event) -> list[str]:
    """Return the slugs in their order."""
    placed, _ = order_events({event.slug: event for event in events})
    return [one.event.slug for one in placed]


def problems(*events: Event) -> list[tuple[str, str]]:
    """Return code and message of each problem of the order."""
    _, found = order_events({event.slug: event for event in events})
    return [(problem.code, problem.message) for problem in found]


def test_events_stand_by_earliest_day_then_latest_then_slug() -> None:
    """A shorter date goes before a longer one that starts with it, and equals go by slug."""
    events = [
        event("year", "2022"),
        event("month", "2022-01"),
        event("b-day", "2022-01-01"),
        event("a-day", "2022-01-01"),
        event("before", "2021-12-31"),
        event("open", "2022-01-01/.."),
        event("none", None),
    ]
    expected = ["before", "a-day", "b-day", "month", "year", "open", "none"]
    assert order(*events) == order(*reversed(events)) == expected


def test_what_must_precede_raises_the_earliest_day() -> None:
    """An event that comes after another is not placed before that one's first day."""
    events = [event("vote", "2022-04-07"), event("reply", "2022", "vote"), event("x", "2022-03")]
    assert order(*events) == ["x", "vote", "reply"]
    placed, found = order_events({e.slug: e for e in events})
    assert placed[2].earliest == placed[1].earliest
    assert found == ()


def test_by_a_year_stands_at_its_bound_or_before_what_it_precedes() -> None:
    """What is only bounded above is told by its bound, unless something that follows is sooner."""
    by = event("bid", "../2026")
    assert order(by, event("late", "2027"), event("early", "2024")) == ["early", "bid", "late"]
    follows = event("reply", "2024", "bid")
    others = (event("a", "2023"), event("z", "2025"))
    assert order(by, follows, *others) == ["a", "bid", "reply", "z"]
    placed, _ = order_events({e.slug: e for e in (by, follows)})
    assert [one.year for one in placed] == [2026, 2024]


def test_an_undated_event_does_not_hold_back_what_follows_it() -> None:
    """What has no date stands last, or right before the first event that it must precede."""
    undated = event("plan", None)
    others = (event("a", "2021"), event("z", "2025"))
    assert order(undated, *others) == ["a", "z", "plan"]
    assert order(undated, event("act", "2022", "plan"), *others) == ["a", "plan", "act", "z"]
    assert order(undated, event("next", None, "plan"), *others) == ["a", "z", "plan", "next"]


def test_a_date_that_contradicts_the_order_is_an_error() -> None:
    """An event that ends before what it follows begins is reported, across undated ones too."""
    first, last = event("first", "2023"), event("last", "2022", "first")
    message = '"last" (2022) is said to come after "first" (2023)'
    assert problems(first, last) == [("E403", message)]
    assert order(first, last) == ["first", "last"]
    between = event("between", None, "first")
    assert problems(first, between, event("last", "2022", "between")) == [("E403", message)]
    assert problems(event("x", "2022-06"), event("y", "2022", "x")) == []
    assert problems(event("x", "../2026"), event("y", "2022", "x")) == []
    assert problems(event("x", "2022/.."), event("y", "2021/..", "x")) == []


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_circles_are_reported_and_cost_no_event(size: int) -> None:
    """Events that follow one another in a circle are each reported, and all are still placed."""
    circle = [event(f"c{n}", "2022", f"c{(n + 1) % size}") for n in range(size)]
    outside = [event("before", "2021"), event("behind", "2023", "c0")]
    found = problems(*circle, *outside)
    assert [code for code, _ in found] == ["E402"] * size
    assert sorted(order(*circle, *outside)) == sorted(e.slug for e in (*circle, *outside))


def test_an_outside_date_orders_if_it_lies_within() -> None:
    """A reference's date is taken where the sources' date allows it, else it is a warning."""
    inside = event("a", "2022-04", outside="2022-04-07")
    against = event("b", "2022-04", outside="2022-05-07")
    alone = event("c", None, outside="2022-04-08")
    placed, found = order_events({e.slug: e for e in (inside, against, alone)})
    shown = [(one.event.slug, str(one.date), one.from_outside) for one in placed]
    assert shown == [
        ("b", "2022-04", False),
        ("a", "2022-04-07", True),
        ("c", "2022-04-08", True),
    ]
    assert [problem.code for problem in found] == ["W404"]


def test_what_has_no_date_has_no_year() -> None:
    """An undated event is after all days, and under no year."""
    (placed,), _ = order_events({"x": event("x", None)})
    assert (placed.earliest, placed.latest, placed.year, placed.date) == (NEVER, NEVER, None, None)


DATES = st.sampled_from(
    [None, "2021", "2022", "2022-04", "2022-04-07", "2022-04~", "../2022", "2021/..", "2020/2023"]
)


@st.composite
def dossiers(draw: st.DrawFn) -> list[Event]:
    """Return events that follow one another at random, circles and unknown slugs among them."""
    slugs = [f"e{n}" for n in range(draw(st.integers(1, 7)))]
    return [
        event(slug, draw(DATES), *draw(st.lists(st.sampled_from([*slugs, "nobody"]), max_size=3)))
        for slug in slugs
    ]


@given(dossiers(), st.randoms())
def test_the_order_respects_what_comes_after_what_and_is_stable(
    events: list[Event], random: object
) -> None:
    """Every event is placed once, behind all it follows, whatever the order of the files."""
    by_slug = {one.slug: one for one in events}
    placed, found = order_events(by_slug)
    slugs = [one.event.slug for one in placed]
    assert sorted(slugs) == sorted(by_slug)
    if "E402" not in {problem.code for problem in found}:
        for one in events:
            for other in one.after:
                if other in by_slug:
                    assert slugs.index(other) < slugs.index(one.slug)
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    again, _ = order_events({one.slug: one for one in shuffled})
    assert again == placed


@given(dossiers())
def test_events_without_relations_are_sorted_by_their_days(events: list[Event]) -> None:
    """Where nothing follows anything the order is that of the days alone."""
    alone = {one.slug: event(one.slug, str(one.date.edtf) if one.date else None) for one in events}
    placed, found = order_events(alone)
    keys = [(one.earliest, one.latest, one.event.slug) for one in placed]
    assert keys == sorted(keys)
    assert found == ()


def linked(after: str) -> Linked:
    """Return a dossier with an event that comes after `after`."""
    return link(f"-- content/events/a.yaml --\ntitle: A\nafter: [{after}]\n")


def test_an_event_after_nothing_that_exists_is_an_error() -> None:
    """An unknown slug is reported where links are checked, and one's own where order is."""
    assert "E303" in linked("nobody").codes
    assert "E402" in linked("a").codes
