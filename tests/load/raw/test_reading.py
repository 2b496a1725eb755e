from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unhrc_site.load.raw import read_source

if TYPE_CHECKING:
    from unhrc_site.model.source_text import SourceText

PIECES = [
    "By Ann Li",
    "26 September 2023",
    "The vote of the council",
    "“It is so,” she said.",
    "Share",
    "# Heading",
    "- item",
    "> quoted",
    "| a | b |",
    "Dear Sir,",
    "Yours sincerely,",
    "© 2023 The Courier",
    "A sentence of some length that says what happened on Monday in Geneva, and why.",
    "Most read",
    "![alt](x.png)",
    "[words](#)",
    "12.30",
    "Q: Why?",
    "Photo: Ann Li/AFP",
    "",
    "---",
    "\u200b",
    "1. One",
    "Human Rights",
    "HOME",
    "(Reuters)",
    "[1] A note.",
    "a\tb\tc",
    "***",
    "中文标题",
    "تم النشر",
]


def check(source: SourceText) -> None:
    """Assert what holds of every source, whatever its text."""
    size = len(source.raw)
    for block in source.blocks:
        assert block.text
        assert 0 <= block.start < block.end <= size
        start, end = block.visible.origin(0, len(block.text))
        assert block.start <= start < end <= block.end + 1
    assert len({block.id for block in source.blocks}) == len(source.blocks)
    starts = [block.start for block in source.blocks]
    assert starts == sorted(starts)
    for field in source.fields.values():
        assert field.start == -1 or 0 <= field.start < field.end <= size
        assert (
            (field.reasoning is not None)
            or str(field.basis) != "inferred"
            or field.rule in {"kind", "common words"}
        )
    for link in source.links:
        assert 0 <= link.start < link.end <= size
    covered = sum(len(block.text) for block in source.blocks)
    covered += sum(len(aside.text) for aside in source.set_aside)
    assert covered <= 2 * size + 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=14),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)
def test_any_mixture_of_lines_is_read(pieces: list[str], end: str) -> None:
    """Whatever lines follow one another, all offsets lie in the text and nothing is told twice."""
    source, problems = read_source("a.txt", end.join(pieces).encode())
    if source is None:
        assert [problem.code for problem in problems] == ["E104"]
    else:
        check(source)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Arbitrary text is a source or an error, never a crash."""
    source, problems = read_source("a.md", text.encode("utf-8", "surrogatepass"))
    if source is None:
        assert problems
    else:
        check(source)


HOSTILE = [
    "a",
    "[",
    "[](",
    "[a](b ",
    "*a ",
    "*",
    "_a_",
    "<a ",
    "<",
    "&a",
    "`a",
    "\\",
    "https://",
    "“a” ",
    "1 May 2020 ",
    "1. ",
    "a\n",
    "Home\n",
    "- a\n",
    "|a|b|\n",
    "> q\n",
    "(a ",
    "a: ",
    "a - ",
    "a/b ",
    "© 2020 A ",
    "中",
    "By Ann Li\n",
    "a\tb\n",
    "“A b c,” said X. ",
    "[1] x\n",
    "<!-- ",
    "Dear Sir,\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    """A text at which a step of more than linear cost would run for minutes is read."""
    content = (piece * (60_000 // len(piece))).encode()
    source, problems = read_source("a.txt", content)
    assert source is not None or problems


def test_same_bytes_give_the_same_source() -> None:
    """Reading is a function of the path and the bytes."""
    content = b"The vote\nBy Ann Li\n\nA sentence of some length that says what happened.\n"
    assert read_source("a.txt", content) == read_source("a.txt", content)


def test_path_has_forward_slashes() -> None:
    """A path from another system is named with forward slashes."""
    source, _ = read_source("seeds\\a.txt", b"A sentence of some length that says what happened.")
    assert source is not None
    assert source.path == "seeds/a.txt"
