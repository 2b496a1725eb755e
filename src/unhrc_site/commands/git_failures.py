"""What people are told where git cannot do what a command asks of it."""

from __future__ import annotations

import click

from unhrc_site.build.branch import (
    BranchNameError,
    NewerCommitError,
    RejectedError,
    UncertainError,
)
from unhrc_site.build.deployment import (
    ForeignBranchError,
    NoRemoteError,
    SourcesBranchError,
)
from unhrc_site.build.git import (
    GitError,
    NoGitError,
    NoIdentityError,
    NoRepositoryError,
    NoRevisionError,
)
from unhrc_site.commands.building import EXIT_ENVIRONMENT, EXIT_USAGE
from unhrc_site.commands.printing import printable

_USAGE = (
    BranchNameError,
    NoRemoteError,
    NoRepositoryError,
    NoRevisionError,
    SourcesBranchError,
)
"""Errors that another call of the program mends."""
_HINTS: dict[type[GitError], str] = {
    NoGitError: "install git, and see that it is on the PATH",
    NoRepositoryError: "run git init in the dossier's folder, and commit what is there",
    NoRevisionError: "git log shows the commits that there are",
    NoIdentityError: (
        "set a name and an address with git config user.name and git config user.email; "
        "both are published with the site"
    ),
    NoRemoteError: (
        "name another repository with --remote, by its name, address or path; "
        "--remote . is the branch in the dossier's own"
    ),
    BranchNameError: "take a plain word, such as --branch gh-pages",
    ForeignBranchError: (
        "name another branch with --branch; or take this one with --replace: what it holds is "
        "removed from it and stays in its history"
    ),
    SourcesBranchError: "name a branch for the site alone, such as --branch gh-pages",
    NewerCommitError: "deploy again: the site goes on top of that commit",
    RejectedError: "the branch may be protected, or a hook of that repository forbids the push",
    UncertainError: "deploy again: only what is not there yet is pushed",
}


def print_git_failure(error: GitError) -> int:
    """Print why git could not do it, and a way out; return the exit code, 2 or 3."""
    first, *more = str(error).splitlines() or ["git ended with an error"]
    lines = [f"error: {printable(first)}", *(f"  {printable(line)}" for line in more)]
    hint = _HINTS.get(type(error))
    if hint:
        lines.append(f"  help: {hint}")
    click.echo("\n".join(lines), err=True)
    return EXIT_USAGE if isinstance(error, _USAGE) else EXIT_ENVIRONMENT
