"""Claims about the page of one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import dangling, read_of, within, words_in
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import BasisMark, Note
from unhrc_site.model.views.records import BlockUnit
from unhrc_site.pages.source import source_view

if TYPE_CHECKING:
    from unhrc_site.model.views.records import SourceView

S = text_of("s", "The council voted on 11 May 2021.", "The council left, and the envoy too.")
RECORDS = """
-- content/references/record.md --
---
title: The record
publisher: The archive
---
-- content/entities/council.md --
---
name: The council
kind: body
---
-- content/entities/envoy.md --
---
name: the envoy
kind: person
---
"""


def source_of_record(head: str = "", note: str = "", more: str = "") -> SourceView:
    """Return the page of a source with these lines of front matter and this note."""
    site = f"{RECORDS}{more}\n-- content/sources/s.md --\n---\nseed: s.txt\n{head}---\n{note}\n"
    return source_view("s", read_of(site, S))


def test_a_source_without_a_headline_is_named_in_brackets() -> None:
    """What its text does not print is no headline of its own."""
    view = source_of_record('title: {value: "letter, no title", basis: unknown}\n')
    assert (view.title, view.title_is_theirs) == ("[letter, no title]", False)


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("arn", "ltr")]
)
def test_a_text_runs_as_its_language_does(language: str, direction: str) -> None:
    """Arabic, Persian and their like run from right to left, whatever the country."""
    assert source_of_record(f"language: {language}\n").direction == direction


def test_what_the_text_does_not_say_is_said() -> None:
    """Without outlet and date the record says that the text gives none."""
    outlet, date, *_ = source_of_record().record
    assert (words_in(outlet.values), outlet.badges[0].mark) == ("not known", BasisMark.HOLLOW)
    assert (words_in(date.values), date.badges[0].mark) == ("not known", BasisMark.HOLLOW)


def test_passages_of_the_record_have_their_notes() -> None:
    """What outlet and date rest on stands in a section of its own, behind the note's."""
    cite = "cite: {source: s, quote: on 11 May 2021}"
    view = source_of_record(
        f"publisher: {{value: P, basis: inferred, reasoning: So., {cite}}}\n"
        f"published: {{edtf: 2021-05-11, {cite}}}\n",
        '## Evidence\n\nOne. [@s "the envoy"]',
    )
    assert [section.id for section in view.note] == ["evidence", "evidence-2"]
    assert [note.parts for note in within(view.note[1], Note)] == [("on 11 May 2021",)]
    assert dangling(view) == []
    assert [link.href for link in view.contents][2:4] == ["#evidence", "#evidence-2"]


def test_cited_passages_are_counted_with_those_that_are_broken() -> None:
    """The record says how many passages are cited and that all, or not all, were found."""
    more = '-- content/themes/t.md --\n---\ntitle: T\n---\nSo. [@s "the envoy"] [@s "{}"]\n'

    def passages(quote: str) -> str:
        view = source_of_record("", "", more.format(quote))
        (line,) = [line for line in view.record if line.label == "Passages cited"]
        return words_in(line.values)

    assert passages("The council left") == "2, all verified"
    assert passages("not there") == "1, 1 not verified"
    (line,) = [x for x in source_of_record().record if x.label == "Passages cited"]
    assert words_in(line.values) == "none yet"


def test_names_are_counted_the_most_named_first() -> None:
    """Who is named in a source is listed with how often."""
    names = source_of_record().names
    assert [(line.link.text, line.count) for line in names] == [
        ("The council", 2),
        ("the envoy", 1),
    ]


def test_names_are_linked_in_the_text() -> None:
    """Each name in the text leads to its entity."""
    units = source_of_record().units
    assert [words_in(name) for name in within(units, n.Named)] == [
        "The council",
        "The council",
        "the envoy",
    ]
    assert all(isinstance(unit, BlockUnit) for unit in units)


def test_broken_passages_are_never_lit() -> None:
    """Words that are not found, or found twice, light nothing in the text, and it is said."""
    more = '-- content/themes/t.md --\n---\ntitle: T\n---\nSo. [@s "nothing"] [@s "The council"]\n'
    view = source_of_record("", 'So. [@s "council"]', more)
    assert list(within(view.units, n.Lit)) == []
    assert view.rests == ()
    assert view.frame.problems


def test_an_origin_is_linked() -> None:
    """What a source derives from is named and leads there."""
    (line,) = [x for x in source_of_record("origin: record\n").record if x.label == "Origin"]
    (anchor,) = within(line, n.Anchor)
    assert (words_in(anchor), anchor.href) == (
        "The record",
        f"../{route(Kind.REFERENCE, 'record')}",
    )


def test_an_origin_that_is_not_there_is_left_out() -> None:
    """An origin that names no record has no line, and no link to nothing."""
    assert "Origin" not in {line.label for line in source_of_record("origin: gone\n").record}


def test_the_chain_of_custody_is_given() -> None:
    """The original file, its digest, who fetched it and whose words it holds are said."""
    view = source_of_record(
        "retrieved: 2024-05-01\nretrieved_by: A. Reader\nurl: https://example.org/a\n"
    )
    custody = {line.label: line for line in view.custody}
    assert words_in(custody["SHA-256"].values) == S.sha256
    assert words_in(custody["Retrieved"].values) == "1 May 2024 by A. Reader"
    (file,) = within(custody["File"], n.Anchor)
    assert (file.href, file.leaves) == ("s.txt", False)
    (address,) = within(custody["Original address"], n.Anchor)
    assert (address.href, address.leaves) == ("https://example.org/a", True)
    assert words_in(custody["Rights"].values).startswith("not stated")


def test_neighbours_are_in_order_of_publication() -> None:
    """A source leads to the one published before and after it."""
    dated = "published: {{edtf: {}, basis: outside, references: record}}\n"
    more = f"-- content/sources/t.md --\n---\nseed: t.txt\n{dated.format('2020')}---\n"
    site = (
        f"{RECORDS}{more}-- content/sources/s.md --\n---\nseed: s.txt\n{dated.format('2021')}---\n"
    )
    view = source_view("s", read_of(site, S, text_of("t", "T.")))
    assert view.before
    assert (view.before.label, view.before.link.href) == ("Before, 2020", "t.html")
    assert view.after is None
