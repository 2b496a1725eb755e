"""The table of each language that speech is read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw import (
    speech_english,
    speech_germanic,
    speech_iberian,
    speech_romance,
    speech_slavic,
)

if TYPE_CHECKING:
    from unhrc_site.load.raw.speech_words import SpeechWords

_TABLES = {
    "de": speech_germanic.GERMAN,
    "en": speech_english.WORDS,
    "es": speech_iberian.SPANISH,
    "fr": speech_romance.FRENCH,
    "it": speech_romance.ITALIAN,
    "nl": speech_germanic.DUTCH,
    "pl": speech_slavic.POLISH,
    "pt": speech_iberian.PORTUGUESE,
    "ru": speech_slavic.RUSSIAN,
    "uk": speech_slavic.UKRAINIAN,
}


def speech_words(language: str) -> SpeechWords:
    """Return the tables of `language`, a BCP 47 code; those of English for an unknown one."""
    return _TABLES.get(language.partition("-")[0].lower(), speech_english.WORDS)
