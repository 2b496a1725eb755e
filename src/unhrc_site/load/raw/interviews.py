"""Interviews whose questions are set apart by their layout only, without names or letters.

A text counts as one only where its questions and answers speak to each other, and where one person
can be told who answers; else it has no answers here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.quote_marks import marked_stretches
from unhrc_site.load.raw.speech_words import words
from unhrc_site.load.raw.turns import Said, interviewee, turn_of
from unhrc_site.model.source_text import BlockType, Manner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.names import FullNames
    from unhrc_site.load.raw.quote_units import Unit

_FEWEST = 3
"""Questions with an answer."""
_LONGEST_QUESTION = 700
"""Characters."""
_END = ("?", "？", "؟")
_CLOSING = ' \u00a0*_)]”"»“’'
_WORD = Pattern(r"[^\W\d_]+")
_ADDRESS = Pattern(
    r"(?P<title>[^\W\d_]+)\.?[ \u00a0](?P<name>[^\W\d_][\w’'-]*(?:[ \u00a0][^\W\d_][\w’'-]*){0,2}),"
)
_NAME_REACH = 60
"""Characters before the name of the one who answers, where it is introduced."""
_BESIDE = words(
    """by of from about von vom über durch par de sur au sujet por sobre acerca da di su door van
    over przez o od об о от від про"""
)
"""Words before the name of somebody who is not introduced."""
_TITLES = words("mr mrs ms dr professor frau herr madame monsieur signora signor señor señora dona")
_I = {
    "en": words("i i'm my me we our us i've"),
    "de": words("ich mich mir mein meine meinen meiner wir uns unser unsere"),
    "fr": words("je j moi mon ma mes me nous notre nos m"),
    "es": words(
        "yo me mi mis nos nuestro nuestra creo soy estoy tengo somos estamos hemos veremos"
    ),
    "it": words("io mi mio mia noi ci nostro nostra sono ho abbiamo credo siamo"),
    "pt": words("eu me meu minha nós nosso nossa sou estou tenho somos temos creio"),
    "nl": words("ik mij me mijn wij we ons onze"),
    "pl": words("ja mnie mi mój moja my nas nasz nasza jestem mam mamy myślę"),
    "ru": words("я меня мне мой моя мы нас нам наш наша"),
    "uk": words("я мене мені мій моя ми нас нам наш наша"),
}
_ME = words(
    "i my me ich mein meine je mon mes yo mis io mio mia eu meu minha ik mijn mój я мой мій"
)
"""Words of the one who writes, in an introduction or a question."""
_YOU = {
    "en": words("you your yours you've you're"),
    "de": words("sie ihr ihre ihren ihrem ihrer du dein deine ihnen"),
    "fr": words("vous votre vos tu ton ta tes"),
    "es": words("usted ustedes su sus le tú tu te"),
    "it": words("lei sua suo voi vostro tu tuo tua"),
    "pt": words("você vocês seu sua lhe"),
    "nl": words("u uw jij je jouw jullie"),
    "pl": words("pan pani pana pański państwo ty twój"),
    "ru": words("вы вас вам ваш ваша ваши ваше ты тебя"),
    "uk": words("ви вас вам ваш ваша ваші ваше ти тебе"),
}


def first_person(language: str) -> frozenset[str]:
    """Return the words with which one speaks of oneself; none in a language that is not known."""
    return _I.get(language, frozenset())


def unlabelled_answers(
    units: Sequence[Unit],
    names: FullNames,
    language: str,
    head: Sequence[str] = (),
) -> dict[int, list[Said]]:
    """Return what is said in each line of an interview from its first question on, else nothing.

    `head` is the headline and what stands below it. A question is a paragraph in bold, one opened
    by the same label each time, or one that ends with a question mark; whoever asks says nothing.
    """
    if language not in _I or sum(_ends_asking(unit.text) for unit in units) < _FEWEST - 1:
        return {}
    asked = _questions(units)
    pairs = sum(1 for n in asked if n + 1 < len(units) and n + 1 not in asked)
    if pairs < _FEWEST or 2 * pairs < len(asked):
        return {}
    first = min(asked)
    marked = all(_is_bold(units[n]) or not _ends_asking(units[n].text) for n in asked)
    answers = _answers(units, asked, language, marked=marked)
    if not _speak_to_each_other(units, asked, answers, language):
        return {}
    speaker = _interviewee(units, asked, names, head)
    if speaker is None or _is_told_of(speaker, [units[n].text for n in answers]):
        return {}
    said: dict[int, list[Said]] = {number: [] for number in range(first, len(units))}
    for number in answers:
        text = units[number].text
        start, end = len(text) - len(text.lstrip(" —–-")), len(text.rstrip())
        stretches = marked_stretches(text)
        if len(stretches) == 1 and (stretches[0].start, stretches[0].end) == (start, end):
            start, end = stretches[0].inner_start, stretches[0].inner_end
        if start < end:
            said[number] = [Said(number, start, end, speaker, Manner.DIRECT)]
    return said


def _questions(units: Sequence[Unit]) -> set[int]:
    """Return the numbers of the lines that ask: those in bold if there are enough."""
    bold = {n for n, unit in enumerate(units) if _is_bold(unit)}
    if len(bold) >= _FEWEST and 2 * sum(_ends_asking(units[n].text) for n in bold) >= len(bold):
        return bold
    labelled: dict[str, set[int]] = {}
    for number, unit in enumerate(units):
        if turn := turn_of(number, unit):
            labelled.setdefault(turn.label, set()).add(number)
    for numbers in labelled.values():
        asking = sum(_ends_asking(units[n].text) for n in numbers)
        if len(numbers) >= _FEWEST and 2 * asking > len(numbers):
            return numbers
    kinds = (BlockType.PARAGRAPH, BlockType.HEADING)
    found = {
        number
        for number, unit in enumerate(units)
        if unit.block.type in kinds
        and len(unit.text) <= _LONGEST_QUESTION
        and _ends_asking(unit.text)
    }
    # An answer may end with a question, too.
    return {n for n in found if n - 1 not in found or n + 1 not in found}


def _is_bold(unit: Unit) -> bool:
    """Return whether marks of emphasis stand around the whole of a paragraph."""
    block = unit.block
    if block.type is not BlockType.PARAGRAPH or "\n" in block.text:
        return False
    span = block.visible.origin(0, len(block.text))
    return span.start - block.start >= 1 and block.end - span.end >= 1


def _ends_asking(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_END) and text[:1] not in '“"„«»‘'


def _answers(units: Sequence[Unit], asked: set[int], language: str, *, marked: bool) -> list[int]:
    """Return the numbers of the lines that answer.

    The first after a question does. A later one does if it speaks of "me" or "us", or if a marked
    question follows; without marks it must not speak to "you": that may be the one who asks.
    """
    found: list[int] = []
    last = max(asked)
    for number in range(min(asked) + 1, len(units)):
        if number in asked or units[number].block.type not in _SPOKEN:
            continue
        low = _lower(units[number].text)
        mine, yours = not _I[language].isdisjoint(low), not _YOU[language].isdisjoint(low)
        opens = number - 1 in asked
        goes_on = found[-1:] == [number - 1] and (mine or (marked and number < last))
        if opens or (goes_on and (marked or not yours)):
            found.append(number)
    return found


_SPOKEN = frozenset({BlockType.PARAGRAPH, BlockType.LIST})


def _lower(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _speak_to_each_other(
    units: Sequence[Unit], asked: set[int], answers: Sequence[int], language: str
) -> bool:
    """Return whether some question says "you", and some of the answers say "I"."""
    me = _ME & _I[language]
    asking_as_reader = sum(not me.isdisjoint(_lower(units[n].text)) for n in asked)
    told_by_me = any(not me.isdisjoint(_lower(unit.text)) for unit in units[: min(asked)])
    if told_by_me or 3 * asking_as_reader >= len(asked):
        # A column, or the questions of those who use a service.
        return False
    yours = any(not _YOU[language].isdisjoint(_lower(units[n].text)) for n in asked)
    mine = sum(not _I[language].isdisjoint(_lower(units[n].text)) for n in answers)
    return yours and mine > 0 and 4 * mine >= len(answers)


def _interviewee(
    units: Sequence[Unit], asked: set[int], names: FullNames, head: Sequence[str]
) -> str | None:
    """Return who answers: the one addressed, else the one named above the first question."""
    addressed = {
        names.full(found["name"])
        for n in asked
        for found in _ADDRESS.finditer(units[n].text)
        if found["title"].lower() in _TITLES and found["name"][0].isupper()
    }
    if addressed:
        return addressed.pop() if len(addressed) == 1 else None
    above = units[: min(asked)]
    name = interviewee(above, names, head)
    texts = [*head, *(unit.text for unit in above)]
    return name if name and any(_presents(text, name) for text in texts) else None


def _presents(text: str, name: str) -> bool:
    """Return whether a line above the questions is about a person: it begins with the name, nearly.

    Not one who only did something to what it is about: "a trust founded by X".
    """
    at = text.find(name)
    before = _WORD.findall(text[: max(at, 0)].lower())
    return 0 <= at <= _NAME_REACH and not (before and before[-1] in _BESIDE)


def _is_told_of(speaker: str, answers: Sequence[str]) -> bool:
    """Return whether answers name the speaker: then somebody else tells of them."""
    last = speaker.rsplit(" ", 1)[-1]
    return any(last in text for text in answers)
