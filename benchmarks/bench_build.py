"""How long the program takes as its user meets it: whole processes, in turn, start-up included.

    python benchmarks/bench_build.py [--rounds 7] [--sources 500 --events 2000]

Without numbers it builds a copy of this repository's dossier, else a synthetic one. In each round
every case runs once, so that a busy minute of the machine falls on all of them. It prints the
median and the fastest time of each case, and the median as a multiple of the bare start of Python.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).resolve().parents[1]
DOSSIER = ("content", "seeds")
PROGRAM = Path(sys.executable).with_name("unhrc-site")


@dataclass(slots=True)
class Case:
    """One command that is timed, and what is done before it, which is not."""

    name: str
    command: tuple[str | Path, ...]
    prepare: Callable[[], None]
    seconds: list[float] = field(default_factory=list)


def main() -> int:
    """Run all cases and print their times; a failing command ends it with exit code 1."""
    parser = argparse.ArgumentParser(description="Time the program as a whole.")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sources", type=int, default=0)
    parser.add_argument("--events", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "dossier")
        if chosen.sources:
            write_corpus(root, chosen.sources, chosen.events)
        else:
            for name in DOSSIER:
                shutil.copytree(REPOSITORY / name, root / name)
        cases = cases_for(root)
        for _ in range(chosen.rounds):
            for case in cases:
                case.prepare()
                taken = time_command(case.command, root)
                if taken is None:
                    return 1
                case.seconds.append(taken)
        print_times(cases)
    return 0


def cases_for(root: Path) -> list[Case]:
    """Return the cases in the order of a round: a clean build, then builds on top of it."""
    build = (PROGRAM, "build")
    bare = root.with_name("seeds-only")
    (bare / "content").mkdir(parents=True)
    (bare / "content/site.yaml").write_text("title: Seeds only\n", encoding="utf-8")
    shutil.copytree(root / "seeds", bare / "seeds")
    edited = min((root / "content/events").glob("*.md"))

    def nothing() -> None:
        """Leave all as the case before left it."""

    def forget() -> None:
        for folder in (root, bare):
            shutil.rmtree(folder / "_site", ignore_errors=True)
            shutil.rmtree(folder / ".cache", ignore_errors=True)

    def edit() -> None:
        with edited.open("a", encoding="utf-8") as file:
            file.write("\n")

    return [
        Case("python, nothing else", (sys.executable, "-c", "pass"), nothing),
        Case("unhrc-site --version", (PROGRAM, "--version"), nothing),
        Case("build, seeds only", (*build, "-C", bare), forget),
        Case("build, clean", build, forget),
        Case("build, nothing changed", build, nothing),
        Case("build, one event edited", build, edit),
    ]


def time_command(command: tuple[str | Path, ...], root: Path) -> float | None:
    """Return the seconds that a command takes from start to end, or none if it fails.

    A dossier with problems fails too: exit code 1 can not be told from a crash.
    """
    start = time.perf_counter()
    done = subprocess.run(command, check=False, cwd=root, capture_output=True, text=True)
    taken = time.perf_counter() - start
    if done.returncode == 0:
        return taken
    print(
        f"{command} ended with exit code {done.returncode}:\n{done.stdout}{done.stderr}",
        file=sys.stderr,
    )
    return None


def print_times(cases: list[Case]) -> None:
    """Print one line for each case."""
    base = statistics.median(cases[0].seconds)
    print(f"{'':26}{'median':>9}{'fastest':>10}{'ratio':>9}")
    for case in cases:
        median = statistics.median(case.seconds)
        times = f"{median * 1000:6.0f} ms{min(case.seconds) * 1000:7.0f} ms{median / base:9.1f}"
        print(f"{case.name:26}{times}")


if __name__ == "__main__":
    sys.exit(main())
