"""Claims about where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.sentences import sentence_spans


def cut(text: str) -> list[str]:
    """Return the sentences of `text`."""
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It passed. It was May.", ["It passed.", "It was May."]),
        ("Did it? Yes! So…", ["Did it?", "Yes!", "So…"]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
        ("Mr. Smith met Dr. Jones.", ["Mr. Smith met Dr. Jones."]),
        ("The U.N. General Assembly met.", ["The U.N. General Assembly met."]),
        ("J. Smith spoke. A. Jones left.", ["J. Smith spoke.", "A. Jones left."]),
        ("The answer was no. It passed.", ["The answer was no.", "It passed."]),
        ("See no. 7 and Art. 12 there.", ["See no. 7 and Art. 12 there."]),
        ("It left the U.N. The vote came.", ["It left the U.N.", "The vote came."]),
        ("It was plan B. It passed.", ["It was plan B.", "It passed."]),
        ("On Sept. 21 it met in Mar. Then", ["On Sept. 21 it met in Mar.", "Then"]),
        ("About 3.5 per cent. 93 were for.", ["About 3.5 per cent.", "93 were for."]),
        (
            "So [M. K.] Smith spoke of [M. K.]. It rained.",
            ["So [M. K.] Smith spoke of [M. K.].", "It rained."],
        ),
        ("It was [so.] It passed.", ["It was [so.]", "It passed."]),
        ("通过了。反对24票！", ["通过了。", "反对24票！"]),
        ("Он ушёл. Она осталась.", ["Он ушёл.", "Она осталась."]),
        ("without an end", ["without an end"]),
        ("", []),
        ("  ", []),
    ],
)
def test_a_sentence_ends_at_a_mark_before_a_new_beginning(text: str, expected: list[str]) -> None:
    """A mark ends a sentence if a capital, digit or opening mark follows, abbreviations aside."""
    assert cut(text) == expected


@given(st.text(st.sampled_from("ab AB.!?…”\"' \n0。"), max_size=40))
def test_sentences_are_all_of_the_text_in_order(text: str) -> None:
    """The sentences stand in order, none over another, and only white space is between them."""
    at = 0
    for start, end in sentence_spans(text):
        assert not text[at:start].strip()
        assert at <= start < end
        at = end
    assert not text[at:].strip()
