"""Claims about `build`: what it says, how it ends, and what the site then shows."""

from __future__ import annotations

import errno
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE, VOTE, copy_real

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

ABSENT = VOTE.replace("passed with 93 votes in favour,", "passed with 94 votes in favour,")
"""The tribune's text with another number than the records quote."""


def test_closing_line(make_site: Callable[[str], Site]) -> None:
    """A clean build ends with 0 and one line that counts what was done."""
    ran = make_site(VOTE).run("build")
    assert ran.exit_code == 0
    assert re.fullmatch(
        r"built 19 pages: 19 rendered, \d+ written, 0 removed; 7 of 7 citations verified, "
        r"in \d+\.\d s\n",
        ran.output,
    )


def test_problem_is_shown_with_its_line(make_site: Callable[[str], Site]) -> None:
    """An error is shown with path, line, column, the line itself, a caret and the way out."""
    ran = make_site(ABSENT).run("build")
    assert ran.exit_code == 1
    lines = ran.output.splitlines()
    at = next(
        n for n, line in enumerate(lines) if line.startswith("content/events/suspension.md:17:")
    )
    assert lines[at].startswith("content/events/suspension.md:17:48: error E204: ")
    assert lines[at + 1].startswith("  17 | ")
    citation = '[@tribune "The resolution passed with 93 votes in favour"]'
    assert lines[at + 1].index(citation) == lines[at + 2].index("^")
    assert lines[at + 2].count("^") == len(citation)
    assert lines[at + 3].startswith("  help: ")
    assert "94 votes" in lines[at + 3]


def test_absent_passage_is_never_shown_as_verified(make_site: Callable[[str], Site]) -> None:
    """The page is written with a loud mark, and what is not there is not counted."""
    site = make_site(ABSENT)
    ran = site.run("build")
    page = site.read("events/suspension.html")
    assert "passage not found" in page.casefold()
    assert "This page must not be published" in page
    verified = re.search(r"(\d+) of 7 citations verified", ran.output)
    assert verified
    assert int(verified[1]) < 7


def test_everything_wrong_is_said_in_one_run(make_site: Callable[[str], Site]) -> None:
    """Faults of several files and kinds are all reported at once, each at its place."""
    site = make_site(ABSENT)
    (site.root / "seeds/gazette.txt").write_bytes(b"")
    site.write("-- content/pages/about.md --\n---\ntitel: About\n---\nWords.\n")
    output = site.run("build").output
    for code in ("E104", "E113", "E204"):
        assert f"error {code}: " in output


@pytest.mark.parametrize(
    ("name", "content", "code", "place"),
    [
        ("seeds/gazette.txt", b"", "E104", ":1:1"),
        ("seeds/gazette.txt", b" \r\n\xc2\xa0\n", "E104", ":1:1"),
        ("seeds/gazette.txt", b"Fine\n\x00 not\n", "E102", ":2:1"),
        ("seeds/gazette.txt", b"\xff\xfeab\x00", "E102", ":1:1"),
        ("seeds/gazette.txt", b"a \x81 b", "E102", ":1:1"),
        ("seeds/gazette.txt", b"x" * 20_000_001, "E105", ":1:1"),
        ("content/pages/about.md", b"---\ntitle: x\n---\n\n\xff", "E102", ":5"),
        ("content/pages/about.md", b"---\ntitle: x\n---\n\0", "E102", ":4:1"),
        ("content/pages/about.md", b"---\ntitle: x\n", "E110", ":1"),
        ("content/pages/about.md", b"---\ntitle: [x\n---\n", "E111", ":"),
        ("content/pages/about.md", b"---\ntitle: x\ntitle: y\n---\n", "E112", ":3:1"),
        ("content/pages/about.md", b"---\ntitel: x\n---\n", "E113", ":2:1"),
        ("content/pages/about.md", b"---\ntitle: {a: b}\n---\n", "E114", ":2:8"),
        ("content/pages/about.md", b"---\norder: 1\n---\n", "E115", ":"),
        ("content/pages/No slug.md", b"---\ntitle: x\n---\n", "E116", ":1:1"),
    ],
)
def test_file_that_cannot_be_read(
    make_site: Callable[[str], Site], name: str, content: bytes, code: str, place: str
) -> None:
    """A file that is not what it must be is an error at its place, and the rest is built."""
    site = make_site(VOTE)
    (site.root / name).write_bytes(content)
    ran = site.run("build")
    assert ran.exit_code == 1
    assert re.search(rf"^{re.escape(name + place)}[\d:]*: error {code}: ", ran.output, re.MULTILINE)
    assert (site.output / "events/suspension.html").exists()
    assert (site.root / name).read_bytes() == content


def test_misspelt_key_has_a_suggestion(make_site: Callable[[str], Site]) -> None:
    """A key that is not known is answered with the nearest one that is."""
    site = make_site(VOTE.replace("participants:", "particpants:"))
    ran = site.run("build")
    assert 'did you mean "participants"?' in ran.output
    assert "   7 | particpants:\n     | ^^^^^^^^^^^\n" in ran.output


def test_link_to_nothing_has_a_suggestion(make_site: Callable[[str], Site]) -> None:
    """A link to no record names the nearest one, and the page has no dead link."""
    site = make_site(VOTE.replace("in our own words.", "on the [[counsil]]."))
    ran = site.run("build")
    assert ran.exit_code == 1
    assert re.search(r"content/pages/about\.md:4:\d+: error E302: ", ran.output)
    assert 'did you mean "council"?' in ran.output
    assert "counsil.html" not in site.read("about.html")


def test_field_that_names_nobody(make_site: Callable[[str], Site]) -> None:
    """A field that names no record points to its words and names the nearest one."""
    site = make_site(VOTE.replace("- entity: council", "- entity: counsil"))
    ran = site.run("build")
    assert ran.exit_code == 1
    assert (
        'content/events/suspension.md:8:13: error E303: there is no entity "counsil"\n'
        "   8 |   - entity: counsil\n"
        "     |             ^^^^^^^\n"
        '  help: did you mean "council"?\n'
    ) in ran.output


@pytest.mark.parametrize("name", ["index", "timeline", "404"])
def test_address_that_is_taken(make_site: Callable[[str], Site], name: str) -> None:
    """A page that claims an address of the site itself is an error and takes nothing's place."""
    site = make_site(f"{VOTE}-- content/pages/{name}.md --\n---\ntitle: Usurper\n---\nWords.\n")
    ran = site.run("build")
    assert (ran.exit_code, f"content/pages/{name}.md:2:1: error E304: " in ran.output) == (1, True)
    assert "Usurper" not in site.read(f"{name}.html")


def test_two_records_of_one_slug(make_site: Callable[[str], Site]) -> None:
    """Two records of one slug are an error that names both files."""
    site = make_site(VOTE + "-- content/themes/council.md --\n---\ntitle: x\norder: 1\n---\n")
    ran = site.run("build")
    assert ran.exit_code == 1
    problem = next(part for part in ran.output.split("\n") if "error E301" in part)
    assert "content/entities/council.md" in problem
    assert "content/themes/council.md" in ran.output


@pytest.mark.parametrize(
    "content",
    [
        VOTE.partition("-- seeds/gazette.txt --\n")[2]
        .partition("-- ")[0]
        .replace("\n", "\r\n")
        .encode(),
        "\ufeffA hasty vote\n\n13 May 2021\n\nThe member was suspended “by” us.\n".encode(),
        "A hasty vote\n\n13 May 2021\n\nThe member was suspended.\n".encode("utf-16"),
    ],
    ids=["crlf", "bom", "utf-16"],
)
def test_seed_in_another_dress(make_site: Callable[[str], Site], content: bytes) -> None:
    """Line ends of Windows, a byte order mark and UTF-16 are read, and kept byte for byte."""
    site = make_site(VOTE)
    (site.root / "seeds/gazette.txt").write_bytes(content)
    ran = site.run("build", "--strict")
    assert ran.exit_code == 0, ran.output
    assert "The member was suspended" in site.read("sources/gazette.html")
    assert (site.output / "sources/gazette.txt").read_bytes() == content


def test_seed_in_windows_1252(make_site: Callable[[str], Site]) -> None:
    """A seed that is not UTF-8 is read as Windows-1252 with a warning, which strict refuses."""
    site = make_site(VOTE)
    (site.root / "seeds/gazette.txt").write_bytes(
        "Café debate\n\nThey met in the café.\n".encode("cp1252")
    )
    ran = site.run("build")
    assert (ran.exit_code, "seeds/gazette.txt:1:4: warning W103: " in ran.output) == (0, True)
    assert "They met in the café." in site.read("sources/gazette.html")
    assert site.run("check", "--strict").exit_code == 1


def test_five_megabytes_in_one_line(make_site: Callable[[str], Site]) -> None:
    """A seed of five megabytes without a line end is built, and a problem in it shows a window."""
    site = make_site(BARE)
    (site.root / "seeds/x.txt").write_bytes(b"word " * 999_999 + b"caf\xe9 end")
    ran = site.run("build")
    assert ran.exit_code == 0
    assert max(map(len, ran.output.splitlines())) < 200
    assert re.search(r"^ {5}\| +\^$", ran.output, re.MULTILINE)


def test_hostile_seed_does_not_steer_the_terminal(make_site: Callable[[str], Site]) -> None:
    """Escape sequences, direction marks and line separators of a seed are shown as code points."""
    bad = "\u202eno\u009b31m\u2028way\u200f"
    cited = f'Yes. [@tribune "{bad} sad that the council voted"]'
    site = make_site(
        VOTE.replace("The envoy said", f"{bad} said")
        + f"-- content/pages/x.md --\n---\ntitle: x\n---\n{cited}\n"
    )
    ran = site.run("build")
    assert ran.exit_code == 1
    assert "<U+202E>no<U+009B>31m<U+2028>way<U+200F>" in ran.output
    assert not set(ran.output) & set(bad) - set("no31mway")


def test_escape_in_a_seed_is_refused(make_site: Callable[[str], Site]) -> None:
    """A seed with an escape character is no plain text; the message does not send it on."""
    site = make_site(BARE)
    (site.root / "seeds/x.txt").write_bytes(b"words\n\x1b]0;owned\x07 words\n")
    ran = site.run("build")
    assert (ran.exit_code, "\x1b" in ran.output, "\x07" in ran.output) == (1, False, False)
    assert "<U+001B>]0;owned<U+0007> words" in ran.output


def test_no_colour_where_nobody_sees_it(make_site: Callable[[str], Site]) -> None:
    """Where output is no terminal there is no escape sequence and no progress line."""
    ran = make_site(ABSENT).run_program("build")
    assert ran.exit_code == 1
    assert not re.search("[\x1b\r]", ran.output)


def test_strict(make_site: Callable[[str], Site]) -> None:
    """A warning alone ends with 0, and with 1 under --strict; the site is written either way."""
    site = make_site(VOTE + "-- content/themes/x.md --\n---\ntitle: x\norder: 1\n---\nUncited.\n")
    ran = site.run("build")
    assert (ran.exit_code, "; 1 warning, in" in ran.output) == (0, True)
    assert site.run("build", "--strict").exit_code == 1
    assert (site.output / "themes/x.html").exists()


def test_json(make_site: Callable[[str], Site]) -> None:
    """--format json prints one object, on standard output alone, with keys that stay."""
    ran = make_site(ABSENT).run("build", "--format", "json")
    report = json.loads(ran.output)
    assert list(report) == [
        *("pages", "rendered", "written", "removed", "citations", "verified", "published"),
        "withheld",
        *("errors", "warnings", "exit_code", "seconds", "diagnostics"),
    ]
    assert (report["exit_code"], report["citations"], report["published"]) == (1, 7, True)
    first = report["diagnostics"][0]
    assert list(first) == [
        *("code", "severity", "message", "path", "line", "col", "length", "hint"),
    ]
    assert (first["path"], first["severity"]) == ("content/events/suspension.md", "error")


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (("build", "-C", "absent"), "E501", 2),
        (("check", "-C", "absent"), "E501", 2),
        (("build", "-C", "dossier", "-o", "dossier/seeds"), "E503", 3),
    ],
)
def test_failure_before_a_build(
    tmp_path: Path,
    make_site: Callable[[str], Site],
    arguments: tuple[str, ...],
    code: str,
    exit_code: int,
) -> None:
    """Where nothing is built, JSON is a report with the same keys, and GitHub gets its command."""
    inside = make_site(BARE)
    whole = json.loads(inside.run("check", "--format", "json").output)
    outside = replace(inside, root=tmp_path)
    ran = outside.run(*arguments, "--format", "json")
    report = json.loads(ran.output)
    assert list(report) == list(whole)
    assert (ran.exit_code, report["exit_code"], report["errors"]) == (exit_code,) * 2 + (1,)
    assert (report["published"], report["diagnostics"][0]["code"]) == (False, code)
    ran = outside.run(*arguments, "--format", "github")
    assert ran.output.startswith(f"::error title={code}::")


def test_site_of_somebody_else(make_site: Callable[[str], Site], tmp_path: Path) -> None:
    """A folder with another site in it is refused with the way out, and every file of it stays."""
    site = make_site(BARE)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "index.html").write_bytes(b"mine")
    ran = site.run("build", "-o", str(theirs))
    assert ran.exit_code == 3
    assert "did not write; name an empty folder with -o, or remove them" in ran.output
    assert [path.read_bytes() for path in theirs.iterdir()] == [b"mine"]


def test_lost_cache_costs_a_build_only(make_site: Callable[[str], Site]) -> None:
    """Without .cache the program knows its own site again and brings it up to date."""
    site = make_site(BARE)
    assert site.run("build").exit_code == 0
    shutil.rmtree(site.root / ".cache")
    site.write("-- seeds/another.txt --\nOther words.\n")
    assert site.run("build").exit_code == 0
    assert "Other words." in site.read("sources/another.html")


def test_output_of_a_name_too_long(make_site: Callable[[str], Site]) -> None:
    """An output whose name the system refuses ends with 3 and the system's reason."""
    ran = make_site(BARE).run("build", "-o", "x" * 300)
    assert (ran.exit_code, "File name too long" in ran.output) == (3, True)


def test_github(make_site: Callable[[str], Site]) -> None:
    """--format github prints one command a problem, its special characters escaped."""
    site = make_site(VOTE + "-- content/themes/100%,a:b.md --\n---\ntitle: x\norder: 1\n---\n")
    ran = site.run("build", "--format", "github")
    command = ran.output.splitlines()[0]
    assert command.startswith(
        "::error file=content/themes/100%25%2Ca%3Ab.md,line=1,col=1,title=E116::"
    )
    assert '"100%25,a:b" is no slug' in command


@pytest.mark.parametrize("out", ["seeds", "content/site", ".", ".."])
def test_refused_output(make_site: Callable[[str], Site], out: str) -> None:
    """A site is not written over the dossier: exit code 3, with the way out, and nothing done."""
    site = make_site(VOTE)
    before = sorted(site.root.rglob("*"))
    ran = site.run("build", "-o", out)
    assert ran.exit_code == 3
    assert ran.output.startswith("error E503: ")
    assert "with -o" in ran.output
    assert sorted(site.root.rglob("*")) == before


def test_output_that_leads_out(make_site: Callable[[str], Site], tmp_path: Path) -> None:
    """A link inside the output that leads out of it is not followed: exit code 3."""
    site = make_site(VOTE)
    assert site.run("build").exit_code == 0
    (site.output / "events").rename(tmp_path / "moved")
    (tmp_path / "outside").mkdir()
    (site.output / "events").symlink_to(tmp_path / "outside")
    ran = site.run("build")
    assert (ran.exit_code, "leads out" in ran.output) == (3, True)
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), PermissionError(errno.EACCES, "No")]
)
def test_output_that_cannot_be_written(
    make_site: Callable[[str], Site], error: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk or a folder that is read-only ends with 3 and leaves the old site."""
    site = make_site(VOTE)
    assert site.run("build").exit_code == 0
    before = site.files()
    opened = Path.open

    def refuse(path: Path, mode: str = "r", *rest: object) -> object:
        if mode == "xb":
            raise error
        return opened(path, mode, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    ran = site.run("build", "--base-url", "https://example.org/")
    assert ran.exit_code == 3
    assert re.search(rf"^error E503: cannot write .*: {error.strerror}\n", ran.output)
    assert "each file there is whole, the old one or the new" in ran.output
    assert site.files() == before


def test_no_dossier(tmp_path: Path) -> None:
    """Outside of a dossier every command ends with 2 and says how to name one."""
    from support.site import Site  # noqa: PLC0415

    ran = Site(tmp_path).run("build")
    assert ran.exit_code == 2
    assert ran.output.startswith("error E501: there is no dossier at or above ")
    assert "-C DIR" in ran.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nothing",),
        ("--format", "xml"),
        ("more",),
        ("--base-url", "example.org"),
        ("--base-url", "https://"),
        ("--base-url", "javascript:alert(1)"),
        ("--base-url", "https://example.org/?x"),
    ],
)
def test_wrong_usage(make_site: Callable[[str], Site], arguments: tuple[str, ...]) -> None:
    """Wrong arguments end with 2 and write nothing."""
    site = make_site(BARE)
    ran = site.run("build", *arguments)
    assert (ran.exit_code, "Error: " in ran.output) == (2, True)
    assert not site.output.exists()


def test_folder_in_the_dossier(make_site: Callable[[str], Site]) -> None:
    """-C names the dossier or any folder in it; -o is taken from where the command runs."""
    site = make_site(BARE)
    assert site.run("build", "-C", "content/", "-o", "public").exit_code == 0
    assert (site.root / "public/index.html").exists()


def test_base_url(make_site: Callable[[str], Site]) -> None:
    """An absolute address of the site stands only where one must, and only if it is known."""
    site = make_site(VOTE)
    site.run("build")
    without = site.files()
    assert "sitemap.xml" not in without
    assert not any(b"example.org" in content for content in without.values())
    assert site.run("build", "--base-url", "https://example.org/vote").exit_code == 0
    known = site.files()
    assert b"<loc>https://example.org/vote/about.html</loc>" in known["sitemap.xml"]
    absolute = re.compile(r'<(?!link rel="canonical")[^>]*(?:href|src|action)="[^"]*example\.org')
    for path, content in known.items():
        if path.endswith(".html"):
            assert not absolute.search(content.decode()), path
        elif not path.endswith((".bib", ".ris", ".csl.json", ".xml")):
            assert b"example.org" not in content, path
    changed = {path for path in without if without[path] != known[path]}
    assert not {path for path in changed if path.startswith(("data/", "static/"))}


def test_address_that_is_not_found(make_site: Callable[[str], Site]) -> None:
    """The page for what is not found is served at any depth: its links start from the root, if
    that is known.
    """  # noqa: D205
    site = make_site(VOTE)
    site.run("build", "--base-url", "https://example.org/vote/")
    assert 'href="/vote/static/site.css"' in site.read("404.html")
    assert 'href="static/site.css"' in site.read("about.html")
    site.run("build")
    assert 'href="static/site.css"' in site.read("404.html")


def test_two_builds_of_equal_dossiers(make_site: Callable[[str], Site]) -> None:
    """Equal dossiers in different folders make the same bytes, whatever Python's hash seed."""
    one = make_site(VOTE, "one")  # type: ignore[call-arg]
    two = make_site(VOTE, "another-place")  # type: ignore[call-arg]
    assert one.run_program("build", PYTHONHASHSEED="1").exit_code == 0
    assert two.run_program("build", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C").exit_code == 0
    assert one.files() == two.files()


def test_sixth_text(tmp_path: Path) -> None:
    """Another text in the real dossier's seeds makes a page without any other change."""
    site = copy_real(tmp_path)
    before = len(json.loads(site.run("build", "--format", "json").output)["rendered"])
    text = "A sixth report\n\nThe delegates of Bulgaria met in Geneva on 3 May 2024.\n"
    site.write(f"-- seeds/005_sixth.txt --\n{text}")
    ran = site.run("build", "--format", "json")
    report = json.loads(ran.output)
    assert (report["exit_code"], len(report["rendered"])) == (0, before + 1)
    page = site.read("sources/005-sixth.html")
    assert "The delegates of" in page
    assert 'href="../entities/bulgaria.html' in page
    assert "sources/005-sixth.html" in site.read("sources.html")
