"""Claims about the pages of differences, and about differences on other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import dangling, read_of, views_of, within, words_in
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import DifferenceLine, Note
from unhrc_site.pages.difference import difference_view, differences_view

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.views.differences import DifferenceView

TRIBUNE = text_of(
    "tribune",
    "The member was expelled on 11 May 2021.",
    "The council voted to suspend the member with 93 votes.",
)
GAZETTE = text_of("gazette", "The member was Suspended, by 95 votes.")
MIRROR = text_of("mirror", "Nothing of the kind.")
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
language: ar
origin: report
---
-- content/sources/mirror.md --
---
seed: mirror.txt
label: "003"
---
-- content/references/report.md --
---
title: The report
---
-- content/themes/votes.md --
---
title: Votes
---
-- content/events/vote.md --
---
title: The vote
date: {edtf: 2021-05-11, cite: {source: tribune, quote: on 11 May 2021}}
themes: [votes]
---
"""
WORDS = """
accounts:
  - value: expelled
    cite: {source: tribune, quote: The member was expelled}
    note: In the headline.
  - value: suspended
    cite: {source: tribune, quote: voted to suspend the member}
    lit: suspend
  - {value: Suspended, cite: {source: gazette, quote: "The member was Suspended, by"}}
  - silent: mirror
    note: It speaks of other things.
outside:
  - {text: The title has another word., references: [report], value: removed}
  - {text: The law has it too., references: [report], value: SUSPENDED}
  - {text: It was long ago., references: [report]}
"""
BODY = """The words differ. [@tribune "The member was expelled"]

## How we handle it
We say suspended. [@tribune "voted to suspend"] [@gazette "95 votes"]
"""


def difference_file(slug: str, head: str, body: str = "", title: str = "Which word?") -> str:
    """Return one file of a difference about the vote."""
    return (
        f"-- content/differences/{slug}.md --\n---\ntitle: {title}\nevents: [vote]\n"
        f"{head.strip()}\n---\n{body}\n"
    )


def read(*files: str) -> Read:
    """Return the facts of a dossier with these differences."""
    return read_of(SOURCES + "".join(files), TRIBUNE, GAZETTE, MIRROR)


def view_of(head: str = WORDS, body: str = BODY) -> DifferenceView:
    """Return the page of one difference."""
    return difference_view("word", read(difference_file("word", head, body)))


def lit_words(value: object) -> list[str]:
    """Return what is lit in a view."""
    return [words_in(node.children) for node in within(value, n.Lit)]


def test_only_the_words_that_give_the_value_are_lit() -> None:
    """Each account shows its whole quotation, and lights in it the value or the words named."""
    (group,) = view_of().origins
    assert [row.value for row in group.rows] == ["expelled", "suspended", "Suspended"]
    assert [words_in(row.quote) for row in group.rows] == [
        "The member was expelled",
        "voted to suspend the member",
        "The member was Suspended, by",
    ]
    assert lit_words(group.rows) == ["expelled", "suspend", "Suspended"]


def test_accounts_have_numbers_and_permanent_addresses() -> None:
    """Rows are numbered in their order; an address names source and passage, not the number."""
    view = view_of()
    rows = [row for group in view.origins for row in group.rows]
    assert [row.note.number for row in rows] == [1, 2, 3]
    assert rows[0].id.startswith("a-tribune-")
    assert rows[0].note.provenance.href == f"../sources/tribune.html#c-{rows[0].id[-10:]}"
    assert view.silent[0].id == "a-mirror"
    assert dangling(view) == []


def test_sentences_open_the_accounts() -> None:
    """A passage that an account shows is opened there; others have notes beside their sentence."""
    view = view_of()
    assert view.lede is not None
    assert [mark.number for mark in within(view.lede.lines, n.NoteMark)] == [1]
    assert view.lede.notes == ()
    (section,) = view.sections
    assert [mark.number for mark in within(section, n.NoteMark)] == [2, 4]
    assert [note.parts for note in within(section, Note)] == [("95 votes",)]


def test_a_passage_with_two_values_is_shown_twice() -> None:
    """Two accounts of one quotation have one number and two addresses; it is one note."""
    head = (
        "accounts:\n"
        '  - {value: expelled, cite: {source: tribune, quote: "expelled on 11 May 2021"}}\n'
        '  - {value: May, cite: {source: tribune, quote: "expelled on 11 May 2021"}}\n'
    )
    (group,) = view_of(head, "").origins
    first, second = group.rows
    assert (first.note.number, second.note.number) == (1, 1)
    assert (first.note.id, second.note.id) == ("note-1", "")
    assert second.id == f"{first.id}-2"


def test_a_broken_account_lights_nothing() -> None:
    """A passage that is not there has its loud mark, the page says so, and nothing is lit."""
    head = (
        "accounts:\n  - {value: expelled, cite: {source: tribune, quote: It was expelled}}\n"
        "  - {value: suspended, cite: {source: gazette, quote: The member was Suspended}}\n"
    )
    view = view_of(head, "")
    row, other = view.origins[0].rows
    assert (row.problem, lit_words(row)) == ("passage not found", [])
    assert (row.note.problem, row.note.state) == ("passage not found", "absent")
    assert (other.problem, lit_words(other)) == (None, ["Suspended"])
    assert view.frame.problems[0].startswith("1 citation is not verified")


def test_words_named_in_vain_light_nothing() -> None:
    """Where `lit` names words that are not in the quotation the row says so."""
    head = (
        "accounts:\n  - silent: mirror\n"
        "  - {value: expelled, cite: {source: tribune, quote: was expelled}, lit: away}\n"
    )
    (row,) = view_of(head, "").origins[0].rows
    assert (row.problem, lit_words(row)) == ("the words named do not stand in the quotation", [])


def test_accounts_of_one_origin_stand_in_one_bracket() -> None:
    """The bracket names the origin that its sources share; a source of its own says so."""
    view = view_of(
        WORDS.replace(
            "  - silent: mirror\n    note: It speaks of other things.\n",
            ("  - {value: of the kind, cite: {source: mirror, quote: of the kind}}\n"),
        )
    )
    assert [words_in(group.title) for group in view.origins] == [
        "One origin: The report; 001 and 002 derive from it",
        "Its own origin: 003",
    ]
    alone = "accounts: [{value: expelled, cite: {source: tribune, quote: expelled}}]"
    (group,) = view_of(alone, "").origins
    assert words_in(group.title) == "Derived from The report"


def test_the_matrix_says_which_source_gives_which_value() -> None:
    """Each source that speaks has a row, each value a column; the silent ones are named once."""
    matrix = view_of().matrix
    assert matrix is not None
    assert matrix.values == ("expelled", "suspended")
    assert [(row.source.text, row.gives) for row in matrix.rows] == [
        ("001 Tribune", (True, True)),
        ("002", (False, True)),
    ]
    assert (matrix.silent, matrix.is_wide) == ("003", False)


def test_long_values_head_no_column() -> None:
    """A matrix of long values, or of many, is set as blocks."""
    head = WORDS.replace("lit: suspend", "lit: suspend").replace(
        "value: suspended", "value: suspended by a vote"
    )
    matrix = view_of(head).matrix
    assert matrix is not None
    assert matrix.is_wide


def test_each_value_of_very_many_sources_lists_them() -> None:
    """Where there are too many sources for a row each, each value names those that give it."""
    texts = [text_of(f"s{i:02}", f"It is {'one' if i % 2 else 'two'}.") for i in range(13)]
    accounts = "".join(
        f"  - {{value: {word}, cite: {{source: s{i:02}, quote: It is {word}}}}}\n"
        for i in range(13)
        for word in ["one" if i % 2 else "two"]
    )
    head = f"-- content/differences/word.md --\n---\ntitle: X\naccounts:\n{accounts}---\n"
    matrix = difference_view("word", read_of(head, *texts)).matrix
    assert matrix is not None
    assert matrix.rows == ()
    assert matrix.values == ("two", "one")
    assert matrix.sources[1] == "s01, s03, s05, s07, s09 and s11"
    assert matrix.is_wide


def test_silence_is_shown_as_silence() -> None:
    """A source that says nothing has a line of its own with the editors' note."""
    (line,) = view_of().silent
    assert (line.source.text, line.date) == ("003", None)
    assert words_in(line.remark) == "It speaks of other things."


def test_values_from_outside_are_compared() -> None:
    """A lettered item says with whom its value agrees; one without a value says nothing."""
    assert [item.compared for item in view_of().outside] == [
        "“removed”: differs from “expelled” (001) and “suspended” (001 and 002).",
        "“SUSPENDED”: agrees with 001 and 002; differs from “expelled” (001).",
        "",
    ]


def test_support_is_counted_in_origins() -> None:
    """A value of two sources that rewrite one report rests on one origin."""
    assert view_of().support == (
        "“suspended” rests on 2 sources, 1 independent origin; the other on one source."
    )


def test_support_of_single_accounts_is_counted_together() -> None:
    """Where each value has one source the page says how many origins there are in all."""
    assert view_of(numbers("93", "95"), "").support == (
        "Each value has one source; together they rest on 2 sources, 1 independent origin."
    )
    assert view_of(numbers("93") + "  - silent: mirror\n", "").support == ""


def numbers(*values: str, more: str = "") -> str:
    """Return the front matter of accounts that give these numbers or dates."""
    quotes = {"93": "tribune, quote: 93 votes", "95": "gazette, quote: 95 votes"}
    return (
        "compares: numbers\n"
        + more
        + "accounts:\n"
        + "".join(
            f"  - {{value: {value}, cite: {{source: {quotes[value]}}}}}\n" for value in values
        )
    )


DATES = """compares: dates
accounts:
  - {value: 2021-05-11, cite: {source: tribune, quote: 11 May 2021}}
  - {value: 2021, cite: {source: gazette, quote: The member}, lit: The member}
"""


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (
            WORDS,
            "Two values; 001 gives both; 003 is silent; from outside: “removed” and “SUSPENDED”.",
        ),
        (numbers("93", "95"), "Two numbers, 93 and 95."),
        (
            numbers("93", "95", more="tolerance: 2\n"),
            "001 and 002 agree within the tolerance: 93 and 95.",
        ),
        (numbers("93") + "  - silent: mirror\n", "Only 001 speaks of it: 93; 003 is silent."),
        (
            "accounts: [{silent: mirror}, {silent: gazette}]",
            "No source speaks of it; 002 and 003 are silent.",
        ),
        (
            DATES,
            "Two dates, 11 May 2021 and 2021; they overlap.",
        ),
    ],
)
def test_the_comparison_is_said_in_words(head: str, wanted: str) -> None:
    """One plain sentence says how many values there are, who gives several, and who is silent."""
    assert view_of(head, "").summary == wanted


def test_differences_lead_to_one_another() -> None:
    """Each leads to the one before and after, the strongest first, then numbers before words."""
    files = (
        difference_file("b", WORDS, title="B?"),
        difference_file("a", numbers("93", "95"), title="A?"),
        difference_file("c", "lead: 1\n" + WORDS, title="C?"),
    )
    facts = read(*files)
    view = difference_view("a", facts)
    assert view.before
    assert view.after
    assert (view.before.link.text, view.after.link.href) == ("C?", "b.html")
    assert [line.link.text for line in differences_view("", facts).differences] == [
        "C?",
        "A?",
        "B?",
    ]


def test_a_difference_is_shown_where_it_belongs() -> None:
    """Home, event, theme and the sources that speak show it; those that are silent do not."""
    views = views_of(read(difference_file("word", WORDS, BODY)))
    shown = {path for path, view in views.items() if list(within(view, DifferenceLine))}
    assert shown == {
        "index.html",
        "differences.html",
        "events/vote.html",
        "themes/votes.html",
        "sources/tribune.html",
        "sources/gazette.html",
    }
    event = views["events/vote.html"]
    (line,) = [line for line in event.record if line.label == "Accounts differ"]
    assert words_in(line.values) == "on 1 question"
    (listed,) = views["timeline.html"].years[0].lines
    assert listed.line.differs == "accounts differ on 1 question"


def test_accounts_that_agree_are_not_said_to_differ() -> None:
    """An event whose accounts agree, or of which one source speaks, has them compared only."""
    agreeing = numbers("93", "95", more="tolerance: 2\n")
    views = views_of(read(difference_file("word", agreeing)))
    (listed,) = views["timeline.html"].years[0].lines
    assert listed.line.differs == "accounts compared on 1 question"
    labels = [line.label for line in views["events/vote.html"].record]
    assert labels[-1] == "Accounts compared"


def test_the_home_page_shows_three() -> None:
    """The strongest three are on the home page, and a link to all."""
    files = [difference_file(slug, WORDS, title=f"{slug}?") for slug in "abcd"]
    home = views_of(read(*files))["index.html"]
    assert [line.link.text for line in home.differences] == ["a?", "b?", "c?"]
    assert (home.all_differences.text, home.all_differences.href) == (
        "All 4 differences",
        "differences.html",
    )


def test_a_line_shows_each_value_in_a_source_once() -> None:
    """A line cuts quotations around what counts, names more accounts, and says who is silent."""
    long = text_of("tribune", f"{'word ' * 40}expelled{' word' * 40}")
    head = (
        "accounts:\n  - {value: expelled, cite: {source: tribune, quote: QUOTE}}\n"
        "  - silent: mirror\n".replace("QUOTE", long.blocks[0].text)
    )
    facts = read_of(SOURCES + difference_file("word", head), long, GAZETTE, MIRROR)
    (line,) = differences_view("", facts).differences
    (given,) = line.given
    text = words_in(given.quote)
    assert text.startswith("… word")
    assert text.endswith("word …")
    assert len(text) < 100
    assert lit_words(given.quote) == ["expelled"]
    assert (given.label, line.silent, line.summary) == (
        "001",
        "003",
        "Only 001 speaks of it: “expelled”.",
    )


def test_words_without_spaces_are_cut_too() -> None:
    """A long quotation of a script without spaces keeps words around what counts."""
    long = text_of("tribune", f"{'理' * 100}停权{'事' * 100}")
    head = (
        f"accounts:\n  - {{value: 停权, cite: {{source: tribune, quote: {long.blocks[0].text}}}}}\n"
        "  - silent: mirror\n"
    )
    facts = read_of(SOURCES + difference_file("word", head), long, GAZETTE, MIRROR)
    (given,) = differences_view("", facts).differences[0].given
    text = words_in(given.quote)
    assert lit_words(given.quote) == ["停权"]
    assert text.startswith("… 理")
    assert text.endswith("事 …")


def test_a_foreign_quotation_says_its_language() -> None:
    """Words in another language than the site's carry it, so that their direction is their own."""
    (group,) = view_of().origins
    assert [row.note.language for row in group.rows] == [None, None, "ar"]


def test_a_dossier_without_differences_says_so() -> None:
    """The list is there and says that nothing is recorded; the navigation does not lead to it."""
    view = differences_view("", read())
    assert view.lede == "No differences between accounts are recorded."
    assert view.differences == ()
    assert "Differences" not in [link.text for link in view.frame.nav]


def test_every_page_with_differences_has_its_notes() -> None:
    """No mark of any page opens nothing."""
    views = views_of(read(difference_file("word", WORDS, BODY)))
    assert [path for path, view in views.items() if dangling(view)] == []
