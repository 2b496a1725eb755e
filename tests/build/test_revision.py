"""Claims about a dossier as a commit has it: what is read, and that nothing is touched."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE, VOTE
from support.repositories import alone, commit_all, git, state
from unhrc_site.build import revision as module
from unhrc_site.build.git import NoRepositoryError, NoRevisionError
from unhrc_site.build.pipeline import Options, load_dossier, load_scan
from unhrc_site.build.revision import scan_revision
from unhrc_site.build.scan import NoDossierError, scan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Site

OWN = (
    "-- content/corrections.yaml --\ncorrections: []\n"
    "-- content/.hidden.md --\nx\n"
    "-- seeds/notes.pdf --\n%PDF\n"
    "-- seeds/deep/Üb.txt --\nWords\r\nthat stay.\r\n"
    "-- seeds/draft.txt~ --\nx\n"
    "-- templates/parts/own.html --\nOwn.\n"
    "-- static/own.css --\nbody {}\n"
    "-- static/site.css --\n/* instead of the program's */\n"
)


@pytest.fixture
def committed(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Site:
    """Return a dossier in a folder of a repository, in which everything is committed."""
    alone(monkeypatch, tmp_path)
    top = tmp_path / "work"
    top.mkdir()
    site = make_site(VOTE + OWN, "work/dossier")
    (site.root / "seeds/inner.txt").symlink_to("deep/Üb.txt")
    commit_all(top)
    return site


def test_same_as_the_work_tree(committed: Site) -> None:
    """Where nothing was changed since, a revision is read just as the work tree is."""
    here, there = scan(committed.root), scan_revision(committed.root, "HEAD")
    assert there == here
    assert [problem.code for problem in there.diagnostics] == ["W117"]
    assert "seeds/inner.txt" in there.seeds


def test_work_tree_is_neither_read_nor_touched(committed: Site) -> None:
    """What was changed since is not seen, and stays as it is, in the index too."""
    before = scan(committed.root)
    top = committed.root.parent
    shutil.rmtree(committed.root / "seeds")
    committed.write("-- content/site.yaml --\ntitle: Changed\n")
    git(top, "add", "--all")
    committed.write("-- content/new.md --\nx\n")
    held = state(top)
    assert scan_revision(committed.root, "HEAD") == before
    assert state(top) == held


def test_dossier_of_a_revision_is_linked(committed: Site) -> None:
    """A dossier loaded from a revision is the one that was loaded from the same files."""
    options = Options(None)
    before = load_dossier(committed.root, options)
    git(committed.root.parent, "tag", "then")
    event = next((committed.root / "content/events").iterdir())
    event.write_text(event.read_text(encoding="utf-8").replace("93", "94"), encoding="utf-8")
    after = load_dossier(committed.root, options)
    found = load_scan(scan_revision(committed.root, "then"), options)
    assert found.diagnostics == before.diagnostics
    assert found.dossier.passages == before.dossier.passages != after.dossier.passages


def test_links_out_are_not_followed(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A committed link that leads out of its folder, nowhere or in a circle is E101, once each."""
    alone(monkeypatch, tmp_path)
    site = make_site(BARE)
    for name, target in (
        ("a", "/etc/passwd"),
        ("b", "../content/site.yaml"),
        ("c", "c.txt"),
        ("d", "nowhere"),
    ):
        (site.root / f"seeds/{name}.txt").symlink_to(target)
    commit_all(site.root)
    found = scan_revision(site.root, "HEAD")
    assert list(found.seeds) == ["seeds/x.txt"]
    places = [(p.code, p.location.path) for p in found.diagnostics if p.location]
    assert places == [("E101", f"seeds/{name}.txt") for name in "abcd"]


def test_names_and_sizes_that_are_refused(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that is no text, one with a backslash and a huge file are reported and not read."""
    alone(monkeypatch, tmp_path)
    site = make_site(BARE + "-- seeds/long.txt --\n" + "word " * 100)
    for name in (b"bad\xff.txt", b"back\\slash.txt"):
        with open(os.path.join(os.fsencode(site.root), b"seeds", name), "wb") as file:  # noqa: PTH118, PTH123 - bytes
            file.write(b"words")
    commit_all(site.root)
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    found = scan_revision(site.root, "HEAD")
    assert list(found.seeds) == ["seeds/x.txt"]
    problems = {p.location.path: p.code for p in found.diagnostics if p.location}
    assert problems == {
        "seeds/back\\slash.txt": "E101",
        "seeds/bad\\udcff.txt": "E101",
        "seeds/long.txt": "E105",
    }


def test_revision_without_the_dossier(committed: Site) -> None:
    """A revision from before the dossier, or with it at another place, says so."""
    top = committed.root.parent
    git(top, "mv", "dossier", "moved")
    commit_all(top)
    with pytest.raises(NoDossierError, match='"HEAD~1" has no dossier in moved/'):
        scan_revision(top / "moved", "HEAD~1")
    with pytest.raises(NoRevisionError):
        scan_revision(top / "moved", "HEAD~2")


def test_dossier_without_a_repository(make_site: Callable[[str], Site]) -> None:
    """A dossier that lies in no repository has no revisions."""
    with pytest.raises(NoRepositoryError):
        scan_revision(make_site(BARE).root, "HEAD")
