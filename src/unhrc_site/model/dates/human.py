"""Dates for people to read: “18 September 2020”, “about September 2023”, “by 2026”.

All words stand in one `DateWords`; another language is another one. The words say what the EDTF
says and no more: a month stays a month, and what is not sure is called so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import Edtf, EdtfDate, EdtfInterval, Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

_BARE_YEAR = 1000
"""From this year on a bare number is read as a year."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one language in one length.

    `months` begins with January, `seasons` are by their EDTF number. The others are patterns for
    `str.format`, each with the parts that it names.
    """

    months: tuple[str, ...]
    seasons: Mapping[int, str]
    day: str = "{day} {month} {year}"
    day_of_same_year: str = "{day} {month}"
    month: str = "{month} {year}"
    time: str = "{date}, {time}"
    shifted_time: str = "{time} UTC{shift}"
    before_christ: str = "{year} BC"
    early_year: str = "AD {year}"
    decade: str = "{first}s"
    years: str = "{first}–{last}"
    some_day: str = "a day in {date}"
    some_month: str = "a month in {date}"
    about: str = "about {date}"
    uncertain: str = "{date}, uncertain"
    uncertain_side: str = "{date} (uncertain)"
    open_start: str = "by {date}"
    open_end: str = "from {date}"
    unknown_start: str = "until {date}, beginning unknown"
    unknown_end: str = "from {date}, end unknown"
    span: str = "{start} to {end}"
    span_of_years: str = "{start} to {end}"
    span_of_months: str = "{start} to {end}"
    span_of_days: str = "{start}–{end}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
ENGLISH = DateWords(_MONTHS, _SEASONS)
ENGLISH_SHORT = DateWords(
    tuple(name[:3] for name in _MONTHS),
    _SEASONS,
    span="{start} – {end}",
    span_of_years="{start}–{end}",
    span_of_months="{start}–{end}",
)


def date_in_words(date: Edtf, words: DateWords = ENGLISH) -> str:
    """Return the date in full words, or in those of `words` (ENGLISH_SHORT for tight places)."""
    if isinstance(date, EdtfInterval):
        return _interval(date, words)
    assert isinstance(date, EdtfDate)  # noqa: S101  there are no other kinds
    return _qualified(date, words, words.uncertain)


def _qualified(date: EdtfDate, words: DateWords, uncertain: str) -> str:
    text = _plain(date, words)
    if date.is_approximate:
        text = words.about.format(date=text)
    return uncertain.format(date=text) if date.is_uncertain else text


def _plain(date: EdtfDate, words: DateWords) -> str:
    if date.is_unspecified:
        return _unspecified(date, words)
    year = _year(date.year, words)
    if date.month is None:
        return year
    if date.precision == Precision.SEASON:
        return words.month.format(month=words.seasons[date.month], year=year)
    month = words.months[date.month - 1]
    if date.day is None:
        return words.month.format(month=month, year=year)
    text = words.day.format(day=date.day, month=month, year=year)
    return words.time.format(date=text, time=_time(date.time, words)) if date.time else text


def _year(year: int, words: DateWords) -> str:
    """Return the year as it is counted by people: the astronomical year 0 is 1 BC."""
    if year <= 0:
        return words.before_christ.format(year=1 - year)
    return words.early_year.format(year=year) if year < _BARE_YEAR else str(year)


def _unspecified(date: EdtfDate, words: DateWords) -> str:
    assert date.latest is not None  # noqa: S101  only an interval lacks one
    first, last = _year(date.year, words), _year(date.latest.year, words)
    if date.precision == Precision.DECADE and date.year > 0:
        return words.decade.format(first=first)
    if date.precision in {Precision.DECADE, Precision.CENTURY}:
        # “20th century” would be 1901–2000 to some readers; the years leave no doubt.
        return words.years.format(first=first, last=last)
    if date.precision == Precision.MONTH:
        return words.some_month.format(date=first)
    if date.month is None:
        return words.some_day.format(date=first)
    month = words.month.format(month=words.months[date.month - 1], year=first)
    return words.some_day.format(date=month)


def _time(time: str, words: DateWords) -> str:
    """Return a time of day without seconds of zero: `23:20:00-04` is “23:20 UTC−04”."""
    clock = time[:5] if time[5:8] == ":00" else time[:8]
    shift = time[8:].replace("Z", "").replace("-", "−")
    return words.shifted_time.format(time=clock, shift=shift) if time[8:] else clock


def _interval(interval: EdtfInterval, words: DateWords) -> str:
    start, end = interval.start, interval.end
    if start and end:
        return _shared(start, end, words) or words.span.format(
            start=_qualified(start, words, words.uncertain_side),
            end=_qualified(end, words, words.uncertain_side),
        )
    known = start or end
    assert known is not None  # noqa: S101  an interval has a date on one side at least
    if start is None:
        pattern = words.open_start if interval.open_start else words.unknown_start
    else:
        pattern = words.open_end if interval.open_end else words.unknown_end
    return pattern.format(date=_qualified(known, words, words.uncertain_side))


def _shared(start: EdtfDate, end: EdtfDate, words: DateWords) -> str | None:
    """Return the interval with what both sides share said once; None if that is nothing.

    Only unqualified sides share: “about 21–22 September” would be about both.
    """
    if start.is_approximate or start.is_uncertain or end.is_approximate or end.is_uncertain:
        return None
    if start == end:
        return _plain(start, words)
    if start.precision != end.precision:
        return None
    if start.precision == Precision.YEAR:
        sides = _year(start.year, words), _year(end.year, words)
        return words.span_of_years.format(start=sides[0], end=sides[1])
    if start.year != end.year or start.month is None or end.month is None:
        return None
    if start.precision == Precision.MONTH:
        first, last = words.months[start.month - 1], words.months[end.month - 1]
        months = words.span_of_months.format(start=first, end=last)
        return words.month.format(month=months, year=_year(start.year, words))
    return _shared_days(start, end, words) if start.precision == Precision.DAY else None


def _shared_days(start: EdtfDate, end: EdtfDate, words: DateWords) -> str:
    """Return two days of one year, as “21–22 September 2023” or “13 June to 2 July 2022”."""
    assert start.month is not None  # noqa: S101  a day has a month
    month = words.months[start.month - 1]
    if start.month == end.month:
        days = words.span_of_days.format(start=start.day, end=end.day)
        return words.day.format(day=days, month=month, year=_year(start.year, words))
    first = words.day_of_same_year.format(day=start.day, month=month)
    return words.span.format(start=first, end=_plain(end, words))
