"""`deploy`: the public site on a branch; on any failure, what was and what was not changed."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

import click

from unhrc_site.build.deployment import Deployment, Stage
from unhrc_site.build.git import GitError, RefusedError
from unhrc_site.build.output import OutputError
from unhrc_site.commands.building import EXIT_ENVIRONMENT, print_refusal
from unhrc_site.commands.git_failures import print_git_failure
from unhrc_site.commands.printing import (
    Progress,
    closing_line,
    print_diagnostics,
    printable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

    from unhrc_site.build.deployment import Deployed, Order

EXIT_CONTENT = 1


def run_deploy(root: Path, order: Order) -> int:
    """Deploy the dossier at `root`, print what came of it, and return the exit code."""
    started = time.perf_counter()
    progress = Progress()
    deployment = Deployment(root, order)
    try:
        with _ended_by_sigterm():
            deployed = deployment.run(progress)
    except GitError as error:
        progress.clear()
        code = print_git_failure(error)
        if isinstance(error, RefusedError) and deployment.stage is not Stage.PUSHING:
            where = printable(deployment.where)
            click.echo(f"  help: see that {where} can be reached and written to", err=True)
    except OutputError as error:
        progress.clear()
        print_refusal(error)
        code = EXIT_ENVIRONMENT
    except OSError as error:
        progress.clear()
        click.echo(f"error: {printable(error.strerror or str(error))}", err=True)
        code = EXIT_ENVIRONMENT
    except KeyboardInterrupt:
        progress.clear()
        click.echo("error: interrupted", err=True)
        code = EXIT_ENVIRONMENT
    else:
        progress.clear()
        return _tell(deployment, deployed, order, time.perf_counter() - started)
    click.echo(f"  {deployment.stage.value}", err=True)
    return code


def _tell(deployment: Deployment, deployed: Deployed, order: Order, seconds: float) -> int:
    """Print what a deployment that came to its end has done, and return the exit code."""
    print_diagnostics(deployed.report.diagnostics, "text", sys.stderr)
    click.echo(closing_line(deployed.report, seconds))
    where = printable(deployment.where)
    if not deployed.files:
        click.echo(f"error: a site with problems is not deployed; {Stage.BUILT.value}", err=True)
        return EXIT_CONTENT
    if deployment.uncommitted:
        count = len(deployment.uncommitted)
        files = f"{count:,} files that differ" if count > 1 else "a file that differs"
        click.echo(f"built with {files} from the last commit")
    what = f"{deployed.added:,} added, {deployed.changed:,} changed, {deployed.removed:,} removed"
    if not deployed.differs:
        click.echo(f"{where} holds this site already: nothing was pushed")
    elif order.dry_run:
        click.echo(f"would push {deployed.files:,} files to {where}: {what}; nothing was pushed")
    else:
        commit = (deployed.commit or "")[:10]
        click.echo(f"pushed {deployed.files:,} files to {where}: {what}, as {commit}")
    return 0


@contextlib.contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Take SIGTERM for an interruption, so that what was begun is cleared away and told."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
