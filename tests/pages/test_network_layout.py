"""Claims about the layout of a network and the places of its labels."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unhrc_site.pages.network_labels import (
    LINE,
    REACH,
    Label,
    broken,
    extent,
    place_labels,
    width_of,
)
from unhrc_site.pages.network_layout import Box, Link, Spot, laid_out

WIDTH, HEIGHT = 800.0, 720.0

names = st.text(alphabet="abcdeiMW ", min_size=1, max_size=40).filter(lambda name: name.strip())
graphs = st.integers(1, 40).flatmap(
    lambda count: (
        st.tuples(
            st.lists(names, min_size=count, max_size=count),
            st.lists(
                st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
                    lambda ends: ends[0] != ends[1]
                ),
                max_size=80,
            ),
        )
        if count > 1
        else st.tuples(st.lists(names, min_size=1, max_size=1), st.just([]))
    )
)


def boxes_of(lines: list[tuple[str, ...]]) -> list[Box]:
    """Return the room that marks with these labels below them take."""
    return [
        Box(max(wide / 2, REACH) + 4, REACH + 4, REACH + 5 + high)
        for wide, high in map(extent, lines)
    ]


def rectangle(label: Label, lines: tuple[str, ...]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a label as it is set: its first baseline is `y`."""
    wide, high = extent(lines)
    left = {"start": label.x, "middle": label.x - wide / 2, "end": label.x - wide}[label.anchor]
    top = label.y - LINE + 3.5
    return left, top, left + wide, top + high


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Return whether two rectangles share more than what rounding to a tenth can give."""
    hair = 0.2
    return (
        one[0] + hair < other[2]
        and other[0] + hair < one[2]
        and one[1] + hair < other[3]
        and other[1] + hair < one[3]
    )


@settings(max_examples=60)
@given(graphs)
def test_no_label_covers_another_or_a_mark(graph: tuple[list[str], list[Link]]) -> None:
    """Whatever the network, labels lie on the drawing, clear of one another and of all marks."""
    lines = [broken(name) for name in graph[0]]
    spots = laid_out(boxes_of(lines), graph[1], WIDTH, HEIGHT)
    heavy = [(spots[one], spots[other]) for one, other in graph[1][:3]]
    labels = place_labels(spots, lines, (WIDTH, HEIGHT), heavy)
    shown = [rectangle(label, line) for label, line in zip(labels, lines, strict=True) if label]
    marks = [(x - REACH, y - REACH, x + REACH, y + REACH) for x, y in spots]
    assert not any(meet(one, other) for one, other in combinations(shown, 2))
    assert not any(meet(one, mark) for one in shown for mark in marks)
    for left, top, right, bottom in shown:
        assert left >= -0.2
        assert right <= WIDTH + 0.2
        assert top >= -0.2
        assert bottom <= HEIGHT + 0.2


@settings(max_examples=30)
@given(graphs, st.randoms())
def test_equal_networks_have_equal_drawings(
    graph: tuple[list[str], list[Link]], chance: object
) -> None:
    """The same ties in another order, their ends turned, give the same places to a tenth."""
    boxes = boxes_of([broken(name) for name in graph[0]])
    links = list(dict.fromkeys((min(ends), max(ends)) for ends in graph[1]))
    turned = [(other, one) for one, other in links]
    chance.shuffle(turned)  # type: ignore[attr-defined]  # hypothesis gives a `Random`
    spots = laid_out(boxes, links, WIDTH, HEIGHT)
    assert spots == laid_out(boxes, links, WIDTH, HEIGHT)
    assert spots == laid_out(boxes, turned, WIDTH, HEIGHT)
    assert all(round(at, 1) == at for spot in spots for at in spot)


@settings(max_examples=40)
@given(graphs)
def test_marks_stay_on_the_drawing(graph: tuple[list[str], list[Link]]) -> None:
    """Every mark lies within the drawing with its reach, and no two in one place."""
    boxes = boxes_of([broken(name) for name in graph[0]])
    spots = laid_out(boxes, graph[1], WIDTH, HEIGHT)
    for x, y in spots:
        assert REACH <= x <= WIDTH - REACH
        assert REACH <= y <= HEIGHT - REACH
    assert len(set(spots)) == len(spots)


def test_who_is_tied_stands_nearer() -> None:
    """In two groups that one tie joins, everybody stands nearer to their own than to the others."""
    groups = ((0, 1, 2, 3), (4, 5, 6, 7))
    links = [pair for group in groups for pair in combinations(group, 2)] + [(0, 4)]
    spots = laid_out([Box(10, 10, 10)] * 8, links, WIDTH, HEIGHT)

    def apart(one: int, other: int) -> float:
        return abs(complex(*spots[one]) - complex(*spots[other]))

    for number in (1, 2, 3):
        assert max(apart(number, own) for own in groups[0]) < min(
            apart(number, other) for other in groups[1][1:]
        )


def test_the_places_are_those_of_every_machine() -> None:
    """A small network stands where it stood when this was written: nothing depends on a machine."""
    links = [(0, 1), (0, 2), (0, 3), (3, 4)]
    assert laid_out([Box(20, 12, 28)] * 5, links, 320.0, 240.0) == (
        Spot(230.9, 118.5),
        Spot(282.5, 12.0),
        Spot(300.0, 212.0),
        Spot(115.6, 134.2),
        Spot(20.0, 114.2),
    )


def test_one_alone_stands_in_the_middle() -> None:
    """A drawing of one mark has it in its middle; one of none is empty."""
    assert laid_out([Box(10, 10, 10)], [], 100.0, 80.0) == (Spot(50.0, 40.0),)
    assert laid_out([], [], 100.0, 80.0) == ()


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Russia", ("Russia",)),
        ("Alexander Lukashenko", ("Alexander", "Lukashenko")),
        (
            "Friedrich Naumann Foundation for Freedom",
            ("Friedrich Naumann", "Foundation for Freedom"),
        ),
    ],
)
def test_a_long_name_is_broken(name: str, lines: tuple[str, ...]) -> None:
    """A name has as few lines as hold it, as equal as its words allow."""
    assert broken(name) == lines


def test_what_no_line_holds_is_cut() -> None:
    """A word too long for a line ends with dots, and nothing follows it."""
    cut = broken("Donaudampfschifffahrtsgesellschaftskapitänskajüte im Hafen")
    assert len(cut) == 1
    assert cut[0].endswith("…")
    assert width_of(cut[0]) <= 200
    assert broken("Commission for " + "x" * 60 + " and more")[0] == "Commission for"


def test_what_three_lines_do_not_hold_is_cut() -> None:
    """A name of very many words fills three lines, and dots say that it goes on."""
    lines = broken("the Coordination of Everything " * 9)
    assert len(lines) == 3
    assert [line.endswith("…") for line in lines] == [False, False, True]


@given(st.text(max_size=300))
def test_any_name_has_a_label(name: str) -> None:
    """A label has one to three lines, none wider than the widest."""
    lines = broken(name)
    assert 1 <= len(lines) <= 3
    assert all(width_of(line) <= 200 for line in lines)


def test_letters_of_squares_are_counted_whole() -> None:
    """Scripts whose letters are squares take the full width, marks upon letters none."""
    assert width_of("人権") == pytest.approx(26.0)
    assert width_of("e\u0301") == width_of("e")


def test_without_room_a_label_is_not_placed() -> None:
    """Where marks fill a drawing, labels that would cover them are left out."""
    spots = [Spot(x, y) for x in (10.0, 28.0, 46.0) for y in (10.0, 28.0, 46.0)]
    placed = place_labels(spots, [("Somebody",)] * 9, (56.0, 56.0))
    assert placed == (None,) * 9


def test_a_label_gets_out_of_the_way_of_a_heavy_line() -> None:
    """Where a heavy line runs down from a mark its label stands elsewhere, if there is room."""
    spots = [Spot(100.0, 30.0), Spot(100.0, 170.0)]
    names = [("Russia",), ("Ukraine",)]
    plain = place_labels(spots, names, (200.0, 200.0))
    moved = place_labels(spots, names, (200.0, 200.0), [(spots[0], spots[1])])
    assert plain[0] is not None
    assert moved[0] is not None
    assert plain[0].y > 30 > moved[0].y
    assert moved[1] == plain[1]
