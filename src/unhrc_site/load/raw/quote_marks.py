"""The scanner of quotation marks: which stretches of a text stand between marks.

It knows typography only: neither words of speech nor languages. One pass with a stack, so that
time grows with the length of the text, whatever the marks in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container


class Marked(NamedTuple):
    """A stretch between marks.

    `start` and `end` are with the marks, `inner_start` and `inner_end` without them and without the
    spaces beside them. `closed` is False where the text ends before a closing mark.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


_MARK = re.compile("``|''|[\"＂“”„‟〝〞«»‹›‘‚‛「」『』]|(?<![A-Za-z])['’]|['’](?![A-Za-z])")
"""An apostrophe between two letters neither opens nor closes anything."""
_CLOSERS = {
    "“": "”\"“‟''",
    "‟": "”\"''",
    "„": "“”\"‟''",
    "”": "”",
    '"': '"”“',
    "＂": "＂",
    "〝": "〞",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "``": "''\"”",
}
"""Of each opening mark those that may close it. “ closes in German and opens in English; straight
and typographic marks meet in texts that went through several hands."""
_PAIRED = "«»「」『』〝〞"
_OPENS_ONLY = "„‟〝「『"
_BEFORE_OPENING = "([{<—–-―/:;,¿¡“„«‹\"‘‚'|>*_…"
_AFTER_CLOSING = ".,;:!?…)]}>—–-―/”»›\"’'“|*_،؛。，；：！？、）】"
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts without spaces between words."""
_LONGEST_INCHES = 3
"""Digits before a mark that may mean inches or feet; four are a year."""


class _Mark(NamedTuple):
    at: int
    sign: str
    can_open: bool
    can_close: bool
    inches: bool

    @property
    def end(self) -> int:
        return self.at + len(self.sign)


def marked_stretches(text: str) -> list[Marked]:
    """Return the outermost stretches between marks, in order; what they hold is not looked into.

    A stretch whose closing mark is missing is returned only if its opening mark is the first
    thing of the text or comes after a colon, and then reaches to the end.
    """
    marks = [_seen(text, found) for found in _MARK.finditer(text)]
    if not marks:
        return []
    doubles = [mark for mark in marks if mark.sign not in "‘’‚‛'‹›"]
    pairs, unclosed = _double_pairs(text, doubles)
    singles = [mark for mark in marks if mark.sign in "‘’‚‛'‹›"]
    if singles:
        pairs = _with_singles(text, pairs, _single_pairs(text, singles))
    found = [_stretch(text, opening, closing) for opening, closing in _outermost(pairs)]
    last = unclosed[-1] if unclosed else None
    if last and not any(s.end > last.at for s in found) and _may_stay_open(text, last):
        found.append(_open_stretch(text, last))
    elif last and unclosed[0].at == _first_visible(text) and _may_stay_open(text, unclosed[0]):
        # A paragraph of a long quotation, with quotations of its own inside.
        return [_open_stretch(text, unclosed[0])]
    return [stretch for stretch in found if stretch.inner_start < stretch.inner_end]


def _seen(text: str, found: re.Match[str]) -> _Mark:
    at, end = found.span()
    before = text[at - 1] if at else ""
    after = text[end] if end < len(text) else ""
    sign = found.group()
    opens_before = not before or before.isspace() or before in _BEFORE_OPENING
    closes_after = not after or after.isspace() or after in _AFTER_CLOSING
    wide = bool(_WIDE.match(before) or _WIDE.match(after))
    digits = 0
    while digits <= _LONGEST_INCHES and at > digits and text[at - 1 - digits].isdigit():
        digits += 1
    return _Mark(
        at,
        sign,
        can_open=(opens_before or wide or (before.isdigit() is False and before in "。，；：！？"))
        and bool(after)
        and not (after.isspace() and sign not in "«»‹›"),
        can_close=(closes_after or wide or after.isdigit())
        and bool(before)
        and not (before.isspace() and sign not in "«»‹›"),
        inches=0 < digits <= _LONGEST_INCHES
        and sign in "\"”'’"
        and end + 1 < len(text)
        and after == " "
        and text[end + 1].islower(),
    )


def _double_pairs(text: str, marks: list[_Mark]) -> tuple[list[tuple[_Mark, _Mark]], list[_Mark]]:
    """Return the pairs of double marks, and the opening marks that nothing closed."""
    pairs: list[tuple[_Mark, _Mark]] = []
    stack: list[_Mark] = []
    later_closers = _later_closers(marks)
    for index, mark in enumerate(marks):
        if mark.inches and (not stack or later_closers[index]):
            continue
        if _closes(mark, stack):
            while stack:
                opening = stack.pop()
                if _fits(opening, mark):
                    pairs.append((opening, mark))
                    break
        elif _opens(mark, stack, text):
            stack.append(mark)
        elif mark.sign == '"' and not mark.can_close and stack and text[mark.at - 1].isspace():
            # A closing mark with a space before it and nothing after.
            opening = stack.pop()
            pairs.append((opening, mark))
    return pairs, stack


def _later_closers(marks: list[_Mark]) -> list[bool]:
    """Return for each mark whether one that only closes follows before the next that only opens."""
    answers, later = [False] * len(marks), False
    for index in range(len(marks) - 1, -1, -1):
        answers[index] = later
        mark = marks[index]
        if mark.can_close and not mark.can_open and not mark.inches:
            later = True
        elif mark.can_open and not mark.can_close:
            later = False
    return answers


def _fits(opening: _Mark, mark: _Mark) -> bool:
    return mark.sign in _CLOSERS.get(opening.sign, "") and bool(mark.sign)


def _closes(mark: _Mark, stack: list[_Mark]) -> bool:
    """Return whether `mark` closes one of the three innermost open stretches."""
    if mark.sign in _OPENS_ONLY or mark.sign == "``":
        return False
    if not any(_fits(opening, mark) for opening in stack[-3:]):
        return False
    if mark.sign in _PAIRED:
        return True
    if mark.sign == "”":
        return mark.can_close or not mark.can_open
    if mark.sign == "“":
        return mark.can_close and (not mark.can_open or stack[-1].sign == "„")
    return mark.can_close


def _opens(mark: _Mark, stack: list[_Mark], text: str) -> bool:
    if mark.sign in "“„‟«〝「『" or mark.sign == "``":
        return mark.sign in _PAIRED or mark.can_open or mark.sign in "“„"
    if mark.sign == "»":
        after = text[mark.end : mark.end + 1]
        return not stack and mark.can_open and not after.isspace()
    if mark.sign == "''":
        return False
    return mark.can_open


def _single_pairs(text: str, marks: list[_Mark]) -> list[tuple[_Mark, _Mark]]:
    """Return the pairs of single marks that are no apostrophes.

    Between an opening mark and the next one, the first mark closes that punctuation or the end
    follows or precedes; an apostrophe after a plural (the rulers' law) only if nothing else does.
    """
    pairs: list[tuple[_Mark, _Mark]] = []
    opening: _Mark | None = None
    weak: _Mark | None = None
    for mark in marks:
        before, after = text[mark.at - 1 : mark.at], text[mark.end : mark.end + 1]
        if mark.sign in "‹›":
            if opening and opening.sign in "‹›" and opening.sign != mark.sign:
                pairs.append((opening, mark))
                opening = None
            else:
                opening, weak = mark, None
            continue
        if before.isalnum() and after.isalnum() and not _WIDE.match(before):
            continue
        if opening and mark.can_close and _closes_single(opening, mark):
            plural = before in "sz" and after == " " and mark.sign != "‘"
            if not plural:
                pairs.append((opening, mark))
                opening = weak = None
                continue
            weak = weak or mark
        elif mark.can_open and mark.sign != "’" and not after.isdigit():
            if opening and weak:
                pairs.append((opening, weak))
            opening, weak = mark, None
    if opening and weak:
        pairs.append((opening, weak))
    return pairs


def _closes_single(opening: _Mark, mark: _Mark) -> bool:
    if mark.at <= opening.end + 1 or opening.sign in "‹›":
        # One letter between two marks has lost its neighbours: rock 'n' roll.
        return False
    return mark.sign in {"‚": "‘’'", "‘": "’'", "‛": "’'", "'": "'’"}.get(opening.sign, "")


def _with_singles(
    text: str, doubles: list[tuple[_Mark, _Mark]], singles: list[tuple[_Mark, _Mark]]
) -> list[tuple[_Mark, _Mark]]:
    """Return both kinds of pairs without the single ones that cross a double one.

    Single marks around double ones must end at punctuation: else they are apostrophes.
    """
    edges = sorted((at, number) for number, pair in enumerate(doubles) for at in _ends(pair))
    kept: list[tuple[_Mark, _Mark]] = []
    low = 0
    for opening, closing in singles:
        while low < len(edges) and edges[low][0] < opening.at:
            low += 1
        high = low
        inside: dict[int, int] = {}
        while high < len(edges) and edges[high][0] < closing.at:
            inside[edges[high][1]] = inside.get(edges[high][1], 0) + 1
            high += 1
        low = high
        if any(count == 1 for count in inside.values()):
            continue
        if inside and not _ends_firmly(text, closing):
            continue
        kept.append((opening, closing))
    return doubles + kept


def _ends(pair: tuple[_Mark, _Mark]) -> tuple[int, int]:
    return pair[0].at, pair[1].at


def _ends_firmly(text: str, closing: _Mark) -> bool:
    before, after = text[closing.at - 1], text[closing.end : closing.end + 1]
    return before in ".,!?…" or not after or after in ".,;:!?"


def _outermost(pairs: list[tuple[_Mark, _Mark]]) -> list[tuple[_Mark, _Mark]]:
    kept: list[tuple[_Mark, _Mark]] = []
    for pair in sorted(pairs, key=lambda pair: pair[0].at):
        if not kept or pair[0].at >= kept[-1][1].end:
            kept.append(pair)
    return kept


def _stretch(text: str, opening: _Mark, closing: _Mark) -> Marked:
    start, end = _trimmed(text, opening.end, closing.at)
    return Marked(opening.at, closing.end, start, end, closed=True)


def _open_stretch(text: str, opening: _Mark) -> Marked:
    start, end = _trimmed(text, opening.end, len(text))
    return Marked(opening.at, len(text), start, end, closed=False)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _first_visible(text: str) -> int:
    return len(text) - len(text.lstrip())


def _may_stay_open(text: str, mark: _Mark) -> bool:
    if mark.sign not in '"“„«':
        return False
    before = text[: mark.at].rstrip() if mark.at < 200 else text[mark.at - 200 : mark.at].rstrip()
    return not before or before[-1] == ":" or (mark.sign in "“„«" and before[-1] in ".!?,")


_DASH = re.compile(
    r"(?:^|(?<=\s))[—–―-](?=\s)|(?:^|(?<=\s))[—–―](?=[^\W\d_¿¡])|(?:^|(?<=\s))[—―](?=[¿¡])|(?<=\w)[—―](?=[.,;]?\s)"
)
_INNER_DASH = re.compile(r"(?<=[,.!?…])\s[—–―-]\s")


def dashed_speech(text: str, verbs: Container[str]) -> list[Marked]:
    """Return the stretches of speech in a paragraph that a dash opens: – We go – said X. – Now.

    None unless a verb of saying follows the second dash: a dash may open a list's item, too.
    """
    dashes = list(_DASH.finditer(text))
    if len(dashes) < 2 or text[: dashes[0].start()].strip():
        return []
    found: list[Marked] = []
    edges = [*(dash.start() for dash in dashes), len(text)]
    for index in range(0, len(dashes), 2):
        if index + 1 < len(dashes) and not _says(
            text[dashes[index + 1].end() : edges[index + 2]], verbs
        ):
            break
        start, end = _trimmed(text, dashes[index].end(), edges[index + 1])
        while start < end and text[start] in ".,; ":
            start += 1
        if start < end and (found or index + 1 < len(dashes)):
            found.append(Marked(dashes[index].start(), end, start, end, closed=True))
    return found


def broken_by_dashes(text: str, marked: list[Marked], verbs: Container[str]) -> list[Marked]:
    """Return `marked` with each stretch parted that holds its own frame between dashes.

    In «We go, — said X. — Now» the frame is no part of what is said.
    """
    found: list[Marked] = []
    for stretch in marked:
        dashes = list(_INNER_DASH.finditer(text, stretch.inner_start, stretch.inner_end))
        if len(dashes) not in (1, 2) or not _says(text[dashes[0].end() : stretch.inner_end], verbs):
            found.append(stretch)
            continue
        first = dashes[0].start()
        found.append(Marked(stretch.start, first, stretch.inner_start, first, closed=True))
        if len(dashes) == 2:
            second = dashes[1]
            found.append(
                Marked(
                    second.start() + 1, stretch.end, second.end(), stretch.inner_end, closed=True
                )
            )
    return found


def _says(frame: str, verbs: Container[str]) -> bool:
    """Return whether the words after a dash begin with a verb of saying."""
    words = frame.split(maxsplit=1)
    return bool(words) and words[0].strip('.,»”"').lower() in verbs
