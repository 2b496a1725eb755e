"""What a text prints twice: its title, and sentences pulled out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.facts import quoted
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import BlockType

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

_STOP = Pattern(r"[.!?…]\s+")
MOST = 60
"""Lines that are looked up in the whole text, so that a long one is read in linear time."""
SHORTEST_PULLED = 14
"""Code points of the folded words: shorter ones recur by chance."""
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
    start, end = draft.title_span or (0, None)
    title = folded_words(draft.units[draft.title].text[start:end])
    for index, unit in enumerate(draft.units):
        if index != draft.title and unit.free and unit.n <= 40 and draft.folded(index) == title:
            unit.set_aside(words.REPEAT, "title again")


def _doubled(draft: Draft) -> None:
    """Whole paragraphs and standfirsts that stand twice."""
    seen: dict[str, int] = {}
    for index, unit in enumerate(draft.units):
        if unit.aside is not None or unit.n < 8 or unit.hint in {Hint.ROW, Hint.CODE}:
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
        for index in draft.free(draft.first, len(draft.units))
        if _can_be_pulled(draft.units[index])
    ][:MOST]
    if not candidates:
        return
    whole = "\n".join(
        draft.folded(index)
        for index, unit in enumerate(draft.units)
        if unit.aside is None and unit.role is not BlockType.CAPTION
    )
    for index in candidates:
        text = draft.units[index].text
        inside = folded_words(quoted(text) or text)
        if len(inside) > SHORTEST_PULLED and _is_elsewhere(text, inside, whole):
            draft.units[index].set_aside(words.REPEAT, "pull quote")
            following = index + 1
            if following < len(draft.units) and _is_attribution(draft, following):
                draft.units[following].set_aside(words.REPEAT, "name under a pull quote")


def _is_elsewhere(text: str, inside: str, whole: str) -> bool:
    """Tell whether all words of a line, or each of its sentences, stand a second time."""
    if whole.count(inside) > 1:
        return True
    sentences = [folded_words(part) for part in _STOP.split(text)]
    sentences = [part for part in sentences if part]
    return len(sentences) > 1 and all(
        len(part) > SHORTEST_PULLED and whole.count(part) > 1 for part in sentences
    )


def _can_be_pulled(unit: Unit) -> bool:
    """Tell whether a line has the form of a pull quote: in marks, set off, or cut short."""
    if not 4 <= unit.n <= LONGEST_PULLED or unit.hint in {
        Hint.ITEM,
        Hint.HEADING,
        Hint.ROW,
        Hint.CODE,
        Hint.NOTE,
    }:  # fewer words are a heading
        return False
    if inside := quoted(unit.text):
        # A heading may stand in marks; a sentence that was pulled out ends as one.
        return inside.rstrip()[-1:] in ".!?…"  # a heading may be in marks
    if unit.hint is Hint.QUOTE or unit.line.bold or unit.line.italic:
        return True
    return unit.n >= 7 and (not unit.ends or unit.text[:1] in '"“„«')


def _is_attribution(draft: Draft, index: int) -> bool:
    unit = draft.units[index]
    if unit.free and unit.line.gap == 0 and unit.n <= 8 and unit.text.isupper():
        return True
    return (
        unit.free
        and unit.n <= 10
        and not unit.ends
        and (unit.text[:1] in "—–-~" or (unit.line.gap == 0 and "name" in unit.tags))
    )
