"""The choice of a speaker for each quotation of a paragraph, from the frames of its sentences.

Names speakers as the sentences do. A quotation without a frame of its own stays open here; whether
it goes on with the speaker before it is for the caller to say.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from unhrc_site.load.raw.noun_phrases import Phrase, Phrases, Sort
from unhrc_site.load.raw.sources import Frame
from unhrc_site.load.raw.speech import Sentence
from unhrc_site.load.raw.speech_tokens import DASHES, QUOTATION, Tokens
from unhrc_site.load.raw.speech_words import Use

_NOT_OPEN = frozenset(["while", "whereas", "although", "though"])


class Tie(enum.Enum):
    """How a quotation hangs on what is around it."""

    FRAMED = "framed"
    """A frame of its own sentence speaks for it, whether or not with a speaker."""
    ALONE = "alone"
    """It makes up its sentence."""
    LOOSE = "loose"
    """It stands in a sentence in which nobody speaks."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """What one paragraph says of one of its quotations."""

    tie: Tie
    frame: Frame | None
    near: bool
    """Whether nothing but small words stands between the frame and the quotation."""
    sentence: int
    """The number of its sentence."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The frames of a paragraph by sentence, and the attribution of each of its quotations."""

    sentences: list[tuple[int, int]]
    frames: list[list[Frame]]
    attributions: list[Attribution]


def attributed(phrases: Phrases, sentences: list[tuple[int, int]], *, heading: bool) -> Spoken:
    """Return the frames and attributions of the paragraph whose tokens `phrases` reads."""
    tokens = phrases.tokens
    readers = [Sentence(phrases, low, high) for low, high in sentences]
    frames = [reader.frames() for reader in readers]
    attributions, number = [], 0
    for token in tokens.quotations:
        while token >= sentences[number][1]:
            number += 1
        chosen = _Choice(readers, frames, number, token, heading).attribution()
        attributions.append(chosen)
    return Spoken(sentences, frames, attributions)


@dataclass(frozen=True, slots=True)
class _Choice:
    """The frames around one quotation."""

    readers: list[Sentence]
    frames: list[list[Frame]]
    number: int
    token: int
    heading: bool

    @property
    def reader(self) -> Sentence:
        return self.readers[self.number]

    @property
    def tokens(self) -> Tokens:
        return self.reader.phrases.tokens

    def attribution(self) -> Attribution:
        """Return the attribution by the frame before, a label, the frame after, or the last."""
        frame = self._before()
        if frame is None:
            frame = self._label() or self._after() or self._at_end() or self._colon()
        if frame is not None:
            return Attribution(Tie.FRAMED, frame, self._is_near(frame), self.number)
        alone = self.token == self.reader.low and self._rest_is_empty(self.token + 1)
        return Attribution(
            Tie.ALONE if alone else Tie.LOOSE, None, near=False, sentence=self.number
        )

    def _rest_is_empty(self, index: int) -> bool:
        return all(not self.tokens.is_word(i) for i in range(index, self.reader.high))

    def _is_near(self, frame: Frame) -> bool:
        """Return whether the quotation is right beside the frame's words."""
        words = self.reader.phrases.words
        low, high = sorted(
            (max(frame.at, frame.last) if frame.at < self.token else frame.first, self.token)
        )
        between = range(low + 1, high)
        small = (
            words.prepositions
            | words.determiners
            | words.openers
            | {"as", "it", "him", "her", "them"}
        )
        return len(between) < 7 and all(
            self.tokens.lows[i] in small
            or not self.tokens.is_word(i)
            or self.tokens.lows[i] in words.auxiliaries
            for i in between
        )

    # A frame before the quotation

    def _before(self) -> Frame | None:
        """Return the nearest frame before the quotation that still holds there."""
        lows = self.tokens.lows
        for frame in reversed(self.frames[self.number]):
            if frame.at >= self.token:
                continue
            if frame.use is Use.BESIDE and not self._is_beside(frame):
                continue
            between = range(max(frame.at, frame.last) + 1, self.token)
            if frame.use is Use.READ and not self._is_read(between):
                continue
            if any(
                lows[i] == ";" or (lows[i] in _NOT_OPEN and lows[i - 1] == ",") for i in between
            ):
                return None
            if frame.after and not frame.source and self._is_spent(frame):
                continue
            closed = self._closed(frame)
            if self._is_of_others(frame, between):
                closed = None
            if closed is None:
                return Frame(frame.at, frame.first, frame.last, frame.use, None)
            if not closed:
                return frame
        return None

    def _is_of_others(self, frame: Frame, between: range) -> bool:
        """Return whether what was rejected or welcomed is a claim: "X denied claims that …"."""
        words, lows = self.reader.phrases.words, self.tokens.lows
        if frame.source:
            return False
        if any(lows[i] in words.claims for i in between):
            return True
        return frame.use is Use.CALL and any(
            lows[i] in words.that and lows[i - 1] not in words.adverbs for i in between[1:]
        )

    def _is_beside(self, frame: Frame) -> bool:
        return (
            any(self.tokens.lows[i] == ":" for i in range(frame.at + 1, self.token))
            or self.token == frame.last + 2
        )

    def _is_read(self, between: range) -> bool:
        """Return whether what a text "contains" is the quotation, not something about it."""
        words = self.reader.phrases.words
        return len(between) <= 8 and not any(
            self.tokens.lows[i] in words.relatives for i in between
        )

    def _is_spent(self, frame: Frame) -> bool:
        """Return whether a full clause stands between a frame and this quotation."""
        lows = self.tokens.lows
        words = self.reader.phrases.words
        start = max(frame.at, frame.last) + 1
        return (
            frame.at - 1 >= self.reader.low
            and any(
                lows[i] in words.joiners and lows[i - 1] == "," for i in range(start, self.token)
            )
            and self.token - start > 3
        )

    def _closed(self, frame: Frame) -> bool | None:
        """Return whether the frame stands in a relative clause that has ended; None if unclear."""
        lows, words = self.tokens.lows, self.reader.phrases.words
        opener = frame.first - 1
        if frame.at > 0 and lows[frame.at - 1] in words.relatives:
            opener = frame.at - 1
        if (
            opener <= self.reader.low
            or lows[opener] not in words.relatives
            or lows[opener - 1] != ","
        ):
            return False
        comma = next((i for i in range(self.token - 1, frame.at, -1) if lows[i] == ","), None)
        if comma is None or comma + 1 == self.token:
            return False
        after = lows[comma + 1]
        if after in words.auxiliaries or after in words.verbs:
            return True
        if after in words.prepositions or after in words.joiners or after in words.openers:
            return False
        return None

    # A name and a colon

    def _label(self) -> Frame | None:
        """Return the frame of "X: '…'", and in headings of "'…': X"."""
        lows, phrases = self.tokens.lows, self.reader.phrases
        low, token = self.reader.low, self.token
        if token - 2 >= low and lows[token - 1] == ":":
            phrase = (
                phrases.phrase(low, token - 2)
                if phrases.chain_on(low, token - 1) == token - 2
                else None
            )
            if phrase and self._may_label(phrase):
                return Frame(token - 1, low, token - 1, Use.SAY, phrase)
        if (
            self.heading
            and token == low
            and token + 2 < self.reader.high
            and lows[token + 1] in (":", *DASHES, "|")
        ):
            last = phrases.run_on(token + 2, self.reader.high)
            phrase = phrases.phrase(token + 2, last) if last >= token + 2 else None
            if phrase and phrase.sort is Sort.NAME and self._may_label(phrase):
                return Frame(token + 1, token + 1, last, Use.SAY, phrase, after=True)
        return None

    def _colon(self) -> Frame | None:
        """Return the frame of a clause about a person with a colon: "X was blunt: '…'"."""
        lows, reader = self.tokens.lows, self.reader
        if self.token - 3 < reader.low or lows[self.token - 1] != ":":
            return None
        phrase = reader.clauses.main(self.token - 1)
        words = reader.phrases.words
        if phrase is None or any(self.frames[self.number][0:1]):
            return None
        if phrase.sort is Sort.PRONOUN:
            person = phrase.head in words.he or phrase.head in words.she
        else:
            role = phrase.sort is Sort.COMMON and phrase.head in words.roles
            person = role or (
                phrase.sort is Sort.NAME and reader.phrases.names.is_person(phrase.text)
            )
        return (
            Frame(self.token - 1, phrase.first, self.token - 1, Use.SAY, phrase) if person else None
        )

    def _may_label(self, phrase: Phrase) -> bool:
        """Return whether a label names a speaker: a full name, one known, or a role."""
        phrases = self.reader.phrases
        if phrase.sort is Sort.NAME:
            return " " in phrase.text or phrases.names.full(phrase.text) != phrase.text
        return phrase.sort is Sort.BODY or phrase.head in phrases.words.roles | phrases.words.groups

    # A frame after the quotation

    def _after(self) -> Frame | None:
        """Return the frame right after the quotation: "…," said X; "…," X said; "…" — X."""
        tokens = self.tokens
        index, high, number = self.token + 1, self.reader.high, self.number
        if index >= high:
            return self._in_next_sentence()
        while index < high and (tokens.lows[index] in ",;:" or tokens.lows[index] in DASHES):
            index += 1
        if index >= high or tokens.lows[index] in self.reader.phrases.words.joiners:
            return None
        if tokens.lows[index] == "as":
            index += 1
        for frame in self.frames[number]:
            if frame.at < index:
                continue
            if self._begins_at(frame, index) and self._ends_there(frame):
                return frame
            if frame.at > index + 40:
                break
        return self._signature(index)

    def _begins_at(self, frame: Frame, index: int) -> bool:
        """Return whether only titles, articles and adverbs stand between `index` and the frame."""
        words, lows = self.reader.phrases.words, self.tokens.lows
        return frame.first == index or (
            index < frame.first <= index + 5
            and all(
                lows[i] in words.titles
                or lows[i] in words.determiners
                or lows[i] in words.adverbs
                or lows[i] == "."
                for i in range(index, frame.first)
            )
        )

    def _ends_there(self, frame: Frame) -> bool:
        """Return whether a frame after a quotation says no words of its own: "…," X said."""
        if frame.after or frame.source:
            return True
        words, lows, phrases = self.reader.phrases.words, self.tokens.lows, self.reader.phrases
        index = frame.at + 1
        if lows[frame.at] in words.telling and index < self.reader.high:
            index = phrases.after_hearer(index, self.reader.high)
        if index < self.reader.high and lows[frame.at] in ("put", "puts") and lows[index] == "it":
            index += 1
        if index >= self.reader.high:
            return True
        low = lows[index]
        if low == QUOTATION:
            return False
        if low in words.determiners:
            return index + 1 < self.reader.high and lows[index + 1] in words.times | {
                "following",
                "same",
            }
        return (
            not self.tokens.is_word(index)
            or low in words.prepositions
            or low in words.times
            or low in words.adverbs
            or low in words.joiners
            or (low in words.openers and low != "that")
            or low.endswith((words.adverb_ending, "ing"))
        )

    def _in_next_sentence(self) -> Frame | None:
        """Return the frame of a short sentence that only names the speaker: "…?" X asked."""
        number = self.number + 1
        if number >= len(self.readers):
            return None
        reader = self.readers[number]
        lows = self.tokens.lows
        for frame in self.frames[number]:
            if frame.first == reader.low and not frame.after and self._ends_there_in(reader, frame):
                following = [i for i in range(frame.at + 1, reader.high) if self.tokens.is_word(i)]
                if len(following) <= 4 and not any(
                    lows[i] == QUOTATION for i in range(frame.at, reader.high)
                ):
                    return frame
            break
        return None

    def _ends_there_in(self, reader: Sentence, frame: Frame) -> bool:
        choice = _Choice(
            self.readers, self.frames, self.readers.index(reader), self.token, self.heading
        )
        return choice._ends_there(frame)

    def _signature(self, index: int) -> Frame | None:
        """Return the frame of a dash and a name that end the paragraph: "…" — X, farmer."""
        tokens, phrases = self.tokens, self.reader.phrases
        if tokens.lows[index - 1] not in DASHES or self.number != len(self.readers) - 1:
            return None
        last = phrases.run_on(index, self.reader.high)
        phrase = phrases.phrase(index, last) if last >= index else None
        if phrase is None or phrase.sort is not Sort.NAME or self.reader.high - last > 12:
            return None
        if last + 1 < self.reader.high and tokens.lows[last + 1] not in ",.(":
            return None
        return Frame(index - 1, index - 1, last, Use.SAY, phrase, after=True)

    def _at_end(self) -> Frame | None:
        """Return the frame that ends the sentence and holds for all of it: "…, X said"."""
        for frame in reversed(self.frames[self.number]):
            if frame.at <= self.token:
                return None
            before = frame.first - 1
            if before > self.token and self.tokens.lows[before] == "," and self._ends_there(frame):
                rest = [
                    i
                    for i in range(max(frame.at, frame.last) + 1, self.reader.high)
                    if self.tokens.is_word(i)
                ]
                if len(rest) <= 10:
                    return frame
            return None
        return None
