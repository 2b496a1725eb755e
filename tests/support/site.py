"""A dossier in a string, and the program run on it as its user would.

    -- content/site.yaml --
    title: Test
    -- seeds/x.txt --
    One paragraph.

A line `-- path --` opens a file that lasts until the next such line. What stands before the first
is a remark. Line ends are written as they stand, so a seed can have any.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from click.testing import CliRunner

HEADER = re.compile(r"^-- (\S+) --\r?\n", re.MULTILINE)

PROGRAM = Path(sys.executable).with_name("unhrc-site")

TIMEOUT = 120.0
"""Seconds after which a run of the whole program is taken to hang."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run of the program showed: `output` is both streams in the order of writing."""

    exit_code: int
    output: str


@dataclass(frozen=True, slots=True)
class Site:
    """A dossier in a folder of its own, and what was made of it."""

    root: Path

    @property
    def output(self) -> Path:
        """The folder that `build` writes when it is not told another."""
        return self.root / "_site"

    def write(self, text: str) -> None:
        """Write every file that `text` holds, over what is there; other files stay."""
        for name, content in split(text).items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def remove(self, name: str) -> None:
        """Remove one file of the dossier."""
        (self.root / name).unlink()

    def run(self, *arguments: str, **environ: str) -> Ran:
        """Run the program inside this process, from the dossier's root.

        A crash is raised and not shown as an exit code.
        """
        from unhrc_site.cli import main  # noqa: PLC0415 - most tests of this class's users need none

        with contextlib.chdir(self.root):
            result = CliRunner().invoke(
                main, arguments, catch_exceptions=False, env=environ, prog_name="unhrc-site"
            )
        return Ran(result.exit_code, result.output)

    def run_program(self, *arguments: str, **environ: str) -> Ran:
        """Run the installed program as a process of its own, from the dossier's root."""
        done = subprocess.run(
            [PROGRAM, *arguments],
            check=False,
            cwd=self.root,
            encoding="utf-8",
            env=os.environ | environ,
            stderr=subprocess.STDOUT,
            stdout=subprocess.PIPE,
            timeout=TIMEOUT,
        )
        return Ran(done.returncode, done.stdout)

    def read(self, name: str) -> str:
        """Return the text of one file that was built, by its path from the site's root."""
        return (self.output / name).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return all that was built, by path from the site's root, sorted."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }


def split(text: str) -> dict[str, bytes]:
    """Return the files that `text` holds, by path.

    A path that leads out of the dossier, or stands twice, is an error.
    """
    _, *parts = HEADER.split(text)
    files: dict[str, bytes] = {}
    for name, content in zip(parts[::2], parts[1::2], strict=True):
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or name in files:
            raise ValueError(f"not a path of this dossier, or there twice: {name}")
        files[name] = content.encode()
    return files
