"""Which parts of a source's text are printed where not all of it may be.

1. Headline, kicker, byline and date line, which name the source.
2. Every cited passage, with the words of its prefix and suffix: a fact must open what it rests on.
3. Around them the sentences that they stand in, in lists and tables the lines, but at most `MOST`
   words on each side and never beyond the block; and only until `CONTEXT_UNTIL` of the text's words
   are printed: first where most rests for its length, the words of speakers and accounts counted
   thrice, figures and dates twice.

Where only a source's citation may be published, of these only the first.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.citing import EXACT_WORDS
from unhrc_site.dossier.coverage import merged
from unhrc_site.dossier.publishing.words import count_words
from unhrc_site.model.folding import fold, original_span
from unhrc_site.model.sentences import sentence_spans
from unhrc_site.model.source_text import BlockType
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.citations import Passage
    from unhrc_site.model.source_text import SourceText

MOST = 30
"""Words of context on each side of a passage: a long sentence is cut there."""
CONTEXT_UNTIL = 0.5
"""Share of a text's words up to which sentences are filled up: an excerpt is not the whole."""
_WEIGHTS = {"specimen": 1000, EXACT_WORDS: 3, "account": 3, "tally": 2, "vote": 2, "date": 2}
"""How much counts what rests on a passage, by its role: 1 for the others. The home page's specimen
shows a reader how to check, so it comes before all."""
NAMING = frozenset({BlockType.TITLE, BlockType.KICKER, BlockType.BYLINE, BlockType.DATE})
"""Blocks that name a source as a library's catalogue does."""
LINES = frozenset({BlockType.LIST, BlockType.TABLE, BlockType.CODE})
"""Types whose visible text keeps its line ends."""
_WORD = re.compile(r"\S+")


class Place(NamedTuple):
    """A block, or a stretch that was set aside: the other of the two is -1."""

    block: int
    aside: int


Shown = dict[Place, tuple[tuple[int, int], ...]]
"""Spans of visible texts that are printed, in order, apart from each other."""


def naming_blocks(text: SourceText) -> Shown:
    """Return what names the source: shown whatever is published of it."""
    return {
        Place(number, -1): ((0, len(block.text)),)
        for number, block in enumerate(text.blocks)
        if block.type in NAMING and block.text
    }


def excerpts(text: SourceText, passages: Iterable[Passage]) -> Shown:
    """Return what is printed of a text for the sake of its cited passages.

    `passages` are those of all records: one that several rest on comes as often.
    """
    weights: Counter[tuple[_Part, ...]] = Counter()
    printing = _Printing(text)
    for passage in passages:
        if passage.shown:
            weights[_around(passage, text)] += _weight(passage.role)
            printing.add(_quoted(passage, text), most=None)
    for parts in sorted(weights, key=lambda parts: (-weights[parts] / printing.size(parts), parts)):
        printing.add(parts, most=CONTEXT_UNTIL)
    return {place: spans for place, spans in printing.shown.items() if spans}


_Part = tuple[Place, tuple[int, int]]


class _Printing:
    """What is printed of one text, while passages are added to it."""

    def __init__(self, text: SourceText) -> None:
        self.shown = naming_blocks(text)
        self._texts = {Place(n, -1): block.text for n, block in enumerate(text.blocks)}
        self._texts |= {Place(-1, n): aside.text for n, aside in enumerate(text.set_aside)}
        self._words = {place: self._counted(place, spans) for place, spans in self.shown.items()}
        self._of = sum(count_words(block.text) for block in text.blocks)

    def size(self, parts: Iterable[_Part]) -> int:
        """Return how many words `parts` have, 1 at least."""
        return max(1, sum(self._counted(place, [span]) for place, span in parts))

    def add(self, parts: Iterable[_Part], *, most: float | None) -> None:
        """Print `parts` too, unless more than the share `most` of the text is printed then."""
        new: dict[Place, tuple[tuple[int, int], ...]] = {}
        for place, span in parts:
            new[place] = merged([*new.get(place, self.shown.get(place, ())), span])
        words = {place: self._counted(place, spans) for place, spans in new.items()}
        before = {place: self._words.get(place, 0) for place in new}
        more = sum(words.values()) > sum(before.values())
        if more and most and sum((self._words | words).values()) > most * self._of:
            return
        self.shown |= new
        self._words |= words

    def _counted(self, place: Place, spans: Iterable[tuple[int, int]]) -> int:
        return sum(count_words(self._texts[place][start:end]) for start, end in spans)


def _weight(role: str) -> int:
    return _WEIGHTS.get(role.partition(":")[0], 1)


def _quoted(passage: Passage, text: SourceText) -> tuple[_Part, ...]:
    """Return a passage as it is cited, and what its prefix and suffix quote."""
    place = Place(passage.block, passage.set_aside)
    parts = {(place, (part.start, part.end)) for part in passage.shown}
    return tuple(sorted({*parts, *_beside(passage, text)}))


def _around(passage: Passage, text: SourceText) -> tuple[_Part, ...]:
    """Return a passage with its sentences or lines, and what its prefix and suffix quote."""
    place = Place(passage.block, passage.set_aside)
    visible, is_lines = _visible(text, place)
    parts = {(place, _context(visible, *part, is_lines=is_lines)) for part in passage.shown}
    return tuple(sorted({*parts, *_beside(passage, text)}))


def _visible(text: SourceText, place: Place) -> tuple[str, bool]:
    if place.block < 0:
        return text.set_aside[place.aside].text, True
    block = text.blocks[place.block]
    return block.text, block.type in LINES


def _context(text: str, start: int, end: int, *, is_lines: bool) -> tuple[int, int]:
    """Return `[start, end)` with the rest of its sentences or lines, up to `MOST` words a side."""
    units = _lines(text) if is_lines else sentence_spans(text)
    touched = [unit for unit in units if unit.start < end and start < unit.end]
    first = min([start, *(unit.start for unit in touched)])
    last = max([end, *(unit.end for unit in touched)])
    before = [found.start() for found in _WORD.finditer(text, first, start)]
    after = [found.end() for found in _WORD.finditer(text, end, last)]
    return (
        before[-MOST] if len(before) > MOST else first,
        after[MOST - 1] if len(after) > MOST else last,
    )


def _lines(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", text))


def _beside(passage: Passage, text: SourceText) -> Iterable[_Part]:
    """Yield where prefix and suffix of a passage stand, in its block and in the one beside it."""
    citation, number = passage.citation, passage.block
    words = fold(citation.prefix or "").text.strip()
    until = passage.shown[0].start
    place = Place(number, passage.set_aside)
    while words:
        visible, _ = _visible(text, place)
        lead = fold(visible[:until])
        taken, words = _overlap_before(lead.text, words)
        if taken:
            end = len(lead.text.rstrip())
            yield place, original_span(visible[:until], lead, end - taken, end)
        if number <= 0 or place.block < number:
            break
        place, until = Place(number - 1, -1), len(text.blocks[number - 1].text)
    words = fold(citation.suffix or "").text.strip()
    since = passage.shown[-1].end
    place = Place(number, passage.set_aside)
    while words:
        visible, _ = _visible(text, place)
        rest = fold(visible[since:])
        taken, words = _overlap_after(rest.text, words)
        if taken:
            start = len(rest.text) - len(rest.text.lstrip())
            span = original_span(visible[since:], rest, start, start + taken)
            yield place, (span.start + since, span.end + since)
        if number < 0 or place.block != number or number + 1 >= len(text.blocks):
            break
        place, since = Place(number + 1, -1), 0


def _overlap_before(lead: str, words: str) -> tuple[int, str]:
    """Return how much of `words` ends `lead`, and what of them must stand before it."""
    lead = lead.rstrip()
    if lead.endswith(words):
        return len(words), ""
    start = lead.lstrip()
    if words.endswith(start):
        return len(start), words[: len(words) - len(start)].rstrip()
    return 0, ""


def _overlap_after(rest: str, words: str) -> tuple[int, str]:
    """Return how much of `words` starts `rest`, and what of them must stand after it."""
    rest = rest.lstrip()
    if rest.startswith(words):
        return len(words), ""
    end = rest.rstrip()
    if words.startswith(end):
        return len(end), words[len(end) :].lstrip()
    return 0, ""
