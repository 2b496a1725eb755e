"""One day of the proleptic Gregorian calendar, in any year.

`datetime.date` ends at the years 1 and 9999; EDTF does not. Years are astronomical: year 0 is
1 BC, year -1 is 2 BC.
"""

from __future__ import annotations

from typing import NamedTuple

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097


def days_in_month(year: int, month: int) -> int:
    """Return the length in days of the month 1–12 of the year."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):  # noqa: PLR2004  February
        return 29
    return _LENGTHS[month]


class Day(NamedTuple):
    """A calendar day; days compare in the order of time."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Return the number of the day, as `datetime.date.toordinal`: 1 January 1 is day 1."""
        # Years are counted from March, so that the leap day is the last of its year.
        year = self.year - (self.month < 3)  # noqa: PLR2004  March
        month = (self.month + 9) % 12
        in_year = (153 * month + 2) // 5 + self.day - 1
        return year * 365 + year // 4 - year // 100 + year // 400 + in_year - 305

    @classmethod
    def of(cls, ordinal: int) -> Day:
        """Return the day with this number: the inverse of `ordinal`."""
        era, in_era = divmod(ordinal + 305, _DAYS_IN_400_YEARS)
        of_era = (in_era - in_era // 1460 + in_era // 36_524 - in_era // 146_096) // 365
        in_year = in_era - (365 * of_era + of_era // 4 - of_era // 100)
        month = (5 * in_year + 2) // 153
        day = in_year - (153 * month + 2) // 5 + 1
        january = month > 9  # noqa: PLR2004  counted from March
        return cls(era * 400 + of_era + january, month - 9 if january else month + 3, day)

    @property
    def weekday(self) -> int:
        """Return the day of the week, Monday is 0."""
        return (self.ordinal - 1) % 7

    def plus(self, days: int) -> Day:
        """Return the day so many days later, or earlier if `days` is negative."""
        return Day.of(self.ordinal + days)

    def plus_months(self, months: int) -> Day:
        """Return the same day so many months later; the last of that month if it is shorter."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Day(year, month + 1, min(self.day, days_in_month(year, month + 1)))

    def __str__(self) -> str:
        """Return the EDTF form of the day, for years of four digits."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"
