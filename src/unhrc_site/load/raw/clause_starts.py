"""What a clause begins with: its main subject, and the small words before a verb.

The plain part of the grammar of clauses; the search for the subject of a verb builds on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from unhrc_site.load.raw.noun_phrases import Phrase, Phrases, Sort
from unhrc_site.load.raw.speech_tokens import DASHES, QUOTATION
from unhrc_site.load.raw.speech_words import words as word_set

BREAKS = frozenset(",;:.!?…") | DASHES | {QUOTATION, "•", "|", "·"}
REACH = 48
"""Tokens that a subject may stand from its verb."""
_AT_FIRST = frozenset(
    {("at", "first"), ("at", "last"), ("at", "least"), ("at", "once"), ("in", "turn")}
)
_NO_ADVERBS = word_set(
    "family ally assembly daily weekly monthly bully supply early elderly italy july"
)


@dataclass(frozen=True, slots=True)
class ClauseStarts:
    """The reader of the starts of clauses in the tokens from `low` to before `high`."""

    phrases: Phrases
    low: int
    high: int

    def skipped_back(self, index: int) -> tuple[int, bool]:
        """Return the last token that is no auxiliary, adverb or time, and whether "not" came."""
        tokens, words = self.phrases.tokens, self.phrases.words
        negated = False
        while index >= self.low:
            low = tokens.lows[index]
            if low in words.negations:
                negated = True
            elif index > self.low and (tokens.lows[index - 1], low) in _AT_FIRST:
                index -= 1
            elif low in words.times and self._ends_time(index):
                index = self._time_start(index)
            elif not (
                low in words.clitics
                or low in words.auxiliaries
                or low in words.adverbs
                or (low.endswith(words.adverb_ending) and self._is_adverb(index))
            ):
                break
            index -= 1
        return index, negated

    def _is_adverb(self, index: int) -> bool:
        form = self.phrases.tokens.forms[index]
        return form.islower() and form not in self.phrases.words.nouns and form not in _NO_ADVERBS

    def _ends_time(self, index: int) -> bool:
        """Return whether the word of time at `index` is no name: "May said" is a person."""
        return self._time_start(index) > self.low or self.phrases.tokens.lows[index] != "may"

    def _time_start(self, index: int) -> int:
        """Return where the time that ends at `index` begins: "on Monday", "last week"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        while index - 1 >= self.low and (
            lows[index - 1] in words.times
            or lows[index - 1] in words.determiners
            or lows[index - 1][0].isdigit()
            or lows[index - 1] == "early"
        ):
            index -= 1
        if index - 1 >= self.low and lows[index - 1] in words.prepositions:
            index -= 1
        return index

    def main(self, verb: int) -> Phrase | None:
        """Return the subject of the clause on which a participle or a joined verb leans."""
        phrases, lows, words = self.phrases, self.phrases.tokens.lows, self.phrases.words
        index = max(self.low, verb - REACH)
        for _ in range(3):
            while index < verb and (
                lows[index] in words.joiners
                or lows[index] in words.adverbs
                or lows[index] in BREAKS
            ):
                index += 1
            if index >= verb:
                return None
            leading = lows[index] in words.prepositions | words.openers | words.times or (
                index == self.low and lows[index].endswith("ing") and words.adverb_ending == "ly"
            )
            if not leading:
                break
            comma = next((i for i in range(index, verb) if lows[i] == ","), None)
            if comma is None:
                return None
            index = comma + 1
        if pronoun := phrases.pronoun(index):
            return pronoun if pronoun.sort is Sort.PRONOUN else None
        last = phrases.chain_on(index, verb)
        if last >= index and last + 2 < verb and lows[last + 1] == ":":
            # A place or a topic before the sentence proper.
            index = last + 2
            last = phrases.chain_on(index, verb)
        if last < index or last + 1 > verb:
            return None
        if self._has_other_clause(last + 1, verb):
            return None
        phrase = phrases.phrase(index, last)
        return phrases.explained(phrase, last, self.high) if phrase else None

    def _has_other_clause(self, first: int, verb: int) -> bool:
        """Return whether another clause begins in between: ", and X left …"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        for index in range(first, verb - 2):
            if lows[index] == ";":
                return True
            if lows[index] == "," and (
                lows[index + 1] in words.joiners or lows[index + 1] in ("while", "as")
            ):
                end = self.phrases.chain_on(index + 2, verb)
                if end > index + 1 and end + 1 < verb and self.phrases.is_noun(end + 1):
                    return True
        return False
