"""Claims about the set-up: its targets, its pinned requirements, and what it says is missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

REPOSITORY = Path(__file__).parents[1]
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
REQUIREMENTS = REPOSITORY / ".requirements"
PINNED = ("run", "develop", "lock")
HASHES = r"(?:    --hash=sha256:[0-9a-f]{64}.*\n?)+"
PIN = re.compile(rf"^([a-z0-9-]+)==(\S+)(?: ; [^\\]*)? \\\n{HASHES}", re.MULTILINE)

TOOLS = ("sh", "make", "awk", "cat", "chmod", "cp", "dirname", "mkdir", "rm", "touch")

FAKE_PYTHON = """#!/bin/sh
# Behaves as a Python would towards the set-up, and notes what it was asked to do.
case "$*" in
  *version_info*) exit {too_old} ;;
  *'import ensurepip'*) exit {no_venv} ;;
  '-m pip --version') ;;
  '-m venv --clear '*)
    echo "{name} venv $4" >>"$LOG"
    rm -rf "$4"; mkdir -p "$4/bin"; cp "$0" "$4/bin/python"
    ;;
  *--editable*) echo 'install project' >>"$LOG" ;;
  *--require-hashes*) echo "install ${{*##*/}}" >>"$LOG" ;;
  *) exit 9 ;;
esac
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A copy of what the set-up reads, on a machine that has only what a test puts there."""

    root: Path
    programs: Path
    log: Path

    def add_python(self, name: str, *, too_old: bool = False, no_venv: bool = False) -> None:
        """Put a Python of that name on the path."""
        path = self.programs / name
        text = FAKE_PYTHON.format(name=name, too_old=int(too_old), no_venv=int(no_venv))
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def add_tool(self, name: str) -> None:
        """Put a program of that name, which does nothing, on the path."""
        (self.programs / name).symlink_to(self.programs / "touch")

    def make(self, *arguments: str) -> tuple[int, str]:
        """Run make; return its exit code and what it printed."""
        done = subprocess.run(
            [self.programs / "make", *arguments],
            check=False,
            cwd=self.root,
            env={"PATH": str(self.programs), "LOG": str(self.log), "PWD": str(self.root)},
            stderr=subprocess.STDOUT,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.returncode, done.stdout

    def steps(self) -> list[str]:
        """Return what was made and installed since the last time this was asked."""
        steps = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return steps


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a checkout on a machine without any Python."""
    root, programs = tmp_path / "a checkout", tmp_path / "bin"
    programs.mkdir()
    for name in TOOLS:
        (programs / name).symlink_to(shutil.which(name) or pytest.fail(f"no {name} here"))
    shutil.copytree(REQUIREMENTS, root / ".requirements")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(REPOSITORY / name, root)
    return Checkout(root, programs, tmp_path / "log")


def targets() -> set[str]:
    """Return the targets of the Makefile that name no file."""
    (phony,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    return set(phony.split()) - {"moved"}


def pins(name: str) -> dict[str, str]:
    """Return the pinned version of each package in a requirement file."""
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    return dict(PIN.findall(text))


def test_help_lists_every_target(checkout: Checkout) -> None:
    """`make help`, and `make` alone, name every target with what it does."""
    code, said = checkout.make("help")
    listed = dict(re.findall(r"^  make (\S+) +(\S.*)$", said, re.MULTILINE))
    assert code == 0
    assert set(listed) == targets()
    assert checkout.make() == (code, said)


def test_set_up_runs_once(checkout: Checkout) -> None:
    """The first run makes the environment and installs; the second does nothing."""
    checkout.add_python("python3")
    checkout.make(".venv/develop.stamp")
    first = checkout.steps()
    checkout.make(".venv/develop.stamp")
    assert first == [
        "python3 venv .venv",
        "install run.txt",
        "install project",
        "install develop.txt",
    ]
    assert checkout.steps() == []


def test_building_needs_no_test_tools(checkout: Checkout) -> None:
    """`make site` installs what building needs, and not what the tests need."""
    checkout.add_python("python3")
    checkout.make("site")
    assert checkout.steps() == ["python3 venv .venv", "install run.txt", "install project"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (".requirements/develop.txt", ["install develop.txt"]),
        (".requirements/run.txt", ["install run.txt", "install project", "install develop.txt"]),
        ("pyproject.toml", ["install run.txt", "install project", "install develop.txt"]),
    ],
)
def test_changed_requirements_are_installed(
    changed: str, expected: list[str], checkout: Checkout
) -> None:
    """A requirement file that is newer than the set-up is installed again, into what is there."""
    checkout.add_python("python3")
    checkout.make(".venv/develop.stamp")
    checkout.steps()
    later = (checkout.root / ".venv/develop.stamp").stat().st_mtime + 10
    os.utime(checkout.root / changed, (later, later))
    checkout.make(".venv/develop.stamp")
    assert checkout.steps() == expected


def test_moved_folder_is_set_up_anew(checkout: Checkout) -> None:
    """An environment that came along when its folder was moved is not believed."""
    checkout.add_python("python3")
    checkout.make(".venv/run.stamp")
    checkout.steps()
    moved = Checkout(checkout.root.with_name("moved"), checkout.programs, checkout.log)
    checkout.root.rename(moved.root)
    moved.make(".venv/run.stamp")
    assert moved.steps() == ["python3 venv .venv", "install run.txt", "install project"]


def test_folder_reached_through_a_link(checkout: Checkout) -> None:
    """A folder that is entered through a symbolic link has not moved."""
    checkout.add_python("python3")
    linked = Checkout(checkout.root.with_name("link"), checkout.programs, checkout.log)
    linked.root.symlink_to(checkout.root)
    linked.make(".venv/run.stamp")
    assert linked.steps() != []
    linked.make(".venv/run.stamp")
    assert linked.steps() == []


def test_newer_python_beside_an_old_one(checkout: Checkout) -> None:
    """When `python3` is too old, a newer one under its own name is taken."""
    checkout.add_python("python3", too_old=True)
    checkout.add_python("python3.12")
    checkout.add_python("python3.11")
    checkout.make(".venv/run.stamp")
    assert checkout.steps()[0] == "python3.12 venv .venv"


def test_python_with_venv_beside_one_without(checkout: Checkout) -> None:
    """A Python that cannot make environments is passed over for one that can."""
    checkout.add_python("python3", no_venv=True)
    checkout.add_python("python3.13")
    checkout.make(".venv/run.stamp")
    assert checkout.steps()[0] == "python3.13 venv .venv"


@pytest.mark.parametrize("name", ["python3", "python3.12"])
def test_missing_venv_module(name: str, checkout: Checkout) -> None:
    """Where Debian's venv package is missing, the command that gets it is named."""
    checkout.add_python(name, no_venv=True)
    code, said = checkout.make("site")
    assert code != 0
    assert f"{name} has no venv module" in said
    assert f"apt-get install {name}-venv" in said


@pytest.mark.parametrize("tool", ["apt-get", "dnf", "apk", "brew"])
def test_missing_python(tool: str, checkout: Checkout) -> None:
    """Where no Python is new enough, the command of this system that gets one is named."""
    checkout.add_python("python3", too_old=True)
    checkout.add_tool(tool)
    code, said = checkout.make("test")
    assert code != 0
    assert "there is no Python 3.11 or newer" in said
    assert re.search(rf"help: {tool} (install|add) python", said)


def test_named_python_wins(checkout: Checkout) -> None:
    """`make PYTHON=…` takes that one, and no other in its place."""
    checkout.add_python("python3")
    checkout.add_python("mine", too_old=True)
    code, said = checkout.make("site", "PYTHON=mine")
    assert code != 0
    assert "looked for mine" in said


@pytest.mark.parametrize("name", PINNED)
def test_every_requirement_is_pinned(name: str) -> None:
    """Each package has one version with hashes, and no file names where packages come from."""
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    assert pins(name)
    assert re.sub(r"^ *#.*\n", "", PIN.sub("", text), flags=re.MULTILINE).strip() == ""
    assert not re.search(r"://|index|find-links|trusted", text)


def test_pinned_files_agree() -> None:
    """What building needs has the same versions under test."""
    assert pins("run").items() <= pins("develop").items()


def test_ranges_are_the_projects() -> None:
    """run.in asks for the dependencies of the project and its build backend, in the same ranges."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    asked = re.findall(
        r"^[^#\s].*$", (REQUIREMENTS / "run.in").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert asked == [*project["project"]["dependencies"], *project["build-system"]["requires"]]


@pytest.mark.parametrize("name", ["ci", "pages"])
def test_workflows_pin_official_actions(name: str) -> None:
    """A workflow uses only GitHub's own actions, each at one commit, and asks for few rights."""
    path = REPOSITORY / f".github/workflows/{name}.yml"
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert [use for use in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", use)] == []
    assert workflow["permissions"] in ({}, {"contents": "read"})


def test_scripts_are_programs() -> None:
    """The scripts of the set-up can be run as they were checked out."""
    scripts = (REPOSITORY / ".ci/run", REQUIREMENTS / "install")
    assert [script.name for script in scripts if not os.access(script, os.X_OK)] == []
