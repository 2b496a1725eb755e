"""The pictures that networks show of a link: one for each kind of page, drawn, without a word.

Run as a program it draws them all into `static/cards/`. They are kept there, not drawn by a build:
they hold nothing of any dossier. The colours are the stylesheet's, the shapes those of the pages.
"""

from __future__ import annotations

import io
import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from support.templates import ROOT, static

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH, HEIGHT = 1200, 630
FOLDER = ROOT / "static" / "cards"
_FINE = 2
"""Pixels drawn for each that is kept, so that edges are soft."""
_COLOURS = 48
"""More are not needed for flat shapes, and a smaller file loads sooner."""

Point = tuple[float, float]


def tokens() -> dict[str, str]:
    """Return the colours of the light scheme by name."""
    light = static("site.css").split("@media (prefers-color-scheme: dark)")[0]
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", light))


class Card:
    """One picture while it is drawn, in its own pixels."""

    def __init__(self) -> None:
        """Start with blank paper."""
        self.colour = tokens()
        self.image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), self.colour["paper"])
        self._draw = ImageDraw.Draw(self.image)

    def _at(self, *numbers: float) -> list[float]:
        return [number * _FINE for number in numbers]

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """Fill a rectangle."""
        edges = self._at(left, top, right, bottom)
        self._draw.rectangle([*edges[:2], edges[2] - 1, edges[3] - 1], fill=self.colour[colour])

    def line(self, start: Point, end: Point, colour: str, width: float = 3) -> None:
        """Draw a straight line."""
        width = round(width * _FINE)
        self._draw.line(self._at(*start, *end), fill=self.colour[colour], width=width)

    def disc(self, centre: Point, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a circle: full, or a ring with paper in it."""
        x, y = centre
        edges = self._at(x - radius, y - radius, x + radius, y + radius)
        if hollow:
            width = 6 * _FINE
            paper = self.colour["paper"]
            self._draw.ellipse(edges, fill=paper, outline=self.colour[colour], width=width)
        else:
            self._draw.ellipse(edges, fill=self.colour[colour])

    def half(self, centre: Point, radius: float) -> None:
        """Draw a ring of which one half is full: a day that was worked out."""
        x, y = centre
        self.disc(centre, radius, "fill", hollow=True)
        edges = self._at(x - radius, y - radius, x + radius, y + radius)
        self._draw.pieslice(edges, 90, 270, fill=self.colour["fill"])

    def text(self, left: float, top: float, widths: tuple[float, ...], step: float = 44) -> None:
        """Draw lines of text as bars of these widths."""
        for number, width in enumerate(widths):
            at = top + number * step
            self.box(left, at, left + width, at + 14, "rule")

    def lit(self, left: float, top: float, width: float) -> None:
        """Light a stretch of a line of text."""
        self.box(left - 8, top - 12, left + width + 8, top + 26, "evidence-on")
        self.box(left, top, left + width, top + 14, "evidence-ink")

    def axis(self, y: float, ticks: int = 9) -> None:
        """Draw a line of years."""
        self.line((100, y), (1100, y), "rule-2")
        for number in range(ticks):
            x = 100 + 1000 * number / (ticks - 1)
            self.line((x, y), (x, y + 16), "rule-2")

    def finished(self) -> Image.Image:
        """Return the picture in its size."""
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _site(card: Card) -> None:
    card.text(100, 110, (470, 520, 430, 500, 300))
    card.lit(330, 154, 210)
    card.lit(100, 242, 160)
    card.line((700, 154 + 7), (760, 154 + 7), "evidence-edge", 6)
    card.text(790, 154, (290, 250, 180))
    card.axis(470)
    for x, shape in ((190, "disc"), (430, "half"), (560, "disc"), (830, "ring"), (1010, "disc")):
        _mark(card, (x, 470), shape, 20)


def _mark(card: Card, at: Point, shape: str, radius: float = 24) -> None:
    if shape == "half":
        card.half(at, radius)
    else:
        card.disc(at, radius, "fill", hollow=shape == "ring")


def _timeline(card: Card) -> None:
    card.axis(530)
    for x, y, shape, length in (
        (150, 90, "bar", 130),
        (330, 160, "disc", 0),
        (480, 230, "half", 0),
        (560, 300, "bar", 250),
        (760, 370, "disc", 0),
        (930, 440, "ring", 0),
    ):
        for dot in range(100, x - 30, 14):
            card.box(dot, y - 1.5, dot + 3, y + 1.5, "rule-2")
        if shape == "bar":
            card.box(x, y - 16, x + length, y + 16, "fill")
        else:
            _mark(card, (x, y), shape, 19)


def _event(card: Card) -> None:
    card.axis(330)
    for x in (150, 240, 380, 470, 540, 820, 930, 1040):
        card.line((x, 290), (x, 330), "ink-2", 4)
    card.disc((660, 330), 58, "paper")
    card.disc((660, 330), 42, "fill")


def _source(card: Card) -> None:
    card.text(140, 100, (600, 560, 620, 480), 46)
    card.text(140, 320, (580, 620, 540, 600, 260), 46)
    card.lit(380, 146, 320)
    card.lit(140, 192, 180)
    card.lit(300, 412, 240)
    for top, widths in ((140, (230, 170)), (400, (190, 240))):
        card.box(840, top, 849, top + 82, "evidence-edge")
        card.text(870, top + 10, widths)


def _entity(card: Card) -> None:
    centre = (600.0, 315.0)
    others = ((300, 150), (240, 400), (450, 520), (780, 500), (960, 330), (860, 130), (560, 90))
    for other in others:
        card.line(centre, other, "rule-2", 4)
    for other in others:
        card.disc(other, 26, "fill", hollow=True)
    card.disc(centre, 74, "paper")
    card.disc(centre, 60, "fill")


def _statement(card: Card) -> None:
    card.box(180, 120, 192, 510, "evidence-edge")
    card.text(240, 134, (720, 690, 740, 640, 700, 420), 64)


def _difference(card: Card) -> None:
    for top in (130, 370):
        card.box(130, top, 138, top + 150, "ink")
        card.text(190, top + 16, (770, 700, 560), 56)
    card.lit(520, 202, 260)
    card.lit(340, 386, 150)


def _theme(card: Card) -> None:
    points = ((100, 400), (270, 230), (450, 360), (640, 200), (820, 390), (1100, 260))
    for start, end in pairwise(points):
        card.line(start, end, "accent", 6)
        card.disc(end, 3, "accent")
    for point, shape in zip(points[1:5], ("disc", "half", "disc", "ring"), strict=True):
        card.disc(point, 34, "paper")
        _mark(card, point, shape, 26)


def _votes(card: Card) -> None:
    scale = 960 / 200
    for top, parts in ((170, (90, 30, 55, 25)), (360, (90, 30))):
        at = 120.0
        for votes, colour in zip(parts, ("fill", "ink-2", "rule", "surface"), strict=False):
            card.box(at, top, at + votes * scale, top + 100, colour)
            at += votes * scale + 3
    x = 120 + scale * 120 * 2 / 3
    card.box(x - 8, 330, x + 8, 490, "paper")
    card.box(x - 3, 330, x + 3, 490, "ink")


def _verification(card: Card) -> None:
    cited = ((0, 2, 5, 6), (1, 3, 4), (0, 4, 7), (2, 3, 6, 7))
    for row, places in enumerate(cited):
        top = 120 + row * 108
        card.box(140, top, 1060, top + 56, "surface")
        for place in places:
            card.box(140 + place * 115, top, 140 + place * 115 + 80, top + 56, "evidence-on")
        card.line((140, top), (1060, top), "rule-2")
        card.line((140, top + 56), (1060, top + 56), "rule-2")


def _network(card: Card) -> None:
    nodes = ((250, 180), (420, 400), (600, 220), (760, 450), (900, 180), (1010, 360), (560, 520))
    ties = ((0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 5), (4, 5), (1, 6), (3, 6))
    for one, other in ties:
        card.line(nodes[one], nodes[other], "rule-2", 4)
    for number, node in enumerate(nodes):
        card.disc(node, 50 if number == 2 else 30, "paper")
        card.disc(node, 42 if number == 2 else 22, "fill")


def _search(card: Card) -> None:
    for row, (start, width) in enumerate(((420, 170), (200, 210), (640, 150), (330, 190))):
        top = 120 + row * 108
        card.text(140, top, (900, 620 - 40 * row), 36)
        card.box(start, top, start + width, top + 14, "ink")
        card.box(start, top + 20, start + width, top + 26, "accent")


def _page(card: Card) -> None:
    card.text(140, 110, (560, 600, 520))
    card.text(140, 290, (590, 540, 610, 380))
    for left, top in ((720, 96), (700, 276), (540, 408)):
        card.box(left, top, left + 32, top + 30, "evidence-on")
    for top in (110, 290):
        card.box(800, top - 14, 832, top + 16, "evidence-on")
        card.text(850, top - 6, (230, 190))


PICTURES: dict[str, Callable[[Card], None]] = {
    "site": _site,
    "timeline": _timeline,
    "event": _event,
    "source": _source,
    "entity": _entity,
    "statement": _statement,
    "difference": _difference,
    "theme": _theme,
    "votes": _votes,
    "verification": _verification,
    "network": _network,
    "search": _search,
    "page": _page,
}
"""What draws each card."""


def drawn(name: str) -> Image.Image:
    """Return the picture of a card."""
    card = Card()
    PICTURES[name](card)
    return card.finished()


def png(name: str) -> bytes:
    """Return a card as a file, in few colours and without a date or any other remark."""
    file = io.BytesIO()
    flat = drawn(name).quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat.save(file, "PNG", optimize=True)
    return file.getvalue()


def main() -> None:
    """Draw every card anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        content = png(name)
        (FOLDER / f"{name}.png").write_bytes(content)
        sys.stdout.write(f"static/cards/{name}.png {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
