"""The corrections for other programs: as JSON, and as an Atom feed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from unhrc_site.dossier.notices import correction_ids
from unhrc_site.exports.atom import Entry, feed
from unhrc_site.exports.evidence import cites
from unhrc_site.exports.records import as_json, inline_words
from unhrc_site.model import prose
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Card, Read
    from unhrc_site.exports.evidence import Json
    from unhrc_site.model.editorial import Correction

PAGE = "corrections.html"
FEED = "corrections.xml"


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

    Their ids are addresses, which do not change.
    """
    told, settings = read.corrections(), read.settings()
    entries = [
        _entry(correction, f"{base_url}{PAGE}#{name}", read, base_url)
        for correction, name in zip(told, correction_ids(told), strict=True)
    ]
    title = f"Corrections, {settings.title}"
    return feed(settings, base_url, entries, path=FEED, page=PAGE, title=title)


def _entry(correction: Correction, address: str, read: Read, base_url: str) -> Entry:
    cards = [card for slug in correction.pages if (card := read.card(slug))]
    words = [f"<p>{escape(inline_words(correction.text, read))}</p>"]
    for card in cards:
        href = escape(base_url + route(card.kind, card.slug))
        words.append(f'<p><a href="{href}">{escape(card.title)}</a></p>')
    return Entry(address, _title(correction, cards), str(correction.date), "".join(words))


def _title(correction: Correction, cards: list[Card]) -> str:
    gone = correction.withdrawn
    if gone:
        return f"Withdrawn: {gone.title or route(Kind(gone.kind), gone.slug)}"
    titles = "; ".join(card.title for card in cards)
    return f"Correction: {titles}" if titles else "Correction"
