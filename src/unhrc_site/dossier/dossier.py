"""One linked dossier: all records, what their citations turned out to be, names, and the order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from unhrc_site.dossier.account_words import difference_problems
from unhrc_site.dossier.checks import record_problems, speaker_problems
from unhrc_site.dossier.citing import (
    EXACT_WORDS,
    citings_of,
    correction_citings,
    site_citings,
)
from unhrc_site.dossier.evidence import Evidence
from unhrc_site.dossier.links import link_problems
from unhrc_site.dossier.names import NameFinder, alias_problems, find_mentions
from unhrc_site.dossier.notices import notice_problems
from unhrc_site.dossier.origins import Origins, origin_problems
from unhrc_site.dossier.publicity import rights_problems
from unhrc_site.dossier.publishing.masks import protection_problems
from unhrc_site.dossier.quoting import quoting_problems
from unhrc_site.dossier.relative import relative_problems
from unhrc_site.dossier.sources import merge_sources
from unhrc_site.dossier.tallies import tally_problems
from unhrc_site.dossier.timeline import order_events
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.records import (
    Difference,
    Entity,
    Event,
    Page,
    Reference,
    Source,
    SourceNotes,
    Statement,
    Theme,
)
from unhrc_site.model.routes import FIXED_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.names import Mention
    from unhrc_site.dossier.timeline import Placed
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings
    from unhrc_site.model.source_text import SourceText


Of = TypeVar("Of", Source, Event, Entity, Statement, Difference, Theme, Reference, Page)


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is known, before anybody asks how it looks. Mappings are by slug."""

    settings: Settings
    records: Mapping[str, Record]
    sources: Mapping[str, Source]
    """In the order of the seeds."""
    events: Mapping[str, Event]
    entities: Mapping[str, Entity]
    statements: Mapping[str, Statement]
    differences: Mapping[str, Difference]
    themes: Mapping[str, Theme]
    references: Mapping[str, Reference]
    pages: Mapping[str, Page]
    corrections: tuple[Correction, ...]
    """Newest first."""
    passages: tuple[Passage, ...]
    """In the order of the records' citations."""
    order: tuple[Placed, ...]
    mentions: tuple[Mention, ...]
    origins: Origins
    finder: NameFinder
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(
        cls,
        settings: Settings,
        texts: Iterable[SourceText],
        content: Iterable[Record | SourceNotes],
        unread: Iterable[str] = (),
        corrections: Iterable[Correction] = (),
    ) -> Dossier:
        """Return the dossier of these records: linked, verified and ordered.

        `unread` are paths of seeds that are there and could not be read.
        What is wrong in one record leaves the others as they are; all of it is in `diagnostics`.
        """
        problems: list[Diagnostic] = []
        written = list(content)
        notes = [item for item in written if isinstance(item, SourceNotes)]
        others = [item for item in written if not isinstance(item, SourceNotes)]
        merged = merge_sources(texts, notes, unread)
        problems.extend(merged.problems)
        records = _by_slug((*merged.sources, *others), problems)
        sources = _of_kind(records, Source)
        entities = _of_kind(records, Entity)
        events = _of_kind(records, Event)
        references = _of_kind(records, Reference)
        evidence = Evidence.over(sources, references, merged.lost)
        citings = [c for record in records.values() for c in citings_of(record)]
        told = tuple(corrections)
        citings += [*site_citings(settings), *correction_citings(told)]
        passages, wrong = evidence.resolve(citings)
        problems.extend(wrong)
        order, wrong = order_events(events)
        problems.extend(wrong)
        finder = NameFinder.of(entities.values())
        mentions = tuple(m for s in sources.values() for m in find_mentions(finder, s))
        problems.extend(link_problems(records))
        problems.extend(origin_problems(records))
        problems.extend(alias_problems(entities.values(), sources, merged.lost))
        dossier = cls(
            settings,
            records,
            sources,
            events,
            entities,
            _of_kind(records, Statement),
            _of_kind(records, Difference),
            _of_kind(records, Theme),
            references,
            _of_kind(records, Page),
            told,
            passages,
            order,
            mentions,
            Origins.over(records.values()),
            finder,
            (),
        )
        return replace(dossier, diagnostics=(*problems, *_later_problems(dossier)))


def _later_problems(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield what can be found wrong once all is linked: support, speakers, notices."""
    yield from notice_problems(dossier)
    yield from rights_problems(dossier.sources.values(), dossier.settings.publish)
    yield from protection_problems(dossier.entities.values())
    for record in dossier.records.values():
        yield from record_problems(record, dossier.references)
        yield from quoting_problems(record, dossier.references)
    for event in dossier.events.values():
        yield from relative_problems(event, dossier.sources)
        if event.tally:
            yield from tally_problems(event.tally)
    for difference in dossier.differences.values():
        yield from difference_problems(difference)
    found = {p.record: p for p in dossier.passages if p.role == EXACT_WORDS}
    for statement in dossier.statements.values():
        passage = found.get(statement.slug)
        yield from speaker_problems(statement, passage, dossier.entities, dossier.sources)


def _of_kind(records: Mapping[str, Record], kind: type[Of]) -> dict[str, Of]:
    return {slug: record for slug, record in records.items() if isinstance(record, kind)}


def _by_slug(found: Iterable[Record], problems: list[Diagnostic]) -> dict[str, Record]:
    """Return records by slug; one without a slug or address of its own is reported, not kept."""
    records: dict[str, Record] = {}
    for record in found:
        claims = tuple(_claimed(record, records))
        problems.extend(claims)
        if not claims:
            records[record.slug] = record
    return records


def _claimed(record: Record, records: Mapping[str, Record]) -> Iterator[Diagnostic]:
    """Yield what keeps `record` from its slug or address: E301, E304."""
    other = records.get(record.slug)
    if other is not None:
        message = f'the slug "{record.slug}" is already taken by {other.location.path}'
        hint = "rename one of the files; slugs are unique over all kinds"
        yield Diagnostic("E301", message, record.location, hint)
    if isinstance(record, Page) and record.slug in FIXED_PAGES:
        message = f'"{record.slug}.html" is a page of the site itself'
        yield Diagnostic("E304", message, record.location, "give the page another name")
