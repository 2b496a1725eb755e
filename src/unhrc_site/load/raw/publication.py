"""The date on which a text was published, from ordered sources; each names the rule that spoke.

A copyright year is no date of publication, nor is a photograph's date or that of an event in the
running text. What is worked out says how, and is never more exact than its evidence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.when import When, dates_in, resolved
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.dates.day import Day
from unhrc_site.model.source_text import Basis, BlockType, Field, SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.meta import Dated

_DATELINE = Pattern(
    r"^[^\n.!?]{0,20}?[^\W\d_a-zà-ÿ][^\n!?]{0,90}?(?:\s[-–—]{1,2}\s|\.\s?[-–—]{1,2}\s?|[-–—]{2}|"
    r"—|:\s|\)\s|/\.?\s)"
)
_YEAR = Pattern(
    r"(?:©|\(c\)|copyright)\D{0,40}((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?|((?:19|"
    r"20)\d\d)\s?©",
    re.IGNORECASE,
)
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_ON_DAY = Pattern(
    r"\bon (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?! (?:next|\d|(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.IGNORECASE,
)
_AHEAD = Pattern(r"\b(?:next|will|later this|expected|scheduled|due)\b[^.]{0,80}$", re.IGNORECASE)
_ADOPTED = Pattern(
    r"\badopted\b|\bresolution of\b|\bpassed\b|\bdone (?:at|in)\b|adoptée?|"
    r"aprobad|approvat|angenommen|beschlossen|принята|ухвален",
    re.IGNORECASE,
)
_MAIL = Pattern(
    r"(?:from|to|subject|cc|von|an|betreff|de|à|objet|para|asunto|от|кому|тема)\s?:", re.IGNORECASE
)
_VENUE = Pattern(
    r"(?:venue|time|where|ort|uhrzeit|lieu|heure|lugar|hora|luogo|ora|local|"
    r"miejsce|место|время|місце|room|registration|rsvp)\s?:",
    re.IGNORECASE,
)
_ARCHIVE = Pattern(r"\bfile\b|archiv|illustrat|symbolbild", re.IGNORECASE)
LATE = 21
"""Days by which a text may come after the date that its first paragraphs tell."""
NEAR = 3
"""Days between a photograph and the next weekday named, within which the one dates the other."""


class Stamp(NamedTuple):
    """A date with its place in the raw text and what its label says of it."""

    edtf: str | None
    when: When
    line: int
    start: int
    end: int
    label: str


def published(draft: Draft) -> Field | None:
    """Return the date of publication, or None if the text does not tell."""
    for source in SOURCES:
        if field := source(draft):
            return field
    return None


def _stamp(draft: Draft, index: int, dated: Dated) -> Stamp:
    unit = draft.units[index]
    when = dated.when
    span = unit.line.visible.origin(when.start, when.end)
    return Stamp(
        resolved(when, unit.text, draft.language), when, index, span.start, span.end, dated.label
    )


def _stamps(draft: Draft, roles: frozenset[BlockType]) -> Iterator[Stamp]:
    """Yield the dates of the lines with one of `roles`, in order."""
    for index, meta in sorted(draft.metas.items()):
        if draft.units[index].role in roles:
            for dated in meta.dates:
                if dated.label != "retrieved":
                    yield _stamp(draft, index, dated)


def _field(stamp: Stamp, rule: str) -> Field:
    assert stamp.edtf is not None  # noqa: S101 the caller looked
    return Field(stamp.edtf, Basis.STATED, rule, stamp.start, stamp.end)


_HEAD_ROLES = frozenset(
    {BlockType.DATE, BlockType.BYLINE, BlockType.LETTERHEAD, BlockType.KICKER, BlockType.SUBTITLE}
)


def _prefix(draft: Draft) -> Field | None:
    """Read the date that a tool wrote before the first sentence."""
    for unit in draft.units[:3]:
        if unit.aside == words.PREFIX:
            for when in dates_in(unit.text):
                if edtf := resolved(when, unit.text, draft.language):
                    span = unit.line.visible.origin(when.start, when.end)
                    return Field(edtf, Basis.STATED, "captured prefix", span.start, span.end)
    return None


def _front(draft: Draft) -> Field | None:
    """Read the date of the front matter."""
    value = draft.front.first("date") if draft.front else None
    if value is None:
        return None
    for when in dates_in(value.text):
        if when.edtf:
            return Field(when.edtf, Basis.STATED, "front matter", value.start, value.end)
    return None


def _labelled(draft: Draft) -> Field | None:
    """Read `Published: …`, `Date: …`."""
    for stamp in _stamps(draft, _HEAD_ROLES):
        mail = _is_of_mail(draft, stamp.line)
        if (
            stamp.label == "published"
            and stamp.edtf
            and not mail
            and not _is_of_event(draft, stamp.line)
        ):
            return _field(stamp, "labelled date")
    return None


def _mail(draft: Draft) -> Field | None:
    """Read the date on which a mail was sent."""
    for stamp in _stamps(draft, _HEAD_ROLES):
        if stamp.edtf and _is_of_mail(draft, stamp.line):
            return _field(stamp, "mail header")
    return None


def _is_of_mail(draft: Draft, index: int) -> bool:
    """Tell whether a line is the date in the head of a mail."""
    near = draft.units[max(index - 3, 0) : index + 4]
    return sum(1 for unit in near if _MAIL.match(unit.text)) > 1


def _is_of_event(draft: Draft, index: int) -> bool:
    """Tell whether a venue or a time stands beside a date: it is then that of an event."""
    near = draft.units[max(index - 2, 0) : index + 3]
    return any(_VENUE.match(unit.text) for unit in near)


def _partly_labelled(draft: Draft) -> Field | None:
    """Read `Published: 1 May`, its year told by another date of the same line or the next."""
    stamps = list(_stamps(draft, _HEAD_ROLES))
    for stamp in stamps:
        if stamp.label != "published" or stamp.edtf or not stamp.when.is_day:
            continue
        for other in stamps:
            if other.edtf and other is not stamp:
                edtf = _with_year(stamp.when, int(other.edtf[:4]), other.edtf)
                if edtf:
                    shown = draft.raw[other.start : other.end]
                    return Field(
                        edtf,
                        Basis.INFERRED,
                        "labelled date without a year",
                        stamp.start,
                        stamp.end,
                        f"The year stands in the other date beside it, “{shown}”.",
                    )
    return None


def _with_year(when: When, year: int, anchor: str) -> str | None:
    """Return `when` in the year that puts it at or before `anchor`."""
    first = when.found.first
    if first.month is None or first.day is None:
        return None
    for candidate in (year, year - 1):
        edtf = f"{candidate:04}-{first.month:02}-{first.day:02}"
        if edtf <= anchor or candidate < year:
            return edtf
    return None


def _date_line(draft: Draft) -> Field | None:
    """Read a date in the byline or on a line of its own above the text."""
    for stamp in _stamps(draft, frozenset({BlockType.DATE, BlockType.BYLINE})):
        if (
            stamp.edtf
            and not stamp.label
            and (stamp.line < draft.first or draft.letter)
            and stamp.when.is_day
        ):
            return _field(stamp, "date line")
    for stamp in _stamps(draft, _HEAD_ROLES):
        if stamp.edtf and not stamp.label and stamp.line < draft.first:
            return _field(stamp, "date above the text")
    return None


def _dateline(draft: Draft) -> Field | None:
    """Read `GENEVA, 26 September 2023 (Reuters) -` at the start of the first paragraph."""
    index = _first_paragraph(draft)
    if index is None:
        return None
    unit = draft.units[index]
    found = _DATELINE.match(unit.text[:160])
    if not found:
        return None
    for when in dates_in(found.group()):
        edtf = resolved(when, unit.text, draft.language)
        if edtf and when.is_day and unit.text[: when.start].strip():
            span = unit.line.visible.origin(when.start, when.end)
            return Field(edtf, Basis.STATED, "dateline", span.start, span.end)
    return None


def _first_paragraph(draft: Draft) -> int | None:
    return next(
        (index for index, unit in enumerate(draft.units) if unit.role is BlockType.PARAGRAPH), None
    )


def _adoption(draft: Draft) -> Field | None:
    """Read `Resolution of 15 June 2023 on…`, `adopted by the Assembly on 6 October 2020`."""
    if draft.kind is not SourceKind.RESOLUTION:
        return None
    for index, unit in enumerate(draft.units):
        if unit.aside is not None or unit.n > 45 or not _ADOPTED.search(unit.text):
            continue
        for when in dates_in(unit.text):
            if when.edtf and when.is_day and (index < draft.first or index > draft.last - 8):
                span = unit.line.visible.origin(when.start, when.end)
                return Field(when.edtf, Basis.STATED, "date of the adoption", span.start, span.end)
    return None


def _end_line(draft: Draft) -> Field | None:
    """Read a date on a line of its own under the text."""
    for stamp in reversed(
        list(_stamps(draft, frozenset({BlockType.DATE, BlockType.SIGNATURE, BlockType.BYLINE})))
    ):
        if stamp.edtf and stamp.line >= draft.first and stamp.label != "updated":
            return _field(stamp, "date at the end")
    return None


def _without_year(draft: Draft) -> Field | None:
    """Read a day and a month without a year; the year of the copyright line completes it."""
    years = _copyright_years(draft)
    if len(years) != 1:
        return None
    year, shown = years.popitem()
    for stamp in _partial(draft):
        first = stamp.when.found.first
        if first.month and first.day:
            edtf = f"{year:04}-{first.month:02}-{first.day:02}"
            reasoning = f"Day and month are printed without a year; “{shown}” gives {year}."
            return Field(
                edtf, Basis.INFERRED, "day and copyright year", stamp.start, stamp.end, reasoning
            )
    return None


def _partial(draft: Draft) -> Iterator[Stamp]:
    for stamp in _stamps(draft, _HEAD_ROLES):
        if stamp.edtf is None and stamp.label != "updated":
            yield stamp
    index = _first_paragraph(draft)
    if index is not None and (found := _DATELINE.match(draft.units[index].text[:160])):
        for when in dates_in(found.group()):
            if when.edtf is None and draft.units[index].text[: when.start].strip():
                span = draft.units[index].line.visible.origin(when.start, when.end)
                yield Stamp(None, when, index, span.start, span.end, "")


def _copyright_years(draft: Draft) -> dict[int, str]:
    found: dict[int, str] = {}
    for unit in draft.units:
        if unit.aside == words.COPYRIGHT and (match := _YEAR.search(unit.text[:300])):
            year = match.group(2) or match.group(1) or match.group(3)
            found[int(year)] = match.group()
    return found


def _updated(draft: Draft) -> Field | None:
    """Read `Updated: …` above the text, where it is the only date that the page prints."""
    for stamp in _stamps(draft, _HEAD_ROLES):
        if stamp.label == "updated" and stamp.edtf and stamp.line < draft.first:
            return _field(stamp, "date of the update")
    return None


def _near_date(draft: Draft) -> Field | None:
    """Read a day and a month without a year, which a full date just before in the text tells."""
    for stamp in _partial(draft):
        for unit in draft.units[draft.first : draft.first + 4]:
            for when in dates_in(unit.text):
                edtf = (
                    _with_year(stamp.when, int(when.edtf[:4]), "9999")
                    if when.edtf and when.is_day
                    else None
                )
                if (
                    edtf is None
                    or when.edtf is None
                    or not 0 <= _days(edtf) - _days(when.edtf) <= LATE
                ):
                    continue
                shown = unit.text[when.start : when.end]
                told = f"Day and month are printed without a year; the text tells of {shown}."
                return Field(
                    edtf, Basis.INFERRED, "day and a date in the text", stamp.start, stamp.end, told
                )
    return None


def _days(edtf: str) -> int:
    year, month, day = (int(part) for part in edtf[:10].split("-"))
    return Day(year, month, day).ordinal


def _photograph(draft: Draft) -> Field | None:
    """Read a weekday that follows the day of the photograph: about then."""
    for index, unit in enumerate(draft.units):
        if unit.role is not BlockType.CAPTION or _ARCHIVE.search(unit.text):
            continue
        for when in dates_in(unit.text):
            first = when.found.first
            if when.edtf is None or first.day is None or first.year is None or first.month is None:
                continue
            field = _after_photograph(draft, index, when, Day(first.year, first.month, first.day))
            if field:
                return field
    return None


def _after_photograph(draft: Draft, index: int, when: When, day: Day) -> Field | None:
    """Return about when the text was written: a weekday that it reports follows the photograph."""
    unit = draft.units[index]
    span = unit.line.visible.origin(when.start, when.end)
    shown = unit.text[when.start : when.end]
    weekday_ = _WEEKDAYS[day.weekday].capitalize()
    told = f"No date is printed. The photograph is dated {shown}, a {weekday_}; "
    named = _weekdays(draft, index)
    for weekday, words_ in named:
        ahead = (weekday - day.weekday) % 7
        if 0 < ahead <= NEAR:
            news = day.plus(ahead)
            told += f"the text reports what happened “{words_}”, and the next such day is {news}."
            return Field(f"{news}~", Basis.INFERRED, "weekday after the photograph", *span, told)
    if not named:
        return None
    told += (
        f"the text reports what happened “{named[0][1]}”, so that it was written about that time."
    )
    return Field(f"{day.year:04}-{day.month:02}~", Basis.INFERRED, "photograph", *span, told)


def _weekdays(draft: Draft, index: int) -> list[tuple[int, str]]:
    """Return the weekdays on which the text after a line says that something happened."""
    found = []
    for unit in draft.units[index + 1 : index + 12]:
        if unit.role is BlockType.PARAGRAPH:
            for match in _ON_DAY.finditer(unit.text):
                if not _AHEAD.search(unit.text[: match.start()]):
                    weekday = _WEEKDAYS.index(match.group(1).casefold())
                    found.append((weekday, match.group()))
    return found


SOURCES: tuple[Callable[[Draft], Field | None], ...] = (
    _prefix,
    _labelled,
    _partly_labelled,
    _date_line,
    _front,
    _dateline,
    _mail,
    _adoption,
    _end_line,
    _without_year,
    _near_date,
    _updated,
    _photograph,
)
"""In this order: what is printed as the date of the text, then what tells it indirectly."""
