"""The index of the search, read back: which words it says stand side by side, as running text.

In its files every word stands by itself, so that a name of two words would hide there. The format
is the one that `docs/architecture.md` describes; no code is shared with what writes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

READ_BACK = "search/ (read back)"
"""Stands for a path in what is told of a leak."""
BORDER = "endofrun"
"""A word that stands between runs, since the scan reads over the ends of lines."""
_SHARD = re.compile(r"search/([pq])-[^/]*\.js")
_LISTS = re.compile(r"`([^`]*)`")
_CARRIES = {
    c: n for n, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
}
_ENDS = {c: n for n, c in enumerate("!#%&()*,.:;<=>?@[]^{|}~'")}
_SEVEN = 7
"""Occurrences from which a list gives their number itself."""


def read_back(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what the shards among `files` say, by a name in place of a path; nothing if none are.

    Each run of words that follow one another is a line, with a border before the next.
    """
    postings: dict[str, str] = {}
    places: dict[str, str] = {}
    for path, content in files.items():
        shard = _SHARD.fullmatch(path)
        if not shard:
            continue
        for lists in _LISTS.findall(content.decode("utf-8", "replace")):
            for line in lists.split("\n"):
                term, _, written = line.partition(" ")
                if shard[1] == "q":
                    places[term] = written
                elif term:
                    postings[term], _, beside = written.partition(" ")
                    places.setdefault(term, beside)
    if not postings:
        return {}
    documents: dict[int, dict[int, str]] = {}
    for term, written in postings.items():
        for slot, place in _placed(written, places[term]):
            documents.setdefault(slot, {})[place] = term
    lines = (line for slot in sorted(documents) for line in _lines(documents[slot]))
    wholes = (term for term in sorted(postings) if not places[term])
    return {READ_BACK: f"\n{BORDER}\n".join([*lines, *wholes]).encode()}


def _placed(postings: str, places: str) -> Iterator[tuple[int, int]]:
    """Yield the slot of each document with a term, and each of its places there."""
    slot, where = -1, _numbers(places)
    for posting in _numbers(postings):
        slot += posting >> 4
        if not places:
            continue
        count, place = posting & _SEVEN, -1
        if count == _SEVEN:
            count += next(where, 0)
        for _ in range(count):
            place += 1 + next(where, 0)
            yield slot, place


def _numbers(written: str) -> Iterator[int]:
    value = 0
    for letter in written:
        if letter in _CARRIES:
            value = value * len(_CARRIES) + _CARRIES[letter] + 1
        elif letter in _ENDS:
            yield value * len(_ENDS) + _ENDS[letter]
            value = 0


def _lines(words: Mapping[int, str]) -> Iterator[str]:
    """Yield the words of a document in order, a line for each run without a gap."""
    run: list[str] = []
    for place in sorted(words):
        if place - 1 not in words and run:
            yield " ".join(run)
            run = []
        run.append(words[place])
    yield " ".join(run)
