"""A branch of a repository, here or elsewhere, that holds a site and nothing else.

It is changed by one push of a commit that was made from a folder, with an index of its own: no work
tree, index or branch of the repository in which git runs is touched. A commit goes on top of what
the branch held, and is never forced over what came there in between.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.build.git import GitError, RefusedError, answer, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_FILE = "100644"
"""The mode of an ordinary file in a tree."""
_ASIDE = ("--no-tags", "--no-write-fetch-head", "--no-prune", "--no-recurse-submodules")
"""So that a fetch brings objects and changes no name."""


class BranchNameError(GitError):
    """A name that no branch can have."""


class NewerCommitError(GitError):
    """Somebody else's commit came to the branch since it was read."""


class RejectedError(GitError):
    """The other repository takes no such push; the text is its reason."""


class UncertainError(GitError):
    """The connection broke, and the other repository does not say what it holds now."""


class Tip(NamedTuple):
    """What the branch holds."""

    commit: str
    files: Mapping[str, tuple[str, str]]
    """Mode and blob by path."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of a remote repository, as it is reached from a local one."""

    store: Path
    """The folder in which git runs: it keeps the objects, and the settings for the remote."""
    remote: str
    """The remote's name in the store, its address or its path."""
    name: str

    @property
    def ref(self) -> str:
        """The branch's full name."""
        return f"refs/heads/{self.name}"

    def check_name(self) -> None:
        """Raise BranchNameError if no branch can be called so."""
        if run(("check-ref-format", self.ref), self.store).code:
            raise BranchNameError(f'"{self.name}" cannot be the name of a branch')

    def commit(self) -> str | None:
        """Return the commit that the branch is at, or None if there is no such branch.

        Raises RefusedError if the remote cannot be read.
        """
        out = answer(("ls-remote", "--", self.remote, self.ref), self.store, network=True)
        for line in out.decode("utf-8", "surrogateescape").splitlines():
            commit, _, ref = line.partition("\t")
            if ref == self.ref:
                return commit
        return None

    def tip(self) -> Tip | None:
        """Return what the branch holds, its objects brought here, or None if there is none."""
        commit = self.commit()
        if commit is None:
            return None
        if run(("cat-file", "-e", f"{commit}^{{commit}}"), self.store).code:
            arguments = ("fetch", "--quiet", *_ASIDE, "--refmap=", "--", self.remote, self.ref)
            answer(arguments, self.store, network=True)
        files: dict[str, tuple[str, str]] = {}
        out = answer(("ls-tree", "-r", "-z", "--full-tree", commit), self.store)
        for line in out.split(b"\0")[:-1]:
            about, _, name = line.partition(b"\t")
            mode, _, blob = about.decode().split()
            files[os.fsdecode(name)] = (mode, blob)
        return Tip(commit, files)

    def content(self, blob: str) -> bytes:
        """Return the bytes of a file of the tip."""
        return answer(("cat-file", "blob", blob), self.store)

    def hashed(
        self, folder: Path, names: Iterable[str], *, keep: bool
    ) -> dict[str, tuple[str, str]]:
        """Return mode and blob of files in `folder`, by name; the objects are kept if asked."""
        wanted = list(names)
        given = b"".join(_quoted(os.fsencode(folder / name)) + b"\n" for name in wanted)
        arguments = ("hash-object", *(("-w",) if keep else ()), "--no-filters", "--stdin-paths")
        blobs = answer(arguments, self.store, given).decode().split()
        return {name: (_FILE, blob) for name, blob in zip(wanted, blobs, strict=True)}

    def committed(
        self,
        files: Mapping[str, tuple[str, str]],
        parent: str | None,
        message: str,
        index: Path,
    ) -> str:
        """Return a new commit of exactly `files`, on top of `parent`; no branch is at it.

        `index` is a file that is not there yet.
        """
        listed = b"".join(
            f"{mode} {blob}\t".encode() + os.fsencode(name) + b"\0"
            for name, (mode, blob) in files.items()
        )
        own = {"GIT_INDEX_FILE": str(index)}
        answer(("update-index", "-z", "--index-info"), self.store, listed, environ=own)
        tree = answer(("write-tree",), self.store, environ=own).decode().strip()
        parents = ("-p", parent) if parent else ()
        arguments = ("commit-tree", tree, *parents, "-F", "-")
        return answer(arguments, self.store, message.encode()).decode().strip()

    def push(self, commit: str) -> None:
        """Move the branch on to `commit`, and raise unless it is there.

        NewerCommitError and RejectedError: the branch was not changed. RefusedError: nor was it,
        for want of a connection. UncertainError: nobody knows.
        """
        refusal = ""
        try:
            arguments = ("push", "--porcelain", "--no-verify", "--", self.remote)
            ended = run((*arguments, f"{commit}:{self.ref}"), self.store, network=True)
        except RefusedError as error:
            refusal = str(error)
        else:
            if ended.code == 0:
                return
            refusal = ended.err
            _check_status(ended.out.decode("utf-8", "replace"), ended.err)
        # The connection may have broken after the remote had taken the commit.
        try:
            there = self.commit()
        except GitError as error:
            raise UncertainError(refusal or str(error)) from error
        if there != commit:
            raise RefusedError(refusal or "git could not push, and does not say why")


def _check_status(out: str, err: str) -> None:
    """Raise what the line about the branch says, if it says that the branch was not changed."""
    for line in out.splitlines():
        flag, _, rest = line.partition("\t")
        status = rest.partition("\t")[2]
        if flag == "!" and status.startswith("[rejected]"):
            raise NewerCommitError("somebody else's commit came to the branch meanwhile")
        if flag == "!" and status.startswith("[remote rejected]"):
            said = [line for line in err.splitlines() if line.startswith("remote: ")]
            raise RejectedError("\n".join([status, *said]))


def _quoted(path: bytes) -> bytes:
    """Return a path as a line of git's input; one that a line cannot hold is escaped as in C."""
    if b"\n" not in path and not path.startswith(b'"'):
        return path
    return b'"' + b"".join(b"\\%03o" % byte for byte in path) + b'"'
