"""What stands after the running text: notes, dates, signatures, biographies, boilerplate.

It first says where the running text ends: biographies and boilerplate are prose, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.pictures import is_caption_by_words
from unhrc_site.load.raw.titles import SESSION
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.names import TITLES
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft

MOST_ABOUT = 8
"""Lines `About …` that are looked at: a text has one or two."""
HEAD_LINES = 14
"""Lines, not set aside, in which a page tells who its authors are."""


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


_BIO = Pattern(
    r"\b(?:is|are|was|works?|writes?|teaches|serves|covers?|reports?|has|ist|war|lehrt|schreibt|"
    r"arbeitet|est|enseigne|es|è|é|jest|является|работает|is een|hat|heads|directs|leads)\b",
    re.IGNORECASE,
)


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


def about(draft: Draft) -> None:
    """Set aside what a publisher says of itself at the end: `About the Coalition`."""
    seen = 0
    for index in draft.free(max(draft.first + 1, len(draft.units) // 2), len(draft.units)):
        unit = draft.units[index]
        if (
            seen == MOST_ABOUT
            or not _ABOUT.match(unit.text)
            or not (_ABOUT_INLINE.match(unit.text) or (unit.n <= 12 and not unit.ends))
        ):
            continue
        seen += 1
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
        parts = start.replace(",", " ").split()[:3]
        surname = bool(parts) and (
            parts[0] in surnames or (parts[0] in TITLES and parts[1:2] and parts[1] in surnames)
        )
        named = any(start.startswith(name) for name in names) or (
            surname and bool(_BIO.match(" ".join(parts[1:])))
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
            _name_above(draft, index, names)


def _name_above(draft: Draft, index: int, names: set[str]) -> None:
    """Set aside the name of the author that stands alone above what is said of them."""
    before = draft.shown(index, -1)
    if before is not None and before > draft.first and draft.units[before].text.casefold() in names:
        draft.units[before].role = None
        draft.units[before].set_aside(words.BIOGRAPHY, "name above a biography")


def _all_after(draft: Draft, shown: list[int], index: int) -> bool:
    """Tell whether no prose follows but what is of the same kind."""
    return all(
        not draft.units[at].prose or (at - index < 3 and _BIO.search(draft.units[at].text[:120]))
        for at in shown
        if at > index
    )
