"""Claims about where records live, and about links between pages."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.records import Kind
from unhrc_site.model.routes import (
    FIXED_PAGES,
    MAX_SLUG,
    block_anchor,
    is_slug,
    passage_anchor,
    relative,
    route,
)

DEVICES = ["con", "nul", "com1", "lpt9", "a\n", "a\u200b"]
NAME = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True)
FOLDERS = st.lists(NAME, max_size=3)
PATH = st.builds(lambda folders, name: "/".join([*folders, f"{name}.html"]), FOLDERS, NAME)
BASES = st.sampled_from(
    ["https://example.org/", "https://example.org/my-dossier/", "file:///home/a%20b/_site/"]
)


@given(PATH, PATH, st.one_of(st.none(), NAME), BASES)
def test_a_relative_link_leads_to_its_target_from_any_base(
    target: str, page: str, fragment: str | None, base: str
) -> None:
    """A browser that opens the link on the page comes to the target, wherever the site lies."""
    address = target if fragment is None else f"{target}#{fragment}"
    assert urljoin(base + page, relative(address, page)) == base + address


@given(PATH, NAME)
def test_a_place_on_the_page_itself_is_its_fragment_alone(page: str, fragment: str) -> None:
    """A link within a page does not name the page, so that it never loads it again."""
    assert relative(f"{page}#{fragment}", page) == f"#{fragment}"


@given(PATH, PATH)
def test_links_are_relative_and_never_climb_too_far(target: str, page: str) -> None:
    """No link starts with a slash or a scheme, or leaves the site's root."""
    link = relative(target, page)
    assert not link.startswith("/")
    assert ":" not in link
    assert link.count("../") <= page.count("/")


@pytest.mark.parametrize("slug", ["a", "0", "a-b", "2022-vote", "x" * MAX_SLUG])
def test_plain_words_with_single_hyphens_are_slugs(slug: str) -> None:
    """Lower-case ASCII letters, digits and single hyphens name a record."""
    assert is_slug(slug)


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "-a",
        "a-",
        "a--b",
        "A",
        "é",
        "a b",
        "a/b",
        "..",
        "a.b",
        "a_b",
        "x" * (MAX_SLUG + 1),
        *DEVICES,
    ],
)
def test_what_a_file_system_or_an_address_could_trip_over_is_no_slug(slug: str) -> None:
    """Anything else is refused: dots, slashes, capitals, devices of Windows, what is too long."""
    assert not is_slug(slug)


def test_every_kind_has_an_address_of_its_own() -> None:
    """No two kinds give one slug the same address, and none of them a page of the site itself."""
    routes = [route(kind, "x") for kind in Kind]
    assert len(set(routes)) == len(routes)
    assert all(not is_slug(page) or f"{page}.html" not in routes for page in FIXED_PAGES)


def test_blocks_and_passages_have_different_fragments() -> None:
    """A block and a passage with the same digits are two places."""
    assert block_anchor("0a") != passage_anchor("0a")
