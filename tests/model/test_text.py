"""Claims about texts that know the way back to their originals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.text import MappedText, MappedTextBuilder, Run, Span

PIECES = st.lists(
    st.tuples(st.text("abcé\n", min_size=1, max_size=5), st.integers(0, 3), st.booleans()),
    min_size=1,
    max_size=8,
)
"""Pieces of a text, how many code points of the original are left out before each, and whether a
piece is spelt out from a single code point."""


def built(pieces: list[tuple[str, int, bool]]) -> tuple[MappedText, list[int]]:
    """Return the text of `pieces`, and the origin of each of its code points."""
    origins: list[int] = []
    builder, there = MappedTextBuilder(), 0
    for text, gap, is_one in pieces:
        there += gap
        builder.add(text, there, same_length=not is_one)
        origins.extend([there] * len(text) if is_one else range(there, there + len(text)))
        there += 1 if is_one else len(text)
    return builder.build(), origins


@given(PIECES, st.data())
def test_the_origin_of_any_slice_is_the_smallest_span_that_holds_it(
    pieces: list[tuple[str, int, bool]], data: st.DataObject
) -> None:
    """Any slice leads back from the origin of its first code point to that of its last."""
    text, origins = built(pieces)
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))
    assert text.origin(start, end) == Span(origins[start], origins[end - 1] + 1)


@given(PIECES)
def test_runs_cover_the_text_in_order_without_gaps(pieces: list[tuple[str, int, bool]]) -> None:
    """The runs of a built text stand one behind the other from its start to its end."""
    text, _ = built(pieces)
    at = 0
    for run in text.runs:
        assert run.here == at
        assert run.length > 0
        at += run.length
    assert at == len(text.text)


@given(PIECES, st.data())
def test_a_copied_slice_keeps_its_origins(
    pieces: list[tuple[str, int, bool]], data: st.DataObject
) -> None:
    """A slice copied into another text reads the same and leads back to the same places."""
    text, origins = built(pieces)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    builder = MappedTextBuilder()
    builder.copy(text, start, end)
    copied = builder.build()
    assert copied.text == text.text[start:end]
    assert [copied.origin(i, i + 1).start for i in range(end - start)] == origins[start:end]


@given(PIECES, st.data())
def test_a_text_over_another_leads_to_the_innermost(
    pieces: list[tuple[str, int, bool]], data: st.DataObject
) -> None:
    """A text derived from a derived text leads back through both."""
    inner, origins = built(pieces)
    start = data.draw(st.integers(0, len(inner.text) - 1))
    outer = MappedText.identity(inner.text[start:], start).over(inner)
    assert outer.text == inner.text[start:]
    assert [outer.origin(i, i + 1).start for i in range(len(outer.text))] == origins[start:]


def test_identity_starts_where_it_is_said_to() -> None:
    """A text that stands unchanged in its original is one run from its start."""
    assert MappedText.identity("ab", 7).runs == (Run(0, 7, 2),)
    assert MappedText.identity("", 7).runs == ()


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4), (3, 4)])
def test_nothing_has_no_origin(start: int, end: int) -> None:
    """An empty or an outlying range is an error, since nothing can be said of where it was."""
    with pytest.raises(ValueError, match="no text at"):
        MappedText.identity("abc").origin(start, end)


def test_runs_within_a_span_are_those_that_touch_it() -> None:
    """Of the runs, those are given whose original overlaps the span."""
    text, _ = built([("ab", 0, False), ("cd", 3, False)])
    assert text.within(0, 1) == (Run(0, 0, 2),)
    assert text.within(2, 5) == ()
    assert text.within(1, 6) == (Run(0, 0, 2), Run(2, 5, 2))


def test_neighbours_join_to_one_run() -> None:
    """Pieces that stand side by side in the original are one run."""
    builder = MappedTextBuilder()
    for number, letter in enumerate("abc"):
        builder.add(letter, number)
    builder.add("", 99)
    assert len(builder) == 3
    assert builder.build().runs == (Run(0, 0, 3),)
