"""The roles of the running text and of what comes after it.

Headings are told by their surroundings: a short line alone between two pieces of prose. Better no
heading than a promotion taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.facts import SHORT
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.lists import read_items, read_plain_notes
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.tail import about, read_tail
from unhrc_site.load.raw.titles import SESSION
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

LONGEST_HEADING = 12
"""Words of a heading that no markup marks."""


_CLOCK = Pattern(
    r"^(?:\d{1,2}[:.hH]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h|GMT|BST|CET|UTC|EST|ET))?|"
    r"\d{1,2}\s?[ap]m)\b[\s.:|–—-]*",
    re.IGNORECASE,
)


_UPDATED = Pattern(r"^(?:updated|posted|published|last updated)\s(?:at\s)?", re.IGNORECASE)


_VERDICT = Pattern(r"^[^\W\d_]+(?: [^\W\d_]+)?\s?:\s\S")


_ALT = Pattern(r"^(?:alt|alt text|image|photo description|image description)\s?:", re.IGNORECASE)


def read_body(draft: Draft) -> None:
    """Give roles to the running text, from the line after the headline to the tail."""
    start = 0 if draft.title is None else min(draft.title + 1, draft.first)
    if draft.letter:
        start = draft.letter[0]
    _pictures(draft, start, len(draft.units))
    about(draft)
    read_items(draft, start, len(draft.units))
    read_plain_notes(draft, start + 2 * (len(draft.units) - start) // 3, len(draft.units))
    for index in draft.free(start, draft.last):
        unit = draft.units[index]
        if (
            draft.kind is SourceKind.RESOLUTION
            and unit.n <= 5
            and index > draft.first
            and ("date" in unit.tags or SESSION.match(unit.text))
        ):
            unit.take(BlockType.DATE, "date of the adoption")
        elif unit.hint is Hint.QUOTE:
            unit.take(BlockType.QUOTATION, "block quotation")
        elif unit.hint is Hint.HEADING:
            unit.take(BlockType.HEADING, "marked heading")
        elif _is_clock(draft, unit):
            unit.take(BlockType.DATE, "time of an entry")
        elif (
            draft.kind is SourceKind.LIVE_BLOG
            and "name" in unit.tags
            and not unit.prose
            and _follows_clock(draft, index)
        ):
            unit.take(BlockType.BYLINE, "author of an entry")
        elif _is_promotion(unit):
            unit.set_aside(words.RELATED, "line that is a link")
        elif _is_heading(draft, index):
            unit.take(BlockType.HEADING, "short line alone")
        elif _is_quotation(draft, index):
            continue
        else:
            _paragraph(draft, index)
    read_tail(draft)


def _paragraph(draft: Draft, index: int) -> None:
    unit = draft.units[index]
    if (
        "date" in unit.tags
        and not unit.prose
        and unit.n <= 8
        and draft.metas[index].dates
        and draft.metas[index].dates[0].label == "updated"
    ):
        unit.take(BlockType.DATE, "date of an update")
        return
    if unit.tags & {"byline"} and not unit.prose and index > draft.first:
        unit.take(BlockType.BYLINE, "byline within the text")
    elif unit.hint is Hint.IMAGE:
        unit.set_aside(words.IMAGE, "alternative text")
    elif unit.hint is not Hint.RULE:
        unit.take(BlockType.PARAGRAPH, "running text")


def _follows_clock(draft: Draft, index: int) -> bool:
    before = draft.shown(index, -1)
    return before is not None and draft.units[before].role is BlockType.DATE


def _is_quotation(draft: Draft, index: int) -> bool:
    """Join a sentence in quotation marks with the name that stands under it after a dash."""
    unit = draft.units[index]
    following = index + 1
    if unit.text[:1] not in '"“„«' or following >= draft.last:
        return False
    name = draft.units[following]
    if (
        not name.free
        or name.line.gap
        or (name.text[:1] not in "—–-―" and name.line.marker not in {"—", "–"})
        or name.n > 16
        or name.ends
    ):
        return False
    unit.take(BlockType.QUOTATION, "quotation with its name")
    name.take(BlockType.QUOTATION, "quotation with its name")
    draft.groups[index] = draft.groups[following] = index
    return True


def _pictures(draft: Draft, start: int, end: int) -> None:
    """Captions by their credits, and the alternative texts of images."""
    for index in draft.free(start, end):
        unit = draft.units[index]
        named = index in draft.credits or index in draft.captioned
        if named and unit.hint is not Hint.IMAGE:
            unit.take(BlockType.CAPTION, "caption with a credit")
        if _ALT.match(unit.text) and unit.n < 40:
            unit.set_aside(words.IMAGE, "labelled alternative text")
    for index in list(draft.free(start, end)):
        unit = draft.units[index]
        if unit.hint is not Hint.IMAGE:
            continue
        following = index + 1
        if index in draft.captioned and not any(units_caption(draft, at) for at in (following,)):
            unit.take(BlockType.CAPTION, "alternative text with a credit")
            continue
        unit.set_aside(words.IMAGE, "alternative text")
        if following < len(draft.units) and _is_under_image(draft.units[following]):
            draft.units[following].take(BlockType.CAPTION, "line under an image")


def units_caption(draft: Draft, index: int) -> bool:
    """Tell whether the line at `index` is a caption with words of its own."""
    found = draft.credits.get(index)
    return found is not None and found.caption is not None


def _is_under_image(unit: Unit) -> bool:
    return (
        unit.free
        and unit.n <= 60
        and unit.hint is Hint.NONE
        and (unit.line.gap == 0 or (unit.line.italic and unit.line.gap == 1))
    )


def _is_clock(draft: Draft, unit: Unit) -> bool:
    """Tell whether a line is the time of an entry or of its update, and nothing else."""
    if draft.kind is not SourceKind.LIVE_BLOG or unit.n > 5:  # words of a time
        return False
    text = _UPDATED.sub("", unit.text)
    found = _CLOCK.match(text)
    return found is not None and found.end() >= len(text) - 8  # a zone may follow


def _is_promotion(unit: Unit) -> bool:
    return unit.link_share > 0.85 and unit.n > 3 and not unit.prose and unit.hint is Hint.NONE


def _is_heading(draft: Draft, index: int) -> bool:
    """Tell whether a line that no markup marks is a heading, by its form and its neighbours."""
    unit = draft.units[index]
    if unit.hint is not Hint.NONE or not unit.text or unit.n > SHORT:
        return False
    asks = unit.text.rstrip("\"'”’»")[-1:] in "?？؟"
    if (unit.ends and not asks) or unit.text[-1] in ",;،；-–—" or unit.tags & {"date", "byline"}:
        return False
    if unit.line.bold:
        return not (asks and draft.kind is SourceKind.INTERVIEW)
    if unit.text[0] in "([" or (draft.kind is SourceKind.FACT_CHECK and _VERDICT.match(unit.text)):
        return False
    first = next((c for c in unit.text if c.isalpha()), "")
    if first.islower() or unit.n > LONGEST_HEADING or (unit.n > 9 and asks) or not first:
        return False
    if draft.kind is SourceKind.INTERVIEW and asks:
        return False
    return _stands_alone(draft, index)


def _stands_alone(draft: Draft, index: int) -> bool:
    unit = draft.units[index]
    before, after = draft.shown(index, -1), draft.shown(index, 1)
    if after is None or after >= draft.last:
        return False
    following = draft.units[after]
    opens = (
        following.prose
        or following.hint in {Hint.ITEM, Hint.QUOTE, Hint.HEADING, Hint.ROW}
        or following.role
        in {BlockType.LIST, BlockType.TABLE, BlockType.QUOTATION, BlockType.CAPTION}
        or (following.n > 4 and following.ends)
        or following.text[:1] in '"“„«'
    )
    if not opens and not _opens_after(draft, after):
        return False
    if before is None:
        return False
    previous = draft.units[before]
    if unit.line.gap == 0:
        if previous.role in {BlockType.HEADING, BlockType.DATE}:
            return following.line.gap > 0 or following.prose
        # Without blank lines a heading is told by the weight of its neighbours alone.
        return (
            previous.prose
            and following.n > 12
            and following.line.gap == 0
            and not previous.text.rstrip().endswith(":")
        )
    return not (
        previous.text.rstrip().endswith(":")
        and previous.role is BlockType.PARAGRAPH
        and unit.line.gap == 0
    )


def _opens_after(draft: Draft, index: int) -> bool:
    """Tell whether a second short line, a sub-heading, is followed by prose."""
    unit = draft.units[index]
    after = draft.shown(index, 1)
    return (
        after is not None
        and unit.n <= LONGEST_HEADING
        and not unit.ends
        and draft.units[after].prose
    )
