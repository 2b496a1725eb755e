"""Claims about the program as it is installed: from a wheel, far from the repository."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

REPOSITORY = Path(__file__).parents[1]

DOSSIER = """
-- content/site.yaml --
title: Test
-- seeds/x.txt --
A heading

One paragraph of text.
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without the environment's own Python settings; return what it printed."""
    done = subprocess.run(
        command,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of the project, built offline by the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    run(sys.executable, "-m", "pip", "wheel", *options, REPOSITORY, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a new environment in which the wheel is installed.

    Its third-party packages are those of this environment, through one line of a `.pth` file, which
    needs no network. Python does not read the `.pth` files of a folder that was added so; the one
    that leads from there to the project's sources has no effect, and the wheel's copy is the only
    one.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    options = ("--quiet", "--no-index", "--no-deps")
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, cwd=folder)
    (site_packages,) = folder.glob("lib/python*/site-packages")
    third_party = sysconfig.get_path("purelib")
    (site_packages / "third-party.pth").write_text(f"{third_party}\n", encoding="utf-8")
    return python


def test_wheel_holds_what_the_program_reads(wheel: Path) -> None:
    """The wheel holds the modules, templates and static files of the repository, and no more."""
    places = {"src/unhrc_site": "", "templates": "/_templates", "static": "/_static"}
    expected = {
        f"unhrc_site{place}/{path.relative_to(REPOSITORY / folder).as_posix()}"
        for folder, place in places.items()
        for path in (REPOSITORY / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected


def test_installed_program_is_the_wheels(python: Path) -> None:
    """The environment imports the wheel's copy of the package, not the repository's."""
    said = run(python, "-c", "import unhrc_site; print(unhrc_site.__file__)", cwd=python.parent)
    assert Path(said.strip()).is_relative_to(python.parents[1])


def test_installed_program_builds_a_site(python: Path, make_site: Callable[[str], Site]) -> None:
    """The installed command builds a dossier that lies outside the repository."""
    site = make_site(DOSSIER)
    output = site.root.parent / "built"
    program = python.with_name("unhrc-site")
    run(program, "build", "-C", site.root, "-o", output, cwd=python.parent)
    assert "Test" in (output / "index.html").read_text(encoding="utf-8")
