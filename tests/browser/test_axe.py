"""Every kind of page under axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from support.page_kinds import fullest_of_each

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# Without `preload`: it asks for the stylesheets a second time, which a page from disk may not.
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "preload": False,
    "resultTypes": ["violations"],
}


def faults(page: Page) -> list[str]:
    """Return what axe finds wrong with the page as it stands, a line for each element."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]}: {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(
    ("dossier", "width", "scheme"),
    [
        ("first", 360, "light"),
        ("first", 1280, "dark"),
        ("strained", 360, "dark"),
        ("strained", 1280, "light"),
        ("empty", 360, "light"),
        ("empty", 1280, "dark"),
    ],
)
def test_axe_finds_nothing(
    built_site: Callable[[str], Path],
    page: Page,
    dossier: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    """On no kind of page does axe find a fault: narrow and wide, light and dark.

    Axe is slow, so the four ways of seeing are shared out between the two dossiers that have pages
    of every kind.
    """
    site = built_site(dossier)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    wrong = {}
    for name in fullest_of_each(site):
        page.goto((site / name).as_uri())
        if found := faults(page):
            wrong[name] = found
    assert not wrong


def test_axe_is_at_work(page: Page) -> None:
    """A picture without words, a faint text and a small target are found."""
    page.set_content(
        "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'>"
        "<p style='color:#ddd;background:#fff'>faint</p>"
        "<div style='font-size:9px'><a href='#1'>a</a><a href='#2'>b</a></div></main>"
    )
    found = {line.partition(":")[0] for line in faults(page)}
    assert {"image-alt", "color-contrast", "target-size"} <= found
