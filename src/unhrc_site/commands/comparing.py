"""`diff`, and changes as people and programs read them."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import click

from unhrc_site.build.comparison import compare_with
from unhrc_site.build.git import GitError
from unhrc_site.build.scan import NoDossierError
from unhrc_site.commands.building import EXIT_USAGE
from unhrc_site.commands.git_failures import print_git_failure
from unhrc_site.commands.printing import (
    Progress,
    diagnostic_json,
    json_text,
    print_diagnostics,
    printable,
)
from unhrc_site.model.changes import What

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unhrc_site.build.comparison import Compared
    from unhrc_site.model.changes import Change

_SHORT = 7
"""Digits of a commit that are shown to people."""
FEW = 5
"""Changes that are told in full where a build tells of them."""


def run_diff(root: Path, revision: str, form: str) -> int:
    """Print what changed in the dossier at `root` since `revision`, and return the exit code."""
    started = time.perf_counter()
    progress = Progress()
    try:
        compared = compare_with(root, revision, progress)
    except GitError as error:
        progress.clear()
        return print_git_failure(error)
    except NoDossierError as error:
        progress.clear()
        click.echo(f"error: {printable(str(error))}", err=True)
        click.echo("  help: name a revision in which the dossier is at this place", err=True)
        return EXIT_USAGE
    progress.clear()
    if form == "json":
        click.echo(_as_json(compared, revision, time.perf_counter() - started))
        return compared.exit_code
    print_diagnostics(compared.unread, "text", sys.stderr)
    for change in compared.changes:
        click.echo(as_line(change))
    click.echo(_closing(compared, revision))
    return compared.exit_code


def as_line(change: Change) -> str:
    """Return a change on one line: what it is, of which record, at which place, in words."""
    place = f"{change.location.path}:{change.location.line}"
    return printable(f"{change.what.value}: {change.name} ({place}): {change.words}")


def few_lines(changes: Sequence[Change]) -> tuple[str, ...]:
    """Return the weightiest changes as lines, and how many more there are."""
    shown = tuple(map(as_line, changes[:FEW]))
    more = len(changes) - FEW
    return (*shown, f"and {more:,} more") if more > 0 else shown


def _closing(compared: Compared, revision: str) -> str:
    since = f"{printable(revision)} ({compared.commit[:_SHORT]})"
    if not compared.changes:
        return f"nothing changed for a reader since {since}"
    counts = Counter(change.what for change in compared.changes)
    total = len(compared.changes)
    told = ", ".join(f"{what.value} {counts[what]:,}" for what in What if counts[what])
    return f"{total:,} change{'' if total == 1 else 's'} since {since}: {told}"


def _as_json(compared: Compared, revision: str, seconds: float) -> str:
    return json_text(
        {
            "revision": revision,
            "commit": compared.commit,
            "changes": [_change_json(change) for change in compared.changes],
            "unread": [diagnostic_json(problem) for problem in compared.unread],
            "exit_code": compared.exit_code,
            "seconds": round(seconds, 3),
        }
    )


def _change_json(change: Change) -> dict[str, object]:
    return {
        "what": change.what.value,
        "kind": change.kind.value if change.kind else None,
        "slug": change.slug,
        "name": change.name,
        "words": change.words,
        "path": change.location.path,
        "line": change.location.line,
        "col": change.location.col,
        "before": change.before,
        "after": change.after,
        "source": change.source,
    }
