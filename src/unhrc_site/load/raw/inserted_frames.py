"""Clauses that say who speaks, set between commas inside the marks: « …, a déclaré X. … ».

French, Italian, Spanish and Portuguese print them so. They are no part of what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.quote_marks import Marked
from unhrc_site.load.raw.speech_words import Use

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.speech_words import SpeechWords

_COMMA = Pattern(r",[ \u00a0](?=[^\W\d_])")
_WORD = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_STOP = Pattern(r"[,.;:!?…]")
_END = Pattern(r"[.!?…»”\"]")
_CONTEXT = 80
"""Characters outside the marks in which another frame would stand."""
_LONGEST = 14
"""Words of an inserted clause."""
_LEADING = 4
"""Words from the verb to the name: "a déclaré la ministre X"."""


def parted_by_frames(text: str, marked: Sequence[Marked], words: SpeechWords) -> list[Marked]:
    """Return `marked` with each stretch parted that holds its own frame between commas.

    One that a frame outside the marks speaks for stays whole: there somebody quotes somebody.
    """
    found: list[Marked] = []
    for index, stretch in enumerate(marked):
        low = marked[index - 1].end if index else 0
        high = marked[index + 1].start if index + 1 < len(marked) else len(text)
        frame = _inserted(text, stretch, words)
        if frame is None or _is_framed(text, stretch, low, high, words):
            found.append(stretch)
            continue
        start, end = frame
        found.append(Marked(stretch.start, start, stretch.inner_start, start, closed=True))
        rest = _WORD.search(text, end, stretch.inner_end)
        if rest:
            first = end + len(text[end : rest.start()]) - len(text[end : rest.start()].lstrip())
            found.append(
                Marked(first, stretch.end, first, stretch.inner_end, closed=stretch.closed)
            )
    return found


def _is_framed(text: str, stretch: Marked, low: int, high: int, words: SpeechWords) -> bool:
    """Return whether somebody speaks in the sentence outside the marks."""
    before = text[max(low, stretch.start - _CONTEXT) : stretch.start]
    after = text[stretch.end : min(high, stretch.end + _CONTEXT)]
    around = _END.split(before)[-1] + " " + _END.split(after)[0]
    return any(
        part in words.verbs for word in _WORD.findall(around.lower()) for part in word.split("-")
    )


def _inserted(text: str, stretch: Marked, words: SpeechWords) -> tuple[int, int] | None:
    """Return where a frame stands inside the marks: from after the comma to after its stop."""
    for comma in _COMMA.finditer(text, stretch.inner_start, stretch.inner_end):
        start = comma.start() + 1
        parts = list(_WORD.finditer(text, start, min(stretch.inner_end, start + 120)))[:_LONGEST]
        verb = _verb_end([part.group().lower() for part in parts], words)
        if not verb:
            continue
        pronoun = "-" in parts[0].group()
        stop = _STOP.search(text, parts[verb - 1].end(), stretch.inner_end)
        end = stop.start() if stop else stretch.inner_end
        named = any(
            part.group()[0].isupper()
            for part in parts[verb : verb + _LEADING]
            if part.start() < end
        )
        if not pronoun and not named:
            continue
        if stop and stop.group() == "," and not pronoun:
            end = _after_apposition(text, stop.end(), end, stretch.inner_end, words)
        return start, min(end + 1, stretch.inner_end)
    return None


def _verb_end(lows: Sequence[str], words: SpeechWords) -> int:
    """Return the number of words that the verb of a frame takes up, 0 where there is none."""
    if not lows:
        return 0
    base, _, pronoun = lows[0].partition("-")
    pronoun = pronoun.removeprefix("t-")
    if pronoun and pronoun not in words.he | words.she | words.they:
        return 0
    says = words.verbs.get(base) is Use.SAY or base in words.both
    if says and (pronoun or base not in words.doubtful):
        return 1
    compound = len(lows) > 1 and words.verbs.get(lows[1]) in (Use.SAID, Use.SAY)
    return 2 if compound and base in words.auxiliaries else 0


def _after_apposition(text: str, at: int, end: int, high: int, words: SpeechWords) -> int:
    """Return the stop after what explains a name from `at` on; `end` where nothing does."""
    word = _WORD.search(text, at, high)
    if word is None or word.group().lower() not in words.roles | words.titles:
        return end
    stop = _STOP.search(text, word.end(), high)
    return stop.start() if stop else high
