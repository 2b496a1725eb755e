"""Claims about the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import dangling, read_of, within, words_in
from unhrc_site.dossier.facts import Totals
from unhrc_site.model.views.parts import Note
from unhrc_site.pages.overviews import home_view, trust_line
from unhrc_site.pages.parts import plural

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


def test_events_that_lead_are_drawn_on_the_home_page() -> None:
    """Where records ask to lead they are drawn, and all events are listed."""
    read = events(event("a", "2021"), event("b", "2022", "lead: true\n"), event("c", "2023"))
    view = home_view("", read)
    assert view.drawing
    assert [row.title for row in view.drawing.rows] == ["b"]
    assert [line.link.text for line in view.events] == ["a", "b", "c"]
    assert view.drawing.title == "2021 to 2023, to scale"


def test_without_leads_the_first_twelve_are_drawn() -> None:
    """A home page has room for a dozen events."""
    read = events(*(event(f"e{n:02}", f"{2001 + n}") for n in range(15)))
    view = home_view("", read)
    assert view.drawing
    assert [row.title for row in view.drawing.rows] == [f"e{n:02}" for n in range(12)]
    assert view.all_events.text == "All 15 events"


@pytest.mark.parametrize(
    ("totals", "line"),
    [
        (Totals(1, 0, 0, 0, 0, 0, 0, 0, 0), "1 source"),
        (
            Totals(2, 1, 3, 0, 1, 1, 0, 0, 0),
            "2 sources · 1 event · 3 statements · 1 citation, verified",
        ),
        (
            Totals(2, 5, 0, 0, 1200, 1200, 0, 0, 4),
            "2 sources · 5 events · all 1,200 citations verified",
        ),
        (Totals(2, 1, 0, 0, 3, 2, 0, 1, 0), "2 sources · 1 event · 1 of 3 citations NOT verified"),
    ],
)
def test_the_line_of_trust(totals: Totals, line: str) -> None:
    """It says what there is, and of how many citations the words were found."""
    assert trust_line(totals) == line


def test_a_broken_citation_is_said_on_the_home_page() -> None:
    """The line of trust is not one of trust then, and the top of the page says why."""
    broken = home_view("", events(event("a", "2021", "", 'It did. [@s "not there"]')))
    assert not broken.all_verified
    assert broken.frame.problems
    assert broken.trust.href == "verification.html"
    sound = home_view("", events(event("a", "2021", "", 'It did. [@s "93 votes"]')))
    assert sound.all_verified
    assert sound.frame.problems == ()


def test_the_specimen_is_a_sentence_with_its_passage() -> None:
    """The home page shows one cited sentence of the editors' choice."""
    site = "-- content/site.yaml --\ntitle: T\nspecimen: 'It passed. [@s \"with 93 votes\"]'\n"
    view = home_view("", read_of(site, S))
    assert view.specimen
    assert words_in(view.specimen.lines) == "It passed."
    assert [note.parts for note in within(view.specimen, Note)] == [("with 93 votes",)]
    assert dangling(view) == []
    assert home_view("", read_of("", S)).specimen is None


def test_a_home_page_of_nothing() -> None:
    """A dossier with settings only has a home page."""
    view = home_view("", read_of("-- content/site.yaml --\ntitle: T\n"))
    assert (view.headline, view.drawing, view.events, view.groups) == ("T", None, (), ())
    assert view.trust.text == "0 sources"


def test_the_most_named_come_first() -> None:
    """People, bodies and countries are shown with how many sources name them."""
    more = "".join(
        f"-- content/entities/{slug}.md --\n---\nname: {name}\nkind: {kind}\n---\n"
        for slug, name, kind in (
            ("a", "Aide", "person"),
            ("c", "The council", "body"),
            ("p", "Paris", "place"),
        )
    )
    ((title, members),) = home_view("", events(more)).groups
    assert title == "People, bodies, countries"
    assert [(line.link.text, line.count) for line in members] == [("The council", 1), ("Aide", 0)]


def test_plurals() -> None:
    """One of a thing is singular, none or more are plural, thousands are set apart."""
    assert [plural(n, "event") for n in (0, 1, 2, 1000)] == [
        "0 events",
        "1 event",
        "2 events",
        "1,000 events",
    ]
