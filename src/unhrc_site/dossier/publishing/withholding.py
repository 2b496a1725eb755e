"""Records without what is withheld: drafts, embargoed records, and all that hangs on them.

A value of a field goes where all that it rested on is gone; a record goes where all of its
evidence is. Nothing here looks at texts or names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from unhrc_site.dossier.citing import citings_of
from unhrc_site.dossier.links import field_links
from unhrc_site.dossier.origins import Origins
from unhrc_site.dossier.publishing.sentences import inline_without, prose_without
from unhrc_site.model.claims import Claim, DateClaim, OutsideDate, OutsideNote
from unhrc_site.model.differences import OutsideValue
from unhrc_site.model.editorial import ORDINARY, Credit
from unhrc_site.model.records import (
    Alias,
    Difference,
    Entity,
    Event,
    Kind,
    Office,
    Page,
    Participant,
    Reference,
    Source,
    Statement,
    Theme,
)
from unhrc_site.model.tallies import Candidate, Count, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.editorial import Correction, Derivation
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings
    from unhrc_site.model.tallies import Tally

Resting = TypeVar("Resting", Claim, DateClaim, Count, Participant, Position, Office)
Noted = TypeVar("Noted", OutsideNote, OutsideValue)

UNPUBLISHED_ORIGIN = "unpublished-origin-"
"""What the name of a withheld origin begins with; a number follows."""
_FEWEST = 2
"""Accounts without which there is no difference."""
_CARRIED = (Event, Statement, Difference)
"""What is about what its sources say, and goes with them, whoever links to it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a dossier's records, and why the others are not there."""

    records: Mapping[str, Record]
    drafts: tuple[str, ...]
    embargoed: tuple[str, ...]
    unsupported: tuple[str, ...]
    """Those that rest on nothing any more."""
    without: Without


def kept_records(records: Mapping[str, Record], today: Day) -> Kept:
    """Return the records that may be public on the day `today`, in their order.

    To take one out can leave another with nothing that it rests on, so it is done until nothing
    changes.
    """
    drafts = [slug for slug, record in records.items() if record.editorial.draft]
    embargoed = [
        slug
        for slug, record in records.items()
        if record.editorial.embargo and record.editorial.embargo > today and slug not in drafts
    ]
    gone = {*drafts, *embargoed}
    unsupported: list[str] = []
    while True:
        without = Without.of(gone, records)
        left = {s: without.record(record) for s, record in records.items() if s not in gone}
        held = {link.slug for record in left.values() if record for link in field_links(record)}
        lost = [
            slug
            for slug, record in left.items()
            if record is None or _is_unsupported(records[slug], record, named=slug in held)
        ]
        if not lost:
            kept = {slug: record for slug, record in left.items() if record}
            return Kept(kept, tuple(drafts), tuple(embargoed), tuple(unsupported), without)
        unsupported.extend(lost)
        gone.update(lost)


def _is_unsupported(before: Record, after: Record, *, named: bool) -> bool:
    """Return whether a record has lost all its evidence; one that fields name stays, as a name."""
    if isinstance(before, Source | Page | Reference) or (
        named and not isinstance(before, _CARRIED)
    ):
        return False
    return _has_evidence(before) and not _has_evidence(after)


def _has_evidence(record: Record) -> bool:
    return any(citings_of(record)) or any(
        link.kind is Kind.REFERENCE for link in field_links(record)
    )


@dataclass(frozen=True, slots=True)
class Without:
    """The taking out of the records `gone` from all others."""

    gone: frozenset[str]
    origins: Mapping[str, str]
    """What stands for an origin that is gone, by its slug."""

    @classmethod
    def of(cls, gone: Iterable[str], records: Mapping[str, Record]) -> Without:
        """Return it for the slugs `gone`.

        In place of a withheld origin stands the next of its own that is not, else a name for what
        is not published: sources that derive from one report stay one account. Only what a record
        that is left derives from is counted, so that the names do not tell how many are gone.
        """
        out = frozenset(gone)
        whence = Origins.over(records.values())
        left = Origins.over(record for slug, record in records.items() if slug not in out)
        standing: dict[str, str] = {}
        ends: dict[str, None] = {}
        for slug in sorted(out & {*left.of_whole.values(), *left.of_block.values()}):
            chain = (slug, *whence.chain(slug))
            standing[slug] = next((other for other in chain if other not in out), chain[-1])
            if standing[slug] in out:
                ends[standing[slug]] = None
        numbers = {end: f"{UNPUBLISHED_ORIGIN}{n}" for n, end in enumerate(ends, 1)}
        return cls(out, {slug: numbers.get(end, end) for slug, end in standing.items()})

    def record(self, record: Record) -> Record | None:
        """Return `record` without what is gone; None where it is nothing without it."""
        made: Record | None = None
        match record:
            case Event():
                made = self._event(record)
            case Source():
                made = self._source(record)
            case Entity():
                made = self._entity(record)
            case Statement():
                made = self._statement(record)
            case Difference():
                made = self._difference(record)
            case Reference():
                origin = self._origin(record.origin)
                made = replace(record, origin=origin, body=prose_without(record.body, self.gone))
            case Theme():
                made = replace(record, body=prose_without(record.body, self.gone))
            case Page():
                made = replace(record, body=prose_without(record.body, self.gone))
        if made is None:
            return None
        standing = record.editorial
        return replace(
            made,
            editorial=replace(
                ORDINARY, former_slugs=standing.former_slugs, marked_words=standing.marked_words
            ),
        )

    def settings(self, settings: Settings) -> Settings:
        """Return the dossier's settings without what is gone."""
        return replace(settings, specimen=inline_without(settings.specimen, self.gone))

    def corrections(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Return corrections without what is gone; one of withheld pages alone is left out."""
        made = []
        for correction in corrections:
            pages = self._slugs(correction.pages)
            text = inline_without(correction.text, self.gone)
            if text and (pages or not correction.pages):
                made.append(replace(correction, pages=pages, text=text))
        return tuple(made)

    def _slugs(self, slugs: Iterable[str]) -> tuple[str, ...]:
        return tuple(slug for slug in slugs if slug not in self.gone)

    def _slug(self, slug: str | None) -> str | None:
        return None if slug in self.gone else slug

    def _origin(self, slug: str | None) -> str | None:
        return self.origins.get(slug, slug) if slug else None

    def _citations(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        return tuple(citation for citation in citations if citation.target not in self.gone)

    def _resting(self, value: Resting | None) -> Resting | None:
        """Return a value with what it still rests on, None where that is nothing any more."""
        if value is None:
            return None
        citations = self._citations(value.citations)
        references = self._slugs(value.references)
        if (value.citations or value.references) and not (citations or references):
            return None
        return replace(value, citations=citations, references=references)

    def _all(self, values: Iterable[Resting]) -> tuple[Resting, ...]:
        return tuple(made for value in values if (made := self._resting(value)))

    def _note(self, note: Noted | None) -> Noted | None:
        if note is None:
            return None
        text, references = inline_without(note.text, self.gone), self._slugs(note.references)
        if not text or (note.references and not references):
            return None
        return replace(note, text=text, references=references)

    def _notes(self, notes: Iterable[Noted]) -> tuple[Noted, ...]:
        return tuple(made for note in notes if (made := self._note(note)))

    def _outside_date(self, date: OutsideDate | None) -> OutsideDate | None:
        references = self._slugs(date.references) if date else ()
        return replace(date, references=references) if date and references else None

    def _event(self, event: Event) -> Event:
        participants = (p for p in event.participants if p.entity not in self.gone)
        rows = (replace(row, answers=self._citations(row.answers)) for row in event.accounts)
        not_said = (
            replace(item, text=text, references=self._slugs(item.references))
            for item in event.not_said
            if (text := inline_without(item.text, self.gone))
        )
        return replace(
            event,
            date=self._resting(event.date),
            outside_date=self._outside_date(event.outside_date),
            after=self._slugs(event.after),
            themes=self._slugs(event.themes),
            participants=self._all(participants),
            tally=self._tally(event.tally) if event.tally else None,
            accounts=tuple(row for row in rows if row.answers),
            not_said=tuple(not_said),
            outside=self._notes(event.outside),
            body=prose_without(event.body, self.gone),
        )

    def _tally(self, tally: Tally) -> Tally | None:
        counts = {vote: made for vote, c in tally.counts.items() if (made := self._resting(c))}
        candidates = tuple(
            Candidate(candidate.entity, count)
            for candidate in tally.candidates
            if candidate.entity not in self.gone and (count := self._resting(candidate.count))
        )
        if not counts and not candidates:
            return None
        positions = (p for p in tally.positions if p.entity not in self.gone)
        return replace(
            tally,
            body=self._slug(tally.body),
            counts=counts,
            members=self._resting(tally.members),
            majority_references=self._slugs(tally.majority_references),
            candidates=candidates,
            seats=self._resting(tally.seats),
            needed=self._resting(tally.needed),
            positions=self._all(positions),
        )

    def _source(self, source: Source) -> Source:
        return replace(
            source,
            title=self._resting(source.title),
            kicker=self._resting(source.kicker),
            subtitle=self._resting(source.subtitle),
            publisher=self._resting(source.publisher),
            authors=self._all(source.authors),
            published=self._resting(source.published),
            outside_date=self._outside_date(source.outside_date),
            url=self._resting(source.url),
            rights=self._resting(source.rights),
            note=prose_without(source.note, self.gone),
            derived=self._derived(source.derived),
        )

    def _derived(self, derived: Derivation) -> Derivation:
        credits_: list[Credit] = []
        for credit in derived.credits:
            citations = self._citations(credit.citations)
            if citations or not credit.citations:
                entity = self._slug(credit.entity)
                credits_.append(replace(credit, entity=entity, citations=citations))
        withheld = self.gone.intersection(
            {derived.origin, *(part.origin for part in derived.parts)}
        )
        return replace(
            derived,
            origin=self._origin(derived.origin),
            # It is about an origin of which nothing is to be known.
            note=None if derived.origin in withheld else derived.note,
            parts=tuple(
                replace(
                    part,
                    origin=self.origins.get(part.origin, part.origin),
                    note=None if part.origin in withheld else part.note,
                )
                for part in derived.parts
            ),
            credits=tuple(credits_),
        )

    def _entity(self, entity: Entity) -> Entity:
        offices = (replace(office, body=self._slug(office.body)) for office in entity.offices)
        aliases: list[Alias] = []
        for alias in entity.aliases:
            scopes = tuple(s for s in alias.scopes if s.partition("#")[0] not in self.gone)
            # An alias that held in withheld sources alone must not come to hold everywhere.
            if scopes or not alias.scopes:
                aliases.append(replace(alias, scopes=scopes))
        return replace(
            entity,
            aliases=tuple(aliases),
            part_of=self._slug(entity.part_of),
            offices=self._all(offices),
            outside=self._notes(entity.outside),
            body=prose_without(entity.body, self.gone),
        )

    def _statement(self, statement: Statement) -> Statement | None:
        if statement.speaker in self.gone or statement.citation.target in self.gone:
            return None
        at_origin = statement.at_origin
        note = self._note(at_origin.note) if at_origin else None
        return replace(
            statement,
            date=self._resting(statement.date),
            event=self._slug(statement.event),
            body=prose_without(statement.body, self.gone),
            office_outside=self._note(statement.office_outside),
            at_origin=replace(at_origin, note=note) if at_origin and note else None,
        )

    def _difference(self, difference: Difference) -> Difference | None:
        accounts = tuple(
            replace(account, note=inline_without(account.note, self.gone))
            for account in difference.accounts
            if account.source not in self.gone
            and not (account.citation and account.citation.target in self.gone)
        )
        if len(accounts) < min(_FEWEST, len(difference.accounts)):
            return None
        return replace(
            difference,
            events=self._slugs(difference.events),
            accounts=accounts,
            outside=self._notes(difference.outside),
            body=prose_without(difference.body, self.gone),
        )
