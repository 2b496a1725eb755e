"""Claims about `check --suggest`: candidates for differences, for a person to decide."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from support.contradictions import ALL, CLUB, TRIAL
from support.dossiers import BARE

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

LOSS = """\
-- content/differences/loss.md --
---
title: How large is the loss?
compares: numbers
accounts:
  - {value: 2400000, lit: £2.4 million, cite: {source: a-paper, quote: a loss of £2.4 million}}
  - {value: 3100000, lit: £3.1 million, cite: {source: b-radio, quote: a loss of £3.1 million}}
---
"""


def test_suggestions_come_after_the_check(make_site: Callable[[str], Site]) -> None:
    """The check is printed as always, then each suggestion with its passages, then their number."""
    site = make_site(CLUB)
    plain, ran = site.run("check"), site.run("check", "--suggest")
    assert ran.output.startswith(re.sub(r"in \S+ s\n", "", plain.output))
    assert "suggestion, figures: " in ran.output
    assert "  a-paper ¶4  Aldmouth Rovers made a loss of £2.4 million" in ran.output
    assert ran.output.endswith("\n3 suggestions to look at\n")


def test_a_suggestion_is_no_problem(make_site: Callable[[str], Site]) -> None:
    """Not even --strict makes one an error."""
    assert make_site(CLUB).run("check", "--suggest", "--strict").exit_code == 0


def test_nothing_to_suggest(make_site: Callable[[str], Site]) -> None:
    """A dossier without candidates says so."""
    assert make_site(BARE).run("check", "--suggest").output.endswith("\nno suggestions\n")


def test_what_is_recorded_is_only_named(make_site: Callable[[str], Site]) -> None:
    """A difference that cites the passages already is named in one line, without them."""
    ran = make_site(CLUB + LOSS).run("check", "--suggest")
    _, known = ran.output.split("Recorded already:\n")
    assert known.startswith("  loss: Figures of what may be the same thing")
    assert "suggestion, figures" not in ran.output
    assert ran.output.endswith("\n2 suggestions to look at, 1 recorded already\n")


@pytest.mark.parametrize("site", ALL.values(), ids=ALL)
def test_a_record_can_be_pasted(make_site: Callable[[str], Site], site: str) -> None:
    """Each record that is offered is read as a difference; all its citations are verified."""
    made = make_site(site)
    offered = json.loads(made.run("check", "--suggest", "--format", "json").output)["suggestions"]
    assert offered
    for number, one in enumerate(offered):
        made.write(f"-- content/differences/d{number}.md --\n{one['record']}")
    report = json.loads(made.run("check", "--suggest", "--format", "json").output)
    assert report["errors"] == 0
    assert report["citations"] == report["verified"] > 0
    assert all(one["recorded"] for one in report["suggestions"])


def test_json_holds_all_of_it(make_site: Callable[[str], Site]) -> None:
    """JSON is the report of the check with the suggestions, recorded ones among them."""
    output = make_site(CLUB + LOSS).run("check", "--suggest", "--format", "json").output
    first = json.loads(output)["suggestions"][0]
    assert (first["kind"], first["recorded"]) == ("figures", ["loss"])
    assert [passage["value"] for passage in first["passages"]] == ["2400000", "3100000"]
    assert [passage["lit"] for passage in first["passages"]] == ["£2.4 million", "£3.1 million"]


def test_a_check_without_it_says_nothing_of_it(make_site: Callable[[str], Site]) -> None:
    """Without --suggest there is no such word, in text or in JSON."""
    site = make_site(CLUB)
    assert "suggest" not in site.run("check").output
    assert "suggestions" not in json.loads(site.run("check", "--format", "json").output)


def test_github_gets_notices(make_site: Callable[[str], Site]) -> None:
    """For GitHub's log a suggestion is a notice, with the places of its passages."""
    lines = make_site(TRIAL).run("check", "--suggest", "--format", "github").output.splitlines()
    notices = [line for line in lines if line.startswith("::notice ")]
    assert len(notices) == len({"figures", "dates", "quotation", "names"})
    assert notices[0].endswith("“340 tonnes”, “430 tonnes” (a-court ¶3, b-daily ¶3)")


def test_two_questions_at_once(make_site: Callable[[str], Site]) -> None:
    """Suggestions and the look at a public repository are asked one at a time."""
    ran = make_site(BARE).run("check", "--suggest", "--public-repository")
    assert ran.exit_code == 2
