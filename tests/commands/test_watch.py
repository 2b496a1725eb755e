"""Claims about `watch`: what wakes it, what it says, what it survives, and how it ends."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import threading
import time
from contextlib import contextmanager
from queue import Empty, Queue
from typing import TYPE_CHECKING

import pytest
from watchdog.observers.inotify import InotifyObserver
from watchdog.observers.polling import PollingObserver

from support.dossiers import BARE, VOTE
from support.processes import line_that_starts, running
from unhrc_site.build.output import OutputError
from unhrc_site.build.pipeline import Options, build
from unhrc_site.commands import watch
from unhrc_site.commands.comparing import FEW
from unhrc_site.commands.watch import Bell, Watching, watch_and_build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from support.site import Site
    from unhrc_site.build.report import BuildReport
    from unhrc_site.commands.printing import Progress

PATIENCE = 30.0
"""Seconds after which something that was to happen has not."""
CALM = 0.4
"""Seconds in which something that is not to happen would have."""
NOBODYS = (
    "_site/index.html",
    "_site/new.html",
    ".cache/x",
    ".git/index",
    "notes.txt",
    "content/.about.md.swp",
    "content/pages/4913",
    "content/pages/about.md~",
    "content/pages/#about.md#",
    "seeds/.hidden/x.txt",
)
"""What lies in a dossier and is no part of it."""
PAGE = "-- content/pages/about.md --\n---\ntitle: About\n---\n{}\n"


class Watched:
    """A dossier that is watched in a thread of this process, and the builds that were published."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.bell = Bell()
        self.reports: Queue[BuildReport] = Queue()
        options = Options(site.output, keep_last_good=True)
        arguments = (site.root.resolve(), options, self.bell, self.reports.put)
        self.thread = threading.Thread(target=watch_and_build, args=arguments)

    def next(self) -> BuildReport:
        """Return the next build; fail if there is none in time."""
        return self.reports.get(timeout=PATIENCE)

    def is_calm(self) -> bool:
        """Return whether no build comes."""
        try:
            self.reports.get(timeout=CALM)
        except Empty:
            return True
        return False


@contextmanager
def watched(site: Site) -> Iterator[Watched]:
    """Watch a dossier from its first build on until the end of the block."""
    found = Watched(site)
    found.thread.start()
    try:
        found.next()
        yield found
    finally:
        found.bell.stop()
        found.thread.join(PATIENCE)
    assert not found.thread.is_alive()


def test_change_is_built(make_site: Callable[[str], Site]) -> None:
    """A record that comes, changes or goes is built, and only what it changes is written."""
    site = make_site(BARE)
    with watched(site) as watching:
        site.write(PAGE.format("First."))
        assert "about.html" in watching.next().written
        site.write(PAGE.format("Second."))
        report = watching.next()
        assert "about.html" in report.written
        assert "timeline.html" not in report.written
        site.remove("content/pages/about.md")
        assert watching.next().removed == ("about.html",)


def test_an_edit_is_told_in_a_readers_terms(
    make_site: Callable[[str], Site], capsys: pytest.CaptureFixture[str]
) -> None:
    """After a build stands what the edit did, in the words of `diff`; first builds tell nothing."""
    site = make_site(VOTE)
    with watched(site) as watching:
        assert ": " not in capsys.readouterr().out.splitlines()[-1].partition("pages: ")[0]
        event = site.root / "content/events/suspension.md"
        text = event.read_text(encoding="utf-8")
        event.write_text(text.replace("quote: 24 against it", "quote: 25 against it"), "utf-8")
        watching.next()
        said = capsys.readouterr().out.splitlines()
        assert said[0].startswith("built ")
        assert said[1].startswith(
            "citation broken: The council suspends a member (content/events/suspension.md:14): "
        )
        event.write_text(text, "utf-8")
        watching.next()
        assert capsys.readouterr().out.splitlines()[1].startswith("citation mended: ")
        # A blank line changes nothing for a reader.
        event.write_text(f"{text}\n", "utf-8")
        watching.next()
        assert len(capsys.readouterr().out.splitlines()) == 1


def test_many_changes_are_counted(
    make_site: Callable[[str], Site], capsys: pytest.CaptureFixture[str]
) -> None:
    """Of many changes the weightiest are told, and how many more there are."""
    site = make_site(VOTE)
    with watched(site) as watching:
        capsys.readouterr()
        seed = site.root / "seeds/tribune.txt"
        text = seed.read_text(encoding="utf-8")
        seed.write_text(text.replace(" votes in favour, 24 against it", " votes"), "utf-8")
        watching.next()
        said = capsys.readouterr().out.splitlines()[1:]
        assert len(said) == FEW + 1
        assert said[-1].startswith("and ")
        assert said[-1].endswith(" more")


def test_folders_that_come_later(make_site: Callable[[str], Site]) -> None:
    """Folders that are made while it watches are watched, those of the dossier and below them."""
    site = make_site(BARE)
    with watched(site) as watching:
        site.write("-- static/deep/own.css --\np{}\n")
        assert "static/deep/own.css" in watching.next().written
        site.write("-- static/deep/own.css --\nq{}\n")
        assert watching.next().written == ("static/deep/own.css",)
        site.write("-- content/themes/thread.md --\n---\ntitle: Theme\norder: 1\n---\n")
        assert "themes/thread.html" in watching.next().written
        site.write("-- content/themes/thread.md --\n---\ntitle: Thread\norder: 1\n---\n")
        assert "themes/thread.html" in watching.next().written


def test_folder_that_is_made_anew(make_site: Callable[[str], Site]) -> None:
    """A folder that is removed and made again is watched again."""
    site = make_site(BARE + PAGE.format("First."))
    with watched(site) as watching:
        shutil.rmtree(site.root / "seeds")
        assert "sources/x.html" in watching.next().removed
        site.write("-- seeds/y.txt --\nAnother text\n\nIt has words.\n")
        assert "sources/y.html" in watching.next().written
        site.write("-- seeds/y.txt --\nAnother text\n\nIt has other words.\n")
        assert "sources/y.html" in watching.next().written


def test_what_does_not_wake_it(make_site: Callable[[str], Site]) -> None:
    """Neither its own output nor what an editor keeps for itself wakes it."""
    site = make_site(BARE + PAGE.format("First."))
    with watched(site) as watching:
        for name in NOBODYS:
            site.write(f"-- {name} --\nwords\n")
            site.remove(name)
        assert watching.is_calm()


def test_reading_does_not_wake_it(make_site: Callable[[str], Site]) -> None:
    """A file that is only read wakes nobody: else each build would wake the next."""
    site = make_site(BARE)
    with watched(site) as watching:
        (site.root / "seeds/x.txt").read_bytes()
        list((site.root / "content").iterdir())
        assert watching.is_calm()


def test_many_changes_are_one_build(make_site: Callable[[str], Site]) -> None:
    """Changes that come close together are built once."""
    site = make_site(BARE)
    with watched(site) as watching:
        for number in range(30):
            site.write(PAGE.format(f"Number {number}."))
        assert "about.html" in watching.next().written
        assert watching.is_calm()
        assert "Number 29." in site.read("about.html")


def test_file_that_an_editor_puts_in_place(make_site: Callable[[str], Site]) -> None:
    """A file that is written aside and then renamed, as editors do, is noticed."""
    site = make_site(BARE + PAGE.format("First."))
    with watched(site) as watching:
        aside = site.root / "content/pages/.about.md.tmp"
        aside.write_text("---\ntitle: About\n---\nSecond.\n", encoding="utf-8")
        aside.replace(site.root / "content/pages/about.md")
        assert "about.html" in watching.next().written


def test_file_that_cannot_be_read(
    make_site: Callable[[str], Site], capfd: pytest.CaptureFixture[str]
) -> None:
    """While a file cannot be read the last good site stays, and one line says so."""
    site = make_site(BARE)
    with watched(site) as watching:
        before = site.files()
        (site.root / "seeds/x.txt").write_bytes(b"\0")
        assert watching.is_calm()
        assert site.files() == before
        site.write("-- seeds/x.txt --\nA short text\n\nIt is whole again.\n")
        assert "sources/x.html" in watching.next().written
    shown = capfd.readouterr()
    assert "seeds/x.txt:1:1: error E102: " in shown.err
    assert shown.err.count("the last good site stays") == 1
    assert re.search(r"^checked \d+ pages; .*1 error, in", shown.out, re.MULTILINE)


@pytest.mark.parametrize("error", [RuntimeError("no \x1b[31m luck"), OutputError("no disk")])
def test_build_that_fails(
    make_site: Callable[[str], Site],
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A build that crashes or is refused is reported, and the next one is made all the same."""
    site = make_site(BARE)
    failed: list[str] = []

    def crash(root: Path, options: Options, tell: Progress) -> BuildReport:
        if "Bad." in (site.root / "content/pages/about.md").read_text(encoding="utf-8"):
            failed.append("Bad.")
            raise error
        return build(root, options, tell)

    site.write(PAGE.format("Good."))
    with watched(site) as watching:
        monkeypatch.setattr(watch, "build", crash)
        site.write(PAGE.format("Bad."))
        assert watching.is_calm()
        assert failed
        site.write(PAGE.format("Better."))
        assert "about.html" in watching.next().written
    shown = capfd.readouterr().err
    assert str(error).replace("\x1b", "<U+001B>") in shown
    assert "\x1b" not in shown


def test_without_watches(
    make_site: Callable[[str], Site],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Where the system has no more watches to give, files are looked at in turn, and it is said."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(InotifyObserver, "schedule", refuse)
    monkeypatch.setattr(watch, "POLLING", 0.05)
    site = make_site(BARE)
    with watched(site) as watching:
        # The polling observer compares times, so the change must not be of the same moment.
        time.sleep(0.1)
        site.write(PAGE.format("First."))
        assert "about.html" in watching.next().written
    assert "max_user_watches" in capfd.readouterr().out


def test_watches_that_run_out_later(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Watches that run out while it watches are no end: then, too, files are looked at in turn."""
    site = make_site(BARE)
    watching = Watching(site.root.resolve(), Bell())
    watching.start()
    try:

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.EMFILE, "inotify instance limit reached")

        monkeypatch.setattr(InotifyObserver, "schedule", refuse)
        (site.root / "static").mkdir()
        watching.follow()
        assert watching.is_polling
        assert isinstance(watching._observer, PollingObserver)
    finally:
        watching.stop()


def test_bell_waits_for_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop is woken when the rings have ceased, and not after each of them."""
    monkeypatch.setattr(watch, "QUIET", 0.5)
    bell = Bell()
    rings = [threading.Timer(delay, bell.ring) for delay in (0, 0.05, 0.1)]
    started = time.monotonic()
    for ring in rings:
        ring.start()
    assert bell.wait()
    assert 0.6 <= time.monotonic() - started < watch.PATIENCE


def test_bell_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that writes without end does not keep the site from being built."""
    monkeypatch.setattr(watch, "PATIENCE", 0.3)
    bell = Bell()
    over = threading.Event()

    def ring() -> None:
        while not over.wait(0.01):
            bell.ring()

    ringing = threading.Thread(target=ring)
    ringing.start()
    started = time.monotonic()
    assert bell.wait()
    assert time.monotonic() - started < 2
    over.set()
    ringing.join()


def test_bell_that_is_stopped() -> None:
    """A stop ends a wait, and every later one."""
    bell = Bell()
    threading.Timer(0.05, bell.stop).start()
    assert [bell.wait(), bell.wait()] == [False, False]


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_end(make_site: Callable[[str], Site], kind: signal.Signals) -> None:
    """Ctrl-C and SIGTERM end it with 0, at once, and nothing half written is left."""
    site = make_site(BARE)
    with running(site, "watch") as process:
        line_that_starts(process, "built ")
        process.send_signal(kind)
        assert process.wait(PATIENCE) == 0
    assert not [path for path in site.output.rglob("*") if path.name.startswith(".")]


def test_end_in_the_middle_of_a_build(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop while a build renders leaves the site as it was."""
    site = make_site(BARE)
    with watched(site) as watching:
        before = site.files()

        def stopping(root: Path, options: Options, tell: Progress) -> BuildReport:
            watching.bell.stop()
            return build(root, options, tell)

        monkeypatch.setattr(watch, "build", stopping)
        site.write(PAGE.format("First."))
        watching.thread.join(PATIENCE)
        assert not watching.thread.is_alive()
        assert site.files() == before


def test_idle(make_site: Callable[[str], Site]) -> None:
    """While nothing happens it takes no processor time."""
    site = make_site(BARE)
    with running(site, "watch") as process:
        line_that_starts(process, "built ")
        time.sleep(0.3)
        before = spent(process.pid)
        time.sleep(1)
        assert spent(process.pid) - before <= 1


def spent(process: int) -> int:
    """Return the hundredths of seconds of processor time that a process took."""
    with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 100 // os.sysconf("SC_CLK_TCK")


def test_refused_output(make_site: Callable[[str], Site]) -> None:
    """A folder that a site must not be written to is refused at once, with 3."""
    ran = make_site(BARE).run("watch", "-o", "seeds")
    assert (ran.exit_code, ran.output.startswith("error E503: ")) == (3, True)
