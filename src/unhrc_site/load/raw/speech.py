"""The grammar of speech frames: who is said to say what stands in a sentence.

Works on the tokens of one paragraph with its quotations blanked. It names speakers as the sentence
does; whom a pronoun means is settled elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from unhrc_site.load.raw.noun_phrases import Phrase, Sort
from unhrc_site.load.raw.sources import Frame, Sources
from unhrc_site.load.raw.speech_tokens import DASHES, QUOTATION
from unhrc_site.load.raw.speech_words import Use, words
from unhrc_site.load.raw.subjects import Clauses, Gap, Subject

_ISSUED = words("issued released published sent wrote posted made gave signed out")
_AGENT_REACH = 10
_TAIL_REACH = 14
_ANYBODY = "*"
"""The head of a pronoun that is not there: "«…», añadió"."""


@dataclass(frozen=True, slots=True)
class Sentence(Sources):
    """The reader of frames in the tokens from `low` to before `high`."""

    @property
    def clauses(self) -> Clauses:
        """Return the reader of its clauses."""
        return Clauses(self.phrases, self.low, self.high)

    def frames(self) -> list[Frame]:
        """Return the frames in order; each elided subject already found, or None."""
        found: list[Frame] = []
        lows, words = self.phrases.tokens.lows, self.phrases.words
        starts = words.opening_words
        framing, inverts = words.framing, words.inverts
        if lows[self.low] in words.viewing and (view := self._of_view()):
            found.append(view)
        for index in range(self.low, self.high):
            low = lows[index]
            if low not in framing and not (inverts and "-" in low):
                continue
            if low in words.verbs or low in words.after_only or (words.inverts and "-" in low):
                frame = self._of_verb(index, found)
            elif low in starts:
                frame = self.of_source(index)
            elif low in words.trailing:
                frame = self.of_trailing(index)
            else:
                continue
            if frame and not (found and found[-1].source and found[-1].last >= frame.at):
                found.append(frame)
        return found

    # Openers of a source

    def _of_view(self) -> Frame | None:
        """Return the frame of "For X, …": how a person sees it; it holds for words in marks."""
        last = self.phrases.chain_on(self.low + 1, self.high)
        if last <= self.low or last + 1 >= self.high or self.phrases.tokens.lows[last + 1] != ",":
            return None
        phrase = self.phrases.phrase(self.low + 1, last)
        if phrase is None or phrase.sort is not Sort.NAME or " " not in phrase.text:
            return None
        return Frame(self.low, self.low, last, Use.CALL, phrase)

    # Verbs

    def _of_verb(self, verb: int, found: list[Frame]) -> Frame | None:
        """Return the frame of the verb at `verb`, None if it is none here."""
        tokens, words = self.phrases.tokens, self.phrases.words
        low = tokens.lows[verb]
        if (clitic := self._clitic(verb)) is not None:
            return clitic
        if low in words.after_only:
            return self._of_bare_word(verb)
        use = words.verbs.get(low)
        if use is None or (
            tokens.is_capital(verb) and verb != self.low and not self._shouted(verb)
        ):
            return None
        if use is Use.SAYING:
            return self._of_participle(verb, found)
        if use is Use.SAID:
            return self._of_compound(verb, found)
        if verb > self.low and tokens.lows[verb - 1] == words.infinitive:
            return self._of_infinitive(verb, found)
        if self._is_passive(verb):
            return self._of_passive(verb)
        if low in words.adjectives and tokens.lows[verb - 1] in words.passive:
            return None
        return self._of_finite(verb, use, found)

    def _of_bare_word(self, index: int) -> Frame | None:
        """Return the frame of "…", so X: a word for a verb, right after a quotation or a comma."""
        lows = self.phrases.tokens.lows
        if index == self.low or not (
            lows[index - 1] in (",", QUOTATION) or lows[index - 1] in DASHES
        ):
            return None
        speaker, last = self.follower(index + 1)
        if speaker is None or speaker.sort is Sort.PRONOUN:
            return None
        return Frame(index, index, last, Use.SAY, speaker, after=True)

    def _shouted(self, verb: int) -> bool:
        form = self.phrases.tokens.forms[verb]
        return form.isupper() and len(form) > 1

    def _clitic(self, verb: int) -> Frame | None:
        """Return the frame of a French verb with its pronoun: "a-t-elle ajouté", "dit-il"."""
        low, words = self.phrases.tokens.lows[verb], self.phrases.words
        base, _, pronoun = low.partition("-")
        pronoun = pronoun.removeprefix("t-")
        if not words.inverts or not pronoun or pronoun not in words.he | words.she | words.they:
            return None
        end = verb
        if base in words.auxiliaries and verb + 1 < self.high:
            end = next(
                (i for i in (verb + 1, verb + 2) if i < self.high and self._use(i) is Use.SAID),
                verb,
            )
            if end == verb:
                return None
        elif base not in words.verbs:
            return None
        phrase = Phrase(Sort.PRONOUN, pronoun, pronoun, verb, end)
        return Frame(end, verb, end, Use.SAY, phrase, after=True)

    def _use(self, index: int) -> Use | None:
        return self.phrases.words.verbs.get(self.phrases.tokens.lows[index])

    def _of_participle(self, verb: int, found: list[Frame]) -> Frame | None:
        """Return the frame of "saying", "adding"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        index, negated = self.clauses.skipped_back(verb - 1)
        if negated:
            return None
        if any(lows[i] in words.passive for i in range(index + 1, verb)):
            return self._framed(verb, Use.SAY, self.clauses.before(verb), found)
        if index < self.low:
            return None
        low = lows[index]
        if lows[verb] in words.quoting and (quoted := self._quoted(verb)):
            return quoted
        if low in ",;)" or low in DASHES or low in words.joiners or low == QUOTATION:
            return self._framed(verb, Use.SAYING, Gap.ELIDED, found)
        if low == "as" or low in words.bridges:
            return self._framed(verb, Use.SAYING, Gap.ELIDED, found)
        if not self.phrases.is_noun(index):
            return Frame(verb, verb, verb, Use.SAYING, None)
        return self._of_noun_saying(index, verb)

    def _of_noun_saying(self, last: int, verb: int) -> Frame | None:
        """Return the frame of "a statement saying", "with X saying"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        first = self.phrases.chain_back(last, self.low)
        phrase = self.phrases.phrase(first, last)
        if phrase and phrase.head in words.texts:
            issued = first > self.low and lows[first - 1] in _ISSUED
            if issued and (main := self.clauses.main(verb)):
                return Frame(verb, first, verb, Use.SAYING, main)
            return Frame(verb, first, verb, Use.SAYING, phrase)
        clean = first == self.low or lows[first - 1] in ("with", ",", ";", "and", QUOTATION)
        if clean and phrase and self.phrases.tokens.lows[last] not in words.verbs:
            return Frame(verb, first, verb, Use.SAYING, phrase)
        return Frame(verb, verb, verb, Use.SAYING, None)

    def _of_infinitive(self, verb: int, found: list[Frame]) -> Frame | None:
        """Return the frame of "went on to say"; no speaker after a verb of asking."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        for index in range(verb - 2, max(self.low, verb - 8) - 1, -1):
            if lows[index] in ",;:" or lows[index] == QUOTATION:
                break
            if lows[index] in words.controls:
                while lows[index - 1] in words.controls and index > self.low:
                    index -= 1  # noqa: PLW2901 - "went on"
                return self._framed(verb, Use.SAY, self.clauses.before(index), found)
        return Frame(verb, verb, verb, Use.SAY, None)

    def _is_passive(self, verb: int) -> bool:
        """Return whether the participle at `verb` has an auxiliary of the passive beside it."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if not lows[verb].endswith(words.participle_endings):
            return False
        index = verb - 1
        while index >= self.low and (
            lows[index] in words.adverbs
            or lows[index] in words.negations
            or (lows[index].endswith(words.adverb_ending) and lows[index] not in words.passive)
        ):
            index -= 1
        return index >= self.low and lows[index] in words.passive

    def _of_passive(self, verb: int) -> Frame | None:
        """Return the frame of "was described by X as"; of "X was quoted as saying"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if lows[verb] in words.quoting:
            return self._framed(verb, Use.SAY, self.clauses.before(verb), [])
        return Frame(verb, verb, verb, Use.CALL, self._agent(verb))

    def _agent(self, verb: int) -> Phrase | None:
        """Return the speaker after "by", if one follows in the same clause."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        for index in range(verb + 1, min(self.high - 1, verb + _AGENT_REACH)):
            if lows[index] in ".;:":
                break
            if lows[index] in words.agent:
                last = self.phrases.chain_on(index + 1, self.high)
                return self.phrases.phrase(index + 1, last) if last > index else None
        return None

    def _quoted(self, verb: int) -> Frame | None:
        """Return the frame of "quoted X as saying", of which X is the speaker."""
        lows = self.phrases.tokens.lows
        if verb + 1 >= self.high or lows[verb + 1] == QUOTATION:
            return None
        last = self.phrases.chain_on(verb + 1, self.high)
        phrase = self.phrases.phrase(verb + 1, last) if last > verb else None
        if phrase is None or (
            phrase.sort is Sort.COMMON and phrase.head not in self.phrases.words.nouns
        ):
            return None
        return Frame(verb, verb, last, Use.SAY, phrase, after=True)

    def _of_finite(self, verb: int, use: Use, found: list[Frame]) -> Frame | None:
        """Return the frame of a finite verb: its subject before it, else after."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if lows[verb] in words.quoting:
            quoted = self._quoted(verb)
            if quoted and isinstance(outlet := self.clauses.before(verb), Phrase):
                return replace(quoted, first=outlet.first)
            if quoted or lows[verb] in words.quoting - {"cited", "cites", "cite"}:
                return quoted or Frame(verb, verb, verb, use, None)
        if lows[verb] in words.only_that and not any(
            low in words.that or low == QUOTATION for low in lows[verb + 1 : verb + 4]
        ):
            return None
        if lows[verb] in words.putting and not self._puts_it(verb):
            return None
        subject = self.clauses.before(verb)
        if subject is Gap.NOUN:
            return None
        if subject is Gap.NO_VERB:
            return Frame(verb, verb, verb, use, None)
        after = lows[verb + 1] if verb + 1 < self.high else ""
        gapped = use is Use.CALL or lows[verb] in words.naming
        if (
            gapped
            and (after in ("as", QUOTATION) or after in words.agent)
            and isinstance(subject, Phrase)
        ):
            before = lows[subject.first - 1] if subject.first > self.low else ""
            passive = after != QUOTATION or lows[verb] in words.naming
            leads = before in words.relatives | words.openers
            if passive and subject.sort is Sort.COMMON and not leads:
                return Frame(verb, verb, verb, Use.CALL, self._agent(verb))
        text = isinstance(subject, Phrase) and subject.head in words.texts
        if use is Use.READ and not text and subject is not Gap.AFTER:
            return None
        if lows[verb] in words.doubtful and not self._is_subject(subject, verb):
            return None
        return self._framed(verb, use, subject, found)

    def _puts_it(self, verb: int) -> bool:
        """Return whether "put" speaks: "X put it …"; not "X puts the number at 112"."""
        lows = self.phrases.tokens.lows
        following = lows[verb + 1] if verb + 1 < self.high else "."
        return following in self.phrases.words.it or not following[0].isalnum()

    def _is_subject(self, subject: Subject, verb: int) -> bool:
        """Return whether `subject` makes a verb of a word that is a noun, too."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if isinstance(subject, Gap):
            beside = lows[verb - 1] == QUOTATION or (
                verb - 2 >= self.low and lows[verb - 2] == QUOTATION and lows[verb - 1] == ","
            )
            return subject is Gap.ELIDED or (subject is Gap.AFTER and beside)
        if self.phrases.tokens.forms[verb - 1].endswith(("'s", "’s", "s'", "s’")):
            return False
        if (
            subject.sort is Sort.COMMON
            and verb + 1 < self.high
            and (lows[verb + 1] in (":", QUOTATION) or lows[verb + 1] in words.that)
        ):
            return True
        return subject.sort is not Sort.COMMON or subject.head in words.nouns or subject.head == "+"

    def _of_compound(self, verb: int, found: list[Frame]) -> Frame | None:
        """Return the frame of a participle with its auxiliary: "a déclaré X", "hat X gesagt"."""
        lows, words = self.phrases.tokens.lows, self.phrases.words
        bound = max(self.low, verb - 14)
        index = verb - 1
        while index >= bound and lows[index] not in words.auxiliaries:
            if lows[index] in ";:" or lows[index] == QUOTATION:
                index = bound
            index -= 1
        if index < bound:
            return self._of_finite(verb, Use.SAY, found) if lows[verb] in words.both else None
        if lows[index] in words.passive:
            return Frame(verb, verb, verb, Use.CALL, self._agent(verb))
        subject = self.clauses.before(index + 1)
        if isinstance(subject, Phrase):
            return Frame(verb, subject.first, verb, Use.SAY, subject)
        if index + 1 < verb and (
            self.phrases.is_noun(index + 1) or lows[index + 1] in words.determiners
        ):
            last = self.phrases.chain_on(index + 1, verb)
            phrase = self.phrases.phrase(index + 1, last) if last > index else None
            if phrase:
                return Frame(verb, index, verb, Use.SAY, phrase, after=True)
        framed = self._framed(verb, Use.SAY, subject, found)
        return replace(framed, first=min(framed.first, index)) if framed else None

    def _framed(self, verb: int, use: Use, subject: Subject, found: list[Frame]) -> Frame | None:
        """Return the frame of `verb`; a subject that is not said here is looked for elsewhere."""
        if isinstance(subject, Phrase):
            aside = verb > self.low and self._leans_on_relative(verb)
            return Frame(verb, subject.first, verb, use, subject, aside=aside)
        lows, words = self.phrases.tokens.lows, self.phrases.words
        if subject is Gap.AFTER:
            beside = (
                verb == self.low
                or lows[verb - 1] == QUOTATION
                or lows[verb - 1] in ",;:"
                or lows[verb - 1] in DASHES
            )
            if (beside or words.inverts) and lows[verb] not in words.never_inverted:
                speaker, last = self.follower(verb + 1)
                if use is Use.CALL and speaker and speaker.head in words.texts:
                    # "назвали доклад «…»": the report is called so.
                    return Frame(verb, verb, verb, use, None)
                if speaker or not words.drops:
                    return Frame(verb, verb, last, use, speaker, after=True)
            if words.drops:
                subject = Gap.ELIDED
        if subject is Gap.ELIDED:
            joined = use is not Use.SAYING
            previous = next(
                (f.speaker for f in reversed(found) if f.speaker and (joined or not f.aside)), None
            )
            speaker = previous or self.clauses.main(verb)
            if speaker is None and words.drops:
                speaker = Phrase(Sort.PRONOUN, "", _ANYBODY, verb, verb)
            return Frame(verb, verb, verb, use, speaker)
        return Frame(verb, verb, verb, use, None)

    def _leans_on_relative(self, verb: int) -> bool:
        """Return whether the subject of `verb` is a relative pronoun: "who had criticised"."""
        index, _ = self.clauses.skipped_back(verb - 1)
        return index > self.low and self.phrases.tokens.lows[index] in self.phrases.words.relatives
