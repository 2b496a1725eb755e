"""The network's own stylesheet and script: their weight, and what they may not do."""

from __future__ import annotations

import re

from support.templates import static, templates

CSS = static("network.css")
SCRIPT = static("network.js")


def test_the_files_are_light() -> None:
    """What only this page needs stays small."""
    assert len(CSS.encode()) <= 8_000
    assert len(SCRIPT.encode()) <= 15_000


def test_colours_are_tokens() -> None:
    """The stylesheet has no colour of its own, and no tint: that means evidence only."""
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgb|hsl|evidence", CSS.partition("*/")[2])


def test_nothing_is_asked_of_another_server() -> None:
    """Neither file loads, sends or runs anything that is not the site's own."""
    assert not re.findall(r"@import|url\(|https?:", CSS)
    forbidden = r"fetch|XMLHttp|import\(|eval|innerHTML|document\.write|cookie|https?:|sendBeacon"
    assert not re.findall(forbidden, SCRIPT)


def test_every_class_of_the_stylesheet_is_given() -> None:
    """Each class that the stylesheet names is given by a template or by the script."""
    named = set(re.findall(r"\.([a-z][a-z0-9-]*)", re.sub(r"/\*.*?\*/", "", CSS)))
    given = set(re.findall(r"[a-z][a-z0-9-]*", " ".join((*templates().values(), SCRIPT))))
    assert named - given - {f"step-{number}" for number in (1, 2, 3)} == set()


def test_nothing_moves() -> None:
    """There is no animation that a reader would have to be spared."""
    assert not re.findall(r"\b(?:animation|transition|scroll-behavior)\b", CSS)
