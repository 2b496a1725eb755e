from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.audit.folded import folded, words_of


@pytest.mark.parametrize(
    "text",
    [
        "Jürgen Müller-Lüdenscheidt",
        "JU\u0308RGEN  MU\u0308LLER – LU\u0308DENSCHEIDT",
        "jurgen-muller-ludenscheidt",
        "„Jürgen“\u00a0Müller\r\n\tLüdenscheidt!",
        "J\u00adü\u200brgen Mü\ufeffl\u2060ler_Lüdenscheidt",
        "𝐉𝐮𝐫𝐠𝐞𝐧 Ｍüｌｌｅｒ Lüdenscheidt",
    ],
)
def test_settings_of_a_name_fold_alike(text: str) -> None:
    """Case, accents, dashes, white space and what is not seen make no other words."""
    assert folded(text) == b" jurgen muller ludenscheidt "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", " "),
        (" . ", " "),
        ("Lech Wałęsa", " lech walesa "),
        ("İstanbul ISTANBUL", " istanbul istanbul "),
        ("王小明说", " 王 小 明 说 "),
        ("الاِسمُ", " الاسم "),
        ("Виктор Орбán", " виктор орбan "),
        ("हिन्दी", " हिन्दी "),
        ("O’Neill", " o neill "),
        ("…1½", " 11 2 "),
    ],
)
def test_words(text: str, expected: str) -> None:
    """Scripts without spaces fold to characters, others to words; vowel signs of Hindi stay."""
    assert folded(text) == expected.encode()


def test_bytes_that_are_no_utf_8_are_read_as_western() -> None:
    """A name in an older encoding folds as the same name in UTF-8 does."""
    assert folded("Müller".encode("cp1252").decode("utf-8", "surrogateescape")) == b" muller "


@given(st.text())
def test_slow_way_gives_the_same_words(text: str) -> None:
    """The words with their places are those that are compared, in order and within the text."""
    words = words_of(text)
    assert b" ".join((b"", *(word.word for word in words), b"")) in {folded(text), b""} or (
        not words and folded(text) == b" "
    )
    assert all(0 <= word.start < word.end <= len(text) for word in words)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folded words fold to themselves, so that secrets and texts meet."""
    once = folded(text)
    assert folded(once.decode()) == once
