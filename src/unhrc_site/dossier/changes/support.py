"""Facts that gained or lost support: the sources of each sentence and field, and their origins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.changes.pairing import alike
from unhrc_site.dossier.changes.saying import listed, named, number_of, quoted
from unhrc_site.dossier.links import body_of
from unhrc_site.dossier.sentences import sentences
from unhrc_site.model import prose
from unhrc_site.model.changes import Change, What
from unhrc_site.model.records import Difference, Entity, Event, Page, Reference, Source, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.dossier.changes.pairing import Both, Pair
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.dossier.origins import Support
    from unhrc_site.model.citations import Citation, Passage
    from unhrc_site.model.claims import DateClaim
    from unhrc_site.model.records import Record
    from unhrc_site.model.tallies import Tally

Found = dict[tuple[str, str], "Passage"]
"""The verified passages by source and address."""


class Fact(NamedTuple):
    """Something that a record says, and what it cites for it."""

    subject: str
    """For readers; with `text` it tells the facts of a record apart."""
    text: str
    """Of a sentence; else empty."""
    citations: tuple[Citation, ...]


class Moved(NamedTuple):
    """How the support of one fact changed: sources by their slugs after the change."""

    lost: frozenset[str]
    gained: frozenset[str]
    origins: tuple[int, int]
    sources: tuple[int, int]

    def __bool__(self) -> bool:
        return bool(self.lost or self.gained or self.origins[0] != self.origins[1])


def support_changes(both: Both) -> Iterator[Change]:
    """Yield each record, and each fact of it, that rests on other sources or origins than before.

    A fact that changed as its record did is told with the record.
    """
    old, new = _found(both.before), _found(both.after)
    for pair in both.kept:
        if isinstance(pair.after, Page | Reference):
            continue
        before, after = tuple(facts_of(pair.before, both)), tuple(facts_of(pair.after, both))
        whole = _moved(before, after, old, new, both)
        if whole:
            yield _change(pair, Fact("as a whole", "", ()), whole, both)
        for some, other in _same(before, after):
            moved = _moved((some,), (other,), old, new, both)
            if moved and (moved.lost, moved.gained) != (whole.lost, whole.gained):
                yield _change(pair, other, moved, both)


def facts_of(record: Record, both: Both) -> Iterator[Fact]:
    """Yield what a record of either side says and cites sources for: fields, then sentences."""
    match record:
        case Event():
            yield from _date("the date", record.date)
            yield from _tally(record.tally, both)
            for part in record.participants:
                who = both.name(part.entity)
                yield Fact(f"the part of {who} ({part.role})", "", part.citations)
        case Entity():
            for office in record.offices:
                yield Fact(f"the office {quoted(office.title)}", "", office.citations)
        case Statement():
            yield Fact("its words", "", (record.citation,))
            yield from _date("its date", record.date)
        case Difference():
            for account in record.accounts:
                if account.citation:
                    whose = both.name(account.source)
                    yield Fact(f"the account of {whose}", "", (account.citation,))
        case Source():
            yield from _date("the date of publication", record.published)
        case _:
            pass
    for nodes in prose.inlines(body_of(record)):
        for sentence in sentences(nodes):
            if sentence.text:
                yield Fact(quoted(sentence.text), sentence.text, sentence.citations)


def _date(subject: str, date: DateClaim | None) -> Iterator[Fact]:
    if date:
        yield Fact(subject, "", date.citations)


def _tally(tally: Tally | None, both: Both) -> Iterator[Fact]:
    if tally is None:
        return
    for vote, count in tally.counts.items():
        yield Fact(f"the number {vote.value}", "", count.citations)
    for subject, figure in (
        ("the number of members", tally.members),
        ("the number of seats", tally.seats),
        ("the votes needed", tally.needed),
    ):
        if figure:
            yield Fact(subject, "", figure.citations)
    for candidate in tally.candidates:
        whose = both.name(candidate.entity)
        yield Fact(f"the votes for {whose}", "", candidate.count.citations)
    for position in tally.positions:
        yield Fact(f"the vote of {both.name(position.entity)}", "", position.citations)


def _same(before: tuple[Fact, ...], after: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts that are on both sides; a sentence that was reworded is the same one."""
    keys = {(fact.subject, fact.text): fact for fact in before}
    known = {(fact.subject, fact.text) for fact in after}
    for fact in after:
        found = keys.get((fact.subject, fact.text))
        if found:
            yield found, fact
    gone = [fact for fact in before if fact.text and (fact.subject, fact.text) not in known]
    come = [fact for fact in after if fact.text and (fact.subject, fact.text) not in keys]
    for here, there in alike([fact.text for fact in gone], [fact.text for fact in come]):
        yield gone[here], come[there]


def _found(dossier: Dossier) -> Found:
    verified = (passage for passage in dossier.passages if passage.state.is_verified)
    return {(passage.citation.target, passage.citation.id): passage for passage in verified}


def _support(facts: Iterable[Fact], found: Found, dossier: Dossier) -> Support:
    cited = [citation for fact in facts for citation in fact.citations]
    passages = (found.get((citation.target, citation.id)) for citation in cited)
    return dossier.origins.support(passage for passage in passages if passage)


def _moved(
    before: tuple[Fact, ...], after: tuple[Fact, ...], old: Found, new: Found, both: Both
) -> Moved:
    here, there = _support(before, old, both.before), _support(after, new, both.after)
    was, now = {both.slug_after(slug) for slug in here.sources}, set(there.sources)
    return Moved(
        frozenset(was - now),
        frozenset(now - was),
        (len(here.origins), len(there.origins)),
        (len(was), len(now)),
    )


def _change(pair: Pair, fact: Fact, moved: Moved, both: Both) -> Change:
    more = (moved.origins[1], moved.sources[1]) > (moved.origins[0], moved.sources[0])
    what = What.GAINED if more else What.LOST
    before, after = (
        f"{number_of(sources, 'source')}, {number_of(origins, 'origin')}"
        for sources, origins in zip(moved.sources, moved.origins, strict=True)
    )
    words = f"{fact.subject} rests on {after if moved.sources[1] else 'no source any more'}"
    if before != after:
        words += f", before on {before if moved.sources[0] else 'no source'}"
    if moved.lost:
        words += f"; no longer on {listed(sorted(map(both.name, moved.lost)))}"
    if moved.gained:
        words += f"; now on {listed(sorted(map(both.name, moved.gained)))}"
    record = pair.after
    name = named(both.after, record.slug)
    place = fact.citations[0].location if fact.citations else record.location
    return Change(what, record.kind, record.slug, name, words, place, before, after)
