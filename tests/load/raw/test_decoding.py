from __future__ import annotations

import pytest

from unhrc_site.load.raw.decoding import MAX_BYTES, decode


@pytest.mark.parametrize(
    "content",
    [
        "Grün".encode(),
        b"\xef\xbb\xbf" + "Grün".encode(),
        "\ufeffGrün".encode("utf-16-le"),
        "\ufeffGrün".encode("utf-16-be"),
        "\ufeffGrün".encode("utf-32-le"),
    ],
)
def test_marked_and_plain_unicode_is_read_without_its_mark(content: bytes) -> None:
    """Every Unicode encoding gives the same text, its byte order mark left out."""
    assert decode("a.txt", content) == ("Grün", ())


def test_windows_1252_is_read_with_a_warning_at_the_first_strange_byte() -> None:
    """Text in Windows-1252 is read, and the warning names where it stops being UTF-8."""
    text, problems = decode("a.txt", "Zeile\nfür “alle”".encode("cp1252"))
    assert text == "Zeile\nfür “alle”"
    (problem,) = problems
    assert problem.code == "W103"
    assert problem.location is not None
    assert (problem.location.line, problem.location.col) == (2, 2)


@pytest.mark.parametrize("content", [b"a\x00b", b"a\x07b", b"caf\xe9\x81", b"\xff\xfea"])
def test_what_is_no_text_is_an_error(content: bytes) -> None:
    """NUL, control characters, undefined bytes and broken UTF-16 give E102 and no text."""
    text, problems = decode("a.txt", content)
    assert text is None
    assert [problem.code for problem in problems] == ["E102"]


@pytest.mark.parametrize("content", [b"", b" \r\n\t\x0c ", b"\xef\xbb\xbf\n", b"\xe2\x80\x8b"])
def test_a_text_without_a_visible_character_is_an_error(content: bytes) -> None:
    """An empty file and one of white space alone give E104 and no text."""
    text, problems = decode("a.txt", content)
    assert text is None
    assert [problem.code for problem in problems] == ["E104"]


def test_a_file_above_the_limit_is_not_read() -> None:
    """A file of more than twenty megabytes gives E105."""
    text, problems = decode("a.txt", b"a" * (MAX_BYTES + 1))
    assert text is None
    assert [problem.code for problem in problems] == ["E105"]


def test_line_ends_stay_as_they_are() -> None:
    """Line ends of every kind, tabs and form feeds are kept."""
    assert decode("a.txt", b"a\r\nb\rc\x0cd\x0be\tf")[0] == "a\r\nb\rc\x0cd\x0be\tf"


def test_a_file_of_too_many_lines_is_an_error() -> None:
    """A file with more lines than any text has is refused at once, with their number."""
    text, (problem,) = decode("seeds/x.txt", b"a\n" * 100_001)
    assert text is None
    assert problem.code == "E105"
    assert "100,001 lines" in problem.message
