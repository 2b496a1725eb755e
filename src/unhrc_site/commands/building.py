"""`build` and `check`: the same work, with and without output."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from unhrc_site.build.output import OutputError
from unhrc_site.build.pipeline import Options, build
from unhrc_site.build.scan import NoDossierError, find_root
from unhrc_site.commands.printing import (
    Progress,
    closing_line,
    print_diagnostics,
    printable,
    report_json,
)

EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3


def root_of(folder: str) -> Path:
    """Return the dossier at or above `folder`; end with 2 and a way out if there is none."""
    try:
        return find_root(Path(folder))
    except NoDossierError as error:
        click.echo(f"error E501: {printable(str(error))}", err=True)
        click.echo("  help: run it inside a dossier, or name one with -C DIR", err=True)
        sys.exit(EXIT_USAGE)


def print_refusal(error: OutputError) -> None:
    """Print why the site could not be written."""
    click.echo(f"error E503: {printable(str(error))}", err=True)
    click.echo("  help: what was published before is still there", err=True)


def run_build(root: Path, options: Options, *, strict: bool, form: str) -> int:
    """Build or check, print what came of it, and return the exit code."""
    started = time.perf_counter()
    progress = Progress()
    try:
        report = build(root, options, progress)
    except OutputError as error:
        progress.clear()
        print_refusal(error)
        return EXIT_ENVIRONMENT
    progress.clear()
    seconds = time.perf_counter() - started
    code = report.exit_code(strict=strict)
    if form == "json":
        click.echo(report_json(report, seconds, code))
        return code
    print_diagnostics(report.diagnostics, form, sys.stdout if form == "github" else sys.stderr)
    click.echo(closing_line(report, seconds))
    return code
