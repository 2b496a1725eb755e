"""Speech without quotation marks, where the frame leaves no doubt: "X said that …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.load.raw.noun_phrases import Phrases, Sort
from unhrc_site.load.raw.speech_tokens import DASHES, QUOTATION
from unhrc_site.load.raw.speech_words import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.load.raw.attribution import Spoken
    from unhrc_site.load.raw.sources import Frame

_FEWEST_TOKENS = 3
_CLAUSE_REACH = 8
"""Tokens from the start of a clause to its auxiliary."""
_ASIDE_REACH = 14
"""Tokens of hearers, times and places between a verb and its "that"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What somebody is said to have said: offsets in the paragraph, and the frame that says so."""

    start: int
    end: int
    frame: Frame
    sentence: int


def reported_clauses(phrases: Phrases, spoken: Spoken) -> Iterator[Clause]:
    """Yield the reported clauses of a paragraph, none that holds a quotation."""
    for number, (low, high) in enumerate(spoken.sentences):
        frames = spoken.frames[number]
        if not frames:
            continue
        yield from _Sentence(phrases, low, high, frames, number).clauses()


@dataclass(frozen=True, slots=True)
class _Sentence:
    phrases: Phrases
    low: int
    high: int
    frames: list[Frame]
    number: int

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses of one sentence."""
        last_end = self.low
        trailing = self._trailing()
        if trailing and QUOTATION not in self.phrases.tokens.lows[self.low : self.high]:
            yield trailing
            return
        for index, frame in enumerate(self.frames):
            if frame.at < last_end or frame.speaker is None:
                continue
            start = self._start(frame)
            if start is None:
                continue
            end = self._end(start, self.frames[index + 1 :], frame)
            if QUOTATION in self.phrases.tokens.lows[start:end]:
                continue
            if end - start >= _FEWEST_TOKENS:
                yield self._clause(start, end, frame)
                last_end = end

    def _clause(self, start: int, end: int, frame: Frame) -> Clause:
        tokens = self.phrases.tokens
        while start < end and not tokens.is_word(start):
            start += 1
        while end > start and not tokens.is_word(end - 1):
            end -= 1
        return Clause(tokens.starts[start], tokens.ends[end - 1], frame, self.number)

    def _start(self, frame: Frame) -> int | None:
        """Return the first token of what is said, None if it can not be told."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if frame.source:
            return self._after_source(frame)
        if frame.use not in (Use.SAY, Use.SAYING) or lows[frame.at] not in words.reporting:
            return None
        index = max(frame.at, frame.last) + 1
        if index >= self.high:
            return None
        for offset in range(min(_ASIDE_REACH, self.high - index - 1)):
            low = lows[index + offset]
            if low in words.that:
                related = words.inverts and low in words.relatives and offset
                return (
                    None
                    if related and self._is_relative(frame, index + offset)
                    else index + offset + 1
                )
            if low == "," and offset and lows[index] != "," and not words.capital_nouns:
                break
            if offset and low in words.relatives:
                break
            if (
                low == ","
                and words.capital_nouns
                and offset < 8
                and lows[index + offset + 1] not in words.that
            ):
                return index + offset + 1 if lows[frame.at] in words.reporting_bare else None
            if low in words.auxiliaries or low in words.negations:
                break
            if low in ";:." or (low in words.verbs and offset):
                break
        return self._bare(frame, index)

    def _is_relative(self, frame: Frame, that: int) -> bool:
        """Return whether "que" goes with the name before it: "dijo X, que dirige la casa"."""
        tokens = self.phrases.tokens
        return tokens.lows[that - 1] == "," or (frame.after and tokens.is_capital(that - 1))

    def _bare(self, frame: Frame, index: int) -> int | None:
        """Return where a clause without "that" begins: "X said it would …"."""
        lows, words, phrases = self.phrases.tokens.lows, self.phrases.words, self.phrases
        if lows[frame.at] not in words.reporting_bare:
            return None
        if lows[frame.at] in words.telling:
            index = phrases.after_hearer(index, self.high)
        while index < self.high and (lows[index] in words.times or lows[index] in words.adverbs):
            index += 1
        if (
            index + 2 >= self.high
            or not phrases.tokens.is_word(index)
            or lows[index] in words.openers
        ):
            return None
        pronoun = phrases.pronoun(index)
        if pronoun and (pronoun.sort is Sort.PRONOUN or lows[index] in ("there", "we", "i")):
            return index
        if lows[index] in words.prepositions or lows[index] in words.joiners:
            return None
        if lows[index] in words.determiners and self.high - index > _FEWEST_TOKENS + 2:
            return index
        for ahead in range(index + 1, min(index + _CLAUSE_REACH, self.high)):
            if lows[ahead] in words.auxiliaries:
                return index
            if lows[ahead] in words.joiners or lows[ahead] in words.openers or lows[ahead] in ",;:":
                break
        return None

    def _after_source(self, frame: Frame) -> int | None:
        """Return where the clause after "according to X," begins, over what explains X."""
        lows, words, phrases = self.phrases.tokens.lows, self.phrases.words, self.phrases
        lead = self.phrases.tokens.lows[self.low : frame.first]
        if len(lead) > 5 or (len(lead) > 1 and lead[-1] != ","):
            return None
        index = frame.last + 1
        while index < self.high and lows[index] != ",":
            index += 1
        index += 1
        if index >= self.high:
            return None
        explains = (
            lows[index] in words.relatives
            or lows[index] in words.determiners
            or phrases.is_role(index)
        )
        comma = next((i for i in range(index, min(index + 14, self.high)) if lows[i] == ","), None)
        if (
            explains
            and comma is not None
            and not any(lows[i] in words.auxiliaries for i in range(index, comma))
        ):
            return comma + 1
        return index

    def _end(self, start: int, later: list[Frame], frame: Frame) -> int:
        """Return the token after the clause: the sentence's end, or where the speaker says more."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        stop = next((i for i in range(start, self.high) if lows[i] in ";:"), self.high)
        for other in later:
            joined = other.at - 1 > start and lows[other.at - 1] in words.joiners
            if joined and other.speaker == frame.speaker and self._start(other) is not None:
                return min(other.at - 1, stop)
        return stop

    def _trailing(self) -> Clause | None:
        """Return the clause before a frame that ends the sentence: "…, X said on Friday."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        frame = self.frames[-1]
        start = frame.first
        if frame.speaker is None or start - 1 <= self.low or lows[start - 1] != ",":
            return None
        if any(other.at < start for other in self.frames):
            return None
        if not frame.source:
            if lows[frame.at] not in words.reporting or not self._is_last(frame):
                return None
        elif not self._explains(frame.last + 1):
            return None
        if (
            start - 1 - self.low < _FEWEST_TOKENS
            or lows[self.low] in words.prepositions | words.openers
        ):
            return None
        return self._clause(self._after_dateline(start), start - 1, frame)

    def _after_dateline(self, high: int) -> int:
        """Return where the sentence begins after a place and a date: "GENEVA, June 8 – A …"."""
        tokens = self.phrases.tokens
        for index in range(self.low + 1, min(self.low + 12, high)):
            if tokens.lows[index] in DASHES:
                return index + 1
            plain = tokens.is_word(index) and not tokens.is_capital(index)
            if plain and not tokens.lows[index][0].isdigit():
                break
        return self.low

    def _explains(self, index: int) -> bool:
        """Return whether the rest of the sentence only explains who was named."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if index >= self.high or not self.phrases.tokens.is_word(index):
            return (
                index + 1 >= self.high
                or lows[index + 1] in words.relatives | words.determiners
                or (self.phrases.is_known_noun(index + 1))
            )
        return lows[index] in words.prepositions or lows[index] in words.relatives

    def _is_last(self, frame: Frame) -> bool:
        """Return whether only a time, a place or a hearer follows the verb."""
        lows, words, phrases = self.phrases.tokens.lows, self.phrases.words, self.phrases
        index = max(frame.at, frame.last) + 1
        if lows[frame.at] in words.telling:
            index = phrases.after_hearer(index, self.high)
        comma = next((i for i in range(index, self.high) if lows[i] == ","), self.high)
        rest = range(index, comma)
        if len(rest) > 8 or any(
            lows[i] in words.auxiliaries or lows[i] in words.verbs for i in rest
        ):
            return False
        return (
            index >= self.high
            or not phrases.tokens.is_word(index)
            or (lows[index] in words.prepositions | words.times | words.adverbs)
        )
