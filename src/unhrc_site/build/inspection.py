"""Single questions about texts and evidence, without a build: parse, find and suggest."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.build.pipeline import Finding, find_words, parse_bytes, suggestions_for
from unhrc_site.build.scan import SEED_ENDINGS
from unhrc_site.build.unfinished import is_passed_over
from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage, Suggestion
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.model.source_text import SourceText

__all__ = [
    "Finding",
    "Parsed",
    "SuggestedPassage",
    "Suggestion",
    "find_words",
    "parse_files",
    "suggestions_for",
]


class Parsed(NamedTuple):
    """What one file was read as: its JSON, the source if there is one, and what is wrong."""

    record: dict[str, object]
    source: SourceText | None
    diagnostics: tuple[Diagnostic, ...]


def parse_files(paths: Iterable[str]) -> Iterator[Parsed]:
    """Yield what each file is read as; of a folder, each file that there is a reader for.

    A file that cannot be opened yields its E101.
    """
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from (_parsed(str(file)) for file in _files(path))
        else:
            yield _parsed(name)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not is_passed_over(f))
        for name in sorted(names):
            if not is_passed_over(name) and name.lower().endswith(SEED_ENDINGS):
                yield Path(parent, name)


def _parsed(name: str) -> Parsed:
    shown = Path(name).as_posix()
    try:
        content = Path(name).read_bytes()
    except OSError as error:
        problem = Diagnostic("E101", f"cannot be read: {error.strerror or error}", Location(shown))
        record, _, _ = parse_bytes(shown, b"", (problem,))
        return Parsed(record, None, (problem,))
    return Parsed(*parse_bytes(shown, content))
