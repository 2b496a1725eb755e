from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.dates.lexicon import Lead, lexicon
from unhrc_site.model.dates.vocabulary import LANGUAGES
from unhrc_site.model.dates.words import FoundDate, find_dates


def said(text: str, languages: tuple[str, ...] | None = None) -> list[tuple[str, str]]:
    """Return the words and the date of each find; a date without a year as day.month."""
    return [(text[one.start : one.end], short(one)) for one in find_dates(text, languages)]


def short(one: FoundDate) -> str:
    """Return the EDTF, or what is said of day and month."""
    if one.edtf:
        return one.edtf
    sides = [one.first, one.last] if one.last else [one.first]
    return "/".join(f"{side.month}" + (f".{side.day}" if side.day else "") for side in sides)


WHOLE = [
    ("Sep.27 - 2023 11:39 AM CET", "2023-09-27"),
    ("26 June 2024", "2024-06-26"),
    ("June 26, 2024", "2024-06-26"),
    ("June 26,2024", "2024-06-26"),
    ("June 26 2024", "2024-06-26"),
    ("26th of June, 2024", "2024-06-26"),
    ("26<sup>th</sup> June 2024", "2024-06-26"),
    ("26 JUNE 2024", "2024-06-26"),
    ("26\u00a0June\u00a02024", "2024-06-26"),
    ("26 June\n2024", "2024-06-26"),
    ("26-Jun-2024", "2024-06-26"),
    ("26-Jun-24", "2024-06-26"),
    ("26/Jun/2024", "2024-06-26"),
    ("2024-06-26", "2024-06-26"),
    ("2024-06-26T09:12:00Z", "2024-06-26"),
    ("2024-06-26 09:12", "2024-06-26"),
    ("2024/06/26", "2024-06-26"),
    ("2024.6.26", "2024-06-26"),
    ("26/06/2024", "2024-06-26"),
    ("06/26/2024", "2024-06-26"),
    ("06/06/2024", "2024-06-06"),
    ("26-06-2024", "2024-06-26"),
    ("26.06.2024", "2024-06-26"),
    ("05.06.2024", "2024-06-05"),
    ("26.6.24", "2024-06-26"),
    ("26/06/98", "1998-06-26"),
    ("Friday, 7 April 2022", "2022-04-07"),
    ("Thurs. 7 April 2022", "2022-04-07"),
    ("Wednesday, September 20, 2023 at 4:05 p.m.", "2023-09-20"),
    ("1 July 2022, 10:30 (GMT)", "2022-07-01"),
    ("April 2022", "2022-04"),
    ("April, 2022", "2022-04"),
    ("Sept. 2023", "2023-09"),
    ("summer of 2023", "2023-22"),
    ("2020s", "202X"),
    ("1990's", "199X"),
    ("October 10", "10.10"),
    ("10 October", "10.10"),
    ("the 26th of June".removeprefix("the "), "6.26"),
    ("21–22 September 2023", "2023-09-21/2023-09-22"),
    ("21 and 22 September 2023", "2023-09-21/2023-09-22"),
    ("13 to 17 June 2022", "2022-06-13/2022-06-17"),
    ("2–6 May", "5.2/5.6"),
    ("June 10–12, 2022", "2022-06-10/2022-06-12"),
    ("13 June to 2 July 2022", "2022-06-13/2022-07-02"),
    ("30 December – 2 January 2023", "2022-12-30/2023-01-02"),
    ("13 June 2022 to 2 July", "2022-06-13/2022-07-02"),
    ("November 2023 to June 2024", "2023-11/2024-06"),
    ("June/July 2022", "2022-06/2022-07"),
    ("June–August 2022", "2022-06/2022-08"),
    ("Monday, June 13, 2022 – Friday, June 17, 2022", "2022-06-13/2022-06-17"),
    ("2019–2021", "2019/2021"),
    ("2019-2021", "2019/2021"),
    ("2022/23", "2022/2023"),
    ("26.06.2024-28.06.2024", "2024-06-26/2024-06-28"),
    ("2024-06-26/2024-06-28", "2024-06-26/2024-06-28"),
    ("7 avril 2022", "2022-04-07"),
    ("1er juin 2024", "2024-06-01"),
    ("jeudi 7 avril 2022 à 10h30", "2022-04-07"),
    ("2 au 6 mai 2022", "2022-05-02/2022-05-06"),
    ("26. Juni 2024", "2024-06-26"),
    ("26.Juni 2024", "2024-06-26"),
    ("Mittwoch, 26. Juni 2024, 10:30 Uhr", "2024-06-26"),
    ("13. bis 17. Juni 2022", "2022-06-13/2022-06-17"),
    ("26 de junio de 2024", "2024-06-26"),
    ("13 al 17 de junio de 2022", "2022-06-13/2022-06-17"),
    ("lunes, 1º de julio de 2024", "2024-07-01"),
    ("1º de julho de 2024", "2024-07-01"),
    ("26 giugno 2024", "2024-06-26"),
    ("donderdag 7 april 2022", "2022-04-07"),
    ("3 t/m 7 juni 2024", "2024-06-03/2024-06-07"),
    ("26 czerwca 2024 r.", "2024-06-26"),
    ("10 жовтня 2023 року", "2023-10-10"),
    ("10 октября 2023 г.", "2023-10-10"),
    ("13 по 17 июня 2022 года", "2022-06-13/2022-06-17"),
    ("10 кастрычніка 2023 года", "2023-10-10"),
    ("26 يونيو 2024", "2024-06-26"),
    ("٢٦ يونيو ٢٠٢٤", "2024-06-26"),
    ("26 حزيران/يونيو 2024", "2024-06-26"),
    ("5 كانون الثاني 2024", "2024-01-05"),
    ("5 كانون الأول 2024", "2024-12-05"),
    ("26 Haziran 2024", "2024-06-26"),
    ("26 juni 2024", "2024-06-26"),
    ("2024年6月26日", "2024-06-26"),
    ("2024年6月", "2024-06"),
    ("2024年", "2024"),
    ("６月２６日", "6.26"),
    ("二〇二四年六月二十六日", "2024-06-26"),
]


@pytest.mark.parametrize(("words", "date"), WHOLE)
def test_each_form_is_read_alone_and_within_a_sentence(words: str, date: str) -> None:
    """A date alone, in brackets and before a full stop is found whole, with nothing around it."""
    for text in (words, f"So ({words}) it was.", f"It was {words}.", f"“{words}”, he said"):
        assert said(text) == [(words, date)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2022 he", [("2022", "2022")]),
        ("since early 2021", [("2021", "2021")]),
        ("by 2026.", [("2026", "2026")]),
        ("In September, a report", [("September", "9")]),
        ("mid-September 2023", [("September 2023", "2023-09")]),
        ("last May", [("May", "5")]),
        ("between 2 and 6 May 2022", [("2 and 6 May 2022", "2022-05-02/2022-05-06")]),
        ("entre le 2 et le 6 mai 2022", [("2 et le 6 mai 2022", "2022-05-02/2022-05-06")]),
        ("between May 2022 and June 2023", [("May 2022 and June 2023", "2022-05/2023-06")]),
        ("from 2019 to 2021", [("2019 to 2021", "2019/2021")]),
        ("between 2019 and 2021", [("2019 and 2021", "2019/2021")]),
        ("in May and June 2022", [("May and June 2022", "2022-05/2022-06")]),
        ("13 and 17 June 2022", [("17 June 2022", "2022-06-17")]),
        ("2 May and 4 May 2023", [("2 May", "5.2"), ("4 May 2023", "2023-05-04")]),
        ("в 2022 году", [("2022 году", "2022")]),
        ("w 2022 roku", [("2022 roku", "2022")]),
        ("im Juni 2022", [("Juni 2022", "2022-06")]),
        ("Published: 20240626", [("20240626", "2024-06-26")]),
        ("date: 2024-06", [("2024-06", "2024-06")]),
        ("date 2023-09-26 More than", [("2023-09-26", "2023-09-26")]),
        ("44<sup>th</sup> session in November 2023", [("November 2023", "2023-11")]),
        ("GENEVA, Sept 26 (Reuters)", [("Sept 26", "9.26")]),
        ("die Sitzung am Do 26. Juni", [("Do 26. Juni", "6.26")]),
        ("di 26 giugno 2024", [("26 giugno 2024", "2024-06-26")]),
    ],
)  # fmt: skip
def test_words_around_a_date_decide(text: str, found: list[tuple[str, str]]) -> None:
    """A bare year or month counts where words lead to it, and “and” joins where it should."""
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A/HRC/50/64", "A/HRC/RES/2022/12", "S/2022/340", "ES-11/3", "HRC/NONE/2023/SP/23",
        "$2022", "€2.022", "USD 2022", "2,022 people", "more than 2000 officers", "2022 people",
        "+41 22 917 9220", "022-917-2022", "tel. 26.06.20.24", "https://x.org/2024/06/26/report",
        "https://x.org/26-June-2024", "www.x.org/June-2024.html", "x@2024-06-26.org",
        "?d=26.06.2024",
        "v26.6.24", "version 26.6.24", "section 3.2.14", "3.2.10 Scope", "10.0.2.15", "20240626",
        "2024-06", "31 February 2024", "30 February", "31.04.2024", "2024-02-30", "2023-02-29",
        "29 February 2023", "45/13/2024", "2024-13-01",
        "He may 10 times march 2022 km",
        "you may go", "The March began", "10 out of 2022",
        "5 days ago 2022 people", "set 10", "out 10",
        "Copyright © 2024 The Times", "12:30", "1/2", "100%", "2022%", "June", "2024", "May.",
        "spring", "It will fall", "99 June-based", "", "2050-2040", "1 2 3 4", "5\n\nMay",
    ],
)  # fmt: skip
def test_what_is_no_date_is_left_alone(text: str) -> None:
    """Signs, sums, addresses, versions, verbs and days that do not exist are no dates."""
    assert said(text) == []


def test_an_ambiguous_date_is_given_in_both_readings() -> None:
    """05/06/2024 is some day of 2024, in May or in June; nothing is guessed."""
    (found,) = find_dates("on 05/06/2024")
    assert found.is_ambiguous
    assert found.edtf == "2024-XX-XX"
    assert found.readings == ("2024-06-05", "2024-05-06")


def test_a_date_without_a_year_says_so() -> None:
    """“October 10” has a month and a day, no year, and no EDTF."""
    (found,) = find_dates("The elections will take place on October 10. Russia")
    assert (found.has_year, found.edtf, found.first) == (False, None, (None, 10, 10))


def test_time_zone_and_weekday_are_kept() -> None:
    """What stands beside the date is told: time in 24 hours, zone as written, weekday."""
    (found,) = find_dates("Tue, 26 September 2023, 11:39 PM CET")
    assert (found.time, found.zone, found.weekday) == ("23:39", "CET", 1)
    (found,) = find_dates("2024-06-26T09:12:00-04:00")
    assert (found.time, found.zone) == ("09:12:00", "-04:00")


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("in 2022", Lead.AT),
        ("by 26 June 2024", Lead.BY),
        ("no later than 26 June 2024", Lead.BY),
        ("since the 26th of June 2024", Lead.SINCE),
        ("about September 2023", Lead.ABOUT),
        ("early 2021", Lead.PART),
        ("possibly on 18 September 2020", Lead.MAYBE),
        ("до 26 червня 2024 року", Lead.BY),
        ("from 13 to 17 June 2022", None),
        ("26 June 2024", None),
    ],
)
def test_the_words_before_are_understood(text: str, lead: Lead | None) -> None:
    """What the words before say of the date is told, and where they begin."""
    (found,) = find_dates(text)
    assert found.lead == lead
    assert found.lead_start == 0


def test_languages_can_be_chosen() -> None:
    """Only the languages that are asked for are read; figures always are."""
    text = "26 июня 2024, 26 June 2024, 2024年6月26日, 2024-06-26"
    assert [words for words, _ in said(text, ("ru",))] == ["26 июня 2024", "2024-06-26"]
    assert [words for words, _ in said(text, ("zh", "en"))] == [
        "26 June 2024", "2024年6月26日", "2024-06-26",
    ]  # fmt: skip
    assert [words for words, _ in said(text, ("xx",))] == ["2024-06-26"]
    assert find_dates("26 June 2024")[0].languages == {"en"}
    assert find_dates("26 Haziran 2024")[0].languages == {"tr"}


def forms(code: str) -> list[tuple[int, str, bool]]:
    """Return number, word and whether it is a full name, for each month of the language."""
    found = []
    for number, group in enumerate(LANGUAGES[code].months.split(";"), 1):
        full, _, brief = group.strip().partition("|")
        found += [(number, word.replace("_", " "), True) for word in full.split()]
        found += [(number, word, False) for word in brief.split()]
    return found


written = st.sampled_from(sorted(LANGUAGES)).flatmap(
    lambda code: st.tuples(st.just(code), st.sampled_from(forms(code)))
)
surroundings = st.sampled_from(["{}", "({})", "x {} y", "“{}”", "Ж: {}, ж", "a\n{}\nb", "**{}**."])


@given(written, st.integers(1, 28), st.integers(1000, 2999), surroundings)
def test_every_date_in_every_language_is_found(
    form: tuple[str, tuple[int, str, bool]], day: int, year: int, around: str
) -> None:
    """Day, name or abbreviation of the month and year are found, whatever the language."""
    code, (month, name, _) = form
    of = LANGUAGES[code].of.split()[0] + " " if code in {"es", "pt"} else ""
    words = f"{day} {of}{name.capitalize() if year % 2 else name} {of}{year}"
    expected = f"{year}-{month:02}-{day:02}"
    assert said(around.format(words)) == [(words, expected)]
    assert said(around.format(words), (code,)) == [(words, expected)]


@given(written, st.integers(1800, 2099))
def test_every_month_of_a_year_in_every_language_is_found(
    form: tuple[str, tuple[int, str, bool]], year: int
) -> None:
    """The full name of a month and a year are found, whatever the language."""
    code, (month, name, is_full) = form
    words = f"{name.capitalize()} {year}"
    if is_full:
        assert said(words, (code,)) == [(words, f"{year}-{month:02}")]


BETWEEN = "in by since to and – - / . , ( ) 2022 10 31 May Sept the ان of Friday 26th 05/06/2024"
pieces = st.lists(
    st.one_of(
        st.sampled_from([words for words, _ in WHOLE]),
        st.sampled_from(BETWEEN.split()),
        st.text(max_size=5),
    ),
    max_size=12,
)


@given(pieces, st.sampled_from(["", " ", "  ", "\n", ", "]))
def test_what_is_found_stands_in_the_text(parts: list[str], between: str) -> None:
    """Offsets are in order and apart, each EDTF is valid, and the words alone say the same."""
    text = between.join(parts)
    end = 0
    for found in find_dates(text):
        assert end <= found.lead_start <= found.start < found.end <= len(text) or end <= found.start
        end = found.end
        assert not found.edtf or str(parse_edtf(found.edtf)) == found.edtf
        again = find_dates(text[found.lead_start : found.end])
        assert [(short(one), one.readings) for one in again] == [(short(found), found.readings)]


HOSTILE = "1|1-|10 May |in 2022 |1st |年|1月|June-|İ May |1 to |the |2022 - |1/|Friday, "


@pytest.mark.parametrize("unit", HOSTILE.split("|"))
def test_a_long_text_of_one_thing_is_read_to_its_end(unit: str) -> None:
    """A text at which a pattern of more than linear cost would run for minutes is read."""
    for found in find_dates(unit * (200_000 // len(unit))):
        assert found.end > found.start


@pytest.mark.parametrize("unit", ["1", " ", pytest.param("May ", marks=pytest.mark.slow)])
def test_a_megabyte_of_one_thing_is_read_to_its_end(unit: str) -> None:
    """No pattern goes astray in a megabyte of digits, of spaces or of one month."""
    assert not any(found.edtf for found in find_dates(unit * (1_000_000 // len(unit))))


def test_no_word_is_two_months() -> None:
    """The tables agree with each other: no word names two months, no language lacks one."""
    assert {month.number for month in lexicon().months.values()} == {*range(1, 13), *range(21, 25)}
    for language in LANGUAGES.values():
        assert len(language.months.split(";")) == 12
        assert len(language.weekdays.split(";")) == 7
