"""Effects in: every file that a build reads, read once, and what could not be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from unhrc_site.build.assets import list_assets, list_refused
from unhrc_site.build.boundary import lies_in
from unhrc_site.build.unfinished import is_passed_over
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from unhrc_site.build.assets import AssetKind

SETTINGS = "content/site.yaml"
"""The file that makes a folder a dossier."""
CORRECTIONS = "content/corrections.yaml"
"""What readers are told has changed; a dossier need not have it."""
SEED_ENDINGS = (".txt", ".md", ".markdown")
"""Seeds that there is a reader for."""
MAX_BYTES = 30_000_000
"""Of a seed or a record: more is not even read into memory. The readers have limits of their own,
which are lower, so that they can say what is too much of what."""


class NoDossierError(Exception):
    """There is no dossier at or above a folder."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of a dossier by their path from its root, with forward slashes, sorted."""

    root: Path
    settings: bytes | None
    """None where `content/site.yaml` cannot be read."""
    corrections: bytes
    """`content/corrections.yaml`, empty where there is none."""
    content: dict[str, bytes]
    """Record files, without the settings and the corrections."""
    seeds: dict[str, bytes]
    templates: dict[str, str]
    static: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(
        cls,
        root: Path,
        files: dict[str, bytes],
        templates: dict[str, bytes],
        static: dict[str, bytes],
        problems: list[Diagnostic],
    ) -> Scan:
        """Return the scan of a dossier whose content and seeds are `files`, wherever read.

        Templates and static files are named without their folder. A template that is not UTF-8 is
        left out (E102).
        """
        content = {path: read for path, read in files.items() if path.startswith("content/")}
        seeds = {path: read for path, read in files.items() if path.startswith("seeds/")}
        settings, corrections = content.pop(SETTINGS, None), content.pop(CORRECTIONS, b"")
        texts = _decoded(templates, problems)
        return cls(root, settings, corrections, content, seeds, texts, static, tuple(problems))


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds `content/site.yaml`."""
    try:
        start = start.resolve()
        for folder in (start, *start.parents):
            if (folder / SETTINGS).is_file():
                return folder
    except (OSError, RuntimeError) as error:
        # A name that is too long, or a link that leads back to itself.
        raise NoDossierError(f"{start} cannot be a dossier: {error}") from error
    raise NoDossierError(f"there is no dossier at or above {start}: no {SETTINGS}")


def scan(root: Path) -> Scan:
    """Return all files of the dossier at `root`; problems are E101, E102, E105 and W117."""
    problems: list[Diagnostic] = []
    files = _read_folder(root, "content", problems)
    files |= _read_folder(root, "seeds", problems, SEED_ENDINGS)
    templates = _read_assets("templates", root, problems)
    static = _read_assets("static", root, problems)
    return Scan.of(root, files, templates, static, problems)


def _decoded(templates: dict[str, bytes], problems: list[Diagnostic]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, content in templates.items():
        try:
            texts[name] = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            message = f"byte {error.start} is not UTF-8"
            place = Location(f"templates/{name}", line)
            problems.append(Diagnostic("E102", message, place, "save the file as UTF-8"))
    return texts


def _read_assets(kind: AssetKind, root: Path, problems: list[Diagnostic]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    read = {name: _read(path, f"{kind}/{name}") for name, path in list_assets(kind, root).items()}
    if _is_open(root, kind, problems):
        # One that is refused does not hide the program's own of the same name.
        for name, path in list_refused(kind, root).items():
            refused = _read(path, f"{kind}/{name}", root / kind)
            problems.extend([refused] if isinstance(refused, Diagnostic) else [])
    for name, content in read.items():
        if isinstance(content, Diagnostic):
            problems.append(content)
        else:
            found[name] = content
    return found


def _is_open(root: Path, name: str, problems: list[Diagnostic]) -> bool:
    """Return whether what a folder of the dossier holds may be read; else E101.

    The folder may be a link, but only to another one in the dossier: a dossier that somebody sends
    must not be able to publish what else is on the machine.
    """
    folder = root / name
    if lies_in(folder, root) and (folder.is_dir() or not folder.is_symlink()):
        return True
    message = "this link leads out of the dossier, or nowhere, and is not followed"
    problems.append(Diagnostic("E101", message, Location(name), "put the files into the dossier"))
    return False


def _read_folder(
    root: Path, name: str, problems: list[Diagnostic], endings: tuple[str, ...] = ()
) -> dict[str, bytes]:
    """Return the files below a folder; hidden ones are left out, links out of it are reported.

    Where there are `endings`, a file with none of them is not read (W117).
    """
    if not _is_open(root, name, problems):
        return {}
    found: dict[str, bytes] = {}
    for folder, folders, names in os.walk(root / name, followlinks=False):
        folders[:] = sorted(f for f in folders if not is_passed_over(f))
        for file_name in sorted(names):
            path = Path(folder, file_name)
            shown = path.relative_to(root).as_posix()
            if is_passed_over(file_name):
                continue
            if endings and not file_name.lower().endswith(endings):
                problems.append(no_reader(shown))
                continue
            content = _read(path, shown, root / name, MAX_BYTES)
            if isinstance(content, Diagnostic):
                problems.append(content)
            else:
                found[shown] = content
    return dict(sorted(found.items()))


def no_reader(shown: str) -> Diagnostic:
    """Return the problem of a seed whose ending is none of `SEED_ENDINGS`."""
    message = "there is no reader for this kind of file, so it was left out"
    hint = f"a seed is one of: {', '.join(SEED_ENDINGS)}"
    return Diagnostic("W117", message, Location(printable_path(shown)), hint)


def _read(
    path: Path, shown: str, inside: Path | None = None, limit: int | None = None
) -> bytes | Diagnostic:
    """Return the file's bytes, or why they cannot be had (E101, E105), under the name `shown`.

    Links must not lead out of `inside`; more than `limit` bytes are not read.
    """
    code, hint = "E101", None
    try:
        shown.encode()
        if "\\" in shown:
            message = "a file name with a backslash cannot be told from a path"
            hint = "give the file another name"
        elif inside and not path.resolve().is_relative_to(inside.resolve()):
            message = "this link leads out of its folder and is not followed"
        elif not path.is_file():
            message = "this is no ordinary file"
        elif limit and (size := path.stat().st_size) > limit:
            code, hint = "E105", "split it or leave it out"
            message = f"the file has {size:,} bytes and was not read"
        else:
            return path.read_bytes()
    except UnicodeEncodeError:
        message = "the file's name is not UTF-8"
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
    except RuntimeError:
        message = "this link leads back to itself"
    return Diagnostic(code, message, Location(printable_path(shown)), hint)


def printable_path(path: str) -> str:
    """Return a path that can be printed, whatever bytes its name is made of."""
    return path.encode("utf-8", "backslashreplace").decode()
