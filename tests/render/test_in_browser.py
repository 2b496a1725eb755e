"""Pages in a real browser: they fit every width, and the script does what it is for."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.templates import ROOT, renderer
from support.view_making import Maker
from support.views import pages
from unhrc_site.model.views.records import EventView, SourceView

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 719, 720, 1039, 1040, 1239, 1240, 1680, 1920)
OURS = {"letter": "a", "share": "79.5 %", "rule_name": "two-thirds", "genre": "organisation"}
"""Words that are never long, since the program gives them."""
LONG = "Rechtsschutzversicherungsgesellschaftenverzeichnis"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every realistic page, and two that are full of long words."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(ROOT / "static", folder / "static")
    made = {name: renderer().render(view) for name, view in pages().items()}
    for name, view in pages().items():
        path = folder / view.frame.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(made[name], "utf-8")
    for cls in (EventView, SourceView):
        html = renderer().render(Maker(lambda _, field: OURS.get(field, LONG), full=True).make(cls))
        html = html.replace(f'"{LONG}static/', '"static/')
        (folder / f"long-{cls.__name__}.html").write_text(html, "utf-8")
    return folder


def test_no_page_scrolls_sideways(site: Path, page: Page) -> None:
    """From 320 to 1920 pixels each page is as wide as its window, however long its words are."""
    wide = []
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((path.name, width))
    assert wide == []


def test_targets_are_large_enough(site: Path, page: Page) -> None:
    """Links that stand alone offer at least 24 pixels of height to a finger."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto((site / "events/suspension.html").as_uri())
    selectors = ".footer li a, .contents a, .crumbs a, .site-title a, .to-contents a, .cite-style a"
    heights = page.evaluate(
        "s => [...document.querySelectorAll(s)].map(a => a.closest('li, p').offsetHeight)",
        selectors,
    )
    assert min(heights) >= 24


def test_a_note_is_copied_with_its_pinpoint(site: Path, page: Page) -> None:
    """Copy writes quotation and pinpoint, says so, and says it to screen readers too."""
    page.goto((site / "events/suspension.html").as_uri())
    page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text; }")
    button = page.locator(".note .copy").first
    button.click()
    assert "¶5" in page.evaluate("window.copied")
    assert button.text_content() == "Copied"
    assert page.locator("[role=status]").text_content() == "Copied"


def test_a_number_previews_a_note_that_is_out_of_view(site: Path, page: Page) -> None:
    """On focus a number shows a copy of its note if that is out of view; Escape closes it."""
    page.goto((site / "events/suspension.html").as_uri())
    number = page.locator(".tally a.number").first
    number.scroll_into_view_if_needed()
    number.hover()
    assert "93 votes in favour" in (page.locator(".preview").text_content() or "")
    assert page.locator(".note.on").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".preview").count() == 0
    assert page.locator(".on").count() == 0


def test_a_split_passage_is_lit_as_a_whole(site: Path, page: Page) -> None:
    """On arrival at a passage in several parts the script lights those that `:target` does not."""
    page.goto((site / "sources/press-tv-2020.html").as_uri() + "#c-jammed")
    colours = page.evaluate(
        "[...document.querySelectorAll('#c-jammed mark, [data-passage=c-jammed] mark')]"
        ".map(mark => getComputedStyle(mark).backgroundColor)"
    )
    assert len(colours) == 2
    assert len(set(colours)) == 1


def test_filters_narrow_the_list_and_keep_their_state(site: Path, page: Page) -> None:
    """A filter hides events in list and drawing, counts, and is there again from its address."""
    page.goto((site / "timeline.html").as_uri())
    assert page.locator("[data-count]").text_content() == "13 of 13 events"
    page.get_by_label("Theme").select_option("membership")
    shown = page.locator(".event:visible").count()
    assert 0 < shown < 13
    assert page.locator(".chart-rows li:visible").count() == shown
    assert page.locator("[data-count]").text_content() == f"{shown} of 13 events"
    page.goto(page.url)
    assert page.get_by_label("Theme").input_value() == "membership"
    assert page.locator(".event:visible").count() == shown


def test_order_can_be_turned(site: Path, page: Page) -> None:
    """The latest event comes first if the reader wants so, and last again after."""
    page.goto((site / "timeline.html").as_uri())
    dates = page.locator(".event-date").all_text_contents()
    order = page.get_by_label("In order of")
    order.select_option("latest")
    assert page.locator(".event-date").all_text_contents() == dates[::-1]
    order.select_option("")
    assert page.locator(".event-date").all_text_contents() == dates


def test_without_scripts_all_is_readable(site: Path, browser: Browser) -> None:
    """Without scripts there is no control that does nothing, and every event is listed."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto((site / "timeline.html").as_uri())
    assert opened.locator("select:visible, button:visible").count() == 0
    assert opened.locator(".event:visible").count() == 13
    context.close()
