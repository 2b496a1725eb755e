"""`parse` and `find`: what a text was read as, and where words stand."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from unhrc_site.build.inspection import find_words, parse_files
from unhrc_site.commands.printing import json_text, print_diagnostics, printable, yaml_text
from unhrc_site.model.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from unhrc_site.build.inspection import Finding
    from unhrc_site.model.source_text import SourceText

_SHOWN = 96
"""Code points of a block that one line shows."""


def run_parse(paths: Iterable[str], *, as_json: bool) -> int:
    """Print how texts are read, and return 1 if one of them could not be."""
    code = 0
    for parsed in parse_files(paths):
        if any(problem.severity is Severity.ERROR for problem in parsed.diagnostics):
            code = 1
        if as_json:
            click.echo(json_text(parsed.record))
            continue
        print_diagnostics(parsed.diagnostics, "text", sys.stderr)
        if parsed.source:
            click.echo(_outline(parsed.source))
    return code


def _outline(source: SourceText) -> str:
    """Return a source as people read it: its fields, its blocks, what was set aside."""
    lines = [printable(source.path), f"  kind: {source.kind.value}, language: {source.language}"]
    for name, field in source.fields.items():
        where = f" {field.start}–{field.end}" if field.start >= 0 else ""
        why = f"; {field.reasoning}" if field.reasoning else ""
        lines.append(
            f"  {name}: {_cut(field.value)} ({field.basis.value}, {field.rule}{where}{why})"
        )
    for number, block in enumerate(source.blocks, 1):
        lines.append(f"  ¶{number} {block.type.value} {block.id}: {_cut(block.text)}")
    lines.extend(f"  aside ({part.reason}): {_cut(part.text)}" for part in source.set_aside)
    for quote in source.quotes:
        speaker = quote.speaker or "speaker not named"
        lines.append(f"  {quote.manner.value}, {speaker}: “{_cut(quote.text)}”")
    return "\n".join(lines)


def _cut(text: str) -> str:
    flat = printable(" / ".join(text.split("\n")))
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"


def run_find(root: Path, words: str) -> int:
    """Print where words stand with a ready citation, and return 1 if they stand nowhere."""
    findings = find_words(root, words)
    exact = [finding for finding in findings if finding.exact]
    if not findings:
        click.echo(f"“{printable(words)}” is in no source, and nothing reads like it", err=True)
        return 1
    if not exact:
        click.echo(f"“{printable(words)}” is in no source; the closest:", err=True)
    for finding in findings:
        click.echo(_shown(finding))
    return 0 if exact else 1


def _shown(finding: Finding) -> str:
    lines = [
        f"{finding.pinpoint} ({printable(finding.path)}, from code point {finding.start})",
        f"  {printable(finding.text)}",
        "",
        "  cite:",
        f"    source: {finding.source}",
        f"    quote: {yaml_text(finding.quote)}",
    ]
    if finding.prefix:
        lines.append(f"    prefix: {yaml_text(finding.prefix)}")
    if finding.suffix:
        lines.append(f"    suffix: {yaml_text(finding.suffix)}")
    for edtf, reasoning in finding.dates:
        lines.extend(
            [
                "",
                "  date:",
                f"    edtf: {yaml_text(edtf)}",
                "    basis: inferred",
                f"    reasoning: {yaml_text(reasoning)}",
            ]
        )
    return "\n".join([*lines, ""])
