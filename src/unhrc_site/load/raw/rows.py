"""The physical lines of a text with what their markup says: the adapter for text and Markdown.

A `.txt` with the debris of Markdown is read the same way. It may not join or decide anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern

if TYPE_CHECKING:
    import re

_BLANK = " \t\u00a0\u200b\ufeff\u3000\u2002\u2003\u2009\u202f\u200e\u200f"
_ROW = Pattern("([^\n\r\f\v\u2028\u2029\x85]*)(?:\r\n|[\n\r\f\v\u2028\u2029\x85]|(?<=.)$)")
_ATX = Pattern(r"(#{1,6})[ \t]+(?=\S)")
_ATX_END = Pattern(r"[ \t]+#{1,6}$")
_RULE = Pattern(r"(?:[-*_=~+.•–—#][ \t]?){3,200}")
_FENCE = Pattern(r"(`{3,}|~{3,})[^`]{0,60}$")
_QUOTE = Pattern(r"(?:>[ \t]?){1,9}")
_BULLET = Pattern(
    r"(?:[-*+•‣◦▪●■□·–—►➤∙◾◽♦⁃‧○◉⚫⚪❖◆◇★☆✓✔☑✅➡▶→🔹🔸🔵🔴🔺🔻🟢🟡]\ufe0f?|)[ \t\u00a0]+(?=\S)"
)
_NUMBER = Pattern(
    r"(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-z]{1,4}\)|[ivx]{1,5}[.)]|[A-Z]\))[ \t\u00a0]+(?=\S)"
)
_NOTE = Pattern(r"(?:\[\^[^\]\s]{1,30}\]:|\[\d{1,3}\]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)[ \t\u00a0]*(?=\S)")
_IMAGE = Pattern(r"\[?!\[[^\[\]]{0,2000}\]\((?:[^()\s]|\([^()\s]*\)){0,2000}[^()]{0,300}\)")
_IMAGE_REST = Pattern(r"(?:\]\([^()\s]{0,2000}\))?\s*$")
_DEFINITION = Pattern(r"\[([^\]\^]{1,100})\]:[ \t]+(\S{1,2000})(?:[ \t]+[\"'(][^\n]{0,300})?$")
_PAGE = Pattern(r"[-–—]\s?\d{1,4}\s?[-–—]|[-–—*]\s?[^\W\d_]{3,8}\s?[-–—*]")
_DAY = Pattern(r"\d{1,2}\.\s+[^\W\d_]{3,12}\.?\s+(?:19|20)\d\d\b")
_SETEXT = Pattern(r"(=+|-{3,})$")
MAX_SETEXT = 160
"""Code points of a line that an underline can make a heading; a longer one is a paragraph."""


@dataclass(frozen=True, slots=True)
class Row:
    """One physical line that is not blank, without white space at its ends."""

    start: int
    end: int
    body: int
    """Where its words begin, after the marker."""
    text: str
    """From `body` on."""
    gap: int
    indent: int
    hint: Hint = Hint.NONE
    level: int = 0
    marker: str = ""
    hard: bool = False
    """Whether two spaces at its end ask for a line break."""


def rows(raw: str, start: int = 0) -> tuple[list[Row], dict[str, str]]:
    """Return the rows of `raw` from `start` on, and the targets of its reference links by name."""
    plain = _plain_rows(raw, start)
    definitions: dict[str, str] = {}
    fences = sum(1 for row in plain if _FENCE.match(row.text))
    found: list[Row] = []
    fence = ""
    for row in plain:
        if fences > 1 and (mark := _FENCE.match(row.text)):
            if not fence:
                fence = mark.group(1)
                continue
            if row.text.startswith(fence):
                fence, fences = "", fences - 2
                continue
        if fence:
            found.append(replace(row, hint=Hint.CODE))
            continue
        if row.text[0] == "[" and (target := _DEFINITION.match(row.text)):
            definitions[target.group(1).casefold()] = target.group(2).strip("<>")
            continue
        if found and (level := _underline(row, found[-1])):
            found[-1] = replace(found[-1], hint=Hint.HEADING, level=level)
            continue
        found.append(_marked(row))
    return found, definitions


def _underline(row: Row, above: Row) -> int:
    """Return the level of the heading that `row` underlines, or 0."""
    if row.gap or above.hint is not Hint.NONE or len(above.text) > MAX_SETEXT:
        return 0
    if not _SETEXT.fullmatch(row.text) or above.text[-1] in ".,;:":
        return 0
    return 1 if row.text[0] == "=" else 2


def _plain_rows(raw: str, start: int) -> list[Row]:
    found: list[Row] = []
    gap = 0
    for match in _ROW.finditer(raw, start):
        text = match.group(1)
        shown = text.strip(_BLANK)
        if not shown:
            gap += 1
            continue
        first = match.start() + len(text) - len(text.lstrip(_BLANK))
        end, indent = first + len(shown), first - match.start()
        hard = text.endswith("  ")
        found.append(Row(first, end, first, shown, gap if found else 1, indent, hard=hard))
        gap = 0
    return found


def _marked(row: Row) -> Row:
    """Return `row` with what its first characters say of it."""
    text = row.text
    first = text[0]
    if first.isalpha() and not text[1:5].lstrip("ivx").startswith((")", ".")):
        return row
    if first == "#" and (mark := _ATX.match(text)):
        return _cut_end(_after(row, mark, Hint.HEADING, level=len(mark.group(1))))
    if not text.strip("-*_=~+.•–—# \t") and (len(text) > 1 or first in "*_#~=•–—-"):
        return replace(row, hint=Hint.RULE)
    if first == ">" and (mark := _QUOTE.match(text)):
        quoted = _after(row, mark, Hint.QUOTE)
        return quoted if quoted.text else replace(row, hint=Hint.QUOTE, text="", body=row.end)
    if first == "|" and text.count("|") > 1:
        return replace(row, hint=Hint.ROW)
    if first in "![" and _is_image(text):
        return replace(row, hint=Hint.IMAGE)
    if (mark := _BULLET.match(text)) and not _PAGE.fullmatch(text):
        return _after(row, mark, Hint.ITEM, level=row.indent)
    if (mark := _NUMBER.match(text)) and not _DAY.match(text):
        return _after(row, mark, Hint.ITEM, level=row.indent)
    if mark := _NOTE.match(text):
        return _after(row, mark, Hint.NOTE)
    return row


def _after(row: Row, mark: re.Match[str], hint: Hint, level: int = 0) -> Row:
    text = row.text[mark.end() :]
    return replace(
        row,
        body=row.body + mark.end(),
        text=text,
        hint=hint,
        level=level,
        marker=mark.group().strip(),
    )


def _cut_end(row: Row) -> Row:
    end = _ATX_END.search(row.text[-20:])
    return replace(row, text=row.text[: -len(end.group())].rstrip()) if end else row


def _is_image(text: str) -> bool:
    mark = _IMAGE.match(text)
    return bool(mark and _IMAGE_REST.match(text, mark.end()))
