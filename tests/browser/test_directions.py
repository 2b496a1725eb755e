"""Sources in other languages: their words say which, and Arabic and Hebrew run leftwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from support.page_kinds import page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LEFTWARDS = r"/[\u0590-\u05ff\u0600-\u06ff]/"


@pytest.fixture
def strained(built_site: Callable[[str], Path]) -> Path:
    """Return the folder of the site with sources in Arabic and Hebrew."""
    return built_site("strained")


@pytest.mark.parametrize(("name", "language"), [("arabic", "ar"), ("hebrew", "he")])
def test_a_source_says_its_language(strained: Path, page: Page, name: str, language: str) -> None:
    """Headline and paragraphs of a source have its language and direction, our words ours."""
    page.goto((strained / f"sources/{name}.html").as_uri())
    assert page.locator("html").get_attribute("lang") == "en"
    theirs = page.locator("h1.theirs, .unit .words")
    assert theirs.count() > 3
    for part in theirs.all():
        assert part.evaluate("e => e.closest('[lang]').lang") == language
        assert part.evaluate("e => getComputedStyle(e).direction") == "rtl"
    ours = page.locator(".section > h2").first
    assert ours.evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_words_that_run_leftwards_say_so_everywhere(strained: Path, page: Page) -> None:
    """On no kind of page stand Arabic or Hebrew words of a passage in a block that runs rightwards.

    Names of outlets in our own lines are kept apart from the figures after them.
    """
    wrong: dict[str, Any] = {}
    for name in page_kinds(strained):
        page.goto((strained / name).as_uri())
        if found := page.evaluate(
            f"[...document.querySelectorAll('main :is(blockquote, .lit, .words, .theirs, bdi)')]"
            f".filter(e => {LEFTWARDS}.test(e.textContent) && !/[a-z]{{3}}/i.test(e.textContent)"
            " && getComputedStyle(e).direction !== 'rtl'"
            " && getComputedStyle(e).unicodeBidi !== 'plaintext')"
            ".map(e => e.outerHTML.slice(0, 160))"
        ):
            wrong[name] = found[:5]
    assert not wrong


def test_an_outlets_name_does_not_carry_the_date_along(strained: Path, page: Page) -> None:
    """The date after an outlet whose name runs leftwards stands right of that name, whole."""
    page.goto((strained / "events/vote.html").as_uri())
    line = page.locator(".note .provenance", has_text="12 May 2021").first
    places = line.evaluate(
        """line => {
          const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), found = [];
          for (let node; (node = walk.nextNode());) {
            const at = node.data.indexOf('12 May 2021');
            const range = document.createRange();
            if (at >= 0) {
              range.setStart(node, at); range.setEnd(node, at + 2); found.push(range);
            } else if (/[\\u0600-\\u06ff]/.test(node.data)) {
              range.selectNodeContents(node); found.push(range);
            }
          }
          return found.map(range => range.getBoundingClientRect()).map(b => [b.left, b.right]);
        }"""
    )
    (_, name_ends), (day_begins, _) = places
    assert day_begins >= name_ends
