"""The line under a headline, split at its separators: each part a date, a time, a name, a label.

It reads one line. Which of several dates is the text's own is decided in `publication.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.persons import Person, people
from unhrc_site.load.raw.when import When, dates_in
from unhrc_site.load.raw.words.labels import BY, PUBLISHED, RETRIEVED, UPDATED, WEAK_BY
from unhrc_site.load.raw.words.names import AGENCIES, NEVER

if TYPE_CHECKING:
    from unhrc_site.load.raw.facts import Unit


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


LONGEST = 32
"""Words of a meta line."""
_SEPARATOR = Pattern(r"\s*[|•·●∙►▪\u3000]\s*|\s+[–—/-]\s+|\s{3,}|\t+")
_TIME = Pattern(
    r"\b\d{1,2}[:.hH]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?\b|\s?(?:uhr|hrs?|h)\b)?|"
    r"\b\d{1,2}\s?(?:[ap]\.?m\.?\b|uhr\b|h\b)|T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|"
    r"[+-]\d{2}:?\d{2})?|(?<=\s)[+-]\d{4}\b",
    re.IGNORECASE,
)
_ZONE = Pattern(
    r"\b(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|ET|IST|MSK|SAST|EAT|WAT|PKT|AEST|JST|HKT|SGT|"
    r"CAT|Z|Local time|UK time|МСК|мск)\b(?:\s?[+-]\s?\d{1,2}(?::\d{2})?)?|[+-]\d{2}:\d{2}\b"
)
_WEEKDAY = Pattern(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|"
    r"venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|feira|maandag|dinsdag|woensdag|"
    r"donderdag|vrijdag|zaterdag|zondag|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|"
    r"четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п'ятниця|субота|"
    r"неділя|"
    r"الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|星期[一二三四五六日天]|周[一二三四五六日])\b",
    re.IGNORECASE,
)
_SMALL = _words(
    "at on um uhr à a le la el las los em às op om o w в о at, the of und and et y de du den "
    "der am vom kl h hrs local time ist день г року года г. р r roku klo lúc"
)
_BRACKETS = Pattern(r"\([^()]{0,90}\)")
_GLUED = Pattern(
    r"(?<=[^\d](?:19|20)\d\d)(?=\d{1,2}[:.]\d{2})|(?<=[a-z\d])(?=(?:Updated|Published|Posted|"
    r"Modified|Aktualisiert|Actualizado|Mis à jour))"
)
LABELS = frozenset(
    phrase
    for phrase in PUBLISHED | UPDATED
    if phrase
    not in {
        "on",
        "le",
        "o",
        "vom",
        "update",
        "edited",
        "created",
        "issued",
        "time",
        "stand",
        "data",
        "date",
        "fecha",
        "datum",
        "дата",
    }
)
"""Labels that may stand on a line of their own without a colon."""
FORM = _words(
    "from location delivered on venue organisation organization department country topic "
    "topics place date datum fecha data дата source ort lieu lugar luogo author authors by "
    "written original script embargo status type document reference number contact language "
    "languages"
) | frozenset(
    {"delivered on", "written by", "document type", "reference number", "original script"}
)
"""Labels of forms, with a colon."""
_LABEL = Pattern(r"[\w' ]+")
_SPOKEN_BY = Pattern(
    r"^(?:(?:opening|closing|oral|joint|press|keynote) )?(?:statement|remarks|speech|address|"
    r"declaration|message) (?:made |delivered |given )?by\s+(?:the\s+)?"
    r"(?=(?:(?:mr|mrs|ms|dr|h\.e)\.?\s|[^\W\d_][^\s,]+\s[^\W\d_][^\s,]+,))",
    re.IGNORECASE,
)
_AGO = Pattern(
    r"\b(?:\d{1,3}|an?|one|few)\s?(?:h|m|d|s|w|min|mins|minutes?|hours?|hrs?|days?|weeks?|"
    r"months?|years?)\s+ago\b|\b(?:il y a|hace|vor|há|temu|назад|тому)\s\d{1,3}\s\w+|"
    r"\d{1,3}\s(?:giorni|ore|minuti|dagen|uur|godzin|часов|часа|минут|дней|дня|годин)\s?(?:fa|"
    r"geleden|temu|назад|тому)?|\b(?:yesterday|today|just now|gestern|heute|hier|ayer|ieri|"
    r"ontem|gisteren|wczoraj|вчера|сегодня)\b(?=\W*(?:at|um|à|a las|alle|às|om|o|в|$))",
    re.IGNORECASE,
)
_OPENER = Pattern(r"^\s*[|•·–—-]?\s*(?:[-*]\s)?")


class Dated(NamedTuple):
    """A date of a meta line and what its label says: published, updated, retrieved or nothing."""

    when: When
    label: str


@dataclass(slots=True)
class Meta:
    """What a line says about the text. Offsets count in the visible text of the line."""

    dates: list[Dated] = field(default_factory=list)
    authors: list[Person] = field(default_factory=list)
    times: int = 0
    announced: bool = False
    """Whether an opener such as “By” stood there."""
    agency: bool = False
    spoken: bool = False
    """Whether it names who delivered a statement: it may be the headline as well."""
    rest: list[str] = field(default_factory=list)
    """What no rule could read, separators taken out."""

    @property
    def is_meta(self) -> bool:
        """Whether the line says nothing but who and when."""
        return bool(self.dates or self.authors or self.announced or self.agency)


def read_meta(unit: Unit) -> Meta | None:
    """Return what `unit` says about the text, or None if it is no line of that kind."""
    text = unit.text
    if unit.n > LONGEST or not text or len(text) > 300:  # code points of such a line
        return None
    meta = Meta()
    if found_by := _SPOKEN_BY.match(text):
        meta.authors = people(text[found_by.end() :], announced=True, offset=found_by.end())[:1]
        meta.announced = meta.spoken = bool(meta.authors)
        return meta if meta.authors else None
    found = _dates(text)
    blank = list(text)
    at = 0
    for when in found:
        meta.dates.append(Dated(when, _label(text[at : when.start])))
        at = when.end
        _wipe(blank, when.start, when.end)
    left = (
        _BRACKETS.sub(lambda mark: " " * len(mark.group()), "".join(blank))
        if found
        else "".join(blank)
    )
    left = _without_times(meta, left)
    offset = 0
    for part in _parts(left):
        start = left.index(part, offset)
        offset = start + len(part)
        _read_part(meta, part, start)
    return meta if meta.is_meta or meta.times else None


def _dates(text: str) -> list[When]:
    """Return the dates of `text`, those among them that are glued to a time or a label."""
    if not any(c.isdigit() for c in text):
        return []
    found: list[When] = []
    at = 0
    for end in [*(mark.start() for mark in _GLUED.finditer(text)), len(text)]:
        found += [
            When(when.start + at, when.end + at, when.found) for when in dates_in(text[at:end])
        ]
        at = end
    return found


def names_label(unit: Unit) -> bool:
    """Tell whether a line is only a label such as `Published`, whose value stands below it."""
    return unit.n <= 4 and (unit.key in LABELS or (unit.key in FORM and unit.text.endswith(":")))


def label_of(text: str) -> str:
    """Return what a label on a line of its own says of the date below it."""
    return _label(text)


def _wipe(blank: list[str], start: int, end: int) -> None:
    blank[start:end] = [" "] * (end - start)


def _without_times(meta: Meta, left: str) -> str:
    blank = list(left)
    for pattern in (_TIME, _AGO, _ZONE, _WEEKDAY):
        for found in pattern.finditer("".join(blank)):
            if pattern in {_TIME, _AGO}:
                meta.times += 1
            if pattern is _ZONE and not (meta.times or meta.dates):
                continue
            _wipe(blank, found.start(), found.end())
    return "".join(blank)


def _parts(left: str) -> list[str]:
    return [part for part in _SEPARATOR.split(left) if part and part.strip(" ,;:.()[]-–—|")]


def _label(before: str) -> str:
    """Return what the words before a date call it: the last label among them counts."""
    words = _LABEL.findall(before.casefold().replace("’", "'").replace("-", " "))
    words = " ".join(words).split()
    for length in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - length, -1, -1):
            phrase = " ".join(words[start : start + length])
            if len(words) - start - length > 3:  # a weekday and a preposition may follow
                break
            if phrase in UPDATED:
                return "updated"
            if phrase in RETRIEVED:
                return "retrieved"
            if phrase in PUBLISHED and (length > 1 or phrase not in {"on", "le", "o", "vom"}):
                return "published"
    return ""


def _read_part(meta: Meta, part: str, start: int) -> None:
    shown = part.strip(" ,;:.[]-–—|")
    if shown.count("(") != shown.count(")"):
        shown = shown.strip("() ")
    lead = part.index(shown)
    start += lead
    if _is_label(shown):
        return
    opener = opener_length(shown)
    if opener:
        meta.announced = True
        meta.authors += people(shown[opener:], announced=True, offset=start + opener)
        if not meta.authors:
            meta.agency = True
        return
    if shown.casefold() in AGENCIES:
        meta.agency = True
        return
    if found := people(shown, announced=False, offset=start):
        meta.authors += found
        return
    meta.rest.append(shown)


def _is_label(shown: str) -> bool:
    words = " ".join(_LABEL.findall(shown.casefold().replace("-", " "))).split()
    while words and words[-1] in _SMALL:
        words.pop()
    while words and words[0] in _SMALL and len(words) > 1:
        words.pop(0)
    plain = " ".join(words)
    return (
        not words or plain in PUBLISHED or plain in UPDATED or plain in RETRIEVED or plain in _SMALL
    )


def opener_length(text: str) -> int:
    """Return how many characters of `text` are the opener of a byline, 0 if it has none."""
    head = text[:40]
    words = re.findall(r"[\w']+|[^\w\s]", head.replace("’", "'"))
    for length in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[:length]).casefold()
        if phrase not in BY:
            continue
        match = re.match(
            r"\s*".join(re.escape(word) for word in words[:length]), head.replace("’", "'")
        )
        if match is None:
            continue
        end = match.end()
        rest = text[end:]
        colon = re.match(r"\s*[:：]\s*", rest)
        if colon:
            return end + colon.end()
        if phrase in WEAK_BY or not (rest[:1].isspace() or _is_wide(rest[:1])):
            continue
        space = len(rest) - len(rest.lstrip())
        following = rest[space:].split(maxsplit=1)
        if not following:
            return 0
        first = following[0]
        # “Di” and “By” also begin sentences: a name or a body begins with a capital.
        if (
            first[0].isupper()
            or not first[0].isascii()
            or first.casefold().strip(",") in AGENCIES
            or first.casefold() in NEVER & {"our", "the", "staff"}
        ):
            return end + space
    return 0


def _is_wide(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
