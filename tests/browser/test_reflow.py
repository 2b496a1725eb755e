"""Every kind of page at every width, with the text spread as WCAG 1.4.12 asks, and pictures of it.

The pictures are artefacts of a test run, for people to look at: `test-artefacts/pictures/`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from support.page_kinds import fullest_of_each, page_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).parents[2] / "test-artefacts/pictures"
TALL = 2400
"""Pixels: of a longer page only the beginning is kept."""

SCHEMES: dict[Literal["light", "dark"], bool] = {"light": False, "dark": True}
"""Each with whether its ground is dark."""

IS_TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"

SPREAD = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What a reader's own stylesheet may do without loss: WCAG 1.4.12."""

CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const style = getComputedStyle(e);
  if (e.ownerSVGElement || style.clipPath !== 'none' || !e.checkVisibility()) return false;
  if (e.closest('[title]')) return false;  // A name in a drawing, whole in its title.
  const clips = [style.overflowX, style.overflowY].some(o => o === 'hidden' || o === 'clip');
  const short = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  return (clips || style.textOverflow === 'ellipsis') && short;
}).map(e => e.outerHTML.slice(0, 160))"""
"""Elements that cut off words of their own. What is only for screen readers is left out."""


@pytest.fixture
def spread_page(browser: Browser) -> Iterator[Page]:
    """Return a page that takes a reader's stylesheet, which the site's own policy would not."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_wider_than_the_window(any_site: Path, page: Page, width: int) -> None:
    """At 320 pixels (a window of 1280 enlarged four times) and at 640 nothing scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for name in page_kinds(any_site):
        page.goto((any_site / name).as_uri())
        if page.evaluate(IS_TOO_WIDE):
            wide.append(name)
    assert not wide


@pytest.mark.parametrize("width", [320, 1280])
def test_spread_text_loses_nothing(any_site: Path, spread_page: Page, width: int) -> None:
    """With lines, letters and words set apart nothing is cut and nothing scrolls sideways."""
    page = spread_page
    page.set_viewport_size({"width": width, "height": 800})
    lost: dict[str, Any] = {}
    for name in page_kinds(any_site):
        page.goto((any_site / name).as_uri())
        page.add_style_tag(content=SPREAD)
        found = page.evaluate(CUT)
        if page.evaluate(IS_TOO_WIDE):
            found.append("scrolls sideways")
        if found:
            lost[name] = found[:9]
    assert not lost


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_pages_fill_the_window_and_no_more(built: Path, page: Page, width: int) -> None:
    """Each kind of page of the first dossier is as wide as its window, light and dark.

    A picture of each is kept.
    """
    page.set_viewport_size({"width": width, "height": TALL})
    wrong = []
    for name in fullest_of_each(built):
        page.goto((built / name).as_uri())
        for scheme, is_dark in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            shade = sum(int(part) for part in ground[4:-1].split(",")[:3]) / 3
            if page.evaluate(IS_TOO_WIDE) or (shade < 128) is not is_dark:
                wrong.append((name, scheme))
            picture = f"{width}-{scheme}/{name.replace('/', '-').removesuffix('.html')}.jpeg"
            page.screenshot(path=PICTURES / picture, type="jpeg", quality=80)
    assert not wrong
