"""The folding table: what may differ between a quotation and its source without being another text.

Only typography folds. Words, case, digits, punctuation and their order never do. The table is
published in `docs/evidence.md` and on the method page of every site, from `RULES`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from unhrc_site.model.text import MappedText, MappedTextBuilder


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table: the code points of `characters` are read as `becomes`."""

    name: str
    summary: str
    characters: str
    becomes: str


WHITE_SPACE = "white space"
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
    Rule("dashes", "every dash and the minus sign are read as a hyphen", "‐‑‒–—―−﹘﹣－", "-"),
    Rule(
        "invisible characters",
        "soft hyphens, zero-width characters and direction marks are not read",
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
        "",
    ),
)
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
NAMES = (*(rule.name for rule in RULES), "ligatures", COMPOSITION)
SUMMARIES = {
    **{rule.name: rule.summary for rule in RULES},
    "ligatures": "ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ are read as their letters",
    COMPOSITION: "a letter with a separate accent is read as the accented letter",
}
"""Each rule of the table in words, in the order in which it is published."""


@lru_cache(maxsize=32)
def _table(without: str | None) -> dict[str, str]:
    table = {c: rule.becomes for rule in RULES if rule.name != without for c in rule.characters}
    return table if without == "ligatures" else table | LIGATURES


_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\u3099\u309a"
)
"""Combining marks: those of Latin, Cyrillic, Hebrew, Arabic and kana."""


@lru_cache(maxsize=32)
def _special(without: str | None) -> re.Pattern[str]:
    """Return a pattern for the stretches that need a look; all between them is copied."""
    singles = "".join(c for c in _table(without) if c != " ")
    return re.compile(f"[{re.escape(singles)}]|.[{_MARKS}]+|  +", re.DOTALL)


def fold(text: str, without: str | None = None) -> MappedText:
    """Return `text` folded by the whole table, or by all but the rule named `without`.

    White space at either end stays, as one space: whoever matches strips what they look for.
    """
    builder = MappedTextBuilder()
    table, at, spaced = _table(without), 0, False
    for found in _special(without).finditer(text):
        if found.start() > at:
            builder.add(text[at : found.start()], at)
            spaced = text[found.start() - 1] == " "
        piece, here = found.group(), found.start()
        at = found.end()
        if len(piece) > 1 and piece[0] != " ":
            composed = _composed(piece, table, without)
            builder.add(composed, here, same_length=False)
            spaced = False
            continue
        becomes = table.get(piece[0], piece)
        if becomes == " " and without != WHITE_SPACE:
            # A run of white space keeps its first place; the next ones are not read.
            if not spaced:
                builder.add(" ", here)
            spaced = True
        elif becomes:
            builder.add(becomes, here, same_length=len(becomes) == len(piece))
            spaced = False
    builder.add(text[at:], at)
    return _single_spaces(builder.build()) if without != WHITE_SPACE else builder.build()


def _composed(cluster: str, table: dict[str, str], without: str | None) -> str:
    base = table.get(cluster[0], cluster[0]) + cluster[1:]
    return base if without == COMPOSITION else unicodedata.normalize("NFC", base)


def _single_spaces(folded: MappedText) -> MappedText:
    """Return `folded` with each run of spaces as its first one.

    A run may have come about where an invisible character stood between two spaces.
    """
    if "  " not in folded.text:
        return folded
    builder = MappedTextBuilder()
    previous = ""
    for index, character in enumerate(folded.text):
        if not (character == previous == " "):
            builder.add(character, folded.origin(index, index + 1).start)
        previous = character
    return builder.build()


def needed_rules(one: str, other: str) -> tuple[str, ...]:
    """Return the names of the rules without which the two texts would differ; none if equal.

    Both must be equal under the whole table.
    """
    if one == other:
        return ()
    needed = tuple(
        name for name in NAMES if fold(one, without=name).text != fold(other, without=name).text
    )
    # Two rules can each make the other unnecessary; then all that touch either text are named.
    return needed or tuple(
        name
        for name in NAMES
        if fold(one).text != fold(one, name).text or fold(other).text != fold(other, name).text
    )


_WORD = re.compile(r"\w+")


def folded_words(text: str) -> str:
    """Return the folded words of `text` in lower case, one space apart: what an address names."""
    return " ".join(_WORD.findall(fold(text).text.casefold()))
