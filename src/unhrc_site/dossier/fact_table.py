"""The making of facts: a linked dossier taken apart into what pages ask for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import CORRECTIONS, EXACT_WORDS, SITE, correction_citings
from unhrc_site.dossier.compared import comparisons
from unhrc_site.dossier.coverage import coverage
from unhrc_site.dossier.facts import (
    Backlink,
    Card,
    Context,
    FactTable,
    Neighbours,
    Position,
    Read,
    Rest,
    Totals,
)
from unhrc_site.dossier.linking import Linker
from unhrc_site.dossier.links import body_of, field_links
from unhrc_site.dossier.network import network_facts
from unhrc_site.dossier.notices import made_notices
from unhrc_site.dossier.overlap import overlaps
from unhrc_site.dossier.sentences import sentences
from unhrc_site.dossier.telling import first_telling
from unhrc_site.dossier.timeline import ordering_date
from unhrc_site.model import prose
from unhrc_site.model.citations import State
from unhrc_site.model.differences import Measure
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
    name_of,
)
from unhrc_site.model.sentences import sentence_spans
from unhrc_site.model.source_text import GAP, Basis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.records import Record

Facts = dict[str, object]
_CITING_PAGES = ((SITE, "Home page"), (CORRECTIONS, "Corrections"))
"""What cites and is no record: it has a card, and stands in no list."""


def make_facts(dossier: Dossier) -> FactTable:
    """Return all facts of `dossier`."""
    facts: Facts = {"settings": dossier.settings}
    names = {slug: name_of(record) for slug, record in dossier.records.items()}
    by_record: dict[str, list[Passage]] = defaultdict(list)
    for passage in dossier.passages:
        by_record[passage.record].append(passage)
    cards = {slug: _card(record, names) for slug, record in dossier.records.items()}
    for slug, record in dossier.records.items():
        facts[f"body/{slug}"] = record
        facts[f"card/{slug}"] = cards[slug]
        facts[f"prose/{slug}"] = _linked(record, dossier)
    for slug, found in by_record.items():
        facts[f"passages/{slug}"] = tuple(found)
    facts["passages"] = dossier.passages
    for slug, title in _CITING_PAGES:
        cards[slug] = Card(Kind.PAGE, slug, title, title, "", None, None, ())
        facts[f"card/{slug}"] = cards[slug]
    _lists(facts, dossier, cards)
    _support(facts, dossier, cards, by_record)
    for slug, comparison in comparisons(dossier, by_record):
        facts[f"comparison/{slug}"] = comparison
        facts[f"verdict/{slug}"] = comparison.verdict
    _rests(facts, dossier, cards)
    _names(facts, dossier)
    _backlinks(facts, dossier, names)
    _relations(facts, dossier)
    _time(facts, dossier)
    facts |= network_facts(Read(FactTable(facts)))
    facts["corrections"] = dossier.corrections
    facts["notices"] = made_notices(dossier)
    facts["totals"] = _totals(dossier)
    return FactTable(facts)


def _linked(record: Record, dossier: Dossier) -> prose.Prose:
    body = body_of(record)
    by_hand = {link.slug for link in prose.record_links(body)}
    return Linker(dossier.finder, record.slug, record.location, by_hand).blocks(body)


def _first_sentence(body: prose.Prose, names: dict[str, str]) -> tuple[prose.Inline, ...]:
    for block in body:
        if isinstance(block, prose.Paragraph):
            for sentence in sentences(block.children, names):
                return _uncited(sentence.nodes)
    return ()


def _uncited(nodes: tuple[prose.Inline, ...]) -> tuple[prose.Inline, ...]:
    """Return `nodes` without citations, and without the space that stood before them."""
    kept = [node for node in nodes if not isinstance(node, prose.Cite)]
    while kept and isinstance(kept[-1], prose.Text) and not kept[-1].text.strip():
        kept.pop()
    if kept and isinstance(kept[-1], prose.Text):
        kept[-1] = prose.Text(kept[-1].text.rstrip())
    return tuple(kept)


def _card(record: Record, names: dict[str, str]) -> Card:
    title = names[record.slug]
    line = _first_sentence(body_of(record), names)
    match record:
        case Source():
            date, _ = ordering_date(record.published, record.outside_date)
            publisher = record.publisher
            return Card(
                record.kind,
                record.slug,
                title,
                title,
                record.genre.value,
                date,
                record.published.basis if record.published else None,
                line,
                theirs=record.title_is_printed,
                label=record.label,
                publisher=publisher.value if publisher else None,
                publisher_is_outside=bool(publisher and publisher.basis is Basis.OUTSIDE),
                language=record.language,
                origin=record.derived.origin,
                url=record.url.value if record.url else None,
                sha256=record.text.sha256,
            )
        case Event():
            date, _ = ordering_date(record.date, record.outside_date)
            basis = record.date.basis if record.date else None
            genre = record.status.value
            return Card(record.kind, record.slug, title, record.short, genre, date, basis, line)
        case Entity():
            return Card(
                record.kind, record.slug, title, title, record.genre.value, None, None, line
            )
        case Statement():
            speaker = names.get(record.speaker, record.speaker)
            title = f"Statement, {speaker}"
            return Card(record.kind, record.slug, title, speaker, "", None, None, line)
        case Reference():
            return Card(
                record.kind,
                record.slug,
                title,
                title,
                "",
                record.date,
                None,
                line,
                publisher=record.publisher,
                url=record.url,
            )
        case Difference() | Theme() | Page():
            return Card(record.kind, record.slug, title, title, "", None, None, line)


def _lists(facts: Facts, dossier: Dossier, cards: Mapping[str, Card]) -> None:
    """Make the lists of each kind, in the order in which a reader meets them."""
    dated = sorted(
        dossier.sources,
        key=lambda slug: (
            (0, *date.sort_key) if (date := cards[slug].date) else (1, 0.0, 0.0, 0, ""),
            slug,
        ),
    )
    facts[f"list/{Kind.SOURCE.value}"] = tuple(dated)
    facts[f"list/{Kind.EVENT.value}"] = tuple(placed.event.slug for placed in dossier.order)
    facts[f"list/{Kind.ENTITY.value}"] = tuple(
        sorted(dossier.entities, key=lambda slug: (cards[slug].title.casefold(), slug))
    )
    facts[f"list/{Kind.THEME.value}"] = tuple(
        sorted(dossier.themes, key=lambda slug: (dossier.themes[slug].order, slug))
    )
    facts[f"list/{Kind.DIFFERENCE.value}"] = tuple(
        sorted(dossier.differences, key=lambda slug: _difference_rank(dossier.differences[slug]))
    )
    facts[f"list/{Kind.REFERENCE.value}"] = tuple(
        sorted(dossier.references, key=lambda slug: (cards[slug].title.casefold(), slug))
    )
    facts[f"list/{Kind.PAGE.value}"] = tuple(
        sorted(dossier.pages, key=lambda slug: (dossier.pages[slug].order, slug))
    )
    facts[f"list/{Kind.STATEMENT.value}"] = _statement_order(dossier, tuple(dated))
    for kind in (Kind.SOURCE, Kind.DIFFERENCE, Kind.THEME, Kind.ENTITY):
        for before, slug, after in _windows(facts[f"list/{kind.value}"]):  # type: ignore[arg-type]  # made above
            facts[f"neighbours/{slug}"] = Neighbours(before, after)


_MEASURES = (Measure.NUMBERS, Measure.DATES, Measure.WORDS)


def _difference_rank(difference: Difference) -> tuple[int, int, str, str]:
    """Return what sorts differences: the leads, then numbers before dates before words."""
    rank = _MEASURES.index(difference.measure)
    return (difference.lead or 9, rank, difference.title.casefold(), difference.slug)


def _statement_order(dossier: Dossier, sources: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements by source, then by where the words stand in it."""
    place = {
        passage.record: (passage.start if passage.start is not None else -1)
        for passage in dossier.passages
        if passage.role == EXACT_WORDS
    }
    rank = {slug: number for number, slug in enumerate(sources)}
    return tuple(
        sorted(
            dossier.statements,
            key=lambda slug: (
                rank.get(dossier.statements[slug].citation.target, len(rank)),
                place.get(slug, -1),
                slug,
            ),
        )
    )


def _windows(slugs: tuple[str, ...]) -> Iterator[tuple[str | None, str, str | None]]:
    return zip((None, *slugs), slugs, (*slugs[1:], None), strict=False)


def _support(
    facts: Facts,
    dossier: Dossier,
    cards: Mapping[str, Card],
    by_record: Mapping[str, list[Passage]],
) -> None:
    for slug in dossier.records:
        support = dossier.origins.support(by_record.get(slug, ()))
        facts[f"support/{slug}"] = support
        if slug in dossier.events:
            facts[f"told/{slug}"] = first_telling(support.sources, cards)
    facts["origins"] = dossier.origins
    # Of a text that is not shown whole nobody could check the counts.
    whole = {slug: s for slug, s in dossier.sources.items() if s.text.printed is None}
    shared = overlaps(whole, dossier.mentions, dossier.origins)
    facts.update({f"overlaps/{slug}": found for slug, found in shared.items()})


def _rests(facts: Facts, dossier: Dossier, cards: Mapping[str, Card]) -> None:
    resting: dict[str, list[Rest]] = defaultdict(list)
    for passage in dossier.passages:
        if passage.spans and passage.record in cards:
            resting[passage.citation.target].append(Rest(passage, cards[passage.record]))
    for slug, source in dossier.sources.items():
        rests = sorted(resting[slug], key=lambda rest: (rest.passage.spans, rest.card.slug))
        facts[f"rests/{slug}"] = tuple(rests)
        # A note on a source is about its words; what the words carry are the other records.
        carried = (rest.passage for rest in rests if rest.card.slug != slug)
        facts[f"coverage/{slug}"] = coverage(source.text, carried)
    lost = Counter(p.citation.target for p in dossier.passages if p.state.is_broken)
    facts.update({f"broken/{slug}": count for slug, count in lost.items()})


def _names(facts: Facts, dossier: Dossier) -> None:
    in_source: dict[str, list[object]] = defaultdict(list)
    contexts: dict[str, list[Context]] = defaultdict(list)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    in_block: dict[tuple[str, int], set[str]] = defaultdict(set)
    shown: dict[tuple[str, str, int, int], Context] = {}
    for mention in dossier.mentions:
        in_source[mention.source].append(mention)
        in_block[mention.source, mention.block].add(mention.entity)
        block = dossier.sources[mention.source].text.blocks[mention.block]
        for start, end in _shown_sentences(block.text):
            if start <= mention.start < end:
                sentence = block.text[start:end]
                here = (mention.start - start, mention.end - start)
                context = Context(mention, block.id, sentence, *here)
                # A sentence may name an entity twice; it is shown once, for the first place.
                shown.setdefault((mention.entity, mention.source, mention.block, start), context)
    for (entity, *_), context in shown.items():
        contexts[entity].append(context)
    for entities in in_block.values():
        for entity in entities:
            together[entity].update(entities - {entity})
    for slug, found in in_source.items():
        facts[f"mentions/{slug}"] = tuple(found)
    for slug, sentences_of in contexts.items():
        facts[f"contexts/{slug}"] = tuple(sentences_of)
        facts[f"naming/{slug}"] = tuple(dict.fromkeys(c.mention.source for c in sentences_of))
        counted = sorted(together[slug].items(), key=lambda item: (-item[1], item[0]))
        facts[f"together/{slug}"] = tuple(counted)


def _shown_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block; one that is not shown whole is as much as is shown of it."""
    at = 0
    for piece in text.split(GAP):
        for start, end in sentence_spans(piece):
            yield at + start, at + end
        at += len(piece) + 1


def _backlinks(facts: Facts, dossier: Dossier, names: dict[str, str]) -> None:
    links: dict[str, list[Backlink]] = defaultdict(list)
    for slug in dossier.records:
        done: set[str] = set()
        linked = facts[f"prose/{slug}"]
        for nodes in prose.inlines(linked):  # type: ignore[arg-type]  # made above as prose
            for sentence in sentences(nodes, names):
                for node in prose.walk(sentence.nodes):
                    if isinstance(node, prose.RecordLink) and node.slug not in done:
                        done.add(node.slug)
                        links[node.slug].append(Backlink(slug, _uncited(sentence.nodes)))
    for slug, found in links.items():
        facts[f"backlinks/{slug}"] = tuple(found)


def _relations(facts: Facts, dossier: Dossier) -> None:
    grouped: dict[str, list[object]] = defaultdict(list)
    for slug in facts[f"list/{Kind.STATEMENT.value}"]:  # type: ignore[attr-defined]  # a tuple
        statement = dossier.statements[slug]
        grouped[f"statements-by/{statement.speaker}"].append(slug)
        grouped[f"statements-in/{statement.citation.target}"].append(slug)
        if statement.event:
            grouped[f"statements-about/{statement.event}"].append(slug)
    for placed in dossier.order:
        event = placed.event
        for participant in event.participants:
            grouped[f"events-with/{participant.entity}"].append((event.slug, participant.role))
        for theme in event.themes:
            grouped[f"events-in/{theme}"].append((event.slug, ""))
    for slug in facts[f"list/{Kind.DIFFERENCE.value}"]:  # type: ignore[attr-defined]  # a tuple
        difference = dossier.differences[slug]
        for event_slug in difference.events:
            grouped[f"differences-about/{event_slug}"].append(slug)
        for source in dict.fromkeys(a.source for a in difference.accounts if a.citation):
            grouped[f"differences-in/{source}"].append(slug)
    for record in dossier.records.values():
        named = [link.slug for link in field_links(record) if link.kind is Kind.REFERENCE]
        cited = [c.target for c in prose.citations(body_of(record))]
        for slug in dict.fromkeys((*named, *cited)):
            if slug in dossier.references:
                grouped[f"used-by/{slug}"].append(record.slug)
    told = {citing.citation.target for citing in correction_citings(dossier.corrections)}
    for slug in sorted(told & dossier.references.keys()):
        grouped[f"used-by/{slug}"].append(CORRECTIONS)
    for name, found in grouped.items():
        facts[name] = tuple(found)
    facts["tallies"] = tuple(
        (placed.event.slug, placed.event.tally) for placed in dossier.order if placed.event.tally
    )


def _time(facts: Facts, dossier: Dossier) -> None:
    order = tuple(replace(placed, event=_outline(placed.event)) for placed in dossier.order)
    facts["timeline"] = order
    slugs = tuple(placed.event.slug for placed in order)
    for placed in order:
        facts[f"placed/{placed.event.slug}"] = placed
    for before, slug, after in _windows(slugs):
        facts[f"neighbours/{slug}"] = Neighbours(before, after)
    positions = []
    for placed in dossier.order:
        if placed.date and (first := placed.date.earliest or placed.date.latest):
            last = placed.date.latest or first
            positions.append(Position(placed.event.slug, first.ordinal, last.ordinal))
    facts["positions"] = tuple(positions)


def _outline(event: Event) -> Event:
    """Return an event without what only its own page shows, so that to edit that moves no other."""
    return replace(event, body=(), tally=None, accounts=(), not_said=(), outside=())


def _totals(dossier: Dossier) -> Totals:
    states = Counter(passage.state for passage in dossier.passages)
    return Totals(
        sources=len(dossier.sources),
        events=len(dossier.events),
        statements=len(dossier.statements),
        entities=len(dossier.entities),
        citations=sum(states.values()) - states[State.NOT_CHECKABLE],
        exact=states[State.EXACT],
        folded=states[State.FOLDED],
        broken=states[State.ABSENT] + states[State.AMBIGUOUS],
        outside=states[State.NOT_CHECKABLE],
    )
