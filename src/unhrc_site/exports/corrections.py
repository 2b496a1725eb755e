"""The corrections for other programs: as JSON, and as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from unhrc_site.dossier.notices import correction_ids
from unhrc_site.exports.evidence import cites
from unhrc_site.exports.records import as_json, inline_words
from unhrc_site.model import prose
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.facts import Card, Read
    from unhrc_site.exports.evidence import Json
    from unhrc_site.model.editorial import Correction

PAGE = "corrections.html"
FEED = "corrections.xml"
_NEVER = "1970-01-01"
"""When a feed without entries was last changed: it must say, and no clock is read."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Code points that no XML document may hold (XML 1.0, 2.2)."""


def corrections_json(read: Read) -> bytes:
    """Return all corrections, newest first: `{"corrections": [correction, …]}`."""
    told = read.corrections()
    lines: list[Json] = [
        _as_value(correction, name, read)
        for correction, name in zip(told, correction_ids(told), strict=True)
    ]
    return as_json({"corrections": lines})


def _as_value(correction: Correction, name: str, read: Read) -> dict[str, Json]:
    gone = correction.withdrawn
    cited = (node.citation for node in prose.walk(correction.text) if isinstance(node, prose.Cite))
    return {
        "id": name,
        "address": f"{PAGE}#{name}",
        "date": str(correction.date),
        "text": inline_words(correction.text, read),
        "citations": cites(cited),
        "pages": list(correction.pages),
        "withdrawn": {
            "address": route(Kind(gone.kind), gone.slug),
            "kind": gone.kind,
            "slug": gone.slug,
            "title": gone.title,
        }
        if gone
        else None,
    }


def corrections_feed(read: Read, base_url: str) -> bytes:
    """Return the corrections as an Atom feed, newest first; `base_url` ends in a slash.

    It was updated on the day of the newest one, and its ids are addresses, which do not change.
    """
    told, settings = read.corrections(), read.settings()
    title = f"Corrections, {settings.title}"
    names = settings.editors or (settings.title,)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_text(settings.language)}">',
        f"<id>{_text(base_url + FEED)}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(str(told[0].date) if told else _NEVER)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{_text(base_url + FEED)}"/>',
        f'<link rel="alternate" type="text/html" href="{_text(base_url + PAGE)}"/>',
        *(f"<author><name>{_text(name)}</name></author>" for name in names),
    ]
    for correction, name in zip(told, correction_ids(told), strict=True):
        lines.extend(_entry(correction, f"{base_url}{PAGE}#{name}", read, base_url))
    return "\n".join([*lines, "</feed>", ""]).encode()


def _entry(correction: Correction, address: str, read: Read, base_url: str) -> Iterator[str]:
    cards = [card for slug in correction.pages if (card := read.card(slug))]
    yield "<entry>"
    yield f"<id>{_text(address)}</id>"
    yield f"<title>{_text(_title(correction, cards))}</title>"
    yield f"<updated>{_moment(str(correction.date))}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{_text(address)}"/>'
    words = [f"<p>{escape(inline_words(correction.text, read))}</p>"]
    for card in cards:
        href = escape(base_url + route(card.kind, card.slug))
        words.append(f'<p><a href="{href}">{escape(card.title)}</a></p>')
    yield f'<content type="html">{_text("".join(words))}</content>'
    yield "</entry>"


def _title(correction: Correction, cards: list[Card]) -> str:
    gone = correction.withdrawn
    if gone:
        return f"Withdrawn: {gone.title or route(Kind(gone.kind), gone.slug)}"
    titles = "; ".join(card.title for card in cards)
    return f"Correction: {titles}" if titles else "Correction"


def _moment(day: str) -> str:
    """Return a day as RFC 3339 asks for it: its first second, in UTC."""
    return f"{day}T00:00:00Z"


def _text(words: str) -> str:
    """Return words as the text of an element or attribute."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words))
