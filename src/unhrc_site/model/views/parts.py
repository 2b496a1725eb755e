"""Parts that several pages share: the frame, badges, notes, rows, drawings, lists."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.copying import Copy
    from unhrc_site.model.views.heads import Head
    from unhrc_site.model.views.nodes import LetterMark, Nodes, NoteMark


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere on this site. `theirs` if the words are a source's headline."""

    text: str
    href: str
    theirs: bool = False
    here: bool = False
    """Whether it leads to the page or section that the reader is on."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page."""

    path: str
    """Of this page, from the site's root."""
    root: str
    """Prefix that leads to the site's root: empty, `../` or, on the 404 page, an absolute path."""
    language: str
    title: str
    """Of the document: page first, then site."""
    description: str
    site_title: str
    home: Link
    nav: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    """The last one is this page; empty on the home page."""
    footer: tuple[Link, ...]
    rights: str
    licence: Link | None
    build_line: str
    canonical: str | None
    head: Head
    """What the page says of itself to machines."""
    problems: tuple[str, ...] = ()
    """What is broken on this page, in words; shown at its top so that nobody publishes it."""
    is_listed: bool = True
    """Whether search engines may list the page; a notice at an old address is not for them."""
    edition: str | None = None
    """What every page of a private edition says of it; None in the public one."""
    standing: tuple[str, ...] = ()
    """What of this page's record is withheld from others, in sentences."""


class BasisMark(enum.StrEnum):
    """Full, half, hollow, dashed, diamond: one scale for all that is known and how."""

    FULL = "full"
    HALF = "half"
    HOLLOW = "hollow"
    DASHED = "dashed"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark and the words that say the same."""

    mark: BasisMark
    words: Nodes


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where quoted words stand: `000 ¶6`, outlet, date."""

    pinpoint: str
    href: str
    outlet: str | None
    outlet_is_outside: bool
    """The outlet is known only from outside: dashed underline."""
    date: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered passage beside the sentence that it carries."""

    number: int
    id: str
    parts: tuple[str, ...]
    """The quoted words as the source prints them; more than one part where `[…]` joins them."""
    state: str
    """A state of DESIGN's list."""
    rules: tuple[str, ...]
    problem: str | None
    """What is wrong, if the passage is absent or ambiguous; then the words are not verified."""
    provenance: Provenance
    copy: Copy | None
    """None where there are no verified words to copy."""
    language: str | None
    """Of the quoted words, None where it is the page's."""


@dataclass(frozen=True, slots=True)
class OutsideItem:
    """A lettered statement that rests on references."""

    letter: str
    id: str
    text: Nodes
    """Empty where a reference is cited without further words."""
    references: tuple[Link, ...]
    compared: str = ""
    """How its value stands to those of the sources, on the page of a difference."""


class RowKind(enum.StrEnum):
    """What stands left in a row."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    CODE = "code"
    RULE = "rule"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Row:
    """One block of our prose and the notes that it brings in first."""

    kind: RowKind
    lines: tuple[Nodes, ...]
    """One for a paragraph or heading; one for each item of a list or line of a quotation."""
    notes: tuple[Note, ...]
    ordered_from: int | None = None
    """First number of an ordered list."""
    level: int = 0
    """Of a heading, 3 to 6."""
    table: tuple[tuple[Nodes, ...], ...] = ()
    """Rows of cells, the head first."""
    support: str | None = None
    """On how many origins it rests, where it rests on more than one source."""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a page made of rows."""

    id: str
    title: str
    rows: tuple[Row, ...]
    intro: str | None = None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of the record list in a page's head."""

    label: str
    values: tuple[Nodes, ...]
    badges: tuple[Badge, ...] = ()
    theirs: bool = False
    """The values are the source's words."""


class TimelineMark(enum.StrEnum):
    """The shapes of LOOK's timeline."""

    DAY_STATED = "day-stated"
    DAY_INFERRED = "day-inferred"
    BAR = "bar"
    SOFT = "soft"
    SOFT_START = "soft-start"
    SOFT_END = "soft-end"
    ANNOUNCED = "announced"
    OPEN = "open"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on an axis; `minor` ones are hidden where there is little room."""

    x: float
    label: str
    minor: bool


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One event of a to-scale drawing; a day has `x1 == x2`."""

    date: str
    title: str
    href: str
    mark: TimelineMark
    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class Legend:
    """What one shape means."""

    mark: TimelineMark
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A to-scale timeline."""

    title: str
    ticks: tuple[Tick, ...]
    rows: tuple[DrawnRow, ...]
    legend: tuple[Legend, ...]


@dataclass(frozen=True, slots=True)
class Ruler:
    """Where this page sits in time; other events are `others`."""

    ticks: tuple[Tick, ...]
    others: tuple[float, ...]
    mark: TimelineMark
    x1: float
    x2: float
    label: str
    anchor: str
    """Where the label stands over the mark: start, middle or end."""
    description: str
    """The same in a sentence, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Backlink:
    """A page that links here, with the sentence that does."""

    link: Link
    kind: str
    sentence: Nodes


@dataclass(frozen=True, slots=True)
class CiteBox:
    """How to cite this page, and for a source how to cite the original."""

    styles: tuple[tuple[str, Nodes], ...]
    """Pairs of a style's name ("This page", "APA", "Chicago") and the text."""
    formats: tuple[Link, ...]
    """Files in exchange formats, if any."""


@dataclass(frozen=True, slots=True)
class Step:
    """The record before or after this one."""

    label: str
    link: Link


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a coverage strip: `cited` or `aside`."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a source is cited, from its start to its end."""

    segments: tuple[Segment, ...]
    cited: str
    """Percentage in words: "28 %"."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list."""

    date: str
    badges: tuple[Badge, ...]
    link: Link
    line: Nodes
    support: str
    """Its sources: "000 · 001 · 002" or "003, one source"."""
    role: str | None = None
    """What the entity of this page did in it."""
    marks: tuple[NoteMark | LetterMark, ...] = ()
    status: str = ""
    themes: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Slugs, for filters."""
    basis: str = ""
    differs: str = ""
    """On how many questions accounts of it differ, in words; empty if on none."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What somebody said, in full."""

    id: str
    said_by: str
    """Slug of the speaker, for filters."""
    speaker: Link
    office: str | None
    parts: tuple[str, ...]
    """The exact words; empty if the passage is broken."""
    manner: str
    """In words, as a sentence starts: "Direct speech", "Reported speech"."""
    channel: str | None
    when: str | None
    when_badge: Badge | None
    event: Link | None
    provenance: Provenance
    problem: str | None
    reasoning: str | None
    """Why these are this speaker's words, where no name near them says so: then inferred."""
    note: tuple[Row, ...]
    source: str
    """Slug of the source, for filters."""
    language: str | None
    copy: Copy | None = None
    """None where there are no verified words to copy."""
    about: str = ""
    """Slug of the event, for filters."""
    former: tuple[str, ...] = ()
    """Fragments at which it stood before, on the page that lists all statements."""
    office_outside: Nodes = ()
    """The office as it really was, from outside the sources, with its letters."""
    at_origin: Nodes = ()
    """How the origin of the source has the words, if that is known."""
    standing: tuple[str, ...] = ()
    """What of it is withheld from others, in sentences."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list."""

    date: str
    link: Link
    label: str
    outlet: str | None
    outlet_is_outside: bool
    genre: str
    origin: str | None
    coverage: Coverage
    slug: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with a number: how many sources name an entity, how many events a theme has."""

    link: Link
    count: int
    genre: str = ""


@dataclass(frozen=True, slots=True)
class GivenLine:
    """What one source says on a question, in its own words, cut around those that count."""

    label: str
    href: str
    """The passage in its source."""
    quote: Nodes
    problem: str | None
    """What is wrong, if the passage is broken; then nothing is lit."""
    language: str | None


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference in a list."""

    link: Link
    summary: str
    given: tuple[GivenLine, ...]
    more: str
    """How many accounts are not shown here, in words; empty if none."""
    silent: str
    """Labels of the sources that say nothing; empty if there are none."""
