"""The form of a letter: letterhead, date, addressee, salutation, close, signature.

A letter is told by its salutation together with its close; a speech has the one without the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.letters import (
    CLOSE,
    CLOSE_WORDS,
    COPIES,
    OFFICE,
    REFERENCE,
    SALUTATION,
)
from unhrc_site.load.raw.words.names import TITLES
from unhrc_site.model.source_text import BlockType

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


LATEST = 45
"""Lines, within which a letter greets."""
_LONGEST = max(len(phrase.split()) for phrase in SALUTATION | CLOSE | OFFICE)
_LABEL = Pattern(r"^([^\W\d_][\w .'’-]{0,24}?)\s?(?:[:：№]|\bno\b\.?)", re.IGNORECASE)
_DEAR = _words(
    "dear sehr geehrte geehrter lieber liebe cher chère chers estimado estimada estimados "
    "estimadas gentile egregio caro cara prezado prezada prezados geachte beste szanowny "
    "szanowna szanowni уважаемый уважаемая уважаемые шановний шановна шановні عزيزي 尊敬的 亲爱的 "
    "querido querida"
)
_HONOURS = _words(
    "esteemed honourable honorable respected distinguished hochverehrter verehrte ilustre "
    "illustre глубокоуважаемый многоуважаемый вельмишановний вельмишановна"
)
_POSTSCRIPT = Pattern(r"p\.?\s?s\.?[\s:.]", re.IGNORECASE)
_COURTESY = _words(
    "madam excellencies excellency ladies gentlemen colleagues friends delegates chair "
    "chairperson chairman members distinguished dear damen herren mesdames messieurs "
    "excellences señoras señores excelencias уважаемый уважаемые господа коллеги дамы шановні "
    "пані панове السيد السيدة 尊敬的 主席"
)
_ANNEX = Pattern(
    r"^(?:annex|appendix|enclosure|attachment|anhang|anlage|annexe|anexo|allegato|bijlage|"
    r"załącznik|приложение|додаток|ملحق|附件)\b",
    re.IGNORECASE,
)


def find_letter(draft: Draft) -> tuple[int, int] | None:
    """Return the lines of the salutation and of the close, or None if this is no letter."""
    closes: list[int] | None = None
    for index, unit in enumerate(draft.units[:LATEST]):
        if unit.prose and unit.n > 40:
            return None
        if not is_salutation(unit) or (
            unit.text[-1:].isalpha()
            and any(is_salutation(other) for other in draft.units[index + 1 : index + 9])
        ):
            continue
        if closes is None:
            closes = [at for at, other in enumerate(draft.units) if is_close(other)]
        close = next((at for at in closes if at > index), None)
        if close is not None and (_is_dear(unit) or _is_formal(draft, index)):
            return index, close
        if _is_dear(unit) and unit.n > 1 and close is None:
            end = _signature_without_close(draft, index)
            return (index, end) if end else None
    return None


def _is_dear(unit: Unit) -> bool:
    return any(word in _DEAR | _HONOURS for word in unit.key.split()[:2])


def _is_formal(draft: Draft, salutation: int) -> bool:
    """Tell whether a date or an office stands above a salutation that has no “Dear”."""
    above = draft.units[:salutation]
    return any("date" in unit.tags or starts_with(unit, OFFICE) for unit in above)


def _signature_without_close(draft: Draft, salutation: int) -> int | None:
    """Return the last line before a name that ends the text, or None."""
    for index in range(len(draft.units) - 1, max(salutation, len(draft.units) - 8), -1):
        if "name" in draft.units[index].tags:
            return index - 1
    return None


def is_salutation(unit: Unit) -> bool:
    """Tell whether a line greets whom it is written to."""
    if not unit.text or unit.n > 14 or unit.hint in {Hint.ITEM, Hint.CODE}:
        return False
    last = unit.text.rstrip("*_ ")[-1:]
    if last not in ",:!，：،" and not (unit.n <= 4 and last.isalpha()):
        return False
    if last in ",:،，" and unit.n <= 8 and unit.key.split()[:1] and unit.key.split()[0] in _HONOURS:
        return True
    return starts_with(unit, SALUTATION) or unit.text.startswith(("尊敬的", "敬启者", "致"))


def is_close(unit: Unit) -> bool:
    """Tell whether a line takes leave as letters do."""
    if unit.n <= 10 and (
        unit.key in CLOSE
        or (starts_with(unit, CLOSE) and (unit.n <= 5 or unit.text.rstrip()[-1:] in ",.،，"))
    ):
        return True
    return unit.n <= 60 and unit.n >= 4 and any(phrase in unit.text for phrase in CLOSE_WORDS)


def starts_with(unit: Unit, phrases: frozenset[str]) -> bool:
    """Tell whether the first words of a line are one of `phrases`."""
    parts = unit.key.split()
    return any(
        " ".join(parts[:length]) in phrases for length in range(1, min(len(parts), _LONGEST) + 1)
    )


def read_letter(draft: Draft, salutation: int, close: int) -> None:
    """Give the lines of a letter their roles, and set where its running text stands."""
    draft.letter = (salutation, close)
    units = draft.units
    units[salutation].take(BlockType.SALUTATION, "salutation")
    draft.first = salutation + 1
    after = salutation + 1
    if after < len(units) and (
        units[after].line.bold and units[after].n < 30 and not units[after].prose
    ):
        units[after].take(BlockType.TITLE, "bold subject")
        draft.title, draft.title_span = after, (0, len(units[after].text))
    _above(draft, salutation)
    if is_close(units[close]):
        units[close].take(BlockType.CLOSE, "close")
    _at_the_foot(draft, salutation, close)
    _signature(draft, close)


def _above(draft: Draft, salutation: int) -> None:
    """Letterhead, references, date and addressee stand above the salutation, in groups."""
    units = draft.units
    addressee = False
    for index, unit in enumerate(units[:salutation]):
        if unit.line.gap:
            addressee = False
        if unit.aside == words.CONTACT or (
            unit.aside in {words.NAVIGATION, words.FOOTER, words.PAGE} and addressee
        ):
            unit.aside, unit.rule = None, ""
        if not unit.free:
            continue
        if "date" in unit.tags:
            unit.take(BlockType.DATE, "date of the letter")
        elif _is_reference(unit):
            unit.take(BlockType.LETTERHEAD, "reference")
        elif addressee or (starts_with(unit, OFFICE) and not unit.prose and index):
            unit.take(BlockType.ADDRESSEE, "addressee")
            addressee = True


def _at_the_foot(draft: Draft, salutation: int, close: int) -> None:
    """Find the addressee at the foot of a page, in the middle of the text."""
    units = draft.units
    index = salutation + 1
    while index < close:
        group = [index]
        while group[-1] + 1 < close and not units[group[-1] + 1].line.gap:
            group.append(group[-1] + 1)
        lines = [units[at] for at in group]
        if (
            len(group) > 1
            and starts_with(lines[0], OFFICE)
            and all(one.free and one.n <= 10 and not one.ends for one in lines)
        ):  # words of a line of an address
            for one in lines:
                one.take(BlockType.ADDRESSEE, "addressee at the foot of a page")
        index = group[-1] + 1


def read_address(draft: Draft) -> None:
    """Give the line that greets at the start of a speech its role: `Madam President,`."""
    for index in draft.free(max(draft.first - 1, 0), draft.first + 1):
        unit = draft.units[index]
        if (
            unit.n <= 10
            and unit.text[-1:] in ",!:，"
            and not unit.prose
            and any(word in TITLES | _COURTESY for word in unit.key.split())
        ):
            unit.take(BlockType.SALUTATION, "salutation of a speech")


def _is_reference(unit: Unit) -> bool:
    found = _LABEL.match(unit.text)
    if not found:
        return False
    label = " ".join(found.group(1).casefold().replace(".", " ").replace("-", " ").split())
    return label in REFERENCE and unit.n < 20


def _signature(draft: Draft, close: int) -> None:
    """Signature, copies and an addressee at the foot stand between the close and what follows."""
    units = draft.units
    addressee = copied = False
    end = close
    for index in range(close + 1, len(units)):
        unit = units[index]
        if unit.line.gap:
            addressee = False
        if _POSTSCRIPT.match(unit.text):
            unit.take(BlockType.PARAGRAPH, "postscript")
        if (
            unit.hint in {Hint.HEADING, Hint.NOTE, Hint.ROW}
            or _ANNEX.match(unit.text)
            or (unit.prose and unit.n > 14)
        ):
            break
        if unit.aside == words.CONTACT or (unit.aside and addressee):
            unit.aside, unit.rule = None, ""
        end = index
        if not unit.free:
            copied = unit.aside == words.OTHER and starts_with(unit, COPIES)
            continue
        if copied and not unit.line.gap:
            unit.set_aside(words.OTHER, "copies")
            continue
        copied = False
        if "date" in unit.tags and unit.n < 8:
            unit.take(BlockType.DATE, "date of the letter")
        elif addressee or (
            starts_with(unit, OFFICE)
            and index > close + 1
            and not starts_with(unit, COPIES)
            and unit.line.gap
            and _is_addressed(units, index)
        ):
            unit.take(BlockType.ADDRESSEE, "addressee at the foot")
            addressee = True
        else:
            unit.take(BlockType.SIGNATURE, "signature")
    draft.last = close
    for index in range(end + 1, len(units)):
        if units[index].prose or units[index].hint in {Hint.ITEM, Hint.QUOTE, Hint.ROW, Hint.NOTE}:
            draft.last = index + 1


def _is_addressed(units: list[Unit], index: int) -> bool:
    """Tell whether a group at the foot names somebody in two lines or more: an address."""
    return index + 1 < len(units) and units[index + 1].line.gap == 0
