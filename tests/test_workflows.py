"""Claims about the workflow that publishes: what it builds, and what stops it.

Its commands are run as they stand there, on small dossiers, up to the step that publishes.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from support.dossiers import VOTE
from support.repositories import alone, commit_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

WORKFLOW = Path(__file__).parents[1] / ".github/workflows/pages.yml"
PUBLISHES = "actions/upload-pages-artifact@"
COMMANDS = {"site": "build", "check": "check"}
"""What each target of make runs."""
PRIVATE = "${{ !github.event.repository.private && '--public-repository' || '' }}"

DRAFT = "-- content/themes/x.md --\n---\ntitle: Untold\norder: 1\ndraft: true\n---\nWords.\n"
WITNESS = """\
-- content/entities/reyes.md --
---
name: Ana Reyes
kind: person
protect: omit
---
She wrote. [@tribune "By Ana Reyes"]
"""


def job(name: str) -> dict[str, Any]:
    """Return a job of the workflow."""
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    found: dict[str, Any] = workflow["jobs"][name]
    return found


def commands(*, private: bool) -> list[list[str]]:
    """Return what the program is called with before the site is handed over, in order."""
    found: list[list[str]] = []
    for step in job("build")["steps"]:
        if step.get("uses", "").startswith(PUBLISHES):
            return found
        if "run" not in step:
            continue
        values = {
            name: ("" if private else "--public-repository") if said == PRIVATE else said
            for name, said in step.get("env", {}).items()
        }
        values["BASE_URL"] = "https://example.org/dossier"
        line = Template(step["run"]).substitute(values)
        make, target, *arguments = shlex.split(line)
        assert make == "make"
        passed = [a.removeprefix("ARGS=") for a in arguments]
        found.append([COMMANDS[target], *shlex.split(" ".join(passed))])
    raise AssertionError("nothing is published")


def stops(site: Site, *, private: bool = True) -> list[str]:
    """Return the commands that end with an error; the first of them stops the workflow."""
    return [
        " ".join(command) for command in commands(private=private) if site.run(*command).exit_code
    ]


@pytest.fixture
def site(make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Site:
    """Return a dossier in a repository, as the workflow checks it out."""
    alone(monkeypatch, tmp_path)
    site = make_site(VOTE + "-- .gitignore --\n/_site/\n/.cache/\n")
    commit_all(site.root)
    return site


def test_only_the_public_site_is_published() -> None:
    """What is handed to Pages was built for everybody, clean, into the folder that is handed on."""
    builds = [command for command in commands(private=True) if command[0] == "build"]
    assert len(builds) == 1
    assert "--audience public --clean" in " ".join(builds[0])
    [step] = [s for s in job("build")["steps"] if s.get("uses", "").startswith(PUBLISHES)]
    assert step["with"] == {"path": "_site"}
    assert job("deploy")["needs"] == "build"


def test_nothing_goes_on_after_an_error() -> None:
    """No step is told to go on after an error, or to run whatever happened."""
    for name in ("build", "deploy"):
        assert "continue-on-error" not in job(name)
        assert "if" not in job(name)
        for step in job(name)["steps"]:
            assert not {"continue-on-error", "if"} & step.keys()
            assert not re.search(r"\|\||;|set \+e", step.get("run", ""))


def test_clean_dossier_is_published(site: Site) -> None:
    """A dossier without problems passes, the repository private or not."""
    assert stops(site) == stops(site, private=False) == []
    assert "https://example.org/dossier/" in site.read("sitemap.xml")


def test_unverified_citation_stops(site: Site) -> None:
    """A citation that is not in its source stops the workflow."""
    site.write(VOTE.replace("passed with 93 votes in favour,", "passed with 94 votes in favour,"))
    assert stops(site)


def test_leak_stops(site: Site) -> None:
    """A withheld word that the site would show all the same stops the workflow."""
    site.write(WITNESS + "-- static/thanks.txt --\nWith thanks to Ana Reyes.\n")
    assert [stop.split()[0] for stop in stops(site)] == ["build"]


@pytest.mark.parametrize(("text", "word"), [(DRAFT, b"Untold"), (WITNESS, b"Reyes")])
def test_withheld_records_stop_in_a_public_repository(site: Site, text: str, word: bytes) -> None:
    """A draft or a protected name in the files stops the workflow where everybody reads them; from
    a private repository the site is published without them.
    """  # noqa: D205
    site.write(text)
    assert [stop.split()[0] for stop in stops(site, private=False)] == ["check"]
    assert stops(site) == []
    assert word not in b"\n".join(site.files().values())
