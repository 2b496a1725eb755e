"""Claims about the timeline, its years and the script that tells of all events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import read_of
from unhrc_site.model.views.parts import TimelineMark
from unhrc_site.pages.plan import plan_pages
from unhrc_site.pages.timeline import (
    MOST,
    SCRIPT,
    timeline_scripts,
    timeline_view,
    year_slugs,
    year_view,
)

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read

S = text_of("s", "The council voted in 2021, with 93 votes.")
REFERENCE = "-- content/references/r.md --\n---\ntitle: R\n---\n"


def event(slug: str, date: str | None, more: str = "", body: str = "") -> str:
    """Return an event dated by a reference, as a file of a site in a string."""
    dated = f"date: {{edtf: '{date}', basis: outside, references: r}}\n" if date else ""
    return f"-- content/events/{slug}.md --\n---\ntitle: {slug}\n{dated}{more}---\n{body}\n"


def events(*written: str) -> Read:
    """Return the facts of these events."""
    return read_of(REFERENCE + "".join(written), S)


def years_of(read: Read) -> list[tuple[str, list[str]]]:
    """Return the timeline as pairs of a heading and the titles below it."""
    years = timeline_view("", read).years
    return [(year.title, [line.line.link.text for line in year.lines]) for year in years]


def test_events_are_grouped_by_year() -> None:
    """Each year has one group, in the order of time, its events in theirs."""
    read = events(event("c", "2022-05"), event("a", "2021"), event("b", "2022-01"))
    assert years_of(read) == [("2021", ["a"]), ("2022", ["b", "c"])]


def test_what_has_no_date_comes_last() -> None:
    """An event without a date stands behind all years, even if it must precede one."""
    read = events(event("z", None), event("a", "2021", "after: [z]\n"), event("b", "2023"))
    assert years_of(read) == [("2021", ["a"]), ("2023", ["b"]), ("Date not known", ["z"])]


def test_years_are_in_order_whatever_the_relations() -> None:
    """An event stands in no year before that of what precedes it, nor a year out of order."""
    read = events(
        event("a", "2022-05"),
        event("b", "2020/2023", "after: [a]\n"),
        event("c", "../2026", "status: scheduled\n"),
        event("d", "2024", "after: [c]\n"),
    )
    groups = [year for year, _ in years_of(read)]
    assert groups == sorted(groups)
    assert dict(years_of(read))["2022"] == ["a", "b"]
    assert dict(years_of(read))["2026"] == ["c"]


def test_years_before_the_common_era_come_first() -> None:
    """Years are ordered as numbers, not as words."""
    read = events(event("b", "0044"), event("a", "-0043"), event("c", "1066"))
    assert [titles for _, titles in years_of(read)] == [["a"], ["b"], ["c"]]


def test_filters_offer_only_what_occurs() -> None:
    """A theme, an entity or a source that no event has is no choice."""
    more = (
        "-- content/themes/t.md --\n---\ntitle: T\n---\n"
        "-- content/themes/u.md --\n---\ntitle: U\n---\n"
        "-- content/entities/e.md --\n---\nname: E\nkind: body\n---\n"
        "-- content/entities/f.md --\n---\nname: F\nkind: body\n---\n"
    )
    fields = "themes: [t, gone]\nparticipants: [{entity: e, role: x}]\n"
    read = events(event("a", "2021", fields, 'It did. [@s "93 votes"]'), more)
    view = timeline_view("", read)
    assert view.choices.themes == (("t", "T"),)
    assert view.choices.entities == (("e", "E"),)
    assert view.choices.sources == (("s", "s s"),)
    assert view.choices.bases == (("outside", "from outside the sources"),)
    assert view.count == "1 event"


def test_an_empty_timeline_is_a_page() -> None:
    """Without events there is no drawing, no year and no choice."""
    view = timeline_view("", read_of(""))
    assert (view.drawing, view.axis, view.years, view.count) == (None, None, (), "0 events")


@pytest.fixture(scope="module")
def many() -> Read:
    """Return the facts of one event more than a page lists, over three years and undated."""
    written = [event(f"e{n:03}", f"{2020 + n % 3}-05") for n in range(MOST)]
    return events(*written, event("undated", None))


def test_a_page_lists_as_many_as_it_may() -> None:
    """Up to the limit all events stand on one page, drawn in rows, and no script tells of them."""
    read = events(*(event(f"e{n:03}", "2021-05") for n in range(MOST)))
    view = timeline_view("", read)
    assert view.drawing
    assert len(view.drawing.rows) == MOST
    assert view.script is None
    assert timeline_scripts(read) == {}
    assert year_slugs(read) == ()


def test_beyond_each_year_has_its_page(many: Read) -> None:
    """Years, and what has no date, go to pages of their own that the plan knows and lists."""
    pages = [page for page in plan_pages(many._facts) if page.path.startswith("timeline/")]
    assert [page.path for page in pages] == [
        "timeline/2020.html",
        "timeline/2021.html",
        "timeline/2022.html",
        "timeline/undated.html",
    ]
    assert all(page.is_listed for page in pages)
    listed = [line.slug for page in pages for line in page.make(page.slug, many).lines]  # type: ignore[union-attr]  # years
    assert sorted(listed) == sorted(placed.event.slug for placed in many.timeline())


def test_beyond_the_page_leads_to_the_years(many: Read) -> None:
    """The page of a long timeline lists years with their counts, and draws no event."""
    view = timeline_view("", many)
    assert view.drawing is None
    assert [(y.title, y.href, y.count, y.lines) for y in view.years] == [
        ("2020", "timeline/2020.html", "167 events", ()),
        ("2021", "timeline/2021.html", "167 events", ()),
        ("2022", "timeline/2022.html", "166 events", ()),
        ("Date not known", "timeline/undated.html", "1 event", ()),
    ]
    assert [year.share for year in view.years] == [100, 100, 99.4, 0.6]
    assert view.script == SCRIPT


def test_years_lead_to_one_another(many: Read) -> None:
    """A year has the one before and the one after it, the ends have one neighbour."""
    steps = [(year_view(y, many).before, year_view(y, many).after) for y in year_slugs(many)]
    texts = [(a and a.link.text, b and b.link.text) for a, b in steps]
    assert texts == [
        (None, "2021"),
        ("2020", "2022"),
        ("2021", "Date not known"),
        ("2022", None),
    ]


def test_the_script_tells_of_every_event(many: Read) -> None:
    """It is one call with valid JSON, in the order of time, each event with its year and place."""
    (text,) = (content.decode() for content in timeline_scripts(many).values())
    told = json.loads(text.removeprefix("TIMELINE.add(").removesuffix(");\n"))
    assert told["page"] == "events/*.html"
    assert [row[0] for row in told["events"]] == [p.event.slug for p in many.timeline()]
    first, last = told["events"][0], told["events"][-1]
    assert (first[0], first[4], first[5], first[6][0]) == ("e000", "May 2020", "2020", "outside")
    assert (last[5], last[6], last[11]) == ("undated", [], None)


def test_an_event_says_when_it_was_first_told() -> None:
    """The earliest source with a verified passage is named, and its day is there to sort by."""
    seeds = (
        "-- seeds/late.txt --\nA vote\n\n14 May 2021\n\nThe council voted at last.\n"
        "-- seeds/early.txt --\nA vote\n\n12 May 2021\n\nThe council voted today.\n"
    )
    body = 'It did. [@late "voted at last"] [@early "voted today"]'
    (line,) = (
        timeline_view("", read_of(REFERENCE + seeds + event("a", "2021", "", body))).years[0].lines
    )
    assert line.told.startswith("First told 12 May 2021, ")
    assert line.told_day == 737922
    assert line.drawn
    assert (line.drawn.mark, line.drawn.last - line.drawn.first) == (TimelineMark.OUTSIDE, 365)


def test_what_no_source_tells_is_said_so() -> None:
    """An event that rests on references only has no day on which it was told."""
    (line,) = timeline_view("", events(event("a", "2021"))).years[0].lines
    assert (line.told, line.told_day) == ("No dated source tells it", None)
