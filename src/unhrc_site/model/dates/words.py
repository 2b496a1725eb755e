"""Dates written in running text, in words or in figures, found and read.

Who reads a text asks `find_dates`. A number in a sign such as A/HRC/50/64, a sum of money, an
address or a version is no date, and neither is 31 February. Nothing is guessed: what may be two
dates is reported as both. The time it takes grows with the length of the text, whatever it holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from heapq import merge
from typing import TYPE_CHECKING

from unhrc_site.model.dates.figures import figures_in, ideographs_in
from unhrc_site.model.dates.found import Candidate, FoundDate, Parts, joined
from unhrc_site.model.dates.lexicon import (
    CHINESE_AND_JAPANESE,
    Codes,
    Lead,
    Lexicon,
    lexicon,
)
from unhrc_site.model.dates.named_months import SPACE, months_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["FoundDate", "Parts", "find_dates"]

_WINDOW = 40
"""Code points before a date within which the words that lead to it stand."""
_ARTICLES = frozenset({"the", "on", "le", "la", "l'", "el", "am", "den", "il", "o", "año", "of"})
"""What may stand between the words that lead to a date and the date."""
_OPENING = '(*_[„“"«'
"""What may be glued to the first of the words that lead to a date."""
_AFTER_YEAR = re.compile(r"[ \u00a0]?([^\W\d_]{1,5}\.?)(?!\w)")
_LONGEST_GAP = 16
"""Code points that may stand between the two dates of an interval."""
_DASH = re.compile(r"\s?[-–—]\s?")
_SLASH = re.compile(r"\s?/\s?")
_JOINING = re.compile(
    rf",?{SPACE}([^\W\d_]{{1,9}}|t/m)(?:{SPACE}(?:the|zum|el|le|den|il|o|in|en))?{SPACE}"
)
_ZONES = (
    "UTC|GMT|CEST|CET|EEST|EET|WEST|WET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|IST|MSK|JST|HKT|SGT|ET"
    "|Uhr"
)
_ZONE = rf"(?:{_ZONES})(?:[+-]\d{{1,2}}(?::?\d{{2}})?)?|[+-]\d{{2}}:\d{{2}}|Z"
_TIME_AFTER = re.compile(
    rf"(?:,?{SPACE}(?:(?:at|um|à|om|alle|kl|[-–|•·,]){SPACE})?|,)"
    r"(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?![\d:])(?:[ \u00a0]?([ap])\.?m\b\.?)?"
    rf"(?:[ \u00a0]?(?:\(({_ZONE})\)|({_ZONE})\b))?(?!\w)",
    re.IGNORECASE,
)
_OF_INTERVALS = frozenset({Lead.ABOUT, Lead.MAYBE})
"""Leads that say something of an interval; others (from, between) only introduce it."""
_STRONG_LEADS = frozenset({Lead.BETWEEN, Lead.SINCE, Lead.AT, Lead.BY, Lead.ABOUT, Lead.PART})


def find_dates(text: str, languages: Iterable[str] | None = None) -> tuple[FoundDate, ...]:
    """Return the dates in `text`, in its order, none within another.

    `languages` are two-letter codes; without them all known languages are tried at once. Offsets
    count code points. `text[found.lead_start:found.end]` alone gives the same date again.
    """
    words_of = lexicon(None if languages is None else tuple(sorted(set(languages))))
    candidates = [_completed(text, one, words_of) for one in _candidates(text, words_of)]
    found: list[FoundDate] = []
    index = 0
    while index < len(candidates):
        one = candidates[index]
        both = None
        if index + 1 < len(candidates):
            both = _interval(text, one, candidates[index + 1], words_of)
        if both is not None:
            found.append(both)
            index += 1
        elif not one.weak:
            found.append(one.found)
        index += 1
    return tuple(found)


def _lower(text: str) -> str:
    """Return `text` in lower case, of the same length: “İ” alone would become two characters."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def _candidates(text: str, words_of: Lexicon) -> Iterator[Candidate]:
    """Yield what may be a date, in order, without overlaps: words before figures."""
    streams = [months_in(text, _lower(text), words_of)]
    streams.append(figures_in(text, words_of))
    if words_of.codes & CHINESE_AND_JAPANESE:
        streams.append(ideographs_in(text))
    ranked = (
        [(candidate.found.start, rank, candidate) for candidate in stream]
        for rank, stream in enumerate(streams)
    )
    end = 0
    for start, _, candidate in merge(*ranked, key=lambda item: item[:2]):
        if start >= end:
            end = candidate.found.end
            yield candidate


def _completed(text: str, candidate: Candidate, words_of: Lexicon) -> Candidate:
    """Return the candidate with what stands around it; words that lead to it make it count."""
    found, weak = candidate
    if found.first.day is not None:
        found = _with_weekday(text, found, words_of)
    if found.first.year is not None and found.time is None:
        marked = _with_mark(text, found, words_of)
        weak, found = weak and marked is found, marked
        if found.first.day is not None or found.readings:
            found = _with_time(text, found)
    codes = found.languages or words_of.codes
    lead = _lead(text, found.start, codes, words_of)
    if lead is None:
        return Candidate(found, weak)
    kind, start, left = lead
    if weak and kind is not Lead.MAYBE:
        is_year = found.first.month is None
        # A single letter leads to too many numbers: “i 2000 anni”, “a 2000 persone”.
        is_word = found.start - start > len("a ")
        weak = is_year and not (kind in _STRONG_LEADS and is_word)
    kept = kind if found.last is None or kind in _OF_INTERVALS else None
    languages = left if found.languages else found.languages
    return Candidate(replace(found, lead=kept, lead_start=start, languages=languages), weak)


def _words_before(text: str, start: int) -> list[str]:
    """Return the words that lead up to `start`, in lower case, the last one first.

    None if something else than space, an apostrophe or the hyphen of “mid-” stands between.
    """
    before = text[max(0, start - _WINDOW) : start]
    last = before[-1:]
    if not last or (last == "\n" and before.endswith(("\n\n", "\n\r\n"))):
        return []
    if not (last.isspace() or last in "-'’"):
        return []
    words = _lower(before).replace("’", "'").split()
    # The window may begin within a word.
    return words[: 0 if start > _WINDOW else None : -1] if len(words) > 1 else words


def _with_weekday(text: str, found: FoundDate, words_of: Lexicon) -> FoundDate:
    words = _words_before(text, found.start)[:2]
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    known = words_of.weekdays.get(words[0].rstrip(".,").lstrip(_OPENING)) if words else None
    if known is None:
        return found
    number, codes = known
    left = found.languages & codes if found.languages else codes & words_of.codes
    # “so 26. Juni” may be German, “di 26 giugno” is Italian for “of”.
    if not left:
        return found
    start = _place(text, found.start, words[0])
    return replace(
        found,
        start=start,
        lead_start=start,
        weekday=number,
        languages=left if found.languages else found.languages,
    )


def _with_mark(text: str, found: FoundDate, words_of: Lexicon) -> FoundDate:
    """Return the date with the word for “year” that follows its year, as in “2023 року”."""
    match = _AFTER_YEAR.match(text, found.end)
    if match is None or not text[found.end - 1].isdecimal():
        return found
    word = match[1].lower()
    for form in (word, word.rstrip(".")):
        left = words_of.after_year.get(form, frozenset()) & (found.languages or words_of.codes)
        if left:
            end = match.end() - len(word) + len(form)
            return replace(found, end=end, languages=left)
    return found


def _with_time(text: str, found: FoundDate) -> FoundDate:
    """Return the date with the time of day that follows, in 24 hours."""
    match = _TIME_AFTER.match(text, found.end)
    if match is None:
        return found
    hour, minute, second, half, zone, bare_zone = match.groups()
    hours = int(hour) % 12 + 12 * (half in "pP") if half else int(hour)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:  # noqa: PLR2004  the clock
        return found
    time = f"{hours:02}:{int(minute):02}" + (f":{int(second):02}" if second else "")
    return replace(found, end=match.end(), time=time, zone=zone or bare_zone)


def _lead(text: str, start: int, codes: Codes, words_of: Lexicon) -> tuple[Lead, int, Codes] | None:
    """Return what the words before say, where they begin and the languages that they leave."""
    words = _words_before(text, start)[:4]
    if len(words) > 1 and words[0] in _ARTICLES and words[0] not in words_of.leads:
        skipped, words = words[:1], words[1:]
    else:
        skipped = []
    if words and words[0].endswith("-"):
        words = [words[0].rstrip("-").rpartition("-")[2]]
    for size in (3, 2, 1):
        if len(words) < size:
            continue
        known = words_of.lead("_".join(words[size - 1 :: -1]).lstrip(_OPENING), codes)
        if known is not None:
            return known[0], _place(text, start, *skipped, *words[:size]), known[1]
    return None


def _place(text: str, start: int, *words: str) -> int:
    """Return where the words before `start` begin; the last word comes first."""
    low = max(0, start - _WINDOW)
    window = _lower(text[low:start]).replace("’", "'")
    at = len(window)
    for word in words:
        at = window.rfind(word.lstrip(_OPENING), 0, at)
    return low + at


def _interval(text: str, one: Candidate, other: Candidate, words_of: Lexicon) -> FoundDate | None:
    """Return the interval that two dates are, None if they are two dates."""
    first, last = one.found, other.found
    gap = text[first.end : last.start]
    if len(gap) > _LONGEST_GAP or first.last or last.last or first.readings or last.readings:
        return None
    if first.time or last.time or not _joins(gap, one, other, words_of):
        return None
    sides = _completed_sides(first.first, last.first)
    if sides is None:
        return None
    start, end = sides
    return replace(
        first,
        end=last.end,
        edtf=joined(start, end),
        first=start,
        last=end,
        lead=first.lead if first.lead in _OF_INTERVALS else None,
        languages=first.languages & last.languages or first.languages or last.languages,
    )


def _joins(gap: str, one: Candidate, other: Candidate, words_of: Lexicon) -> bool:
    """Say whether the gap makes an interval of two dates.

    1. A dash joins two years without leading words, and all but a year with another date.
    2. A slash joins two months. 3. A word for “to” joins; “and” does after “between”, or for two
    months that follow each other and share a year.
    """
    first, last = one.found, other.found
    is_year = first.first.month is None
    if _DASH.fullmatch(gap):
        return is_year == (last.first.month is None) or first.lead is not None
    both_months = first.first.day is None and last.first.day is None and not is_year
    if _SLASH.fullmatch(gap):
        return both_months and one.weak
    match = _JOINING.fullmatch(gap)
    if match is None:
        return False
    word = match[1].lower()
    codes = (first.languages or words_of.codes) & (last.languages or words_of.codes)
    if words_of.to.get(word, frozenset()) & codes:
        return not one.weak or not is_year
    if not words_of.both.get(word, frozenset()) & codes:
        return False
    follow = (last.first.month or 0) - (first.first.month or 0) == 1
    return first.lead is Lead.BETWEEN or (both_months and follow and first.first.year is None)


def _completed_sides(first: Parts, last: Parts) -> tuple[Parts, Parts] | None:
    """Return both sides with the year that one of them leaves to the other, None if out of order.

    “30 December to 2 January 2023” begins in the year before; without any year both orders do.
    """
    one, other = (first.month or 0, first.day or 0), (last.month or 0, last.day or 0)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - (one > other))
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + (one > other))
    if not (first.exists and last.exists):
        return None
    if first.year is None:
        return (first, last) if one != other else None
    return (first, last) if (first.year, *one) < (last.year or 0, *other) else None
