"""Claims about how problems are printed: exact places, and nothing that steers a terminal."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from typing import TextIO

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.commands.printing import (
    Progress,
    as_github,
    as_text,
    json_text,
    printable,
    wants_colour,
    yaml_text,
)
from unhrc_site.model.diagnostics import Diagnostic, Location

STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
texts = st.text(st.characters(exclude_categories=()), max_size=30)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Return True, as a terminal does."""
        return True


def steers(text: str) -> bool:
    """Return whether a terminal could be steered with `text`."""
    return any(unicodedata.category(character) in STEERING for character in text)


@given(texts)
def test_no_text_steers_a_terminal(text: str) -> None:
    """Whatever a seed holds, nothing that is printed of it steers a terminal."""
    assert not steers(printable(text))
    assert not steers(json_text({text: [text]}))
    assert not steers(yaml_text(text))


@given(texts)
def test_escapes_lose_nothing(text: str) -> None:
    """JSON and YAML that were made harmless still say the same."""
    assert json.loads(json_text(text)) == text
    if "Cs" not in set(map(unicodedata.category, text)):
        assert yaml.safe_load(yaml_text(text)) == text


def problem_at(line: str, start: int, end: int) -> Diagnostic:
    """Return a problem at `[start, end)` of a line."""
    place = Location("x.md", 7, start + 1, end - start, line)
    return Diagnostic("E204", "the message", place, "the way out")


def test_text_for_people() -> None:
    """Place, severity, code and message; the line with its number; carets; the way out."""
    assert as_text(problem_at("some words here", 5, 10)) == (
        "x.md:7:6: error E204: the message\n"
        "   7 | some words here\n"
        "     |      ^^^^^\n"
        "  help: the way out"
    )


@pytest.mark.parametrize(
    ("before", "columns"), [("a\u0301", 1), ("語", 2), ("\t", 1), ("\u202e", 8), ("é", 1)]
)
def test_carets_stand_under_the_place(before: str, columns: int) -> None:
    """Combining, wide and escaped characters before the place do not shift the carets."""
    lines = as_text(problem_at(f"{before}word", len(before), len(before) + 4)).splitlines()
    assert lines[2] == f"     | {' ' * columns}^^^^"


@pytest.mark.parametrize("start", [0, 50, 5000, 9990, 10_000])
def test_long_line_is_cut_around_the_place(start: int) -> None:
    """Of a long line a window around the place is shown, and the carets stay within it."""
    line = "".join(f"{number:09} " for number in range(1000))
    shown, carets = as_text(problem_at(line, start, start + 300)).splitlines()[1:3]
    assert max(len(shown), len(carets)) <= 7 + 100 + 2
    at = carets.index("^")
    assert shown[at : at + 5] == line[start : start + 5]


def test_problem_without_a_place() -> None:
    """A problem of no file is printed without one."""
    assert as_text(Diagnostic("E504", "no page")) == "error E504: no page"
    assert as_github(Diagnostic("W206", "no citation")) == "::warning title=W206::no citation"


def test_github_escapes() -> None:
    """What would end a workflow command or one of its properties is escaped."""
    place = Location("a,b:c%\n.md", 1, 2)
    assert as_github(Diagnostic("E101", "50%\n::stop", place)) == (
        "::error file=a%2Cb%3Ac%25%0A.md,line=1,col=2,title=E101::50%25<U+000A>::stop"
    )


@pytest.mark.parametrize(
    ("stream", "environ", "wanted"),
    [
        (Terminal(), {}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
    ],
)
def test_colour(
    stream: TextIO,
    environ: dict[str, str],
    wanted: bool,  # noqa: FBT001 - pytest passes it by name
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Colour is for terminals alone, and for none where NO_COLOR is set."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(stream) == wanted


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress shows on a terminal and is taken away; elsewhere nothing is written."""
    monkeypatch.setenv("TERM", "xterm")
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        progress = Progress(stream)
        progress("rendering", 20, 40)
        progress.clear()
        written = stream.getvalue()
        assert ("rendering 20 of 40" in written) == shown
        assert written.endswith("\r\x1b[K") == shown


def test_json_for_a_terminal_without_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard output takes no Unicode, JSON is ASCII and says the same."""
    latin = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", latin)
    assert json_text("é→😀").isascii()
    assert json.loads(json_text("é→😀")) == "é→😀"
