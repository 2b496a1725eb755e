"""Quotations and their speakers: who says what in the blocks of one source.

A quotation of somebody who can not be told has no speaker; a wrong one would be worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.load.raw import uncased
from unhrc_site.load.raw.attribution import Attribution, Spoken, Tie, attributed
from unhrc_site.load.raw.inserted_frames import parted_by_frames
from unhrc_site.load.raw.interviews import first_person, unlabelled_answers
from unhrc_site.load.raw.names import FullNames
from unhrc_site.load.raw.noun_phrases import Phrases, Sort
from unhrc_site.load.raw.quote_marks import (
    Marked,
    broken_by_dashes,
    dashed_speech,
    marked_stretches,
)
from unhrc_site.load.raw.quote_units import Unit, units_of
from unhrc_site.load.raw.quoted_terms import is_quotation
from unhrc_site.load.raw.reported import reported_clauses
from unhrc_site.load.raw.speakers import Speakers
from unhrc_site.load.raw.speech_languages import speech_words
from unhrc_site.load.raw.speech_tokens import sentences, tokens_of
from unhrc_site.load.raw.turns import Said, block_quotation, labelled_turns, statement_of
from unhrc_site.model.source_text import BlockType, Manner, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.sources import Frame
    from unhrc_site.load.raw.speech_words import SpeechWords
    from unhrc_site.model.source_text import Block

_LOWER = re.compile(r"[^\W\d_]+")
_TERMINAL = ".!?…。！？"
_SENTENCES_BACK = 3
"""Sentences that may stand between two quotations of one speaker."""


def find_quotes(
    blocks: Sequence[Block], language: str, head: Sequence[str] = ()
) -> tuple[Quote, ...]:
    """Return the quotations in `blocks`, in the order of the text.

    `language` is a BCP 47 code; one that is not known is read by the English tables. `head` is the
    headline and what stands below it: it may name persons whom the blocks do not name in full, and
    nothing in it is a quotation.
    """
    units = units_of(blocks)
    words = speech_words(language)
    names = FullNames([*head, *(unit.text for unit in units)], words)
    reader = _Reader(words, names, units, language.partition("-")[0], head)
    return tuple(
        Quote(said.text(units), said.speaker, said.manner, *said.origin(units))
        for said in reader.said()
    )


@dataclass(slots=True)
class _Paragraph:
    """One paragraph as it was read."""

    number: int
    unit: Unit
    marked: list[Marked]
    phrases: Phrases
    spoken: Spoken
    quoted: list[Said] = field(default_factory=list)
    """Its quotations as far as they were read, one for each attribution."""
    heard: int = 0
    """The sentences whose speakers were noted."""
    voices: set[str | None] = field(default_factory=set)
    """Who speaks in those; None for somebody untold."""

    def between(self, sentence: int) -> list[Said]:
        """Return the quotations of one sentence, of those read."""
        attributions = self.spoken.attributions
        found = []
        for index in range(len(self.quoted) - 1, -1, -1):
            if attributions[index].sentence < sentence:
                break
            if attributions[index].sentence == sentence:
                found.append(self.quoted[index])
        return found[::-1]


class _Reader:
    """The reader of a text's paragraphs in order; keeps what one paragraph passes to the next."""

    def __init__(
        self,
        words: SpeechWords,
        names: FullNames,
        units: list[Unit],
        language: str,
        head: Sequence[str],
    ) -> None:
        self._words = words
        self._head = head
        self._mine = first_person(language)
        self._names = names
        self._units = units
        self._speakers = Speakers(
            words, names, ["" if unit.heading else unit.text for unit in units]
        )
        self._before: _Paragraph | None = None
        self._language = language
        self._introduced: str | None = None
        """Who was introduced by a colon at the end of the paragraph before."""
        self._said: list[Said] = []

    def said(self) -> list[Said]:
        """Return what is said in all paragraphs, in order."""
        turns = labelled_turns(
            self._units, self._words, self._names, self._head
        ) or unlabelled_answers(self._units, self._names, self._language, self._head)
        for number, unit in enumerate(self._units):
            introduced, self._introduced = self._introduced, None
            if number in turns:
                self._said += turns[number]
                continue
            if unit.block.type is BlockType.QUOTATION:
                said = block_quotation(self._units, number, self._words, self._names, introduced)
                if said:
                    self._said.append(said)
                    self._speakers.heard(number, said.speaker or "")
                    continue
            statement = statement_of(number, unit, self._words, self._names, self._mine)
            if statement:
                self._said.append(statement)
                continue
            self._read(number, unit, introduced)
        self._fill_back()
        return [said for said in self._said if said.kept]

    def _read(self, number: int, unit: Unit, introduced: str | None) -> None:
        """Read one paragraph of running text."""
        marked = marked_stretches(unit.text)
        if self._language in uncased.LANGUAGES:
            self._read_uncased(number, unit, marked)
            return
        if self._words.dashes:
            if marked:
                marked = broken_by_dashes(unit.text, marked, self._words.verbs)
            else:
                marked = dashed_speech(unit.text, self._words.verbs)
        if marked and self._words.inverts and (self._words.elides or self._words.drops):
            marked = parted_by_frames(unit.text, marked, self._words)
        if not marked and self._words.signals.isdisjoint(_LOWER.findall(unit.text.lower())):
            return
        tokens = tokens_of(unit.text, marked, self._words)
        phrases = Phrases(tokens, self._words, self._names)
        ended = [unit.text[stretch.inner_end - 1] in _TERMINAL for stretch in marked]
        parts = sentences(tokens, ended)
        self._speakers.note(number, phrases, parts)
        spoken = attributed(phrases, parts, heading=unit.heading)
        paragraph = _Paragraph(number, unit, marked, phrases, spoken)
        for index, attribution in enumerate(spoken.attributions):
            said = self._quotation(paragraph, index, attribution, introduced)
            paragraph.quoted.append(said)
            if said.kept:
                paragraph.voices.add(said.speaker)
        reported = [] if unit.framed_only else self._reported(paragraph)
        self._said += sorted(paragraph.quoted + reported, key=lambda said: said.start)
        if unit.text.rstrip().endswith(":") and spoken.frames and spoken.frames[-1]:
            self._introduced = self._name(paragraph, spoken.frames[-1][-1], len(parts) - 1)
        self._before = paragraph

    def _read_uncased(self, number: int, unit: Unit, marked: list[Marked]) -> None:
        """Read one paragraph in a script without capitals."""
        names = uncased.speakers_beside(unit.text, marked, self._language)
        for index, (stretch, found) in enumerate(zip(marked, names, strict=True)):
            name = found
            if found == uncased.AGAIN:
                lead = unit.text[: stretch.start]
                name = (self._said[-1].speaker if index else None) or uncased.spoke_before(
                    lead, self._language
                )
            alone = not unit.text[marked[index - 1].end if index else 0 : stretch.start].strip()
            if name is None and index and alone:
                name = self._said[-1].speaker
            kept = name is not None or uncased.is_long(
                unit.text[stretch.inner_start : stretch.inner_end]
            )
            self._said.append(
                Said(number, stretch.inner_start, stretch.inner_end, name, Manner.DIRECT, kept=kept)
            )

    def _name(self, paragraph: _Paragraph, frame: Frame, sentence: int) -> str | None:
        """Return the speaker of a frame, by the name that the text gives."""
        if frame.speaker is None:
            return None
        if frame.speaker.sort is Sort.PRONOUN:
            before = self._before
            if before and before is not paragraph and before.number == paragraph.number - 1:
                self._hear(before, len(before.spoken.sentences))
            self._hear(paragraph, sentence)
        name = self._speakers.resolved(
            frame.speaker, paragraph.number, sentence, inflected=frame.source
        )
        if name:
            self._speakers.heard(paragraph.number, name, frame.speaker)
        return name

    def _hear(self, paragraph: _Paragraph, sentence: int) -> None:
        """Note who speaks by name in the sentences before the given one: "she" may mean them."""
        first, paragraph.heard = paragraph.heard, max(sentence, paragraph.heard)
        for number in range(first, sentence):
            for frame in paragraph.spoken.frames[number]:
                asks = paragraph.phrases.tokens.lows[frame.at] in self._words.asking
                named = frame.speaker and frame.speaker.sort in (Sort.NAME, Sort.BODY)
                if named and not asks:
                    self._name(paragraph, frame, number)

    def _quotation(
        self, paragraph: _Paragraph, index: int, attribution: Attribution, introduced: str | None
    ) -> Said:
        """Return one quotation with its speaker."""
        stretch = paragraph.marked[index]
        if attribution.frame is not None:
            speaker = self._name(paragraph, attribution.frame, attribution.sentence)
        elif attribution.tie is Tie.ALONE and not paragraph.unit.heading:
            speaker = self._continued(paragraph, index, attribution, introduced)
            if speaker:
                self._speakers.heard(paragraph.number, speaker)
        else:
            speaker = None
        kept = is_quotation(
            paragraph.phrases, paragraph.unit, stretch, index, attribution, speaker=speaker
        )
        return Said(
            paragraph.number,
            stretch.inner_start,
            stretch.inner_end,
            speaker,
            Manner.DIRECT,
            kept=kept,
            closed=stretch.closed,
        )

    def _continued(
        self, paragraph: _Paragraph, index: int, attribution: Attribution, introduced: str | None
    ) -> str | None:
        """Return who goes on speaking in a quotation that makes up its sentence."""
        if attribution.sentence:
            return self._from_earlier_sentence(paragraph, attribution.sentence - 1)
        if introduced:
            return introduced
        before = self._before
        if before is None or before.number != paragraph.number - 1:
            return self._introducing(paragraph, index)
        if before.quoted and not before.quoted[-1].closed:
            return before.quoted[-1].speaker
        if index or not _is_bare(paragraph):
            return None
        if before.unit.text.rstrip().endswith(("?", "?”", '?"', "?»", "?“")) or _asks(before):
            return None
        names = self._voices(before, range(len(before.spoken.sentences)))
        if not names:
            return self._introducing(paragraph, index)
        return names.pop() if len(names) == 1 else None

    def _introducing(self, paragraph: _Paragraph, index: int) -> str | None:
        """Return whom the paragraph before introduced, for one that is a quotation only."""
        if index or not _is_bare(paragraph):
            return None
        return self._speakers.introduced(paragraph.number)

    def _from_earlier_sentence(self, paragraph: _Paragraph, sentence: int) -> str | None:
        """Return the one who spoke last in the paragraph, if nothing else came in between."""
        for number in range(sentence, max(sentence - _SENTENCES_BACK, -1), -1):
            if turns := paragraph.between(number):
                names = {turn.speaker for turn in turns}
                return turns[-1].speaker if len(names) == 1 else None
            if paragraph.spoken.frames[number]:
                names = self._voices(paragraph, range(number, number + 1))
                return names.pop() if len(names) == 1 else None
            if not self._is_stage_direction(paragraph, number):
                if number < sentence or len(paragraph.marked) > 1:
                    return None
                return self._speakers.presented(paragraph.number, number)
        return None

    def _voices(self, paragraph: _Paragraph, numbers: range) -> set[str | None]:
        """Return who speaks in the given sentences; None among them for somebody untold."""
        frames = paragraph.spoken.frames
        found = {
            self._name(paragraph, frame, number) for number in numbers for frame in frames[number]
        }
        return found | paragraph.voices

    def _is_stage_direction(self, paragraph: _Paragraph, sentence: int) -> bool:
        """Return whether a sentence only tells what the speaker does: "She paused"."""
        low = paragraph.spoken.sentences[sentence][0]
        return paragraph.phrases.tokens.lows[low] in self._words.he | self._words.she

    def _reported(self, paragraph: _Paragraph) -> list[Said]:
        """Return the speech without marks of a paragraph."""
        found = []
        for clause in reported_clauses(paragraph.phrases, paragraph.spoken):
            name = self._name(paragraph, clause.frame, clause.sentence)
            found.append(Said(paragraph.number, clause.start, clause.end, name, Manner.REPORTED))
        return found

    def _fill_back(self) -> None:
        """Give a quotation over several paragraphs the speaker that only its end names."""
        following: Said | None = None
        for said in reversed(self._said):
            if said.manner is not Manner.DIRECT:
                continue
            goes_on = following and not said.closed and following.unit == said.unit + 1
            if goes_on and said.speaker is None and following:
                said.speaker = following.speaker
                said.kept = True
            following = said


def _is_bare(paragraph: _Paragraph) -> bool:
    """Return whether a paragraph is quotations and nothing else."""
    attributions = paragraph.spoken.attributions
    alone = all(attribution.tie is Tie.ALONE for attribution in attributions)
    return alone and len(paragraph.spoken.sentences) == len(attributions)


def _asks(paragraph: _Paragraph) -> bool:
    """Return whether a quotation of the paragraph is a question: its answer is somebody else's."""
    return any(
        paragraph.unit.text[stretch.inner_end - 1] in "?？" for stretch in paragraph.marked[-1:]
    )
