"""The speakers of one source: whom a name, a role or a pronoun at one place means.

It answers with a name only where one reading is left. A text is read in order; what is asked of an
earlier paragraph is worked out then, and kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.load.raw.given_names import HE, SHE
from unhrc_site.load.raw.noun_phrases import Phrase, Phrases, Sort
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.speech_tokens import sentences, tokens_of
from unhrc_site.load.raw.speech_words import words
from unhrc_site.load.raw.subjects import Clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.names import FullNames
    from unhrc_site.load.raw.speech_words import SpeechWords

_ANY_PERSON = "+1"
"""The head of a phrase that means one person, he or she."""
_ANYBODY = "*"
"""The head of a pronoun that is not there."""
_SUBJECT_REACH = 40
"""Tokens from the start of a sentence in which its subject is looked for."""
_PARAGRAPHS_BACK = 2
_SENTENCES_BACK = 30
_TOLD_REACH = 800
"""Characters of a paragraph before a pronoun in which names are looked for."""
_VERB_REACH = 12
"""Characters before a name that hold the word before it."""
_WORDS = Pattern(r"[^\W\d_]+")
_MEN = words("brother father husband son uncle boy man king prince spokesman chairman")
_WOMEN = words(
    "sister mother wife daughter aunt girl woman queen princess spokeswoman chairwoman widow"
)
_SINGULAR_S = words("congress press news")


@dataclass(frozen=True, slots=True)
class Mention:
    """One subject of a sentence, resolved."""

    name: str
    sort: Sort
    head: str
    sentence: int
    token: int


def _sentence_of(mention: Mention) -> int:
    return mention.sentence


@dataclass(slots=True)
class Speakers:
    """What a text has said so far of those who speak in it."""

    words: SpeechWords
    names: FullNames
    texts: Sequence[str]
    _mentions: dict[int, list[Mention]] = field(default_factory=dict)
    _pending: dict[int, tuple[Phrases, Sequence[tuple[int, int]]]] = field(default_factory=dict)
    _named_in: dict[int, set[str]] = field(default_factory=dict)
    """By paragraph, the persons that it names."""
    _ends: dict[int, list[int]] = field(default_factory=dict)
    """By paragraph, where each of its sentences ends."""
    _spoken: dict[int, dict[str, Mention]] = field(default_factory=dict)

    def heard(self, unit: int, name: str, phrase: Phrase | None = None) -> None:
        """Note that `name`, called `phrase` there, has spoken in the paragraph number `unit`."""
        head = name.rsplit(" ", 1)[-1].lower()
        sort = Sort.NAME
        if phrase and phrase.sort in (Sort.BODY, Sort.COMMON) and phrase.text == name:
            sort, head = phrase.sort, phrase.head
        elif " " in name and not self.names.is_person(name):
            sort = Sort.BODY
        self._spoken.setdefault(unit, {}).setdefault(name, Mention(name, sort, head, 0, 0))

    def note(self, unit: int, phrases: Phrases, parts: Sequence[tuple[int, int]]) -> None:
        """Note a paragraph whose subjects pronouns can mean; they are looked for when one asks."""
        self._pending[unit] = (phrases, parts)

    def _find(self, unit: int, phrases: Phrases, parts: Sequence[tuple[int, int]]) -> None:
        """Find the subjects of the sentences of a paragraph."""
        found: list[Mention] = []
        for number, (low, high) in enumerate(parts):
            reach = min(high, low + _SUBJECT_REACH)
            stop = next((i for i in range(low, reach) if phrases.tokens.lows[i] == ";"), reach)
            subject = Clauses(phrases, low, high).main(stop)
            if subject is None or subject.sort in (Sort.PRONOUN, Sort.NOBODY):
                continue
            name = self._named(subject)
            found.append(Mention(name, subject.sort, subject.head, number, subject.last))
        self._mentions[unit] = found
        self._ends[unit] = [phrases.tokens.ends[high - 1] for _, high in parts]

    def _subjects(self, unit: int) -> list[Mention]:
        if unit not in self._mentions:
            if unit not in self._pending:
                tokens = tokens_of(self.texts[unit], (), self.words)
                self.note(unit, Phrases(tokens, self.words, self.names), sentences(tokens, ()))
            self._find(unit, *self._pending.pop(unit))
        return self._mentions[unit]

    def _may_be_anybody(self, mention: Mention) -> bool:
        """Return whether a subject may be a person of whom no table knows: "the youngest"."""
        words = self.words
        return (
            mention.sort is Sort.COMMON
            and mention.head not in words.texts | words.groups | words.works
        )

    def _of_age(self, phrase: Phrase, unit: int, sentence: int) -> str:
        """Return whom "the 51-year-old" means; the phrase itself if that can not be told."""
        pronoun = Phrase(Sort.PRONOUN, phrase.text, _ANY_PERSON, phrase.first, phrase.last)
        return self._meant(pronoun, unit, sentence) or phrase.text

    def resolved(self, phrase: Phrase, unit: int, sentence: int, *, inflected: bool) -> str | None:
        """Return the name of whom `phrase` means in a sentence; None if it can not be told."""
        if phrase.sort is Sort.PRONOUN:
            return self._meant(phrase, unit, sentence)
        if phrase.sort is Sort.NOBODY:
            return None
        if phrase.head[:1].isdigit() and phrase.text.split(" ", 1)[0] in self.words.definite:
            return self._of_age(phrase, unit, sentence)
        name = self._named(phrase)
        return self.names.nominative(name) if inflected and self.words.inflects else name

    def _named(self, phrase: Phrase) -> str:
        """Return the name of a phrase that is no pronoun, in its longest form."""
        if phrase.sort is Sort.NAME:
            return self.names.full(phrase.text)
        determiner, _, noun = phrase.text.partition(" ")
        definite = determiner.lower() in self.words.definite
        if phrase.sort is Sort.COMMON and noun and " " not in noun and definite:
            bearers = self.names.bearers(noun)
            body = self.names.body(noun) if noun in self.words.groups else None
            return next(iter(bearers)) if len(bearers) == 1 else body or phrase.text
        if phrase.sort is Sort.COMMON and definite and phrase.head in self.words.roles:
            return self.names.bearer_of(noun.lower()) or phrase.text
        return phrase.text

    def _meant(self, pronoun: Phrase, unit: int, sentence: int) -> str | None:
        """Return whom a pronoun means: a subject of its sentence, its paragraph, the one before."""
        low = pronoun.head
        mentions = self._subjects(unit)
        low_bound = bisect_left(mentions, sentence - _SENTENCES_BACK, key=_sentence_of)
        high_bound = bisect_right(mentions, sentence, key=_sentence_of)
        here = mentions[low_bound:high_bound]
        he_or_she = self.words.he | self.words.she
        own = [
            m
            for m in here
            if m.sentence == sentence
            and m.token < pronoun.first
            and self._agrees(low, m)
            # "La loi est « … », a-t-elle dit": the law does not speak.
            and not (low in he_or_she and m.sort is Sort.COMMON and m.head in self.words.texts)
        ]
        if own:
            return own[-1].name
        before = [m for m in here if m.sentence < sentence]
        names = self._agreeing(low, before, unit)
        if len(names) == 1:
            spoke = names[0] in self._spoken.get(unit, {})
            return names[0] if spoke or not self._told(low, unit, sentence) - {names[0]} else None
        if names or any(self._may_be_anybody(mention) for mention in before):
            return None
        if low == _ANY_PERSON:
            told = self._told(low, unit, sentence)
            return next(iter(told)) if len(told) == 1 else None
        others = self._others(low, unit)
        told = self._told(low, unit, sentence)
        if len(told) == 1 and not any(self._is_person(m) for m in before):
            # Nobody else is named in the paragraph.
            return next(iter(told))
        if near := self._only_one_near(low, unit, others):
            return near
        for back in range(1, min(_PARAGRAPHS_BACK, unit) + 1):
            others |= self._others(low, unit - back)
            names = self._agreeing(low, self._subjects(unit - back)[-_SENTENCES_BACK:], unit - back)
            if names:
                alone = len(names) == 1 and not others - set(names)
                return names[0] if alone else None
        return None

    def _only_one_near(self, low: str, unit: int, others: set[str]) -> str | None:
        """Return the one whom the paragraph before names, where no person is a subject in it."""
        if not unit or low == _ANYBODY:
            return None
        named = self._others(low, unit - 1)
        subjects = self._subjects(unit - 1)
        taken = any(self._is_person(m) or self._may_be_anybody(m) for m in subjects)
        if len(named) != 1 or others - named or taken or self._spoken.get(unit - 1):
            return None
        return next(iter(named))

    def introduced(self, unit: int) -> str | None:
        """Return the one person of whom the whole paragraph before `unit` tells, if it does.

        What follows must not name anybody else, nor speak of that person as of another.
        """
        if not unit or not self.texts[unit - 1]:
            return None
        named = self._others(_ANY_PERSON, unit - 1)
        subjects = {mention.name for mention in self._subjects(unit - 1)}
        if len(named) != 1 or subjects != named:
            return None
        name = next(iter(named))
        following = self.texts[unit + 1] if unit + 1 < len(self.texts) else ""
        if self.names.mentioned(self.texts[unit] + " \n " + following) - named:
            return None
        pronouns = (self.words.he | self.words.she) - self.words.it
        return name if pronouns.isdisjoint(_WORDS.findall(self.texts[unit].lower())) else None

    def presented(self, unit: int, sentence: int) -> str | None:
        """Return the subject of a sentence, the one person whom its whole paragraph names."""
        named = self._others(_ANY_PERSON, unit)
        subjects = [m.name for m in self._subjects(unit) if m.sentence == sentence]
        if len(named) != 1 or set(subjects) != named:
            return None
        pronouns = (self.words.he | self.words.she) - self.words.it
        end = self._ends[unit][sentence]
        after = _WORDS.findall(self.texts[unit][end:].lower())
        return subjects[0] if pronouns.isdisjoint(after) else None

    def _told(self, low: str, unit: int, sentence: int) -> set[str]:
        """Return those of `_others` that are named before the end of the given sentence."""
        ends = self._ends.get(unit, [])
        end = ends[sentence] if sentence < len(ends) else 0
        text = self.texts[unit][max(0, end - _TOLD_REACH) : end]
        return self._fitting(low, self.names.mentioned(text))

    def _others(self, low: str, unit: int) -> set[str]:
        """Return the persons named in a paragraph whom "he" or "she" might mean instead."""
        if unit not in self._named_in:
            text = self.texts[unit]
            named = self.names.mentioned(text)
            self._named_in[unit] = {name for name in named if not self._only_told(name, text)}
        return self._fitting(low, self._named_in[unit])

    def _only_told(self, name: str, text: str) -> bool:
        """Return whether `text` names somebody only as told something: an outlet, mostly."""
        telling, at = self.words.telling, -1
        while telling and (at := text.find(name, at + 1)) >= 0:
            before = text[max(0, at - _VERB_REACH) : at].split()
            if not before or before[-1].lower() not in telling:
                return False
        return bool(telling) and name in text

    def _fitting(self, low: str, named: set[str]) -> set[str]:
        """Return those of `named` whom the pronoun `low` can mean; none for "it" and "they"."""
        if low not in self.words.he | self.words.she and low not in (_ANY_PERSON, _ANYBODY):
            return set()
        return {
            name
            for name in named
            if self._gender_fits(
                low, Mention(name, Sort.NAME, name.rsplit(" ", 1)[-1].lower(), 0, 0)
            )
        }

    def _agreeing(self, low: str, mentions: Sequence[Mention], unit: int) -> list[str]:
        """Return the different names that the pronoun may mean, of subjects and of who spoke."""
        found = [mention for mention in mentions if self._agrees(low, mention)]
        spoken = self._spoken.get(unit, {}).values()
        found += [mention for mention in spoken if self._agrees(low, mention)]
        if low in self.words.it and any(self._is_person(mention) for mention in found):
            # "он" is the minister rather than his report.
            found = [m for m in found if m.sort is not Sort.COMMON or self._is_person(m)]
        return list(dict.fromkeys(mention.name for mention in found))

    def _agrees(self, low: str, mention: Mention) -> bool:
        """Return whether the pronoun can mean the mention, by number and gender."""
        words = self.words
        person = self._is_person(mention)
        if not low or low == _ANYBODY:
            group = mention.head in words.groups or mention.head[:1].isdigit()
            return mention.sort is not Sort.COMMON or person or group
        if low == _ANY_PERSON:
            return person
        if low in words.he or low in words.she:
            if person:
                return self._gender_fits(low, mention)
            return low in words.it and self._is_thing(mention) and mention.sort is not Sort.NAME
        if low in words.they and self._is_plural(mention):
            return True
        return low in words.it and not person and self._is_thing(mention)

    def _is_thing(self, mention: Mention) -> bool:
        """Return whether "it" may speak: a body, a country, a text; not any thing."""
        if mention.sort is Sort.COMMON:
            opening = mention.name.split(" ", 1)[0].lower()
            determined = opening in self.words.definite or opening not in self.words.determiners
            known = mention.head in self.words.texts or (
                mention.head in self.words.groups and determined
            )
            return known and not self._is_plural(mention)
        return True

    def _is_person(self, mention: Mention) -> bool:
        if mention.sort is Sort.NAME:
            return " " in mention.name or self.names.is_person(mention.name)
        if mention.sort is not Sort.COMMON or self._is_plural(mention):
            return False
        role = mention.head in self.words.roles or mention.head in self.words.titles
        return role or (
            mention.head not in self.words.texts | self.words.groups
            and mention.head.endswith(self.words.role_endings)
        )

    def _gender_fits(self, low: str, mention: Mention) -> bool:
        """Return whether nothing speaks against: the given name, or the word for the person."""
        first = mention.name.split(" ", 1)[0].lower()
        if low in (_ANY_PERSON, _ANYBODY):
            return True
        male = first in HE or mention.head in _MEN
        female = first in SHE or mention.head in _WOMEN
        if mention.sort is Sort.COMMON:
            male, female = mention.head in _MEN, mention.head in _WOMEN
        return not (female if low in self.words.he else male)

    def _is_plural(self, mention: Mention) -> bool:
        if mention.sort is not Sort.COMMON:
            return False
        head = mention.head
        return (
            head == "+"
            or head in ("people", "police", "men", "women")
            or (head.endswith("s") and not head.endswith("ss") and head not in _SINGULAR_S)
        )
