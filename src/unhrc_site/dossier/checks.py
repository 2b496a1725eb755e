"""Checks on what a real quotation supports: a quote can stand in its source and carry nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.links import body_of
from unhrc_site.dossier.names import NameFinder
from unhrc_site.dossier.sentences import Sentence, plain, sentences
from unhrc_site.model import prose
from unhrc_site.model.dates.stated import stated_in
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.folding import fold
from unhrc_site.model.numbers import figures, states_number
from unhrc_site.model.records import (
    Alias,
    Difference,
    Entity,
    Event,
    Page,
    Reference,
    Source,
    Statement,
)
from unhrc_site.model.source_text import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from unhrc_site.model.citations import Passage
    from unhrc_site.model.claims import Claim, DateClaim, OutsideNote
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.differences import OutsideValue
    from unhrc_site.model.records import Record
    from unhrc_site.model.source_text import Block
    from unhrc_site.model.tallies import Count, Tally

SMALLEST_WORD = 10
"""Number words below are not held against a quote: "one", "two sources" are mostly about us."""


def record_problems(record: Record, references: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the support of one record, whether its quotes were found or not."""
    known = frozenset(references)
    match record:
        case Event():
            yield from _event_problems(record)
        case Source():
            if record.published and record.published.found is None:
                yield from _date_problems(record.published)
            for name, claim in _claims(record):
                yield from _claim_problems(name, claim, record.location)
        case Entity():
            yield from _outside_problems(record.outside)
            for office in record.offices:
                if not office.citations and not office.references:
                    message = f'the office "{office.title}" has no citation'
                    yield Diagnostic("W212", message, record.location)
        case Statement():
            yield from _date_problems(record.date)
        case Difference():
            yield from _outside_problems(record.outside)
        case _:
            pass
    # A reference says what it supports, and a page is the editors' own.
    if not isinstance(record, Reference | Page):
        yield from _prose_problems(body_of(record), known, record.location)


def _event_problems(event: Event) -> Iterator[Diagnostic]:
    yield from _date_problems(event.date)
    if event.date is None:
        yield Diagnostic("W212", "the event has no date", event.location, _DATE_HINT)
    if event.tally:
        yield from _tally_figures(event.tally)
    for participant in event.participants:
        if not participant.citations and not participant.references:
            yield Diagnostic("W212", "the role has no citation", participant.location)
    yield from _outside_problems(event.outside)


def _outside_problems(notes: Iterable[OutsideNote | OutsideValue]) -> Iterator[Diagnostic]:
    for note in notes:
        if not note.references:
            yield Diagnostic("W212", "what is from outside has no reference", note.location)


def _claims(source: Source) -> Iterator[tuple[str, Claim]]:
    """Yield the fields of a source that an editor gave, each with its name."""
    named = [
        ("title", source.title),
        ("subtitle", source.subtitle),
        ("publisher", source.publisher),
        ("url", source.url),
        ("rights", source.rights),
        *(("author", author) for author in source.authors),
    ]
    yield from ((name, claim) for name, claim in named if claim and claim.rule is None)


def _claim_problems(name: str, claim: Claim, location: Location) -> Iterator[Diagnostic]:
    if claim.basis is Basis.INFERRED and not claim.reasoning:
        hint = "say in reasoning: how it follows from the passages"
        yield Diagnostic("E213", f"the inferred {name} needs its reasoning", location, hint)
    elif claim.basis in {Basis.STATED, Basis.INFERRED} and not claim.citations:
        yield Diagnostic("W212", f"the {claim.basis} {name} needs its passage", location)


_DATE_HINT = "give it a date with the passage that it rests on"


def _date_problems(date: DateClaim | None) -> Iterator[Diagnostic]:
    if date is None:
        return
    quotes = [citation.quote for citation in date.citations if citation.quote]
    match date.basis:
        case Basis.STATED if not quotes:
            yield Diagnostic(
                "W212", "a stated date needs the passage that states it", date.location
            )
        case Basis.STATED if not any(stated_in(date.edtf, quote) for quote in quotes):
            message = f"{date.edtf} cannot be read from its quote"
            hint = "quote the words that state it, or make the basis inferred, with its reasoning"
            yield Diagnostic("E209", message, date.location, hint)
        case Basis.INFERRED if not date.reasoning:
            hint = "say in reasoning: how the date follows from the passages"
            yield Diagnostic("E213", "an inferred date needs its reasoning", date.location, hint)
        case Basis.INFERRED if not quotes:
            message = "an inferred date needs the passages that it follows from"
            yield Diagnostic("W212", message, date.location)
        case Basis.OUTSIDE if not date.references:
            message = "a date from outside needs its references"
            yield Diagnostic("W212", message, date.location)
        case _:
            pass


def _tally_figures(tally: Tally) -> Iterator[Diagnostic]:
    counts = [*tally.counts.values(), tally.members, tally.seats, tally.needed]
    for count in (*counts, *(candidate.count for candidate in tally.candidates)):
        if count:
            yield from _count_problems(count)
    for position in tally.positions:
        if not position.citations and not position.references:
            yield Diagnostic("W212", "the vote has no citation", position.location)


def _count_problems(count: Count) -> Iterator[Diagnostic]:
    if not count.citations and not count.references:
        yield Diagnostic("W212", "the figure has no citation", count.location)
    for citation in count.citations:
        if citation.quote and not states_number(citation.quote, count.votes):
            message = f"the number {count.votes} does not stand in its quote"
            yield Diagnostic("E208", message, citation.location)


def _prose_problems(
    body: prose.Prose, references: frozenset[str], where: Location
) -> Iterator[Diagnostic]:
    """Yield what is wrong with sentences and with rows of tables, which have no place but `where`.

    Headings name what follows, and code is nobody's claim.
    """
    for block in body:
        match block:
            case prose.Paragraph(children=children):
                for sentence in sentences(children):
                    yield from _sentence_problems(sentence, block.location, references)
            case prose.Listing(items=items):
                for item in items:
                    yield from _prose_problems(item, references, where)
            case prose.Quotation(blocks=blocks):
                yield from _prose_problems(blocks, references, where)
            case prose.Table(rows=rows):
                for row in rows:
                    nodes = tuple(node for cell in row for node in (prose.Text(" "), *cell))
                    cited = prose.citations((prose.Paragraph(nodes, where),))
                    sentence = Sentence(nodes, " ".join(plain(nodes).split()), tuple(cited))
                    yield from _sentence_problems(sentence, where, references)
            case _:
                pass


def _sentence_problems(
    sentence: Sentence, where: Location, references: frozenset[str]
) -> Iterator[Diagnostic]:
    text, citations = sentence.text, sentence.citations
    shown = text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + "…"  # noqa: PLR2004 - a line
    if not text:
        return
    if not citations:
        message = f"no citation: “{shown}”"
        hint = 'end it with [@source "exact words"] or [@reference]'
        yield Diagnostic("W206", message, where, hint)
        return
    if any(citation.target in references and not citation.quote for citation in citations):
        return  # What rests on a whole document cannot be checked here, and is shown so.
    quotes = (fold(citation.quote or "").text for citation in citations)
    there = {figure.value for quote in quotes for figure in figures(quote)}
    # A link without words takes its record's name: what figures stand there is not said here.
    text = fold(plain(sentence.nodes, _Nameless())).text
    for figure in figures(text):
        if figure.is_word and figure.value < SMALLEST_WORD:
            continue
        if figure.value not in there:
            words = text[figure.start : figure.end]
            message = f"“{words}” stands in none of the quotes of “{shown}”"
            hint = "quote the words that give it, or cite the reference that does"
            yield Diagnostic("W207", message, citations[0].location, hint)


class _Nameless(dict[str, str]):
    """The name of every record, for who does not want to read it."""

    def __missing__(self, slug: str) -> str:
        return "…"


def speaker_problems(
    statement: Statement,
    passage: Passage | None,
    entities: Mapping[str, Entity],
    sources: Mapping[str, Source],
) -> Iterator[Diagnostic]:
    """Yield E210 if no name of the speaker stands in the quote's block or the one before.

    A statement that gives its reasoning is inferred, and says so on the site.
    """
    speaker, verified = entities.get(statement.speaker), passage and passage.state.is_verified
    if speaker is None or not verified or passage is None or statement.reasoning:
        return
    blocks = sources[passage.citation.target].text.blocks
    near = blocks[max(passage.block - 1, 0) : passage.block + 1] if passage.block >= 0 else ()
    finder = NameFinder.of([replace(speaker, aliases=_names_in(speaker, passage, near))])
    if not any(finder.find(block.text) for block in near):
        message = f'no name of "{speaker.name}" stands in the quote\'s paragraph or the one before'
        hint = "add the name as the source gives it to aliases:, or give reasoning: (then inferred)"
        yield Diagnostic("E210", message, statement.citation.location, hint)


def _names_in(speaker: Entity, passage: Passage, near: Sequence[Block]) -> tuple[Alias, ...]:
    """Return the names of `speaker` that hold in the blocks `near`, as if they held everywhere."""
    source = passage.citation.target
    here = {source, *(f"{source}#{block.id}" for block in near)}
    held = [alias for alias in speaker.aliases if not alias.scopes or here & set(alias.scopes)]
    names = [alias.name for alias in held] or [speaker.name]
    return tuple(Alias(name, (), speaker.location) for name in names)
