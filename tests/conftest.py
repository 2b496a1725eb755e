"""What every test may ask for: a site in a string, and a page in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hypothesis
import pytest

from support.browser import collect_problems, launch
from support.chromium import explain, find, this_machine
from support.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

# A busy machine makes an example slow, not wrong.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.load_profile("here")


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[[str], Site]:
    """Return a function that writes a site in a string (see `support.site`) into a new folder."""

    def make(text: str, name: str = "dossier") -> Site:
        root = tmp_path / name
        root.mkdir()
        site = Site(root)
        site.write(text)
        return site

    return make


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """Return the Chromium that the browser tests run in; without one they fail, and never skip."""
    machine = this_machine()
    path = find(machine)
    if path is None:
        pytest.fail(explain(machine), pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """Return one browser for all tests of this process."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most tests need no browser

    with sync_playwright() as playwright:
        started = launch(playwright, chromium_path)
        yield started
        started.close()


@pytest.fixture
def page_problems() -> list[str]:
    """Return what the browser found wrong with `page` so far; a test that provokes it clears it."""
    return []


@pytest.fixture
def page(browser: Browser, page_problems: list[str]) -> Iterator[Page]:
    """Return a page in a profile of its own; what the browser finds wrong fails the test."""
    context = browser.new_context()
    opened = context.new_page()
    collect_problems(opened, page_problems)
    yield opened
    if not opened.is_closed():
        # One turn of the page's own loop brings in what it had still to say.
        opened.evaluate("() => new Promise((done) => setTimeout(done))")
    context.close()
    if page_problems:
        pytest.fail("the browser found:\n  " + "\n  ".join(page_problems), pytrace=False)
