"""The first dossier in a real browser: from disk, at a root, under a sub-path."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "timeline.html",
    "sources.html",
    "entities.html",
    "statements.html",
    "votes.html",
    "differences.html",
    "differences/suspended-or-expelled.html",
    "themes.html",
    "verification.html",
    "data.html",
    "method.html",
    "404.html",
    "events/suspension.html",
    "sources/press-tv-2020.html",
    "sources/ohchr-letter-2024.html",
    "entities/russia.html",
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@pytest.fixture(params=["file", "root", "sub-path"])
def address(request: pytest.FixtureRequest, built: Path, tmp_path: Path) -> Iterator[str]:
    """Return where the site stands: on disk, at a host's root, under a sub-path."""
    if request.param == "file":
        yield built.as_uri() + "/"
        return
    root, prefix = built, ""
    if request.param == "sub-path":
        (tmp_path / "my-dossier").symlink_to(built)
        root, prefix = tmp_path, "my-dossier/"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{prefix}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_from_home_to_a_lit_passage_and_back(address: str, page: Page) -> None:
    """From the home page a fact's number leads to its note, and the note to the lit passage."""
    page.goto(address + "index.html")
    page.get_by_role("link", name="General Assembly suspends Russia").first.click()
    assert page.locator("h1").inner_text().startswith("General Assembly")
    page.get_by_role("link", name="Passage 1", exact=True).first.click()
    assert page.url.endswith("#note-1")
    page.locator("#note-1 a[href*='sources/']").first.click()
    target = page.locator(":target")
    target.first.wait_for()
    assert target.count() == 1
    lit = target.locator(".lit").first
    assert "suspend Russia" in target.inner_text()
    colour = "e => getComputedStyle(e).backgroundColor"
    elsewhere = page.locator(".lit").first.evaluate(colour)
    assert lit.evaluate(colour) not in {"rgba(0, 0, 0, 0)", elsewhere}


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1440, 1920])
def test_no_page_scrolls_sideways(built: Path, page: Page, width: int) -> None:
    """No kind of page is wider than the window, from 320 to 1920 px."""
    page.set_viewport_size({"width": width, "height": 900})
    wide = []
    for name in KINDS:
        page.goto((built / name).as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    assert not wide


def test_everything_is_there_without_scripts(built: Path, browser: Browser) -> None:
    """With JavaScript off a page shows its facts and passages, and no dead button."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto((built / "timeline.html").as_uri())
        assert page.locator("main").inner_text().count("2020") > 3
        assert page.locator("button:visible, select:visible").count() == 0
        page.goto((built / "events/suspension.html").as_uri())
        assert page.locator("button:visible").count() == 0
        assert "93 votes in favour" in page.locator("main").inner_text()
    finally:
        context.close()


def test_filters_keep_their_state_in_the_address(built: Path, page: Page) -> None:
    """A filter of the timeline changes the count, stands in the address and survives a reload."""
    page.goto((built / "timeline.html").as_uri())
    everything = page.locator("li.event:visible, article.event:visible, .event:visible").count()
    chosen = page.get_by_label("Theme")
    chosen.select_option(index=1)
    fewer = page.locator(".event:visible").count()
    assert 0 < fewer < everything
    assert "theme=" in page.url
    page.reload()
    assert page.locator(".event:visible").count() == fewer


def test_report_counts_what_the_json_holds(built: Path, page: Page) -> None:
    """The report on the page and `verification.json` speak of the same citations."""
    report = json.loads((built / "verification.json").read_text(encoding="utf-8"))
    states = [citation["state"] for citation in report["citations"]]
    verified = states.count("exact") + states.count("folded")
    page.goto((built / "verification.html").as_uri())
    assert f"All {verified:,} citations" in page.locator("main").inner_text()
    for citation in report["citations"]:
        path, _, fragment = citation["address"].partition("#")
        assert f'id="{fragment}"' in (built / path).read_text(encoding="utf-8")


def test_statements_can_be_narrowed_to_a_speaker(built: Path, page: Page) -> None:
    """A filter of the statements shows one speaker's only, and says how many."""
    page.goto((built / "statements.html").as_uri())
    everything = page.locator(".statement:visible").count()
    page.get_by_label("Speaker").select_option("kenneth-roth")
    assert 0 < page.locator(".statement:visible").count() < everything
    speakers = page.locator(".statement:visible h3").all_inner_texts()
    assert set(speakers) == {"Kenneth Roth"}
    assert (
        page.locator("h2[data-count]").inner_text().startswith(f"{len(speakers)} of {everything}")
    )
