"""Claims about writing: whole files or none, nothing that is not ours, nothing outside."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from unhrc_site.build import output
from unhrc_site.build.output import OutputError, check_folder, check_places, holds_site, publish
from unhrc_site.build.state import State
from unhrc_site.model.editorial import Audience

if TYPE_CHECKING:
    from collections.abc import Callable


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder by path, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_new_files_are_written(tmp_path: Path) -> None:
    """Files go where they are told, with folders as needed, and home is named last."""
    done = publish({"index.html": b"1", "events/x.html": b"2"}, tmp_path / "out", (), ())
    assert done.written == ("events/x.html", "index.html")
    assert tree(tmp_path / "out") == {"events/x.html": b"2", "index.html": b"1"}


def test_modes_do_not_depend_on_the_users_mask(tmp_path: Path) -> None:
    """Files have the mode 0644 and folders 0755, as Pages takes them, whatever the umask."""
    before = os.umask(0o077)
    try:
        publish({"events/x.html": b"2"}, tmp_path / "out", (), ())
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes == {"out": 0o755, "events": 0o755, "x.html": 0o644}


def test_equal_bytes_are_not_written(tmp_path: Path) -> None:
    """A file whose bytes are the same keeps its time; equal length alone is not enough."""
    publish({"a.html": b"same", "b.html": b"old!"}, tmp_path, (), ())
    os.utime(tmp_path / "a.html", (1, 1))
    done = publish({"a.html": b"same", "b.html": b"new!"}, tmp_path, (), ())
    assert (done.written, done.unchanged) == (("b.html",), 1)
    assert (tmp_path / "a.html").stat().st_mtime == 1


def test_ours_and_unclaimed_is_removed_with_its_folder(tmp_path: Path) -> None:
    """What we wrote and no longer claim goes, and a folder that is empty then goes with it."""
    publish({"events/x.html": b"1", "y.html": b"2"}, tmp_path, (), ())
    done = publish({"y.html": b"2"}, tmp_path, ("events/x.html", "y.html"), ())
    assert (done.removed, done.gone) == (("events/x.html",), ("events/x.html",))
    assert list(tmp_path.iterdir()) == [tmp_path / "y.html"]


def test_what_somebody_else_removed_is_gone_and_not_removed(tmp_path: Path) -> None:
    """A file of ours that is not there any more is gone, though nothing was removed now."""
    done = publish({}, tmp_path, ("x.html",), ())
    assert (done.removed, done.gone) == ((), ("x.html",))


def test_foreign_files_stay(tmp_path: Path) -> None:
    """A file that we did not write stays, and so does the folder that holds it."""
    publish({"events/x.html": b"1"}, tmp_path, (), ())
    (tmp_path / "events/notes.txt").write_bytes(b"mine")
    publish({}, tmp_path, ("events/x.html",), ())
    assert tree(tmp_path) == {"events/notes.txt": b"mine"}


def test_kept_files_stay(tmp_path: Path) -> None:
    """The last good file of a page that failed stays though nothing claims it now."""
    publish({"x.html": b"good"}, tmp_path, (), ())
    assert publish({}, tmp_path, ("x.html",), ("x.html",)).removed == ()
    assert tree(tmp_path) == {"x.html": b"good"}


@pytest.mark.parametrize(
    ("before", "after"), [("static/x", "static/x/y.css"), ("static/x/y.css", "static/x")]
)
def test_file_and_folder_change_places(tmp_path: Path, before: str, after: str) -> None:
    """An old file of ours makes way for a folder of its name, and a folder for a file."""
    publish({before: b"1"}, tmp_path, (), ())
    done = publish({after: b"2"}, tmp_path, (before,), ())
    assert (done.removed, tree(tmp_path)) == ((before,), {after: b"2"})


def test_foreign_file_where_a_folder_must_be(tmp_path: Path) -> None:
    """A file of somebody else's where a folder must be is refused and stays."""
    (tmp_path / "events").write_bytes(b"mine")
    with pytest.raises(OutputError, match="events"):
        publish({"events/x.html": b"1"}, tmp_path, (), ())
    assert tree(tmp_path) == {"events": b"mine"}


def test_folder_that_leads_out_is_refused(tmp_path: Path) -> None:
    """Through a link that leads out of the output nothing is written, made or removed."""
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    (outside / "x.html").write_bytes(b"mine")
    out.mkdir()
    (out / "events").symlink_to(outside)
    with pytest.raises(OutputError, match="leads out"):
        publish({"events/deep/x.html": b"1"}, out, (), ())
    assert publish({}, out, ("events/x.html",), ()).removed == ()
    assert tree(outside) == {"x.html": b"mine"}


def test_linked_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    """A link in a page's place becomes the page; what it pointed to is not written to."""
    (tmp_path / "theirs").write_bytes(b"page")
    (tmp_path / "x.html").symlink_to(tmp_path / "theirs")
    done = publish({"x.html": b"page"}, tmp_path, (), ())
    assert done.written == ("x.html",)
    assert not (tmp_path / "x.html").is_symlink()


def test_link_in_the_temporary_files_place(tmp_path: Path) -> None:
    """A link that somebody put where a file is being written is not followed."""
    (tmp_path / "theirs").write_bytes(b"mine")
    (tmp_path / f".x.html.{os.getpid()}.tmp").symlink_to(tmp_path / "theirs")
    publish({"x.html": b"page"}, tmp_path, (), ())
    assert tree(tmp_path) == {"theirs": b"mine", "x.html": b"page"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(errno.ENOSPC, "No space left")])
def test_interrupted_between_writing_and_renaming(
    tmp_path: Path, stop: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop before a file gets its name leaves the old one whole, and no other file."""
    publish({"x.html": b"old"}, tmp_path, (), ())

    def refuse(_self: Path, _target: Path) -> None:
        raise stop

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises((KeyboardInterrupt, OutputError)):
        publish({"x.html": b"new and longer"}, tmp_path, (), ())
    assert tree(tmp_path) == {"x.html": b"old"}


def test_leavings_of_a_kill_are_cleared(tmp_path: Path) -> None:
    """What a kill left half written goes at the next build; a foreign hidden file stays."""
    running = f".x.html.{os.getppid()}.tmp"
    for name in (".x.html.77.tmp", running, ".notes.77.tmp"):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1, 1))
    now = time.time()
    os.utime(tmp_path / running, (now, now))
    publish({"x.html": b"whole"}, tmp_path, (), ())
    # The second may still be in writing, by another build.
    assert sorted(tree(tmp_path)) == sorted([".notes.77.tmp", running, "x.html"])


@pytest.mark.skipif(os.name != "posix", reason="whether a process is over cannot be asked")
def test_leavings_of_a_page_that_is_gone(tmp_path: Path) -> None:
    """What a kill left of a page that is no longer made goes at once, and its folder with it."""
    over = subprocess.Popen([sys.executable, "-c", ""])
    over.wait()
    left = tmp_path / "events" / f".secret.html.{over.pid}.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half of it")
    publish({"index.html": b"1"}, tmp_path, ("events/secret.html",), ())
    assert tree(tmp_path) == {"index.html": b"1"}


PUBLIC_HOME = b'<meta name="generator" content="unhrc-site 1"> for everybody'
PRIVATE_HOME = b'<meta name="audience" content="private"> for the editors'


@pytest.mark.parametrize("turning", ["private", "public"])
@pytest.mark.parametrize("steps", range(1, 7))
def test_stopped_while_the_audience_changes(
    tmp_path: Path, turning: str, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever writing stops, a home that is not private has no private file beside it."""
    private = {"index.html": PRIVATE_HOME, "a/secret.txt": b"secret", "z.html": b"secret, too"}
    public = {"index.html": PUBLIC_HOME, "b.html": b"open", "z.html": b"open, too"}
    before, after = (public, private) if turning == "private" else (private, public)
    publish(before, tmp_path, (), ())
    left = steps

    def counted(done: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt
            return done(*given)

        return step

    monkeypatch.setattr(Path, "replace", counted(Path.replace))
    monkeypatch.setattr(output, "_remove", counted(output._remove))
    with contextlib.suppress(KeyboardInterrupt):
        publish(after, tmp_path, before, ())
    found = tree(tmp_path)
    assert found["index.html"] == PRIVATE_HOME or not any(b"secret" in b for b in found.values())


@pytest.mark.parametrize(
    ("files", "there", "why"),
    [
        ({"x.html": b"1"}, "x.html/theirs.txt", "x.html is a folder"),
        ({"events/x.html": b"1"}, "events", "events is no folder"),
    ],
)
def test_what_stands_in_the_way_is_found_first(
    tmp_path: Path, files: dict[str, bytes], there: str, why: str
) -> None:
    """Somebody else's folder where a file goes, or file where a folder goes, is refused."""
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_bytes(b"mine")
    with pytest.raises(OutputError, match=why):
        check_places(files, tmp_path, files)


def test_an_empty_folder_in_the_way(tmp_path: Path) -> None:
    """A folder that we did not make is refused in a file's place though there is nothing in it."""
    (tmp_path / "x.html").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        check_places(["x.html"], tmp_path, ["x.html"])


@pytest.mark.parametrize(
    ("before", "after"), [("static/x", "static/x/y.css"), ("static/x/y.css", "static/x")]
)
def test_ours_does_not_stand_in_the_way(tmp_path: Path, before: str, after: str) -> None:
    """What earlier builds wrote makes way, be it a file or a folder."""
    publish({before: b"1"}, tmp_path, (), ())
    check_places([after], tmp_path, [before])


@pytest.mark.parametrize(
    "name",
    [
        *("", "..", "seeds", "seeds/deep", "content", ".git", ".cache/x"),
        *(".github", ".github/workflows", ".CACHE", "Seeds/deep"),
    ],
)
def test_refused_folders(tmp_path: Path, name: str) -> None:
    """A site is never written over the dossier or into a folder of its inputs."""
    root = tmp_path / "dossier"
    (root / "seeds").mkdir(parents=True)
    with pytest.raises(OutputError):
        check_folder(root / name, root)


def test_refused_folder_under_another_name(tmp_path: Path) -> None:
    """A link to the seeds, or seeds that are a link themselves, are refused just so."""
    root, real = tmp_path / "dossier", tmp_path / "real"
    root.mkdir()
    real.mkdir()
    (root / "seeds").symlink_to(real)
    (tmp_path / "alias").symlink_to(root / "seeds")
    for out in (root / "seeds/x", real, tmp_path / "alias"):
        with pytest.raises(OutputError, match="seeds/"):
            check_folder(out, root)


@pytest.mark.parametrize("name", ["_site", "public/deep", "../elsewhere"])
def test_allowed_folders(tmp_path: Path, name: str) -> None:
    """Any other folder will do, whether it exists or not."""
    root = tmp_path / "dossier"
    root.mkdir()
    check_folder(root / name, root)


def test_output_that_is_a_file(tmp_path: Path) -> None:
    """A file is no folder to write into."""
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is a file"):
        check_folder(tmp_path / "out", tmp_path / "dossier")


def test_a_site_is_there_when_home_is(tmp_path: Path) -> None:
    """Home is written last, so there is a site when it is there."""
    assert not holds_site(tmp_path, Audience.PUBLIC)
    publish({"index.html": b"1"}, tmp_path, (), ())
    assert holds_site(tmp_path, Audience.PUBLIC)


@pytest.mark.parametrize("there", ["index.html", "notes.txt", "deep/notes.txt"])
def test_folder_of_somebody_else(tmp_path: Path, there: str) -> None:
    """A folder that holds files and no sign of a build is refused, and nothing is left behind."""
    root, out = tmp_path / "dossier", tmp_path / "out"
    root.mkdir()
    (out / there).parent.mkdir(parents=True)
    (out / there).write_bytes(b"<title>mine</title>")
    with pytest.raises(OutputError, match="did not write"):
        check_folder(out, root)
    assert list(root.iterdir()) == []


@pytest.mark.parametrize("sign", ["state", "mark", "hidden"])
def test_folder_with_a_sign_of_a_build(tmp_path: Path, sign: str) -> None:
    """What is remembered, or bears our mark, is ours; hidden files alone are in nobody's way."""
    root, out = tmp_path / "dossier", tmp_path / "out"
    root.mkdir()
    out.mkdir()
    (out / ".git").write_bytes(b"gitdir: elsewhere")
    if sign == "state":
        (out / "x.html").write_bytes(b"page")
        State(root).add(out, ["x.html"])
    elif sign == "mark":
        page = b'<head>\n<meta name="generator" content="unhrc-site">\n</head>'
        (out / "index.html").write_bytes(page)
    check_folder(out, root)


def test_usual_folder_that_leads_out(tmp_path: Path) -> None:
    """A link out of the dossier is written to if the user names it, and not by itself."""
    root, outside = tmp_path / "dossier", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    for name in ("_site", "public"):
        (root / name).symlink_to(outside)
    with pytest.raises(OutputError, match="leads out"):
        check_folder(root / "_site", root)
    check_folder(root / "public", root)


@pytest.mark.parametrize("name", ["x" * 300, "self/deep"])
def test_output_that_cannot_be(tmp_path: Path, name: str) -> None:
    """A name that is too long, or a link that leads back to itself, is refused with the reason."""
    (tmp_path / "self").symlink_to("self")
    with pytest.raises(OutputError, match="cannot be used: "):
        check_folder(tmp_path / name, tmp_path / "dossier")
