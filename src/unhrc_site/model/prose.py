"""The editors' prose: what Markdown becomes before anybody knows how it will look.

Inline: `Text`, `Emphasis`, `Strong`, `Code`, `Break`, `WebLink`, `RecordLink`, `Cite`.
Blocks: `Paragraph`, `Heading`, `Listing`, `Quotation`, `CodeBlock`, `Rule`, `Table`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter more."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Words of a machine."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line end that the editor wants kept."""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the site."""

    href: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class RecordLink:
    """`[[slug]]` or `[[slug|words]]`; without words the record's own name stands there."""

    slug: str
    words: str | None
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cite:
    """`[@source "exact words"]`, at the place where its number will stand."""

    citation: Citation


Inline = Text | Emphasis | Strong | Code | Break | WebLink | RecordLink | Cite


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences."""

    children: tuple[Inline, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 6; level 1 is the record's own title."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is its first number, None for bullets."""

    start: int | None
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation in the editors' text."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a machine."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one head row and body rows of cells."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Paragraph | Heading | Listing | Quotation | CodeBlock | Rule | Table
Prose = tuple[Block, ...]


def inlines(prose: Prose) -> Iterator[tuple[Inline, ...]]:
    """Yield each run of inline nodes of `prose`, in reading order."""
    for block in prose:
        match block:
            case Paragraph(children=children) | Heading(children=children):
                yield children
            case Listing(items=items):
                for item in items:
                    yield from inlines(item)
            case Quotation(blocks=blocks):
                yield from inlines(blocks)
            case Table(head=head, rows=rows):
                yield from head
                for row in rows:
                    yield from row
            case _:
                pass


def walk(nodes: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every inline node, parents before children."""
    for node in nodes:
        yield node
        match node:
            case (
                Emphasis(children=children) | Strong(children=children) | WebLink(children=children)
            ):
                yield from walk(children)
            case _:
                pass


def citations(prose: Prose) -> Iterator[Citation]:
    """Yield the citations of `prose` in reading order."""
    for nodes in inlines(prose):
        for node in walk(nodes):
            if isinstance(node, Cite):
                yield node.citation


def record_links(prose: Prose) -> Iterator[RecordLink]:
    """Yield the links of `prose` to other records in reading order."""
    for nodes in inlines(prose):
        for node in walk(nodes):
            if isinstance(node, RecordLink):
                yield node
