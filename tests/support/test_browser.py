"""Claims about the page that must stay quiet."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.browser import stays_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

QUIET = "<!doctype html><meta charset=utf-8><title>Quiet</title><p>Quiet."


@pytest.fixture
def open_file(page: Page, tmp_path: Path) -> Callable[[str], None]:
    """Return a function that opens HTML from a file."""

    def open_html(html: str) -> None:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        page.goto(path.as_uri())

    return open_html


@pytest.fixture
def server() -> Iterator[str]:
    """Return the address of a server on this machine that answers everything with one page."""

    class Quiet(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(QUIET.encode())

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("file:///a/b.html", True),
        ("http://127.0.0.1:8000/", True),
        ("http://127.0.0.1.example.org/", False),
        ("https://example.org/", False),
        ("http://localhost/", False),
        ("ws://127.0.0.1/", False),
    ],
)
def test_what_stays_here(url: str, *, expected: bool) -> None:
    """Only files and the address 127.0.0.1 count as this machine."""
    assert stays_here(url) is expected


@pytest.mark.browser
def test_quiet_file(open_file: Callable[[str], None], page: Page) -> None:
    """A page that says nothing and asks for nothing passes."""
    open_file(QUIET)
    assert page.title() == "Quiet"


@pytest.mark.browser
def test_quiet_server(server: str, page: Page) -> None:
    """A page served on this machine passes."""
    # The server is asked for first, so that it outlives the page and what it still fetches.
    page.goto(server)
    assert page.title() == "Quiet"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>console.log('said')</script>", "console: log: said"),
        ("<script>throw new Error('wrong')</script>", "script error: wrong"),
        (
            "<img src='http://elsewhere.invalid/x.png'>",
            "request: http://elsewhere.invalid/x.png",
        ),
    ],
)
def test_noise_is_noted(
    html: str, expected: str, open_file: Callable[[str], None], page_problems: list[str]
) -> None:
    """What a page says, throws, or asks of another machine is noted."""
    open_file(html)
    noted = page_problems.copy()
    page_problems.clear()
    assert noted[0] == expected


@pytest.mark.browser
def test_noise_fails_the_test(tmp_path: Path) -> None:
    """A test whose page makes noise does not pass, even if the noise comes after its last step."""
    inner = tmp_path / "test_inner.py"
    inner.write_text(
        "def test_inner(page):\n"
        "    page.set_content('<script>setTimeout(() => console.log(\"late\"), 0)</script>')\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "conftest", "--rootdir", tmp_path, inner],
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert done.returncode == 1
    assert "console: log: late" in done.stdout
