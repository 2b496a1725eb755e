"""The feed of events and sources, for readers who want to know what the dossier has.

No record says when it was written, and no clock is read. So an entry was updated when a correction
last concerned it; else on its own day, but not after the newest day that the dossier itself knows
of its making: when sources were retrieved, references looked up, corrections told.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from unhrc_site.exports.atom import NEVER, Entry, feed
from unhrc_site.exports.records import inline_words
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.records import Kind, Reference, Source
from unhrc_site.model.routes import route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.facts import Card, Read
    from unhrc_site.model.dates.edtf import Edtf

FEED = "feed.xml"


def news_feed(read: Read, base_url: str) -> bytes:
    """Return the events and sources as an Atom feed, the last changed first."""
    corrected = {slug: str(c.date) for c in reversed(read.corrections()) for slug in c.pages}
    made = max(_days_of_making(read), default=NEVER)
    slugs = (*read.members(Kind.EVENT), *read.members(Kind.SOURCE))
    entries = [
        _entry(card, corrected.get(slug) or min(_day(card.date) or made, made), base_url, read)
        for slug in slugs
        if (card := read.card(slug))
    ]
    entries.sort(key=lambda entry: (entry.updated, entry.address), reverse=True)
    settings = read.settings()
    title = f"Events and sources, {settings.title}"
    return feed(settings, base_url, entries, path=FEED, page="timeline.html", title=title)


def _days_of_making(read: Read) -> Iterator[str]:
    """Yield the days on which the dossier says that something was done."""
    yield from (str(correction.date) for correction in read.corrections())
    for kind in (Kind.SOURCE, Kind.REFERENCE):
        for slug in read.members(kind):
            match read.body(slug):
                case Source(custody=custody):
                    yield from filter(None, (_day(custody.retrieved),))
                case Reference(looked_up=looked_up):
                    yield from filter(None, (_day(looked_up),))
                case _:
                    pass


def _day(date: Edtf | None) -> str | None:
    """Return the last day that a date can mean, as ISO 8601; None where it has no end."""
    last = date.latest if date else None
    return f"{last.year:04}-{last.month:02}-{last.day:02}" if last and last.year > 0 else None


def _entry(card: Card, updated: str, base_url: str, read: Read) -> Entry:
    when = date_in_words(card.date) if card.date else "date not known"
    what = "Source" if card.kind is Kind.SOURCE else "Event"
    outlet = f", {card.publisher}" if card.publisher else ""
    told = inline_words(card.line, read)
    words = f"<p>{escape(f'{what}{outlet}, {when}.')}</p>"
    words += f"<p>{escape(told)}</p>" if told else ""
    return Entry(base_url + route(card.kind, card.slug), card.title, updated, words)
