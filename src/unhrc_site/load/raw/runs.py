"""Runs of nouns: where the name of a speaker begins and ends in a sentence.

Looks at single words and their neighbours; what such a run names is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.load.raw.names import is_body, without_possessive, without_titles
from unhrc_site.load.raw.speech_tokens import QUOTATION
from unhrc_site.load.raw.speech_words import Use
from unhrc_site.load.raw.speech_words import words as word_set

if TYPE_CHECKING:
    from unhrc_site.load.raw.names import FullNames
    from unhrc_site.load.raw.speech_tokens import Tokens
    from unhrc_site.load.raw.speech_words import SpeechWords

_LONGEST_CHAIN = 5
"""Links of a phrase such as "the head of the office for X in Y"."""
LONGEST_RUN = 10
_GENITIVES = ("ы", "и", "а", "я", "ї", "ого", "ой", "y", "i", "a", "ego", "ej")
_PARTITIVE = word_set("of von de di des van")
_AGENCIES = word_set(
    "reuters afp ap efe ansa dpa tass bbc cnn itar-tass interfax ria apa anp pap lusa kna epd unian"
    " aljazeera nbc cbs abc rfi rtve"
)


@dataclass(frozen=True, slots=True)
class Runs:
    """The reader of runs for the tokens of one paragraph."""

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
        """Return whether a small word with a capital is part of a name, not a first word."""
        lows = self.tokens.lows
        return (
            len(lows[index]) > 2
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
        index, bound = last, max(low, last - LONGEST_RUN)
        while index > bound and (self.is_noun(index - 1) or self._is_particle(index - 1)):
            if self._says_before(index):
                break
            index -= 1
        while index > low and self.tokens.lows[index - 1] in self.words.determiners:
            if self._opens_clause(index - 1, low):
                break
            index -= 1
        return index

    def _says_before(self, index: int) -> bool:
        """Return whether a verb of saying stands before the name at `index`: "X said Y told"."""
        if not self.tokens.is_capital(index) or self.words.capital_nouns:
            return False
        lows, words = self.tokens.lows, self.words
        if words.verbs.get(lows[index - 1]) is not Use.SAY:
            return False
        leans = any(low in words.relatives for low in lows[max(0, index - 4) : index - 1])
        return not leans and lows[index - 1] not in words.doubtful | words.nouns

    def _opens_clause(self, index: int, low: int) -> bool:
        """Return whether "that" opens a clause at `index`: before a name, or after a verb."""
        lows, words = self.tokens.lows, self.words
        return lows[index] in words.that and (
            lows[index + 1] in words.determiners
            or (self.tokens.is_capital(index + 1) and not words.capital_nouns)
            or (index > low and lows[index - 1] in words.verbs)
        )

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
        bound = min(high, first + LONGEST_RUN)
        while index < bound and tokens.lows[index] in self.words.determiners and last < first:
            index += 1
        determined = index > first
        opened = index
        while index < bound and (self.is_noun(index) or self._is_particle(index)):
            low = tokens.lows[index]
            verb = low in self.words.verbs and low not in self.words.nouns
            if verb and index > opened and not tokens.is_capital(index):
                break
            if not self.is_noun(index):
                index += 1
                continue
            known = tokens.is_capital(index) or self.is_known_noun(index)
            if self.words.inflects and self._follows_name(opened, index):
                break
            if known:
                last = index
                if self._ends_text_noun(index, high):
                    break
            elif index - max(last, opened - 1) > 3 or not self._leads_on(
                index, last, opened, bound
            ):
                break
            index += 1
        if last < opened and determined and index > opened:
            return opened
        return last

    def _follows_name(self, first: int, index: int) -> bool:
        """Return whether a noun in lower case comes right after the full name of a person."""
        if index < first + 2 or self.tokens.is_capital(index):
            return False
        return self.tokens.is_capital(index - 1) and self.names.is_person(
            self.tokens.phrase(index - 2, index - 1)
        )

    def _leads_on(self, index: int, last: int, opened: int, bound: int) -> bool:
        """Return whether a word in lower case goes on with a phrase.

        After a name it does only if a known noun follows: else it may be a verb.
        """
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
        """Return whether a noun for a text ends here: a name begins what is said of it.

        "A paper Norland sent" is a paper.
        """
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
        return lower and len(low) > 4 and low.endswith(self.words.role_endings)

    def chain_back(self, last: int, low: int) -> int:
        """Return where the phrase that ends at `last` begins, with its links "of", "for"."""
        lows = self.tokens.lows
        first = self.run_back(last, low)
        for _ in range(_LONGEST_CHAIN):
            link = first - 1
            if lows[first] in self.words.genitives and link >= low and self.is_noun(link):
                first = self.run_back(link, low)
                continue
            counted = (
                link > low and lows[link] in _PARTITIVE and lows[link - 1] in self.words.determiners
            )
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

    def is_counted(self, first: int, last: int) -> bool:
        """Return whether the phrase is some of several: "one of the widows"."""
        lows, determiners = self.tokens.lows, self.words.determiners
        return (
            last > first + 2
            and lows[first + 1] in _PARTITIVE
            and lows[first] in determiners
            and lows[first + 2] in determiners
        )

    def is_of_country(self, first: int, start: int, end: int) -> bool:
        """Return whether a lone capital after a role is a genitive: "представитель России".

        A surname that the text has in full is none, whatever its ending.
        """
        if not self.words.inflects or start != end or start <= first:
            return False
        low, form = self.tokens.lows[end], self.tokens.forms[end]
        ending = low.endswith(_GENITIVES) and not low.endswith(("ski", "cki", "dzki"))
        return ending and self.is_known_noun(start - 1) and not self.names.is_person(form)

    def _joins_names(self, first: int, low: int) -> bool:
        """Return whether "and" before `first` stands in a name: Ministry of Trade and Industry."""
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
        """Return whether a phrase that ends with a capital may go on: "Ministry of …"."""
        parts = self.tokens.forms[self.name_start(first, last) : last + 1]
        role = self.words.capital_nouns and self.tokens.lows[first] in self.words.determiners
        return role or is_body(parts) or not without_titles(parts, self.words)

    def _is_time(self, first: int, last: int) -> bool:
        return any(self.tokens.lows[i] in self.words.times for i in range(first, last + 1))

    def name_start(self, first: int, last: int) -> int:
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

    def ends_before_agency(self, first: int, last: int) -> int:
        """Return `first`, or the token after an agency that was told: "told Reuters X"."""
        return first + 1 if first < last and self.tokens.lows[first] in _AGENCIES else first
