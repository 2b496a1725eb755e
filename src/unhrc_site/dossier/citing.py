"""Where records cite: each citation with its record and the part of it that rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model import prose
from unhrc_site.model.records import (
    Difference,
    Entity,
    Event,
    Page,
    Reference,
    Source,
    Statement,
    Theme,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.claims import DateClaim, OutsideNote
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings
    from unhrc_site.model.tallies import Tally

CORRECTIONS = "corrections.yaml"
"""Stands for the record's slug where a correction cites."""
SITE = "site.yaml"
"""Stands for the record's slug where the home page cites; no slug has a full stop."""


EXACT_WORDS = "exact words"
"""The role of the quotation that a statement is."""


class Citing(NamedTuple):
    """One citation and what it carries."""

    citation: Citation
    record: str
    role: str
    """For readers, lower case: "date", "tally", "what happened"…"""


def citings_of(record: Record) -> Iterator[Citing]:
    """Yield every citation of `record`, in the order in which its page shows them."""
    match record:
        case Event():
            yield from _event(record)
        case Source():
            yield from _source(record)
        case Entity():
            yield from _body(record.slug, record.body, "who or what it is")
            for office in record.offices:
                yield from _all(record.slug, office.citations, "office")
            yield from _outside(record.slug, record.outside)
        case Statement():
            yield Citing(record.citation, record.slug, EXACT_WORDS)
            yield from _date(record.slug, record.date)
            yield from _body(record.slug, record.body, "note")
            at_origin = record.at_origin.note if record.at_origin else None
            said = (note for note in (record.office_outside, at_origin) if note)
            yield from _outside(record.slug, tuple(said))
        case Difference():
            yield from _difference(record)
        case Theme():
            yield from _body(record.slug, record.body, "text")
        case Reference() | Page():
            yield from _body(record.slug, record.body, "text")


def site_citings(settings: Settings) -> Iterator[Citing]:
    """Yield the citations of the home page's specimen."""
    for node in prose.walk(settings.specimen):
        if isinstance(node, prose.Cite):
            yield Citing(node.citation, SITE, "specimen")


def correction_citings(corrections: Iterable[Correction]) -> Iterator[Citing]:
    """Yield the citations of the corrections."""
    for correction in corrections:
        yield from _inline(CORRECTIONS, correction.text, "correction")


def _event(event: Event) -> Iterator[Citing]:
    yield from _body(event.slug, event.body, "what happened")
    yield from _date(event.slug, event.date)
    if event.tally:
        yield from _tally(event.slug, event.tally)
    for participant in event.participants:
        yield from _all(event.slug, participant.citations, "taking part")
    for row in event.accounts:
        yield from _all(event.slug, row.answers, f"account: {row.question}")
    for item in event.not_said:
        yield from _inline(event.slug, item.text, "not said")
    yield from _outside(event.slug, event.outside)


def _difference(difference: Difference) -> Iterator[Citing]:
    yield from _body(difference.slug, difference.body, "text")
    for account in difference.accounts:
        if account.citation:
            yield Citing(account.citation, difference.slug, "account")
        yield from _inline(difference.slug, account.note, "note on an account")
    for item in difference.outside:
        yield from _inline(difference.slug, item.text, "from outside")


def _source(source: Source) -> Iterator[Citing]:
    for name in ("kicker", "title", "subtitle", "publisher", "url", "rights"):
        claim = getattr(source, name)
        if claim:
            yield from _all(source.slug, claim.citations, name)
    for author in source.authors:
        yield from _all(source.slug, author.citations, "author")
    yield from _date(source.slug, source.published, "published")
    for credit in source.derived.credits:
        yield from _all(source.slug, credit.citations, "credit")
    yield from _body(source.slug, source.note, "note on the source")


def _tally(slug: str, tally: Tally) -> Iterator[Citing]:
    counts = [*tally.counts.values(), tally.members, tally.seats, tally.needed]
    for count in (*counts, *(candidate.count for candidate in tally.candidates)):
        if count:
            yield from _all(slug, count.citations, "tally")
    for position in tally.positions:
        yield from _all(slug, position.citations, "vote")


def _body(slug: str, body: prose.Prose, role: str) -> Iterator[Citing]:
    for citation in prose.citations(body):
        yield Citing(citation, slug, role)


def _inline(slug: str, nodes: tuple[prose.Inline, ...], role: str) -> Iterator[Citing]:
    for node in prose.walk(nodes):
        if isinstance(node, prose.Cite):
            yield Citing(node.citation, slug, role)


def _outside(slug: str, notes: tuple[OutsideNote, ...]) -> Iterator[Citing]:
    for note in notes:
        yield from _inline(slug, note.text, "from outside")


def _date(slug: str, date: DateClaim | None, role: str = "date") -> Iterator[Citing]:
    if date:
        yield from _all(slug, date.citations, role)


def _all(slug: str, citations: Iterable[Citation], role: str) -> Iterator[Citing]:
    for citation in citations:
        yield Citing(citation, slug, role)
