"""The language of a text, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.stop_words import STOP

UNKNOWN = "und"
ENOUGH = 3
"""Common words below which a text is too short to tell."""
SAMPLE = 8_000
"""Code points that are looked at."""
_WORD = Pattern(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
_CYRILLIC = frozenset({"ru", "uk", "bg", "sr"})
_ARABIC = frozenset({"ar", "fa", "ur"})


def language_of(text: str) -> str:
    """Return the BCP 47 code of the language of `text`, `und` if it is too short to tell."""
    sample = text[:SAMPLE]
    if not sample.isascii():
        letters = sum(1 for c in sample if c.isalpha()) or 1
        for code, pattern in _SCRIPTS:
            # One Chinese character carries as much as two or three letters.
            if len(pattern.findall(sample)) > letters * (0.05 if code == "ja" else 0.3):
                return code
    words = Counter(_WORD.findall(sample.lower()))
    total = sum(words.values())
    scores = dict.fromkeys(STOP, 0)
    known = _languages_by_word()
    for word, times in words.items():
        for code in known.get(word, ()):
            scores[code] += times
    _by_letters(sample, scores)
    best = max(scores, key=lambda code: (scores[code], code))
    return best if scores[best] >= max(ENOUGH, total * 0.06) else UNKNOWN


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """Return the languages of each common word."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in STOP.items():
        for word in words:
            found[word] = (*found.get(word, ()), code)
    return found


def _by_letters(sample: str, scores: dict[str, int]) -> None:
    """Weigh the languages that share a script by the letters that only one of them has."""
    if sample.isascii():
        return
    for codes, letters in (
        ({"uk"}, "іїєґ"),
        ({"ru"}, "ыэё"),
        ({"sr"}, "јљњћђ"),
        ({"fa", "ur"}, "پچگژ"),
        ({"ur"}, "ٹڈڑےہ"),
        ({"ar"}, "ةىإأ"),
        ({"pt"}, "ãõ"),
        ({"es"}, "ñ¿¡"),
        ({"de"}, "ß"),
        ({"pl"}, "łęąśżźć"),
    ):
        found = sum(sample.count(letter) for letter in letters)
        for code in codes:
            scores[code] += found
