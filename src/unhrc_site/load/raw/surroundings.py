"""What a line's neighbours say of it: openers and what they open, credits and their captions.

Runs before the zones are known. It may set aside and tag; roles are given later.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw import furniture
from unhrc_site.load.raw.credits import is_chain
from unhrc_site.load.raw.documents import names_its_kind
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.meta import label_of, names_label, opener_length, read_meta
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.names import ROLES

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit
    from unhrc_site.load.raw.meta import Meta

_OPENS_ROW = frozenset(
    {
        words.RELATED,
        words.NEWSLETTER,
        words.CONTACT,
        words.TAGS,
        words.COMMENTS,
        words.BIOGRAPHY,
        words.SOCIAL,
        words.COOKIES,
    }
)


_GROUPED = frozenset({words.NEWSLETTER, words.CONTACT, words.BIOGRAPHY, words.COOKIES})
"""What these open is told by the lines that follow without a blank one, prose or not."""


_IMAGE_LABEL = Pattern(
    r"(?:image|photo|media|picture|video) (?:source|caption|credit)\b|file\b", re.IGNORECASE
)


REPORTING = Pattern(r"(?:Reporting|Reported|Writing) (?:from|in) (?:the )?[A-Z]")
"""Where a reporter was, on a line of its own under the name."""


_STAMPED = Pattern(
    r"(?:updated|published|posted|last updated|first published|aktualisiert|veröffentlicht|"
    r"publié|actualizado)\b",
    re.IGNORECASE,
)


MAX_RELATED = 12
"""Lines that one opener can hold, so that a stray phrase can not swallow a text."""


def claim_furniture(draft: Draft) -> None:
    """Set aside what single lines betray as belonging to the page."""
    for unit in draft.units:
        if unit.line.aside:
            unit.set_aside(unit.line.aside, "adapter")
        elif unit.free and (found := furniture.claim(unit)):
            unit.set_aside(*found)


def claim_opened(draft: Draft) -> None:
    """Set aside what stands under an opener such as “Most read” or “Contact”."""
    units = draft.units
    prose = next((at for at, unit in enumerate(units) if _is_text(draft, at, unit)), len(units))
    for index, unit in enumerate(units):
        reason = unit.aside
        if reason not in _OPENS_ROW or unit.n > 12:
            continue
        if reason == words.RELATED and (unit.rule != "whole_phrase" or _is_inline(unit)):
            continue
        if unit.rule not in {"whole_phrase", "opening_phrase"}:
            continue
        if reason == words.TAGS and unit.rule != "whole_phrase":
            continue
        for following in _opened(draft, index, reason, above=index < prose):
            units[following].set_aside(reason, "under an opener")


def _is_inline(unit: Unit) -> bool:
    return ":" in unit.text[:-1] and unit.n > 4


def _is_text(draft: Draft, at: int, unit: Unit) -> bool:
    return unit.prose and unit.aside is None and at not in draft.credits


def _opened(draft: Draft, index: int, reason: str, *, above: bool) -> list[int]:
    """Return the lines that the opener at `index` holds; `above`: no text stands before it."""
    units = draft.units
    held: list[int] = []
    for at in range(index + 1, min(index + 1 + MAX_RELATED, len(units))):
        unit = units[at]
        if reason in _GROUPED:
            if unit.line.gap and held:
                break
            if unit.line.gap and (unit.prose or unit.n > 16 or reason != words.CONTACT):
                break
            held.append(at)
            continue
        if (
            index < 20
            and ("byline" in unit.tags or _STAMPED.match(unit.text))
            and reason == words.RELATED
        ):
            # Between the pictures above the text stands the byline, too.
            break
        if above and (
            unit.n > 5 or unit.tags & {"byline", "date", "label"} or _IMAGE_LABEL.match(unit.text)
        ):
            # Above the text an opener holds topics, not the byline and the picture.
            break
        if not unit.free:
            if unit.aside == reason or unit.aside in {words.READING, words.COMMENTS}:
                continue
            break
        if unit.hint in {Hint.HEADING, Hint.ROW, Hint.CODE, Hint.QUOTE, Hint.NOTE} or (
            unit.prose and unit.hint is not Hint.ITEM
        ):
            break
        if reason == words.TAGS and unit.n > 4:
            break
        if reason == words.COMMENTS and index < len(units) // 2:
            break
        held.append(at)
    if reason == words.RELATED and len(held) == 1 and not _is_related(units, held[0]):
        return []
    if reason == words.RELATED and held and _ends_in_heading(draft, held):
        held.pop()
    return held


def _is_related(units: list[Unit], at: int) -> bool:
    """Tell whether a lone line under an opener is a headline and not a heading of the text."""
    unit = units[at]
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or not following.prose:
        return True
    return unit.n > 8 or unit.line.gap == 0 or unit.link_share > 0.8


def _ends_in_heading(draft: Draft, held: list[int]) -> bool:
    """Tell whether the last line of a row is the heading of the prose that follows it."""
    last = held[-1]
    after = last + 1
    if after >= len(draft.units) or not draft.units[after].prose or len(held) < 3:
        return False
    unit, before = draft.units[last], draft.units[held[-2]]
    return unit.line.gap > before.line.gap and unit.n <= 8 and unit.hint is not Hint.ITEM


def claim_owner(draft: Draft) -> None:
    """Take a sign of copyright with a name for the copyright line if it ends the text."""
    for unit in draft.units[-4:]:
        if (
            unit.text.startswith("©")
            and unit.n <= 9
            and (unit.free or unit.aside == words.COMMENTS)
        ):
            unit.aside, unit.rule = words.COPYRIGHT, "copyright sign at the end"


def claim_headers(draft: Draft) -> None:
    """Set aside the running headers of pages: short lines that recur and end no sentence."""
    seen: dict[str, list[int]] = {}
    for index, unit in enumerate(draft.units):
        if (
            unit.free
            and 3 <= unit.n <= 12
            and not unit.ends
            and unit.hint is Hint.NONE
            and unit.text[-1] not in ",;:"
        ):  # words of a header
            seen.setdefault(" ".join(unit.key.split()), []).append(index)
    for places in seen.values():
        near = [index for index in places if _is_beside_page(draft.units, index)]
        if len(places) > 1 and near:
            for index in near:
                draft.units[index].set_aside(words.PAGE, "running header")


def _is_beside_page(units: list[Unit], index: int) -> bool:
    """Tell whether a number of a page stands next to a line."""
    return any(
        units[at].aside == words.PAGE for at in (index - 1, index + 1) if 0 <= at < len(units)
    )


def read_metas(draft: Draft) -> None:
    """Read the lines that may say who wrote and when."""
    for index, unit in enumerate(draft.units):
        if not unit.free or unit.hint in {Hint.CODE, Hint.ROW, Hint.NOTE, Hint.RULE, Hint.IMAGE}:
            continue
        if index in draft.credits and index not in draft.partners and _is_of_byline(draft, index):
            del draft.credits[index]
            unit.tags.add("byline")
            continue
        if (
            index in draft.credits
            or (unit.prose and unit.n > 24)
            or unit.n > 32
            or (unit.hint is Hint.ITEM and unit.n > 3)
        ):
            continue
        if names_label(unit):
            unit.tags.add("label")
            continue
        if unit.n <= 10 and index < 25 and REPORTING.match(unit.text):
            unit.tags.add("byline")
            continue
        meta = None if names_its_kind(unit) or is_chain(unit.text) else read_meta(unit)
        if meta is None:
            continue
        draft.metas[index] = meta
        before = draft.units[index - 1] if index else None
        if before is not None and "label" in before.tags and not unit.line.gap and meta.dates:
            meta.dates[0] = meta.dates[0]._replace(label=label_of(before.text))
        _tag(unit, meta)


def _is_of_byline(draft: Draft, index: int) -> bool:
    """Tell whether a lone credit stands beside the byline: `Photographs: …` under `Text: …`."""
    if draft.credits[index].caption is not None or draft.credits[index].credit is None:
        return False
    for at in (index - 1, index + 1):
        if (
            0 <= at < len(draft.units)
            and draft.units[max(at, index)].line.gap == 0
            and opener_length(draft.units[at].text)
        ):
            return True
    return False


def _tag(unit: Unit, meta: Meta) -> None:
    """Note what a line that says who or when can be; its zone decides whether it is."""
    rest = sum(len(part.split()) for part in meta.rest)
    if unit.prose and rest > 2 and not meta.announced:  # a preposition or two
        return
    labelled = any(dated.label for dated in meta.dates)
    if meta.dates and (rest <= 4 or (labelled and rest <= 8)):  # a place beside it
        unit.tags.add("date")
    if (meta.announced and (meta.authors or meta.agency) and rest <= 10) or (
        meta.authors and (meta.dates or meta.times) and rest <= 6
    ):  # a role
        unit.tags.add("byline")
    elif (
        meta.authors
        and rest <= 5
        and (rest or "," in unit.text or "|" in unit.text)
        and has_role(unit)
    ):  # a role
        unit.tags |= {"byline", "name"}
    elif meta.authors and rest <= 3:  # a role
        unit.tags.add("name")
    elif meta.agency and rest <= 2:  # a place
        unit.tags.add("agency")
    if not unit.tags and meta.times and rest <= 1:
        unit.tags.add("time")


def has_role(unit: Unit) -> bool:
    """Tell whether a short line names an office or a trade."""
    return unit.n <= 14 and not unit.ends and any(word in ROLES for word in unit.key.split())
