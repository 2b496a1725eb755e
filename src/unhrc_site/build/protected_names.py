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
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.model.records import Entity


def name_problems(
    entities: Iterable[Entity],
    files: Mapping[str, bytes],
    seeds: Mapping[str, str],
    hint: str,
) -> tuple[Diagnostic, ...]:
    """Return E602 for each file that names a protected entity, once for each of them.

    `files` are those of the repository, by path from the dossier's root, `seeds` the paths of the
    seeds by source. An alias that holds in some sources only is looked for in their seeds: it may
    be plain words elsewhere ("the president").
    """
    protected = [entity for entity in entities if entity.protect]
    leaks = [*find_leaks(files, [s for entity in protected for s in _secrets(entity)]).leaks]
    for entity in protected:
        for alias in entity.aliases:
            scopes = {seeds.get(scope.partition("#")[0], "") for scope in alias.scopes}
            within = {path: files[path] for path in scopes if path in files}
            leaks += find_leaks(within, [_secret(alias.name, entity, Form.NAME)]).leaks
    places: dict[tuple[str, str], list[Leak]] = {}
    for leak in leaks:
        if leak.secret is not UNREAD:
            places.setdefault((leak.path, leak.secret.why), []).append(leak)
    return tuple(_problem(path, record, found, hint) for (path, record), found in places.items())


def _secrets(entity: Entity) -> Iterator[Secret]:
    """Yield the names that an entity has everywhere, and its identifiers."""
    names = {entity.name, *(alias.name for alias in entity.aliases if not alias.scopes)}
    for name in sorted(names):
        yield _secret(name, entity, Form.NAME)
    for identifier in entity.identifiers.values():
        yield _secret(identifier, entity, Form.WORDS)


def _secret(words: str, entity: Entity, form: Form) -> Secret:
    return Secret(words, entity.location.path, entity.location, form)


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
