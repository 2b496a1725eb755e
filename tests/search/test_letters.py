"""What the search reads each letter as."""

from __future__ import annotations

import unicodedata

import pytest

from unhrc_site.model.folding import LIGATURES, RULES, fold
from unhrc_site.search.letters import folded, letters, letters_script


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("Müller STRAẞE straße", "muller strasse strasse"),
        ("Łódź São Đorđe Ærø", "lodz sao dorde aero"),
        ("ФЁДОР Йод Ї", "федор иод і"),
        ("İstanbul ısı", "istanbul isi"),
        ("ΟΔΟΣ ὁδός", "οδοσ οδοσ"),
        ("أَحْمَدُ مـحـمد الى", "احمد محمد الي"),
        ("٩٣ ۹۳ ９３", "93 93 93"),
        ("ﬁnal ＡＢＣ 𝐀𝐁", "final abc ab"),
        ("한국어 が ガ", "한국어 が ガ"),
        ("co\u00adoperate zero\u200bwidth", "cooperate zerowidth"),
        ("Russia’s “ES‑11”", 'russia\'s "es-11"'),
    ],
)
def test_letters_are_read_alike_however_they_are_written(text: str, read_as: str) -> None:
    """Case, accents, forms, digits and typography of many scripts fold to one letter each."""
    assert folded(text) == read_as


def test_what_is_one_text_as_evidence_is_one_text_here() -> None:
    """No two letters that the folding of evidence equates are told apart."""
    for character in [*(c for rule in RULES for c in rule.characters), *LIGATURES]:
        assert folded(character) == folded(fold(character).text)


def test_a_decomposed_letter_is_read_as_the_composed_one() -> None:
    """Accents that stand apart from their letter fold like those that do not."""
    for letter in "éüåçñǖṩёйΐ":
        assert folded(unicodedata.normalize("NFD", letter)) == folded(letter)


def test_reading_twice_changes_nothing() -> None:
    """What a letter is read as is read as itself."""
    again = {letter: becomes for letter, becomes in letters().items() if folded(becomes) != becomes}
    assert again == {}


def test_the_usual_table_is_light() -> None:
    """The table that every search loads is small; the rare scripts are in the other."""
    assert len(letters_script(usual=True)) < 4_000
    assert len(letters_script(usual=False)) < 25_000
