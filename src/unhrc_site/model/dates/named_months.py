"""Dates whose month is a word: “26 June 2024”, “Sept. 27, 2023”, “7 avril 2022”, “in September”.

Each name of a month in the text is looked up first; then a window of fixed length on either side
is read. So the time grows with the length of the text, whatever it holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.dates.found import MONTHS_IN_YEAR, Candidate, FoundDate, Parts, joined
from unhrc_site.model.dates.lexicon import (
    ENGLISH_AND_GERMAN,
    NO_CODES,
    Codes,
    Lead,
    Lexicon,
    Month,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = re.compile(r"[a-zß-ɏа-ѿ؀-ۿ]{2,}")
"""Words of the alphabets in which months are named; a class of ranges is twice as fast as `\\w`."""
_WINDOW = 44
"""Code points before a month within which its day and the words that lead to it stand."""
_NEAREST = 18
"""Code points before a month within which its day begins."""
_LAST_DAY = 31

SPACE = r"(?:[ \t\u00a0\u2009\u202f]{1,3}|[ \t]?\r?\n[ \t]?)"
"""White space within a paragraph: a line end, but no blank line."""
_WORD = r"[^\W\d_]"
_ORDINAL = (
    r"(?:(?:<sup>|\^)?(?:st|nd|rd|th|ème|ère|ere|er|re|ter|º|ª|°|[-–]?(?:го|га|е|th|go)|e|o)"
    r"(?:</sup>|\^)?(?!\w))?"
)
_DAY = rf"(\d{{1,2}}){_ORDINAL}\.?"
_LAST = rf"(\d{{1,2}}){_ORDINAL}"
_DIGIT = re.compile(r"\d")
_NOT_AFTER = r"(?<![\w/@#$€£¥+=&%\\-])(?<!\d[.,:])"
"""What a first number may not follow: it would be a part of a sign, a sum or an address."""
_TO = (
    rf"(?:\s?[-–—/]\s?|,?{SPACE}({_WORD}{{1,8}}|t/m)(?:{SPACE}(?:the|zum|den|el|le|il|o))?{SPACE})"
)
_BEFORE = re.compile(
    rf"{_NOT_AFTER}(?:{_DAY}{_TO})?{_DAY}(?:{SPACE}?|([-/.])|{SPACE}({_WORD}{{1,3}}){SPACE}|{SPACE}?d['’])\Z",
    re.IGNORECASE,
)
_YEAR_END = r"(?![\w@=%€$])(?!/\w)(?![.,:]\d)(?!-[^\W\d_])"
_DAY_AFTER = re.compile(
    rf"\.?{SPACE}?(?:the )?{_LAST}(?:{_TO}{_LAST})?"
    rf"(?:(?:{SPACE}?,{SPACE}?|{SPACE}?[-–]{SPACE}?|{SPACE}(?:del?{SPACE}|of{SPACE})?)(\d{{4}}){_YEAR_END}"
    r"|(?!\w|[:/]\d|[.,]\d|%))",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    rf"(?:\.?{SPACE}?,{SPACE}?|\.?{SPACE}|[-/.]|\.?{SPACE}({_WORD}{{1,4}}){SPACE})"
    rf"(?:(\d{{4}}){_YEAR_END}|['’](\d\d)(?!\w))"
)
_SHORT_YEAR_AFTER = re.compile(r"[-/.](\d\d)(?![\w@/%-])(?![.,:]\d)")
_SAME_MONTH_AFTER = re.compile(rf"\s?/\s?({_WORD}+)")
_SECOND_WORD = re.compile(rf"{SPACE}({_WORD}+)")


class _Hit(NamedTuple):
    """A month's name at `[start, end)`, in the languages `codes`; a `full` name in some of them."""

    start: int
    end: int
    number: int
    codes: Codes
    full: Codes
    is_capital: bool


class _Reading(NamedTuple):
    """A date around a month."""

    start: int
    end: int
    first: Parts
    last: Parts | None
    codes: Codes


def months_in(text: str, lowered: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the dates with a month in words, in the order of the text, none within another.

    `lowered` is `text` in lower case, of the same length.
    """
    end = 0
    for hit in _hits(text, lowered, lexicon):
        if hit.start < end:
            continue
        reading = _read(text, lowered, hit, end, lexicon)
        if reading is None or reading.start < end:
            continue
        end = reading.end
        first, last = reading.first, reading.last
        found = FoundDate(
            reading.start,
            reading.end,
            joined(first, last),
            first,
            last,
            lead_start=reading.start,
            languages=reading.codes & hit.full or reading.codes,
        )
        yield Candidate(found, weak=first.year is None and first.day is None)


def _hits(text: str, lowered: str, lexicon: Lexicon) -> list[_Hit]:
    """Return the names of months, in the order of the text.

    Which names occur is asked of all words at once; only for those is the place looked for.
    """
    hits: list[_Hit] = []
    for word in lexicon.keys.intersection(_WORDS.findall(lowered)):
        size = len(word)
        at = lowered.find(word)
        while at >= 0:
            end = at + size
            if not (at and lowered[at - 1].isalpha()) and not lowered[end : end + 1].isalpha():
                hit = _hit(text, lowered, at, end, lexicon)
                if hit is not None:
                    hits.append(hit)
            at = lowered.find(word, end)
    return sorted(hits)


def _hit(text: str, lowered: str, start: int, end: int, lexicon: Lexicon) -> _Hit | None:
    month = lexicon.months.get(lowered[start:end])
    if month is None:
        second = _SECOND_WORD.match(lowered, end)
        month = lexicon.pairs[lowered[start:end]].get(second[1]) if second else None
        end = second.end() if second else end
    if month is None:
        return None
    # “حزيران/يونيو”: the United Nations write both names of a month in Arabic.
    other = _SAME_MONTH_AFTER.match(lowered, end) if lowered[end : end + 2].strip(" ") else None
    if other and "ar" in month.full:
        same: Month | None = lexicon.months.get(other[1])
        if same and same.number == month.number:
            end = other.end()
    codes = month.full | month.short
    return _Hit(start, end, month.number, codes, month.full, text[start].isupper())


def _read(text: str, lowered: str, hit: _Hit, end: int, lexicon: Lexicon) -> _Reading | None:
    """Return the fullest date around the month; None if there is none, or no such day.

    `end` is that of the date before.
    """
    year_after = _year_after(text, hit, lexicon)
    is_season = hit.number > MONTHS_IN_YEAR
    if is_season:
        if year_after is None:
            return None
        parts = Parts(year_after[0], hit.number)
        return _Reading(hit.start, year_after[1], parts, None, hit.codes)
    day_after = None if year_after or not lexicon.month_first else _day_after(text, hit, lexicon)
    before = None
    if _DIGIT.search(lowered, max(0, hit.start - _NEAREST), hit.start):
        before = _BEFORE.search(lowered, max(0, hit.start - _WINDOW), hit.start)
    if before and not 1 <= int(before[3]) <= _LAST_DAY:
        before = None
    if day_after and (not before or day_after.first.year is not None):
        reading: _Reading | None = day_after
    elif before:
        reading = _day_before(text, before, hit, year_after, lexicon)
    elif year_after:
        reading = _Reading(
            hit.start, year_after[1], Parts(year_after[0], hit.number), None, hit.codes
        )
    else:
        reading = _Reading(hit.start, hit.end, Parts(None, hit.number), None, hit.codes)
    return reading if reading and _is_written_so(text, hit, reading, end) else None


def _is_written_so(text: str, hit: _Hit, reading: _Reading, end: int) -> bool:
    """Say whether the calendar and the spelling allow the reading.

    1. Every day exists, and they are in order.
    2. Day, month and year together are a date however the month is written.
    3. Else an abbreviation needs a neighbour and a language that abbreviates: “set”, “out” and
       “ago” are words of English, so outside of English only rule 2 holds.
    4. Else a month has a capital where its language writes one: “may” is also a verb.
    5. A month that begins the date is not the end of an address or a compound, but it may follow
       a sign after the date before (June/July).
    """
    first, last = reading.first, reading.last
    if not first.exists or (last and not (last.exists and first < last)):
        return False
    if reading.start == hit.start and hit.start - 1 != end and _is_glued(text, hit.start):
        return False
    if first.year is not None and first.day is not None:
        return True
    full = reading.codes & hit.full
    if not full:
        bare = first.year is None and first.day is None
        return "en" in reading.codes and hit.is_capital and not bare
    return hit.is_capital or not full <= ENGLISH_AND_GERMAN


def _is_glued(text: str, start: int) -> bool:
    """Say whether what begins here goes on from a sign before it."""
    if start == 0:
        return False
    before = text[start - 1]
    return before in "/_@#=&\\~." or (
        before == "-" and not text[max(0, start - 6) : start - 1].isalpha()
    )


def _year_after(text: str, hit: _Hit, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the year that follows the month and where it ends."""
    match = _YEAR_AFTER.match(text, hit.end)
    if match is None:
        return None
    word = match[1]
    if word and not lexicon.of.get(word.lower(), NO_CODES) & hit.codes:
        return None
    year = int(match[2]) if match[2] else _century(int(match[3]))
    return (year, match.end()) if 1000 <= year < 3000 else None  # noqa: PLR2004  years of our time


def _century(year: int) -> int:
    """Return the year that two digits mean: 69 is 2069, 70 is 1970, as in POSIX but a year on."""
    return year + (2000 if year < 70 else 1900)  # noqa: PLR2004


def _day_after(text: str, hit: _Hit, lexicon: Lexicon) -> _Reading | None:
    """Return “June 26, 2024”, “Sep.27 - 2023”, “June 10–12”, in languages that write so."""
    codes = hit.codes & lexicon.month_first
    match = _DAY_AFTER.match(text, hit.end) if codes else None
    if match is None or not 1 <= int(match[1]) <= _LAST_DAY:
        return None
    year = int(match[4]) if match[4] else None
    first = Parts(year, hit.number, int(match[1]))
    if match[3] is None:
        return _Reading(hit.start, match.end(), first, None, codes)
    last = Parts(year, hit.number, int(match[3]))
    if _spans(match[2], int(match[1]), int(match[3]), codes, lexicon) is None:
        return None
    return _Reading(hit.start, match.end(), first, last, codes)


def _day_before(
    text: str, match: re.Match[str], hit: _Hit, year: tuple[int, int] | None, lexicon: Lexicon
) -> _Reading | None:
    """Return “26 June 2024”, “21–22 September 2023”, “2–6 May”."""
    first_day, to, day, sign, of = match.groups()
    codes = hit.codes
    if of:
        codes = codes & lexicon.of.get(of, NO_CODES)
        if not codes:
            return None
    if year is None and sign and (short := _SHORT_YEAR_AFTER.match(text, hit.end)):
        year = _century(int(short[1])), short.end()
    end = year[1] if year else hit.end
    last = Parts(year[0] if year else None, hit.number, int(day))
    spans = None
    if first_day is not None and 1 <= int(first_day) <= _LAST_DAY:
        framed = _follows_between(text, match.start(1), codes, lexicon)
        spans = _spans(to, int(first_day), int(day), codes, lexicon, both=framed)
    if spans is None:
        return _Reading(match.start(3), end, last, None, codes)
    return _Reading(match.start(1), end, last._replace(day=int(first_day)), last, spans)


def _follows_between(text: str, start: int, codes: Codes, lexicon: Lexicon) -> bool:
    """Say whether one of the two words before is “between” (the other may be an article)."""
    words = text[max(0, start - _WINDOW) : start].lower().split()[-2:]
    meanings = (lexicon.leads.get(word, {}) for word in words)
    return any(meaning.get(Lead.BETWEEN, NO_CODES) & codes for meaning in meanings)


def _spans(
    word: str | None, first: int, last: int, codes: Codes, lexicon: Lexicon, *, both: bool = False
) -> Codes | None:
    """Return the languages in which the two days are an interval, None if they are two days.

    “and” joins neighbours only, since 13 and 17 June are two days, unless `both` is asked for.
    """
    if not word:
        return codes if first < last else None
    to = lexicon.to.get(word.lower(), NO_CODES) & codes
    if not to and (both or first + 1 == last):
        to = lexicon.both.get(word.lower(), NO_CODES) & codes
    return to if to and first < last else None
