"""The roles of the lines above the running text: kicker, byline, date, captions, letterhead.

The headline is chosen by score, all others by ordered rules. What no rule names is set aside or
left to the running text; nothing is made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.documents import names_its_kind
from unhrc_site.load.raw.facts import quoted
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.meta import LABELS
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.pictures import is_caption_by_words
from unhrc_site.load.raw.repeats import set_title_repeats_aside
from unhrc_site.load.raw.standfirsts import below_title, standfirst
from unhrc_site.load.raw.surroundings import has_role
from unhrc_site.load.raw.titles import (
    FORMAL,
    LONGEST_TITLE,
    SESSION,
    SYMBOL,
    choose_title,
    is_body,
    is_site,
)
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.labels import (
    ADDRESS,
    LANGUAGE,
    OUTLET,
    SUBJECT,
    SUMMARY,
    TITLE,
    TOPIC,
)
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit


LONGEST_KICKER = 6


_LABELLED = Pattern(r"^([^\W\d_][\w .'’-]{0,24}?)\s?[:：]\s*(?=\S)")


def read_head(draft: Draft, outlets: frozenset[str]) -> None:
    """Give roles to the lines before the running text. `outlets`: folded names of publishers."""
    _labelled_lines(draft)
    if draft.title is None:
        choose_title(draft, outlets)
    if draft.title is None and draft.subject is not None:
        index, start = draft.subject
        draft.units[index].take(BlockType.TITLE, "subject of the mail")
        draft.title, draft.title_span = index, (start, len(draft.units[index].text))
    elif draft.subject is not None:
        draft.units[draft.subject[0]].take(BlockType.LETTERHEAD, "mail header")
    set_title_repeats_aside(draft)
    _metas(draft)
    _captions(draft)
    _above_title(draft, outlets)
    below_title(draft)
    standfirst(draft)


def _labelled_lines(draft: Draft) -> None:
    """`Title: …`, `Subject: …`, `Source: …`, as mails and clippers head a text."""
    for index in draft.free(0, min(draft.first + 2, 30)):
        unit = draft.units[index]
        found = _LABELLED.match(unit.text)
        if not found or unit.n > LONGEST_TITLE:
            continue
        label = folded_words(found.group(1))
        place = (found.end(), len(unit.text))
        if label == "subject" and draft.letter is None and _is_mailed(draft, index):
            draft.subject = (index, found.end())
        elif label in TITLE or (
            label in SUBJECT
            and draft.title is None
            and index < 25
            and _is_mail(draft, index, label)
        ):
            unit.take(BlockType.TITLE, "labelled title")
            draft.title, draft.title_span = index, place
        elif label in SUMMARY and index < draft.first:
            unit.take(BlockType.SUBTITLE, "labelled summary")
        elif label in TOPIC and unit.n < 8 and index < draft.first:
            unit.take(BlockType.KICKER, "labelled topic")
        elif (label in OUTLET or label in ADDRESS or label in LANGUAGE) and index < draft.first:
            unit.take(BlockType.LETTERHEAD, "labelled source")
        elif (
            label
            in {
                "from",
                "to",
                "cc",
                "bcc",
                "sent",
                "reply to",
                "an",
                "von",
                "de",
                "à",
                "para",
                "кому",
                "от",
            }
            and index < draft.first
            and unit.n < 20
        ):
            unit.take(BlockType.LETTERHEAD, "mail header")


def _is_mailed(draft: Draft, index: int) -> bool:
    """Tell whether the lines beside a subject are the head of a mail."""
    near = draft.units[max(index - 4, 0) : index + 4]
    return any(unit.key.split()[:1] in (["from"], ["to"]) and ":" in unit.text[:6] for unit in near)


def _is_mail(draft: Draft, index: int, label: str) -> bool:
    return label != "о" and (draft.letter is not None or index < 12)


def _metas(draft: Draft) -> None:
    """Give bylines and date lines their roles; lone names need a date or a role beside them."""
    for index in draft.free(0, draft.first):
        unit = draft.units[index]
        if "label" in unit.tags:
            unit.take(
                BlockType.DATE if unit.key in LABELS else BlockType.LETTERHEAD,
                "label above its value",
            )
        elif _follows_label(draft, index):
            unit.take(BlockType.LETTERHEAD, "value below its label")
        elif "byline" in unit.tags:
            unit.take(BlockType.BYLINE, "byline")
        elif "date" in unit.tags:
            unit.take(BlockType.DATE, "date line")
    for index in draft.free(0, draft.first):
        unit = draft.units[index]
        if "name" in unit.tags and _beside_meta(draft, index):
            unit.take(BlockType.BYLINE, "name beside the date")
            unit.tags.add("byline")
        elif "agency" in unit.tags and _beside_meta(draft, index):
            unit.take(BlockType.BYLINE, "agency beside the date")
        elif _is_role_line(draft, index):
            unit.take(BlockType.BYLINE, "role under a name")
        elif draft.metas.get(index) and draft.metas[index].times and not draft.metas[index].rest:
            unit.take(BlockType.DATE, "time")


def _follows_label(draft: Draft, index: int) -> bool:
    before = draft.units[index - 1] if index else None
    return (
        before is not None
        and before.rule == "label above its value"
        and before.role is BlockType.LETTERHEAD
        and not draft.units[index].line.gap
        and not draft.units[index].prose
        and "date" not in draft.units[index].tags
    )


def _beside_meta(draft: Draft, index: int) -> bool:
    """Tell whether a lone name stands where bylines do: by a date, a role or the headline."""
    units = draft.units
    if draft.title is not None and index < draft.title:
        near = units[index + 1 : index + 3]
        below = units[index].line.gap != units[draft.title].line.gap - 1
        return below and any({"byline", "date"} & unit.tags for unit in near)
    below_it = units[index + 1] if index + 1 < len(units) else None
    if below_it is not None and below_it.free and not below_it.line.gap and has_role(below_it):
        return True
    before = draft.shown(index, -1)
    if before is not None and _is_above(draft, before, index):
        return True
    return _is_before_meta(draft, index)


def _is_above(draft: Draft, before: int, index: int) -> bool:
    """Tell whether the line shown above a name is a date, a byline or the headline."""
    unit = draft.units[before]
    dated = draft.title is not None and before > draft.title and before >= index - 8
    if (dated and "date" in unit.tags) or (before == index - 1 and {"byline", "date"} & unit.tags):
        return True
    close = draft.units[index].line.gap <= 1 and draft.shown(index, 1) is not None
    return unit.role in {BlockType.TITLE, BlockType.SUBTITLE} and close


def _is_before_meta(draft: Draft, index: int) -> bool:
    """Tell whether a date or a byline follows a name, but for buttons and roles between."""
    for other in range(index + 1, min(index + 4, len(draft.units))):
        unit = draft.units[other]
        meta = draft.metas.get(other)
        if {"byline", "date"} & unit.tags or (other == index + 1 and meta and meta.times):
            return True
        if unit.aside not in _BUTTONS and unit.role is None and not has_role(unit):
            return False
    return False


_BUTTONS = frozenset({words.READING, words.SHARE, words.SOCIAL, words.CONTACT})


def _is_role_line(draft: Draft, index: int) -> bool:
    previous = draft.shown(index, -1)
    return (
        previous is not None
        and draft.units[previous].role is BlockType.BYLINE
        and has_role(draft.units[index])
    )


def _captions(draft: Draft) -> None:
    for index in draft.free(0, draft.first):
        unit = draft.units[index]
        if index in draft.credits or index in draft.captioned:
            unit.take(BlockType.CAPTION, "caption with a credit")
        elif draft.title is not None and index > draft.title and unit.hint is not Hint.HEADING:
            before = draft.units[index - 1]
            counted = before.rule == "page_number" and not unit.line.gap and 4 <= unit.n <= 60
            if counted:
                unit.take(BlockType.CAPTION, "line after the counter of a gallery")
            elif is_caption_by_words(unit):
                unit.take(BlockType.CAPTION, "caption by its words")
            elif (inside := quoted(unit.text)) and folded_words(inside) in draft.folded(
                draft.title
            ):
                unit.take(BlockType.CAPTION, "words of the title in quotation marks")


def _above_title(draft: Draft, outlets: frozenset[str]) -> None:
    limit = draft.first if draft.title is None else draft.title
    formal = draft.kind in FORMAL
    for index in draft.free(0, limit):
        unit = draft.units[index]
        if SYMBOL.match(unit.text) or SESSION.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "session or symbol")
        elif draft.folded(index) in outlets or is_site(draft, index):
            if draft.site is None:
                draft.site = index
            if formal:
                unit.take(BlockType.LETTERHEAD, "name of the publisher")
            else:
                unit.set_aside(words.NAVIGATION, "name of the site")
    if draft.title is not None:
        _kicker(draft, formal=formal)
    for index in draft.free(0, limit):
        unit = draft.units[index]
        if formal or unit.prose:
            if unit.hint in {Hint.NONE, Hint.HEADING} and not unit.prose:
                if draft.site is None and is_body(unit):
                    draft.site = index
                unit.take(BlockType.LETTERHEAD, "above the title")
        elif draft.title is not None and unit.hint is not Hint.IMAGE:
            unit.set_aside(words.NAVIGATION, "above the title")


def _kicker(draft: Draft, *, formal: bool) -> None:
    """Give the short line above the headline its role; in documents their own name for the kind."""
    assert draft.title is not None  # noqa: S101 the caller looked
    for index in range(draft.title):
        unit = draft.units[index]
        directly = index == draft.title - 1
        formal_name = names_its_kind(unit) and draft.kind is not SourceKind.RESOLUTION
        if unit.free and directly and formal_name:
            unit.take(BlockType.KICKER, "name of the kind")
            return
    index = draft.title - 1
    while index >= 0 and (
        draft.units[index].hint is Hint.RULE
        or draft.units[index].role in {BlockType.DATE, BlockType.BYLINE}
    ):
        index -= 1
    if index < 0:
        return
    unit = draft.units[index]
    if _is_named_live(unit):
        unit.aside = None
        unit.rule = ""
    if not unit.free or unit.n > LONGEST_KICKER or unit.ends or unit.hint is Hint.IMAGE:
        return
    if draft.folded(index) == draft.folded(draft.title) or (
        unit.link_share > 0.9 and unit.n > 2 and index == 0
    ):
        return
    if formal and (
        is_body(unit) or index == 0 or draft.kind in {SourceKind.RESOLUTION, SourceKind.LETTER}
    ):
        return
    unit.take(BlockType.KICKER, "short line above the title")


def _is_named_live(unit: Unit) -> bool:
    return (
        unit.aside in {words.NAVIGATION, words.RELATED}
        and unit.rule == "whole_phrase"
        and unit.key
        in {
            "live",
            "video",
            "editor's choice",
            "in pictures",
            "in focus",
            "exclusive",
            "breaking news",
            "explore",
            "watch",
            "feature",
            "featured",
        }
        and unit.text.isupper()
    )
