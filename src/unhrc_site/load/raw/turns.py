"""Speech that the layout gives to somebody: turns of interviews, signed block quotations."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw.names import is_body, without_titles
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.quote_marks import marked_stretches
from unhrc_site.load.raw.speech_words import words
from unhrc_site.model.source_text import BlockType, Manner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.names import FullNames
    from unhrc_site.load.raw.quote_units import Unit
    from unhrc_site.load.raw.speech_words import SpeechWords

_LABEL = Pattern(r"(?P<label>[^\W\d_][^:?!\n“”\"«»;]{0,60}?)[ \u00a0]?[:：]\s*(?=\S)")
_LETTER = Pattern(r"(?P<label>[QAPRDFВОПЗ问答]|Pregunta|Respuesta)\.\s+(?=\S)")
_ASKING = words(
    "q question frage f pregunta p domanda d vraag pergunta pytanie вопрос в питання 问 問"
)
_ANSWERING = words(
    "a answer antwort réponse r respuesta risposta antwoord resposta odpowiedź ответ о відповідь 答"
)
_SIGNED = Pattern(r"(?:^|(?<=[.!?…”\"»])\s*)(?:—|–|―|--|-\s)\s*(?P<name>[^—–―\n]{2,120})$")
_TITLED = Pattern(r"(?:Mr|Mrs|Ms|Dr|Sir|Lady|Herr|Frau|M|Mme)\.? \S")
_BRACKETED = Pattern(r"\[[^\[\]]*\]|\([^()]*\)")
_FEWEST_TURNS = 3
_MOST_LABEL_WORDS = 6
_LABEL_REACH = 70
"""Characters in which the colon after a label stands."""
_UNUSED = Pattern(
    r"(?:interview|gespräch|entretien|entrevista|intervista|wywiad|интервью|інтерв'ю)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Said:
    """Words of somebody in the line number `unit`, from `start` to `end` of it."""

    unit: int
    start: int
    end: int
    speaker: str | None
    manner: Manner
    kept: bool = True
    """Whether it is a quotation at all, or a term in marks."""
    closed: bool = True
    """Whether its closing mark is there; without it, it goes on in the next paragraph."""

    def text(self, units: Sequence[Unit]) -> str:
        """Return the words as a reader sees them."""
        return units[self.unit].text[self.start : self.end]

    def origin(self, units: Sequence[Unit]) -> tuple[int, int]:
        """Return the span of the words in the decoded text of the source."""
        unit = units[self.unit]
        return unit.block.visible.origin(unit.start + self.start, unit.start + self.end)


@dataclass(frozen=True, slots=True)
class Turn:
    """A line that opens with a label: who speaks from `start` on."""

    number: int
    label: str
    start: int


def labelled_turns(
    units: Sequence[Unit], words: SpeechWords, names: FullNames, head: Sequence[str] = ()
) -> dict[int, list[Said]]:
    """Return what is said in each line of an interview or a transcript; questions say nothing.

    A text is one if two labels or more open its paragraphs, three times or more.
    """
    turns = [turn for number, unit in enumerate(units) if (turn := turn_of(number, unit))]
    turns = _with_initials(turns)
    counts = Counter(turn.label for turn in turns)
    labels = {label for label, count in counts.items() if count > 1 or _is_letter(label)}
    if len(turns) > _FEWEST_TURNS and labels:
        labels |= {label for label in counts if _TITLED.match(label)}
    turns = [turn for turn in turns if turn.label in labels]
    if len(turns) < _FEWEST_TURNS or len(labels) < 2:
        return {}
    asking = {label for label in labels if _asks([t for t in turns if t.label == label], units)}
    answering = interviewee(units[: turns[0].number], names, head)
    speakers = {
        label: answering if _is_letter(label) else _labelled(label, words, names)
        for label in labels
    }
    said: dict[int, list[Said]] = {}
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        end = following.number if following else turn.number + 1
        for number in range(turn.number, end):
            unit = units[number]
            if unit.block.type is not BlockType.PARAGRAPH:
                break
            start = turn.start if number == turn.number else 0
            said[number] = []
            if turn.label not in asking and not _BRACKETED.fullmatch(unit.text.strip()):
                speaker = speakers[turn.label]
                start += len(unit.text[start:]) - len(unit.text[start:].lstrip())
                said[number] = [
                    Said(number, start, len(unit.text.rstrip()), speaker, Manner.DIRECT)
                ]
    return said


def statement_of(
    number: int, unit: Unit, words: SpeechWords, names: FullNames, mine: frozenset[str]
) -> Said | None:
    """Return what a person with a title says after a colon: "Ambassador X Y: We are …".

    `mine` are the words of the first person, of which what is said must hold one.
    """
    if ":" not in unit.text[:_LABEL_REACH]:
        return None
    start = len(unit.text) - len(unit.text.lstrip("💬🗣❝ "))
    found = _LABEL.match(unit.text, start)
    if not found or unit.block.type is not BlockType.PARAGRAPH:
        return None
    parts = found["label"].split()
    person = without_titles(parts, words)
    named = 1 < len(person) < len(parts) <= _MOST_LABEL_WORDS and not is_body(person)
    rest = unit.text[found.end() :].rstrip()
    if not named or not all(part[0].isupper() for part in parts) or rest[:1] in "“\"«„‘'":
        return None
    if mine.isdisjoint(re.findall(r"[^\W\d_]+", rest.lower())):
        return None
    speaker = names.full(" ".join(person))
    return Said(number, found.end(), found.end() + len(rest), speaker, Manner.DIRECT)


def turn_of(number: int, unit: Unit) -> Turn | None:
    """Return the turn that the line `number` opens, None if it has no label."""
    found = _LABEL.match(unit.text) or _LETTER.match(unit.text)
    if not found or unit.block.type is not BlockType.PARAGRAPH:
        return None
    label = re.sub(r"\s*\([^()]*\)", "", found["label"])
    if not label[0].isupper() and not _is_letter(label):
        return None
    if len(label.split()) > _MOST_LABEL_WORDS or "http" in label:
        return None
    return Turn(number, label, found.end())


def _with_initials(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns with initials replaced by the label that they stand for: RS."""
    full: dict[str, set[str]] = {}
    for turn in turns:
        parts = turn.label.split()
        if len(parts) > 1:
            full.setdefault("".join(part[0] for part in parts).upper(), set()).add(turn.label)
    found = []
    for turn in turns:
        meant = full.get(turn.label.replace(".", ""), set())
        found.append(replace(turn, label=next(iter(meant))) if len(meant) == 1 else turn)
    return found


def _is_letter(label: str) -> bool:
    return label.lower().rstrip(".") in _ASKING | _ANSWERING


def _asks(turns: Sequence[Turn], units: Sequence[Unit]) -> bool:
    """Return whether the turns of one label are mostly questions."""
    low = turns[0].label.lower().rstrip(".")
    if low in _ASKING:
        return True
    if low in _ANSWERING:
        return False
    questions = sum(units[turn.number].text.rstrip().endswith(("?", "？")) for turn in turns)
    return 2 * questions > len(turns)


def _labelled(label: str, words: SpeechWords, names: FullNames) -> str | None:
    """Return the name of whom a label means, as full as the text gives it."""
    parts = without_titles(label.replace(".", "").split(), words) or label.split()
    name = " ".join(parts)
    full = names.full(name)
    if full == name and name.isupper():
        full = names.full(name.title())
        return full if full != name.title() else name
    return full


def interviewee(above: Sequence[Unit], names: FullNames, head: Sequence[str]) -> str | None:
    """Return the one person that the headlines name, or else the lines `above` the questions."""
    headings = [*head, *(unit.text for unit in above if unit.heading)]
    running = [unit.text for unit in above if not unit.heading]
    for texts in (headings, running):
        found = set[str]().union(*(names.persons_in(text) for text in texts))
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def block_quotation(
    units: Sequence[Unit],
    number: int,
    words: SpeechWords,
    names: FullNames,
    introduced: str | None,
) -> Said | None:
    """Return the words of a block quotation that is signed or introduced; None for any other.

    One that stands in quotation marks is read like any paragraph.
    """
    unit = units[number]
    signed = _SIGNED.search(unit.text)
    end = signed.start() if signed else len(unit.text)
    speaker = _signer(signed["name"], words, names) if signed else introduced
    if not signed and speaker is None and number + 1 < len(units):
        below = _SIGNED.match(units[number + 1].text)
        speaker = _signer(below["name"], words, names) if below else None
    body = unit.text[:end].rstrip()
    if speaker is None or not body:
        return None
    start = len(body) - len(body.lstrip())
    marked = marked_stretches(body)
    if len(marked) == 1 and marked[0].start == start and marked[0].end == len(body):
        return Said(number, marked[0].inner_start, marked[0].inner_end, speaker, Manner.DIRECT)
    if marked and marked[0].start == start:
        return None
    return Said(number, start, len(body), speaker, Manner.DIRECT)


def _signer(signature: str, words: SpeechWords, names: FullNames) -> str | None:
    """Return the name at the start of a signature: "Ida Lund, Clear Water"."""
    name = re.split(r"[,(;]", signature, maxsplit=1)[0].strip()
    if not re.search(r"\b\w\.$", name):
        name = name.rstrip(".")
    parts = name.split()
    if not parts or len(parts) > 8 or not parts[-1][0].isupper():
        return None
    person = parts if is_body(parts) else without_titles(parts, words) or parts
    return names.full(" ".join(person))
