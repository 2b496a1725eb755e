"""The text of one source as everybody may read it: parts left out, marks in place of names.

Numbers of paragraphs and offsets stay those of the seed. What is not printed is nowhere in the
value: `raw` is masked, and a block of which nothing is printed is a `GAP` with an address that is
no digest of its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.coverage import merged
from unhrc_site.dossier.publishing.excerpts import LINES, Place
from unhrc_site.dossier.publishing.words import count_words
from unhrc_site.model.digest import address
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import GAP, Our, Printed
from unhrc_site.model.text import MappedText, MappedTextBuilder, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.dossier.publishing.excerpts import Shown
    from unhrc_site.dossier.publishing.masks import Hit, Masks
    from unhrc_site.model.source_text import SourceText

_BLACK = "█"
"""In the masked text in place of each code point that is not printed; white space stays."""


class _Piece(NamedTuple):
    """A stretch of a text before and after: copied, or replaced as a whole."""

    start: int
    end: int
    here: int
    until: int
    copied: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One visible text in its public form, with the way from the private one."""

    visible: MappedText
    ours: tuple[Our, ...]
    pieces: tuple[_Piece, ...]
    names: int

    def span(self, start: int, end: int) -> Span:
        """Return where `[start, end)` of the private text is; marks that it touches are whole."""
        first = next(piece for piece in self.pieces if start < piece.end)
        last = next(piece for piece in self.pieces if end <= piece.end)
        return Span(
            first.here + start - first.start if first.copied else first.here,
            last.here + end - last.start if last.copied else last.until,
        )

    def is_copied(self, start: int, end: int) -> bool:
        """Return whether `[start, end)` of the private text stands here as it was."""
        touched = [piece for piece in self.pieces if piece.start < end and start < piece.end]
        return all(piece.copied for piece in touched)

    def is_shown(self, start: int, end: int) -> bool:
        """Return whether all of `[start, end)` is shown, as it was or under a mark."""
        return GAP not in self.visible.text[slice(*self.span(start, end))]


def whole(visible: MappedText, hits: Iterable[Hit]) -> Unit:
    """Return a text with marks in place of the names `hits`."""
    return cut(visible, ((0, len(visible.text)),), tuple(hits), " ")


def cut(
    visible: MappedText, shown: Iterable[tuple[int, int]], hits: tuple[Hit, ...], space: str
) -> Unit:
    """Return of a text what is `shown`, with gaps between and marks in place of names.

    `space` stands between a gap and what is shown. A name is never shown in part.
    """
    spans = merged([*shown, *_straddling(tuple(shown), hits)])
    making = _Making(visible, space)
    at = 0
    for start, end in spans:
        making.gap(at, start)
        for hit in hits:
            if start <= hit.start and hit.end <= end:
                making.copy(start, hit.start)
                making.mark(hit)
                start = hit.end  # noqa: PLW2901 - what follows the name is next
        making.copy(start, end)
        at = end
    making.gap(at, len(visible.text))
    return making.unit()


def _straddling(
    shown: tuple[tuple[int, int], ...], hits: Iterable[Hit]
) -> Iterable[tuple[int, int]]:
    for hit in hits:
        if any(start < hit.end and hit.start < end for start, end in shown):
            yield hit.start, hit.end


class _Making:
    """A public text while it is put together."""

    def __init__(self, visible: MappedText, space: str) -> None:
        self._visible = visible
        self._space = space
        self._builder = MappedTextBuilder()
        self._ours: list[Our] = []
        self._pieces: list[_Piece] = []
        self._names = 0

    def copy(self, start: int, end: int) -> None:
        if start < end:
            here = len(self._builder)
            self._builder.copy(self._visible, start, end)
            self._pieces.append(_Piece(start, end, here, len(self._builder), copied=True))

    def mark(self, hit: Hit) -> None:
        here = len(self._builder)
        there = self._visible.origin(hit.start, hit.end)
        self._builder.add(hit.mark[:-1], there.start, same_length=False)
        self._builder.add(hit.mark[-1], there.end - 1)
        self._ours.append(Our(here, len(self._builder), 0))
        self._pieces.append(_Piece(hit.start, hit.end, here, len(self._builder), copied=False))
        self._names += 1

    def gap(self, start: int, end: int) -> None:
        """Leave out `[start, end)`; if there is no word in it, it is copied."""
        text = self._visible.text
        if not count_words(text[start:end]):
            self.copy(start, end)
            return
        here = len(self._builder)
        there = self._visible.origin(start, start + 1).start
        self._builder.add(self._space if here else "", there, same_length=False)
        at = len(self._builder)
        self._builder.add(GAP, there)
        self._ours.append(Our(at, at + 1, count_words(text[start:end])))
        self._builder.add(self._space if end < len(text) else "", there, same_length=False)
        self._pieces.append(_Piece(start, end, here, len(self._builder), copied=False))

    def unit(self) -> Unit:
        ours = tuple(self._ours)
        return Unit(self._builder.build(), ours, tuple(self._pieces), self._names)


@dataclass(frozen=True, slots=True)
class PublicText:
    """A source's text in its public form, and what leads there from the private one."""

    text: SourceText
    units: Mapping[Place, Unit]
    """Of each block and each stretch set aside that is left, by its place in the private text."""
    asides: Mapping[int, int]
    """The place of each stretch set aside that is left, by its private one."""
    addresses: Mapping[str, str]
    """The public address of each block that has another now, by its private one."""


def public_text(source: str, text: SourceText, shown: Shown | None, masks: Masks) -> PublicText:
    """Return `text` with only what is `shown`, None for all of it, and without protected names.

    A text that stays as it is comes back as the same value.
    """
    units = _units(source, text, shown, masks)
    names = sum(unit.names for unit in units.values())
    kept = [number for number in range(len(text.set_aside)) if Place(-1, number) in units]
    asides = {number: here for here, number in enumerate(kept)}
    # What no reader sees of a file, an address in a link, can hold a name as well.
    is_named = bool(
        names or masks.find(text.raw, frozenset({source})) or masks.are_in_address(text.raw)
    )
    if shown is None and not is_named:
        return PublicText(text, units, asides, {})
    addresses = _addresses(text, units, masks, source)
    blocks = tuple(
        replace(
            block,
            id=addresses.get(block.id, block.id),
            visible=units[Place(number, -1)].visible,
            ours=units[Place(number, -1)].ours,
        )
        for number, block in enumerate(text.blocks)
    )
    set_aside = tuple(
        replace(
            text.set_aside[number],
            visible=units[Place(-1, number)].visible,
            ours=units[Place(-1, number)].ours,
        )
        for number in kept
    )
    printed = _printed(text, units, names)
    raw = _masked(text.raw, units.values())
    made = replace(
        text,
        raw=raw,
        blocks=blocks,
        set_aside=set_aside,
        captions=(),
        quotes=(),
        links=(),
        fields={},
        authors=(),
        diagnostics=(),
        # With all of a text but a name, its digest would confirm any guess at the name.
        sha256="" if is_named else text.sha256,
        printed=printed,
    )
    return PublicText(made, units, asides, addresses)


def _units(source: str, text: SourceText, shown: Shown | None, masks: Masks) -> dict[Place, Unit]:
    units: dict[Place, Unit] = {}
    for number, block in enumerate(text.blocks):
        hits = masks.find(block.text, frozenset({source, f"{source}#{block.id}"}))
        place = Place(number, -1)
        if shown is None:
            units[place] = whole(block.visible, hits)
        else:
            space = "\n" if block.type in LINES else " "
            units[place] = cut(block.visible, shown.get(place, ()), hits, space)
    for number, aside in enumerate(text.set_aside):
        hits = masks.find(aside.text, frozenset({source}))
        place = Place(-1, number)
        if shown is None:
            units[place] = whole(aside.visible, hits)
        elif place in shown:
            units[place] = cut(aside.visible, shown[place], hits, "\n")
    return units


def _addresses(
    text: SourceText, units: Mapping[Place, Unit], masks: Masks, source: str
) -> dict[str, str]:
    """Return new addresses of the blocks whose own is a digest of words that are not shown.

    A block of which nothing is shown is counted; one that names somebody gets the address of its
    words with the marks, since a digest would confirm a guess at the name. Others keep theirs.
    """
    made: dict[str, str] = {}
    used = {block.id for block in text.blocks}
    for number, block in enumerate(text.blocks):
        unit = units[Place(number, -1)]
        if unit.visible.text == GAP:
            made[block.id] = f"unpublished-{number + 1}"
            continue
        scopes = frozenset({source, f"{source}#{block.id}"})
        if masks.find(block.text, scopes):
            base = address(folded_words(masks.masked(block.text, scopes)))
            name, count = base, 2
            while name in used:
                name, count = f"{base}-{count}", count + 1
            used.add(name)
            made[block.id] = name
    return made


def _printed(text: SourceText, units: Mapping[Place, Unit], names: int) -> Printed:
    """Return how many words of the blocks are shown; what was set aside is no part of the text."""
    total = sum(count_words(block.text) for block in text.blocks)
    hidden = sum(our.words for place, u in units.items() if place.block >= 0 for our in u.ours)
    return Printed(total - hidden, total, names)


_PRINTABLE = re.compile(r"\S")


def _masked(raw: str, units: Iterable[Unit]) -> str:
    """Return `raw` with all that is not shown blacked out, as long as it was."""
    shown: list[tuple[int, int]] = []
    for unit in units:
        for piece in unit.pieces:
            if piece.copied:
                runs = MappedTextBuilder()
                runs.copy(unit.visible, piece.here, piece.until)
                shown.extend((run.there, run.there + run.length) for run in runs.build().runs)
    parts: list[str] = []
    at = 0
    for start, end in merged(shown):
        parts += [_PRINTABLE.sub(_BLACK, raw[at:start]), raw[start:end]]
        at = end
    return "".join([*parts, _PRINTABLE.sub(_BLACK, raw[at:])])
