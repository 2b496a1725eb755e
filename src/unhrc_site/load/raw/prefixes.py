"""A prefix that a tool glued to the first sentence: ` date 2023-09-26 More than a year after…`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint, Line, part
from unhrc_site.load.raw.when import dates_in
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.labels import PUBLISHED, UPDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 90
"""Code points within which a prefix ends."""
FEWEST = 8
"""Words that must follow: a shorter line is a date line."""
_LABEL = re.compile(r"^[\W_]*((?:[^\W\d_]+[ :=_-]{1,3}){0,3})$")
_TIME = re.compile(
    r"[T\s]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?(?:\s?(?:[ap]\.?m\.?|GMT|UTC|CET|EST|IST))?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s|•·:,;–—-]*")


def split_prefix(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with a prefix of the first one on a line of its own, set aside."""
    if not lines or lines[0].hint is not Hint.NONE:
        return list(lines)
    first = lines[0]
    end = _prefix_end(first.text)
    if not end:
        return list(lines)
    prefix, rest = part(first.visible, 0, end), part(first.visible, end, len(first.text))
    at = rest.runs[0].there
    return [
        replace(
            first,
            visible=prefix,
            end=prefix.origin(0, len(prefix.text)).end,
            aside=words.PREFIX,
            links=(),
        ),
        replace(first, visible=rest, start=at, gap=0),
        *lines[1:],
    ]


def _prefix_end(text: str) -> int:
    """Return where the prefix of `text` ends, 0 if there is none."""
    for when in dates_in(text[:REACH])[:1]:
        label = _LABEL.match(text[: when.start])
        if label is None or when.edtf is None or not when.is_day:
            return 0
        name = " ".join(re.findall(r"[^\W\d_]+", label.group(1).casefold()))
        if (
            name not in PUBLISHED
            and name not in UPDATED
            and not (name == "" and _is_bare(text, when.start, when.end))
        ):
            return 0
        if name in {"on", "le", "o", "vom", "am"}:
            return 0
        end = when.end
        if time := _TIME.match(text, end):
            end = time.end()
        gap = _AFTER.match(text, end)
        end = gap.end() if gap else end
        rest = text[end:]
        if len(rest.split()) >= FEWEST and (
            rest[0].isupper() or rest[0] in "\"“«„‘'" or not rest[0].isascii()
        ):
            return end
    return 0


def _is_bare(text: str, start: int, end: int) -> bool:
    """Tell whether a date in figures stands before a sentence without any mark between."""
    return (
        text[start:end].replace("-", "").replace("/", "").isdigit()
        and text[end : end + 1] == " "
        and text[:start].strip() == ""
    )
