"""Claims about wording that sources share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.dossiers import REPOSITORY
from support.evidence import text_of
from support.facts import read_of
from support.wordings import ALL
from unhrc_site.dossier.names import Mention
from unhrc_site.dossier.origins import Origins
from unhrc_site.dossier.overlap import LEAST, LONGEST, PARTNERS, WINDOW, Overlap, overlaps
from unhrc_site.dossier.sources import merge_sources
from unhrc_site.load.raw.reading import read_source

if TYPE_CHECKING:
    from unhrc_site.model.source_text import SourceText

UNRELATED = Origins({}, {}, {})
SENTENCE = "Divers raised seven crates of green glass bottles from the wreck before the storm"


def shared(*texts: SourceText, origins: Origins = UNRELATED) -> dict[str, tuple[Overlap, ...]]:
    """Return the overlaps of these texts."""
    return overlaps({s.slug: s for s in merge_sources(texts, [], []).sources}, (), origins)


def pair(one: str, other: str, origins: Origins = UNRELATED) -> Overlap | None:
    """Return what two texts of one paragraph share, as the first has it."""
    found = shared(text_of("one", one), text_of("other", other), origins=origins)
    return found["one"][0] if found else None


def reports(**written: str) -> dict[str, tuple[Overlap, ...]]:
    """Return the overlaps of texts that the loader reads."""
    texts = [read_source(f"seeds/{slug}.txt", text.encode())[0] for slug, text in written.items()]
    return shared(*(text for text in texts if text))


def test_equal_words_are_a_run_with_its_places() -> None:
    """A run says where it stands in both texts, as each of them shows it."""
    found = pair(f"It is said: {SENTENCE}.", f"{SENTENCE.upper()} came on.")
    assert found is not None
    run = found.longest[0]
    assert (found.words, run.words, run.quoted, found.count) == (14, 14, 0, 1)
    assert (run.here.text, run.there.text) == (SENTENCE, SENTENCE.upper())
    assert (run.here.block, run.here.start, run.here.end) == (0, 12, 12 + len(SENTENCE))
    assert (found.share, found.other_share) == (14 / 17, 14 / 16)


def test_typography_and_case_are_no_difference() -> None:
    """Words are equal after the folding table and without case, whatever stands between them."""
    found = pair("The diver’s “green‑glass” bottles, seven crates, lay under the keel.",
                 "the diver's green glass bottles — SEVEN crates — lay under the keel")  # fmt: skip
    assert found is not None
    assert found.words == 11


def test_an_accent_belongs_to_its_letter() -> None:
    """A run that ends with a letter written in parts holds all of them."""
    composed, apart = "in the old caf\u00e9", "in the old cafe\u0301"
    words = "divers raised crates of green glass bottles"
    found = pair(f"{words} {composed} again", f"{words} {apart} and left")
    assert found is not None
    assert found.longest[0].here.text == f"{words} {composed}"
    assert found.longest[0].there.text == f"{words} {apart}"


def test_a_run_ends_with_its_block() -> None:
    """Words of two paragraphs are no run, however they follow one another."""
    half = SENTENCE.split()
    texts = text_of("one", " ".join(half[:7]), " ".join(half[7:])), text_of("other", SENTENCE)
    assert [run.words for run in shared(*texts)["other"][0].longest] == [7, 7]


@pytest.mark.parametrize(
    "words",
    [
        "of the and to in a is that for it was on are as with his they be at this have from",
        "the Permanent Representative of the Kingdom of Norway to the United Nations in Geneva",
    ],
)
def test_common_words_and_names_are_no_wording(words: str) -> None:
    """What anybody would write, and what bodies are called, is shared by strangers."""
    assert pair(f"He left; {words} again", f"She came, {words} at last") is None


def test_names_of_entities_are_no_wording() -> None:
    """A name of the dossier counts as none of the words that say something."""
    name = "the standing committee on inland fisheries and small harbours"
    texts = [text_of(slug, f"{slug} {name} {slug}") for slug in ("one", "other")]
    sources = {s.slug: s for s in merge_sources(texts, [], []).sources}
    start = {slug: len(slug) + 1 for slug in sources}
    mentions = [Mention("e", slug, 0, at, at + len(name)) for slug, at in start.items()]
    wide = " and the price of bottled herring rose twice"
    assert overlaps(sources, mentions, UNRELATED) == {}
    assert pair(f"{name}{wide}", f"{name}{wide}") is not None


def test_less_than_the_least_is_no_overlap() -> None:
    """One short run may be chance, and is not told."""
    words = SENTENCE.split()
    assert pair(" ".join(words[: LEAST - 1]), " ".join(words[: LEAST - 1]) + " x") is None
    assert pair(" ".join(words[:LEAST]), " ".join(words[:LEAST]) + " x") is not None
    assert pair(" ".join(words[: WINDOW - 1]) + " a", " ".join(words[: WINDOW - 1]) + " b") is None


def test_a_repeated_line_is_shared_once() -> None:
    """No word of a text is counted twice, however often the other repeats it."""
    found = pair(SENTENCE, ". Then ".join([SENTENCE] * 9))
    assert found is not None
    assert (found.words, found.count) == (14, 1)


def test_one_quotation_in_two_reports_is_not_counted() -> None:
    """To quote one speech is not to copy: its words stand apart, and suggest nothing."""
    found = reports(agency=ALL["agency"], reporter=ALL["reporter"])["agency"][0]
    assert (found.words, found.quoted) == (0, 34)
    assert not found.is_suggestive


def test_words_of_two_speakers_are_counted() -> None:
    """Where two reports give the same words to two people, one has them from somewhere."""
    said = "we found green glass bottles under the keel and left them where they lay"
    one = f"A dive\n\nThe wreck was searched. “{said},” said Ann Berg on the quay."
    other = f"A find\n\nThe boat came back. “{said},” said Tom Quist in the tavern."
    assert reports(one=one, other=other)["one"][0].words >= WINDOW
    same = other.replace("Tom Quist", "Mrs Berg")
    assert reports(one=one, other=same)["one"][0].quoted == len(said.split())


@pytest.mark.parametrize(
    ("one", "other", "suggests"),
    [
        ("agency", "copy", True),
        ("agency", "light", True),
        ("copy", "light", True),
        ("agency", "heavy", False),
        ("agency", "reporter", False),
        ("agency", "rival", False),
        ("light", "reporter", False),
        ("heavy", "rival", False),
    ],
)
def test_what_suggests_a_common_origin(one: str, other: str, suggests: bool) -> None:  # noqa: FBT001
    """A copy and a light rewrite do; another telling, the same quotes and the same event do not."""
    found = reports(**{one: ALL[one], other: ALL[other]})
    assert any(overlap.is_suggestive for overlap in found.get(one, ())) is suggests


def test_a_declared_origin_leaves_nothing_to_suggest() -> None:
    """What both derive from, or one from the other, is named instead."""
    texts = [read_source(f"seeds/{s}.txt", ALL[s].encode())[0] for s in ("agency", "copy")]
    known = [text for text in texts if text]
    both = Origins({"agency": "wire", "copy": "wire"}, {}, {})
    derived = Origins({"copy": "agency"}, {}, {})
    assert shared(*known)["copy"][0].is_suggestive
    assert shared(*known, origins=both)["copy"][0].origins == ("wire",)
    assert not shared(*known, origins=both)["copy"][0].is_suggestive
    assert shared(*known, origins=derived)["copy"][0].origins == ("agency",)
    assert not shared(*known, origins=derived)["agency"][0].is_suggestive


def test_an_origin_of_the_paragraph_is_enough() -> None:
    """Where the paragraphs that share wording have one origin, the rest of both may differ."""
    long = f"{SENTENCE} and sold them on the quay to a man from the museum"
    texts = text_of("one", "Nothing in common.", long), text_of("other", long, "Something else.")
    blocks = ("one", texts[0].blocks[1].id), ("other", texts[1].blocks[0].id)
    assert shared(*texts)["one"][0].is_suggestive
    found = shared(*texts, origins=Origins({}, dict.fromkeys(blocks, "wire"), {}))["one"][0]
    assert (found.origins, found.is_suggestive) == (("wire",), False)


def test_both_sides_tell_the_same() -> None:
    """An overlap is in the facts of both sources, each with its own share and place first."""
    found = reports(agency=ALL["agency"], copy=ALL["copy"])
    one, other = found["agency"][0], found["copy"][0]
    assert (one.other, other.other) == ("copy", "agency")
    assert (one.share, one.other_share) == (other.other_share, other.share)
    assert [(r.here, r.there) for r in one.longest] == [(r.there, r.here) for r in other.longest]
    assert [r.words - r.quoted for r in one.longest] == sorted(
        (r.words - r.quoted for r in one.longest), reverse=True
    )


def test_another_language_shares_nothing() -> None:
    """Capitals mark no names in German, so that its nouns count."""
    text = "Taucher bargen sieben Kisten grüner Glasflaschen aus dem Wrack vor dem Sturm am Abend"
    found = reports(
        one=f"Fund\n\nAm Montag hieß es: {text}. Das war alles, was die Behörde dazu sagte.",
        other=f"Meldung\n\nWie berichtet wird, {text}. Mehr ist von der Sache nicht bekannt.",
    )
    assert found["one"][0].words == len(text.split())


def test_the_five_seeds_share_no_wording() -> None:
    """The seeds of this repository are no copies of each other; two rewrite one report freely."""
    paths = sorted((REPOSITORY / "seeds").glob("*.txt"))
    texts = [read_source(path.name, path.read_bytes())[0] for path in paths]
    assert shared(*(text for text in texts if text)) == {}


def test_a_formula_of_many_makes_few_pairs() -> None:
    """However many texts hold one sentence, each is compared with a few."""
    many = 60
    found = shared(*(text_of(f"s{n:02}", f"{SENTENCE} number{n}") for n in range(many)))
    assert len(found) == many
    assert sum(len(overlap) for overlap in found.values()) <= 2 * PARTNERS * many


def test_a_long_copy_keeps_its_longest_runs() -> None:
    """All runs are counted, some are kept, and a long one is shown in part."""
    blocks = [f"{SENTENCE} {'and again ' * n}number{n}" for n in range(40)]
    other = [f"Here {block} ends" for block in blocks]
    found = shared(text_of("one", *blocks), text_of("other", *other))["one"][0]
    assert (found.count, len(found.longest)) == (40, LONGEST)
    assert found.longest[0].here.is_cut
    assert found.longest[0].words > len(found.longest[0].here.text.split())


@pytest.mark.parametrize("words", ["bla ", "bla bla bla bla bla bla tick. ", "bla blub "])
def test_one_word_without_end_is_compared(words: str) -> None:
    """A text of one repeated word costs its length: its square would outlast any patience."""
    count = 60_000
    found = shared(text_of("one", "bla " * count), text_of("other", words * count))
    assert found == {} if words == "bla blub " else found["one"][0].words == count


WORDS = st.lists(st.sampled_from(["ash", "birch", "cedar", "elm", "the"]), max_size=60)


@given(st.lists(WORDS, min_size=2, max_size=3), st.lists(WORDS, min_size=1, max_size=3))
def test_shared_words_stand_in_both(one: list[list[str]], other: list[list[str]]) -> None:
    """Each run is the same words in both places, none is counted twice, no share is above one."""
    texts = [
        text_of(slug, *(" ".join(words) for words in blocks if words))
        for slug, blocks in (("one", one), ("other", other))
    ]
    for overlap in shared(*texts).get("one", ()):
        assert 0 < overlap.share <= 1
        assert 0 < overlap.other_share <= 1
        for run in overlap.longest:
            assert run.words >= WINDOW
            for place, text in ((run.here, texts[0]), (run.there, texts[1])):
                shown = text.blocks[place.block].text[place.start : place.end]
                assert shown.startswith(place.text)
                assert len(shown.split()) == run.words


def test_the_fact_is_there_for_pages() -> None:
    """`Read.overlaps` gives a page what its source shares, and nothing for one that shares none."""
    site = "-- content/site.yaml --\ntitle: Test\n"
    texts = text_of("one", SENTENCE), text_of("other", SENTENCE + "s"), text_of("third", "No.")
    read = read_of(site, *texts)
    assert [overlap.other for overlap in read.overlaps("one")] == ["other"]
    assert read.overlaps("third") == ()
