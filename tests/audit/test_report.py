from __future__ import annotations

from unhrc_site.audit.report import leak_problems
from unhrc_site.audit.scan import find_leaks
from unhrc_site.audit.secret import Form, Secret
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.editorial import Allowed

FILES = {
    "entities/jo-parkhurst.html": b"<p>Parkhurst\nand Jo Parkhurst</p>",
    "photo.bin": b"\0\1 Jo Parkhurst",
    "b.zip": b"PK\3\4 broken",
}
SECRETS = [
    Secret("Jo Parkhurst", "a protected name", Location("content/entities/jo.md"), Form.NAME),
    Secret("Parkhurst", "a part of a protected name", Location("content/x.md"), Form.NAME),
]


def test_no_message_holds_the_words() -> None:
    """Neither the message, the place nor the way out shows the words, in a path or elsewhere."""
    told = [str(problem).lower() for problem in leak_problems(find_leaks(FILES, SECRETS))]
    assert told
    assert not any("park" in text or "jo" in text.replace("john", "") for text in told)


def test_each_secret_is_told_once_a_file() -> None:
    """A slip in a template is one line a file, at its first place, with how often it is there."""
    files = {"a.html": b"\nParkhurst, Parkhurst, parkhurst", "b.html": b"<p>Parkhurst"}
    problems = list(leak_problems(find_leaks(files, SECRETS)))
    assert [problem.location for problem in problems] == [
        Location("a.html", 2, 1),
        Location("b.html", 1, 4),
    ]
    assert "3 times in this file" in problems[0].message
    assert "times" not in problems[1].message


def test_what_cannot_be_read_is_told() -> None:
    """An archive that cannot be opened is an error with the archive's place."""
    (problem,) = leak_problems(find_leaks({"b.zip": FILES["b.zip"]}, SECRETS))
    assert (problem.code, problem.location) == ("E601", Location("b.zip"))
    assert "cannot be looked into" in problem.message


def test_file_that_is_no_text_is_told_by_its_byte() -> None:
    """In a file without lines the column counts bytes."""
    (problem,) = leak_problems(find_leaks({"photo.bin": FILES["photo.bin"]}, SECRETS))
    assert problem.location == Location("photo.bin", 1, 4)


def test_idle_permission_is_told_at_its_place() -> None:
    """A permission that excuses nothing is a warning where it is written."""
    place = Location("content/site.yaml", 4, 5)
    allowed = Allowed("Parkhurst", "map.html", "a street", place)
    (problem,) = leak_problems(find_leaks({"map.html": b"Park"}, SECRETS, [allowed]))
    assert (problem.code, problem.location) == ("W605", place)
