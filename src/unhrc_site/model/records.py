"""The records: what editors write in `content/`, and what a seed becomes.

    Record: Source, Event, Entity, Statement, Difference, Theme, Reference, Page

Every value is frozen. Slugs are unique over all kinds. `docs/content.md` describes the files.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from unhrc_site.model.editorial import FIRST_HAND, NOT_NOTED, ORDINARY

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.claims import Claim, DateClaim, NotSaid, OutsideDate, OutsideNote
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.differences import Account, Measure, OutsideValue, Tolerance
    from unhrc_site.model.editorial import Custody, Derivation, Editorial, Protection, Publish
    from unhrc_site.model.prose import Prose
    from unhrc_site.model.source_text import Manner, SourceKind, SourceText
    from unhrc_site.model.tallies import Tally


class Kind(enum.StrEnum):
    """The kinds of record, named as their folders under `content/` are."""

    SOURCE = "sources"
    EVENT = "events"
    ENTITY = "entities"
    STATEMENT = "statements"
    DIFFERENCE = "differences"
    THEME = "themes"
    REFERENCE = "references"
    PAGE = "pages"


class Status(enum.StrEnum):
    """Whether an event took place, as the sources tell it."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    PROPOSED = "proposed"


class EntityKind(enum.StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    BODY = "body"
    STATE = "state"
    PLACE = "place"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class SourceNotes:
    """What an editor adds to a seed or corrects in it; None where the text has the word."""

    slug: str
    seed: str
    label: str | None
    genre: SourceKind | None
    title: Claim | None
    kicker: Claim | None
    subtitle: Claim | None
    publisher: Claim | None
    authors: tuple[Claim, ...] | None
    published: DateClaim | None
    outside_date: OutsideDate | None
    language: str | None
    url: Claim | None
    rights: Claim | None
    publish: Publish | None
    note: Prose
    location: Location = field(repr=False)
    seed_location: Location = field(repr=False)
    derived: Derivation = FIRST_HAND
    custody: Custody = NOT_NOTED
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Source:
    """One seed, with what `content/sources/` adds or corrects."""

    kind: ClassVar[Kind] = Kind.SOURCE
    slug: str
    label: str
    """The short name that pinpoints use: "003" in "003 ¶4"."""
    seed: str
    """Path of its file from `seeds/`, mostly a name alone."""
    text: SourceText
    genre: SourceKind
    title: Claim | None
    """None where neither the text nor an editor gives one."""
    title_is_printed: bool
    """Whether the title stands in the text as a headline."""
    kicker: Claim | None
    subtitle: Claim | None
    publisher: Claim | None
    authors: tuple[Claim, ...]
    published: DateClaim | None
    outside_date: OutsideDate | None
    language: str
    url: Claim | None
    rights: Claim | None
    publish: Publish | None
    """How much of it everybody may read; None where the dossier's default holds."""
    note: Prose
    location: Location = field(repr=False)
    derived: Derivation = FIRST_HAND
    custody: Custody = NOT_NOTED
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity's part in an event."""

    entity: str
    role: str
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One question of an event, with the exact words in which sources answer it."""

    question: str
    answers: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is to happen or was proposed."""

    kind: ClassVar[Kind] = Kind.EVENT
    slug: str
    title: str
    short: str
    """The title for the timeline."""
    date: DateClaim | None
    outside_date: OutsideDate | None
    status: Status
    after: tuple[str, ...]
    themes: tuple[str, ...]
    lead: bool
    """Whether the home page's timeline shows it."""
    participants: tuple[Participant, ...]
    tally: Tally | None
    accounts: tuple[AccountRow, ...]
    not_said: tuple[NotSaid, ...]
    outside: tuple[OutsideNote, ...]
    body: Prose
    location: Location = field(repr=False)
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Alias:
    """Words that mean an entity; `scopes` are `source` or `source#block`, empty for everywhere."""

    name: str
    scopes: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person held, or a body that an entity belonged to, over a time."""

    title: str
    body: str | None
    date: Edtf | None
    citations: tuple[Citation, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, body, state, place or document."""

    kind: ClassVar[Kind] = Kind.ENTITY
    slug: str
    name: str
    genre: EntityKind
    aliases: tuple[Alias, ...]
    """The name itself among them, unless the record says that it is not to be matched."""
    identifiers: dict[str, str]
    """By scheme (`wikidata`, `symbol`…)."""
    part_of: str | None
    offices: tuple[Office, ...]
    outside: tuple[OutsideNote, ...]
    body: Prose
    location: Location = field(repr=False)
    protect: Protection | None = None
    """What stands for the names of a person who must not be named in public."""
    pseudonym: str | None = None
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class AtOrigin:
    """How the origin of a source gives the words that the source gives as a statement."""

    manner: Manner
    note: OutsideNote


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, in the words of one source."""

    kind: ClassVar[Kind] = Kind.STATEMENT
    slug: str
    speaker: str
    office: str | None
    """As the source gives it."""
    citation: Citation
    manner: Manner
    channel: str | None
    date: DateClaim | None
    event: str | None
    reasoning: str | None
    """Why these are this speaker's words, where no name near the quote says so: then inferred."""
    body: Prose
    location: Location = field(repr=False)
    office_outside: OutsideNote | None = None
    """The office as it really was, from references."""
    at_origin: AtOrigin | None = None
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Difference:
    """One question on which accounts differ."""

    kind: ClassVar[Kind] = Kind.DIFFERENCE
    slug: str
    title: str
    measure: Measure
    tolerance: Tolerance | None
    lead: int | None
    """Its place on the home page, 1 to 3."""
    events: tuple[str, ...]
    accounts: tuple[Account, ...]
    outside: tuple[OutsideValue, ...]
    body: Prose
    location: Location = field(repr=False)
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Theme:
    """A thread through the dossier."""

    kind: ClassVar[Kind] = Kind.THEME
    slug: str
    title: str
    order: int
    body: Prose
    location: Location = field(repr=False)
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Reference:
    """An outside document that is not among the seeds and cannot be verified here."""

    kind: ClassVar[Kind] = Kind.REFERENCE
    slug: str
    title: str
    publisher: str | None
    date: Edtf | None
    url: str | None
    symbol: str | None
    looked_up: Edtf | None
    confidence: str | None
    """How far it carries, in words: "official text", "one outlet"…"""
    body: Prose
    location: Location = field(repr=False)
    origin: str | None = None
    """Slug of the reference, source or document that it derives from."""
    editorial: Editorial = ORDINARY


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the editors' own words, such as "about" and "method"."""

    kind: ClassVar[Kind] = Kind.PAGE
    slug: str
    title: str
    order: int
    body: Prose
    location: Location = field(repr=False)
    editorial: Editorial = ORDINARY


Record = Source | Event | Entity | Statement | Difference | Theme | Reference | Page


def name_of(record: Record) -> str:
    """Return what links and lists call `record`."""
    match record:
        case Source():
            return record.title.value if record.title else record.slug
        case Entity():
            return record.name
        case Statement():
            return f"Statement, {record.speaker}"
        case _:
            return record.title
