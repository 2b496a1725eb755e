"""The step from lines with their roles to the typed source: blocks, captions, links, fields.

Nothing is decided here but how pieces are joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.digest import address
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import Block, BlockType, Caption, Link, SetAside
from unhrc_site.model.text import MappedText, MappedTextBuilder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

_SEVERAL = frozenset({BlockType.LIST, BlockType.TABLE})
DEFAULT_LEVEL = 2


def blocks_of(draft: Draft) -> tuple[Block, ...]:
    """Return everything that is not set aside as blocks, in reading order."""
    seen: dict[str, int] = {}
    made: list[Block] = []
    for members in _groups(draft):
        unit = draft.units[members[0]]
        role = unit.role
        assert role is not None  # noqa: S101 `_groups` looked
        visible = _joined(draft, members, role)
        if not visible.text:
            continue
        name = address(folded_words(visible.text))
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name = f"{name}-{seen[name]}"
        end = max(draft.units[index].line.end for index in members)
        level = (unit.line.level or DEFAULT_LEVEL) if role is BlockType.HEADING else 0
        made.append(Block(name, role, unit.line.start, end, visible, level))
    return tuple(made)


def _groups(draft: Draft) -> list[list[int]]:
    """Return the lines that have a role; those of one list, table or caption together."""
    groups: list[list[int]] = []
    place: dict[int, int] = {}
    credit_of = {words_: credit for credit, words_ in reversed(draft.partners.items())}
    for index, unit in enumerate(draft.units):
        if unit.role is None or unit.hint is Hint.RULE:
            continue
        leader = draft.groups.get(index, index)
        partner = _partner(draft, index, credit_of)
        if leader != index and leader in place:
            groups[place[leader]].append(index)
        elif partner is not None and partner in place:
            groups[place[partner]].append(index)
            place[index] = place[partner]
        else:
            place[index] = len(groups)
            groups.append([index])
    return groups


def _partner(draft: Draft, index: int, credit_of: dict[int, int]) -> int | None:
    """Return the line that forms one caption with the line at `index`, if that stands before."""
    other = draft.partners.get(index)
    if other is None:
        other = credit_of.get(index)
    return (
        other
        if other is not None and other < index and draft.units[other].role is BlockType.CAPTION
        else None
    )


def _joined(draft: Draft, members: Sequence[int], role: BlockType) -> MappedText:
    """Return the visible text of several lines as one: a line each in lists, else with spaces."""
    pieces = [_visible(draft, index, role) for index in members]
    pieces = [piece for piece in pieces if piece.text]
    if len(pieces) == 1:
        return pieces[0]
    builder = MappedTextBuilder()
    for number, piece in enumerate(pieces):
        if number:
            last = pieces[number - 1].runs[-1]
            builder.add("\n" if role in _SEVERAL else " ", last.there + last.length)
        for run in piece.runs:
            builder.add(piece.text[run.here : run.here + run.length], run.there)
    return builder.build()


def _visible(draft: Draft, index: int, role: BlockType) -> MappedText:
    unit = draft.units[index]
    line = unit.line
    if (
        not line.marker
        or role is BlockType.LIST
        or line.marker.startswith("[^")
        or line.hint in {Hint.HEADING, Hint.QUOTE}
    ):
        return line.visible
    if (
        index in draft.marked
        or role
        in {
            BlockType.FOOTNOTE,
            BlockType.PARAGRAPH,
            BlockType.TITLE,
            BlockType.QUOTATION,
            BlockType.HEADING,
        }
        or line.hint is Hint.ITEM
    ):
        return _with_marker(draft, unit)
    return line.visible


def _with_marker(draft: Draft, unit: Unit) -> MappedText:
    visible = unit.line.visible
    first = visible.runs[0].there if visible.runs else unit.line.end
    builder = MappedTextBuilder()
    lead = draft.raw[unit.line.start : first]
    marker = unit.line.marker
    shown = marker if lead.startswith(marker) else lead.rstrip("*_~ \t")
    builder.add(shown, unit.line.start)
    if len(shown) < len(lead):
        space = lead.find(" ", len(shown))
        if space >= 0:
            builder.add(" ", unit.line.start + space)
    for run in visible.runs:
        builder.add(visible.text[run.here : run.here + run.length], run.there)
    return builder.build()


def asides_of(draft: Draft) -> tuple[SetAside, ...]:
    """Return everything that is set aside, in reading order."""
    made = []
    for unit in draft.units:
        if unit.aside is None or not any(c.isalnum() for c in unit.text):
            continue
        line = unit.line
        made.append(
            SetAside(
                line.start,
                line.end,
                _with_marker(draft, unit) if line.hint is Hint.ITEM else line.visible,
                unit.aside,
                unit.aside == words.REPEAT,
            )
        )
    if draft.front:
        front = draft.front
        shown = MappedText.identity(draft.raw[front.start : front.end], front.start)
        made.insert(0, SetAside(front.start, front.end, shown, "front matter"))
    return tuple(made)


def captions_of(draft: Draft) -> tuple[Caption, ...]:
    """Return the captions with their credits."""
    return tuple(
        _caption(draft, members)
        for members in _groups(draft)
        if draft.units[members[0]].role is BlockType.CAPTION
    )


def _caption(draft: Draft, members: Sequence[int]) -> Caption:
    text, credit = [], None
    for index in members:
        unit = draft.units[index]
        found = draft.credits.get(index)
        if found is None:
            text.append(unit.text)
            continue
        if found.caption:
            text.append(unit.text[found.caption.start : found.caption.end])
        if found.credit:
            credit = unit.text[found.credit.start : found.credit.end]
    start = min(draft.units[index].line.start for index in members)
    end = max(draft.units[index].line.end for index in members)
    return Caption(" ".join(text), credit, start, end)


def links_of(units: Iterable[Unit]) -> tuple[Link, ...]:
    """Return the links of all lines, set-aside ones among them, in order."""
    return tuple(link for unit in units for link in unit.line.links)
