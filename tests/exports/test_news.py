"""Claims about the feed of events and sources."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from support.dossiers import VOTE
from support.edits import dossier_of
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.exports.atom import Entry, feed
from unhrc_site.exports.news import news_feed
from unhrc_site.exports.plan import make_exports
from unhrc_site.model.records import Kind

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/d/"
BASED = VOTE.replace("title: A vote\n", "title: A & B\nbase_url: https://example.org/d\n", 1)
LATER = """\
-- content/references/record.md --
---
title: The record
looked_up: 2026-11-01
---
So.
-- content/events/planned.md --
---
title: A planned vote
status: scheduled
date: {edtf: 2031-05, basis: outside, references: record}
---
Planned.
-- content/corrections.yaml --
corrections:
  - {date: 2026-11-20, what: X., pages: [suspension]}
  - {date: 2026-11-21, what: Y., pages: [suspension]}
"""


def read_of(site: str) -> Read:
    """Return the facts of a site in a string."""
    return Read(make_facts(dossier_of(site)))


def entries_of(site: str) -> dict[str, ET.Element]:
    """Return the entries of a site's feed by their addresses on it, in order."""
    root = ET.fromstring(news_feed(read_of(site), BASE))  # noqa: S314 - our own words
    found = root.findall(f"{ATOM}entry")
    return {(entry.findtext(f"{ATOM}id") or "").removeprefix(BASE): entry for entry in found}


def updated(entry: ET.Element) -> str:
    """Return the day of an entry."""
    return (entry.findtext(f"{ATOM}updated") or "").partition("T")[0]


def test_every_event_and_source_has_an_entry() -> None:
    """Each has an address of its own, a title, a moment and words (RFC 4287)."""
    read = read_of(BASED)
    entries = entries_of(BASED)
    events, sources = read.members(Kind.EVENT), read.members(Kind.SOURCE)
    pages = {f"events/{slug}.html" for slug in events} | {f"sources/{s}.html" for s in sources}
    assert set(entries) == pages
    for entry in entries.values():
        moment = entry.findtext(f"{ATOM}updated") or ""
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment)
        assert entry.findtext(f"{ATOM}title")
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "html"
        assert (content.text or "").startswith("<p>")


def test_what_was_corrected_last_comes_first() -> None:
    """An entry was updated when a correction last concerned it."""
    first, entry = next(iter(entries_of(BASED + LATER).items()))
    assert (first, updated(entry)) == ("events/suspension.html", "2026-11-21")


def test_nothing_stands_in_the_future() -> None:
    """What is to come was updated on the newest day on which the dossier says it was worked on."""
    entries = entries_of(BASED + LATER)
    assert updated(entries["events/planned.html"]) == "2026-11-21"
    assert max(map(updated, entries.values())) == "2026-11-21"


def test_the_feed_is_there_where_the_address_is_known() -> None:
    """A feed must name itself; without an address there is none."""
    assert "feed.xml" in {export.path for export in make_exports(read_of(BASED))}
    assert "feed.xml" not in {export.path for export in make_exports(read_of(VOTE))}


@given(st.text(), st.text())
def test_any_words_make_a_feed(title: str, html: str) -> None:
    """Whatever stands in an entry, the feed is XML and holds it as words."""
    settings = read_of(BASED).settings()
    entry = Entry(f"{BASE}a", title, "2024-01-01", html)
    made = feed(settings, BASE, [entry], path="f.xml", page="p.html", title="T")
    root = ET.fromstring(made)  # noqa: S314 - our own words
    (content,) = root.findall(f"{ATOM}entry/{ATOM}content")
    assert list(content) == []
    assert root.findtext(f"{ATOM}updated") == "2024-01-01T00:00:00Z"
