"""Figures in a sentence with what they count: "15 international human rights organisations".

A year, a day, a time, a place in an order, a number within a symbol and "one" count nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.dossier.suggesting.reading import WORD, is_content, same_noun, singular, stem
from unhrc_site.model.numbers import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.suggesting.reading import Sentence
    from unhrc_site.model.numbers import Figure

_GLUED_BEFORE = re.compile(r"(?:[^\W\d]|[/⁄.:#№§@]|\d[-–])\Z")
_GLUED_AFTER = re.compile(
    r"(?:st|nd|rd|th|er|ère|e|º|ª)\b|\.(?=\s+[^\W\d])(?=\s+[a-zäöü])|[/:]\d|[^\W\d_](?!\b)\w*"
    r"|[-–]\d|\s?(?:Uhr|h|am|pm|a\.m|p\.m)\b",
    re.IGNORECASE,
)
"""What makes figures a part of a symbol, an order or a time of day."""
_PART = re.compile(r"[-‐ ](?:half|halves|thirds?|quarters?|fifths?|tenths?)\b", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b([^\W\d_a-zа-яёß-öø-ÿ][^\W\d_]+)[ \u00a0]\Z")
_MINUTES = re.compile(r"[:.]\d\d\b")
_ITEM = re.compile(r"\s*[(\[]?\Z")
_LIKE_YEARS = range(1_000, 2_101)
_COUNTED = re.compile(
    r"\b(?:more than|less than|fewer than|over|about|around|some|nearly|almost|at least|up to|only"
    r"|mehr als|über|rund|etwa|fast|mindestens|bis zu|plus de|environ|près de|au moins|jusqu'à"
    r"|más de|unos|cerca de|al menos|più di|circa|oltre|almeno|mais de|pelo menos"
    r"|более|около|свыше|почти|не менее|понад|близько)\s+\Z",
    re.IGNORECASE,
)
"""Words after which four digits count things, and name no year."""
_SCALES = {
    **dict.fromkeys(("k", "tausend", "mille", "mil", "тыс", "тысяч", "тысячи"), 1e3),
    **dict.fromkeys(("m", "mn", "mio", "millionen", "millions", "millones", "millón"), 1e6),
    **dict.fromkeys(("milioni", "milione", "milhões", "milhão", "miljoner", "mln", "млн"), 1e6),
    **dict.fromkeys(("bn", "mrd", "mld", "milliarde", "milliarden", "milliard", "milliards"), 1e9),
    **dict.fromkeys(("miliardi", "miljarder", "млрд"), 1e9),
}
"""Words for thousands and more, beyond those that the reader of numbers knows."""
_SCALE = re.compile(
    rf"[ \u00a0\u202f]?({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b\.?", re.IGNORECASE
)
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₴": "hryvnia"}
_MONEY_WORDS = (
    "dollar euro pound rouble ruble franc krona kroner krone yen yuan usd eur gbp chf złoty zloty "
    "hryvnia рубль рублей долларов евро"
)
_MONEY = frozenset(_MONEY_WORDS.split())
_SHARE = re.compile(
    r"\s?(?:%|per\s?cent\b|percent\b|Prozent\b|pour cent\b|por ciento\b|per cento\b|процент\w*)",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[^\w\s\u00a0'’\-‐‑]")
"""Marks that end a phrase."""
_OF = frozenset({"of", "von", "de", "di", "du", "des", "der", "in", "the", "from", "its", "his"})
"""Words that may lead on from an amount to what it is an amount of."""
_MOST_WORDS = 6
"""Words after a number, or before an amount, that may say what it counts."""
_ONE = 1


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its unit and the words that say what it counts."""

    sentence: Sentence
    start: int
    end: int
    """`[start, end)` of the sentence: the figure with its unit, without what it counts."""
    value: float
    unit: str
    """`%`, a currency, or empty."""
    phrase: tuple[str, ...]
    """Content words after it up to the end of the phrase; of an amount also those before."""
    until: int
    """End of the phrase in the sentence."""

    @property
    def shown(self) -> str:
        """The figure as the sentence has it."""
        return self.sentence.text[self.start : self.end]

    @property
    def words(self) -> str:
        """The figure with its phrase as the sentence has it."""
        return self.sentence.text[self.start : self.until]


def counted_in(sentence: Sentence) -> Iterator[Counted]:
    """Yield the figures of a sentence that count something, in order."""
    taken = [(date.start, date.end) for date in sentence.dates]
    for figure in figures(sentence.text):
        in_date = any(start < figure.end and figure.start < end for start, end in taken)
        if in_date or not _counts(sentence, figure):
            continue
        found = _counted(sentence, figure)
        if found.phrase and not _is_label(found):
            yield found


def _counts(sentence: Sentence, figure: Figure) -> bool:
    text = sentence.text
    before, shown = text[: figure.start], text[figure.start : figure.end]
    if figure.is_word:
        # Words for numbers are read as English; elsewhere they may be other words.
        is_part = _PART.match(text, figure.end) or _is_ordinal(shown)
        return sentence.language == "en" and figure.value > _ONE and not is_part
    if _GLUED_BEFORE.search(before[-2:]) or _ITEM.fullmatch(before):
        return False
    if _PART.match(text, figure.end):
        return False
    if _GLUED_AFTER.match(text, figure.end) and not _SCALE.match(text, figure.end):
        return False
    if _MINUTES.match(text, figure.end) or figure.value <= 0:
        return False
    is_year = shown.isdigit() and int(figure.value) in _LIKE_YEARS
    return not is_year or _COUNTED.search(before) is not None


def _is_label(counted: Counted) -> bool:
    """Return whether a figure is the number of a thing with a name: "Room 12 of the court"."""
    text = counted.sentence.text
    led = _NAME_BEFORE.search(text, 0, counted.start)
    after = WORD.match(text, counted.end + 1)
    is_followed = after is not None and is_content(after.group(), counted.sentence.language)
    named = led is not None and is_content(led.group(1), counted.sentence.language)
    return named and not is_followed and not counted.unit


def _is_ordinal(words: str) -> bool:
    last = re.split(r"[\s-]", words)[-1].casefold()
    return last.endswith(("th", "st", "rst", "ond", "rd")) and last != "thousand"


def _counted(sentence: Sentence, figure: Figure) -> Counted:
    text, language = sentence.text, sentence.language
    value, start, end, unit = figure.value, figure.start, figure.end, ""
    if scale := _SCALE.match(text, end):
        value, end = value * _SCALES[scale.group(1).casefold()], scale.end()
    before = text[: figure.start].rstrip()
    if before and before[-1] in _CURRENCIES:
        unit, start = _CURRENCIES[before[-1]], len(before) - 1
    elif share := _SHARE.match(text, end):
        unit, end = "%", share.end()
    elif sign := next((c for c in _CURRENCIES if text[end:].lstrip().startswith(c)), ""):
        unit, end = _CURRENCIES[sign], text.index(sign, end) + 1
    phrase, until = _after(text, end, language)
    if not unit and phrase and singular(phrase[0]) in _MONEY:
        unit, phrase = singular(phrase[0]), phrase[1:]
    if unit:
        phrase = (*_before(text, figure.start, language), *phrase)
    return Counted(sentence, start, end, value, unit, phrase, until)


def _after(text: str, end: int, language: str) -> tuple[tuple[str, ...], int]:
    """Return the content words of the phrase that begins at `end`, and where it ends."""
    found: list[str] = []
    at = until = end
    for number, word in enumerate(WORD.finditer(text, end)):
        gap = text[at : word.start()]
        if number == _MOST_WORDS or _STOPS.search(gap) or re.search(r"\d", gap):
            break
        at = word.end()
        if is_content(word.group(), language):
            found.append(word.group())
            until = at
        elif found or word.group().casefold() not in _OF:
            break
    return tuple(found), until


def _before(text: str, start: int, language: str) -> tuple[str, ...]:
    """Return the content words of the clause before an amount: "a loss of €3 million"."""
    stops = (m.end() for m in _STOPS.finditer(text, 0, start) if m.group() not in _CURRENCIES)
    begin = max(stops, default=0)
    words = [m.group() for m in WORD.finditer(text, begin, start)]
    return tuple([word for word in words if is_content(word, language)][-_MOST_WORDS:])


def shared_nouns(one: Counted, other: Counted) -> tuple[str, ...]:
    """Return the words of one's phrase that the other's has, too.

    Of amounts any form of a word counts: what was offered was an offer.
    """
    if one.unit:
        known = {stem(word) for word in other.phrase}
        shared = tuple(word for word in one.phrase if stem(word) in known)
        # Whose amount it is does not say what it is an amount of.
        return shared if any(word[0].islower() for word in shared) else ()
    language = one.sentence.language
    return tuple(
        word for word in one.phrase if any(same_noun(word, its, language) for its in other.phrase)
    )
