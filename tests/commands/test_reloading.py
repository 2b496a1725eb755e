"""Claims about what an open page is told of builds, and that it misses none."""

from __future__ import annotations

import json
import threading
from collections import deque
from queue import Queue

import pytest

from unhrc_site.commands.reloading import Builds


def events(builds: Builds, since: str | None, count: int) -> list[dict[str, object]]:
    """Return the first `count` events of a stream after the build named `since`."""
    stream = builds.stream(since)
    found: list[dict[str, object]] = []
    while len(found) < count:
        said = next(stream).decode().splitlines()
        found += [json.loads(line[6:]) for line in said if line.startswith("data: ")]
    return found


def test_what_was_missed_is_told_at_once() -> None:
    """A page that was sent with an earlier build is told what all builds since then changed."""
    builds = Builds()
    builds.add(["a.html"])
    since = builds.latest
    builds.add(["c.html", "b.html"])
    builds.add(["b.html"])
    assert events(builds, since, 1) == [{"all": False, "paths": ["b.html", "c.html"]}]


def test_build_that_changed_nothing_is_no_news() -> None:
    """A build that wrote nothing has no name of its own."""
    builds = Builds()
    before = builds.latest
    builds.add([])
    assert builds.latest == before


@pytest.mark.parametrize("since", ["00000000.0", "", "x", ".", "1.1.1", f"{'9' * 30}.{'9' * 30}"])
def test_page_of_another_server(since: str) -> None:
    """A page of a server that has ended since is told that all may have changed."""
    assert events(Builds(), since, 1) == [{"all": True, "paths": []}]


@pytest.mark.parametrize("number", ["1", "-1", "9999999999", "²", "0x0"])
def test_build_that_never_was(number: str) -> None:
    """A page that names a build of ours that there was not is told the same."""
    builds = Builds()
    mark = builds.latest.partition(".")[0]
    assert events(builds, f"{mark}.{number}", 1) == [{"all": True, "paths": []}]


def test_more_was_missed_than_is_remembered() -> None:
    """A page that missed very many builds is told that all may have changed."""
    builds = Builds()
    since = builds.latest
    for number in range(101):
        builds.add([f"{number}.html"])
    assert events(builds, since, 1)[0]["all"] is True


def test_open_stream_hears_of_a_build() -> None:
    """A stream that waits is woken by a build, and each event names the build it tells of."""
    builds = Builds()
    heard: Queue[bytes] = Queue()
    stream = builds.stream(builds.latest)
    listener = threading.Thread(target=lambda: deque(map(heard.put, stream)))
    listener.start()
    assert heard.get(timeout=5) == b": here\n\n"
    builds.add(["a.html"])
    told = json.dumps({"all": False, "paths": ["a.html"]})
    assert heard.get(timeout=5) == f"id: {builds.latest}\ndata: {told}\n\n".encode()
    builds.end()
    listener.join(5)
    assert not listener.is_alive()


def test_stream_after_the_end() -> None:
    """A stream that is opened after the end ends at once."""
    builds = Builds()
    builds.end()
    assert list(builds.stream(None)) == [b": here\n\n"]
