"""What the README and the documents print: each command is run, each example built."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.repositories import published
from support.site import PROGRAM, Site

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
RUNS_ON = frozenset({"serve", "watch"})
"""Commands that end only when they are told to."""


def fences(path: Path, language: str) -> list[str]:
    """Return the fenced texts of a document in one language."""
    return [text for name, text in FENCE.findall(path.read_text("utf-8")) if name == language]


def commands() -> list[str]:
    """Return each command that a document prints, without its remark, once."""
    found = [
        line.split("  #")[0].split(" # ")[0].strip()
        for path in DOCUMENTS
        for text in fences(path, "sh")
        for line in text.splitlines()
    ]
    return list(dict.fromkeys(line for line in found if line and not line.startswith("#")))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Return a copy of the first dossier, to run commands in, and the environment to do it in."""
    root = tmp_path_factory.mktemp("dossier")
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    return root, os.environ | published(root, tmp_path_factory.mktemp("remotes"))


@pytest.mark.parametrize("command", [c for c in commands() if c.startswith("unhrc-site")])
def test_printed_command_runs(command: str, copy: tuple[Path, dict[str, str]]) -> None:
    """Each printed command of the program ends with 0 in the first dossier."""
    folder, environ = copy
    words = shlex.split(command)
    if words[1] in RUNS_ON:
        assert (
            _interrupted([*words[1:], *(["--port", "0"] if words[1] == "serve" else [])], folder)
            == 0
        )
        return
    ran = subprocess.run(
        [PROGRAM, *words[1:]],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def _interrupted(arguments: list[str], folder: Path) -> int:
    """Return the exit code of a command that is interrupted once it has built the site."""
    with subprocess.Popen(
        [PROGRAM, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "pages:" in line:
                break
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
        return process.returncode


@pytest.mark.parametrize("command", [c for c in commands() if c.startswith("make")])
def test_printed_make_target_exists(command: str) -> None:
    """Each printed make command names a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in command.split()[1:]:
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE)


def test_documents_print_only_commands_that_are_checked() -> None:
    """Every shell line of the documents is a command of the program or of make."""
    assert all(command.startswith(("unhrc-site ", "make ")) for command in commands())


def test_readme_example_says_what_the_readme_shows(make_site: Callable[..., Site]) -> None:
    """The README's event, built over a text with another figure, prints the README's message."""
    readme = ROOT / "README.md"
    [source] = fences(readme, "yaml")
    [event] = fences(readme, "markdown")
    [message] = fences(readme, "")
    site = make_site(
        "-- content/site.yaml --\ntitle: Test\n"
        f"-- content/sources/tribune-2021.md --\n{source}"
        f"-- content/events/vote.md --\n{event}"
        "-- seeds/005_tribune.txt --\nCouncil votes\n\nBy Anna Li\n\n"
        "The council met in May 2021 and spoke for two days about the rivers.\n\n"
        "The resolution on rivers was adopted by 11 votes to 3, with two members absent.\n"
    )
    ran = site.run("check")
    assert ran.exit_code == 1
    assert message.strip() in ran.output
