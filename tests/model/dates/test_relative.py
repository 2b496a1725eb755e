from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.dates.relative import Resolved, Tense, resolve_relative
from unhrc_site.model.dates.relative_words import RELATIVE

MONDAY = "2020-09-21"


def one(
    words: str, anchor: str = MONDAY, tense: Tense | None = None, language: str = "en"
) -> Resolved:
    """Return the only relative expression of `words`."""
    (found,) = resolve_relative(words, parse_edtf(anchor), tense=tense, language=language)
    return found


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("On Friday", "2020-09-18"),
        ("said on Sunday.", "2020-09-20"),
        ("said Tuesday", "2020-09-15"),
        ("on Monday", "2020-09-21?"),
        ("last Friday", "2020-09-18"),
        ("last Monday", "2020-09-14"),
        ("next Tuesday", "2020-09-22?"),
        ("next Monday", "2020-09-28"),
        ("this Friday", "2020-09-25"),
        ("yesterday", "2020-09-20"),
        ("today", "2020-09-21"),
        ("tomorrow", "2020-09-22"),
        ("the day before", "2020-09-20"),
        ("the day before yesterday", "2020-09-19"),
        ("this week", "2020-09-21/2020-09-27"),
        ("later this week", "2020-09-22/2020-09-27"),
        ("earlier this week", "2020-09-21"),
        ("last week", "2020-09-14/2020-09-20"),
        ("next week", "2020-09-28/2020-10-04"),
        ("last month", "2020-08"),
        ("this month", "2020-09"),
        ("earlier this month", "2020-09-01/2020-09-21"),
        ("later this month", "2020-09-22/2020-09-30"),
        ("last year", "2019"),
        ("earlier this year", "2020-01/2020-09"),
        ("later this year", "2020-09/2020-12"),
        ("April last year", "2019-04"),
        ("in April last year", "2019-04"),
        ("October 10 last year", "2019-10-10"),
        ("last April", "2020-04?"),
        ("last October", "2019-10"),
        ("last September", "2019-09"),
        ("next May", "2021-05"),
        ("this December", "2020-12"),
        ("In September", "2020-09"),
        ("In December", "2019-12"),
        ("October 10", "2020-10-10"),
        ("21 September", "2020-09-21"),
        ("2–6 May", "2020-05-02/2020-05-06"),
        ("30 December – 2 January", "2020-12-30/2021-01-02"),
        ("29 February", "2020-02-29"),
        ("two days ago", "2020-09-19"),
        ("6 days earlier", "2020-09-15"),
        ("ten days ago", "2020-09-11~"),
        ("two weeks ago", "2020-09-07~"),
        ("three months earlier", "2020-06~"),
        ("two years later", "2022~"),
        ("a few days after", "2020-09-23~/2020-09-27~"),
        ("several months ago", "2019-12~/2020-06~"),
        ("days after", "2020-09-23~/2020-09-30~"),
        ("more than a year after", "2021-09~/2022-09~"),
        ("more than two weeks ago", "2020-08-31~/2020-09-07~"),
        ("in the coming days", "2020-09-22~/2020-09-28~"),
        ("in recent months", "2020-03~/2020-08~"),
    ],
)
def test_english_words_are_resolved(words: str, date: str) -> None:
    """Each relative expression in a text of Monday 21 September 2020 has its date."""
    assert one(words).edtf == date


@pytest.mark.parametrize(
    ("words", "tense", "date"),
    [
        ("On Friday", "future", "2020-09-25"),
        ("On Friday", "past", "2020-09-18"),
        ("On Monday", "future", "2020-09-28?"),
        ("In September", "future", "2020-09"),
        ("In August", "future", "2021-08"),
        ("In August", "past", "2020-08"),
        ("October 10", "future", "2020-10-10"),
        ("October 10", "past", "2019-10-10"),
        ("September 10", "future", "2021-09-10"),
    ],
)
def test_the_tense_decides(words: str, tense: Tense, date: str) -> None:
    """A weekday, month or day without a year follows the tense of its verb."""
    assert one(words, tense=tense).edtf == date


@pytest.mark.parametrize(
    ("words", "anchor", "date"),
    [
        ("On Friday", "2020-09", "2020-08-28/2020-09-25"),
        ("On Friday", "2020-09-21/2020-09-22", "2020-09-18"),
        ("yesterday", "2020-09", "2020-08-31/2020-09-29"),
        ("last month", "2020-09", "2020-08"),
        ("last month", "2020", "2019-12/2020-11"),
        ("last year", "2020-03/2021-02", "2019/2020"),
        ("last month", "2020-09~", "2020-08~"),
        ("yesterday", "2020-09-21?", "2020-09-20?"),
        ("two weeks ago", "2020-09-21?", "2020-09-07%"),
        ("yesterday", "../2020", None),
        ("yesterday", "2020/", None),
        ("next year", "9999", None),
    ],
)
def test_a_vague_anchor_gives_a_vague_answer(words: str, anchor: str, date: str | None) -> None:
    """From a month comes an interval, from what is not sure nothing sure, from an open end none."""
    assert one(words, anchor).edtf == date


REASONED = {
    ("On Friday", MONDAY): (
        "“On Friday” in a text published on Monday 21 September 2020 is the last Friday before it, "
        "18 September 2020."
    ),
    ("on Monday", MONDAY): (
        "“on Monday” in a text published on Monday 21 September 2020 is that day itself, "
        "21 September 2020, uncertain (the other reading is 14 September 2020)."
    ),
    ("a few days after", "2022-04"): (
        "“a few days after” counted from April 2022 is 2 to 6 days after it, "
        "about 3 April 2022 to about 6 May 2022."
    ),
    ("last month", "../2020"): (
        "“last month” in a text published by 2020 gives no date, since that has an open end."
    ),
}


@pytest.mark.parametrize(("words", "anchor"), REASONED)
def test_the_reasoning_names_words_anchor_and_rule(words: str, anchor: str) -> None:
    """The reasoning is one sentence that a reader can check."""
    assert one(words, anchor).reasoning == REASONED[words, anchor]


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("de", "am Freitag", "2020-09-18"),
        ("de", "letzten Freitag", "2020-09-18"),
        ("de", "gestern", "2020-09-20"),
        ("de", "letzte Woche", "2020-09-14/2020-09-20"),
        ("de", "vor zwei Wochen", "2020-09-07~"),
        ("de", "im April letzten Jahres", "2019-04"),
        ("de", "im September", "2020-09"),
        ("de", "am 10. Oktober", "2020-10-10"),
        ("de", "in den kommenden Tagen", "2020-09-22~/2020-09-28~"),
        ("fr", "vendredi", "2020-09-18"),
        ("fr", "vendredi dernier", "2020-09-18"),
        ("fr", "hier", "2020-09-20"),
        ("fr", "aujourd’hui", "2020-09-21"),
        ("fr", "la semaine dernière", "2020-09-14/2020-09-20"),
        ("fr", "il y a deux semaines", "2020-09-07~"),
        ("fr", "en avril de l'année dernière", "2019-04"),
        ("fr", "le mois prochain", "2020-10"),
        ("es", "el viernes pasado", "2020-09-18"),
        ("es", "ayer", "2020-09-20"),
        ("es", "la semana pasada", "2020-09-14/2020-09-20"),
        ("es", "hace dos semanas", "2020-09-07~"),
        ("es", "en abril del año pasado", "2019-04"),
        ("es", "el 10 de octubre", "2020-10-10"),
        ("ru", "в пятницу", "2020-09-18"),
        ("ru", "в прошлую пятницу", "2020-09-18"),
        ("ru", "вчера", "2020-09-20"),
        ("ru", "на прошлой неделе", "2020-09-14/2020-09-20"),
        ("ru", "две недели назад", "2020-09-07~"),
        ("ru", "в апреле прошлого года", "2019-04"),
        ("ru", "через два дня", "2020-09-23"),
        ("uk", "10 жовтня", "2020-10-10"),
    ],
)
def test_other_languages_are_resolved(language: str, words: str, date: str) -> None:
    """The same rules hold in German, French, Spanish and Russian; days without year in all."""
    assert one(words, language=language).edtf == date


@pytest.mark.parametrize(
    "text",
    ["Friday, 7 April 2022", "in April 2022", "He may last a year", "the weekend", "days", "в", "",
     "Environment", "a year", "for two weeks"],
)  # fmt: skip
def test_what_is_not_relative_is_left_alone(text: str) -> None:
    """A whole date is not relative, nor is an amount without a side."""
    assert resolve_relative(text, parse_edtf(MONDAY)) == ()


def test_all_expressions_of_a_sentence_are_resolved_in_order() -> None:
    """Each has its own place, and none is within another."""
    text = "On Friday, the forum endorsed it; on 7 April 2022 it, last month, and days ago, met."
    found = resolve_relative(text, parse_edtf(MONDAY))
    assert [item.words for item in found] == ["On Friday", "last month", "days ago"]
    assert all(text[item.start : item.end] == item.words for item in found)


PIECES = (
    "on last next this Friday Monday week month year April May 10 two a few several days weeks ago "
    "after earlier more than in the coming recent yesterday 2022 September , last.year"
)


@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=10).map(" ".join),
    st.sampled_from([MONDAY, "2020-09", "2020", "2020-02-29?", "2019-12-30/2020-01-02", "../2020"]),
    st.sampled_from([None, "past", "future"]),
    st.sampled_from([*RELATIVE, "uk", "xx"]),
)
def test_any_words_have_an_answer(
    words: str, anchor: str, tense: Tense | None, language: str
) -> None:
    """Whatever the words, finds are in order, apart, explained, and dated if the anchor ends."""
    end = 0
    for found in resolve_relative(words, parse_edtf(anchor), tense=tense, language=language):
        assert end <= found.start < found.end
        end = found.end
        assert found.reasoning.startswith(f"“{words[found.start : end]}”")
        assert found.reasoning.endswith(".")
        assert (found.edtf is None) == anchor.startswith("..")


@pytest.mark.parametrize("unit", ["on ", "last week ", "two days ago ", " ", "1 ", "April last "])
def test_a_long_text_of_one_thing_is_read_to_its_end(unit: str) -> None:
    """A text at which a pattern of more than linear cost would run for minutes is read."""
    found = resolve_relative(unit * (30_000 // len(unit)), parse_edtf(MONDAY))
    assert all(resolved.end > resolved.start for resolved in found)
