"""How leaks are told: where they are and what kind they are, and never which words.

The log of a public repository's workflow is public, so a message holds the first letter of the
words and their length, and no path that holds them. Who works on the dossier finds the words at
the place.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unhrc_site.audit.scan import UNREAD
from unhrc_site.audit.secret import Form
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.audit.scan import Findings, Leak
    from unhrc_site.audit.secret import Secret

_NAME = (
    "if a text has the name in this form, give it to the person as an alias; if it is another's, "
    "allow: in content/site.yaml excuses the place"
)
_WORDS = (
    "if they may be known here, allow: in content/site.yaml excuses the place; else it is a fault "
    "of the program, please report it"
)


def leak_problems(findings: Findings) -> Iterator[Diagnostic]:
    """Yield E601 for the first place of each secret in each file, and W605 for idle excuses."""
    in_names = {leak.path for leak in findings.leaks if leak.in_name}
    first: dict[tuple[str, Secret], Leak] = {}
    times: Counter[tuple[str, Secret]] = Counter()
    for leak in findings.leaks:
        key = (leak.path, leak.secret)
        first.setdefault(key, leak)
        times[key] += 1
    for (path, secret), leak in first.items():
        shown = _masked_path(path) if path in in_names else path
        message = _message(leak, times[path, secret])
        hint = _NAME if secret.form is Form.NAME else _WORDS
        yield Diagnostic("E601", message, _location(leak, shown), hint)
    for allowed in findings.idle:
        message = f"what is allowed in {allowed.where} does not stand there, or is not withheld"
        yield Diagnostic("W605", message, allowed.location, "take it out")


def _message(leak: Leak, times: int) -> str:
    if leak.secret is UNREAD:
        return f"{leak.secret.why} ({leak.variant})"
    more = "" if times == 1 else f", {times:,} times in this file"
    what = f"{leak.secret.why} ({leak.secret.masked})"
    return f"{what} would be published{more}, found as {leak.variant}"


def _location(leak: Leak, path: str) -> Location:
    line, col, offset = leak.place
    # A file that is no text has no lines; its column is the byte.
    return Location(path, line, col) if line else Location(path, 1, offset + 1)


def _masked_path(path: str) -> str:
    """Return `path` with the first letter of the file's name alone, where that name is a leak."""
    folder, mark, name = path.rpartition("/")
    stem, dot, ending = name.partition(".")
    return f"{folder}{mark}{stem[:1]}…{dot}{ending}"
