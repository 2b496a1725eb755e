"""The search of a repository's files for names that its dossier protects.

It finds what the search of the public site would find, in any spelling and encoding. No message
repeats a name: a log may be public, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.audit.scan import UNREAD, Leak, find_leaks
from unhrc_site.audit.secret import Form, Secret
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.records import Entity


def name_problems(
    entities: Iterable[Entity], files: Mapping[str, bytes], hint: str
) -> tuple[Diagnostic, ...]:
    """Return E602 for each file that names a protected entity, once for each of them.

    `files` are those of the repository, by path from the dossier's root.
    """
    secrets = [
        Secret(name, entity.location.path, entity.location, Form.NAME)
        for entity in entities
        if entity.protect
        for name in sorted({entity.name, *(alias.name for alias in entity.aliases)})
    ]
    if not secrets:
        return ()
    places: dict[tuple[str, str], list[Leak]] = {}
    for leak in find_leaks(files, secrets).leaks:
        if leak.secret is not UNREAD:
            places.setdefault((leak.path, leak.secret.why), []).append(leak)
    return tuple(_problem(path, record, found, hint) for (path, record), found in places.items())


def _problem(path: str, record: str, found: list[Leak], hint: str) -> Diagnostic:
    inside = [leak for leak in found if not leak.in_name]
    if inside:
        what = "a name stands here"
        line, col = inside[0].place.line, inside[0].place.col
        place = Location(path, max(line, 1), max(col, 1))
    else:
        what = "the file's own name holds a name"
        place = Location(path)
    message = f"{what} that is protected in {record}{_more(len(inside) - 1)}"
    return Diagnostic("E602", message, place, hint)


def _more(times: int) -> str:
    """Return a clause that says how often else a file names somebody."""
    if times < 1:
        return ""
    return ", and once more in this file" if times == 1 else f", and {times:,} times more in it"
