"""The places of templates and static files.

A dossier may bring its own; the program brings the rest. This module names files and reads none of
them. A file that lies outside its folder, reached through a symbolic link, is not among them: a
dossier that somebody sends must not be able to publish what else is on the machine.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from unhrc_site.build.boundary import lies_in
from unhrc_site.build.unfinished import is_passed_over

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parent.parent

AssetKind: TypeAlias = Literal["templates", "static"]


def find_asset_roots(
    kind: AssetKind, dossier_root: Path, package: Path = PACKAGE
) -> tuple[Path, ...]:
    """Return the folders that hold `kind`, in the order in which they win.

    First the dossier's own folder, then the copy packed into the installed package, then the
    repository's folder if the package runs from its sources. Each stands once, and only if it
    exists.
    """
    places = [dossier_root / kind, package / f"_{kind}"]
    if not lies_in(places[0], dossier_root):
        del places[0]
    repository = package.parent.parent
    if package.parent.name == "src" and (repository / "pyproject.toml").is_file():
        places.append(repository / kind)
    unique: dict[Path, Path] = {}
    for place in places:
        if place.is_dir():
            unique.setdefault(place.resolve(), place)
    return tuple(unique.values())


def list_assets(kind: AssetKind, dossier_root: Path, package: Path = PACKAGE) -> dict[str, Path]:
    """Return each file of `kind` by its name in the folder (`pages/event.html`), sorted by name."""
    found: dict[str, Path] = {}
    for root in reversed(find_asset_roots(kind, dossier_root, package)):
        found |= {name: path for name, path in _walk(root) if _is_asset(path, root)}
    return dict(sorted(found.items()))


def list_refused(kind: AssetKind, dossier_root: Path) -> dict[str, Path]:
    """Return what stands in the dossier's own folder of `kind` and is not read, by its name.

    These are links that lead out of the folder, to nothing or back to themselves, and what is no
    ordinary file. The folder is taken to lie in the dossier.
    """
    root = dossier_root / kind
    return dict(sorted((name, path) for name, path in _walk(root) if not _is_asset(path, root)))


def _is_asset(path: Path, root: Path) -> bool:
    return path.is_file() and lies_in(path, root)


def _walk(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield what is under `root` and no folder, without what is passed over, with its name.

    A linked folder is not entered, even if it stays inside: what it shows is listed under its own
    name, and a loop would have no end.
    """
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        for name in names:
            if not is_passed_over(name):
                path = Path(folder, name)
                yield path.relative_to(root).as_posix(), path
