"""Figures of what seems to be the same thing that differ."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.suggesting.measures import counted_in, shared_nouns
from unhrc_site.dossier.suggesting.reading import same_noun, stem
from unhrc_site.dossier.suggesting.suggestion import Suggestion, SuggestionKind
from unhrc_site.model.differences import Measure
from unhrc_site.model.numbers import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unhrc_site.dossier.suggesting.measures import Counted
    from unhrc_site.dossier.suggesting.reading import Library

ENOUGH = 0.55
"""Likeness from which two figures count the same thing. Of 2,145 pairs of unrelated texts five
have two figures as like as this."""
IN_ONE_SOURCE = 0.5
"""What is asked on top within one source: one text often counts several things of a kind."""
_AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|mehr als|über|mindestens|plus de|au moins|más de|al menos"
    r"|più di|oltre|almeno|mais de|более|свыше|не менее|понад)\s+\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|rund|etwa|fast|environ|près de|unos|cerca de"
    r"|circa|около|почти|близько)\s+\Z",
    re.IGNORECASE,
)
_NEAR = 0.1
"""How far apart two numbers may be, one of which is said to be about right, or the least."""
_CROWD = 60
"""Figures with one noun that are all compared with each other; in a larger crowd, the first."""


class _Pair(NamedTuple):
    likeness: float
    one: Counted
    other: Counted


def figure_suggestions(library: Library) -> Iterator[Suggestion]:
    """Yield the figures that differ, one suggestion for each thing that is counted."""
    counted = [one for sentence in library.sentences for one in counted_in(sentence)]
    by_source: dict[str, list[Counted]] = defaultdict(list)
    for one in counted:
        by_source[one.sentence.source.slug].append(one)
    likely = list(_pairs(counted))
    best = _best(likely)
    pairs = [
        pair
        for pair in likely
        if all(pair.likeness >= best[key] for key in _sides(pair)) and _is_best(pair, by_source)
    ]
    for group in _groups(pairs):
        yield _suggestion(library, group)


def _sides(pair: _Pair) -> Iterator[tuple[tuple[str, int, int], int, str]]:
    """Yield each figure of a pair by its place, with the source that it is compared with."""
    for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
        yield (mine.sentence.key, mine.start, theirs.sentence.source.slug)


def _best(pairs: list[_Pair]) -> dict[tuple[tuple[str, int, int], int, str], float]:
    """Return, for each figure and source, the likeness of the figure there that is most like it."""
    best: dict[tuple[tuple[str, int, int], int, str], float] = {}
    for pair in pairs:
        for key in _sides(pair):
            best[key] = max(best.get(key, 0.0), pair.likeness)
    return best


def _pairs(counted: list[Counted]) -> Iterator[_Pair]:
    """Yield the pairs of figures that count like things, in the order of the sources."""
    crowds: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(counted):
        for key in {(one.sentence.language, one.unit, stem(word)) for word in one.phrase}:
            crowds[key].append(number)
    seen: set[tuple[int, int]] = set()
    for key in sorted(crowds):
        crowd = crowds[key][:_CROWD]
        for place, first in enumerate(crowd):
            seen.update((first, second) for second in crowd[place + 1 :])
    for first, second in sorted(seen):
        one, other = counted[first], counted[second]
        found = likeness(one, other)
        if found >= ENOUGH + (IN_ONE_SOURCE if one.sentence.source is other.sentence.source else 0):
            yield _Pair(found, one, other)


def likeness(one: Counted, other: Counted) -> float:
    """Return how much two figures count the same thing, from 0.

    The share of the shorter phrase that both have, and the share of the other words of the
    sentences that both have. 0 where the last word of neither phrase is shared, where the units
    are different, where the dates of the sentences do not meet, and within one sentence.
    """
    if one.unit != other.unit or one.sentence.key == other.sentence.key:
        return 0.0
    nouns = shared_nouns(one, other)
    if not nouns:
        return 0.0
    language = one.sentence.language
    heads = (one.phrase[-1], other.phrase[-1])
    if not one.unit and not any(same_noun(h, noun, language) for h in heads for noun in nouns):
        return 0.0
    if _dates_part(one, other):
        return 0.0
    said = {stem(noun) for noun in nouns} - _SPANS
    phrases = len(said) / max(min(len(set(one.phrase)), len(set(other.phrase))), _SPECIFIC)
    return min(phrases, 1.0) + _context(one, other)


_SPECIFIC = 2
"""Words of a phrase that say what is counted; one alone ("votes") says half of it."""
_LASTING = (
    "year month week day hour minute time decade century kilometre mile metre Jahr Jahre Monat "
    "Woche Tag Stunde Mal année an mois semaine jour heure fois"
)
_SPANS = frozenset(map(stem, _LASTING.split()))
"""Stems of what everything lasts or measures, and what says nothing of what is counted."""


def _context(one: Counted, other: Counted) -> float:
    """Return the share of the words around both figures that both sentences have."""
    # The words before an amount are the sentence's own, so only those count that say what it is.
    phrases = shared_nouns(one, other) if one.unit else (*one.phrase, *other.phrase)
    spoken = {stem(word) for word in phrases}
    first, second = one.sentence.stems - spoken, other.sentence.stems - spoken
    shared = len(first & second)
    names = len(one.sentence.entities & other.sentence.entities)
    if shared < _LEAST_CONTEXT:
        return 0.0
    return (shared + names) / max(min(len(first), len(second)), _SHORT)


_LEAST_CONTEXT = 2
"""Words that two sentences must share beside what is counted."""
_SHORT = 6
"""Words below which a sentence is too short for its share to mean much."""


def _dates_part(one: Counted, other: Counted) -> bool:
    # "said on Monday" dates the saying, so that only whole dates part two sentences.
    first, second = (
        [date for date in counted.sentence.dates if not date.is_relative]
        for counted in (one, other)
    )
    return bool(first and second) and not any(
        a.date.overlaps(b.date) for a in first for b in second
    )


def _is_best(pair: _Pair, by_source: Mapping[str, list[Counted]]) -> bool:
    """Return whether the figures differ, and neither is as much like one that agrees with it."""
    if _agree(pair.one, pair.other):
        return False
    for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
        for rival in by_source[theirs.sentence.source.slug]:
            if _agree(mine, rival) and likeness(mine, rival) >= pair.likeness:
                return False
    return True


def _agree(one: Counted, other: Counted) -> bool:
    low, high = sorted((one, other), key=lambda counted: counted.value)
    if low.value == high.value:
        return True
    is_least = _AT_LEAST.search(low.sentence.text[: low.start]) is not None
    is_about = any(_ABOUT.search(c.sentence.text[: c.start]) for c in (low, high))
    return (is_least or is_about) and high.value - low.value <= _NEAR * high.value


def _groups(pairs: list[_Pair]) -> Iterator[list[Counted]]:
    """Yield the figures that pairs connect, in the order of sources and text."""
    groups: list[list[Counted]] = []
    for pair in pairs:
        held = [group for group in groups if pair.one in group or pair.other in group]
        joined = [one for group in held for one in group]
        joined.extend(one for one in (pair.one, pair.other) if one not in joined)
        groups = [group for group in groups if group not in held] + [joined]
    yield from groups


def _suggestion(library: Library, group: list[Counted]) -> Suggestion:
    order = {slug: number for number, slug in enumerate(library.sources)}
    group = sorted(
        group, key=lambda c: (order[c.sentence.source.slug], *c.sentence.key[1:], c.start)
    )
    shown = list(dict.fromkeys(f"“{one.words}”" for one in group))
    noun = " ".join(dict.fromkeys(shared_nouns(group[0], group[1]))) or group[0].words
    are_read = all(_is_read(one) for one in group)
    return Suggestion(
        SuggestionKind.FIGURES,
        f"Figures of what may be the same thing: {', '.join(shown)}",
        f"How many {noun}?" if not group[0].unit else f"How much: {noun}?",
        tuple(
            library.whole(
                one.sentence,
                (one.start, one.end),
                number_text(one.value) if are_read else one.shown,
            )
            for one in group
        ),
        Measure.NUMBERS if are_read else Measure.WORDS,
    )


def _is_read(one: Counted) -> bool:
    """Return whether a record may give the value as a number: "21 millones" it may not."""
    return any(figure.value == one.value for figure in figures(one.shown))


def number_text(value: float) -> str:
    """Return a number as a record has it: no more decimals than it needs."""
    return str(int(value)) if value == int(value) else f"{value:g}"
