"""Claims about time drawn to scale: shapes, places, axes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.facts import read_of
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.records import Kind, Status
from unhrc_site.model.source_text import Basis
from unhrc_site.model.views.parts import Drawing, TimelineMark
from unhrc_site.pages.time import DrawnDate, Scale, drawing, ruler, scale_of, shape
from unhrc_site.pages.writing import Writer

REFERENCE = "-- content/references/ref.md --\n---\ntitle: R\n---\n"


def event(slug: str, date: str | None, more: str = "") -> str:
    """Return an event whose date was worked out, as a file of a site in a string."""
    dated = f"date: {{edtf: '{date}', basis: inferred, reasoning: So.}}\n" if date else ""
    return f"-- content/events/{slug}.md --\n---\ntitle: {slug}\n{dated}{more}---\n"


def writer_of(*events: str) -> Writer:
    """Return the writer of a page over these events."""
    return Writer(read_of(REFERENCE + "".join(events)), "timeline.html")


def drawn(*events: str) -> Drawing:
    """Return these events drawn."""
    writer = writer_of(*events)
    made = drawing(writer, writer.read.timeline(), "All")
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("date", "basis", "status", "mark"),
    [
        ("2021-05-11", Basis.STATED, Status.HAPPENED, TimelineMark.DAY_STATED),
        ("2021-05-11", Basis.INFERRED, Status.HAPPENED, TimelineMark.DAY_INFERRED),
        ("2021-05-11", Basis.OUTSIDE, Status.HAPPENED, TimelineMark.OUTSIDE),
        ("2021-05-11", None, Status.HAPPENED, TimelineMark.DAY_INFERRED),
        ("2021-05", Basis.STATED, Status.HAPPENED, TimelineMark.BAR),
        ("2021", Basis.OUTSIDE, Status.HAPPENED, TimelineMark.OUTSIDE),
        ("2021~", Basis.OUTSIDE, Status.HAPPENED, TimelineMark.OUTSIDE),
        ("2021-05", Basis.OUTSIDE, Status.SCHEDULED, TimelineMark.OPEN),
        ("2021-05~", Basis.STATED, Status.HAPPENED, TimelineMark.SOFT),
        ("2021-05?", Basis.STATED, Status.HAPPENED, TimelineMark.SOFT),
        ("2021/2023", Basis.STATED, Status.HAPPENED, TimelineMark.BAR),
        ("2021/2023", Basis.INFERRED, Status.HAPPENED, TimelineMark.SOFT),
        ("../2023", Basis.STATED, Status.HAPPENED, TimelineMark.SOFT_START),
        ("2021/..", Basis.STATED, Status.HAPPENED, TimelineMark.SOFT_END),
        ("2021-05-11", Basis.STATED, Status.SCHEDULED, TimelineMark.ANNOUNCED),
        ("2021-05", Basis.STATED, Status.SCHEDULED, TimelineMark.OPEN),
        ("2021-05-11", Basis.STATED, Status.PROPOSED, TimelineMark.ANNOUNCED),
        ("../2026", Basis.INFERRED, Status.PROPOSED, TimelineMark.OPEN),
    ],
)
def test_shapes(date: str, basis: Basis | None, status: Status, mark: TimelineMark) -> None:
    """A date is drawn as it is known: how narrow, by whom, and whether it has come yet."""
    assert shape(parse_edtf(date), basis, status) is mark


days = st.integers(-800_000, 1_500_000)


@given(st.lists(days, min_size=1, max_size=20), st.lists(days, max_size=5))
def test_places_stay_on_the_axis_in_the_order_of_time(
    inside: list[int], outside: list[int]
) -> None:
    """Every day stands within 0 to 100 percent, and never left of an earlier one."""
    scale = Scale(min(inside), max(inside))
    places = [scale.x(day) for day in sorted([*inside, *outside])]
    assert all(0 <= x <= 100 for x in places)
    assert all(left <= right for left, right in pairwise(places))


@given(days, st.integers(0, 1_000_000))
def test_an_axis_has_few_ticks_in_order(first: int, length: int) -> None:
    """Whatever an axis spans, it has at most a dozen labels, each at the first of its year."""
    scale = Scale(first, first + length)
    ticks = scale.ticks()
    assert len(ticks) <= 12
    assert all(left.x <= right.x for left, right in pairwise(ticks))
    for tick in ticks:
        assert tick.x == scale.x(Day(int(tick.label), 1, 1).ordinal)


def test_an_axis_of_three_thousand_years_has_few_ticks() -> None:
    """Thirty centuries are labelled at every fifth of them."""
    made = drawn(event("a", "-0999"), event("b", "2021-05-11"))
    assert [tick.label for tick in made.ticks] == ["-500", "0", "500", "1000", "1500", "2000"]


def test_an_axis_of_many_million_years_is_drawn() -> None:
    """Years of more than four digits make no axis that cannot be drawn."""
    made = drawn(event("a", "Y-170000002"), event("b", "2021"))
    assert 1 <= len(made.ticks) <= 12


def test_an_axis_of_one_year_is_that_year() -> None:
    """One event has an axis of its own year, and stands where the day stands in it."""
    made = drawn(event("a", "2021-07-02"))
    assert [(tick.label, tick.x) for tick in made.ticks] == [("2021", 0.0)]
    assert [(row.x1, row.x2) for row in made.rows] == [(50.0, 50.0)]


def test_no_dates_no_drawing() -> None:
    """Where no event has a date there is neither axis, nor drawing, nor ruler."""
    writer = writer_of(event("a", None), event("b", None))
    assert scale_of(writer.read) is None
    assert drawing(writer, writer.read.timeline(), "All") is None
    assert ruler(writer, "May", ("a",), None) is None
    assert drawing(writer_of(), (), "All") is None


def test_events_without_a_date_are_left_out_of_the_drawing() -> None:
    """What has no date has no place on the axis, and the others have theirs."""
    assert [row.title for row in drawn(event("a", None), event("b", "2021")).rows] == ["b"]


def test_a_drawing_explains_only_the_shapes_it_has() -> None:
    """The legend names each shape that is drawn, once."""
    made = drawn(event("a", "2021-05-11"), event("b", "2021-05-12"), event("c", "2022"))
    assert [line.mark for line in made.legend] == [
        TimelineMark.DAY_INFERRED,
        TimelineMark.BAR,
    ]


def test_a_month_is_drawn_to_scale() -> None:
    """A bar goes from the first day of its month to the end of the last."""
    (row,) = drawn(event("a", "2021-01"), event("b", None)).rows
    assert (row.x1, row.x2) == (0.0, round(31 / 365 * 100, 2))


def test_what_is_about_then_fades_on_both_sides() -> None:
    """An approximate month is drawn wider than a month that is known."""
    rows = {row.title: row for row in drawn(event("a", "2021-06"), event("b", "2021-06~")).rows}
    assert rows["b"].x1 < rows["a"].x1
    assert rows["a"].x2 < rows["b"].x2


def test_a_bound_starts_where_what_precedes_it_does() -> None:
    """What is to come by 2026, after an event of 2022, is drawn from then on; else for a year."""
    rows = drawn(
        event("a", "2022-01-01"),
        event("b", "../2026", "after: [a]\nstatus: scheduled\n"),
        event("c", "../2026"),
    ).rows
    places = {row.title: (row.x1, row.x2) for row in rows}
    assert places["b"] == (0.0, 100.0)
    assert 79 < places["c"][0] < 81
    assert places["c"][1] == 100.0


def test_an_open_end_is_drawn_for_a_year() -> None:
    """What goes on without an end starts at its first day and is drawn for a year."""
    rows = {row.title: row for row in drawn(event("a", "2021-01/.."), event("b", "2024")).rows}
    assert rows["a"].mark is TimelineMark.SOFT_END
    assert (rows["a"].x1, round(rows["a"].x2)) == (0.0, 25)


def test_an_outside_date_is_drawn_where_nothing_else_dates_the_event() -> None:
    """An event that only references date is drawn as known from outside."""
    outside = "outside_date: {edtf: 2021-05-11, references: ref}\n"
    (row,) = drawn(event("a", None, outside)).rows
    assert (row.mark, row.date) == (TimelineMark.OUTSIDE, "11 May 2021")


def test_a_ruler_counts_the_other_events() -> None:
    """Events of one day are one mark and are counted each; the page's own is not among them."""
    writer = writer_of(event("a", "2021-05-11"), event("b", "2021-06-01"), event("c", "2021-06-01"))
    made = ruler(writer, "May", ("a",), None)
    assert made
    assert len(made.others) == 1
    assert made.description == "May, on a line of the years 2021 to 2021 with 2 other events"
    pair = ruler(writer_of(event("a", "2021"), event("b", "2021")), "May", ("a",), None)
    assert pair
    assert pair.description.endswith("with 1 other event")


def test_a_ruler_over_several_events_spans_them() -> None:
    """An entity's ruler goes from its first event to its last."""
    writer = writer_of(event("a", "2021-01-01"), event("b", "2022-12-31"), event("c", "2022"))
    made = ruler(writer, "x", ("a", "b"), None)
    assert made
    assert made.mark is TimelineMark.BAR
    assert (round(made.x1), round(made.x2)) == (0, 100)


@pytest.mark.parametrize(
    ("date", "anchor"), [("2021-01-05", "start"), ("2021-07-01", "middle"), ("2021-12-30", "end")]
)
def test_a_label_stays_on_its_ruler(date: str, anchor: str) -> None:
    """The words over the mark grow away from the ends of the line."""
    made = ruler(writer_of(event("a", date)), "May", ("a",), None)
    assert made
    assert made.anchor == anchor


@pytest.mark.parametrize(
    ("date", "mark"),
    [
        ("2021-05-11", TimelineMark.DAY_STATED),
        ("2021-05", TimelineMark.BAR),
        ("../2021-05", TimelineMark.SOFT_START),
        ("2021-05/..", TimelineMark.SOFT_END),
        ("2021-05-11T10:00:00", TimelineMark.DAY_STATED),
        ("1999", TimelineMark.BAR),
    ],
)
def test_a_source_stands_among_the_events(date: str, mark: TimelineMark) -> None:
    """A source's date is drawn on the events' axis, and held at its ends if it lies outside."""
    writer = writer_of(event("a", "2020-05-11"), event("b", "2022"))
    made = ruler(writer, "May", (), DrawnDate(parse_edtf(date), Basis.STATED))
    assert made
    assert made.mark is mark
    assert 0 <= made.x1 <= made.x2 <= 100
    assert made.description.endswith("with 2 events")


def test_rows_lead_to_their_events() -> None:
    """Each row of a drawing is a link to its event's page, relative to the page it is on."""
    (row,) = drawn(event("a", "2020")).rows
    assert row.href == f"{Kind.EVENT.value}/a.html"
