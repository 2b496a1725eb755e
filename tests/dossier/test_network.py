"""Claims about who comes together with whom, and which part of that is the strongest."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from support.evidence import text_of
from support.facts import read_of
from support.networks import read_network
from unhrc_site.dossier.network import LISTED, Network, network_of, strongest

RECORDS = "".join(
    f"-- content/entities/{slug}.md --\n---\nname: {slug.title()}\nkind: person\n---\n"
    for slug in ("anna", "boris", "cleo", "dora")
)
EVENT = """-- content/events/meeting.md --
---
title: They meet
participants: [{entity: anna, role: guest}, {entity: cleo, role: host}, {entity: anna, role: cook}]
---
"""
S = text_of("s", "Anna wrote to Boris. Boris read it; Anna slept.", "Boris and Cleo.")
T = text_of("t", "Nobody.", "Anna, Boris.")


def paired(network: Network) -> dict[tuple[str, str], tuple[int, tuple[str, ...]]]:
    """Return what each tie counts, by its ends in the order of their slugs."""
    return {
        tuple(sorted((tie.one, tie.other))): (tie.paragraphs, tie.events)  # type: ignore[misc]  # two
        for tie in network.ties
    }


def test_paragraphs_and_events_are_counted_apart() -> None:
    """A paragraph counts once however often it has the names, an event once whatever the roles."""
    network = network_of(read_of(RECORDS + EVENT, S, T))
    assert paired(network) == {
        ("anna", "boris"): (2, ()),
        ("boris", "cleo"): (1, ()),
        ("anna", "cleo"): (0, ("meeting",)),
    }
    assert (network.all_ties, network.all_knots, network.alone) == (3, 3, 1)


def test_a_tie_leads_to_its_paragraphs() -> None:
    """Each paragraph that names both is there with its source, number and address."""
    tie = network_of(read_of(RECORDS, S, T)).ties[0]
    assert {tie.one, tie.other} == {"anna", "boris"}
    assert [(place.source, place.block) for place in tie.places] == [("s", 0), ("t", 1)]
    assert tie.places[0].block_id == S.blocks[0].id


def test_the_strongest_come_first() -> None:
    """Ties and entities stand in the order of strength; of equals the slug decides."""
    read = read_network("dcba", ["ab", "ab", "cd", "bc"], {"e": "ab"})
    network = network_of(read)
    assert [(tie.one, tie.other, tie.strength) for tie in network.ties] == [
        ("b", "a", 3),
        ("b", "c", 1),
        ("c", "d", 1),
    ]
    assert [(knot.slug, knot.others, knot.strength) for knot in network.knots] == [
        ("b", 2, 4),
        ("a", 1, 3),
        ("c", 2, 2),
        ("d", 1, 1),
    ]


@given(st.lists(st.sets(st.sampled_from("abcdefgh"), min_size=2), max_size=12), st.randoms())
def test_the_order_of_the_records_is_nothing(paragraphs: list[set[str]], chance: object) -> None:
    """Entities and paragraphs in another order give an equal network."""
    slugs, turned = list("abcdefgh"), list(paragraphs)
    chance.shuffle(slugs)  # type: ignore[attr-defined]  # hypothesis gives a `Random`
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert network_of(read_network(slugs, turned)) == network_of(
        read_network("abcdefgh", paragraphs)
    )


def test_an_empty_dossier_has_no_network() -> None:
    """Without entities, or with one alone, there is no tie and no part to draw."""
    for slugs in ("", "a"):
        network = network_of(read_network(slugs))
        assert (network.ties, network.knots, network.alone) == ((), (), len(slugs))
        part = strongest(network, 10, 10)
        assert part == ((), (), 0, None)


def test_a_strength_is_in_as_a_whole() -> None:
    """Where the next strength does not fit, the part ends before it."""
    read = read_network("abcdef", [*["ab"] * 3, *["ac"] * 3, "ad", "ae", "af"])
    part = strongest(network_of(read), 6, 4)
    assert [tie.strength for tie in part.ties] == [3, 3]
    assert (part.whole_from, part.in_part) == (3, None)


def test_a_strength_is_in_in_part_if_little_else_is() -> None:
    """Where more than half of the room would stay empty, some of the next strength are in."""
    read = read_network("abcdefg", [*["ab"] * 3, *(f"a{x}" for x in "cdefg")])
    part = strongest(network_of(read), 5, 3)
    assert [(tie.one, tie.other) for tie in part.ties] == [("a", "b"), ("a", "c"), ("a", "d")]
    assert (part.whole_from, part.in_part) == (3, (1, 2, 5))


def test_what_the_list_cut_is_not_called_whole() -> None:
    """A strength of which the list has not all ties is in in part, if at all."""
    slugs = [f"k{n:02}" for n in range(40)]
    network = network_of(read_network(slugs, [slugs, slugs[:2]]))
    assert (len(network.ties), network.all_ties) == (LISTED, 40 * 39 // 2)
    part = strongest(network, 100, 10_000)
    assert part.whole_from == 2
    assert part.in_part == (1, LISTED - 1, network.all_ties - 1)


@given(
    st.lists(st.sets(st.sampled_from("abcdefghijkl"), min_size=2, max_size=6), max_size=25),
    st.integers(2, 12),
    st.integers(1, 20),
)
def test_a_part_keeps_its_bounds_and_its_words(
    paragraphs: list[set[str]], knots: int, ties: int
) -> None:
    """A part is no larger than asked for, joins whom it names, and says truly what is in it."""
    network = network_of(read_network("abcdefghijkl", paragraphs))
    part = strongest(network, knots, ties)
    assert len(part.knots) <= knots
    assert len(part.ties) <= ties
    assert {k.slug for k in part.knots} == {s for t in part.ties for s in (t.one, t.other)}
    whole = [tie for tie in network.ties if part.whole_from and tie.strength >= part.whole_from]
    some = [tie for tie in part.ties if tie not in whole]
    assert set(whole) <= set(part.ties)
    if part.in_part is None:
        assert some == []
    else:
        strength, here, of = part.in_part
        assert {tie.strength for tie in some} == {strength}
        assert (here, of) == (len(some), dict(network.counts)[strength])
        assert here < of or strength < part.whole_from or not part.whole_from


def test_three_thousand_entities_have_a_network() -> None:
    """Of very many only the strongest ties are listed, and all are counted."""
    slugs = [f"k{n:04}" for n in range(3000)]
    paragraphs = [(slugs[n], slugs[(n * n + step) % 3000]) for n in range(3000) for step in (1, 7)]
    paragraphs += [(slugs[0], slugs[1])] * 9
    read = read_network(slugs, paragraphs)
    network = network_of(read)
    distinct = {frozenset(pair) for pair in paragraphs if pair[0] != pair[1]}
    assert network.all_ties == len(distinct)
    assert len(network.ties) == LISTED
    assert {network.ties[0].one, network.ties[0].other} == {slugs[0], slugs[1]}
    part = strongest(network, 60, 150)
    assert 2 <= len(part.knots) <= 60
    joined = {frozenset((tie.one, tie.other)) for tie in part.ties}
    assert joined <= {frozenset(pair) for pair in combinations((k.slug for k in part.knots), 2)}
