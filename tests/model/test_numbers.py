"""Claims about numbers in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.numbers import figures, states_number

FIRST = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
UNITS = [*FIRST.split(), "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Return a number below a billion as British English writes it."""
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            link = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{in_words(head)} {name}{link}{in_words(rest) if rest else ''}"
    if number < 20:
        return UNITS[number]
    return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")


def values(text: str) -> list[float]:
    """Return the numbers of `text`."""
    return [figure.value for figure in figures(text)]


@given(st.integers(0, 999_999_999))
def test_a_number_in_words_is_one_figure(number: int) -> None:
    """However it is built, a number in words is read as itself, and its place is all of it."""
    words = in_words(number)
    assert figures(f"({words})") == ((1, len(words) + 1, float(number), True),)


@given(st.integers(0, 10**12), st.sampled_from([",", ".", "\u00a0", "\u202f", " ", "'"]))
def test_a_number_in_groups_is_one_figure(number: int, separator: str) -> None:
    """Thousands may be set apart by comma, full stop, apostrophe or a space of any width."""
    written = f"{number:,}".replace(",", separator)
    assert values(f"by {written} votes") == [number]


@given(st.lists(st.integers(0, 99), min_size=2, max_size=5))
def test_numbers_side_by_side_are_not_added_up(numbers: list[int]) -> None:
    """Numbers in words with a comma between them are read one by one."""
    assert values(", ".join(in_words(number) for number in numbers)) == numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty twenty", [20, 20]),
        ("one two three", [1, 2, 3]),
        ("between one hundred and two hundred", [100, 200]),
        ("nineteen ninety", [19, 90]),
        ("two thousand five million", [2000, 5_000_000]),
        ("a hundred and more", [100]),
        ("ninety-three and twenty-four", [93, 24]),
        ("Ninety‑three", [93]),
        ("the twenty-first of thirty", [21, 30]),
        ("someone, often, weight", []),
    ],
)
def test_number_words_join_only_as_english_does(text: str, expected: list[int]) -> None:
    """Neighbouring number words are one number only where English reads them as one."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.125 of 1,234.5", [0.125, 1234.5]),
        ("1.200.000", [1_200_000]),
        ("1,2345", [1.2345]),
        ("2023-09-26", [2023, 9, 26]),
        ("A/RES/60/251", [60, 251]),
        ("12.5 per cent", [12.5]),
        ("on 7 April 2022 193 members", [7, 2022, 193]),
        ("93rd", [93]),
        ("93 million, 2 thousand", [93_000_000, 2000]),
        ("1.5-million or one million", [1_500_000, 1_000_000]),
        ("20 one million", [20, 1_000_000]),
    ],
)
def test_digits_are_read_as_they_are_grouped(text: str, expected: list[float]) -> None:
    """Groups of three are one number, a decimal part belongs to it, symbols are taken apart."""
    assert values(text) == expected


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """No text makes it fail, and every figure stands where it says."""
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.is_word == text[figure.start].isalpha()


@pytest.mark.parametrize(
    ("text", "number", "states"),
    [
        ("passed with 93 votes", 93, True),
        ("ninety\u00adthree were for", 93, False),
        ("nine\u00adty-three were for", 93, True),
        ("193 members", 93, False),
        ("1,93 votes", 93, False),
        ("93,000 people", 93, False),
        ("93 per cent of states", 93, False),
        ("93% of states", 93, False),
        ("the 93rd session", 93, False),
        ("the second vote", 2, False),
        ("the twenty-first of them", 21, False),
        ("two-thirds of them", 2, False),
        ("two thirds or 2 of 3", 2, True),
        ("93 million people", 93, False),
        ("93 million people", 93_000_000, True),
        ("93 million two hundred people", 93, False),
        ("1.2 thousand votes", 1200, True),
        ("93k votes", 93, False),
        ("93bn votes", 93, False),
        ("-93", 93, False),
        ("minus 93", 93, False),
        ("Minus ninety-three", 93, False),
        ("it was (−93)", 93, False),
        ("in favour –93, against –24", 93, True),
        ("in favour: 93 - 24", 24, True),
        ("A/HRC/RES/49/3-93 votes", 93, True),
        ("5½ votes", 5, False),
        ("5 ½ votes", 5, False),
        ("five and a half votes", 5, False),
        ("1/2 of them", 2, False),
        ("1⁄2 of them", 1, False),
        ("the vote of 93/24/58", 24, True),
        ("resolution 60/251", 60, False),
        ("1٬193 votes", 193, False),
        ("1٬193 votes", 1193, True),
        ("1·5 votes", 5, False),
        (".5 votes", 5, False),
        ("93票", 93, True),
        ("ninety–three votes", 93, True),
    ],
)
def test_a_number_is_stated_by_itself_only(text: str, number: int, *, states: bool) -> None:
    """A number stands in a text as a count of its own, never as a part, a share or a place."""
    assert states_number(text, number) is states
