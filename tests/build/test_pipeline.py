"""Claims about whole builds: what is written, what stays, and what no fault can cost."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE, VOTE
from unhrc_site.build import pipeline
from unhrc_site.build.output import OutputError
from unhrc_site.build.pipeline import Options, build
from unhrc_site.pages.plan import PlannedPage, plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.build.report import BuildReport
    from unhrc_site.dossier.facts import FactTable, Read
    from unhrc_site.model.views import View

STATE = ".cache/unhrc-site/state.sqlite"
ABOUT = "-- content/pages/about.md --\n---\ntitle: About\n---\nOther words.\n"


def run(site: Site, *, clean: bool = False, keep_last_good: bool = False) -> BuildReport:
    """Build a site where `Site` looks for it."""
    return build(site.root, Options(site.output, None, clean, keep_last_good))


def codes(report: BuildReport) -> list[str]:
    """Return the codes of the problems, in order."""
    return [problem.code for problem in report.diagnostics]


@pytest.fixture
def site(make_site: Callable[[str], Site]) -> Site:
    """Return a dossier that was built once."""
    made = make_site(VOTE)
    assert run(made).diagnostics == ()
    return made


def test_second_build_writes_nothing(site: Site) -> None:
    """When nothing changed, nothing is written or removed."""
    before = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    report = run(site)
    assert (report.written, report.removed) == ((), ())
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == before


def test_only_changed_files_are_written(site: Site) -> None:
    """What is written is exactly what differs from before."""
    before = site.files()
    site.write(ABOUT)
    report = run(site)
    after = site.files()
    assert set(report.written) == {path for path in after if before.get(path) != after[path]}
    assert "about.html" in report.written
    assert "events/suspension.html" not in report.written


def test_removed_record(site: Site) -> None:
    """The page of a record that is gone is removed, and a foreign file beside it stays."""
    (site.output / "mine.html").write_text("mine", encoding="utf-8")
    site.remove("content/pages/about.md")
    assert run(site).removed == ("about.html",)
    assert not (site.output / "about.html").exists()
    assert site.read("mine.html") == "mine"


def test_removed_seed(site: Site) -> None:
    """With a seed goes all that was made of it: the page, the text, the citations to take away."""
    site.remove("seeds/gazette.txt")
    endings = ("bib", "csl.json", "html", "ris", "txt")
    assert run(site).removed == tuple(f"sources/gazette.{ending}" for ending in endings)


def test_clean_build(site: Site) -> None:
    """A clean build writes the same site anew, and touches nothing that is not ours."""
    (site.output / "mine.html").write_text("mine", encoding="utf-8")
    before = site.files()
    site.remove("content/pages/about.md")
    report = run(site, clean=True)
    assert report.removed == ("about.html",)
    assert set(report.written) == {*before} - {"about.html", "mine.html"}
    site.write(VOTE)
    run(site, clean=True)
    assert site.files() == before


def test_check_writes_nothing(make_site: Callable[[str], Site]) -> None:
    """Without an output folder nothing is written anywhere, not even a cache."""
    made = make_site(VOTE)
    before = sorted(made.root.rglob("*"))
    report = build(made.root, Options(None))
    assert (report.published, report.pages > 10) == (False, True)
    assert sorted(made.root.rglob("*")) == before


def test_two_outputs_are_remembered_apart(site: Site) -> None:
    """A build into another folder removes nothing from the first."""
    before = site.files()
    site.remove("content/pages/about.md")
    report = build(site.root, Options(site.root / "other"))
    assert (report.removed, site.files()) == ((), before)


def test_failing_template(site: Site) -> None:
    """A template that fails costs no page its last good file, and the others are built (E502)."""
    before = site.files()
    site.write(
        "-- templates/pages/event.html --\n{% extends 'base.html' %}\n"
        "{% block main %}{{ view.nothing.at.all }}{% endblock %}\n" + ABOUT
    )
    report = run(site)
    problem = report.diagnostics[0]
    assert problem.code == "E502"
    assert problem.location
    assert (problem.location.path, problem.location.line) == ("templates/pages/event.html", 2)
    assert site.files()["events/suspension.html"] == before["events/suspension.html"]
    assert "Other words" in site.read("about.html")
    assert "events/suspension.html" not in report.rendered


def test_mended_template(site: Site) -> None:
    """When the template is whole again the site is as if it had never failed."""
    before = site.files()
    site.write("-- templates/pages/event.html --\n{% nothing %}\n")
    assert codes(run(site)) == ["E502"]
    site.remove("templates/pages/event.html")
    assert run(site).diagnostics == ()
    assert site.files() == before


def test_removed_record_while_a_template_fails(site: Site) -> None:
    """A page that has no record any more goes, though its template fails."""
    site.write("-- templates/pages/event.html --\n{% nothing %}\n")
    run(site)
    site.remove("content/events/suspension.md")
    run(site)
    assert not (site.output / "events/suspension.html").exists()


def test_view_that_crashes(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose view cannot be made keeps its last good file; the others are built (E504)."""
    before = site.files()

    def crash(_slug: str, _read: Read) -> View:
        raise RuntimeError("no \x1b[31m view")

    def with_crash(facts: FactTable) -> list[PlannedPage]:
        plan = plan_pages(facts)
        return [page._replace(make=crash) if page.slug == "suspension" else page for page in plan]

    monkeypatch.setattr(pipeline, "plan_pages", with_crash)
    site.write(ABOUT)
    report = run(site)
    assert codes(report) == ["E504"]
    assert "events/suspension.html" in report.diagnostics[0].message
    assert site.files()["events/suspension.html"] == before["events/suspension.html"]
    assert "Other words" in site.read("about.html")


@pytest.mark.parametrize("reader", ["read_source", "read_record"])
def test_reader_that_crashes(site: Site, reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file on which the program fails is reported with its path, and the rest is built."""
    read = getattr(pipeline, reader)

    def crash(path: str, content: bytes) -> object:
        if path in {"seeds/gazette.txt", "content/pages/about.md"}:
            raise RecursionError("too deep")
        return read(path, content)

    monkeypatch.setattr(pipeline, reader, crash)
    report = run(site)
    assert codes(report) == ["E101"]
    assert report.diagnostics[0].message == "cannot be read: RecursionError: too deep"
    assert report.published
    assert report.pages == 18


@pytest.mark.parametrize("name", [r"seeds/a\b.txt", "seeds/self.txt", "static/self.txt"])
def test_file_of_no_use_costs_nothing_else(site: Site, name: str) -> None:
    """A name that is no name, or a link to itself, is an error, and the site is as without it."""
    before = site.files()
    if "self" in name:
        (site.root / name).parent.mkdir(exist_ok=True)
        (site.root / name).symlink_to("self.txt")
    else:
        site.write(f"-- {name} --\nWords.\n")
    report = run(site)
    assert (codes(report), report.published) == (["E101"], True)
    assert site.files() == before


def interrupt(monkeypatch: pytest.MonkeyPatch, after: int, stop: BaseException) -> None:
    """Let the file system fail, or the program be killed, once `after` files have their names."""
    replace = Path.replace
    done: list[Path] = []

    def refuse(path: Path, target: Path) -> Path:
        if len(done) >= after:
            raise stop
        done.append(target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)


@pytest.mark.parametrize("after", [0, 7])
def test_kill_between_two_files(site: Site, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that is killed leaves whole files only, and the next one forgets none of them."""
    before = site.files()
    site.write(ABOUT.replace("about", "another"))
    site.write(VOTE.replace("A vote", "Another vote"))
    interrupt(monkeypatch, after, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        run(site)
    monkeypatch.undo()
    killed = site.files()
    new = {path: content for path, content in killed.items() if before.get(path) != content}
    assert len(new) == after
    run(site)
    assert new.items() <= site.files().items()
    site.write(VOTE)
    site.remove("content/pages/another.md")
    run(site)
    assert site.files() == before


def test_full_disk(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the old site stays as it was, and the next build brings it up to date."""
    before = site.files()
    site.write(ABOUT)
    interrupt(monkeypatch, 0, OSError(errno.ENOSPC, "No space left on device"))
    with pytest.raises(OutputError, match="No space left on device"):
        run(site)
    monkeypatch.undo()
    assert site.files() == before
    run(site)
    assert "Other words" in site.read("about.html")


def test_folder_in_the_way_of_home(site: Site) -> None:
    """Where a page cannot be written for a folder in its place, no other one is."""
    (site.output / "index.html").unlink()
    (site.output / "index.html").mkdir()
    before = site.files()
    site.write(ABOUT)
    for clean in (False, True):
        with pytest.raises(OutputError, match=r"index\.html is a folder"):
            run(site, clean=clean)
    assert site.files() == before


def test_every_page_bears_the_mark(site: Site) -> None:
    """A site is known as ours by any of its pages, home first, when all else is lost."""
    mark = b'<meta name="generator" content="unhrc-site">'
    pages = {path: page for path, page in site.files().items() if path.endswith(".html")}
    assert "index.html" in pages
    assert all(mark in page[:4096] for page in pages.values())


@pytest.mark.parametrize("harm", ["deleted", "corrupt", "locked"])
def test_state_of_no_use(site: Site, harm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its state a build makes the same site; only old files are not recognised."""
    monkeypatch.setattr("unhrc_site.build.state.TIMEOUT", 0.01)
    before = site.files()
    state = site.root / STATE
    other = None
    if harm == "deleted":
        state.unlink()
    elif harm == "corrupt":
        state.write_bytes(b"\xff" * 5000)
    else:
        other = sqlite3.connect(state, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
    assert run(site).written == ()
    assert site.files() == before
    if other:
        other.execute("ROLLBACK")
        other.close()
    run(site)
    site.remove("content/pages/about.md")
    assert run(site).removed == ("about.html",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("seeds/gazette.txt", b""),
        ("content/pages/about.md", b"---\ntitle: [\n---\n"),
        ("content/site.yaml", b"titel: A vote\n"),
        ("content/site.yaml", None),
    ],
)
def test_last_good_site_is_kept(site: Site, name: str, content: bytes | None) -> None:
    """While a file cannot be read and that is asked for, the last good site stays untouched."""
    before = site.files()
    site.write(ABOUT.replace("about", "other"))
    if content is None:
        site.remove(name)
    else:
        (site.root / name).write_bytes(content)
    report = run(site, keep_last_good=True)
    assert (report.published, report.written, report.removed) == (False, (), ())
    assert codes(report)[0].startswith("E")
    assert site.files() == before


def test_broken_evidence_is_shown_while_watching(site: Site) -> None:
    """A passage that is not found is no reason to keep the last site: the page says so."""
    site.write(VOTE.replace("passed with 93 votes in favour,", "passed with 94 votes in favour,"))
    report = run(site, keep_last_good=True)
    assert report.published
    assert "E204" in codes(report)


def test_without_a_site_there_is_nothing_to_keep(make_site: Callable[[str], Site]) -> None:
    """The first site is written though a file cannot be read: it is better than none."""
    made = make_site(VOTE)
    (made.root / "seeds/gazette.txt").write_bytes(b"\0")
    assert run(made, keep_last_good=True).published


def test_missing_settings(make_site: Callable[[str], Site]) -> None:
    """A dossier without settings is an error and is built under its folder's name."""
    made = make_site(BARE)
    made.remove("content/site.yaml")
    assert codes(run(made)) == ["E501"]
    assert "<title>dossier" in made.read("index.html")
