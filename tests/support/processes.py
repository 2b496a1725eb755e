"""The program as a process of its own that goes on until it is told to end."""

from __future__ import annotations

import subprocess
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from support.site import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.site import Site

MOST = 60.0
"""Seconds after which it is killed, so that a program that hangs fails its test and no more."""


@contextmanager
def running(site: Site, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run the program from the dossier's root until the end of the block; both streams are one."""
    with subprocess.Popen(
        [PROGRAM, *arguments],
        cwd=site.root,
        encoding="utf-8",
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
    ) as process:
        limit = threading.Timer(MOST, process.kill)
        limit.start()
        try:
            yield process
        finally:
            limit.cancel()
            process.kill()


def line_that_starts(process: subprocess.Popen[str], start: str) -> str:
    """Return the first line that starts so; fail with all that was said instead."""
    assert process.stdout
    said: list[str] = []
    for line in process.stdout:
        if line.startswith(start):
            return line
        said.append(line)
    raise AssertionError(f"no line starts with {start!r}: {''.join(said)}")
