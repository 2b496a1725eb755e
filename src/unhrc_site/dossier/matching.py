"""Exact words looked for in one source's visible text: where they stand, and how often."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.bounds import cuts, is_whole
from unhrc_site.model.folding import fold, fold_but_dashes, original_span
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
_MOST_WORDS = 12
"""Words before a quote that are tried as its prefix."""


class Unit(NamedTuple):
    """A block or a set-aside stretch of a source."""

    visible: MappedText
    folded: MappedText
    bounds: str
    """The folded text with its dashes as they are, as long as the other: words end at a dash."""
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
        units = [_unit(block.visible, number, -1) for number, block in enumerate(text.blocks)]
        units.extend(
            _unit(aside.visible, -1, number, repeat=aside.repeat)
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
        reach into the blocks beside it. A repeat that was set aside counts only where nothing else
        matches.
        """
        found: tuple[Match, ...] = ()
        whole = fold(quote).text.strip()
        if _ELLIPSIS.search(whole):
            # The source may itself have left something out.
            found = self._find((whole,), prefix, suffix)
        return found or self._find(quote_parts(quote), prefix, suffix)

    def _find(
        self, parts: tuple[str, ...], prefix: str | None, suffix: str | None
    ) -> tuple[Match, ...]:
        if not parts or any(_BREAK in part for part in parts):
            return ()
        before = fold(prefix).text.strip() if prefix else ""
        after = fold(suffix).text.strip() if suffix else ""
        found: list[Match] = []
        repeats: list[Match] = []
        for unit, first in self._occurrences(parts[0]):
            spans = self._continued(unit, first, parts[1:])
            if not spans or not self._is_led(unit, spans[0].start, before):
                continue
            if not self._is_followed(unit, spans[-1].end, after):
                continue
            (repeats if self.units[unit].repeat else found).append(Match(unit, spans))
            if len(found) >= ENOUGH:
                break
        return tuple(found or repeats[:ENOUGH])

    def _occurrences(self, part: str) -> Iterator[tuple[int, Span]]:
        at = self.joined.find(part)
        while at >= 0:
            unit = bisect_right(self.starts, at) - 1
            offset = at - self.starts[unit]
            if is_whole(self.units[unit].bounds, offset, offset + len(part)):
                yield unit, Span(offset, offset + len(part))
            at = self.joined.find(part, at + 1)

    def _continued(self, unit: int, first: Span, parts: tuple[str, ...]) -> tuple[Span, ...]:
        """Return where `parts` follow `first`, empty if they do not.

        The nearest place of each part is taken: a quote with a gap means the words that come next.
        """
        done = [first]
        for part in parts:
            start = next(_starts(self.units[unit], part, done[-1].end), -1)
            if start < 0:
                return ()
            done.append(Span(start, start + len(part)))
        return tuple(done)

    def _is_led(self, unit: int, start: int, before: str) -> bool:
        """Return whether the words `before` stand directly before `start`."""
        here, neighbour = self.units[unit], self._neighbour(unit, -1)
        lead = here.folded.text[:start].rstrip()
        bounds = here.bounds[: len(lead)]
        if neighbour:
            lead, bounds = (f"{neighbour.folded.text} {lead}", f"{neighbour.bounds} {bounds}")
            lead = lead.rstrip()
        return lead.endswith(before) and not cuts(bounds, len(lead) - len(before))

    def _is_followed(self, unit: int, end: int, after: str) -> bool:
        """Return whether the words `after` stand directly after `end`."""
        here, neighbour = self.units[unit], self._neighbour(unit, 1)
        rest = here.folded.text[end:].lstrip()
        bounds = here.bounds[len(here.bounds) - len(rest) :]
        if neighbour:
            rest, bounds = (f"{rest} {neighbour.folded.text}", f"{bounds} {neighbour.bounds}")
            gap = len(rest) - len(rest.lstrip())
            rest, bounds = rest[gap:], bounds[gap:]
        return rest.startswith(after) and not cuts(bounds, len(after))

    def singling_prefix(self, quote: str, match: Match) -> str | None:
        """Return the fewest words before a match that single it out; None where none do."""
        unit = self.units[match.unit]
        start = unit.folded.origin(*match.parts[0]).start
        neighbour = self._neighbour(match.unit, -1)
        before = (
            f"{neighbour.visible.text if neighbour else ''} {unit.visible.text[:start]}".split()
        )
        for count in range(1, min(len(before), _MOST_WORDS) + 1):
            prefix = " ".join(before[-count:])
            if len(self.find(quote, prefix)) == 1:
                return prefix
        return None

    def singling_suffix(self, quote: str, match: Match) -> str | None:
        """Return the fewest words after a match that single it out; None where none do."""
        unit = self.units[match.unit]
        end = unit.folded.origin(*match.parts[-1]).end
        neighbour = self._neighbour(match.unit, 1)
        after = f"{unit.visible.text[end:]} {neighbour.visible.text if neighbour else ''}".split()
        for count in range(1, min(len(after), _MOST_WORDS) + 1):
            suffix = " ".join(after[:count])
            if len(self.find(quote, None, suffix)) == 1:
                return suffix
        return None

    def _neighbour(self, unit: int, step: int) -> Unit | None:
        """Return the block before or after `unit`: a line of its own has no words around it."""
        other = unit + step
        if not 0 <= other < len(self.units) or -1 in (
            self.units[unit].block,
            self.units[other].block,
        ):
            return None
        return self.units[other]


def _unit(visible: MappedText, block: int, aside: int, *, repeat: bool = False) -> Unit:
    return Unit(visible, *fold_but_dashes(visible.text), block, aside, repeat)


def quote_parts(quote: str) -> tuple[str, ...]:
    """Return the folded parts of `quote`, split at `[…]`, without white space at their ends."""
    folded = fold(quote).text
    return tuple(folded[start:end] for start, end in _part_spans(folded))


def written_parts(quote: str) -> tuple[str, ...]:
    """Return the parts of `quote` as they were written; those of white space only are left out."""
    folded = fold(quote)
    spans = (original_span(quote, folded, *span) for span in _part_spans(folded.text))
    return tuple(quote[start:end] for start, end in spans)


def _part_spans(folded: str) -> Iterator[Span]:
    """Yield where the parts of a folded quote stand: the fold alone says what is a gap."""
    at = 0
    for start, end in (*(gap.span() for gap in _ELLIPSIS.finditer(folded)), (len(folded),) * 2):
        part = folded[at:start]
        if part.strip():
            yield Span(at + len(part) - len(part.lstrip()), start - len(part) + len(part.rstrip()))
        at = end


def _starts(unit: Unit, part: str, begin: int) -> Iterator[int]:
    at = unit.folded.text.find(part, begin)
    while at >= 0:
        if is_whole(unit.bounds, at, at + len(part)):
            yield at
        at = unit.folded.text.find(part, at + 1)
