"""Claims about what pages say of themselves to machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from support.dossiers import VOTE
from support.facts import read_of, views_of
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.pages.head import CARD_WORDS, CARDS, card_of
from unhrc_site.pages.linked import days

if TYPE_CHECKING:
    from unhrc_site.model.views.heads import Head

BASE = "https://example.org/d/"
BASED = VOTE.replace("title: A vote\n", "title: A vote\nbase_url: https://example.org/d\n", 1)


def heads(site: str) -> dict[str, Head]:
    """Return the head of each page by its path."""
    return {path: view.frame.head for path, view in views_of(read_of(site)).items()}


def linked(site: str, path: str) -> dict[str, Any]:
    """Return the linked data of a page."""
    value = json.loads(heads(site)[path].linked)
    assert isinstance(value, dict)
    return value


def source_head(front: str, text: str = "Words that were said.\n") -> Head:
    """Return the head of the page of a source with this front matter."""
    site = (
        f"-- content/site.yaml --\ntitle: T\n-- seeds/s.txt --\n{text}"
        f"-- content/sources/s.md --\n---\nseed: s.txt\n{front}---\n"
    )
    return heads(site)["sources/s.html"]


def test_reference_managers_are_told_of_the_original() -> None:
    """The type comes first, then title, authors, date, the original's address, its language."""
    head = source_head(
        "kind: letter\ntitle: {value: A letter, basis: inferred, reasoning: r}\n"
        "authors: [Ana Reyes, Bo Li]\npublisher: The Press\nlanguage: en\n"
        "published: {edtf: 2021-05-12, basis: inferred, reasoning: r}\nurl: https://example.org/a\n"
    )
    assert head.bibliographic == (
        ("z:itemType", "letter"),
        ("citation_title", "[A letter]"),
        ("citation_author", "Ana Reyes"),
        ("citation_author", "Bo Li"),
        ("citation_publication_date", "2021-05-12"),
        ("citation_public_url", "https://example.org/a"),
        ("citation_language", "en"),
    )
    assert dict(head.social)["og:site_name"] == "The Press"


def test_a_report_has_its_institution() -> None:
    """Who published a report is the institution that reference managers ask for."""
    pairs = dict(source_head("kind: report\npublisher: The Office\n").bibliographic)
    assert pairs["z:itemType"] == "report"
    assert pairs["citation_technical_report_institution"] == "The Office"


def test_an_uncertain_date_is_told_in_words() -> None:
    """A date that is no plain one is not made one for reference managers."""
    head = source_head("published: {edtf: 2021-05~, basis: inferred, reasoning: r}\n")
    assert dict(head.bibliographic)["citation_publication_date"] == "about May 2021"
    assert "datePublished" not in head.linked


def test_only_sources_are_told_of_to_reference_managers() -> None:
    """Pages of our own have no citation metadata that would call them somebody else's."""
    assert {path for path, head in heads(VOTE).items() if head.bibliographic} == {
        path for path in heads(VOTE) if path.startswith("sources/")
    }


def test_every_page_but_one_has_a_card() -> None:
    """A known base address gives each page an absolute picture; else there is none."""
    for path, head in heads(BASED).items():
        pairs = dict(head.social)
        if path == "404.html":
            assert pairs == {}
            continue
        assert {"og:title", "og:type", "og:site_name", "og:url", "og:image"} <= set(pairs), path
        assert pairs["og:image"].startswith(f"{BASE}static/cards/")
        assert pairs["og:url"].startswith(BASE)
    assert not [p for head in heads(VOTE).values() for p, _ in head.social if "image" in p]


def test_every_card_is_described() -> None:
    """Each picture that a page can have has words for those who cannot see it."""
    assert {*CARDS.values(), card_of("about.html")} == set(CARD_WORDS)
    assert card_of("sources/a.html") == card_of("sources.html") == "source"


@pytest.mark.parametrize("site", [VOTE, BASED])
def test_linked_data_is_json_with_a_type(site: str) -> None:
    """Each page says what it is; addresses are absolute where the site knows its own."""
    for path, head in heads(site).items():
        if path == "404.html":
            assert head.linked == ""
            continue
        page = json.loads(head.linked)
        assert page["@context"] == "https://schema.org"
        assert page["@type"] in {"WebPage", "CollectionPage", "AboutPage"}
        assert page["name"]
        addresses = [value for key, value in _within(page) if key in {"url", "contentUrl"}]
        assert all(bool(urlsplit(address).scheme) or site is VOTE for address in addresses), path


def _within(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in ((key, item), *_within(item))]
    return [pair for item in value for pair in _within(item)] if isinstance(value, list) else []


def test_a_source_is_the_original_and_an_event_an_event() -> None:
    """The page of a source is about a work of its kind, that of an event about the event."""
    work = linked(BASED, "sources/tribune.html")["mainEntity"]
    assert work["encoding"]["contentUrl"] == f"{BASE}sources/tribune.txt"
    assert len(work["encoding"]["sha256"]) == 64
    event = linked(BASED, "events/suspension.html")
    assert event["about"]["@type"] == "Event"
    assert {source["url"] for source in event["citation"]} <= {
        f"{BASE}sources/tribune.html",
        f"{BASE}sources/gazette.html",
    }


def test_the_data_page_lists_its_files() -> None:
    """The dossier is a set of data with a download for each export."""
    data = linked(BASED, "data.html")["mainEntity"]
    assert data["@type"] == "Dataset"
    assert linked(BASED, "index.html")["mainEntity"]["@type"] == "Dataset"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2022-04-07", ("2022-04-07", "")),
        ("2022-04", ("2022-04", "")),
        ("2022", ("2022", "")),
        ("2022-04~", ("", "")),
        ("2022?", ("", "")),
        ("202X", ("", "")),
        ("2022-21", ("", "")),
        ("2024-06-26/2026", ("2024-06-26", "2026")),
        ("../2023-09-27", ("", "2023-09-27")),
    ],
)
def test_only_a_certain_date_is_said(date: str, said: tuple[str, str]) -> None:
    """ISO 8601 has no word for "about": what is not certain is left out."""
    assert days(parse_edtf(date)) == said
    assert days(None) == ("", "")


def test_what_is_proposed_is_no_event() -> None:
    """Nothing that was only proposed is said to be an event."""
    site = (
        "-- seeds/s.txt --\nIt was proposed to vote.\n-- content/events/vote.md --\n"
        '---\ntitle: A vote\nstatus: proposed\n---\nProposed. [@s "proposed to vote"]\n'
    )
    assert linked(site, "events/vote.html")["about"] == {"@type": "Thing", "name": "A vote"}


def test_feeds_need_an_address() -> None:
    """Feeds are named on every page of a site that knows its address, and on no other."""
    for path, head in heads(BASED).items():
        root = urlsplit(BASE).path if path == "404.html" else "../" * path.count("/")
        assert [link.href for link in head.feeds] == [f"{root}feed.xml", f"{root}corrections.xml"]
    assert not [head.feeds for head in heads(VOTE).values() if head.feeds]
