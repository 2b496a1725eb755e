"""`build` and `check`: the same work, with and without output."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import click

from unhrc_site.build.output import OutputError
from unhrc_site.build.pipeline import Options, build
from unhrc_site.build.report import BuildReport
from unhrc_site.build.scan import NoDossierError, find_root
from unhrc_site.commands.printing import (
    Progress,
    closing_line,
    print_diagnostics,
    report_json,
)
from unhrc_site.model.diagnostics import Diagnostic

Make: TypeAlias = Callable[[Path, Options, Progress], BuildReport]

EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3


def root_of(folder: str, form: str = "text") -> Path:
    """Return the dossier at or above `folder`; end with 2 and a way out if there is none."""
    try:
        return find_root(Path(folder))
    except NoDossierError as error:
        hint = "run it inside a dossier, or name one with -C DIR"
        _print_failure(Diagnostic("E501", str(error), None, hint), form, 0.0, EXIT_USAGE)
        sys.exit(EXIT_USAGE)


def print_refusal(error: OutputError, form: str = "text", seconds: float = 0.0) -> None:
    """Print why the site could not be written."""
    # A disk can be full in the middle; files are replaced one by one.
    hint = "each file there is whole, the old one or the new; build again when this is mended"
    problem = Diagnostic("E503", str(error), None, hint)
    _print_failure(problem, form, seconds, EXIT_ENVIRONMENT)


def _print_failure(problem: Diagnostic, form: str, seconds: float, code: int) -> None:
    """Print the one problem for which there was no build; JSON is a report like any other."""
    if form == "json":
        nothing = BuildReport(0, (), (), (), (problem,), 0, 0, published=False)
        click.echo(report_json(nothing, seconds, code))
    else:
        print_diagnostics([problem], form, sys.stdout if form == "github" else sys.stderr)


def run_build(
    root: Path,
    options: Options,
    *,
    strict: bool,
    form: str,
    make: Make = build,
    beside: Mapping[str, object] | None = None,
) -> int:
    """Build or check, by `make`, print what came of it, and return the exit code.

    `beside` is what else was asked for; a report in JSON holds it too.
    """
    started = time.perf_counter()
    progress = Progress()
    try:
        report = make(root, options, progress)
    except OutputError as error:
        progress.clear()
        print_refusal(error, form, time.perf_counter() - started)
        return EXIT_ENVIRONMENT
    progress.clear()
    seconds = time.perf_counter() - started
    code = report.exit_code(strict=strict)
    if form == "json":
        click.echo(report_json(report, seconds, code, beside))
        return code
    print_diagnostics(report.diagnostics, form, sys.stdout if form == "github" else sys.stderr)
    refused = options.out is not None and not report.published
    click.echo(closing_line(report, seconds, refused=refused))
    return code
