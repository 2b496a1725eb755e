"""Claims about the editors' Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unhrc_site.load.markdown import MAX_DEPTH, read_inline, read_markdown
from unhrc_site.model import prose
from unhrc_site.model.diagnostics import Location

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation


def citations(text: str) -> list[Citation]:
    """Return the citations of a text that has no problems."""
    blocks, problems = read_markdown("x.md", text)
    assert not problems
    return list(prose.citations(blocks))


def places(text: str, code: str) -> list[tuple[int, int]]:
    """Return line and column of each problem with this code."""
    _, problems = read_markdown("x.md", text)
    assert {problem.code for problem in problems} <= {code}
    return [(p.location.line, p.location.col) for p in problems if p.location]


@pytest.mark.parametrize(
    ("written", "target", "quote", "prefix", "suffix"),
    [
        ('[@s "exact words"]', "s", "exact words", None, None),
        ("[@s]", "s", None, None, None),
        ('[@s "a \\"b\\" c"]', "s", 'a "b" c', None, None),
        ('[@s "a \\\\ b"]', "s", "a \\ b", None, None),
        ('[@s "a ] b [ c"]', "s", "a ] b [ c", None, None),
        ('[@s "a *b* `c` <d> &amp; [e](f)"]', "s", "a *b* `c` <d> &amp; [e](f)", None, None),
        ('[@s "a\n  b"]', "s", "a b", None, None),
        ('[@s\n"a"\nprefix="b"\nsuffix="c"]', "s", "a", "b", "c"),
        ('[@s "a" prefix="b"]', "s", "a", "b", None),
        ('[@s "a" suffix="]"]', "s", "a", None, "]"),
        ('[@s "a" prefix=""]', "s", "a", None, None),
        ('[@s " a "  ]', "s", "a", None, None),
    ],
)
def test_a_citation_is_read_as_it_is_written(
    written: str, target: str, quote: str | None, prefix: str | None, suffix: str | None
) -> None:
    """Escapes, brackets, marks and line ends within the quotation marks belong to the quote."""
    (citation,) = citations(f"It passed. {written}")
    assert (citation.target, citation.quote) == (target, quote)
    assert (citation.prefix, citation.suffix) == (prefix, suffix)


@pytest.mark.parametrize(
    "text",
    [
        "- One. {}\n- Two.",
        "1. One.\n\n   More. {}",
        "> Words. {}",
        "> - Deep. {}",
        "| a | b |\n|---|---|\n| x | {} |",
        "*Emphasis {}*",
        "**Strong *both* {}**",
        "[words {}](https://example.org)",
        "## Heading {}",
        "Lines\nthat go on {}\nand on",
        "    \n\nAfter! {}!",
        "Great!{}",
    ],
)
def test_a_citation_is_found_wherever_words_are(text: str) -> None:
    """Lists, quotations, tables, emphasis, links and headings can cite, each at its exact place."""
    written = '[@s "a ] b"]'
    lines = text.format(written).split("\n")
    (citation,) = citations("\n".join(lines))
    place = citation.location
    assert lines[place.line - 1][place.col - 1 :].startswith(written)
    assert (place.length, place.text) == (len(written), lines[place.line - 1])


def test_equal_cells_of_a_row_have_places_of_their_own() -> None:
    """Cells with the same words, and cells with escaped bars, are each found where they stand."""
    text = '| [@s "a"] | [@s "a"] |\n|---|---|\n| a \\| b [@s "c"] | [@s "c"] |'
    found = [(c.location.line, c.location.col) for c in citations(text)]
    assert found == [(1, 3), (1, 14), (3, 10), (3, 21)]


def test_places_count_from_the_files_own_lines() -> None:
    """A body that starts further down, and indented in its file, keeps its lines and columns."""
    lines = ["title: x", "body: |", "    It passed.", '    So it did. [@s "a"]']
    blocks, _ = read_markdown("x", 'It passed.\nSo it did. [@s "a"]', first_line=2, lines=lines)
    (citation,) = prose.citations(blocks)
    assert (citation.location.line, citation.location.col) == (4, 16)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Good [@s "a"], bad [@s "b.', [(1, 20)]),
        ("A\nb [@ s] c", [(2, 3)]),
        ("[@]", [(1, 1)]),
        ("[@s words]", [(1, 1)]),
        ('[@s "a" "b"]', [(1, 1)]),
        ('[@s "a" suffix="b" prefix="c"]', [(1, 1)]),
        ('[@s "a\n\nb"]', [(1, 1)]),
        ('[@s ""]', [(1, 1)]),
        ('[@s prefix="a"]', [(1, 1)]),
        ("- x\n- y [[slug", [(2, 5)]),
        ("[[a|]] and [[]] and [[a]b]]", [(1, 1), (1, 12), (1, 21)]),
        ("| a | b |\n|---|---|\n| [@x | [@x |", [(3, 3), (3, 9)]),
        ("> one\n> **two [@x**", [(2, 9)]),
        ("Words.\n\n[@ref]: https://example.org", [(3, 1)]),
    ],
)
def test_what_only_looks_like_a_citation_or_a_link_is_reported(
    text: str, expected: list[tuple[int, int]]
) -> None:
    """A citation or link that is not well formed is an error at its own place."""
    assert places(text, "E119") == expected


@pytest.mark.parametrize(
    "text", [r"\[@s]", r"\[[s]]", "`[@s]`", "    [[a", "```\n[@s\n```", "a @ b"]
)
def test_what_is_escaped_or_code_is_no_citation(text: str) -> None:
    """An escaped bracket and code are what they are, and no problem."""
    blocks, problems = read_markdown("x.md", text)
    assert problems == ()
    assert not list(prose.citations(blocks))
    assert not list(prose.record_links(blocks))


@pytest.mark.parametrize(
    ("written", "slug", "words"),
    [("[[a-b]]", "a-b", None), ("[[a|the words]]", "a", "the words"), ("[[ a | b ]]", "a", "b")],
)
def test_a_link_names_a_record_and_perhaps_words(
    written: str, slug: str, words: str | None
) -> None:
    """The slug stands before the bar, the words behind it."""
    blocks, problems = read_markdown("x.md", f"See {written}.")
    (link,) = prose.record_links(blocks)
    assert (link.slug, link.words, problems) == (slug, words, ())
    assert (link.location.col, link.location.length) == (5, len(written))


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org/x",
        "https:",
        "a/b.html",
        "../a?b=c:d",
    ],
)
@pytest.mark.parametrize("form", ["[words]({})", "<{}>", "[words][x]\n\n[x]: {}"])
def test_links_of_other_schemes_are_not_made(href: str, form: str) -> None:
    """A link to anything but the web or mail is reported, and only its words stay.

    A relative one would lead elsewhere from every other page that shows its sentence.
    """
    blocks, problems = read_markdown("x.md", form.format(href))
    links = [n for nodes in prose.inlines(blocks) for n in prose.walk(nodes)]
    assert not [node for node in links if isinstance(node, prose.WebLink)]
    # An autolink has a scheme and takes no entities: else it is words, and nothing is reported.
    is_words = form[0] == "<" and ("&" in href or ":" not in href.partition("?")[0])
    expected = [] if is_words else ["W118"]
    assert [problem.code for problem in problems] == expected


@pytest.mark.parametrize("href", ["https://example.org/a:b", "mailto:a@example.org"])
def test_links_to_the_web_and_to_mail_are_made(href: str) -> None:
    """Web and mail addresses are links."""
    blocks, problems = read_markdown("x.md", f"[words]({href})")
    (nodes,) = prose.inlines(blocks)
    assert (nodes, problems) == ((prose.WebLink(href, (prose.Text("words"),)),), ())


def test_raw_html_is_text() -> None:
    """Tags and comments stay words, inline and as blocks."""
    blocks, problems = read_markdown("x.md", "<script>x</script>\n\na <b>c</b> <!-- d -->")
    assert problems == ()
    assert list(prose.inlines(blocks)) == [
        (prose.Text("<script>x</script>"),),
        (prose.Text("a <b>c</b> <!-- d -->"),),
    ]


def test_images_are_reported_and_their_words_stay() -> None:
    """An image is left out with a warning at its place; its alternative text stays."""
    text = "First\nthen ![the hall](hall.png) and on"
    assert places(text, "W118") == [(2, 6)]
    blocks, _ = read_markdown("x.md", text)
    assert list(prose.inlines(blocks)) == [(prose.Text("First then the hall and on"),)]


def test_the_level_of_a_heading_starts_below_the_title() -> None:
    """A single # is read as the first level below the record's own title."""
    blocks, _ = read_markdown("x.md", "# One\n\n## Two\n\n### Three")
    assert [block.level for block in blocks if isinstance(block, prose.Heading)] == [2, 2, 3]


def test_emphasis_is_read_only_as_deep_as_its_bound() -> None:
    """What is nested without end is read flat below the bound, citations included."""
    text = "*a **b " * 600 + '[@s "x"]' + "** *" * 600
    (citation,) = citations(text.replace("** *", "***"))
    assert citation.quote == "x"

    def depth(nodes: tuple[prose.Inline, ...]) -> int:
        inner = [n.children for n in nodes if isinstance(n, prose.Emphasis | prose.Strong)]
        return max((1 + depth(children) for children in inner), default=0)

    blocks, _ = read_markdown("x.md", "*" * 3000 + "a" + "*" * 3000)
    assert max(depth(nodes) for nodes in prose.inlines(blocks)) <= MAX_DEPTH + 1


@pytest.mark.parametrize(
    "text",
    ["[@x" * 5000, "[@x " + " " * 20_000, '[@x "' + '\\"' * 20_000, "[[" * 3000, "[[a|" * 3000],
)
def test_hostile_brackets_are_read_to_their_end(text: str) -> None:
    """Text that starts citations without end is read, and none is made of it."""
    blocks, _ = read_markdown("x.md", text)
    assert not list(prose.citations(blocks))


MARKED = st.text(
    st.one_of(st.sampled_from('[]@|"\\*_`<>!#-+1.) \n\t(:/=~&;x'), st.characters(codec="utf-8")),
    max_size=60,
)


@given(MARKED)
@example("[@x]: y")
@example("| a |\n|-|\n")
@example("\r[@x")
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail, and every place that it names is in the text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks, problems = read_markdown("x.md", text)
    lines = text.split("\n")
    for place in [c.location for c in prose.citations(blocks)] + [p.location for p in problems]:
        assert place is not None
        assert lines[place.line - 1] == place.text
        assert place.col - 1 + place.length <= len(place.text) + 1


@given(MARKED)
def test_any_value_is_read_as_one_line(text: str) -> None:
    """A value of front matter is read whatever it holds, each place being the value's own."""
    where = Location("x.yaml", 3, 7, 4, "key: value")
    nodes, problems = read_inline(text, where)
    assert all(problem.location == where for problem in problems)
    for node in prose.walk(nodes):
        if isinstance(node, prose.Cite):
            assert node.citation.location == where
