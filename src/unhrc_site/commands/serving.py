"""A site folder over HTTP, for the person who writes it: one machine, no cache, nothing else.

It may not give out anything that is not a file of the folder, and may not answer to a name that is
not this machine's own: else a page elsewhere could read the site through its visitor's browser
(DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import re
import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, unquote_to_bytes, urlsplit

from unhrc_site.commands.reloading import EVENTS_PATH, SCRIPT, SCRIPT_PATH, Builds

if TYPE_CHECKING:
    from collections.abc import Mapping

IDLE = 60.0
"""Seconds after which a connection that asks for nothing is closed."""
_TEXT: Mapping[str, str] = {
    ".bib": "text/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".nq": "application/n-quads",
    ".nt": "application/n-triples",
    ".ris": "application/x-research-info-systems",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".svg": "image/svg+xml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}
_BINARY: Mapping[str, str] = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
_POLICY = re.compile(
    rb"""(<meta\s+http-equiv=["']Content-Security-Policy["']\s+content=["'])""", re.IGNORECASE
)
_BODY_END = re.compile(rb"</body\s*>(?!.*</body\s*>)", re.IGNORECASE | re.DOTALL)
_RELATIVE = re.compile(rb"""(\s(?:href|src)=["'])(?![/#]|[a-z][a-z0-9+.-]*:)""", re.IGNORECASE)
_HTML = "text/html; charset=utf-8"


def content_type(name: str, content: bytes) -> str:
    """Return the media type of a file by its ending, with its charset where it is UTF-8 text."""
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _TEXT:
        return _BINARY.get(ending, "application/octet-stream")
    try:
        content.decode()
    except UnicodeDecodeError:
        # A seed is served byte for byte; of another encoding the browser makes what it can.
        return _TEXT[ending]
    return f"{_TEXT[ending]}; charset=utf-8"


def find_file(folder: Path, target: str) -> Path | None:
    """Return the file of `folder` that a request's target names; None if it names none.

    No target names what lies outside, is hidden or is a folder without a home of its own.
    """
    try:
        path = unquote_to_bytes(urlsplit(target).path).decode()
    except ValueError:
        return None
    if not path.startswith("/"):
        return None
    parts = (path + "index.html" if path.endswith("/") else path)[1:].split("/")
    if any(not part or part.startswith(".") or re.search(r"[\\:\0]", part) for part in parts):
        return None
    try:
        found = folder.joinpath(*parts)
        is_inside = found.resolve().is_relative_to(folder.resolve())
        return found if is_inside and found.is_file() else None
    except OSError:
        return None


def with_reload(page: bytes, latest: str) -> bytes:
    """Return a page that reloads itself when it changes after the build named `latest`."""
    script = f'<script src="{SCRIPT_PATH}?since={latest}"></script>\n'.encode()
    page = _POLICY.sub(rb"\1connect-src 'self'; ", page, count=1)
    end = _BODY_END.search(page)
    at = end.start() if end else len(page)
    return page[:at] + script + page[at:]


def from_root(page: bytes) -> bytes:
    """Return a page whose relative links hold at any depth: here the site's root is known."""
    return _RELATIVE.sub(rb"\1/", page)


class SiteServer(ThreadingHTTPServer):
    """A server of one folder. Streams that are open do not keep it from ending."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int, folder: Path) -> None:
        """Listen on `host` and `port`, 0 for a free one. Raises OSError where that cannot be."""
        address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        self.address_family, *_, bound = address[0]
        self.folder = folder
        self.builds = Builds()
        super().__init__((str(bound[0]), int(bound[1])), SiteHandler)
        self._names = {host.casefold(), "localhost", "127.0.0.1", "::1"}

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which may take seconds."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name = str(self.server_address[0])
        self.server_port = int(self.server_address[1])

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the site."""
        host = str(self.server_address[0])
        if _is_wildcard(host):
            host = "::1" if ":" in host else "127.0.0.1"
        return f"http://{f'[{host}]' if ':' in host else host}:{self.server_port}/"

    def answers_to(self, host: str) -> bool:
        """Return whether a Host header names this machine; the port may be a forwarded one."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._names or name == self.server_address[0]:
            return True
        # Whoever listens everywhere is called by number; only a name can be made to rebind.
        return _is_wildcard(str(self.server_address[0])) and _is_number(name)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a browser that went away; report anything else."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def end(self) -> None:
        """Serve no more, and let streams end."""
        self.builds.end()
        self.shutdown()
        self.server_close()


class SiteHandler(BaseHTTPRequestHandler):
    """The answers to one connection."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    timeout = IDLE
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = "%(code)d %(message)s\n"
    _METHODS: ClassVar = ("GET", "HEAD")

    def parse_request(self) -> bool:
        """Read a request; refuse, here and once, what no request of a reader looks like."""
        if not super().parse_request():
            return False
        hosts = self.headers.get_all("Host") or []
        refusal = None
        if self.command not in self._METHODS:
            refusal = HTTPStatus.METHOD_NOT_ALLOWED
        elif not self.path.startswith("/"):
            refusal = HTTPStatus.BAD_REQUEST
        elif len(hosts) != 1 or not self.server.answers_to(hosts[0]):
            refusal = HTTPStatus.MISDIRECTED_REQUEST
        if refusal:
            # Its body, if it has one, is not read, so nothing may follow on this connection.
            self.send_error(refusal)
            return False
        return True

    def do_GET(self) -> None:
        """Answer with a file, the script, or the stream of builds."""
        place = urlsplit(self.path)
        if place.path == EVENTS_PATH:
            self._stream(parse_qs(place.query).get("since", [None])[0])
        elif place.path == SCRIPT_PATH:
            self._answer(HTTPStatus.OK, "text/javascript; charset=utf-8", SCRIPT.encode())
        else:
            self._answer(*self._page())

    do_HEAD = do_GET  # noqa: N815 - the name is the base class's

    def end_headers(self) -> None:
        """Add what every answer says."""
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        # No page elsewhere may load a part of the site, and so read what is not published yet.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def send_response(self, code: int, message: str | None = None) -> None:
        """Begin an answer; one that refuses a method names those that there are."""
        super().send_response(code, message)
        if code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", ", ".join(self._METHODS))

    def version_string(self) -> str:
        """Return the program's name alone."""
        return "unhrc-site"

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal belongs to the builds."""

    def _page(self) -> tuple[HTTPStatus, str, bytes]:
        # Before the file is read: a build in between is then told of, and not missed.
        latest = self.server.builds.latest
        status, path = HTTPStatus.OK, find_file(self.server.folder, self.path)
        try:
            if path is None:
                status, path = HTTPStatus.NOT_FOUND, self.server.folder / "404.html"
            content = path.read_bytes()
            content = content if status is HTTPStatus.OK else from_root(content)
        except OSError:
            return HTTPStatus.NOT_FOUND, _HTML, with_reload(_NOTHING, latest)
        kind = content_type(path.name, content)
        return status, kind, with_reload(content, latest) if kind == _HTML else content

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream(self, since: str | None) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        # A page that reconnects by itself names the last event that it saw.
        for event in self.server.builds.stream(self.headers.get("Last-Event-ID") or since):
            self.wfile.write(event)


_NOTHING = (
    b"<!doctype html>\n<title>Not found</title>\n<p>There is nothing at this address yet.</p>\n"
)


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_wildcard(host: str) -> bool:
    return _is_number(host) and ipaddress.ip_address(host).is_unspecified
