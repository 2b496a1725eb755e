"""What the head of a page says to machines: citation metadata, the card of a link, linked data.

Absolute addresses stand here only where the site knows its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.records import Source
from unhrc_site.model.routes import route_of
from unhrc_site.model.source_text import SourceKind
from unhrc_site.model.views.heads import Head
from unhrc_site.model.views.parts import Link
from unhrc_site.pages.linked import days, linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.records import Record
    from unhrc_site.pages.writing import Writer

NEWS_FEED, CORRECTIONS_FEED = "feed.xml", "corrections.xml"
CARD_SIZE = (1200, 630)
"""Width and height of a card's picture, in pixels."""
CARDS = {
    "index.html": "site",
    "timeline.html": "timeline",
    "votes.html": "votes",
    "verification.html": "verification",
    "network.html": "network",
    "search.html": "search",
    "events": "event",
    "timeline": "timeline",
    "sources": "source",
    "entities": "entity",
    "statements": "statement",
    "differences": "difference",
    "themes": "theme",
}
"""The card of each page, or of the pages of a folder and of the page that lists them."""
CARD_WORDS = {
    "site": "Events as marks on a line of years",
    "timeline": "Bars and circles on a line of years, to scale",
    "event": "One mark among others on a line of years",
    "source": "A page of text with lit passages and notes in its margin",
    "entity": "A circle among others that it is tied to",
    "statement": "A long quotation with an edge at its left",
    "difference": "Two accounts side by side, each with one word lit",
    "theme": "A thread through several marks",
    "votes": "Two bars of one scale with a mark at two thirds",
    "verification": "Strips of text, lit where they are cited",
    "network": "Circles tied to one another",
    "search": "Lines of text, one word of each underlined",
    "page": "Lines of text with numbered notes",
}
"""What each picture shows, for those who cannot see it."""

_ZOTERO = {
    SourceKind.INTERVIEW: "interview",
    SourceKind.LETTER: "letter",
    SourceKind.RESOLUTION: "statute",
    SourceKind.PRESS_RELEASE: "document",
    SourceKind.STATEMENT: "presentation",
    SourceKind.REPORT: "report",
    SourceKind.POSITION_PAPER: "report",
    SourceKind.OTHER: "document",
}
"""Zotero's types of item; what is missing here is a newspaper article."""


def page_head(
    writer: Writer, title: str, description: str, crumbs: tuple[Link, ...], *, root: str | None
) -> Head:
    """Return the metadata of the page that `writer` writes.

    A page that is served at any depth has none but the feeds.
    """
    feeds = _feeds(writer.read, root if root is not None else "../" * writer.path.count("/"))
    if writer.path == "404.html":
        return Head(feeds=feeds)
    record = _record(writer.read, writer.path)
    source = record if isinstance(record, Source) else None
    return Head(
        tuple(_bibliographic(source)) if source else (),
        tuple(_social(writer, source, title, description)),
        linked(writer, record, title, description, crumbs),
        feeds,
    )


def _record(read: Read, path: str) -> Record | None:
    """Return the record that the page at `path` is of, if it is one's page."""
    slug = path.rsplit("/", 1)[-1].removesuffix(".html")
    card = read.card(slug)
    record = read.body(slug) if card else None
    return record if record is not None and route_of(record) == path else None


def _bibliographic(source: Source) -> Iterator[tuple[str, str]]:
    """Yield what reference managers read of a source: the original, not this page of it.

    Zotero takes the type from the first pair, and the outlet from the card's name of the site.
    """
    kind = _ZOTERO.get(source.genre, "newspaperArticle")
    yield "z:itemType", kind
    title = source.title.value if source.title else source.slug
    yield "citation_title", title if source.title_is_printed else f"[{title}]"
    for author in source.authors:
        yield "citation_author", author.value
    date = source.published or source.outside_date
    if date:
        yield "citation_publication_date", days(date.edtf)[0] or date_in_words(date.edtf)
    if source.publisher and kind == "report":
        yield "citation_technical_report_institution", source.publisher.value
    if source.url:
        yield "citation_public_url", source.url.value
    if source.language != "und":
        yield "citation_language", source.language


def _social(
    writer: Writer, source: Source | None, title: str, description: str
) -> Iterator[tuple[str, str]]:
    """Yield what a network shows of a link; of a source's page the name of the original outlet."""
    settings = writer.read.settings()
    yield "og:title", title or settings.title
    if description:
        yield "og:description", description
    yield "og:type", "article" if source else "website"
    outlet = source.publisher.value if source and source.publisher else None
    yield "og:site_name", outlet or settings.title
    if settings.base_url:
        yield "og:url", settings.base_url + ("" if writer.path == "index.html" else writer.path)
        name = card_of(writer.path)
        yield "og:image", f"{settings.base_url}static/cards/{name}.png"
        yield "og:image:type", "image/png"
        yield "og:image:width", str(CARD_SIZE[0])
        yield "og:image:height", str(CARD_SIZE[1])
        yield "og:image:alt", CARD_WORDS[name]


def card_of(path: str) -> str:
    """Return the name of the card that the page at `path` has."""
    folder = path.split("/", 1)[0].removesuffix(".html")
    return CARDS.get(path) or CARDS.get(folder) or "page"


def _feeds(read: Read, root: str) -> tuple[Link, ...]:
    if not read.settings().base_url:
        return ()
    return (
        Link("Events and sources", root + NEWS_FEED),
        Link("Corrections", root + CORRECTIONS_FEED),
    )
