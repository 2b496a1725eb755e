"""The patterns of relative words, made from the tables of one language.

In each, all repetition is bounded, so that a long text costs only its length. The groups `last`,
`this`, `next` and, behind a noun, `after_last` and `after_next` say which one is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from unhrc_site.model.dates.found import MONTHS_IN_YEAR
from unhrc_site.model.dates.lexicon import ENGLISH_AND_GERMAN, lexicon
from unhrc_site.model.dates.relative_words import RELATIVE, RelativeWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_S = r"[ \t\u00a0\n\r]{1,3}"
_SHORTEST_WEEKDAY = 5
"""Letters; “mardi” is a weekday, “mar” and “sun” are other words too."""


@dataclass(frozen=True, slots=True)
class RelativePatterns:
    """What to look for in a language, and the numbers of its weekdays and months.

    `day` yesterday; `weekday` on Friday; `month_of_year` April last year; `of_year` only its end;
    `near_month` last April; `period` earlier this week; `amount` a few days ago; `stretch` in the
    coming days. Months without a capital count if `months_are_small`.
    """

    words: RelativeWords
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    months_are_small: bool
    day: re.Pattern[str]
    weekday: re.Pattern[str]
    month_of_year: re.Pattern[str]
    of_year: re.Pattern[str]
    near_month: re.Pattern[str]
    period: re.Pattern[str]
    amount: re.Pattern[str]
    stretch: re.Pattern[str]

    def place(self, match: re.Match[str]) -> int | None:
        """Return -1 for last, 0 for this, 1 for next; None if none of them is said."""
        groups = match.groupdict()
        if groups.get("last") or groups.get("after_last"):
            return -1
        if groups.get("next") or groups.get("after_next"):
            return 1
        return 0 if groups.get("this") else None

    def unit(self, match: re.Match[str]) -> int:
        """Return 0 for days, 1 for weeks, 2 for months, 3 for years."""
        groups = match.groupdict()
        word = (groups.get("unit") or groups.get("unit_") or "").lower()
        return next(i for i, form in enumerate(self.words.units) if re.fullmatch(form, word))

    def distance(self, word: str) -> int:
        """Return the days from today of a word such as “yesterday”."""
        return next(n for n, form in self.words.days.items() if re.fullmatch(form, word.lower()))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _either(*forms: str) -> str:
    """Return a pattern for one of the forms; one that nothing fits if there are none."""
    return "|".join(form for form in forms if form) or r"(?!)"


def _longest_first(forms: Iterable[str]) -> str:
    """Return a pattern that prefers “the day before yesterday” to “the day before”."""
    return "|".join(sorted(forms, key=len, reverse=True))


@lru_cache(maxsize=16)
def relative_patterns(language: str) -> RelativePatterns | None:
    """Return the patterns of the language with this code, None if it has no relative words."""
    own = RELATIVE.get(language)
    if own is None:
        return None
    words = lexicon((language,))
    weekdays = {w: n for w, (n, _) in words.weekdays.items() if len(w) >= _SHORTEST_WEEKDAY}
    months = {w: m.number for w, m in words.months.items() if m.full and m.number <= MONTHS_IN_YEAR}
    units, year = _either(*own.units), own.units[3]
    before = rf"(?:(?P<last>{own.last})|(?P<this>{own.this})|(?P<next>{own.next})){_S}"
    behind = (
        rf"{_S}(?:(?P<after_last>{_either(own.after_last)})"
        rf"|(?P<after_next>{_either(own.after_next)}))"
    )
    article = rf"(?:(?:la|le|el){_S}|l['’])?"
    of_year = (
        rf"{_S}(?:(?:of|de|del){_S})?"
        rf"(?:{before}(?P<unit>{year})|{article}(?P<unit_>{year}){behind})"
    )
    part = rf"(?:(?P<earlier>{_either(own.earlier)})|(?P<later>{_either(own.later_in)})){_S}"
    named = _longest_first(months)
    return RelativePatterns(
        own,
        weekdays,
        months,
        language not in ENGLISH_AND_GERMAN,
        day=_compiled(_longest_first("|".join(own.days.values()).split("|"))),
        weekday=_compiled(
            rf"(?:(?P<on>{own.on}){_S})?(?:{before})?(?P<day>{_longest_first(weekdays)})(?:{behind})?"
        ),
        month_of_year=_compiled(rf"(?P<month>{named}){of_year}"),
        of_year=re.compile(rf"{of_year}(?!\w)", re.IGNORECASE),
        near_month=_compiled(rf"{before}(?P<month>{named})|(?P<month_>{named}){behind}"),
        period=_compiled(
            rf"(?:{part})?(?:{before}(?P<unit>{units})|{article}(?P<unit_>{units}){behind})"
        ),
        amount=_compiled(_amount(own, units)),
        stretch=_compiled(
            rf"(?:(?P<coming>{_either(own.coming)})|(?P<recent>{_either(own.recent)})){_S}"
            rf"(?P<unit>{units})"
        ),
    )


def _amount(own: RelativeWords, units: str) -> str:
    count = _either(own.few, own.several, *own.counts, r"\d{1,3}")
    return (
        rf"(?:(?:(?P<pre_ago>{_either(own.before_ago)})"
        rf"|(?P<pre_later>{_either(own.before_later)})){_S})?"
        rf"(?:(?P<more>{own.more})(?:{_S})?)?(?:(?P<count>{count}){_S})?(?P<unit>{units})"
        rf"(?:{_S}(?:(?P<ago>{_either(own.ago)})|(?P<later>{_either(own.later)})))?"
    )
