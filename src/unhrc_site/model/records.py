"""The records: what editors write in `content/`, and what a seed becomes.

    Record: Source, Event, Entity, Statement, Theme, Reference, Page

Every value is frozen. Slugs are unique over all kinds. `docs/content.md` describes the files.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.prose import Inline, Prose
    from unhrc_site.model.source_text import Basis, Manner, SourceKind, SourceText


class Kind(enum.StrEnum):
    """The kinds of record, named as their folders under `content/` are."""

    SOURCE = "sources"
    EVENT = "events"
    ENTITY = "entities"
    STATEMENT = "statements"
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


class Vote(enum.StrEnum):
    """What a member did in a vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_VOTING = "not voting"


class Majority(enum.StrEnum):
    """The rule by which a resolution passes: the share of those who vote for or against."""

    SIMPLE = "simple"
    TWO_THIRDS = "two-thirds"


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date with the way it is known and what it rests on.

    `references` are for the basis *outside*. `found` is the place in the seed's own text where the
    loader read it, for a source's date that no editor touched.
    """

    edtf: Edtf
    basis: Basis
    reasoning: str | None
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)
    found: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class OutsideDate:
    """What references add to a date: never more than an addition to what the sources support."""

    edtf: Edtf
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """The value of one field with the way it is known.

    `rule` names the rule of the loader that read it, None where an editor gave it.
    """

    value: str
    basis: Basis
    reasoning: str | None = None
    citations: tuple[Citation, ...] = ()
    references: tuple[str, ...] = ()
    rule: str | None = None


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
    origin: str | None
    origin_note: str | None
    retrieved: Edtf | None
    retrieved_by: str | None
    archived: str | None
    declared_sha256: str | None
    note: Prose
    location: Location = field(repr=False)
    seed_location: Location = field(repr=False)


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
    origin: str | None
    """Slug of the source or reference that it derives from."""
    origin_note: str | None
    retrieved: Edtf | None
    retrieved_by: str | None
    archived: str | None
    declared_sha256: str | None
    note: Prose
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity's part in an event."""

    entity: str
    role: str
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of a tally; `references` only where no source gives it."""

    votes: int
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Position:
    """How one named member voted."""

    entity: str
    vote: Vote
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one candidate got in an election."""

    entity: str
    count: Count


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one vote: on a resolution (`counts`) or between candidates (`candidates`)."""

    body: str | None
    counts: dict[Vote, Count]
    members: Count | None
    majority: Majority | None
    majority_references: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    seats: Count | None
    needed: Count | None
    positions: tuple[Position, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One question of an event, with the exact words in which sources answer it."""

    question: str
    answers: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class OutsideNote:
    """What references say beyond the sources."""

    text: tuple[Inline, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class NotSaid:
    """Something that a reader would ask and no source answers."""

    text: tuple[Inline, ...]
    references: tuple[str, ...]
    """Those whose outside notes answer it."""
    location: Location = field(repr=False)


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


@dataclass(frozen=True, slots=True)
class Theme:
    """A thread through the dossier."""

    kind: ClassVar[Kind] = Kind.THEME
    slug: str
    title: str
    order: int
    body: Prose
    location: Location = field(repr=False)


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


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the editors' own words, such as "about" and "method"."""

    kind: ClassVar[Kind] = Kind.PAGE
    slug: str
    title: str
    order: int
    body: Prose
    location: Location = field(repr=False)


Record = Source | Event | Entity | Statement | Theme | Reference | Page


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
