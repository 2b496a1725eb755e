"""What sources say on one question, as values that can be compared."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.prose import Inline


class Measure(enum.StrEnum):
    """As what the values of a difference are compared."""

    WORDS = "words"
    NUMBERS = "numbers"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far apart two numbers may lie and still agree."""

    size: Decimal
    is_share: bool
    """Whether `size` is a percentage of the larger of the two, else in their own unit."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says on the question, or that it says nothing."""

    source: str
    value: str | Decimal | Edtf | None
    """Of the type that the measure asks for; None is silence."""
    citation: Citation | None
    """The exact words; None is silence."""
    lit: str | None
    """The words of the quote that give the value, where they are not the value itself."""
    note: tuple[Inline, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class OutsideValue:
    """What references say on the question; `value` is None where it is not to be compared."""

    text: tuple[Inline, ...]
    references: tuple[str, ...]
    value: str | Decimal | Edtf | None
    location: Location = field(repr=False)
