"""Dates that do not overlap, for what seems to be one event."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.suggesting.reading import stem, stems_of
from unhrc_site.dossier.suggesting.suggestion import Suggestion, SuggestionKind
from unhrc_site.model.differences import Measure
from unhrc_site.model.source_text import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.suggesting.reading import Dated, Library, Sentence
    from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import Event

ENOUGH = 0.55
"""Share of the shorter clause's words that both have, from which they tell one event."""
ENOUGH_IN_EVENT = 0.35
"""The same where both are cited for one event, which is a reason by itself."""
LEAST_WORDS = 3
"""Words that both must have, whatever their share."""
_CROWD = 40
"""Clauses with one word that are compared with each other; what more share says nothing."""
_CLAUSE = re.compile(
    r"[;:–—]|\s(?=(?:after|before|while|nachdem|bevor|während|après que|después de que)\b)"
    r"|,\s(?=(?:and|but|while|after|when|which|who|where|und|aber|et|mais|y|pero)\b)"
)
"""What parts the events of one sentence."""
_OUTER = re.compile(
    r"\b(?:after|before|until|following|ahead of|nach|vor|bis|après|avant|después|antes"
    r"|после|до)\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
"""Words before a date that make it the bound of another time."""
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|declared|wrote|tweeted|confirmed)\W+"
    r"(?:\w+\W+){0,3}\Z",
    re.IGNORECASE,
)
"""Words before a relative date that make it the day on which something was said."""
_CAPITAL = re.compile(r"(?<![.!?]\s)(?<!\A)\b[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’-]*")
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
LEAST_PLAIN = 2
"""Words that both must have and that are no names: what happened, not to whom."""
_DAYS = (
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday year month week day today "
    "yesterday tomorrow night morning evening afternoon time Januar Februar März Mai Juni Juli "
    "Oktober Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Jahr Monat "
    "Woche Tag Nacht"
)
_CALENDAR = frozenset(map(stem, _DAYS.split()))


class _Told(NamedTuple):
    """A date and the clause of a sentence that gives it."""

    sentence: Sentence
    date: Dated
    stems: frozenset[str]
    plain: frozenset[str]
    """Those of them that are no names, as far as capitals tell."""
    near: frozenset[str]
    """Of these the last before the date, or the first after one that leads its clause."""


def date_suggestions(
    library: Library, events: Mapping[str, Event], passages: Iterable[Passage]
) -> Iterator[Suggestion]:
    """Yield what the records' events and then what the texts alone give: each pair once."""
    seen: list[set[tuple[str, int, int]]] = []
    for slug, group in _of_events(library, events, passages):
        seen.append({one.sentence.key for one in group})
        title = f"When: {events[slug].title}?"
        line = f"Dates that do not overlap, cited for one event, “{events[slug].title}”"
        yield _suggestion(library, group, line, title, (slug,))
    for group in _of_texts(library):
        keys = {one.sentence.key for one in group}
        if not any(keys <= told for told in seen):
            about = _about(group)
            line = f"Dates that do not overlap, of what may be one event: {about}"
            yield _suggestion(library, group, line, f"When: {about}?", ())


def _of_texts(library: Library) -> Iterator[list[_Told]]:
    told = [one for sentence in library.sentences for one in _told(sentence)]
    crowds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for word in one.stems:
            crowds[one.sentence.language, word].append(number)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for key in sorted(crowds):
        if len(crowds[key]) <= _CROWD:
            for place, first in enumerate(crowds[key]):
                for second in crowds[key][place + 1 :]:
                    counts[first, second] += 1
    found: dict[tuple[str, str], list[tuple[_Told, _Told, float]]] = defaultdict(list)
    for (first, second), shared in sorted(counts.items()):
        one, other = told[first], told[second]
        shorter = min(len(one.stems), len(other.stems))
        plain = len(one.plain & other.plain)
        is_like = shared >= LEAST_WORDS and plain >= LEAST_PLAIN and shared >= ENOUGH * shorter
        if not is_like and len(one.near & other.near) < LEAST_PLAIN:
            continue
        sources = (one.sentence.source.slug, other.sentence.source.slug)
        found[sources].append((one, other, shared / shorter))
    for like in found.values():
        for one, other, share in like:
            # A date that agrees in a clause as like as this one settles it.
            agreed = any(
                (a is one or b is other) and its >= share and a.date.date.overlaps(b.date.date)
                for a, b, its in like
            )
            if not agreed and _differ(one, other):
                yield [one, other]


def _told(sentence: Sentence) -> Iterator[_Told]:
    """Yield each date of a sentence with the words of its clause, days and months left out."""
    dates = sentence.dates
    for date in dates:
        before = sentence.text[: date.start]
        if _OUTER.search(before) or (date.is_relative and _SAYING.search(before)):
            continue
        start, end = _clause(sentence.text, date)
        words = sentence.text[start : date.start] + " " + sentence.text[date.end : end]
        stems = frozenset(stems_of(words, sentence.language)) - _CALENDAR
        low = words if sentence.language in _NOUNS_HAVE_CAPITALS else _CAPITAL.sub(" ", words)
        plain = frozenset(stems_of(low, sentence.language)) - _CALENDAR
        yield _Told(sentence, date, stems, plain, _near(sentence, date, start, end) & plain)


def _near(sentence: Sentence, date: Dated, start: int, end: int) -> frozenset[str]:
    """Return the stems of the words nearest to a date: mostly what happened, and to what."""
    before = list(stems_of(sentence.text[start : date.start], sentence.language))
    after = list(stems_of(sentence.text[date.end : end], sentence.language))
    return frozenset(before[-_NEAREST:] if before else after[:_NEAREST])


_NEAREST = 2


def _clause(text: str, date: Dated) -> tuple[int, int]:
    borders = [m.start() for m in _CLAUSE.finditer(text)]
    start = max((at for at in borders if at < date.start), default=0)
    end = min((at for at in borders if at >= date.end), default=len(text))
    return start, end


def _differ(one: _Told, other: _Told) -> bool:
    return one.sentence.key != other.sentence.key and not _meet(one.date.date, other.date.date)


def _meet(one: Edtf, other: Edtf) -> bool:
    """Return whether two dates may be the same; what is only about right reaches further."""
    if one.overlaps(other):
        return True
    return one.is_approximate or other.is_approximate or one.is_uncertain or other.is_uncertain


def _of_events(
    library: Library, events: Mapping[str, Event], passages: Iterable[Passage]
) -> Iterator[tuple[str, list[_Told]]]:
    """Yield, by event, the clauses cited for it that tell the same of it on other dates."""
    cited: dict[str, list[_Told]] = defaultdict(list)
    for passage in passages:
        if passage.record not in events:
            continue
        date = events[passage.record].date
        # What an inferred date rests on are premises, with dates of their own.
        if date and date.basis is not Basis.STATED and passage.role == "date":
            continue
        if passage.block >= 0 and passage.citation.target in library.sources:
            cited[passage.record].extend(_in_passage(library, passage))
    for slug in sorted(cited):
        apart: dict[tuple[str, int, int], _Told] = {}
        for number, one in enumerate(cited[slug]):
            for other in cited[slug][number + 1 :]:
                if _differ(one, other) and _is_like(one, other):
                    apart.setdefault(one.sentence.key, one)
                    apart.setdefault(other.sentence.key, other)
        if apart:
            yield slug, list(apart.values())


def _is_like(one: _Told, other: _Told) -> bool:
    """Return whether two clauses cited for one event tell the same of it."""
    shared = len(one.stems & other.stems)
    enough = ENOUGH_IN_EVENT * min(len(one.stems), len(other.stems))
    return bool(one.plain & other.plain) and shared >= max(enough, LEAST_PLAIN)


def _in_passage(library: Library, passage: Passage) -> Iterator[_Told]:
    for span in passage.shown:
        sentence = library.sentence(passage.citation.target, passage.block, span.start)
        for told in _told(sentence) if sentence else ():
            at = told.sentence.start + told.date.start
            if span.start <= at < span.end:
                yield told


def _about(group: list[_Told]) -> str:
    """Return the words that both clauses have, as the first has them."""
    shared = group[0].stems & group[1].stems
    sentence = group[0].sentence
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", sentence.text)
    return " ".join(dict.fromkeys(word for word in words if stem(word) in shared))


def _suggestion(
    library: Library, group: list[_Told], line: str, title: str, events: tuple[str, ...]
) -> Suggestion:
    passages: list[SuggestedPassage] = []
    for one in group:
        lit = (one.date.start, one.date.end)
        passages.append(library.whole(one.sentence, lit, str(one.date.date)))
    return Suggestion(SuggestionKind.DATES, line, title, tuple(passages), Measure.DATES, events)
