"""`check --public-repository`: the dossier, and what everybody can read in its repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.build.exposure import check_repository
from unhrc_site.build.git import GitError
from unhrc_site.commands.building import run_build
from unhrc_site.commands.git_failures import print_git_failure

if TYPE_CHECKING:
    from pathlib import Path

    from unhrc_site.build.pipeline import Options


def run_public_check(root: Path, options: Options, *, strict: bool, form: str) -> int:
    """Check dossier and repository, print what came of it, and return the exit code."""
    try:
        return run_build(root, options, strict=strict, form=form, make=check_repository)
    except GitError as error:
        return print_git_failure(error)
