"""One schema for each kind of content file; `docs/content.md` describes them for editors."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from unhrc_site.load.schema.base import (
    AddressOrText,
    Cites,
    ClaimOrText,
    Date,
    DateModel,
    FileModel,
    Listed,
    OutsideDateModel,
    OutsideModel,
    References,
    Slug,
    WebAddress,
    Words,
)
from unhrc_site.model.records import EntityKind, Majority, Status, Vote
from unhrc_site.model.source_text import Manner, SourceKind

Slugs = Annotated[tuple[Slug, ...], Listed]


class LicenceModel(FileModel):
    """Under which licence the records may be used."""

    name: Words
    url: WebAddress | None = None


class SiteFile(FileModel):
    """`content/site.yaml`."""

    title: Words
    headline: Words | None = None
    description: Words | None = None
    language: Words = "en"
    editors: Annotated[tuple[Words, ...], Listed] = ()
    licence: LicenceModel | None = None
    rights: Words | None = None
    base_url: WebAddress | None = None
    specimen: Words | None = None


class SourceFile(FileModel):
    """`content/sources/<slug>.md`."""

    seed: Words
    label: Words | None = None
    kind: SourceKind | None = None
    title: ClaimOrText | None = None
    kicker: ClaimOrText | None = None
    subtitle: ClaimOrText | None = None
    publisher: ClaimOrText | None = None
    authors: Annotated[tuple[ClaimOrText, ...], Listed] | None = None
    published: DateModel | None = None
    outside_date: OutsideDateModel | None = None
    language: Words | None = None
    url: AddressOrText | None = None
    rights: ClaimOrText | None = None
    origin: Slug | None = None
    origin_note: Words | None = None
    retrieved: Date | None = None
    retrieved_by: Words | None = None
    archived: WebAddress | None = None
    sha256: Words | None = None


class ParticipantModel(FileModel):
    """An entity's part in an event."""

    entity: Slug
    role: Words
    cite: Cites = ()
    references: References = ()


class CountModel(FileModel):
    """One figure of a tally."""

    votes: Annotated[int, Field(ge=0)]
    cite: Cites = ()
    references: References = ()


class PositionModel(FileModel):
    """How one member voted."""

    entity: Slug
    vote: Vote
    cite: Cites = ()
    references: References = ()


class CandidateModel(CountModel):
    """What one candidate got."""

    entity: Slug


class TallyModel(FileModel):
    """The figures of one vote."""

    body: Slug | None = None
    in_favour: CountModel | None = Field(default=None, alias="for")
    against: CountModel | None = None
    abstaining: CountModel | None = None
    not_voting: CountModel | None = None
    members: CountModel | None = None
    majority: Majority | None = None
    majority_references: References = ()
    candidates: tuple[CandidateModel, ...] = ()
    seats: CountModel | None = None
    needed: CountModel | None = None
    positions: tuple[PositionModel, ...] = ()


class AccountModel(FileModel):
    """One question and the sources' words on it."""

    question: Words
    answers: Cites


class NotSaidModel(FileModel):
    """What no source says."""

    text: Words
    references: References = ()


class EventFile(FileModel):
    """`content/events/<slug>.md`."""

    title: Words
    short: Words | None = None
    date: DateModel | None = None
    outside_date: OutsideDateModel | None = None
    status: Status = Status.HAPPENED
    after: Slugs = ()
    themes: Slugs = ()
    lead: bool = False
    participants: tuple[ParticipantModel, ...] = ()
    tally: TallyModel | None = None
    accounts: tuple[AccountModel, ...] = ()
    not_said: tuple[NotSaidModel, ...] = ()
    outside: tuple[OutsideModel, ...] = ()


class AliasModel(FileModel):
    """Words that mean an entity."""

    name: Words
    scopes: Annotated[tuple[Words, ...], Listed] = Field(default=(), alias="in")


def _named(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


AliasOrText = Annotated[AliasModel, BeforeValidator(_named)]


class OfficeModel(FileModel):
    """An office held, or a body belonged to."""

    title: Words
    body: Slug | None = None
    date: Date | None = None
    cite: Cites = ()
    references: References = ()


class EntityFile(FileModel):
    """`content/entities/<slug>.md`."""

    name: Words
    kind: EntityKind
    aliases: Annotated[tuple[AliasOrText, ...], Listed] = ()
    match_name: bool = True
    identifiers: dict[Words, Words] = Field(default_factory=dict)
    part_of: Slug | None = None
    offices: tuple[OfficeModel, ...] = ()
    outside: tuple[OutsideModel, ...] = ()


class StatementFile(FileModel):
    """`content/statements/<slug>.md`."""

    speaker: Slug
    office: Words | None = None
    cite: Annotated[Cites, Field(min_length=1, max_length=1)]
    manner: Manner = Manner.DIRECT
    channel: Words | None = None
    date: DateModel | None = None
    event: Slug | None = None
    reasoning: Words | None = None


class ThemeFile(FileModel):
    """`content/themes/<slug>.md`."""

    title: Words
    order: int = 0


class ReferenceFile(FileModel):
    """`content/references/<slug>.md`."""

    title: Words
    publisher: Words | None = None
    date: Date | None = None
    url: WebAddress | None = None
    symbol: Words | None = None
    looked_up: Date | None = None
    confidence: Words | None = None


class PageFile(FileModel):
    """`content/pages/<slug>.md`."""

    title: Words
    order: int = 0


FILE_MODELS: dict[str, type[FileModel]] = {
    "sources": SourceFile,
    "events": EventFile,
    "entities": EntityFile,
    "statements": StatementFile,
    "themes": ThemeFile,
    "references": ReferenceFile,
    "pages": PageFile,
    "site": SiteFile,
}
"""The schema of each folder under `content/`, and of `site.yaml`."""
