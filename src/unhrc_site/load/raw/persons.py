"""Personal names in a byline or a signature: where they stand, without titles, roles and agencies.

A name is told by its shape and by the words that no name holds. It may not guess: what could be a
body, a place or a headline is no name.
"""

from __future__ import annotations

from typing import NamedTuple

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words.names import AGENCIES, AND, NEVER, PARTICLES, ROLES, TITLES, WITH

LONGEST_ROLE = 5
"""Words of a role beside a name: `Sports law correspondent`."""
MOST = 8
"""Names of one byline; a longer row is a list of something else."""
_TOKEN = Pattern(r"[^\s,;:|/•·()（）、，&]+|[,;|/•·()（）、，&]")
_SPLIT = frozenset(",;|/•·()（）、，&")
_WIDE = Pattern("^[\u3400-\u9fff]{2,4}$|^[\u3040-\u30ff\u3400-\u9fff·]{3,12}$")
_INITIAL = Pattern(r"^(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)?$|^[A-ZА-Я]$")
_ROMAN = Pattern(r"^[IVX]{1,5}\.?$")
_HANDLE = Pattern(r"\(?@\w{2,30}\)?|\(?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\)?")
_LETTERS = Pattern(r"[^\W\d_]+")
_ASIDE = Pattern(r"\([^()]{1,60}\)")
_UNCASED = Pattern("^[\u0600-\u06ff\u0590-\u05ff\u0900-\u0dff\u0e00-\u0eff\uac00-\ud7af]+$")
_PERSON = Pattern(r"^[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?$")


class Person(NamedTuple):
    """A name with its place in the text it was found in."""

    name: str
    start: int
    end: int


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def people(text: str, *, announced: bool, offset: int = 0) -> list[Person]:
    """Return the persons that `text`, a byline without its opener, names; empty if it is none.

    `announced`: an opener stood before, so that one word alone after it and capitals are no doubt.
    """
    found: list[Person] = []
    if not announced and _is_no_byline(text):
        return []
    text = _ASIDE.sub(lambda mark: " " * len(mark.group()), text)
    text = _HANDLE.sub(lambda mark: " " * len(mark.group()), text)
    for chunk in _chunks(text):
        if not chunk:
            continue
        name = _name(chunk, announced=announced)
        if name is None and not announced and not found:
            # A line that begins with something else is no byline.
            return []
        if name is None:
            if announced or _is_agency(chunk) or (_is_role(chunk) and len(chunk) <= LONGEST_ROLE):
                continue
            return []
        if len(found) == MOST:
            return []
        found.append(Person(name, chunk[0].start + offset, chunk[-1].end + offset))
    return [_trimmed(person, text, offset) for person in found]


def _is_no_byline(text: str) -> bool:
    """Tell whether a line without an opener is a sentence or a headline by its form."""
    if ":" in text or "?" in text:
        return True
    words = text.split()
    places = [number for number, word in enumerate(words) if word in WITH]
    return bool(places) and len(words) - places[0] > LONGEST_ROLE


def _trimmed(person: Person, text: str, offset: int) -> Person:
    """Return `person` with the place of the name itself, without titles before it."""
    inside = text[person.start - offset : person.end - offset].casefold()
    first = person.name.split()[0].casefold()
    at = inside.find(first)
    return Person(person.name, person.start + max(at, 0), person.end)


def _chunks(text: str) -> list[list[_Token]]:
    """Return the tokens of `text` between separators and words for “and”; stop at a place."""
    chunks: list[list[_Token]] = [[]]
    for match in _TOKEN.finditer(text):
        token = _Token(match.group(), match.start(), match.end())
        low = token.text.casefold()
        if (
            token.text in _SPLIT
            or (
                low in AND
                and not (low in {"y", "e", "i"} and not chunks[-1])
                and token.text.islower()
            )
            or token.text in {"-", "–", "—"}
        ):
            chunks.append([])
        elif low in WITH and token.text.islower() and (low not in PARTICLES or not chunks[-1]):
            # “Anna Li in Geneva”: what follows is a place, up to the next separator.
            chunks.append([_Token("\x00", token.start, token.end)])
        else:
            chunks[-1].append(token)
    return [chunk for chunk in chunks if chunk and chunk[0].text != "\x00"]


def _is_agency(chunk: list[_Token]) -> bool:
    key = " ".join(token.text.casefold().strip(".") for token in chunk)
    return key in AGENCIES


def _is_role(chunk: list[_Token]) -> bool:
    return any(
        token.text.casefold().strip(".'’s") in ROLES or token.text.casefold() in NEVER
        for token in chunk
    )


def _name(chunk: list[_Token], *, announced: bool) -> str | None:
    """Return the name that `chunk` is, without titles, or None."""
    tokens = [token.text for token in chunk]
    while tokens and tokens[0].casefold().strip(".") in TITLES and not _is_initials(tokens):
        tokens = tokens[1:]
    while tokens and tokens[-1].casefold().strip(".") in TITLES:
        tokens = tokens[:-1]
    if not tokens or _is_agency([_Token(t, 0, 0) for t in tokens]):
        return None
    shown = " ".join(tokens).rstrip(".*†")
    if _WIDE.match(shown):
        return shown if announced else None
    if all(_UNCASED.match(token) for token in tokens):
        return shown if announced and 2 <= len(tokens) <= 4 else None  # words of a name
    if not 2 <= len(tokens) <= 6:  # words of a name
        return None
    if not _are_of_a_name(tokens):
        return None
    return shown


def _is_initials(tokens: list[str]) -> bool:
    """Tell whether a name begins with an initial that is also a title: `M. J. O’Dea`."""
    return len(tokens) > 1 and len(tokens[0].strip(".")) == 1 and bool(_INITIAL.match(tokens[1]))


def _are_of_a_name(tokens: list[str]) -> bool:
    capitals = 0
    if _ROMAN.match(tokens[0]) and len(tokens) == 2:  # a numbered heading
        return False
    for index, token in enumerate(tokens):
        low = token.casefold().strip(".")
        if low in PARTICLES and (index or len(tokens) > 2) and index < len(tokens) - 1:
            capitals += token[0].isupper()
            continue
        if low in NEVER or low in ROLES:
            return False
        if _INITIAL.match(token):
            continue
        if not _PERSON.match(token.rstrip(".*†")) or not token[0].isupper():
            return False
        capitals += 1
    return capitals >= 2 or (capitals == 1 and len(tokens) >= 2)  # one word and an initial


def in_mixed_case(name: str) -> str:
    """Return a name in capitals as names are written: `LUCÍA DE LA ROSA` is `Lucía de la Rosa`."""
    shown = []
    for number, token in enumerate(name.split()):
        low = token.casefold()
        if _INITIAL.match(token):
            shown.append(token)
        elif number and low in PARTICLES:
            shown.append(low)
        else:
            shown.append(_LETTERS.sub(lambda part: part.group().capitalize(), token))
    return " ".join(shown)
