"""What editors say of a record itself, not of its subject: who may see it, where it came from."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.prose import Inline


class Audience(enum.StrEnum):
    """For whom a site is built: the editors, who see all, or everybody."""

    PRIVATE = "private"
    PUBLIC = "public"


class Publish(enum.StrEnum):
    """How much of a source's text everybody may read."""

    FULL = "full"
    EXCERPTS = "excerpts"
    CITATION = "citation"


class Protection(enum.StrEnum):
    """What stands in place of a protected person's name."""

    OMIT = "omit"
    INITIALS = "initials"
    PSEUDONYM = "pseudonym"


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words that stand in quotation marks in our prose and quote no source, with the reason."""

    words: str
    reason: str
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Editorial:
    """The standing of one record."""

    draft: bool = False
    embargo: Day | None = None
    """The first day on which it may be public."""
    former_slugs: tuple[str, ...] = ()
    """Slugs at whose addresses a notice leads here."""
    marked_words: tuple[MarkedWords, ...] = ()


ORDINARY = Editorial()
"""Of a record of which nothing is said: everybody may see it."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Withheld words that may stand in one place of the public site all the same."""

    words: str
    where: str
    """Path of the file from the site's root."""
    reason: str
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A page that went away: a notice stands at its address."""

    kind: str
    """Its folder: `events`, `entities`…"""
    slug: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of the published dossier that its readers are told of."""

    date: Day
    text: tuple[Inline, ...]
    pages: tuple[str, ...]
    """Slugs of the records concerned."""
    withdrawn: Withdrawn | None
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class OriginPart:
    """An origin that holds for some blocks of a source only."""

    origin: str
    blocks: tuple[str, ...]
    """Permanent addresses, ten hex digits each."""
    note: str | None
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that a source names for its text or pictures."""

    name: str
    entity: str | None
    citations: tuple[Citation, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a source derives from."""

    origin: str | None = None
    """Slug of the source or reference."""
    note: str | None = None
    parts: tuple[OriginPart, ...] = ()
    credits: tuple[Credit, ...] = ()


FIRST_HAND = Derivation()
"""Of a source that is its own origin."""


@dataclass(frozen=True, slots=True)
class Custody:
    """How a seed came here, as the editor noted it."""

    retrieved: Edtf | None = None
    retrieved_by: str | None = None
    archived: str | None = None
    declared_sha256: str | None = None


NOT_NOTED = Custody()
"""Where nobody noted how the seed came."""
