"""Where sentences end, in the languages that end them with marks."""

from __future__ import annotations

import re

from unhrc_site.model.text import Span

_END = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*[^\W_a-zа-яё])|[。！？]+[」』”]*", re.UNICODE
)
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "nos",
        "art",
        "para",
        "paras",
        "gen",
        "sen",
        "rep",
        "gov",
        "lt",
        "col",
        "sgt",
        "capt",
        "jr",
        "sr",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "cf",
        "ed",
        "eds",
        "vol",
        "pp",
        "p",
        "approx",
        "dept",
        "est",
        "inc",
        "ltd",
        "co",
        "corp",
        "fig",
        "u.s",
        "u.k",
        "u.n",
        "a.m",
        "p.m",
        "z.b",
        "d.h",
        "bzw",
        "ca",
        "nr",
        "abs",
        "hr",
        "fr",
        "sra",
        "dra",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_LAST_WORD = re.compile(r"([\w.]+)\.$")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, without the white space between them.

    A mark ends a sentence if white space and a capital, digit or opening mark follow, unless the
    word before it is a known abbreviation or a single initial.
    """
    spans: list[Span] = []
    start = 0
    for found in _END.finditer(text):
        word = _LAST_WORD.search(text, start, found.start() + 1)
        if word and text[found.start()] == "." and _abbreviated(word.group(1)):
            continue
        spans.append(Span(start, found.end()))
        start = found.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _abbreviated(word: str) -> bool:
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
