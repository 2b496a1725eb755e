"""Claims about a page while it is written: numbers, letters, links, provenance."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase
from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import dangling, marks_in, read_of, views_of, with_unknown, within, words_in
from unhrc_site.model.citations import Citation, State
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.copying import Copy
from unhrc_site.model.views.parts import Note, OutsideItem
from unhrc_site.pages.event import event_view
from unhrc_site.pages.writing import Writer, letter, plain_words, words_of

if TYPE_CHECKING:
    from unhrc_site.model.views.records import EventView

S = text_of(
    "s",
    "The council voted on 11 May 2021 to suspend the member, and the member left.",
    "It passed with 93 votes in favour.",
    "It passed again. It passed again.",
)
T = text_of("t", "It passed with 93 votes in favour.")
REFERENCES = """
-- content/references/record.md --
---
title: The record
publisher: The press
date: 2021-05
---
-- content/references/annex.md --
---
title: The annex
---
"""


def event_of(body: str, head: str = "") -> EventView:
    """Return the page of an event with this Markdown and these further lines of front matter."""
    site = f"-- content/events/vote.md --\n---\ntitle: The vote\n{head}---\n{body}\n{REFERENCES}"
    return event_view("vote", read_of(site, S, T))


def numbers(view: object) -> list[int]:
    """Return the numbers of the marks of a view, in their order."""
    return [mark.number for mark in within(view, n.NoteMark)]


def test_numbers_are_given_in_reading_order() -> None:
    """The first passage of a text is 1, the next 2, over paragraphs and sections."""
    view = event_of(
        'One. [@s "the member left"] Two. [@s "passed with 93 votes"]\n\n'
        '## More\n\nThree. [@s "The council voted"]'
    )
    assert numbers(view.sections) == [1, 2, 3]


@pytest.mark.parametrize(
    "body",
    ['It passed. [@s "It passed with 93"]', '## The vote\n\nIt did. [@s "council"]\n\n## Then\n\n'],
)
def test_notes_are_numbered_as_they_stand(body: str) -> None:
    """Sections, the tally within or behind them and who took part count on one from another."""
    view = event_of(
        f'{body}\n\nIt left. [@s "the member left"]',
        "date: {edtf: 2021-05-11, cite: {source: s, quote: on 11 May 2021}}\n"
        "tally:\n  for: {votes: 93, cite: {source: t, quote: 93 votes}}\n"
        "participants:\n  - {entity: x, role: voted, cite: {source: s, quote: to suspend}}\n",
    )
    assert view.tally
    notes: list[Note] = []
    for section in view.sections:
        notes.extend(within(section, Note))
        if section.id == "the-vote":
            notes.extend(view.tally.notes)
    if not any(section.id == "the-vote" for section in view.sections):
        notes.extend(view.tally.notes)
    notes.extend(within(view.participants, Note))
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    assert len(notes) == 5


def test_one_passage_has_one_number() -> None:
    """A passage that is cited twice keeps its number, and has one note."""
    view = event_of('One. [@s "the member left"]\n\nTwo. [@s "the member left"]')
    assert numbers(view.sections) == [1, 1]
    assert len(list(within(view, Note))) == 1


def test_words_within_a_shown_passage_reuse_its_number() -> None:
    """Words that lie within a passage that stands on the page are opened by its number."""
    view = event_of('One. [@s "voted on 11 May 2021"] Two. [@s "11 May"]')
    assert numbers(view.sections) == [1, 1]


def test_a_wider_passage_has_a_number_of_its_own() -> None:
    """What was shown does not serve for words around it."""
    view = event_of('One. [@s "11 May"] Two. [@s "voted on 11 May 2021"]')
    assert numbers(view.sections) == [1, 2]


def test_words_of_another_source_never_reuse_a_number() -> None:
    """The same words, or the same offsets, in another source are another passage."""
    view = event_of('One. [@s "It passed with 93 votes in favour."] Two. [@t "93 votes"]')
    assert numbers(view.sections) == [1, 2]
    view = event_of('One. [@s "The council voted on 11 May 2021"] Two. [@t "passed with 93"]')
    assert numbers(view.sections) == [1, 2]


def test_a_part_of_a_cut_passage_reuses_its_number_and_the_gap_does_not() -> None:
    """Of a passage with `[…]` only the parts are shown, so only words within them are served."""
    cut = '[@s "The council voted […] the member left"]'
    assert numbers(event_of(f'One. {cut} Two. [@s "council voted"]').sections) == [1, 1]
    assert numbers(event_of(f'One. {cut} Two. [@s "to suspend"]').sections) == [1, 2]


def test_a_note_stands_in_the_row_that_brings_it_in_first() -> None:
    """A later row with the same mark has no second note."""
    view = event_of('One. [@s "the member left"]\n\nTwo. [@s "93 votes"] [@s "the member left"]')
    rows = view.sections[0].rows
    assert [[note.number for note in row.notes] for row in rows] == [[1], [2]]


def test_a_broken_passage_has_a_loud_mark() -> None:
    """The mark and the note of words that are not there, or there twice, say so."""
    view = event_of('One. [@s "93 voices"] Two. [@s "It passed again"] Three. [@s "93 votes"]')
    assert [mark.broken for mark in within(view.sections, n.NoteMark)] == [True, True, False]
    assert [note.problem for note in within(view.sections, Note)] == [
        "passage not found",
        "passage found more than once",
        None,
    ]


def test_a_broken_passage_links_to_no_passage() -> None:
    """The note of what was not found leads to the source, and to no address within it."""
    (note,) = within(event_of('One. [@s "93 voices"]'), Note)
    assert note.provenance.href == "../sources/s.html"
    assert note.provenance.pinpoint == "s"
    assert note.parts == ("93 voices",)


def test_an_unknown_source_is_not_found() -> None:
    """A citation of a source that does not exist is a broken mark and leads to the list."""
    view = event_of('One. [@nowhere "93 votes"]')
    (note,) = within(view, Note)
    assert note.provenance.href == "../sources.html"
    assert note.provenance.pinpoint == "nowhere, not found"
    assert note.problem == "passage not found"
    assert [mark.broken for mark in within(view.sections, n.NoteMark)] == [True]
    assert view.frame.problems


def test_a_record_that_is_no_source_is_not_found() -> None:
    """A citation of an event leads to no page of a source, as there is none."""
    (note,) = within(event_of('One. [@vote "93 votes"]'), Note)
    assert note.provenance.href == "../sources.html"


@pytest.mark.parametrize("target", ["nowhere", "vote", "council"])
def test_no_page_fails_on_an_unknown_source(target: str) -> None:
    """Every page holds when a passage names what is no source, and its marks lead somewhere."""
    site = (
        '-- content/events/vote.md --\n---\ntitle: V\n---\nIt did. [@s "93 votes"]\n'
        "-- content/entities/council.md --\n---\nname: council\nkind: body\n---\n"
        f'A body. [@{target} "x"]\n'
        "-- content/statements/said.md --\n---\nspeaker: council\n"
        f"cite: {{source: {target}, quote: x}}\nevent: vote\n---\n"
    )
    views = views_of(with_unknown(read_of(site, S), "vote", target))
    assert {path: dangling(view) for path, view in views.items() if dangling(view)} == {}
    (line,) = views["statements.html"].statements
    assert line.problem == "passage not found"
    assert line.provenance.href == "sources.html"


def test_letters_go_on_behind_z() -> None:
    """Letters count a to z, then aa, as columns of a table do, and never repeat."""
    wanted = [*ascii_lowercase, *("".join(pair) for pair in product(ascii_lowercase, repeat=2))]
    assert [letter(index) for index in range(len(wanted))] == wanted


def test_references_are_lettered_in_order() -> None:
    """What references add comes first, in its order; a reference no note names follows."""
    view = event_of(
        "One. [@annex] Two. [@record] Three. [@annex]",
        "outside:\n  - {text: It was May., references: record}\n",
    )
    letters = [mark.letter for mark in within(view.sections, n.LetterMark)]
    assert letters == ["b", "a", "b"]
    assert [(item.letter, words_in(item.text)) for item in view.outside] == [
        ("a", "It was May."),
        ("b", ""),
    ]
    assert [item.references[0].href for item in view.outside] == [
        "../sources.html#r-record",
        "../sources.html#r-annex",
    ]


def test_a_reference_is_named_with_publisher_and_date() -> None:
    """The link of an outside item says whose document it is, and when it is from."""
    view = event_of("One. [@record]")
    (item,) = within(view, OutsideItem)
    assert [link.text for link in item.references] == ["The record, The press, May 2021"]


def test_a_reference_that_is_not_there_has_no_letter() -> None:
    """No letter is given out for what does not exist or is no reference."""
    view = event_of(
        'One. [@s "93 votes"]', "outside_date: {edtf: 2021, references: [missing, vote]}\n"
    )
    assert list(within(view, n.LetterMark)) == []
    assert view.outside == ()


def test_words_without_a_row_open_passages_at_their_source() -> None:
    """Where no note can stand a shown passage keeps its number, another one is linked."""
    view = event_of(
        'One. [@s "93 votes"]',
        "not_said:\n"
        '  - text: \'The day. [@s "93 votes"] The *place. [@t "in favour"]* X. [@s "99"]\'\n',
    )
    line = view.not_said[0].text
    assert numbers(line) == [1]
    (there, lost) = within(line, n.Anchor)
    assert there.href.startswith("../sources/t.html#c-")
    assert words_in(there) == " (t ¶1)"
    assert words_in(lost) == " (s: passage not found)"
    assert dangling(view) == []


def test_every_mark_opens_something() -> None:
    """Whatever a record cites, and wherever, its page has the note or the lettered item."""
    cite = 'cite: {source: s, quote: "to suspend"}'
    site = f"""
-- content/events/vote.md --
---
title: The vote
outside: [{{text: 'It was so. [@s "in favour"] [@annex]', references: record}}]
not_said: [{{text: 'Why. [@t "votes in favour"]', references: annex}}]
---
# Of *it* [@s "It passed with"]
-- content/sources/s.md --
---
seed: s.txt
publisher: {{value: The press, basis: inferred, reasoning: So., {cite}}}
published: {{edtf: 2021, basis: inferred, reasoning: So., {cite}}}
rights: {{value: Ours, basis: stated, {cite}}}
---
{REFERENCES}
-- content/entities/member.md --
---
name: the member
kind: state
offices: [{{title: Chair, {cite}}}]
---
"""
    views = views_of(read_of(site, S, T))
    assert {path: dangling(view) for path, view in views.items() if dangling(view)} == {}
    assert numbers(views["sources/s.html"])


def test_an_unknown_record_leads_home() -> None:
    """A link to what does not exist opens the home page: no link is dead."""
    link = Writer(read_of("-- content/site.yaml --\ntitle: T\n"), "events/x.html").link("nobody")
    assert (link.text, link.href) == ("nobody", "../index.html")


def test_a_citation_that_is_not_the_pages_has_no_mark() -> None:
    """A page knows the passages of its own records only."""
    read = read_of("-- content/site.yaml --\ntitle: T\n", S)
    citation = Citation("s", "93 votes", Location("x"))
    assert Writer(read, "x.html", ("s",)).mark(citation) is None


def test_a_foreign_source_is_marked_as_such() -> None:
    """The language of a quotation is named where it is known and not the site's."""
    site = "-- content/sources/s.md --\n---\nseed: s.txt\nlanguage: {}\n---\n"
    for language, shown in (("fr", "fr"), ("en", None), ("und", None)):
        assert Writer(read_of(site.format(language), S), "x.html").foreign("s") == shown
    assert Writer(read_of(site.format("fr"), S), "x.html").foreign("nowhere") is None


def test_a_copied_quotation_says_where_it_stands() -> None:
    """The copy button gives quotation, outlet, pinpoint and the address of the passage."""
    site = (
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/d\n"
        "-- content/sources/s.md --\n---\nseed: s.txt\npublisher: The Press\n---\n"
        '-- content/events/vote.md --\n---\ntitle: V\n---\nIt did. [@s "93 votes"]\n'
    )
    (note,) = within(event_view("vote", read_of(site, S)), Note)
    address = "https://example.org/d/" + note.provenance.href.removeprefix("../")
    digest = S.sha256[:12]
    assert note.copy == Copy("“93 votes”", "The Press, [s], undated", "¶2", address, digest)
    assert note.state == State.EXACT.value


def test_a_mark_is_bound_to_the_word_before_it() -> None:
    """No white space stands before a mark, and the words after it keep theirs."""
    view = event_of('It passed.  [@s "93 votes"] It was May. [@s "11 May"]')
    first, mark, second, *_ = view.sections[0].rows[0].lines[0]
    assert isinstance(mark, n.NoteMark)
    assert (first, second) == (n.Words("It passed."), n.Words(" It was May."))


def test_words_in_quotation_marks_are_theirs() -> None:
    """What stands in quotation marks in our prose is set as a source's, marks included."""
    assert words_of("He said “void” and “null”.") == [
        n.Words("He said "),
        n.Theirs("“void”"),
        n.Words(" and "),
        n.Theirs("“null”"),
        n.Words("."),
    ]


def test_plain_words_leave_marks_out() -> None:
    """The words of nodes are all that is read of them; a line end is a space."""
    nodes = (
        n.Words("a"),
        n.LineEnd(),
        n.Stressed((n.Theirs("b"), n.NoteMark(1, "#note-1"))),
        n.LetterMark("a", "#outside-a"),
        n.Uncited(),
        n.Machine("c"),
    )
    assert plain_words(nodes) == "a bc"
    assert len(marks_in(nodes)) == 3
