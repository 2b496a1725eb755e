"""Claims about where templates and static files come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unhrc_site.build.assets import AssetKind, find_asset_roots, list_assets

if TYPE_CHECKING:
    from pathlib import Path

KINDS: tuple[AssetKind, ...] = ("templates", "static")


def write(path: Path, text: str = "") -> Path:
    """Write one file with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Return the root of an empty dossier."""
    root = tmp_path / "dossier"
    root.mkdir()
    return root


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a folder that looks like the project's own sources."""
    root = tmp_path / "repository"
    write(root / "pyproject.toml")
    (root / "src/unhrc_site").mkdir(parents=True)
    return root


@pytest.mark.parametrize("kind", KINDS)
def test_roots_when_all_exist(kind: AssetKind, dossier: Path, repository: Path) -> None:
    """The dossier's folder wins over the packed copy, and that over the repository's."""
    package = repository / "src/unhrc_site"
    expected = (dossier / kind, package / f"_{kind}", repository / kind)
    for place in expected:
        place.mkdir()
    assert find_asset_roots(kind, dossier, package) == expected


def test_roots_when_the_dossier_is_the_repository(repository: Path) -> None:
    """A folder that is both the dossier's and the repository's stands once, and first."""
    package = repository / "src/unhrc_site"
    (repository / "static").mkdir()
    (package / "_static").mkdir()
    roots = find_asset_roots("static", repository, package)
    assert roots == (repository / "static", package / "_static")


def test_roots_when_installed(dossier: Path, tmp_path: Path) -> None:
    """A folder called `templates` beside site-packages is not taken for the repository's."""
    package = tmp_path / "lib/site-packages/unhrc_site"
    (package / "_templates").mkdir(parents=True)
    (tmp_path / "lib/templates").mkdir()
    assert find_asset_roots("templates", dossier, package) == (package / "_templates",)


@pytest.mark.parametrize("kind", KINDS)
def test_roots_of_this_project(kind: AssetKind, dossier: Path) -> None:
    """The program that runs here has a folder of its own for each kind."""
    assert [root.name for root in find_asset_roots(kind, dossier)] == [kind]


def test_own_file_wins(dossier: Path, repository: Path) -> None:
    """The dossier's file replaces the program's of the same name, and only that one."""
    own = write(dossier / "templates/pages/event.html", "own")
    packed = repository / "src/unhrc_site/_templates"
    write(packed / "pages/event.html", "packed")
    base = write(packed / "base.html", "packed")
    listed = list_assets("templates", dossier, repository / "src/unhrc_site")
    assert listed == {"base.html": base, "pages/event.html": own}


def test_names_are_sorted(dossier: Path) -> None:
    """The order of the names does not depend on the file system."""
    for name in ("b.css", "a/z.css", "a.css", "B.css"):
        write(dossier / "static" / name)
    listed = list_assets("static", dossier, dossier / "none")
    assert list(listed) == ["B.css", "a.css", "a/z.css", "b.css"]


def test_hidden_files_are_skipped(dossier: Path) -> None:
    """Neither a hidden file nor what lies in a hidden folder is listed."""
    seen = write(dossier / "static/seen.css")
    write(dossier / "static/.DS_Store")
    write(dossier / "static/.git/config")
    assert list_assets("static", dossier, dossier / "none") == {"seen.css": seen}


def test_links_out_are_skipped(dossier: Path, tmp_path: Path) -> None:
    """A link to a file or folder elsewhere publishes nothing; one that stays inside does."""
    write(tmp_path / "outside/secret.txt")
    seen = write(dossier / "static/seen.css")
    inner = dossier / "static/inner.css"
    inner.symlink_to(seen)
    (dossier / "static/file.txt").symlink_to(tmp_path / "outside/secret.txt")
    (dossier / "static/folder").symlink_to(tmp_path / "outside")
    (dossier / "static/broken").symlink_to(tmp_path / "absent")
    (dossier / "static/loop").symlink_to(dossier / "static")
    listed = list_assets("static", dossier, dossier / "none")
    assert listed == {"inner.css": inner, "seen.css": seen}


def test_root_that_leads_out_is_skipped(dossier: Path, tmp_path: Path) -> None:
    """A dossier whose `static` is itself a link to elsewhere publishes nothing of it."""
    write(tmp_path / "outside/secret.txt")
    (dossier / "static").symlink_to(tmp_path / "outside")
    assert find_asset_roots("static", dossier, dossier / "none") == ()
