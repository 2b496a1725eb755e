"""Claims about sentences of prose and the citations behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.dossier.sentences import plain, sentences
from unhrc_site.load.markdown import read_inline
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.prose import Cite, Text, walk

HERE = Location("x.md")


def cut(text: str) -> list[tuple[str, list[str]]]:
    """Return the sentences of a Markdown line, each with the targets that it cites."""
    nodes, _ = read_inline(text, HERE)
    return [(s.text, [c.target for c in s.citations]) for s in sentences(nodes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It passed. [@a] It was May. [@b]", [("It passed.", ["a"]), ("It was May.", ["b"])]),
        ("It passed [@a]. It was May.", [("It passed .", ["a"]), ("It was May.", [])]),
        ("It passed.[@a][@b] It was May.", [("It passed.", ["a", "b"]), ("It was May.", [])]),
        ("[@a] It passed.", [("It passed.", ["a"])]),
        ("It *passed. [@a]* It was May.", [("It passed.", ["a"]), ("It was May.", [])]),
        ("One. *Two.* [@a] Three.", [("One.", []), ("Two.", ["a"]), ("Three.", [])]),
        ("One [@a] and [@b] two.", [("One  and  two.", ["a", "b"])]),
        ("See [[x|the vote]]. [@a] Then.", [("See the vote.", ["a"]), ("Then.", [])]),
        ("“So.” [@a] Then.", [("“So.”", ["a"]), ("Then.", [])]),
        ("no end", [("no end", [])]),
        ("[@a]", [("", ["a"])]),
    ],
)
def test_a_citation_belongs_to_its_sentence(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    """A citation counts for the sentence that it stands in or behind, and for no other."""
    assert cut(text) == expected


@given(st.text(st.sampled_from('Ab. ?!*[]@s"“”\\`_'), max_size=40))
def test_no_word_and_no_citation_is_lost(text: str) -> None:
    """The sentences hold all words and citations of the text, in order, each once."""
    nodes, _ = read_inline(text, HERE)
    found = sentences(nodes)
    joined = "".join(plain(sentence.nodes) for sentence in found)
    assert joined == plain(nodes)
    cited = [c for sentence in found for c in sentence.citations]
    assert cited == [node.citation for node in walk(nodes) if isinstance(node, Cite)]


def test_a_link_without_words_takes_its_records_name() -> None:
    """Names are looked up where they are known, and are the slug where they are not."""
    nodes, _ = read_inline("See [[a]] and [[b]]", HERE)
    assert plain(nodes, {"a": "Alpha"}) == "See Alpha and b"
    assert plain(nodes) == "See a and b"
    assert plain((Text("x"),), {}) == "x"
