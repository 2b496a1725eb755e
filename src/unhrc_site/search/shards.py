"""The shards: lists of terms cut into script files, each small enough to be loaded for one word.

They are the leaves of a tree of prefixes. A prefix whose terms are too large for one file is parted
by the next letter; what is small stays with the prefix. So a word leads to its file without a table
of words, and an edit touches the files of its words alone.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LARGEST = 32_000
"""Bytes of a shard, above which it is parted."""
_SMALLEST = 4_000
"""Bytes below which a letter's terms stay with the prefix."""
WHOLE = 64_000
"""Bytes of all lists up to which one file has them."""
APART = 24_000
"""Bytes of a term's positions from which they are a file of their own: only a phrase asks for
them, and only where its other words leave many documents."""


def lines(postings: Mapping[str, str], positions: Mapping[str, str]) -> dict[str, str]:
    """Return the line of each term: postings, then positions that are not a file of their own."""
    made: dict[str, str] = {}
    for term, written in postings.items():
        where = positions.get(term, "")
        made[term] = f"{written} {where}" if where and len(where) < APART else written
    return made


def leaves(lists: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the terms of each leaf, in order, by the leaf's prefix."""
    sizes = {term: len(term.encode()) + len(written) + 2 for term, written in lists.items()}
    largest = WHOLE if sum(sizes.values()) <= WHOLE else LARGEST
    return dict(_parted(sorted(lists), sizes, "", largest))


def _parted(
    terms: Sequence[str], sizes: Mapping[str, int], prefix: str, largest: int
) -> Iterator[tuple[str, list[str]]]:
    total = sum(map(sizes.__getitem__, terms))
    if total <= largest or len(terms) == 1:
        if terms:
            yield prefix, list(terms)
        return
    depth = len(prefix)
    groups = [list(group) for _, group in groupby(terms, key=lambda term: term[depth : depth + 1])]
    weights = [sum(map(sizes.__getitem__, group)) for group in groups]
    own, parted = [], []
    left = total
    for number in sorted(range(len(groups)), key=lambda n: -weights[n]):
        group = groups[number]
        is_end = len(group) == 1 and group[0] == prefix
        if not is_end and (weights[number] >= _SMALLEST or left > largest):
            parted.append(number)
            left -= weights[number]
        else:
            own.append(number)
    kept = [term for number in sorted(own) for term in groups[number]]
    if kept:
        yield prefix, kept
    for number in sorted(parted):
        group = groups[number]
        yield from _parted(group, sizes, group[0][: depth + 1], largest)


def shard(name: str, terms: Sequence[str], lists: Mapping[str, str]) -> bytes:
    """Return the script of one leaf: a line for each of its terms."""
    text = "".join(f"\n{term} {lists[term]}" for term in terms)
    return f'search.add("{name}",`{text}\n`);\n'.encode()


def file_name(letter: str, prefix: str) -> str:
    """Return the name of a leaf's file: in ASCII, and no name that a system keeps for itself."""
    written = "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}-" for c in prefix)
    return f"{letter}-{written}"
