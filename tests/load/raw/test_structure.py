from __future__ import annotations

import pytest

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.structure import lines


def seen(raw: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    """Return the lines of `raw` as (hint, text)."""
    return [(line.hint.name, line.text) for line in lines(raw, markdown=markdown)]


WRAPPED = """\
The Commissioner is gravely concerned by the closure, since midnight on
9 August, of the crossing, the only one of the four crossings on the
northern line that had remained open to families on foot.

At least 3,200 people, more than half of them children, are now waiting
in the open between the two posts. The tank was removed on Wednesday.

ENDS
"""


def test_hard_wrapped_paragraphs_are_joined() -> None:
    """Lines broken by a width are one paragraph each, short lines stay alone."""
    assert [text.split()[0] for _, text in seen(WRAPPED)] == ["The", "At", "ENDS"]


def test_hard_wrapped_paragraphs_without_blank_lines_are_split() -> None:
    """Without blank lines a short line that ends a sentence ends its paragraph."""
    dense = WRAPPED.replace("\n\n", "\n").replace(" The tank was removed on Wednesday.", "")
    assert [text.split()[0] for _, text in seen(dense)] == ["The", "At", "ENDS"]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    """Without a width each line is a paragraph, whatever the blank lines."""
    long = "word " * 60
    assert len(seen(f"Title here\nBy Ann Li\n{long}\n{long}\n{long}")) == 5


def test_lines_of_a_mail_head_are_not_joined() -> None:
    """A line that begins with a label goes on no other, even in wrapped text."""
    head = "From: A Very Long Name of Somebody Writing <a.b@long-domain.example>\nTo: list\n\n"
    assert [text.split()[0] for _, text in seen(head + WRAPPED)][:2] == ["From:", "To:"]


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        ("# Heading", Hint.HEADING),
        ("Heading\n=======", Hint.HEADING),
        ("- item", Hint.ITEM),
        ("(a) item", Hint.ITEM),
        ("> quoted", Hint.QUOTE),
        ("| a | b |\n| c | d |", Hint.ROW),
        ("![alt](x.png)", Hint.IMAGE),
        ("* * *", Hint.RULE),
        ("[^1]: a note", Hint.NOTE),
        ("```\ncode\n```", Hint.CODE),
        ("#Hashtag", Hint.NONE),
        ("3. März 2024", Hint.NONE),
        ("- 3 -", Hint.NONE),
        ("A. Smith said", Hint.NONE),
    ],
)
def test_marks_give_hints(raw: str, hint: Hint) -> None:
    """What a line begins with is its hint, and look-alikes have none."""
    assert lines(raw)[0].hint is hint


def test_a_quotation_of_several_paragraphs_is_one_line() -> None:
    """Block quotation marks without a blank line between make one quotation."""
    assert seen("> One.\n>\n> — Ann Li") == [("QUOTE", "One. — Ann Li")]


def test_columns_by_tabs_are_rows() -> None:
    """Neighbouring lines with the same number of columns are a table."""
    assert [hint for hint, _ in seen("AYES:\tLi\nNOES:\tOkoro")] == ["ROW", "ROW"]


def test_a_long_underlined_line_is_no_heading() -> None:
    """A rule under a paragraph is a rule."""
    assert seen("word " * 50 + "\n-----")[0][0] == "NONE"
