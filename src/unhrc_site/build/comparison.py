"""What an edit did: the work tree against a revision, or one build against the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.build.git import find_repository
from unhrc_site.build.pipeline import Options, load_dossier, load_scan
from unhrc_site.build.revision import scan_revision
from unhrc_site.dossier.changes.comparing import changes_between
from unhrc_site.model.changes import What

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from unhrc_site.build.pipeline import Progress
    from unhrc_site.build.report import BuildReport
    from unhrc_site.model.changes import Change
    from unhrc_site.model.diagnostics import Diagnostic

_UNREADABLE = ("E1", "E501")
"""Codes of files that are there and could not be read as what they are."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What readers of the work tree find changed since a revision, the weightiest first."""

    commit: str
    """In full."""
    changes: tuple[Change, ...]
    unread: tuple[Diagnostic, ...]
    """Why files of the work tree could not be read."""

    @property
    def exit_code(self) -> int:
        """1 where the edit broke a citation or a file, else 0."""
        broke = {What.BROKEN, What.UNREADABLE} & {change.what for change in self.changes}
        return 1 if broke or self.unread else 0


def compare_with(root: Path, revision: str, tell: Progress) -> Compared:
    """Return what changed between `revision` and the files as they are, committed or not.

    Raises GitError, and NoDossierError where the revision has no dossier there.
    """
    options = Options(None)
    tell(f"reading {revision}", 0, 1)
    commit = find_repository(root).commit_of(revision)
    before = load_scan(scan_revision(root, commit), options)
    tell("reading", 0, 1)
    after = load_dossier(root, options)
    # What could not be read then, either, is no change.
    unread = _unread(after.diagnostics)
    changes = changes_between(before.dossier, after.dossier, _paths(unread))
    known = _paths(_unread(before.diagnostics))
    new = tuple(problem for problem in unread if not _paths([problem]) <= known)
    return Compared(commit, changes, new)


def changes_of(report: BuildReport, earlier: BuildReport | None) -> tuple[Change, ...]:
    """Return what a build found changed since an earlier one; nothing where there was none."""
    if earlier is None or earlier.dossier is None or report.dossier is None:
        return ()
    unread = _paths(_unread(report.diagnostics))
    return changes_between(earlier.dossier, report.dossier, unread)


def _unread(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the errors by which a file says nothing; a warning leaves it what it says."""
    return tuple(problem for problem in problems if problem.code.startswith(_UNREADABLE))


def _paths(problems: Iterable[Diagnostic]) -> set[str]:
    return {problem.location.path for problem in problems if problem.location}
