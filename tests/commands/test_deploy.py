"""Claims about `deploy`: what reaches the branch, and what is said and left alone on a failure."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from support.dossiers import VOTE
from support.repositories import alone, bare, commit_all, git, state
from support.site import PROGRAM
from unhrc_site.build.branch import Branch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Ran, Site

NOT_BUILT = "nothing was built, and nothing was pushed"
NOT_PUSHED = "the site was built, but nothing was pushed"
EDIT = "-- content/pages/about.md --\n---\ntitle: About\norder: 1\n---\nAnother word.\n"
DRAFT = "-- content/themes/x.md --\n---\ntitle: Untold\norder: 1\ndraft: true\n---\nWords.\n"
WITNESS = """\
-- content/entities/reyes.md --
---
name: Ana Reyes
kind: person
protect: omit
---
She wrote. [@tribune "By Ana Reyes"]
"""
ABSENT = VOTE.replace("passed with 93 votes in favour,", "passed with 94 votes in favour,")


@pytest.fixture
def site(make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Site:
    """Return a dossier in a repository whose remote is a bare one beside it."""
    alone(monkeypatch, tmp_path)
    site = make_site(VOTE + "-- .gitignore --\n/_site/\n")
    commit_all(site.root)
    git(site.root, "remote", "add", "origin", str(bare(tmp_path / "pages.git")))
    return site


def pages(site: Site) -> Path:
    """Return the bare repository beside a dossier."""
    return site.root.parent / "pages.git"


def files(folder: Path, branch: str = "gh-pages") -> dict[str, str]:
    """Return mode and blob of each file that a branch holds, by path."""
    lines = git(folder, "ls-tree", "-r", branch).splitlines()
    parts = [line.partition("\t") for line in lines]
    return {path: about.replace(" blob", "") for about, _, path in parts}


def commits(folder: Path, branch: str = "gh-pages") -> list[str]:
    """Return the subjects of a branch's commits, newest first."""
    return git(folder, "log", "--format=%s", branch).splitlines()


def add_commit(folder: Path, branch: str, contents: dict[str, str]) -> str:
    """Put a commit of somebody else's, with files of these contents, on a branch of `folder`."""
    clone = folder.parent / f"{folder.name}-of-somebody-else"
    if not clone.exists():
        git(folder.parent, "clone", "--quiet", str(folder), str(clone))
    there = git(folder, "branch", "--list", branch)
    git(clone, "fetch", "--quiet")
    if there:
        git(clone, "checkout", "--quiet", "-B", branch, f"origin/{branch}")
    else:
        git(clone, "checkout", "--quiet", "--orphan", branch)
    for name, content in contents.items():
        (clone / name).write_text(content, encoding="utf-8")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "Somebody else's")
    git(clone, "push", "--quiet", "origin", branch)
    return git(clone, "rev-parse", "HEAD")


def ended(ran: Ran, code: int, *words: str) -> bool:
    """Return whether a run ended with `code` and said all of `words`."""
    assert (ran.exit_code, [w for w in words if w not in ran.output]) == (code, []), ran.output
    return True


def test_first_deployment(site: Site, tmp_path: Path) -> None:
    """The output alone is the only commit of a new branch: as built, with .nojekyll, all plain."""
    ran = site.run("deploy")
    assert ran.exit_code == 0
    held = files(pages(site))
    assert f"pushed {len(held)} files to gh-pages of origin: {len(held)} added," in ran.output
    out = tmp_path / "built"
    assert site.run("build", "--audience", "public", "-o", str(out)).exit_code == 0
    built = {p.relative_to(out).as_posix(): p for p in out.rglob("*") if p.is_file()}
    assert held.keys() == {*built, ".nojekyll"}
    for name in ("index.html", "verification.json"):
        content = git(pages(site), "show", f"gh-pages:{name}")
        assert content == built[name].read_text("utf-8").rstrip("\n")
    assert {about.split()[0] for about in held.values()} == {"100644"}
    assert commits(pages(site)) == ["Publish the site"]
    head = git(site.root, "rev-parse", "HEAD")
    body = git(pages(site), "log", "-1", "--format=%b|%an|%ae|%cn", "gh-pages").replace("\n", "")
    assert body == f"Built from {head[:10]}.|An Editor|editor@example.org|An Editor"


def test_nothing_of_the_dossier_is_touched(site: Site) -> None:
    """Work tree, index, head and branches stay, and no _site appears or is changed."""
    site.write("-- content/pages/about.md --\n---\ntitle: About\norder: 1\n---\nStaged.\n")
    git(site.root, "add", "--all")
    site.write(EDIT)
    before = state(site.root)
    assert site.run("deploy").exit_code == 0
    assert state(site.root) == before
    assert not site.output.exists()
    site.write("-- _site/index.html --\nSomebody's own.\n-- content/pages/x.md --\nbroken\n")
    before = state(site.root)
    assert site.run("deploy").exit_code == 1
    assert state(site.root) == before


def test_second_deployment_without_a_change(site: Site) -> None:
    """Where nothing changed no commit is made."""
    site.run("deploy")
    before = git(pages(site), "rev-parse", "gh-pages")
    ran = site.run("deploy", "--message", "Another")
    assert ended(ran, 0, "gh-pages of origin holds this site already: nothing was pushed")
    assert git(pages(site), "rev-parse", "gh-pages") == before


def test_second_deployment_with_a_change(site: Site) -> None:
    """A change is a commit on top of the last; pages that are gone are gone from the branch."""
    site.write("-- content/pages/more.md --\n---\ntitle: More\norder: 2\n---\nWords.\n")
    site.run("deploy")
    assert "more.html" in files(pages(site))
    site.remove("content/pages/more.md")
    site.write(EDIT)
    ran = site.run("deploy", "--message", "Mend a word")
    assert ended(ran, 0, "changed, 1 removed", "built with a file that differs")
    assert commits(pages(site)) == ["Mend a word", "Publish the site"]
    assert "more.html" not in files(pages(site))


def test_uncommitted_changes_are_told(site: Site) -> None:
    """What is not committed is published as it is; the output and the commit say so."""
    site.write(EDIT)
    ran = site.run("deploy")
    assert ended(ran, 0, "built with a file that differs from the last commit")
    body = git(pages(site), "log", "-1", "--format=%b", "gh-pages")
    assert body.rstrip().endswith(", with changes that are not committed.")
    assert "Another word." in git(pages(site), "show", "gh-pages:about.html")


def test_only_what_everybody_may_see(site: Site) -> None:
    """The site is that for everybody: no draft, no protected name, nothing private in any file."""
    site.write(DRAFT + WITNESS)
    assert site.run("build").exit_code == 0
    assert "Untold" in site.read("themes/x.html")
    assert site.run("deploy").exit_code == 0
    clone = site.root.parent / "clone"
    git(site.root.parent, "clone", "--quiet", "--branch", "gh-pages", str(pages(site)), str(clone))
    held = b"\n".join(path.read_bytes() for path in clone.rglob("*") if path.is_file())
    assert b"The council voted" in held
    assert b"Untold" not in held
    assert b"Reyes" not in held
    assert not (clone / "themes/x.html").exists()


def test_dry_run(site: Site) -> None:
    """A dry run says what would change and pushes nothing."""
    ran = site.run("deploy", "--dry-run")
    assert ended(ran, 0, "would push ", "nothing was pushed")
    assert git(pages(site), "for-each-ref") == ""
    site.run("deploy")
    site.write(EDIT)
    ran = site.run("deploy", "--dry-run")
    assert ended(ran, 0, "0 added, ", "nothing was pushed")
    assert len(commits(pages(site))) == 1


def test_domain_is_kept(site: Site) -> None:
    """The branch's CNAME stays, and alone on a branch does not make it somebody else's."""
    add_commit(pages(site), "gh-pages", {"CNAME": "dossier.example.org\n"})
    assert site.run("deploy").exit_code == 0
    assert git(pages(site), "show", "gh-pages:CNAME") == "dossier.example.org"
    assert commits(pages(site)) == ["Publish the site", "Somebody else's"]
    assert ended(site.run("deploy"), 0, "holds this site already")


def test_branch_of_somebody_else(site: Site) -> None:
    """A branch that holds other files is taken only when asked, and they stay in its history."""
    theirs = add_commit(pages(site), "gh-pages", {"index.html": "A page of its own.", "x": ""})
    ran = site.run("deploy")
    assert ended(ran, 3, "holds files that this program did not write", "--replace", NOT_BUILT)
    assert git(pages(site), "rev-parse", "gh-pages") == theirs
    assert site.run("deploy", "--replace").exit_code == 0
    assert git(pages(site), "rev-parse", "gh-pages~1") == theirs
    assert "x" not in files(pages(site))


def test_branch_of_the_sources(site: Site) -> None:
    """A branch that holds a dossier is never taken for the site, asked or not."""
    git(site.root, "push", "--quiet", "origin", "main")
    ran = site.run("deploy", "--branch", "main", "--replace")
    assert ended(ran, 2, "main of origin holds a dossier, not a site", NOT_BUILT)
    assert commits(pages(site), "main") == ["Some change"]


def test_branch_that_the_sources_will_be_pushed_to(site: Site) -> None:
    """Nor is the branch that the dossier lies on, which the usual remote does not have yet."""
    ran = site.run("deploy", "--branch", "main")
    assert ended(ran, 2, "main is a branch of the dossier's own", "--branch gh-pages", NOT_BUILT)
    assert git(pages(site), "for-each-ref") == ""


def test_site_with_problems(site: Site) -> None:
    """A site with errors is not pushed, nor one with warnings when asked to be strict."""
    site.write("-- content/themes/x.md --\n---\ntitle: x\norder: 1\n---\nUncited.\n")
    ran = site.run("deploy", "--strict")
    assert ended(ran, 1, "W206", "a site with problems is not deployed", NOT_PUSHED)
    site.write(ABSENT)
    ran = site.run("deploy")
    assert ended(ran, 1, "E204", NOT_PUSHED)
    assert git(pages(site), "for-each-ref") == ""


def test_leak(site: Site) -> None:
    """A withheld word in any file of the site keeps all of it from the branch, and is named."""
    site.write(WITNESS)
    assert site.run("deploy").exit_code == 0
    before = files(pages(site))
    site.write("-- static/thanks.txt --\nWith thanks to Ana Reyes.\n")
    ran = site.run("deploy")
    assert ended(ran, 1, "E601", "static/thanks.txt", NOT_PUSHED)
    assert "Reyes" not in ran.output
    assert files(pages(site)) == before


def test_newer_commit_of_somebody_else(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit that came while the site was built is not written over; a new try goes on top."""
    site.run("deploy")
    push = Branch.push

    def late(branch: Branch, commit: str) -> None:
        add_commit(pages(site), "gh-pages", {"theirs.txt": "Words."})
        push(branch, commit)

    monkeypatch.setattr(Branch, "push", late)
    site.write(EDIT)
    ran = site.run("deploy")
    assert ended(ran, 3, "somebody else's commit came", "deploy again", NOT_PUSHED)
    assert commits(pages(site)) == ["Somebody else's", "Publish the site"]
    monkeypatch.undo()
    alone(monkeypatch, site.root.parent)
    assert ended(site.run("deploy"), 0, " 1 removed")
    assert commits(pages(site))[1:] == ["Somebody else's", "Publish the site"]


def test_branch_made_by_somebody_else_meanwhile(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A branch that was not there before the build, and is now, is not written over either."""
    push = Branch.push

    def late(branch: Branch, commit: str) -> None:
        add_commit(pages(site), "gh-pages", {"theirs.txt": "Words."})
        push(branch, commit)

    monkeypatch.setattr(Branch, "push", late)
    assert ended(site.run("deploy"), 3, "somebody else's commit came", NOT_PUSHED)
    assert commits(pages(site)) == ["Somebody else's"]


def hook(repository: Path, name: str, script: str) -> None:
    """Put a hook into a repository."""
    path = repository / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_hook_that_refuses(site: Site) -> None:
    """What the other repository says against the push is repeated."""
    hook(pages(site), "pre-receive", "echo 'not before Monday'; exit 1")
    ran = site.run("deploy")
    assert ended(ran, 3, "pre-receive hook declined", "not before Monday", NOT_PUSHED)
    assert git(pages(site), "for-each-ref") == ""


def test_own_hooks_do_not_run(site: Site) -> None:
    """The hooks of the dossier's own repository are not run."""
    for name in ("pre-push", "pre-commit", "post-index-change", "reference-transaction"):
        hook(site.root / ".git", name, f"touch {site.root.parent}/ran-{name}; exit 1")
    assert site.run("deploy").exit_code == 0
    assert list(site.root.parent.glob("ran-*")) == []


def test_unreachable_remote(site: Site) -> None:
    """A remote that is not there, or not for us, is found before anything is built."""
    pages(site).rename(pages(site).with_name("elsewhere.git"))
    ran = site.run("deploy")
    assert ended(ran, 3, "does not appear to be a git repository", "can be reached", NOT_BUILT)


def test_remote_that_breaks_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the connection is lost and nobody can tell what was taken, that is said."""
    push = Branch.push

    def gone(branch: Branch, commit: str) -> None:
        pages(site).rename(pages(site).with_name("elsewhere.git"))
        push(branch, commit)

    monkeypatch.setattr(Branch, "push", gone)
    ran = site.run("deploy")
    assert ended(ran, 3, "whether the site was pushed is not known", "deploy again")


def test_answer_lost_after_the_push(site: Site, tmp_path: Path) -> None:
    """Where the remote took the commit and its answer was lost, the site counts as pushed."""
    # Kills the connection from the remote's end when all is done there.
    hook(pages(site), "post-receive", "kill -9 $PPID")
    ran = site.run("deploy")
    assert ended(ran, 0, "pushed ")
    assert commits(pages(site)) == ["Publish the site"]
    assert tmp_path.exists()


def test_no_remote(site: Site) -> None:
    """Without a remote the way out is named; a dot is the dossier's own repository."""
    git(site.root, "remote", "remove", "origin")
    assert ended(site.run("deploy"), 2, 'no remote called "origin"', "--remote", NOT_BUILT)
    before = git(site.root, "rev-parse", "main")
    ran = site.run("deploy", "--remote", ".", "--branch", "site/v1")
    assert ended(ran, 0, "to site/v1 of this repository")
    assert commits(site.root, "site/v1") == ["Publish the site"]
    assert (git(site.root, "rev-parse", "main"), git(site.root, "status", "--short")) == (
        before,
        "",
    )


def test_checked_out_branch(site: Site) -> None:
    """A branch that a work tree stands on is not moved away under it."""
    site.run("deploy", "--remote", ".")
    git(site.root, "worktree", "add", "--quiet", str(site.root.parent / "tree"), "gh-pages")
    site.write(EDIT)
    ran = site.run("deploy", "--remote", ".")
    assert ended(ran, 3, "refusing to update checked out branch", NOT_PUSHED)
    assert commits(site.root) == ["Publish the site"]


def test_other_repository(site: Site, tmp_path: Path) -> None:
    """A path leads to another repository, from where the program is called; ours learns nothing."""
    bare(tmp_path / "other.git")
    before = git(site.root, "for-each-ref")
    assert site.run("deploy", "--remote", "../other.git", "--branch", "main").exit_code == 0
    assert commits(tmp_path / "other.git", "main") == ["Publish the site"]
    assert (git(site.root, "for-each-ref"), git(pages(site), "for-each-ref")) == (before, "")


def test_dossier_without_a_repository(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A dossier in no repository is deployed to another one, and to no other place."""
    alone(monkeypatch, tmp_path)
    site = make_site(VOTE)
    other = bare(tmp_path / "other.git")
    assert ended(site.run("deploy"), 2, "lies in no Git repository", "--remote", NOT_BUILT)
    assert ended(site.run("deploy", "--remote", "."), 2, NOT_BUILT)
    assert site.run("deploy", "--remote", str(other)).exit_code == 0
    site.write(EDIT)
    assert site.run("deploy", "--remote", str(other)).exit_code == 0
    assert commits(other) == ["Publish the site"] * 2
    assert git(other, "log", "-1", "--format=%b", "gh-pages") == ""


def test_dossier_in_a_subfolder(
    make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A dossier below the top of its repository is deployed like any other."""
    alone(monkeypatch, tmp_path)
    (tmp_path / "work").mkdir()
    site = make_site(VOTE, "work/dossier")
    commit_all(tmp_path / "work")
    (tmp_path / "work/elsewhere.txt").write_text("", encoding="utf-8")
    git(tmp_path / "work", "remote", "add", "origin", str(bare(tmp_path / "pages.git")))
    ran = site.run("deploy")
    assert (ran.exit_code, "differ" in ran.output) == (0, False)
    assert "index.html" in files(tmp_path / "pages.git")


def test_nobody_who_commits(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a name for the commit nothing is made up from the machine's, or built."""
    alone(monkeypatch, tmp_path, "")
    ran = site.run("deploy")
    assert ended(ran, 3, "git is not told who commits", "user.email", NOT_BUILT)
    monkeypatch.setenv("GIT_AUTHOR_NAME", "A")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "a@example.org")
    assert site.run("deploy").exit_code == 3
    monkeypatch.setenv("GIT_COMMITTER_NAME", "A")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "a@example.org")
    assert site.run("deploy").exit_code == 0


def test_no_git(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without git says so."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ended(site.run("deploy"), 3, "there is no git", "install git", NOT_BUILT)


@pytest.mark.parametrize(
    "arguments",
    [("--branch", "two words"), ("--branch", "a..b"), ("--message", " "), ("--base-url", "x")],
)
def test_wrong_usage(site: Site, arguments: tuple[str, ...]) -> None:
    """What can be no branch, message or address is wrong usage, before anything is done."""
    ran = site.run("deploy", *arguments)
    assert ran.exit_code == 2
    assert git(pages(site), "for-each-ref") == ""


def test_option_in_place_of_a_remote(site: Site, tmp_path: Path) -> None:
    """What looks like an option of git is a remote that is not there, and runs nothing."""
    ran = site.run("deploy", "--remote", f"--receive-pack=touch {tmp_path}/ran;")
    assert ended(ran, 3, NOT_BUILT)
    ran = site.run("deploy", "--remote", f"ext::touch {tmp_path}/ran")
    assert ended(ran, 3, NOT_BUILT)
    assert not (tmp_path / "ran").exists()


def test_password_in_the_address(site: Site) -> None:
    """A password in a remote's address is printed nowhere."""
    ran = site.run("deploy", "--remote", "https://me:secret@localhost:1/x.git")
    assert ended(ran, 3, "https://localhost:1/x.git", NOT_BUILT)
    assert "secret" not in ran.output


def test_base_url(site: Site) -> None:
    """The address of the site is that of the command, if it names one."""
    site.run("deploy", "--base-url", "https://example.org/other/")
    assert "https://example.org/other/" in git(pages(site), "show", "gh-pages:sitemap.xml")


def test_disk_that_is_full(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A site that cannot be written is not pushed, and the environment's fault."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "not-there"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "not-there"))
    assert ended(site.run("deploy"), 3, "error: ", NOT_BUILT)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_ended_in_between(site: Site, tmp_path: Path, sent: signal.Signals) -> None:
    """Ended while it pushes, it leaves all as it was; told to end, it clears away and says how far
    it came.
    """  # noqa: D205
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    hook(pages(site), "pre-receive", f"echo $$ >{tmp_path}/hook; exec sleep 60")
    before = state(site.root)
    with subprocess.Popen(
        [PROGRAM, "deploy"],
        cwd=site.root,
        env=os.environ | {"TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        begun = time.monotonic()
        while not (tmp_path / "hook").exists():
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() - begun < 60
            time.sleep(0.02)
        process.send_signal(sent)
        if sent is not signal.SIGKILL:
            _, err = process.communicate(timeout=30)
            assert process.returncode == 3
            assert "whether the site was pushed is not known" in err
            assert list(scratch.iterdir()) == []
        else:
            assert process.wait(30) == -signal.SIGKILL
    # What was told to end has ended the push with it; what was killed could not.
    with contextlib.suppress(ProcessLookupError):
        os.kill(int((tmp_path / "hook").read_text(encoding="ascii")), signal.SIGKILL)
    assert state(site.root) == before
    assert git(pages(site), "for-each-ref") == ""


def test_shallow_clone(site: Site, tmp_path: Path) -> None:
    """A clone without history, as workflows make it, deploys on top of what is there."""
    git(site.root, "push", "--quiet", "origin", "main")
    site.run("deploy")
    clone = tmp_path / "clone"
    address = f"file://{pages(site)}"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=main", address, str(clone))
    shallow = type(site)(clone)
    shallow.write(EDIT)
    assert ended(shallow.run("deploy"), 0, "pushed ")
    assert commits(pages(site)) == ["Publish the site"] * 2
    assert git(clone, "rev-list", "--count", "main") == "1"
