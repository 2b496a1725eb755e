"""Claims about what the program says of itself: help, examples, version, exit codes."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from support.dossiers import VOTE
from support.repositories import published
from unhrc_site import __version__
from unhrc_site.cli import main
from unhrc_site.commands.serving import SiteServer
from unhrc_site.commands.watch import Bell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Site

COMMANDS = sorted(main.commands)
EXAMPLE = re.compile(r"^ +(unhrc-site .+?)(?: {2,}.*)?$", re.MULTILINE)


def examples_of(command: str | None) -> list[str]:
    """Return the examples in the help of a command, or of the program itself."""
    text = (main.commands[command] if command else main).help or ""
    _, _, part = text.partition("Examples:")
    return EXAMPLE.findall(part)


EXAMPLES = sorted({example for name in (None, *COMMANDS) for example in examples_of(name)})


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(make_site: Callable[[str], Site], command: str) -> None:
    """Every command says what it does, explains each option, and has examples of itself."""
    ran = make_site("").run(command, "--help")
    assert ran.exit_code == 0
    assert all(getattr(p, "help", "") for p in main.commands[command].params if p.opts[0][0] == "-")
    assert examples_of(command)
    for example in examples_of(command):
        assert example.startswith(f"unhrc-site {command}")
        assert example in ran.output


def test_help_of_the_program(make_site: Callable[[str], Site]) -> None:
    """The program's help names every command and the exit codes, however it is asked for."""
    site = make_site("")
    ran = site.run("--help")
    assert ran == site.run("-h")
    assert all(re.search(rf"^  {command} ", ran.output, re.MULTILINE) for command in COMMANDS)
    codes = "0 clean, 1 problems in the content, 2 wrong usage, 3 the environment"
    assert codes in " ".join(ran.output.split())


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_runs(
    make_site: Callable[[str], Site],
    example: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Every example in the help does what it says, as it stands."""
    article = VOTE.partition("-- seeds/tribune.txt --\n")[2].partition("-- seeds")[0]
    site = make_site(f"{VOTE}-- article.txt --\n{article}-- seeds/article.txt --\n{article}")
    other = "".join(
        f"my-dossier/{part}" if part.startswith(("content/", "seeds/")) else part
        for part in re.split(r"(?<=^-- )", VOTE, flags=re.MULTILINE)
    )
    site.write(other)
    started = SiteServer.__init__

    def start(server: SiteServer, host: str, _port: int, folder: Path) -> None:
        started(server, host, 0, folder)

    # A port may be taken on the machine that tests; and nobody is there to press Ctrl-C.
    monkeypatch.setattr(SiteServer, "__init__", start)
    monkeypatch.setattr(Bell, "wait", lambda _bell: False)
    program, *arguments = shlex.split(example)
    assert program == "unhrc-site"
    ran = site.run(*arguments, **published(site.root, tmp_path))
    assert ran.exit_code == 0, ran.output
    assert ran.output


def test_version(make_site: Callable[[str], Site]) -> None:
    """The version is the package's own."""
    ran = make_site("").run("--version")
    assert (ran.exit_code, ran.output) == (0, f"unhrc-site {__version__}\n")


@pytest.mark.parametrize(
    "arguments", [(), ("buidl",), ("build", "--out"), ("serve", "--port", "x")]
)
def test_wrong_usage(make_site: Callable[[str], Site], arguments: tuple[str, ...]) -> None:
    """Wrong usage ends with 2 and shows how it is meant."""
    ran = make_site("").run(*arguments)
    assert (ran.exit_code, "Usage: unhrc-site" in ran.output) == (2, True)
