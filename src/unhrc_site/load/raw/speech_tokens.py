"""A paragraph as words, with each quotation in it as one token, and its sentences.

Offsets are those of the paragraph. Bracketed and dashed asides that say nothing are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.load.raw.speech_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.quote_marks import Marked
    from unhrc_site.load.raw.speech_words import SpeechWords

QUOTATION = "\x02"
"""What stands for a quotation among the words in lower case."""
DASHES = frozenset("—–-―−")
_WORDS = (
    r"\x01*\x02|\d[\d.,]*\d(?![\w-])"
    r"|[^\W_]+(?:(?:\.-|[-'’‑&.])[^\W_]+)*(?:(?<=s)['’](?=\s))?|[^\w\s]|_"
)
_TOKEN = re.compile(_WORDS)
_ELIDED_TOKEN = re.compile(
    r"\b(?:[LlDdQqNnSsJjCcMmTt]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Uu]n)['’](?=\w)|"
    + _WORDS
)
"""Where an apostrophe joins an article to its word: "l'AFP", "dell'Onu"."""
_CONTROL = {1: " ", 2: " "}
_BRACKETED = re.compile(r"\([^()\x01\x02]{0,200}\)|\[[^\[\]\x01\x02]{0,200}\]")
_DASHED = re.compile(
    r"(?<=[^\W_])—[^—.\x01\x02]{1,150}—(?=[^\W_])|(?<=\s)(?:—[^—.\x01\x02]{1,150}—|–[^–.\x01\x02]{1,150}–)(?=\s)"
)
_ENDS = frozenset(".!?…。！？" + QUOTATION)
_LONGEST_SENTENCE = 160
"""In tokens. A longer one is cut, so that looking around in a sentence has a bound."""
ABBREVIATIONS = words(
    """
    mr mrs ms dr prof st sen rep gen lt col capt sgt gov rev hon no art u.s u.k u.n e.g i.e jan feb
    mar apr jun jul aug sept sep oct nov dec vs inc ltd co corp jr sr al z.b bzw ca nr mme m mlle
    sra dña dott sig on d hr fr mgr msgr drs mw dhr им г т др ул стр проф прем акад тыс p hab inż
    ks ob r
    """
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: the words of a paragraph as they stand, in lower case, and where they are."""

    text: str
    """The paragraph with its quotations and asides blanked."""
    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    quotations: list[int]
    """Of each quotation, in order, the index of its token."""

    def phrase(self, first: int, last: int) -> str:
        """Return the words from `first` to `last`, both included, as they stand."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())

    def is_capital(self, index: int) -> bool:
        """Return whether the word at `index` begins with a capital."""
        return self.forms[index][0].isupper()

    def is_word(self, index: int) -> bool:
        """Return whether a word or a figure stands at `index`: no mark, no quotation."""
        return self.forms[index][0].isalnum()


def tokens_of(text: str, marked: Sequence[Marked], words: SpeechWords) -> Tokens:
    """Return the tokens of `text`, of which the stretches `marked` are one token each."""
    if "\x01" in text or "\x02" in text:
        text = text.translate(_CONTROL)
    if marked:
        parts, at = [], 0
        for stretch in marked:
            parts += [
                text[at : stretch.start],
                "\x01" * (stretch.end - stretch.start - 1),
                QUOTATION,
            ]
            at = stretch.end
        text = "".join([*parts, text[at:]])
    if "(" in text or "[" in text:
        text = _BRACKETED.sub(_blank, text)
    if "—" in text or "–" in text:
        text = _DASHED.sub(lambda aside: _silent(aside, words), text)
    found = list((_ELIDED_TOKEN if words.elides else _TOKEN).finditer(text))
    forms = [match.group() for match in found]
    short = [i for i, form in enumerate(forms) if form == "." and i and _is_short(forms[i - 1])]
    for index in reversed(short):
        # The stop of an abbreviation ends no sentence and parts no name.
        if found[index].start() == found[index - 1].end():
            del found[index], forms[index]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    lows = [form.lower() for form in forms]
    if "’" in text:
        lows = [low.replace("’", "'") if len(low) > 1 else low for low in lows]
    quotations: list[int] = []
    if marked:
        quotations = [index for index, form in enumerate(forms) if form[-1] == QUOTATION]
        for index in quotations:
            lows[index] = QUOTATION
    return Tokens(text, forms, lows, starts, ends, quotations)


def _is_short(form: str) -> bool:
    """Return whether a stop right after `form` marks an abbreviation or an initial."""
    return form.lower() in ABBREVIATIONS or (len(form) == 1 and form.isupper())


def _blank(aside: re.Match[str]) -> str:
    return " " * len(aside.group())


def _silent(aside: re.Match[str], words: SpeechWords) -> str:
    """Return blanks for an aside, unless somebody speaks in it (the law – X said – is dead)."""
    speaks = any(word in words.verbs for word in aside.group().split())
    return aside.group() if speaks else _blank(aside)


def sentences(tokens: Tokens, ended: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the sentences as half-open ranges of tokens.

    `ended` says of each quotation whether it ends with a full stop or its like: then what follows
    with a capital is a sentence of its own.
    """
    found: list[tuple[int, int]] = []
    lows, start, count = tokens.lows, 0, len(tokens.lows)
    quotation_ended = dict(zip(tokens.quotations, ended, strict=True))
    for index, low in enumerate(lows):
        if low not in _ENDS or (low == QUOTATION and not quotation_ended[index]):
            continue
        if _begins(tokens, index + 1):
            _add_cut(found, start, index + 1)
            start = index + 1
    if start < count:
        _add_cut(found, start, count)
    return found


def _add_cut(found: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a sentence to `found`, cut where it is too long."""
    while end - start > _LONGEST_SENTENCE:
        found.append((start, start + _LONGEST_SENTENCE))
        start += _LONGEST_SENTENCE
    found.append((start, end))


def _begins(tokens: Tokens, index: int) -> bool:
    """Return whether a sentence can begin at `index`; the end of the text counts."""
    if index >= len(tokens.lows):
        return True
    form = tokens.forms[index]
    return (
        form[-1] == QUOTATION or form[0].isdigit() or (form[0].isalpha() and not form[0].islower())
    )
