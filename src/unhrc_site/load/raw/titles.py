"""The headline, chosen by score among the lines above the running text.

Better none than a wrong one. It may not give any other line a role.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.documents import names_its_kind
from unhrc_site.load.raw.facts import quoted
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.pictures import is_caption_by_words
from unhrc_site.load.raw.words import furniture as words
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


MOST = 60
"""Lines from the top, and from the text upwards, that may be the headline."""
LONGEST_TITLE = 40


_SUFFIX = Pattern(r"\s+(?:\||-|–|—|»|·|::)\s+([^|–—»]{2,60})$")


SESSION = Pattern(
    r"^(?:\d{1,3}(?:st|nd|rd|th)?|first|second|third|\w+(?:-\w+)?)\s+(?:regular |special |"
    r"emergency |resumed )*(?:session|meeting|plenary)\b|^(?:agenda )?item\s+\d|^distr\.|"
    r"^original:|^\d{1,3}(?:st|nd|rd|th)\b.{0,20}\bmeetings?\b|^\w+(?:-\w+)? session\b|"
    r"^tagesordnungspunkt|^point \d+ de l|^tema \d+ del|^пункт \d+ повестки|^symbol|^document|"
    r"^ref(?:erence)?\b",
    re.IGNORECASE,
)


SYMBOL = Pattern(r"^[A-Z]{1,5}(?:/[A-Z0-9.*()-]+){1,6}\*?$")


_NUMBERED = Pattern(r"^\d{1,3}/\d{1,3}\.?\s{1,4}(?=\S)")


_OPEN_LETTER = Pattern(
    r"\b(?:open|joint|public) (?:letter|appeal|statement)\b|^(?:joint )?(?:letter|appeal|"
    r"petition) (?:to|from|on|by|of)\b|offener brief|lettre ouverte|carta (?:abierta|aberta)|"
    r"lettera aperta|open brief|list otwarty|открытое письмо|відкритий лист|رسالة مفتوحة|公开信",
    re.IGNORECASE,
)


FORMAL = frozenset(
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


def choose_title(draft: Draft, outlets: frozenset[str]) -> None:
    """Choose the headline by score among the lines above the running text."""
    candidates = [
        index for index in draft.free(0, max(draft.first, 1)) if _can_be_title(draft, index)
    ]
    # A page has its headline near its top or near its text; between lie lists without end.
    if len(candidates) > 2 * MOST:
        candidates = candidates[:MOST] + candidates[-MOST:]
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
    chosen = _first_print(draft, candidates, chosen, outlets)
    draft.units[chosen].take(BlockType.TITLE, "headline by score")
    draft.title = chosen
    draft.title_span = _title_span(draft, chosen, outlets)


def _first_print(draft: Draft, candidates: list[int], chosen: int, outlets: frozenset[str]) -> int:
    """Return the line that prints the headline first, were it with the outlet behind it."""
    wanted = draft.folded(chosen)
    for index in candidates:
        if index == chosen:
            break
        text = draft.units[index].text
        if len(text) > len(draft.units[chosen].text) and draft.folded(index).startswith(wanted):
            start, end = _title_span(draft, index, outlets)
            if folded_words(text[start:end]) == wanted:
                return index
    return chosen


def _can_be_title(draft: Draft, index: int) -> bool:
    unit = draft.units[index]
    if {"byline", "date"} & unit.tags or index in draft.credits or index in draft.captioned:
        return False
    if draft.subject is not None and draft.subject[0] == index:
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
    at = candidates.index(index) + 1
    after = candidates[at : at + 1]
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
    """Score a line as a headline: its form, its words, its place, and whether it recurs."""
    unit = draft.units[index]
    score = _form_score(unit) + _word_score(draft, index, outlets) + _place_score(draft, index)
    if _recurs(draft, index):
        score += 3
    if unit.n >= 4 and _is_first(draft, index):
        score += 1.2
    elif unit.n >= 2 and _is_first(draft, index) and _is_above_meta(draft, index):
        score += 1
    in_marks = quoted(unit.text) and index and draft.units[index - 1].role
    if is_caption_by_words(unit) or in_marks:
        score -= 2
    if unit.link_share > 0.8 and unit.hint is not Hint.HEADING:
        score -= 1
    return score


def _is_above_meta(draft: Draft, index: int) -> bool:
    after = draft.shown(index, 1)
    return after is not None and bool({"byline", "date"} & draft.units[after].tags)


def _is_first(draft: Draft, index: int) -> bool:
    return index < MOST and all(unit.hint is Hint.RULE for unit in draft.units[:index])


def _recurs(draft: Draft, index: int) -> bool:
    """Tell whether a line near by says the same: pages print their headline twice."""
    n, folded = draft.units[index].n, draft.folded(index)
    end = min(len(draft.units), index + MOST, draft.first + 3)
    return any(
        other != index and draft.units[other].n == n and draft.folded(other) == folded
        for other in range(max(0, index - MOST), end)
    )


def _word_score(draft: Draft, index: int, outlets: frozenset[str]) -> float:
    """Score what a line says: sections, sites, bodies, sessions and names are no headlines."""
    unit = draft.units[index]
    parts = unit.key.split()
    score = 0.0
    if names_its_kind(unit):
        score -= 6
    elif any(names_its_kind(other) for other in draft.units[max(index - 2, 0) : index]):
        score += 2.5
    if unit.n < 4 and all(part in _SECTIONS for part in parts):
        score -= 4
    opens = parts[:1] and parts[0] in _HEADLINE_WORDS
    if draft.folded(index) in outlets or is_site(draft, index):
        score -= 5
    elif draft.kind in FORMAL and is_body(unit) and unit.n <= 8 and not opens:
        score -= 2.5
    if SESSION.match(unit.text) or SYMBOL.match(unit.text):
        score -= 5
    if "name" in unit.tags or "agency" in unit.tags:
        score -= 3
    if opens:
        score += 1.5
    if _NUMBERED.match(unit.text):
        score += 4
    if draft.kind is SourceKind.RESOLUTION and unit.key.startswith("resolution adopted"):
        score -= 4
    return score


_SECTIONS = words.SECTION_WORDS | words.NAVIGATION_WORDS


def _form_score(unit: Unit) -> float:
    """Score what a line is by its markup, its length and its end."""
    score = {1: 9.0, 2: 6.0}.get(unit.line.level, 3.0) if unit.hint is Hint.HEADING else 0.0
    score += _length_score(unit)
    score -= 2.5 if unit.ends and unit.text.rstrip("\"'”’»")[-1:] in ".:" else 0
    score -= 4 if unit.hint is Hint.ITEM else 0
    score += 1.5 if unit.line.bold else 0
    score -= 2 if unit.line.italic else 0
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
    "statement resolution declaration remarks letter opening closing report "
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
    inner = _SUFFIX.search(text[:end])
    if inner and "|" in inner.group() and len(inner.group(1).split()) <= 3:
        # “Headline | Section | Outlet”
        end = inner.start()
    return start, end


WELCOME = Pattern(
    r"^(?:welcome to|(?:this is )?an official (?:web ?)?site of|official (?:web ?)?site of|"
    r"willkommen (?:bei|beim)|bienvenue (?:à|au|sur)|site officiel d[eu])\s+(?:the\s+|"
    r"l['’])?(.{3,60})$",
    re.IGNORECASE,
)
"""How a page greets or vouches for itself; the group is its publisher."""


def is_site(draft: Draft, index: int) -> bool:
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


def is_body(unit: Unit) -> bool:
    """Tell whether a line is short and holds a word of the names of bodies."""
    if unit.n > 9 and sum(word[:1].isupper() for word in unit.text.split()) < unit.n * 0.6:
        # A long name has large words; what has small ones is a subject.
        return False
    return (
        not any(c.isdigit() or c == ":" for c in unit.text)
        and not unit.key.startswith("to ")
        and any(word in BODIES for word in unit.key.split())
        and unit.n <= 14
    )
