"""Problems and reports as people and programs read them. Nothing else prints a diagnostic."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, TextIO

import click

from unhrc_site.model.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.build.report import BuildReport
    from unhrc_site.model.diagnostics import Diagnostic

_WIDTH = 100
"""Columns of a source line that are shown; a longer one is cut around the place."""
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1"}


def wants_colour(stream: TextIO) -> bool:
    """Return whether to colour: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return not os.environ.get("NO_COLOR") and stream.isatty() and os.environ.get("TERM") != "dumb"


def printable(text: str) -> str:
    """Return `text` without what could steer a terminal or turn its order round.

    Seeds are hostile: control and direction characters stand as their code points.
    """
    return "".join(f"<U+{ord(c):04X}>" if _steers(c) else c for c in text.expandtabs(1))


def _steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def json_text(value: object) -> str:
    """Return `value` as JSON on one line, what could steer a terminal escaped as JSON escapes it.

    Where standard output takes no Unicode, all else that is not ASCII is escaped, too.
    """
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=plain)
    return "".join(json.dumps(c)[1:-1] if _steers(c) else c for c in text)


def yaml_text(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar, what could steer a terminal escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\U{ord(c):08X}" if _steers(c) else c for c in quoted)


def print_diagnostics(problems: Iterable[Diagnostic], form: str, stream: TextIO) -> None:
    """Print problems as text for people, or for GitHub's log; JSON is printed with the report."""
    for problem in problems:
        said = (
            as_github(problem)
            if form == "github"
            else as_text(problem, colour=wants_colour(stream))
        )
        click.echo(said, file=stream)


def as_text(problem: Diagnostic, *, colour: bool = False) -> str:
    """Return a problem with its place, its line, a caret and a way out."""
    severity = problem.severity.value
    if colour:
        severity = f"\x1b[{_COLOURS[problem.severity]}m{severity}\x1b[0m"
    place = problem.location
    where = f"{printable(place.path)}:{place.line}:{place.col}: " if place else ""
    lines = [f"{where}{severity} {problem.code}: {printable(problem.message)}"]
    if place and place.text.strip():
        lines.extend(_excerpt(place.text, place.line, place.col, place.length))
    if problem.hint:
        lines.append(f"  help: {printable(problem.hint)}")
    return "\n".join(lines)


def _excerpt(text: str, line: int, col: int, length: int) -> list[str]:
    """Return the line with its number, and carets under the place."""
    at = min(col - 1, len(text))
    first = max(0, min(at - _WIDTH // 3, len(text) - _WIDTH))
    shown = text[first : first + _WIDTH]
    before = printable(shown[: at - first])
    marked = printable(shown[at - first : at - first + max(length, 1)])
    number = f"{line:4}"
    head = "…" if first else ""
    tail = "…" if first + _WIDTH < len(text) else ""
    gap = " " * (_columns(head) + _columns(before))
    carets = "^" * max(_columns(marked), 1)
    return [f"{number} | {head}{printable(shown)}{tail}", f"{' ' * len(number)} | {gap}{carets}"]


def _columns(text: str) -> int:
    """Return the columns that `text` takes on a terminal; wide characters take two."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def as_github(problem: Diagnostic) -> str:
    """Return a problem as a workflow command of GitHub Actions."""
    place = problem.location
    where = f"file={_property(place.path)},line={place.line},col={place.col}," if place else ""
    message = problem.message + (f" ({problem.hint})" if problem.hint else "")
    kind = problem.severity.value
    title = _property(problem.code)
    return f"::{kind} {where}title={title}::{_command(printable(message))}"


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_notice(title: str, message: str) -> str:
    """Return words that are no problem as a workflow command of GitHub Actions."""
    return f"::notice title={_property(title)}::{_command(printable(message))}"


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")


def diagnostic_json(problem: Diagnostic) -> dict[str, object]:
    """Return a problem as JSON."""
    place = problem.location
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "col": place.col if place else None,
        "length": place.length if place else None,
        "hint": problem.hint,
    }


def report_json(
    report: BuildReport,
    seconds: float,
    exit_code: int,
    beside: Mapping[str, object] | None = None,
) -> str:
    """Return a whole report as one JSON object, with what else was asked for `beside` it."""
    return json_text(
        {
            "pages": report.pages,
            "rendered": list(report.rendered),
            "written": list(report.written),
            "removed": list(report.removed),
            "citations": report.citations,
            "verified": report.verified,
            "published": report.published,
            "withheld": report.withheld,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "exit_code": exit_code,
            "seconds": round(seconds, 3),
            "diagnostics": [diagnostic_json(problem) for problem in report.diagnostics],
            **(beside or {}),
        }
    )


def closing_line(report: BuildReport, seconds: float, *, refused: bool = False) -> str:
    """Return the one line that a build ends with; `refused` if it should have written a site."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    verified = f"{report.verified:,} of {report.citations:,} citations verified"
    problems = ", ".join(
        f"{count:,} {word}{'' if count == 1 else 's'}"
        for count, word in ((errors, "error"), (warnings, "warning"))
        if count
    )
    did = (
        f"built {report.pages:,} pages: {len(report.rendered):,} rendered, "
        f"{len(report.written):,} written, {len(report.removed):,} removed"
        if report.published
        else f"checked {report.pages:,} pages{', and wrote nothing' if refused else ''}"
    )
    if report.withheld:
        verified += f"; withheld: {report.withheld}"
    return f"{did}; {verified}{'; ' + problems if problems else ''}, in {seconds:.1f} s"


class Progress:
    """A line on a terminal that says what is being done; silent everywhere else."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        """Write to `stream` if it is a terminal."""
        self._stream = stream
        self._shown = stream.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, what: str, done: int, total: int, /) -> None:
        """Show a step; every twentieth is enough to see that it moves."""
        if self._shown and done % 20 == 0:
            self._stream.write(
                f"\r\x1b[K{what} {done:,} of {total:,}" if total > 1 else f"\r\x1b[K{what}"
            )
            self._stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
