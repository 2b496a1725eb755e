"""The subject of a verb of saying: the grammar of a clause around one verb.

Answers with a phrase only where the clause leaves no other reading; else with why there is none.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from unhrc_site.load.raw.clause_starts import BREAKS, REACH, ClauseStarts
from unhrc_site.load.raw.noun_phrases import Phrase, Sort, widened
from unhrc_site.load.raw.speech_tokens import DASHES, QUOTATION
from unhrc_site.load.raw.speech_words import words

_DEEPEST = 6
"""Segments between commas that are looked through for a subject."""


class Gap(enum.Enum):
    """Why a verb has no phrase for its subject."""

    ELIDED = "elided"
    """It is that of the verb before: "… and added"."""
    AFTER = "after"
    """It may follow: "… said X"."""
    UNKNOWN = "unknown"
    """Somebody speaks, but who can not be told."""
    NOUN = "noun"
    """The word is no verb here."""
    NO_VERB = "no verb"
    """Somebody did not speak."""


Subject = Phrase | Gap


@dataclass(frozen=True, slots=True)
class Clauses(ClauseStarts):
    """The reader of clauses in one sentence: the tokens from `low` to before `high`."""

    def before(self, verb: int) -> Subject:
        """Return the subject that stands before the finite verb at `verb`."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        index, negated = self.skipped_back(verb - 1)
        if negated:
            return Gap.NO_VERB
        if index < self.low or lows[index] == QUOTATION:
            return Gap.AFTER
        low = lows[index]
        if pronoun := self.phrases.pronoun(index):
            return self._of_pronoun(pronoun)
        if low in words.relatives:
            return self._antecedent(index)
        if low == "," or low in DASHES:
            if self._closes_quotation(index) or (words.inverts and self._is_aside(verb)):
                return Gap.AFTER
            return self._over_commas(index, verb)
        if low in words.joiners:
            return Gap.ELIDED
        if self.phrases.is_noun(index):
            return self._beside(index, verb)
        if low in words.determiners or (low in words.prepositions and not words.inverts):
            return Gap.NOUN
        return Gap.AFTER if low in words.openers or low in BREAKS else Gap.UNKNOWN

    def _of_pronoun(self, pronoun: Phrase) -> Subject:
        """Return a pronoun as subject; what follows may be one after "об этом"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        before = lows[pronoun.first - 1] if pronoun.first > self.low else ""
        if words.inverts and before in words.prepositions:
            return Gap.AFTER
        return Gap.UNKNOWN if pronoun.sort is Sort.NOBODY else pronoun

    def _is_aside(self, verb: int) -> bool:
        """Return whether verb and subject stand between commas: "…, decía mi abuela, …"."""
        phrases, lows = self.phrases, self.phrases.tokens.lows
        last = phrases.chain_on(verb + 1, self.high)
        closed = last + 1 < self.high and (lows[last + 1] in ",." or lows[last + 1] == QUOTATION)
        if last <= verb or not closed:
            return False
        phrase = phrases.phrase(verb + 1, last)
        return phrase is not None and (
            phrase.sort is Sort.NAME or phrase.head in phrases.words.roles
        )

    def _closes_quotation(self, index: int) -> bool:
        """Return whether the comma or dash at `index` follows a quotation."""
        lows = self.phrases.tokens.lows
        while index > self.low and (lows[index] in ",." or lows[index] in DASHES):
            index -= 1
        return lows[index] == QUOTATION

    def _beside(self, last: int, verb: int) -> Subject:
        """Return the subject whose last word is right before the verb."""
        bound = max(self.low, verb - REACH)
        first = self.phrases.chain_back(last, bound)
        lows, words = self.phrases.tokens.lows, self.phrases.words
        leading = words.linking | words.prepositions if words.inverts else words.linking
        if lows[first - 1] in leading and first - 1 <= self.low:
            return Gap.AFTER
        if self._is_clean(first):
            return self._with_partner(first, last)
        if self._is_gapped(first, last, verb):
            start = self.phrases.name_start(first, last)
            return self.phrases.phrase(start, last) or Gap.UNKNOWN
        return self._whole(last, verb)

    def _is_clean(self, first: int) -> bool:
        """Return whether a clause can begin with the phrase at `first`."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        before = first - 1
        if before < self.low:
            return True
        low = lows[before]
        if low in words.relatives and low not in words.openers:
            return False
        if low == "who":
            return False
        if low in BREAKS or low in words.joiners or low in words.openers or low in words.verbs:
            return True
        if low in words.times or low in words.adverbs or low == "with":
            return True
        start = before
        while (
            start > self.low
            and lows[start - 1] not in BREAKS
            and lows[start] not in words.prepositions
        ):
            start -= 1
        opening = start == self.low or lows[start - 1] in BREAKS
        return opening and (lows[start] in words.prepositions) and lows[first] in words.determiners

    def _with_partner(self, first: int, last: int) -> Subject:
        """Return the phrase at `first`, with the one that "and" joins to it: "X and Y"."""
        phrases, lows = self.phrases, self.phrases.tokens.lows
        phrase = phrases.phrase(first, last)
        if phrase is None:
            return Gap.UNKNOWN
        joint = first - 1
        if (
            joint - 1 < self.low
            or lows[joint] not in phrases.words.joiners
            or not phrases.is_noun(joint - 1)
        ):
            return phrase
        start = phrases.chain_back(joint - 1, self.low)
        partner = phrases.phrase(start, joint - 1) if self._is_clean(start) else None
        if partner is None or not self._is_partner(partner, joint - 1):
            return phrase
        text = f"{partner.text} {phrases.tokens.phrase(joint, last)}"
        return Phrase(Sort.COMMON, text, "+", start, last)

    def _is_partner(self, phrase: Phrase, last: int) -> bool:
        low = self.phrases.tokens.lows[last]
        return phrase.sort in (Sort.NAME, Sort.BODY) or low in self.phrases.words.nouns

    def _is_gapped(self, first: int, last: int, verb: int) -> bool:
        """Return whether the verb lacks its object, so that only the name before it is its subject.

        Such a clause has no relative pronoun: "a move X described as", "a law X says is".
        """
        tokens, words = self.phrases.tokens, self.phrases.words
        after = tokens.lows[verb + 1] if verb + 1 < self.high else ""
        return (
            tokens.is_capital(last)
            and tokens.lows[self.phrases.name_start(first, last) - 1] not in words.linking
            and (after in ("as", QUOTATION) or after in words.auxiliaries)
        )

    def _whole(self, last: int, verb: int) -> Subject:
        """Return the subject with all that is said of it, from the start of the clause."""
        tokens, phrases, words = self.phrases.tokens, self.phrases, self.phrases.words
        first = last
        while first > max(self.low, verb - REACH) and tokens.lows[first - 1] not in BREAKS:
            first -= 1
        while first < last and tokens.lows[first] in words.leading:
            first += 1
        head = phrases.run_on(first, last + 1)
        if (
            head < first
            and tokens.lows[first] in words.determiners
            and tokens.lows[first + 1] in words.relatives
        ):
            # "those who defend the law"
            text = tokens.phrase(first, last)
            return Phrase(Sort.COMMON, text[0].lower() + text[1:], "people", first, last)
        if head < first or tokens.lows[first] in words.prepositions | words.relatives:
            return Gap.UNKNOWN
        if any(self._may_be_main_verb(index) for index in range(head + 1, last + 1)):
            return Gap.UNKNOWN
        phrase = phrases.phrase(first, head)
        if phrase is None:
            return Gap.UNKNOWN
        if phrase.sort is not Sort.COMMON:
            return (
                phrase if tokens.lows[head + 1] in words.linking | words.relatives else Gap.UNKNOWN
            )
        text = phrase.text + tokens.phrase(head, last)[len(tokens.forms[head]) :]
        return Phrase(Sort.COMMON, text, phrase.head, first, last)

    def _may_be_main_verb(self, index: int) -> bool:
        """Return whether an auxiliary outside a relative clause, or a verb of saying, is here."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if lows[index] not in words.verbs and lows[index] not in words.auxiliaries:
            return False
        before = lows[index - 1]
        leans = before == words.infinitive or before in words.auxiliaries | words.negations
        return not leans and before not in words.relatives

    def _antecedent(self, relative: int) -> Subject:
        """Return whom "who" means: the name before it, over what stands between commas."""
        lows, phrases = self.phrases.tokens.lows, self.phrases
        index = relative - 1
        if index < self.low:
            return Gap.UNKNOWN
        if lows[index] == ",":
            return self._over_commas(index, relative, named=True)
        if not phrases.is_noun(index):
            return Gap.AFTER if lows[relative] in phrases.words.openers else Gap.UNKNOWN
        return self._at_end(index, named=True)

    def _at_end(self, last: int, *, named: bool) -> Subject:
        """Return the phrase that ends at `last`, whatever stands before it."""
        phrases, lows, words = self.phrases, self.phrases.tokens.lows, self.phrases.words
        first = phrases.run_back(last, self.low)
        link = first - 1
        if link > self.low and lows[link] in words.linking and phrases.is_noun(link - 1):
            owner = phrases.run_back(link - 1, self.low)
            if phrases.is_role(link - 1) or not named:
                # "the mother of X, who": either may be meant.
                whole = phrases.phrase(owner, last)
                return whole if whole and not phrases.tokens.is_capital(last) else Gap.UNKNOWN
        phrase = phrases.phrase(first, last)
        if phrase is None:
            return Gap.UNKNOWN
        plain = phrase.sort is Sort.COMMON and lows[first] not in words.determiners
        return Gap.UNKNOWN if plain and first < last else phrase

    def _over_commas(self, comma: int, verb: int, *, named: bool = False) -> Subject:
        """Return the subject before one or more asides: "X, the head of Y, said"."""
        phrases, lows = self.phrases, self.phrases.tokens.lows
        pending: Phrase | None = None
        last = comma - 1
        alone = last == self.low or lows[last - 1] == ","
        lone = phrases.phrase(last, last) if alone and phrases.is_name_word(last) else None
        for _ in range(_DEEPEST):
            if last < self.low or verb - last > REACH or lows[last] == QUOTATION:
                break
            first = last
            while first > self.low and lows[first - 1] not in BREAKS:
                first -= 1
            found = self._segment(first, last, named=named)
            if isinstance(found, Phrase):
                if (
                    found.sort is Sort.COMMON
                    and self._is_apposition(found.first)
                    and first == found.first
                ):
                    pending = widened(found, first)
                else:
                    return self._or_lone(widened(found, first), lone, last)
                if lone and first == self.low:
                    return self._or_lone(pending, lone, last)
            elif found is Gap.UNKNOWN:
                return pending or Gap.UNKNOWN
            elif found is Gap.ELIDED and pending is None and lows[first] in phrases.words.joiners:
                return Gap.ELIDED
            if first - 1 < self.low or lows[first - 1] != ",":
                break
            last = first - 2
        return pending or (Gap.ELIDED if last >= self.low else Gap.UNKNOWN)

    def _or_lone(self, found: Phrase, lone: Phrase | None, last: int) -> Phrase:
        """Return the one word between commas that names a common phrase: "The firm, X, said"."""
        fits = found.sort is Sort.COMMON and found.head in self.phrases.words.nouns
        if (
            lone is None
            or not fits
            or self.phrases.tokens.is_capital(last)
            or lone.first != last + 2
        ):
            return found
        return widened(lone, found.first)

    def _segment(self, first: int, last: int, *, named: bool) -> Subject:
        """Return the speaker that a stretch between commas names; ELIDED for an aside."""
        phrases, lows, words = self.phrases, self.phrases.tokens.lows, self.phrases.words
        while first < last and (
            lows[first] in words.joiners or lows[first] in words.openers - words.relatives
        ):
            first += 1
        low = lows[first]
        if (
            low in words.relatives
            or low in words.adverbs
            or low[0].isdigit()
            or lows[last] in _YEARS
        ):
            return Gap.ELIDED
        placed = first - 1 > self.low and self._segment_is_place(first)
        if low in words.prepositions or placed or not phrases.is_noun(last):
            return Gap.ELIDED
        if (
            not phrases.tokens.is_capital(first)
            and low.endswith(("ing", "ed"))
            and words.adverb_ending == "ly"
        ):
            if not named or not phrases.is_name_word(last):
                return Gap.ELIDED
            return phrases.phrase(phrases.name_start(first, last), last) or Gap.ELIDED
        start = phrases.chain_back(last, first)
        if start > first and (
            lows[start - 1] in words.linking or not (named or self._is_clean(start))
        ):
            return self._at_end(last, named=named) if named else Gap.ELIDED
        phrase = phrases.phrase(start, last)
        if phrase is None:
            return Gap.ELIDED
        leading = start == self.low or lows[start - 1] in _LEADERS | words.openers | words.joiners
        alone = start == last and phrase.sort is Sort.NAME and not leading and not named
        return Gap.ELIDED if alone else phrase

    def _segment_is_place(self, first: int) -> bool:
        """Return whether the stretch before this one is "of X": this one may go on with it."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if lows[first - 1] != ",":
            return False
        index = first - 2
        while index > self.low and lows[index - 1] not in BREAKS:
            index -= 1
        place = lows[index] in words.linking and index - 1 >= self.low and lows[index - 1] == ","
        return place and self.phrases.tokens.is_capital(first)

    def _is_apposition(self, first: int) -> bool:
        """Return whether a phrase that begins so may only explain the name before it."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if self.phrases.is_known_noun(self.phrases.run_on(first, self.high)):
            return first > self.low
        return first > self.low and (
            lows[first] in words.determiners
            or self.phrases.is_known_noun(first)
            or not self.phrases.tokens.is_capital(first)
        )


_LEADERS = frozenset([QUOTATION])
"""What a subject may follow at once, of marks."""
_YEARS = words("ans años anos anni jahre lat years old")
"""Last words of an age between commas."""
