"""What can be found: the documents of the search, made of facts.

A document is a source, an event, an entity, a statement or another record. Its passages are the
places on its page that a result can open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model import prose
from unhrc_site.model.dates.human import ENGLISH_SHORT, date_in_words
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
from unhrc_site.model.routes import account_anchor, block_anchor, route
from unhrc_site.model.source_text import GAP
from unhrc_site.search.words import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.claims import OutsideNote
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.prose import Inline, Prose


class Passage(NamedTuple):
    """A place on a page: its fragment and its pinpoint ("000 ¶5") may be empty."""

    text: str
    anchor: str = ""
    pinpoint: str = ""
    theirs: bool = False
    """Whether these are words of a source."""


class Facets(NamedTuple):
    """By what results are counted and filtered."""

    kind: Kind
    year: str
    """Four digits; empty where no year is known."""
    outlet: str
    themes: tuple[str, ...]
    """Slugs."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found."""

    id: str
    """Permanent: its kind and slug."""
    address: str
    """From the site's root, with the fragment where the record is a place on a page."""
    title: str
    facets: Facets
    passages: tuple[Passage, ...]
    theirs: bool = False
    """Whether the title is in a source's words."""
    names: tuple[str, ...] = ()
    """What it is called beside its title, as weighty as that."""
    line: str = ""
    """What is said of it under its words: outlet, date, speaker."""
    language: str = ""
    """Of a source's words in it, where it is not the site's."""
    title_in_text: bool = field(default=False)
    """Whether the title is among the passages."""


KINDS = (
    Kind.EVENT,
    Kind.SOURCE,
    Kind.STATEMENT,
    Kind.ENTITY,
    Kind.DIFFERENCE,
    Kind.THEME,
    Kind.REFERENCE,
    Kind.PAGE,
)


def documents(read: Read) -> Iterator[Document]:
    """Yield all that can be found, by kind and in the order of its list."""
    for kind in KINDS:
        for slug in read.members(kind):
            yield _document(read, slug)


def _document(read: Read, slug: str) -> Document:
    record = read.body(slug)
    match record:
        case Source():
            return _source(read, record)
        case Event():
            return _event(read, record)
        case Entity():
            return _entity(read, record)
        case Statement():
            return _statement(read, record)
        case Difference():
            return _difference(read, record)
        case Theme() | Page():
            return _plain(read, record)
        case Reference():
            return _reference(read, record)


def _plain(read: Read, record: Theme | Page) -> Document:
    themes = (record.slug,) if isinstance(record, Theme) else ()
    return Document(
        f"{record.kind.value}/{record.slug}",
        route(record.kind, record.slug),
        record.title,
        Facets(record.kind, "", "", themes),
        tuple(map(Passage, _texts(read, record.body))),
    )


def _source(read: Read, source: Source) -> Document:
    card = read.known(source.slug)
    text = source.text
    places = [(block.start, 1, number) for number, block in enumerate(text.blocks)]
    places.extend((part.start, 0, number) for number, part in enumerate(text.set_aside))
    passages: list[Passage] = []
    for _, is_block, number in sorted(places):
        if is_block:
            block = text.blocks[number]
            anchor, pinpoint = block_anchor(block.id), f"{source.label} ¶{number + 1}"
            found = block.text
        else:
            anchor, pinpoint = "", f"{source.label}, set aside"
            found = text.set_aside[number].text
        passages.extend(Passage(part, anchor, pinpoint, theirs=True) for part in _shown(found))
    language = source.language if source.language != read.settings().language else ""
    outlet = card.publisher or ""
    return Document(
        f"{Kind.SOURCE.value}/{source.slug}",
        route(Kind.SOURCE, source.slug),
        composed(card.title if card.theirs else f"[{card.title}]"),
        Facets(Kind.SOURCE, _year(card.date), outlet, ()),
        tuple(passages),
        theirs=card.theirs,
        names=(source.label, *(claim.value for claim in source.authors), outlet),
        line=_joined(outlet, _short(card.date)),
        language="" if language == "und" else language,
        title_in_text=any(card.title in passage.text for passage in passages),
    )


def _shown(text: str) -> Iterator[str]:
    """Yield the stretches of a visible text between the words that are not published."""
    for part in composed(text).split(GAP):
        if part.strip():
            yield part


def _event(read: Read, event: Event) -> Document:
    placed = read.placed(event.slug)
    date = placed.date if placed else None
    outside = _notes(read, event.outside)
    questions = tuple(row.question for row in event.accounts)
    roles = tuple(
        f"{card.title}, {part.role}" if part.role else card.title
        for part in event.participants
        if (card := read.card(part.entity))
    )
    texts = (*_texts(read, event.body), *outside, *questions, *roles)
    return Document(
        f"{Kind.EVENT.value}/{event.slug}",
        route(Kind.EVENT, event.slug),
        event.title,
        Facets(Kind.EVENT, _year(date), "", event.themes),
        tuple(map(Passage, texts)),
        line=_short(date) or "date not known",
        names=(event.short,) if event.short != event.title else (),
    )


def _entity(read: Read, entity: Entity) -> Document:
    others = tuple(
        dict.fromkeys(alias.name for alias in entity.aliases if alias.name != entity.name)
    )
    offices = tuple(office.title for office in entity.offices)
    texts = (*_texts(read, entity.body), *_notes(read, entity.outside), *offices)
    return Document(
        f"{Kind.ENTITY.value}/{entity.slug}",
        route(Kind.ENTITY, entity.slug),
        entity.name,
        Facets(Kind.ENTITY, "", "", ()),
        tuple(Passage(text) for text in (*texts, "; ".join(others)) if text),
        line=entity.genre.value,
        names=(*others, *entity.identifiers.values()),
    )


def _statement(read: Read, statement: Statement) -> Document:
    speaker, source = read.card(statement.speaker), read.card(statement.citation.target)
    event = read.body(statement.event) if statement.event else None
    date = statement.date.edtf if statement.date else (source.date if source else None)
    name = speaker.title if speaker else statement.speaker
    outlet = (source.publisher if source else None) or ""
    language = source.language if source and source.language != read.settings().language else ""
    words = statement.citation.quote or ""
    return Document(
        f"{Kind.STATEMENT.value}/{statement.slug}",
        route(Kind.STATEMENT, statement.slug),
        name,
        Facets(
            Kind.STATEMENT, _year(date), outlet, event.themes if isinstance(event, Event) else ()
        ),
        tuple(Passage(part, theirs=True) for part in _shown(words)),
        names=(statement.office,) if statement.office else (),
        line=_joined(source.label if source else "", outlet, _short(date)),
        language="" if language == "und" else language,
    )


def _difference(read: Read, difference: Difference) -> Document:
    events = [event for slug in difference.events if isinstance(event := read.body(slug), Event)]
    themes = tuple(dict.fromkeys(theme for event in events for theme in event.themes))
    own = [Passage(text) for text in _texts(read, difference.body)]
    own.extend(Passage(_words(read, value.text)) for value in difference.outside)
    accounts = [
        Passage(
            part,
            account_anchor(account.source, account.citation.id),
            source.label if (source := read.card(account.source)) else "",
            theirs=True,
        )
        for account in difference.accounts
        if account.citation
        for part in _shown(account.citation.quote or "")
    ]
    return Document(
        f"{Kind.DIFFERENCE.value}/{difference.slug}",
        route(Kind.DIFFERENCE, difference.slug),
        difference.title,
        Facets(Kind.DIFFERENCE, "", "", themes),
        (*own, *accounts),
    )


def _reference(read: Read, reference: Reference) -> Document:
    texts = (*_texts(read, reference.body), reference.symbol or "")
    return Document(
        f"{Kind.REFERENCE.value}/{reference.slug}",
        route(Kind.REFERENCE, reference.slug),
        reference.title,
        Facets(Kind.REFERENCE, _year(reference.date), "", ()),
        tuple(Passage(text) for text in texts if text),
        names=(reference.symbol,) if reference.symbol else (),
        line=_joined(reference.publisher or "", _short(reference.date)),
    )


def _texts(read: Read, body: Prose) -> Iterator[str]:
    for nodes in prose.inlines(body):
        if text := _words(read, nodes).strip():
            yield text


def _notes(read: Read, notes: Iterable[OutsideNote]) -> tuple[str, ...]:
    return tuple(text for note in notes if (text := _words(read, note.text).strip()))


def _words(read: Read, nodes: tuple[Inline, ...]) -> str:
    """Return the words of a run of prose, as its page shows them, without the marks of notes."""
    parts: list[str] = []
    for node in prose.walk(nodes):
        match node:
            case prose.Text(text=text) | prose.Code(text=text):
                parts.append(text)
            case prose.RecordLink(slug=slug, words=words):
                card = read.card(slug)
                parts.append(words or (card.title if card else slug))
            case prose.Break():
                parts.append(" ")
            case _:
                pass
    return composed("".join(parts))


def _year(date: Edtf | None) -> str:
    day = (date.earliest or date.latest) if date else None
    return f"{day.year:04d}" if day else ""


def _short(date: Edtf | None) -> str:
    return date_in_words(date, ENGLISH_SHORT) if date else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
