"""Claims about `serve` as a whole: it builds, serves, tells open pages, and ends."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE
from support.processes import line_that_starts, running
from unhrc_site.build.pipeline import Options
from unhrc_site.commands.serve import serve_and_build
from unhrc_site.commands.serving import SiteServer
from unhrc_site.commands.watch import Bell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from support.site import Site

PATIENCE = 20.0
"""Seconds after which something that was to happen has not."""
PAGE = "-- content/pages/about.md --\n---\ntitle: About\n---\n{}\n"


@contextmanager
def served(site: Site) -> Iterator[SiteServer]:
    """Serve a dossier from a thread of this process until the end of the block."""
    site.run("build")
    server, bell = SiteServer("127.0.0.1", 0, site.output), Bell()
    options = Options(site.output, keep_last_good=True)
    arguments = (site.root.resolve(), options, bell, server)
    thread = threading.Thread(target=serve_and_build, args=arguments)
    thread.start()
    try:
        yield server
    finally:
        bell.stop()
        thread.join(PATIENCE)
    assert not thread.is_alive()


def get(port: int, target: str) -> bytes:
    """Return the body of the answer to one request."""
    with answered(port, target) as answer:
        return answer.read()


@contextmanager
def answered(port: int, target: str) -> Iterator[http.client.HTTPResponse]:
    """Ask for something; its body is still to be read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", target)
        with connection.getresponse() as answer:
            yield answer
    finally:
        connection.close()


def test_change_is_told(make_site: Callable[[str], Site]) -> None:
    """An open page is told which files a change wrote, and the next request gets them."""
    site = make_site(BARE + PAGE.format("First."))
    with served(site) as server:
        page = get(server.server_port, "/about.html").decode()
        since = re.search(r"reload\.js\?since=([0-9a-f]+\.\d+)", page)
        assert since
        assert "First." in page
        with answered(server.server_port, f"/-/events?since={since[1]}") as stream:
            site.write(PAGE.format("Second."))
            while not (line := stream.readline()).startswith(b"data: "):
                assert line
        assert b'"about.html"' in line
        assert b"timeline.html" not in line
        assert b"Second." in get(server.server_port, "/about.html")


def test_folder_is_the_built_one(make_site: Callable[[str], Site]) -> None:
    """What lies in the output folder is byte for byte what `build` writes."""
    site = make_site(BARE + PAGE.format("First."))
    site.run("build")
    before = site.files()
    with served(site) as server:
        assert b"/-/reload.js" in get(server.server_port, "/about.html")
        assert site.files() == before


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_end(make_site: Callable[[str], Site], kind: signal.Signals) -> None:
    """It says its address once, and ends with 0 though a page still listens."""
    site = make_site(BARE)
    with running(site, "serve", "--port", "0") as process:
        address = line_that_starts(process, "serving ")
        found = re.fullmatch(r"serving http://127\.0\.0\.1:(\d+)/ \(Ctrl-C ends it\)\n", address)
        assert found
        with answered(int(found[1]), "/-/events") as stream:
            assert stream.readline() == b": here\n"
            process.send_signal(kind)
            rest, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    assert "http://" not in rest
    assert "Traceback" not in rest


def test_port_that_is_taken(make_site: Callable[[str], Site]) -> None:
    """A port that is taken ends with 3, at once, and the message has the way out."""
    site = make_site(BARE)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ran = site.run("serve", "--port", str(port))
    assert ran.exit_code == 3
    assert f"error: port {port} of 127.0.0.1 is taken by another program\n" in ran.output
    assert "--port 0" in ran.output
    assert not site.output.exists()


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
def test_address_of_another_machine(make_site: Callable[[str], Site], host: str) -> None:
    """An address that is not this machine's ends with 3 and a way out."""
    ran = make_site(BARE).run("serve", "--host", host, "--port", "0")
    assert (ran.exit_code, "--host 127.0.0.1" in ran.output) == (3, True)


def test_refused_output(make_site: Callable[[str], Site]) -> None:
    """A folder that a site must not be written to is refused, and never served."""
    ran = make_site(BARE).run("serve", "-o", "seeds", "--port", "0")
    assert (ran.exit_code, ran.output.startswith("error E503: ")) == (3, True)


def test_port_that_is_none(make_site: Callable[[str], Site]) -> None:
    """A number that is no port is wrong usage."""
    assert make_site(BARE).run("serve", "--port", "65536").exit_code == 2


@pytest.mark.browser
def test_page_in_a_browser(make_site: Callable[[str], Site], page: Page) -> None:
    """A page reloads itself when it changed or a static file did, and not when another page did."""
    site = make_site(BARE + PAGE.format("First.") + PAGE.replace("about", "other").format("First."))
    with served(site) as server:
        page.goto(f"{server.address}about.html")
        page.evaluate("window.isOld = true")
        site.write(PAGE.replace("about", "other").format("Second."))
        latest = time.monotonic() + PATIENCE
        while b"Second." not in get(server.server_port, "/other.html"):
            assert time.monotonic() < latest
            page.wait_for_timeout(50)
        page.wait_for_timeout(300)
        assert page.evaluate("window.isOld") is True
        with page.expect_navigation():
            site.write(PAGE.format("Second."))
        assert "Second." in page.inner_text("main")
        with page.expect_navigation():
            site.write("-- static/own.css --\np{}\n")
        # The page lets its stream go before the server ends.
        page.goto("about:blank")
