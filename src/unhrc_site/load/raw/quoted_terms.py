"""What tells words in marks that somebody says from terms, names and titles in marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.attribution import Tie
from unhrc_site.load.raw.speech_words import Use

if TYPE_CHECKING:
    from unhrc_site.load.raw.attribution import Attribution
    from unhrc_site.load.raw.noun_phrases import Phrases
    from unhrc_site.load.raw.quote_marks import Marked
    from unhrc_site.load.raw.quote_units import Unit

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FEWEST_WORDS = 3
"""Words in marks without a speaker that are still a quotation."""
_TERM_WORDS = 4
"""Words that a term in marks may have at most."""
_FEWEST_WIDE = 6
"""Characters for `_FEWEST_WORDS` in a script without spaces."""


def is_quotation(
    phrases: Phrases,
    unit: Unit,
    stretch: Marked,
    index: int,
    attribution: Attribution,
    *,
    speaker: str | None,
) -> bool:
    """Return whether the words of `stretch`, the quotation number `index`, are somebody's words."""
    inner = unit.text[stretch.inner_start : stretch.inner_end]
    count = len(_WORD.findall(inner))
    wide = len(_WIDE.findall(inner))
    token = phrases.tokens.quotations[index]
    if count == 0 or (unit.framed_only and speaker is None):
        return False
    if attribution.tie is Tie.ALONE and (speaker or count >= _FEWEST_WORDS):
        return True
    if _is_named(phrases, token, attribution):
        return False
    if speaker is None:
        enough = wide >= _FEWEST_WIDE if wide else count >= _FEWEST_WORDS
        framed = attribution.frame is not None
        return enough and not _is_term(phrases, token, inner, count, framed=framed)
    if count < _FEWEST_WORDS and not wide:
        if _is_passed(phrases, token, attribution):
            return False
        return not _is_attribute(phrases, token) and (
            attribution.near or not _is_determined(phrases, token)
        )
    return attribution.near or not (
        count <= _TERM_WORDS and _has_capitals(inner) and _is_determined(phrases, token)
    )


def _is_named(phrases: Phrases, token: int, attribution: Attribution) -> bool:
    """Return whether the word before says that a name or a title follows: "the book"."""
    lows = phrases.tokens.lows
    low = lows[token - 1] if token else ""
    if low == "as" and token > 1:
        low = lows[token - 2]
        return low in phrases.words.works and low not in phrases.words.verbs
    if low not in phrases.words.works:
        return False
    frame = attribution.frame
    governed = frame is not None and frame.speaker is not None and frame.at == token - 1
    return not (
        governed
        and frame is not None
        and frame.use in (Use.CALL, Use.SAY)
        and frame.first < frame.at
    )


def _is_passed(phrases: Phrases, token: int, attribution: Attribution) -> bool:
    """Return whether a term stands in a clause whose speaker is named at its end only.

    A law on "media hygiene" came, according to X.
    """
    frame = attribution.frame
    late = frame is not None and frame.at > token and not attribution.near
    return late and token > 0 and phrases.tokens.lows[token - 1] in phrases.words.prepositions


def _is_determined(phrases: Phrases, token: int) -> bool:
    return token > 0 and phrases.tokens.lows[token - 1] in phrases.words.determiners


def _is_attribute(phrases: Phrases, token: int) -> bool:
    """Return whether marks stand before a noun, after its article: the "foreign agent" law."""
    after = token + 1
    return (
        _is_determined(phrases, token)
        and after < len(phrases.tokens.lows)
        and phrases.is_noun(after)
        and not phrases.tokens.is_capital(after)
    )


def _has_capitals(inner: str) -> bool:
    """Return whether each longer word has a capital: a title, a name."""
    long = [word for word in _WORD.findall(inner) if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


def _is_term(phrases: Phrases, token: int, inner: str, count: int, *, framed: bool) -> bool:
    """Return whether a few words without a speaker are a term or a name."""
    if _has_capitals(inner) and not framed and inner[-1:] not in ".!?":
        return True
    if count > _TERM_WORDS or inner[-1:] in ".,!?…;":
        return False
    small = any(word.lower() in phrases.words.function for word in _WORD.findall(inner))
    return not small and _is_determined(phrases, token)
