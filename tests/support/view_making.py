"""A maker of views by their types alone: with every part there or none, and any words in them.

It knows no template. Each text that it makes goes through one function, so that a test can fill a
view with hostile words, or with marked ones that can be found again in the page.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from unhrc_site.model.views import (
    copying,
    corrections,
    differences,
    heads,
    network,
    nodes,
    overviews,
    parts,
    records,
    timeline,
)
from unhrc_site.model.views.nodes import Words

Text = Callable[[type, str], str]
"""Class and field to the words that stand there."""

_NAMES: dict[str, Any] = {
    name: value
    for module in (
        copying,
        heads,
        network,
        nodes,
        parts,
        records,
        overviews,
        timeline,
        differences,
        corrections,
    )
    for name, value in vars(module).items()
    if not name.startswith("__")
}

_FIXED: dict[str, Any] = {
    "anchor": "middle",
    "direction": "ltr",
    "level": 3,
    "ordered_from": 2,
    "passage": "page-main",
}
"""Values of fields by name, where not every value of the type is one."""


class Maker:
    """Makes one view: `full` fills its lists, `flags` is what each yes or no is."""

    def __init__(
        self,
        text: Text,
        *,
        full: bool,
        flags: bool = True,
        options: bool = True,
        problems: bool = True,
        many: int = 2,
    ) -> None:
        """Give what may be absent if `options`, and what is wrong if `problems`.

        `many` is how many items the lists of the page itself have at least.
        """
        self._text = text
        self._full = full
        self._flags = flags
        self._absent = set() if problems else {"problem"}
        self._options = options
        self._many = many
        self._turns: Counter[str] = Counter()
        self.made: set[type] = set()

    def make(self, cls: type) -> Any:
        """Return an instance of the dataclass `cls`."""
        self.made.add(cls)
        return cls(**{name: self._value(cls, name, kind) for name, kind in fields_of(cls).items()})

    def _value(self, owner: type, name: str, kind: Any) -> Any:
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if name in _FIXED and origin is None:
            return _FIXED[name]
        if owner in {nodes.NoteMark, nodes.LetterMark} and name == "href":
            return "#page-main"
        if origin is tuple:
            return self._tuple(owner, name, arguments)
        if origin in {typing.Union, types.UnionType}:
            if type(None) in arguments:
                rest = [argument for argument in arguments if argument is not type(None)]
                chosen = _FIXED.get(name) or self._value(owner, name, rest[0])
                return chosen if self._options and name not in self._absent else None
            return self._turn(owner, name, arguments, self.make)
        return self._plain(owner, name, kind)

    def _tuple(self, owner: type, name: str, arguments: tuple[Any, ...]) -> tuple[Any, ...]:
        if arguments[-1:] != (Ellipsis,):
            return tuple(self._value(owner, name, argument) for argument in arguments)
        if not self._full:
            return ()
        item = arguments[0]
        if item == nodes.Node:
            return self._nodes(owner, name)
        # Only the lists of the page itself are long: lists within lists would grow without end.
        is_of_page = owner.__name__.endswith("View") and "frame" in fields_of(owner)
        count = max(self._many if is_of_page else 2, _most_members(item))
        return tuple(self._value(owner, name, item) for _ in range(count))

    def _nodes(self, owner: type, name: str) -> nodes.Nodes:
        """Return one node of each class; children are plain words, so that it ends."""
        words = Words(self._text(owner, name))
        if owner.__module__ == nodes.__name__:
            return (words,)
        return (words, *(self.make(cls) for cls in typing.get_args(nodes.Node)))

    def _plain(self, owner: type, name: str, kind: Any) -> Any:
        if kind is str:
            return self._text(owner, name)
        if kind is bool:
            return self._flags
        if kind in {int, float}:
            return self._turn(owner, name, (1, 2, 3), kind)
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            return self._turn(owner, name, tuple(kind), lambda member: member)
        return self.make(kind)

    def _turn(
        self, owner: type, name: str, choices: tuple[Any, ...], do: Callable[[Any], Any]
    ) -> Any:
        key = f"{owner.__name__}.{name}"
        self._turns[key] += 1
        return do(choices[(self._turns[key] - 1) % len(choices)])


@cache
def fields_of(cls: type) -> dict[str, Any]:
    """Return the fields of a view or part with their types."""
    hints = typing.get_type_hints(cls, globalns=_NAMES)
    return {field.name: hints[field.name] for field in dataclasses.fields(cls)}


def _most_members(kind: Any) -> int:
    """Return how many instances show every value of an item's enumerations and unions."""
    arguments = typing.get_args(kind)
    if not dataclasses.is_dataclass(kind):
        return len(arguments) if typing.get_origin(kind) is types.UnionType else 0
    kinds = [k for k in fields_of(typing.cast("type", kind)).values() if isinstance(k, type)]
    return max((len(k) for k in kinds if issubclass(k, enum.Enum)), default=0)
