r"""Numbers as printable ASCII: what the shards of the search are written in.

Every number ends with a mark; letters and digits only carry on. So no four of them ever stand side
by side, no word and no tag can come about by chance, and the scan for leaks finds nothing in what
is no text. There is no backtick, backslash, `$` or quotation mark, nor what base64 has.
"""

from __future__ import annotations

CARRIES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ENDS = "!#%&()*,.:;<=>?@[]^{|}~'"
FIRST = CARRIES + ENDS


def number(value: int) -> str:
    """Return `value`, 0 or more: its lowest digit last, in `ENDS`, the higher ones in `CARRIES`."""
    value, rest = divmod(value, len(ENDS))
    written = ENDS[rest]
    while value:
        value, rest = divmod(value - 1, len(CARRIES))
        written = CARRIES[rest] + written
    return written


class Numbers(dict[int, str]):
    """Numbers as they are written, each worked out once."""

    def __missing__(self, value: int) -> str:
        """Work out one that was not asked for before."""
        written = self[value] = number(value)
        return written


def fixed(value: int, width: int) -> str:
    """Return `value` in `width` characters: any, then marks."""
    written = ""
    for _ in range(width - 1):
        value, rest = divmod(value, len(ENDS))
        written = ENDS[rest] + written
    return FIRST[value] + written


def capacity(width: int) -> int:
    """Return how many values `fixed` can tell apart in `width` characters."""
    values = len(FIRST)
    for _ in range(width - 1):
        values *= len(ENDS)
    return values
