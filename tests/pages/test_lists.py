"""Claims about pages that list one kind of thing."""

from __future__ import annotations

from support.evidence import text_of
from support.facts import dangling, read_of, within, words_in
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views.parts import Note
from unhrc_site.pages.lists import (
    sources_view,
    statements_view,
    theme_view,
    themes_view,
    votes_view,
)

S = text_of("s", "The envoy said “no” at once.", "It passed with 93 votes.")
T = text_of("t", "The envoy said “never” in 2021.", "It failed with 12 votes.")
SITE = """
-- content/entities/envoy.md --
---
name: the envoy
aliases: [The envoy]
kind: person
---
-- content/entities/aide.md --
---
name: Aide
kind: person
---
-- content/references/record.md --
---
title: The record
publisher: The archive
date: 2021
symbol: A/1
url: https://example.org/
confidence: official text
---
It says much. [@s "93 votes"]
-- content/events/vote.md --
---
title: The vote
themes: [no]
date: {edtf: 2021, basis: outside, references: record}
tally:
  for: {votes: 93, cite: {source: s, quote: 93 votes}}
---
It passed. [@s "It passed"]
-- content/events/other.md --
---
title: The other vote
themes: [no]
after: vote
tally:
  for: {votes: 12, cite: {source: t, quote: 12 votes}}
  members: {votes: 20, references: record}
---
It failed. [@t "It failed"]
-- content/themes/no.md --
---
title: Of no
---
All said no. [@s "“no”"] See it. [@record]
-- content/themes/empty.md --
---
title: Of nothing
order: 1
---
"""
STATEMENTS = """
-- content/statements/never.md --
---
speaker: envoy
cite: {source: t, quote: never}
event: other
---
-- content/statements/late.md --
---
speaker: envoy
cite: {source: t, quote: The envoy said “never” in 2021}
---
-- content/statements/nope.md --
---
speaker: aide
reasoning: So.
cite: {source: s, quote: "“no”"}
event: vote
---
"""
READ = read_of(SITE + STATEMENTS, S, T)


def test_statements_stand_in_the_order_of_their_sources() -> None:
    """Who said what is listed by source and by place in it."""
    view = statements_view("", READ)
    assert [line.parts for line in view.statements] == [
        ("“no”",),
        ("The envoy said “never” in 2021",),
        ("never",),
    ]


def test_filters_offer_what_occurs_once() -> None:
    """Speakers and sources are offered once each, in the order of their words."""
    view = statements_view("", READ)
    assert view.speakers == (("aide", "Aide"), ("envoy", "the envoy"))
    assert view.sources == (("s", "s"), ("t", "t"))
    assert view.events == (("other", "The other vote"), ("vote", "The vote"))
    assert [line.about for line in view.statements] == ["vote", "", "other"]


def test_a_statement_of_a_lost_source_is_offered_by_its_slug() -> None:
    """A source that does not exist has no name, and breaks no list."""
    site = SITE + STATEMENTS.replace("source: t", "source: gone")
    view = statements_view("", read_of(site, S, T))
    assert ("gone", "gone") in view.sources
    assert view.frame.problems


def test_votes_share_one_count_of_notes_and_letters() -> None:
    """The notes of all tallies are numbered through, and the letters are the page's."""
    view = votes_view("", READ)
    assert [tally.title for tally in view.tallies] == ["The vote", "The other vote"]
    assert [note.number for note in within(view, Note)] == [1, 2]
    assert [item.letter for item in view.outside] == ["a"]
    assert dangling(view) == []


def test_a_theme_gathers_what_its_events_have() -> None:
    """A theme shows its events, their sources and what was said about them."""
    view = theme_view("no", READ)
    assert [line.link.href for line in view.events] == [
        "../events/vote.html",
        "../events/other.html",
    ]
    assert [link.href for link in view.sources] == ["../sources/s.html", "../sources/t.html"]
    assert [line.parts for line in view.statements] == [("“no”",), ("never",)]
    assert dangling(view) == []
    assert view.frame.description == "All said no."


def test_a_theme_has_its_place_in_time_and_among_the_themes() -> None:
    """The ruler spans its events; before and after it stand its neighbours in the list."""
    first, last = theme_view("no", READ), theme_view("empty", READ)
    assert first.ruler is not None
    steps = [(step.label, step.link.href) for step in (first.before, first.after) if step]
    steps += [(step.label, step.link.href) for step in (last.before, last.after) if step]
    assert steps in (
        [("Next theme", "empty.html"), ("Previous theme", "no.html")],
        [("Previous theme", "empty.html"), ("Next theme", "no.html")],
    )


def test_a_theme_without_events_has_a_page() -> None:
    """A title is enough."""
    view = theme_view("empty", READ)
    assert view.ruler is None
    assert (view.sections, view.events, view.sources, view.statements) == ((), (), (), ())
    assert [link.href for link in view.contents] == ["#cite"]


def test_themes_stand_in_their_order_with_their_events() -> None:
    """Each theme is listed with the number of its events and its first sentence."""
    themes = themes_view("", READ).themes
    assert {(theme.link.text, theme.count) for theme, _ in themes} == {
        ("Of no", 2),
        ("Of nothing", 0),
    }
    assert {words_in(line) for _, line in themes} == {"All said no.", ""}


def test_a_reference_is_listed_with_who_uses_it() -> None:
    """A document from outside has its line, its address and the records that rest on it."""
    view = sources_view("", READ)
    (line,) = view.references
    assert line.line == "The archive, 2021, A/1"
    assert (line.url, line.confidence) == ("https://example.org/", "official text")
    assert route(Kind.REFERENCE, "record") == f"sources.html#{line.id}"
    assert {link.href for link in line.used_by} == {
        "events/vote.html",
        "events/other.html",
        "themes/no.html",
    }


def test_what_a_reference_cites_has_its_note() -> None:
    """The words on a reference may rest on a source; no sentence of theirs has to."""
    view = sources_view("", READ)
    assert [note.parts for note in within(view, Note)] == [("93 votes",)]
    assert dangling(view) == []
    assert view.frame.problems == ()


def test_a_broken_citation_of_a_reference_is_said() -> None:
    """The page of sources says at its top what is broken on it."""
    site = '-- content/references/r.md --\n---\ntitle: R\n---\nX. [@s "not there"]\n'
    assert sources_view("", read_of(site, S)).frame.problems


def test_lists_of_nothing_are_pages() -> None:
    """A dossier without records has its lists all the same."""
    read = read_of("")
    assert statements_view("", read).statements == ()
    assert votes_view("", read).tallies == ()
    assert themes_view("", read).themes == ()
    assert sources_view("", read).sources == ()
