"""Claims about where the browser tests get their browser."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from support.chromium import ChromiumMissingError, Machine, explain, find, obtain

OWN = "/cache/ms-playwright/chrome"


@dataclass
class Stage:
    """A machine in which only some programs exist; it notes what was run, in short words."""

    programs: dict[str, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    environ: dict[str, str] = field(default_factory=dict)
    driver_starts: bool = True
    downloads: bool = False
    packages: bool = False
    is_root: bool = True
    is_debian: bool = True
    ran: list[str] = field(default_factory=list)

    def which(self, name: str) -> str | None:
        """Return the path of a program by its name or its path."""
        return self.programs.get(name, name if name in self.programs.values() else None)

    def run(self, command: tuple[str, ...], timeout: float) -> str | None:
        """Behave as the programs would."""
        assert timeout > 0
        match command:
            case ("apt-get", "install", *_, "libatomic1"):
                self.ran.append("apt-get install libatomic1")
                self.driver_starts = self.packages
                return "" if self.packages else None
            case (path, "--version"):
                self.ran.append(path)
                return None if path in self.broken else "Chromium 156.0"
            case (sys.executable, "-c", _):
                self.ran.append("ask playwright")
                return OWN + "\n"
            case (sys.executable, "-m", "playwright", "--version"):
                return "Version 1" if self.driver_starts else None
            case (sys.executable, "-m", "playwright", "install", "chromium"):
                self.ran.append("playwright install")
                if self.downloads:
                    self.programs[OWN] = OWN
                return "" if self.downloads else None
            case ("apt-get", verb, *_):
                self.ran.append(f"apt-get {verb}")
                if self.packages and verb == "install":
                    self.programs["chromium"] = "/usr/bin/chromium"
                return "" if self.packages else None
        raise AssertionError(command)

    def machine(self) -> Machine:
        """Return the stage as the search sees it."""
        return Machine(self.environ, self.which, self.run, self.is_root, self.is_debian)


def installed(*names: str) -> dict[str, str]:
    """Return programs with the usual paths."""
    return {name: f"/usr/bin/{name}" for name in names}


def test_named_one_wins() -> None:
    """The Chromium that `CHROMIUM` names wins over one on the path, and nothing else is asked."""
    stage = Stage(installed("chromium", "my-chrome"), environ={"CHROMIUM": "my-chrome"})
    assert find(stage.machine()) == Path("/usr/bin/my-chrome")
    assert stage.ran == ["/usr/bin/my-chrome"]


@pytest.mark.parametrize("broken", [set(), {"/usr/bin/my-chrome"}])
def test_named_one_must_start(broken: set[str]) -> None:
    """A `CHROMIUM` that is absent or does not start is an error, whatever else is there."""
    programs = installed("chromium", *(["my-chrome"] if broken else []))
    stage = Stage(programs, broken=broken, environ={"CHROMIUM": "my-chrome"})
    with pytest.raises(ChromiumMissingError, match="my-chrome"):
        obtain(stage.machine())


def test_order_of_the_systems_own() -> None:
    """On the path, chromium comes before chromium-browser, and that before Google's."""
    names = ["chromium", "chromium-browser", "google-chrome"]
    found = []
    while names:
        found.append(find(Stage(installed(*names)).machine()))
        del names[0]
    assert [path.name for path in found if path] == [
        "chromium",
        "chromium-browser",
        "google-chrome",
    ]


def test_stub_is_passed_over() -> None:
    """A program that does not say its version is passed over for the next."""
    stage = Stage(installed("chromium-browser", "google-chrome"), {"/usr/bin/chromium-browser"})
    assert find(stage.machine()) == Path("/usr/bin/google-chrome")


def test_playwrights_own_comes_after_the_systems() -> None:
    """Playwright's cache is asked only if the system has none."""
    stage = Stage({OWN: OWN})
    assert find(stage.machine()) == Path(OWN)
    assert stage.ran == ["ask playwright", OWN]


def test_find_installs_nothing() -> None:
    """A search on a machine without a browser ends with none and changes nothing."""
    stage = Stage(downloads=True, packages=True)
    assert find(stage.machine()) is None
    assert stage.ran == ["ask playwright"]


def test_playwright_installs_first() -> None:
    """A machine without a browser gets Playwright's, and no package is installed."""
    stage = Stage(downloads=True, packages=True)
    assert obtain(stage.machine()) == Path(OWN)
    assert "playwright install" in stage.ran
    assert not any(step.startswith("apt-get") for step in stage.ran)


def test_downloaded_one_must_start() -> None:
    """A download that lacks its libraries is passed over for Debian's package."""
    stage = Stage(downloads=True, packages=True, broken={OWN})
    assert obtain(stage.machine()) == Path("/usr/bin/chromium")


def test_package_when_the_download_fails() -> None:
    """When Playwright's servers are out of reach, root on Debian gets Debian's package."""
    stage = Stage(packages=True)
    assert obtain(stage.machine()) == Path("/usr/bin/chromium")
    steps = ["ask playwright", "playwright install", "apt-get update", "apt-get install"]
    assert stage.ran[:4] == steps


@pytest.mark.parametrize(("is_root", "is_debian"), [(False, True), (True, False)])
def test_no_package_without_right(*, is_root: bool, is_debian: bool) -> None:
    """Without root or Debian, no package is tried and the error names the command."""
    stage = Stage(packages=True, is_root=is_root, is_debian=is_debian)
    with pytest.raises(ChromiumMissingError) as caught:
        obtain(stage.machine())
    assert not any(step.startswith("apt-get") for step in stage.ran)
    assert ("apt-get install chromium" in str(caught.value)) is is_debian
    assert ("playwright install" in str(caught.value)) is not is_debian


def test_nothing_works() -> None:
    """When every attempt fails, the error says so and names the command."""
    with pytest.raises(ChromiumMissingError, match="apt-get install chromium"):
        obtain(Stage().machine())


def test_driver_gets_its_library() -> None:
    """When Playwright itself does not start, root on Debian gets the library it may lack."""
    stage = Stage(installed("chromium"), driver_starts=False, packages=True)
    assert obtain(stage.machine()) == Path("/usr/bin/chromium")
    assert stage.ran[:2] == ["apt-get update", "apt-get install libatomic1"]


@pytest.mark.parametrize("is_root", [False, True])
def test_driver_that_does_not_start(*, is_root: bool) -> None:
    """When Playwright does not start and no package helps, the error names the command."""
    stage = Stage(installed("chromium"), driver_starts=False, is_root=is_root)
    with pytest.raises(ChromiumMissingError, match="apt-get install libatomic1"):
        obtain(stage.machine())


def test_explanation_names_the_setting() -> None:
    """The explanation says how to name a browser that is elsewhere."""
    assert "CHROMIUM=/path/to/chromium" in explain(Stage().machine())


def test_as_a_program(tmp_path: Path) -> None:
    """As a program it prints the path with exit code 0, or the reason with exit code 3."""
    browser = tmp_path / "browser"
    browser.write_text("#!/bin/sh\necho Chromium 156.0\n", encoding="utf-8")
    command = [sys.executable, "-m", "support.chromium"]
    environ = os.environ | {"CHROMIUM": str(browser), "PYTHONPATH": str(Path(__file__).parents[1])}

    def run() -> tuple[int, str]:
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    before = run()
    browser.chmod(0o755)
    assert before == (3, f"error: CHROMIUM names {browser}, which does not start\n")
    assert run() == (0, f"browser tests run in {browser}\n")
