"""Claims about the page of corrections, and about the notices at old addresses."""

from __future__ import annotations

from support.dossiers import VOTE
from support.edits import dossier_of
from support.facts import dangling, within, words_in
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.model.citations import Citation
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.views import nodes as n
from unhrc_site.pages.corrections import corrections_view, notice_view
from unhrc_site.pages.lists import sources_view, statements_view
from unhrc_site.pages.plan import plan_pages
from unhrc_site.pages.reports import verification_view
from unhrc_site.pages.source import source_view

BASED = VOTE.replace("title: A vote\n", "title: A vote\nbase_url: https://example.org/d\n", 1)
SITE = (
    BASED.replace("title: The council", "former_slugs: vote\ntitle: The council")
    + """\
-- content/statements/haste.md --
---
speaker: council
former_slugs: [hasty, quick]
cite: {source: tribune, quote: the council voted in haste}
---
-- content/references/record.md --
---
title: The record
former_slugs: minutes
---
-- content/corrections.yaml --
corrections:
  - date: 2026-11-21
    what: The page said 94; the source has 93. [@tribune "93 votes in favour"] [@record]
    pages: [suspension, council]
  - date: 2026-11-22
    what: It told of [[suspension]] twice. [@gazette "on Tuesday"]
    withdrawn: {kind: events, slug: old-vote, title: The old vote}
"""
)


def read_of(site: str) -> Read:
    """Return the facts of a site in a string, with its corrections."""
    return Read(make_facts(dossier_of(site)))


def test_the_page_is_there_without_corrections() -> None:
    """A dossier without corrections has the page all the same, and no feed without an address."""
    view = corrections_view("", read_of(VOTE))
    assert (view.corrections, view.feed, view.frame.head.feeds) == ((), None, ())
    assert view.about is not None
    assert view.about.href == "about.html"
    assert corrections_view("", read_of(VOTE.partition("-- content/pages/")[0])).about is None
    assert "corrections.html" in {page.path for page in plan_pages(read_of(VOTE)._facts)}


def test_the_newest_correction_comes_first() -> None:
    """Corrections stand by day, the newest first, each with its words and what it concerns."""
    newest, older = corrections_view("", read_of(SITE)).corrections
    assert [newest.date, older.date] == ["22 November 2026", "21 November 2026"]
    assert words_in(newest.what[0].lines) == "It told of The council suspends a member twice."
    assert [(link.text, link.href) for link in older.pages] == [
        ("The council suspends a member", "events/suspension.html"),
        ("the council", "entities/council.html"),
    ]
    assert newest.withdrawn is not None
    assert (newest.withdrawn.text, newest.withdrawn.href) == (
        "The old vote",
        "events/old-vote.html",
    )
    assert older.withdrawn is None


def test_a_correction_cites_like_any_page() -> None:
    """Passages are numbered notes in the order of the page, and references are lettered."""
    view = corrections_view("", read_of(SITE))
    newest, older = view.corrections
    assert [note.parts for note in newest.what[0].notes] == [("on Tuesday",)]
    assert [note.number for note in older.what[0].notes] == [2]
    assert [item.letter for item in view.outside] == ["a"]
    assert dangling(view) == []


def test_a_broken_correction_must_not_be_published() -> None:
    """A correction whose quote is not found says so at the top of its page."""
    broken = SITE.replace('"93 votes in favour"] [@record]', '"95 votes"]')
    view = corrections_view("", read_of(broken))
    assert view.frame.problems
    assert [n.problem for line in view.corrections for r in line.what for n in r.notes][1]
    # The notice tells of the other correction alone.
    assert notice_view("events/old-vote.html", read_of(broken)).frame.problems == ()


def test_a_notice_leads_to_the_record() -> None:
    """At an old address stands where the record is now; search engines are led there."""
    view = notice_view("events/vote.html", read_of(SITE))
    assert view.now is not None
    assert (view.now.text, view.now.href) == ("The council suspends a member", "suspension.html")
    assert view.frame.canonical == "https://example.org/d/events/suspension.html"
    assert not view.frame.is_listed
    assert (view.name, view.withdrawn) == (None, None)


def test_a_notice_gives_the_reason() -> None:
    """At the address of a page that was withdrawn stand its title, the day and the reason."""
    view = notice_view("events/old-vote.html", read_of(SITE))
    assert (view.name, view.now, view.frame.is_listed) == ("The old vote", None, False)
    assert view.withdrawn is not None
    assert view.withdrawn.date == "22 November 2026"
    assert [note.parts for note in view.withdrawn.what[0].notes] == [("on Tuesday",)]
    assert view.withdrawn.withdrawn is None
    assert view.all_corrections.href == "../corrections.html"
    assert dangling(view) == []


def test_notices_are_planned_and_not_listed() -> None:
    """Each old address of a page has a page, which the sitemap leaves out; every other is in it."""
    plan = plan_pages(read_of(SITE)._facts)
    unlisted = [page.path for page in plan if not page.is_listed]
    assert unlisted == ["events/old-vote.html", "events/vote.html"]
    for page in plan:
        view = page.make(page.slug, read_of(SITE))
        assert view.frame.is_listed is page.is_listed


def test_a_place_on_a_page_is_kept() -> None:
    """A statement and a reference keep the places at which they stood."""
    statements = statements_view("", read_of(SITE))
    assert [line.former for line in statements.statements] == [("s-hasty", "s-quick")]
    sources = sources_view("", read_of(SITE))
    assert [line.former for line in sources.references] == [("r-minutes",)]


def test_the_report_names_the_corrections() -> None:
    """What corrections cite stands in the report, and on the pages of what they cite."""
    read = read_of(SITE)
    report = verification_view("", read)
    users = {
        line.words: [(link.text, link.href, role) for link, role in line.used_by]
        for line in (*report.citations, *report.outside)
    }
    mine = ("Corrections", "corrections.html", "correction")
    assert users["on Tuesday"] == [mine]
    assert mine in users["93 votes in favour"]
    assert users["the document as a whole"] == [mine]
    resting = [(line.link.text, line.link.href) for line in source_view("gazette", read).rests]
    assert resting == [("Corrections", "../corrections.html")]
    sources = sources_view("", read)
    assert [link.text for link in sources.references[0].used_by] == ["Corrections"]


def test_what_only_the_home_page_cites_has_its_place() -> None:
    """A passage that the home page alone cites is lit on its source's page, at its address."""
    site = VOTE.replace(
        "title: A vote\n", "title: A vote\nspecimen: 'It was in haste. [@tribune \"in haste\"]'\n"
    )
    view = source_view("tribune", read_of(site))
    resting = [(line.link.text, line.link.href) for line in view.rests]
    assert ("Home page", "../index.html") in resting
    passage = Citation("tribune", "in haste", Location("x")).id
    assert f"c-{passage}" in {found.id for found in within(view, n.Passage)}
