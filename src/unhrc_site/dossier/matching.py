"""Exact words looked for in one source's visible text: where they stand, and how often."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.folding import fold
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.records import Source
    from unhrc_site.model.text import MappedText

_ELLIPSIS = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*")
_BREAK = "\x00"
"""Stands between units in the joined text; no seed holds it, so no match crosses it."""
ENOUGH = 2
"""Matches that are looked for: more than one is ambiguous, however many there are."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]")
"""Scripts that put no space between words, so that a word's bounds cannot be seen."""


class Unit(NamedTuple):
    """A block or a set-aside stretch of a source."""

    visible: MappedText
    folded: MappedText
    block: int
    """Index among the blocks, or -1."""
    aside: int
    """Index among the set-aside stretches, or -1."""
    repeat: bool


class Match(NamedTuple):
    """A place where all parts of a quote stand in order, as spans of a unit's folded text."""

    unit: int
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """One source's visible text, folded once, ready to be searched."""

    units: tuple[Unit, ...]
    joined: str
    starts: tuple[int, ...]
    """Where each unit starts in `joined`."""

    @classmethod
    def of(cls, source: Source) -> SourceIndex:
        """Return the index of `source`: its blocks in order, then what was set aside."""
        text = source.text
        units = [
            Unit(block.visible, fold(block.text), number, -1, repeat=False)
            for number, block in enumerate(text.blocks)
        ]
        units.extend(
            Unit(aside.visible, fold(aside.text), -1, number, aside.repeat)
            for number, aside in enumerate(text.set_aside)
        )
        starts, at = [], 0
        for unit in units:
            starts.append(at)
            at += len(unit.folded.text) + 1
        return cls(tuple(units), _BREAK.join(unit.folded.text for unit in units), tuple(starts))

    def find(
        self, quote: str, prefix: str | None = None, suffix: str | None = None
    ) -> tuple[Match, ...]:
        """Return the first matches of `quote`, at most `ENOUGH`.

        A match neither starts nor ends within a word or a number; only `prefix` and `suffix` may
        reach into the blocks beside it. A repeat that was set aside
        counts only where nothing else matches.
        """
        parts = quote_parts(quote)
        if not parts:
            return ()
        before = fold(prefix).text.strip() if prefix else ""
        after = fold(suffix).text.strip() if suffix else ""
        found: list[Match] = []
        repeats: list[Match] = []
        for unit, first in self._occurrences(parts[0]):
            text = self.units[unit].folded.text
            for spans in _continued(text, (first,), parts[1:]):
                lead = f"{self._neighbour(unit, -1)} {text[: first.start]}"
                rest = f"{text[spans[-1].end :]} {self._neighbour(unit, 1)}"
                if not (lead.rstrip().endswith(before) and rest.lstrip().startswith(after)):
                    continue
                (repeats if self.units[unit].repeat else found).append(Match(unit, spans))
                if len(found) >= ENOUGH:
                    return tuple(found)
        return tuple(found or repeats[:ENOUGH])

    def _neighbour(self, unit: int, step: int) -> str:
        """Return the block before or after `unit`: a line of its own has no words around it."""
        other = unit + step
        if not 0 <= other < len(self.units) or -1 in (
            self.units[unit].block,
            self.units[other].block,
        ):
            return ""
        return self.units[other].folded.text

    def _occurrences(self, part: str) -> Iterator[tuple[int, Span]]:
        for start in _starts(self.joined, part, 0):
            unit = bisect_right(self.starts, start) - 1
            offset = start - self.starts[unit]
            yield unit, Span(offset, offset + len(part))


def quote_parts(quote: str) -> tuple[str, ...]:
    """Return the folded parts of `quote`, split at `[…]`, without white space at their ends."""
    return tuple(fold(part).text.strip() for part in written_parts(quote))


def written_parts(quote: str) -> tuple[str, ...]:
    """Return the parts of `quote` as they were written; those of white space only are left out."""
    return tuple(part.strip() for part in _ELLIPSIS.split(quote) if fold(part).text.strip())


def _continued(
    text: str, done: tuple[Span, ...], parts: tuple[str, ...]
) -> Iterator[tuple[Span, ...]]:
    """Yield the ways in which `parts` follow what is `done`, at most `ENOUGH` of them.

    The nearest place of each part is taken: a quote with a gap means the words that come next.
    """
    for part in parts:
        start = next(_starts(text, part, done[-1].end), -1)
        if start < 0:
            return
        done = (*done, Span(start, start + len(part)))
    yield done


def _starts(text: str, part: str, begin: int) -> Iterator[int]:
    at = text.find(part, begin)
    while at >= 0:
        if _is_whole(text, at, at + len(part)):
            yield at
        at = text.find(part, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` cuts neither a word nor a number in two."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, border: int) -> bool:
    if not 0 < border < len(text):
        return False
    left, right = text[border - 1], text[border]
    if left.isalnum() and right.isalnum():
        return not (_UNSPACED.match(left) or _UNSPACED.match(right))
    if right.isdigit() and left in ".,":
        return border > 1 and text[border - 2].isdigit()
    if left.isdigit() and right in ".,":
        return border + 1 < len(text) and text[border + 1].isdigit()
    return False
