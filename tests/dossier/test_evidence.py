"""Claims about citations and the passages they turn out to be."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.evidence import source_of, text_of
from unhrc_site.dossier.bounds import cuts
from unhrc_site.dossier.citing import Citing
from unhrc_site.dossier.evidence import Evidence
from unhrc_site.model.citations import Citation, Passage, State
from unhrc_site.model.diagnostics import Diagnostic, Location
from unhrc_site.model.folding import fold, fold_but_dashes
from unhrc_site.model.records import Reference, Source

HERE = Location("content/events/x.md", 3, 5)


def resolve(
    source: Source, quote: str | None, prefix: str | None = None, suffix: str | None = None
) -> tuple[Passage, Diagnostic | None]:
    """Return what becomes of one quote of `source`, and the problem if there is one."""
    citation = Citation(source.slug, quote, HERE, prefix, suffix)
    evidence = Evidence.over({source.slug: source}, {})
    (passage,), problems = evidence.resolve([Citing(citation, "x", "date")])
    return passage, problems[0] if problems else None


def state(
    source: Source, quote: str, prefix: str | None = None, suffix: str | None = None
) -> State:
    """Return the state of one quote of `source`."""
    return resolve(source, quote, prefix, suffix)[0].state


VOTE = source_of(
    "tribune",
    "The Assembly met on Thursday, 7 April 2022.",
    "The resolution passed with 93 votes in favour, 24 against and 58 abstentions.",
    "Russia can’t stay, Moscow’s envoy said: “This is a non‑binding—and illegal—step.”",
)


def test_an_exact_quote_is_verified_with_its_offsets() -> None:
    """The quote's words stand in the seed's own text between the offsets that are given."""
    passage, problem = resolve(VOTE, "93 votes in favour")
    assert problem is None
    assert (passage.state, passage.rules, passage.block) == (State.EXACT, (), 1)
    assert passage.start is not None
    assert VOTE.text.raw[passage.start : passage.end] == "93 votes in favour"
    assert passage.words == ("93 votes in favour",)
    assert [VOTE.text.blocks[1].text[a:b] for a, b in passage.shown] == ["93 votes in favour"]


def test_typography_is_folded_and_its_rules_are_named() -> None:
    """A quote that differs by marks only is verified as folded, by the rules that it needs."""
    passage, _ = resolve(VOTE, '"This is a non-binding - ', None)
    assert passage.state is State.ABSENT
    passage, _ = resolve(VOTE, 'said: "This is a non-binding-and illegal-step."')
    assert passage.state is State.FOLDED
    assert passage.rules == ("double quotation marks", "dashes")
    assert passage.words == ("said: “This is a non‑binding—and illegal—step.”",)


@pytest.mark.parametrize(
    ("text", "quote", "rule"),
    [
        ("93\u00a0votes", "93 votes", "white space"),
        ("two \n lines", "two lines", "white space"),
        ("Gene\u00adral Assembly", "General Assembly", "invisible characters"),
        ("General \u200bAssembly", "General Assembly", "invisible characters"),
        ("the ﬁrst oﬃcer", "first officer", "ligatures"),
        ("Orba\u0301n spoke", "Orbán spoke", "composition"),
        ("Orbán spoke", "Orba\u0301n spoke", "composition"),
        ("각국 대표", "\u1100\u1161\u11a8국 대표", "composition"),
        ("«words»", '"words"', "double quotation marks"),
    ],
)
def test_each_sort_of_typography_may_differ(text: str, quote: str, rule: str) -> None:
    """No-break spaces, soft hyphens, ligatures and separate accents do not keep words apart."""
    passage, problem = resolve(source_of("s", text), quote)
    assert problem is None
    assert (passage.state, passage.rules) == (State.FOLDED, (rule,))
    assert fold("".join(passage.words)).text == fold(quote).text


def test_a_passage_ends_after_the_accents_of_its_last_letter() -> None:
    """An accent that is written apart belongs to the passage, before and behind soft hyphens."""
    source = source_of("s", "Said Tu\u0308rk\u00ad a\u0301 b")
    passage, _ = resolve(source, "Türk á")
    assert passage.words == ("Tu\u0308rk\u00ad a\u0301",)
    assert passage.start is not None
    assert source.text.raw[passage.start : passage.end] == "Tu\u0308rk\u00ad a\u0301"


def test_words_that_stand_twice_are_ambiguous_until_told_apart() -> None:
    """A quote with two places is refused; prefix or suffix decides, and one is proposed."""
    source = source_of("s", "Both say yes. The US and UK say yes. China and Iran say yes to it.")
    passage, problem = resolve(source, "say yes")
    assert (passage.state, passage.spans) == (State.AMBIGUOUS, ())
    assert problem is not None
    assert problem.code == "E205"
    assert problem.hint is not None
    assert 'prefix: "Both"' in problem.hint
    assert state(source, "say yes", "Both") is State.EXACT
    assert state(source, "say yes", None, "to it") is State.EXACT
    passage, _ = resolve(source, "say yes", "Iran", "to")
    assert passage.start == source.text.raw.index("say yes to")


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("s and", None, State.ABSENT),
        ("US and", None, State.EXACT),
        ("US, and", None, State.ABSENT),
        (None, "are", State.EXACT),
        (None, "ar", State.ABSENT),
        ("\u200b", None, State.EXACT),
        ("The US and", "are for it", State.EXACT),
        ("The vote.", None, State.ABSENT),
    ],
)
def test_prefix_and_suffix_are_whole_words_directly_beside_the_quote(
    prefix: str | None, suffix: str | None, expected: State
) -> None:
    """What stands before and behind must be just there, and no part of a word."""
    source = source_of("s", "The vote. The US and China are for it.")
    assert state(source, "China", prefix, suffix) is expected


def test_prefix_and_suffix_may_reach_into_the_blocks_beside() -> None:
    """A line of its own has no words around it in its block, so its neighbours count."""
    source = source_of("s", "Votes", "For", "93", "Against", "93")
    assert state(source, "93") is State.AMBIGUOUS
    assert resolve(source, "93", "Against")[0].block == 4
    assert resolve(source, "93", None, "Against")[0].block == 2


def test_an_absent_quote_is_told_the_closest_passage() -> None:
    """A near miss is proposed with its place and its differences, and never taken."""
    passage, problem = resolve(VOTE, "passed with 94 votes in favour")
    assert (passage.state, passage.spans, passage.words) == (State.ABSENT, (), ())
    assert problem is not None
    assert (problem.code, problem.location) == ("E204", HERE)
    assert problem.hint == (
        "the closest passage is ¶ 2: “passed with 93 votes in favour” (94 → 93)"
    )


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ("the resolution passed", "the → The"),
        ("passed with 93 favourable votes", None),
        ("met on Thursday 7 April", "∅ → ,"),
    ],
)
def test_differences_name_both_sides(quote: str, difference: str | None) -> None:
    """The proposal says which of the quote's words become which of the source's."""
    _, problem = resolve(VOTE, quote)
    assert problem is not None
    assert problem.hint is not None
    assert difference is None or difference in problem.hint


def test_a_quote_like_nothing_gets_no_proposal() -> None:
    """Where no passage is near, none is proposed."""
    _, problem = resolve(VOTE, "Something entirely different was discussed elsewhere")
    assert problem is not None
    assert problem.hint == "nothing in it reads like this"


def test_a_quote_over_the_end_of_a_block_is_absent() -> None:
    """No match runs from one paragraph into the next, in whatever way the border is written."""
    for join in (" ", "\n\n", "\0", " \0 ", "[…]", " […] "):
        assert state(VOTE, f"7 April 2022.{join}The resolution passed") is State.ABSENT


def test_two_passages_at_one_address_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two passages of a source get one address, the second is an error and leads nowhere."""
    monkeypatch.setattr(Citation, "id", property(lambda _: "0123456789"))
    citations = [Citation("tribune", quote, HERE) for quote in ("93 votes", "24 against")]
    citings = [Citing(citation, "x", "date") for citation in (citations[0], *citations)]
    passages, (problem,) = Evidence.over({"tribune": VOTE}, {}).resolve(citings)
    assert [passage.state for passage in passages] == [State.EXACT, State.EXACT, State.AMBIGUOUS]
    assert (passages[2].spans, problem.code) == ((), "E205")
    assert "c-0123456789" in problem.message


@pytest.mark.parametrize("quote", [".", "“", "[…] .", "— : “", "☮"])
def test_a_quote_needs_a_letter_or_a_digit(quote: str) -> None:
    """Marks alone are no evidence, even where the source has them just once."""
    passage, problem = resolve(source_of("s", f"A text: {quote} and more"), quote)
    assert (passage.state, passage.spans) == (State.ABSENT, ())
    assert problem is not None
    assert (problem.code, "neither letters nor digits" in problem.message) == ("E204", True)


def test_what_was_set_aside_can_be_cited_and_is_said_to_be() -> None:
    """A line that is not the source's text is visible, so its words count; it has no block."""
    source = source_of("s", "A paragraph.", aside=("Photo: Reuters",))
    passage, _ = resolve(source, "Reuters")
    assert (passage.state, passage.block, passage.set_aside) == (State.EXACT, -1, 0)
    assert passage.start is not None
    assert source.text.raw[passage.start : passage.end] == "Reuters"


def test_a_repeat_is_no_second_match() -> None:
    """A stretch that only repeats a block makes nothing ambiguous; alone it is found."""
    source = source_of(
        "s", "Russia was suspended.", repeats=("Russia was suspended.", "On 7 April")
    )
    assert resolve(source, "was suspended")[0].block == 0
    assert resolve(source, "On 7 April")[0].set_aside == 1
    twice = source_of("s", "Russia was suspended.", aside=("Russia was suspended.",))
    assert state(twice, "was suspended") is State.AMBIGUOUS


def test_words_of_another_source_are_found_there() -> None:
    """A quote that stands in another source in use is told so."""
    sources = {source.slug: source for source in (VOTE, source_of("other", "Only these words."))}
    evidence = Evidence.over(sources, {})
    citings = [
        Citing(Citation("other", "Only these", HERE), "x", "date"),
        Citing(Citation("tribune", "Only these words", HERE), "x", "date"),
    ]
    _, (problem,) = evidence.resolve(citings)
    assert problem.hint == 'these words stand in "other", ¶ 1'


def test_words_without_the_given_prefix_are_told_so() -> None:
    """A quote whose words are there, but not with its prefix, is not called missing."""
    _, problem = resolve(VOTE, "93 votes", "exactly")
    assert problem is not None
    assert problem.hint == "its words stand in ¶ 2, but not with this prefix and suffix"


def test_a_source_is_never_cited_without_words() -> None:
    """Only a reference can be cited as a whole."""
    evidence = Evidence.over({"tribune": VOTE}, {})
    (passage,), (problem,) = evidence.resolve([Citing(Citation("tribune", None, HERE), "x", "d")])
    assert (passage.state, passage.spans, problem.code) == (State.ABSENT, (), "E204")


def test_what_cannot_be_checked_is_never_verified() -> None:
    """A reference's words are taken as given, and shown as not checkable."""
    reference = Reference("ref", "R", None, None, None, None, None, None, (), HERE)
    evidence = Evidence.over({}, {"ref": reference})
    (passage,), problems = evidence.resolve([Citing(Citation("ref", "any words", HERE), "x", "d")])
    assert (passage.state, passage.spans, problems) == (State.NOT_CHECKABLE, (), ())


def test_an_unknown_source_is_told_the_nearest() -> None:
    """A citation of nothing is absent, with a problem that names what exists."""
    evidence = Evidence.over({"tribune": VOTE}, {})
    (passage,), (problem,) = evidence.resolve([Citing(Citation("tribun", "x", HERE), "x", "d")])
    assert (passage.state, passage.spans) == (State.ABSENT, ())
    assert (problem.code, problem.hint) == ("E201", 'did you mean "tribune"?')


HOSTILE = st.text(
    st.one_of(
        st.sampled_from("aab 12.,'’-–—“”«\u00a0\u00ad\u200b\u0301ﬁéя中ก\n[]…/:_ \u0e31\u1161ᄀ"),
        st.characters(codec="utf-8", exclude_characters="\0"),
    ),
    min_size=1,
    max_size=30,
)


@given(st.lists(HOSTILE, min_size=1, max_size=3), st.data())
def test_any_span_of_any_block_can_be_quoted(blocks: list[str], data: st.DataObject) -> None:
    """What a reader sees between two word bounds resolves to that place, or is ambiguous."""
    source = source_of("s", *blocks)
    number = data.draw(st.integers(0, len(blocks) - 1))
    text = blocks[number]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    wanted = fold(quote).text.strip()
    folded, bounds = fold_but_dashes(text)
    # The stretch of the folded block that comes from the span, if it is just these words.
    inside = [i for i in range(len(folded.text)) if start <= folded.origin(i, i + 1).start < end]
    assume(inside and any(character.isalnum() for character in wanted))
    first, last = inside[0], inside[-1] + 1
    assume(folded.text[first:last].strip() == wanted)
    first += len(folded.text[first:last]) - len(folded.text[first:last].lstrip())
    last = first + len(wanted)
    assume(not cuts(bounds, first) and not cuts(bounds, last))
    passage, _ = resolve(source, quote)
    assert passage.state is not State.ABSENT
    if passage.state is not State.AMBIGUOUS:
        assert passage.block == number
        raw = "".join(source.text.raw[a:b] for a, b in passage.spans)
        assert fold(raw).text.strip() in {wanted, fold("".join(passage.words)).text}
        assert passage.start is not None
        block = source.text.blocks[number]
        assert block.start <= passage.start
        assert passage.end is not None
        assert passage.end <= block.end
        assert passage.words == tuple(text[a:b] for a, b in passage.shown)


@given(st.lists(HOSTILE, min_size=1, max_size=3), HOSTILE)
def test_whatever_is_verified_folds_to_the_quote(blocks: list[str], quote: str) -> None:
    """A verified passage is the quote's own words: exact or by the rules that are named."""
    source = source_of("s", *blocks)
    passage, _ = resolve(source, quote)
    if not passage.state.is_verified:
        return
    if passage.state is State.EXACT and len(passage.words) == 1:
        assert passage.words == (quote.strip(),)
    if "[" not in quote:
        assert fold("".join(passage.words)).text.strip() == fold(quote).text.strip()


def test_offsets_count_from_the_decoded_seed() -> None:
    """Offsets of passages in later blocks are those of the seed as a whole."""
    text = text_of("s", "First.", "Second one.", aside=("Third",))
    assert text.raw == "First.\n\nSecond one.\n\nThird"
    passage, _ = resolve(source_of("s", "First.", "Second one.", aside=("Third",)), "one")
    assert (passage.start, passage.end) == (15, 18)
