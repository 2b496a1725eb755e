"""The nearest thing to a quote that is not there: proposed, never taken."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from unhrc_site.model.folding import fold

if TYPE_CHECKING:
    from unhrc_site.dossier.matching import SourceIndex

_WORD = re.compile(r"\w+|[^\w\s]")
_CANDIDATES = 3
"""Units that are compared word by word: the ones that share most words with the quote."""
_LONGEST = 200
"""Words of a quote or a unit that are compared: a paragraph; the comparison is quadratic."""
NEAR = 0.6
"""Share of equal words from which a passage is worth proposing."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage that reads much like a quote."""

    unit: int
    text: str
    """The passage as its source shows it."""
    differences: tuple[tuple[str, str], ...]
    """Pairs of the quote's words and the source's, where they are not the same."""
    likeness: float

    def describe(self) -> str:
        """Return the differences in words: "94 → 93"."""
        shown = [f"{ours or '∅'} → {theirs or '∅'}" for ours, theirs in self.differences[:4]]
        more = len(self.differences) - len(shown)
        return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def closest(index: SourceIndex, quote: str) -> Proposal | None:
    """Return the passage of the source that is nearest to `quote`, or None if none is near."""
    wanted = _WORD.findall(fold(quote).text)[:_LONGEST]
    counted = Counter(word.casefold() for word in wanted)
    ranked: list[tuple[int, int]] = []
    for number, unit in enumerate(index.units):
        words = Counter(word.casefold() for word in _WORD.findall(unit.folded.text))
        shared = sum((counted & words).values())
        if shared:
            ranked.append((shared, -number))
    proposals = [
        proposal
        for _, number in sorted(ranked, reverse=True)[:_CANDIDATES]
        if (proposal := _best_window(index, -number, wanted)) and proposal.likeness >= NEAR
    ]
    return max(proposals, key=lambda proposal: proposal.likeness, default=None)


def _best_window(index: SourceIndex, number: int, wanted: list[str]) -> Proposal | None:
    unit = index.units[number]
    found = list(_WORD.finditer(unit.folded.text))[: _LONGEST * 4]
    words = [m.group().casefold() for m in found]
    target = [word.casefold() for word in wanted]
    blocks = [
        block
        for block in SequenceMatcher(None, target, words, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if not blocks:
        return None
    # Extended to as many words as the quote has before its first and after its last match.
    first = max(blocks[0].b - blocks[0].a, 0)
    last = min(blocks[-1].b + len(target) - blocks[-1].a, len(words))
    if last - first > 2 * len(target):
        longest = max(blocks, key=lambda block: block.size)
        first = max(longest.b - longest.a, 0)
        last = min(first + len(target), len(words))
    matcher = SequenceMatcher(None, target, words[first:last], autojunk=False)
    window = found[first:last]
    differences = tuple(
        (" ".join(wanted[a1:a2]), " ".join(m.group() for m in window[b1:b2]))
        for tag, a1, a2, b1, b2 in matcher.get_opcodes()
        if tag != "equal"
    )
    span = unit.folded.origin(window[0].start(), window[-1].end())
    text = unit.visible.text[span.start : span.end]
    if not differences:
        differences = _case_differences(wanted, [m.group() for m in window])
    return Proposal(number, text, differences, matcher.ratio())


def _case_differences(wanted: list[str], found: list[str]) -> tuple[tuple[str, str], ...]:
    pairs = zip(wanted, found, strict=False)
    return tuple((ours, theirs) for ours, theirs in pairs if ours != theirs)
