"""Where sentences end, in the languages that end them with marks."""

from __future__ import annotations

import re

from unhrc_site.model.text import Span

_END = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*[^\W_a-zа-яё])|[。！？]+[」』”]*", re.UNICODE
)
_BEFORE_NAMES = re.compile(
    r"mrs?|ms|dr|prof|st|gen|sen|rep|gov|lt|col|sgt|capt|hr|fr|sra|dra|vs|e\.g|i\.e|cf|z\.b|d\.h"
    r"|bzw|ca|approx"
)
"""Abbreviations that go on whatever follows."""
_BEFORE_NUMBERS = re.compile(
    r"nos?|art|paras?|vol|pp?|fig|nr|abs|eds?|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
"""Those that are words of their own, or end a sentence, unless a number follows."""
_AT_ENDS = re.compile(r"jr|sr|etc|dept|inc|ltd|co|corp|u\.s|u\.k|u\.n|a\.m|p\.m|[^\W\d_]")
"""Those that may end a sentence, as an initial may: what follows shows it."""
_OPENING = re.compile(
    r"\s+[\"'“‘(]*(?:The|This|That|These|Those|It|He|She|They|We|I|A|An|In|On|At|But|And|There"
    r"|Its|His|Her|Their)\s"
)
"""Words that open sentences and follow no abbreviation within one."""
_NUMBER = re.compile(r"\s+[(\[]*\d")
_INITIALS = re.compile(r"\[(?:[^\W\d_]\. ?)+\]\Z")
"""In brackets, as marks for names and insertions of editors are: the stop is theirs."""
_LAST_WORD = re.compile(r"([\w.]+)\.$")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, without the white space between them.

    A mark ends a sentence if white space and a capital, digit or opening mark follow, unless the
    word before it is abbreviated.
    """
    spans: list[Span] = []
    start = _skip_space(text, 0)
    for found in _END.finditer(text):
        if found.group() == "." and _goes_on(text, start, found.end()):
            continue
        since = max(start, found.end() - _LONGEST)
        if found.group() == ".]" and _INITIALS.search(text, since, found.end()):
            continue
        spans.append(Span(start, found.end()))
        start = _skip_space(text, found.end())
    if start < len(text):
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether the full stop before `end` belongs to an abbreviation within a sentence."""
    # Looked for in the last code points only: else a long text without marks costs its square.
    found = _LAST_WORD.search(text, max(start, end - _LONGEST), end)
    word = found.group(1).lower() if found else ""
    if _BEFORE_NUMBERS.fullmatch(word):
        # One letter before no number is an initial.
        return _NUMBER.match(text, end) is not None or (len(word) == 1 and _is_inside(text, end))
    if _AT_ENDS.fullmatch(word):
        return _is_inside(text, end)
    return _BEFORE_NAMES.fullmatch(word) is not None


def _is_inside(text: str, end: int) -> bool:
    return _OPENING.match(text, end) is None


_LONGEST = 16
"""Code points before a stop that are looked at: more than the longest abbreviation has."""
