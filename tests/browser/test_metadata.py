"""What the built pages say to machines: linked data, citation metadata, feeds."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
ORDER = (
    "z:itemType",
    "citation_title",
    "citation_author",
    "citation_publication_date",
    "citation_technical_report_institution",
    "citation_public_url",
    "citation_language",
)


def heads(built: Path) -> dict[str, str]:
    """Return the head of each page by its path."""
    return {
        path.relative_to(built).as_posix(): path.read_text(encoding="utf-8").partition("</head>")[0]
        for path in sorted(built.rglob("*.html"))
    }


def test_every_page_has_linked_data_without_markup(built: Path) -> None:
    """Each page but those for lost addresses has one block, which parses and holds no markup."""
    for path, head in heads(built).items():
        blocks = BLOCK.findall(head)
        if path == "404.html" or "<title>This page " in head:
            continue
        assert len(blocks) == 1, path
        assert not set("<>&") & set(blocks[0]), path
        page = json.loads(blocks[0])
        assert page["@context"] == "https://schema.org"
        assert page["name"], path


def test_sources_tell_reference_managers_of_the_original(built: Path) -> None:
    """On the page of each source, and on no other, the citation metadata stand in their order."""
    for path, head in heads(built).items():
        pairs = [(name, unescape(content)) for name, content in META.findall(head)]
        names = [name for name, _ in pairs if name in ORDER]
        if not path.startswith("sources/"):
            assert names == [], path
            continue
        assert names[:2] == ["z:itemType", "citation_title"]
        assert names == sorted(names, key=ORDER.index)
        assert all(content for _, content in pairs)
        first_card = next(at for at, (name, _) in enumerate(pairs) if name.startswith("og:"))
        assert first_card > max(at for at, (name, _) in enumerate(pairs) if name in ORDER)


def test_a_site_without_an_address_has_no_feed_and_no_absolute_card(built: Path) -> None:
    """Where the address is not known nothing pretends to know it."""
    assert not (built / "feed.xml").exists()
    for path, head in heads(built).items():
        assert "application/atom+xml" not in head, path
        assert "og:image" not in head, path
        assert "og:url" not in head, path
