"""Inline nodes: words with what is known about them, as a tree.

Node: Words, Theirs, Ours, Stressed, Weighty, Machine, LineEnd, Anchor, Named, Found,
      NoteMark, LetterMark, Uncited, Passage, Lit
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words, in the voice of whatever holds them."""

    text: str


@dataclass(frozen=True, slots=True)
class Theirs:
    """A source's words inside our sentence: set in the serif."""

    text: str


@dataclass(frozen=True, slots=True)
class Ours:
    """Our words within a source's text: how much of it is not shown here. Set in our voice."""

    text: str


@dataclass(frozen=True, slots=True)
class Stressed:
    """Emphasis."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Weighty:
    """Strong emphasis."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """Words of a machine, in the monospace."""

    text: str


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line end that is kept."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link; `leaves` if it leads out of the site."""

    href: str
    children: tuple[Node, ...]
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a source's text, linked to its entity: underlined in rule-2, never tinted."""

    href: str
    title: str
    """The entity's own name."""
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The name that a sentence is shown for: 650 with an accent underline, no tint."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a passage in the evidence tint; a link to its note on this page."""

    number: int
    href: str
    broken: bool = False
    """The passage is absent or ambiguous: the mark is loud and never tinted."""


@dataclass(frozen=True, slots=True)
class LetterMark:
    """The letter of something from outside the sources, in a dashed box."""

    letter: str
    href: str


@dataclass(frozen=True, slots=True)
class Uncited:
    """Stands behind a sentence that has no citation and should: shown, and a warning."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The extent of a cited passage in a source's text; carries its permanent address.

    A passage that is cut stands here several times with one `id`: the first is the address, the
    others are lit with it.
    """

    id: str
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Lit:
    """Verified words, in the tint; `depth` counts the passages that overlap here, from 1."""

    depth: int
    children: tuple[Node, ...]


Node = (
    Words
    | Theirs
    | Ours
    | Stressed
    | Weighty
    | Machine
    | LineEnd
    | Anchor
    | Named
    | Found
    | NoteMark
    | LetterMark
    | Uncited
    | Passage
    | Lit
)
Nodes = tuple[Node, ...]
