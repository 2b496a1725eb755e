"""Effects out: files replaced one by one, never half written, nothing touched that is not ours."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_OWN_FOLDERS = ("seeds", "content", "templates", "static", "src", "tests", "docs", ".git", ".cache")
"""Folders of a dossier that a site must not be written into."""
MODE = 0o644
"""Of every file written; Pages takes no other."""


class OutputError(Exception):
    """A file or folder cannot be written; what was there is still there."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was done to the output folder."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]


def check_folder(out: Path, root: Path) -> None:
    """Raise OutputError unless a site may be written to `out`."""
    out, root = out.resolve(), root.resolve()
    if out == root or out in root.parents:
        raise OutputError(f"{out} holds the dossier itself; name a folder of its own with -o")
    for name in _OWN_FOLDERS:
        if out.is_relative_to(root / name):
            raise OutputError(f"{out} lies in {name}/ of the dossier; name another folder with -o")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file; name a folder with -o")


def publish(
    files: Mapping[str, bytes], out: Path, ours: Iterable[str], kept: Iterable[str]
) -> Published:
    """Write `files` to `out` and remove what is ours there and no longer claimed.

    Paths are from `out`, with forward slashes. `ours` are those that earlier builds wrote, `kept`
    those whose page failed this time, so that their last good file stays. A file whose bytes are
    the same is not written. Home comes last, so that it never points to what is not there yet.
    """
    written: list[str] = []
    unchanged = 0
    made: set[Path] = set()
    for path in sorted(files, key=lambda path: (path == "index.html", path)):
        target = out / path
        _make_folder(target.parent, out, made)
        if _same(target, files[path]):
            unchanged += 1
            continue
        _replace(target, files[path])
        written.append(path)
    gone = set(ours) - set(files) - set(kept)
    removed = tuple(path for path in sorted(gone) if _remove(out, path))
    return Published(tuple(written), unchanged, removed)


def _make_folder(folder: Path, out: Path, made: set[Path]) -> None:
    if folder in made:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        inside = out.resolve()
        if not folder.resolve().is_relative_to(inside):
            raise OutputError(f"{folder} is a link that leads out of {out}")
    except OSError as error:
        raise OutputError(f"cannot make {folder}: {error.strerror or error}") from error
    made.add(folder)


def _same(target: Path, content: bytes) -> bool:
    try:
        if target.is_symlink() or target.stat().st_size != len(content):
            return False
        return target.read_bytes() == content
    except OSError:
        return False


def _replace(target: Path, content: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
        temporary.chmod(MODE)
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


def _remove(out: Path, path: str) -> bool:
    """Remove one of our files, and its folders if they are empty then."""
    target = out / path
    if not target.parent.resolve().is_relative_to(out.resolve()):
        return False
    try:
        target.unlink()
    except OSError:
        return False
    for folder in target.parents:
        if folder == out:
            break
        try:
            folder.rmdir()
        except OSError:
            break
    return True
