r"""Numbers as printable ASCII: what the shards of the search are written in.

Every number ends with a mark; letters and digits only carry on. So no four of them ever stand side
by side, no word and no tag can come about by chance, and the scan for leaks finds nothing in what
is no text. There is no backtick, backslash, `$` or quotation mark, nor what base64 has.
"""

from __future__ import annotations

CARRIES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ENDS = "!#%&()*,.:;<=>?@[]^{|}~'"
_MANY = 1 << 16


def number(value: int) -> str:
    """Return `value`, 0 or more: its lowest digit last, in `ENDS`, the higher ones in `CARRIES`."""
    value, rest = divmod(value, len(ENDS))
    written = ENDS[rest]
    while value:
        value, rest = divmod(value - 1, len(CARRIES))
        written = CARRIES[rest] + written
    return written


def numbers() -> tuple[str, ...]:
    """Return the commonest numbers as they are written, to be looked up."""
    return tuple(map(number, range(_MANY)))


def fixed(value: int, width: int) -> str:
    """Return `value` in `width` characters: a letter or digit, then marks."""
    written = ""
    for _ in range(width - 1):
        value, rest = divmod(value, len(ENDS))
        written = ENDS[rest] + written
    return CARRIES[value] + written


def capacity(width: int) -> int:
    """Return how many values `fixed` can tell apart in `width` characters."""
    values = len(CARRIES)
    for _ in range(width - 1):
        values *= len(ENDS)
    return values
