"""What is wrong with a text that is no EDTF, and the forms that a slip of the pen meant.

Only messages to the author use them; no date is ever read through them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_IN_YEAR = 12
_LONGEST = 60
"""Characters; a longer text is a sentence, not a slip."""


def probable_forms(text: str) -> Iterator[str]:
    """Yield forms that `text` may have meant, the likeliest first; not all of them are valid."""
    if len(text) > _LONGEST:
        return
    plain = " ".join(text.split()).strip("\"'“”‘’")
    if plain != text:
        yield plain
    for pattern, form in _SLIPS:
        if match := pattern.fullmatch(plain):
            yield form(match)
    if "/" in plain and "-XX" in plain:
        yield plain.replace("-XX", "")
    if match := _TWO_SIDES.fullmatch(plain):
        yield "/".join(_side(side) for side in match.groups())


def _side(text: str) -> str:
    return next((form(match) for p, form in _SLIPS if (match := p.fullmatch(text))), text)


def _joined(*parts: str) -> str:
    return "-".join(part.zfill(2) for part in parts)


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3].lower()) + 1:02}"


def _numeric(match: re.Match[str]) -> str:
    """Return the date of `match`; nothing where 05/06/2024 may be in May and in June."""
    first, mark, second, year = match.groups()
    if int(second) > _MONTHS_IN_YEAR:
        return _joined(year, first, second)
    sure = mark == "." or first == second or int(first) > _MONTHS_IN_YEAR
    return _joined(year, second, first) if sure else ""


def _long_year(match: re.Match[str]) -> str:
    sign, digits = match.groups()
    return f"{sign}{int(digits):04}" if len(digits) < 5 else f"Y{sign}{int(digits)}"  # noqa: PLR2004  four digits


_NAME = r"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_YEAR = r"([0-9]{4})"
_REST_OF_TIME = r"(?:[.,][0-9]+)? ?(z|utc|[-+][0-9]{2}(?::?[0-9]{2})?)?"
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"{_YEAR}[-/. ]([0-9]{{1,2}})[-/. ]([0-9]{{1,2}})", lambda m: _joined(*m.groups())),
    (rf"{_YEAR}[-/.]([0-9]{{1,2}})", lambda m: _joined(*m.groups())),
    (rf"{_YEAR}([0-9]{{2}})([0-9]{{2}})", lambda m: _joined(*m.groups())),
    (rf"([0-9]{{1,2}})([-/. ])([0-9]{{1,2}})[-/. ]{_YEAR}", _numeric),
    (rf"{_NAME},? (?:of )?{_YEAR}", lambda m: _joined(m[2], _month(m[1]))),
    (
        rf"([0-9]{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?{_NAME},? {_YEAR}",
        lambda m: _joined(m[3], _month(m[2]), m[1]),
    ),
    (
        rf"{_NAME} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        lambda m: _joined(m[3], _month(m[1]), m[2]),
    ),
    (r"([0-9]{3})0'?s", lambda m: f"{m[1]}X"),
    (r"(?:(?:circa|about|around) |ca?\.? ?|~ ?)(.+)", lambda m: f"{_side(m[1])}~"),
    (r"(.+?) ?(?:\?~|~\?)", lambda m: f"{_side(m[1])}%"),
    (r"(.+?) ?\?", lambda m: f"{_side(m[1])}?"),
    (r"(?:(?:by|until) |open/)(.+)", lambda m: f"../{_side(m[1])}"),
    (r"(?:since|from) (.+)", lambda m: f"{_side(m[1])}/.."),
    (r"unknown/(.+)", lambda m: f"/{_side(m[1])}"),
    (r"(.+?)/unknown", lambda m: f"{_side(m[1])}/"),
    (r"(.+?)/(?:open|now|present)", lambda m: f"{_side(m[1])}/.."),
    (r"(-?[0-9]{2}[0-9ux]{2}(?:-[0-9ux]{2}){0,2})", lambda m: re.sub("[ux]", "X", m[1].lower())),
    (r"y?(-?)([0-9]{1,12})", _long_year),
    (
        rf"{_YEAR}-([0-9]{{2}}-[0-9]{{2}})[t ]([0-9]{{2}}:[0-9]{{2}})(:[0-9]{{2}})?{_REST_OF_TIME}",
        lambda m: f"{m[1]}-{m[2]}T{m[3]}{m[4] or ':00'}{_shift(m[5])}",
    ),
)


def _shift(text: str | None) -> str:
    if text is None or text.lower() in {"z", "utc"}:
        return "Z" if text else ""
    return f"{text[:3]}:{text[-2:]}" if len(text) > 3 else text  # noqa: PLR2004  sign and hours


_SLIPS = tuple((re.compile(pattern, re.IGNORECASE), form) for pattern, form in _FORMS)
_TWO_SIDES = re.compile(r"(.+?)(?: ?[–—] ?| - | to |/)(.+)", re.IGNORECASE)


_REASONS = (
    (re.compile(r"[\[{]"), "sets belong to level 2"),
    (re.compile(r"Y-?[0-9]+E[0-9]"), "exponential years belong to level 2"),
    (re.compile(r"[0-9]S[0-9]"), "significant digits belong to level 2"),
    (re.compile(r"[?~%](?=[-0-9X])"), "a qualifier within a date belongs to level 2"),
    (re.compile(r"X.*[0-9]|[0-9]?XXX"), "here unspecified digits belong to level 2"),
    (re.compile(r"Y"), "Y is for years of 5 to 12 digits"),
    (re.compile(r"^$"), "it is empty"),
)


def likely_reason(text: str) -> str:
    """Return in words why `text`, which has no form of level 1, has none."""
    for pattern, reason in _REASONS:
        if pattern.search(text):
            return reason
    return "the forms are 2022, 2022-04, 2022-04-07, 2022-04-07T09:30:00Z, and start/end"
