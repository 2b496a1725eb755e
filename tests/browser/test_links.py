"""Every link of the built site, followed; and what the pages are made of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

if TYPE_CHECKING:
    from pathlib import Path

XHTML = "{http://www.w3.org/1999/xhtml}"
LOADS = ("href", "src", "action", "data", "poster")


class Parsed(NamedTuple):
    """A page's addresses (tag, attribute, value), its ids, and what its parser found wrong."""

    addresses: tuple[tuple[str, str, str], ...]
    ids: frozenset[str]
    errors: tuple[str, ...]


@lru_cache(maxsize=1024)
def parsed(path: Path) -> Parsed:
    """Return what a page is made of."""
    parser = html5lib.HTMLParser()
    document = parser.parse(path.read_text(encoding="utf-8"))
    addresses: list[tuple[str, str, str]] = []
    ids: list[str] = []
    for element in document.iter():
        tag = str(element.tag).replace(XHTML, "")
        addresses.extend(
            (tag, name, element.attrib[name]) for name in LOADS if name in element.attrib
        )
        if "id" in element.attrib:
            ids.append(element.attrib["id"])
    errors = [f"{code} at {position}" for position, code, _ in parser.errors]
    errors.extend(f"id {name} stands twice" for name in set(ids) if ids.count(name) > 1)
    return Parsed(tuple(addresses), frozenset(ids), tuple(errors))


def pages(built: Path) -> list[Path]:
    """Return every page of the site."""
    return sorted(built.resolve().rglob("*.html"))


def test_every_page_is_valid(any_site: Path) -> None:
    """No page has an error of HTML syntax or an id twice."""
    wrong = {page.name: parsed(page).errors for page in pages(any_site) if parsed(page).errors}
    assert not wrong


def test_every_link_leads_somewhere(any_site: Path) -> None:
    """Each relative link of each page leads to a file, and its fragment to an element of it."""
    dead = []
    for page in pages(any_site):
        if page.name == "404.html":
            continue  # Served at any depth, its links are from the site's root.
        for tag, _, address in parsed(page).addresses:
            parts = urlsplit(address)
            if parts.scheme in {"http", "https", "mailto"} or address.startswith("data:"):
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if (
                not target.is_file()
                or not target.is_relative_to(any_site.resolve())
                or (
                    parts.fragment
                    and target.suffix == ".html"
                    and unquote(parts.fragment) not in parsed(target).ids
                )
            ):
                dead.append((page.name, tag, address))
    assert not dead


def test_no_page_loads_anything_from_elsewhere(any_site: Path) -> None:
    """Whatever a page loads by itself is a file of the site; only links lead out."""
    outside = [
        (page.name, tag, address)
        for page in pages(any_site)
        for tag, _, address in parsed(page).addresses
        if tag not in {"a", "link"} and urlsplit(address).scheme
    ]
    assert not outside
    for page in pages(any_site):
        text = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in text
        assert not re.search(r"<[^>]+\sstyle=", text)
        assert not re.search(r"<[^>]+\son[a-z]+=", text)


def test_absolute_addresses_stand_only_where_they_must(built: Path) -> None:
    """Without a base address no page but 404 points to the root of a host."""
    rooted = [
        (page.name, address)
        for page in pages(built)
        if page.name != "404.html"
        for _, _, address in parsed(page).addresses
        if address.startswith("/")
    ]
    assert not rooted


@pytest.mark.parametrize("kind", ["events", "sources", "entities", "themes"])
def test_each_page_has_one_heading_and_landmarks(built: Path, kind: str) -> None:
    """Each page of a record has one h1, one main, a skip link and a language."""
    for page in sorted((built / kind).glob("*.html")):
        text = page.read_text(encoding="utf-8")
        assert text.count("<h1") == 1, page
        assert text.count("<main") == 1, page
        assert re.search(r'<html lang="[a-z]', text), page
        assert 'class="skip" href="#page-main"' in text, page
