"""Claims about problems as values, and about the places they name."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.model.diagnostics import (
    CATALOGUE,
    Diagnostic,
    Location,
    Severity,
    did_you_mean,
    suggestion,
)

LINES = st.lists(st.text("ab é\t𝄞", max_size=6), min_size=1, max_size=5)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.data())
def test_a_location_names_the_line_and_column_of_its_offset(
    lines: list[str], ending: str, data: st.DataObject
) -> None:
    """Line and column lead back to the code point, whatever ends the lines."""
    line = data.draw(st.integers(0, len(lines) - 1))
    col = data.draw(st.integers(0, len(lines[line])))
    length = data.draw(st.integers(0, len(lines[line]) - col))
    start = sum(len(other) + len(ending) for other in lines[:line]) + col
    place = Location.of("x", ending.join(lines), start, start + length)
    assert place == Location("x", line + 1, col + 1, length, lines[line])


def test_a_stretch_over_several_lines_is_cut_at_the_first_end() -> None:
    """What is marked stays on the line that is shown."""
    assert Location.of("x", "ab\ncd", 1, 5) == Location("x", 1, 2, 1, "ab")


@pytest.mark.parametrize("start", [-1, 99])
def test_an_offset_outside_the_text_is_moved_into_it(start: int) -> None:
    """A place before the start or after the end is the start or the end."""
    assert Location.of("x", "ab", start).col == (1 if start < 0 else 3)


def test_codes_are_an_errors_or_a_warnings_letter_and_three_digits() -> None:
    """A code's first letter is its severity, and no number stands for two problems."""
    assert all(re.fullmatch(r"[EW][1-6]\d\d", code) for code in CATALOGUE)
    numbers = [code[1:] for code in CATALOGUE]
    assert numbers == sorted(set(numbers))
    assert Diagnostic("E101", "x").severity is Severity.ERROR
    assert Diagnostic("W103", "x").severity is Severity.WARNING


def test_a_problem_can_be_given_its_place_later() -> None:
    """The same problem at another place keeps its code, message and hint."""
    place = Location("x", 2)
    assert Diagnostic("E101", "m", None, "h").at(place) == Diagnostic("E101", "m", place, "h")


@pytest.mark.parametrize(
    ("wrong", "known", "expected"),
    [
        ("titel", ["title", "date"], "title"),
        ("Outside-Date", ["outside_date", "date"], "outside_date"),
        ("wion2023", ["wion-2023", "wion-2022"], "wion-2023"),
        ("xyz", ["title", "date"], None),
        ("", ["title"], None),
        ("title", [], None),
    ],
)
def test_the_nearest_name_is_suggested(wrong: str, known: list[str], expected: str | None) -> None:
    """Slips of delimiters, case and single letters find the name that was meant."""
    assert suggestion(wrong, known) == expected
    assert did_you_mean(wrong, known) == (f'did you mean "{expected}"?' if expected else None)
