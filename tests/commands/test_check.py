"""Claims about `check`: it finds what `build` finds, and writes nothing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from support.dossiers import VOTE, copy_real
from support.repositories import alone, commit_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Site

ABSENT = VOTE.replace("passed with 93 votes in favour,", "passed with 94 votes in favour,")


def test_clean_dossier(make_site: Callable[[str], Site]) -> None:
    """A clean dossier ends with 0 and one line, and nothing is written."""
    site = make_site(VOTE)
    before = sorted(site.root.rglob("*"))
    ran = site.run("check", "--strict")
    assert ran.exit_code == 0
    assert re.fullmatch(r"checked 19 pages; 7 of 7 citations verified, in \S+ s\n", ran.output)
    assert sorted(site.root.rglob("*")) == before


def test_same_problems_as_build(make_site: Callable[[str], Site]) -> None:
    """What `check` reports is what `build` reports, with the same exit code."""
    site = make_site(ABSENT)
    reports = [json.loads(site.run(name, "--format", "json").output) for name in ("check", "build")]
    assert reports[0]["diagnostics"] == reports[1]["diagnostics"]
    assert [report["exit_code"] for report in reports] == [1, 1]
    assert [report["published"] for report in reports] == [False, True]


def test_strict(make_site: Callable[[str], Site]) -> None:
    """A warning ends with 1 only under --strict, and stays a warning by name."""
    site = make_site(VOTE + "-- content/themes/x.md --\n---\ntitle: x\norder: 1\n---\nUncited.\n")
    assert site.run("check").exit_code == 0
    ran = site.run("check", "--strict")
    assert (ran.exit_code, "warning W206: " in ran.output) == (1, True)


@pytest.mark.parametrize("form", ["text", "github"])
def test_failing_template(make_site: Callable[[str], Site], form: str) -> None:
    """Templates are tried, too: one that fails is an error at its line."""
    site = make_site(VOTE + "-- templates/pages/event.html --\n\n{% nothing %}\n")
    ran = site.run("check", "--format", form)
    place = {
        "text": "templates/pages/event.html:2:1: error E502: ",
        "github": "::error file=templates/pages/event.html,line=2,col=1,title=E502::",
    }
    assert (ran.exit_code, place[form] in ran.output) == (1, True)


def test_digit_of_the_real_dossier(tmp_path: Path) -> None:
    """One digit of a quoted number is enough: the check names each citation's file and line, and
    the built page says that the passage is not found and never lights it.
    """  # noqa: D205
    site = copy_real(tmp_path)
    seed = site.root / "seeds/000_2ea6d6bd4c4df3ee.txt"
    content = seed.read_bytes()
    assert content.count(b"93 votes in favour") == 1
    seed.write_bytes(content.replace(b"93 votes in favour", b"94 votes in favour"))
    ran = site.run("check")
    assert ran.exit_code == 1
    record = site.root / "content/events/suspension.md"
    lines = record.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if "93 votes in favour" in line and "source" in line:
            place = rf"^content/events/suspension\.md:{number}:\d+: error E204: "
            assert re.search(place, ran.output, re.MULTILINE), number
    assert "94 votes in favour" in ran.output
    site.run("build")
    page = site.read("events/suspension.html")
    assert "passage not found" in page.casefold()
    assert "94 votes in favour" not in site.read("votes.html")
    lit = set(re.findall(r'href="[^"]*sources/wion-2023\.html#(c-[0-9a-f]+)"', page))
    there = set(re.findall(r'id="(c-[0-9a-f]+)"', site.read("sources/wion-2023.html")))
    assert lit
    assert lit <= there


DRAFT = "-- content/themes/x.md --\n---\ntitle: Untold\norder: 1\ndraft: true\n---\nWords.\n"


def test_public_repository(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A draft is an error where everybody can read the repository, and nowhere else."""
    alone(monkeypatch, tmp_path)
    site = make_site(VOTE + DRAFT)
    commit_all(site.root)
    assert site.run("check").exit_code == 0
    ran = site.run("check", "--public-repository")
    assert (ran.exit_code, "content/themes/x.md:2:1: error E602: " in ran.output) == (1, True)
    assert "1 error" in ran.output
    assert "Untold" not in ran.output
    report = json.loads(site.run("check", "--public-repository", "--format", "json").output)
    assert [problem["code"] for problem in report["diagnostics"]][-1] == "E602"


def test_public_repository_that_is_none(make_site: Callable[[str], Site]) -> None:
    """A dossier in no repository cannot be checked for a public one, and the way out is named."""
    ran = make_site(VOTE).run("check", "--public-repository")
    assert (ran.exit_code, "lies in no Git repository" in ran.output) == (2, True)
    assert "git init" in ran.output
