"""Atom feeds (RFC 4287) as XML. What stands in them is given; no clock is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unhrc_site.model.settings import Settings

NEVER = "1970-01-01"
"""When a feed without entries was last changed: it must say."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Code points that no XML document may hold (XML 1.0, 2.2)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `address` is its page and its permanent id."""

    address: str
    title: str
    updated: str
    """The day, as `2024-06-26`."""
    html: str
    """Its content: well-formed, with every word escaped."""


def feed(
    settings: Settings, base_url: str, entries: Sequence[Entry], *, path: str, page: str, title: str
) -> bytes:
    """Return the feed at `path` of what `page` shows, in the order of `entries`.

    `base_url` ends in a slash. The feed was updated on the day of the entry that was last.
    """
    names = settings.editors or (settings.title,)
    last = max((entry.updated for entry in entries), default=NEVER)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_text(settings.language)}">',
        f"<id>{_text(base_url + path)}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(last)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{_text(base_url + path)}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(base_url + page)}"/>',
        *(f"<author><name>{_text(name)}</name></author>" for name in names),
        *_entries(entries),
        "</feed>",
        "",
    ]
    return "\n".join(lines).encode()


def _entries(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield "<entry>"
        yield f"<id>{_text(entry.address)}</id>"
        yield f"<title>{_text(entry.title)}</title>"
        yield f"<updated>{_moment(entry.updated)}</updated>"
        yield f'<link rel="alternate" type="text/html" href="{_text(entry.address)}"/>'
        yield f'<content type="html">{_text(entry.html)}</content>'
        yield "</entry>"


def _moment(day: str) -> str:
    """Return a day as RFC 3339 asks for it: its first second, in UTC."""
    return f"{day}T00:00:00Z"


def _text(words: str) -> str:
    """Return words as the text of an element or attribute."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words))
