"""The rules by which relative words reach a time: each gives a `Rule` and its name in English.

They know no words of any language; `relative` reads the words and documents the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model.dates.day import Day, days_in_month
from unhrc_site.model.dates.edtf import Precision, parse_edtf
from unhrc_site.model.dates.found import MONTHS_IN_YEAR, Parts
from unhrc_site.model.dates.human import ENGLISH, date_in_words
from unhrc_site.model.dates.reach import Reach, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

Named = tuple[Rule, str]
"""A rule and what it does, to stand after “is”."""

WEEK = 7
FEW, SEVERAL, PLURAL = (2, 6), (3, 9), (2, 9)
"""The least and the greatest number that is meant by “a few”, “several” and a bare plural."""
DAYS, WEEKS, MONTHS, YEARS = range(4)
_EXACT_DAYS = 6
"""Up to so many days people count; “ten days ago” is already about ten."""
_STRETCHES = (7, 28, 6, 5)
"""How far the coming days, weeks (both in days), months and years reach."""
_UNIT_NAMES = ("days", "weeks", "months", "years")
DAY_NAMES = {
    -2: "two days before",
    -1: "the day before",
    0: "that day",
    1: "the day after",
    2: "two days after",
}


def days_away(days: int) -> Rule:
    """Return the rule for a day at a fixed distance."""
    return lambda day: Reach.day(day.plus(days))


def weekday(number: int, name: str, place: int | None, tense: str | None) -> Named:
    """Return the rule for a weekday after last (-1), this (0), next (1) or none of them."""
    if place == 0:
        return lambda day: Reach.day(day.plus(number - day.weekday)), f"the {name} of the same week"
    forward = place == 1 or (place is None and tense == "future")
    said = f"the {'first' if forward else 'last'} {name} {'after' if forward else 'before'} it"

    def reach(day: Day) -> Reach:
        step = (number - day.weekday) % WEEK if forward else -((day.weekday - number) % WEEK)
        if step == 0 and place is None and not forward:
            return Reach.day(day, _doubt(day.plus(-WEEK)), "that day itself")
        there = day.plus(step or (WEEK if forward else -WEEK))
        if step == 0 and place is None:
            return Reach.day(there, _doubt(day))
        if place is not None and _week(there) == _week(day):
            return Reach.day(there, _doubt(there.plus(WEEK if forward else -WEEK)))
        return Reach.day(there)

    return reach, said


def _week(day: Day) -> int:
    """Return the number of the week, from Monday."""
    return (day.ordinal - 1) // WEEK


def _doubt(other: Day) -> str:
    return f" (the other reading is {date_in_words(parse_edtf(str(other)), ENGLISH)})"


def month(number: int, place: int, *, of_year: bool) -> Named:
    """Return the rule for “April last year” (`of_year`) or “last April”, this (0) and next (1)."""
    name = ENGLISH.months[number - 1]
    if of_year or place == 0:
        years = place if of_year else 0
        said = f"{name} of {('the year before', 'the same year', 'the year after')[years + 1]}"
        return lambda day: Reach.month(day.year + years, number), said

    def reach(day: Day) -> Reach:
        is_past = number < day.month if place < 0 else number <= day.month
        year = day.year + (is_past - 1 if place < 0 else is_past)
        other = f"{name} {year + place}"
        doubt = f" (the other reading is {other})" if year == day.year else ""
        return Reach.month(year, number, doubt)

    said = f"the last {name} that was over" if place < 0 else f"the first {name} that had not begun"
    return reach, said


def period(unit: int, place: int, part: str) -> Named:
    """Return the rule for last, this or next week, month or year, or its early or late `part`."""
    name = ("day", "week", "month", "year")[unit]
    which = (f"the {name} before", f"the same {name}", f"the {name} after")[place + 1]
    if unit == DAYS:
        return days_away(place), DAY_NAMES[place]
    whole = _WHOLES[unit]
    if not part or place != 0:
        return lambda day: whole(day, place), which
    if part == "early":
        return lambda day: _up_to(whole(day, 0), day), f"{which} up to that day"
    return lambda day: _from(whole(day, 0), day), f"the rest of {which}"


def _whole_week(day: Day, weeks: int) -> Reach:
    monday = day.plus(-day.weekday + weeks * WEEK)
    return Reach(monday, monday.plus(WEEK - 1), Precision.DAY)


def _whole_month(day: Day, months: int) -> Reach:
    there = day.plus_months(months)
    return Reach.month(there.year, there.month)


_WHOLES: dict[int, Callable[[Day, int], Reach]] = {
    WEEKS: _whole_week,
    MONTHS: _whole_month,
    YEARS: lambda day, years: Reach.year(day.year + years),
}


def _up_to(whole: Reach, day: Day) -> Reach:
    """Return the part of a week or month until the day, of a year until its month."""
    return Reach(whole.first, day, _finer(whole.precision))


def _from(whole: Reach, day: Day) -> Reach:
    """Return the part of a week or month after the day, of a year from its month."""
    precision = _finer(whole.precision)
    first = day if precision == Precision.MONTH or day == whole.last else day.plus(1)
    return Reach(first, whole.last, precision)


def _finer(precision: Precision) -> Precision:
    return Precision.MONTH if precision == Precision.YEAR else Precision.DAY


def amount(unit: int, number: tuple[int, int], *, back: bool, more: bool) -> Named:
    """Return the rule for an amount before (`back`) or after; `number` is least and greatest."""
    least, greatest = number
    if more:
        greatest = least + 1
    sign = -1 if back else 1
    # “more than a year” would say little in whole years, so it is given in months.
    precision = Precision.MONTH if more and unit == YEARS else _PRECISIONS[unit]
    is_vague = not (unit == DAYS and least == greatest <= _EXACT_DAYS)

    def reach(day: Day) -> Reach:
        near, far = _moved(day, unit, sign * least), _moved(day, unit, sign * greatest)
        return Reach(min(near, far), max(near, far), precision, is_vague=is_vague)

    count = f"{least}" if least == greatest else f"{least} to {greatest}"
    name = _UNIT_NAMES[unit] if greatest > 1 else _UNIT_NAMES[unit].removesuffix("s")
    return reach, f"{count} {name} {'before' if back else 'after'} it"


_PRECISIONS = (Precision.DAY, Precision.DAY, Precision.MONTH, Precision.YEAR)


def _moved(day: Day, unit: int, number: int) -> Day:
    if unit in {DAYS, WEEKS}:
        return day.plus(number * (1 if unit == DAYS else WEEK))
    return day.plus_months(number * (1 if unit == MONTHS else MONTHS_IN_YEAR))


def stretch(unit: int, sign: int) -> Named:
    """Return the rule for the coming (1) or the recent (-1) days, weeks, months or years."""
    far = sign * _STRETCHES[unit]
    step = DAYS if unit == WEEKS else unit

    def reach(day: Day) -> Reach:
        ends = sorted((_moved(day, step, sign), _moved(day, step, far)))
        return Reach(ends[0], ends[1], _PRECISIONS[unit], is_vague=True)

    return reach, f"the {abs(far)} {_UNIT_NAMES[step]} {'after' if sign > 0 else 'before'} it"


def without_year(first: Parts, last: Parts | None, tense: str | None) -> Named:
    """Return the rule for the nearest month, day, or interval without a year."""
    last = last or first
    is_day = first.day is not None
    said = {"past": "the last one up to it", "future": "the first one from it"}.get(
        tense or "", "the nearest one" if is_day else "the last one that had begun"
    )

    def reach(day: Day) -> Reach:
        candidates = [_in_year(first, last, year) for year in range(day.year - 8, day.year + 9)]
        possible = [one for one in candidates if one is not None]
        begun = [one for one in possible if one.first <= day]
        open_still = [one for one in possible if one.last >= day]
        before, after = begun[-1], open_still[0]
        if tense == "future":
            return after
        if tense == "past" or not is_day:
            return before
        is_nearer = after.first.ordinal - day.ordinal < day.ordinal - before.last.ordinal
        return after if is_nearer else before

    return reach, said


def of_year(first: Parts, last: Parts | None, years: int) -> Named:
    """Return the rule for “October 10 last year”: a month, day or interval of that year."""
    said = f"that of {('the year before', 'the same year', 'the year after')[years + 1]}"

    def reach(day: Day) -> Reach:
        there = _in_year(first, last or first, day.year + years)
        return there or Reach.year(day.year + years)

    return reach, said


def _in_year(first: Parts, last: Parts, year: int) -> Reach | None:
    """Return the parts in the year; None where a 29 February is not in it."""
    assert first.month is not None  # noqa: S101  a date without a year has a month
    assert last.month is not None  # noqa: S101
    end_year = year + ((last.month, last.day or 0) < (first.month, first.day or 0))
    if first.day is None or last.day is None:
        end = Day(end_year, last.month, days_in_month(end_year, last.month))
        return Reach(Day(year, first.month, 1), end, Precision.MONTH)
    if not (first._replace(year=year).exists and last._replace(year=end_year).exists):
        return None
    return Reach(
        Day(year, first.month, first.day), Day(end_year, last.month, last.day), Precision.DAY
    )
