"""Pages in a real browser: they fit every width, and the script does what it is for."""

from __future__ import annotations

import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from support.templates import ROOT, renderer
from support.view_making import Maker
from support.views import pages
from unhrc_site.model.views.differences import DifferenceView
from unhrc_site.model.views.records import EventView, SourceView

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 719, 720, 1039, 1040, 1239, 1240, 1680, 1920)
OURS = {"letter": "a", "share": "79.5 %", "rule_name": "two-thirds", "genre": "organisation"}
"""Words that are never long, since the program gives them."""
LONG = "Rechtsschutzversicherungsgesellschaftenverzeichnis"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every realistic page, and three that are full of long words."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(ROOT / "static", folder / "static")
    made = {name: renderer().render(view) for name, view in pages().items()}
    for name, view in pages().items():
        path = folder / view.frame.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(made[name], "utf-8")
    for cls in (EventView, SourceView, DifferenceView):
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
    assert button.text_content() == "Copied"
    assert "¶5" in page.evaluate("window.copied")
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
    """A filter hides statements, counts the others, and is there again from its address."""
    page.goto((site / "statements.html").as_uri())
    speaker = page.get_by_label("Speaker")
    for name, shown in (("mariana-katzarova", 2), ("erik-mose", 0)):
        speaker.select_option(name)
        assert page.locator(".statement:visible").count() == shown
        assert page.locator("[data-count]").text_content() == f"{shown} of 2 statements"
    page.goto(page.url)
    assert speaker.input_value() == "erik-mose"
    assert page.locator(".statement:visible").count() == 0


def width_of(part: Locator) -> float:
    """Return how wide a part is drawn, in pixels."""
    box = part.bounding_box()
    return box["width"] if box else 0.0


def test_the_matrix_says_its_values_in_words_where_it_has_no_columns(
    site: Path, page: Page
) -> None:
    """Wide windows show marks under the values, narrow ones each value beside its mark."""
    page.goto((site / "differences/suspended-or-expelled.html").as_uri())
    value = page.locator(".matrix td .value").first
    head = page.locator(".matrix thead th").nth(1)
    for width, has_columns in ((1440, True), (768, True), (360, False)):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width_of(value) > 20) is not has_columns
        assert (width_of(head) > 20) is has_columns
        assert page.locator(".matrix td.bare").first.is_visible() is has_columns


def test_an_account_is_copied_and_lit_at_its_address(site: Path, page: Page) -> None:
    """An account's address lights its words, and Copy gives its whole quotation."""
    address = (site / "differences/suspended-or-expelled.html").as_uri()
    page.goto(f"{address}#a-s2-0a1b2c3d4e")
    page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text; }")
    colour = "e => getComputedStyle(e).backgroundColor"
    here = page.locator(":target .lit")
    assert here.first.evaluate(colour) != page.locator(".account .lit").first.evaluate(colour)
    page.locator(":target .copy").click()
    assert "Russia was suspended from the Council" in page.evaluate("window.copied")


def test_a_broken_account_has_no_light_and_no_copy(site: Path, page: Page) -> None:
    """What is not verified is neither lit nor offered to be copied."""
    page.goto((site / "differences/suspended-or-expelled.html").as_uri())
    broken = page.locator(".account .note-broken")
    assert broken.count() == 1
    assert broken.locator(".lit, .copy").count() == 0
    assert "Not verified" in (broken.text_content() or "")


def test_pages_of_differences_have_their_bones(site: Path, page: Page) -> None:
    """Headings go down by one level, each table has a caption, every id stands once."""
    for name in ("differences.html", "differences/suspended-or-expelled.html"):
        page.goto((site / name).as_uri())
        levels = page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
        )
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert len(ids) == len(set(ids))
        assert page.locator("table:not(:has(caption))").count() == 0
        unnamed = "[...document.querySelectorAll('a')].filter(a => !a.textContent.trim()).length"
        assert page.evaluate(unnamed) == 0


def test_without_scripts_all_is_readable(site: Path, browser: Browser) -> None:
    """Without scripts there is no control that does nothing, and every event is listed."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto((site / "timeline.html").as_uri())
    assert opened.locator("select:visible, button:visible").count() == 0
    assert opened.locator(".event:visible").count() == 13
    context.close()
