"""The same files at three places: on disk, at a host's root, under a sub-path; and without scripts.

The pages are quiet everywhere: `page` fails a test on any word on the console, any script error and
any request to another host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from support.browser import collect_problems
from support.page_kinds import page_kinds
from support.served import SUB_PATH, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

DEAD = """() => [...document.querySelectorAll('main button, main select, main input')]
  .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(params=["disk", "root", "sub-path"])
def place(request: pytest.FixtureRequest, any_site: Path) -> Iterator[str]:
    """Return the address of a site's root at each place in turn, with a slash at the end."""
    if request.param == "disk":
        yield any_site.as_uri() + "/"
        return
    with served(any_site) as root:
        yield root + (SUB_PATH if request.param == "sub-path" else "") + "/"


def test_pages_are_dressed_and_quiet(place: str, any_site: Path, page: Page) -> None:
    """At each place every kind of page has its style, its scripts ran, and nothing was said."""
    undressed = []
    for name in page_kinds(any_site):
        if name == "404.html" and place.startswith("file:"):
            continue  # It is for servers; its links are from the root of a host.
        answer = page.goto(place + name)
        assert answer is not None
        family = page.evaluate(
            "getComputedStyle(document.documentElement).getPropertyValue('--ink')"
        )
        if not family or page.evaluate("[...document.scripts].some(s => s.src && !s.defer)"):
            undressed.append(name)
        loaded = page.evaluate(
            "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'script'"
            " || e.initiatorType === 'link').length"
        )
        assert loaded >= 2 or place.startswith("file:"), name
    assert not undressed


def test_links_lead_to_pages_at_each_place(place: str, any_site: Path, page: Page) -> None:
    """From every kind of page each link of its navigation leads to a page that is there."""
    asked: set[str] = set()
    for name in page_kinds(any_site):
        page.goto(place + name)
        asked |= set(
            page.evaluate(
                "[...document.querySelectorAll('.masthead a, .crumbs a, .footer a')]"
                ".map(a => a.href.split('#')[0])"
            )
        )
    ours = {address for address in asked if address.startswith(place)}
    outside = {a for a in asked - ours if not a.startswith(("http://127.0.0.1", "file:"))}
    assert asked == ours | outside, "a link leads out of the site's folder"
    missing = {
        address for address in ours if not (any_site / address.removeprefix(place)).is_file()
    }
    assert not {address for address in missing if not address.endswith("/")}


def test_without_scripts_all_is_there(any_site: Path, browser: Browser) -> None:
    """Without scripts no control stands there that does nothing, and no text is missing.

    What is missing is measured against the same page with scripts: each of its headings and each
    link of its text is there without them.
    """
    words: dict[bool, dict[str, tuple[list[str], set[str]]]] = {True: {}, False: {}}
    dead: dict[str, Any] = {}
    for has_scripts in (True, False):
        context = browser.new_context(java_script_enabled=has_scripts)
        page = context.new_page()
        problems: list[str] = []
        collect_problems(page, problems)
        for name in page_kinds(any_site):
            page.goto((any_site / name).as_uri())
            headings = page.locator("main :is(h1, h2, h3):visible").all_inner_texts()
            links = page.evaluate(
                "[...document.querySelectorAll('main a[href]')].filter(a => a.checkVisibility())"
                ".map(a => a.getAttribute('href')).filter(h => !h.startsWith('#'))"
            )
            words[has_scripts][name] = (headings, set(links))
            if not has_scripts and (found := page.evaluate(DEAD)):
                dead[name] = found
        context.close()
        assert not problems
    assert not dead
    for name, (headings, links) in words[True].items():
        without = words[False][name]
        assert len(without[0]) >= len(headings), name
        assert not {link for link in links if "?" not in link} - without[1], name
