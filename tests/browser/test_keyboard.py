"""Every kind of page by keyboard alone: order, focus, targets, Escape, and one whole journey."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from support.page_kinds import fullest_of_each, page_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CAN_BE_FOCUSED = (
    "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]"
    ".filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0)"
)
IS_CLIPPED = """e => {
  for (let up = e; up; up = up.parentElement) {
    if (getComputedStyle(up).clipPath !== 'none') return true;
  }
  return false;
}"""

WITHOUT_OUTLINE = f"""() => {CAN_BE_FOCUSED}.filter(e => {{
  if (!e.isConnected) return false;  // It stood in a preview that was closed since.
  const strokes = () => [...e.querySelectorAll('*')].map(part => getComputedStyle(part))
    .map(style => style.stroke + style.strokeWidth).join();
  const before = e.ownerSVGElement && strokes();
  e.focus({{preventScroll: true}});
  if (e.ownerSVGElement && strokes() !== before) return document.activeElement !== e;
  const style = getComputedStyle(e);
  return document.activeElement !== e || style.outlineStyle === 'none'
    || parseFloat(style.outlineWidth) < 2 || e.getBoundingClientRect().width < 1
    || ({IS_CLIPPED})(e);
}}).map(e => e.outerHTML.slice(0, 160))"""
"""Focuses one after the other; after a key was pressed, each shows its focus as on Tab.

A part of a drawing may show it by a line of its own.
"""

SMALL_TARGETS = f"""() => {CAN_BE_FOCUSED}.filter(e => {{
  const own = (e.closest('label') || e).getBoundingClientRect();
  let height = own.height, width = own.width;
  const around = getComputedStyle(e, '::after');
  if (around.content !== 'none' && around.position === 'absolute') {{
    height -= parseFloat(around.top) + parseFloat(around.bottom);
    width -= parseFloat(around.left) + parseFloat(around.right);
  }}
  if (height >= 23.5 && width >= 23.5) return false;
  // In a sentence the line's height is what a link has: words stand beside it in its own block.
  const block = e.closest('p, li, dd, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption,'
    + ' .words, .preview, label, div');
  if (getComputedStyle(e).display.startsWith('inline')
    && block.textContent.trim() !== e.textContent.trim()) return false;
  if (e.ownerSVGElement) return false;
  // A link alone on its line has the line.
  const line = block.getBoundingClientRect();
  return line.height < 23.5 || width < 23.5;
}}).map(e => e.outerHTML.slice(0, 160))"""
"""Targets below 24 pixels that neither stand in a sentence nor have a line of their own.

A pseudo-element that enlarges a target counts as part of it. Half a pixel is for rounding.
"""


def visible_lines(page: Page) -> list[list[float]]:
    """Return where each element that takes focus stands, [top, left], in the order of Tab."""
    found: list[list[float]] = page.evaluate(
        f"{CAN_BE_FOCUSED}.filter(e => !e.ownerSVGElement && !({IS_CLIPPED})(e))"
        ".map(e => e.getClientRects()[0]).filter(r => r).map(r => [r.top + scrollY, r.left])"
    )
    return found


def test_focus_is_seen_everywhere(any_site: Path, page: Page) -> None:
    """Whatever takes the focus, on any kind of page, is on view in an outline of two pixels."""
    unseen: dict[str, Any] = {}
    for name in page_kinds(any_site):
        page.goto((any_site / name).as_uri())
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.keyboard.press("Tab")
            if found := page.evaluate(WITHOUT_OUTLINE):
                unseen[f"{name} at {width}"] = found[:9]
    assert not unseen


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_have_24_pixels(any_site: Path, page: Page, width: int) -> None:
    """What is not part of a sentence offers 24 pixels, itself or by its line."""
    page.set_viewport_size({"width": width, "height": 900})
    small: dict[str, Any] = {}
    for name in fullest_of_each(any_site):
        page.goto((any_site / name).as_uri())
        if found := page.evaluate(SMALL_TARGETS):
            small[name] = found[:9]
    assert not small


def test_tab_goes_down_the_page(any_site: Path, page: Page) -> None:
    """In one column the focus goes down line by line, and no element asks for a place of its own.

    Half a window is allowed for: a note beside its sentence may begin above the next link of it.
    """
    page.set_viewport_size({"width": 360, "height": 900})
    back: dict[str, Any] = {}
    for name in fullest_of_each(any_site):
        page.goto((any_site / name).as_uri())
        assert page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0
        tops = [top for top, _ in visible_lines(page)]
        if jumps := [(before, after) for before, after in pairwise(tops) if after < before - 450]:
            back[name] = jumps
    assert not back


def test_skip_link_leads_to_the_text(built: Path, page: Page) -> None:
    """The first Tab shows the skip link; Enter leads past the navigation, and Tab goes on there."""
    for name in fullest_of_each(built):
        page.goto((built / name).as_uri())
        page.keyboard.press("Tab")
        skip = page.locator(".skip:focus")
        box = skip.bounding_box()
        assert box is not None, name
        assert box["y"] >= 0, name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "page-main", name
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('.masthead')"), name


def test_escape_closes_a_preview_and_keeps_the_focus(built: Path, page: Page) -> None:
    """A preview that the focus opened is closed by Escape, which leaves the focus where it was."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto((built / "events/suspension.html").as_uri())
    page.keyboard.press("Tab")
    number = page.locator(".tally a.number").first
    number.focus()
    page.locator(".preview").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".preview:visible").count() == 0
    assert number.evaluate("e => document.activeElement === e")


def test_from_search_to_a_passage_to_its_fact_and_back(built: Path, page: Page) -> None:
    """By keyboard alone: words are looked for on the home page, a hit is opened, the margin leads
    to a fact, and the fact's note back to the passage.
    """  # noqa: D205
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto((built / "index.html").as_uri())
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('input[type=search]')")
    page.keyboard.type("emergency special session")
    page.keyboard.press("Enter")
    hit = page.locator("[data-results] a[href*='sources/']").first
    hit.wait_for()
    tab_to(page, "[data-results] a[href*='sources/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    page.locator(":target").first.wait_for()
    tab_to(page, ".margin a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sources/" not in url)
    page.locator("main").wait_for()
    tab_to(page, ".note a.pinpoint, .account a.pinpoint, .statement a.pinpoint")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    assert page.locator(":target").count() == 1
    tab_to(page, ".back a")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what has the focus is one of these; fail after 150 times."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"Tab does not lead to {selector} on {page.url}")
