"""Marks that stand for withheld words, set in our voice wherever they come in a finished page.

A mark can stand in any text of a view: in a quotation, a headline, a name. So they are found in the
page itself, between its tags; an attribute keeps the mark as plain text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Collection

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^>]*?(?P<void>/?)>|<[!?][^>]*>")
_LIT_ALONE = re.compile(r'<mark class="lit">(<span class="ours mark">[^<]*</span>)</mark>')
_TEXT_ALONE = frozenset({"title", "option", "script", "style", "svg", "textarea"})
"""Elements that hold text only, or drawings: no element of ours may stand in them."""


def with_marks(page: str, marks: Collection[str]) -> str:
    """Return a finished page with each of `marks` in an element of its own.

    Where a mark is all that is left of a passage nothing is lit: the light is for shown evidence.
    """
    texts = sorted((str(escape(mark)) for mark in marks), key=lambda text: (-len(text), text))
    if not any(text in page for text in texts):
        return page
    pattern = re.compile("|".join(map(re.escape, texts)))
    parts: list[str] = []
    at = 0
    closed_by: str | None = None
    for tag in _TAG.finditer(page):
        text = page[at : tag.start()]
        parts.append(text if closed_by else pattern.sub(_marked, text))
        parts.append(tag.group())
        at = tag.end()
        name = (tag["name"] or "").lower()
        if closed_by is None and name in _TEXT_ALONE and not tag["end"] and not tag["void"]:
            closed_by = name
        elif name == closed_by and tag["end"]:
            closed_by = None
    return _LIT_ALONE.sub(r"\1", "".join([*parts, pattern.sub(_marked, page[at:])]))


def _marked(found: re.Match[str]) -> str:
    return f'<span class="ours mark">{found.group()}</span>'
