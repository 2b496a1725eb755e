"""Claims about the folding table: what may differ between a quotation and its source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unhrc_site.model.folding import (
    LIGATURES,
    NAMES,
    RULES,
    SUMMARIES,
    fold,
    fold_but_dashes,
    folded_words,
    needed_rules,
    original_span,
)

FOLDING = "".join(rule.characters for rule in RULES) + "".join(LIGATURES)
HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            FOLDING + "aeinoс \u0301\u0302\u0323\u0345\u0344\u0340ᄀ\u1161\u11a8க\u0bbeோ"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=25,
)
"""Texts that are mostly made of what the table is about."""

EXAMPLES = {
    "white space": ("93\u00a0 \n\tvotes", "93 votes"),
    "double quotation marks": ("«“words”»", '""words""'),
    "single quotation marks": ("‘Russia’s`", "'Russia's'"),
    "dashes": ("two—thirds − 1", "two-thirds - 1"),
    "invisible characters": ("Ge\u00adneral\u200b \ufeffAs\u2060sembly", "General Assembly"),
    "ligatures": ("ﬁrst oﬀice aﬄict", "first office afflict"),
    "composition": ("Orba\u0301n Tu\u0308rk", "Orbán Türk"),
}


def test_the_examples_are_of_every_rule() -> None:
    """Each rule of the published table has its example here."""
    assert list(EXAMPLES) == list(NAMES) == list(SUMMARIES)


@pytest.mark.parametrize("name", NAMES)
def test_each_rule_folds_its_example(name: str) -> None:
    """A rule makes the two sides of its example equal, and is named as the one that does."""
    written, plain = EXAMPLES[name]
    assert fold(written).text == plain
    assert fold(plain).text == plain
    assert needed_rules(written, plain) == (name,)
    assert fold(written, without=name).text != plain


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_character_of_a_rule_becomes_what_it_says(rule: object) -> None:
    """Each code point that a rule lists is read as the rule says, alone and between letters."""
    (rule,) = [known for known in RULES if known is rule]
    for character in rule.characters:
        assert fold(f"a{character}b").text == f"a{rule.becomes}b"


def test_every_format_character_that_is_not_seen_is_invisible() -> None:
    """The rule lists all of Unicode's category Cf, but for the signs that a reader sees."""
    (listed,) = (rule.characters for rule in RULES if rule.name == "invisible characters")
    formats = {chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) == "Cf"}
    assert set(listed) <= formats
    scripts = {unicodedata.name(character).split()[0] for character in formats - set(listed)}
    assert scripts <= {"ARABIC", "SYRIAC", "KAITHI"}
    assert not {*"\u061c\u2062\u180e\u206a\ufff9\U000e0001"} - set(listed)


@pytest.mark.parametrize(("ligature", "letters"), LIGATURES.items())
def test_every_ligature_becomes_its_letters(ligature: str, letters: str) -> None:
    """Each ligature is read as its letters, and all of these lead back to the ligature."""
    folded = fold(f"a{ligature}b")
    assert folded.text == f"a{letters}b"
    assert {folded.origin(i, i + 1) for i in range(1, 1 + len(letters))} == {(1, 2)}


@given(HOSTILE)
@example("e\u200d\u0301")
@example("ﬁ\u0301")
@example("a \u00ad b")
@example("ê\u00ad\u0301")
@example("\u1fef\u0301")
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded stays as it is when it is folded again."""
    once = fold(text).text
    assert fold(once).text == once


@given(HOSTILE)
def test_every_folded_code_point_leads_back_in_order(text: str) -> None:
    """The origins of a folded text stand in the original, and none before the one before it."""
    folded = fold(text)
    origins = [folded.origin(i, i + 1).start for i in range(len(folded.text))]
    assert origins == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)


@given(HOSTILE, st.data())
def test_the_original_of_a_folded_stretch_folds_to_it(text: str, data: st.DataObject) -> None:
    """The span given for a stretch of folded text folds to just that stretch, letters whole."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = original_span(text, folded, start, end)
    first = folded.origin(start, start + 1)
    shared = start > 0 and folded.origin(start - 1, start) == first
    last = folded.origin(end - 1, end)
    shared |= end < len(folded.text) and folded.origin(end, end + 1) == last
    assert span.start == first.start
    if not shared:  # A stretch that ends within a ligature has no original of its own.
        assert fold(text[span.start : span.end]).text == folded.text[start:end]


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"]), max_size=30))
def test_words_digits_and_case_never_fold(text: str) -> None:
    """ASCII text other than white space and the back-tick stays as it is."""
    assert fold(text).text == text.replace("`", "'")


@given(HOSTILE, HOSTILE)
def test_needed_rules_are_named_only_for_texts_that_differ(one: str, other: str) -> None:
    """Equal texts need no rule; different texts that fold alike need at least one."""
    assert needed_rules(one, one) == ()
    if one != other and fold(one).text == fold(other).text:
        assert needed_rules(one, other)


@given(st.sets(st.sampled_from(NAMES), min_size=1))
def test_exactly_the_needed_rules_are_named(names: set[str]) -> None:
    """Of two texts that differ by some rules only, just these rules are named, in table order."""
    written = " x ".join(EXAMPLES[name][0] for name in sorted(names))
    plain = " x ".join(EXAMPLES[name][1] for name in sorted(names))
    assert needed_rules(written, plain) == tuple(name for name in NAMES if name in names)


def test_white_space_at_the_ends_needs_no_rule_of_its_own() -> None:
    """What stands around a quote in its file is not held against it."""
    assert needed_rules("\u200b 93 votes", "93 votes") == ("invisible characters",)


@given(
    st.text(
        st.sampled_from("aeiouAEIOU\u0301\u0302\u0308\u0323가각ᄀ\u1161\u11a8\u09c7\u09be"),
        max_size=15,
    )
)
def test_composed_and_decomposed_writing_is_one(text: str) -> None:
    """A text and its canonical decomposition (NFD) fold alike."""
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text


@given(HOSTILE)
def test_the_text_with_its_dashes_is_as_long(text: str) -> None:
    """Dashes fold one to one, so that bounds found with them hold without them."""
    folded, kept = fold_but_dashes(text)
    assert folded == fold(text)
    assert len(kept) == len(folded.text)


def test_folded_words_are_lower_case_one_space_apart() -> None:
    """An address is made of words alone, so that a comma moves no link."""
    assert folded_words(" The “Council’s” —\nvote, ") == "the council s vote"
