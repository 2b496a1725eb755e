"""Where the names of a network stand: a layout by stress, then room for every label.

Distances on paper follow the shortest ways through the ties (Kamada and Kawai; solved by moving one
at a time to where its distances want it, as Gansner, Koren and North do). The fewer partners the
two ends of a tie share, the longer it is: so those of many ties get room around them, and those
who belong together stand together. There is no chance in it: it starts from a spiral and uses only
the arithmetic and the square root that are rounded alike on every machine.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Link = tuple[int, int]
"""Two numbers of knots, joined."""

_SWEEPS = 60
_STILL = 0.01
"""Nothing is gained any more when each moves by less than this, in lengths of a tie."""
_PUSHES = 120
_TURN = (-0.7373688780783197, 0.6754902942615238)
"""Cosine and sine of the golden angle, by which each knot of the spiral follows the last."""
_STRETCH = 1.4
"""How much more one axis may be scaled than the other, to use the room."""
_FLAT = 1e-9
"""Of a length that is none."""
_APART = 1.35
"""How much farther than the farthest way those stand whom no tie joins."""


class Box(NamedTuple):
    """The room of a knot and its label around its place: to the sides, above and below."""

    side: float
    above: float
    below: float


class Spot(NamedTuple):
    """A place on the drawing."""

    x: float
    y: float


def laid_out(
    boxes: Sequence[Box], links: Sequence[Link], width: float, height: float
) -> tuple[Spot, ...]:
    """Return the places of knots in a drawing of `width` by `height`, to a tenth.

    The knots come in their order of strength; each has its box. Equal input gives equal places.
    """
    if not boxes:
        return ()
    xs, ys = _spiral(len(boxes))
    _relax(xs, ys, _distances(len(boxes), links))
    _turn_to(xs, ys, is_wide=width >= height)
    _fit(xs, ys, boxes, (width, height))
    _separate(xs, ys, boxes, (width, height))
    return tuple(Spot(round(x, 1), round(y, 1)) for x, y in zip(xs, ys, strict=True))


def _spiral(count: int) -> tuple[list[float], list[float]]:
    """Return the start: the strongest in the middle, the others around it."""
    xs, ys = [], []
    x, y = 1.0, 0.0
    for number in range(count):
        radius = sqrt(number)
        xs.append(radius * x)
        ys.append(radius * y)
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return xs, ys


def _distances(count: int, links: Sequence[Link]) -> list[list[float]]:
    """Return the length of the shortest way between any two."""
    partners: list[set[int]] = [set() for _ in range(count)]
    for one, other in links:
        partners[one].add(other)
        partners[other].add(one)
    far = float("inf")
    ways = [[far] * count for _ in range(count)]
    for number in range(count):
        ways[number][number] = 0.0
    for one, other in links:
        apart = len(partners[one] ^ partners[other])
        ways[one][other] = ways[other][one] = 1.0 + sqrt(apart) / 2
    for middle, row in enumerate(ways):
        for line in ways:
            first = line[middle]
            if first < far:
                line[:] = [
                    via if (via := first + rest) < known else known
                    for known, rest in zip(line, row, strict=True)
                ]
    longest = max((way for line in ways for way in line if way < far), default=1.0) or 1.0
    return [[way if way < far else longest * _APART for way in line] for line in ways]


def _relax(xs: list[float], ys: list[float], ways: Sequence[Sequence[float]]) -> None:
    """Move each in turn to where its distances to all others want it, weighted by nearness."""
    weights = [[1 / (way * way) if way else 0.0 for way in line] for line in ways]
    totals = [sum(line) for line in weights]
    for _ in range(_SWEEPS):
        moved = 0.0
        for number, total in enumerate(totals):
            if not total:
                continue
            here_x, here_y = xs[number], ys[number]
            to_x = to_y = 0.0
            for x, y, way, weight in zip(xs, ys, ways[number], weights[number], strict=True):
                dx, dy = here_x - x, here_y - y
                length = sqrt(dx * dx + dy * dy)
                pull = way / length if length else 0.0
                to_x += weight * (x + dx * pull)
                to_y += weight * (y + dy * pull)
            xs[number], ys[number] = to_x / total, to_y / total
            moved += abs(xs[number] - here_x) + abs(ys[number] - here_y)
        if moved < _STILL * len(xs):
            return


def _turn_to(xs: list[float], ys: list[float], *, is_wide: bool) -> None:
    """Turn the whole so that its longer extent lies along the longer side."""
    count = len(xs)
    mid_x, mid_y = sum(xs) / count, sum(ys) / count
    xs[:] = [x - mid_x for x in xs]
    ys[:] = [y - mid_y for y in ys]
    along = sum(x * x for x in xs) - sum(y * y for y in ys)
    across = 2 * sum(x * y for x, y in zip(xs, ys, strict=True))
    # The angle of the main axis is half of that of (along, across): its cosine and sine.
    size = sqrt(along * along + across * across)
    if not size:
        return
    cosine = sqrt((1 + along / size) / 2)
    sine = sqrt((1 - along / size) / 2) * (1 if across >= 0 else -1)
    turned = [(x * cosine + y * sine, y * cosine - x * sine) for x, y in zip(xs, ys, strict=True)]
    xs[:] = [x if is_wide else y for x, y in turned]
    ys[:] = [y if is_wide else x for x, y in turned]


def _fit(xs: list[float], ys: list[float], boxes: Sequence[Box], size: tuple[float, float]) -> None:
    """Scale both axes so that the boxes fill `size`, one at most `_STRETCH` times the other."""
    width, height = size
    side = max(box.side for box in boxes)
    above, below = max(box.above for box in boxes), max(box.below for box in boxes)
    spans = (max(xs) - min(xs), max(ys) - min(ys))
    rooms = (width - 2 * side, height - above - below)
    scales = [room / span if span > _FLAT else 0.0 for span, room in zip(spans, rooms, strict=True)]
    least = min((scale for scale in scales if scale), default=0.0)
    for at, span, room, scale, start in zip(
        (xs, ys), spans, rooms, scales, (side, above), strict=True
    ):
        to = min(scale, least * _STRETCH)
        first, margin = min(at), start + (room - span * to) / 2
        at[:] = [margin + (place - first) * to for place in at]


def _separate(
    xs: list[float], ys: list[float], boxes: Sequence[Box], size: tuple[float, float]
) -> None:
    """Push boxes that overlap apart, by the shorter way, until none does or time is up."""
    width, height = size
    widest = max(box.side for box in boxes)
    for _ in range(_PUSHES):
        is_free = True
        order = sorted(range(len(xs)), key=xs.__getitem__)
        for place, one in enumerate(order):
            a = boxes[one]
            for other in order[place + 1 :]:
                b = boxes[other]
                apart = xs[other] - xs[one]
                over_x = a.side + b.side - apart
                if over_x <= 0:
                    if apart > a.side + widest:
                        break
                    continue
                dy = ys[other] - ys[one]
                over_y = (a.below + b.above - dy) if dy > 0 else (b.below + a.above + dy)
                if over_y <= 0:
                    continue
                is_free = False
                if over_x < over_y:
                    xs[one] -= over_x / 2
                    xs[other] += over_x / 2
                else:
                    half = over_y / 2 if dy > 0 else -over_y / 2
                    ys[one] -= half
                    ys[other] += half
        for number, box in enumerate(boxes):
            xs[number] = min(max(xs[number], box.side), width - box.side)
            ys[number] = min(max(ys[number], box.above), height - box.below)
        if is_free:
            return
