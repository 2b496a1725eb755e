"""The numbers of documents: a slot for each, by a digest of what it is called for good.

A number that followed from the order of all documents would change with every new one, and with it
every list of the index. A slot changes only where digests meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.digest import digest

if TYPE_CHECKING:
    from collections.abc import Collection

_FULLEST = 0.85
"""Share of the slots that are taken at the most: fuller, and one newcomer moves many."""
_DIGITS = 12


class Slots(NamedTuple):
    """Which slot each document has, by its id, in the order of the slots."""

    of: dict[str, int]
    size: int
    """How many slots there are: a power of two, or one and a half times one."""


def slots(ids: Collection[str]) -> Slots:
    """Return the slots of documents: the first free one from where the digest of the id points."""
    count = 8
    while len(ids) > count * _FULLEST:
        count = count * 3 // 2 if not count & count - 1 else count // 3 * 4
    wanted = sorted((int(digest(name.encode())[:_DIGITS], 16), name) for name in ids)
    taken: dict[int, str] = {}
    for wish, name in wanted:
        # The digest's share of its range, so that a larger table keeps the order.
        at = wish * count >> 4 * _DIGITS
        while at in taken:
            at = (at + 1) % count
        taken[at] = name
    return Slots({taken[at]: at for at in sorted(taken)}, count)
