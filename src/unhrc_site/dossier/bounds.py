"""Where words and numbers begin and end: whether a border in a text cuts one in two.

A cut can turn a meaning round: "binding" stands in "non-binding", "can" in "can't", "93" in "193".
The texts are folded but for their dashes, since a dash parts words and a hyphen joins them.
"""

from __future__ import annotations

import re
import unicodedata

UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts that put no space between words, so that a word's bounds cannot be seen."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_HYPHENS = "-‐‑‒−﹣－"
"""The minus and the figure dash join too: writers take them for hyphens."""
_IN_NUMBERS = ",.:/'`´’‚٫٬·˙⎖⁄∕，．：／﹐﹒"
"""Marks that stand within numbers, times and symbols when digits are on both sides."""
_LEAD = re.compile(rf"(?:[{_HYPHENS}][.,٫·．，]?|[.,٫·．，])(?=\d)")
"""A sign, a decimal point or both, which begin a number where nothing stands before them."""
_OPENING = frozenset({"Zs", "Ps", "Pi", "Sc"})
"""Categories of what may stand before a number: spaces, brackets, marks that open, currencies."""
_GROUP = 3
"""Digits that a space within a number sets apart."""
_CONTRACTED = re.compile(r"(?:t|s|re|ve|ll|m|d)(?!\w)", re.IGNORECASE)
"""What English contracts to after an apostrophe. Elsewhere ("l'ONU") a word begins there."""
_POSSESSIVE = re.compile(r"s(?!\w)", re.IGNORECASE)


def is_whole(text: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` cuts neither a word nor a number in two."""
    return not (cuts(text, start) or cuts(text, end))


def cuts(text: str, border: int) -> bool:
    """Return whether a word or a number goes on over `border`."""
    if not 0 < border < len(text):
        return False
    left, right = text[border - 1], text[border]
    if _is_mark(right):
        return True
    if _in_word(left) and _in_word(right):
        return not (_UNSPACED.match(left) or _UNSPACED.match(right))
    return _cuts_number(text, border) or _cuts_lead(text, border) or _cuts_compound(text, border)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or _is_mark(character)


def _is_mark(character: str) -> bool:
    """Return whether `character` belongs to the one beside it: a mark, or a sign of a format."""
    if character.isascii():
        return False
    category = unicodedata.category(character)
    return category.startswith("M") or category == "Cf"


def _cuts_number(text: str, border: int) -> bool:
    for at in (border - 1, border):
        if not 0 < at < len(text) - 1 or not (text[at - 1].isdigit() and text[at + 1].isdigit()):
            continue
        if text[at] in _IN_NUMBERS:
            return True
        if text[at] == " " and _digits(text, at, -1) <= _GROUP == _digits(text, at, 1):
            return True
    return False


def _cuts_lead(text: str, border: int) -> bool:
    """Return whether `border` stands between a number and its sign or its leading point."""
    for start in range(max(border - 2, 0), border):
        lead = _LEAD.match(text, start)
        if lead and border <= lead.end() and _begins(text, start):
            return True
    return False


def _begins(text: str, at: int) -> bool:
    """Return whether a number may begin at `at`, for all that stands before it."""
    if at and text[at - 1] in "\"'":
        at -= 1
        # A straight mark opens or closes; it opens where it stands apart from a word.
    return not at or unicodedata.category(text[at - 1]) in _OPENING


def _digits(text: str, at: int, step: int) -> int:
    """Return how many digits stand beside the mark at `at`, counted in one direction."""
    count = 0
    while 0 <= (at := at + step) < len(text) and text[at].isdigit():
        count += 1
    return count


def _cuts_compound(text: str, border: int) -> bool:
    for at in (border - 1, border):
        if not 0 < at < len(text) - 1 or not (_in_word(text[at - 1]) and _in_word(text[at + 1])):
            continue
        if text[at] in _HYPHENS:
            return True
        if text[at] == "'":
            # A name may end before its possessive s; a word may begin after an elision.
            within = _CONTRACTED if at < border else _POSSESSIVE
            return (within.match(text, at + 1) is not None) == (at < border)
    return False
