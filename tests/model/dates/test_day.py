from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.dates.day import Day, days_in_month

if TYPE_CHECKING:
    import datetime as dt

days = st.integers(-(10**12), 10**12).map(Day.of)
modern = st.dates().map(lambda date: (date, Day(date.year, date.month, date.day)))


@given(modern)
def test_ordinal_and_weekday_agree_with_the_standard_library(pair: tuple[dt.date, Day]) -> None:
    """Within the years that datetime knows, number and weekday are its own."""
    date, day = pair
    assert (day.ordinal, day.weekday) == (date.toordinal(), date.weekday())


@given(st.integers(-(10**12), 10**12))
def test_a_day_number_names_one_day(ordinal: int) -> None:
    """Every day number leads to a valid day and back, in any year."""
    day = Day.of(ordinal)
    assert day.ordinal == ordinal
    assert 1 <= day.day <= days_in_month(day.year, day.month)


@given(days, days)
def test_days_compare_as_their_numbers(one: Day, other: Day) -> None:
    """The order of days is the order of their numbers, before year 1 too."""
    assert (one < other) == (one.ordinal < other.ordinal)


@given(days, st.integers(-5000, 5000))
def test_months_later_is_in_the_month_named(day: Day, months: int) -> None:
    """Adding months changes the month by so many and never spills into the next."""
    later = day.plus_months(months)
    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day == min(day.day, days_in_month(later.year, later.month))


def test_a_month_is_added_to_the_end_of_january() -> None:
    """A month after 31 January is the last day of February."""
    assert Day(2024, 1, 31).plus_months(1) == Day(2024, 2, 29)
    assert str(Day(2024, 1, 31).plus(1)) == "2024-02-01"
