"""Claims about the nearest thing to a quote that is not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import source_of
from unhrc_site.dossier.closest import NEAR, closest
from unhrc_site.dossier.matching import SourceIndex

SOURCE = source_of(
    "s",
    "It passed with 93 votes in favour.",
    "The “envoy” from Moscow—Jo Park—said that it would go on and on, whatever came of it.",
)
INDEX = SourceIndex.of(SOURCE)


@pytest.mark.parametrize(
    ("quote", "text", "said"),
    [
        ("passed with 94 votes", "passed with 93 votes", "94 → 93"),
        ("it passed with 93 votes", "It passed with 93 votes", "it → It"),
        ("It passed with all 93 votes", "It passed with 93 votes", "all → ∅"),
        ("It with 93 votes in favour", "It passed with 93 votes in favour", "∅ → passed"),
        ("the envoy from Minsk", "envoy” from Moscow", None),
    ],
)
def test_the_closest_passage_is_the_sources_own_words(
    quote: str, text: str, said: str | None
) -> None:
    """The proposal is cut from the source as it stands, and says what differs."""
    proposal = closest(INDEX, quote)
    assert proposal is not None
    assert text in proposal.text
    assert proposal.text in SOURCE.text.raw
    if said:
        assert (proposal.text, proposal.describe()) == (text, said)


@pytest.mark.parametrize("quote", ["", " ", "Entirely different words stand here", "…", "中文"])
def test_what_is_near_to_nothing_has_no_proposal(quote: str) -> None:
    """A quote that shares too few words with any passage gets none."""
    assert closest(INDEX, quote) is None


def test_many_differences_are_counted_past_the_fourth() -> None:
    """A long list of differences is cut, and says how many more there are."""
    words = [f"w{n}" for n in range(20)]
    index = SourceIndex.of(source_of("s", " ".join(words)))
    proposal = closest(index, " ".join(w if n % 3 else f"x{n}" for n, w in enumerate(words)))
    assert proposal is not None
    assert proposal.describe().endswith("and 3 more")


@given(st.lists(st.sampled_from(["a", "b", "the", "93", "—", "“", "é", "中"]), max_size=15))
def test_any_quote_gets_a_true_proposal_or_none(words: list[str]) -> None:
    """Whatever is looked for, a proposal is near enough and stands in the source."""
    source = source_of("s", "a b the 93 — a “é” the a", "中 b the a a 93")
    proposal = closest(SourceIndex.of(source), " ".join(words))
    if proposal:
        assert proposal.likeness >= NEAR
        assert proposal.text in source.text.blocks[proposal.unit].text


def test_long_texts_are_compared_by_their_first_words() -> None:
    """A quote and a block without end cost no more than their first words do."""
    source = source_of("s", *["the vote of the council " * 3000] * 5)
    assert closest(SourceIndex.of(source), "the vote of the counsel " * 3000) is not None
