"""Text reduced to its bare words, so that all ways to set the same words become one.

Lower case, no accents, one space between words and at both ends. Marks, dashes, hyphens, quotation
marks and line ends are spaces; invisible characters are nothing. A slug, a title and a name in
capitals fold alike, and whole words are found by the spaces around them. It is wider than
`model.folding` and shares nothing with it: no quotation may be found in other words, any leak must.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_UNMARKED = re.compile(r"[A-Za-z0-9\x80-\U0010ffff]+")
_CAPITALS = bytes(range(ord("A"), ord("Z") + 1))
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_PLAIN = bytes.maketrans(_CAPITALS + _MARKS, _CAPITALS.lower() + b" " * len(_MARKS))
"""What each byte of the text becomes: capitals small, all marks of ASCII a space."""
_ACCENTS = re.compile(
    r"[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Marks that writers leave out. The vowel signs of Indic scripts are no such marks."""
_INVISIBLE = re.compile(
    r"[\u034f\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""What is not seen, or only widens a letter, beside the format characters (Cf)."""
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u31ff\u3400-\ua4cf\uf900-\ufaff"
    r"\U00020000-\U0003ffff]"
)
"""Scripts without spaces between words: each character counts as a word of its own."""
_STROKES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h"}
    | {"ı": "i", "ŧ": "t", "ĸ": "k", "ŋ": "n", "ƒ": "f", "ə": "e", "’": " "}
)
"""Letters that Unicode does not take apart, as ASCII writes them."""
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF
"""Bytes that are no UTF-8, as `surrogateescape` keeps them."""


def folded(text: str) -> bytes:
    """Return the words of `text`, with one space between them and at both ends, in UTF-8.

    A text without a word is one space. Lone surrogates are no letters.
    """
    if not text.isascii():
        text = _NOT_ASCII.sub(lambda found: _folded_run(found.group()), text)
    words = text.encode("utf-8", "replace").translate(_PLAIN).split()
    return b" " + b" ".join(words) + b" " if words else b" "


@lru_cache(maxsize=16_384)
def _folded_run(run: str) -> str:
    return "".join(map(folded_letter, run))


@lru_cache(maxsize=8_192)
def folded_letter(letter: str) -> str:
    """Return what one code point becomes: letters, a space, or nothing."""
    if _FIRST_BYTE <= ord(letter) <= _LAST_BYTE:
        letter = bytes([ord(letter) - 0xDC00]).decode("cp1252", "replace")
    parts = unicodedata.normalize("NFKD", letter.casefold()).casefold().translate(_STROKES)
    return "".join(map(_part, parts))


def _part(part: str) -> str:
    if part.isascii():
        return part
    if unicodedata.category(part) == "Cf" or _ACCENTS.match(part) or _INVISIBLE.match(part):
        return ""
    if _UNSPACED.match(part):
        return f" {part} "
    return part if part.isalnum() or unicodedata.category(part).startswith("M") else " "


class Word(NamedTuple):
    """One folded word, and the span of the text that it comes from."""

    word: bytes
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of `text` that `folded` would give, each with its place."""
    words: list[Word] = []
    for found in _UNMARKED.finditer(text):
        run, start = found.group(), found.start()
        if run.isascii():
            words.append(Word(run.lower().encode(), start, found.end()))
        else:
            words.extend(_words_of_run(run, start))
    return tuple(words)


def _words_of_run(run: str, start: int) -> Iterator[Word]:
    """Yield the words of a run without marks of ASCII, which begins at `start`."""
    piece, first, end = "", start, start
    for at, letter in enumerate(run, start):
        becomes = letter if letter.isascii() else folded_letter(letter)
        for part in becomes:
            plain = part.encode("utf-8", "replace").translate(_PLAIN)
            if plain != b" ":
                first = first if piece else at
                piece, end = piece + plain.decode(), at + 1
            elif piece:
                yield Word(piece.encode(), first, end)
                piece = ""
    if piece:
        yield Word(piece.encode(), first, end)
