"""Git, run as a program of its own: the only place that does.

No shell, no prompt, no hook of the repository, and a time limit on every run. Whether something was
changed is for the callers to say. What goes wrong is one of these errors, whose text is for people:

    GitError
    ├── NoGitError            the program is not there
    ├── NoRepositoryError     the folder lies in no work tree
    ├── NoRevisionError       the repository has no such commit
    ├── NoIdentityError       git is not told who commits
    └── RefusedError          git ended with a message of its own, or did not end in time
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LOCAL_SECONDS = 120.0
"""After which a run that stays on this machine is taken to hang."""
NETWORK_SECONDS = 1800.0
"""The same for one that goes to another repository, maybe over a slow line."""
LINK = "120000"
"""The mode of a symbolic link in a tree."""
_BINDING = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_QUARANTINE_PATH",
)
"""What ties git to another repository, as inside a hook; ours is the one the dossier lies in."""
_SETTINGS = (
    f"core.hooksPath={os.devnull}",
    "core.fsmonitor=false",
    "core.splitIndex=false",
    "i18n.commitEncoding=UTF-8",
    "core.quotePath=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "submodule.recurse=false",
    "push.followTags=false",
    "push.gpgSign=false",
    "push.recurseSubmodules=no",
    # A name and an address made up from the machine's would be published with the commit.
    "user.useConfigOnly=true",
)
_PASSWORD = re.compile(r"(?<=://)[^/@\s]+@")
_ADVICE = ("hint: ", "error: failed to push some refs to ")


class GitError(Exception):
    """Git cannot do what was asked."""


class NoGitError(GitError):
    """There is no git on this machine."""


class NoRepositoryError(GitError):
    """A folder lies in no work tree of a repository."""


class NoRevisionError(GitError):
    """A repository has no commit of a name."""


class NoIdentityError(GitError):
    """Git is not told a name and an address for commits."""


class RefusedError(GitError):
    """Git ended with an error, which is the text of this one."""


class Ended(NamedTuple):
    """What a run of git left."""

    code: int
    out: bytes
    err: str
    """For people: without what could be a password in an address."""


class Entry(NamedTuple):
    """A file in a commit."""

    path: str
    """From the dossier's root, with forward slashes."""
    mode: str
    """As in the tree: 100644, 100755, or `LINK`."""
    blob: str
    size: int
    """In bytes."""


def without_password(text: str) -> str:
    """Return `text` without the name and password of each address in it."""
    return _PASSWORD.sub("", text)


def run(
    arguments: Sequence[str],
    folder: Path,
    given: bytes = b"",
    *,
    environ: Mapping[str, str] | None = None,
    network: bool = False,
) -> Ended:
    """Run git in `folder` with `given` as its input; raise NoGitError, or RefusedError in time.

    The machine's own settings are read for the `network` only, where they name the proxy and the
    keeper of passwords.
    """
    program = shutil.which("git")
    if program is None:
        raise NoGitError("there is no git on this machine")
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    limit = NETWORK_SECONDS if network else LOCAL_SECONDS
    try:
        # A session of its own: no program that git starts can ask at this terminal, and all of
        # them end with it.
        process = subprocess.Popen(  # noqa: S603 - no shell; each argument is given by itself
            [program, *settings, *arguments],
            cwd=folder,
            env=_environment(network=network) | dict(environ or {}),
            start_new_session=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise RefusedError(f"git cannot be started: {error.strerror or error}") from error
    try:
        out, err = process.communicate(given, limit)
    except subprocess.TimeoutExpired as error:
        _end(process)
        message = f"git {arguments[0]} did not end within {limit:.0f} seconds"
        raise RefusedError(message) from error
    except BaseException:
        _end(process)
        raise
    return Ended(process.returncode, out, _for_people(err))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git and all that it started, and wait for it."""
    with contextlib.suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _environment(*, network: bool) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _BINDING}
    ours = {
        "GIT_ASKPASS": "",
        "GIT_TERMINAL_PROMPT": "0",
        "GCM_INTERACTIVE": "Never",
        "SSH_ASKPASS_REQUIRE": "never",
        "GIT_OPTIONAL_LOCKS": "0",
        "LANGUAGE": "C",
        "LC_ALL": "C",
        # A commit carries the committer's time zone, and with it where they are.
        "TZ": "UTC",
    }
    return {**kept, **ours, **({} if network else {"GIT_CONFIG_NOSYSTEM": "1"})}


def _for_people(message: bytes) -> str:
    lines = without_password(message.decode("utf-8", "replace")).splitlines()
    kept = (line.rstrip() for line in lines if not line.startswith(_ADVICE))
    return "\n".join(line for line in kept if line)


def answer(
    arguments: Sequence[str],
    folder: Path,
    given: bytes = b"",
    *,
    environ: Mapping[str, str] | None = None,
    network: bool = False,
) -> bytes:
    """Return what git prints; raise RefusedError with its message where it ends with an error."""
    ended = run(arguments, folder, given, environ=environ, network=network)
    if ended.code:
        raise RefusedError(ended.err or f"git {arguments[0]} ended with {ended.code}")
    return ended.out


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a dossier lies in. Its methods read, and change nothing."""

    top: Path
    """Of the work tree."""
    prefix: str
    """The dossier's path from the top, ending in a slash; empty where the dossier is the top."""

    def commit_of(self, revision: str) -> str:
        """Return the commit that `revision` names, in full; raise NoRevisionError."""
        arguments = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        # A name that begins with a hyphen would be an option.
        ended = run(arguments, self.top) if not revision.startswith("-") else None
        if ended is None or ended.code:
            raise NoRevisionError(f'the repository has no revision "{revision}"')
        return ended.out.decode().strip()

    def entries(self, commit: str, folders: Iterable[str]) -> tuple[Entry, ...]:
        """Return the files of a commit in `folders` of the dossier, sorted by path."""
        places = [f"{self.prefix}{folder}" for folder in folders]
        arguments = ("ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", *places)
        found: list[Entry] = []
        for line in answer(arguments, self.top).split(b"\0")[:-1]:
            about, _, name = line.partition(b"\t")
            mode, kind, blob, size = about.decode().split()
            if kind != "blob":
                continue
            if not size.isdigit():
                raise _missing(blob)
            path = os.fsdecode(name).removeprefix(self.prefix)
            found.append(Entry(path, mode, blob, int(size)))
        return tuple(sorted(found))

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of each blob, by its name; as stored, no filter applied."""
        wanted = list(dict.fromkeys(blobs))
        given = "".join(f"{blob}\n" for blob in wanted).encode()
        out = answer(("cat-file", "--batch"), self.top, given)
        found: dict[str, bytes] = {}
        at = 0
        for blob in wanted:
            end = out.index(b"\n", at)
            *_, size = out[at:end].split()
            if not size.isdigit():
                raise _missing(blob)
            found[blob] = out[end + 1 : end + 1 + int(size)]
            at = end + 1 + int(size) + 1
        return found

    def files(self, revision: str, folders: Iterable[str]) -> dict[str, bytes]:
        """Return the files at `revision` in `folders` of the dossier, by path from its root.

        Links are left out. Raises NoRevisionError.
        """
        entries = [e for e in self.entries(self.commit_of(revision), folders) if e.mode != LINK]
        contents = self.contents(entry.blob for entry in entries)
        return {entry.path: contents[entry.blob] for entry in entries}

    def changed(self, folders: Iterable[str]) -> tuple[str, ...]:
        """Return the files in `folders` of the dossier that differ from the last commit, sorted.

        New ones are among them, those that git ignores are not. Paths are from the dossier's root.
        """
        places = [f":(top,literal){self.prefix}{folder}" for folder in folders]
        arguments = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
        lines = answer((*arguments, "--", *places), self.top).split(b"\0")[:-1]
        return tuple(sorted(os.fsdecode(line[3:]).removeprefix(self.prefix) for line in lines))

    def kept(self) -> tuple[str, ...]:
        """Return each file of the whole work tree that git keeps or would add, sorted.

        Paths are from the top. Submodules are repositories of their own, and not entered.
        """
        arguments = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        names = answer((*arguments, "--", ":(top)"), self.top).split(b"\0")[:-1]
        return tuple(sorted({os.fsdecode(name) for name in names}))


def check_identity(folder: Path) -> None:
    """Raise NoIdentityError unless git is told who commits; it is not left to guess."""
    for name in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
        if run(("var", name), folder).code:
            raise NoIdentityError("git is not told who commits")


def _missing(blob: str) -> RefusedError:
    return RefusedError(f"the object {blob} is missing from the repository")


def find_repository(folder: Path) -> Repository:
    """Return the repository whose work tree holds `folder`, an existing dossier's root.

    Raises NoGitError, NoRepositoryError, and RefusedError where git will not open it, as one that
    belongs to another user.
    """
    ended = run(("rev-parse", "--show-toplevel"), folder)
    if ended.code and re.search("not a git repository|must be run in a work tree", ended.err):
        raise NoRepositoryError(f"{folder} lies in no Git repository")
    if ended.code:
        raise RefusedError(ended.err)
    top = Path(os.fsdecode(ended.out.removesuffix(b"\n")))
    prefix = os.fsdecode(answer(("rev-parse", "--show-prefix"), folder).removesuffix(b"\n"))
    return Repository(top, prefix)
