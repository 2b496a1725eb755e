"""Every record as JSON and as CSV: one file of each for each kind.

An export may not know less than the page of the record does. `docs/data.md` describes the keys.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from unhrc_site.dossier.sentences import plain
from unhrc_site.exports.evidence import (
    cites,
    claim_of,
    date_claim,
    outside_date,
    rests_on,
    tally_of,
)
from unhrc_site.model import prose
from unhrc_site.model.records import (
    Difference,
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
    from collections.abc import Iterator

    from unhrc_site.dossier.facts import Read
    from unhrc_site.exports.evidence import Json
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.claims import NotSaid, OutsideNote
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.editorial import Editorial
    from unhrc_site.model.records import Record

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
    """Return a record as JSON: its fields with their evidence, its address, its words as text."""
    body = record.note if isinstance(record, Source) else record.body
    return {
        "slug": record.slug,
        "address": route_of(record),
        **_fields(record, read),
        **_editorial(record.editorial),
        "text": words_of(body, read),
        "citations": cites(prose.citations(body)),
    }


def _fields(record: Record, read: Read) -> dict[str, Json]:
    match record:
        case Source():
            return _source(record)
        case Event():
            return _event(record, read)
        case Entity():
            return _entity(record, read)
        case Statement():
            return _statement(record, read)
        case Difference():
            return _difference(record, read)
        case Theme() | Page():
            return {"title": record.title, "order": record.order}
        case Reference():
            return _reference(record)


def _editorial(editorial: Editorial) -> dict[str, Json]:
    return {
        "draft": editorial.draft,
        "embargo": str(editorial.embargo) if editorial.embargo else None,
        "former_slugs": list(editorial.former_slugs),
        "marked_words": [
            {"words": marked.words, "reason": marked.reason} for marked in editorial.marked_words
        ],
    }


def words_of(body: prose.Prose, read: Read) -> str:
    """Return prose as plain text, a blank line between its blocks; links take records' names."""
    runs = (inline_words(run, read) for run in prose.inlines(body))
    return "\n\n".join(run for run in runs if run)


def inline_words(nodes: tuple[prose.Inline, ...], read: Read) -> str:
    """Return inline prose as plain text; links take records' names."""
    names = {}
    for node in prose.walk(nodes):
        if isinstance(node, prose.RecordLink):
            card = read.card(node.slug)
            if card:
                names[node.slug] = card.title
    return plain(nodes, names).strip()


def _note(note: NotSaid | OutsideNote, read: Read) -> dict[str, Json]:
    text = inline_words(note.text, read)
    return {"text": text, **rests_on(_cited(note.text), note.references)}


def _cited(nodes: tuple[prose.Inline, ...]) -> Iterator[Citation]:
    return (node.citation for node in prose.walk(nodes) if isinstance(node, prose.Cite))


def _source(source: Source) -> dict[str, Json]:
    return {
        "label": source.label,
        "seed": source.seed,
        "sha256": source.text.sha256 or None,
        "declared_sha256": source.custody.declared_sha256,
        "kind": source.genre.value,
        "kicker": claim_of(source.kicker),
        "title": claim_of(source.title),
        "title_is_printed": source.title_is_printed,
        "subtitle": claim_of(source.subtitle),
        "publisher": claim_of(source.publisher),
        "authors": [claim_of(author) for author in source.authors],
        "published": date_claim(source.published),
        "outside_date": outside_date(source.outside_date),
        "language": source.language,
        "url": claim_of(source.url),
        "origin": source.derived.origin,
        "origin_note": source.derived.note,
        "origin_parts": [
            {"origin": part.origin, "blocks": list(part.blocks), "note": part.note}
            for part in source.derived.parts
        ],
        "credits": [
            {"name": credit.name, "entity": credit.entity, "citations": cites(credit.citations)}
            for credit in source.derived.credits
        ],
        "publish": source.publish.value if source.publish else None,
        "retrieved": _edtf(source.custody.retrieved),
        "retrieved_by": source.custody.retrieved_by,
        "archived": source.custody.archived,
        "rights": claim_of(source.rights),
    }


def _event(event: Event, read: Read) -> dict[str, Json]:
    support = read.support(event.slug)
    return {
        "title": event.title,
        "short": event.short,
        "status": event.status.value,
        "lead": event.lead,
        "date": date_claim(event.date),
        "outside_date": outside_date(event.outside_date),
        "after": list(event.after),
        "themes": list(event.themes),
        "participants": [
            {
                "entity": part.entity,
                "role": part.role,
                **rests_on(part.citations, part.references),
            }
            for part in event.participants
        ],
        "tally": tally_of(event.tally) if event.tally else None,
        "accounts": [
            {"question": row.question, "answers": cites(row.answers)} for row in event.accounts
        ],
        "not_said": [_note(item, read) for item in event.not_said],
        "outside": [_note(note, read) for note in event.outside],
        "sources": list(support.sources),
        "origins": list(support.origins),
    }


def _entity(entity: Entity, read: Read) -> dict[str, Json]:
    identifiers: dict[str, Json] = dict(entity.identifiers)
    return {
        "name": entity.name,
        "kind": entity.genre.value,
        "aliases": [{"name": alias.name, "scopes": list(alias.scopes)} for alias in entity.aliases],
        "identifiers": identifiers,
        "part_of": entity.part_of,
        "offices": [
            {
                "title": office.title,
                "body": office.body,
                "date": _edtf(office.date),
                **rests_on(office.citations, office.references),
            }
            for office in entity.offices
        ],
        "outside": [_note(note, read) for note in entity.outside],
        "protect": entity.protect.value if entity.protect else None,
        "pseudonym": entity.pseudonym,
        "named_in": list(read.naming_sources(entity.slug)),
    }


def _statement(statement: Statement, read: Read) -> dict[str, Json]:
    citation = statement.citation
    return {
        "speaker": statement.speaker,
        "office": statement.office,
        "words": citation.quote,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "source": citation.target,
        "citation": citation.id,
        "manner": statement.manner.value,
        "channel": statement.channel,
        "date": date_claim(statement.date),
        "event": statement.event,
        "reasoning": statement.reasoning,
        "office_outside": _note(statement.office_outside, read)
        if statement.office_outside
        else None,
        "at_origin": {"manner": at.manner.value, **_note(at.note, read)}
        if (at := statement.at_origin)
        else None,
    }


def _difference(difference: Difference, read: Read) -> dict[str, Json]:
    tolerance, comparison = difference.tolerance, read.comparison(difference.slug)
    return {
        "title": difference.title,
        "compares": difference.measure.value,
        "tolerance": f"{tolerance.size}{' %' if tolerance.is_share else ''}" if tolerance else None,
        "lead": difference.lead,
        "events": list(difference.events),
        "accounts": [
            {
                "source": account.source,
                "value": None if account.value is None else str(account.value),
                "lit": account.lit,
                "citations": cites([account.citation] if account.citation else []),
                "note": inline_words(account.note, read),
            }
            for account in difference.accounts
        ],
        "outside": [
            {
                "text": inline_words(item.text, read),
                "value": None if item.value is None else str(item.value),
                **rests_on(_cited(item.text), item.references),
            }
            for item in difference.outside
        ],
        "verdict": comparison.verdict.value,
        "groups": [
            {
                "values": [str(value) for value in group.values],
                "sources": list(group.sources),
                "origins": list(group.origins),
            }
            for group in comparison.groups
        ],
        "silent": list(comparison.silent),
    }


def _reference(reference: Reference) -> dict[str, Json]:
    return {
        "title": reference.title,
        "publisher": reference.publisher,
        "date": _edtf(reference.date),
        "url": reference.url,
        "symbol": reference.symbol,
        "looked_up": _edtf(reference.looked_up),
        "confidence": reference.confidence,
        "origin": reference.origin,
    }


def _edtf(date: Edtf | None) -> str | None:
    return str(date) if date else None
