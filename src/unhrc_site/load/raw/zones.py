"""Head, body and tail: the running text is the segment of greatest weight.

Prose weighs by its length; dates, bylines, captions and what is set aside weigh against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.kinds import CLOCK, PREAMBLE
from unhrc_site.load.raw.lines import Hint
from unhrc_site.model.source_text import SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

HEAD_LINES = 40
"""Lines, not set aside, within which a byline or a date belongs to the head."""
HEAD_PROSE = 2
"""Lines of prose that may stand before the byline: a standfirst and a summary."""


def set_zones(draft: Draft) -> None:
    """Set where the running text of `draft` begins and ends."""
    weights = [_weight(draft, index) for index in range(len(draft.units))]
    first, last = _heaviest(weights)
    first = _after_meta(draft, first, last)
    if draft.kind is SourceKind.LIVE_BLOG:
        first = _first_entry(draft, first)
    if draft.kind is SourceKind.RESOLUTION:
        first = _preamble(draft, first)
    draft.first, draft.last = first, max(first, last)


def _first_entry(draft: Draft, first: int) -> int:
    """Return where a live blog begins, at the latest: at the time of its first entry."""
    for index, unit in enumerate(draft.units[:first]):
        if (
            "time" in unit.tags
            and unit.aside is None
            and unit.n <= 4
            and any(CLOCK.match(other.text) for other in draft.units[index : index + 1])
        ):
            return index
    return first


def _preamble(draft: Draft, first: int) -> int:
    """Return where a resolution begins: at its first preambular line or the body's name before."""
    for index, unit in enumerate(draft.units[: first + 1]):
        if unit.aside is None and PREAMBLE.match(unit.text) and unit.n > 3:  # a word is no clause
            before = draft.units[index - 1] if index else None
            named = (
                before is not None
                and before.aside is None
                and before.text.rstrip("*_ ")[-1:] == ","
            )
            return index - 1 if named else index
    return first


def _weight(draft: Draft, index: int) -> float:
    unit = draft.units[index]
    if unit.aside is not None:
        return -3.0
    if "byline" in unit.tags or "date" in unit.tags:
        return -12.0
    if index in draft.credits:
        return -4.0
    return _of_text(unit)


def _of_text(unit: Unit) -> float:
    """Weigh a line that nothing has been said of."""
    match unit.hint:
        case Hint.ITEM | Hint.ROW | Hint.CODE | Hint.NOTE:
            return min(unit.n, 20) * 0.4 + 1
        case Hint.QUOTE:
            return 8.0 + min(unit.n, 40)
        case Hint.HEADING:
            return -1.0
        case Hint.IMAGE | Hint.RULE:
            return -3.0
    if unit.prose:
        return float(min(unit.n, 70))
    if unit.ends and unit.n >= 3 and unit.text.rstrip("\"'”’»")[-1:] not in "?？؟":
        return float(unit.n)
    return -3.0 if unit.n < 3 else -2.0  # a word or two is a button


def _heaviest(weights: list[float]) -> tuple[int, int]:
    """Return the bounds of the segment with the greatest sum, the longest of equals."""
    best, bounds = 0.0, (len(weights), len(weights))
    total, start = 0.0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, bounds = total, (start, index + 1)
    return bounds


def _after_meta(draft: Draft, first: int, last: int) -> int:
    """Return where the text begins, given that a byline or a date may follow a standfirst."""
    shown = prose = 0
    begin = first
    for index, unit in enumerate(draft.units[:last]):
        if unit.aside is not None:
            continue
        shown += 1
        if shown > HEAD_LINES:
            break
        if {"byline", "date", "label"} & unit.tags and prose <= HEAD_PROSE and unit.role is None:
            if index >= begin:
                begin = index + 1
        elif index == begin and "name" in unit.tags and not unit.line.gap and index:
            begin = index + 1
        elif unit.prose and index not in draft.credits and unit.n > 14:  # a paragraph
            prose += 1
            if prose > HEAD_PROSE:
                break
    return begin
