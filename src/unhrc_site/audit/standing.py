"""What of a dossier is withheld, worked out from its private records alone.

A second opinion: it shares no code with what takes the records out, so that a slip there is seen.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from unhrc_site.audit.texts import citations_of, names_in
from unhrc_site.model.citations import Citation
from unhrc_site.model.claims import NotSaid
from unhrc_site.model.differences import Account
from unhrc_site.model.records import (
    Difference,
    Event,
    Kind,
    Participant,
    Reference,
    Source,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.editorial import Correction, Publish
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings

_FEWEST = 2
"""Accounts without which there is no difference."""


@dataclass(frozen=True, slots=True)
class Private:
    """All that a public site is made from, before anything is taken out."""

    settings: Settings
    records: Collection[Record]
    corrections: Collection[Correction]
    day: Day
    """Of the build: what is under embargo until later is withheld."""
    known: Collection[str]
    """The words of the program itself and of its templates, which stand in any site."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Which records are withheld, and why."""

    private: Private
    withheld: Mapping[str, str]
    """Why, by slug: `a draft`, `under embargo`…"""

    @classmethod
    def of(cls, private: Private) -> Standing:
        """Return the standing of all records.

        With a draft go the statements of a speaker that is one, and the events, statements and
        differences that rest on drafts alone.
        """
        gone: dict[str, str] = {}
        for record in private.records:
            embargo = record.editorial.embargo
            if record.editorial.draft:
                gone[record.slug] = "a draft"
            elif embargo and embargo > private.day:
                gone[record.slug] = "a record under embargo"
        references = {r.slug for r in private.records if isinstance(r, Reference)}
        while True:
            lost = {
                record.slug: "a record that rests on withheld ones"
                for record in private.records
                if record.slug not in gone and _hangs_on(record, gone, references)
            }
            if not lost:
                return cls(private, gone)
            gone |= lost

    def publish(self, source: Source) -> Publish | None:
        """Return how much of a source everybody may read; None where it is withheld."""
        if source.slug in self.withheld:
            return None
        return source.publish or self.private.settings.publish

    def drops(self, value: object) -> bool:
        """Return whether a part of a public record goes, because it is about what is withheld.

        It rests on withheld records alone, or is the part that one had in an event or difference.
        What no source says rests on nothing.
        """
        if isinstance(value, NotSaid) or hasattr(value, "kind"):
            return False
        if isinstance(value, (Participant, Account)):
            named = value.entity if isinstance(value, Participant) else value.source
            if named in self.withheld:
                return True
        evidence = [citation.target for citation in _own_citations(value)]
        evidence += getattr(value, "references", ())
        return bool(evidence) and all(target in self.withheld for target in evidence)

    def sources(self) -> dict[str, Source]:
        """Return all sources by slug, withheld ones too."""
        return {r.slug: r for r in self.private.records if isinstance(r, Source)}

    def public(self) -> list[Record | Settings | Correction]:
        """Return what is published, before names are taken out of it."""
        kept = [r for r in self.private.records if r.slug not in self.withheld]
        told = [c for c in self.private.corrections if not self._is_untold(c)]
        return [*kept, self.private.settings, *told]

    def _is_untold(self, correction: Correction) -> bool:
        """Return whether a correction is of withheld pages alone."""
        return bool(correction.pages) and all(slug in self.withheld for slug in correction.pages)

    def cited(self) -> dict[str, list[Citation]]:
        """Return the citations that are published, by source, each once."""
        found: dict[str, dict[Citation, None]] = {}
        for value in self.public():
            for citation in citations_of(value):
                found.setdefault(citation.target, {})[citation] = None
        return {target: list(citations) for target, citations in found.items()}


def _own_citations(value: object) -> Iterator[Citation]:
    """Yield the citations that are fields of `value`, not those deeper in it."""
    for named in fields(value) if is_dataclass(value) else ():
        held = getattr(value, named.name)
        for one in held if isinstance(held, tuple) else (held,):
            if isinstance(one, Citation):
                yield one


def _hangs_on(record: Record, gone: Collection[str], references: Collection[str]) -> bool:
    """Return whether nothing of `record` is left without the records `gone`."""
    if record.kind is Kind.STATEMENT and isinstance(record, Statement):
        return record.speaker in gone or record.citation.target in gone
    if isinstance(record, Difference):
        left = [account for account in record.accounts if account.source not in gone]
        return len(left) < min(_FEWEST, len(record.accounts))
    if isinstance(record, Event):
        evidence = {citation.target for citation in citations_of(record)}
        evidence.update(name for name in names_in(record) if name in references)
        return bool(evidence) and evidence <= set(gone)
    return False
