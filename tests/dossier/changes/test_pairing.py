"""Claims about which records, texts and places in an order are the same."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from support.edits import dossier_of, told
from unhrc_site.dossier.changes.pairing import alike, pair
from unhrc_site.model.changes import What

WORDS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5).map(" ".join)
EVENT = """\
-- content/events/e{0}.md --
---
title: Event {0}
date: {{edtf: {1}, basis: outside, references: r}}
---
"""
REST = """\
-- content/site.yaml --
title: Test
-- content/references/r.md --
---
title: R
---
"""


def site(years: list[int]) -> str:
    """Return a dossier of events in these years."""
    return REST + "".join(EVENT.format(number, year) for number, year in enumerate(years))


def longest(years: list[int]) -> int:
    """Return the length of the longest rising choice of years, by trying all."""
    return max(
        size
        for size in range(len(years) + 1)
        for chosen in combinations(years, size)
        if list(chosen) == sorted(chosen)
    )


@settings(max_examples=40)
@given(st.permutations(range(2001, 2007)))
def test_the_fewest_events_are_said_to_have_moved(years: list[int]) -> None:
    """Of a new order as few moves are told as it takes, whichever it is."""
    moves = told(site(sorted(years)), site(years), What.ORDER)
    assert len(moves) == len(years) - longest(years)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_texts_are_paired_once_and_the_likeliest_first(before: list[str], after: list[str]) -> None:
    """No text is the edit of two, and a text that stayed is its own edit."""
    pairs = alike(before, after)
    assert len({here for here, _ in pairs}) == len({there for _, there in pairs}) == len(pairs)
    for here, there in pairs:
        assert set(before[here].split()) & set(after[there].split())
    same = sum(min(before.count(text), after.count(text)) for text in set(before))
    assert sum(before[here] == after[there] for here, there in pairs) == same


def test_a_record_is_found_by_its_former_slug() -> None:
    """A record under another slug is the same if it says so, and if its kind is the same."""
    before = dossier_of(site([2001, 2002]))
    renamed = site([2001, 2002]).replace("events/e1.md --\n---\n", "events/new.md --\n---\n{}")
    plain = pair(before, dossier_of(renamed.replace("{}", "")))
    assert [r.slug for r in plain.removed] == ["e1"]
    assert [r.slug for r in plain.added] == ["new"]
    said = pair(before, dossier_of(renamed.replace("{}", "former_slugs: e1\n")))
    assert (said.removed, said.added, said.renamed) == ((), (), {"e1": "new"})
    assert said.slug_after("e1") == "new"


def test_a_record_that_took_another_in_is_not_its_new_name() -> None:
    """Where two records become one, the one that was there stays itself, and the other is gone."""
    before = dossier_of(site([2001, 2002]))
    one = site([2001]).replace("title: Event 0", "former_slugs: e1\ntitle: Event 0")
    both = pair(before, dossier_of(one))
    assert [r.slug for r in both.removed] == ["e1"]
    assert both.renamed == {}
