"""The network: drawings for wide and narrow windows, and tables with the same in words."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import Frame, Link


class KnotShape(enum.StrEnum):
    """What tells kinds of entity apart; all are filled, since a hollow mark means "not known"."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CROSS = "cross"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class DrawnTie:
    """A line between two marks."""

    tie: str
    """The slugs of both, the stronger first, with a space between: as in the table."""
    step: int
    """Of its width, 1 to 3."""
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class DrawnKnot:
    """A mark with its label, linked to the page of the entity."""

    slug: str
    href: str
    name: str
    """All that the drawing says of it: "Russia, state, named in 5 sources, with 48 others"."""
    shape: KnotShape
    x: float
    y: float
    lines: tuple[str, ...]
    """Of the label."""
    label_x: float
    label_y: float
    """Where the first line's baseline stands."""
    anchor: str
    """Which end of a line stands there: start, middle or end."""
    has_room: bool
    """Whether the label is always shown; without room only while the mark is in focus."""


@dataclass(frozen=True, slots=True)
class TieWidth:
    """What one width of line means."""

    step: int
    words: str


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """The strongest part of a network, in units of its own."""

    title: str
    width: int
    height: int
    ties: tuple[DrawnTie, ...]
    knots: tuple[DrawnKnot, ...]
    """The strongest first."""
    steps: tuple[TieWidth, ...]
    said: str
    """Which part it is, in a sentence."""


@dataclass(frozen=True, slots=True)
class KnotKind:
    """A kind of entity that occurs in the network."""

    kind: str
    words: str
    shape: KnotShape


@dataclass(frozen=True, slots=True)
class TieLine:
    """Two entities that come together."""

    tie: str
    one: Link
    other: Link
    strength: int
    paragraphs: int
    places: tuple[tuple[Link, ...], ...]
    """The paragraphs, those of one source together; the first of each has the source's label."""
    more: str
    """How many paragraphs are not linked, in words; empty if all are."""
    count: int
    """Of the events."""
    events: tuple[Link, ...]
    more_events: str
    """How many events are not linked, in words; empty if all are."""


@dataclass(frozen=True, slots=True)
class KnotLine:
    """An entity of the network."""

    id: str
    slug: str
    link: Link
    kind: str
    kind_words: str
    shape: KnotShape
    sources: int
    others: int
    strength: int
    strongest: Link | None
    """With whom it comes together most often."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """`network.html`."""

    frame: Frame
    wide: NetworkDrawing | None
    narrow: NetworkDrawing | None
    kinds: tuple[KnotKind, ...]
    choices: tuple[tuple[str, str], ...]
    """Pairs of slug and words of the entities, by name."""
    strengths: tuple[tuple[str, str], ...]
    """Pairs of a least strength and its words, for the filter."""
    drawn: tuple[TieLine, ...]
    """The ties of the wide drawing."""
    weaker: tuple[TieLine, ...]
    knots: tuple[KnotLine, ...]
    left_out: str
    """How many ties stand nowhere on this page, in a sentence; empty if there are none."""
    alone: str
    """How many are named or take part with nobody else, in a sentence; empty if there are none."""
