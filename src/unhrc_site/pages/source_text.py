"""A source's text as its page sets it: passages lit, names linked, nothing altered."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.records import Kind
from unhrc_site.model.routes import block_anchor, passage_anchor
from unhrc_site.model.source_text import GAP, BlockType
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import Link
from unhrc_site.model.views.records import AsideUnit, BlockUnit, GapUnit, MarginNote, RestLine
from unhrc_site.pages.parts import KIND_WORDS
from unhrc_site.pages.writing import address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.facts import Rest
    from unhrc_site.dossier.names import Mention
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.records import Source
    from unhrc_site.model.source_text import Block, Our, SetAside
    from unhrc_site.model.text import MappedText
    from unhrc_site.pages.writing import Writer

_LINES = frozenset({BlockType.LIST, BlockType.TABLE, BlockType.CODE})
"""Types whose visible text keeps its line ends: one item or row each."""


_BESIDE = 3
"""Facts that the margin of one block shows unfolded: about as many lines as a paragraph has."""
_WEIGHT = {Kind.EVENT: 0, Kind.STATEMENT: 1, Kind.THEME: 2, Kind.ENTITY: 3, Kind.SOURCE: 4}
"""The order of facts in a margin: what happened, who said it, then what else rests there."""


class _Extent(NamedTuple):
    """A cited passage within one visible text: from its first part's start to its last's end."""

    start: int
    end: int
    id: str


def text_units(
    writer: Writer, source: Source, rests: Sequence[Rest], mentions: Sequence[Mention]
) -> tuple[BlockUnit | AsideUnit | GapUnit, ...]:
    """Return the blocks with their margins and the set-aside stretches, in the file's order."""
    of_block: dict[int, list[Rest]] = {}
    of_aside: dict[int, list[Rest]] = {}
    sealed: list[Rest] = []
    for rest in rests:
        if rest.passage.block >= 0:
            of_block.setdefault(rest.passage.block, []).append(rest)
        elif rest.passage.citation.sealed:
            sealed.append(rest)
        else:
            of_aside.setdefault(rest.passage.set_aside, []).append(rest)
    names: dict[int, list[Mention]] = {}
    for mention in mentions:
        names.setdefault(mention.block, []).append(mention)
    text = source.text
    placed = [(block.start, 1, number) for number, block in enumerate(text.blocks)]
    placed.extend((part.start, 0, number) for number, part in enumerate(text.set_aside))
    units: list[BlockUnit | AsideUnit | GapUnit] = []
    folded: list[tuple[SetAside, list[Rest]]] = []
    hidden: list[int] = []
    for _, is_block, number in sorted(placed):
        if not is_block:
            folded.append((text.set_aside[number], of_aside.get(number, [])))
            continue
        if folded:
            units.append(_aside(writer, folded))
            folded = []
        block = text.blocks[number]
        if block.is_hidden and number not in of_block:
            hidden.append(number)
            continue
        if hidden:
            units.append(_gap(hidden, source))
            hidden = []
        units.append(_block(writer, number, block, of_block.get(number, []), names.get(number, [])))
    if hidden:
        units.append(_gap(hidden, source))
    if folded:
        units.append(_aside(writer, folded))
    if sealed:
        units.append(_sealed_aside(writer, sealed))
    return tuple(units)


def _gap(numbers: list[int], source: Source) -> GapUnit:
    """Return the mark of neighbouring blocks of which nothing is shown."""
    first, last = numbers[0] + 1, numbers[-1] + 1
    place = f"¶ {first}" if first == last else f"¶ {first}–{last}"
    words = sum(our.words for number in numbers for our in source.text.blocks[number].ours)
    return GapUnit(f"{place}: {not_shown(words)}")


_COUNTED = 4
"""Words of a gap from which on it says how many they are: shorter ones would drown the text."""


def not_shown(words: int) -> str:
    """Return how many words of a source are not shown."""
    return f"{words:,} word{'' if words == 1 else 's'} not shown"


def _sealed_aside(writer: Writer, rests: list[Rest]) -> AsideUnit:
    """Return the lines set aside that are cited and not shown, for links to lead to."""
    lines = {
        rest.passage.citation.id: (
            (n.Passage(passage_anchor(rest.passage.citation.id), (n.Ours("not shown"),)),),
            "set aside",
        )
        for rest in rests
    }
    words = "Lines set aside that are cited and not shown"
    return AsideUnit(words, tuple(lines.values()), _margin(writer, rests), opened=True)


def _block(
    writer: Writer, number: int, block: Block, rests: list[Rest], names: list[Mention]
) -> BlockUnit:
    text = block.text
    lines = [(0, len(text))]
    if block.type in _LINES:
        lines, at = [], 0
        for line in text.split("\n"):
            lines.append((at, at + len(line)))
            at += len(line) + 1
    setting = _Setting(writer, block.visible, rests, names, block.ours)
    margin = _margin(writer, rests)
    return BlockUnit(
        number + 1,
        block_anchor(block.id),
        block.type.value if not block.is_hidden else BlockType.PARAGRAPH.value,
        block.level,
        tuple(setting.line(start, end) for start, end in lines),
        _in_order(margin[:_BESIDE], rests),
        _in_order(margin[_BESIDE:], rests),
    )


def _aside(writer: Writer, parts: list[tuple[SetAside, list[Rest]]]) -> AsideUnit:
    reasons = ", ".join(dict.fromkeys(part.reason for part, _ in parts))
    lines: list[tuple[n.Nodes, str]] = []
    for part, rests in parts:
        nodes = _Setting(writer, part.visible, rests, [], part.ours).line(0, len(part.text))
        lines.append((nodes, part.reason))
    count = sum(part.text.count("\n") + 1 for part, _ in parts)
    words = f"{count} line{'' if count == 1 else 's'} set aside: {reasons}"
    rests = [rest for _, found in parts for rest in found]
    return AsideUnit(words, tuple(lines), _margin(writer, rests), opened=bool(rests))


def _margin(writer: Writer, rests: Iterable[Rest]) -> tuple[MarginNote, ...]:
    """Return which facts rest on a block, the weightiest first; one line for a record."""
    grouped: dict[str, list[Rest]] = {}
    for rest in rests:
        if rest.card.slug != rest.passage.citation.target:
            grouped.setdefault(rest.card.slug, []).append(rest)
    ranked = sorted(grouped, key=lambda s: (_WEIGHT.get(grouped[s][0].card.kind, len(_WEIGHT)), s))
    return tuple(_margin_note(writer, grouped[slug]) for slug in ranked)


def _margin_note(writer: Writer, rests: list[Rest]) -> MarginNote:
    """Return what a record rests on in a block, in the order of the text, its roles joined."""
    card = rests[0].card
    found = sorted(rests, key=lambda rest: rest.passage.spans[0].start)
    anchors = dict.fromkeys(passage_anchor(rest.passage.citation.id) for rest in found)
    roles = dict.fromkeys(rest.passage.role for rest in rests)
    return MarginNote(
        Link(card.short, writer.href(address_of(card))),
        _as_start(", ".join(roles)),
        next(iter(anchors)),
        tuple(anchors),
    )


def _in_order(notes: Iterable[MarginNote], rests: Iterable[Rest]) -> tuple[MarginNote, ...]:
    """Return notes in the order of their passages in the text."""
    starts = {passage_anchor(r.passage.citation.id): r.passage.spans[0].start for r in rests}
    return tuple(sorted(notes, key=lambda note: starts[note.passage]))


def _as_start(words: str) -> str:
    """Return `words` as a line starts; names within them keep their capitals."""
    return words[:1].upper() + words[1:]


def rest_lines(writer: Writer, rests: Iterable[Rest]) -> tuple[RestLine, ...]:
    """Return what rests on a source: one line a record, with its parts and its passages."""
    grouped: dict[str, list[Rest]] = {}
    for rest in rests:
        if rest.card.slug != rest.passage.citation.target:
            grouped.setdefault(rest.card.slug, []).append(rest)
    lines = []
    for slug in sorted(grouped, key=lambda s: (_WEIGHT.get(grouped[s][0].card.kind, 9), s)):
        found = grouped[slug]
        card = found[0].card
        places: dict[str, Link] = {}
        for rest in found:
            place = f"¶{rest.passage.block + 1}" if rest.passage.block >= 0 else "set aside"
            places.setdefault(place, Link(place, f"#{passage_anchor(rest.passage.citation.id)}"))
        roles = ", ".join(dict.fromkeys(rest.passage.role for rest in found))
        link = writer.link(slug, card.short)
        lines.append(RestLine(link, KIND_WORDS[card.kind], roles, tuple(places.values())))
    return tuple(lines)


@dataclass(slots=True)
class _Setting:
    """One visible text being set.

    It is cut wherever a passage, a part of one or a name begins or ends. Passages that lie within
    each other are nested; where two cross, the one that begins later is cut, and its pieces
    share one address, which the renderer writes on the first.
    """

    writer: Writer
    visible: MappedText
    rests: list[Rest]
    names: list[Mention]
    ours: tuple[Our, ...]

    @property
    def text(self) -> str:
        return self.visible.text

    def line(self, start: int, end: int) -> n.Nodes:
        """Return `[start, end)` of the text as nodes."""
        extents = {
            (anchor := passage_anchor(rest.passage.citation.id)): _Extent(
                *self._extent(rest.passage), anchor
            )
            for rest in self.rests
        }
        within = [e for e in extents.values() if e.start < end and start < e.end]
        return self._nested(start, end, sorted(within, key=lambda e: (e.start, -e.end, e.id)))

    def _extent(self, passage: Passage) -> tuple[int, int]:
        """Return where a passage stands: one that is sealed, at the gap that its words are in."""
        if passage.shown:
            return passage.shown[0].start, passage.shown[-1].end
        gaps = [our for our in self.ours if self.text[our.start : our.end] == GAP]
        before = [gap for gap in gaps if self._there(gap) < passage.spans[-1].end]
        place = (before or gaps)[-1] if gaps else None
        return (place.start, place.end) if place else (0, len(self.text))

    def _there(self, gap: Our) -> int:
        """Return the offset in the seed of the first word that a gap stands for."""
        return self.visible.origin(gap.start, gap.end).start

    def _nested(self, start: int, end: int, extents: list[_Extent]) -> n.Nodes:
        made: list[n.Node] = []
        at = start
        rest = list(extents)
        while rest:
            extent = rest.pop(0)
            first, last = max(extent.start, at), min(extent.end, end)
            if first >= last:
                continue
            if first > at:
                made.extend(self._leaves(at, first))
            inner = [e for e in rest if e.start < last and first < e.end]
            made.append(n.Passage(extent.id, self._nested(first, last, inner)))
            at = last
            rest = [e for e in rest if e.end > last]
        if at < end:
            made.extend(self._leaves(at, end))
        return tuple(made)

    def _leaves(self, start: int, end: int) -> list[n.Node]:
        """Return a stretch without borders of passages, lit by as many as cover it."""
        lit = {part for rest in self.rests for part in rest.passage.shown}
        names = [m for m in self.names if m.start < end and start < m.end]
        gaps = {our.start: our for our in self.ours if self.text[our.start] == GAP}
        borders = {start, end}
        named = ((m.start, m.end) for m in names)
        for left, right in (*lit, *named, *((gap.start, gap.end) for gap in gaps.values())):
            borders.update(border for border in (left, right) if start < border < end)
        made: list[n.Node] = []
        for left, right in pairwise(sorted(borders)):
            piece: n.Node = n.Words(self.text[left:right])
            if left in gaps:
                words = gaps[left].words
                made.append(n.Ours("[…]" if words < _COUNTED else f"[{not_shown(words)}]"))
                continue
            owner = next((m for m in names if m.start <= left and right <= m.end), None)
            if owner is not None:
                link = self.writer.link(owner.entity)
                piece = n.Named(link.href, link.text, (piece,))
            depth = sum(1 for a, b in lit if a <= left and right <= b)
            made.append(n.Lit(depth, (piece,)) if depth else piece)
        return made
