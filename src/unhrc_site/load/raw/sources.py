"""Speakers that follow: after a verb of saying, and after "according to" and its like.

Works on the tokens of one paragraph with its quotations blanked.
"""

from __future__ import annotations

from dataclasses import dataclass

from unhrc_site.load.raw.names import is_possessive
from unhrc_site.load.raw.noun_phrases import Phrase, Phrases, Sort
from unhrc_site.load.raw.speech_words import Use


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, or an opener such as "according to", that says who speaks in its sentence."""

    at: int
    """The token of the verb or the last one of the opener."""
    first: int
    """The first token that it covers, its subject included if that stands before."""
    last: int
    use: Use
    speaker: Phrase | None
    """None where somebody speaks, but the sentence does not say who."""
    after: bool = False
    """Whether the subject follows the verb."""
    source: bool = False
    """Whether it is an opener: "according to"."""
    aside: bool = False
    """Whether it stands in a relative clause: "X, who said …"."""


_NAME_REACH = 14
"""Tokens from a role to the name at the end of its clause."""
_OBLIQUE = ("у", "ю", "ом", "ем", "ым", "им", "ой", "owi", "iem", "emu")
"""Endings of names that are told something, or with which something is done."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The reader of sources in the tokens from `low` to before `high`."""

    phrases: Phrases
    low: int
    high: int

    def of_source(self, index: int) -> Frame | None:
        """Return the frame of "according to X", "in the words of X" at `index`."""
        tokens, words = self.phrases.tokens, self.phrases.words
        for opener, own in words.own_words:
            end = index + len(opener)
            if tuple(tokens.lows[index:end]) == opener:
                meant = Phrase(Sort.PRONOUN, own, own, index, end - 1)
                return Frame(end - 1, index, end - 1, Use.SAY, meant, source=True)
        for opener in words.according:
            end = index + len(opener)
            if end < self.high and tuple(tokens.lows[index:end]) == opener:
                break
        else:
            return self._of_own_words(index)
        if len(opener) == 1 and opener[0] in words.linking and not self._opens_clause(index):
            return None
        if pronoun := self.phrases.pronoun(end):
            speaker = pronoun if pronoun.sort is Sort.PRONOUN else None
            return Frame(end - 1, index, end, Use.SAY, speaker, source=True)
        first = self.phrases.ends_before_agency(end, self.high - 1)
        last = self.phrases.chain_on(end, self.high)
        phrase = self.phrases.phrase(end, last) if last >= end else None
        if phrase:
            phrase = self._with_name(phrase, last)
        return Frame(end - 1, index, max(last, first), Use.SAY, phrase, source=True)

    def _of_own_words(self, index: int) -> Frame | None:
        """Return the frame of "in X's words" at `index`."""
        tokens = self.phrases.tokens
        if self.phrases.words.wording.isdisjoint(tokens.lows[index + 2 : index + 8]):
            return None
        owner = self.phrases.run_on(index + 1, self.high)
        last = owner + 1
        if last >= self.high or tokens.lows[last] not in self.phrases.words.wording:
            return None
        if not is_possessive(tokens.forms[owner]) or not tokens.is_capital(owner):
            return None
        phrase = self.phrases.phrase(index + 1, owner)
        return Frame(last, index, last, Use.SAY, phrase, source=True) if phrase else None

    def _opens_clause(self, index: int) -> bool:
        lows = self.phrases.tokens.lows
        return (
            index == self.low
            or lows[index - 1] in ",;:"
            or lows[index - 1] in self.phrases.words.joiners
        )

    def of_trailing(self, index: int) -> Frame | None:
        """Return the frame of "X zufolge"."""
        if index == self.low or not self.phrases.is_noun(index - 1):
            return None
        first = self.phrases.chain_back(index - 1, self.low)
        phrase = self.phrases.phrase(first, index - 1)
        return Frame(index, first, index, Use.SAY, phrase, source=True) if phrase else None

    def follower(self, first: int) -> tuple[Phrase | None, int]:
        """Return the speaker that follows a verb at `first`, and its last token.

        Times, places and whom it was said to are passed over: "a déclaré lundi à l'AFP X".
        """
        tokens, words = self.phrases.tokens, self.phrases.words
        index, passed = first, 0
        while index < self.high and passed < 4:
            low = tokens.lows[index]
            if low in words.adverbs or low in words.times or low in words.hearers:
                index += 1
            elif (
                (low in words.determiners or low in words.skipped)
                and index + 1 < self.high
                and tokens.lows[index + 1] in words.times
            ):
                index += 2
            elif low in words.skipped and index + 1 < self.high:
                index = self._after_hearer(index + 1)
            else:
                break
            passed += 1
        if index >= self.high:
            return None, first
        if pronoun := self.phrases.pronoun(index):
            return (pronoun if pronoun.sort is Sort.PRONOUN else None), index
        last = self.phrases.chain_on(index, self.high)
        if last < index:
            return None, first
        phrase = self.phrases.phrase(index, last)
        if phrase is None:
            return None, last
        if words.inflects and phrase.sort is Sort.COMMON and (named := self._late_name(last)):
            return named, named.last
        phrase = self._with_extra(phrase, index, last)
        return self._with_name(phrase, max(last, phrase.last)), max(last, phrase.last)

    def _late_name(self, last: int) -> Phrase | None:
        """Return the full name that ends the clause, after a role with all that belongs to it.

        "заявил представитель страны при Совете X Y": the name is in its base form.
        """
        tokens, words = self.phrases.tokens, self.phrases.words
        end = last + 1
        while end < min(self.high, last + _NAME_REACH) and tokens.is_word(end):
            if tokens.lows[end] in words.occasions or tokens.lows[end] in words.verbs:
                return None
            end += 1
        start = self.phrases.name_start(last + 1, end - 1) if end - 1 > last + 1 else end
        if end - start < 2 or (end < self.high and tokens.lows[end] not in ",.;:"):
            return None
        name = self.phrases.phrase(start, end - 1)
        if name is None or name.sort is not Sort.NAME or " " not in name.text:
            return None
        oblique = any(word.endswith(_OBLIQUE) for word in name.text.split())
        based = self.phrases.names.nominative(name.text) == name.text
        return name if based and not oblique else None

    def _after_hearer(self, index: int) -> int:
        """Return the token after whom or what follows a preposition at `index`."""
        after = self.phrases.ends_before_agency(index, self.high - 1)
        return after if after > index else max(self.phrases.run_on(index, self.high), index) + 1

    def _with_extra(self, phrase: Phrase, first: int, last: int) -> Phrase:
        """Return a common phrase with its participle: "a statement distributed by X"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if phrase.sort is not Sort.COMMON or last + 2 >= self.high:
            return phrase
        if not lows[last + 1].endswith("ed") or lows[last + 2] not in words.agent:
            return phrase
        end = self.phrases.chain_on(last + 3, self.high)
        if end < last + 3:
            return phrase
        text = (
            phrase.text
            + self.phrases.tokens.phrase(last, end)[len(self.phrases.tokens.forms[last]) :]
        )
        return Phrase(Sort.COMMON, text, phrase.head, first, end)

    def _with_name(self, phrase: Phrase, last: int) -> Phrase:
        """Return the name that explains a common phrase: "the ambassador of Y, X"."""
        tokens = self.phrases.tokens
        if phrase.sort is not Sort.COMMON or last + 3 > self.high or tokens.lows[last + 1] != ",":
            return phrase
        if not self.phrases.is_name_word(last + 2) or phrase.head in self.phrases.words.texts:
            return phrase
        end = self.phrases.run_on(last + 2, self.high)
        if end <= last + 2 or (end + 1 < self.high and tokens.lows[end + 1] not in ",.;:"):
            return phrase
        name = self.phrases.phrase(last + 2, end)
        if name is None or name.sort is not Sort.NAME or " " not in name.text:
            return phrase
        return Phrase(Sort.NAME, name.text, name.head, phrase.first, end)
