"""One function for each kind of content file: validated front matter to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model import records as r

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
        origin=model.origin,
        origin_note=model.origin_note,
        retrieved=model.retrieved,
        retrieved_by=model.retrieved_by,
        archived=model.archived,
        declared_sha256=model.sha256,
        note=conversion.body(),
        location=conversion.start,
        seed_location=conversion.at("seed"),
    )


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
            r.NotSaid(
                conversion.inline(item.text, "not_said", i, "text"),
                item.references,
                at("not_said", i),
            )
            for i, item in enumerate(model.not_said)
        ),
        outside=conversion.outside(model.outside),
        body=conversion.body(),
        location=conversion.start,
    )


def _tally(model: f.TallyModel, conversion: Conversion) -> r.Tally:
    figures = {
        r.Vote.FOR: conversion.count(model.in_favour, "tally", "for"),
        r.Vote.AGAINST: conversion.count(model.against, "tally", "against"),
        r.Vote.ABSTAINING: conversion.count(model.abstaining, "tally", "abstaining"),
        r.Vote.NOT_VOTING: conversion.count(model.not_voting, "tally", "not_voting"),
    }
    candidates = (
        (candidate.entity, conversion.count(candidate, "tally", "candidates", i))
        for i, candidate in enumerate(model.candidates)
    )
    return r.Tally(
        body=model.body,
        counts={vote: count for vote, count in figures.items() if count},
        members=conversion.count(model.members, "tally", "members"),
        majority=model.majority,
        majority_references=model.majority_references,
        candidates=tuple(r.Candidate(entity, count) for entity, count in candidates if count),
        seats=conversion.count(model.seats, "tally", "seats"),
        needed=conversion.count(model.needed, "tally", "needed"),
        positions=tuple(
            r.Position(
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
    )


def theme(model: f.ThemeFile, conversion: Conversion) -> r.Theme:
    """Return a theme."""
    return r.Theme(conversion.slug, model.title, model.order, conversion.body(), conversion.start)


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
    )


def page(model: f.PageFile, conversion: Conversion) -> r.Page:
    """Return a page in the editors' own words."""
    return r.Page(conversion.slug, model.title, model.order, conversion.body(), conversion.start)


def _present(claims: Iterable[r.Claim | None]) -> tuple[r.Claim, ...]:
    return tuple(claim for claim in claims if claim is not None)
