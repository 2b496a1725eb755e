"""One function for each kind of content file: validated front matter to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.content.values import Values
from unhrc_site.model import records as r
from unhrc_site.model.claims import Claim, NotSaid
from unhrc_site.model.differences import Account, OutsideValue
from unhrc_site.model.editorial import Credit, Custody, Derivation, OriginPart
from unhrc_site.model.tallies import Candidate, Position, Tally, Vote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.load.content.common import Conversion
    from unhrc_site.load.schema import files as f


def source(model: f.SourceFile, conversion: Conversion) -> r.SourceNotes:
    """Return what an editor says of one seed."""
    claim = conversion.claim
    authors = model.authors
    return r.SourceNotes(
        slug=conversion.slug,
        seed=model.seed,
        label=model.label,
        genre=model.kind,
        title=claim(model.title, "title"),
        kicker=claim(model.kicker, "kicker"),
        subtitle=claim(model.subtitle, "subtitle"),
        publisher=claim(model.publisher, "publisher"),
        authors=None
        if authors is None
        else _present(claim(author, "authors", i) for i, author in enumerate(authors)),
        published=conversion.date(model.published, "published"),
        outside_date=conversion.outside_date(model.outside_date),
        language=model.language,
        url=claim(model.url, "url"),
        rights=claim(model.rights, "rights"),
        publish=model.publish,
        note=conversion.body(),
        location=conversion.start,
        seed_location=conversion.at("seed"),
        derived=_derivation(model, conversion),
        custody=Custody(model.retrieved, model.retrieved_by, model.archived, model.sha256),
        editorial=conversion.editorial(model),
    )


def _derivation(model: f.SourceFile, conversion: Conversion) -> Derivation:
    parts = (
        OriginPart(part.origin, part.blocks, part.note, conversion.at("origin_parts", i))
        for i, part in enumerate(model.origin_parts)
    )
    named = (
        Credit(
            credit.name,
            credit.entity,
            conversion.cites(credit.cite, "credits", i, "cite"),
            conversion.at("credits", i),
        )
        for i, credit in enumerate(model.credits)
    )
    return Derivation(model.origin, model.origin_note, tuple(parts), tuple(named))


def event(model: f.EventFile, conversion: Conversion) -> r.Event:
    """Return an event."""
    cites, at = conversion.cites, conversion.at
    return r.Event(
        slug=conversion.slug,
        title=model.title,
        short=model.short or model.title,
        date=conversion.date(model.date, "date"),
        outside_date=conversion.outside_date(model.outside_date),
        status=model.status,
        after=model.after,
        themes=model.themes,
        lead=model.lead,
        participants=tuple(
            r.Participant(
                part.entity,
                part.role,
                cites(part.cite, "participants", i, "cite"),
                part.references,
                at("participants", i, "entity"),
            )
            for i, part in enumerate(model.participants)
        ),
        tally=_tally(model.tally, conversion) if model.tally else None,
        accounts=tuple(
            r.AccountRow(row.question, cites(row.answers, "accounts", i, "answers"))
            for i, row in enumerate(model.accounts)
        ),
        not_said=tuple(
            NotSaid(
                conversion.inline(item.text, "not_said", i, "text"),
                item.references,
                at("not_said", i),
            )
            for i, item in enumerate(model.not_said)
        ),
        outside=conversion.outside(model.outside),
        body=conversion.body(),
        location=conversion.start,
        editorial=conversion.editorial(model),
    )


def _tally(model: f.TallyModel, conversion: Conversion) -> Tally:
    figures = {
        Vote.FOR: conversion.count(model.in_favour, "tally", "for"),
        Vote.AGAINST: conversion.count(model.against, "tally", "against"),
        Vote.ABSTAINING: conversion.count(model.abstaining, "tally", "abstaining"),
        Vote.NOT_VOTING: conversion.count(model.not_voting, "tally", "not_voting"),
    }
    candidates = (
        (candidate.entity, conversion.count(candidate, "tally", "candidates", i))
        for i, candidate in enumerate(model.candidates)
    )
    return Tally(
        body=model.body,
        counts={vote: count for vote, count in figures.items() if count},
        members=conversion.count(model.members, "tally", "members"),
        majority=model.majority,
        majority_references=model.majority_references,
        candidates=tuple(Candidate(entity, count) for entity, count in candidates if count),
        seats=conversion.count(model.seats, "tally", "seats"),
        needed=conversion.count(model.needed, "tally", "needed"),
        positions=tuple(
            Position(
                position.entity,
                position.vote,
                conversion.cites(position.cite, "tally", "positions", i, "cite"),
                position.references,
                conversion.at("tally", "positions", i, "entity"),
            )
            for i, position in enumerate(model.positions)
        ),
        location=conversion.at("tally"),
    )


def entity(model: f.EntityFile, conversion: Conversion) -> r.Entity:
    """Return an entity; its name is an alias unless the file says otherwise."""
    own = (r.Alias(model.name, (), conversion.at("name")),) if model.match_name else ()
    return r.Entity(
        slug=conversion.slug,
        name=model.name,
        genre=model.kind,
        aliases=own
        + tuple(
            r.Alias(alias.name, alias.scopes, conversion.at("aliases", i, "name"))
            for i, alias in enumerate(model.aliases)
        ),
        identifiers=model.identifiers,
        part_of=model.part_of,
        offices=tuple(
            r.Office(
                office.title,
                office.body,
                office.date,
                conversion.cites(office.cite, "offices", i, "cite"),
                office.references,
            )
            for i, office in enumerate(model.offices)
        ),
        outside=conversion.outside(model.outside),
        body=conversion.body(),
        location=conversion.start,
        protect=model.protect,
        pseudonym=model.pseudonym,
        editorial=conversion.editorial(model),
    )


def statement(model: f.StatementFile, conversion: Conversion) -> r.Statement:
    """Return a statement."""
    return r.Statement(
        slug=conversion.slug,
        speaker=model.speaker,
        office=model.office,
        citation=conversion.cites(model.cite, "cite")[0],
        manner=model.manner,
        channel=model.channel,
        date=conversion.date(model.date, "date"),
        event=model.event,
        reasoning=model.reasoning,
        body=conversion.body(),
        location=conversion.start,
        office_outside=conversion.outside_note(model.office_outside, "office_outside"),
        at_origin=_at_origin(model.at_origin, conversion),
        editorial=conversion.editorial(model),
    )


def _at_origin(model: f.AtOriginModel | None, conversion: Conversion) -> r.AtOrigin | None:
    note = conversion.outside_note(model, "at_origin")
    return r.AtOrigin(model.manner, note) if model and note else None


def difference(model: f.DifferenceFile, conversion: Conversion) -> r.Difference | None:
    """Return a difference; None where a value is not of the kind that it compares."""
    values = Values(model.compares, conversion)
    accounts = tuple(
        Account(
            source=account.silent or account.cite[0].source,
            value=values.read(account.value, "accounts", i, "value"),
            citation=next(iter(conversion.cites(account.cite, "accounts", i, "cite")), None),
            lit=account.lit,
            note=conversion.inline(account.note, "accounts", i, "note") if account.note else (),
            location=conversion.at("accounts", i),
        )
        for i, account in enumerate(model.accounts)
    )
    outside = tuple(
        OutsideValue(
            conversion.inline(item.text, "outside", i, "text"),
            item.references,
            values.read(item.value, "outside", i, "value"),
            conversion.at("outside", i),
        )
        for i, item in enumerate(model.outside)
    )
    tolerance = values.tolerance(model.tolerance)
    if values.failed:
        return None
    return r.Difference(
        slug=conversion.slug,
        title=model.title,
        measure=model.compares,
        tolerance=tolerance,
        lead=model.lead,
        events=model.events,
        accounts=accounts,
        outside=outside,
        body=conversion.body(),
        location=conversion.start,
        editorial=conversion.editorial(model),
    )


def theme(model: f.ThemeFile, conversion: Conversion) -> r.Theme:
    """Return a theme."""
    return r.Theme(
        slug=conversion.slug,
        title=model.title,
        order=model.order,
        body=conversion.body(),
        location=conversion.start,
        editorial=conversion.editorial(model),
    )


def reference(model: f.ReferenceFile, conversion: Conversion) -> r.Reference:
    """Return a reference."""
    return r.Reference(
        slug=conversion.slug,
        title=model.title,
        publisher=model.publisher,
        date=model.date,
        url=model.url,
        symbol=model.symbol,
        looked_up=model.looked_up,
        confidence=model.confidence,
        body=conversion.body(),
        location=conversion.start,
        origin=model.origin,
        editorial=conversion.editorial(model),
    )


def page(model: f.PageFile, conversion: Conversion) -> r.Page:
    """Return a page in the editors' own words."""
    return r.Page(
        slug=conversion.slug,
        title=model.title,
        order=model.order,
        body=conversion.body(),
        location=conversion.start,
        editorial=conversion.editorial(model),
    )


def _present(claims: Iterable[Claim | None]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim is not None)
