"""Claims about the server: what it gives out, to whom, and what it never does."""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.commands.serving import SiteServer, content_type, find_file, with_reload

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"""<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>Home</title>
</head>
<body>
<p>Words</p>
</body>
</html>
"""
TIMEOUT = 10.0
"""Seconds after which a server that says nothing has failed."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small site, with what must not be given out beside and inside it."""
    site = tmp_path / "site"
    (site / "events").mkdir(parents=True)
    (site / "index.html").write_bytes(PAGE)
    (site / "404.html").write_bytes(PAGE.replace(b"Words", b"Not here"))
    (site / "events/x.html").write_bytes(PAGE)
    (site / "static").mkdir()
    (site / "static/site.css").write_bytes(b"p{}")
    (site / ".hidden").write_bytes(b"secret")
    (site / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "out").symlink_to(tmp_path)
    return site


@pytest.fixture
def server(folder: Path) -> Iterator[SiteServer]:
    """Return a server of that site on a free port."""
    started = SiteServer("127.0.0.1", 0, folder)
    thread = threading.Thread(target=started.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield started
    started.end()
    thread.join(TIMEOUT)


def ask(
    server: SiteServer, target: str, method: str = "GET", host: str = "localhost"
) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of one answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.putrequest(method, target, skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    found = (answer.status, dict(answer.getheaders()), answer.read())
    connection.close()
    return found


def say(server: SiteServer, request: bytes) -> bytes:
    """Return what a server answers to bytes that need be no request."""
    with socket.create_connection(("127.0.0.1", server.server_port), TIMEOUT) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_page(server: SiteServer) -> None:
    """A page comes with its type and charset, is never cached, and is not for pages elsewhere."""
    status, headers, body = ask(server, "/events/x.html")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Content-Length"] == str(len(body))


def test_page_reloads_in_the_answer_alone(server: SiteServer, folder: Path) -> None:
    """The answer has the script and the right to listen; the file has neither and is untouched."""
    body = ask(server, "/")[2]
    script = f'<script src="/-/reload.js?since={server.builds.latest}"></script>\n'.encode()
    assert body == PAGE.replace(b"</body>", script + b"</body>").replace(
        b'content="default', b"content=\"connect-src 'self'; default"
    )
    assert (folder / "index.html").read_bytes() == PAGE


def test_other_files_are_given_out_as_they_are(server: SiteServer) -> None:
    """A file that is no page comes byte for byte."""
    status, headers, body = ask(server, "/static/site.css?v=1")
    assert (status, headers["Content-Type"], body) == (200, "text/css; charset=utf-8", b"p{}")


def test_text_of_another_encoding(server: SiteServer) -> None:
    """A text that is not UTF-8 is not said to be."""
    _, headers, body = ask(server, "/latin.txt")
    assert (headers["Content-Type"], body) == ("text/plain", b"caf\xe9")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("x.JSON", "application/json; charset=utf-8"),
        ("x.csl.json", "application/json; charset=utf-8"),
        ("x.svg", "image/svg+xml; charset=utf-8"),
        ("x.js", "text/javascript; charset=utf-8"),
        ("x.csv", "text/csv; charset=utf-8"),
        ("x.xml", "application/xml; charset=utf-8"),
        ("x.woff2", "font/woff2"),
        ("x", "application/octet-stream"),
        ("x.exe", "application/octet-stream"),
    ],
)
def test_content_types(name: str, kind: str) -> None:
    """The type follows from the ending, text has its charset, and the rest is only bytes."""
    assert content_type(name, b"") == kind


def test_head(server: SiteServer) -> None:
    """HEAD says what GET says, without the body."""
    plain, head = ask(server, "/"), ask(server, "/", "HEAD")
    assert head[2] == b""
    for answer in (plain, head):
        answer[1].pop("Date")
    assert head[:2] == plain[:2]


@pytest.mark.parametrize(
    "target",
    [
        "/absent.html",
        "/events",
        "/events/",
        "/static/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/events/..%2f..%2fsecret.txt",
        "/events/%2e%2e/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/link.txt",
        "/out/secret.txt",
        "/.hidden",
        "/index.html%00.txt",
        "/%ff.html",
        "/./index.html",
        "/events//x.html",
        f"/{'x' * 5000}",
    ],
)
def test_nothing_else_is_given_out(server: SiteServer, target: str) -> None:
    """What is no file of the folder is 404 with the site's own page: no listing, no way out."""
    status, headers, body = ask(server, target)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"Not here" in body
    assert b"secret" not in body


@given(st.lists(st.sampled_from(["..", "%2e", "/", "\\", "%5c", "%2f", "out", "link.txt", "%00"])))
def test_no_target_leads_out(parts: list[str]) -> None:
    """However a target is put together, what it names lies in the folder."""
    folder = Path(__file__).parent
    found = find_file(folder, "/" + "".join(parts))
    assert found is None or found.resolve().is_relative_to(folder)


def test_links_of_the_page_for_404(server: SiteServer, folder: Path) -> None:
    """Its relative links are made to hold at any depth; all others stay, and so does the file."""
    page = (
        b'<a href="x.html"><a href="#y"><a href="/z.html"><a href="https://a.example"><img src="s">'
    )
    (folder / "404.html").write_bytes(page)
    body = ask(server, "/deep/down/absent.html")[2]
    expected = page.replace(b'"x.html"', b'"/x.html"').replace(b'"s"', b'"/s"')
    assert body.startswith(expected)
    assert (folder / "404.html").read_bytes() == page


def test_folder_without_a_page_of_its_own_for_404(server: SiteServer, folder: Path) -> None:
    """Before the first build there is a plain page that reloads when there is more."""
    (folder / "404.html").unlink()
    status, _, body = ask(server, "/absent.html")
    assert (status, b"/-/reload.js" in body) == (404, True)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"])
def test_other_methods(server: SiteServer, method: str) -> None:
    """Only GET and HEAD are answered; others are told so, and the connection ends."""
    status, headers, _ = ask(server, "/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")
    assert headers["Connection"] == "close"


def test_what_follows_a_refused_request_is_not_one(server: SiteServer) -> None:
    """A body that looks like a request is not answered as one."""
    inner = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    head = f"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(inner)}\r\n\r\n"
    assert say(server, head.encode() + inner).count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("127.0.0.1:8000", 200),
        ("localhost:1", 200),
        ("LOCALHOST", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("evil.example:8000", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example", 421),
        ("192.168.0.1", 421),
        ("localhost@evil.example", 421),
        ("", 421),
        ("[::1", 421),
    ],
)
def test_host(server: SiteServer, host: str, status: int) -> None:
    """Only this machine's own names are answered to: else a page elsewhere could read the site."""
    assert ask(server, "/", host=host)[0] == status


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET index.html HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ],
)
def test_requests_of_no_reader(server: SiteServer, request_: bytes) -> None:
    """A request without a host, with two, or for another place is refused."""
    assert say(server, request_).split(b" ", 2)[1] in {b"400", b"421"}


def test_host_where_it_listens_everywhere(folder: Path) -> None:
    """A server for all addresses is called by number or localhost, still by no other name."""
    with SiteServer("0.0.0.0", 0, folder) as server:  # noqa: S104 - that is the claim
        assert server.answers_to("192.168.0.1:8000")
        assert server.answers_to("localhost")
        assert not server.answers_to("evil.example")
        assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_stream(server: SiteServer) -> None:
    """The stream of events is one, and tells which files a build changed."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.request("GET", f"/-/events?since={server.builds.latest}")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    server.builds.add(["events/x.html"])
    while not (line := answer.readline()).startswith(b"data: "):
        assert line
    assert b'"paths": ["events/x.html"]' in line
    connection.close()


def test_stream_that_reconnects(server: SiteServer) -> None:
    """A page that lost its stream is told what it missed since the event it named last."""
    seen = server.builds.latest
    server.builds.add(["a.html"])
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.request("GET", "/-/events?since=other.0", headers={"Last-Event-ID": seen})
    answer = connection.getresponse()
    lines = [answer.readline() for _ in range(4)]
    assert b'data: {"all": false, "paths": ["a.html"]}\n' in lines
    connection.close()


def test_end_with_open_streams(server: SiteServer) -> None:
    """Open streams do not keep the server from ending, and end themselves."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=TIMEOUT)
    connection.request("GET", "/-/events")
    answer = connection.getresponse()
    server.end()
    assert answer.read() == b": here\n\n"
    connection.close()


def test_script(server: SiteServer) -> None:
    """The script is given out as one, and nothing of it is in the folder."""
    status, headers, body = ask(server, "/-/reload.js?since=x.0")
    assert (status, headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert b"EventSource" in body


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<p>x", b"<p>x{}"),
        (b"<body></body><!-- </body> --></BODY >", b"<body></body><!-- </body> -->{}</BODY >"),
    ],
)
def test_script_goes_before_the_last_end_of_the_body(page: bytes, expected: bytes) -> None:
    """The script stands before the last end of the body, or at the end where there is none."""
    script = b'<script src="/-/reload.js?since=x.0"></script>\n'
    assert with_reload(page, "x.0") == expected.replace(b"{}", script)


def test_port_that_is_taken(server: SiteServer, folder: Path) -> None:
    """A port on which another program listens is not shared with it."""
    with pytest.raises(OSError, match="in use"):
        SiteServer("127.0.0.1", server.server_port, folder)
