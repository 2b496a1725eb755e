"""The question whether words state a date: what a date of basis *stated* has to answer.

It answers yes only for what the words say themselves. What follows from other words, from the date
of the text or from the calendar is inferred, not stated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import Edtf, EdtfDate, EdtfInterval, Precision, parse_edtf
from unhrc_site.model.dates.figures import figures_in
from unhrc_site.model.dates.lexicon import Lead, lexicon
from unhrc_site.model.dates.words import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.model.dates.found import FoundDate

_UTC = frozenset({"Z", "UTC", "GMT"})
_ANOTHER_TIME = re.compile(
    r"\b(?:before|after|prior to|vor|nach|avant|après|antes del?|después del?|prima del?|dopo"
    r"|depois del?|após|после|після)(?:\s+(?:the|den|dem|el|le|la|il|o))?\s+",
    re.IGNORECASE,
)
"""Words before a date that make it the bound of another time."""
_NUMBERED = re.compile(r"(?:\b(?:No|Nos|Nr|Num|Núm)\.|\bn[°º]|№|#)\s*", re.IGNORECASE)
"""Words and signs before figures that make them a number in a list."""
_SIGN = re.compile(r"(?<![^\s(\[“„«\"'])[-−﹣－]")
_ERA = re.compile(
    r"\s?(?:BCE?\b|B\.\s?C\.|v\.\s?(?:Chr|u\.\s?Z)\.|av\.\s?J\.?-C|a\.\s?C\.|до н)", re.IGNORECASE
)
"""What follows a year that is counted back from the year 1."""
_BEFORE = 40
"""Code points before a date that are looked at."""


def stated_in(edtf: Edtf | str, text: str, languages: Iterable[str] | None = None) -> bool:
    """Say whether every part of the date, at its precision, can be read off the words of `text`.

    1. A date is stated by words that give it or a part of it: “26 June 2024” states 2024-06 too.
       A bare year counts anywhere. A season must be named.
    2. A date with `~` needs words such as “about”, one with `?` words such as “possibly”, and one
       without them must not have them. “early 2021” states both 2021 and 2021~. No words are known
       that state `%`.
    3. A time of day must stand with its day, in the same time zone.
    4. An interval is stated by one expression (“from 13 to 17 June 2022”), or by “since” one side
       and “until” the other. `../2026` and `/2026` need words such as “by”, `2026/..` and `2026/`
       words such as “since”.
    5. Figures that may be two dates state only what both share.
    6. Words that give only a bound (“by May 2021”, “before 2021”) state no date, nor do figures
       that are no year of this era or no year at all (“2021 BC”, “−2021”, “No. 2021”).
    """
    date = parse_edtf(edtf) if isinstance(edtf, str) else edtf
    found = [one for one in _all(text, languages) if one.edtf and _is_said(text, one)]
    if isinstance(date, EdtfInterval):
        return _states_interval(date, found)
    assert isinstance(date, EdtfDate)  # noqa: S101  there are two kinds
    return any(_states_date(date, one) for one in found)


def _all(text: str, languages: Iterable[str] | None) -> Iterator[FoundDate]:
    """Yield the dates of the text, then every bare year with no words that lead to it."""
    found = find_dates(text, languages)
    yield from found
    taken = {one.end for one in found}
    words_of = lexicon(None if languages is None else tuple(languages))
    yield from (one for one, weak in figures_in(text, words_of) if weak and one.end not in taken)


def _is_said(text: str, found: FoundDate) -> bool:
    """Say whether the words give the date itself, and not only a bound or a number like it."""
    start = found.start
    if _ERA.match(text, found.end) or _ends(_ANOTHER_TIME, text, start):
        return False
    begins_with_year = text[start : start + 4] == f"{found.first.year or 0:04}"
    is_year = begins_with_year and found.first.month is None
    if begins_with_year and _ends(_SIGN, text, start):
        return False
    return not (is_year and _ends(_NUMBERED, text, start))


def _ends(words: re.Pattern[str], text: str, end: int) -> bool:
    """Say whether such words stand directly before `end`."""
    return any(found.end() == end for found in words.finditer(text, max(0, end - _BEFORE), end))


def _sides(found: FoundDate) -> Iterator[Edtf]:
    """Yield the date, or both dates of an interval."""
    if found.last is None:
        yield parse_edtf(found.edtf or "")
        return
    for side in (found.first, found.last):
        if side.edtf is not None:
            yield parse_edtf(side.edtf)


def _states_date(date: EdtfDate, found: FoundDate) -> bool:
    if found.lead is Lead.BY or not _qualified_alike(date, found):
        return False
    if date.time:
        return _same_time(date.time, found) and found.first.edtf == date.text[:10]
    return any(_gives(date, side) for side in _sides(found))


def _gives(date: EdtfDate, said: Edtf) -> bool:
    """Say whether what is said lies within the date; a season only if it is that season."""
    if date.precision == Precision.SEASON:
        return isinstance(said, EdtfDate) and (said.year, said.month) == (date.year, date.month)
    return date.contains(said)


def _qualified_alike(date: Edtf, found: FoundDate) -> bool:
    lead = found.lead
    if date.is_approximate and date.is_uncertain:
        return False
    if date.is_approximate:
        return lead in {Lead.ABOUT, Lead.PART}
    return (lead is Lead.MAYBE) == date.is_uncertain and lead is not Lead.ABOUT


def _same_time(time: str, found: FoundDate) -> bool:
    if found.time is None:
        return False
    clock, shift = time[:8], time[8:]
    zone = (found.zone or "").upper()
    same_zone = zone in _UTC if shift == "Z" else zone.replace(":", "") == shift.replace(":", "")
    return f"{found.time}:00"[: len(clock)] == clock and same_zone


def _states_interval(date: EdtfInterval, found: list[FoundDate]) -> bool:
    start, end = date.start, date.end
    if start and end:
        whole = any(
            one.last is not None
            and _qualified_alike(date, one)
            and all(_gives(*pair) for pair in zip((start, end), _sides(one), strict=False))
            for one in found
        )
        return whole or (_led(start, found, Lead.SINCE) and _led(end, found, Lead.BY))
    if start:
        return _led(start, found, Lead.SINCE)
    return end is not None and _led(end, found, Lead.BY)


def _led(side: EdtfDate, found: list[FoundDate], lead: Lead) -> bool:
    """Say whether words give the side, plain, after words of this meaning."""
    if side.is_approximate or side.is_uncertain:
        return False
    return any(
        one.lead is lead and one.last is None and any(_gives(side, said) for said in _sides(one))
        for one in found
    )
