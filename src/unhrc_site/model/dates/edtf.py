"""Dates as the sources support them: EDTF, levels 0 and 1, of ISO 8601-2.

    Edtf
    ├── EdtfDate      one date, with or without a time of day: 2022-04, 2020-09-18?, 201X
    └── EdtfInterval  from one to another: 2024-06-26/.., ../2026, 2023-11~/2024-06

Strict: what level 1 does not allow is an error, never repaired. Specification:
https://www.loc.gov/standards/datetime/ (4 February 2019).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from functools import total_ordering
from math import inf

from unhrc_site.model.dates.day import Day, days_in_month
from unhrc_site.model.dates.slips import likely_reason, probable_forms

_SHOWN = 80
"""Characters of a wrong text that its message repeats."""


class EdtfError(ValueError):
    """A text that is not an EDTF date of level 0 or 1."""

    def __init__(self, text: str, reason: str, nearest: str | None = None) -> None:
        """Keep `text`, what is wrong with it and the valid form that was probably meant."""
        remedy = f"; write “{nearest}”" if nearest else ""
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        super().__init__(f"“{shown}” is not an EDTF date: {reason}{remedy}")
        self.text = text
        self.reason = reason
        self.nearest = nearest


class Precision(IntEnum):
    """How long a time the last written part of a date names, from the shortest."""

    SECOND = 1
    DAY = 2
    MONTH = 3
    SEASON = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7


@total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """What a date and an interval have in common. Two are equal if their text is.

    `earliest` and `latest` are the outermost days that the text allows; None where an interval is
    open or its end unknown. A qualifier does not move them. `precision` is None for an interval
    whose ends differ in it (the specification calls that one undefined).

    The order is one for a timeline: by the earliest day, then the latest, then the time of day,
    then the text. Without an earliest day the latest takes its place (“by 2026” stands at the end
    of 2026); without a latest day the interval comes after all that begin with it.
    """

    text: str
    earliest: Day | None = field(compare=False)
    latest: Day | None = field(compare=False)
    precision: Precision | None = field(compare=False)
    is_uncertain: bool = field(compare=False)
    is_approximate: bool = field(compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def is_interval(self) -> bool:
        """Say whether this is an interval, if only one with an open or unknown end."""
        return False

    @property
    def open_start(self) -> bool:
        """Say whether the interval goes back without end (`..`)."""
        return False

    @property
    def open_end(self) -> bool:
        """Say whether the interval goes on without end (`..`)."""
        return False

    @property
    def sort_key(self) -> tuple[float, float, int, str]:
        """Return what the order of a timeline compares."""
        upper = self.latest.ordinal if self.latest else inf
        lower = self.earliest.ordinal if self.earliest else upper
        return (lower, upper, self._second_of_day(), self.text)

    def _second_of_day(self) -> int:
        """Return the second of the day on the clock as written, -1 without a time of day."""
        return -1

    def _certain(self) -> tuple[float, float]:
        """Return the first and last day number that surely lie within; an open end is infinite.

        An unknown end reaches as far as the other, known one.
        """
        assert self.earliest is not None  # noqa: S101  an interval has its own method
        assert self.latest is not None  # noqa: S101
        return (self.earliest.ordinal, self.latest.ordinal)

    def _possible(self) -> tuple[float, float]:
        """Return the first and last day number that may lie within; unknown is infinite."""
        return (
            self.earliest.ordinal if self.earliest else -inf,
            self.latest.ordinal if self.latest else inf,
        )

    def contains(self, other: Edtf) -> bool:
        """Say whether every day that `other` allows surely lies within this one."""
        lower, upper = self._certain()
        other_lower, other_upper = other._possible()
        return lower <= other_lower and other_upper <= upper

    def overlaps(self, other: Edtf) -> bool:
        """Say whether a day exists that both allow; unknown ends reach as far as the known."""
        lower, upper = self._certain()
        other_lower, other_upper = other._certain()
        return lower <= other_upper and other_lower <= upper

    def __lt__(self, other: Edtf) -> bool:
        return self.sort_key < other.sort_key


@dataclass(frozen=True, slots=True)
class EdtfDate(Edtf):
    """One date. With unspecified digits, `year` is the first of the years that it may be.

    `month` is 1–12, or 21–24 for a season; None if it is not written or unspecified (`XX`), and so
    is `day`. `time` is the text after the `T`, with its time shift; empty without one.
    """

    year: int = field(compare=False)
    month: int | None = field(compare=False)
    day: int | None = field(compare=False)
    time: str = field(compare=False)
    is_unspecified: bool = field(compare=False)

    def _second_of_day(self) -> int:
        if not self.time:
            return -1
        return int(self.time[:2]) * 3600 + int(self.time[3:5]) * 60 + int(self.time[6:8])


@dataclass(frozen=True, slots=True)
class EdtfInterval(Edtf):
    """A time from `start` to `end`. A side that is None is open (`..`) or else unknown."""

    start: EdtfDate | None = field(compare=False)
    end: EdtfDate | None = field(compare=False)

    @property
    def is_interval(self) -> bool:
        """Say yes."""
        return True

    @property
    def open_start(self) -> bool:
        """Say whether the interval goes back without end (`..`)."""
        return self.text.startswith("..")

    @property
    def open_end(self) -> bool:
        """Say whether the interval goes on without end (`..`)."""
        return self.text.endswith("..")

    def _certain(self) -> tuple[float, float]:
        known = self.start or self.end
        lower, upper = self._possible()
        if known is not None and self.earliest is None and not self.open_start:
            lower = known._certain()[0]  # noqa: SLF001  of the same class
        if known is not None and self.latest is None and not self.open_end:
            upper = known._certain()[1]  # noqa: SLF001  of the same class
        return (lower, upper)


class _Wrong(Exception):  # noqa: N818  never leaves this module
    """The reason why a text is no date, before it is known whether it is the whole text."""


_MOST = re.compile(
    r"""(-?[0-9]{4})
    (?:-([0-9]{2})
    (?:-([0-9]{2})
    (?:T(([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?))?)?)?
    ([?~%]?)""",
    re.VERBOSE,
)
_LONG_YEAR = re.compile(r"Y(-?[1-9][0-9]{4,11})([?~%]?)")
_UNSPECIFIED = re.compile(
    r"(?:(-?[0-9]{3}X|-?[0-9]{2}XX)|(-?[0-9]{4})-(?:(XX)(-XX)?|([0-9]{2})-XX))([?~%]?)"
)
_FIRST_SEASON, _LAST_SEASON = 21, 24


def parse_edtf(text: str) -> Edtf:
    """Return the date that `text` writes in EDTF, level 0 or 1.

    Raises EdtfError with the reason and, where it can be told, the form that was meant. `str` of
    the result is `text` again: EDTF has one form for one value.
    """
    try:
        return _parsed(text)
    except _Wrong as wrong:
        raise EdtfError(text, str(wrong), _nearest(text)) from None


def _parsed(text: str) -> Edtf:
    return _interval(text) if "/" in text else _date(text)


def _nearest(text: str) -> str | None:
    for form in probable_forms(text):
        try:
            return str(_parsed(form))
        except _Wrong:
            continue
    return None


def _date(text: str) -> EdtfDate:
    match = _MOST.fullmatch(text)
    if match is None:
        return _rare_date(text)
    written, month_text, day_text, time, hour, minute, second, *shift, mark = match.groups()
    year = _year(written)
    if month_text is None:
        return _made(text, Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR, mark)
    month = int(month_text)
    if day_text is None and _FIRST_SEASON <= month <= _LAST_SEASON:
        return _season(text, year, month, mark)
    if not 1 <= month <= 12:  # noqa: PLR2004  months of the year
        raise _Wrong(
            f"there is no month {month_text} (months are 01–12, the seasons of a year 21–24)"
        )
    length = days_in_month(year, month)
    if day_text is None:
        days = Day(year, month, 1), Day(year, month, length)
        return _made(text, *days, Precision.MONTH, mark, month=month)
    day = int(day_text)
    if not 1 <= day <= length:
        raise _Wrong(f"{written}-{month_text} has no day {day_text} (its last day is {length})")
    precision = Precision.DAY
    if time is not None:
        _check_time(int(hour), int(minute), int(second), shift, mark)
        precision = Precision.SECOND
    only = Day(year, month, day)
    return _made(text, only, only, precision, mark, month=month, day=day, time=time or "")


def _year(written: str) -> int:
    if written == "-0000":
        raise _Wrong("the year 0000 has no sign")
    return int(written)


def _made(
    text: str,
    earliest: Day,
    latest: Day,
    precision: Precision,
    mark: str,
    *,
    month: int | None = None,
    day: int | None = None,
    time: str = "",
    is_unspecified: bool = False,
) -> EdtfDate:
    return EdtfDate(
        text,
        earliest,
        latest,
        precision,
        mark in {"?", "%"},
        mark in {"~", "%"},
        earliest[0],
        month,
        day,
        time,
        is_unspecified,
    )


def _season(text: str, year: int, season: int, mark: str) -> EdtfDate:
    """Return the season as the three months that meteorologists give it in the north.

    Level 1 does not say which months a season is, nor on which half of the earth. Winter is the
    one that begins in the year, so it ends in the next.
    """
    first = (season - 20) * 3
    earliest = Day(year, first, 1)
    last = earliest.plus_months(2)
    latest = Day(last.year, last.month, days_in_month(last.year, last.month))
    return _made(text, earliest, latest, Precision.SEASON, mark, month=season)


def _check_time(
    hour: int, minute: int, second: int, shift: list[str | None], mark: str | None
) -> None:
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004  the clock
        raise _Wrong("there is no such time of day (00:00:00–23:59:59)")
    sign, hours, minutes = shift
    if hours is not None and (int(hours) > 23 or int(minutes or 0) > 59):  # noqa: PLR2004
        raise _Wrong("there is no such time shift (+00:00–+23:59, -00:01–-23:59)")
    if hours is not None and sign == "-" and int(hours) == int(minutes or 0) == 0:
        raise _Wrong("a time shift of zero is written Z or with a plus sign")
    if mark:
        raise _Wrong(f"“{mark}” qualifies a date, not a time of day")


def _rare_date(text: str) -> EdtfDate:
    if match := _LONG_YEAR.fullmatch(text):
        year = int(match[1])
        return _made(text, Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR, match[2])
    if match := _UNSPECIFIED.fullmatch(text):
        return _unspecified(text, match)
    raise _Wrong(likely_reason(text))


def _unspecified(text: str, match: re.Match[str]) -> EdtfDate:
    digits, written, any_month, any_day, month_text, mark = match.groups()
    if digits is not None:
        return _unspecified_year(text, digits, mark)
    year = _year(written)
    if any_month is not None:
        precision = Precision.DAY if any_day else Precision.MONTH
        days = Day(year, 1, 1), Day(year, 12, 31)
        return _made(text, *days, precision, mark, is_unspecified=True)
    month = int(month_text)
    if not 1 <= month <= 12:  # noqa: PLR2004  months of the year
        raise _Wrong(f"there is no month {month_text} (months are 01–12)")
    days = Day(year, month, 1), Day(year, month, days_in_month(year, month))
    return _made(text, *days, Precision.DAY, mark, month=month, is_unspecified=True)


def _unspecified_year(text: str, digits: str, mark: str) -> EdtfDate:
    precision = Precision.CENTURY if digits.endswith("XX") else Precision.DECADE
    lowest, highest = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if digits.startswith("-"):
        # Digits count away from zero: -201X is -2019 to -2010. -000X would hold a -0000.
        lowest, highest = highest, lowest
        if highest == 0:
            raise _Wrong("the year 0000 has no sign")
    days = Day(lowest, 1, 1), Day(highest, 12, 31)
    return _made(text, *days, precision, mark, is_unspecified=True)


def _interval(text: str) -> EdtfInterval:
    sides = text.split("/")
    if len(sides) != 2:  # noqa: PLR2004  start and end
        raise _Wrong(f"an interval has two sides, this has {len(sides)}")
    start, end = (_side(side) for side in sides)
    known = start or end
    if known is None:
        raise _Wrong("an interval has a date on one side at least")
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise _Wrong("the interval ends before it begins")
    same = start is None or end is None or start.precision == end.precision
    return EdtfInterval(
        text,
        earliest,
        latest,
        known.precision if same else None,
        any(side.is_uncertain for side in (start, end) if side),
        any(side.is_approximate for side in (start, end) if side),
        start,
        end,
    )


def _side(text: str) -> EdtfDate | None:
    if text in {"", ".."}:
        return None
    date = _date(text)
    if date.time:
        raise _Wrong("an interval has no time of day")
    if date.is_unspecified:
        raise _Wrong("unspecified digits in an interval belong to level 2")
    return date
