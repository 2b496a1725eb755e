"""Claims about what is asked of git, and what is said when it cannot answer."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from support.repositories import alone, commit_all, git, state
from unhrc_site.build import git as module
from unhrc_site.build.git import (
    GitError,
    NoGitError,
    NoRepositoryError,
    NoRevisionError,
    RefusedError,
    find_repository,
    run,
)

ODD = 'content/a b/ü "q".md'


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with two commits, and a dossier's folders in its folder `d`."""
    alone(monkeypatch, tmp_path)
    top = tmp_path / "work"
    for name in ("d/content/x.md", f"d/{ODD}", "d/seeds/s.txt", "d/other.txt", "content/no.md"):
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"first\r\n\xff")
    commit_all(top)
    (top / "d/content/x.md").write_bytes(b"second")
    (top / "d/seeds/s.txt").unlink()
    commit_all(top)
    return top


def test_files_of_a_revision(work: Path) -> None:
    """The files of a revision come byte for byte, named from the dossier's root, and no others."""
    repository = find_repository(work / "d")
    assert (repository.top, repository.prefix) == (work.resolve(), "d/")
    first = dict.fromkeys(["content/x.md", ODD, "seeds/s.txt"], b"first\r\n\xff")
    assert repository.files("HEAD~1", ("content", "seeds")) == first
    assert repository.files("HEAD", ("content", "seeds")) == {
        "content/x.md": b"second",
        ODD: b"first\r\n\xff",
    }
    assert repository.files("HEAD", ("static",)) == {}


def test_reading_touches_nothing(work: Path) -> None:
    """Whatever is asked, work tree, index and branches stay as they were to the byte."""
    (work / "d/content/x.md").write_bytes(b"not committed")
    os.utime(work / "content/no.md", (0, 0))
    before = state(work)
    repository = find_repository(work / "d")
    repository.files("main~1", ("content",))
    repository.changed(("content",))
    repository.kept()
    assert state(work) == before


def test_changed_files(work: Path) -> None:
    """Files changed, new or gone in the dossier's folders are named; ignored and outer ones not."""
    repository = find_repository(work / "d")
    folders = ("content", "seeds")
    assert repository.changed(folders) == ()
    (work / "d/content/x.md").write_bytes(b"third")
    (work / "d/seeds/new.txt").write_bytes(b"")
    (work / f"d/{ODD}").unlink()
    (work / "content/no.md").write_bytes(b"third")
    (work / "d/content/y.tmp").write_bytes(b"")
    (work / ".git/info/exclude").write_text("*.tmp\n", encoding="utf-8")
    assert repository.changed(folders) == tuple(sorted([ODD, "content/x.md", "seeds/new.txt"]))
    assert repository.changed(("seeds",)) == ("seeds/new.txt",)


def test_kept_files(work: Path) -> None:
    """All that git keeps or would add is named from the top, wherever the dossier lies."""
    (work / "new.txt").write_bytes(b"")
    (work / "out.log").write_bytes(b"")
    (work / ".gitignore").write_text("*.log\n", encoding="utf-8")
    assert find_repository(work / "d").kept() == tuple(
        sorted(
            [".gitignore", "content/no.md", "d/content/x.md", f"d/{ODD}", "d/other.txt", "new.txt"]
        )
    )


@pytest.mark.parametrize("revision", ["nowhere", "--all", "", "HEAD:d/other.txt", "a\nb"])
def test_no_such_revision(work: Path, revision: str) -> None:
    """What names no commit is an error that repeats the name, and never an option."""
    with pytest.raises(NoRevisionError, match="the repository has no revision"):
        find_repository(work).commit_of(revision)


def test_repository_without_a_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository in which nothing was committed yet has no HEAD."""
    alone(monkeypatch, tmp_path)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(NoRevisionError):
        find_repository(tmp_path).commit_of("HEAD")


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder outside of any repository, or within one's own store, is no work tree."""
    alone(monkeypatch, tmp_path)
    inside = tmp_path / "x"
    inside.mkdir()
    with pytest.raises(NoRepositoryError, match="lies in no Git repository"):
        find_repository(inside)
    git(inside, "init", "--quiet")
    with pytest.raises(NoRepositoryError):
        find_repository(inside / ".git")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git is told apart from a folder without a repository."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGitError, match="there is no git"):
        find_repository(tmp_path)


def test_lost_object(work: Path) -> None:
    """A repository that has lost a file's bytes is an error, and no other file's bytes."""
    blob = git(work, "rev-parse", "HEAD:d/content/x.md")
    (work / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(GitError):
        find_repository(work).files("HEAD", ("d",))


def test_repository_of_the_caller_is_not_taken(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside another repository's hook, the repository is still the one of the dossier."""
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / "index"))
    assert find_repository(work).top == work.resolve()
    assert find_repository(work).changed(("d",)) == ()


def fake_git(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named git first on the path."""
    folder.mkdir()
    program = folder / "git"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def is_running(process: int) -> bool:
    """Return whether a process is there and not only waits to be counted out."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that does not end is ended, with all that it started, and is an error."""
    fake_git(tmp_path / "bin", monkeypatch, "sleep 30 & echo $! >started; wait")
    monkeypatch.setattr(module, "LOCAL_SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(RefusedError, match="git status did not end within"):
        run(("status",), tmp_path)
    assert time.monotonic() - begun < 20
    child = int((tmp_path / "started").read_text(encoding="ascii"))
    while is_running(child):
        assert time.monotonic() - begun < 20
        time.sleep(0.05)


def test_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal and no window is there to ask for a password, and messages are in English."""
    fake_git(tmp_path / "bin", monkeypatch, "tty -s </dev/tty && exit 9; env")
    monkeypatch.setenv("GIT_ASKPASS", "ask-in-a-window")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    told = run(("status",), tmp_path)
    lines = set(told.out.decode().splitlines())
    wanted = {"GIT_ASKPASS=", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1"}
    assert (told.code, wanted <= lines) == (0, True)


def test_password_is_not_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git says comes without the password that stands in an address."""
    script = "echo 'fatal: https://me:secret@example.org/x not found' >&2; exit 128"
    fake_git(tmp_path / "bin", monkeypatch, script)
    with pytest.raises(RefusedError) as caught:
        find_repository(tmp_path)
    assert str(caught.value) == "fatal: https://example.org/x not found"
