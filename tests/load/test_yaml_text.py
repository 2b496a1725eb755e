"""Claims about YAML that is read as text, with the place of everything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.load.front_matter import split_yaml
from unhrc_site.load.yaml_text import MAX_DEPTH, compose

TYPED = [
    "NO",
    "no",
    "yes",
    "on",
    "true",
    "12:30",
    "2022-04-07",
    "2022-04-07T10:00:00Z",
    "0777",
    "0o17",
    "0x1F",
    "1_000",
    "1e3",
    ".inf",
    ".NaN",
    "null",
    "Null",
    "=",
    "<<",
    "-1",
    "1.0",
]


@pytest.mark.parametrize("scalar", TYPED)
def test_every_scalar_stays_text(scalar: str) -> None:
    """What YAML 1.1 takes for truth, time, a date, a number or nothing stays what was written."""
    assert compose(f"key: {scalar}\n").value == {"key": scalar}
    assert compose(f"- {scalar}\n").value == [scalar]


@pytest.mark.parametrize("scalar", TYPED)
def test_every_key_stays_text(scalar: str) -> None:
    """A key is text too: a country named NO does not become false."""
    assert compose(f"{scalar}: x\n").value == {scalar: "x"}


@pytest.mark.parametrize(
    ("written", "value"), [("", None), ("~", None), ("'~'", "~"), ('""', ""), ("'null'", "null")]
)
def test_only_nothing_and_a_bare_tilde_are_no_value(written: str, value: str | None) -> None:
    """A value that is left out, or a bare tilde, is none; in quotation marks it is text."""
    assert compose(f"key: {written}\n").value == {"key": value}


def error(text: str) -> tuple[str, str, int, int]:
    """Return code, message, line and column of the one problem of a YAML file."""
    _, (problem,) = split_yaml("content/events/x.yaml", text)
    assert problem.location is not None
    return problem.code, problem.message, problem.location.line, problem.location.col


def test_a_second_key_is_an_error_at_its_place() -> None:
    """A key that stands twice is reported where it stands again; the first value counts."""
    text = "a: 1\nb:\n  c: 2\n  'c': {d: 3}\n"
    assert error(text) == ("E112", 'the key "c" stands twice', 4, 3)
    assert compose(text).value == {"a": "1", "b": {"c": "2"}}


@pytest.mark.parametrize(
    ("text", "line", "col"),
    [
        ("a: &x 1\nb: *x\n", 2, 4),
        ("a: &x {k: v}\nb:\n  <<: *x\n", 3, 7),
        ("a: !!python/object/apply:os.system ['x']\n", 1, 4),
        ("a:\n  - !!int 3\n", 2, 5),
        ("a: !local x\n", 1, 4),
        ("!!str a: x\n", 1, 1),
        ("a: ! x\n", 1, 4),
        ("? [a, b]\n: c\n", 1, 3),
        ("a: 1\n---\nb: 2\n", 2, 1),
        ("a: 1\n\tb: 2\n", 2, 1),
        ("a: b: c\n", 1, 5),
        ("a: [1, 2\n", 2, 1),
        ('a: "x\n', 2, 1),
        ("é: 1\nü: \u0007x\n", 2, 4),
    ],
)
def test_what_is_more_than_text_is_refused_at_its_place(text: str, line: int, col: int) -> None:
    """Aliases, tags, odd keys, second documents and what is not YAML are errors at their place."""
    assert (error(text)[0], *error(text)[2:]) == ("E111", line, col)
    assert compose(text).value is None


BOMBS = {
    "aliases of aliases": "a0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)),
    "deep flow": "a: " + "[" * 100_000,
    "deep blocks": "".join(f"{' ' * n}a:\n" for n in range(1000)),
    "deep under a second key": "a: 1\na: " + "[" * 100_000,
    "many control characters": "é" * 50_000 + "\x07" * 50_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_bombs_are_refused(text: str) -> None:
    """A file made to exhaust the machine is refused, and nothing is read."""
    composed = compose(text)
    assert composed.value is None
    assert "E111" in {code for code, _, _ in composed.problems} or composed.problems


def test_nesting_is_read_up_to_its_bound() -> None:
    """As many levels as are allowed are read, and one more is refused."""
    assert compose("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).value is not None
    assert compose("[" * (MAX_DEPTH + 1) + "x" + "]" * (MAX_DEPTH + 1)).value is None


SCALAR = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=8
).filter(lambda text: text.strip() == text)


@given(st.lists(st.tuples(SCALAR, SCALAR), min_size=1, max_size=6, unique_by=lambda pair: pair[0]))
def test_the_place_of_every_key_and_value_is_exact(pairs: list[tuple[str, str]]) -> None:
    """Each key and each value is found in the file just where its place says."""

    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    text = "".join(f"{quoted(key)}:\n    {quoted(value)}\n" for key, value in pairs)
    document, problems = split_yaml("x.yaml", text)
    assert not problems
    lines = text.split("\n")
    for key, value in pairs:
        if key == "body":
            continue
        for written, is_key in ((key, True), (value, False)):
            place = document.at((key,), key=is_key)
            assert place.text == lines[place.line - 1]
            shown = place.text[place.col - 1 : place.col - 1 + place.length]
            assert shown == quoted(written)


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\u2029"])
def test_separators_that_only_yaml_takes_for_line_ends_move_no_place(separator: str) -> None:
    """A line separator within a value leaves the lines below where every editor counts them."""
    document, _ = split_yaml("x.yaml", f'a: "b{separator}c"\nd: e\n')
    assert (document.at(("d",)).line, document.at(("d",)).col) == (2, 4)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reader fail: it gives a value or a problem."""
    composed = compose(text)
    assert composed.value is None or not [c for c, _, _ in composed.problems if c == "E111"]
