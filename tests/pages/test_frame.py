"""Claims about what surrounds every page."""

from __future__ import annotations

import re

import pytest

from support.dossiers import VOTE
from support.facts import read_of, views_of, within
from unhrc_site.model.records import Kind
from unhrc_site.model.views.parts import Frame, Link
from unhrc_site.pages.frame import canonical, crumb, crumbs_to, make_frame
from unhrc_site.pages.writing import Writer

BASED = VOTE.replace("title: A vote\n", "title: A vote\nbase_url: https://example.org/d\n", 1)


@pytest.mark.parametrize("site", [VOTE, BASED])
def test_links_are_relative_and_lead_to_pages(site: str) -> None:
    """Every link of every page leads to a page of the plan or to an export, never from a root."""
    views = views_of(read_of(site))
    pages = {*views, *(f"sources/{s}.{e}" for s in ("tribune", "gazette") for e in ("bib", "ris"))}
    pages |= {f"sources/{slug}.csl.json" for slug in ("tribune", "gazette")}
    pages |= {"corrections.xml", "feed.xml"} if site is BASED else set()
    for path, view in views.items():
        if path == "404.html" and site is BASED:
            continue
        for link in within(view, Link):
            target = _resolved(path, link.href.partition("#")[0])
            assert target in pages or link.href.startswith("#"), (path, link.href)


def _resolved(page: str, href: str) -> str:
    parts = page.split("/")[:-1]
    for step in href.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return "/".join(parts)


def test_only_the_page_not_found_has_absolute_links() -> None:
    """A known base address makes links absolute on that page alone."""
    absolute = {
        path
        for path, view in views_of(read_of(BASED)).items()
        if any(re.match(r"/|https?:", link.href) for link in within(view, Link))
    }
    assert absolute == {"404.html"}


def test_the_root_leads_back() -> None:
    """Each page knows the way to the site's root."""
    roots = {path: view.frame.root for path, view in views_of(read_of(VOTE)).items()}
    assert roots["index.html"] == ""
    assert roots["events/suspension.html"] == "../"


def test_navigation_leaves_out_empty_lists() -> None:
    """A list without members is not offered; sources, report and search always are."""
    bare = read_of("-- seeds/x.txt --\nWords that somebody wrote.\n")
    frame = make_frame(Writer(bare, "index.html"), "")
    assert [link.text for link in frame.nav] == ["Sources", "Verification", "Search"]
    full = make_frame(Writer(read_of(VOTE), "index.html"), "")
    assert [link.text for link in full.nav] == [
        "Timeline",
        "Sources",
        "People and bodies",
        "Votes",
        "Verification",
        "Search",
    ]


def test_the_readers_place_is_marked() -> None:
    """The page's own entry of the navigation, or that of its list, is marked, and no other."""
    views = views_of(read_of(VOTE))
    marked = {
        path: [link.text for link in (view.frame.home, *view.frame.nav) if link.here]
        for path, view in views.items()
    }
    assert marked["index.html"] == ["Dossier"]
    assert marked["events/suspension.html"] == ["Timeline"]
    assert marked["sources/gazette.html"] == ["Sources"]
    assert marked["entities/council.html"] == ["People and bodies"]
    assert marked["votes.html"] == ["Votes"]
    assert marked["about.html"] == []


def test_breadcrumbs_end_at_the_page() -> None:
    """A breadcrumb goes from the dossier over the list to the page itself."""
    writer = Writer(read_of(VOTE), "events/suspension.html")
    frame = make_frame(writer, "X", crumbs=crumbs_to(writer, Kind.EVENT, "May"))
    assert [(link.text, link.href, link.here) for link in frame.crumbs] == [
        ("Dossier", "../index.html", False),
        ("Events", "../timeline.html", False),
        ("May", "suspension.html", True),
    ]
    assert make_frame(writer, "").crumbs == ()
    assert [link.text for link in crumb(writer, "X")] == ["X"]


def test_titles_name_page_and_site() -> None:
    """The document is named by page and site, the home page by the site alone."""
    writer = Writer(read_of(VOTE), "x.html")
    assert make_frame(writer, "Votes").title == "Votes · A vote"
    assert make_frame(writer, "").title == "A vote"


def test_pages_of_our_own_stand_in_every_footer() -> None:
    """About, method and their like are linked from everywhere, data and corrections too."""
    for path, view in views_of(read_of(VOTE)).items():
        frame: Frame = view.frame
        words = [link.text for link in frame.footer]
        assert words[-3:] == ["Data and how to cite", "Corrections", "About"], path


def test_the_build_line_counts_the_sources() -> None:
    """The footer says of how many sources the site is built."""
    assert make_frame(Writer(read_of(VOTE), "x.html"), "").build_line.startswith(
        "Built from 2 sources with"
    )
    one = read_of("-- seeds/x.txt --\nWords that somebody wrote.\n")
    assert make_frame(Writer(one, "x.html"), "").build_line.startswith("Built from 1 source with")


def test_canonical_addresses() -> None:
    """The home page is the folder itself; without a base address no page has one."""
    assert canonical("https://example.org/d/", "index.html") == "https://example.org/d/"
    assert canonical("https://example.org/d/", "a/b.html") == "https://example.org/d/a/b.html"
    assert canonical(None, "a/b.html") is None
