"""Every record as JSON and as CSV: one file of each for each kind."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from unhrc_site.dossier.sentences import plain
from unhrc_site.model import prose
from unhrc_site.model.records import (
    Entity,
    Event,
    Kind,
    Page,
    Reference,
    Source,
    Statement,
    Theme,
)
from unhrc_site.model.routes import route_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.records import Claim, DateClaim, OutsideDate, Record, Tally

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make spreadsheets run a cell; such a cell gets an apostrophe before it."""


def kind_json(kind: Kind, read: Read) -> bytes:
    """Return all records of a kind: `{"<kind>": [record, …]}`, in the order of the site."""
    records: list[Json] = [dict(record_json(read.body(slug), read)) for slug in read.members(kind)]
    return as_json({kind.value: records})


def as_json(value: Json) -> bytes:
    """Return a value as indented UTF-8 JSON that ends with a line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def kind_csv(kind: Kind, read: Read) -> bytes:
    """Return all records of a kind as CSV (RFC 4180, UTF-8): one row each, a head row first.

    Lists are joined by "; "; nested values stand as JSON.
    """
    rows = [record_json(read.body(slug), read) for slug in read.members(kind)]
    columns = list(dict.fromkeys(column for row in rows for column in row)) or ["slug"]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode()


def _cell(value: Json) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        text = "; ".join(str(item) for item in value)
    elif isinstance(value, list | dict):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def record_json(record: Record, read: Read) -> dict[str, Json]:
    """Return a record as JSON: its own fields, its address, and its words as plain text."""
    common: dict[str, Json] = {"slug": record.slug, "address": route_of(record)}
    match record:
        case Source():
            return common | _source(record)
        case Event():
            return common | _event(record, read)
        case Entity():
            return common | _entity(record, read)
        case Statement():
            return common | _statement(record, read)
        case Theme():
            return common | {"title": record.title, "text": words_of(record.body, read)}
        case Reference():
            return common | {
                "title": record.title,
                "publisher": record.publisher,
                "date": str(record.date) if record.date else None,
                "url": record.url,
                "symbol": record.symbol,
                "looked_up": str(record.looked_up) if record.looked_up else None,
                "confidence": record.confidence,
                "text": words_of(record.body, read),
            }
        case Page():
            return common | {"title": record.title, "text": words_of(record.body, read)}


def words_of(body: prose.Prose, read: Read) -> str:
    """Return prose as plain text, a blank line between its blocks; links take records' names."""
    names = {}
    for link in prose.record_links(body):
        card = read.card(link.slug)
        if card:
            names[link.slug] = card.title
    return "\n\n".join(text for run in prose.inlines(body) if (text := plain(run, names).strip()))


def _cites(citations: Iterable[Citation]) -> list[Json]:
    return [
        {"id": citation.id, "source": citation.target, "quote": citation.quote}
        for citation in citations
    ]


def _date(date: DateClaim | None) -> Json:
    if date is None:
        return None
    return {
        "edtf": str(date.edtf),
        "basis": date.basis.value,
        "reasoning": date.reasoning,
        "citations": _cites(date.citations),
    }


def _outside_date(date: OutsideDate | None) -> Json:
    return {"edtf": str(date.edtf), "references": list(date.references)} if date else None


def _claim(claim: Claim | None) -> Json:
    return {"value": claim.value, "basis": claim.basis.value} if claim else None


def _source(source: Source) -> dict[str, Json]:
    return {
        "label": source.label,
        "seed": source.seed,
        "sha256": source.text.sha256,
        "kind": source.genre.value,
        "kicker": _claim(source.kicker),
        "title": _claim(source.title),
        "subtitle": _claim(source.subtitle),
        "publisher": _claim(source.publisher),
        "authors": [author.value for author in source.authors],
        "published": _date(source.published),
        "outside_date": _outside_date(source.outside_date),
        "language": source.language,
        "url": source.url.value if source.url else None,
        "origin": source.origin,
        "rights": source.rights.value if source.rights else None,
    }


def _event(event: Event, read: Read) -> dict[str, Json]:
    support = read.support(event.slug)
    return {
        "title": event.title,
        "status": event.status.value,
        "date": _date(event.date),
        "outside_date": _outside_date(event.outside_date),
        "after": list(event.after),
        "themes": list(event.themes),
        "participants": [
            {"entity": part.entity, "role": part.role, "citations": _cites(part.citations)}
            for part in event.participants
        ],
        "tally": _tally(event.tally) if event.tally else None,
        "sources": list(support.sources),
        "origins": list(support.origins),
        "text": words_of(event.body, read),
        "citations": _cites(prose.citations(event.body)),
    }


def _tally(tally: Tally) -> Json:
    figures: dict[str, Json] = {vote.value: count.votes for vote, count in tally.counts.items()}
    figures["members"] = tally.members.votes if tally.members else None
    figures["majority"] = tally.majority.value if tally.majority else None
    figures["positions"] = [
        {"entity": position.entity, "vote": position.vote.value} for position in tally.positions
    ]
    figures["candidates"] = [
        {"entity": candidate.entity, "votes": candidate.count.votes}
        for candidate in tally.candidates
    ]
    return figures


def _entity(entity: Entity, read: Read) -> dict[str, Json]:
    identifiers: dict[str, Json] = dict(entity.identifiers)
    return {
        "name": entity.name,
        "kind": entity.genre.value,
        "aliases": [alias.name for alias in entity.aliases],
        "identifiers": identifiers,
        "part_of": entity.part_of,
        "named_in": list(read.naming_sources(entity.slug)),
        "text": words_of(entity.body, read),
        "citations": _cites(prose.citations(entity.body)),
    }


def _statement(statement: Statement, read: Read) -> dict[str, Json]:
    return {
        "speaker": statement.speaker,
        "office": statement.office,
        "words": statement.citation.quote,
        "source": statement.citation.target,
        "citation": statement.citation.id,
        "manner": statement.manner.value,
        "channel": statement.channel,
        "date": _date(statement.date),
        "event": statement.event,
        "reasoning": statement.reasoning,
        "text": words_of(statement.body, read),
    }
