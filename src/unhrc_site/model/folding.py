"""The folding table: what may differ between a quotation and its source without being another text.

Only typography folds. Words, case, digits, punctuation and their order never do. The table is
published in `docs/evidence.md` and on the method page of every site, from `RULES`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from unhrc_site.model.text import MappedText, MappedTextBuilder, Span


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table: the code points of `characters` are read as `becomes`."""

    name: str
    summary: str
    characters: str
    becomes: str


WHITE_SPACE = "white space"
DASHES = "dashes"
_SHOWN_FORMATS = frozenset(
    map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
)
"""Format characters that are seen: signs of numbers and verses (Prepended_Concatenation_Mark)."""
_FORMAT_BLOCKS = ((0, 0x3000), (0xF000, 0x14000), (0x1B000, 0x1E000), (0xE0000, 0xE0080))
"""Where Unicode keeps its format characters: the rest is ideographs, symbols and private use."""
_FORMATS = "".join(
    character
    for first, last in _FORMAT_BLOCKS
    for character in map(chr, range(first, last))
    if unicodedata.category(character) == "Cf" and character not in _SHOWN_FORMATS
)
COMPOSITION = "composition"

RULES = (
    Rule(
        WHITE_SPACE,
        "any run of white space, no-break and thin spaces and line ends among it, is one space",
        "\t\n\v\f\r \x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
        "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
        " ",
    ),
    Rule(
        "double quotation marks",
        "“ ” „ ‟ « » 〝 〞 are read as the straight mark",
        "“”„‟«»〝〞＂",
        '"',
    ),
    Rule(
        "single quotation marks",
        "‘ ’ ‚ ‛ ‹ › ′ ` ´ are read as the straight apostrophe",
        "‘’‚‛‹›′`´ʼ＇",
        "'",
    ),
    Rule(DASHES, "every dash and the minus sign are read as a hyphen", "‐‑‒–—―−﹘﹣－", "-"),
    Rule(
        "invisible characters",
        "soft hyphens, zero-width characters, direction marks and the like are not read",
        _FORMATS,
        "",
    ),
)
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
NAMES = (*(rule.name for rule in RULES), "ligatures", COMPOSITION)
SUMMARIES = {
    **{rule.name: rule.summary for rule in RULES},
    "ligatures": "ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ are read as their letters",
    COMPOSITION: "a letter written in parts (accents, vowel signs, Hangul) is read as one",
}
"""Each rule of the table in words, in the order in which it is published."""


@lru_cache(maxsize=32)
def _table(without: str | None) -> dict[str, str]:
    table = {c: rule.becomes for rule in RULES if rule.name != without for c in rule.characters}
    return table if without == "ligatures" else table | LIGATURES


_PARTS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u093c\u09be\u09d7\u0b3e\u0b56\u0b57"
    "\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1161-\u1175"
    "\u11a8-\u11c2\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
)
"""What can be written apart from the letter that it belongs to: accents of Latin, Greek, Cyrillic,
Hebrew, Arabic and kana, the vowel signs that compose in Indic scripts, and Hangul jamo."""
_CLUSTER = re.compile(f".[{_PARTS}]+", re.DOTALL)


@lru_cache(maxsize=32)
def _special(without: str | None) -> re.Pattern[str]:
    """Return a pattern for the stretches that need a look; all between them is copied."""
    singles = re.escape("".join(c for c in _table(without) if c != " "))
    return re.compile(f"[{singles}]" if without == WHITE_SPACE else f"[{singles}]|  +")


def fold(text: str, without: str | None = None) -> MappedText:
    """Return `text` folded by the whole table, or by all but the rule named `without`.

    White space at either end stays, as one space: whoever matches strips what they look for.
    """
    builder = MappedTextBuilder()
    table, at = _table(without), 0
    for found in _special(without).finditer(text):
        builder.add(text[at : found.start()], at)
        piece, at = found.group(), found.end()
        becomes = table.get(piece[0], " ")
        builder.add(becomes, found.start(), same_length=len(becomes) == len(piece))
    builder.add(text[at:], at)
    folded = builder.build()
    # What was taken out may have stood between a letter and its accent, or between two spaces.
    if without != COMPOSITION and _CLUSTER.search(folded.text):
        folded = _composed(folded, table)
    return _single_spaces(folded) if without != WHITE_SPACE else folded


_DASHES = str.maketrans({c: "-" for rule in RULES if rule.name == DASHES for c in rule.characters})


def fold_but_dashes(text: str) -> tuple[MappedText, str]:
    """Return `text` folded, and folded with its dashes as they are, the same in length.

    A dash parts two words that a hyphen would join, so whoever asks where words end needs both.
    """
    kept = fold(text, without=DASHES)
    return MappedText(kept.text.translate(_DASHES), kept.runs), kept.text


def _composed(folded: MappedText, table: dict[str, str]) -> MappedText:
    """Return `folded` with each letter that has parts as one, where Unicode (NFC) has it."""
    builder = MappedTextBuilder()
    at = 0
    for found in _CLUSTER.finditer(folded.text):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            builder.copy(folded, at, found.start())
            at = found.end()
            # The composed form of a few rare marks is one that the table folds.
            letters = "".join(table.get(letter, letter) for letter in composed)
            first = folded.origin(found.start(), found.start() + 1).start
            builder.add(letters, first, same_length=False)
    builder.copy(folded, at, len(folded.text))
    return builder.build()


_SPACES = re.compile("  +")


def _single_spaces(folded: MappedText) -> MappedText:
    """Return `folded` with each run of spaces as its first one."""
    builder = MappedTextBuilder()
    at = 0
    for found in _SPACES.finditer(folded.text):
        builder.copy(folded, at, found.start() + 1)
        at = found.end()
    if not at:
        return folded
    builder.copy(folded, at, len(folded.text))
    return builder.build()


def original_span(text: str, folded: MappedText, start: int, end: int) -> Span:
    """Return the span of `text` that folds to `[start, end)` of `folded`, its own folded text.

    The parts of its last letter belong to it, though that letter leads back to its first part.
    """
    span = folded.origin(start, end)
    wanted, until = folded.text[start:end], span.end
    while fold(text[span.start : until]).text != wanted:
        if until - span.end == _MOST_PARTS or until == len(text):
            return span
        until += 1
    return Span(span.start, until)


_MOST_PARTS = 30
"""Code points after a letter that are looked at for its parts; stream-safe text has no more."""


def needed_rules(one: str, other: str) -> tuple[str, ...]:
    """Return the names of the rules without which the two texts would differ; none if equal.

    Both must be equal under the whole table, but for white space at their ends.
    """
    if one == other:
        return ()
    needed = tuple(name for name in NAMES if _bare(one, name) != _bare(other, name))
    # Two rules can each make the other unnecessary; then all that touch either text are named.
    return needed or tuple(
        name
        for name in NAMES
        if _bare(one) != _bare(one, name) or _bare(other) != _bare(other, name)
    )


def _bare(text: str, without: str | None = None) -> str:
    return fold(text, without).text.strip()


_WORD = re.compile(r"\w+")


def folded_words(text: str) -> str:
    """Return the folded words of `text` in lower case, one space apart: what an address names."""
    return " ".join(_WORD.findall(fold(text).text.casefold()))
