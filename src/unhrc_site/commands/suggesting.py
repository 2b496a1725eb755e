"""`check --suggest`: where sources may differ, with the passages and a record to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from unhrc_site.build.inspection import suggestions_for
from unhrc_site.commands.building import EXIT_ENVIRONMENT, run_build
from unhrc_site.commands.printing import as_notice, printable, yaml_text
from unhrc_site.model.differences import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from unhrc_site.build.inspection import SuggestedPassage, Suggestion
    from unhrc_site.build.pipeline import Options


def run_suggest(root: Path, options: Options, *, strict: bool, form: str) -> int:
    """Check the dossier, print what may differ, and return the exit code of the check."""
    found = suggestions_for(root)
    beside = {"suggestions": [suggestion_json(one) for one in found]}
    code = run_build(root, options, strict=strict, form=form, beside=beside)
    if form == "json" or code == EXIT_ENVIRONMENT:
        return code
    fresh = [one for one in found if not one.recorded]
    if form == "github":
        for one in fresh:
            click.echo(as_notice(f"suggestion, {one.kind.value}", _line(one)))
        return code
    for one in fresh:
        click.echo("\n" + _shown(one))
    known = [one for one in found if one.recorded]
    if known:
        click.echo("\nRecorded already:")
    for one in known:
        click.echo(f"  {', '.join(one.recorded)}: {printable(one.line)}")
    click.echo("\n" + _closing(len(fresh), len(known)))
    return code


def _closing(fresh: int, known: int) -> str:
    if not fresh + known:
        return "no suggestions"
    said = f"{fresh:,} suggestion{'' if fresh == 1 else 's'} to look at"
    return f"{said}, {known:,} recorded already" if known else said


def _line(suggestion: Suggestion) -> str:
    places = ", ".join(dict.fromkeys(passage.pinpoint for passage in suggestion.passages))
    return f"{suggestion.line} ({places})"


def _shown(suggestion: Suggestion) -> str:
    """Return a suggestion as people read it, and a record that can be pasted."""
    lines = [f"suggestion, {suggestion.kind.value}: {printable(suggestion.line)}"]
    width = max(len(passage.pinpoint) for passage in suggestion.passages)
    lines.extend(
        f"  {passage.pinpoint:{width}}  {printable(passage.quote)}"
        for passage in suggestion.passages
    )
    return "\n".join([*lines, "", *(f"  {line}" for line in record_text(suggestion).splitlines())])


def record_text(suggestion: Suggestion) -> str:
    """Return a file for `content/differences/` to begin with: a draft, without a text."""
    return "\n".join([*_head(suggestion), *_accounts(suggestion.passages), "---", ""])


def _head(suggestion: Suggestion) -> Iterator[str]:
    yield "---"
    yield f"title: {yaml_text(suggestion.title)}"
    yield "draft: true"
    if suggestion.measure is not Measure.WORDS:
        yield f"compares: {suggestion.measure.value}"
    if suggestion.events:
        yield f"events: [{', '.join(suggestion.events)}]"
    yield "accounts:"


def _accounts(passages: Iterable[SuggestedPassage]) -> Iterator[str]:
    for passage in passages:
        yield f"  - value: {yaml_text(passage.value)}"
        yield "    cite:"
        yield f"      source: {passage.source}"
        yield f"      quote: {yaml_text(passage.quote)}"
        if passage.prefix:
            yield f"      prefix: {yaml_text(passage.prefix)}"
        if passage.suffix:
            yield f"      suffix: {yaml_text(passage.suffix)}"
        if passage.lit != passage.value:
            yield f"    lit: {yaml_text(passage.lit)}"


def suggestion_json(suggestion: Suggestion) -> dict[str, object]:
    """Return a suggestion as JSON."""
    return {
        "kind": suggestion.kind.value,
        "line": suggestion.line,
        "title": suggestion.title,
        "compares": suggestion.measure.value,
        "events": list(suggestion.events),
        "recorded": list(suggestion.recorded),
        "passages": [
            {
                "source": passage.source,
                "pinpoint": passage.pinpoint,
                "start": passage.start,
                "quote": passage.quote,
                "prefix": passage.prefix,
                "suffix": passage.suffix,
                "value": passage.value,
                "lit": passage.lit,
            }
            for passage in suggestion.passages
        ],
        "record": record_text(suggestion),
    }
