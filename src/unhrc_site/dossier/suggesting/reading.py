"""The sources as sentences with the words that say what they are about.

Stems are crude on purpose: they have to serve every language, and a person looks at what they
bring together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.matching import Match, SourceIndex
from unhrc_site.dossier.relative import dates_in_words
from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage
from unhrc_site.model.dates.edtf import Edtf, parse_edtf
from unhrc_site.model.dates.words import find_dates
from unhrc_site.model.folding import fold
from unhrc_site.model.sentences import sentence_spans
from unhrc_site.model.source_text import RUNNING, BlockType
from unhrc_site.model.stop_words import STOP
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.names import Mention
    from unhrc_site.model.records import Source

WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:['’][^\W\d_]+)*")
_READ = RUNNING | {BlockType.TITLE, BlockType.SUBTITLE, BlockType.CAPTION}
"""Parts of a text that tell what happened."""
_STEM = 5
"""Letters of a word that are compared: "elected" and "election" are about one thing."""
_LONGEST = 1_200
"""Code points of a sentence that is looked at: what is longer is no sentence."""
_MOST_SENTENCES = 4_000
"""Sentences of one source that are looked at: more than a book has chapters of."""
_SAID = (
    "according added against ago also among announced another asked because before both called "
    "cent could did does during each even ever former her him however into it's its just last "
    "later like made make making many may me might most much must my near nearly never new next "
    "now off one only other our out over own part per percent said same saw say saying says "
    "several she since so some still such than them then these those though through told too "
    "total two under until upon us use used very via was way well went were while within "
    "without would yet you your"
)
"""Words of English that say little of a subject, beyond the commonest."""
_LITTLE = frozenset(_SAID.split())


class Dated(NamedTuple):
    """A date that a sentence gives, as `[start, end)` of the sentence."""

    start: int
    end: int
    date: Edtf
    is_relative: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, `[start, end)` of the visible text of a block."""

    source: Source
    block: int
    start: int
    end: int
    text: str
    language: str
    stems: frozenset[str]
    entities: frozenset[str]
    dates: tuple[Dated, ...]
    """In the order of the text; relative ones are read from the source's date."""

    @property
    def key(self) -> tuple[str, int, int]:
        """Where it stands."""
        return (self.source.slug, self.block, self.start)


def _dates(text: str, language: str, source: Source) -> tuple[Dated, ...]:
    """Return the dates that words give, relative ones read from the source's date."""
    found = [
        Dated(one.start, one.end, parse_edtf(one.edtf), is_relative=False)
        for one in find_dates(text, (language,))
        if one.edtf
    ]
    taken = [(one.start, one.end) for one in found]
    found.extend(
        Dated(one.start, one.end, one.date, is_relative=True)
        for one in dates_in_words(text, source)
        if one.date and not any(one.start < end and start < one.end for start, end in taken)
    )
    return tuple(sorted(found, key=lambda one: one.start))


@dataclass(frozen=True, slots=True)
class Library:
    """All that suggestions are made from. Mappings are by the slug of a source."""

    sources: Mapping[str, Source]
    indexes: Mapping[str, SourceIndex]
    sentences: tuple[Sentence, ...]
    """In the order of sources and text."""
    blocks: Mapping[tuple[str, int], tuple[Sentence, ...]]
    """The same by source and block."""

    @classmethod
    def of(cls, sources: Mapping[str, Source], mentions: Iterable[Mention]) -> Library:
        """Return the library of `sources`, in which `mentions` are names."""
        named: dict[tuple[str, int], list[Mention]] = {}
        for mention in mentions:
            named.setdefault((mention.source, mention.block), []).append(mention)
        sentences = tuple(one for source in sources.values() for one in _sentences(source, named))
        blocks: dict[tuple[str, int], tuple[Sentence, ...]] = {}
        for one in sentences:
            key = (one.source.slug, one.block)
            blocks[key] = (*blocks.get(key, ()), one)
        indexes = {slug: SourceIndex.of(source) for slug, source in sources.items()}
        return cls(sources, indexes, sentences, blocks)

    def sentence(self, source: str, block: int, at: int) -> Sentence | None:
        """Return the sentence that holds a place in a block; None where none was read."""
        for sentence in self.blocks.get((source, block), ()):
            if sentence.start <= at < sentence.end:
                return sentence
        return None

    def passage(
        self, source: str, block: int, span: tuple[int, int], lit: tuple[int, int], value: str
    ) -> SuggestedPassage:
        """Return words of a block as a passage; `span` and `lit` are of its visible text."""
        of, index = self.sources[source], self.indexes[source]
        text = of.text.blocks[block].text
        span = _trimmed(text, *span)
        quote = text[span[0] : span[1]]
        prefix = suffix = None
        if len(index.find(quote)) > 1:
            unit = index.units[block]
            starts = _places(unit.folded.text, fold(quote).text.strip())
            here = min(starts, key=lambda at: abs(unit.folded.origin(*at).start - span[0]))
            match = Match(block, (here,))
            prefix = index.singling_prefix(quote, match)
            suffix = None if prefix else index.singling_suffix(quote, match)
        shown = _trimmed(text, max(lit[0], span[0]), min(lit[1], span[1]))
        start = of.text.blocks[block].visible.origin(*span).start
        words = text[shown[0] : shown[1]]
        return SuggestedPassage(
            source, of.label, block, start, quote, prefix, suffix, value, words, shown
        )

    def whole(self, sentence: Sentence, lit: tuple[int, int], value: str) -> SuggestedPassage:
        """Return a sentence as a passage, `lit` being of the sentence."""
        span = (sentence.start, sentence.end)
        inner = (sentence.start + lit[0], sentence.start + lit[1])
        return self.passage(sentence.source.slug, sentence.block, span, inner, value)


def _places(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _sentences(
    source: Source, named: Mapping[tuple[str, int], list[Mention]]
) -> Iterator[Sentence]:
    language = source.language.partition("-")[0]
    count = 0
    for number, block in enumerate(source.text.blocks):
        if block.type not in _READ:
            continue
        names = named.get((source.slug, number), [])
        at = 0
        for line in block.text.split("\n"):
            for start, end in _spans(line[: 50 * _LONGEST]):
                if end - start > _LONGEST or count >= _MOST_SENTENCES:
                    continue
                count += 1
                text = line[start:end]
                begin, until = at + start, at + end
                entities = frozenset(m.entity for m in names if begin <= m.start < until)
                stems = frozenset(stems_of(text, language))
                dates = _dates(text, language, source)
                place = (source, number, begin, until)
                yield Sentence(*place, text, language, stems, entities, dates)
            at += len(line) + 1


def _spans(line: str) -> Iterator[Span]:
    """Yield the sentences of a line; "15. Juli" ends none."""
    held: Span | None = None
    for span in sentence_spans(line):
        held = Span(held.start, span.end) if held else span
        if not _ORDINAL_END.search(line, held.start, held.end):
            yield held
            held = None
    if held:
        yield held


_ORDINAL_END = re.compile(r"(?<![\d.,])\d{1,2}\.\Z")


def stems_of(text: str, language: str) -> Iterator[str]:
    """Yield the stems of the words of `text` that say something, in order."""
    for found in WORD.finditer(text):
        if is_content(found.group(), language):
            yield stem(found.group())


@lru_cache(maxsize=8_192)
def is_content(word: str, language: str) -> bool:
    """Return whether a word says something of a subject."""
    low = fold(word).text.casefold().removesuffix("'s")
    return len(low) > 1 and low not in STOP.get(language, frozenset()) and low not in _LITTLE


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """Return the beginning of a word, which its forms share."""
    low = singular(word)
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _LEAST_STEM:
            return low[: -len(ending)][:_STEM]
    return low[:_STEM]


_ENDINGS = ("ing", "ion", "ed", "e")
"""Endings of English that come off before the beginning is taken."""
_LEAST_STEM = 4
"""Letters that must be left."""


@lru_cache(maxsize=8_192)
def singular(word: str) -> str:
    """Return a word in lower case without the ending of an English plural or possessive."""
    low = fold(word).text.casefold().removesuffix("'s").removesuffix("'")
    low = low.replace("ization", "isation")
    if len(low) > 4 and low.endswith("ies"):  # noqa: PLR2004 - "ties" is a plural of another kind
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return low[:-2]
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low  # noqa: PLR2004


def _shared_beginning(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def same_noun(one: str, other: str, language: str) -> bool:
    """Return whether two words are one noun; outside English in any of its cases."""
    first, second = singular(one), singular(other)
    if first == second:
        return True
    if language == "en":
        return False
    shared = _shared_beginning(first, second)
    return shared >= _LEAST_SHARED and max(len(first), len(second)) - shared <= _ENDING


_LEAST_SHARED = 4
"""Letters in which two cases of a noun agree."""
_ENDING = 2
"""Letters of an ending in which they may differ."""
