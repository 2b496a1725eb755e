"""The pages of single records: event, source, entity, theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.copying import Citable
    from unhrc_site.model.views.nodes import LetterMark, Nodes, NoteMark
    from unhrc_site.model.views.parts import (
        Backlink,
        CiteBox,
        Counted,
        Coverage,
        DifferenceLine,
        EventLine,
        Frame,
        Link,
        Note,
        OutsideItem,
        Provenance,
        RecordLine,
        Ruler,
        Section,
        StatementLine,
        Step,
    )


@dataclass(frozen=True, slots=True)
class BarSegment:
    """A part of a tally's bar."""

    kind: str
    """`for`, `against`, `abstaining`, `not-voting`."""
    label: str
    votes: int
    x: float
    width: float
    outside: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; all bars of a tally share one scale."""

    title: str
    segments: tuple[BarSegment, ...]
    threshold_x: float | None
    threshold: str | None
    share: str | None


@dataclass(frozen=True, slots=True)
class ArithmeticRow:
    """In favour as a share of something; the row of the rule is `rule`."""

    label: str
    members: int
    made_of: str
    """How `members` is derived: "93 + 24"; empty where the tally gives it."""
    share: str
    share_of: str
    """How `share` is derived: "93 ÷ 117"."""
    needed: int
    needed_of: str
    """How `needed` is derived: "⅔ × 117, rounded up"."""
    rule: bool
    marks: tuple[LetterMark, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of a tally with the passage or reference that gives it."""

    label: str
    link: Link | None
    votes: str
    marks: tuple[NoteMark | LetterMark, ...]
    outside: bool


@dataclass(frozen=True, slots=True)
class TallyView:
    """A vote, drawn and as tables."""

    title: str
    event: Link
    date: str
    bars: tuple[Bar, ...]
    figures: tuple[FigureRow, ...]
    arithmetic: tuple[ArithmeticRow, ...]
    rule_name: str
    """"two-thirds", "half"; the head of the table's last column."""
    positions: tuple[FigureRow, ...]
    candidates: tuple[FigureRow, ...]
    notes: tuple[Note, ...]
    """Passages that its figures bring in first."""
    all_outside: bool


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Who took part, and as what."""

    link: Link
    role: str
    marks: tuple[NoteMark | LetterMark, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class AccountCell:
    """One source's exact words on one question; None in `words` is silence."""

    source: str
    words: tuple[str, ...] | None
    pinpoint: str
    href: str
    language: str | None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class AccountTable:
    """Questions by sources."""

    columns: tuple[tuple[Link, str], ...]
    """Pairs of the source ("000 WION") and its date."""
    rows: tuple[tuple[str, tuple[AccountCell, ...]], ...]
    intro: str


@dataclass(frozen=True, slots=True)
class NotSaidLine:
    """What no source says, with the letters that answer it."""

    text: Nodes
    marks: tuple[LetterMark, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """`events/<slug>.html`."""

    frame: Frame
    title: str
    ruler: Ruler | None
    record: tuple[RecordLine, ...]
    contents: tuple[Link, ...]
    sections: tuple[Section, ...]
    tally: TallyView | None
    participants: tuple[ParticipantRow, ...]
    accounts: AccountTable | None
    differences: tuple[DifferenceLine, ...]
    statements: tuple[StatementLine, ...]
    not_said: tuple[NotSaidLine, ...]
    outside: tuple[OutsideItem, ...]
    themes: tuple[Link, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox
    before: Step | None
    after: Step | None


@dataclass(frozen=True, slots=True)
class MarginNote:
    """Which fact rests on a passage of this block."""

    link: Link
    role: str
    passage: str
    """Fragment of the first passage on this page, without `#`."""
    passages: tuple[str, ...]
    """Fragments of all of the block on which it rests."""


@dataclass(frozen=True, slots=True)
class BlockUnit:
    """A block of the text with its number and margin."""

    number: int
    id: str
    """Fragment, the permanent address."""
    type: str
    level: int
    lines: tuple[Nodes, ...]
    """One; for a list one an item, for a table one a row."""
    margin: tuple[MarginNote, ...]
    """The weightiest facts that rest here, so that the margin stays beside its words."""
    more: tuple[MarginNote, ...] = ()
    """The others, folded."""


@dataclass(frozen=True, slots=True)
class AsideUnit:
    """Neighbouring lines that were set aside: folded, monospaced, kept."""

    summary: str
    """How many lines and what they are: "2 lines set aside: navigation, share bar"."""
    lines: tuple[tuple[Nodes, str], ...]
    """Pairs of the line and its reason."""
    margin: tuple[MarginNote, ...]
    opened: bool
    """Whether a passage is cited from it, so that it must not start closed."""


@dataclass(frozen=True, slots=True)
class GapUnit:
    """Neighbouring blocks of which nothing is shown, and on which nothing rests."""

    hidden: str
    """Which they are and how many words: "¶ 3–5: 210 words not shown"."""


@dataclass(frozen=True, slots=True)
class RestLine:
    """A record that rests on a source: with which of its parts, and on which passages."""

    link: Link
    kind: str
    roles: str
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that stand in two sources."""

    words: str
    """How many: "12 words"."""
    is_quoted: bool
    """Whether most of them are a quotation of one speaker in both."""
    text: str
    """As this source has them, a long passage cut."""
    here: Link
    there: Link


@dataclass(frozen=True, slots=True)
class SharedWording:
    """What a source has in common with another, word for word."""

    other: Link
    line: str
    """How much it is."""
    origin: str
    """Whether a common origin is declared; `origins` follow."""
    origins: tuple[Link, ...]
    is_suggestive: bool
    passages: tuple[SharedPassage, ...]
    """The longest."""
    more: str
    """How many are not among them; may be empty."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """`sources/<slug>.html`."""

    frame: Frame
    eyebrow: str
    title: str
    title_is_theirs: bool
    ruler: Ruler | None
    record: tuple[RecordLine, ...]
    contents: tuple[Link, ...]
    coverage: Coverage
    coverage_line: str
    language: str
    direction: str
    units: tuple[BlockUnit | AsideUnit | GapUnit, ...]
    custody: tuple[RecordLine, ...]
    """SHA-256, original file, retrieved, archived, rights."""
    note: tuple[Section, ...]
    statements: tuple[StatementLine, ...]
    names: tuple[Counted, ...]
    differences: tuple[DifferenceLine, ...]
    rests: tuple[RestLine, ...]
    outside: tuple[OutsideItem, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox
    before: Step | None
    after: Step | None
    citable: Citable
    wordings: tuple[SharedWording, ...] = ()
    """What it shares with other sources, word for word."""
    printed: Nodes = ()
    """How much of the text is shown, why, and where the original is; empty where it is whole."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that names an entity."""

    sentence: Nodes
    place: Link
    """Its paragraph: `¶8`."""


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The sentences of one source that name an entity, in the order of its text."""

    source: Link
    provenance: Provenance
    count: str
    """How many there are: "12 sentences"."""
    language: str | None
    """Of the sentences, None where it is the page's."""
    first: tuple[Mention, ...]
    more: tuple[Mention, ...]
    """Those that wait until the reader asks for them."""


@dataclass(frozen=True, slots=True)
class EntityView:
    """`entities/<slug>.html`."""

    frame: Frame
    eyebrow: str
    title: str
    ruler: Ruler | None
    record: tuple[RecordLine, ...]
    contents: tuple[Link, ...]
    sections: tuple[Section, ...]
    offices: tuple[ParticipantRow, ...]
    statements: tuple[StatementLine, ...]
    events: tuple[EventLine, ...]
    mentions: tuple[MentionGroup, ...]
    mentioned_with: tuple[Counted, ...]
    network: Link | None
    """Its place in the network, where that lists it."""
    outside: tuple[OutsideItem, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox
    before: Step | None
    after: Step | None


@dataclass(frozen=True, slots=True)
class ThemeView:
    """`themes/<slug>.html`."""

    frame: Frame
    title: str
    ruler: Ruler | None
    contents: tuple[Link, ...]
    sections: tuple[Section, ...]
    events: tuple[EventLine, ...]
    sources: tuple[Link, ...]
    statements: tuple[StatementLine, ...]
    differences: tuple[DifferenceLine, ...]
    outside: tuple[OutsideItem, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteBox
    before: Step | None
    after: Step | None
