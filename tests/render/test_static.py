"""The stylesheet and the script: their weight, their colours, and what they may not ask for."""

from __future__ import annotations

import re

import pytest

from support.templates import static, templates
from unhrc_site.render import inline

CSS = static("site.css")
SCRIPTS = {name: static(name) for name in ("site.js", "copy.js", "source.js")}
MOST_CSS = 42_000
"""With what connects a source's margin and copies its paragraphs."""
MOST_SCRIPT = 12_000

SET_BY_SCRIPT = {"on", "out", "copy", "copies", "back", "preview"}
"""Classes that only the script gives."""
FROM_VIEWS = {
    "for", "against", "abstaining", "not-voting", "cited", "aside",  # kinds of segments
    "kicker", "byline", "date", "caption", "letterhead", "footnote",  # types of blocks
    "start", "end",  # where a ruler's label stands
}  # fmt: skip
"""Classes that a template takes from its view."""


def tokens(css: str) -> dict[str, str]:
    """Return the colours that a block of declarations names."""
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", css))


LIGHT = tokens(CSS.split("@media (prefers-color-scheme: dark)")[0])
DARK = tokens(CSS.split("@media (prefers-color-scheme: dark)")[1].split("@media")[0])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_files_are_light() -> None:
    """The stylesheet and each script stay below what a slow line carries in a second."""
    assert len(CSS.encode()) <= MOST_CSS
    assert all(len(script.encode()) <= MOST_SCRIPT for script in SCRIPTS.values())


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground", "least"),
    [
        ("ink", "paper", 7.0),
        ("ink-2", "paper", 4.5),
        ("ink-2", "surface", 4.5),
        ("accent", "paper", 4.5),
        ("accent", "surface", 4.5),
        ("accent", "evidence", 4.5),
        ("evidence-ink", "evidence", 7.0),
        ("evidence-ink", "evidence-on", 4.5),
        ("rule-2", "paper", 3.0),
        ("fill", "paper", 3.0),
        ("evidence-edge", "paper", 3.0),
    ],
)
def test_colours_can_be_told_apart(
    scheme: dict[str, str], words: str, ground: str, least: float
) -> None:
    """Text has at least the contrast that WCAG 2.2 asks of level AA, and marks have theirs."""
    assert contrast(scheme[words], scheme[ground]) >= least


def test_nothing_is_asked_of_another_server() -> None:
    """No file loads, sends or runs anything that is not the site's own."""
    assert not re.findall(r"@import|url\((?!#)|https?:", CSS)
    forbidden = r"fetch|XMLHttp|import\(|eval|innerHTML|document\.write|cookie|https?:|sendBeacon"
    assert not [name for name, script in SCRIPTS.items() if re.findall(forbidden, script)]


def test_every_class_of_the_stylesheet_is_given() -> None:
    """Each class that the stylesheet names is given by a template, a filter, or the script."""
    without_comments = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    named = set(re.findall(r"\.([a-z][a-z0-9-]*)", without_comments))
    given = set(re.findall(r"[a-z][a-z0-9-]*", " ".join(templates().values())))
    with open(inline.__file__, encoding="utf-8") as source:  # noqa: PTH123 - a module's own file.
        given |= set(re.findall(r"[a-z][a-z0-9-]*", source.read()))
    composed = {f"strip-{kind}" for kind in ("cited", "aside")}
    assert named - given - SET_BY_SCRIPT - FROM_VIEWS - composed == set()


def test_each_way_of_seeing_is_provided_for() -> None:
    """Dark, more contrast, forced colours and paper each have their rules; nothing moves."""
    for feature in (
        "prefers-color-scheme: dark",
        "prefers-contrast: more",
        "forced-colors: active",
    ):
        assert f"@media ({feature})" in CSS
    assert "@media (forced-colors: active)" in CSS
    assert "@media print" in CSS
    assert not re.findall(r"\b(?:animation|transition|scroll-behavior)\b", CSS)
