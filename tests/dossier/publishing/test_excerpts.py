"""Claims about which parts of a source are printed, and what is known of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.editions import edition, exported, shown_text
from support.evidence import text_of
from unhrc_site.dossier.publishing.excerpts import CONTEXT_UNTIL, MOST
from unhrc_site.dossier.publishing.words import count_words
from unhrc_site.model.source_text import GAP, BlockType

if TYPE_CHECKING:
    from unhrc_site.dossier.edition import Edition
    from unhrc_site.model.source_text import SourceText

FILLER = " ".join(f"Nobody cites word{number}, and so it goes." for number in range(40))
"""Enough words that half of the text is more than all that is cited."""


def cited(*citations: str, publish: str = "excerpts") -> str:
    """Return records that cite source `s` in one theme."""
    body = "\n\n".join(f"So it is. {citation}" for citation in citations)
    return (
        f"-- content/sources/s.yaml --\nseed: s.txt\npublish: {publish}\n"
        f"-- content/themes/t.md --\n---\ntitle: T\norder: 1\n---\n{body}\n"
    )


def shown(text: SourceText, *citations: str, publish: str = "excerpts") -> list[str]:
    """Return the blocks of the public source, gaps as their number of words."""
    return shown_text(edition(cited(*citations, publish=publish), text).dossier, "s")


def test_a_passage_stands_with_its_sentence() -> None:
    """Of a paragraph only the sentence of the cited words is printed."""
    text = text_of("s", "It rained. The council voted to suspend it. All went home early.", FILLER)
    block, rest = shown(text, '[@s "council voted"]')
    assert block == "<2> The council voted to suspend it. <4>"
    assert rest == f"<{count_words(FILLER)}>"


@pytest.mark.parametrize(
    ("quote", "block"),
    [
        ("It rained", "It rained. <5>"),
        ("All went home.", "<4> All went home."),
        ("It rained. We voted.", "It rained. We voted. <3>"),
    ],
)
def test_at_the_edges_of_a_block(quote: str, block: str) -> None:
    """Nothing is marked before the first word of a block, or after its last."""
    text = text_of("s", "It rained. We voted. All went home.", FILLER)
    assert shown(text, f'[@s "{quote}"]')[0] == block


def test_two_passages_that_overlap() -> None:
    """Passages over one another are printed once, and each keeps its own place."""
    text = text_of("s", "It rained. We voted for it at noon. All went home.", FILLER)
    found = edition(cited('[@s "We voted for it"]', '[@s "voted for it at noon"]'), text)
    assert shown_text(found.dossier, "s")[0] == "<2> We voted for it at noon. <3>"
    assert [passage.words for passage in found.dossier.passages] == [
        ("We voted for it",),
        ("voted for it at noon",),
    ]


def test_a_long_sentence_is_cut() -> None:
    """Around a passage at most `MOST` words of its sentence are printed on each side."""
    before = " ".join(f"b{number}" for number in range(100))
    after = " ".join(f"a{number}" for number in range(100))
    text = text_of("s", f"{before} the words {after}.", FILLER)
    (block, _) = shown(text, '[@s "the words"]')
    assert block.startswith(f"<{100 - MOST}> b{100 - MOST} ")
    assert block.endswith(f" a{MOST - 1} <{100 - MOST}>")


def test_the_passage_keeps_its_place() -> None:
    """State, offsets in the seed, paragraph and permanent address are those of the whole text."""
    text = text_of("s", FILLER, "It rained. We voted for it. All went home.", FILLER)
    content = cited('[@s "We voted"]')
    (full,) = edition(cited('[@s "We voted"]', publish="full"), text).dossier.passages
    public = edition(content, text).dossier
    (passage,) = public.passages
    assert (passage.spans, passage.block, passage.state) == (full.spans, full.block, full.state)
    assert passage.citation == full.citation
    source = public.sources["s"].text
    assert source.raw[slice(*passage.spans[0])] == "We voted"
    assert len(source.raw) == len(text.raw)
    assert source.blocks[1].id == text.blocks[1].id
    assert source.sha256 == text.sha256


def test_prefix_and_suffix_are_printed() -> None:
    """Words that tell a passage from its equal are printed, in the block before as well."""
    text = text_of("s", "First words here at last.", "We voted. Yes. We voted. No.", FILLER)
    citation = '[@s "We voted." prefix="at last."]'
    found = edition(cited(citation), text)
    assert shown_text(found.dossier, "s")[:2] == ["<3> at last.", "We voted. <4>"]
    (passage,) = found.dossier.passages
    assert passage.state == "exact"


def test_a_gap_in_the_quote() -> None:
    """Both parts of a quotation with a gap are printed; what is between them only if it is near."""
    text = text_of("s", "One is here. Two is gone. Three is here.", FILLER)
    (block, _) = shown(text, '[@s "One is […] Three is"]')
    assert block == "One is here. <3> Three is here."


def test_no_quotation_runs_over_a_gap() -> None:
    """Words on both sides of a gap do not match as if they stood together."""
    text = text_of("s", "One is here. Two is gone. Three is here.", FILLER)
    public = edition(cited('[@s "One is"]', '[@s "Three is"]'), text).dossier
    index_text = public.sources["s"].text.blocks[0].text
    assert GAP in index_text
    assert "here. Three" not in index_text


def test_lines_of_a_list() -> None:
    """Of a list and of a table the lines are printed that a passage stands in."""
    text = text_of("s", "one apple\ntwo pears\nthree figs", FILLER)
    blocks = (replace(text.blocks[0], type=BlockType.LIST), text.blocks[1])
    listed = replace(text, blocks=blocks)
    assert shown(listed, '[@s "two"]')[0] == "<2>\ntwo pears\n<2>"


def test_set_aside_lines() -> None:
    """Of what was set aside only cited lines are left."""
    text = text_of("s", FILLER, aside=("Home > News", "© 2021 The Tribune"))
    public = edition(cited('[@s "The Tribune"]'), text).dossier
    assert [part.text for part in public.sources["s"].text.set_aside] == ["© 2021 The Tribune"]
    (passage,) = public.passages
    assert passage.words == ("The Tribune",)


def test_every_passage_is_printed() -> None:
    """Where nearly all is cited, each passage is shown, and sentences are filled up to a half."""
    sentences = [f"Sentence number{number} is cited here." for number in range(20)]
    text = text_of("s", " ".join(sentences))
    citations = [f'[@s "number{number}"]' for number in range(20)]
    found = edition(cited(*citations), text)
    printed = found.dossier.sources["s"].text.printed
    assert printed is not None
    assert 0.4 < printed.words / printed.of <= CONTEXT_UNTIL
    assert not [passage for passage in found.dossier.passages if passage.citation.sealed]
    assert all(f"number{number}" in shown_text(found.dossier, "s")[0] for number in range(20))
    assert not found.problems


@pytest.mark.parametrize(("most", "codes"), [(99, ["W607"]), (100, [])])
def test_excerpts_that_are_most_of_a_text(most: int, codes: list[str]) -> None:
    """More of a text than the dossier means to print is a warning at the source's record."""
    text = text_of("s", "One is cited. Two is cited.")
    site = f"-- content/site.yaml --\ntitle: T\nexcerpts_most: {most}\n"
    found = edition(site + cited('[@s "One is cited. Two is cited."]'), text)
    assert [problem.code for problem in found.problems] == codes


def test_what_rests_on_most_is_filled_up_first() -> None:
    """Of two sentences of one length the one that a statement quotes is printed as a whole."""
    text = text_of("s", "One is cited here now. Two is cited here now.")
    content = cited('[@s "One is"]', '[@s "Two is"]') + (
        "-- content/entities/p.yaml --\nname: P\nkind: person\n"
        "-- content/statements/x.yaml --\nspeaker: p\nmanner: direct\nreasoning: We know.\n"
        "cite: {source: s, quote: Two is cited}\n"
    )
    found = edition(content.replace("One is", "One"), text)
    assert shown_text(found.dossier, "s") == ["One <4> Two is cited <2>"]
    more = text_of("s", "One is cited here now. Two is cited here now. Three. Four. Five. Six.")
    assert shown_text(edition(content, more).dossier, "s") == [
        "One is <3> Two is cited here now. <4>"
    ]


def test_specimen_is_filled_up_first() -> None:
    """The sentence of the passage that the home page shows is printed before all others."""
    site = "-- content/site.yaml --\ntitle: T\nspecimen: 'It is so. [@s \"Two is cited\"]'\n"
    cited = "".join(f'So. [@s "One is cited"] {number}\n\n' for number in range(9))
    content = site + (
        "-- content/sources/s.yaml --\nseed: s.txt\npublish: excerpts\n"
        f"-- content/themes/t.md --\n---\ntitle: T\norder: 1\n---\n{cited}"
    )
    text = text_of(
        "s", "One is cited here now. Two is cited here now. And six more words here now."
    )
    assert shown_text(edition(content, text).dossier, "s") == [
        "One is cited <2> Two is cited here now. <6>"
    ]


def test_citation_prints_none_of_the_text() -> None:
    """Where only the citation may be published, the words are nowhere, and the place is."""
    text = text_of("s", "Quagga herds voted in haste.", FILLER)
    content = cited('[@s "Quagga herds voted"]', publish="citation").replace(
        "So it is.", "They say “Quagga herds” did."
    )
    found = edition(content, text)
    (passage,) = found.dossier.passages
    assert (passage.state, passage.block, passage.spans[0]) == ("exact", 0, (0, 18))
    assert passage.citation.quote is None
    exports = exported(found.dossier)
    assert "Quagga" not in exports
    assert "They say [words not published] did." in exports
    assert shown_text(found.dossier, "s") == ["<5>", f"<{count_words(FILLER)}>"]


def test_address_of_hidden_words() -> None:
    """The address of a sealed passage is made of its place: other words there have the same."""

    def address(words: str) -> str:
        text = text_of("s", f"{words} were here.", FILLER)
        (passage,) = edition(cited(f'[@s "{words}"]', publish="citation"), text).dossier.passages
        return passage.citation.id

    assert address("Ana Reyes") == address("Bob Miles")


def test_block_of_which_nothing_is_shown() -> None:
    """Its address says nothing of its words."""
    text = text_of("s", "Ana Reyes", "It passed.", FILLER)
    public = edition(cited('[@s "It passed."]'), text).dossier
    assert [block.id for block in public.sources["s"].text.blocks] == [
        "unpublished-1",
        text.blocks[1].id,
        "unpublished-3",
    ]


def test_broken_citation_of_a_closed_source() -> None:
    """A quotation that is not in a source of which nothing is published is not shown either."""
    found = edition(
        cited('[@s "Quagga herds foted"]', publish="citation"),
        text_of("s", "Quagga herds voted in haste.", FILLER),
    )
    (passage,) = found.dossier.passages
    assert passage.state == "absent"
    assert "Quagga" not in exported(found.dossier)
    assert not found.problems


def test_default_of_the_dossier() -> None:
    """What the dossier says of its sources holds where a source does not say itself."""
    settings = "-- content/site.yaml --\ntitle: T\npublish: citation\n"
    text = text_of("s", "It passed.", FILLER)
    content = settings + cited('[@s "It passed."]').replace("publish: excerpts\n", "")
    assert edition(content, text).dossier.passages[0].citation.sealed
    content = settings + cited('[@s "It passed."]', publish="full")
    assert not edition(content, text).dossier.passages[0].citation.sealed


WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=5), min_size=3, max_size=12)
SENTENCES = WORDS.map(lambda words: f"{' '.join(words).capitalize()}.")
PARAGRAPHS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4
)


def runs(text: str, length: int) -> set[str]:
    """Return all runs of so many words of `text`."""
    words = text.split()
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


@given(paragraphs=PARAGRAPHS, data=st.data())
def test_hidden_words_are_nowhere(paragraphs: list[str], data: st.DataObject) -> None:
    """No run of four words that is in no printed sentence stands anywhere in the public source."""
    text = text_of("s", *paragraphs)
    words = data.draw(st.sampled_from(paragraphs)).split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    found: Edition = edition(cited(f'[@s "{" ".join(words[start:end])}"]'), text)
    source = found.dossier.sources["s"]
    printed = set[str]()
    for block in source.text.blocks:
        for piece in block.text.split(GAP):
            printed |= runs(piece, 4)
    hidden = {run for paragraph in paragraphs for run in runs(paragraph, 4)} - printed
    everything = repr(source) + exported(found.dossier)
    assert not [run for run in hidden if run in everything]
    assert not [p for p in found.problems if p.code != "W607"]
    for passage in found.dossier.passages:
        assert passage.state.is_verified or passage.state == "ambiguous"
