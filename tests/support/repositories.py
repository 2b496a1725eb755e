"""Repositories of Git on this machine's disk, alone with the settings that a test gives them."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EDITOR = "[user]\n\tname = An Editor\n\temail = editor@example.org\n"
"""Settings that name who commits."""


def alone(monkeypatch: pytest.MonkeyPatch, folder: Path, settings: str = EDITOR) -> None:
    """Let git read no settings but these, whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    config = folder / "gitconfig"
    config.write_text(settings + "[init]\n\tdefaultBranch = main\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *arguments: str) -> str:
    """Run git as a person would; return what it prints, without the line end."""
    done = subprocess.run(
        ["git", "-c", "commit.gpgSign=false", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.rstrip("\n")


def commit_all(folder: Path, message: str = "Some change") -> str:
    """Commit all that is in the work tree at `folder`, made a repository if it is none yet."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def bare(folder: Path) -> Path:
    """Return a new repository without a work tree, as a server keeps it."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare")
    return folder


def state(folder: Path) -> dict[str, bytes | str]:
    """Return all that a person sees of a work tree: its files, index, branches and head.

    Two are equal if nothing was touched in between.
    """
    files: dict[str, bytes | str] = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }
    head = folder / ".git/HEAD"
    index = folder / ".git/index"
    own = {"index": index.read_bytes(), "head": head.read_bytes()}
    return {**files, **own, "branches": git(folder, "for-each-ref", "refs/heads", "refs/tags")}


def published(root: Path, folder: Path) -> dict[str, str]:
    """Put the dossier at `root` into a repository that can be deployed from, as documents show it.

    Its remote, and each address at example.org, is a bare repository in `folder`. Return the
    environment in which that holds.
    """
    origin = bare(folder / "origin.git")
    config = folder / "gitconfig"
    there = f'[url "file://{folder}/"]\n\tinsteadOf = https://example.org/\n'
    config.write_text(f"{EDITOR}[init]\n\tdefaultBranch = main\n{there}", encoding="utf-8")
    bare(folder / "dossier-site.git")
    git(root, "init", "--quiet")
    git(root, "config", "include.path", str(config))
    git(root, "remote", "add", "origin", str(origin))
    commit_all(root)
    return {"GIT_CONFIG_GLOBAL": str(config), "GIT_CONFIG_NOSYSTEM": "1"}
