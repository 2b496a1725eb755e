"""The stylesheet and script of the timeline: weight, names, and what they may not ask for."""

from __future__ import annotations

import re

from support.templates import static, templates

CSS = static("timeline.css")
SCRIPT = static("timeline.js")
MOST_CSS = 8_000
MOST_SCRIPT = 40_000
"""Bytes; the script is loaded by one page only."""


def test_the_files_are_light() -> None:
    """Stylesheet and script stay below what a slow line carries in a second."""
    assert len(CSS.encode()) <= MOST_CSS
    assert len(SCRIPT.encode()) <= MOST_SCRIPT


def test_nothing_is_asked_of_another_server() -> None:
    """Neither file loads, sends or runs anything that is not the site's own."""
    assert not re.findall(r"@import|url\((?!#)|https?:", CSS)
    forbidden = r"fetch|XMLHttp|import\(|eval|innerHTML|document\.write|cookie|sendBeacon|localStor"
    assert not re.findall(forbidden, SCRIPT)
    assert set(re.findall(r"https?:[^\"]*", SCRIPT)) == {"http://www.w3.org/2000/svg"}


def test_every_class_of_the_stylesheet_is_given() -> None:
    """Each class that the stylesheet names is given by a template or by the script."""
    named = set(re.findall(r"\.([a-z][a-z-]*)", re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)))
    given = set(re.findall(r"[a-z][a-z0-9-]*", " ".join((*templates().values(), SCRIPT))))
    assert named - given == set()


def test_colours_are_the_site_s() -> None:
    """The stylesheet names no colour of its own, and nothing moves."""
    assert not re.findall(r"#[0-9a-f]{3}|rgb|hsl", CSS)
    assert not re.findall(r"\b(?:animation|transition|scroll-behavior)\b", CSS)


def test_every_part_that_the_script_asks_for_is_there() -> None:
    """Each data attribute that the script looks for stands in a template."""
    asked = set(re.findall(r"\[(data-[a-z-]+)", SCRIPT))
    html = " ".join(templates().values())
    assert {name for name in asked if name not in html} == set()
