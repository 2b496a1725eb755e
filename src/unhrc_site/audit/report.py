"""How leaks are told: where they are and what kind they are, and never which words.

The log of a public repository's workflow is public, so a message holds the first letter of the
words and their length, and no path that holds them. Who works on the dossier finds the words at
the place.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unhrc_site.audit.scan import UNREAD
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.audit.scan import Findings, Leak

MOST = 10
"""Leaks of one file that are told one by one: a slip in a template makes thousands."""
_HINT = (
    "this is a fault of what withholds it, or of words in the dossier that are not marked as "
    "withheld; an alias adds a name, allow: in content/site.yaml excuses a place"
)


def leak_problems(findings: Findings) -> Iterator[Diagnostic]:
    """Yield E601 for each leak, at its place in the public output, and W605 for idle excuses."""
    in_names = {leak.path for leak in findings.leaks if leak.in_name}
    told: Counter[str] = Counter()
    for leak in findings.leaks:
        path = _masked_path(leak.path) if leak.path in in_names else leak.path
        told[path] += 1
        if told[path] <= MOST:
            yield Diagnostic("E601", _message(leak), _location(leak, path), _HINT)
    for path, count in told.items():
        if count > MOST:
            message = f"withheld words stand at {count - MOST} more places of this file"
            yield Diagnostic("E601", message, Location(path), _HINT)
    for allowed in findings.idle:
        message = f"what is allowed in {allowed.where} does not stand there, or is not withheld"
        yield Diagnostic("W605", message, allowed.location, "take it out")


def _message(leak: Leak) -> str:
    if leak.secret is UNREAD:
        return f"{leak.secret.why} ({leak.variant})"
    words = f"{leak.secret.why} ({leak.secret.masked})"
    return f"withheld words stand in the public output: {words}, found as {leak.variant}"


def _location(leak: Leak, path: str) -> Location:
    line, col, offset = leak.place
    # A file that is no text has no lines; its column is the byte.
    return Location(path, line, col) if line else Location(path, 1, offset + 1)


def _masked_path(path: str) -> str:
    """Return `path` with the first letter of the file's name alone, where that name is a leak."""
    folder, mark, name = path.rpartition("/")
    stem, dot, ending = name.partition(".")
    return f"{folder}{mark}{stem[:1]}…{dot}{ending}"
