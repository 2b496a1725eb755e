"""What a build remembers of the last one: which files it wrote where. Disposable."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from typing import TYPE_CHECKING

from unhrc_site.build.boundary import lies_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SCHEMA = 1
"""Raised when a table changes; a state of another schema is thrown away."""
TIMEOUT = 5.0
"""Seconds to wait for another build of the same dossier."""
_UNUSABLE = (sqlite3.Error, OSError, UnicodeError)
"""What is done without the state; a folder's name need not be text."""
_TABLES = """
CREATE TABLE IF NOT EXISTS outputs (folder TEXT, path TEXT, PRIMARY KEY (folder, path))
    WITHOUT ROWID;
"""


class State:
    """The files that builds of one dossier wrote, by output folder.

    Losing it costs nothing but this: files of pages that are gone since then are not recognised
    as ours, and stay. A broken one is started anew; one that cannot be read or written now, since
    another program has it locked or the disk is full, is done without, and kept. So is one that a
    link leads out of the dossier to: nothing is written there.
    """

    def __init__(self, root: Path) -> None:
        """Name the state of the dossier at `root`; it is opened when it is asked."""
        self._root = root
        self._file = root / ".cache" / "unhrc-site" / "state.sqlite"

    def outputs(self, folder: Path) -> frozenset[str]:
        """Return the paths that were written to `folder` and not removed since."""
        rows: list[tuple[str]] = []
        with contextlib.suppress(*_UNUSABLE):
            # Asking makes none: a build that is refused leaves nothing behind.
            if self._file.is_file():
                with self._connection() as database:
                    query = "SELECT path FROM outputs WHERE folder = ?"
                    rows = database.execute(query, (str(folder),)).fetchall()
        return frozenset(path for (path,) in rows)

    def add(self, folder: Path, paths: Iterable[str]) -> None:
        """Note that `paths` in `folder` are ours, beside those that are known."""
        self._change("INSERT OR IGNORE INTO outputs VALUES (?, ?)", folder, paths)

    def forget(self, folder: Path, paths: Iterable[str]) -> None:
        """Note that nothing of ours is at `paths` in `folder` any more."""
        self._change("DELETE FROM outputs WHERE folder = ? AND path = ?", folder, paths)

    def _change(self, statement: str, folder: Path, paths: Iterable[str]) -> None:
        rows = [(str(folder), path) for path in paths]
        if rows:
            with contextlib.suppress(*_UNUSABLE), self._connection() as database:
                database.executemany(statement, rows)

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        if not lies_in(self._file, self._root):
            raise OSError(errno.EXDEV, "the state lies outside of the dossier")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        ignore = self._file.parent.parent / ".gitignore"
        if not os.path.lexists(ignore):
            # Exclusive, so that a link that somebody puts there is not followed.
            with contextlib.suppress(FileExistsError), ignore.open("x", encoding="utf-8") as file:
                file.write("*\n")
        database = self._opened()
        try:
            with database:
                yield database
        except sqlite3.DatabaseError as error:
            if _is_broken(error):
                self._file.unlink(missing_ok=True)
            raise
        finally:
            database.close()

    def _opened(self) -> sqlite3.Connection:
        """Return the state; one that is broken or of another schema is thrown away."""
        database = sqlite3.connect(self._file, timeout=TIMEOUT)
        try:
            (schema,) = database.execute("PRAGMA user_version").fetchone()
            if schema == SCHEMA:
                return database
        except sqlite3.DatabaseError as error:
            if not _is_broken(error):
                database.close()
                raise
        database.close()
        for name in (self._file.name, f"{self._file.name}-journal"):
            self._file.with_name(name).unlink(missing_ok=True)
        database = sqlite3.connect(self._file, timeout=TIMEOUT)
        database.executescript(_TABLES + f"PRAGMA user_version = {SCHEMA};")
        return database


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Return whether the file itself is no good, and not only out of reach for now."""
    missing = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
    return missing or not isinstance(error, sqlite3.OperationalError)
