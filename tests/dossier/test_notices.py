"""Claims about what stands at addresses that records or pages had, and about corrections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.dossiers import VOTE
from support.edits import dossier_of
from unhrc_site.dossier.notices import correction_ids, made_notices, notice_problems
from unhrc_site.model.editorial import Audience

SAID = """\
-- content/statements/haste.md --
---
speaker: council
former_slugs: hasty
cite: {source: tribune, quote: the council voted in haste}
---
"""
TOLD = "-- content/corrections.yaml --\ncorrections:\n"


def former(slugs: str) -> str:
    """Return the site whose event had these slugs before."""
    return VOTE.replace("title: The council", f"former_slugs: {slugs}\ntitle: The council")


def notices(site: str, audience: Audience = Audience.PRIVATE) -> list[tuple[str, str | None]]:
    """Return address and target of each notice."""
    dossier = dossier_of(site)
    settings = replace(dossier.settings, audience=audience)
    return [(n.address, n.target) for n in made_notices(replace(dossier, settings=settings))]


def problems(site: str) -> list[tuple[str, str]]:
    """Return code and message of all that is wrong with former slugs and corrections."""
    return [(found.code, found.message) for found in notice_problems(dossier_of(site))]


def correction(day: int, what: str, more: str = "") -> str:
    """Return one correction as it is written."""
    return f"  - date: 2026-11-{day:02}\n    what: {what}\n{more}"


def test_each_former_slug_has_a_notice() -> None:
    """A notice leads from each address that a record had, in the order of the addresses."""
    assert notices(former("[vote, ballot]")) == [
        ("events/ballot.html", "suspension"),
        ("events/vote.html", "suspension"),
    ]


def test_a_place_on_a_page_is_kept() -> None:
    """What has no page of its own keeps the place that its former slug was."""
    assert notices(VOTE + SAID) == [("statements.html#s-hasty", "haste")]


@pytest.mark.parametrize("slug", ["council", "suspension", "tribune"])
def test_a_slug_that_a_record_has_is_not_former(slug: str) -> None:
    """A slug of today leads to its record, of whatever kind, and to no notice."""
    site = former(slug)
    assert notices(site) == []
    assert [code for code, _ in problems(site)] == ["E311"]


def test_a_former_slug_is_claimed_once() -> None:
    """Of two claims the first holds, within a record and between two."""
    once = former("[vote, vote]")
    assert (notices(once), len(problems(once))) == ([("events/vote.html", "suspension")], 1)
    twice = former("vote").replace("name: the", "former_slugs: vote\nname: the")
    assert len(notices(twice)) == len(problems(twice)) == 1


def test_a_protected_name_is_in_no_address() -> None:
    """In public a protected person's former slug, which may be the name, leaves no notice."""
    site = VOTE.replace("kind: body\n", "kind: body\nprotect: initials\nformer_slugs: jo-park\n")
    assert notices(site) == [("entities/jo-park.html", "council")]
    assert notices(site, Audience.PUBLIC) == []


def test_a_withdrawn_page_has_a_notice() -> None:
    """A page that a correction withdraws has a notice that leads to no record."""
    site = VOTE + TOLD + correction(22, "No.", "    withdrawn: {kind: events, slug: old}\n")
    assert (notices(site), problems(site)) == ([("events/old.html", None)], [])


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("    pages: [nothing]\n", 'there is no record "nothing"'),
        ("    pages: [vote]\n", 'there is no record "vote"'),
        ("    withdrawn: {kind: events, slug: suspension}\n", "is said to be withdrawn, and"),
        ("    withdrawn: {kind: events, slug: vote}\n", 'a notice leads to "suspension"'),
        ("    withdrawn: {kind: pages, slug: votes}\n", "a page of the site itself"),
    ],
)
def test_a_correction_names_what_is_there(more: str, message: str) -> None:
    """A correction concerns records of today, and withdraws only what is gone."""
    site = former("vote") + TOLD + correction(22, "No.", more)
    ((code, said),) = problems(site)
    assert (code, message in said) == ("E312", True)
    assert notices(site) == [("events/vote.html", "suspension")]


def test_another_kind_is_another_address() -> None:
    """A record of another kind takes nobody's address: what was withdrawn can have its slug."""
    site = VOTE + TOLD + correction(22, "No.", "    withdrawn: {kind: themes, slug: council}\n")
    assert (notices(site), problems(site)) == ([("themes/council.html", None)], [])


def test_nothing_is_withdrawn_twice() -> None:
    """Two corrections cannot both withdraw one page."""
    gone = "    withdrawn: {kind: events, slug: old}\n"
    site = VOTE + TOLD + correction(22, "No.", gone) + correction(21, "Once more.", gone)
    assert [code for code, _ in problems(site)] == ["E312"]
    assert notices(site) == [("events/old.html", None)]


def test_a_link_in_a_correction_is_checked() -> None:
    """A correction that links to no record is as wrong as a record that does."""
    site = VOTE + TOLD + correction(22, "'See [[nothing]].'")
    assert [code for code, _ in problems(site)] == ["E302"]


def test_corrections_keep_their_names() -> None:
    """A correction's name is of its day and words: another one, wherever it is, changes none."""
    one = correction_ids(dossier_of(VOTE + TOLD + correction(22, "It was wrong.")).corrections)
    more = VOTE + TOLD + correction(22, "Another.") + correction(22, "It was wrong.")
    more += correction(23, "It was wrong.") + correction(21, "It was wrong.")
    names = correction_ids(dossier_of(more).corrections)
    assert len(set(names)) == len(names)
    assert set(one) < set(names)


def test_equal_corrections_count() -> None:
    """Two corrections of one day in the same words are told apart, the older keeps its name."""
    twice = VOTE + TOLD + correction(22, "So.") * 2
    newer, older = correction_ids(dossier_of(twice).corrections)
    assert newer == f"{older}-2"
