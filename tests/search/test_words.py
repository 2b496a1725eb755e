"""How texts fall into terms."""

from __future__ import annotations

import pytest

from support.searching import read_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Council, voting", "the council voting"),
        ("Russia’s and Council's", "russia and council"),
        ("don’t l’homme O'Brien", "don t l homme o brien"),
        ("co-operation re‑elected well—known", "co operation re elected well known"),
        ("1,000 1’000 1\u202f000 1\u00a0000 1000", "1000 1000 1000 1000 1000"),
        ("12,50 1.5 1,0000", "12 50 1 5 1 0000"),
        ("93 24 58", "93 24 58"),
        ("Menschenrechtsrat Räte", "menschenrechtsrat rate"),
        ("Совет по правам", "совет по правам"),
        ("المجلسَ في", "المجلس في"),
        ("人権理事会", "人権 権理 理事 事会 会"),
        ("第93回", "第 93 回"),
        ("คน", "คน น"),
        ("कमल में", "कमल में"),
        ("한국어 문장", "한국어 문장"),
        ("x² №5 ½", "x2 no5 1 2"),
        ("", ""),
        ("— … ! 😀", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    """Each script, mark and figure gives the words that a reader would type."""
    assert " ".join(read_text(text).words) == words


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("A/RES/ES-11/3", {"a/res/es-11/3", "res/es-11/3", "es-11/3"}),
        ("(A/HRC/RES/49/2).", {"a/hrc/res/49/2", "hrc/res/49/2", "res/49/2", "49/2"}),
        ("24/7", {"24/7"}),
        ("and/or", set()),
        ("km/h a/b/c", {"a/b/c", "b/c"}),
    ],
)
def test_symbols_are_found_as_a_whole(text: str, wholes: set[str]) -> None:
    """A symbol is one term beside its parts, and so is what follows each of its slashes."""
    assert read_text(text).wholes == wholes


def test_a_symbol_is_found_by_its_parts_too() -> None:
    """The parts of a symbol are words in their order."""
    assert read_text("A/RES/ES-11/3").words == ("a", "res", "es", "11", "3")


def test_hangul_in_parts_is_one_word() -> None:
    """Syllables that are written as single sounds are read like those that are not."""
    assert read_text("한국") == read_text("한국")
