"""Numbers as they are written in running text: digits and English number words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.folding import fold_but_dashes

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_SMALL = (
    {word: value for value, word in enumerate(_UNITS.split())}
    | {word: 10 * (place + 2) for place, word in enumerate(_TENS)}
    | {word: place + 1 for place, word in enumerate(_ORDINALS.split())}
)
_ORDINAL = re.compile(rf"\b(?:{_ORDINALS.replace(' ', '|')})$", re.IGNORECASE)
_HUNDRED, _THOUSAND = 100, 1_000
_LARGE = {"hundred": _HUNDRED, "thousand": _THOUSAND, "million": 10**6, "billion": 10**9}
_FIRST_TEN, _LAST_TEN = 20, 90

_DIGITS = re.compile(
    r"(?<!\d)[1-9]\d{0,2}(?:([,.'’٬·˙，．\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*(?!\d)"
    r"(?:(?!\1)[.,]\d+)?"
    r"|\d+(?:[.,]\d+)?"
)
"""Groups of three with one separator throughout, and perhaps a decimal part; else plain digits."""
_BEFORE_SCALE = frozenset({" ", "\u00a0", "\u202f", "-"})
"""What may stand between digits and the word for thousands that belongs to them."""
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:\D\d{3})+)([.,]\d+)?")
_WORD = re.compile(r"[A-Za-z]+")
_JOINS = " \u00a0\u2009\u202f-\u2010\u2011\u00ad\n"
"""What may stand between the words of one number."""


class Figure(NamedTuple):
    """A number that stands in a text."""

    start: int
    end: int
    value: float
    is_word: bool


def figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of `text` in order; "two hundred and five" is one, "1,200" is one.

    A number in digits takes the word after it that multiplies it, as in "1.2 million".

    Digits glued to letters or to other digits by `/` or `-` (a symbol, an ISO date) are read one
    by one, so that 2023-09-26 gives 2023, 9 and 26.
    """
    found = [
        Figure(m.start(), m.end(), _value(m.group()), is_word=False) for m in _DIGITS.finditer(text)
    ]
    found.extend(figure for chain in _chains(text) for figure in _numbers(chain))
    return tuple(_scaled(text, sorted(found)))


def _scaled(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield the figures, those in digits with the hundred, thousand or million that follows."""
    at = 0
    while at < len(found):
        figure, after = found[at], found[at + 1 : at + 2]
        scale = _LARGE.get(text[after[0].start : after[0].end].lower(), 0) if after else 0
        if scale and not figure.is_word and text[figure.end : after[0].start] in _BEFORE_SCALE:
            figure = Figure(figure.start, after[0].end, figure.value * scale, is_word=False)
            at += 1
        yield figure
        at += 1


def _value(digits: str) -> float:
    grouped = _GROUPED.fullmatch(digits)
    whole, rest = grouped.groups("") if grouped else ("", digits)
    return float(re.sub(r"\D", "", whole) + rest.replace(",", "."))


class _Token(NamedTuple):
    """A number word; `value` is None for "and"."""

    start: int
    end: int
    value: int | None
    is_scale: bool


def _chains(text: str) -> list[list[_Token]]:
    """Return the runs of number words that stand together, with the "and" between them."""
    chains: list[list[_Token]] = []
    for m in _WORD.finditer(text):
        word = m.group().lower()
        if word != "and" and word not in _SMALL and word not in _LARGE:
            continue
        value = _LARGE.get(word, _SMALL.get(word))
        token = _Token(m.start(), m.end(), value, word in _LARGE)
        if chains and not text[chains[-1][-1].end : m.start()].strip(_JOINS):
            chains[-1].append(token)
        elif value is not None:
            chains.append([token])
    return chains


def _numbers(chain: list[_Token]) -> list[Figure]:
    """Return the numbers of a chain: "one hundred and two hundred" is two of them."""
    found: list[Figure] = []
    at = 0
    while at < len(chain):
        if chain[at].value is None:
            at += 1
            continue
        value, until = _number(chain, at)
        found.append(Figure(chain[at].start, chain[until - 1].end, float(value), is_word=True))
        at = until
    return found


def _number(chain: list[_Token], at: int) -> tuple[int, int]:
    """Return the longest number that starts at `at`, and the index after its last word."""
    total, until, smallest = 0, at, 10**12
    while until < len(chain):
        # After a scale ("two thousand and five") an "and" may lead to the rest.
        begin = until + 1 if until > at and chain[until].value is None else until
        value, end = _below_thousand(chain, begin)
        scale = _scale(chain, end)
        if end == begin and not (until == at and scale):
            break
        if scale >= smallest:
            break
        total, until = total + max(value, 1 if scale else 0) * (scale or 1), end + bool(scale)
        if not scale:
            break
        smallest = scale
    return total, until


def _scale(chain: list[_Token], at: int) -> int:
    """Return the thousand, million or billion at `at`, else 0."""
    here = chain[at] if at < len(chain) else None
    value = here.value or 0 if here and here.is_scale else 0
    return value if value >= _THOUSAND else 0


def _below_thousand(chain: list[_Token], at: int) -> tuple[int, int]:
    value, until = _below_hundred(chain, at)
    if not _is_hundred(chain, until):
        return value, until
    value, until = max(value, 1) * _HUNDRED, until + 1
    begin = until + 1 if until < len(chain) and chain[until].value is None else until
    rest, end = _below_hundred(chain, begin)
    if end == begin or _is_hundred(chain, end):
        return value, until
    return value + rest, end


def _below_hundred(chain: list[_Token], at: int) -> tuple[int, int]:
    value = _small(chain, at)
    if value is None:
        return 0, at
    unit = _small(chain, at + 1)
    if value in range(_FIRST_TEN, _LAST_TEN + 1, 10) and unit is not None and 0 < unit < 10:  # noqa: PLR2004
        return value + unit, at + 2
    return value, at + 1


def _small(chain: list[_Token], at: int) -> int | None:
    here = chain[at] if at < len(chain) else None
    return here.value if here and not here.is_scale else None


def _is_hundred(chain: list[_Token], at: int) -> bool:
    return at < len(chain) and chain[at].value == _HUNDRED


_NO_COUNT = re.compile(
    r"\s?%|\s?per\s?cent\b|(?:st|nd|rd|th)\b"
    r"|[ -](?:half|halves|thirds?|quarters?|fifths?|tenths?)\b|\s?[¼-¾⅐-⅞↉]"
    r"| and an? (?:half|third|quarter)\b|\s?(?:k|mn?|mio|bn|tn)\b"
    r"|[ -]?(?:hundred|thousand|million|billion|trillion|dozen)s?\b|[·٫٬，．˙]\d",
    re.IGNORECASE,
)
"""What makes a number a share, a place in an order or a part of another number when it follows."""
_NO_COUNT_BEFORE = re.compile(
    r"\d[·٫٬，．˙]\Z|(?<![^\s(\[\"'])(?:[-‐‑−﹣－]|[.,])\Z|\bminus[ -]\Z",
    re.IGNORECASE,
)
"""What does when it stands before: a mark within a number, a sign or the word for it, a decimal
point."""
_FRACTION = re.compile(r"(?<![\w/⁄∕])\d+[/⁄∕]\d+(?![\w/⁄∕])")
_WINDOW = 20
"""Code points before a number that are looked at."""


def states_number(text: str, number: int) -> bool:
    """Return whether `number` is counted in `text`, in digits or in words, in any typography.

    Shares (93 per cent, two thirds, 1/2) and places in an order (the 93rd, the second) count
    nothing; 93 million, 93k and -93 are other numbers.
    """
    # A dash before a number is not a minus.
    mapped, kept = fold_but_dashes(text)
    folded = mapped.text
    fractions = {place for m in _FRACTION.finditer(folded) for place in range(*m.span())}
    return any(
        figure.value == number
        and figure.start not in fractions
        and not _NO_COUNT.match(folded, figure.end)
        and not _NO_COUNT_BEFORE.search(kept[max(0, figure.start - _WINDOW) : figure.start])
        and not _ORDINAL.search(folded[figure.start : figure.end])
        for figure in figures(folded)
    )
