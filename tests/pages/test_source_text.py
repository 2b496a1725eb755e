"""Claims about a source's text: nothing altered, exactly the quoted words lit, names linked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from support.evidence import source_of, text_of
from support.facts import read_of, within, words_in
from unhrc_site.dossier.facts import Card, Rest
from unhrc_site.dossier.names import Mention
from unhrc_site.model.citations import Citation, Passage, State
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import passage_anchor
from unhrc_site.model.source_text import BlockType
from unhrc_site.model.text import Span
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.records import AsideUnit, BlockUnit
from unhrc_site.pages.source_text import rest_lines, text_units
from unhrc_site.pages.writing import Writer
from unhrc_site.render.inline import set_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unhrc_site.model.records import Source

TEXT = "The council voted to suspend\nthe member, and then\nthe member left."
EMPTY = read_of("-- content/entities/x.md --\n---\nname: X\nkind: body\n---\n")
WRITER = Writer(EMPTY, "sources/s.html")


def rest_on(
    *spans: tuple[int, int],
    quote: str = "q",
    kind: Kind = Kind.EVENT,
    slug: str = "e",
    role: str = "date",
    block: int = 0,
    aside: int = -1,
) -> Rest:
    """Return a passage that a record rests on, by its places in the text of one block."""
    shown = tuple(Span(*span) for span in spans)
    passage = Passage(
        Citation("s", quote, Location("x")), slug, role, State.EXACT, (), shown, block, aside, shown
    )
    return Rest(passage, Card(kind, slug, slug, slug, "", None, None, ()))


def block_of(
    text: str, rests: Sequence[Rest], names: Sequence[Mention] = (), *, lines: bool = False
) -> BlockUnit:
    """Return a source's only block as its page sets it."""
    source = source_of("s", text)
    if lines:
        (block,) = source.text.blocks
        listing = replace(block, type=BlockType.LIST)
        source = replace(source, text=replace(source.text, blocks=(listing,)))
    (unit,) = text_units(WRITER, source, rests, names)
    assert isinstance(unit, BlockUnit)
    return unit


def letters_of(value: object, above: tuple[n.Node, ...] = ()) -> Iterator[tuple[n.Node, ...]]:
    """Yield for each code point of nodes the nodes that it stands in."""
    if isinstance(value, n.Words):
        yield from [above] * len(value.text)
    elif isinstance(value, tuple):
        for item in value:
            yield from letters_of(item, above)
    elif isinstance(value, n.Passage | n.Lit | n.Named):
        yield from letters_of(value.children, (*above, value))


def covered(spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return the code points of spans."""
    return {at for start, end in spans for at in range(start, end)}


@st.composite
def passages(draw: st.DrawFn) -> list[Rest]:
    """Return passages anywhere: nested, crossing, adjacent, equal, in several parts."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        cuts = draw(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=6, unique=True))
        cuts = sorted(cuts)[: len(cuts) // 2 * 2]
        spans = list(zip(cuts[::2], cuts[1::2], strict=True))
        found.append(rest_on(*spans, quote=f"quote {number}"))
    return found


@st.composite
def mentions(draw: st.DrawFn) -> list[Mention]:
    """Return names, none over another."""
    cuts = sorted(draw(st.lists(st.integers(0, len(TEXT)), max_size=6, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Mention("x", "s", 0, start, end) for start, end in pairs]


@settings(max_examples=300)
@given(passages(), mentions(), st.booleans())
def test_a_text_is_set_without_changing_it(
    rests: list[Rest],
    names: list[Mention],
    lines: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """The words of all nodes are the visible text, whatever is cited and named in it."""
    unit = block_of(TEXT, rests, names, lines=lines)
    assert len(unit.lines) == (3 if lines else 1)
    assert "\n".join(words_in(line) for line in unit.lines) == TEXT


@settings(max_examples=300)
@given(passages(), mentions())
def test_exactly_the_quoted_words_are_lit(rests: list[Rest], names: list[Mention]) -> None:
    """Lit is what is quoted, linked what is named, opened all between a passage's ends."""
    letters = list(letters_of(block_of(TEXT, rests, names).lines))
    lit = {at for at, above in enumerate(letters) if any(isinstance(x, n.Lit) for x in above)}
    named = {at for at, above in enumerate(letters) if any(isinstance(x, n.Named) for x in above)}
    assert lit == covered([span for rest in rests for span in rest.passage.shown])
    assert named == covered([(name.start, name.end) for name in names])
    for rest in rests:
        name = passage_anchor(rest.passage.citation.id)
        here = {
            at
            for at, above in enumerate(letters)
            if any(isinstance(x, n.Passage) and x.id == name for x in above)
        }
        assert here == covered([(rest.passage.shown[0].start, rest.passage.shown[-1].end)])


@settings(max_examples=200)
@given(passages(), st.booleans())
def test_each_passage_has_its_address_once(
    rests: list[Rest],
    lines: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """However often a passage is cut, over lines too, its address stands on the page once."""
    set_as = "".join(set_lines(block_of(TEXT, rests, lines=lines).lines))
    wanted = {passage_anchor(rest.passage.citation.id) for rest in rests}
    if not lines:
        assert sorted(re.findall(r' id="([^"]+)"', set_as)) == sorted(wanted)
    else:
        # A passage of a line end alone has no words, so there is nothing to open.
        found = re.findall(r' id="([^"]+)"', set_as)
        assert len(found) == len(set(found))
        assert {*found} <= wanted


@settings(max_examples=200)
@given(passages())
def test_depth_counts_the_passages_that_overlap(rests: list[Rest]) -> None:
    """A lit word knows how many different stretches cover it."""
    parts = {tuple(part) for rest in rests for part in rest.passage.shown}
    for at, above in enumerate(letters_of(block_of(TEXT, rests).lines)):
        depth = sum(start <= at < end for start, end in parts)
        assert [x.depth for x in above if isinstance(x, n.Lit)] == ([depth] if depth else [])


def test_names_in_a_passage_stay_linked() -> None:
    """A name that a passage cuts is linked on both sides of the cut."""
    unit = block_of(TEXT, [rest_on((4, 7))], [Mention("x", "s", 0, 0, 11)])
    assert [words_in(name) for name in within(unit.lines, n.Named)] == ["The ", "cou", "ncil"]
    assert {(name.href, name.title) for name in within(unit.lines, n.Named)} == {
        ("../entities/x.html", "X")
    }


def test_a_passage_set_twice_by_two_records_is_one() -> None:
    """Two records that cite the same words share one extent and one depth."""
    unit = block_of(TEXT, [rest_on((0, 3)), rest_on((0, 3), slug="f")])
    (extent,) = within(unit.lines, n.Passage)
    (lit,) = within(extent, n.Lit)
    assert lit.depth == 1


def test_margins_are_sorted_by_weight() -> None:
    """What happened stands before who said it, themes, entities and sources."""
    kinds = [Kind.PAGE, Kind.SOURCE, Kind.ENTITY, Kind.THEME, Kind.STATEMENT, Kind.EVENT]
    rests = [rest_on((0, 3), kind=kind, slug=kind.name.lower()) for kind in kinds]
    unit = block_of(TEXT, rests)
    assert [note.link.text for note in unit.margin] == ["event", "statement", "theme"]
    assert [note.link.text for note in unit.more] == ["entity", "source", "page"]


def test_margins_follow_the_text() -> None:
    """The facts that a margin shows stand in the order of their passages, not of their weight."""
    kinds = [Kind.THEME, Kind.EVENT, Kind.STATEMENT, Kind.ENTITY]
    rests = [
        rest_on((3 * at, 3 * at + 2), quote=str(at), kind=kind, slug=kind.name.lower())
        for at, kind in enumerate(kinds)
    ]
    unit = block_of(TEXT, rests)
    assert [note.link.text for note in unit.margin] == ["theme", "event", "statement"]
    assert [note.link.text for note in unit.more] == ["entity"]


def test_a_record_has_one_line_in_a_margin() -> None:
    """Roles of one record are joined, each once, and names among them keep their capitals."""
    roles = ["account: Russia’s reply", "date", "date"]
    rests = [rest_on((at, at + 2), quote=str(at), role=role) for at, role in enumerate(roles)]
    (note,) = block_of(TEXT, rests).margin
    assert note.role == "Account: Russia’s reply, date"
    assert note.passage == passage_anchor(rests[0].passage.citation.id)
    assert note.passages == tuple(passage_anchor(rest.passage.citation.id) for rest in rests)


def aside_source() -> Source:
    """Return a source with two lines that are no text behind its paragraphs."""
    return source_of("s", "One.", "Two.", aside=("Home", "Share\nMore"))


def test_units_keep_the_order_of_the_file() -> None:
    """Lines that were set aside stand where the file has them, neighbours folded together."""
    source = aside_source()
    first, second = source.text.set_aside
    moved = (replace(first, start=-9), second)
    source = replace(source, text=replace(source.text, set_aside=moved))
    units = text_units(WRITER, source, [], [])
    assert [type(unit) for unit in units] == [AsideUnit, BlockUnit, BlockUnit, AsideUnit]
    (folded,) = [
        unit for unit in text_units(WRITER, aside_source(), [], []) if isinstance(unit, AsideUnit)
    ]
    assert folded.summary == "3 lines set aside: navigation"
    assert [words_in(line) for line, _ in folded.lines] == ["Home", "Share\nMore"]


def test_what_was_set_aside_is_open_when_it_is_cited() -> None:
    """Folded lines start closed unless a passage is cited from them, which is lit there."""
    closed = text_units(WRITER, aside_source(), [], [])[-1]
    opened = text_units(WRITER, aside_source(), [rest_on((0, 5), block=-1, aside=1)], [])[-1]
    assert isinstance(closed, AsideUnit)
    assert isinstance(opened, AsideUnit)
    assert (closed.opened, opened.opened) == (False, True)
    assert [words_in(lit) for lit in within(opened.lines, n.Lit)] == ["Share"]
    assert [note.link.href for note in opened.margin] == ["../events/e.html"]


def test_blocks_are_numbered_for_people() -> None:
    """The first block is ¶ 1, and its address is that of its words."""
    units = text_units(WRITER, aside_source(), [], [])
    blocks = [unit for unit in units if isinstance(unit, BlockUnit)]
    assert [unit.number for unit in blocks] == [1, 2]
    assert [unit.id for unit in blocks] == [f"b-{b.id}" for b in aside_source().text.blocks]


def test_what_rests_on_a_source_is_listed_by_record() -> None:
    """A record has one line, with its roles and with each paragraph once."""
    site = (
        '-- content/events/vote.md --\n---\ntitle: V\n---\nIt did. [@s "One"] It was. [@s "One."]\n'
        '-- content/themes/a.md --\n---\ntitle: A\n---\nSo. [@s "Two."] Here. [@s "Menu"]\n'
    )
    read = read_of(site, text_of("s", "One.", "Two.", aside=("Menu",)))
    lines = rest_lines(Writer(read, "sources/s.html"), read.rests("s"))
    assert [(line.link.text, line.kind, line.roles) for line in lines] == [
        ("V", "event", "what happened"),
        ("A", "theme", "text"),
    ]
    assert [[place.text for place in line.places] for line in lines] == [
        ["¶1"],
        ["¶2", "set aside"],
    ]
