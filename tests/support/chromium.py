"""The Chromium in which the browser tests run.

`find` looks at what is there and changes nothing; the tests use it. `obtain` also installs, when
there is none; `make test` calls it first, as `python -m support.chromium`. Neither ever goes on
without a browser.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

PLAYWRIGHT = (sys.executable, "-m", "playwright")

DRIVER_LIBRARY = "libatomic1"

LOOK_TIMEOUT = 30.0
"""Seconds for a question to a program that may be there."""

INSTALL_TIMEOUT = 600.0
"""Seconds for a download of some 200 MB over a slow line."""

CONNECTION_TIMEOUT = "10000"
"""Milliseconds after which Playwright gives up on a server that does not answer (of five tries)."""

OWN_PATH = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright:\n"
    "    print(playwright.chromium.executable_path)\n"
)


class ChromiumMissingError(Exception):
    """There is no Chromium that starts; the message names the command that gets one."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What the search asks of the machine it runs on; tests give another.

    `which` returns the full path of a program. `run` takes the words of a command and a timeout in
    seconds, and returns what it printed, or nothing if it failed in any way.
    """

    environ: Mapping[str, str]
    which: Callable[[str], str | None]
    run: Callable[[tuple[str, ...], float], str | None]
    is_root: bool
    is_debian: bool


def this_machine() -> Machine:
    """Return the machine this runs on."""
    return Machine(
        environ=os.environ,
        which=shutil.which,
        run=_run,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        is_debian=_is_debian(),
    )


def find(machine: Machine) -> Path | None:
    """Return a Chromium that is there and starts: the named one, the system's, Playwright's.

    One that `CHROMIUM` names must start, or it is an error: another in its place would not be what
    was asked for.
    """
    named = machine.environ.get("CHROMIUM")
    if named:
        path = machine.which(named)
        if path is None or not _starts(path, machine):
            raise ChromiumMissingError(f"CHROMIUM names {named}, which does not start")
        return Path(path)
    for name in NAMES:
        path = machine.which(name)
        if path is not None and _starts(path, machine):
            return Path(path)
    return _find_playwrights_own(machine)


def obtain(machine: Machine) -> Path:
    """Return a Chromium that starts, installing one if none is there.

    First Playwright's own, which asks for no rights; then, as root on Debian, the system's package.
    Ubuntu is left out: its package of that name installs a snap, which does not start as root.
    """
    _obtain_driver(machine)
    path = find(machine)
    if (
        path is None
        and machine.run((*PLAYWRIGHT, "install", "chromium"), INSTALL_TIMEOUT) is not None
    ):
        path = _find_playwrights_own(machine)
    if path is None and _install_package("chromium", machine):
        path = find(machine)
    if path is None:
        raise ChromiumMissingError(explain(machine))
    return path


def _obtain_driver(machine: Machine) -> None:
    """See to it that Playwright itself starts: its Node.js needs a library that Debian may lack."""
    version = (*PLAYWRIGHT, "--version")
    if machine.run(version, LOOK_TIMEOUT) is not None:
        return
    if not _install_package(DRIVER_LIBRARY, machine) or machine.run(version, LOOK_TIMEOUT) is None:
        raise ChromiumMissingError(
            f"Playwright does not start here: try {' '.join(version)}\n"
            f"  help: on Debian and Ubuntu: apt-get install {DRIVER_LIBRARY}"
        )


def _install_package(name: str, machine: Machine) -> bool:
    """Install one of Debian's packages, as root on Debian only; return whether that was done."""
    if not (machine.is_debian and machine.is_root):
        return False
    machine.run(("apt-get", "update", "-qq"), INSTALL_TIMEOUT)
    command = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", name)
    return machine.run(command, INSTALL_TIMEOUT) is not None


def explain(machine: Machine) -> str:
    """Return what is missing, and the command that gets it on this machine."""
    remedy = (
        "apt-get install chromium"
        if machine.is_debian
        else f"{sys.executable} -m playwright install --with-deps chromium"
    )
    return (
        "no Chromium starts here, and the browser tests need one\n"
        f"  help: {remedy}\n"
        "  help: or name one: CHROMIUM=/path/to/chromium make test"
    )


def _starts(path: str, machine: Machine) -> bool:
    """Return whether the program says its version; a snap's stub, for one, does not."""
    said = machine.run((path, "--version"), LOOK_TIMEOUT)
    return said is not None and "Chrom" in said


def _find_playwrights_own(machine: Machine) -> Path | None:
    """Return the Chromium in Playwright's cache; only Playwright knows where that is."""
    said = machine.run((sys.executable, "-c", OWN_PATH), LOOK_TIMEOUT)
    path = said.strip() if said else ""
    return Path(path) if path and machine.which(path) and _starts(path, machine) else None


def _run(command: tuple[str, ...], timeout: float) -> str | None:
    defaults = {
        "DEBIAN_FRONTEND": "noninteractive",
        "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": CONNECTION_TIMEOUT,
    }
    try:
        finished = subprocess.run(
            command,
            capture_output=True,
            check=True,
            env=defaults | os.environ,
            text=True,
            timeout=timeout,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return finished.stdout


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def main() -> int:
    """Print the path of a Chromium and return 0, or say what is missing and return 3."""
    try:
        path = obtain(this_machine())
    except ChromiumMissingError as error:
        sys.stderr.write(f"error: {error}\n")
        return 3
    sys.stdout.write(f"browser tests run in {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
