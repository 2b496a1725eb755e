"""The words that are offered when nothing is found: those of the index, by their length.

Each file has the words of one length, in order: how many letters it shares with the word before
(one digit in base 36), the rest, and a mark: whether it is common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 35
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 3
_COMMON = 3
"""Documents that have a word of a large dossier, before it is offered: rarer ones are slips."""
_FREQUENT = 50
RARE, COMMON = "-", "+"
_LARGE = 500
"""Documents from which a dossier is large."""


def vocabulary(found_in: Mapping[str, int], documents: int) -> dict[int, str]:
    """Return the words by their length, as they are written."""
    least = _COMMON if documents >= _LARGE else 1
    words: dict[int, list[str]] = {}
    for word in sorted(found_in):
        if _SHORTEST <= len(word) <= _LONGEST and found_in[word] >= least and "/" not in word:
            words.setdefault(len(word), []).append(word)
    return {length: _written(words[length], found_in) for length in sorted(words)}


def _written(words: list[str], found_in: Mapping[str, int]) -> str:
    lines: list[str] = []
    before = ""
    for word in words:
        shared = 0
        while shared < len(before) and word[shared] == before[shared]:
            shared += 1
        common = RARE if found_in[word] < _FREQUENT else COMMON
        lines.append(f"{_DIGITS[shared]}{word[shared:]}{common}")
        before = word
    return "\n".join(lines)
