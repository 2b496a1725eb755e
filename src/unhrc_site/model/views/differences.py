"""Where accounts differ: the page of one difference, the list of all, and lines of other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.nodes import Nodes
    from unhrc_site.model.views.parts import (
        Backlink,
        CiteBox,
        DifferenceLine,
        Frame,
        Link,
        Note,
        OutsideItem,
        Row,
        Ruler,
        Section,
        Step,
    )


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One source, and of each value whether the source gives it."""

    source: Link
    gives: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which source gives which value."""

    title: str
    values: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    """Empty where there are too many sources for a row each."""
    sources: tuple[str, ...]
    """Then of each value the labels of its sources, in a sentence's order; else empty."""
    silent: str
    """Labels of the sources that say nothing, in a sentence's order; empty if there are none."""
    is_wide: bool
    """Whether it has too many values, or too long ones, to be a table beside the title."""


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One account: the value, the quotation in which only the words that give it are lit."""

    id: str
    """Fragment, the permanent address."""
    value: str
    quote: tuple[Nodes, ...]
    """The parts of the quotation, where `[…]` joins them."""
    note: Note
    """Its number and where it stands; without an id where a row before it has the same passage."""
    problem: str | None
    """Why nothing is lit, if nothing is."""
    remark: Nodes


@dataclass(frozen=True, slots=True)
class OriginRows:
    """The accounts that come down to one origin."""

    title: Nodes
    rows: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class SilentLine:
    """A source that says nothing on the question."""

    id: str
    source: Link
    date: str | None
    remark: Nodes


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """`differences/<slug>.html`."""

    frame: Frame
    title: str
    ruler: Ruler | None
    lede: Row | None
    summary: str
    """The comparison in words."""
    events: tuple[Link, ...]
    matrix: Matrix | None
    contents: tuple[Link, ...]
    heading: str
    support: str
    """How many sources and origins stand behind the values; empty if each has one source."""
    origins: tuple[OriginRows, ...]
    are_long: bool
    """Whether a value is too long for a narrow column."""
    silent: tuple[SilentLine, ...]
    sections: tuple[Section, ...]
    outside: tuple[OutsideItem, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox
    before: Step | None
    after: Step | None


@dataclass(frozen=True, slots=True)
class DifferencesView:
    """`differences.html`: all questions, the strongest first."""

    frame: Frame
    lede: str
    differences: tuple[DifferenceLine, ...]
