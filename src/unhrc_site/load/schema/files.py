"""One schema for each kind of content file; `docs/content.md` describes them for editors."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

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
    SingleDay,
    Slug,
    WebAddress,
    Words,
)
from unhrc_site.model.differences import Measure
from unhrc_site.model.editorial import Protection, Publish
from unhrc_site.model.records import EntityKind, Status
from unhrc_site.model.source_text import Manner, SourceKind
from unhrc_site.model.tallies import Majority, Vote

Slugs = Annotated[tuple[Slug, ...], Listed]


class MarkedWordsModel(FileModel):
    """Words in quotation marks that quote no source."""

    words: Words
    reason: Words


class RecordModel(FileModel):
    """What every record may say of itself."""

    draft: bool = False
    embargo: SingleDay | None = None
    former_slugs: Slugs = ()
    marked_words: Annotated[tuple[MarkedWordsModel, ...], Listed] = ()


class AllowedModel(FileModel):
    """Withheld words that may stand in one place."""

    words: Words
    where: Words = Field(alias="in")
    reason: Words


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
    publish: Publish = Publish.FULL
    excerpts_most: Annotated[int, Field(ge=0, le=100)] = 75
    allow: Annotated[tuple[AllowedModel, ...], Listed] = ()


class WithdrawnModel(FileModel):
    """A page that went away."""

    kind: Literal["sources", "events", "entities", "differences", "themes", "pages"]
    slug: Slug
    title: Words | None = None


class CorrectionModel(FileModel):
    """One change that readers are told of."""

    date: SingleDay
    what: Words
    pages: Slugs = ()
    withdrawn: WithdrawnModel | None = None


class CorrectionsFile(FileModel):
    """`content/corrections.yaml`."""

    corrections: tuple[CorrectionModel, ...] = ()


class OriginPartModel(FileModel):
    """An origin of some blocks only."""

    origin: Slug
    blocks: Annotated[tuple[Words, ...], Listed]
    note: Words | None = None


class CreditModel(FileModel):
    """An agency that a source names."""

    name: Words
    entity: Slug | None = None
    cite: Cites = ()


class SourceFile(RecordModel):
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
    origin_parts: Annotated[tuple[OriginPartModel, ...], Listed] = ()
    credits: Annotated[tuple[CreditModel, ...], Listed] = ()
    publish: Publish | None = None
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


class EventFile(RecordModel):
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


class EntityFile(RecordModel):
    """`content/entities/<slug>.md`."""

    name: Words
    kind: EntityKind
    aliases: Annotated[tuple[AliasOrText, ...], Listed] = ()
    match_name: bool = True
    identifiers: dict[Words, Words] = Field(default_factory=dict)
    part_of: Slug | None = None
    offices: tuple[OfficeModel, ...] = ()
    outside: tuple[OutsideModel, ...] = ()
    protect: Protection | None = None
    pseudonym: Words | None = None


class AtOriginModel(OutsideModel):
    """How the origin gives the words of a statement."""

    manner: Manner


class StatementFile(RecordModel):
    """`content/statements/<slug>.md`."""

    speaker: Slug
    office: Words | None = None
    cite: Annotated[Cites, Field(min_length=1, max_length=1)]
    manner: Manner = Manner.DIRECT
    channel: Words | None = None
    date: DateModel | None = None
    event: Slug | None = None
    reasoning: Words | None = None
    office_outside: OutsideModel | None = None
    at_origin: AtOriginModel | None = None


class AccountOfModel(FileModel):
    """What one source says on a question, or that it is silent."""

    value: Words | None = None
    cite: Annotated[Cites, Field(max_length=1)] = ()
    lit: Words | None = None
    silent: Slug | None = None
    note: Words | None = None

    @model_validator(mode="after")
    def _speaks_or_is_silent(self) -> Self:
        if self.silent is None and not (self.value and self.cite):
            raise ValueError("an account needs value: and cite:, or silent: with a source")
        if self.silent is not None and (self.value or self.cite or self.lit):
            raise ValueError("a source that is silent has no value: and no cite:")
        return self


class OutsideValueModel(OutsideModel):
    """What references say on a question."""

    value: Words | None = None


class DifferenceFile(RecordModel):
    """`content/differences/<slug>.md`."""

    title: Words
    compares: Measure = Measure.WORDS
    tolerance: Words | None = None
    lead: Annotated[int, Field(ge=1, le=3)] | None = None
    events: Slugs = ()
    accounts: tuple[AccountOfModel, ...]
    outside: tuple[OutsideValueModel, ...] = ()


class ThemeFile(RecordModel):
    """`content/themes/<slug>.md`."""

    title: Words
    order: int = 0


class ReferenceFile(RecordModel):
    """`content/references/<slug>.md`."""

    title: Words
    publisher: Words | None = None
    date: Date | None = None
    url: WebAddress | None = None
    symbol: Words | None = None
    looked_up: Date | None = None
    confidence: Words | None = None
    origin: Slug | None = None


class PageFile(RecordModel):
    """`content/pages/<slug>.md`."""

    title: Words
    order: int = 0


FILE_MODELS: dict[str, type[FileModel]] = {
    "sources": SourceFile,
    "events": EventFile,
    "entities": EntityFile,
    "statements": StatementFile,
    "differences": DifferenceFile,
    "themes": ThemeFile,
    "references": ReferenceFile,
    "pages": PageFile,
    "site": SiteFile,
    "corrections": CorrectionsFile,
}
"""The schema of each folder under `content/`, of `site.yaml` and of `corrections.yaml`."""
