"""Dates in a line as the rules of this package read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.patterns import Pattern

if TYPE_CHECKING:
    from unhrc_site.model.dates.found import FoundDate


_TIME = Pattern(
    r"[,\s|•·–—-]*(?:\b(?:at|um|à|om|alle|kl)\s+)?T?(?<!\d)\d{1,2}[:h]\d{2}(?!\d)[^/]*$|T\d{2}:\d{2}.*$",
    re.IGNORECASE,
)


class When(NamedTuple):
    """A date in a text: its place and what it says."""

    start: int
    end: int
    found: FoundDate

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, None where no year is said."""
        return self.found.edtf

    @property
    def is_day(self) -> bool:
        """Whether a day of a month is said, with its year or without."""
        return self.found.first.day is not None or bool(self.found.readings)

    @property
    def is_month(self) -> bool:
        """Whether a month is said."""
        return self.found.first.month is not None or bool(self.found.readings)


def _without_time(text: str, found: FoundDate) -> int:
    """Return where a date ends without the time of day that stands behind it."""
    if found.time is None:
        return found.end
    time = _TIME.search(text, found.start, found.end)
    return time.start() if time else found.end


def dates_in(text: str) -> list[When]:
    """Return the dates of `text` that say a month at least, in order; intervals are none."""
    from unhrc_site.model.dates.words import find_dates  # noqa: PLC0415 its tables load slowly

    return [
        When(found.start, _without_time(text, found), found)
        for found in find_dates(text)
        if (found.first.month is not None or found.readings) and not found.is_interval
    ]


def resolved(when: When, text: str, language: str) -> str | None:
    """Return the date in EDTF; figures that can be read in two ways as the language writes them.

    English writes both ways: there the date stays as wide as both readings.
    """
    if not when.found.readings or language in {"en", "und"}:
        return when.edtf
    return day_first(when, text) or when.edtf


def day_first(when: When, text: str) -> str | None:
    """Return the reading of `when` whose day stands first in `text`, or None."""
    figures = "".join(c if c.isdigit() else " " for c in text[when.start : when.end]).split()
    for reading in when.found.readings:
        parts = reading.split("-")
        if (
            len(parts) == 3
            and len(figures) >= 2
            and int(figures[0]) == int(parts[2])
            and int(figures[1]) == int(parts[1])
        ):
            return reading
    return None
