"""Claims about `diff`: what it compares, what it prints, how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.dossiers import VOTE
from support.repositories import alone, commit_all, git, state

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Site

EVENT = "content/events/suspension.md"


@pytest.fixture
def site(make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Site:
    """Return a dossier whose files are committed."""
    alone(monkeypatch, tmp_path)
    made = make_site(VOTE)
    commit_all(made.root)
    return made


def edit(site: Site, old: str, new: str, path: str = EVENT) -> None:
    """Replace a text that stands once in a file."""
    text = (site.root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (site.root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_changed(site: Site) -> None:
    """Files that are as they were committed are no change, and nothing is touched."""
    before = state(site.root)
    ran = site.run("diff")
    commit = git(site.root, "rev-parse", "HEAD")
    expected = f"nothing changed for a reader since HEAD ({commit[:7]})\n"
    assert (ran.exit_code, ran.output) == (0, expected)
    assert state(site.root) == before


def test_a_change_is_told_with_its_place(site: Site) -> None:
    """An edit that breaks nothing is told in a line, and ends with 0."""
    edit(site, "edtf: 2021-05-11", "edtf: 2021-05")
    ran = site.run("diff")
    first, last = ran.output.splitlines()
    assert ran.exit_code == 0
    assert first == (
        f"date changed: The council suspends a member ({EVENT}:4): "
        "date: 11 May 2021 (2021-05-11), stated → May 2021 (2021-05), stated"
    )
    assert last.startswith("1 change since HEAD (")
    assert last.endswith("): date changed 1")


def test_a_broken_citation_ends_with_1(site: Site) -> None:
    """A citation that an edit broke comes first and makes the exit code 1, until it is mended."""
    edit(site, "quote: 24 against it", "quote: 25 against it")
    ran = site.run("diff")
    assert ran.exit_code == 1
    assert ran.output.startswith(
        f"citation broken: The council suspends a member ({EVENT}:14): “25 against it” does not "
        "stand in tribune; before, “24 against it” in tribune ¶4\n"
    )
    commit_all(site.root)
    assert site.run("diff").exit_code == 0
    edit(site, "quote: 25 against it", "quote: 24 against it")
    mended = site.run("diff")
    assert (mended.exit_code, mended.output.startswith("citation mended: ")) == (0, True)


def test_any_revision_is_compared(site: Site) -> None:
    """The revision may be any name of a commit; the work tree is compared with it as it is."""
    edit(site, "edtf: 2021-05-11", "edtf: 2021-05")
    commit_all(site.root)
    edit(site, "title: The council suspends", "title: The assembly suspends")
    assert "1 change since HEAD (" in site.run("diff").output
    assert "2 changes since HEAD~1 (" in site.run("diff", "HEAD~1").output


def test_a_new_file_is_compared(site: Site) -> None:
    """A file that git does not know yet is part of the work tree."""
    site.write("-- seeds/third.txt --\nA third text\n\nIt has words.\n")
    assert "record added: third (seeds/third.txt:1): the source is new" in site.run("diff").output


def test_changes_as_json(site: Site) -> None:
    """One JSON object has the commit, every change with its values, and the exit code."""
    edit(site, "quote: 24 against it", "quote: 25 against it")
    edit(site, "votes: 24", "votes: 25")
    ran = site.run("diff", "--format", "json")
    report = json.loads(ran.output)
    assert ran.exit_code == report["exit_code"] == 1
    assert report["commit"] == git(site.root, "rev-parse", "HEAD")
    found = {change["what"]: change for change in report["changes"]}
    figure = found["figure changed"]
    assert (figure["before"], figure["after"], figure["slug"]) == ("24", "25", "suspension")
    broken = found["citation broken"]
    assert (broken["path"], broken["line"], broken["source"]) == (EVENT, 14, "tribune")
    assert report["unread"] == []


def test_a_file_that_cannot_be_read_ends_with_1(site: Site) -> None:
    """A file that an edit made unreadable is told with its problem, and its record is not gone."""
    edit(site, "---\ntitle", "--\ntitle")
    ran = site.run("diff")
    assert ran.exit_code == 1
    assert f"{EVENT}:1:1: error E115" in ran.output
    assert "no longer readable: The council suspends a member" in ran.output
    assert "record removed" not in ran.output
    commit_all(site.root)
    assert site.run("diff").exit_code == 0


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_unknown_revision(site: Site, form: str) -> None:
    """A revision that is not there is wrong usage, and says how to find one."""
    ran = site.run("diff", "nowhere", "--format", form)
    assert ran.exit_code == 2
    assert 'the repository has no revision "nowhere"' in ran.output
    assert "help: " in ran.output


def test_a_revision_without_the_dossier(site: Site) -> None:
    """A revision from before the dossier was there is wrong usage."""
    site.remove("content/site.yaml")
    commit_all(site.root)
    site.write("-- content/site.yaml --\ntitle: Test\n")
    ran = site.run("diff")
    assert (ran.exit_code, "has no dossier" in ran.output) == (2, True)


def test_no_repository(make_site: Callable[..., Site]) -> None:
    """A dossier that no repository holds has nothing to be compared with."""
    ran = make_site(VOTE).run("diff", GIT_CEILING_DIRECTORIES="/")
    assert (ran.exit_code, "lies in no Git repository" in ran.output) == (2, True)


def test_what_steers_a_terminal_is_shown_as_it_is(site: Site) -> None:
    """A title cannot turn the terminal round: its code points are written out."""
    edit(site, "title: The council suspends", 'short: "\\e[2J"\ntitle: The council suspends')
    output = site.run("diff").output
    assert "<U+001B>[2J" in output
    assert "\x1b" not in output
