from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import edtf_texts
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import (
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    Precision,
    parse_edtf,
)


def two_sided(sides: tuple[str, str]) -> str:
    """Return the two dates as an interval, the earlier first."""
    return "/".join(sorted(sides, key=lambda side: parse_edtf(side).sort_key))


intervals = st.one_of(
    edtf_texts.one_ended,
    st.tuples(edtf_texts.sides, edtf_texts.sides).map(two_sided),
)
valid = st.one_of(edtf_texts.dates, intervals)
values = valid.map(parse_edtf)

# The examples of the specification, https://www.loc.gov/standards/datetime/, with what it says of
# each: the first and the last day, and the precision.
LEVEL_0 = [
    ("1985-04-12", "1985-04-12", "1985-04-12", Precision.DAY),
    ("1985-04", "1985-04-01", "1985-04-30", Precision.MONTH),
    ("1985", "1985-01-01", "1985-12-31", Precision.YEAR),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", Precision.SECOND),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", Precision.SECOND),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", Precision.SECOND),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", Precision.SECOND),
    ("1964/2008", "1964-01-01", "2008-12-31", Precision.YEAR),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", Precision.MONTH),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", Precision.DAY),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", None),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", None),
    ("2005/2006-02", "2005-01-01", "2006-02-28", None),
]
LEVEL_1 = [
    ("Y170000002", "170000002-01-01", "170000002-12-31", Precision.YEAR),
    ("Y-170000002", "-170000002-01-01", "-170000002-12-31", Precision.YEAR),
    ("2001-21", "2001-03-01", "2001-05-31", Precision.SEASON),
    ("1984?", "1984-01-01", "1984-12-31", Precision.YEAR),
    ("2004-06~", "2004-06-01", "2004-06-30", Precision.MONTH),
    ("2004-06-11%", "2004-06-11", "2004-06-11", Precision.DAY),
    ("201X", "2010-01-01", "2019-12-31", Precision.DECADE),
    ("20XX", "2000-01-01", "2099-12-31", Precision.CENTURY),
    ("2004-XX", "2004-01-01", "2004-12-31", Precision.MONTH),
    ("1985-04-XX", "1985-04-01", "1985-04-30", Precision.DAY),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", Precision.DAY),
    ("1985-04-12/..", "1985-04-12", None, Precision.DAY),
    ("1985-04/..", "1985-04-01", None, Precision.MONTH),
    ("1985/..", "1985-01-01", None, Precision.YEAR),
    ("../1985-04-12", None, "1985-04-12", Precision.DAY),
    ("../1985-04", None, "1985-04-30", Precision.MONTH),
    ("../1985", None, "1985-12-31", Precision.YEAR),
    ("1985-04-12/", "1985-04-12", None, Precision.DAY),
    ("1985-04/", "1985-04-01", None, Precision.MONTH),
    ("1985/", "1985-01-01", None, Precision.YEAR),
    ("/1985-04-12", None, "1985-04-12", Precision.DAY),
    ("/1985-04", None, "1985-04-30", Precision.MONTH),
    ("/1985", None, "1985-12-31", Precision.YEAR),
    ("-1985", "-1985-01-01", "-1985-12-31", Precision.YEAR),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), [*LEVEL_0, *LEVEL_1])
def test_the_examples_of_the_specification_are_read(
    text: str, earliest: str | None, latest: str | None, precision: Precision | None
) -> None:
    """Each example of levels 0 and 1 has the days and the precision that its explanation gives."""
    date = parse_edtf(text)
    assert str(date) == text
    assert (date.earliest and str(date.earliest)) == earliest
    assert (date.latest and str(date.latest)) == latest
    assert date.precision == precision


# The examples of level 2 in the same specification.
LEVEL_2 = (
    "Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] [..1760-12-03] "
    "[1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} "
    "{1960,1961-12} {..1984} 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 "
    "15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 2004-06-~01/2004-06-~20"
)
WRONG = (
    "|2023-02-29|1900-02-29|2023-13|2023-00|2023-04-00|2023-04-31|2001-20|2001-25|-0000|-0000-01"
    "|-000X|-00XX|1XXX|XXXX|Y2004|Y09999|Y0|Y-9999|Y1000000000000|20042|198|2004-1|2004-06-1"
    "|2004-06-11T24:00:00|2004-06-11T23:60:00|2004-06-11T23:59:60|2004-06-11T23:59|2004-06T10:00:00"
    "|2004-06-11T10:00:00-00|2004-06-11T10:00:00-00:00|2004-06-11T10:00:00+24|2004-06-11T10:00:00z"
    "|2004-06-11T10:00:00+01:60|2004-06-11T10:00:00Z?|2004-06-11T10:00:00/2005|/|../..|../|/..|///"
    "|2004/2005/2006|2005/2004|2005-01-01/2004|2005-02/2005-01-31|2004 /2005|2004?~|2004?/2003"
    "|２０２４|٢٠٢٤|2004\n| 2004|2004 |2004-XX-11|201X-05|20X4|2004-21-01|2004-13-XX|April"
    "|2004-XX/2005|../201X"
)


@pytest.mark.parametrize("text", [*LEVEL_2.split(), *WRONG.split("|")])
def test_what_is_not_of_levels_0_and_1_is_refused(text: str) -> None:
    """A text beyond level 1, or with an impossible part, is an error that repeats it."""
    with pytest.raises(EdtfError) as error:
        parse_edtf(text)
    assert f"“{text}”" in str(error.value)
    assert error.value.text == text


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("2022/04/07", "2022-04-07"),
        ("2022-4-7", "2022-04-07"),
        ("2022/4", "2022-04"),
        ("20220407", "2022-04-07"),
        ("April 2022", "2022-04"),
        ("Sept. 2022", "2022-09"),
        ("7 April 2022", "2022-04-07"),
        ("7th of April 2022", "2022-04-07"),
        ("April 7th, 2022", "2022-04-07"),
        ("26.06.2024", "2024-06-26"),
        ("26/06/2024", "2024-06-26"),
        ("06/26/2024", "2024-06-26"),
        ("05/06/2024", None),
        ("2004–2006", "2004/2006"),
        ("June 2004 to May 2006", "2004-06/2006-05"),
        ("1984?~", "1984%"),
        ("198u", "198X"),
        ("1984-uu", "1984-XX"),
        ("1990s", "199X"),
        ("circa 1984", "1984~"),
        ("c. 1984", "1984~"),
        ("by 2026", "../2026"),
        ("since May 2022", "2022-05/.."),
        ("2004/open", "2004/.."),
        ("2004/unknown", "2004/"),
        ("unknown/2004", "/2004"),
        ("y17000", "Y17000"),
        ("17000", "Y17000"),
        ("Y2004", "2004"),
        ("2024-06-26 09:12", "2024-06-26T09:12:00"),
        ("2024-06-26T09:12:00.123Z", "2024-06-26T09:12:00Z"),
        ("2024-06-26T09:12:00+0200", "2024-06-26T09:12:00+02:00"),
        ("“2022-04”", "2022-04"),
        ("2022-04 ", "2022-04"),
        ("2004-06-XX/2004-07-03", "2004-06/2004-07-03"),
        ("31 February 2022", None),
        ("banana", None),
    ],
)
def test_a_slip_is_answered_with_the_form_that_was_meant(slip: str, meant: str | None) -> None:
    """The error names the valid form where there is only one, and none where there are two."""
    with pytest.raises(EdtfError) as error:
        parse_edtf(slip)
    assert error.value.nearest == meant
    assert ("write “" in str(error.value)) == (meant is not None)


def test_the_message_says_what_is_wrong() -> None:
    """A day that does not exist is named with the last one that does."""
    with pytest.raises(EdtfError, match=r"2023-02 has no day 29 \(its last day is 28\)"):
        parse_edtf("2023-02-29")


def test_a_long_text_is_shortened_in_the_message() -> None:
    """A message stays short whatever was passed."""
    with pytest.raises(EdtfError) as error:
        parse_edtf("Y" + "1" * 100_000)
    assert len(str(error.value)) < 300


@given(valid)
def test_the_text_of_a_date_is_the_text_it_was_read_from(text: str) -> None:
    """Reading and writing are inverse, for every valid text."""
    assert str(parse_edtf(text)) == text


@given(values)
def test_the_earliest_day_is_not_after_the_latest(date: Edtf) -> None:
    """Where both days are known, they are in order."""
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(values)
def test_an_end_is_unknown_only_where_the_text_says_so(date: Edtf) -> None:
    """A day is missing only for an interval with an open or empty side."""
    text = str(date)
    assert (date.earliest is None) == text.startswith(("../", "/"))
    assert (date.latest is None) == text.endswith(("/..", "/"))
    assert (date.open_start, date.open_end) == (text.startswith("../"), text.endswith("/.."))
    assert date.is_interval == ("/" in text) == isinstance(date, EdtfInterval)


@given(edtf_texts.plain_dates, edtf_texts.qualifiers)
def test_a_qualifier_moves_no_day(text: str, mark: str) -> None:
    """Qualified or not, a date allows the same days, and says which qualifier it has."""
    plain, qualified = parse_edtf(text), parse_edtf(text + mark)
    assert (plain.earliest, plain.latest) == (qualified.earliest, qualified.latest)
    assert qualified.is_uncertain == (mark in {"?", "%"})
    assert qualified.is_approximate == (mark in {"~", "%"})


@given(values, values)
def test_the_order_is_total(one: Edtf, other: Edtf) -> None:
    """Of two different dates one comes first, and equal ones are the same text."""
    assert (one < other) + (other < one) + (one == other) == 1
    assert (one <= other) == (not one > other)
    assert (one >= other) == (not one < other)
    assert one != other or hash(one) == hash(other)


def test_a_timeline_is_in_order() -> None:
    """Dates stand by earliest day, then latest, then time; open starts stand by their end."""
    texts = [
        "-0044-03-15", "1985", "2022-04", "2022-04?", "2022-04/2023", "2022-04/..", "2022-04-07",
        "2022-04-07T09:00:00", "2022-04-07T10:00:00Z", "2022-04-08", "2026", "../2026",
    ]  # fmt: skip
    assert [str(date) for date in sorted(map(parse_edtf, reversed(texts)))] == sorted(
        texts, key=texts.index
    )


@given(values)
def test_a_date_overlaps_itself(date: Edtf) -> None:
    """Every date has a day in common with itself."""
    assert date.overlaps(date)


@given(values, values)
def test_what_is_contained_overlaps(one: Edtf, other: Edtf) -> None:
    """Overlapping is mutual, and follows from containing."""
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.contains(other) or one.overlaps(other)


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        ("2022-04", "2022-04-07", True, True),
        ("2022-04-07", "2022-04", False, True),
        ("2022-04", "2022-05", False, False),
        ("../2026", "1066", True, True),
        ("../2026", "2027", False, False),
        ("2024/..", "2024-06-26/..", True, True),
        ("2024/..", "2024-06-26/", True, True),
        ("2024/", "2024-06-26/", False, True),
        ("2024/", "2024-06-26", True, True),
        ("2024/", "2025", False, False),
        ("/2024", "2023", False, False),
        ("2022?", "2022-04-07~", True, True),
        ("2024/2026", "2024-06-26/2026-03", True, True),
    ],
)
def test_containing_and_overlapping(
    one: str, other: str, *, contains: bool, overlaps: bool
) -> None:
    """An open end reaches everywhere; an unknown one no farther than the known end."""
    assert parse_edtf(one).contains(parse_edtf(other)) == contains
    assert parse_edtf(one).overlaps(parse_edtf(other)) == overlaps


def test_the_parts_of_a_date_are_kept() -> None:
    """Year, month, day, time and the sides of an interval can be asked for."""
    date = parse_edtf("1985-04-12T23:20:30-04")
    assert isinstance(date, EdtfDate)
    assert (date.year, date.month, date.day, date.time) == (1985, 4, 12, "23:20:30-04")
    winter = parse_edtf("2003-24")
    assert isinstance(winter, EdtfDate)
    assert (winter.month, winter.latest) == (24, Day(2004, 2, 29))
    interval = parse_edtf("2004-06?/..")
    assert isinstance(interval, EdtfInterval)
    assert interval.end is None
    assert interval.start == parse_edtf("2004-06?")
    assert interval.is_uncertain


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_an_edtf_error(text: str) -> None:
    """No text raises anything but EdtfError, and what it proposes is valid."""
    try:
        date = parse_edtf(text)
    except EdtfError as error:
        nearest = error.nearest
    else:
        nearest = str(date)
        assert nearest == text
    assert nearest is None or str(parse_edtf(nearest)) == nearest


def test_the_notation_loads_no_word_tables() -> None:
    """Importing the notation imports neither the tables of words nor their readers."""
    code = (
        "import sys, unhrc_site.model.dates.edtf as e; e.parse_edtf('2022-04');"
        "print([m for m in sys.modules if m.startswith('unhrc_site.model.dates.')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert sorted(eval(run.stdout)) == [  # noqa: S307  our own output
        "unhrc_site.model.dates.day",
        "unhrc_site.model.dates.edtf",
        "unhrc_site.model.dates.slips",
    ]
