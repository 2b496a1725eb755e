"""A page that must stay quiet: what a browser finds wrong with it is collected and fails the test.

Wrong is any message on the console, any script error, and any request that leaves this machine. The
site asks for nothing from elsewhere, so even a request that would have been answered is a fault.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Playwright

FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch(playwright: Playwright, chromium: Path) -> Browser:
    """Return the browser, without a window and without talk of its own to any server."""
    # Chromium refuses its sandbox to root; the pages are our own.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ("--no-sandbox", *FLAGS) if is_root else FLAGS
    return playwright.chromium.launch(executable_path=chromium, headless=True, args=list(flags))


def stays_here(url: str) -> bool:
    """Return whether an address is a file of this machine, or one served on its own 127.0.0.1."""
    parts = urlsplit(url)
    return parts.scheme == "file" or (
        parts.scheme in {"http", "https"} and parts.hostname == "127.0.0.1"
    )


def collect_problems(page: Page, problems: list[str]) -> None:
    """Note in `problems`, from now on, what the browser finds wrong with `page`."""
    page.on("console", lambda said: problems.append(f"console: {said.type}: {said.text}"))
    page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
    page.on("request", lambda asked: _note_request(asked.url, problems))


def _note_request(url: str, problems: list[str]) -> None:
    if not stays_here(url):
        problems.append(f"request: {url}")
