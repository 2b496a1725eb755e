"""The index: in which documents each term stands, how often, how weightily, and where.

A posting is one number: the gap to the slot before, times 16, plus how often the term stands there
(7 at the most), plus 8 where it stands in a title or name. Positions run through a document; each
passage begins at the next multiple of 16, so that a phrase never crosses from one to the next, and
a word more in one seldom moves the others. Of each posting in turn they say the first place and
the gaps after it, less one; what stands 7 times or more has its count, less 7, before these.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.search.encoding import Numbers
from unhrc_site.search.words import CHUNK, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unhrc_site.search.documents import Document

MOST_COUNTED = 7
IN_TITLE = 8
BY_GAP = 16
PASSAGE = 16
"""Positions between the beginnings of passages are a multiple of it."""


class Index(NamedTuple):
    """All lists, by term in no order, and what is known of each document beside them."""

    postings: Mapping[str, str]
    positions: Mapping[str, str]
    """Wholes have none. All others are complete, so that the texts can be read back from them: the
    scan for leaks does (`audit/indexed.py`)."""
    found_in: Mapping[str, int]
    """Documents of each term."""
    lengths: Mapping[int, int]
    """Words of each document, by slot."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk whose terms are more, or other, than one word: their numbers."""

    words: tuple[int, ...]
    wholes: tuple[int, ...]


class _Terms:
    """Terms by number, in the order in which they are met, and the chunks that give them."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.chunks: dict[str, int | _Chunk] = {}

    def of(self, chunk: str) -> int | _Chunk:
        """Return what `chunk` says: mostly one word."""
        words, wholes = terms_of(chunk)
        numbers = self.numbers
        known = [numbers.setdefault(word, len(numbers)) for word in words]
        whole = tuple(numbers.setdefault(word, len(numbers)) for word in wholes)
        if len(known) == 1 and not whole:
            self.chunks[chunk] = known[0]
        else:
            self.chunks[chunk] = _Chunk(tuple(known), whole)
        return self.chunks[chunk]


def make_index(documents: Iterable[tuple[int, Document]]) -> Index:
    """Return the index of documents, which come with their slots and in the order of these."""
    terms = _Terms()
    postings: list[list[str]] = []
    positions: list[list[str]] = []
    last: list[int] = []
    lengths: dict[int, int] = {}
    written = Numbers()
    for slot, document in documents:
        places, lengths[slot] = _places(terms, _texts(document))
        weighty = _places(terms, (document.title, *document.names))[0].keys()
        for _ in range(len(terms.numbers) - len(last)):
            postings.append([])
            positions.append([])
            last.append(-1)
        for term, found in places.items():
            count = len(found)
            value = (slot - last[term]) * BY_GAP
            value += count if count < MOST_COUNTED else MOST_COUNTED  # noqa: FURB136 - 4 times faster
            if term in weighty:
                value += IN_TITLE
            postings[term].append(written[value])
            last[term] = slot
            if count == 1:
                if found[0] >= 0:
                    positions[term].append(written[found[0]])
            elif found[0] >= 0:
                positions[term].append(_written(found, written))
    return Index(
        {term: "".join(postings[n]) for term, n in terms.numbers.items()},
        {term: "".join(positions[n]) for term, n in terms.numbers.items() if positions[n]},
        {term: len(postings[n]) for term, n in terms.numbers.items()},
        lengths,
    )


def _written(places: Sequence[int], written: Numbers) -> str:
    """Return the places of one term in one document."""
    parts: list[str] = []
    if len(places) >= MOST_COUNTED:
        parts.append(written[len(places) - MOST_COUNTED])
    before = -1
    for at in places:
        parts.append(written[at - before - 1])
        before = at
    return "".join(parts)


def _texts(document: Document) -> Sequence[str]:
    """Return all texts in which a document is found: title, names, then its passages."""
    title = () if document.title_in_text else (document.title,)
    return (*title, *document.names, *(passage.text for passage in document.passages))


def _places(terms: _Terms, texts: Iterable[str]) -> tuple[dict[int, list[int]], int]:
    """Return the positions of each term in texts, and how many words these have.

    A whole has -1 for each time that it stands there.
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    chunks, at, length = terms.chunks, 0, 0
    for text in texts:
        start = at
        for chunk in CHUNK.findall(text):
            said = chunks.get(chunk)
            if said is None:
                said = terms.of(chunk)
            if isinstance(said, int):
                places[said].append(at)
                at += 1
            else:
                for term in said.words:
                    places[term].append(at)
                    at += 1
                for term in said.wholes:
                    places[term].append(-1)
        length += at - start
        if at > start:
            # At least one position stays free, so that no phrase runs on.
            at += PASSAGE - at % PASSAGE
    return places, length
