"""What a text prints twice: its title, and sentences pulled out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.facts import quoted
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import BlockType

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft

MOST = 60
"""Lines that are looked up in the whole text, so that a long one is read in linear time."""
LONGEST_PULLED = 70
"""Words of a sentence that is printed again in large letters."""


def set_repeats_aside(draft: Draft) -> None:
    """Set aside the lines that only say again what the text says elsewhere."""
    _doubled(draft)
    _pulled(draft)


def set_title_repeats_aside(draft: Draft) -> None:
    """Set aside the lines that print the headline again."""
    if draft.title is None:
        return
    title = draft.folded(draft.title)
    for index, unit in enumerate(draft.units):
        if index != draft.title and unit.free and unit.n <= 40 and draft.folded(index) == title:
            unit.set_aside(words.REPEAT, "title again")


def _doubled(draft: Draft) -> None:
    """Whole paragraphs and standfirsts that stand twice."""
    seen: dict[str, int] = {}
    for index, unit in enumerate(draft.units):
        if unit.aside is not None or unit.n < 8 or unit.hint in {Hint.ROW, Hint.CODE}:  # noqa: PLR2004 salutations and headings may recur
            continue
        key = draft.folded(index)
        if key in seen and unit.free:
            unit.set_aside(words.REPEAT, "line again")
        else:
            seen.setdefault(key, index)


def _pulled(draft: Draft) -> None:
    """Sentences that are printed again in large letters, mostly in quotation marks."""
    candidates = [
        index
        for index, unit in enumerate(draft.units)
        if unit.free
        and 3 <= unit.n <= LONGEST_PULLED  # noqa: PLR2004 fewer words recur by chance
        and draft.first <= index
        and (
            quoted(unit.text)
            or unit.hint is Hint.QUOTE
            or unit.line.bold
            or unit.line.italic
            or _is_quote_with_name(unit.text)
            or (unit.n >= 6 and not unit.ends)
        )
    ][:MOST]
    if not candidates:
        return
    chosen = set(candidates)
    rest = "\n".join(
        draft.folded(index)
        for index, unit in enumerate(draft.units)
        if unit.aside is None
        and unit.n > 8
        and index not in chosen
        and unit.role is not BlockType.CAPTION
    )
    for index in candidates:
        text = draft.units[index].text
        inside = draft.folded(index) if not quoted(text) else folded_words(quoted(text) or "")
        if len(inside) > 12 and (inside in rest):
            draft.units[index].set_aside(words.REPEAT, "pull quote")
            following = index + 1
            if following < len(draft.units) and _is_attribution(draft, following):
                draft.units[following].set_aside(words.REPEAT, "pull quote's name")


def _is_quote_with_name(text: str) -> bool:
    return text[:1] in "\"“„«'‘"


def _is_attribution(draft: Draft, index: int) -> bool:
    unit = draft.units[index]
    return (
        unit.free
        and unit.n <= 10
        and not unit.ends
        and (unit.text[:1] in "—–-~" or (unit.line.gap == 0 and "name" in unit.tags))
    )
