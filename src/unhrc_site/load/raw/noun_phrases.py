"""The names of speakers as they stand in a sentence: where one begins and ends, and what sort it is.

Looks at words only; who is meant by "she" or "the minister" is not known here.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw.names import is_body, is_possessive, without_possessive, without_titles
from unhrc_site.load.raw.speech_tokens import QUOTATION

if TYPE_CHECKING:
    from unhrc_site.load.raw.names import FullNames
    from unhrc_site.load.raw.speech_tokens import Tokens
    from unhrc_site.load.raw.speech_words import SpeechWords

_LONGEST_CHAIN = 5
"""Links of a phrase such as "the head of the office for X in Y"."""
_LONGEST_RUN = 10
_PARTITIVE = frozenset("of von de di des van".split())
_AGENCIES = frozenset(
    "reuters afp ap efe ansa dpa tass bbc cnn itar-tass interfax ria apa anp pap lusa kna epd unian"
    " aljazeera nbc cbs abc rfi rtve".split()
)


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
    """One speaker as named at one place. `first` and `last` are the tokens that it covers,
    with what was passed over beside it; `head` is its decisive noun in lower case."""

    sort: Sort
    text: str
    head: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """The reader of phrases for the tokens of one paragraph."""

    tokens: Tokens
    words: SpeechWords
    names: FullNames

    def is_noun(self, index: int) -> bool:
        """Return whether the word at `index` can belong to a name or a noun with its adjectives."""
        low = self.tokens.lows[index]
        if low == QUOTATION or not self.tokens.is_word(index):
            return False
        if low in self.words.function:
            return self.tokens.is_capital(index) and self._within_name(index)
        return True

    def _within_name(self, index: int) -> bool:
        """Return whether a small word with a capital is part of a name, not of a sentence's start."""
        lows = self.tokens.lows
        return (
            len(lows[index]) > 2  # noqa: PLR2004 - "It", "We", "On" begin sentences, not names
            and index > 0
            and self.tokens.is_word(index - 1)
            and self.tokens.is_capital(index - 1)
            and lows[index] not in self.words.times
            and lows[index] not in self.words.determiners
        )

    def is_name_word(self, index: int) -> bool:
        """Return whether the word at `index` has a capital and is no small word."""
        return self.tokens.is_capital(index) and self.is_noun(index)

    def run_back(self, last: int, low: int) -> int:
        """Return where the nouns and adjectives that end at `last` begin, determiners included."""
        index, bound = last, max(low, last - _LONGEST_RUN)
        while index > bound and (self.is_noun(index - 1) or self._is_particle(index - 1)):
            index -= 1
        while index > low and self.tokens.lows[index - 1] in self.words.determiners:
            index -= 1
        return index

    def _is_particle(self, index: int) -> bool:
        """Return whether a small word stands inside a personal name: "Ana de la Cruz"."""
        tokens = self.tokens
        if tokens.lows[index] == "&":
            ends = index and index + 1 < len(tokens.lows)
            return bool(ends) and tokens.is_capital(index - 1) and tokens.is_capital(index + 1)
        if tokens.lows[index] not in self.words.particles or index == 0:
            return False
        if not tokens.is_word(index - 1) or not tokens.is_capital(index - 1):
            return False
        if index + 1 >= len(tokens.lows) or not (
            tokens.is_capital(index + 1) or tokens.lows[index + 1] in self.words.particles
        ):
            return False
        return not self.words.capital_nouns or tokens.lows[index] in ("von", "van", "zu")

    def run_on(self, first: int, high: int) -> int:
        """Return the last token of the nouns and adjectives from `first` on; `first - 1` for none.

        Determiners at the start are passed. A word in lower case that is no known noun counts only
        if a known one or a name follows within two words.
        """
        tokens, index, last = self.tokens, first, first - 1
        bound = min(high, first + _LONGEST_RUN)
        while index < bound and tokens.lows[index] in self.words.determiners and last < first:
            index += 1
        determined = index > first
        opened = index
        while index < bound and (self.is_noun(index) or self._is_particle(index)):
            low = tokens.lows[index]
            if low in self.words.verbs and low not in self.words.nouns and index > opened:
                if not tokens.is_capital(index):
                    break
            if not self.is_noun(index):
                index += 1
                continue
            known = tokens.is_capital(index) or self.is_known_noun(index)
            if known:
                last = index
                if self._ends_text_noun(index, high):
                    break
            elif index - max(last, opened - 1) > 3 or not self._leads_on(
                index, last, opened, bound
            ):  # noqa: PLR2004 - adjectives in a row
                break
            index += 1
        if last < opened and determined and index > opened:
            return opened
        return last

    def _leads_on(self, index: int, last: int, opened: int, bound: int) -> bool:
        """Return whether a word in lower case goes on with a phrase: after a name only if a known
        noun follows, so that it is no verb."""
        if last < opened or not self.tokens.is_capital(last):
            return True
        ahead = range(index + 1, min(index + 4, bound))
        return next(
            (
                not self.tokens.is_capital(i)
                for i in ahead
                if self.is_known_noun(i) or self.tokens.is_capital(i) or not self.is_noun(i)
            ),
            False,
        ) and any(self.is_known_noun(i) for i in ahead)

    def _ends_text_noun(self, index: int, high: int) -> bool:
        """Return whether a noun for a text ends here, since a name begins what is said of it:
        "a paper Norland sent"."""
        return (
            self.tokens.lows[index] in self.words.texts
            and self.tokens.lows[index] not in self.words.roles
            and not self.tokens.is_capital(index)
            and index + 1 < high
            and self.tokens.is_capital(index + 1)
            and not self.words.capital_nouns
        )

    def is_plain_noun(self, index: int) -> bool:
        """Return whether a common noun stands at `index`, whatever its first letter."""
        low, words = self.tokens.lows[index], self.words
        return (
            low in words.roles
            or low in words.texts
            or low in words.groups
            or (low.endswith("s") and low[:-1] in words.roles | words.texts | words.groups)
        )

    def is_known_noun(self, index: int) -> bool:
        """Return whether a noun for somebody or something that speaks stands at `index`."""
        low = without_possessive(self.tokens.lows[index])
        if self.words.inflects and self.words.is_inflected_noun(low):
            return True
        return low in self.words.nouns or self.is_role(index)

    def is_role(self, index: int) -> bool:
        """Return whether a noun for a person stands at `index`, by table or by its ending."""
        low = self.tokens.lows[index]
        if low in self.words.roles or low in self.words.titles:
            return True
        lower = self.words.capital_nouns or not self.tokens.is_capital(index)
        return lower and len(low) > 4 and low.endswith(self.words.role_endings)  # noqa: PLR2004 - "her", "man"

    def chain_back(self, last: int, low: int) -> int:
        """Return where the phrase that ends at `last` begins, with the links "of", "for" … in it."""
        lows = self.tokens.lows
        first = self.run_back(last, low)
        for _ in range(_LONGEST_CHAIN):
            link = first - 1
            if lows[first] in self.words.genitives and link >= low and self.is_noun(link):
                first = self.run_back(link, low)
                continue
            counted = link > low and lows[link] in _PARTITIVE and lows[link - 1] in self.words.determiners
            if counted and self.tokens.lows[first] in self.words.determiners:
                # "one of the widows"
                first = self.run_back(link - 1, low)
                break
            if link <= low or lows[link] not in self.words.linking or not self.is_noun(link - 1):
                if not self._joins_names(first, low):
                    break
                first = self.run_back(link - 1, low)
                continue
            first = self.run_back(link - 1, low)
        return first

    def _joins_names(self, first: int, low: int) -> bool:
        """Return whether "and" before `first` stands inside one name: Ministry of Trade and Industry."""
        joint = first - 1
        if joint - 2 < low or self.tokens.lows[joint] not in self.words.joiners:
            return False
        return (
            self.is_name_word(first)
            and self.is_name_word(joint - 1)
            and self.tokens.lows[self.run_back(joint - 1, low) - 1] in self.words.linking
        )

    def chain_on(self, first: int, high: int) -> int:
        """Return the last token of the phrase that begins at `first`; `first - 1` for none."""
        lows = self.tokens.lows
        last = self.run_on(first, high)
        if last < first:
            return last
        if self.tokens.is_capital(last) and not self._is_open(first, last):
            return last
        for _ in range(_LONGEST_CHAIN):
            link = last + 1
            if link >= high or lows[link] not in self.words.linking:
                break
            end = self.run_on(link if lows[link] in self.words.genitives else link + 1, high)
            if end <= link or lows[end] in self.words.occasions or self._is_time(link + 1, end):
                break
            last = end
        return last

    def _is_open(self, first: int, last: int) -> bool:
        """Return whether a phrase that ends with a capital may go on: Ministry of …, the University of …"""
        parts = self.tokens.forms[self._name_start(first, last) : last + 1]
        role = self.words.capital_nouns and self.tokens.lows[first] in self.words.determiners
        return role or is_body(parts) or not without_titles(parts, self.words)

    def _is_time(self, first: int, last: int) -> bool:
        return any(self.tokens.lows[i] in self.words.times for i in range(first, last + 1))

    def _name_start(self, first: int, last: int) -> int:
        """Return where the capitals that end at `last` begin."""
        index = last
        while index > first and (
            self.is_name_word(index - 1)
            or (
                self._is_particle(index - 1) and index - 2 >= first and self.is_name_word(index - 2)
            )
            or (self.tokens.forms[index - 1] == "&" and self.is_name_word(index))
        ):
            index -= 1
        return index

    def phrase(self, first: int, last: int) -> Phrase | None:
        """Return the phrase from `first` to `last`, both included; None if it names no speaker."""
        tokens, words = self.tokens, self.words
        first_low = tokens.lows[first]
        if first == last and (pronoun := self.pronoun(first)):
            return pronoun
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
        start = self._name_start(first, end)
        forms = self.tokens.forms
        if start == end == 0 or (start == end and not self.tokens.is_word(start - 1)):
            if self.is_plain_noun(end) and (end == last or forms[end].isupper() is False):
                return None
        if start == end and self.words.capital_nouns and self._is_common_capital(first, end):
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
        if len(parts) > 3 and person == parts:  # noqa: PLR2004 - a body's name, then a person's
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
        """Return whether the word in lower case before a name goes with it: a role, an outlet's sort.

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
        if not shouted and not (
            self.words.capital_nouns and lows[first] not in self.words.determiners
        ):
            if not self._keeps_capital(first):
                text = text[0].lower() + text[1:]
        return Phrase(Sort.COMMON, text, head, first, last)

    def _keeps_capital(self, first: int) -> bool:
        """Return whether the first word of a common phrase is a name: Roe's lawyer, UN officials."""
        form, low = self.tokens.forms[first], self.tokens.lows[first]
        if low in self.words.determiners or self.is_plain_noun(first):
            return False
        if first + 1 < len(self.tokens.forms) and self.tokens.is_capital(first + 1):
            return True
        starts = first == 0 or not self.tokens.is_word(first - 1)
        return is_possessive(form) or not starts or (len(form) > 1 and form.isupper())

    def explained(self, phrase: Phrase, last: int, high: int) -> Phrase:
        """Return the name between commas after a common phrase that ends at `last`, else the phrase:
        "the judge, X, …" """
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

    def after_hearer(self, index: int, high: int) -> int:
        """Return the token after those who were told something: "the council", "two reporters"."""
        if index < high and (self.pronoun(index) or self.tokens.lows[index] in self.words.others):
            return index + 1
        start = index
        while index < high and self.tokens.lows[index] in self.words.determiners:
            index += 1
        while index < high and index < start + _LONGEST_RUN and self.is_noun(index):
            index += 1
        return index

    def ends_before_agency(self, first: int, last: int) -> int:
        """Return `first`, or the token after an agency that was told: "told Reuters X"."""
        return first + 1 if first < last and self.tokens.lows[first] in _AGENCIES else first


def widened(phrase: Phrase, first: int) -> Phrase:
    """Return `phrase` as covering the tokens from `first` on."""
    return replace(phrase, first=min(first, phrase.first))
