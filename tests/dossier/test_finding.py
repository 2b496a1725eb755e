"""Claims about words that are looked up over all sources."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.evidence import source_of
from unhrc_site.dossier.evidence import Evidence
from unhrc_site.dossier.finding import look_up

ONE = source_of("one", "They vote yes. We vote no.", "“Orba\u0301n’s vote”", aside=("Vote here",))
TWO = source_of("two", "A word on the vote of April.")


def test_every_place_is_found_case_aside() -> None:
    """Words are found in every source and block, in whatever case and typography."""
    places = look_up([ONE, TWO], "VOTE")
    assert [(p.source.slug, p.block, p.quote) for p in places] == [
        ("one", 0, "vote"),
        ("one", 0, "vote"),
        ("one", 1, "vote"),
        ("one", -1, "Vote"),
        ("two", 0, "vote"),
    ]
    (place,) = look_up([ONE], "orbán's")
    assert place.quote == "Orba\u0301n’s"
    assert ONE.text.raw[place.start :].startswith("Orba")


def test_a_found_quote_can_be_cited_as_it_is_given() -> None:
    """The quote with the prefix that comes with it resolves to its own place."""
    for place in look_up([ONE, TWO], "vote"):
        (match,) = (
            Evidence.over({place.source.slug: place.source}, {})
            .index(place.source.slug)
            .find(place.quote, place.prefix)
        )
        assert match.unit == (place.block if place.block >= 0 else 2)


def test_without_a_place_the_closest_are_given() -> None:
    """Words that stand nowhere are answered with what reads most like them, said to be so."""
    (place,) = look_up([ONE, TWO], "A word on the votes of April")
    assert (place.source.slug, place.exact) == ("two", False)
    assert place.quote == "A word on the vote of April"
    assert look_up([ONE, TWO], "nothing of the sort is anywhere") == ()
    assert look_up([ONE, TWO], "  ") == ()


@given(st.text(max_size=12), st.text(max_size=5))
def test_any_words_can_be_looked_up(text: str, words: str) -> None:
    """No words make the search fail, and each place holds the words that it gives."""
    source = source_of("s", text + "x")
    for place in look_up([source], words):
        assert place.quote in place.text
