"""Every kind of page as the reader's system asks for it: forced colours, contrast, motion, paper.

What is printed is kept as an artefact of a test run: `test-artefacts/paper/`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.page_kinds import fullest_of_each, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAPER = Path(__file__).parents[2] / "test-artefacts/paper"
LONGEST = 100_000
"""Bytes: making the sheets of a longer page takes many seconds."""

NOT_ON_PAPER = "nav:not(.crumbs), form, button, select, input, .skip, .preview, .ruler"
SYSTEM_COLOUR = """name => {
  const probe = document.createElement('p');
  probe.className = 'probe';
  probe.setAttribute('hidden', '');
  document.body.append(probe);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.probe { forced-color-adjust: none; color: ' + name + ' }');
  document.adoptedStyleSheets = [sheet];
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}"""
"""Asks for one of the system's colours with a constructed sheet, which the policy lets pass."""

BACKGROUND = "e => getComputedStyle(e).backgroundColor"


def test_evidence_is_marked_in_forced_colours(
    built_site: Callable[[str], Path], page: Page
) -> None:
    """In forced colours a lit passage and its number have the system's Mark, and nothing else."""
    page.emulate_media(forced_colors="active")
    seen = 0
    for name in fullest_of_each(built_site("first")):
        page.goto((built_site("first") / name).as_uri())
        mark = page.evaluate(SYSTEM_COLOUR, "Mark")
        lit = page.locator(".lit:visible, .number:not(.broken):visible")
        if lit.count():
            seen += 1
            assert lit.first.evaluate(BACKGROUND) == mark, name
        marked = page.evaluate(
            "mark => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()"
            " && getComputedStyle(e).backgroundColor === mark"
            " && !e.matches('.lit, .number, mark')).map(e => e.outerHTML.slice(0, 120))",
            mark,
        )
        assert not marked, name
    assert seen > 4


def test_more_contrast_has_one_ink(built: Path, page: Page) -> None:
    """Who asks for more contrast reads labels in the ink of the text, under stronger rules."""
    colour = "e => getComputedStyle(e).color"
    page.goto((built / "events/suspension.html").as_uri())
    label, body = page.locator(".record dt").first, page.locator("body")
    assert label.evaluate(colour) != body.evaluate(colour)
    page.emulate_media(contrast="more")
    assert label.evaluate(colour) == body.evaluate(colour)


def test_nothing_moves(any_site: Path, page: Page) -> None:
    """Who asks for less motion sees none: no transition, no animation, no smooth scrolling."""
    page.emulate_media(reduced_motion="reduce")
    moving: dict[str, Any] = {}
    for name in page_kinds(any_site):
        page.goto((any_site / name).as_uri())
        if found := page.evaluate(
            "[...document.querySelectorAll('html, body *')].filter(e => {"
            " const s = getComputedStyle(e); return s.animationName !== 'none'"
            " || s.transitionDuration.split(', ').some(d => parseFloat(d) > 0)"
            " || s.scrollBehavior === 'smooth'; }).map(e => e.outerHTML.slice(0, 120))"
        ):
            moving[name] = found[:5]
    assert not moving


def test_paper_has_no_controls(built_site: Callable[[str], Path], page: Page) -> None:
    """On paper no kind of page shows navigation or controls, and each has its text in black.

    What is printed is kept, of pages that are not very long.
    """
    PAPER.mkdir(parents=True, exist_ok=True)
    site = built_site("first")
    wrong: dict[str, Any] = {}
    for name in fullest_of_each(site):
        page.goto((site / name).as_uri())
        page.emulate_media(media="print", color_scheme="dark")
        shown = page.evaluate(
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility())"
            ".map(e => e.outerHTML.slice(0, 120))",
            NOT_ON_PAPER,
        )
        ink = page.locator("h1").first.evaluate("e => getComputedStyle(e).color")
        if shown or ink != "rgb(0, 0, 0)":
            wrong[name] = shown or ink
        page.emulate_media(media=None, color_scheme="light")
        if (site / name).stat().st_size <= LONGEST:
            made = page.pdf(format="A4", prefer_css_page_size=True)
            (PAPER / f"{name.replace('/', '-').removesuffix('.html')}.pdf").write_bytes(made)
    assert not wrong


def test_notes_stand_under_their_sentences_on_paper(built: Path, page: Page) -> None:
    """On paper, A4 on its side too, each note stands below the sentence that it carries."""
    page.set_viewport_size({"width": 1001, "height": 670})
    page.goto((built / "events/suspension.html").as_uri())
    page.emulate_media(media="print")
    places = page.evaluate(
        "[...document.querySelectorAll('.row')].map(r => [r.querySelector('.claim'),"
        " r.querySelector('.notes')]).filter(p => p[0] && p[1])"
        ".map(p => p.map(e => e.getBoundingClientRect())).map(p => [p[0].bottom, p[1].top])"
    )
    assert len(places) > 3
    assert all(bottom <= top + 1 for bottom, top in places)


def test_addresses_are_printed_after_what_leads_out(built: Path, page: Page) -> None:
    """On paper a link to an outside document is followed by its address, on screen it is not."""
    page.goto((built / "sources.html").as_uri())
    links = page.locator("main .reference-lines a[href^='http']")
    said = "e => getComputedStyle(e, '::after').content"
    assert links.count() > 3
    for link in links.all()[:9]:
        page.emulate_media(media="screen")
        assert "http" not in link.evaluate(said)
        page.emulate_media(media="print")
        assert (link.get_attribute("href") or "") in link.evaluate(said)


def test_rows_do_not_break_on_paper(built: Path, page: Page) -> None:
    """A sentence with its notes, a row of a table and a figure stay on one sheet."""
    page.goto((built / "events/suspension.html").as_uri())
    page.emulate_media(media="print")
    for part in (".row", ".note", "main tr", ".bar"):
        inside = page.locator(part).first.evaluate("e => getComputedStyle(e).breakInside")
        assert inside == "avoid", part
