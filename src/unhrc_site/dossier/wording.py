"""A source's running text as numbered words: what can be compared with another's.

Words are equal after the folding table and without case. Each knows its block, whether it says
something, and the quotation that it stands in.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.folding import fold, original_span
from unhrc_site.model.source_text import RUNNING, Manner
from unhrc_site.model.stop_words import STOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.dossier.names import Mention
    from unhrc_site.model.records import Source
    from unhrc_site.model.text import MappedText

_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]|[^\W_]+(?:'[^\W_]+)*"
)
"""A word; in a script without spaces, a character."""
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
_SHOWN = 60
"""Words of a place that are shown: a long paragraph says enough of two equal ones."""


class Place(NamedTuple):
    """Where words stand in a source: `[start, end)` of the visible text of a block."""

    block: int
    block_id: str
    start: int
    end: int
    text: str
    """The words as the source shows them, at most the first `_SHOWN`."""
    is_cut: bool
    """Whether there are more."""


class Quoted(NamedTuple):
    """A direct quotation by its place in the seed, and whose words they are."""

    start: int
    end: int
    speaker: frozenset[str]
    """The speaker's entity or the words of the name; empty where nobody is named."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The running text of one source as numbers, blocks one after the other."""

    source: Source
    words: array[int]
    ends: array[int]
    """For each word, the index after the last word of its block."""
    meant: array[int]
    """How many of the words before each index say something; one longer than `words`."""
    firsts: tuple[int, ...]
    """Of each block, the index of its first word."""
    blocks: tuple[int, ...]
    """Of each, its index among the source's blocks."""
    starts: array[int]
    """Of each word, where it starts in the folded text of its block."""
    stops: array[int]
    """Where it ends there."""
    folded: tuple[MappedText, ...]
    """The folded text of each block."""
    quotes: tuple[Quoted, ...]
    """In the order of the text, none over another."""

    def block_id(self, word: int) -> str:
        """Return the address of the block that a word stands in."""
        number = self.blocks[bisect_right(self.firsts, word) - 1]
        return self.source.text.blocks[number].id

    def place(self, first: int, count: int) -> Place:
        """Return where `count` words from `first`, all of one block, stand."""
        at = bisect_right(self.firsts, first) - 1
        number, folded = self.blocks[at], self.folded[at]
        block = self.source.text.blocks[number]
        last = first + count - 1
        shown = min(last, first + _SHOWN - 1)
        start = folded.origin(self.starts[first], self.stops[first]).start
        end = until = _end(block.text, folded, self.starts[last], self.stops[last])
        if shown < last:
            until = _end(block.text, folded, self.starts[shown], self.stops[shown])
        return Place(number, block.id, start, end, block.text[start:until], shown < last)

    def speakers(self, first: int, count: int) -> Iterator[frozenset[str] | None]:
        """Yield, for each of `count` words from `first`, who is quoted there; None outside."""
        if not self.quotes:
            yield from (None for _ in range(count))
            return
        number = bisect_right(self.firsts, first) - 1
        folded, block = self.folded[number], self.source.text.blocks[self.blocks[number]]
        for word in range(first, first + count):
            at = folded.origin(self.starts[word], self.stops[word]).start
            there = block.visible.origin(at, at + 1).start
            quote = self.quotes[bisect_right(self.quotes, there, key=_start) - 1]
            yield quote.speaker if quote.start <= there < quote.end else None


def _end(text: str, folded: MappedText, start: int, stop: int) -> int:
    """Return where a word of the folded text ends in `text`, its last letter's accents with it."""
    end = folded.origin(start, stop).end
    if end == len(text) or text[end].isascii():
        return end
    return original_span(text, folded, start, stop).end


def _start(quote: Quoted) -> int:
    return quote.start


class Vocabulary:
    """Numbers words across sources in the order in which they come."""

    def __init__(self) -> None:
        """Start with no word."""
        self._numbers: dict[str, int] = {}

    def wording(self, source: Source, mentions: Iterable[Mention]) -> Wording:
        """Return the words of `source`, in which `mentions` are names."""
        language = source.language.partition("-")[0]
        named: dict[int, list[Mention]] = {}
        for mention in mentions:
            named.setdefault(mention.block, []).append(mention)
        words, ends, meant = array("l"), array("l"), array("l", [0])
        starts, stops = array("l"), array("l")
        firsts: list[int] = []
        blocks: list[int] = []
        texts: list[MappedText] = []
        for number, block in enumerate(source.text.blocks):
            if block.type not in RUNNING:
                continue
            folded = fold(block.text)
            found = list(_WORD.finditer(folded.text))
            if not found:
                continue
            texts.append(folded)
            firsts.append(len(words))
            blocks.append(number)
            ends.extend([len(words) + len(found)] * len(found))
            written = [m.group() for m in found]
            folds = [word.casefold() for word in written]
            numbers = self._numbers
            words.extend([numbers.setdefault(word, len(numbers)) for word in folds])
            starts.extend([m.start() for m in found])
            stops.extend([m.end() for m in found])
            says = _meant(written, folds, language)
            for name in named.get(number, ()):
                first = bisect_left(found, name.start, key=partial(_origin, folded))
                last = bisect_left(found, name.end, key=partial(_origin, folded))
                says[first:last] = [False] * (last - first)
            meant.extend(islice(accumulate(says, initial=meant[-1]), 1, None))
        order = (tuple(firsts), tuple(blocks))
        return Wording(
            source, words, ends, meant, *order, starts, stops, tuple(texts), _quotes(source)
        )


def _origin(folded: MappedText, found: re.Match[str]) -> int:
    return folded.origin(*found.span()).start


def _meant(written: list[str], folds: list[str], language: str) -> list[bool]:
    """Return which words of a block say something: no common ones, no capitals of names."""
    common = STOP.get(language, frozenset())
    capitals = [word[0].isupper() for word in written]
    # In a headline in capitals, and in German, a capital marks no name.
    if language in _NOUNS_HAVE_CAPITALS or 2 * sum(capitals) > len(written):
        return [word not in common for word in folds]
    return [
        not is_name and word not in common for word, is_name in zip(folds, capitals, strict=True)
    ]


def _quotes(source: Source) -> tuple[Quoted, ...]:
    found: list[Quoted] = []
    for quote in sorted(source.text.quotes, key=lambda one: (one.start, -one.end)):
        if quote.manner is Manner.DIRECT and (not found or quote.start >= found[-1].end):
            speaker = frozenset(_name_words(quote.speaker or ""))
            found.append(Quoted(quote.start, quote.end, speaker))
    return tuple(found)


def _name_words(name: str) -> Iterator[str]:
    """Yield the words of a name that can tell whose it is."""
    for m in _WORD.finditer(fold(name).text):
        word = m.group().casefold().removesuffix("'s")
        if len(word) > _SHORT:
            yield word


_SHORT = 2
"""Letters of a word that tells nobody from another: an initial, an article."""


def is_same_speaker(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    """Return whether both are quoted, and not as two people who are named differently."""
    if one is None or other is None:
        return False
    return not one or not other or bool(one & other)
