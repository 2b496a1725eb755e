"""Claims about `find`: what it prints can be pasted into a record as it stands."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

import pytest
import yaml

from support.dossiers import BARE, VOTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

TWICE = """\
-- content/site.yaml --
title: Test
-- seeds/x.txt --
Debate

Russia was there on the first day. The council met on the first day and voted on the first day.

Russia left. The council met again, "as planned", and that was all.

Russia left. The council met again and again.

On the second day the council\u00a0met “for long” hours\u202e of debate. Debate
"""


def citations(output: str) -> list[dict[str, str]]:
    """Return the citations that `find` printed, read as a record's author would paste them."""
    blocks = re.findall(r"^  cite:\n(?:    .*\n)+", output, re.MULTILINE)
    return [yaml.safe_load(textwrap.dedent(block))["cite"] for block in blocks]


def verified(site: Site, printed: str) -> list[str]:
    """Return the errors of a record that holds a citation just as it was printed."""
    indented = textwrap.indent(textwrap.dedent(printed), "    ").lstrip()
    site.write(
        "-- content/entities/council.md --\n---\nname: council\nkind: body\n---\n"
        "-- content/events/gathering.md --\n---\ntitle: x\nparticipants:\n  - entity: council\n"
        f"    role: met\n    {indented}---\n"
    )
    report = json.loads(site.run("check", "--format", "json").output)
    assert report["citations"] == 1
    return [p["message"] for p in report["diagnostics"] if p["severity"] == "error"]


def test_words_are_found(make_site: Callable[[str], Site]) -> None:
    """Each place is printed with its paragraph, file, offset and a citation."""
    ran = make_site(VOTE).run("find", "93 votes in favour")
    assert ran.exit_code == 0
    assert citations(ran.output) == [
        {"source": "gazette", "quote": "93 votes in favour"},
        {"source": "tribune", "quote": "93 votes in favour"},
    ]
    assert "(seeds/tribune.txt, from code point " in ran.output


@pytest.mark.parametrize(
    "words",
    [
        "the first day",
        "RUSSIA",
        "Russia left",
        "council met again",
        '"as planned"',
        "council met “for long” hours",
        "that was all",
        "hours\u202e",
        "ouncil me",
        "debate",
    ],
)
def test_what_is_printed_resolves(make_site: Callable[[str], Site], words: str) -> None:
    """Every citation that is printed resolves when it is pasted, words that stand often, too."""
    site = make_site(TWICE)
    ran = site.run("find", words)
    assert ran.exit_code == 0
    printed = re.findall(r"^  cite:\n(?:    .*\n)+", ran.output, re.MULTILINE)
    assert printed
    assert not re.search("[\u202e\x1b]", ran.output)
    for citation in printed:
        assert verified(site, citation) == [], citation


def test_prefix_only_where_it_is_needed(make_site: Callable[[str], Site]) -> None:
    """Words that stand once get no prefix; those that stand often get the fewest that do."""
    site = make_site(TWICE)
    assert all("prefix" not in found for found in citations(site.run("find", "for long").output))
    found = citations(site.run("find", "the first day").output)
    assert [citation["prefix"] for citation in found] == ["there on", "met on", "voted on"]


def test_closest_words(make_site: Callable[[str], Site]) -> None:
    """Words that stand nowhere end with 1, and the closest ones are offered."""
    ran = make_site(VOTE).run("find", "passed with 94 votes in favour")
    assert ran.exit_code == 1
    assert "is in no source; the closest:" in ran.output
    assert "93 votes in favour" in citations(ran.output)[0]["quote"]


@pytest.mark.parametrize("words", ["zzz qqq xxx", "", " "])
def test_nothing_like_it(make_site: Callable[[str], Site], words: str) -> None:
    """Where nothing reads like it, that is said, and the exit code is 1."""
    ran = make_site(BARE).run("find", words)
    assert (ran.exit_code, citations(ran.output)) == (1, [])
    assert "is in no source" in ran.output


def test_hostile_words(make_site: Callable[[str], Site]) -> None:
    """What is looked for does not reach the terminal as it is, either."""
    ran = make_site(BARE).run("find", "\x1b[31m\u202e")
    assert "<U+001B>[31m<U+202E>" in ran.output
    assert "\x1b" not in ran.output
