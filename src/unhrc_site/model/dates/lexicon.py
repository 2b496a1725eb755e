"""The words of dates of some languages, arranged for looking up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.dates.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unhrc_site.model.dates.vocabulary import Language

Codes = frozenset[str]
"""Two-letter codes of languages."""
NO_CODES: Codes = frozenset()
ENGLISH_AND_GERMAN: Codes = frozenset({"en", "de"})
"""The languages here that write their months with a capital."""
CHINESE_AND_JAPANESE: Codes = frozenset({"zh", "ja"})
_FIRST_SEASON = 21


class Lead(StrEnum):
    """What the words before a date say of it; the first that fits is taken."""

    BETWEEN = "between"
    BY = "by"
    SINCE = "since"
    PART = "part"
    ABOUT = "about"
    MAYBE = "maybe"
    AT = "at"
    NEAR = "near"
    OF = "of"


class Month(NamedTuple):
    """What one word says: the month 1–12 or season 21–24, and in which languages.

    `full` are those where the word is the name itself, `short` where it is its abbreviation.
    """

    number: int
    full: Codes
    short: Codes


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of dates of the languages `codes`, in lower case.

    `pairs` holds the second words of month names of two words, by the first.
    """

    codes: Codes
    months: Mapping[str, Month]
    pairs: Mapping[str, Mapping[str, Month]]
    keys: frozenset[str]
    weekdays: Mapping[str, tuple[int, Codes]]
    of: Mapping[str, Codes]
    to: Mapping[str, Codes]
    both: Mapping[str, Codes]
    after_year: Mapping[str, Codes]
    labels: frozenset[str]
    leads: Mapping[str, Mapping[Lead, Codes]]
    month_first: Codes

    def lead(self, word: str, codes: Codes) -> tuple[Lead, Codes] | None:
        """Return what `word` says before a date in one of `codes`, and the codes that it leaves."""
        meanings = self.leads.get(word)
        if meanings is None:
            return None
        for lead in Lead:
            left = meanings.get(lead, NO_CODES) & codes
            if left:
                return lead, left
        return None


@lru_cache(maxsize=64)
def lexicon(codes: tuple[str, ...] | None = None) -> Lexicon:
    """Return the lexicon of the languages, of all that are known if None.

    Unknown codes are not an error: a text may be in a language of which no dates are known.
    """
    chosen = [language for code, language in LANGUAGES.items() if codes is None or code in codes]
    months, pairs = _months(chosen)
    return Lexicon(
        CHINESE_AND_JAPANESE | {language.code for language in chosen}
        if codes is None
        else frozenset(codes),
        months,
        pairs,
        frozenset({*months, *pairs}),
        _weekdays(chosen),
        _by_word(chosen, "of"),
        _by_word(chosen, "to"),
        _by_word(chosen, "both"),
        _by_word(chosen, "after_year"),
        frozenset(_by_word(chosen, "labels")),
        _leads(chosen),
        frozenset(language.code for language in chosen if language.month_first),
    )


def _by_word(languages: list[Language], field: str) -> dict[str, Codes]:
    found: dict[str, Codes] = {}
    for language in languages:
        for word in getattr(language, field).split():
            found[word] = found.get(word, NO_CODES) | {language.code}
    return found


def _leads(languages: list[Language]) -> dict[str, dict[Lead, Codes]]:
    found: dict[str, dict[Lead, Codes]] = {}
    for lead in Lead:
        for word, codes in _by_word(languages, lead.value).items():
            found.setdefault(word, {})[lead] = codes
    return found


def _weekdays(languages: list[Language]) -> dict[str, tuple[int, Codes]]:
    found: dict[str, tuple[int, Codes]] = {}
    for language in languages:
        for number, words in enumerate(language.weekdays.split(";")):
            for word in words.split():
                codes = found.get(word, (number, NO_CODES))[1]
                found[word] = (number, codes | {language.code})
    return found


def _names(language: Language) -> Iterator[tuple[int, str, bool]]:
    """Yield number, word and whether it is a full name, for each month and season."""
    for number, group in enumerate(language.months.split(";"), 1):
        full, _, short = group.partition("|")
        yield from ((number, word, True) for word in full.split())
        yield from ((number, word, False) for word in short.split())
    if language.seasons:
        for number, group in enumerate(language.seasons.split(";"), _FIRST_SEASON):
            yield from ((number, word, True) for word in group.split())


def _months(
    languages: list[Language],
) -> tuple[dict[str, Month], dict[str, dict[str, Month]]]:
    months: dict[str, Month] = {}
    pairs: dict[str, dict[str, Month]] = {}
    for language in languages:
        for number, word, is_full in _names(language):
            first, _, second = word.partition("_")
            table, key = (pairs.setdefault(first, {}), second) if second else (months, first)
            known = table.get(key, Month(number, NO_CODES, NO_CODES))
            if known.number != number:
                raise ValueError(f"“{word}” is two months in the tables of words")
            table[key] = Month(
                number,
                known.full | {language.code} if is_full else known.full,
                known.short if is_full else known.short | {language.code},
            )
    return months, pairs
