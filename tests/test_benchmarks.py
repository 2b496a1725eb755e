"""Claims about what the benchmarks measure on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus import entity_names, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
CITATION = re.compile(r'\[@(\S+) "([^"]+)"\]')


def files(root: Path) -> dict[str, bytes]:
    """Return every file under `root` by its path."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*.*")}


def test_corpus_is_repeatable(tmp_path: Path) -> None:
    """The same numbers give the same bytes, and another chance gives others."""
    for name, chance in (("a", 0), ("b", 0), ("c", 1)):
        write_corpus(tmp_path / name, 12, 30, chance)
    first = files(tmp_path / "a")
    assert files(tmp_path / "b") == first
    assert files(tmp_path / "c") != first
    assert sum(name.startswith("seeds") for name in first) == 12
    assert sum(name.startswith("content/events") for name in first) == 30


def test_every_quote_stands_once(tmp_path: Path) -> None:
    """Each citation of a synthetic event stands in its source exactly once."""
    write_corpus(tmp_path, 12, 60)
    cited = [
        found
        for event in (tmp_path / "content/events").glob("*.md")
        for found in CITATION.findall(event.read_text(encoding="utf-8"))
    ]
    counts = {
        (tmp_path / f"seeds/{source}.txt").read_text(encoding="utf-8").count(quote)
        for source, quote in cited
    }
    assert len(cited) == 180
    assert counts == {1}


@pytest.mark.parametrize("count", [1, 960, 2500])
def test_names_are_distinct(count: int) -> None:
    """As many names as asked for are made, each with a slug of its own and none twice."""
    names = entity_names(count)
    assert len(names) == len(set(names.values())) == count


def test_corpus_has_no_problems(make_site: Callable[[str], Site]) -> None:
    """A synthetic dossier builds without a single error or warning."""
    site = make_site("")
    write_corpus(site.root, 6, 12)
    ran = site.run("build", "--strict")
    assert ran.exit_code == 0, ran.output


def test_benchmark_runs() -> None:
    """The benchmark builds a synthetic dossier in every case and prints a line for each."""
    command = (sys.executable, BENCHMARKS / "bench_build.py", "--rounds", "1")
    numbers = ("--sources", "3", "--events", "3")
    done = subprocess.run(
        (*command, *numbers), check=False, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert len(re.findall(r"^\S.* ms .*$", done.stdout, re.MULTILINE)) == 6
