"""Labels of a drawing: how wide words are, where lines break, and where a label has room."""

from __future__ import annotations

import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unhrc_site.pages.network_layout import Spot

SIZE = 13.0
"""Of the letters, in units of the drawing."""
LINE = 15.0
REACH = 9.0
"""From the middle of a mark to its edge, with a hair of air."""
_LONG = 118.0
"""A line is broken beyond this width, in units, if three lines hold the name."""
_LONGEST = 200.0
"""A line is cut beyond this width, and no other follows."""
_LINES = 3
_WORDS = 24
"""Of a longer name no more fits three lines."""
_GAP = 3.0
_AIR = (-5.0, -4.0, 5.0, 4.0)
"""Around a label, to the left, above, to the right and below: none else stands there."""
_NARROW = frozenset("iljtfrI.,:;'|!()[]-–/ ’‘")
_BROAD = frozenset("mwMWOQGD@%—&")


class Label(NamedTuple):
    """Where the lines of a label stand: the middle, start or end of the first one's baseline."""

    x: float
    y: float
    anchor: str


class _Frame(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def width_of(text: str) -> float:
    """Return the width of `text`, in units, as a broad face would set it; never too little by much.

    Which face a reader has is not known. Letters are counted in four widths; those of scripts
    whose letters are squares have the full one.
    """
    return sum(map(_em, text)) * SIZE


def _em(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.36
    if letter in _BROAD:
        return 0.9
    return 0.7 if letter.isupper() else 0.59


def broken(name: str) -> tuple[str, ...]:
    """Return a name in as few lines as hold it, three at most, cut where one would be too long.

    The lines of one label are as nearly equal as its words allow.
    """
    words = name.split()[:_WORDS]
    for most in (_LONG, _LONGEST):
        for count in range(1, _LINES + 1):
            lines = min(_ways(words, count), key=_longest, default=())
            if lines and _longest(lines) <= most:
                return lines
    return _filled(words)


def _filled(words: Sequence[str]) -> tuple[str, ...]:
    """Return three lines at most, each filled; the last ends with dots where not all is said."""
    lines: list[str] = []
    for word in words:
        if lines and width_of(f"{lines[-1]} {word}") <= _LONGEST:
            lines[-1] += f" {word}"
        elif len(lines) == _LINES:
            return (*lines[:-1], _cut(lines[-1]))
        elif width_of(word) > _LONGEST:
            return (*lines, _cut(word))
        else:
            lines.append(word)
    return tuple(lines) or ("",)


def _longest(lines: Sequence[str]) -> float:
    return max(map(width_of, lines))


def _ways(words: Sequence[str], count: int) -> Iterator[tuple[str, ...]]:
    """Yield each way to set `words` in `count` lines, none of them empty."""
    for ends in combinations(range(1, len(words)), count - 1):
        starts = (0, *ends)
        yield tuple(
            " ".join(words[start:end])
            for start, end in zip(starts, (*ends, len(words)), strict=True)
        )


def _cut(line: str) -> str:
    """Return a line with dots at its end, as much of it as there is room for."""
    while line and width_of(line + "…") > _LONGEST:
        line = line[:-1]
    return line.rstrip() + "…"


def extent(lines: Sequence[str]) -> tuple[float, float]:
    """Return the width and height of a label."""
    return max(map(width_of, lines), default=0.0), LINE * len(lines)


def place_labels(
    spots: Sequence[Spot],
    labels: Sequence[Sequence[str]],
    size: tuple[float, float],
    heavy: Sequence[tuple[Spot, Spot]] = (),
) -> tuple[Label | None, ...]:
    """Return where each label stands, the first of them choosing first; None without room.

    A label lies below its mark, above, right or left of it, or at a corner: at the first of these
    that the fewest `heavy` lines cross. It covers no mark and no other label, and stays on the
    drawing of this width and height.
    """
    marks = [_Frame(x - REACH, y - REACH, x + REACH, y + REACH) for x, y in spots]
    taken: dict[int, _Frame] = {}
    placed: dict[int, Label] = {}

    def place(number: int) -> None:
        others = [frame for other, frame in taken.items() if other != number]
        free = [
            (label, frame)
            for label, frame in _choices(spots[number], labels[number])
            if min(frame.left, frame.top) >= 0
            and frame.right <= size[0]
            and frame.bottom <= size[1]
            and not any(_meets(frame, other) for other in (*marks, *others))
        ]
        if free:
            label, frame = min(free, key=lambda way: sum(_crosses(line, way[1]) for line in lines))
            taken[number] = _Frame(*(at + air for at, air in zip(frame, _AIR, strict=True)))
            placed[number] = label

    # First each where it lies best by itself, so that none goes without room for another's sake.
    lines: Sequence[tuple[Spot, Spot]] = ()
    for number in range(len(spots)):
        place(number)
    lines = heavy
    for number, frame in list(taken.items()):
        if any(_crosses(line, frame) for line in heavy):
            place(number)
    return tuple(placed.get(number) for number in range(len(spots)))


def _crosses(line: tuple[Spot, Spot], frame: _Frame) -> bool:
    """Return whether a part of `line` lies within `frame` (Liang and Barsky)."""
    (x, y), (to_x, to_y) = line
    enter, leave = 0.0, 1.0
    for at, step, low, high in (
        (x, to_x - x, frame.left, frame.right),
        (y, to_y - y, frame.top, frame.bottom),
    ):
        if not step:
            if not low < at < high:
                return False
            continue
        near, far = sorted(((low - at) / step, (high - at) / step))
        enter, leave = max(enter, near), min(leave, far)
    return enter < leave


def _choices(spot: Spot, lines: Sequence[str]) -> list[tuple[Label, _Frame]]:
    wide, high = extent(lines)
    up, down = spot.y - REACH - _GAP - high, spot.y + REACH + 1
    beside = REACH + _GAP
    tops = (
        (spot.x, down, "middle"),
        (spot.x, up, "middle"),
        (spot.x + beside, spot.y - high / 2, "start"),
        (spot.x - beside, spot.y - high / 2, "end"),
        (spot.x + REACH / 2, down, "start"),
        (spot.x - REACH / 2, down, "end"),
        (spot.x + REACH / 2, up, "start"),
        (spot.x - REACH / 2, up, "end"),
    )
    return [
        (Label(round(x, 1), round(top + LINE - 3.5, 1), anchor), _frame(x, top, anchor, wide, high))
        for x, top, anchor in tops
    ]


def _frame(x: float, top: float, anchor: str, wide: float, high: float) -> _Frame:
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    return _Frame(left, top, left + wide, top + high)


def _meets(one: _Frame, other: _Frame) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
