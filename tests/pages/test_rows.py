"""Claims about the editors' prose as rows and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import marks_in, read_of, within, words_in
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.fragments import Fragment
from unhrc_site.model.views.parts import RowKind
from unhrc_site.pages.rows import prose_rows, prose_sections, unique_id
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import Row, Section

S = text_of("s", "The council voted on 11 May 2021.", "It passed with 93 votes in favour.")


def writer_of(body: str) -> Writer:
    """Return the writer of the page of an event with this Markdown."""
    read = read_of(f"-- content/events/vote.md --\n---\ntitle: V\n---\n{body}\n", S)
    return Writer(read, route(Kind.EVENT, "vote"), ("vote",))


def rows_of(body: str, *, cited: bool = True) -> tuple[Row, ...]:
    """Return Markdown as rows."""
    writer = writer_of(body)
    return prose_rows(writer, writer.read.prose("vote"), cited=cited)


def sections_of(body: str, statements: tuple[str, ...] = ()) -> tuple[Section, ...]:
    """Return Markdown as sections behind one that is called "first"."""
    writer = writer_of(body)
    return prose_sections(
        writer, writer.read.prose("vote"), ("first", "First"), statements=statements
    )


def test_an_uncited_sentence_is_marked_and_its_neighbour_is_not() -> None:
    """The mark stands right behind the sentence that lacks its citation."""
    (row,) = rows_of('It did. [@s "93 votes"] Nobody knows. It was so. [@s "11 May"]')
    one, two, three = marks_in(row.lines)
    assert isinstance(one, n.NoteMark)
    assert isinstance(two, n.Uncited)
    assert isinstance(three, n.NoteMark)
    at = row.lines[0].index(two)
    assert words_in(row.lines[0][at - 1]).strip() == "Nobody knows."


@pytest.mark.parametrize(
    "body", ["- One.\n- Two.", "> One. Two.", "One. Two.", "1. One.\n\n   Two."]
)
def test_lists_and_quotations_are_asked_for_citations_too(body: str) -> None:
    """Each sentence of a list, a quotation or a paragraph has its mark."""
    (row,) = rows_of(body)
    assert marks_in(row.lines) == [n.Uncited(), n.Uncited()]


def test_pages_in_our_own_words_need_no_citation() -> None:
    """Where sentences need no citation none is marked."""
    (row,) = rows_of("One. Two.", cited=False)
    assert marks_in(row.lines) == []


@pytest.mark.parametrize("body", ["### A heading", "| a |\n|---|\n| b |", "```\ncode\n```", "---"])
def test_what_is_no_sentence_needs_no_citation(body: str) -> None:
    """Headings, tables, code and rules are never marked as uncited."""
    assert marks_in(rows_of(body)) == []


def test_each_block_is_a_row_of_its_kind() -> None:
    """Every kind of block is one row, with its lines, its level and its first number."""
    rows = rows_of(
        "One.\n\n### Head\n\n3. a\n4. b\n\n> c\n\n```\nd\n```\n\n---\n\n"
        "| e | f |\n|---|---|\n| g | h |"
    )
    assert [row.kind for row in rows] == list(RowKind)
    assert rows[1].level == 3
    assert rows[2].ordered_from == 3
    assert [words_in(line) for line in rows[2].lines] == ["a", "b"]
    assert rows[4].lines == ((n.Machine("d"),),)
    assert [[words_in(cell) for cell in row] for row in rows[6].table] == [["e", "f"], ["g", "h"]]


def test_paragraphs_of_one_item_are_lines_of_it() -> None:
    """A list item with two paragraphs is one line of the list, with a line end between them."""
    (row,) = rows_of("- One.\n\n  Two.\n- Three.", cited=False)
    assert [len(list(within(line, n.LineEnd))) for line in row.lines] == [1, 0]


def test_cells_bring_in_notes() -> None:
    """A passage cited in a table has its note in the row of the table."""
    (row,) = rows_of('| a |\n|---|\n| b [@s "93 votes"] |')
    assert [note.parts for note in row.notes] == [("93 votes",)]


def test_sections_are_cut_at_headings_of_the_second_level() -> None:
    """What precedes the first heading has the name it is given; deeper headings cut nothing."""
    sections = sections_of("One.\n\n## Two *words*\n\nText.\n\n### Three\n\n## Four\n\nText.")
    assert [(section.id, section.title) for section in sections] == [
        ("first", "First"),
        ("two-words", "Two words"),
        ("four", "Four"),
    ]
    assert [row.kind for row in sections[1].rows] == [RowKind.PARAGRAPH, RowKind.HEADING]


def test_a_heading_with_nothing_below_makes_no_section() -> None:
    """Empty sections are left out, the first one too."""
    assert [section.id for section in sections_of("## One\n\n## Two\n\nText.")] == ["two"]


def test_ids_of_sections_are_unlike_all_others_of_the_page() -> None:
    """No heading takes the address of a part of the page, of a note or of another section."""
    parts = [part.value for part in Fragment if part is not Fragment.TALLY]
    others = [
        "note-1",
        "outside-b",
        "at-note-1",
        "c-0123456789",
        "b-0123456789-2",
        "hatch",
        "first",
    ]
    titles = [
        *parts,
        *others,
        "first",
        "S said",
        "Again",
        "again",
        "Again!",
        "***",
        "!?",
        "Again 2",
    ]
    body = "\n\n".join(f"## {title}\n\nText." for title in titles)
    sections = sections_of(body, statements=("said",))
    ids = [section.id for section in sections]
    assert len(ids) == len(titles) == len(set(ids))
    assert not {*ids} & {*parts, *others, "first", "s-said"}


def test_the_section_of_the_vote_keeps_the_address_of_the_tally() -> None:
    """A section with this heading takes the tally in, so it is called as the tally would be."""
    assert [section.id for section in sections_of("## The vote\n\nText.")] == [Fragment.TALLY]


def test_ids_keep_letters_of_all_scripts() -> None:
    """A heading in any script gives an address of its words."""
    assert unique_id("Résolution — часть 2", set()) == "résolution-часть-2"
    assert unique_id("…", set()) == "section"
