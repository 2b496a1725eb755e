"""A dossier as a commit has it. The work tree, the index and the current branch are not touched."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING

from unhrc_site.build.assets import PACKAGE, list_assets
from unhrc_site.build.git import LINK, find_repository
from unhrc_site.build.scan import (
    MAX_BYTES,
    SEED_ENDINGS,
    SETTINGS,
    NoDossierError,
    Scan,
    no_reader,
    printable_path,
)
from unhrc_site.build.unfinished import is_passed_over
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from unhrc_site.build.assets import AssetKind
    from unhrc_site.build.git import Entry, Repository

FOLDERS = ("content", "seeds", "templates", "static")
"""All that a build reads of a dossier."""
_HOPS = 8
"""Links that are followed one after another; more of them lead in a circle."""


def scan_revision(root: Path, revision: str) -> Scan:
    """Return the files that the dossier at `root` has at `revision`, as `scan` returns them.

    The dossier must have lain at the same place then. Bytes are those that the repository stores.
    Problems are E101, E102, E105 and W117. Raises GitError, and NoDossierError where the revision
    has no dossier there.
    """
    repository = find_repository(root)
    entries = repository.entries(repository.commit_of(revision), FOLDERS)
    if SETTINGS not in {entry.path for entry in entries}:
        where = f"in {repository.prefix}" if repository.prefix else "at the repository's root"
        raise NoDossierError(f'revision "{revision}" has no dossier {where}: no {SETTINGS}')
    problems: list[Diagnostic] = []
    files = _read(repository, entries, problems)
    templates = _programs("templates") | _below("templates", files)
    static = _programs("static") | _below("static", files)
    return Scan.of(root, files, dict(sorted(templates.items())), static, problems)


def _read(
    repository: Repository, entries: Iterable[Entry], problems: list[Diagnostic]
) -> dict[str, bytes]:
    """Return the bytes of those files that a build reads, by path, sorted."""
    by_path = {entry.path: entry for entry in entries}
    targets = {
        blob: os.fsdecode(words)
        for blob, words in repository.contents(
            entry.blob for entry in by_path.values() if entry.mode == LINK
        ).items()
    }
    wanted: dict[str, str] = {}
    for path, entry in by_path.items():
        if any(is_passed_over(part) for part in path.split("/")):
            continue
        if path.startswith("seeds/") and not path.lower().endswith(SEED_ENDINGS):
            problems.append(no_reader(path))
            continue
        found = _followed(entry, by_path, targets)
        problem = _problem(path, found)
        if problem:
            problems.append(problem)
        elif found:
            wanted[path] = found.blob
    contents = repository.contents(wanted.values())
    return {path: contents[blob] for path, blob in wanted.items()}


def _followed(
    entry: Entry, by_path: Mapping[str, Entry], targets: Mapping[str, str]
) -> Entry | None:
    """Return the file that an entry is or, link by link, leads to within its folder."""
    folder = entry.path.partition("/")[0]
    for _ in range(_HOPS):
        if entry.mode != LINK:
            return entry
        place = posixpath.join(posixpath.dirname(entry.path), targets[entry.blob])
        target = by_path.get(posixpath.normpath(place))
        if target is None or target.path.partition("/")[0] != folder:
            return None
        entry = target
    return None


def _problem(path: str, found: Entry | None) -> Diagnostic | None:
    """Return why a file is not read, said as `scan` says it, or None."""
    place = Location(printable_path(path))
    if place.path != path:
        return Diagnostic("E101", "the file's name is not UTF-8", place)
    if "\\" in path:
        message = "a file name with a backslash cannot be told from a path"
        return Diagnostic("E101", message, place, "give the file another name")
    if found is None:
        message = "this link leads out of its folder and is not followed"
        return Diagnostic("E101", message, place)
    if path.startswith(("content/", "seeds/")) and found.size > MAX_BYTES:
        message = f"the file has {found.size:,} bytes and was not read"
        return Diagnostic("E105", message, place, "split it or leave it out")
    return None


def _programs(kind: AssetKind) -> dict[str, bytes]:
    """Return the program's own files of `kind`, by name; they are those of today."""
    # Its own folder stands for a dossier that brings none.
    return {name: path.read_bytes() for name, path in list_assets(kind, PACKAGE).items()}


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    start = f"{folder}/"
    return {
        path.removeprefix(start): read for path, read in files.items() if path.startswith(start)
    }
