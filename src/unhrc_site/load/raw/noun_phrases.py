"""The names of speakers as they stand in a sentence, each with what sort it is.

Looks at words only; who is meant by "she" or "the minister" is not known here.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from unhrc_site.load.raw.names import is_body, is_possessive, without_possessive, without_titles
from unhrc_site.load.raw.runs import LONGEST_RUN, Runs


class Sort(enum.Enum):
    """What a phrase names its speaker by."""

    NAME = "name"
    """The name of a person, or one word that may be anybody's: "Roe", "Russia"."""
    BODY = "body"
    """A proper name of a body: "Russian Foreign Ministry"."""
    COMMON = "common"
    """A noun: "the report", "a spokesperson for X"."""
    PRONOUN = "pronoun"
    NOBODY = "nobody"
    """Somebody speaks whom the text does not name: "I", "one"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One speaker as named at one place.

    `first` and `last` are the tokens that it covers, with what was passed over beside it; `head` is
    its decisive noun in lower case.
    """

    sort: Sort
    text: str
    head: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrases(Runs):
    """The reader of phrases for the tokens of one paragraph."""

    def phrase(self, first: int, last: int) -> Phrase | None:
        """Return the phrase from `first` to `last`, both included; None if it names no speaker."""
        tokens, words = self.tokens, self.words
        first_low = tokens.lows[first]
        if first == last and (pronoun := self.pronoun(first)):
            return pronoun
        if self.is_counted(first, last):
            text = tokens.phrase(first, last)
            return Phrase(Sort.COMMON, text[0].lower() + text[1:], tokens.lows[last], first, last)
        end = self._first_run_end(first, last)
        if not self.is_noun(end):
            return None
        if words.wording and end < last and tokens.lows[end] in words.wording:
            return self.phrase(end + 2, last)
        if tokens.is_capital(end) and (named := self._named(first, end, last)):
            return named
        if first_low in words.others and first == last:
            return None
        return self._common(first, end, last)

    def pronoun(self, index: int) -> Phrase | None:
        """Return the phrase of a pronoun at `index`, None if there is none."""
        low, words = self.tokens.lows[index], self.words
        if low in words.he or low in words.she or low in words.it or low in words.they:
            return Phrase(Sort.PRONOUN, self.tokens.forms[index], low, index, index)
        if low in words.others and low not in words.determiners:
            return Phrase(Sort.NOBODY, self.tokens.forms[index], low, index, index)
        return None

    def _first_run_end(self, first: int, last: int) -> int:
        """Return the last token before the first link of the phrase."""
        index = first
        while index < last and self.tokens.lows[index] in self.words.determiners:
            index += 1
        while index < last and (self.is_noun(index + 1) or self._is_particle(index + 1)):
            index += 1
        return index

    def _named(self, first: int, end: int, last: int) -> Phrase | None:
        """Return a phrase whose first part ends with capitals: a person or a body."""
        start = self.name_start(first, end)
        forms = self.tokens.forms
        opens = start == end and (end == 0 or not self.tokens.is_word(start - 1))
        if opens and self.is_plain_noun(end) and (end == last or not forms[end].isupper()):
            return None
        if start == end and self.words.capital_nouns and self._is_common_capital(first, end):
            return None
        if self.is_of_country(first, start, end):
            return None
        before = start - 1
        lower = before >= first and self.tokens.lows[before] not in self.words.determiners
        parts = forms[start : end + 1]
        if end < last and self._is_whole(parts):
            return self._body(start, last)
        if is_body(parts) and not self._ends_with_person(parts):
            if any(is_possessive(part) for part in parts[:1]) and before < first:
                return self._body(start, end)
            return self._body(start, end) if not lower or self.is_known_noun(before) else None
        person = without_titles(parts, self.words)
        if not person:
            return None
        if len(parts) > 3 and person == parts:
            person = self.names.suffix(parts) or parts
        for index in range(len(person) - 2, -1, -1):
            if is_possessive(person[index]):
                person = person[index + 1 :]
                break
        if lower and not self._may_precede_name(first, before):
            return None
        text = self.tokens.phrase(end - len(person) + 1, end)
        return Phrase(Sort.NAME, without_possessive(text), person[-1].lower(), first, last)

    def _is_whole(self, parts: list[str]) -> bool:
        return parts[-1].lower() in (
            "ministry",
            "university",
            "bank",
            "court",
            "house",
            "office",
            "council",
        ) or (is_body(parts) and parts[-1].lower() not in ("watch", "international"))

    def _ends_with_person(self, parts: list[str]) -> bool:
        rest = without_titles(parts, self.words)
        return 0 < len(rest) < len(parts) and not is_body(rest)

    def _is_common_capital(self, first: int, end: int) -> bool:
        """Return whether a lone capital is a noun of a language that capitalises its nouns."""
        low = self.tokens.lows[end]
        return (
            self.tokens.lows[first] in self.words.determiners
            or low in self.words.nouns
            or low.endswith(self.words.role_endings)
        )

    def _may_precede_name(self, first: int, before: int) -> bool:
        """Return whether the word in lower case before a name goes with it: a role, a body.

        A verb ("the man who shot X") must not: then the name is somebody else's.
        """
        low = self.tokens.lows[before]
        if low in self.words.groups or self.is_role(before) or low[0].isdigit():
            return True
        if self.words.inflects and any(self.is_known_noun(i) for i in range(first, before)):
            return True
        if before == first > 0 and self.tokens.lows[first - 1] in self.words.verbs:
            return True
        one_word = before == first + 1 and self.tokens.lows[first] in self.words.determiners
        return one_word and not low.endswith(("ed", "ing", "s"))

    def _body(self, first: int, last: int) -> Phrase:
        while last > first and self.tokens.lows[last] in self.words.linking:
            last -= 1
        text = without_possessive(self.tokens.phrase(first, last))
        return Phrase(Sort.BODY, text, self.tokens.lows[first], first, last)

    def _common(self, first: int, end: int, last: int) -> Phrase | None:
        lows = self.tokens.lows
        numbered = lows[end][0].isdigit() and end > first and lows[end - 1] in self.words.texts
        if numbered:
            return Phrase(Sort.COMMON, self.tokens.phrase(first, last), lows[end - 1], first, last)
        if lows[end] in self.words.times or lows[end].isdigit():
            return None
        head = next(
            (lows[i] for i in range(end, first - 1, -1) if self.is_known_noun(i)), lows[end]
        )
        text = self.tokens.phrase(first, last)
        shouted = text.isupper() and len(text) > 1
        german = self.words.capital_nouns and lows[first] not in self.words.determiners
        if not shouted and not german and not self._keeps_capital(first):
            text = text[0].lower() + text[1:]
        return Phrase(Sort.COMMON, text, head, first, last)

    def _keeps_capital(self, first: int) -> bool:
        """Return whether a common phrase begins with a name: Roe's lawyer, UN officials."""
        form, low = self.tokens.forms[first], self.tokens.lows[first]
        if low in self.words.determiners or self.is_plain_noun(first):
            return False
        if first + 1 < len(self.tokens.forms) and self.tokens.is_capital(first + 1):
            return True
        starts = first == 0 or not self.tokens.is_word(first - 1)
        return is_possessive(form) or not starts or (len(form) > 1 and form.isupper())

    def after_hearer(self, index: int, high: int) -> int:
        """Return the token after those who were told something: "the council", "two reporters"."""
        if index < high and (self.pronoun(index) or self.tokens.lows[index] in self.words.others):
            return index + 1
        start = index
        while index < high and self.tokens.lows[index] in self.words.determiners:
            index += 1
        while index < high and index < start + LONGEST_RUN and self.is_noun(index):
            index += 1
        return index

    def explained(self, phrase: Phrase, last: int, high: int) -> Phrase:
        """Return the name between commas after a common phrase that ends at `last`, if any.

        "The judge, X, …" gives X; where no name follows, the phrase itself comes back.
        """
        tokens = self.tokens
        if phrase.sort is not Sort.COMMON or last + 3 >= high or tokens.lows[last + 1] != ",":
            return phrase
        german = self.words.capital_nouns
        if not self.is_name_word(last + 2) or phrase.head in self.words.texts:
            return phrase
        role = phrase.head in self.words.roles or phrase.head.endswith(self.words.role_endings)
        if not role and not self.is_known_noun(last):
            return phrase
        end = self.run_on(last + 2, high)
        if end + 1 >= high or tokens.lows[end + 1] != ",":
            return phrase
        name = self.phrase(last + 2, end)
        if name is None or name.sort not in (Sort.NAME, Sort.BODY):
            return phrase
        if tokens.is_capital(last) and not german and not (role and name.text.count(" ")):
            return phrase
        sort = Sort.BODY if phrase.head in self.words.groups else name.sort
        return replace(name, sort=sort, first=phrase.first)


def widened(phrase: Phrase, first: int) -> Phrase:
    """Return `phrase` as covering the tokens from `first` on."""
    return replace(phrase, first=min(first, phrase.first))
