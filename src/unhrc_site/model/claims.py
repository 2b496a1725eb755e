"""Claims: values of fields with the way they are known and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.prose import Inline
    from unhrc_site.model.source_text import Basis


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
