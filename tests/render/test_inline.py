"""Inline nodes as HTML."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.documents import elements, parse, text_of
from unhrc_site.model.views.nodes import (
    Anchor,
    Found,
    LetterMark,
    LineEnd,
    Lit,
    Machine,
    Named,
    Node,
    Nodes,
    NoteMark,
    Passage,
    Stressed,
    Theirs,
    Weighty,
    Words,
)
from unhrc_site.render.figures import percent
from unhrc_site.render.inline import set_lines, set_nodes

ONE = NoteMark(1, "#note-1")
MARK = '<a class="number" href="#note-1" aria-label="Passage 1">1</a>'


def check(expected: str, *nodes: Node) -> None:
    """Compare nodes as they are set with the HTML that is expected."""
    assert set_nodes(nodes) == expected


def test_words_are_escaped_and_nothing_else_of_them_changes() -> None:
    """Words keep their no-break spaces and lose the power of markup."""
    check("a\u00a0&lt;b&gt; &amp; &#34;c&#34;\u2009d", Words('a\u00a0<b> & "c"\u2009d'))


def test_each_class_has_its_element() -> None:
    """Every class of node is set as the one element that says what it is."""
    inner = (Words("x"),)
    check('<span class="theirs">x</span>', Theirs("x"))
    check("<em>x</em>", Stressed(inner))
    check("<strong>x</strong>", Weighty(inner))
    check("<code>x</code>", Machine("x"))
    check("<br>", LineEnd())
    check('<a href="y.html">x</a>', Anchor("y.html", inner))
    check('<a class="named" href="y.html" title="Y">x</a>', Named("y.html", "Y", inner))
    check('<b class="found">x</b>', Found(inner))
    check('<mark class="lit">x</mark>', Lit(1, inner))


def test_a_link_out_of_the_site_says_so() -> None:
    """A link that leaves the site gives the other page no hold on this one."""
    check(
        '<a href="https://x" rel="external noopener">x</a>',
        Anchor("https://x", (Words("x"),), leaves=True),
    )


def test_a_mark_is_bound_to_the_word_before_it() -> None:
    """White space before marks is dropped, and the last word and its marks stay on one line."""
    check(
        f'It <span class="bound">passed.{MARK}{MARK}</span> Then',
        Words("It passed. "),
        ONE,
        ONE,
        Words(" Then"),
    )


def test_a_mark_after_a_very_long_word_leaves_the_word_breakable() -> None:
    """A word that might not fit a narrow line is not forced to stay in one piece."""
    check(f'{"x" * 25}<span class="bound">{MARK}</span>', Words("x" * 25), ONE)


def test_a_mark_without_a_word_before_it_stands_alone() -> None:
    """A mark after something else than words is set on its own."""
    check(f'<code>x</code><span class="bound">{MARK}</span>', Machine("x"), ONE)


def test_a_broken_mark_is_loud_and_never_tinted() -> None:
    """A mark whose passage was not found has a diamond, its own class, and says so."""
    html = set_nodes((NoteMark(3, "#note-3", broken=True),))
    assert 'class="number broken"' in html
    assert 'aria-label="Passage 3, not found"' in html
    assert "<svg" in html


def test_a_letter_names_what_it_leads_to() -> None:
    """The letter of an outside item is named for those who do not see its dashed box."""
    html = set_nodes((LetterMark("a", "#outside-a"),))
    assert 'class="letter"' in html
    assert 'aria-label="Outside the sources, a"' in html


def test_a_split_passage_has_its_address_once() -> None:
    """The first part of a passage has the id, the parts on other lines name it as data."""
    part = Passage("c-1", (Lit(1, (Words("x"),)),))
    first, second = set_lines([(part,), (part,)])
    assert 'id="c-1"' in first
    assert 'id="c-1"' not in second
    assert 'data-passage="c-1"' in second


def test_overlapping_passages_are_told_apart() -> None:
    """Words that several passages share are set in the stronger tint."""
    check('<mark class="lit over">x</mark>', Lit(2, (Words("x"),)))


def leaves() -> st.SearchStrategy[Node]:
    """Return nodes without children, with any text."""
    text = st.text(max_size=12)
    return st.one_of(
        st.builds(Words, text),
        st.builds(Theirs, text),
        st.builds(NoteMark, st.integers(1, 99), st.just("#n"), st.booleans()),
        st.builds(LetterMark, st.sampled_from("abc"), st.just("#o")),
    )


def nested(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Return nodes with children."""
    runs = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Stressed, runs),
        st.builds(Passage, st.text(min_size=1, max_size=5), runs),
        st.builds(Lit, st.integers(1, 3), runs),
    )


@given(st.lists(st.recursive(leaves(), nested), max_size=6).map(tuple))
def test_any_tree_is_balanced_and_keeps_its_words(nodes: Nodes) -> None:
    """Whatever the nodes are, no word becomes markup and every element that opens is closed."""
    html = set_nodes(nodes)
    kinds = ("a", "em", "mark", "span", "svg", "path")
    assert sum(html.count(f"<{kind}") for kind in kinds) == html.count("</") + html.count("/>")
    page = f"<!doctype html><title>x</title><p>{html}"
    if all(character.isprintable() for character in html):
        assert text_of(next(elements(parse(page), "p"))) == " ".join(plain(nodes).split())


def plain(nodes: Nodes) -> str:
    """Return the words of nodes with their marks, as a reader sees them."""
    made = ""
    for node in nodes:
        match node:
            case Words(text=text) | Theirs(text=text):
                made += text
            case NoteMark(number=number):
                made = made.rstrip(" \t\n") + str(number)
            case LetterMark(letter=letter):
                made = made.rstrip(" \t\n") + letter
            case Stressed(children=children) | Passage(children=children) | Lit(children=children):
                made += plain(children)
            case _:
                raise AssertionError(node)
    return made


def test_percentages_are_short() -> None:
    """A share has two decimals at most, and none that say nothing."""
    assert [percent(x) for x in (0, 12.5, 100.0, 33.3333, -0.0001)] == [
        "0%",
        "12.5%",
        "100%",
        "33.33%",
        "0%",
    ]
