"""YAML with every scalar as text, and with the place of every key and value.

In YAML 1.1 `NO` is false, `12:30` is 750 and `2022-04-07` is a date; here they stay the words that
somebody wrote, and the schema of the file says what they mean. Built from parser events, so that
neither deep nesting nor aliases of aliases can exhaust the machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 50
"""Levels of nesting; no record needs more than six."""

Path = tuple[str | int, ...]
Value = str | None | list["Value"] | dict[str, "Value"]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Place:
    """A value's first code point in the YAML, from 0, and the one after its last."""

    start: int
    end: int


@dataclass(slots=True)
class Composed:
    """A YAML document as text values, with the place of each value and of each key."""

    value: Value = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[tuple[str, str, Place]] = field(default_factory=list)
    """Triples of code, message and place."""


class _StopReadingError(Exception):
    """The document cannot be read any further."""


def compose(text: str) -> Composed:
    """Return what `text` says.

    Problems are E111 (not YAML; nothing is read) and E112 (a key stands twice; the first counts).
    """
    composed = Composed()
    try:
        events = yaml.parse(text, Loader=_Loader)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                composed.value = _node(next(events), events, composed, ())
                break
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                _stop(composed, "a second document starts here; a file holds one record", event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.index, mark.index + 1) if mark else Place(0, 0)
        message = " ".join(part for part in (error.context, error.problem) if part)
        composed.problems.append(("E111", message or "not YAML", place))
        composed.value = None
    except yaml.reader.ReaderError as error:
        # The two loaders of PyYAML count its position differently, and one gives only a code.
        number = error.character if isinstance(error.character, int) else ord(error.character)
        at = max(text.find(chr(number)), 0)
        problem = f"the character U+{number:04X} is not allowed in YAML"
        composed.problems.append(("E111", problem, Place(at, at + 1)))
        composed.value = None
    except _StopReadingError:
        composed.value = None
    return composed


def _stop(composed: Composed, message: str, event: yaml.Event) -> None:
    composed.problems.append(("E111", message, _place(event)))
    raise _StopReadingError


def _place(event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:  # The loaders set both; the type allows for neither.
        return Place(0, 0)
    return Place(start.index, end.index)


def _node(event: yaml.Event, events: Iterator[yaml.Event], into: Composed, path: Path) -> Value:
    if len(path) > MAX_DEPTH:
        _stop(into, f"more than {MAX_DEPTH} levels of nesting", event)
    into.values[path] = _place(event)
    if isinstance(event, yaml.AliasEvent):
        _stop(into, "aliases (*name) are not read; write the value again", event)
    _check_tag(event, into)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Value] = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            items.append(_node(inner, events, into, (*path, len(items))))
        return items
    return _mapping(events, into, path)


def _check_tag(event: yaml.Event, into: Composed) -> None:
    if getattr(event, "tag", None) is not None:
        _stop(into, "tags (!name) are not read; what a value is follows from its key", event)


def _scalar(event: yaml.ScalarEvent) -> str | None:
    """Return the text of a scalar; nothing at all and a bare `~` are None."""
    text = str(event.value)
    # Of a plain scalar one of PyYAML's loaders gives no style, the other an empty one.
    return None if not event.style and text in {"", "~"} else text


def _mapping(events: Iterator[yaml.Event], into: Composed, path: Path) -> Value:
    mapping: dict[str, Value] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        if not isinstance(key, yaml.ScalarEvent):
            _stop(into, "a key must be a word", key)
        _check_tag(key, into)
        place, name = _place(key), str(getattr(key, "value", ""))
        if name in mapping:
            into.problems.append(("E112", f'the key "{name}" stands twice', place))
            _node(next(events), events, Composed(), ())
            continue
        into.keys[(*path, name)] = place
        mapping[name] = _node(next(events), events, into, (*path, name))
    return mapping


@dataclass(frozen=True, slots=True)
class Document:
    """A content file taken apart: the YAML with its places, and the Markdown with its place."""

    path: str
    text: str
    composed: Composed
    yaml_start: int
    """Offset of the YAML in the file's text."""
    body: str
    body_line: int
    """Line of the file, from 0, on which the Markdown starts."""

    def at(self, path: Path, *, key: bool = False) -> Location:
        """Return the place of a value (or of its key) in the file.

        Where the value is not there, the nearest value around it is the place.
        """
        table = self.composed.keys if key else self.composed.values
        found: Path = ()
        for step in path:
            if (*found, step) in self.composed.values or (*found, step) in table:
                found = (*found, step)
            elif step != 0:
                # A single value may stand where a list is meant; its items have no place.
                break
        return self.located(table.get(found) or self.composed.values.get(found, Place(0, 0)))

    def located(self, place: Place) -> Location:
        """Return `place`, which counts within the YAML, as a location in the file."""
        start, end = place.start + self.yaml_start, place.end + self.yaml_start
        return Location.of(self.path, self.text, start, end)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the YAML itself."""
        return tuple(
            Diagnostic(code, message, self.located(place))
            for code, message, place in self.composed.problems
        )
