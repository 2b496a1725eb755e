"""Claims about the corrections as JSON and as an Atom feed."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

from support.dossiers import VOTE
from support.edits import dossier_of
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.exports.corrections import corrections_feed, corrections_json
from unhrc_site.exports.plan import make_exports

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/d/"
BASED = VOTE.replace("title: A vote\n", "title: A & B\nbase_url: https://example.org/d\n", 1)
TOLD = """\
-- content/corrections.yaml --
corrections:
  - date: 2026-11-21
    what: 'A <b> & “c”: 94, not 93. [@tribune "93 votes in favour"]'
    pages: [suspension]
  - date: 2026-11-22
    what: It told of [[suspension|the vote]] twice.
    withdrawn: {kind: events, slug: old-vote, title: The old vote}
"""
SITE = BASED + TOLD


def read_of(site: str) -> Read:
    """Return the facts of a site in a string, with its corrections."""
    return Read(make_facts(dossier_of(site)))


def feed(site: str) -> ET.Element:
    """Return the feed of a site, parsed."""
    return ET.fromstring(corrections_feed(read_of(site), BASE))  # noqa: S314 - our own words


def one(parent: ET.Element, name: str) -> str:
    """Return the text of the only element of this name."""
    (found,) = parent.findall(ATOM + name)
    return found.text or ""


def test_the_feed_has_what_atom_asks_for() -> None:
    """Feed and entries have id, title and date once each, an author and their links (RFC 4287)."""
    root = feed(SITE)
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 2
    for part in (root, *entries):
        assert one(part, "id").startswith("https://")
        assert one(part, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", one(part, "updated"))
    assert root.findall(f"{ATOM}author/{ATOM}name")[0].text == "A & B"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{BASE}corrections.xml", "alternate": f"{BASE}corrections.html"}
    ids = [one(part, "id") for part in entries]
    assert len(set(ids)) == len(ids)


def test_the_feed_was_updated_by_its_newest_correction() -> None:
    """No clock is read: the day of the newest correction is the day of the feed."""
    root = feed(SITE)
    newest, older = root.findall(f"{ATOM}entry")
    assert one(root, "updated") == one(newest, "updated") == "2026-11-22T00:00:00Z"
    assert one(older, "updated") == "2026-11-21T00:00:00Z"
    assert one(feed(BASED), "updated") == "1970-01-01T00:00:00Z"
    assert feed(BASED).findall(f"{ATOM}entry") == []


def test_entries_keep_their_ids() -> None:
    """Another correction changes the id of none."""
    more = f"{SITE}  - date: 2026-11-23\n    what: One more.\n"
    ids = {one(entry, "id") for entry in feed(SITE).findall(f"{ATOM}entry")}
    assert ids < {one(entry, "id") for entry in feed(more).findall(f"{ATOM}entry")}


def test_an_entry_is_its_words_and_what_it_concerns() -> None:
    """The content is HTML that says what the page does; markup in words stays words."""
    withdrawn, corrected = feed(SITE).findall(f"{ATOM}entry")
    assert one(withdrawn, "title") == "Withdrawn: The old vote"
    assert one(corrected, "title") == "Correction: The council suspends a member"
    assert one(corrected, "content") == (
        "<p>A &lt;b&gt; &amp; “c”: 94, not 93.</p>"
        f'<p><a href="{BASE}events/suspension.html">The council suspends a member</a></p>'
    )
    assert one(withdrawn, "content") == "<p>It told of the vote twice.</p>"


def test_what_xml_cannot_hold_is_replaced() -> None:
    """A code point that no XML document may hold leaves the feed well formed."""
    line = '  - {date: 2026-11-22, what: "a\\x01\\uFFFE b"}\n'
    site = f"{BASED}-- content/corrections.yaml --\ncorrections:\n{line}"
    (entry,) = feed(site).findall(f"{ATOM}entry")
    assert one(entry, "content") == "<p>a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER} b</p>"


def test_a_feed_needs_an_address() -> None:
    """Without a known address there is no feed; the JSON is always there."""
    paths = {export.path for export in make_exports(read_of(VOTE))}
    assert ("corrections.xml" in paths, "data/corrections.json" in paths) == (False, True)
    assert "corrections.xml" in {export.path for export in make_exports(read_of(SITE))}


def test_corrections_as_json() -> None:
    """The JSON has each correction with its evidence, the newest first."""
    newest, older = json.loads(corrections_json(read_of(SITE)))["corrections"]
    assert newest["withdrawn"] == {
        "address": "events/old-vote.html",
        "kind": "events",
        "slug": "old-vote",
        "title": "The old vote",
    }
    assert (older["date"], older["pages"], older["withdrawn"]) == (
        "2026-11-21",
        ["suspension"],
        None,
    )
    assert [cite["quote"] for cite in older["citations"]] == ["93 votes in favour"]
    assert older["address"] == f"corrections.html#{older['id']}"
