"""The lines between the headline and the running text: standfirst, captions, buttons, labels.

What no rule names stays for the running text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.titles import (
    SESSION,
    SYMBOL,
)
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft


MOST_HEAD = 60
"""Lines between a standfirst and the byline below it."""
LONGEST_SUBTITLE = 75
"""Words."""


def below_title(draft: Draft) -> None:
    """Give the standfirst its role, and leave the rest to the running text."""
    if draft.title is None:
        return
    if draft.kind is SourceKind.RESOLUTION:
        for index in draft.free(draft.title + 1, draft.first):
            if draft.units[index].hint in {Hint.NONE, Hint.HEADING}:
                draft.units[index].take(BlockType.LETTERHEAD, "below the title of a resolution")
        return
    found = any(unit.role is BlockType.SUBTITLE for unit in draft.units[: draft.first])
    _caption_before_dateline(draft)
    for index in draft.free(draft.title + 1, draft.first):
        unit = draft.units[index]
        if unit.hint not in {Hint.NONE, Hint.HEADING}:
            continue
        if SESSION.match(unit.text) or SYMBOL.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "session or symbol")
        elif _VENUE.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "label and its value")
        elif not found and (rule := _standfirst_rule(draft, index)):
            unit.take(BlockType.SUBTITLE, rule)
            found = True
        elif unit.hint is Hint.NONE and not unit.prose:
            _small_line(draft, index)


def _standfirst_rule(draft: Draft, index: int) -> str | None:
    """Return the rule by which a line is the standfirst, or None if none applies."""
    unit = draft.units[index]
    if _is_in_row(draft, index):
        return None
    meta_after = _has_meta(draft, index + 1)
    marked = unit.hint is Hint.HEADING
    if 4 <= unit.n <= LONGEST_SUBTITLE and (meta_after or unit.n > (9 if marked else 5)):
        return "line under the title"
    if marked and index - 1 == draft.title and not _is_followed_by_text(draft, index):
        return "heading under the headline"
    return None


def _has_meta(draft: Draft, start: int) -> bool:
    """Tell whether a byline or a date stands between `start` and the running text."""
    end = min(draft.first, start + MOST_HEAD)
    return any({"byline", "date"} & unit.tags for unit in draft.units[start:end])


def _small_line(draft: Draft, index: int) -> None:
    """Set a button aside; give a place beside the date its role."""
    unit = draft.units[index]
    if unit.n > 3:
        return
    if _is_beside_aside(draft, index):
        unit.set_aside(words.NAVIGATION, "button below the title")
    elif (
        draft.kind is not SourceKind.LIVE_BLOG
        and unit.line.gap == 0
        and not _has_meta(draft, index + 1)
        and _before(draft, index) in {BlockType.BYLINE, BlockType.DATE}
    ):
        unit.take(BlockType.DATE, "place beside the date")


def _is_in_row(draft: Draft, index: int) -> bool:
    """Tell whether a line ends a row of short lines, such as a summary in points."""
    before = draft.units[index - 1]
    return (
        before.free
        and not draft.units[index].line.gap
        and not before.ends
        and before.n <= 14
        and before.hint is Hint.NONE
        and index - 1 != draft.title
    )


def _caption_before_dateline(draft: Draft) -> None:
    """Take the sentence between the byline and the dateline for the caption of a picture."""
    index = draft.first
    if index + 1 >= len(draft.units) or not index:
        return
    unit, following = draft.units[index], draft.units[index + 1]
    before = draft.units[index - 1]
    if (
        unit.free
        and unit.ends
        and unit.n <= 30
        and before.role in {BlockType.BYLINE, BlockType.DATE}
        and DATELINE.match(following.text)
    ):
        unit.take(BlockType.CAPTION, "sentence above the dateline")


_VENUE = Pattern(
    r"(?:venue|time|where|when|place|location|language|interpretation|registration|"
    r"rsvp|moderator|ort|lieu|lugar|luogo|место)\s?:",
    re.IGNORECASE,
)


DATELINE = Pattern(
    r"^\(?[A-Z][A-Z .'’-]{2,30}(?:,\s[^—–:-]{2,40})?\)?\s?(?:\([\w "
    r".]{2,30}\)\s?)?(?:--|—|–|\s-\s)"
)
"""A place in capitals and a dash, at the start of an agency's text."""


def _is_followed_by_text(draft: Draft, index: int) -> bool:
    following = draft.shown(index, 1)
    if following is None:
        return False
    unit = draft.units[following]
    return unit.role is None and (unit.prose or unit.hint in {Hint.ITEM, Hint.QUOTE})


def _ends_head(draft: Draft, index: int) -> bool:
    """Tell whether a line is a date, a byline or a button that follows one."""
    while index > 0 and draft.units[index].aside is not None and draft.units[index].line.gap == 0:
        index -= 1
    return draft.units[index].role in {BlockType.DATE, BlockType.BYLINE}


def standfirst(draft: Draft) -> None:
    """Take the prose between the date and the picture for the standfirst, as some pages set it."""
    index = draft.first
    if (
        draft.title is None
        or index + 1 >= len(draft.units)
        or any(unit.role is BlockType.SUBTITLE for unit in draft.units[:index])
    ):
        return
    unit = draft.units[index]
    if not (
        unit.free
        and unit.prose
        and unit.n <= 45
        and unit.line.gap == 0
        and _ends_head(draft, index - 1)
    ):  # words of a standfirst
        return
    following = draft.units[index + 1]
    if (
        following.line.gap
        and following.prose
        and len(draft.units) > index + 2
        and not draft.units[index + 2].aside
        and draft.units[index + 2].line.gap
    ):
        # The head is one block, and the text begins after a blank line.
        unit.take(BlockType.SUBTITLE, "last line of the head")
        return
    for below in range(index + 1, min(index + 4, len(draft.units))):
        if below in draft.credits:
            unit.take(BlockType.SUBTITLE, "prose above the picture")
            return
        if draft.units[below].aside is None:
            return


def _is_beside_aside(draft: Draft, index: int) -> bool:
    """Tell whether a line touches one that was set aside by what it says."""
    near = [at for at in (index - 1, index + 1) if 0 <= at < len(draft.units)]
    return any(
        draft.units[at].aside in {words.NAVIGATION, words.SHARE, words.SOCIAL}
        and draft.units[max(at, index)].line.gap == 0
        for at in near
    )


def _before(draft: Draft, index: int) -> BlockType | None:
    previous = draft.shown(index, -1)
    return draft.units[previous].role if previous is not None else None
