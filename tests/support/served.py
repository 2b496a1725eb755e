"""A built site at addresses of this machine: at a host's root and under a sub-path."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUB_PATH = "/my-dossier"


class _Served(SimpleHTTPRequestHandler):
    """The same files under `/` and under the sub-path; it says nothing of its requests."""

    def translate_path(self, path: str) -> str:
        inner = path.removeprefix(SUB_PATH) if path.startswith(f"{SUB_PATH}/") else path
        return super().translate_path(inner)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder; give the address of its root, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Served, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
