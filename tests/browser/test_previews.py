"""Previews in a browser: the quoted passage opens in place, by pointer, focus and finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

EVENT = "events/suspension.html"


def far_number(page: Page) -> Locator:
    """Return a number whose note is out of view, scrolled to the middle of the window."""
    index = page.evaluate(
        "[...document.querySelectorAll('main a.number')].findIndex(a => {"
        " if (a.closest('.note')) return false;"
        " const note = document.getElementById(a.hash.slice(1));"
        " return Math.abs(note.getBoundingClientRect().top - a.getBoundingClientRect().top) > 1500;"
        "})"
    )
    assert index >= 0
    number = page.locator("main a.number").nth(index)
    number.evaluate("e => e.scrollIntoView({ block: 'center' })")
    return number


def words_of(page: Page, number: Locator) -> str:
    """Return the words of the note that a number leads to."""
    name = (number.get_attribute("href") or "").removeprefix("#")
    return page.locator(f"#{name} blockquote").inner_text()


def test_the_pointer_opens_and_may_enter(built: Path, page: Page) -> None:
    """Under the pointer the words open beside the number, stay while it is on them, then close."""
    page.goto((built / EVENT).as_uri())
    number = far_number(page)
    number.hover()
    preview = page.locator(".preview")
    assert preview.locator("blockquote").inner_text() == words_of(page, number)
    assert preview.locator(".pinpoint").count() == 1
    preview.locator("blockquote").hover()
    page.wait_for_timeout(400)
    assert preview.count() == 1
    page.mouse.move(2, 2)
    preview.wait_for(state="detached")


def test_the_focus_opens_and_stays(built: Path, page: Page) -> None:
    """By keyboard the words open and are the number's description; Escape closes, focus stays."""
    page.goto((built / EVENT).as_uri())
    number = far_number(page)
    page.keyboard.press("Tab")
    number.focus()
    preview = page.locator(".preview")
    preview.wait_for()
    assert number.get_attribute("aria-describedby") == preview.get_attribute("id")
    page.keyboard.press("Escape")
    assert preview.count() == 0
    assert number.get_attribute("aria-describedby") is None
    assert number.evaluate("e => e === document.activeElement")
    page.keyboard.press("Enter")
    assert page.url.endswith(number.get_attribute("href") or "never")


def test_the_first_tap_opens_and_the_second_leads(built: Path, browser: Browser) -> None:
    """A finger opens the words, taps beside them close, and a second tap on the number leads."""
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    try:
        page = context.new_page()
        page.goto((built / EVENT).as_uri())
        number = far_number(page)
        number.tap()
        preview = page.locator(".preview")
        preview.wait_for()
        assert "#note-" not in page.url
        box = preview.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        page.touchscreen.tap(4, 4)
        preview.wait_for(state="detached")
        number.tap()
        preview.wait_for()
        number.tap()
        assert page.url.endswith(number.get_attribute("href") or "never")
        assert preview.count() == 0
    finally:
        context.close()


def test_a_note_in_view_is_lit_and_not_repeated(built: Path, page: Page) -> None:
    """Where the note can be seen it is lit with its number, and nothing opens."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((built / EVENT).as_uri())
    number = page.locator(".claim a.number").first
    number.scroll_into_view_if_needed()
    number.hover()
    assert page.locator(".preview").count() == 0
    assert page.locator(".note.on").count() == 1


def test_without_scripts_a_number_is_a_link(built: Path, browser: Browser) -> None:
    """With JavaScript off a number leads to its note, which the page has."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto((built / EVENT).as_uri())
        page.locator(".claim a.number").first.click()
        assert "#note-" in page.url
        assert page.locator(".note:target").count() == 1
    finally:
        context.close()


def test_a_preview_leads_back_to_its_note(built: Path, page: Page) -> None:
    """Who follows the passage of a preview comes back to the note that it repeats."""
    page.goto((built / EVENT).as_uri())
    number = far_number(page)
    number.hover()
    page.locator(".preview .pinpoint").click()
    page.locator(".back a").click()
    assert page.url.endswith(EVENT + (number.get_attribute("href") or "never"))
