"""`watch`: a build after each change, until interrupted.

What the system tells of changes only wakes the loop; what changed is for the build to find out, so
that an event that was missed, doubled or out of order makes no difference.
"""

from __future__ import annotations

import contextlib
import errno
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

import click
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from unhrc_site.build.assets import find_asset_roots
from unhrc_site.build.boundary import lies_in
from unhrc_site.build.comparison import changes_of
from unhrc_site.build.output import OutputError, check_folder
from unhrc_site.build.pipeline import Options, build
from unhrc_site.build.unfinished import is_passed_over
from unhrc_site.commands.building import EXIT_ENVIRONMENT, print_refusal
from unhrc_site.commands.comparing import few_lines
from unhrc_site.commands.printing import Progress, closing_line, print_diagnostics, printable
from unhrc_site.model.editorial import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver, ObservedWatch

    from unhrc_site.build.report import BuildReport

QUIET = 0.1
"""Seconds without a change after which a build starts: an editor writes a file in several steps."""
PATIENCE = 2.0
"""Seconds after which it starts all the same: a program may write without end."""
POLLING = 1.0
"""Seconds between looks where the system tells nothing."""
_INPUTS = ("content", "seeds", "templates", "static")
_NO_CHANGE = frozenset({"opened", "closed_no_write"})
"""Events of reading, which the build itself does."""
_OUT_OF_WATCHES = frozenset({errno.ENOSPC, errno.EMFILE})


def run_watch(root: Path, out: str | None, base_url: str | None, audience: str) -> int:
    """Build after each change until Ctrl-C or SIGTERM; return 0 then, 3 if `out` is refused."""
    folder = Path(out) if out else root / "_site"
    options = Options(folder, base_url, keep_last_good=True, audience=Audience(audience))
    try:
        check_folder(folder, root)
    except OutputError as error:
        print_refusal(error)
        return EXIT_ENVIRONMENT
    bell = Bell()
    with ended_by_signals(bell):
        click.echo(f"watching {printable(str(root))} (Ctrl-C ends it)")
        watch_and_build(root, options, bell)
    return 0


@contextlib.contextmanager
def ended_by_signals(bell: Bell) -> Iterator[None]:
    """Let the first Ctrl-C or SIGTERM stop `bell`; a second one has its usual effect."""
    kinds = (signal.SIGINT, signal.SIGTERM)
    usual = {kind: signal.getsignal(kind) for kind in kinds}

    def restore() -> None:
        for kind, effect in usual.items():
            signal.signal(kind, effect)

    def stop(_kind: int, _frame: object) -> None:
        restore()
        bell.stop()

    for kind in kinds:
        signal.signal(kind, stop)
    try:
        yield
    finally:
        restore()


def watch_and_build(
    root: Path,
    options: Options,
    bell: Bell,
    published: Callable[[BuildReport], None] = lambda _report: None,
) -> None:
    """Build, and again after each ring, until `bell` is stopped; tell `published` of each site.

    No fault of a build ends it. A stop between two pages leaves the site as it was.
    """
    # Watchdog remarks on each folder that comes with others in it; it watches them all the same.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    watching = Watching(root, bell)
    watching.start()
    try:
        if watching.is_polling:
            click.echo("the system watches no more files for us, so they are looked at each second")
            click.echo("  help: sysctl fs.inotify.max_user_watches, max_user_instances")
        go_on = True
        latest: BuildReport | None = None
        while go_on:
            report = _attempt(root, options, bell, watching)
            if report and report.published:
                _print_changes(report, latest)
                published(report)
                latest = report
            go_on = bell.wait()
    except KeyboardInterrupt:
        if not bell.stopped:
            raise
    finally:
        watching.stop()


def _attempt(root: Path, options: Options, bell: Bell, watching: Watching) -> BuildReport | None:
    """Build once and print what came of it; return None if nothing did."""
    started = time.perf_counter()
    progress = _Stoppable(bell)
    try:
        # First, so that what changes while the build reads wakes the loop again.
        watching.follow()
        report = build(root, options, progress)
    except OutputError as error:
        progress.clear()
        print_refusal(error)
        return None
    except Exception as error:  # noqa: BLE001 - the next build may well succeed
        progress.clear()
        _print_crash(error)
        return None
    progress.clear()
    print_diagnostics(report.diagnostics, "text", sys.stderr)
    if not report.published:
        click.echo("the last good site stays, since not every file could be read", err=True)
    click.echo(closing_line(report, time.perf_counter() - started))
    return report


def _print_changes(report: BuildReport, earlier: BuildReport | None) -> None:
    """Print what an edit did for a reader, in a few lines; nothing if it did nothing."""
    try:
        lines = few_lines(changes_of(report, earlier))
    except Exception as error:  # noqa: BLE001 - the site is built, whatever is said of it
        _print_crash(error)
        return
    for line in lines:
        click.echo(line)


def _print_crash(error: Exception) -> None:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    what = printable(f"{type(error).__name__}: {error}")
    click.echo(f"error: the build failed: {what}", err=True)
    click.echo(f"  at {printable(frame.filename)}:{frame.lineno} in {frame.name}", err=True)
    click.echo("  help: this is a fault of the program; the last good site stays", err=True)


class _Stoppable(Progress):
    """A progress line that ends the build where it is told of a step after a stop."""

    def __init__(self, bell: Bell) -> None:
        super().__init__()
        self._bell = bell

    def __call__(self, what: str, done: int, total: int, /) -> None:
        if self._bell.stopped:
            raise KeyboardInterrupt
        super().__call__(what, done, total)


class Bell:
    """What wakes the loop. It may be rung from any thread, and from within a signal's handler."""

    def __init__(self) -> None:
        # The one queue whose `put` may interrupt itself, as a signal's handler does.
        self._rings: SimpleQueue[None] = SimpleQueue()
        self.stopped = False

    def ring(self) -> None:
        """Wake the loop: something changed."""
        self._rings.put(None)

    def stop(self) -> None:
        """Wake the loop so that it ends."""
        self.stopped = True
        self._rings.put(None)

    def wait(self) -> bool:
        """Return True once it has rung and is quiet again, False if the loop is to end."""
        if not self.stopped:
            self._rings.get()
        latest = time.monotonic() + PATIENCE
        while not self.stopped and time.monotonic() < latest:
            try:
                self._rings.get(timeout=QUIET)
            except Empty:
                break
        return not self.stopped


class _Listener(FileSystemEventHandler):
    """Rings for events that may concern what a build reads."""

    def __init__(self, bell: Bell, folder: Path, names: frozenset[str] | None) -> None:
        """Listen below `folder`; if there are `names`, for these directly in it alone."""
        self._bell = bell
        self._folder = folder
        self._names = names

    def on_any_event(self, event: FileSystemEvent) -> None:
        # A folder is "modified" whenever anything comes or goes in it, an editor's files too.
        if event.event_type in _NO_CHANGE or (
            event.is_directory and event.event_type == "modified"
        ):
            return
        places = (event.src_path, event.dest_path)
        if any(place and self._concerns(place) for place in places):
            self._bell.ring()

    def _concerns(self, place: bytes | str) -> bool:
        path = Path(place.decode(errors="surrogateescape") if isinstance(place, bytes) else place)
        if not path.is_relative_to(self._folder):
            return False
        parts = path.relative_to(self._folder).parts
        if self._names is not None:
            return len(parts) == 1 and parts[0] in self._names
        return not any(map(is_passed_over, parts))


class Watching:
    """The folders that are watched: those that a build reads, whether or not they exist yet."""

    def __init__(self, root: Path, bell: Bell, make: Callable[[], BaseObserver] = Observer) -> None:
        """Watch the dossier at `root`; `make` makes what asks the system for changes."""
        self._root = root
        self._bell = bell
        self._watched: dict[Path, tuple[ObservedWatch, tuple[int, int]]] = {}
        self._observer = make()
        self.is_polling = False

    def start(self) -> None:
        """Begin to watch."""
        self._observer.start()
        self.follow()

    def stop(self) -> None:
        """Watch no more."""
        self._observer.stop()
        self._observer.join()

    def follow(self) -> None:
        """Watch folders that have come since the last call, or come back as new ones."""
        try:
            self._follow()
        except OSError as error:
            if self.is_polling or error.errno not in _OUT_OF_WATCHES:
                raise
            self.stop()
            self._watched.clear()
            self._observer = PollingObserver(timeout=POLLING)
            self._observer.start()
            self.is_polling = True
            self._follow()

    def _follow(self) -> None:
        wanted = {self._root, *self._inputs()}
        for folder in [*self._watched, *wanted]:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                self._renew(folder, wanted)

    def _inputs(self) -> Iterator[Path]:
        for name in _INPUTS:
            folder = self._root / name
            if lies_in(folder, self._root):
                yield folder.resolve()
        yield from (place.resolve() for place in find_asset_roots("templates", self._root))
        yield from (place.resolve() for place in find_asset_roots("static", self._root))

    def _renew(self, folder: Path, wanted: Iterable[Path]) -> None:
        """Watch `folder` as it is now; a folder that was removed and made again is another one."""
        identity = _identity(folder)
        known = self._watched.get(folder)
        if known and (known[1] != identity or folder not in wanted):
            del self._watched[folder]
            # The observer may have given it up by itself when the folder went.
            with contextlib.suppress(KeyError, OSError):
                self._observer.unschedule(known[0])
        if identity and folder in wanted and folder not in self._watched:
            is_root = folder == self._root
            listener = _Listener(self._bell, folder, frozenset(_INPUTS) if is_root else None)
            watch = self._observer.schedule(listener, str(folder), recursive=not is_root)
            self._watched[folder] = (watch, identity)


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if folder.is_dir() else None
