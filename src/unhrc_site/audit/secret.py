"""One thing that is withheld, and all the words by which it would be known."""

from __future__ import annotations

import enum
import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.audit.folded import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.diagnostics import Location


class Form(enum.StrEnum):
    """As what a secret is looked for."""

    WORDS = "words"
    """Whole words in their order, however they are set."""
    NAME = "name"
    """The same, and with what languages add to a name."""
    ADDRESS = "address"
    """The very characters, as a part of an address or identifier of their own."""


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that must not stand in the public output. They are in no `repr`, and in no message."""

    words: str = field(repr=False)
    why: str
    """A clause for the editors: what is withheld."""
    location: Location | None = field(default=None, repr=False)
    """Where it stands in the dossier. Its path can itself be a secret."""
    form: Form = Form.WORDS
    is_word: bool = False
    """Whether its small letters are a word of the site itself, as `li` and `page` are: then it
    counts only where it has a capital."""

    @property
    def masked(self) -> str:
        """The first letter and the length: enough for who knows the words, and for nobody else."""
        first = next((letter for letter in self.words if letter.isalnum()), "?")
        count = len(self.words.split())
        return f"{first}…, {len(self.words)} characters" + (f", {count} words" if count > 1 else "")


SHORTEST_JOINED = 6
"""Letters of a name that is looked for without its spaces: shorter ones stand in other words."""
_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
    | {"ø": "oe", "Ø": "Oe"}
)
_LATIN, _CYRILLIC = re.compile("[a-z]+"), re.compile("[а-яёіїєґў]+")
_ARABIC, _HEBREW = re.compile("[\u0621-\u064a]+"), re.compile("[\u05d0-\u05ea]+")
_BEFORE_ARABIC = ("ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "فال", "كال", "لل", "ول", "وب")
_BEFORE_HEBREW = ("ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "שה", "וב", "ול", "ומ")
_AFTER_CYRILLIC = (
    *("а", "у", "ом", "ым", "е", "ы", "и", "я", "ю", "ем", "ой", "ою", "ей", "ею", "ого", "ому"),
    *("их", "ых", "им", "ыми", "ими", "ую", "юю", "ая", "яя", "ах", "ам", "ами", "ові"),
)
_SHORTEST_STEM = 4


def patterns(secret: Secret) -> Iterator[tuple[bytes, str]]:
    """Yield what folded texts are searched for, each with a word for how it differs, or none.

    Of a name: its words in either order, without spaces, with ü as ue, with the s of Germanic
    languages, the prefixes of Arabic and Hebrew and the case endings of Cyrillic scripts.
    """
    plain = folded(secret.words)
    yield plain, ""
    yield folded(html.unescape(secret.words)), ""
    yield folded(secret.words.translate(_GERMAN)), "ü as ue"
    words = plain.decode().split()
    if secret.form is not Form.NAME or not words:
        return
    joined = "".join(words)
    for turned in _turned(words) if len(secret.words.split()) > 1 else ():
        yield folded(" ".join(turned)), "in another order"
        if len(joined) >= SHORTEST_JOINED:
            yield folded("".join(turned)), "without spaces"
    if len(words) > 1 and len(joined) >= SHORTEST_JOINED:
        yield folded(joined), "without spaces"
    for first, last in _inflected(words[0], words[-1]):
        changed = [last] if len(words) == 1 else [first, *words[1:-1], last]
        if len(words) == 1 and first != words[0]:
            changed = [first]
        yield folded(" ".join(changed)), "inflected"


def _turned(words: list[str]) -> Iterator[list[str]]:
    """Yield the words of a name as lists have them: the last, or the last two or three, first."""
    for at in range(max(len(words) - 3, 1), len(words)):
        yield [*words[at:], *words[:at]]


def _inflected(first: str, last: str) -> Iterator[tuple[str, str]]:
    """Yield the first and the last word of a name as sentences change them."""
    if _LATIN.fullmatch(last):
        yield first, f"{last}s"
    for script, prefixes in ((_ARABIC, _BEFORE_ARABIC), (_HEBREW, _BEFORE_HEBREW)):
        if script.fullmatch(first):
            yield from ((prefix + first, last) for prefix in prefixes)
    if _CYRILLIC.fullmatch(last):
        stems = {last, last[:-1]} if last[-1] in "аяоеийьы" else {last}
        for stem in sorted(stems):
            if len(stem) >= _SHORTEST_STEM:
                yield from ((first, stem + ending) for ending in _AFTER_CYRILLIC)
