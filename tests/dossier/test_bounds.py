"""Claims about where words and numbers begin and end, as far as quotes are concerned."""

from __future__ import annotations

import pytest

from support.evidence import source_of
from unhrc_site.dossier.matching import SourceIndex

FORMATS = "\u061c\u2062\u180e\u206a\ufff9\U000e0001\u0600\u200d"
"""Some characters of Unicode's category Cf, one of them visible."""


def stands(text: str, quote: str) -> bool:
    """Return whether `quote` stands in `text` once, with whole words at its ends."""
    return len(SourceIndex.of(source_of("s", text)).find(quote)) == 1


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It passed with 193 votes.", "93 votes"),
        ("It passed with 1,93 votes.", "93 votes"),
        ("It passed with 1.93 votes.", "93 votes"),
        ("About 1 200 votes were cast.", "200 votes"),
        ("About 1\u202f200 votes were cast.", "200 votes"),
        ("About 1,200 votes were cast.", "About 1"),
        ("About 1 200 votes were cast.", "About 1"),
        ("It began at 12:30.", "It began at 12"),
        ("See resolution 60/251 on it.", "See resolution 60"),
        ("The non-binding text.", "binding text"),
        ("The non‑binding text.", "binding text"),
        ("Russia can't stay.", "Russia can"),
        ("Russia can’t stay.", "Russia can"),
        ("Russia isn\u00adn’t there", "Russia isn"),
        ("Незаконное решение", "законное решение"),
        ("О за\u0301мках речь", "О за"),
        ("Vị\u0301 nói", "Vị"),
        ("the unelected member", "elected member"),
        ("a member_state of it", "a member"),
        ("Об’єкт тут", "Об"),
        ("in Guinea-Bissau today", "in Guinea"),
        *((f"a bi{hyphen}lateral text", "lateral text") for hyphen in "－﹣−‒‐‑-"),
        *((f"a un{mark}lawful act", "lawful act") for mark in FORMATS),
    ],
)
def test_no_part_of_a_word_or_number_is_evidence(text: str, quote: str) -> None:
    """What is only part of a word, a compound, a contraction or a number is not there."""
    assert not stands(text, quote)


@pytest.mark.parametrize("mark", "’'‘`´′٬·‚，．⁄∕.,")
def test_no_mark_within_a_number_parts_it(mark: str) -> None:
    """Whatever sets the thousands of a number apart, its last digits alone are not there."""
    text = f"It got 1{mark}193 votes."
    assert not stands(text, "193 votes")
    assert not stands(text, "It got 1")
    assert stands(text, f"1{mark}193 votes")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("−5 degrees", "5 degrees"),
        ("It was -5 degrees.", "5 degrees"),
        ("It was (−5 degrees).", "5 degrees"),
        ("It was “－5 degrees”.", "5 degrees"),
        ("It rose by .5 percent.", "5 percent"),
        ("It fell by -.5 percent.", ".5 percent"),
        ("It fell by -.5 percent.", "5 percent"),
        ("It fell by -.5 percent.", "It fell by -"),
    ],
)
def test_no_number_loses_its_sign_or_its_leading_point(text: str, quote: str) -> None:
    """What is left of a number without its sign or its decimal point is another number."""
    assert not stands(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It said “yes”.12 Then it left.", "It said “yes”."),
        ("The vote - 93 to 24", "93 to 24"),
        ("The vote –93 to 24", "93 to 24"),
        ("It was -5 degrees.", "-5 degrees"),
        ("It rose by .5 percent.", ".5 percent"),
        ("The end.5 Next", "The end."),
    ],
)
def test_a_mark_before_a_number_is_not_always_its_own(text: str, quote: str) -> None:
    """A dash, a full stop before a footnote's number and a sign within the quote cut nothing."""
    assert stands(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Russia’s bid failed.", "Russia"),
        ("Russia’s bid failed.", "bid failed"),
        ("a step—and illegal", "and illegal"),
        ("a step – and", "a step"),
        ("On 7 April 2022 193 members voted.", "193 members"),
        ("On 7 April 2022 193 members voted.", "On 7 April 2022"),
        ("(93 votes)", "93 votes"),
        ("93,", "93"),
        ("It got 93. Then 24.", "Then 24"),
        ("l’ONU l’a dit", "ONU"),
        ("‘Russia’ said", "Russia"),
        ("“93”", "93"),
        ("联合国大会暂停了俄罗斯的资格。", "暂停了俄罗斯"),
        ("สมัชชาใหญ่ลงมติ", "ลงมติ"),
    ],
)
def test_words_end_where_readers_see_them_end(text: str, quote: str) -> None:
    """Possessives, elisions, dashes, marks and scripts without spaces cut no word."""
    assert stands(text, quote)
