"""Numbers as they are written in running text: digits and English number words."""

from __future__ import annotations

import re
from typing import NamedTuple

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
_SMALL = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * (place + 2) for place, word in enumerate(_TENS)}
    | _ORDINALS
)
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SEPARATED = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)")
_DIGITS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[A-Za-z]+")


class Figure(NamedTuple):
    """A number that stands in a text."""

    start: int
    end: int
    value: float
    is_word: bool


def figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of `text` in order; "two hundred and five" is one, "1,200" is one.

    Digits glued to letters or to other digits by `/` or `-` (a symbol, an ISO date) are read one
    by one, so that 2023-09-26 gives 2023, 9 and 26.
    """
    found = [
        Figure(m.start(), m.end(), _value(m.group()), is_word=False) for m in _DIGITS.finditer(text)
    ]
    found.extend(_words(text))
    return tuple(sorted(found))


def _value(digits: str) -> float:
    if _SEPARATED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    return float(digits.replace(",", "."))


def _words(text: str) -> list[Figure]:
    """Return the number words of `text`, neighbours joined to one number."""
    found: list[Figure] = []
    start, end, total, current, open_number = 0, 0, 0, 0, False
    for m in _WORD.finditer(text):
        word = m.group().lower()
        small, large = _SMALL.get(word), _LARGE.get(word)
        joined = open_number and text[end : m.start()].strip(" -\u00a0") == ""
        if word == "and" and joined and (current >= _LARGE["hundred"] or total):
            end = m.end()
            continue
        if small is None and large is None:
            if open_number:
                found.append(_closed(text, start, end, total + current))
            open_number = False
            continue
        if not joined:
            if open_number:
                found.append(_closed(text, start, end, total + current))
            start, total, current, open_number = m.start(), 0, 0, True
        if small is not None:
            current += small
        elif large == _LARGE["hundred"]:
            current = max(current, 1) * large
        elif large is not None:
            total, current = total + max(current, 1) * large, 0
        end = m.end()
    if open_number:
        found.append(_closed(text, start, end, total + current))
    return found


def _closed(text: str, start: int, end: int, value: int) -> Figure:
    # A trailing "and" belongs to the sentence, not to the number.
    if text[start:end].lower().endswith(" and"):
        end -= len(" and")
    return Figure(start, end, float(value), is_word=True)


def states_number(text: str, number: int) -> bool:
    """Return whether `number` stands in `text`, in digits or in words."""
    return any(figure.value == number for figure in figures(text))
