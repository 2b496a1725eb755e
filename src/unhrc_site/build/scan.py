"""Effects in: every file that a build reads, read once, and what could not be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from unhrc_site.build.assets import list_assets
from unhrc_site.build.unfinished import is_passed_over
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from unhrc_site.build.assets import AssetKind

SETTINGS = "content/site.yaml"
"""The file that makes a folder a dossier."""
SEED_ENDINGS = (".txt", ".md", ".markdown")
"""Seeds that there is a reader for."""


class NoDossierError(Exception):
    """There is no dossier at or above a folder."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of a dossier by their path from its root, with forward slashes, sorted."""

    root: Path
    settings: bytes | None
    """None where `content/site.yaml` cannot be read."""
    content: dict[str, bytes]
    """Record files, without the settings."""
    seeds: dict[str, bytes]
    templates: dict[str, str]
    static: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds `content/site.yaml`."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise NoDossierError(f"there is no dossier at or above {start}: no {SETTINGS}")


def scan(root: Path) -> Scan:
    """Return all files of the dossier at `root`; problems are E101 and W117."""
    problems: list[Diagnostic] = []
    content = _read_folder(root, "content", problems)
    settings = content.pop(SETTINGS, None)
    seeds = _read_folder(root, "seeds", problems)
    for path in [path for path in seeds if not path.lower().endswith(SEED_ENDINGS)]:
        del seeds[path]
        message = "there is no reader for this kind of file, so it was left out"
        hint = f"a seed is one of: {', '.join(SEED_ENDINGS)}"
        problems.append(Diagnostic("W117", message, Location(path), hint))
    templates = _read_templates(root, problems)
    static = _read_assets("static", root, problems)
    return Scan(root, settings, content, seeds, templates, static, tuple(problems))


def _read_templates(root: Path, problems: list[Diagnostic]) -> dict[str, str]:
    templates: dict[str, str] = {}
    for name, content in _read_assets("templates", root, problems).items():
        try:
            templates[name] = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            message = f"byte {error.start} is not UTF-8"
            place = Location(f"templates/{name}", line)
            problems.append(Diagnostic("E102", message, place, "save the file as UTF-8"))
    return templates


def _read_assets(kind: AssetKind, root: Path, problems: list[Diagnostic]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name, path in list_assets(kind, root).items():
        problem = _read(path, name, found)
        if problem:
            place = Location(_printable(f"{kind}/{name}"))
            problems.append(Diagnostic("E101", problem, place))
    return found


def _read_folder(root: Path, name: str, problems: list[Diagnostic]) -> dict[str, bytes]:
    """Return the files below a folder; hidden ones are left out, links out of it are reported."""
    inside = (root / name).resolve()
    found: dict[str, bytes] = {}
    for folder, folders, names in os.walk(root / name, followlinks=False):
        folders[:] = sorted(f for f in folders if not is_passed_over(f))
        for file_name in sorted(names):
            path = Path(folder, file_name)
            shown = path.relative_to(root).as_posix()
            if is_passed_over(file_name):
                continue
            problem = _read(path, shown, found, inside)
            if problem:
                problems.append(Diagnostic("E101", problem, Location(_printable(shown))))
    return dict(sorted(found.items()))


def _read(path: Path, shown: str, found: dict[str, bytes], inside: Path | None = None) -> str:
    """Put the file's bytes into `found` under the name `shown`, or return why that cannot be."""
    try:
        shown.encode()
        if inside and not path.resolve().is_relative_to(inside):
            return "this link leads out of its folder and is not followed"
        if not path.is_file():
            return "this is no ordinary file"
        found[shown] = path.read_bytes()
    except UnicodeEncodeError:
        return "the file's name is not UTF-8"
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    return ""


def _printable(path: str) -> str:
    """Return a path that can be printed, whatever bytes its name is made of."""
    return path.encode("utf-8", "backslashreplace").decode()
