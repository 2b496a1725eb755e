"""Every page of each site under the Nu HTML checker, where there is one.

The checker is a Java program and no package that Python could require, so its place is named: set
`VNU_JAR` to the path of `vnu.jar`. Without it, or without Java, these tests are skipped and say so;
`test_links.py` reads the same pages with a strict parser everywhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT = 300.0
"""Seconds for all pages of a site."""

NOT_KNOWN = ".*Content Security Policy.*"
"""It does not know that a page from disk may load what lies beside it; a browser does."""


@pytest.fixture
def checker() -> list[str]:
    """Return the command that checks the files after it, or skip the test."""
    java, jar = shutil.which("java"), os.environ.get("VNU_JAR")
    if not java or not jar:
        pytest.skip("no Nu HTML checker: it needs Java, and VNU_JAR with the path of vnu.jar")
    return [java, "-Xss4m", "-jar", jar, "--skip-non-html", "--filterpattern", NOT_KNOWN]


def test_the_checker_finds_nothing(checker: list[str], any_site: Path) -> None:
    """In no page does the checker find an error or anything to warn of."""
    done = subprocess.run(
        [*checker, str(any_site)], check=False, capture_output=True, text=True, timeout=TIMEOUT
    )
    assert done.stderr.replace(f"file:{any_site}/", "") == ""
    assert done.returncode == 0


def test_the_checker_is_at_work(checker: list[str], tmp_path: Path) -> None:
    """A link within a link is found."""
    page = tmp_path / "x.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><a href=x><a href=y>z</a></a>")
    done = subprocess.run([*checker, page], check=False, capture_output=True, timeout=TIMEOUT)
    assert done.returncode != 0
