"""Claims about content files as records, and about the place of each error in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.load.content.reading import MAX_BYTES, read_record, read_settings
from unhrc_site.model import records as r
from unhrc_site.model.claims import Claim
from unhrc_site.model.source_text import Basis, Manner, SourceKind
from unhrc_site.model.tallies import Majority, Vote

if TYPE_CHECKING:
    from unhrc_site.model.diagnostics import Diagnostic


def errors(path: str, text: str | bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of each problem of a file that yields no record."""
    record, problems = read_record(path, text.encode() if isinstance(text, str) else text)
    assert record is None
    return [(p.code, p.location.line, p.location.col) for p in problems if p.location]


def problem(path: str, text: str) -> Diagnostic:
    """Return the one problem of a file."""
    _, (found,) = read_record(path, text.encode())
    return found


def read(path: str, text: str) -> r.Record | r.SourceNotes:
    """Return the record of a file without problems."""
    record, problems = read_record(path, text.encode())
    assert problems == ()
    assert record is not None
    return record


EVENT = """---
title: The vote
date:
  edtf: 2022-04
  cite: {source: s, quote: in April 2022}
---

It passed. [@s "passed"]
"""


@pytest.mark.parametrize("text", [EVENT, "\ufeff" + EVENT, EVENT.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_line_ends_change_nothing(text: str) -> None:
    """The same file with a byte order mark or with CRLF is the same record, places included."""
    event = read("content/events/vote.md", text)
    assert isinstance(event, r.Event)
    assert event.date is not None
    assert (event.date.location.line, event.date.location.col) == (4, 9)
    (citation,) = event.date.citations
    assert (citation.quote, citation.location.line, citation.location.col) == (
        "in April 2022",
        5,
        28,
    )
    assert event == read("content/events/vote.md", EVENT)


def test_old_line_ends_are_line_ends() -> None:
    """A file whose lines end in a carriage return alone is read like any other."""
    assert read("content/events/vote.md", EVENT.replace("\n", "\r")) == read(
        "content/events/vote.md", EVENT
    )


def test_markdown_and_yaml_say_the_same() -> None:
    """A record can be front matter with Markdown, or YAML alone with the prose under body."""
    markdown = read("content/themes/t.md", "---\ntitle: T\norder: 2\n---\nWords.\n")
    plain = read("content/themes/t.yaml", "title: T\norder: 2\nbody: |\n  Words.\n")
    assert isinstance(markdown, r.Theme)
    assert isinstance(plain, r.Theme)
    assert (markdown.slug, markdown.title, markdown.order) == ("t", "T", 2)
    assert (plain.slug, plain.title, plain.order) == ("t", "T", 2)
    assert repr(markdown.body) == repr(plain.body)
    assert plain.body[0].location.line == 4  # type: ignore[union-attr]  # a paragraph


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/event/x.md", "W117"),
        ("content/x.md", "W117"),
        ("x.md", "W117"),
        ("content/events/x.txt", "W117"),
        ("content/events/x", "W117"),
        ("content/events/drafts/x.md", "W117"),
        ("content/drafts/events/x.md", "W117"),
        ("content/events/X.md", "E116"),
        ("content/events/a b.md", "E116"),
        ("content/events/.md", "E116"),
        ("content/events/con.md", "E116"),
        ("content/events/a.b.md", "E116"),
    ],
)
def test_a_record_is_a_file_with_a_slug_in_a_folder_of_its_kind(path: str, code: str) -> None:
    """Other files are left out with a warning, and a name that is no slug is an error."""
    record, (found,) = read_record(path, b"---\ntitle: T\n---\n")
    assert (record, found.code) == (None, code)


def test_a_misspelt_folder_is_told_its_name() -> None:
    """A folder that is nearly one of the kinds is named in the hint."""
    assert problem("content/event/x.md", "").hint == 'did you mean "events"?'


@pytest.mark.parametrize(
    ("content", "code", "line", "col"),
    [
        (b"---\ntitle: \xe9t\xe9\n---\n", "E102", 2, 8),
        ("---\ntitle: é".encode() + b"\xff\n", "E102", 2, 9),
        (b"\xef\xbb\xbf\xff", "E102", 1, 1),
        (b"---\ntitle: a\0b\n---\n", "E102", 2, 9),
        (b"x" * (MAX_BYTES + 1), "E105", 1, 1),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(
    content: bytes, code: str, line: int, col: int
) -> None:
    """Bytes that are not UTF-8, NUL characters and files without measure are errors."""
    assert errors("content/pages/x.md", content) == [(code, line, col)]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("events", "---\n\n\ntitel: x\n---\n", [("E115", 4, 1), ("E113", 4, 1)]),
        ("events", "---\ntitle:\n---\n", [("E114", 2, 7)]),
        ("events", "---\ntitle: ''\n---\n", [("E114", 2, 8)]),
        ("events", "---\ntitle: [a]\n---\n", [("E114", 2, 8)]),
        ("events", "---\ntitle: x\nlead: maybe\n---\n", [("E114", 3, 7)]),
        ("events", "---\ntitle: x\nstatus: happend\n---\n", [("E114", 3, 9)]),
        ("events", "---\ntitle: x\nafter: [a, B c]\n---\n", [("E114", 3, 12)]),
        ("events", "---\ntitle: x\nafter: B c\n---\n", [("E114", 3, 8)]),
        ("events", "---\ntitle: x\ndate: 2022-04\n---\n", [("E114", 3, 7)]),
        ("events", "---\ntitle: x\ndate: {edtf: April}\n---\n", [("E401", 3, 14)]),
        ("events", "---\ntitle: x\ndate:\n  edtf: 2022\n  basis: x\n---\n", [("E114", 5, 10)]),
        ("events", "---\ntitle: x\ndate: {edtf: [2022]}\n---\n", [("E114", 3, 14)]),
        ("events", "---\ntitle: x\ntally: {for: {votes: many}}\n---\n", [("E114", 3, 22)]),
        ("events", "---\ntitle: x\ntally: {for: {votes: -1}}\n---\n", [("E114", 3, 22)]),
        (
            "events",
            "---\ntitle: x\ntally: {for: {vote: 1}}\n---\n",
            [("E115", 3, 14), ("E113", 3, 15)],
        ),
        (
            "events",
            "---\ntitle: x\ndate:\n  edtf: 2022\n  cite:\n    source: s\n    qoute: q\n---\n",
            [("E115", 6, 5), ("E113", 7, 5)],
        ),
        (
            "events",
            (
                "---\ntitle: x\naccounts:\n- question: q\n  answers:\n  - {source: s, quote: a}\n"
                "  - {source: s, quote: ''}\n---\n"
            ),
            [("E114", 7, 24)],
        ),
        ("entities", "---\nname: x\nkind: human\n---\n", [("E114", 3, 7)]),
        (
            "entities",
            "---\nname: x\nkind: state\naliases:\n- a\n- {name: b, inn: [s]}\n---\n",
            [("E113", 6, 13)],
        ),
        ("entities", "---\nname: x\nkind: state\naliases: [[a]]\n---\n", [("E114", 4, 11)]),
        ("entities", "---\nname: x\nkind: state\naliases: [a, '']\n---\n", [("E114", 4, 14)]),
        ("statements", "---\nspeaker: a\ncite: []\n---\n", [("E114", 3, 7)]),
        ("statements", "---\nspeaker: a\ncite: words\n---\n", [("E114", 3, 7)]),
        ("references", "---\ntitle: x\nurl: javascript:x\n---\n", [("E114", 3, 6)]),
        ("themes", "---\ntitle: x\norder: first\n---\n", [("E114", 3, 8)]),
        ("pages", "words\n", [("E115", 1, 1)]),
    ],
)
def test_every_wrong_key_and_value_is_reported_at_its_place(
    kind: str, text: str, expected: list[tuple[str, int, int]]
) -> None:
    """An error of the schema names the line and column of the key or value that is wrong."""
    assert errors(f"content/{kind}/x.md", text) == expected


def test_all_errors_of_a_file_come_in_one_run() -> None:
    """One reading reports every wrong key and value, not the first alone."""
    text = "---\ntitel: x\nlead: maybe\nstatus: x\norder: 1\n---\n"
    assert [code for code, _, _ in errors("content/events/x.md", text)] == [
        "E115",
        "E114",
        "E114",
        "E113",
        "E113",
    ]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("titel: x", 'the key "titel" is not known here', 'did you mean "title"?'),
        ("title: x\nstatus: happend", '"happend" is none of: happened, scheduled, proposed', None),
        ("title: x\nlead: maybe", 'true or false is needed here, not "maybe"', None),
        (
            "title: x\ntally: {for: {votes: many}}",
            'a whole number is needed here, not "many"',
            None,
        ),
        ("title: x\ntally: {fro: {votes: 1}}", 'the key "fro" is not known here', None),
    ],
)
def test_a_message_says_what_is_needed(text: str, message: str, hint: str | None) -> None:
    """The message names the wrong word and what would be right, the hint the nearest that is."""
    _, problems = read_record("content/events/x.md", f"---\n{text}\n---\n".encode())
    found = problems[-1]
    assert found.message == message
    if hint:
        assert found.hint == hint


def test_one_value_may_stand_where_a_list_is_meant() -> None:
    """A single citation, slug, reference, scope or alias is a list of one, in its own place."""
    event = read(
        "content/events/x.yaml",
        "title: x\nafter: a\nthemes: t\n"
        "date: {edtf: 2022, cite: {source: s, quote: q}, references: ref}\n",
    )
    assert isinstance(event, r.Event)
    assert event.date is not None
    assert (event.after, event.themes, event.date.references) == (("a",), ("t",), ("ref",))
    assert [citation.location.col for citation in event.date.citations] == [45]
    entity = read("content/entities/x.yaml", "name: x\nkind: place\naliases: {name: y, in: s}\n")
    assert isinstance(entity, r.Entity)
    assert [(alias.name, alias.scopes) for alias in entity.aliases] == [("x", ()), ("y", ("s",))]


def test_an_alias_is_a_name_or_a_name_with_its_scope() -> None:
    """Both ways to write an alias stand in one list, each with the place of its name."""
    entity = read(
        "content/entities/x.yaml",
        "name: X\nkind: place\nmatch_name: false\naliases:\n- NO\n- {in: [s], name: null}\n",
    )
    assert isinstance(entity, r.Entity)
    assert [(a.name, a.scopes, a.location.line, a.location.col) for a in entity.aliases] == [
        ("NO", (), 5, 3),
        ("null", ("s",), 6, 19),
    ]


def test_a_field_of_a_source_is_a_text_or_a_claim() -> None:
    """A bare text is known from outside; a mapping says how it is known."""
    notes = read(
        "content/sources/x.yaml",
        "seed: a.txt\ntitle: T\nkind: letter\nauthors: [A, {value: B, basis: stated}]\n"
        "publisher: {value: P, basis: inferred, reasoning: R, cite: {source: x, quote: q}}\n",
    )
    assert isinstance(notes, r.SourceNotes)
    assert notes.genre is SourceKind.LETTER
    assert notes.title == Claim("T", Basis.OUTSIDE)
    assert notes.authors == (Claim("A", Basis.OUTSIDE), Claim("B", Basis.STATED))
    assert notes.publisher is not None
    assert (notes.publisher.basis, notes.publisher.reasoning) == (Basis.INFERRED, "R")
    assert [citation.location.line for citation in notes.publisher.citations] == [5]
    assert notes.seed_location.col == 7


def test_a_tally_keeps_its_figures_and_their_places() -> None:
    """Each figure of a tally is read with its citations; those not given are not there."""
    event = read(
        "content/events/x.yaml",
        "title: x\ntally:\n  for: {votes: 93, cite: {source: s, quote: q}}\n"
        "  not_voting: {votes: 0, references: [ref]}\n  majority: two-thirds\n"
        "  positions:\n  - {entity: e, vote: not voting}\n"
        "  candidates:\n  - {entity: e, votes: 7}\n",
    )
    assert isinstance(event, r.Event)
    tally = event.tally
    assert tally is not None
    assert {vote: count.votes for vote, count in tally.counts.items()} == {
        Vote.FOR: 93,
        Vote.NOT_VOTING: 0,
    }
    assert tally.counts[Vote.FOR].location.col == 16
    assert tally.majority is Majority.TWO_THIRDS
    assert [position.vote for position in tally.positions] == [Vote.NOT_VOTING]
    assert [(c.entity, c.count.votes) for c in tally.candidates] == [("e", 7)]


def test_a_statement_has_one_citation() -> None:
    """The exact words of a statement are one citation, no less and no more."""
    one = "{source: s, quote: q}"
    statement = read("content/statements/x.yaml", f"speaker: a\ncite: {one}\n")
    assert isinstance(statement, r.Statement)
    assert (statement.citation.quote, statement.manner) == ("q", Manner.DIRECT)
    text = f"---\nspeaker: a\ncite: [{one}, {one}]\n---\n"
    assert errors("content/statements/x.md", text) == [("E114", 3, 7)]


def test_warnings_come_beside_a_record() -> None:
    """Markup that is left out costs no record."""
    record, (found,) = read_record("content/pages/x.md", b"---\ntitle: x\n---\n![a](b.png)\n")
    assert record is not None
    assert (found.code, found.location and found.location.line) == ("W118", 4)


def test_markdown_in_a_value_is_placed_at_the_value() -> None:
    """A citation within a field has the place of the field's value."""
    event = read(
        "content/events/x.yaml",
        "title: x\noutside:\n- {text: 'A [@ref]', references: ref}\n",
    )
    assert isinstance(event, r.Event)
    (note,) = event.outside
    _, cite = note.text
    assert cite.citation.location.line == 3  # type: ignore[union-attr]  # a citation
    assert cite.citation.location.col == 10  # type: ignore[union-attr]  # the same


def test_settings_are_read_with_their_defaults() -> None:
    """A title is enough; what is not given follows from what is."""
    settings, problems = read_settings("content/site.yaml", b"title: NO\n")
    assert settings is not None
    assert (settings.title, settings.headline, settings.language) == ("NO", "NO", "en")
    assert (settings.base_url, settings.specimen, problems) == (None, (), ())
    settings, _ = read_settings("content/site.yaml", b"title: T\nbase_url: https://e.org/a//\n")
    assert settings is not None
    assert settings.base_url == "https://e.org/a/"


@pytest.mark.parametrize("text", ["", "titel: x", "title: x\ntitle: y", "- x", "title: [x"])
def test_settings_that_cannot_be_read_are_none(text: str) -> None:
    """Wrong settings give no settings and say what is wrong."""
    settings, problems = read_settings("content/site.yaml", text.encode())
    assert settings is None
    assert problems


@given(
    st.sampled_from(["events", "entities", "sources", "statements", "themes", "pages"]),
    st.sampled_from(["md", "yaml"]),
    st.one_of(
        st.binary(max_size=60),
        st.text(st.sampled_from("---\n: []{}'\"!&*|>#titlebody é\t\x07"), max_size=60).map(
            lambda text: f"---\n{text}\n---\n".encode()
        ),
    ),
)
def test_any_file_is_read_or_refused(kind: str, ending: str, content: bytes) -> None:
    """Whatever bytes a file holds, it gives a record or a problem with a place."""
    record, problems = read_record(f"content/{kind}/x.{ending}", content)
    assert record is not None or problems
    assert all(found.location is not None for found in problems)
