from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.load.raw.quote_marks import broken_by_dashes, dashed_speech, marked_stretches

MARKS = "“”„‟\"«»‹›‘’‚'「」『』"


def inner(text: str) -> list[str]:
    """Return what stands between the marks of `text`."""
    return [text[found.inner_start : found.inner_end] for found in marked_stretches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes, we can” twice.", ["yes, we can"]),
        ('He said "yes, we can" twice.', ["yes, we can"]),
        ("« Oui, madame », dit-il.", ["Oui, madame"]),
        ("«Sí, señora», dijo.", ["Sí, señora"]),
        ("»Ja, gewiss«, sagte er.", ["Ja, gewiss"]),
        ("„Ja, gewiss“, sagte er.", ["Ja, gewiss"]),
        ("„Ja, zeker”, zei hij.", ["Ja, zeker"]),
        ("”Jo, visst”, sade han.", ["Jo, visst"]),
        ("他说：“我们走吧。”", ["我们走吧。"]),
        ("他说「我们走吧」。", ["我们走吧"]),
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('“Opened so, closed so," he said.', ["Opened so, closed so,"]),
        ("``Old wires,'' he said.", ["Old wires,"]),
        ("'Single marks,' he said.", ["Single marks,"]),
        ("‘The rulers’ law is bad,’ he said.", ["The rulers’ law is bad,"]),
        ("‘He said “go” to me,’ she said.", ["He said “go” to me,"]),
        ('"He said "go" to me," she said.', ['He said "go" to me,']),
        ("“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,"]),
    ],
)
def test_marks_of_every_style(text: str, expected: list[str]) -> None:
    """Words stand between marks of any style, the outermost where they are nested."""
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the officers' data and the '90s' end.",
        'He is 6\'2" tall, the pipe 10" wide.',
        "C'est l'homme d'hier.",
        "Rock 'n' roll isn't dead.",
        'A stray " mark, and a stray ” too.',
    ],
)
def test_apostrophes_and_measures(text: str) -> None:
    """Apostrophes, feet, inches and stray marks hold no words."""
    assert inner(text) == []


def test_missing_closing_mark() -> None:
    """Words after a mark that nothing closes count at the start, or after a colon or a stop."""
    assert inner("“We began in spring.") == ["We began in spring."]
    assert inner("He said: “We began in spring.") == ["We began in spring."]
    assert inner("A stray “mark in a line.") == []


def test_speech_after_dashes() -> None:
    """A dash opens speech where a verb of saying follows the next dash, and only there."""
    text = "– Idziemy – powiedział Jan. – Teraz."
    found = dashed_speech(text, {"powiedział"})
    assert [text[f.inner_start : f.inner_end] for f in found] == ["Idziemy", "Teraz."]
    assert dashed_speech("– a first thing – a second", {"powiedział"}) == []


def test_frame_inside_the_marks() -> None:
    """A frame between dashes inside the marks is no part of what is said."""
    text = "«Идём, — сказал Иван. — Сейчас»."
    found = broken_by_dashes(text, marked_stretches(text), {"сказал"})
    assert [text[f.inner_start : f.inner_end] for f in found] == ["Идём,", "Сейчас"]


@given(st.text(st.sampled_from([*MARKS, "a", " ", ".", ",", "s", "5"]), max_size=60))
def test_stretches_are_in_order(text: str) -> None:
    """Stretches follow each other, none empty, none outside the text, the inner in the outer."""
    end = 0
    for found in marked_stretches(text):
        assert end <= found.start <= found.inner_start < found.inner_end <= found.end <= len(text)
        end = found.end
