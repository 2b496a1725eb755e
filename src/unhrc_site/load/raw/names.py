"""The shapes of names, and the names of persons and bodies that a text gives in full.

Works on capitals and on words in tables; it knows nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.given_names import HE, SHE
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.speech_tokens import ABBREVIATIONS
from unhrc_site.load.raw.speech_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.speech_words import SpeechWords

_UPPER = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
# Sixty letters: no word of a name is longer, and a hostile one must not be tried to its end.
_CAPITAL = rf"[{_UPPER}][\w’'‑-]{{0,60}}"
_PARTICLE = (
    r"(?:(?:de|del|della|di|da|dos|das|van|von|der|den|ten|ter|bin|ibn|la|le|el|al|zu)"
    r"[ \u00a0]){1,3}"
)
# Nothing begins within a word: else one long word of capitals would be tried from each of them.
_RUN = Pattern(
    rf"(?<!\w){_CAPITAL}(?:[ \u00a0](?:{_PARTICLE})?(?:{_CAPITAL}|[{_UPPER}]\.(?=[ \u00a0])))+"
)
_WITH_ROLE = Pattern(
    r"(?<!\w)(?:(?P<before>[^\W\d_]+),?[ \u00a0]+)?"
    rf"(?P<run>{_CAPITAL}(?:[ \u00a0](?:{_PARTICLE})?{_CAPITAL})*)"
    r"(?:,[ ](?!(?:and|or|but|und|et|y|e|i|и|та|en)[ ])(?P<after>[^,.;:\"“”«»]{2,80})(?=[,.;]))?"
)
_JOINED = Pattern(rf"(?!Fitz)[{_UPPER}][^\W\d_]{{2}}[^\W\d_{_UPPER}]+[{_UPPER}]")
"""Two words written as one: "TrueNorth"; not "McRoe", "DeSoto"."""
_ELIDED = Pattern(r"[A-Z][a-z]?['’][a-zà-ÿ]")
"""A small word joined to a common one: "D'après", "L'avocat"."""
_LONE = Pattern(rf"[{_UPPER}][^\W\d_]+")
_LOWER = Pattern(r"[^\W\d_]+")
_POSSESSIVE = ("'s", "’s")
_ROLE_REACH = 120
"""Characters around a role in which a name may bear it."""
_LONGEST_NAME = 5
_FEWEST_PARTS = 2
_INITIAL = 2
"""Letters of an initial with its stop, which stays: "J." """

_GIVEN = HE | SHE
_GERMAN_ROLES = ("erin", "istin", "ogin", "oge", "iker", "ler", "ist", "eur")
"""Endings of German nouns for persons: "Verlegerin Anna Berg"."""

BODIES = words(
    """ministry ministries office council committee commission court tribunal parliament assembly
    congress senate house union party front watch international foundation fund federation
    association society institute university college school bank group organisation organization
    agency department bureau embassy mission delegation army navy force forces police service
    services guard press times post news herald tribune gazette guardian journal live radio
    television tv media network channel company corporation corp inc ltd llc gmbh ag airlines
    airways board authority centre center club league alliance coalition campaign movement church
    cathedral hospital nations states kingdom republic emirates islands america africa korea zealand
    europe asia rights justice affairs security water rivers kremlin government cabinet secretariat
    register charity trust network initiative forum syndicate chamber cross crescent amnesty
    committee panel rapporteurs workers valley project observatory monitor survey works programme
    terminals shipping industries holdings partners
    ministerium bundestag bundesrat regierung partei gericht amt verband verein stiftung kommission
    rat bundesamt polizei universität
    ministère conseil comité cour tribunal assemblée parlement parti gouvernement préfecture
    commission université association ligue union
    ministerio consejo comité corte congreso senado gobierno partido comisión universidad
    asociación fundación ministero consiglio comitato governo partito università fondazione
    ministério conselho governo universidade ministerie raad regering partij rechtbank stichting
    ministerstwo rada rząd sejm senat sąd komisja partia fundacja stowarzyszenie
    министерство мид кремль совет правительство суд дума партия комитет комиссия фонд
    міністерство рада уряд суд партія комітет комісія фонд"""
)
"""Last (or first) words of the names of bodies, countries and outlets: no person is called so."""


_OPENING_BODIES = words(
    """
    ministry university house court bank council office department committee amnesty radio hospital
    church union federation association institute party ministère conseil tribunal cour université
    universidad ministerio consejo ministero università ministério universidade ministerstwo
    universität министерство міністерство партия партія суд университет університет комитет комітет
    """
)
"""First words of such names: "Ministry of Justice"."""


def without_possessive(word: str) -> str:
    """Return `word` without the English genitive."""
    return word[:-2] if word.endswith(_POSSESSIVE) else word


def is_possessive(word: str) -> bool:
    """Return whether `word` is an English genitive: "Roe's", "officers’"."""
    return word.endswith((*_POSSESSIVE, "s'", "s’"))


def is_body(parts: Sequence[str]) -> bool:
    """Return whether a name made of `parts` is that of a body, a place or an outlet."""
    last = parts[-1].lower()
    return (
        last in BODIES
        or parts[0].lower() in _OPENING_BODIES
        or (len(parts) > 1 and any(part in ("of", "for") for part in parts))
        or any(_JOINED.match(part) for part in parts if not part.istitle())
    )


def without_titles(parts: Sequence[str], words: SpeechWords) -> list[str]:
    """Return the words of a name after its last title; none if it is all titles."""
    if words.capital_nouns:
        parts = _from_given_name(parts)
    for index in range(len(parts) - 1, -1, -1):
        low = parts[index].lower().rstrip(".")
        if index and index == len(parts) - 1 and low in ABBREVIATIONS:
            # A surname: "Malati Sen".
            continue
        if low in words.titles or (words.capital_nouns and low.endswith(words.role_endings)):
            return list(parts[index + 1 :])
    start = 0
    while len(parts) - start > _FEWEST_PARTS and _is_role(parts[start].lower(), words):
        start += 1
    return list(parts[start:])


def _is_role(low: str, words: SpeechWords) -> bool:
    """Return whether the first of three words and more is what a person is, not a given name."""
    german = words.capital_nouns and low not in _GIVEN and low.endswith(_GERMAN_ROLES)
    return german or low in words.roles


def _from_given_name(parts: Sequence[str]) -> Sequence[str]:
    """Return the words from the given name on, if one is known: "Juristin Anna Berg"."""
    for index in range(1, len(parts) - 1):
        if parts[index].lower() in _GIVEN and parts[index - 1].lower() not in _GIVEN:
            return parts[index:]
    return parts


class FullNames:
    """The names of two words and more that stand in a text.

    They are found by their last word, by the role that goes with them ("Justice Minister X",
    "X, the justice minister,"), and those of bodies by their noun.
    """

    __slots__ = ("_bodies", "_by_first", "_by_last", "_lowered", "_roles", "_texts", "_words")

    def __init__(self, texts: Sequence[str], words: SpeechWords) -> None:
        self._words = words
        self._texts = texts
        self._by_last: dict[str, set[str]] = {}
        self._by_first: dict[str, set[str]] = {}
        self._bodies: dict[str, set[str]] = {}
        self._roles: dict[str, set[str]] = {}
        self._lowered: list[str] = []
        for text in texts:
            for found in _RUN.findall(text):
                self._add(found)

    def _add(self, run: str) -> None:
        owner, _, owned = run.replace("’s ", "'s ").partition("'s ")
        if owned and " " in owner:
            self._add(owner)
        parts = _plain_parts(run, self._words)
        if not parts:
            return
        if is_body(parts):
            self._bodies.setdefault(parts[-1].lower(), set()).add(" ".join(parts))
            return
        parts = without_titles(parts, self._words)
        if self._words.capital_nouns and parts and not self._may_be_german(parts):
            return
        if 1 < len(parts) <= _LONGEST_NAME:
            name = " ".join(parts)
            self._by_last.setdefault(parts[-1], set()).add(name)
            self._by_first.setdefault(parts[0], set()).add(name)

    def _may_be_german(self, parts: Sequence[str]) -> bool:
        """Return whether nouns with capitals are a name.

        None may be in the genitive ("Berta Ernsts Haus"); with "von" or "der" among them, a given
        name comes first.
        """
        genitive = len(parts) > _FEWEST_PARTS and any(part.endswith("s") for part in parts[1:-1])
        plain = all(part[0].isupper() for part in parts) or parts[0].lower() in _GIVEN
        return plain and not genitive

    def full(self, name: str) -> str:
        """Return the one longer name that ends with `name`, else `name` itself."""
        longer = [
            full
            for full in self._by_last.get(name.rsplit(" ", 1)[-1], ())
            if _ends_with(full, name)
        ]
        if not longer:
            first = self._by_first.get(name, set())
            return next(iter(first)) if len(first) == 1 else name
        longest = max(longer, key=len)
        return longest if all(_ends_with(longest, one) for one in longer) else name

    def is_person(self, name: str) -> bool:
        """Return whether `name` is, or ends, a full name that may be a person's."""
        if name in self._by_first:
            return True
        return any(
            _ends_with(full, name) for full in self._by_last.get(name.rsplit(" ", 1)[-1], ())
        )

    def mentioned(self, text: str) -> set[str]:
        """Return the full names of all persons that `text` names, be it by one word."""
        found = self.persons_in(text)
        for word in _LONE.findall(text):
            for index in (self._by_last, self._by_first):
                if word in index:
                    found.add(self.full(word))
        return found

    def persons_in(self, text: str) -> set[str]:
        """Return the full names of persons that stand in `text`."""
        found = set()
        for run in _RUN.findall(text):
            if run.isupper():
                continue
            parts = without_titles(_plain_parts(run, self._words), self._words)
            german = self._words.capital_nouns
            if german and parts and not self._may_be_german(parts):
                continue
            if len(parts) > 1 and not is_body(parts):
                found.add(self.full(" ".join(parts)))
        return found

    def suffix(self, parts: Sequence[str]) -> list[str]:
        """Return the end of `parts` that stands in the text as a name of its own, if one does."""
        for start in range(1, len(parts) - 1):
            if " ".join(parts[start:]) in self._by_last.get(parts[-1], ()):
                return list(parts[start:])
        return []

    def nominative(self, name: str) -> str:
        """Return the base form of an inflected name.

        It is the one name in the text that differs from `name` by its endings only; `name` itself
        where there is none, or more than one.
        """
        parts = name.split()
        if len(parts) < _FEWEST_PARTS:
            return name
        others = {
            other
            for names in self._by_last.values()
            for other in names
            if other != name and _same_stems(parts, other.split())
        }
        return others.pop() if len(others) == 1 else name

    def body(self, noun: str) -> str | None:
        """Return the one body of which `noun` is the last word: "ministry" → "Foreign Ministry"."""
        bodies = self._bodies.get(noun, set())
        if not bodies:
            return None
        longest = max(bodies, key=len)
        return longest if all(_ends_with(longest, one) for one in bodies) else None

    def bearers(self, role: str) -> set[str]:
        """Return the full names that the text gives the role `role`, a noun in lower case."""
        if role not in self._roles:
            found = self._roles[role] = set()
            self._lowered = self._lowered or [text.lower() for text in self._texts]
            for text, low in zip(self._texts, self._lowered, strict=True):
                at = -1
                while (at := low.find(role, at + 1)) >= 0:
                    found |= self._bearers_near(text, at, role)
        return self._roles[role]

    def bearer_of(self, role: str) -> str | None:
        """Return the one who bears a role of several words: "foreign minister"."""
        found = {
            name
            for name in self.bearers(role.rsplit(" ", 1)[-1])
            for said in (f"{role} {name}", f"{role}, {name}", f"{name}, the {role}")
            if any(_stands_alone(text, said.lower()) for text in self._lowered)
        }
        return found.pop() if len(found) == 1 else None

    def _bearers_near(self, text: str, at: int, role: str) -> set[str]:
        """Return those who bear a role named at `at`: "Minister X", "X, the minister,"."""
        found = set()
        start = max(0, at - _ROLE_REACH)
        for match in _WITH_ROLE.finditer(text, start, at + _ROLE_REACH):
            before, run, after = match.group("before", "run", "after")
            parts = _plain_parts(run, self._words)
            name = without_titles(parts, self._words)
            if not name or (match.start("run") == start and start and text[start - 1].isalnum()):
                continue
            titles = [part.lower() for part in parts[: len(parts) - len(name)]]
            near = titles[-1:] or ([before.lower()] if before else [])
            if after:
                near += self._roles_in(after)
            body = is_body(name) or is_body(parts)
            if role in near and (not body or role in self._words.groups):
                found.add(self.full(" ".join(name)))
        return found

    def _roles_in(self, apposition: str) -> list[str]:
        """Return the first roles of what stands between commas after a name.

        None where that is a clause ("X, the minister said, …"); those after a preposition or a
        relative pronoun are somebody else's: "X, who met the minister, …".
        """
        words, found = self._words, list[str]()
        for word in _LOWER.findall(apposition.lower()):
            if word in words.relatives or word in words.prepositions:
                break
            if (word in words.verbs and word not in words.doubtful) or word in words.auxiliaries:
                return []
            if word in words.roles:
                found.append(word)
        return found[:2]


def _stands_alone(text: str, said: str) -> bool:
    """Return whether `said` stands in `text` with no other role before it: "deputy minister"."""
    at = text.find(said)
    before = text[:at].rstrip().rsplit(" ", 1)[-1] if at > 0 else ""
    return at >= 0 and before not in _LESSER


_LESSER = words("deputy vice former ex acting shadow assistant")


def _plain_parts(run: str, words: SpeechWords) -> list[str]:
    """Return the words of a run of capitals: without small words before it, and genitives."""
    parts = [part.rstrip(".") if len(part) > _INITIAL else part for part in run.split()]
    for start in range(len(parts) - 1, 0, -1):
        if is_possessive(parts[start - 1]):
            parts = parts[start:]
            break
    parts[-1] = without_possessive(parts[-1])
    start = 0
    while start < len(parts) and (
        parts[start].lower() in words.openings or (words.elides and _ELIDED.match(parts[start]))
    ):
        start += 1
    return _without_affiliation(parts[start:])


def _without_affiliation(parts: list[str]) -> list[str]:
    """Return a name without the body that it comes from: "Ute Brand von der Universität"."""
    for index in range(_FEWEST_PARTS, len(parts) - 1):
        if parts[index][0].islower():
            rest = [part for part in parts[index:] if not part[0].islower()]
            return parts[:index] if rest and is_body(rest) and not is_body(parts[:index]) else parts
    return parts


def _ends_with(full: str, name: str) -> bool:
    return full == name or full.endswith(f" {name}")


def _same_stems(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(
        a[: _stem(a, b)] == b[: _stem(a, b)] and abs(len(a) - len(b)) <= 3
        for a, b in zip(one, other, strict=True)
    )


def _stem(one: str, other: str) -> int:
    """Return how many letters of two forms of one name agree: all but their endings."""
    return max(2, min(len(one), len(other)) - 2)
