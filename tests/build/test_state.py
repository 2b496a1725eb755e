"""Claims about what is remembered between builds, and about doing without it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from unhrc_site.build import state as state_module
from unhrc_site.build.state import State

if TYPE_CHECKING:
    from pathlib import Path

STATE = ".cache/unhrc-site/state.sqlite"


def test_folders_are_remembered_apart(tmp_path: Path) -> None:
    """Each output folder has its own files, and the next build knows them."""
    State(tmp_path).add(tmp_path / "one", ["a.html", "b.html"])
    State(tmp_path).add(tmp_path / "two", ["c.html"])
    assert State(tmp_path).outputs(tmp_path / "one") == {"a.html", "b.html"}
    assert State(tmp_path).outputs(tmp_path / "two") == {"c.html"}


def test_adding_and_forgetting(tmp_path: Path) -> None:
    """Only what is named is added or forgotten, however often."""
    state = State(tmp_path)
    state.add(tmp_path, ["a", "b"])
    state.add(tmp_path, ["b", "c"])
    state.forget(tmp_path, ["a", "z"])
    assert state.outputs(tmp_path) == {"b", "c"}


def test_git_does_not_see_it(tmp_path: Path) -> None:
    """The cache hides itself from Git."""
    State(tmp_path).add(tmp_path, ["a"])
    assert (tmp_path / ".cache/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 99])
def test_broken_state_is_started_anew(tmp_path: Path, content: bytes) -> None:
    """A state that is no database is thrown away, and the next one holds."""
    file = tmp_path / STATE
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert State(tmp_path).outputs(tmp_path) == frozenset()
    State(tmp_path).add(tmp_path, ["a"])
    assert State(tmp_path).outputs(tmp_path) == {"a"}


def test_state_that_lost_its_table(tmp_path: Path) -> None:
    """A database of the right schema without its table is started anew."""
    State(tmp_path).add(tmp_path, ["a"])
    with sqlite3.connect(tmp_path / STATE) as database:
        database.execute("DROP TABLE outputs")
    database.close()
    State(tmp_path).add(tmp_path, ["b"])
    State(tmp_path).add(tmp_path, ["c"])
    assert State(tmp_path).outputs(tmp_path) == {"c"}


def test_state_of_another_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A state that another version wrote is thrown away."""
    monkeypatch.setattr(state_module, "SCHEMA", state_module.SCHEMA + 1)
    State(tmp_path).add(tmp_path, ["a"])
    monkeypatch.undo()
    assert State(tmp_path).outputs(tmp_path) == frozenset()


def test_locked_state_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A state that another program has locked is done without now, and is whole afterwards."""
    monkeypatch.setattr(state_module, "TIMEOUT", 0.01)
    State(tmp_path).add(tmp_path, ["a"])
    other = sqlite3.connect(tmp_path / STATE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert State(tmp_path).outputs(tmp_path) == frozenset()
    State(tmp_path).add(tmp_path, ["b"])
    other.execute("ROLLBACK")
    other.close()
    assert State(tmp_path).outputs(tmp_path) == {"a"}


def test_state_that_cannot_be_made(tmp_path: Path) -> None:
    """Where no state can be written, there is none, and nothing else happens."""
    (tmp_path / ".cache").write_bytes(b"a file")
    State(tmp_path).add(tmp_path, ["a"])
    assert State(tmp_path).outputs(tmp_path) == frozenset()


def test_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    """A folder whose name is not UTF-8 cannot be noted, which is no crash."""
    State(tmp_path).add(tmp_path / "\udcff", ["a"])
    assert State(tmp_path).outputs(tmp_path / "\udcff") == frozenset()


@pytest.mark.parametrize("name", [".cache", ".cache/unhrc-site", STATE])
def test_state_that_leads_out(tmp_path: Path, name: str) -> None:
    """Through a link that leads out of the dossier nothing is noted, made or read."""
    root, outside = tmp_path / "dossier", tmp_path / "outside"
    (root / name).parent.mkdir(parents=True)
    outside.mkdir()
    (root / name).symlink_to(outside / "state.sqlite" if name == STATE else outside)
    State(root).add(root, ["a"])
    assert State(root).outputs(root) == frozenset()
    assert list(outside.iterdir()) == []


def test_link_in_the_place_of_the_caches_own_file(tmp_path: Path) -> None:
    """A link in the cache under the name of a file that it makes is not followed."""
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/.gitignore").symlink_to(tmp_path / "theirs")
    State(tmp_path).add(tmp_path, ["a"])
    assert State(tmp_path).outputs(tmp_path) == {"a"}
    assert not (tmp_path / "theirs").exists()


def test_asking_makes_nothing(tmp_path: Path) -> None:
    """Where nothing is remembered, asking leaves no file behind."""
    assert State(tmp_path).outputs(tmp_path) == frozenset()
    assert list(tmp_path.iterdir()) == []
