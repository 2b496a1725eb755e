"""Each page as a document: valid, sound, accessible, and free of what its policy blocks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import count, pairwise
from typing import TYPE_CHECKING, get_args

import pytest

from support.documents import SVG, elements, local, name_of, parse, text_of
from support.templates import renderer
from support.view_making import Maker
from support.view_records import event
from support.view_timeline import timeline
from support.views import pages
from unhrc_site.model.views import View

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

PAGES = pages()
HOSTILE = "<script>alert(1)</script>\"'&<svg/onload=x>"
ADDRESSES = {"href", "src", "id"}


def shown(name: str) -> Element:
    """Return a realistic page."""
    return parse(renderer().render(PAGES[name]))


def made(cls: type, words: str, *, flags: bool = True, many: int = 2) -> tuple[str, Element]:
    """Return the page of a made view whose every text is `words` with a number, and its source."""
    numbers = count()

    def text(_: type, field: str) -> str:
        return f"i{next(numbers)}{words.replace(' ', '')}" if field == "id" else words

    html = renderer().render(Maker(text, full=True, flags=flags, many=many).make(cls))
    return html, parse(html)


every_page = pytest.mark.parametrize("name", sorted(PAGES))
every_view = pytest.mark.parametrize("cls", get_args(View), ids=lambda cls: cls.__name__)


@every_page
def test_a_page_has_one_heading_of_level_one(name: str) -> None:
    """There is one `h1`, it has words, and it is the first heading."""
    headings = list(elements(shown(name), "h1", "h2", "h3", "h4", "h5", "h6"))
    assert local(headings[0]) == "h1"
    assert text_of(headings[0])
    assert [local(heading) for heading in headings].count("h1") == 1


@every_page
def test_headings_skip_no_level(name: str) -> None:
    """A heading is at most one level below the one before it; a source's own text may differ."""
    levels = [
        int(local(heading)[1])
        for heading in elements(shown(name), "h1", "h2", "h3", "h4", "h5", "h6")
        if "words" not in heading.get("class", "")
    ]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every_page
def test_ids_are_unique_and_fragments_exist(name: str) -> None:
    """No id stands twice, and each link to a place on this page finds it."""
    document = shown(name)
    ids = Counter(element.get("id") for element in elements(document) if element.get("id"))
    assert [key for key, times in ids.items() if times > 1] == []
    fragments = {
        element.get("href", "")[1:]
        for element in elements(document, "a")
        if element.get("href", "").startswith("#")
    }
    assert fragments <= set(ids)


@every_page
def test_nothing_is_there_that_the_policy_blocks(name: str) -> None:
    """No inline style, script or handler, no form, and nothing loaded but the site's own files."""
    document = shown(name)
    for element in elements(document):
        assert "style" not in element.attrib
        assert not [key for key in element.attrib if str(key).startswith("on")]
        assert local(element) not in {"style", "form", "iframe", "use", "img", "base"}
    told = [e for e in elements(document, "script") if e.get("type") == "application/ld+json"]
    scripts = [element for element in elements(document, "script") if element not in told]
    own = re.compile(re.escape(PAGES[name].frame.root) + r"static/[a-z]+\.js")
    assert all(own.fullmatch(script.get("src", "")) for script in scripts)
    assert not [script for script in scripts if text_of(script) or "type" in script.attrib]
    assert all("defer" in script.attrib for script in scripts)
    assert all(set(script.attrib) == {"type"} for script in told)


@every_page
def test_landmarks_are_there_and_named(name: str) -> None:
    """A page has one main part, a header, a footer; each navigation has a name of its own."""
    document = shown(name)
    for landmark in ("main", "header", "footer"):
        assert len(list(elements(document, landmark))) == 1
    names = [element.get("aria-label") for element in elements(document, "nav")]
    assert None not in names
    assert len(set(names)) == len(names)
    assert next(elements(document, "a")).get("href") == "#page-main"


@every_page
def test_links_and_drawings_have_names(name: str) -> None:
    """Each link has a name; each drawing has one or is hidden from those who cannot see it."""
    document = shown(name)
    assert all(name_of(link) for link in elements(document, "a"))
    parents = {child: parent for parent in document.iter() for child in parent}
    for drawing in document.iter(f"{SVG}svg"):
        if parents[drawing].tag == f"{SVG}svg":
            continue
        # A drawing whose marks are links is a group of them.
        if drawing.get("role") == ("group" if list(elements(drawing, "a")) else "img"):
            assert drawing.get("aria-label")
        else:
            assert drawing.get("aria-hidden") == "true"


@every_page
def test_tables_have_captions_and_scopes(name: str) -> None:
    """Each table has a caption, and each of its heads says what it is the head of."""
    for table in elements(shown(name), "table"):
        if table.get("class") == "ours" and not list(elements(table, "caption")):
            continue  # A table of the editors' own, which has no name in Markdown.
        assert text_of(next(elements(table, "caption")))
        assert all(head.get("scope") for head in elements(table, "th"))


@every_page
def test_controls_have_labels(name: str) -> None:
    """Each control names itself through a label."""
    document = shown(name)
    labels = {label.get("for") for label in elements(document, "label")}
    assert {control.get("id") for control in elements(document, "select", "input")} == labels


@every_page
def test_a_page_is_named_in_its_head(name: str) -> None:
    """The head has title, description, language and, if known, the address of the page."""
    document, frame = shown(name), PAGES[name].frame
    assert document.get("lang") == frame.language
    assert text_of(next(elements(document, "title"))) == frame.title
    links = {link.get("rel"): link.get("href") for link in elements(document, "link")}
    assert links.get("canonical") == frame.canonical
    sheets = [e.get("href") for e in elements(document, "link") if e.get("rel") == "stylesheet"]
    assert sheets[0] == f"{frame.root}static/site.css"


@every_view
@pytest.mark.parametrize("flags", [True, False])
def test_hostile_words_stay_words(cls: type, flags: bool) -> None:  # noqa: FBT001 - a parameter.
    """Markup in any text of any view is shown as it is written and never becomes markup."""
    html, document = made(cls, HOSTILE, flags=flags)
    assert "<script>alert" not in html
    assert "<svg/onload" not in html
    assert all(e.get("src") or e.get("type") for e in elements(document, "script"))
    assert not [
        key
        for element in elements(document)
        for key in element.attrib
        if str(key).startswith("on") or not re.fullmatch(r"[a-zA-Z0-9:-]+", str(key))
    ]
    assert HOSTILE in "".join(document.itertext())


@every_view
def test_a_view_without_anything_is_a_page(cls: type) -> None:
    """Where every list is empty and every option absent, the page is still valid."""
    document = parse(renderer().render(Maker(lambda *_: "x", full=False, options=False).make(cls)))
    assert len(list(elements(document, "h1"))) == 1
    assert not [text for text in document.itertext() if text.strip() in {"None", "()", "[]"}]


@every_view
def test_a_view_with_very_much_is_a_page(cls: type) -> None:
    """Long lists and long words give a valid page too."""
    _, document = made(cls, "Donaudampfschifffahrtsgesellschaft" * 6, many=8)
    assert not [text for text in document.itertext() if text.strip() == "None"]


def test_a_timeline_of_sixty_events_is_a_page() -> None:
    """Each of sixty events of a year has its line and its row in the drawing."""
    view = timeline()
    year = replace(view.years[0], lines=view.years[0].lines[:1] * 60)
    assert view.drawing is not None
    drawing = replace(view.drawing, rows=view.drawing.rows[:1] * 60)
    document = parse(renderer().render(replace(view, years=(year,), drawing=drawing)))
    items = [item.get("class") for item in elements(document, "li")]
    assert items.count("event") == 60
    rows = next(e for e in elements(document, "ol") if e.get("class") == "chart-rows")
    assert len(list(elements(rows, "li"))) == 60


@every_view
def test_problems_come_before_the_heading(cls: type) -> None:
    """What is broken on a page is said at its top, before all else of it."""
    html, _ = made(cls, "found-nothing")
    assert html.index('class="problems"') < html.index("<h1")
    assert "must not be published" in html


def test_a_broken_note_is_never_lit() -> None:
    """Words that were not verified carry no tint, and their note says what is wrong."""
    html, document = made(type(event()), "words")
    broken = [li for li in elements(document, "li") if "note-broken" in li.get("class", "")]
    assert broken
    assert all("Not verified:" in text_of(item) for item in broken)
    assert not [mark for item in broken for mark in elements(item, "mark")]
    assert "no citation" in html


def test_a_number_leads_to_its_note_and_back() -> None:
    """A number leads to the note, and the note's own number back to the sentence."""
    document = shown("event")
    by_id = {element.get("id"): element for element in elements(document) if element.get("id")}
    marks = [a for a in elements(document, "a") if a.get("class") == "number"]
    assert marks
    for mark in marks:
        target = by_id[mark.get("href", "")[1:]]
        if target.get("class") == "note":
            back = next(elements(target, "a"))
            assert any(
                a.get("href") == mark.get("href")
                for a in elements(by_id[back.get("href", "")[1:]], "a")
            )
            assert mark.get("aria-label") == f"Passage {text_of(mark)}"


def test_a_vote_stands_in_its_section() -> None:
    """Where the prose has a section on the vote, the drawing stands in it, under one heading."""
    headings = [text_of(heading) for heading in elements(shown("event"), "h2")]
    assert headings.count("The vote") == 1


def test_silence_is_said() -> None:
    """A source that does not answer has no empty cell."""
    cells = [text_of(cell) for cell in elements(shown("event"), "td")]
    assert "" not in cells
    assert cells.count("says nothing") == 3


def test_what_needs_scripts_is_not_there_without_them() -> None:
    """There is no button, and the filters wait where a browser does not show them."""
    document = shown("timeline")
    for name in ("button", "select", "input"):
        waiting = [e for t in elements(document, "template") for e in elements(t, name)]
        assert waiting == list(elements(document, name))
        assert waiting


def test_a_source_keeps_its_language_and_direction() -> None:
    """The words of a source are marked with its language and the way it runs."""
    document = shown("source")
    words = [e for e in elements(document) if "words" in e.get("class", "").split()]
    assert len(words) == 14
    assert {(e.get("lang"), e.get("dir")) for e in words} == {("en", "ltr")}


def render_time(render: Callable[[], object]) -> float:
    """Return the least of some times that a rendering takes, in seconds."""
    import timeit  # noqa: PLC0415 - only here

    render()
    return min(timeit.repeat(render, number=5, repeat=5)) / 5


def test_a_small_page_is_set_fast() -> None:
    """A small page takes no more than a few milliseconds on any machine; here it is below one."""
    assert render_time(lambda: renderer().render(PAGES["not-found"])) < 0.01
