"""Effects in: every file that a build reads, read once, and what could not be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from unhrc_site.build.assets import list_assets
from unhrc_site.model.diagnostics import Diagnostic, Location

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
    templates = {
        name: path.read_text(encoding="utf-8")
        for name, path in list_assets("templates", root).items()
    }
    static = {name: path.read_bytes() for name, path in list_assets("static", root).items()}
    return Scan(root, settings, content, seeds, templates, static, tuple(problems))


def _read_folder(root: Path, name: str, problems: list[Diagnostic]) -> dict[str, bytes]:
    """Return the files below a folder; hidden ones are left out, links out of it are reported."""
    inside = (root / name).resolve()
    found: dict[str, bytes] = {}
    for folder, folders, names in os.walk(root / name, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file_name in sorted(names):
            path = Path(folder, file_name)
            shown = path.relative_to(root).as_posix()
            if file_name.startswith(".") or file_name.endswith("~"):
                continue
            problem = None
            try:
                if not path.resolve().is_relative_to(inside):
                    problem = "this link leads out of its folder and is not followed"
                elif not path.is_file():
                    problem = "this is no ordinary file"
                else:
                    found[shown] = path.read_bytes()
            except OSError as error:
                problem = f"cannot be read: {error.strerror or error}"
            if problem:
                problems.append(Diagnostic("E101", problem, Location(_printable(shown))))
    return dict(sorted(found.items()))


def _printable(path: str) -> str:
    """Return a path that can be printed, whatever bytes its name is made of."""
    return path.encode("utf-8", "backslashreplace").decode()
