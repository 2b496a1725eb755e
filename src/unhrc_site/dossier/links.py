"""Links between records: each field and each `[[link]]` must lead to a record of the right kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model import prose
from unhrc_site.model.diagnostics import Diagnostic, did_you_mean
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Record

_SINGULAR = {
    Kind.SOURCE: "source",
    Kind.EVENT: "event",
    Kind.ENTITY: "entity",
    Kind.STATEMENT: "statement",
    Kind.DIFFERENCE: "difference",
    Kind.THEME: "theme",
    Kind.REFERENCE: "reference",
    Kind.PAGE: "page",
}


class FieldLink(NamedTuple):
    """A field that names another record."""

    slug: str
    kind: Kind
    location: Location


def body_of(record: Record) -> prose.Prose:
    """Return the record's Markdown."""
    return record.note if isinstance(record, Source) else record.body


def written_links(record: Record) -> Iterator[prose.RecordLink]:
    """Yield the `[[links]]` of `record`: those of its Markdown, then those of its fields."""
    yield from prose.record_links(body_of(record))
    for text in field_texts(record):
        for node in prose.walk(text):
            if isinstance(node, prose.RecordLink):
                yield node


def field_texts(record: Record) -> Iterator[tuple[prose.Inline, ...]]:
    """Yield the Markdown of `record` that stands in its fields, in the order of its page."""
    match record:
        case Event():
            yield from (unsaid.text for unsaid in record.not_said)
            yield from (note.text for note in record.outside)
        case Entity():
            yield from (note.text for note in record.outside)
        case Statement():
            if record.office_outside:
                yield record.office_outside.text
            if record.at_origin:
                yield record.at_origin.note.text
        case Difference():
            yield from (account.note for account in record.accounts)
            yield from (item.text for item in record.outside)
        case _:
            pass


def field_links(record: Record) -> Iterator[FieldLink]:
    """Yield the fields of `record` that name other records, in the order of its file."""
    match record:
        case Event():
            yield from _event(record)
        case Entity():
            yield from _entity(record)
        case Statement():
            yield from _statement(record)
        case Difference():
            yield from _difference(record)
        case Source():
            yield from _source(record)
        case Theme() | Reference() | Page():
            pass


def _event(event: Event) -> Iterator[FieldLink]:
    for slug in event.after:
        yield FieldLink(slug, Kind.EVENT, event.location)
    for slug in event.themes:
        yield FieldLink(slug, Kind.THEME, event.location)
    for participant in event.participants:
        yield FieldLink(participant.entity, Kind.ENTITY, participant.location)
        yield from _references(participant.references, participant.location)
    for date in (event.date, event.outside_date):
        if date:
            yield from _references(date.references, date.location)
    for unsaid in event.not_said:
        yield from _references(unsaid.references, unsaid.location)
    for note in event.outside:
        yield from _references(note.references, note.location)
    tally = event.tally
    if tally is None:
        return
    if tally.body:
        yield FieldLink(tally.body, Kind.ENTITY, tally.location)
    yield from _references(tally.majority_references, tally.location)
    for count in (*tally.counts.values(), tally.members, tally.seats, tally.needed):
        if count:
            yield from _references(count.references, count.location)
    for candidate in tally.candidates:
        yield FieldLink(candidate.entity, Kind.ENTITY, candidate.count.location)
        yield from _references(candidate.count.references, candidate.count.location)
    for position in tally.positions:
        yield FieldLink(position.entity, Kind.ENTITY, position.location)
        yield from _references(position.references, position.location)


def _entity(entity: Entity) -> Iterator[FieldLink]:
    if entity.part_of:
        yield FieldLink(entity.part_of, Kind.ENTITY, entity.location)
    for office in entity.offices:
        if office.body:
            yield FieldLink(office.body, Kind.ENTITY, entity.location)
        yield from _references(office.references, entity.location)
    for note in entity.outside:
        yield from _references(note.references, note.location)


def _statement(statement: Statement) -> Iterator[FieldLink]:
    yield FieldLink(statement.speaker, Kind.ENTITY, statement.location)
    if statement.event:
        yield FieldLink(statement.event, Kind.EVENT, statement.location)
    if statement.date:
        yield from _references(statement.date.references, statement.date.location)
    at_origin = statement.at_origin.note if statement.at_origin else None
    for said in (statement.office_outside, at_origin):
        if said:
            yield from _references(said.references, said.location)


def _difference(difference: Difference) -> Iterator[FieldLink]:
    for slug in difference.events:
        yield FieldLink(slug, Kind.EVENT, difference.location)
    for account in difference.accounts:
        if account.citation is None:
            yield FieldLink(account.source, Kind.SOURCE, account.location)
    for item in difference.outside:
        yield from _references(item.references, item.location)


def _source(source: Source) -> Iterator[FieldLink]:
    head = (source.kicker, source.title, source.subtitle, source.publisher)
    for claim in (*head, source.url, source.rights, *source.authors):
        if claim:
            yield from _references(claim.references, source.location)
    for credit in source.derived.credits:
        if credit.entity:
            yield FieldLink(credit.entity, Kind.ENTITY, credit.location)
    for date in (source.published, source.outside_date):
        if date:
            yield from _references(date.references, date.location)


def _references(slugs: Iterable[str], location: Location) -> Iterator[FieldLink]:
    for slug in slugs:
        yield FieldLink(slug, Kind.REFERENCE, location)


def _with_article(kind: Kind) -> str:
    noun = _SINGULAR[kind]
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def exact_words(record: Record) -> Iterator[Citation]:
    """Yield the citations that are shown as somebody's exact words: only a source has these."""
    match record:
        case Statement():
            yield record.citation
        case Event():
            for row in record.accounts:
                yield from row.answers
        case Difference():
            yield from (account.citation for account in record.accounts if account.citation)
        case _:
            pass


def link_problems(records: Mapping[str, Record]) -> Iterator[Diagnostic]:
    """Yield E303 for fields and E302 for `[[links]]` that lead to no record of the right kind."""
    by_kind: dict[Kind, list[str]] = {}
    for slug, record in records.items():
        by_kind.setdefault(record.kind, []).append(slug)
    for record in records.values():
        for link in field_links(record):
            target = records.get(link.slug)
            if target is None or target.kind is not link.kind:
                wanted = _SINGULAR[link.kind]
                is_other = f" (it is {_with_article(target.kind)})" if target else ""
                message = f'there is no {wanted} "{link.slug}"{is_other}'
                hint = did_you_mean(link.slug, by_kind.get(link.kind, ()))
                yield Diagnostic("E303", message, link.location, hint)
        for citation in exact_words(record):
            target = records.get(citation.target)
            if target is not None and target.kind is not Kind.SOURCE:
                what = _with_article(target.kind)
                message = f'"{citation.target}" is {what}, whose words cannot be checked'
                hint = "cite a source here; what a reference says belongs under outside:"
                yield Diagnostic("E303", message, citation.location, hint)
        for node in written_links(record):
            if node.slug not in records:
                message = f'there is no record "{node.slug}"'
                yield Diagnostic("E302", message, node.location, did_you_mean(node.slug, records))
