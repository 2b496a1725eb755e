"""The letters of the search: which code points are read as which, for Python and for the browser.

One table, made from the folding of evidence and widened: case, accents and writers' variants fold
as well, since here a reader looks for words and nothing rests on the answer. `letters_script`
writes the same table for `static/search.js`; no letter is folded by a rule of either language.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from unhrc_site.model.folding import LIGATURES, RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCKS = (
    *((0x80, 0x1200), (0x13A0, 0x1400), (0x1680, 0x1681), (0x1800, 0x1810), (0x1AB0, 0x2500)),
    *((0x2C00, 0x2E00), (0x3000, 0x3100), (0xA640, 0xA800), (0xAB30, 0xABC0), (0xF900, 0xFB00)),
    *((0xFB00, 0x10000), (0x10400, 0x10500), (0x1D400, 0x1D800), (0x1E900, 0x1E960)),
    *((0xE0000, 0xE0080), (0xE0100, 0xE01F0)),
)
"""Where letters have case, accents or variants. The rest are symbols, and scripts that write each
letter in one way only."""
_ACCENTS = (
    *((0x300, 0x370), (0x483, 0x488), (0x591, 0x5C8), (0x610, 0x61B), (0x640, 0x641)),
    *((0x64B, 0x660), (0x670, 0x671), (0x6D6, 0x6DD), (0x6DF, 0x6E9), (0x6EA, 0x6EE)),
    *((0x1AB0, 0x1B00), (0x1DC0, 0x1E00), (0x20D0, 0x2100), (0xFE00, 0xFE10), (0xFE20, 0xFE30)),
)
"""Marks that writers leave out, tashkeel and tatweel among them. The vowel signs of Indic scripts
and the marks of kana are none."""
_VARIANTS = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ħ": "h",
    "ı": "i",
    "ŧ": "t",
    "ŋ": "n",
    "ĸ": "k",
    "ə": "e",
    "ƒ": "f",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ة": "ه",
    "ە": "ه",
    "ٱ": "ا",
    "٬": ",",
}
"""Letters that Unicode does not take apart, as they are written where they cannot be typed."""
_USUAL = ((0, 0x530), (0x2000, 0x2070))
"""Latin, Greek, Cyrillic and typography. The table of the others is a file of its own, which is
loaded only where one of them stands."""


@lru_cache(maxsize=1)
def letters() -> Mapping[str, str]:
    """Return what each code point is read as, those that are read as themselves left out."""
    evidence = {c: rule.becomes for rule in RULES for c in rule.characters} | LIGATURES
    accents = frozenset(chr(n) for first, last in _ACCENTS for n in range(first, last))
    table: dict[str, str] = {chr(n): chr(n + 32) for n in range(ord("A"), ord("Z") + 1)}
    table |= {c: becomes for c, becomes in evidence.items() if c != becomes}
    for first, last in _BLOCKS:
        for letter in map(chr, range(first, last)):
            read_as = "".join(_read_as(part, accents) for part in evidence.get(letter, letter))
            if read_as != letter:
                table[letter] = read_as
    # What a compatible form leads to can be a mark that the folding of evidence reads otherwise.
    for letter, read_as in table.items():
        table[letter] = "".join(table.get(part, part) for part in read_as)
    return MappingProxyType(table)


def _read_as(letter: str, accents: frozenset[str]) -> str:
    if letter.isascii():
        return letter.lower()
    if letter in accents:
        return ""
    # Unassigned code points stay: the browser may know them, but must not fold them.
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.digit(letter))
    parts = unicodedata.normalize("NFKD", letter.casefold()).casefold()
    bare = "".join(_VARIANTS.get(part, part) for part in parts if part not in accents)
    return unicodedata.normalize("NFC", bare)


def folded(text: str) -> str:
    """Return `text` letter by letter as the search reads it."""
    table = letters()
    return "".join(table.get(letter, letter) for letter in text)


def letters_script(*, usual: bool) -> bytes:
    """Return the table as a script, of the usual code points or of the others.

    The first text has runs: first code point, length, step, and what is added to each, in base 36.
    The second has the others by what they are read as: its code points, then theirs as gaps.
    """
    table = {
        ord(letter): read_as
        for letter, read_as in letters().items()
        if usual == any(first <= ord(letter) < last for first, last in _USUAL)
    }
    runs: list[str] = []
    for first, length, step, added in _runs(table):
        runs.append(f"{_base36(first)} {_base36(length)} {step} {_base36(added)}")
        for k in range(length):
            del table[first + k * step]
    singles: dict[str, list[int]] = defaultdict(list)
    for code in sorted(table):
        singles[table[code]].append(code)
    lines: list[str] = []
    for read_as, codes in sorted(singles.items()):
        gaps = (_base36(after - before) for before, after in pairwise((0, *codes)))
        name = ".".join(_base36(ord(part)) for part in read_as)
        lines.append(f"{name}:{' '.join(gaps)}")
    return f'search.letters("{",".join(runs)}","{",".join(lines)}");\n'.encode()


_LEAST = 3
"""Code points from which a run is shorter to write than its members."""


def _runs(table: Mapping[int, str]) -> tuple[tuple[int, int, int, int], ...]:
    """Return the runs of code points that are read as the letter at one distance from them."""
    left = {code: ord(read_as) - code for code, read_as in table.items() if len(read_as) == 1}
    found: list[tuple[int, int, int, int]] = []
    for first in sorted(left):
        if first not in left:
            continue
        step, length = 1, _length(left, first, 1)
        if (every_second := _length(left, first, 2)) > length:
            step, length = 2, every_second
        if length >= _LEAST:
            found.append((first, length, step, left[first]))
            for k in range(length):
                del left[first + k * step]
    return tuple(found)


def _length(added: dict[int, int], first: int, step: int) -> int:
    code, distance = first, added[first]
    while added.get(code) == distance:
        code += step
    return (code - first) // step


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if number < 0:
        return "-" + _base36(-number)
    written = digits[number % 36]
    while number := number // 36:
        written = digits[number % 36] + written
    return written
