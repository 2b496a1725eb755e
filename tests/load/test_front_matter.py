"""Claims about content files taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.load.front_matter import split_markdown, split_yaml


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3), st.sampled_from(["", " ", "-"]))
def test_lines_are_counted_past_blank_lines_at_the_fences(
    before: int, behind: int, above: int, fence: str
) -> None:
    """Whatever blank lines stand at the fences, key and body are found on their own lines."""
    head = f"---{fence}\n" + "\n" * before + "title: x\n" + "\n" * behind + f"---{fence}\n"
    text = head + "\n" * above + "Words."
    document, problems = split_markdown("x.md", text)
    assert not problems
    assert document.composed.value == {"title": "x"}
    place = document.at(("title",))
    assert (place.line, place.col, place.text) == (before + 2, 8, "title: x")
    body_line = document.body_line + document.body[: document.body.index("Words")].count("\n")
    assert text.split("\n")[body_line] == "Words."


def test_without_a_fence_all_is_body() -> None:
    """A file that does not start with a fence has no keys, and its first line is its body's."""
    document, problems = split_markdown("x.md", "Words.\n---\nMore.")
    assert not problems
    assert (document.composed.value, document.body, document.body_line) == (
        {},
        "Words.\n---\nMore.",
        0,
    )


def test_an_open_fence_is_an_error() -> None:
    """Front matter that is not closed is reported at the fence that opens it."""
    _, (problem,) = split_markdown("x.md", "---\ntitle: x\nWords.")
    assert (problem.code, problem.location and problem.location.line) == ("E110", 1)


@pytest.mark.parametrize("matter", ["- a\n- b", "words", '"title: x"'])
def test_front_matter_is_a_mapping(matter: str) -> None:
    """A list or a text between the fences is an error."""
    _, (problem,) = split_markdown("x.md", f"---\n{matter}\n---\n")
    assert problem.code == "E110"
    _, (problem,) = split_yaml("x.yaml", f"{matter}\n")
    assert problem.code == "E110"


def test_empty_front_matter_is_an_empty_mapping() -> None:
    """Two fences with nothing between them say nothing, which is for the schema to judge."""
    for text in ("---\n---\n", "---\n\n\n---\nWords."):
        document, problems = split_markdown("x.md", text)
        assert (document.composed.value, problems) == ({}, ())


def test_a_problem_in_the_yaml_is_placed_in_the_file() -> None:
    """The line of a problem counts from the file's first line, the fence included."""
    _, (problem,) = split_markdown("x.md", "---\n\na: 1\na: 2\n---\n")
    assert problem.location is not None
    assert (problem.location.line, problem.location.col, problem.location.text) == (4, 1, "a: 2")


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("title: x\nbody: |\n  One.\n\n  Two.\n", "One.\n\nTwo.\n", 2),
        ("title: x\nbody: |-\n\n  One.\n", "\nOne.", 2),
        ("title: x\nbody: One.\n", "One.", 1),
        ("title: x\nbody:\n", "", 1),
        ("title: x\n", "", 0),
    ],
)
def test_yaml_keeps_its_prose_under_body(text: str, body: str, line: int) -> None:
    """The body of a YAML file is the text under `body`, and starts on the line of that text."""
    document, problems = split_yaml("x.yaml", text)
    assert not problems
    assert document.composed.value == {"title": "x"}
    assert document.body == body
    if body:
        assert document.body_line == line
