"""Dates in figures: “2024-06-26”, “26.06.2024”, “2019–2021”, “the 1990s”, “2024年6月26日”.

Figures that are part of a sign, a sum, an address or a version are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.model.dates.found import MONTHS_IN_YEAR, Candidate, FoundDate, Parts, joined
from unhrc_site.model.dates.lexicon import CHINESE_AND_JAPANESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.dates.lexicon import Lexicon

_CLUSTER = re.compile(r"\d(?:\d*(?:[./-]\d+)*)")
"""Figures with the signs between them. One digit first: a search for that is twice as fast."""
_LONGEST = len("2024-06-26/2024-06-28")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_YEARS = re.compile(r"(\d{4})[-/](\d{4}|\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{2})")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIME = re.compile(r"[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?(Z|[-+]\d{2}:?\d{2})?(?!\w)")
_DECADE = re.compile(r"(?:['’]?s|er|[-–](?:х|е|ті|их|ті))(?!\w)")
_LABEL = re.compile(r"([^\W\d_]+)\W{1,3}\Z")
_VERSION = re.compile(
    r"(?:version|release|section|chapter|article|para(?:graph)?s?|rule|item|no|nos|§|№|v)\.? ?\Z",
    re.IGNORECASE,
)
_EARLIEST_YEAR, _LATEST_YEAR = 1500, 2099
"""Between these a bare number may be a year."""
_LONGEST_SPAN = 100
"""Years; 1500–2000 is rather a number of things."""
_VERSION_YEARS = 13
"""Below this, the last figure of 3.2.10 is rather that of a heading than a year."""

_CHINESE_DIGITS = "〇零一二三四五六七八九"
_CJK_YEAR = rf"(?<![\d{_CHINESE_DIGITS}])(\d{{4}}|[{_CHINESE_DIGITS}]{{4}})\s?年"
_CJK_NUMBER = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_CJK = re.compile(
    rf"(?:{_CJK_YEAR}\s?)?(?<!\d){_CJK_NUMBER}\s?月\s?(?:{_CJK_NUMBER}\s?[日号號])?|{_CJK_YEAR}"
)


def figures_in(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the dates in figures, in the order of the text."""
    for match in _CLUSTER.finditer(text):
        size = match.end() - match.start()
        if 4 <= size <= _LONGEST:  # noqa: PLR2004  the digits of a year
            candidate = _cluster(text, match.group(), match.start(), match.end(), lexicon)
            if candidate is not None:
                yield candidate


def _cluster(text: str, figures: str, start: int, end: int, lexicon: Lexicon) -> Candidate | None:
    if _is_glued_before(text, start):
        return None
    if figures.isdecimal() and len(figures) == 4:  # noqa: PLR2004  the digits of a year
        return _year(text, int(figures), start, end)
    if match := _YEAR_FIRST.fullmatch(figures):
        year, _, month, day = match.groups()
        return _timed(text, _one(start, end, Parts(int(year), int(month), int(day))))
    if _is_glued_after(text, end):
        return None
    if match := _YEAR_LAST.fullmatch(figures):
        return _year_last(text, match, start, end)
    if match := _YEARS.fullmatch(figures):
        return _years(match, start, end) or _labelled(text, figures, start, end, lexicon)
    return _labelled(text, figures, start, end, lexicon) or _two(figures, start, end)


def _is_glued_before(text: str, start: int) -> bool:
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalnum() or before in "_/@#$€£¥+=&%\\-^":
        return True
    return before in ".,:" and text[max(0, start - 2) : start - 1].isalnum()


def _is_glued_after(text: str, end: int) -> bool:
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalnum() or after[0] in "_@%=€$":
        return True
    return len(after) > 1 and (
        (after[0] in ".,:" and after[1].isdecimal()) or (after[0] in "/-" and after[1].isalnum())
    )


def _one(start: int, end: int, parts: Parts) -> Candidate | None:
    """Return the one date, or None if the calendar has no such day or month."""
    if not parts.exists or not 1000 <= (parts.year or 0) < 3000:  # noqa: PLR2004  our time
        return None
    return Candidate(FoundDate(start, end, parts.edtf, parts, lead_start=start))


def _timed(text: str, candidate: Candidate | None) -> Candidate | None:
    """Return the date with the time of day that ISO 8601 writes after it, if there is one."""
    if candidate is None:
        return None
    found = candidate.found
    match = _TIME.match(text, found.end)
    if match is None:
        return None if _is_glued_after(text, found.end) else candidate
    return Candidate(
        FoundDate(
            found.start,
            match.end(),
            found.edtf,
            found.first,
            lead_start=found.start,
            time=match[1],
            zone=match[2],
        )
    )


def _year(text: str, year: int, start: int, end: int) -> Candidate | None:
    """Return a decade, or a year that counts only with words that lead to it."""
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    parts = Parts(year)
    if year % 10 == 0 and (match := _DECADE.match(text, end)):
        edtf = f"{year // 10}X"
        return Candidate(FoundDate(start, match.end(), edtf, parts, lead_start=start))
    if _is_glued_after(text, end):
        return None
    return Candidate(FoundDate(start, end, parts.edtf, parts, lead_start=start), weak=True)


def _year_last(text: str, match: re.Match[str], start: int, end: int) -> Candidate | None:
    """Return the day of “26/06/2024”; both where the month may come first, as in 05/06/2024.

    With full stops the day comes first everywhere. Two digits are a year only where the others
    are padded or could not be a heading or a version.
    """
    one, mark, two, written = match.groups()
    year = int(written)
    if len(written) == 2:  # noqa: PLR2004  a year without its century
        if _VERSION.search(text, max(0, start - 10), start):
            return None
        if mark != "/" and len(two) == 1 and year < _VERSION_YEARS:
            return None
        year += 2000 if year < 70 else 1900  # noqa: PLR2004  as in POSIX
    day_first, month_first = Parts(year, int(two), int(one)), Parts(year, int(one), int(two))
    possible = [parts for parts in (day_first, month_first) if parts.exists]
    if mark == "." or len(possible) < 2 or day_first == month_first:  # noqa: PLR2004
        return _one(start, end, day_first if day_first.exists or mark == "." else month_first)
    readings = tuple(parts.edtf or "" for parts in possible)
    shared = FoundDate(
        start, end, f"{year:04}-XX-XX", Parts(year), readings=readings, lead_start=start
    )
    return Candidate(shared)


def _years(match: re.Match[str], start: int, end: int) -> Candidate | None:
    """Return “2019-2021” and “2022/23” as intervals."""
    first = int(match[1])
    last = int(match[2])
    if len(match[2]) == 2:  # noqa: PLR2004  a year without its century
        last += first - first % 100
        if last != first + 1 or ("-" in match[0] and last % 100 <= MONTHS_IN_YEAR):
            return None
    if not _EARLIEST_YEAR <= first < last <= min(_LATEST_YEAR, first + _LONGEST_SPAN):
        return None
    sides = Parts(first), Parts(last)
    return Candidate(FoundDate(start, end, f"{first}/{last}", sides[0], sides[1], lead_start=start))


def _two(figures: str, start: int, end: int) -> Candidate | None:
    """Return “26.06.2024-28.06.2024” and “2024-06-26/2024-06-28” as intervals."""
    for mark in "-/":
        first, *others = (_sure_day(side) for side in figures.split(mark))
        if first and len(others) == 1 and others[0] and first < others[0]:
            last = others[0]
            edtf = joined(first, last)
            return Candidate(FoundDate(start, end, edtf, first, last, lead_start=start))
    return None


def _sure_day(figures: str) -> Parts | None:
    """Return the day of figures that can be read in one way only."""
    if match := _YEAR_FIRST.fullmatch(figures):
        parts = Parts(int(match[1]), int(match[3]), int(match[4]))
    elif (match := _YEAR_LAST.fullmatch(figures)) and match[2] == "." and len(match[4]) > 2:  # noqa: PLR2004
        parts = Parts(int(match[4]), int(match[3]), int(match[1]))
    else:
        return None
    return parts if parts.exists else None


def _labelled(text: str, figures: str, start: int, end: int, lexicon: Lexicon) -> Candidate | None:
    """Return “20240626” and “2024-06” where a label such as “date” stands before them."""
    label = _LABEL.search(text, max(0, start - 16), start)
    if label is None or label[1].lower() not in lexicon.labels:
        return None
    if match := _BASIC.fullmatch(figures):
        year, month, day = (int(part) for part in match.groups())
        return _one(start, end, Parts(year, month, day)) if month <= MONTHS_IN_YEAR else None
    if match := _YEAR_MONTH.fullmatch(figures):
        month = int(match[2])
        return (
            _one(start, end, Parts(int(match[1]), month)) if 1 <= month <= MONTHS_IN_YEAR else None
        )
    return None


def ideographs_in(text: str) -> Iterator[Candidate]:
    """Yield the dates that are written with 年, 月 and 日, in the order of the text."""
    if "年" not in text and "月" not in text:
        return
    for match in _CJK.finditer(text):
        year, month, day = (
            _chinese_number(part) if part else None
            for part in (match[1] or match[4], match[2], match[3])
        )
        parts = Parts(year, month, day)
        if (month is None or 1 <= month <= MONTHS_IN_YEAR) and parts.exists and (year or day):
            yield Candidate(
                FoundDate(
                    match.start(),
                    match.end(),
                    parts.edtf,
                    parts,
                    lead_start=match.start(),
                    languages=CHINESE_AND_JAPANESE,
                )
            )


def _chinese_number(text: str) -> int:
    """Return the value of digits, of 二〇二四 (digit by digit) or of 二十六 (tens and ones)."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        digits = [max(0, _CHINESE_DIGITS.index(digit) - 1) for digit in text]
        return int("".join(map(str, digits)))
    tens, _, ones = text.partition("十")
    return (_CHINESE_DIGITS.index(tens) - 1 if tens else 1) * 10 + (
        _CHINESE_DIGITS.index(ones) - 1 if ones else 0
    )
