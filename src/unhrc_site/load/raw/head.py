"""The roles of the lines above the running text: headline, kicker, standfirst, byline, date, captions.

The headline is chosen by score, all others by ordered rules. What no rule names is set aside or
left to the running text; nothing is made up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.documents import names_its_kind
from unhrc_site.load.raw.facts import quoted
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.meta import LABELS
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.repeats import set_title_repeats_aside
from unhrc_site.load.raw.surroundings import has_role, is_caption_by_words
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
from unhrc_site.load.raw.words.names import BODIES
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


THRESHOLD = 3.5
"""Score below which a line is no headline: better none than a wrong one."""
LONGEST_TITLE = 40
LONGEST_KICKER = 6
LONGEST_SUBTITLE = 75
"""Words."""
_SUFFIX = Pattern(r"\s+(?:\||-|–|—|»|·|::)\s+([^|–—»]{2,60})$")
SESSION = Pattern(
    r"^(?:\d{1,3}(?:st|nd|rd|th)?|first|second|third|\w+(?:-\w+)?)\s+(?:regular |special |"
    r"emergency |resumed )*(?:session|meeting|plenary)\b|^(?:agenda )?item\s+\d|^distr\.|"
    r"^original:|^\d{1,3}(?:st|nd|rd|th)\b.{0,20}\bmeetings?\b|^\w+(?:-\w+)? session\b|"
    r"^tagesordnungspunkt|^point \d+ de l|^tema \d+ del|^пункт \d+ повестки|^symbol|^document|"
    r"^ref(?:erence)?\b",
    re.IGNORECASE,
)
_SYMBOL = Pattern(r"^[A-Z]{1,5}(?:/[A-Z0-9.*()-]+){1,6}\*?$")
_NUMBERED = Pattern(r"^\d{1,3}/\d{1,3}\.?\s{1,4}(?=\S)")
_OPEN_LETTER = Pattern(
    r"\b(?:open|joint|public) (?:letter|appeal|statement)\b|^(?:joint )?(?:letter|appeal|"
    r"petition) (?:to|from|on|by|of)\b|offener brief|lettre ouverte|carta (?:abierta|aberta)|"
    r"lettera aperta|open brief|list otwarty|открытое письмо|відкритий лист|رسالة مفتوحة|公开信",
    re.IGNORECASE,
)
_LABELLED = Pattern(r"^([^\W\d_][\w .'’-]{0,24}?)\s?[:：]\s*(?=\S)")
_FORMAL = frozenset(
    {
        SourceKind.LETTER,
        SourceKind.RESOLUTION,
        SourceKind.PRESS_RELEASE,
        SourceKind.STATEMENT,
        SourceKind.POSITION_PAPER,
        SourceKind.REPORT,
    }
)
OUTLET_WORDS = _words(
    "news times post herald tribune journal gazette courier guardian observer monitor review "
    "chronicle standard telegraph mail star independent press magazine today daily weekly "
    "zeitung nachrichten presse tagblatt rundschau kurier głos kurjer echo wiadomości "
    "dispatch quarterly gazeta вісник anzeiger courrier quotidien diario periódico giornale "
    "corriere jornal krant dagblad dziennik новости газета вестник известия правда новини "
    "agency wire radio tv bulletin express mirror sentinel ledger register examiner"
)


def read_head(draft: Draft, outlets: frozenset[str]) -> None:
    """Give roles to the lines before the running text. `outlets`: folded names of publishers."""
    _labelled_lines(draft)
    if draft.title is None:
        _choose_title(draft, outlets)
    set_title_repeats_aside(draft)
    _metas(draft)
    _captions(draft)
    _above_title(draft, outlets)
    _below_title(draft)
    _standfirst(draft)


def _labelled_lines(draft: Draft) -> None:
    """`Title: …`, `Subject: …`, `Source: …`, as mails and clippers head a text."""
    for index in draft.free(0, min(draft.first + 2, 30)):
        unit = draft.units[index]
        found = _LABELLED.match(unit.text)
        if not found or unit.n > LONGEST_TITLE:
            continue
        label = folded_words(found.group(1))
        place = (found.end(), len(unit.text))
        if label in TITLE or (
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


def _is_mail(draft: Draft, index: int, label: str) -> bool:
    return label not in {"о"} and (draft.letter is not None or index < 12)


def _choose_title(draft: Draft, outlets: frozenset[str]) -> None:
    """Choose the headline by score among the lines above the running text."""
    candidates = [
        index for index in draft.free(0, max(draft.first, 1)) if _can_be_title(draft, index)
    ]
    below = _distances(draft, candidates)
    best, chosen = THRESHOLD, None
    for index in candidates:
        score = _title_score(draft, index, outlets) + _distance_score(
            below[index], adjacent=_is_adjacent(draft, candidates, index)
        )
        if score > best:
            best, chosen = score, index
    if chosen is None:
        return
    draft.units[chosen].take(BlockType.TITLE, "headline by score")
    draft.title = chosen
    draft.title_span = _title_span(draft, chosen, outlets)


def _can_be_title(draft: Draft, index: int) -> bool:
    unit = draft.units[index]
    if {"byline", "date"} & unit.tags or index in draft.credits or index in draft.partners.values():
        return False
    if unit.hint in _NO_TITLE or unit.n > LONGEST_TITLE or not any(c.isalpha() for c in unit.text):
        return False
    if unit.prose and unit.hint is not Hint.HEADING and unit.n > 26:  # a paragraph
        return False
    return not draft.letter or unit.hint is Hint.HEADING or bool(_OPEN_LETTER.search(unit.text))


_NO_TITLE = frozenset({Hint.IMAGE, Hint.RULE, Hint.ROW, Hint.CODE, Hint.NOTE, Hint.QUOTE})


def _distances(draft: Draft, candidates: list[int]) -> dict[int, int]:
    """Return how many candidates of three words or more stand between each and what follows it.

    What follows a headline is the next byline or date below it, else the running text.
    """
    found: dict[int, int] = {}
    distance = 0
    reached = len(draft.units)
    for index in reversed(candidates):
        metas = any(
            {"byline", "date"} & unit.tags and unit.aside is None
            for unit in draft.units[index + 1 : reached]
        )
        distance = 0 if metas else distance
        found[index] = distance
        unit = draft.units[index]
        # A word or two is a section; a name beside the date is no line of its own.
        distance += unit.n > 2 and "name" not in unit.tags
        reached = index
    return found


def _is_adjacent(draft: Draft, candidates: list[int], index: int) -> bool:
    """Tell whether the next candidate stands directly below, nothing of the page between."""
    after = [other for other in candidates if other > index][:1]
    if after and draft.units[after[0]].n <= 2:  # a word or two is a section
        return False
    between = draft.units[index + 1 : after[0]] if after else []
    return bool(after) and not any(unit.aside is not None for unit in between)


def _distance_score(distance: int, *, adjacent: bool) -> float:
    """Score the lines between a headline and what follows it: one, the standfirst, is usual."""
    if distance == 1 and adjacent:
        return 1.9
    return 1.5 - 0.7 * distance


def _title_score(draft: Draft, index: int, outlets: frozenset[str]) -> float:
    unit = draft.units[index]
    score = {1: 9.0, 2: 6.0}.get(unit.line.level, 3.0) if unit.hint is Hint.HEADING else 0.0
    score += _length_score(unit)
    score -= 2.5 if unit.ends and unit.text.rstrip("\"'”’»")[-1:] in ".:" else 0
    score -= 4 if unit.hint is Hint.ITEM else 0
    score += 1.5 if unit.line.bold else 0
    score -= 2 if unit.line.italic else 0
    if names_its_kind(unit):
        score -= 6
    elif any(names_its_kind(other) for other in draft.units[max(index - 2, 0) : index]):
        score += 2.5
    folded = draft.folded(index)
    if sum(
        1
        for other in range(min(len(draft.units), draft.first + 3))
        if other != index and draft.units[other].n == unit.n and draft.folded(other) == folded
    ):
        score += 3
    if (
        all(
            word in words.SECTION_WORDS or word in words.NAVIGATION_WORDS
            for word in unit.key.split()
        )
        and unit.n < 4
    ):
        score -= 4
    if folded in outlets or _is_site(draft, index):
        score -= 5
    elif (
        draft.kind in _FORMAL
        and _is_body(unit)
        and unit.n <= 8
        and not unit.key.startswith(tuple(_HEADLINE_WORDS))
    ):  # a name
        score -= 2.5
    if SESSION.match(unit.text) or _SYMBOL.match(unit.text):
        score -= 5
    if "name" in unit.tags or "agency" in unit.tags:
        score -= 3
    if unit.key.split()[:1] and unit.key.split()[0] in _HEADLINE_WORDS:
        score += 1.5
    if _NUMBERED.match(unit.text):
        score += 4
    if unit.n >= 4 and all(other.hint is Hint.RULE for other in draft.units[:index]):
        score += 1.2
    score += _place_score(draft, index)
    if is_caption_by_words(unit) or (quoted(unit.text) and index and draft.units[index - 1].role):
        score -= 2
    if unit.link_share > 0.8 and unit.hint is not Hint.HEADING:
        score -= 1
    return score


def _place_score(draft: Draft, index: int) -> float:
    """Score what stands next to a line: a byline or a date close below speaks for a headline."""
    units = draft.units
    score = 0.0
    below = [at for at in range(index + 1, min(index + 6, len(units))) if units[at].aside is None][
        :2
    ]
    before = units[index - 1] if index else None
    if (
        before is not None
        and units[index].line.gap == 0
        and before.tags & {"byline", "name"}
        and below
        and units[below[0]].line.gap == 0
        and "date" in units[below[0]].tags
    ):
        # A line between a name and a date belongs to them.
        score -= 3
    return score


_HEADLINE_WORDS = _words(
    "statement resolution declaration remarks letter open press joint opening closing report "
    "position submission communiqué erklärung déclaration declaración dichiarazione заявление "
    "заява بيان 声明 speech rede"
)


def _length_score(unit: Unit) -> float:
    if unit.n >= 5:  # words of a whole headline
        return 4.0 if unit.n <= 20 else 2.0
    return {1: 0.0, 2: 2.0, 3: 3.2, 4: 3.6}.get(unit.n, 0.0)


def _title_span(draft: Draft, index: int, outlets: frozenset[str]) -> tuple[int, int]:
    """Return where the headline stands in its line, and note the outlet behind it."""
    text = draft.units[index].text
    start = found.end() if (found := _NUMBERED.match(text)) else 0
    if not (found := _SUFFIX.search(text)):
        return start, len(text)
    name = found.group(1)
    folded = folded_words(name)
    bar = "|" in found.group() or "::" in found.group()
    tokens = name.split()
    titled = all(
        t[:1].isupper()
        or t[:1].isdigit()
        or t.casefold() in {"of", "the", "and", "de", "du", "la", "der", "di"}
        for t in tokens
    )
    outletish = (
        any(t.casefold() in OUTLET_WORDS for t in tokens)
        or folded in outlets
        or ("." in name and " " not in name)
        or name.isupper()
    )
    if any(c.isdigit() or c == "," for c in name):
        return start, len(text)
    if len(tokens) > 6 or not (
        folded in outlets or (bar and (titled or len(tokens) <= 3)) or (titled and outletish)
    ):
        return start, len(text)
    end = found.start()
    if folded not in words.SECTION_WORDS and not all(
        t.casefold() in words.SECTION_WORDS for t in tokens
    ):
        draft.outlet = (index, found.start(1), found.end(1))
    if inner := _SUFFIX.search(text[:end]):
        # “Headline | Section | Outlet”
        if "|" in inner.group() and len(inner.group(1).split()) <= 3:
            end = inner.start()
    return start, end


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
    if draft.title is not None and index < draft.title:
        following = draft.units[index + 1 : index + 3]
        return (
            any({"byline", "date"} & unit.tags for unit in following)
            and draft.units[index].line.gap != draft.units[draft.title].line.gap - 1
        )
    for step in (-1, 1, 2, 3):
        other = index + step
        if 0 <= other < len(draft.units):
            unit = draft.units[other]
            if {"byline", "date"} & unit.tags or (
                step == 1 and draft.metas.get(other) and draft.metas[other].times
            ):
                return True
            if (
                step > 0
                and unit.aside not in {words.READING, words.SHARE, words.SOCIAL, words.CONTACT}
                and unit.role is None
                and not has_role(unit)
            ):
                break
    previous = draft.shown(index, -1)
    return (
        previous is not None
        and draft.units[previous].role in {BlockType.TITLE, BlockType.SUBTITLE}
        and draft.units[index].line.gap <= 1
        and draft.shown(index, 1) is not None
    )


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
        if index in draft.credits or index in draft.partners.values():
            unit.take(BlockType.CAPTION, "caption with a credit")
        elif draft.title is not None and index > draft.title and unit.hint is not Hint.HEADING:
            if is_caption_by_words(unit):
                unit.take(BlockType.CAPTION, "caption by its words")
            elif (inside := quoted(unit.text)) and folded_words(inside) in draft.folded(
                draft.title
            ):
                unit.take(BlockType.CAPTION, "words of the title in quotation marks")


WELCOME = Pattern(
    r"^(?:welcome to|(?:this is )?an official (?:web ?)?site of|official (?:web ?)?site of|"
    r"willkommen (?:bei|beim)|bienvenue (?:à|au|sur)|site officiel d[eu])\s+(?:the\s+|"
    r"l['’])?(.{3,60})$",
    re.IGNORECASE,
)
"""How a page greets or vouches for itself; the group is its publisher."""


def _is_site(draft: Draft, index: int) -> bool:
    """Tell whether a line is the name of the site, by its link or by an outlet's word."""
    unit = draft.units[index]
    if unit.n > 6 or unit.ends or names_its_kind(unit):
        return False
    if (
        any(re.fullmatch(r"https?://[^/]+/?", link.href) for link in unit.line.links)
        and unit.link_share > 0.8
    ):
        return True
    parts = unit.text.split()
    named = all(
        part[:1].isupper()
        or part.casefold() in {"of", "the", "and", "de", "la", "der", "&", "du", "di"}
        for part in parts
    )
    return (
        index < 8
        and named
        and len(parts) > 1
        and parts[-1].casefold() in OUTLET_WORDS
        and parts[0].casefold()
        not in {"breaking", "latest", "world", "top", "press", "local", "us", "uk"}
    )


def _above_title(draft: Draft, outlets: frozenset[str]) -> None:
    if draft.title is None:
        limit = draft.first
    else:
        limit = draft.title
    formal = draft.kind in _FORMAL
    for index in draft.free(0, limit):
        unit = draft.units[index]
        if _SYMBOL.match(unit.text) or SESSION.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "session or symbol")
        elif draft.folded(index) in outlets or _is_site(draft, index):
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
                if draft.site is None and _is_body(unit):
                    draft.site = index
                unit.take(BlockType.LETTERHEAD, "above the title")
        elif draft.title is not None and unit.hint is not Hint.IMAGE:
            unit.set_aside(words.NAVIGATION, "above the title")


def _is_body(unit: Unit) -> bool:
    return (
        not any(c.isdigit() for c in unit.text)
        and any(word in BODIES for word in unit.key.split())
        and unit.n <= 14
    )


def _kicker(draft: Draft, *, formal: bool) -> None:
    """Give the short line above the headline its role; in documents their own name for the kind."""
    assert draft.title is not None  # noqa: S101 the caller looked
    for index in range(draft.title):
        unit = draft.units[index]
        if unit.free and names_its_kind(unit) and draft.kind is not SourceKind.RESOLUTION:
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
        _is_body(unit) or index == 0 or draft.kind in {SourceKind.RESOLUTION, SourceKind.LETTER}
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


def _below_title(draft: Draft) -> None:
    """Give the standfirst its role, and leave the rest to the running text."""
    if draft.title is None:
        return
    if draft.kind is SourceKind.RESOLUTION:
        for index in draft.free(draft.title + 1, draft.first):
            if draft.units[index].hint in {Hint.NONE, Hint.HEADING}:
                draft.units[index].take(BlockType.LETTERHEAD, "below the title of a resolution")
        return
    subtitle = any(unit.role is BlockType.SUBTITLE for unit in draft.units[: draft.first])
    _caption_before_dateline(draft)
    for index in draft.free(draft.title + 1, draft.first):
        unit = draft.units[index]
        if unit.hint in {
            Hint.IMAGE,
            Hint.ITEM,
            Hint.ROW,
            Hint.CODE,
            Hint.NOTE,
            Hint.QUOTE,
            Hint.RULE,
        }:
            continue
        meta_after = any(
            {"byline", "date"} & other.tags for other in draft.units[index + 1 : draft.first]
        )
        if SESSION.match(unit.text) or _SYMBOL.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "session or symbol")
        elif draft.kind is SourceKind.RESOLUTION and unit.text[-1:] in ",;":
            continue
        elif _is_in_row(draft, index) or _VENUE.match(unit.text):
            if _VENUE.match(unit.text):
                unit.take(BlockType.LETTERHEAD, "label and its value")
            continue
        elif (
            not subtitle
            and 4 <= unit.n <= LONGEST_SUBTITLE
            and (unit.hint is not Hint.HEADING or meta_after or unit.n > 9)
            and not (unit.n < 6 and not meta_after)
        ):
            unit.take(BlockType.SUBTITLE, "line under the title")
            subtitle = True
        elif (
            unit.hint is Hint.HEADING
            and not subtitle
            and index == draft.title + 1
            and not _is_followed_by_text(draft, index)
        ):
            unit.take(BlockType.SUBTITLE, "heading under the headline")
            subtitle = True
        elif unit.hint is Hint.HEADING or unit.prose:
            continue
        elif _VENUE.match(unit.text):
            unit.take(BlockType.LETTERHEAD, "label and its value")
        elif unit.n <= 3 and _is_beside_aside(draft, index):  # a button
            unit.set_aside(words.NAVIGATION, "button below the title")
        elif (
            draft.kind is not SourceKind.LIVE_BLOG
            and unit.n <= 3
            and meta_after is False
            and unit.line.gap == 0
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


def _standfirst(draft: Draft) -> None:
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
