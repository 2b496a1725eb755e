"""The pairing of captions and credits that stand on different lines.

Runs before the zones are known; it notes what belongs together and gives no roles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.credits import Credit, credit_of
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.meta import opener_length
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

_CREDITISH = Pattern(
    r"[(\[©/|:：…]|\b(?:by|of|via|by|von|de|di|door)\b|[–—-]|photo|foto|image|reuters|afp|getty|"
    r"картин|фото|摄|صورة",
    re.IGNORECASE,
)


_CUE = Pattern(
    r"\b(?:pictured|file (?:photo|picture|image|pic)|(?:is|are) seen|archive photo|undated "
    r"photo|in this (?:file |undated |handout )?(?:photo|picture|image)|poses? for|file)\b|"
    r"\((?:left|right|l|r|centre|center|above|below)\)",
    re.IGNORECASE,
)


def read_credits(draft: Draft) -> None:
    """Find the lines under pictures by their credits, and pair lone credits with their captions."""
    for index, unit in enumerate(draft.units):
        if not unit.free or unit.hint in {
            Hint.CODE,
            Hint.ROW,
            Hint.NOTE,
            Hint.HEADING,
            Hint.RULE,
            Hint.ITEM,
        }:
            continue
        if unit.hint is Hint.IMAGE:
            continue
        if unit.n > 80 or not _CREDITISH.search(unit.text):
            continue
        if opener_length(unit.text) and unit.n <= 12:
            continue
        if unit.key in {"image caption", "media caption"} and index + 1 < len(draft.units):
            _announce(draft, index)
            continue
        if index in draft.credits:
            continue
        found = credit_of(unit.text)
        if found is None:
            continue
        if found.rule in {"chained credit", "providers"} and unit.n > 45:
            continue
        draft.credits[index] = found


def pair_credits(draft: Draft) -> None:
    """Give each lone credit the caption above or below it, where a line there can be one."""
    for index, found in list(draft.credits.items()):
        if found.caption is None and index not in draft.groups:
            _pair(draft, index)


def pair_archives(draft: Draft) -> None:
    """Take a short line above a caption that says who is where for its credit."""
    units = draft.units
    for index in range(len(units) - 1):
        unit, following = units[index], units[index + 1]
        if (
            not (unit.free and following.free)
            or following.line.gap
            or unit.n > 5
            or unit.ends
            or unit.tags & {"byline", "date"}
        ):
            continue
        if (
            index in draft.credits
            or following.prose
            or not is_caption_by_words(following)
            or not unit.line.gap
        ):
            continue
        draft.credits[index] = Credit(None, Span(0, len(unit.text)), "line above a caption")
        draft.partners[index] = index + 1


def pair_names(draft: Draft) -> None:
    """Take a sentence and the name under it, apart from all else, for a caption and its credit."""
    units = draft.units
    found = [index for index in range(1, len(units) - 1) if _is_named_caption(units, index)]
    counted = sum(1 for index in found if _is_counted(units, index))
    for index in found:
        unit = units[index + 1]
        above = index < 12 and any(
            {"byline", "name"} & other.tags for other in units[index + 2 : index + 6]
        )  # lines of a head
        if (counted > 1 and (_is_counted(units, index) or "name" in unit.tags)) or (
            above and "name" in unit.tags
        ):
            draft.credits[index + 1] = Credit(
                None, Span(0, len(unit.text)), "name under a sentence"
            )
            draft.partners[index + 1] = index
            unit.tags -= {"name", "byline"}


def _is_named_caption(units: list[Unit], index: int) -> bool:
    first, second = units[index], units[index + 1]
    if (
        not (first.free and second.free and first.ends and 3 < first.n <= 45)
        or first.text[:1] in '"“„«'
    ):  # words of a caption
        return False
    if (
        second.line.gap
        or second.n > 6
        or second.ends
        or {"date"} & second.tags
        or first.tags & {"byline", "date"}
    ):  # words of a credit
        return False
    after = units[index + 2] if index + 2 < len(units) else None
    return after is None or after.line.gap > 0 or index < 12  # lines of a head


def _is_counted(units: list[Unit], index: int) -> bool:
    return units[index - 1].aside == words.PAGE and units[index].line.gap == 0


def _announce(draft: Draft, index: int) -> None:
    """Take the line after a lone `Image caption,` for the caption, with the source above it."""
    words_ = draft.units[index + 1]
    if words_.line.gap > 1 or not words_.free:
        return
    draft.credits[index] = Credit(None, None, "label of a caption")
    draft.credits[index + 1] = Credit(Span(0, len(words_.text)), None, "caption under its label")
    first = index
    above = draft.credits.get(index - 1)
    if above is not None and above.rule == "image source":
        first = index - 1
    for at in range(first, index + 2):
        draft.groups[at] = first


def _pair(draft: Draft, index: int) -> None:
    """Give a lone credit the caption before or after it, if a line there can be one."""
    units = draft.units
    found = draft.credits[index]
    for other, gap in (
        (index - 1, units[index].line.gap),
        (index + 1, units[index + 1].line.gap if index + 1 < len(units) else 9),
    ):
        if not 0 <= other < len(units) or gap > 1:
            continue
        unit = units[other]
        if other in draft.credits:
            near = draft.credits[other]
            if near.credit is None and near.caption is not None:
                draft.partners[index] = other
                return
            continue
        image = unit.hint is Hint.IMAGE
        if (
            not unit.free
            or {"byline", "date"} & unit.tags
            or unit.hint in {Hint.HEADING, Hint.ITEM}
        ):
            continue
        if image or (gap == 0 and 3 <= unit.n <= 60 and not _looks_like_title(draft, other)):
            draft.partners[index] = other
            return
        if found.rule == "image source" and unit.n <= 60:
            draft.partners[index] = other
            return


def _looks_like_title(draft: Draft, index: int) -> bool:
    return index == 0 or (
        not draft.units[index].ends
        and not any(u.prose for u in draft.units[:index])
        and not any({"byline", "date"} & u.tags for u in draft.units[:index])
        and draft.units[index].n < 18
    )


def is_caption_by_words(unit: Unit) -> bool:
    """Tell whether a line without a credit says itself that it describes a picture."""
    return unit.n <= 60 and bool(_CUE.search(unit.text))
