"""The roles of the running text and of what comes after it.

Headings are told by their surroundings: a short line alone between two pieces of prose. Better no
heading than a promotion taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.facts import SHORT
from unhrc_site.load.raw.head import SESSION
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.lists import read_items, read_plain_notes
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.surroundings import is_caption_by_words
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

HEAD_LINES = 14
"""Lines, not set aside, in which a page tells who its authors are."""
LONGEST_HEADING = 12
"""Words of a heading that no markup marks."""
_STRONG = frozenset(
    {
        words.COMMENTS,
        words.BIOGRAPHY,
        words.COPYRIGHT,
        words.RELATED,
        words.NEWSLETTER,
        words.FOOTER,
        words.COOKIES,
        words.TAGS,
        words.CONTACT,
    }
)
_ABOUT = Pattern(
    r"^(?:about|über|à propos|sobre|chi è|informazioni su|over|o nas|o fundacji|о компании|об "
    r"организации|про організацію|عن|关于)\b",
    re.IGNORECASE,
)
_ABOUT_INLINE = Pattern(
    r"^(?:about|über|à propos|sobre|over|o nas|о нас)\b[^.:–—]{0,60}(?::|\s[–—-])\s", re.IGNORECASE
)
_NOTES = Pattern(
    r"^(?:notes? (?:to|for) (?:the )?(?:editors?|journalists|media)|notes?|background|"
    r"background information|footnotes?|endnotes?|references|sources|annex|hinweise? (?:für|an) "
    r"(?:die )?redaktion(?:en)?|hintergrund|notes? aux rédactions|"
    r"contexte|notas? (?:para|a) (?:los )?(?:editores|redactores|la prensa)|antecedentes|note "
    r"per i redattori|notas?|achtergrond|noot voor de redactie|przypisy|kontekst|примечания?|"
    r"справка|довідка|примітки|معلومات أساسية|ملاحظات للمحررين)\W*$",
    re.IGNORECASE,
)
_CLOCK = Pattern(
    r"^(?:\d{1,2}[:.hH]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h|GMT|BST|CET|UTC|EST|ET))?|"
    r"\d{1,2}\s?[ap]m)\b[\s.:|–—-]*",
    re.IGNORECASE,
)
_UPDATED = Pattern(r"^(?:updated|posted|published|last updated)\s(?:at\s)?", re.IGNORECASE)
_REPORTING = Pattern(
    r"(?:reporting|reported|written|writing|aus|depuis|desde|da) (?:from|"
    r"in)?\s?\b(?=[A-Z]|the )",
    re.IGNORECASE,
)
_VERDICT = Pattern(r"^[^\W\d_]+(?: [^\W\d_]+)?\s?:\s\S")
_BIO = Pattern(
    r"\b(?:is|are|was|works?|writes?|teaches|serves|covers?|reports?|has|ist|war|lehrt|schreibt|"
    r"arbeitet|est|enseigne|es|è|é|jest|является|работает|is een|hat|heads|directs|leads)\b",
    re.IGNORECASE,
)
_ALT = Pattern(r"^(?:alt|alt text|image|photo description|image description)\s?:", re.IGNORECASE)


def cut_tail(draft: Draft) -> None:
    """Move the end of the running text up to where the page's own matter begins for good.

    Prose after it counts for little: biographies, boilerplate and comments are prose too.
    """
    prose = [unit.n if unit.prose and unit.aside is None else 0 for unit in draft.units]
    total = sum(prose[draft.first : draft.last]) or 1
    before = 0
    for index in range(draft.first, draft.last):
        before += prose[index]
        unit = draft.units[index]
        if unit.aside is None or unit.aside not in _STRONG | {words.OTHER}:
            continue
        left = total - before
        if unit.rule == "end_mark" or unit.aside in {words.COPYRIGHT, words.BIOGRAPHY}:
            strong = before > total * 0.5
        elif unit.aside == words.COMMENTS:
            strong = before > total * 0.4 and unit.rule in {
                "whole_phrase",
                "counts",
                "opening_phrase",
            }
        else:
            strong = left <= min(30, total * 0.12) and not _prose_right_after(draft, index)
        if strong:
            draft.last = index
            return


def _prose_right_after(draft: Draft, index: int) -> bool:
    return (
        index + 1 < len(draft.units)
        and draft.units[index + 1].prose
        and draft.units[index + 1].aside is None
    )


def read_body(draft: Draft) -> None:
    """Give roles to the running text, from the line after the headline to the tail."""
    start = 0 if draft.title is None else min(draft.title + 1, draft.first)
    if draft.letter:
        start = draft.letter[0]
    _pictures(draft, start, len(draft.units))
    _about(draft)
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
        elif unit.n <= 10 and index < draft.first + 3 and _REPORTING.match(unit.text):
            unit.take(BlockType.BYLINE, "place of the reporter")
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
        if index in draft.credits or index in draft.partners.values():
            if unit.hint is not Hint.IMAGE:
                unit.take(BlockType.CAPTION, "caption with a credit")
        if _ALT.match(unit.text) and unit.n < 40:
            unit.set_aside(words.IMAGE, "labelled alternative text")
    for index in list(draft.free(start, end)):
        unit = draft.units[index]
        if unit.hint is not Hint.IMAGE:
            continue
        following = index + 1
        if index in draft.partners.values() and not any(
            units_caption(draft, at) for at in (following,)
        ):
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
    return bool(found) and found.end() >= len(text) - 8  # a zone may follow


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
            and following.n > 20
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


def _about(draft: Draft) -> None:
    """Set aside what a publisher says of itself at the end: `About the Coalition`."""
    for index in draft.free(max(draft.first + 1, len(draft.units) // 2), len(draft.units)):
        unit = draft.units[index]
        if not _ABOUT.match(unit.text) or not (
            _ABOUT_INLINE.match(unit.text) or (unit.n <= 12 and not unit.ends)
        ):
            continue
        if sum(other.n for other in draft.units[index:] if other.free) > 0.35 * sum(
            other.n for other in draft.units if other.free
        ):
            continue
        unit.set_aside(words.FOOTER, "about the publisher")
        for following in range(index + 1, len(draft.units)):
            other = draft.units[following]
            if (
                other.hint is Hint.HEADING
                or _NOTES.match(other.text)
                or (not other.prose and other.line.gap and other.n < 10)
            ):
                break
            other.set_aside(words.FOOTER, "about the publisher")


_RELEASED = frozenset({SourceKind.PRESS_RELEASE, SourceKind.STATEMENT})
_SIGNED = frozenset({SourceKind.RESOLUTION, SourceKind.STATEMENT, SourceKind.LETTER})


def read_tail(draft: Draft) -> None:
    """Give roles to what stands after the running text."""
    section: str | None = None
    for index in range(draft.last, len(draft.units)):
        unit = draft.units[index]
        if section == words.FOOTER and unit.free and unit.n > 60:
            section = None
        if unit.aside is not None:
            if (
                unit.rule in {"end_mark", "whole_phrase"}
                and unit.aside == words.OTHER
                and draft.kind in _RELEASED
            ):
                section = words.FOOTER
            if unit.aside in {words.COMMENTS, words.COPYRIGHT} and index > draft.last - 1:
                section = words.COMMENTS if unit.aside == words.COMMENTS else words.FOOTER
            elif unit.aside == words.RELATED and unit.rule == "whole_phrase":
                section = words.RELATED
            continue
        if _NOTES.match(unit.text):
            section = None
            unit.take(BlockType.HEADING, "heading of the notes")
            draft.last = index
            continue
        if unit.free:
            _read_after(draft, index, section)


def _read_after(draft: Draft, index: int, section: str | None) -> None:
    unit = draft.units[index]
    if unit.hint is Hint.RULE:
        return
    if (
        draft.metas.get(index)
        and draft.metas[index].dates
        and draft.metas[index].dates[0].label == "updated"
    ):
        unit.set_aside(words.OTHER, "update noted at the end")
    elif SESSION.match(unit.text) and unit.n < 8 and section is None:
        unit.take(BlockType.SIGNATURE, "session")
    elif "date" in unit.tags and not unit.prose and section is None:
        unit.take(BlockType.DATE, "date at the end")
    elif "byline" in unit.tags and section is None and not (draft.kind in _SIGNED and unit.ends):
        unit.take(BlockType.BYLINE, "byline at the end")
    elif "name" in unit.tags and section is None and not unit.line.gap > 2:
        unit.take(BlockType.SIGNATURE, "name at the end")
    elif section is not None:
        unit.set_aside(section, "after the text")
    elif unit.hint is Hint.HEADING:
        unit.take(BlockType.HEADING, "marked heading")
    elif unit.prose or unit.hint is Hint.QUOTE or (unit.ends and unit.n > 1):
        unit.take(BlockType.PARAGRAPH, "running text after a break")
    elif is_caption_by_words(unit):
        unit.take(BlockType.CAPTION, "caption by its words")
    elif _before_date(draft, index):
        unit.take(BlockType.SIGNATURE, "body that signs")
    elif unit.text[0] == "(" and unit.text[-1] == ")" and unit.n > 2:
        unit.take(BlockType.PARAGRAPH, "remark in brackets")
    elif draft.kind in _SIGNED and unit.n <= 12 and unit.hint is Hint.NONE:
        unit.take(BlockType.SIGNATURE, "under the text")
    else:
        unit.set_aside(
            words.OTHER if unit.hint is not Hint.ITEM else words.RELATED, "after the text"
        )


def _before_date(draft: Draft, index: int) -> bool:
    following = draft.shown(index, 1)
    return (
        following is not None
        and "date" in draft.units[following].tags
        and draft.units[index].n <= 8
    )


def set_biographies_aside(draft: Draft, authors: tuple[str, ...]) -> None:
    """Set aside what is said of the authors after the text: `Ann Li is a fellow at…`."""
    surnames = {name.casefold().split()[-1] for name in authors if name}
    names = {name.casefold() for name in authors}
    shown = [index for index, unit in enumerate(draft.units) if unit.aside is None and unit.text]
    for index in shown[:HEAD_LINES]:
        unit = draft.units[index]
        above = index < draft.first or draft.units[index - 1].role in {
            BlockType.BYLINE,
            BlockType.DATE,
        }
        if (
            index
            and above
            and unit.n <= 60
            and unit.prose
            and _BIO.search(unit.text[:120])
            and unit.text.casefold().startswith(tuple(names))
            and names
        ):
            unit.role = None
            unit.set_aside(words.BIOGRAPHY, "about an author, under the byline")
    for index in shown[-6:]:
        unit = draft.units[index]
        if index <= draft.first or unit.n > 90 or not _BIO.search(unit.text[:160]):
            continue
        start = unit.text.casefold().lstrip("*_–—- ")
        named = any(start.startswith(name) for name in names) or any(
            start.startswith(("dr " + s, "prof " + s, s + " is", s + " ist", s + " est"))
            for s in surnames
        )
        if (
            named
            and unit.text[:1] not in '"“'
            and (
                unit.role is not BlockType.PARAGRAPH
                or index == shown[-1]
                or _all_after(draft, shown, index)
            )
        ):
            unit.role = None
            unit.set_aside(words.BIOGRAPHY, "about an author")


def _all_after(draft: Draft, shown: list[int], index: int) -> bool:
    """Tell whether no prose follows but what is of the same kind."""
    return all(
        not draft.units[at].prose or (at - index < 3 and _BIO.search(draft.units[at].text[:120]))
        for at in shown
        if at > index
    )
