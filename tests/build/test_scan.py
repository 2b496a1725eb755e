"""Claims about what a build reads, and what it says of what it cannot read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE
from unhrc_site.build.scan import NoDossierError, find_root, scan

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.build.scan import Scan


def problems(found: Scan) -> list[tuple[str, str]]:
    """Return the code and place of each problem."""
    return [(p.code, p.location.path if p.location else "") for p in found.diagnostics]


def test_root_is_found_upwards(make_site: Callable[[str], Site]) -> None:
    """The nearest folder at or above with content/site.yaml is the dossier."""
    root = make_site(BARE + "-- content/events/deep/x.txt --\n").root
    assert find_root(root / "content/events/deep") == root.resolve()


def test_no_root(tmp_path: Path) -> None:
    """Where there is none, the message names the file that makes one."""
    with pytest.raises(NoDossierError, match=r"content/site\.yaml"):
        find_root(tmp_path)


def test_root_that_cannot_be(tmp_path: Path) -> None:
    """A folder of a name that is too long, or that leads back to itself, is no dossier."""
    (tmp_path / "self").symlink_to("self")
    for name in ("x" * 300, "self"):
        with pytest.raises(NoDossierError):
            find_root(tmp_path / name)


def test_order_and_kinds(make_site: Callable[[str], Site]) -> None:
    """Files are sorted by path, byte for byte, and the settings are apart from the records."""
    site = make_site(BARE + "-- seeds/a.md --\n\r\n-- content/pages/z.md --\n-- content/a.md --\n")
    found = scan(site.root)
    assert list(found.seeds) == ["seeds/a.md", "seeds/x.txt"]
    assert found.seeds["seeds/a.md"] == b"\r\n"
    assert list(found.content) == ["content/a.md", "content/pages/z.md"]
    assert found.settings == b"title: Test\n"


def test_unfinished_files_are_not_read(make_site: Callable[[str], Site]) -> None:
    """Hidden files and those that an editor is still writing are neither read nor mentioned."""
    names = ("seeds/.x.txt", "seeds/.git/y.txt", "seeds/x.txt~", "seeds/#x.txt#", "seeds/4913")
    site = make_site(BARE + "".join(f"-- {name} --\nwords\n" for name in names))
    found = scan(site.root)
    assert (list(found.seeds), problems(found)) == (["seeds/x.txt"], [])


def test_seed_without_a_reader(make_site: Callable[[str], Site]) -> None:
    """A seed of another kind of file is left out with a warning that names those there are."""
    found = scan(make_site(BARE + "-- seeds/scan.pdf --\n%PDF\n").root)
    assert problems(found) == [("W117", "seeds/scan.pdf")]
    assert ".txt" in (found.diagnostics[0].hint or "")


def test_link_out_is_not_followed(make_site: Callable[[str], Site], tmp_path: Path) -> None:
    """A link that leads out of its folder is reported, and what it shows is not read."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    site = make_site(BARE)
    (site.root / "seeds/link.txt").symlink_to(tmp_path / "secret.txt")
    (site.root / "seeds/inner.txt").symlink_to("x.txt")
    found = scan(site.root)
    assert problems(found) == [("E101", "seeds/link.txt")]
    assert list(found.seeds) == ["seeds/inner.txt", "seeds/x.txt"]


@pytest.mark.parametrize("folder", ["seeds", "content", "templates", "static"])
def test_folder_that_leads_out(
    make_site: Callable[[str], Site], tmp_path: Path, folder: str
) -> None:
    """A folder of the dossier that is a link out of it is reported, and nothing of it is read."""
    site = make_site(BARE)
    place, outside = site.root / folder, tmp_path / "outside"
    if place.exists():
        place.rename(tmp_path / "moved")
    outside.mkdir()
    for name in ("secret.txt", "site.yaml", "base.html"):
        (outside / name).write_text("secret", encoding="utf-8")
    place.symlink_to(outside)
    found = scan(site.root)
    assert problems(found) == [("E101", folder)]
    read = {**found.seeds, **found.content, **found.static, "settings": found.settings}
    assert b"secret" not in read.values()
    assert found.templates["base.html"] != "secret"


def test_folder_that_leads_within(make_site: Callable[[str], Site]) -> None:
    """Seeds that are a link to another folder of the dossier are read under their own name."""
    site = make_site(BARE)
    (site.root / "seeds").rename(site.root / "texts")
    (site.root / "seeds").symlink_to("texts")
    found = scan(site.root)
    assert (list(found.seeds), problems(found)) == (["seeds/x.txt"], [])


@pytest.mark.parametrize("folder", ["seeds", "content", "templates", "static"])
def test_link_to_itself(make_site: Callable[[str], Site], folder: str) -> None:
    """A link that leads back to itself is reported, as a file and as a folder; the rest is read."""
    site = make_site(BARE)
    (site.root / folder).mkdir(exist_ok=True)
    (site.root / folder / "self.txt").symlink_to("self.txt")
    found = scan(site.root)
    assert problems(found) == [("E101", f"{folder}/self.txt")]
    assert (found.settings, list(found.seeds)) == (b"title: Test\n", ["seeds/x.txt"])
    (site.root / folder).rename(site.root / "moved")
    (site.root / folder).symlink_to(folder)
    assert problems(scan(site.root)) == [("E101", folder)]


@pytest.mark.parametrize("name", [r"seeds/a\b.txt", r"seeds/a\b/c.txt", r"content/a\b.md"])
def test_backslash_in_a_name(make_site: Callable[[str], Site], name: str) -> None:
    """A name with a backslash, which elsewhere is a path, is reported, and the rest is read."""
    found = scan(make_site(BARE + f"-- {name} --\nwords\n").root)
    assert problems(found) == [("E101", name)]
    assert "backslash" in found.diagnostics[0].message
    assert (list(found.seeds), list(found.content)) == (["seeds/x.txt"], [])


@pytest.mark.parametrize("name", ["seeds/huge.txt", "content/huge.md"])
def test_huge_file(
    make_site: Callable[[str], Site], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is far too large is reported with its size (E105) and never opened."""
    site = make_site(BARE)
    with (site.root / name).open("wb") as file:
        file.truncate(30_000_001)
    read = Path.read_bytes

    def watched(path: Path) -> bytes:
        assert path != site.root / name
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", watched)
    found = scan(site.root)
    assert problems(found) == [("E105", name)]
    assert "30,000,001 bytes" in found.diagnostics[0].message


def test_huge_seed_without_a_reader(make_site: Callable[[str], Site]) -> None:
    """A file that there is no reader for is left out whatever its size."""
    site = make_site(BARE)
    with (site.root / "seeds/film.mp4").open("wb") as file:
        file.truncate(30_000_001)
    assert problems(scan(site.root)) == [("W117", "seeds/film.mp4")]


def test_no_ordinary_file(make_site: Callable[[str], Site]) -> None:
    """A pipe, which would never end, is reported and not read."""
    site = make_site(BARE)
    os.mkfifo(site.root / "seeds/pipe.txt")
    assert problems(scan(site.root)) == [("E101", "seeds/pipe.txt")]


def test_name_that_is_no_text(make_site: Callable[[str], Site]) -> None:
    """A file whose name is not UTF-8 is reported under a name that can be printed."""
    site = make_site(BARE)
    (site.root / "seeds" / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"words")
    found = scan(site.root)
    assert problems(found) == [("E101", r"seeds/caf\udce9.txt")]
    assert list(found.seeds) == ["seeds/x.txt"]


@pytest.mark.parametrize("name", ["seeds/x.txt", "templates/base.html", "static/own.css"])
def test_file_that_cannot_be_read(
    make_site: Callable[[str], Site], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system does not let us read is reported with the system's reason."""
    site = make_site(BARE + "-- templates/base.html --\n-- static/own.css --\n")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == site.root / name:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = scan(site.root)
    assert problems(found) == [("E101", name)]
    assert "Permission denied" in found.diagnostics[0].message


def test_template_that_is_no_text(make_site: Callable[[str], Site]) -> None:
    """A template that is not UTF-8 is reported with its line."""
    site = make_site(BARE + "-- templates/x.html --\nfirst\n")
    (site.root / "templates/x.html").write_bytes(b"first\nsecond \xff\n")
    found = scan(site.root)
    assert problems(found) == [("E102", "templates/x.html")]
    assert found.diagnostics[0].location
    assert found.diagnostics[0].location.line == 2


def test_missing_settings(make_site: Callable[[str], Site]) -> None:
    """Settings that have gone since are None, and the rest is read."""
    site = make_site(BARE)
    site.remove("content/site.yaml")
    found = scan(site.root)
    assert found.settings is None
    assert list(found.seeds) == ["seeds/x.txt"]
