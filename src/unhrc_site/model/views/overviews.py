"""The pages over the whole dossier: home, lists, reports, prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.nodes import Nodes
    from unhrc_site.model.views.parts import (
        Backlink,
        Badge,
        CiteBox,
        Counted,
        Coverage,
        DifferenceLine,
        Drawing,
        EventLine,
        Frame,
        Link,
        OutsideItem,
        Row,
        Section,
        SourceLine,
        StatementLine,
    )
    from unhrc_site.model.views.records import TallyView


@dataclass(frozen=True, slots=True)
class HomeView:
    """`index.html`."""

    frame: Frame
    headline: str
    trust: Link
    """The line of trust, linked to the report."""
    all_verified: bool
    specimen: Row | None
    drawing: Drawing | None
    all_events: Link
    events: tuple[EventLine, ...]
    differences: tuple[DifferenceLine, ...]
    """The strongest three."""
    all_differences: Link
    sources: tuple[SourceLine, ...]
    groups: tuple[tuple[str, tuple[Counted, ...]], ...]
    """Pairs of a heading ("People, bodies, countries") and its entities, most named first."""
    network: Link | None
    """Who appears with whom; None where nobody does."""
    votes: tuple[Link, ...]
    themes: tuple[Counted, ...]
    data: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A document from outside."""

    id: str
    title: str
    url: str | None
    line: str
    """Publisher, date, symbol, in one line."""
    confidence: str | None
    looked_up: str | None
    body: tuple[Row, ...]
    used_by: tuple[Link, ...]
    former: tuple[str, ...] = ()
    """Fragments at which it stood before."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """`sources.html`."""

    frame: Frame
    sources: tuple[SourceLine, ...]
    references: tuple[ReferenceLine, ...]
    outside: tuple[OutsideItem, ...] = ()


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """`entities.html`: all entities by what they are."""

    frame: Frame
    groups: tuple[tuple[str, tuple[Counted, ...]], ...]
    network: Link | None


@dataclass(frozen=True, slots=True)
class StatementsView:
    """`statements.html`."""

    frame: Frame
    statements: tuple[StatementLine, ...]
    speakers: tuple[tuple[str, str], ...]
    """Pairs of slug and words for the filter; the same below."""
    sources: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]
    outside: tuple[OutsideItem, ...] = ()


@dataclass(frozen=True, slots=True)
class VotesView:
    """`votes.html`."""

    frame: Frame
    tallies: tuple[TallyView, ...]
    outside: tuple[OutsideItem, ...]


@dataclass(frozen=True, slots=True)
class ThemesView:
    """`themes.html`."""

    frame: Frame
    themes: tuple[tuple[Counted, Nodes], ...]


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """A source's row of the verification report."""

    link: Link
    coverage: Coverage
    passages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CitationLine:
    """A cited passage's row of the verification report: all that cite these words of it."""

    number: int
    id: str
    words: str
    """The quote, shortened in its middle."""
    pinpoint: str
    href: str
    used_by: tuple[tuple[Link, str], ...]
    """Pairs of a record and what of it rests here."""
    badge: Badge
    rules: str
    offsets: str


@dataclass(frozen=True, slots=True)
class OriginLine:
    """One independent account, and what comes down to it."""

    link: Link
    sources: tuple[tuple[Link, str], ...]
    """Pairs of a source and the paragraphs of it that are meant; empty for all the others."""


@dataclass(frozen=True, slots=True)
class SupportLine:
    """What a record rests on."""

    link: Link
    sources: tuple[Link, ...]
    origins: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two sources that share wording."""

    one: Link
    other: Link
    line: str
    origin: str
    """What is declared about a common origin, before the links to it."""
    origins: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VerificationView:
    """`verification.html`."""

    frame: Frame
    summary: str
    counts: tuple[tuple[str, Badge], ...]
    """Pairs of what is counted and the mark with the number."""
    sources: tuple[SourceCoverage, ...]
    citations: tuple[CitationLine, ...]
    outside: tuple[CitationLine, ...]
    origins: tuple[OriginLine, ...]
    support: tuple[SupportLine, ...]
    """Events, those that rest on the fewest origins first."""
    single: int
    """How many of them rest on one origin only."""
    wordings: tuple[SharedPair, ...]
    compared: int
    """Sources whose wording was compared: those that are shown whole."""


@dataclass(frozen=True, slots=True)
class ExportLine:
    """A file to take away."""

    link: Link
    format: str
    what: str
    count: str
    size: str


@dataclass(frozen=True, slots=True)
class DataView:
    """`data.html`."""

    frame: Frame
    exports: tuple[ExportLine, ...]
    cite: CiteBox


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page in the editors' own words: about, method and so on."""

    frame: Frame
    title: str
    contents: tuple[Link, ...]
    sections: tuple[Section, ...]
    folding: tuple[tuple[str, str], ...]
    """On the method page the folding table: pairs of rule and summary; elsewhere empty."""
    outside: tuple[OutsideItem, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """`404.html`."""

    frame: Frame
    links: tuple[Link, ...]
