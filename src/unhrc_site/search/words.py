"""The words of the search: how a text falls into terms, the same way as in `static/search.js`.

    text ── white space and plain marks ──▶ chunks ── letters ──▶ terms, each at its position

A chunk is taken apart once, however often it stands. A term is what can be looked for. What stands
apart from the words has no position: a symbol as a whole (`a/res/es-11/3`) beside its parts.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from unhrc_site.search.letters import folded

CHUNK = re.compile(r"[^\x00-\x20!\"#$%&()*+:;<=>?@\[\\\]^_`{|}~“”«»…]+")
"""A run without plain spaces and without marks that never join: the rest is seen in its letters."""
_SIMPLE = re.compile(r"[a-z0-9]+")
_GROUPED = re.compile(r"(?<![0-9])[0-9]{1,3}(?:[,' ][0-9]{3})+(?![0-9])")
"""Figures in groups of three: "1,000", "1’000", and with a no-break or thin space."""
_SEPARATORS = re.compile("[,' ]")
_POSSESSIVE = re.compile(r"(?<=[^\W_])'s(?![^\W_])")
_SYMBOL = re.compile(r"[^\W_]+(?:[/.-][^\W_]+)*(?:/[^\W_]+(?:[.-][^\W_]+)*)+")
_PARTS_OF_SYMBOL = 3
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
"""Scripts without spaces between words: two neighbouring code points make a term."""
_JAMO = re.compile("[\u1100-\u11ff]")


class Terms(NamedTuple):
    """What one chunk says: `words` in order, one position each, and `wholes` without one."""

    words: tuple[str, ...]
    wholes: tuple[str, ...] = ()


def composed(text: str) -> str:
    """Return `text` with Hangul that is written in parts put together; all else as it is."""
    return unicodedata.normalize("NFC", text) if _JAMO.search(text) else text


def terms_of(chunk: str) -> Terms:
    """Return the terms of one chunk of composed text."""
    lowered = chunk.lower() if chunk.isascii() else folded(chunk)
    if _SIMPLE.fullmatch(lowered):
        return Terms((lowered,))
    text = _GROUPED.sub(lambda found: _SEPARATORS.sub("", found.group()), lowered)
    text = _POSSESSIVE.sub("", text)
    words: list[str] = []
    for word in _words(text):
        words.extend(_unspaced(word) if _UNSPACED.search(word) else (word,))
    wholes = [whole for found in _SYMBOL.finditer(text) for whole in _wholes(found.group())]
    return Terms(tuple(words), tuple(wholes))


def _words(text: str) -> list[str]:
    """Return the runs of letters, marks and digits."""
    if text.isascii():
        return _SIMPLE.findall(text)
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text).split()


def _unspaced(word: str) -> list[str]:
    """Return pairs of neighbours, and the last alone, so that each character begins a term."""
    terms: list[str] = []
    at = 0
    for found in _UNSPACED.finditer(word):
        terms.append(word[at : found.start()])
        run, at = found.group(), found.end()
        terms.extend(run[k : k + 2] for k in range(len(run)))
    terms.append(word[at:])
    return [term for term in terms if term]


def _wholes(symbol: str) -> list[str]:
    """Return a symbol as a whole and what is left of it after each slash but the last part."""
    parts = symbol.split("/")
    if len(parts) < _PARTS_OF_SYMBOL and not any(c.isdigit() for c in symbol):
        return []
    return ["/".join(parts[k:]) for k in range(len(parts) - 1)]
