from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unhrc_site.build import compiled
from unhrc_site.build.compiled import CompiledTemplates, cache_folder
from unhrc_site.render.environment import Renderer

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """What one run saves the next one loads, and nothing new is saved as nothing."""
    CompiledTemplates(tmp_path / "a").save({"key": b"code"})
    assert CompiledTemplates(tmp_path / "a").load() == {"key": b"code"}
    CompiledTemplates(tmp_path / "b").save(None)
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("content", [b"", b"junk", b"\x00\xff"])
def test_a_file_that_is_not_whole_is_no_file(tmp_path: Path, content: bytes) -> None:
    """A file that cannot be read as what it is counts as none."""
    store = CompiledTemplates(tmp_path / "a")
    store.save({"key": b"code"})
    [file] = (tmp_path / "a").iterdir()
    file.write_bytes(content)
    assert store.load() == {}


def test_code_that_others_can_write_is_not_taken(tmp_path: Path) -> None:
    """A file or folder that others can write, or a link to one, is never loaded."""
    store = CompiledTemplates(tmp_path / "a")
    store.save({"key": b"code"})
    [file] = (tmp_path / "a").iterdir()
    file.chmod(0o666)
    assert store.load() == {}
    file.chmod(0o600)
    file.parent.chmod(0o777)
    assert store.load() == {}
    file.parent.chmod(0o700)
    assert store.load() == {"key": b"code"}
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert store.load() == {}


def test_it_is_the_users_folder_and_never_the_dossiers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The folder follows XDG_CACHE_HOME if that is absolute, else the user's home."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "unhrc-site"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_folder() == tmp_path / "home" / ".cache" / "unhrc-site"


def test_a_program_with_another_environment_keeps_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """When the environment's source changes, what was compiled before is not used."""
    CompiledTemplates(tmp_path / "a").save({"key": b"code"})
    changed = tmp_path / "environment.py"
    changed.write_text("# another", encoding="utf-8")
    monkeypatch.setattr(compiled, "_ENVIRONMENT", changed)
    assert CompiledTemplates(tmp_path / "a").load() == {}


def test_renderer_gives_out_what_is_new_and_no_more() -> None:
    """A renderer has compiled templates to give once; a second one over the same has none."""
    first = Renderer({"pages/x.html": "{{ 1 + 1 }}"})
    first._environment.get_template("pages/x.html")
    assert first.compiled
    second = Renderer({"pages/x.html": "{{ 1 + 1 }}"}, first.compiled)
    assert second._environment.get_template("pages/x.html").render() == "2"
    assert second.compiled is None
    third = Renderer({"pages/x.html": "{{ 1 + 2 }}"}, first.compiled)
    assert third._environment.get_template("pages/x.html").render() == "3"
