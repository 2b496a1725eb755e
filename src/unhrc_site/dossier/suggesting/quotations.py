"""Quotations that seem to be of the same words, and have them differently.

Three ways: two quotations alike but not equal; one that is a part of the other; and a quotation
whose words another source tells without quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.suggesting.reading import is_content, stem, stems_of
from unhrc_site.dossier.suggesting.suggestion import Suggestion, SuggestionKind
from unhrc_site.model.folding import fold
from unhrc_site.model.source_text import BlockType, Manner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.suggesting.reading import Library, Sentence
    from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage
    from unhrc_site.model.records import Source
    from unhrc_site.model.source_text import Block

ALIKE = 0.55
"""Share of equal words, in order, from which two quotations are of the same words."""
LEAST = 3
"""Words that say something which both must have."""
TOLD = 0.6
"""Share of a quotation's words that a sentence without marks must have to tell the same."""
LEAST_TOLD = 4
"""Words that it must have, too."""
_CROWD = 40
"""Quotations with one word that are compared with each other."""
_MOST = 2_000
"""Quotations of one source that are looked at, and as many in marks of one block."""
_LONGEST = 150
"""Words of a quotation that are compared, since the comparison is quadratic."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_MARKED = re.compile(
    r"[“„«]([^“”„«»\n]{2,600})[”“»]|(?<![\w\"])\"([^\"\n]{2,600})\"(?!\w)"
    r"|(?<!\w)[‘']([^‘’'\n]{2,200})[’'](?!\w)"
)
_HEADLINE = "A quotation in the headline"
_HEADS = frozenset({BlockType.TITLE, BlockType.SUBTITLE, BlockType.HEADING, BlockType.KICKER})


class _Said(NamedTuple):
    """A quotation: its words, and the place in the visible text of its block."""

    source: Source
    block: int
    start: int
    end: int
    words: tuple[str, ...]
    stems: frozenset[str]
    speaker: str | None
    language: str

    @property
    def is_head(self) -> bool:
        """Whether it stands in a headline."""
        return self.source.text.blocks[self.block].type in _HEADS

    @property
    def text(self) -> str:
        """The words as the source has them."""
        return self.source.text.blocks[self.block].text[self.start : self.end]


def quotation_suggestions(library: Library) -> Iterator[Suggestion]:
    """Yield the quotations that differ, one suggestion for each set of the same words."""
    said = [one for source in library.sources.values() for one in _quotations(source)]
    groups: list[list[_Said]] = []
    lines: dict[int, str] = {}
    for one, other in _pairs(said):
        way = _difference(one, other)
        if way is None:
            continue
        held = next((group for group in groups if one in group or other in group), None)
        if held is None:
            lines[len(groups)] = way
            groups.append([one, other])
        else:
            held.extend(quote for quote in (one, other) if quote not in held)
    for number, group in enumerate(groups):
        yield _suggestion(library, group, lines[number])
    for quote, sentence in _retold(library, said):
        yield _retelling(library, quote, sentence)


def _quotations(source: Source) -> list[_Said]:
    """Return the quotations of a source, those that the loader read and others in marks."""
    text = source.text
    order = sorted((block.start, number) for number, block in enumerate(text.blocks))
    found: dict[int, list[_Said]] = defaultdict(list)
    for quote in text.quotes[:_MOST]:
        at = bisect_right(order, (quote.start, len(order))) - 1
        if quote.manner is Manner.DIRECT and at >= 0:
            number = order[at][1]
            span = _shown(text.blocks[number], quote.start, quote.end)
            if span:
                found[number].append(_said(source, number, span, quote.speaker))
    for number, block in enumerate(text.blocks):
        known = [(quote.start, quote.end) for quote in found[number]]
        for marked in islice(_MARKED.finditer(block.text), _MOST):
            group = next(n for n in (1, 2, 3) if marked.group(n) is not None)
            start, end = marked.span(group)
            if not any(first < end and start < last for first, last in known):
                found[number].append(_said(source, number, (start, end), None))
    said = (quote for number in sorted(found) for quote in found[number] if quote.words)
    return sorted(said, key=lambda quote: (quote.block, quote.start))[:_MOST]


def _shown(block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a block's visible text that `[start, end)` of the seed is shown as."""
    runs = block.visible.within(start, end)
    if not runs:
        return None
    first, last = runs[0], runs[-1]
    begin = first.here + max(start - first.there, 0)
    until = last.here + min(end - last.there, last.length)
    return (begin, until) if begin < until else None


def _said(source: Source, block: int, span: tuple[int, int], speaker: str | None) -> _Said:
    language = source.language.partition("-")[0]
    text = source.text.blocks[block].text[span[0] : span[1]]
    words = tuple(m.group().casefold() for m in _WORD.finditer(fold(text).text))[:_LONGEST]
    stems = frozenset(stems_of(text, language))
    return _Said(source, block, *span, words, stems, speaker, language)


def _pairs(said: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Yield the pairs of quotations that share words, in order."""
    crowds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for word in one.stems:
            crowds[one.language, word].append(number)
    seen: set[tuple[int, int]] = set()
    for crowd in crowds.values():
        for place, first in enumerate(crowd[:_CROWD]):
            seen.update((first, second) for second in crowd[place + 1 : _CROWD])
    for first, second in sorted(seen):
        yield said[first], said[second]


def _difference(one: _Said, other: _Said) -> str | None:
    """Return how two quotations of the same words differ; None if they do not, or are not."""
    if one.words == other.words:
        if one.source is other.source or not _named_apart(one, other):
            return None
        return f"The same quotation of two speakers, {one.speaker} and {other.speaker}"
    shorter, longer = sorted((one, other), key=lambda quote: len(quote.words))
    shared = len(shorter.stems & longer.stems)
    part = _is_part(shorter.words, longer.words)
    if one.source is other.source:
        # Within one source only a headline is compared with the text below it. It may break off,
        # but what it leaves out at the beginning can turn the meaning.
        if one.is_head == other.is_head or not shared:
            return None
        if part:
            is_cut = _is_beheaded(shorter, longer)
            is_near = len(longer.words) <= 2 * len(shorter.words)
            return f"{_HEADLINE} that begins later than in the text" if is_cut and is_near else None
    is_short = shared == len(shorter.stems) == LEAST - 1 and len(shorter.words) > LEAST
    if shared < LEAST and not is_short:
        return None
    if part:
        return "A quotation that another source gives in a longer form"
    alike = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    equal = sum(block.size for block in alike.get_matching_blocks())
    # Few words must all be there, in their order.
    if equal < (1.0 if is_short else ALIKE) * len(shorter.words):
        return None
    return "The same quotation in different words"


def _is_beheaded(shorter: _Said, longer: _Said) -> bool:
    """Return whether a part leaves out, at the beginning, a word that says something."""
    size = len(shorter.words)
    at = next(n for n in range(len(longer.words)) if longer.words[n : n + size] == shorter.words)
    return any(is_content(word, longer.language) for word in longer.words[:at])


def _named_apart(one: _Said, other: _Said) -> bool:
    """Return whether both have a speaker, whose names share no word."""
    names = [
        {stem(word) for word in _WORD.findall(quote.speaker or "") if len(word) > len("of")}
        for quote in (one, other)
    ]
    return all(names) and not names[0] & names[1]


def _is_part(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    size = len(shorter)
    return size < len(longer) and any(
        longer[at : at + size] == shorter for at in range(len(longer) - size + 1)
    )


def _retold(library: Library, said: list[_Said]) -> Iterator[tuple[_Said, Sentence]]:
    """Yield the quotations that a sentence of another source tells without marks, the best one."""
    quoted: dict[tuple[str, int], list[_Said]] = defaultdict(list)
    for quote in said:
        quoted[quote.source.slug, quote.block].append(quote)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    bare = [_outside_marks(s, quoted[s.source.slug, s.block]) for s in library.sentences]
    for number, sentence in enumerate(library.sentences):
        for word in bare[number]:
            holders[sentence.language, word].append(number)
    for quote in said:
        if len(quote.stems) < LEAST_TOLD:
            continue
        counts: dict[int, int] = defaultdict(int)
        for word in sorted(quote.stems):
            for number in holders[quote.language, word]:
                if library.sentences[number].source is not quote.source:
                    counts[number] += 1
        best: dict[str, tuple[int, int]] = {}
        for number, shared in sorted(counts.items()):
            slug = library.sentences[number].source.slug
            if shared >= max(LEAST_TOLD, TOLD * len(quote.stems)):
                best[slug] = max(best.get(slug, (0, 0)), (shared, -number))
        for _, number in best.values():
            yield quote, library.sentences[-number]


def _outside_marks(sentence: Sentence, quotes: list[_Said]) -> frozenset[str]:
    """Return the stems of what a sentence says in its own words."""
    text = sentence.text
    for quote in quotes:
        start = max(quote.start - sentence.start, 0)
        end = max(quote.end - sentence.start, 0)
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return frozenset(stems_of(text, sentence.language))


def _passage(library: Library, quote: _Said) -> SuggestedPassage:
    # A comma before the closing mark belongs to the sentence around the quotation.
    span = (quote.start, quote.end - quote.text.endswith((",", "，")))
    return library.passage(quote.source.slug, quote.block, span, span, quote.text.rstrip(",，"))


def _suggestion(library: Library, group: list[_Said], way: str) -> Suggestion:
    order = {slug: number for number, slug in enumerate(library.sources)}
    group = sorted(group, key=lambda quote: (order[quote.source.slug], quote.block, quote.start))
    shown = ", ".join(dict.fromkeys(f"“{_short(quote.text)}”" for quote in group))
    title = f"Which words: “{_short(group[0].text)}”?"
    passages = tuple(_passage(library, quote) for quote in group)
    return Suggestion(SuggestionKind.QUOTATION, f"{way}: {shown}", title, passages)


def _retelling(library: Library, quote: _Said, sentence: Sentence) -> Suggestion:
    own = _passage(library, quote)
    other = library.whole(sentence, (0, len(sentence.text)), sentence.text)
    first, second = (own, other)
    if list(library.sources).index(other.source) < list(library.sources).index(own.source):
        first, second = other, own
    line = f"Words that one source quotes and another tells without marks: “{_short(quote.text)}”"
    title = f"Quoted or retold: “{_short(quote.text)}”?"
    return Suggestion(SuggestionKind.QUOTATION, line, title, (first, second))


def _short(text: str) -> str:
    text = text.rstrip(",，")
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"


_SHOWN = 80
"""Code points of a quotation that a line shows."""
