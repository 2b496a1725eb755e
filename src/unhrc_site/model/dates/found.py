"""A date as words give it: what is said, what is left out, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.dates.day import days_in_month

if TYPE_CHECKING:
    from unhrc_site.model.dates.lexicon import Codes, Lead

_LEAP_YEAR = 2000
MONTHS_IN_YEAR = 12


class Parts(NamedTuple):
    """What is said of a date; None is not said. A `month` of 21–24 is a season."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str | None:
        """Return the parts in EDTF; None without a year, which level 1 can not write."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def exists(self) -> bool:
        """Say whether the calendar has such a day; 29 February without a year may exist."""
        if self.day is None or self.month is None:
            return True
        if not 1 <= self.month <= MONTHS_IN_YEAR:
            return False
        year = _LEAP_YEAR if self.year is None else self.year
        return 1 <= self.day <= days_in_month(year, self.month)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, at the code points `[start, end)`, its time of day and weekday among them.

    `edtf` is an EDTF date or interval of level 1; None where no year is said. Where the figures
    can be read in two ways (05/06/2024) it is what both share, and `readings` are the two.
    `first` is what is said of the date or of the start of the interval, `last` of its end.
    `lead` is what the words before say of it, and `lead_start` where those begin (`start` if
    there are none). `time` is a time of day as HH:MM or HH:MM:SS, `zone` as it is written.
    `weekday` is the one that is named, Monday is 0; it may be the wrong one. `languages` are the
    codes of those that write the date like this; none for one in figures alone.
    """

    start: int
    end: int
    edtf: str | None
    first: Parts
    last: Parts | None = None
    readings: tuple[str, ...] = ()
    lead: Lead | None = None
    lead_start: int = -1
    weekday: int | None = None
    time: str | None = None
    zone: str | None = None
    languages: Codes = frozenset()

    @property
    def has_year(self) -> bool:
        """Say whether the year is said."""
        return self.first.year is not None

    @property
    def is_ambiguous(self) -> bool:
        """Say whether the figures can be read in two ways."""
        return bool(self.readings)

    @property
    def is_interval(self) -> bool:
        """Say whether two dates are said, from one to the other."""
        return self.last is not None


class Candidate(NamedTuple):
    """A date that has been read; a `weak` one counts only as a side of an interval."""

    found: FoundDate
    weak: bool = False


def joined(first: Parts, last: Parts | None) -> str | None:
    """Return the EDTF of a date or, if there is a last day, of an interval."""
    if last is None:
        return first.edtf
    return f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf else None
