"""What a build remembers of the last one: which files it wrote where. Disposable."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SCHEMA = 1
"""Raised when a table changes; a state of another schema is thrown away."""
_TABLES = """
CREATE TABLE IF NOT EXISTS outputs (folder TEXT, path TEXT, PRIMARY KEY (folder, path))
    WITHOUT ROWID;
"""


class State:
    """The files that builds of one dossier wrote, by output folder.

    Losing it costs nothing but this: files of pages that are gone since then are not recognised
    as ours, and stay. A state that cannot be read or written is started anew or done without.
    """

    def __init__(self, root: Path) -> None:
        """Open or create the state of the dossier at `root`."""
        self._file = root / ".cache" / "unhrc-site" / "state.sqlite"

    def outputs(self, folder: Path) -> frozenset[str]:
        """Return the paths that were written to `folder` and not removed since."""
        rows: list[tuple[str]] = []
        with contextlib.suppress(sqlite3.Error, OSError), self._connection() as database:
            query = "SELECT path FROM outputs WHERE folder = ?"
            rows = database.execute(query, (str(folder),)).fetchall()
        return frozenset(path for (path,) in rows)

    def remember(self, folder: Path, paths: Iterable[str]) -> None:
        """Note `paths` as all that is ours in `folder`."""
        with contextlib.suppress(sqlite3.Error, OSError), self._connection() as database:
            database.execute("DELETE FROM outputs WHERE folder = ?", (str(folder),))
            rows = ((str(folder), path) for path in paths)
            database.executemany("INSERT OR REPLACE INTO outputs VALUES (?, ?)", rows)

    @contextlib.contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        ignore = self._file.parent.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        database = self._opened()
        try:
            with database:
                yield database
        finally:
            database.close()

    def _opened(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._file, timeout=5)
        try:
            (schema,) = database.execute("PRAGMA user_version").fetchone()
            if schema == SCHEMA:
                return database
        except sqlite3.DatabaseError:
            pass
        database.close()
        self._file.unlink(missing_ok=True)
        database = sqlite3.connect(self._file, timeout=5)
        database.executescript(_TABLES + f"PRAGMA user_version = {SCHEMA};")
        return database
