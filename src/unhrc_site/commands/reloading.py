"""What open pages are told of new builds: a history, and the stream and script that carry it.

A page knows the build it was sent with, so it misses none that comes before it listens.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCRIPT_PATH = "/-/reload.js"
EVENTS_PATH = "/-/events"
"""Both lie where no record can: no slug is a hyphen alone."""
BEAT = 30.0
"""Seconds between signs of life, by which a connection that is gone is noticed."""
_REMEMBERED = 100
"""Builds that a page may have missed before it is told to reload whatever it is."""
_NUMBER = re.compile("[0-9]{1,9}")

SCRIPT = """\
(function () {
  "use strict";
  var since = new URL(document.currentScript.src).searchParams.get("since");
  var here = decodeURIComponent(location.pathname).slice(1).replace(/(^|\\/)$/, "$1index.html");
  var stream = null;

  function concerns(path) {
    return path === here || path.indexOf("static/") === 0;
  }

  function listen() {
    stream = new EventSource("/-/events?since=" + encodeURIComponent(since));
    stream.onmessage = function (event) {
      var told = JSON.parse(event.data);
      since = event.lastEventId;
      if (told.all || told.paths.some(concerns)) {
        location.reload();
      }
    };
  }

  // A browser opens few connections to one server; pages that nobody sees give theirs back.
  function follow() {
    if (document.hidden && stream) {
      stream.close();
      stream = null;
    } else if (!document.hidden && !stream) {
      listen();
    }
  }

  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", function () {
    if (stream) {
      stream.close();
      stream = null;
    }
  });
  window.addEventListener("pageshow", follow);
  follow();
})();
"""
"""The script that each page gets while it is served: it reloads the page when it has changed."""


class Builds:
    """The last builds and the paths that each of them changed; any thread may ask or tell."""

    def __init__(self) -> None:
        # A server that was started anew counts from the start; its mark tells old pages so.
        self._mark = secrets.token_hex(4)
        self._count = 0
        self._changes: deque[tuple[int, tuple[str, ...]]] = deque(maxlen=_REMEMBERED)
        self._news = threading.Condition()
        self._ended = False

    @property
    def latest(self) -> str:
        """The name of the last build that changed anything."""
        with self._news:
            return self._name()

    def add(self, paths: Iterable[str]) -> None:
        """Tell of a build that wrote or removed `paths`; one that changed nothing is no news."""
        changed = tuple(paths)
        with self._news:
            if changed:
                self._count += 1
                self._changes.append((self._count, changed))
                self._news.notify_all()

    def end(self) -> None:
        """Let every stream end."""
        with self._news:
            self._ended = True
            self._news.notify_all()

    def stream(self, since: str | None) -> Iterator[bytes]:
        """Yield the server-sent events after the build named `since` until the end.

        Where it is not known what was missed, the first event says that all may have changed.
        """
        with self._news:
            seen = self._seen(since)
        yield b": here\n\n"
        while True:
            with self._news:
                if seen == self._count and not self._ended:
                    self._news.wait(BEAT)
                if self._ended:
                    return
                said, seen = self._event(seen), self._count
            yield said

    def _seen(self, since: str | None) -> int:
        """Return the number of the build named `since`, -1 if it is none of ours."""
        if since is None:
            return self._count
        mark, _, number = since.partition(".")
        if mark != self._mark or not _NUMBER.fullmatch(number):
            return -1
        return int(number) if int(number) <= self._count else -1

    def _event(self, seen: int) -> bytes:
        if seen == self._count:
            return b": here\n\n"
        missed = [paths for number, paths in self._changes if number > seen]
        whole = seen < 0 or len(missed) < self._count - seen
        told = {"all": whole, "paths": sorted({path for paths in missed for path in paths})}
        return f"id: {self._name()}\ndata: {json.dumps(told)}\n\n".encode()

    def _name(self) -> str:
        return f"{self._mark}.{self._count}"
