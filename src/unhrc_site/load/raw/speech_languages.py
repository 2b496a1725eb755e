"""The table of each language that speech is read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw import speech_english

if TYPE_CHECKING:
    from unhrc_site.load.raw.speech_words import SpeechWords

_TABLES = {"en": speech_english.WORDS}


def speech_words(language: str) -> SpeechWords:
    """Return the tables of `language`, a BCP 47 code; those of English for one that is not known."""
    return _TABLES.get(language.partition("-")[0].lower(), speech_english.WORDS)
