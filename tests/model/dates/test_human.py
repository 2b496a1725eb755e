from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import edtf_texts
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.dates.human import ENGLISH, ENGLISH_SHORT, date_in_words


@pytest.mark.parametrize(
    ("edtf", "full", "short"),
    [
        ("2020-09-18", "18 September 2020", "18 Sep 2020"),
        ("2022-04", "April 2022", "Apr 2022"),
        ("2022", "2022", "2022"),
        ("2023-09~", "about September 2023", "about Sep 2023"),
        ("2020-09-18?", "18 September 2020, uncertain", "18 Sep 2020, uncertain"),
        ("1984%", "about 1984, uncertain", "about 1984, uncertain"),
        ("../2026", "by 2026", "by 2026"),
        ("../2023-09-27", "by 27 September 2023", "by 27 Sep 2023"),
        ("2024-06-26/..", "from 26 June 2024", "from 26 Jun 2024"),
        ("/2026", "until 2026, beginning unknown", "until 2026, beginning unknown"),
        ("2026-01/", "from January 2026, end unknown", "from Jan 2026, end unknown"),
        ("2023-11/2024-06", "November 2023 to June 2024", "Nov 2023 – Jun 2024"),
        ("2023-06/2023-11", "June to November 2023", "Jun–Nov 2023"),
        ("2024-06-26/2026", "26 June 2024 to 2026", "26 Jun 2024 – 2026"),
        ("1964/2008", "1964 to 2008", "1964–2008"),
        ("2023-09-21/2023-09-22", "21–22 September 2023", "21–22 Sep 2023"),
        ("2022-06-13/2022-07-02", "13 June to 2 July 2022", "13 Jun – 2 Jul 2022"),
        ("2022-12-30/2023-01-02", "30 December 2022 to 2 January 2023", "30 Dec 2022 – 2 Jan 2023"),
        ("2022-06-13/2022-06-13", "13 June 2022", "13 Jun 2022"),
        ("2022-06~/2022-07", "about June 2022 to July 2022", "about Jun 2022 – Jul 2022"),
        (
            "2022-06?/2022-07%",
            "June 2022 (uncertain) to about July 2022 (uncertain)",
            "Jun 2022 (uncertain) – about Jul 2022 (uncertain)",
        ),
        ("2001-21", "spring 2001", "spring 2001"),
        ("2001-21/2001-23", "spring 2001 to autumn 2001", "spring 2001 – autumn 2001"),
        ("201X", "2010s", "2010s"),
        ("20XX", "2000–2099", "2000–2099"),
        ("2004-XX", "a month in 2004", "a month in 2004"),
        ("1985-04-XX", "a day in April 1985", "a day in Apr 1985"),
        ("1985-XX-XX~", "about a day in 1985", "about a day in 1985"),
        ("0000", "1 BC", "1 BC"),
        ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
        ("-005X", "60 BC–51 BC", "60 BC–51 BC"),
        ("0079", "AD 79", "AD 79"),
        ("Y170000002", "170000002", "170000002"),
        ("1985-04-12T23:20:30", "12 April 1985, 23:20:30", "12 Apr 1985, 23:20:30"),
        ("1985-04-12T23:20:00Z", "12 April 1985, 23:20 UTC", "12 Apr 1985, 23:20 UTC"),
        ("1985-04-12T23:20:00-04", "12 April 1985, 23:20 UTC−04", "12 Apr 1985, 23:20 UTC−04"),
    ],
)
def test_dates_are_said_in_english(edtf: str, full: str, short: str) -> None:
    """Each kind of date has its English words, full and short."""
    date = parse_edtf(edtf)
    assert date_in_words(date) == full
    assert date_in_words(date, ENGLISH_SHORT) == short


def test_another_language_is_another_table() -> None:
    """All words come from the table that is passed."""
    german = replace(
        ENGLISH,
        months=tuple(f"M{number}" for number in range(1, 13)),
        day="{day}. {month} {year}",
        span="{start} bis {end}",
        day_of_same_year="{day}. {month}",
    )
    assert date_in_words(parse_edtf("2022-06-13/2022-07-02"), german) == "13. M6 bis 2. M7 2022"


@given(st.one_of(edtf_texts.dates, edtf_texts.one_ended))
def test_every_date_has_words(edtf: str) -> None:
    """No date of any kind is without words, and none shows its notation."""
    for words in (ENGLISH, ENGLISH_SHORT):
        said = date_in_words(parse_edtf(edtf), words)
        assert said == said.strip()
        assert not set(said) & set("?~%X/{}")


@given(edtf_texts.plain_dates, edtf_texts.plain_dates)
def test_different_dates_have_different_words(one: str, other: str) -> None:
    """Two dates are never said with the same words."""
    said = {date_in_words(parse_edtf(text)) for text in (one, other)}
    assert len(said) == len({one, other})
