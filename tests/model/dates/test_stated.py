from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.dates.stated import stated_in


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2022-04-07", "The Assembly voted on 7 April 2022 to suspend it."),
        ("2022-04", "The Assembly voted on 7 April 2022 to suspend it."),
        ("2022", "The Assembly voted on 7 April 2022 to suspend it."),
        ("2022", "the 2022 elections"),
        ("2023-09-21", "21–22 September 2023"),
        ("2023-09-21/2023-09-22", "21–22 September 2023"),
        ("2022-06-13/2022-06-17", "from 13 to 17 June 2022"),
        ("2022-06/2022-07", "between June and July 2022"),
        ("2022/2023", "between June 2022 and July 2023"),
        ("../2021-05", "by May 2021"),
        ("2021", "No. 5 of 2021"),
        ("2021", "before 2021, and in 2021 again"),
        ("2020/2021", "in 2020-2021"),
        ("2021-05-03", "-2021-05-03 or 2021-05-03"),
        ("2021-05-03", "- 3 May 2021"),
        ("2024-06-26", "since 26 June 2024"),
        ("../2026", "an implementation plan by 2026"),
        ("/2026", "until 2026"),
        ("2024-06-26/..", "since 26 June 2024"),
        ("2024/", "from 2024"),
        ("2022-05/2023-06", "It ran since May 2022, and that until June 2023."),
        ("2023-09~", "about September 2023"),
        ("2021~", "in early 2021"),
        ("2021", "in early 2021"),
        ("2020-09-18?", "possibly on 18 September 2020"),
        ("2022-21", "in spring 2022"),
        ("201X", "the 2010s"),
        ("201X", "in 2014"),
        ("20XX", "in 2014"),
        ("1985-04-XX", "a day in April 1985"),
        ("2024", "on 05/06/2024"),
        ("2024-06-26T09:12:00Z", "26 June 2024, 09:12 GMT"),
        ("2024-06-26T21:12:00", "26 June 2024 at 9:12 p.m."),
        ("2024-06-26T09:12:00+02:00", "2024-06-26T09:12:00+02:00"),
        ("2023-10-10", "10 жовтня 2023 року"),
    ],
)
def test_words_state_what_they_say(edtf: str, text: str) -> None:
    """A date is stated by words that give it, or give a part of it."""
    assert stated_in(edtf, text)
    assert stated_in(parse_edtf(edtf), text)


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2022-04-07", "in April 2022"),
        ("2022-04-07", "on 8 April 2022"),
        ("2022-04-07", "on 7 April"),
        ("2022-04-07", "on 7 April 2023, unlike 2022"),
        ("2023-10-10", "The elections will take place on October 10."),
        ("2022", "in April last year"),
        ("2022", "A/HRC/RES/2022/4"),
        ("2023-09", "about September 2023"),
        ("2023-09~", "in September 2023"),
        ("2020-09-18", "possibly on 18 September 2020"),
        ("2020-09-18?", "on 18 September 2020"),
        ("2020-09%", "possibly about September 2020"),
        ("2022-21", "on 7 April 2022"),
        ("2022-21", "in summer 2022"),
        ("2024-06-05", "on 05/06/2024"),
        ("2024-06-26T09:12:00Z", "26 June 2024, 09:12 CET"),
        ("2024-06-26T09:12:00Z", "26 June 2024"),
        ("2024-06-26T09:12:01", "26 June 2024, 09:12"),
        ("2022-06-13/2022-06-17", "13 and 17 June 2022"),
        ("2022-06-13/2022-06-17", "on 13 June 2022 and 17 June 2022"),
        ("2022-06-13/2022-06-18", "from 13 to 17 June 2022"),
        ("2022-06-01/2023-06", "between June 2022 and June 2023"),
        ("../2026", "in 2026"),
        ("2026/..", "by 2026"),
        ("../2026~", "by 2026"),
        ("201X", "in 2024"),
        ("2022", ""),
        ("2021", "2021 BC"),
        ("2021", "in 2021 B.C. or so"),
        ("2021", "−2021"),
        ("2021", "the year (-2021)"),
        ("2021", "see No. 2021"),
        ("2021", "see no. 2021, № 2021, #2021 and n° 2021"),
        ("2021", "by 2021"),
        ("2021", "before the 2021 vote"),
        ("2021-05", "before May 2021"),
        ("2021-05", "after May 2021"),
        ("2021-05", "prior to May 2021"),
        ("2021-05", "nach Mai 2021"),
        ("2021-05", "by May 2021"),
        ("2021", "by May 2021"),
        ("2021-05-03", "until 3 May 2021"),
        ("2021-05/..", "after May 2021"),
    ],
)
def test_words_do_not_state_what_they_leave_open(edtf: str, text: str) -> None:
    """What words do not say, or say otherwise, is not stated."""
    assert not stated_in(edtf, text)


days = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)).map(dt.date.isoformat)


@given(days, days)
def test_a_day_is_stated_by_its_own_words_only(one: str, other: str) -> None:
    """The words of a day state that day, its month and its year, and no other day."""
    words = f"It happened on {date_in_words(parse_edtf(one))}."
    assert stated_in(one, words)
    assert stated_in(one[:7], words)
    assert stated_in(one[:4], words)
    assert stated_in(other, words) == (one == other)
