"""Effects out: files replaced one by one, never half written, nothing touched that is not ours."""

from __future__ import annotations

import contextlib
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from unhrc_site.build.boundary import lies_in
from unhrc_site.build.state import State
from unhrc_site.model.editorial import Audience
from unhrc_site.model.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OWN_FOLDERS = ("seeds", "content", "templates", "static", "src", "tests", "docs", ".git", ".cache")
"""Folders of a dossier that a site must not be written into."""
_HOME = "index.html"
_USUAL = "_site"
"""Where a site goes that nobody named a folder for."""
_MARK = b'<meta name="generator" content="unhrc-site'
"""On each page, by which a site is known as ours when what was remembered of it is lost."""
_PRIVATE = b'<meta name="audience" content="private">'
"""On each page of a private edition."""
_SITE_FOLDERS = frozenset({*(kind.value for kind in Kind), "data"})
"""Folders that a site has for what its records say."""
_HEAD = 4096
"""Bytes of a page within which the mark stands."""
MODE = 0o644
"""Of every file written; Pages takes no other."""
FOLDER_MODE = 0o755
"""Of every folder made, for the same reason."""
_LEFT_OVER = re.compile(r"\.(.+)\.(\d+)\.tmp")
"""The name of a file that is being written: the name it will have, and the number of the process
that writes it."""
_LEFT_AFTER = 60.0
"""Seconds after which such a file is one that a kill left behind, whatever process has that number
now: writing one takes a moment."""


class OutputError(Exception):
    """A file or folder cannot be written; what was there is still there."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was done to the output folder."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    gone: tuple[str, ...]
    """Those that were removed, now or by somebody else before: nothing of ours is there."""


def check_folder(out: Path, root: Path) -> None:
    """Raise OutputError unless a site may be written to `out`; nothing is made."""
    try:
        _check_place(out, root)
        if _is_foreign(out, root):
            raise OutputError(
                f"{out} holds files that this program did not write; "
                "name an empty folder with -o, or remove them"
            )
    except (OSError, RuntimeError) as error:
        # A name that is too long, a folder that is closed, a link that leads back to itself.
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        message = f"{out} cannot be used: {reason}; name another folder with -o"
        raise OutputError(message) from error


def _check_place(out: Path, root: Path) -> None:
    """Raise OutputError if `out` is no place for a site, whatever is in it."""
    # Only where nobody named it: who names a link with -o knows where it leads.
    if out == root / _USUAL and not lies_in(out, root):
        raise OutputError(f"{out} is a link that leads out of the dossier; name a folder with -o")
    named, out, root = Path(os.path.abspath(out)), out.resolve(), root.resolve()  # noqa: PTH100 - links are kept
    if out == root or out in root.parents:
        raise OutputError(f"{out} holds the dossier itself; name a folder of its own with -o")
    for name in (*_OWN_FOLDERS, *_first_part(named, root), *_first_part(out, root)):
        is_own = name.startswith(".") or name.casefold() in _OWN_FOLDERS
        if is_own and _lies_in(out, root / name):
            raise OutputError(f"{out} lies in {name}/ of the dossier; name another folder with -o")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file; name a folder with -o")


def _first_part(path: Path, root: Path) -> tuple[str, ...]:
    """Return the name of the folder in `root` that `path` lies in, if it lies there."""
    return path.relative_to(root).parts[:1] if path.is_relative_to(root) else ()


def _lies_in(out: Path, folder: Path) -> bool:
    """Return whether `out` is `folder` or below it, by whatever name the system knows it."""
    if lies_in(out, folder):
        return True
    with contextlib.suppress(OSError):
        return any(place.exists() and place.samefile(folder) for place in (out, *out.parents))
    return False


def _is_foreign(out: Path, root: Path) -> bool:
    """Return whether the files in `out` are somebody else's: not remembered, and without our mark.

    Hidden files do not count, since a site has none: a folder may be a Git worktree.
    """
    if not out.is_dir() or all(path.name.startswith(".") for path in out.iterdir()):
        return False
    home = out / _HOME
    if home.is_file():
        with home.open("rb") as file:
            if is_home(file.read(_HEAD)):
                return False
    return not State(root).outputs(out.resolve())


def is_home(page: bytes) -> bool:
    """Return whether `page`, or its beginning, is that of a home page that this program wrote."""
    return _MARK in page[:_HEAD]


def holds_site(out: Path, audience: Audience) -> bool:
    """Return whether there is a site for `audience` in `out`.

    Home is written last, so it stands for the rest; its mark says for whom it is.
    """
    home = out / _HOME
    if not home.is_file():
        return False
    with home.open("rb") as file:
        is_private = _PRIVATE in file.read(_HEAD)
    return is_private == (audience is Audience.PRIVATE)


def check_left_over(out: Path, known: Iterable[str]) -> None:
    """Raise OutputError if files of a site are in `out` that are not `known`.

    They are of an earlier build that is not remembered, and may hold what is withheld now. Hidden
    files, and those of no kind that a site has, are somebody else's.
    """
    remembered = set(known)
    try:
        for path in sorted(out.rglob("*")):
            # What a kill left of a file is as much as the file.
            left = _LEFT_OVER.fullmatch(path.name)
            name = (path.with_name(left[1]) if left else path).relative_to(out).as_posix()
            is_hidden = any(part.startswith(".") for part in name.split("/"))
            if is_hidden or name in remembered or not path.is_file():
                continue
            if name.split("/")[0] in _SITE_FOLDERS or (name.endswith(".html") and _is_page(path)):
                raise OutputError(
                    f"{path} is not remembered as a file of this site; it may be of an earlier "
                    f"build, and hold what is withheld: move it away, or empty {out}"
                )
    except OSError as error:
        raise OutputError(f"cannot read {out}: {error.strerror or error}") from error


def _is_page(path: Path) -> bool:
    with path.open("rb") as file:
        return _MARK in file.read(_HEAD)


def publish(
    files: Mapping[str, bytes], out: Path, ours: Iterable[str], kept: Iterable[str]
) -> Published:
    """Write `files` to `out` and remove what is ours there and no longer claimed.

    Paths are from `out`, with forward slashes. `ours` are those that earlier builds wrote, `kept`
    those whose page failed this time, so that their last good file stays. A file whose bytes are
    the same is not written. Home comes last, so that it never points to what is not there yet, and
    after what is removed, since it says for whom all of it is; where a private site takes a public
    one's place it comes first. So whatever stops the writing, a home that is not private stands
    for no private file.
    """
    known = {*files, *ours}
    ready: set[Path] = set()
    outdated = set(ours) - set(files) - set(kept)
    _clear_below(out, known)
    # A file that stands where a folder must be, or the other way round, has to go first.
    blocking = outdated & _in_the_way(files, outdated)
    removed = {path for path in blocking if _remove(out, path)}
    first, last = (_HOME, "") if _turns_private(files, out) else ("", _HOME)
    order = sorted(files.keys() - {last}, key=lambda path: (path != first, path))
    written = [path for path in order if _write(out, path, files, ready)]
    for path in outdated - blocking:
        if not _is_written(out, path, files) and _remove(out, path):
            removed.add(path)
    if last in files and _write(out, last, files, ready):
        written.append(last)
    gone = tuple(sorted(path for path in outdated if not os.path.lexists(out / path)))
    return Published(tuple(written), len(files) - len(written), tuple(sorted(removed)), gone)


def _turns_private(files: Mapping[str, bytes], out: Path) -> bool:
    """Return whether `files` are of a private site, and the home in `out` is of none."""
    return (
        _PRIVATE in files.get(_HOME, b"")[:_HEAD]
        and (out / _HOME).is_file()
        and not holds_site(out, Audience.PRIVATE)
    )


def _write(out: Path, path: str, files: Mapping[str, bytes], ready: set[Path]) -> bool:
    """Bring one file up to date; return whether it was written."""
    target = out / path
    _make_folder(target.parent, out, ready)
    if _same(target, files[path]):
        return False
    _replace(target, files[path])
    return True


def check_places(files: Iterable[str], out: Path, ours: Iterable[str]) -> None:
    """Raise OutputError if something of somebody else's stands where `files` go.

    That is a folder in the place of a file, or a file or a link that leads out in the place of a
    folder. What is `ours` makes way.
    """
    going = set(ours)
    emptied = {str(parent) for path in going for parent in PurePosixPath(path).parents}
    folders: set[str] = set()
    try:
        for path in files:
            folders.update(str(parent) for parent in PurePosixPath(path).parents)
            target = out / path
            if target.is_symlink() or not target.is_dir():
                continue
            held = {place.relative_to(out).as_posix() for place in target.rglob("*")}
            if path not in emptied or not held <= going | emptied:
                raise OutputError(f"{target} is a folder where a file must be; move it away")
        for path in folders - going:
            place = out / path
            if not lies_in(place, out):
                raise OutputError(f"{place} is a link that leads out of {out}")
            if os.path.lexists(place) and not place.is_dir():
                raise OutputError(f"{place} is no folder; move it away")
    except OSError as error:
        raise OutputError(f"cannot write to {out}: {error.strerror or error}") from error


def _in_the_way(files: Iterable[str], outdated: Iterable[str]) -> set[str]:
    """Return those of `outdated` that lie above or below one of `files`."""
    above = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    claimed = set(files)
    return {
        path
        for path in outdated
        if path in above or any(str(parent) in claimed for parent in PurePosixPath(path).parents)
    }


def _is_written(out: Path, path: str, files: Mapping[str, bytes]) -> bool:
    """Return whether `path` is one of `files` under another case, where the disk knows none."""
    for twin in (name for name in files if name.casefold() == path.casefold()):
        with contextlib.suppress(OSError):
            if (out / twin).samefile(out / path):
                return True
    return False


def _make_folder(folder: Path, out: Path, ready: set[Path]) -> None:
    """Make `folder` if it is not there."""
    if folder in ready:
        return
    # Asked before anything is made, so that nothing is made where a link leads.
    if not lies_in(folder, out):
        raise OutputError(f"{folder} is a link that leads out of {out}")
    try:
        for place in reversed([folder, *folder.parents]):
            if not place.exists():
                place.mkdir(exist_ok=True)
                place.chmod(FOLDER_MODE)
        if not folder.is_dir():
            raise OutputError(f"{folder} is no folder; move it away")
    except OSError as error:
        raise OutputError(f"cannot make {folder}: {error.strerror or error}") from error
    ready.add(folder)


def _clear_below(out: Path, known: set[str]) -> None:
    """Clear the folders of the files `known` of what a kill left behind in writing one of them."""
    oldest = time.time() - _LEFT_AFTER
    for folder in sorted({(out / path).parent for path in known}):
        if not lies_in(folder, out) or not folder.is_dir():
            continue
        with contextlib.suppress(OSError):
            for path in sorted(folder.iterdir()):
                left = _LEFT_OVER.fullmatch(path.name)
                if not left or path.with_name(left[1]).relative_to(out).as_posix() not in known:
                    continue
                with contextlib.suppress(OSError):
                    if path.lstat().st_mtime < oldest or _is_over(int(left[2])):
                        path.unlink()


def _is_over(process: int) -> bool:
    """Return whether no process has this number any more; False where that cannot be known."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _same(target: Path, content: bytes) -> bool:
    try:
        if target.is_symlink() or target.stat().st_size != len(content):
            return False
        return target.read_bytes() == content
    except OSError:
        return False


def _replace(target: Path, content: bytes) -> None:
    """Write `target` under a temporary name, which no interruption leaves behind, and rename it."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        # Exclusive, so that a link that somebody put there is not followed.
        with temporary.open("xb") as file:
            file.write(content)
        temporary.chmod(MODE)
        temporary.replace(target)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _remove(out: Path, path: str) -> bool:
    """Remove one of our files, and its folders if they are empty then."""
    target = out / path
    if not lies_in(target.parent, out):
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
