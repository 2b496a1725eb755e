"""Relative words (“on Friday”, “last month”, “a few days after”) resolved against a date.

What results is always an inference, so each comes with its reasoning in a sentence. Rules:

1. *yesterday, today, tomorrow, the day before*: that day.
2. *On Friday*, of the past or without tense: the last Friday before the text. Agencies name the
   weekday for the day of publication too, so on a Friday it is that Friday, uncertain (the other
   reading is a week earlier). Of the future: the first Friday after; on a Friday uncertain too.
3. *last Friday*, *next Friday*: the nearest before or after, never the day itself; uncertain within
   the same week (from Monday), where some mean the week before or after. *this Friday*: the Friday
   of the same week.
4. *last, this, next week* is a week from Monday to Sunday; a month and a year are the calendar's.
   *earlier this week* ends with the day of the text, *later this week* begins on the day after.
5. *April last year*: April of the year before. *last April*: the last that was over; uncertain
   within the same year. *next April* is the first that had not begun.
6. *In September*: the nearest that had begun, of the future the nearest that had not ended.
   *October 10*: of the past the last one up to the text, of the future the first one from it,
   without tense the nearest, the earlier of two.
7. *two days ago* is exact up to six days; other amounts are approximate, weeks to the day, months
   to the month, years to the year. *a few* is 2 to 6, *several* 3 to 9, *days ago* 2 to 9,
   *more than a year* one to two years. *before* and *after* count from the same date, so the
   caller passes that of the event that they refer to.
8. *in the coming days* is the next 7 days; weeks are 4, months 6, years 5; *recent* looks back.

An anchor longer than a day gives an interval, one without an end no date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from unhrc_site.model.dates import relative_rules as rules
from unhrc_site.model.dates.edtf import Edtf, Precision
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.dates.reach import Rule, resolved
from unhrc_site.model.dates.relative_patterns import RelativePatterns, relative_patterns
from unhrc_site.model.dates.words import FoundDate, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.dates.relative_words import RelativeWords

Tense = Literal["past", "future"]
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Relative words at the code points `[start, end)` and the date that they give.

    `date` is None where the anchor does not allow one. `reasoning` is one English sentence.
    """

    words: str
    start: int
    end: int
    date: Edtf | None
    reasoning: str

    @property
    def edtf(self) -> str | None:
        """Return the date in EDTF."""
        return None if self.date is None else str(self.date)


@dataclass(frozen=True, slots=True)
class _Match:
    """Words, the rule that they follow, and the rule in English; an amount `counts`."""

    start: int
    end: int
    rule: Rule
    said: str
    counts: bool = False


def resolve_relative(
    words: str, anchor: Edtf, *, tense: Tense | None = None, language: str = "en"
) -> tuple[Resolved, ...]:
    """Return what each relative expression in `words` means, read from `anchor`, in their order.

    `words` may be a phrase or a sentence; `tense` is that of its verb, if known. Whole dates in it
    are left out. Of a language without relative words only dates without a year are resolved.
    """
    chosen: list[_Match] = []
    for match in _matches(words, tense, language):
        at = bisect_right(chosen, match.start, key=_start)
        is_after = at == 0 or chosen[at - 1].end <= match.start
        if is_after and (at == len(chosen) or match.end <= chosen[at].start):
            chosen.insert(at, match)
    return tuple(_answer(words, match, anchor) for match in chosen)


def _start(match: _Match) -> int:
    return match.start


def _answer(words: str, match: _Match, anchor: Edtf) -> Resolved:
    quoted = words[match.start : match.end]
    seen = f"counted from {_said(anchor)}" if match.counts else f"in a text {_dated(anchor)}"
    answer = resolved(anchor, match.rule)
    if answer is None:
        is_bounded = anchor.earliest and anchor.latest
        why = "it lies beyond the years of four digits" if is_bounded else "that has an open end"
        reasoning = f"“{quoted}” {seen} gives no date, since {why}."
        return Resolved(quoted, match.start, match.end, None, reasoning)
    date, doubt, said = answer
    reasoning = f"“{quoted}” {seen} is {said or match.said}, {date_in_words(date)}{doubt}."
    return Resolved(quoted, match.start, match.end, date, reasoning)


def _said(anchor: Edtf) -> str:
    text = date_in_words(anchor)
    if anchor.earliest and anchor.earliest == anchor.latest:
        return f"{_WEEKDAYS[anchor.earliest.weekday]} {text}"
    return text


def _dated(anchor: Edtf) -> str:
    """Return when the text was published, with the word that its date needs before it."""
    if anchor.is_interval:
        within = "within " if anchor.earliest and anchor.latest else ""
    else:
        within = "on " if anchor.precision in {Precision.DAY, Precision.SECOND} else "in "
    return f"published {within}{_said(anchor)}"


def _matches(words: str, tense: Tense | None, language: str) -> Iterator[_Match]:
    """Yield what may be relative, the surest first: days, the words of the language, months."""
    dates = find_dates(words, (language,))
    patterns = relative_patterns(language)
    vague = [one for one in dates if not one.has_year]
    yield from (_yearless(words, one, tense, patterns) for one in vague if one.first.day)
    if patterns is not None:
        ends = [one.end for one in dates if one.has_year]
        starts = [one.start for one in dates if one.has_year]
        for match in _of_language(words, tense, patterns):
            # Whole dates do not overlap, so the next to end is the only one to be asked.
            at = bisect_right(ends, match.start)
            if at == len(ends) or match.end <= starts[at]:
                yield match
    yield from (_yearless(words, one, tense, patterns) for one in vague if not one.first.day)


def _yearless(
    words: str, one: FoundDate, tense: Tense | None, patterns: RelativePatterns | None
) -> _Match:
    """Return the day or month without a year, with a “last year” that follows it."""
    start = one.start if one.first.day else one.lead_start
    year = patterns.of_year.match(words, one.end) if patterns else None
    place = patterns.place(year) if patterns and year else None
    if year is not None and place is not None:
        rule, said = rules.of_year(one.first, one.last, place)
        return _Match(start, year.end(), rule, said)
    rule, said = rules.without_year(one.first, one.last, tense)
    return _Match(start, one.end, rule, said)


def _of_language(words: str, tense: Tense | None, patterns: RelativePatterns) -> Iterator[_Match]:
    for match in patterns.day.finditer(words):
        distance = patterns.distance(match[0])
        yield _Match(*match.span(), rules.days_away(distance), rules.DAY_NAMES[distance])
    for match in patterns.stretch.finditer(words):
        rule, said = rules.stretch(patterns.unit(match), 1 if match["coming"] else -1)
        yield _Match(*match.span(), rule, said)
    for match in patterns.amount.finditer(words):
        yield from _amount(match, patterns)
    for match in patterns.weekday.finditer(words):
        place = patterns.place(match)
        if match["on"] or place is not None or not patterns.words.must_on:
            number = patterns.weekdays[match["day"].lower()]
            rule, said = rules.weekday(number, _WEEKDAYS[number], place, tense)
            yield _Match(*match.span(), rule, said)
    yield from _months_and_periods(words, patterns)


def _months_and_periods(words: str, patterns: RelativePatterns) -> Iterator[_Match]:
    for pattern in (patterns.month_of_year, patterns.near_month):
        for match in pattern.finditer(words):
            place = patterns.place(match)
            name = match["month"] or match["month_"]
            # “may last year” is a verb.
            if place is not None and (name[0].isupper() or patterns.months_are_small):
                number = patterns.months[name.lower()]
                of_year = pattern is patterns.month_of_year
                rule, said = rules.month(number, place, of_year=of_year)
                yield _Match(*match.span(), rule, said)
    for match in patterns.period.finditer(words):
        place = patterns.place(match)
        if place is not None:
            part = "early" if match["earlier"] else "late" if match["later"] else ""
            rule, said = rules.period(patterns.unit(match), place, part)
            yield _Match(*match.span(), rule, said)


def _amount(match: re.Match[str], patterns: RelativePatterns) -> Iterator[_Match]:
    """Yield the amount, if words say on which side of the date it lies."""
    back = bool(match["ago"] or match["pre_ago"])
    if back or match["later"] or match["pre_later"]:
        counted = match["count"]
        number = _number(patterns.words, counted.lower()) if counted else rules.PLURAL
        more = match["more"] is not None
        rule, said = rules.amount(patterns.unit(match), number, back=back, more=more)
        yield _Match(*match.span(), rule, said, counts=True)


def _number(own: RelativeWords, word: str) -> tuple[int, int]:
    """Return the least and the greatest number that the word means."""
    if re.fullmatch(own.few, word):
        return rules.FEW
    if re.fullmatch(own.several, word):
        return rules.SEVERAL
    if word.isdecimal():
        return int(word), int(word)
    number = next(n for n, form in enumerate(own.counts, 1) if re.fullmatch(form, word))
    return number, number
