"""Claims about the page of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.evidence import text_of
from support.facts import dangling, read_of, within, words_in
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import BasisMark, Note
from unhrc_site.pages.event import event_view

if TYPE_CHECKING:
    from unhrc_site.model.views.records import EventView

TRIBUNE = text_of("tribune", "The council voted on 11 May 2021.", "It passed with 93 votes.")
GAZETTE = text_of("gazette", "A vote was taken by the council on Tuesday.")
MIRROR = text_of("mirror", "The council has voted.")
SOURCES = """
-- content/sources/tribune.md --
---
seed: tribune.txt
label: "001"
publisher: Tribune
published: {edtf: 2021-05-12, basis: outside, references: report}
origin: report
---
-- content/sources/gazette.md --
---
seed: gazette.txt
label: "002"
language: fr
origin: report
---
-- content/references/report.md --
---
title: The report
---
-- content/entities/council.md --
---
name: the council
kind: body
---
A body. [@tribune "The council"]
"""


def event_of(body: str, head: str = "", more: str = "") -> EventView:
    """Return the page of an event with this Markdown, front matter and other records."""
    site = (
        f"{SOURCES}{more}\n-- content/events/vote.md --\n---\ntitle: The vote\n{head}---\n{body}\n"
    )
    return event_view("vote", read_of(site, TRIBUNE, GAZETTE, MIRROR))


ACCOUNTS = """accounts:
  - question: When
    answers:
      - {source: gazette, quote: on Tuesday}
      - {source: tribune, quote: on 11 May 2021}
  - question: How
    answers:
      - {source: tribune, quote: with 93 votes}
      - {source: nowhere, quote: x}
  - question: Who
    answers:
      - {source: tribune, quote: The parliament}
"""


def test_accounts_stand_side_by_side() -> None:
    """Each source that answers a question has a column, in the order of their labels."""
    accounts = event_of("", ACCOUNTS).accounts
    assert accounts
    assert [(link.text, date) for link, date in accounts.columns] == [
        ("001 Tribune", "12 May 2021"),
        ("002", "date not known"),
    ]
    assert [question for question, _ in accounts.rows] == ["When", "How", "Who"]
    (first, second), *_ = [cells for _, cells in accounts.rows]
    assert (first.words, first.pinpoint, first.language) == (("on 11 May 2021",), "¶1", None)
    assert (second.words, second.pinpoint, second.language) == (("on Tuesday",), "¶1", "fr")
    assert first.href.startswith("../sources/tribune.html#c-")


def test_silence_is_shown_as_silence() -> None:
    """A source that does not answer a question has an empty cell under its name."""
    accounts = event_of("", ACCOUNTS).accounts
    assert accounts
    _, (_, silent) = accounts.rows[1]
    assert (silent.source, silent.words, silent.href) == ("002", None, "")


def test_a_broken_account_says_so() -> None:
    """Words that are not in the source stand in their cell with what is wrong."""
    accounts = event_of("", ACCOUNTS).accounts
    assert accounts
    _, (cell, _) = accounts.rows[2]
    assert (cell.words, cell.problem) == (("The parliament",), "passage not found")
    assert cell.href == "../sources/tribune.html"


def test_columns_of_one_origin_are_told() -> None:
    """Two columns that derive from one report are said to count as one."""
    accounts = event_of("", ACCOUNTS).accounts
    assert accounts
    assert accounts.intro.endswith(
        "001 and 002 derive from one report (The report), so they count as one origin."
    )


def test_accounts_of_no_source_make_no_table() -> None:
    """Answers that only references or nothing give are no accounts of the sources."""
    answers = "[{source: report, quote: x}, {source: nowhere, quote: x}]"
    assert event_of("", f"accounts: [{{question: Q, answers: {answers}}}]\n").accounts is None


def test_support_counts_sources_and_origins() -> None:
    """Three sources of which two rewrite one report are two independent origins."""
    view = event_of('One. [@tribune "93 votes"] [@gazette "A vote"] [@mirror "has voted"]')
    (line,) = [line for line in view.record if line.label == "Support"]
    assert words_in(line.values) == "3 sources, 2 independent origins"


def test_neighbours_stand_before_and_after() -> None:
    """An event leads to the one before and after in time, each with its date."""
    more = "".join(
        f"-- content/events/{slug}.md --\n---\ntitle: {slug.upper()}\n"
        f"date: {{edtf: {date}, basis: outside, references: report}}\n---\n"
        for slug, date in (("a", "2021-01"), ("b", "2022-02"))
    )
    date = "date: {edtf: 2021-05-11, cite: {source: tribune, quote: on 11 May 2021}}\n"
    view = event_of("", date, more)
    assert view.before
    assert view.after
    assert (view.before.label, view.before.link.href) == ("Before, January 2021", "a.html")
    assert (view.after.label, view.after.link.text) == ("After, February 2022", "B")
    alone = event_of("", date)
    assert (alone.before, alone.after) == (None, None)


def test_backlinks_carry_the_sentence() -> None:
    """Who links here is named with what it is and the sentence that does, without its marks."""
    more = (
        "-- content/themes/votes.md --\n---\ntitle: Votes\n---\n"
        'First. It ended with [[vote|the vote]]. [@tribune "93 votes"] Last.\n'
    )
    (link,) = event_of("", "", more).backlinks
    assert (link.link.href, link.kind) == ("../themes/votes.html", "theme")
    assert words_in(link.sentence).strip() == "It ended with the vote."
    assert list(within(link.sentence, n.NoteMark)) == []


def test_a_stated_date_says_where_it_is_printed() -> None:
    """The head gives the date with its mark, how it is known, and the place."""
    view = event_of("", "date: {edtf: 2021-05-11, cite: {source: tribune, quote: 11 May 2021}}\n")
    when = view.record[0]
    assert words_in(when.values) == "11 May 2021"
    assert [badge.mark for badge in when.badges] == [BasisMark.FULL]
    assert words_in(when.badges[0].words) == "day printed, 001 ¶1"


def test_the_passages_of_a_date_have_a_section() -> None:
    """A date's reasoning and the notes that no sentence brought in stand under one heading."""
    head = (
        "date: {edtf: 2021-05-11, basis: inferred, reasoning: It was a Tuesday.,"
        " cite: {source: gazette, quote: on Tuesday}}\n"
    )
    view = event_of('## Date\n\nOne. [@tribune "93 votes"]', head)
    assert [section.id for section in view.sections] == ["date", "date-2"]
    assert words_in(view.sections[1].rows[0].lines) == "It was a Tuesday."
    assert [note.parts for note in view.sections[1].rows[0].notes] == [("on Tuesday",)]
    assert dangling(view) == []


def test_an_outside_date_stands_beside_the_sources_own() -> None:
    """Both dates are shown, the outside one with its letter and a dashed mark."""
    view = event_of("", "outside_date: {edtf: 2021-05-11, references: report}\n")
    when = view.record[0]
    assert [words_in(value) for value in when.values] == ["no date in the sources", "11 May 2021"]
    assert [badge.mark for badge in when.badges] == [BasisMark.HOLLOW, BasisMark.DASHED]
    assert [mark.letter for mark in within(when, n.LetterMark)] == ["a"]


def test_a_broken_date_has_a_loud_badge() -> None:
    """A date whose passage is not there is never shown as printed."""
    view = event_of("", "date: {edtf: 2021-05-11, cite: {source: tribune, quote: 12 May 2021}}\n")
    assert [badge.mark for badge in view.record[0].badges] == [BasisMark.DIAMOND]
    assert words_in(view.record[0].badges) == ""
    assert words_in(view.record[0].badges[0].words) == "passage not found"


def test_what_is_broken_is_said_at_the_top() -> None:
    """Broken citations of the event and of what was said about it are counted."""
    said = (
        "-- content/statements/said.md --\n---\nspeaker: council\n"
        "cite: {source: tribune, quote: not there}\nevent: vote\n---\n"
    )
    assert event_of('One. [@tribune "93 votes"]').frame.problems == ()
    (problem,) = event_of('One. [@tribune "93 votes"]', "", said).frame.problems
    assert problem.startswith("1 citation is not verified")
    (problem,) = event_of('One. [@tribune "9 votes"]', "", said).frame.problems
    assert problem.startswith("2 citations are not verified")


def test_who_took_part_is_named_with_a_role() -> None:
    """A participant is linked, its role said, and its passages stand in its row."""
    part = "{entity: council, role: voted, cite: {source: gazette, quote: by the council}}"
    (row,) = event_of("", f"participants: [{part}]\n").participants
    assert (row.link.href, row.role) == ("../entities/council.html", "voted")
    assert [note.number for note in row.notes] == [1]


def test_the_contents_lead_to_what_is_there() -> None:
    """The local contents name each part that the page has, once, and the vote once."""
    tally = "tally:\n  for: {votes: 93, cite: {source: tribune, quote: 93 votes}}\n"
    view = event_of('One. [@tribune "93"]\n\n## The vote\n\nX. [@gazette "A vote"]', tally)
    assert [link.href for link in view.contents] == ["#what-happened", "#the-vote", "#cite"]
    assert [link.href for link in event_of("", tally).contents] == ["#the-vote", "#cite"]


def test_an_event_without_anything_has_a_page() -> None:
    """A title is enough."""
    view = event_of("")
    assert (view.title, view.sections, view.tally, view.participants) == ("The vote", (), None, ())
    assert view.ruler is None
    assert list(within(view, Note)) == []
    assert view.frame.description == "The vote"
