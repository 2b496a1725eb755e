"""Names that must not be published, found in any text, and the marks that stand for them.

A name is looked for more widely than a quotation is, since what is missed is published:

1. Whole words, in typography of any kind, with accents or without them; a hyphen, an apostrophe and
   an underscore end a word here. Scripts without spaces between words are matched anywhere.
2. Of several words: in any case, together or apart ("mariakovalenko"), the last one first or last.
   One that together is short ("Li Ke") is together only in handles, and initials ("I. S.") have
   no other order and no small letters but there, since "like" and "is" are words.
3. Of one word: as it is written or in capitals; in any case beside the marks of
   handles and addresses (@ # / =).
4. The longest name counts. An alias that holds in some sources only is looked for there and in
   the editors' own words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from unhrc_site.dossier.bounds import UNSPACED
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.editorial import Protection
from unhrc_site.model.folding import fold, original_span
from unhrc_site.model.routes import is_slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from unhrc_site.model.records import Entity

OMITTED = "[name withheld]"
_UNSPACED_END = re.compile(f"[{UNSPACED}]")
ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"]+", re.IGNORECASE)
"""A web address within a text."""
_PARTED = re.compile(r"[-_.+%]+")
"""What stands between the words of an address."""
_BETWEEN = r"[ _.\-]{0,3}"
"""What stands between the words of a name: a space, or what handles and addresses put there."""
_APART = r"[ _.\-]{1,3}"
_SHORTEST_JOINED = 6
"""Letters of a name of several words that is looked for without its spaces everywhere."""
_SMALL = "a-zà-öø-ÿа-яё"


class Hit(NamedTuple):
    """A name in a text, and the mark that takes its place."""

    start: int
    end: int
    mark: str


class _Name(NamedTuple):
    pattern: str
    length: int
    mark: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Masks:
    """The names of all protected entities."""

    marks: dict[str, str]
    """What an entity is called in public, by its slug."""
    slugs: dict[str, str]
    """Under which slug it is published, by its own."""
    names: tuple[_Name, ...]
    """The longest first."""

    @classmethod
    def of(cls, entities: Iterable[Entity], taken: Collection[str]) -> Masks:
        """Return the masks of those of `entities` that are protected; `taken` are all slugs."""
        protected = sorted((e for e in entities if e.protect), key=lambda entity: entity.slug)
        marks = {entity.slug: mark_of(entity) for entity in protected}
        names: list[_Name] = []
        for entity in protected:
            given = [(entity.name, frozenset[str]())]
            given.extend((alias.name, frozenset(alias.scopes)) for alias in entity.aliases)
            for name, scopes in dict.fromkeys(given):
                words = fold(name).text.strip()
                if words:
                    pattern = _pattern(words)
                    names.append(_Name(pattern, len(words), marks[entity.slug], scopes))
        names.sort(key=lambda name: (-name.length, name.pattern))
        return cls(marks, _neutral(protected, set(taken)), tuple(names))

    def find(self, text: str, scopes: frozenset[str] | None = None) -> tuple[Hit, ...]:
        """Return the names in `text` in order; `scopes` is where it stands, None for our words."""
        held = tuple(
            number
            for number, name in enumerate(self.names)
            if scopes is None or not name.scopes or scopes & name.scopes
        )
        if not held or not text:
            return ()
        folded = fold(text)
        pattern = _joined(tuple(self.names[number].pattern for number in held))
        return tuple(
            Hit(
                *original_span(text, folded, *found.span()),
                self.names[held[int((found.lastgroup or "n0")[1:])]].mark,
            )
            for found in pattern.finditer(folded.text)
        )

    def are_in_address(self, text: str) -> bool:
        """Return whether a web address in `text` has a name, in any case and with any marks."""
        return any(
            self.find(found.group()) or self.find(_PARTED.sub("/", unquote(found.group())))
            for found in ADDRESS.finditer(text)
        )

    def are_in_slug(self, slug: str) -> bool:
        """Return whether a slug is made of a name, in any case, of one word or of several."""
        return bool(self.find(f"/{slug}") or self.find(f"/{slug.replace('-', '/')}"))

    def masked(self, text: str, scopes: frozenset[str] | None = None) -> str:
        """Return `text` with a mark in place of each name."""
        parts: list[str] = []
        at = 0
        for hit in self.find(text, scopes):
            parts += [text[at : hit.start], hit.mark]
            at = hit.end
        return "".join([*parts, text[at:]])


def mark_of(entity: Entity) -> str:
    """Return what stands for the names of a protected entity; a missing pseudonym is E606."""
    if entity.protect is Protection.INITIALS:
        letters = (next((c for c in word if c.isalnum()), "") for word in entity.name.split())
        return f"[{' '.join(f'{letter.upper()}.' for letter in letters if letter)}]"
    if entity.protect is Protection.PSEUDONYM and entity.pseudonym:
        return f"[{entity.pseudonym}]"
    return OMITTED


def protection_problems(entities: Iterable[Entity]) -> Iterator[Diagnostic]:
    """Yield E606 for entities that are to appear under a pseudonym and have none."""
    for entity in entities:
        if entity.protect is Protection.PSEUDONYM and not entity.pseudonym:
            message = f'"{entity.slug}" is protected by a pseudonym and has none'
            hint = "add pseudonym: with the words to show, or protect: omit"
            yield Diagnostic("E606", message, entity.location, hint)


@lru_cache(maxsize=256)
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<n{number}>{one})" for number, one in enumerate(patterns)))


def _pattern(name: str) -> str:
    """Return the pattern of one folded name."""
    words = [word for word in re.split(r"[ _.\-]+", name) if word] or [name]
    plain = [_without_accents(word) for word in words]
    forms = [words] if plain == words else [words, plain]
    if len(words) == 1:
        either = "|".join(re.escape(form[0]) for form in forms)
        shouted = "|".join(re.escape(form[0].upper()) for form in forms)
        inner = rf"(?:{either}|{shouted}|{_in_handles(either)})"
    elif all(len(word) == 1 for word in words):
        capitals = [[word.upper() for word in form] for form in forms]
        given = [_BETWEEN.join(map(re.escape, form)) for form in (*forms, *capitals)]
        apart = "|".join(r"[_.\-]{1,3}".join(map(re.escape, form)) for form in forms)
        inner = rf"(?:{'|'.join(given)}|{_in_handles(apart)})"
    else:
        is_short = len("".join(words)) < _SHORTEST_JOINED and not _UNSPACED_END.match(name[0])
        either = "|".join(_orders(forms, _BETWEEN, ",? ?"))
        if is_short:
            apart = "|".join(_orders(forms, _APART, "(?:, ?| )"))
            as_written = "|".join("".join(map(re.escape, form)) for form in forms)
            inner = rf"(?:(?i:{apart})|{as_written}|{_in_handles(either)})"
        else:
            inner = f"(?i:{either})"
    before = "" if _UNSPACED_END.match(name[0]) else r"(?<![^\W_])"
    after = "" if _UNSPACED_END.match(name[-1]) else r"(?![^\W_])"
    # The dot of an initial goes with it, unless a sentence may end there.
    dot = rf"(?:\.(?=[,;:)]| [{_SMALL}]))?" if name.endswith(".") else ""
    return f"{before}{inner}{after}{dot}"


def _orders(forms: list[list[str]], between: str, turned: str) -> list[str]:
    """Return patterns of names of several words: as they are, and with the last word first."""
    orders = [between.join(map(re.escape, form)) for form in forms]
    return orders + [
        re.escape(form[-1]) + turned + between.join(map(re.escape, form[:-1])) for form in forms
    ]


def _in_handles(either: str) -> str:
    """Return the pattern of what is meant in any case beside the marks of handles and addresses."""
    return rf"(?<=[@#/=])(?i:{either})|(?i:{either})(?=[@/])"


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


def _neutral(protected: Iterable[Entity], taken: set[str]) -> dict[str, str]:
    """Return the public slugs: of the pseudonym if there is one, else counted within a kind.

    Counted ones are no digest of a name, and move when a protected record before them by slug
    comes or goes; a pseudonym keeps an address.
    """
    slugs: dict[str, str] = {}
    for entity in protected:
        plain = _without_accents(entity.pseudonym or "").lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain))
        count = 1
        while not is_slug(slug) or slug in taken:
            slug = f"{entity.genre.value}-{count}"
            count += 1
        taken.add(slug)
        slugs[entity.slug] = slug
    return slugs
