"""What a page is about, in the words of schema.org, as JSON-LD.

Only what the page itself shows is said, and only what is known as such: a date that is uncertain
is left out, authors are names and not persons, and a statement is the words that a source prints.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import EdtfDate, EdtfInterval, Precision
from unhrc_site.model.records import (
    Difference,
    Entity,
    EntityKind,
    Event,
    Kind,
    Source,
    Statement,
    Status,
    Theme,
)
from unhrc_site.model.routes import passage_anchor, route, statement_anchor
from unhrc_site.model.source_text import Manner, SourceKind
from unhrc_site.pages.writing import ELLIPSIS, address_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.facts import Card
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import Record
    from unhrc_site.model.views.parts import Link
    from unhrc_site.pages.writing import Writer

Json = str | int | list["Json"] | dict[str, "Json"]
Thing = dict[str, Json]

_LISTS = frozenset(
    f"{name}.html"
    for name in ("timeline", "sources", "entities", "statements", "votes", "differences", "themes")
)
_SOURCES = {
    SourceKind.NEWS_ARTICLE: "NewsArticle",
    SourceKind.FACT_CHECK: "NewsArticle",
    SourceKind.LIVE_BLOG: "LiveBlogPosting",
    SourceKind.OPINION: "OpinionNewsArticle",
    SourceKind.REPORT: "Report",
}
"""What is no kind of its own there is a work, with its genre in words."""
_ENTITIES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.BODY: "Organization",
    EntityKind.STATE: "Country",
    EntityKind.PLACE: "Place",
    EntityKind.DOCUMENT: "CreativeWork",
}
_MEDIA = {"JSON": "application/json", "CSV": "text/csv", "Atom": "application/atom+xml"}
_DAY_DIGITS = 10


def linked(
    writer: Writer, record: Record | None, title: str, description: str, crumbs: tuple[Link, ...]
) -> str:
    """Return what the page that `writer` writes is about: of `record`, if it is one's page."""
    settings = writer.read.settings()
    site: Thing = {
        "@type": "WebSite",
        "name": settings.title,
        "url": writer.address("index.html"),
    }
    page: Thing = {
        "@context": "https://schema.org",
        "@type": _page_type(writer.path, record),
        "name": title or settings.title,
        "description": description,
        "inLanguage": settings.language,
        "isPartOf": site,
    }
    if settings.base_url:
        page["url"] = writer.address(writer.path)
        if crumbs:
            page["breadcrumb"] = _breadcrumb(writer, crumbs)
    page |= _of_record(writer, record) if record else _of_whole(writer)
    known = {key: value for key, value in page.items() if value}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _page_type(path: str, record: Record | None) -> str:
    if isinstance(record, Theme) or path in _LISTS:
        return "CollectionPage"
    return "AboutPage" if path == "about.html" else "WebPage"


def _breadcrumb(writer: Writer, crumbs: tuple[Link, ...]) -> Thing:
    """Return the way from the home page; the addresses are absolute, as the vocabulary asks."""
    base = writer.read.settings().base_url or ""
    items: list[Json] = []
    depth = writer.path.count("/")
    for number, link in enumerate(crumbs, start=1):
        path = writer.path if link.here else link.href.removeprefix("../" * depth)
        item: Thing = {"@type": "ListItem", "position": number, "name": link.text}
        items.append(item | {"item": base + ("" if path == "index.html" else path)})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _of_record(writer: Writer, record: Record) -> Thing:
    match record:
        case Event():
            return {
                "about": _event(writer, record),
                "mentions": [*_named(writer, (p.entity for p in record.participants))],
                "citation": _sources(writer, record.slug),
            }
        case Source():
            return {"mainEntity": _source(writer, record)}
        case Entity():
            return {"mainEntity": _entity(writer, record)}
        case Difference():
            return {
                "about": [_event_link(writer, slug) for slug in record.events],
                "mentions": [
                    quotation
                    for passage in writer.read.passages(record.slug)
                    if (quotation := _quotation(writer, passage))
                ],
            }
        case Theme():
            events = dict.fromkeys(slug for slug, _ in writer.read.events("in", record.slug))
            return {"about": record.title, "hasPart": [_event_link(writer, e) for e in events]}
        case _:
            return {}


def _of_whole(writer: Writer) -> Thing:
    match writer.path:
        case "index.html":
            return {"mainEntity": _dataset(writer, with_files=False)}
        case "data.html":
            return {"mainEntity": _dataset(writer, with_files=True)}
        case "statements.html":
            return {"hasPart": _statements(writer)}
        case _:
            return {}


def _without_blanks(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}


def _dataset(writer: Writer, *, with_files: bool) -> Thing:
    """Return the dossier as a set of data; the licence is of the editors' records alone."""
    settings = writer.read.settings()
    files: list[Json] = []
    if with_files:
        files = [
            {
                "@type": "DataDownload",
                "name": export.what,
                "contentUrl": writer.address(export.path),
                "encodingFormat": _MEDIA.get(export.format, export.format),
            }
            for export in writer.read.exports()
        ]
    licence = settings.licence.url if settings.licence else None
    return _without_blanks(
        {
            "@type": "Dataset",
            "name": settings.title,
            "description": settings.description or settings.headline,
            "url": writer.address("data.html"),
            "license": licence or "",
            "creditText": ", ".join(settings.editors),
            "inLanguage": settings.language,
            "distribution": files,
        }
    )


def _event(writer: Writer, event: Event) -> Thing:
    """Return an event; what was only proposed is none yet."""
    start, end = days(event.date.edtf if event.date else None)
    if event.status is Status.PROPOSED:
        return {"@type": "Thing", "name": event.title}
    scheduled = event.status is Status.SCHEDULED
    return _without_blanks(
        {
            "@type": "Event",
            "name": event.title,
            "url": writer.address(writer.path),
            "startDate": start,
            "endDate": end,
            "eventStatus": "https://schema.org/EventScheduled" if scheduled else "",
        }
    )


def _event_link(writer: Writer, slug: str) -> Thing:
    card = writer.read.card(slug)
    name = card.title if card else slug
    proposed = card is not None and card.genre == Status.PROPOSED.value
    address = writer.address(route(Kind.EVENT, slug))
    return {"@type": "Thing" if proposed else "Event", "name": name, "url": address}


def days(date: Edtf | None) -> tuple[str, str]:
    """Return the first and last day or month of a date that is certain; empty where it is not.

    ISO 8601 has no word for "about", so an uncertain or approximate date is left out.
    """
    if isinstance(date, EdtfInterval):
        return _plain(date.start), _plain(date.end)
    return _plain(date if isinstance(date, EdtfDate) else None), ""


def _plain(date: EdtfDate | None) -> str:
    if date is None or date.is_uncertain or date.is_approximate or date.is_unspecified:
        return ""
    is_iso = date.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR}
    return str(date) if is_iso and len(str(date)) <= _DAY_DIGITS else ""


def _source(writer: Writer, source: Source) -> Thing:
    """Return the original, with this site's copy of its file as an encoding of it."""
    title = source.title.value if source.title else source.slug
    origin = writer.read.card(source.derived.origin) if source.derived.origin else None
    archived = source.custody.archived or ""
    file: Thing = {}
    if source.text.printed is None and source.text.sha256:
        path = route(Kind.SOURCE, source.slug).removesuffix(".html") + ".txt"
        file = {
            "@type": "MediaObject",
            "contentUrl": writer.address(path),
            "encodingFormat": "text/plain",
            "sha256": source.text.sha256,
        }
    return _without_blanks(
        {
            "@type": _SOURCES.get(source.genre, "CreativeWork"),
            "name": title,
            "headline": title if source.title_is_printed else "",
            "genre": source.genre.value.replace("-", " "),
            "author": [author.value for author in source.authors],
            "publisher": _publisher(source.publisher.value if source.publisher else None),
            "datePublished": days(source.published.edtf if source.published else None)[0],
            "inLanguage": source.language,
            "url": source.url.value if source.url else "",
            "archivedAt": archived if archived.startswith(("http://", "https://")) else "",
            "copyrightNotice": source.rights.value if source.rights else "",
            "isBasedOn": _work(writer, origin) if origin else {},
            "encoding": file,
        }
    )


def _publisher(name: str | None) -> Thing:
    return {"@type": "Organization", "name": name} if name else {}


def _work(writer: Writer, card: Card) -> Thing:
    """Return a source, reference or document as a work, found at its place on this site."""
    work: Thing = {"@type": "CreativeWork", "name": card.title}
    if card.publisher:
        work["publisher"] = _publisher(card.publisher)
    return work | {"url": writer.address(address_of(card))}


def _sources(writer: Writer, slug: str) -> list[Json]:
    cards = (writer.read.card(source) for source in writer.read.support(slug).sources)
    return [_work(writer, card) for card in cards if card]


def _entity(writer: Writer, entity: Entity) -> Thing:
    """Return an entity; of a protected one only that it is one."""
    thing: Thing = {"@type": _ENTITIES[entity.genre], "name": entity.name}
    if entity.protect:
        return thing
    names = dict.fromkeys(alias.name for alias in entity.aliases if alias.name != entity.name)
    wikidata = entity.identifiers.get("wikidata")
    others: list[Json] = [
        {"@type": "PropertyValue", "propertyID": scheme, "value": value}
        for scheme, value in entity.identifiers.items()
        if scheme != "wikidata"
    ]
    return _without_blanks(
        thing
        | {
            "url": writer.address(writer.path),
            "alternateName": list(names),
            "sameAs": f"https://www.wikidata.org/wiki/{wikidata}" if wikidata else "",
            "identifier": others,
        }
    )


def _named(writer: Writer, slugs: Iterable[str]) -> Iterable[Json]:
    for slug in dict.fromkeys(slugs):
        card = writer.read.card(slug)
        if card and card.kind is Kind.ENTITY:
            kind = _ENTITIES[EntityKind(card.genre)]
            yield {"@type": kind, "name": card.title, "url": writer.address(address_of(card))}


def _quotation(writer: Writer, passage: Passage) -> Thing:
    """Return the words of a verified passage; nothing where there are none to be shown."""
    card = writer.read.card(passage.citation.target)
    if not passage.spans or passage.citation.sealed or card is None:
        return {}
    place = f"{address_of(card)}#{passage_anchor(passage.citation.id)}"
    work = _work(writer, card) | {"url": writer.address(place)}
    return {"@type": "Quotation", "text": ELLIPSIS.join(passage.words), "isPartOf": work}


def _statements(writer: Writer) -> list[Json]:
    """Return what sources print as direct speech, with its speaker."""
    found: list[Json] = []
    for slug in writer.read.members(Kind.STATEMENT):
        record = writer.read.body(slug)
        if not isinstance(record, Statement) or record.manner is not Manner.DIRECT:
            continue
        passage = writer.passage(record.citation)
        quotation = _quotation(writer, passage) if passage else {}
        if quotation:
            place = writer.address(f"statements.html#{statement_anchor(slug)}")
            speakers = [*_named(writer, (record.speaker,))]
            found.append({**quotation, "url": place, "creator": speakers})
    return found
