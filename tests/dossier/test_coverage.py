"""Claims about how much of a source is cited."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import link, text_of
from unhrc_site.dossier.coverage import merged

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: (p[0], sum(p))))


@given(SPANS)
def test_merged_spans_hold_the_same_and_never_touch(spans: list[tuple[int, int]]) -> None:
    """Spans that overlap or touch become one, and no offset is lost or won."""
    found = merged(spans)
    assert {i for a, b in found for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(b < c for (_, b), (c, _) in pairwise(found))


def test_what_is_cited_twice_counts_once() -> None:
    """The share is of the visible text that was not set aside, and equal passages are one."""
    found = link(
        '-- content/pages/x.md --\n---\ntitle: X\n---\nA [@s "12345"] [@s "12345"] [@s "ab"]\n',
        text_of("s", "12345", "67890", aside=("ab",)),
    )
    coverage = found.read.coverage("s")
    assert coverage.share == pytest.approx(0.5)
    assert coverage.passages == 2
    assert [stretch.kind for stretch in coverage.stretches] == ["cited", "aside", "cited"]


def test_a_source_that_nobody_cites_is_covered_by_nothing() -> None:
    """Without a citation the share is nought."""
    found = link("", text_of("s", "Words."))
    assert found.read.coverage("s").share == 0
    assert found.read.coverage("nobody").passages == 0
