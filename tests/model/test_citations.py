"""Claims about citations, and the states of passages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.citations import Citation, Passage, State
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.text import Span

HERE = Location("content/events/x.md")


def id_of(quote: str | None, prefix: str | None = None, suffix: str | None = None) -> str:
    """Return the address of a citation of these words."""
    return Citation("source", quote, HERE, prefix, suffix).id


@given(st.text(), st.text(), st.text())
def test_an_address_is_ten_hex_digits(quote: str, prefix: str, suffix: str) -> None:
    """Whatever is cited, its address is ten lower-case hex digits."""
    assert re.fullmatch(r"[0-9a-f]{10}", id_of(quote, prefix, suffix))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia’s “vote”", 'Russia\'s "vote"'),
        ("93\u00a0votes", "93 votes"),
        ("two […] three", "two\u00a0[…\u200b] three"),
        (" words ", "words"),
    ],
)
def test_typography_does_not_move_an_address(one: str, other: str) -> None:
    """Two ways to write the same words have one address."""
    assert id_of(one) == id_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia denies", "russia denies"),
        ("was not. True", "was not true"),
        ("1,93", "193"),
        ("two […] three", "two [...] three"),
    ],
)
def test_words_that_can_match_differently_have_two_addresses(one: str, other: str) -> None:
    """Case and punctuation count, else a quote that is absent would share a verified one's."""
    assert id_of(one) != id_of(other)


def test_prefix_and_suffix_count_and_are_not_mixed_up() -> None:
    """The same words with another prefix or suffix are another citation."""
    ids = {id_of("a"), id_of("a", "b"), id_of("a", None, "b"), id_of("a", "b", "b"), id_of("b")}
    assert len(ids) == 5


def test_a_reference_as_a_whole_has_an_address_of_its_own() -> None:
    """Without a quote the target stands for it."""
    assert id_of(None) == id_of("source")


def test_where_it_is_written_does_not_count() -> None:
    """The address of a citation is the same wherever it stands, and in whatever file."""
    moved = Citation("source", "a", Location("other.md", 9, 9))
    assert moved.id == id_of("a")


@pytest.mark.parametrize(
    ("state", "verified", "broken"),
    [
        (State.EXACT, True, False),
        (State.FOLDED, True, False),
        (State.ABSENT, False, True),
        (State.AMBIGUOUS, False, True),
        (State.NOT_CHECKABLE, False, False),
    ],
)
def test_only_exact_and_folded_are_verified(state: State, *, verified: bool, broken: bool) -> None:
    """A passage is verified, broken, or can not be checked here: never two of these."""
    assert (state.is_verified, state.is_broken) == (verified, broken)
    assert len(State) == 5


def test_a_passage_spans_from_its_first_part_to_its_last() -> None:
    """A quote with a gap starts where its first part does and ends where its last does."""
    citation = Citation("source", "a […] b", HERE)
    passage = Passage(citation, "r", "date", State.EXACT, spans=(Span(3, 4), Span(8, 9)))
    assert (passage.start, passage.end) == (3, 9)
    absent = Passage(citation, "r", "date", State.ABSENT)
    assert (absent.start, absent.end) == (None, None)
