from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.load.raw.inline import join, render


def shown(raw: str, words: frozenset[str] = frozenset()) -> str:
    """Return what a reader sees of the lines of `raw`, joined."""
    spans, at = [], 0
    for line in raw.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return render(join(raw, spans, words)).visible.text


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("at its 44<sup>th</sup> session", "at its 44th session"),
        ("**Guided** by the _Charter_", "Guided by the Charter"),
        ("***both*** and ~~gone~~ ==marked==", "both and gone marked"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("a note* and another*", "a note* and another*"),
        ("see <https://x.example/a_b>, now", "see https://x.example/a_b, now"),
        ("see [the *text*](https://x.example) and [A/50](#)", "see the text and A/50"),
        ("![a gate](x.jpg)", "a gate"),
        ("[![a gate](x.jpg)](y.html)", "a gate"),
        ("Tom&nbsp;&amp;&#32;Ann &unknown; &", "Tom\u00a0& Ann &unknown; &"),
        ("one<br>two <b>three</b><!-- four -->", "one two three"),
        ("1 < 2 and <Name> stays", "1 < 2 and <Name> stays"),
        (r"not \*emphasis\* here", "not *emphasis* here"),
        ("use `a*b*c` so", "use a*b*c so"),
        ("influ\u00adenza and every\u200bthing", "influenza and everything"),
        ("first line\nsecond", "first line second"),
        ("long-\nterm plans", "long-term plans"),
        ("第一行\n第二行", "第一行第二行"),
    ],
)
def test_markup_is_not_seen(raw: str, seen: str) -> None:
    """A reader sees words, not Markdown, HTML tags, entities or invisible characters."""
    assert shown(raw) == seen


def test_a_hyphen_at_a_line_end_goes_only_if_the_word_is_known() -> None:
    """A split word loses its hyphen where the text writes it without one elsewhere."""
    assert shown("the deten-\ntion", frozenset({"detention"})) == "the detention"
    assert shown("the deten-\ntion") == "the deten-tion"


@pytest.mark.parametrize(
    ("raw", "text", "href"),
    [
        ("[words](https://x.example/a_(b))", "words", "https://x.example/a_(b)"),
        ('[words](https://x.example "title")', "words", "https://x.example"),
        ("[A/HRC/50/64](#)", "A/HRC/50/64", "#"),
        ("[empty]()", "empty", "#"),
        ("<https://x.example>", "https://x.example", "https://x.example"),
        ("at https://x.example/a.", "https://x.example/a", "https://x.example/a"),
        ('<a href="/b?c=1&amp;d=2">on</a>', "on", "/b?c=1&d=2"),
    ],
)
def test_links_keep_their_words_address_and_place(raw: str, text: str, href: str) -> None:
    """Each form of a link gives its visible words, its address and the stretch that holds both."""
    (link,) = render(join(raw, [(0, len(raw))])).links
    assert (link.text, link.href) == (text, href)
    assert text in raw[link.start : link.end]


def test_reference_links_find_their_definition() -> None:
    """`[words][name]` leads where the definition of the name says."""
    raw = "see [the text][1]"
    found = render(join(raw, [(0, len(raw))]), {"1": "https://x.example"})
    assert found.visible.text == "see the text"
    assert found.links[0].href == "https://x.example"


@given(st.text(alphabet="ab *_[]()<>&;`\\!~=#/:.-\u00ad\n", max_size=80))
def test_every_visible_character_leads_back_to_the_raw_text(raw: str) -> None:
    """Whatever the markup, each visible code point maps to a place inside the raw text."""
    spans, at = [], 0
    for line in raw.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    visible = render(join(raw, spans)).visible
    for index in range(len(visible.text)):
        start, end = visible.origin(index, index + 1)
        assert 0 <= start < end <= len(raw) + 1


@pytest.mark.parametrize(
    "tag",
    [
        "<img src='gate.jpg' alt='img &amp; words'>",
        '<IMG ALT="img &#38; words" src=x />',
        "<a href=x><img\nalt='img & words'></a>",
    ],
)
def test_the_alternative_text_of_a_tag_stands_where_it_is_written(tag: str) -> None:
    """Each letter of the alternative text of an HTML image leads back to itself in the raw text."""
    raw = f"See {tag} here"
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", raw)]
    visible = render(join(raw, lines)).visible
    assert visible.text == "See img & words here"
    for at, letter in enumerate(visible.text):
        if letter != "&":
            assert raw[visible.origin(at, at + 1).start] == letter
    at = visible.text.index("words")
    assert visible.origin(at, at + 5) == (raw.index("words"), raw.index("words") + 5)
