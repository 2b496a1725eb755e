"""The page of a source in a browser: its margin, arrival at a passage, and the way back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SOURCES = (
    "sources/press-tv-2020.html",
    "sources/ohchr-letter-2024.html",
    "sources/wion-2023.html",
)
COLOUR = "e => getComputedStyle(e).backgroundColor"


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("width", [1040, 1440, 1920])
def test_notes_of_a_margin_stand_in_order_and_apart(
    built: Path, page: Page, name: str, width: int
) -> None:
    """Notes are in the order of their passages, none covers another, and text is not moved."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((built / name).as_uri())
    boxes = page.evaluate(
        "[...document.querySelectorAll('.margin li')].filter(li => li.offsetParent)"
        ".map(li => li.getBoundingClientRect()).map(b => [b.top, b.bottom])"
    )
    assert len(boxes) > 3
    assert all(top >= bottom for (_, bottom), (top, _) in pairwise(boxes))
    starts = page.evaluate(
        "[...document.querySelectorAll('.unit > .margin')].map(m => [...m.querySelector('ul')"
        ".children].map(li => document.getElementById(li.dataset.rests.split(' ')[0]))"
        ".map(p => p.getClientRects()[0]).map(b => b.top * 1e4 + b.left))"
    )
    assert all(block == sorted(block) for block in starts)
    grown = page.evaluate(
        "[...document.querySelectorAll('.margin li')].some(li => {"
        " if (!li.style.marginTop) return false;"
        " const unit = li.closest('.unit').querySelector('.words').getBoundingClientRect();"
        " return li.getBoundingClientRect().bottom > unit.bottom + 1; })"
    )
    assert not grown


def test_a_note_and_its_passage_light_each_other(built: Path, page: Page) -> None:
    """Under the pointer or the focus, a note of the margin and its passage share one tint."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((built / SOURCES[0]).as_uri())
    note = page.locator(".margin li:visible").first
    link = note.locator("a").first
    name = (note.get_attribute("data-rests") or "").split()[0]
    lit = page.locator(f"#{name} .lit").first
    before = lit.evaluate(COLOUR)
    note.hover()
    assert lit.evaluate(COLOUR) == link.evaluate(COLOUR) != before
    page.mouse.move(0, 0)
    assert lit.evaluate(COLOUR) == before
    lit.hover()
    assert lit.evaluate(COLOUR) == link.evaluate(COLOUR) != before
    page.mouse.move(0, 0)
    link.focus()
    assert lit.evaluate(COLOUR) == link.evaluate(COLOUR) != before


def test_the_margin_is_folded_under_its_paragraph_on_narrow_pages(built: Path, page: Page) -> None:
    """Below 1040 pixels several notes are one line under the paragraph until it is opened."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto((built / SOURCES[0]).as_uri())
    margin = page.locator(".margin:has(.carries)").first
    assert margin.locator("li:visible").count() == 0
    words = margin.locator("xpath=..").locator(".words").first.bounding_box()
    summary = margin.locator("summary").first
    place = summary.bounding_box()
    assert words is not None
    assert place is not None
    assert place["y"] >= words["y"] + words["height"]
    summary.click()
    assert margin.locator("li:visible").count() > 1


def test_a_passage_leads_back_to_the_note_that_led_to_it(built: Path, page: Page) -> None:
    """On arrival from a note the way back is offered, and the address does not carry it along."""
    page.goto((built / "events/suspension.html").as_uri())
    note = page.locator(".note").nth(1)
    name = note.get_attribute("id")
    href = note.locator("a.pinpoint").get_attribute("href") or ""
    note.locator("a.pinpoint").click()
    page.locator(".back a").wait_for()
    assert page.url.endswith(href.removeprefix(".."))
    assert "?" not in page.url
    assert page.locator(":target").count() == 1
    back = page.locator(".back a")
    page.reload()
    back.wait_for()
    assert (back.text_content() or "").startswith("Back to “")
    back.click()
    assert page.url.endswith(f"events/suspension.html#{name}")
    assert page.locator(".note:target").count() == 1
    assert page.locator(f"#{name} a.pinpoint").get_attribute("href") == href


@pytest.mark.parametrize(
    "said",
    [
        "https://example.org/x.html",
        "//example.org/x.html",
        "javascript:alert(1)//.html",
        "../../x.html",
        "data.json",
    ],
)
def test_the_way_back_never_leaves_the_site(built: Path, page: Page, said: str) -> None:
    """Whatever the address says of where one came from, only a page of this site is offered."""
    page.goto(f"{(built / SOURCES[0]).as_uri()}?from={said}")
    assert page.locator("h1").count() == 1
    assert page.locator(".back").count() == 0
