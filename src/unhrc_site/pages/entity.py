"""The page of one entity, and the list of all."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, cast

from unhrc_site.model.records import EntityKind, Kind
from unhrc_site.model.routes import block_anchor, knot_anchor, route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.overviews import EntitiesView
from unhrc_site.model.views.parts import Counted, Link, Provenance, RecordLine, Section
from unhrc_site.model.views.records import EntityView, Mention, MentionGroup, ParticipantRow
from unhrc_site.pages.frame import crumb, crumbs_to, make_frame
from unhrc_site.pages.parts import (
    backlinks,
    broken_problems,
    cite_page,
    contents,
    counted,
    event_line,
    genre_words,
    neighbour,
    network_link,
    plural,
    statement_lines,
)
from unhrc_site.pages.rows import prose_sections
from unhrc_site.pages.time import ruler, span_words
from unhrc_site.pages.writing import Writer, in_short, in_words, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.dossier.facts import Context, Read
    from unhrc_site.model.records import Entity

GROUPS = (
    ("People", (EntityKind.PERSON,)),
    ("Bodies and organisations", (EntityKind.BODY, EntityKind.ORGANISATION)),
    ("States", (EntityKind.STATE,)),
    ("Places", (EntityKind.PLACE,)),
    ("Documents", (EntityKind.DOCUMENT,)),
)
_HEADINGS = {
    EntityKind.PERSON: ("Who", "What they said"),
    EntityKind.DOCUMENT: ("What it is", "What it says"),
}
_TOGETHER = 12
"""Entities shown as mentioned with one; the rest are named in the same few sentences."""
_SHOWN = 12
"""Sentences of one source that are shown unasked: about a window full."""
_ADDRESSES = {"wikidata": "https://www.wikidata.org/wiki/{}"}
"""Where identifiers of a scheme lead."""


def entity_view(slug: str, read: Read) -> EntityView:
    """Return the view of `entities/<slug>.html`."""
    entity = cast("Entity", read.body(slug))
    own_words = read.statements("by", slug)
    writer = Writer(read, route(Kind.ENTITY, slug), (slug, *own_words))
    writer.outside(entity.outside)
    who, said = _HEADINGS.get(entity.genre, ("What it is", "What it said"))
    sections = prose_sections(writer, read.prose(slug), ("who", who), statements=own_words)
    offices = _offices(writer, entity)
    events = tuple(event_line(writer, event, role) for event, role in read.events("with", slug))
    statements = statement_lines(writer, own_words)
    mentions = tuple(_mentions(writer, read.contexts(slug)))
    together = counted(writer, read.together(slug)[:_TOGETHER])
    outside = writer.outside_items()
    links = backlinks(writer, slug)
    neighbours = read.neighbours(slug)
    own = tuple(dict.fromkeys(event for event, _ in read.events("with", slug)))
    description = plain_words(writer.inline(read.known(slug).line))
    return EntityView(
        frame=make_frame(
            writer,
            entity.name,
            crumbs=crumbs_to(writer, Kind.ENTITY, entity.name),
            section="entities.html",
            description=description or entity.name,
            problems=broken_problems(read, (slug, *own_words)),
        ),
        eyebrow=genre_words(entity.genre.value).capitalize(),
        title=entity.name,
        ruler=ruler(writer, span_words(read, own), own, None) if own else None,
        record=_record(writer, entity),
        contents=contents(
            *((section.id, section.title, True) for section in sections),
            ("offices", "Offices", offices),
            ("statements", said, statements),
            ("events", "Events", events),
            ("mentions", "In context", mentions),
            ("mentioned-with", "Named with", together),
            ("outside", "Outside the sources", outside),
            ("backlinks", "Linked from", links),
            ("cite", "Cite this page", True),
        ),
        sections=sections or (Section("who", who, ()),),
        offices=offices,
        statements=statements,
        events=events,
        mentions=mentions,
        mentioned_with=together,
        network=_in_network(writer, slug),
        outside=outside,
        backlinks=links,
        cite=cite_page(writer, entity.name, "entity page"),
        before=neighbour(writer, "Before, by name", neighbours.before),
        after=neighbour(writer, "After, by name", neighbours.after),
    )


def _offices(writer: Writer, entity: Entity) -> tuple[ParticipantRow, ...]:
    """Return the offices that an entity held; one without a body is the entity's own."""
    return tuple(
        ParticipantRow(
            writer.link(office.body) if office.body else writer.link(entity.slug),
            office.title + (f", {in_words(office.date)}" if office.date else ""),
            writer.marks(office.citations, office.references),
            writer.new_notes(),
        )
        for office in entity.offices
    )


def _record(writer: Writer, entity: Entity) -> tuple[RecordLine, ...]:
    """Return the head's record list: names, sources, identifiers, part of."""
    lines = []
    others = [alias.name for alias in entity.aliases if alias.name != entity.name]
    names = "; ".join(dict.fromkeys(others))
    if names:
        lines.append(RecordLine("Also named", ((n.Words(names),),), theirs=True))
    sources = writer.read.naming_sources(entity.slug)
    words = f"{len(sources)} source{'' if len(sources) == 1 else 's'}" if sources else "no source"
    lines.append(RecordLine("Named in", ((n.Words(words),),)))
    if entity.part_of and writer.read.card(entity.part_of):
        link = writer.link(entity.part_of)
        lines.append(RecordLine("Part of", ((n.Anchor(link.href, (n.Words(link.text),)),),)))
    found = tuple(_identifier(scheme, value) for scheme, value in entity.identifiers.items())
    # In public those of a protected person are not there, which is not that none were found.
    if found or not entity.protect:
        lines.append(RecordLine("Identifier", found or ((n.Words("none found"),),)))
    return tuple(lines)


def _identifier(scheme: str, value: str) -> n.Nodes:
    words = (n.Words(f"{scheme.capitalize()} {value}"),)
    if scheme.lower() in _ADDRESSES:
        return (n.Anchor(_ADDRESSES[scheme.lower()].format(value), words, leaves=True),)
    return words


def _in_network(writer: Writer, slug: str) -> Link | None:
    if not writer.read.is_in_network(slug):
        return None
    return Link("In the network", writer.href(f"network.html#{knot_anchor(slug)}"))


def _mentions(writer: Writer, contexts: Iterable[Context]) -> Iterator[MentionGroup]:
    """Yield the sentences that name an entity, by source; of many the first few are shown."""
    for slug, group in groupby(contexts, key=lambda context: context.mention.source):
        card = writer.read.known(slug)
        found = tuple(_mention(writer, slug, context) for context in group)
        link = writer.link(slug)
        # Of one more than are shown, none is worth asking for.
        shown = _SHOWN if len(found) > _SHOWN + 1 else len(found)
        yield MentionGroup(
            link,
            Provenance(
                card.label,
                link.href,
                card.publisher,
                card.publisher_is_outside,
                in_short(card.date) if card.date else None,
            ),
            plural(len(found), "sentence"),
            writer.foreign(slug),
            found[:shown],
            found[shown:],
        )


def _mention(writer: Writer, source: str, context: Context) -> Mention:
    sentence = context.sentence
    nodes: list[n.Node] = []
    if context.start:
        nodes.append(n.Words(sentence[: context.start]))
    nodes.append(n.Found((n.Words(sentence[context.start : context.end]),)))
    if context.end < len(sentence):
        nodes.append(n.Words(sentence[context.end :]))
    address = f"{route(Kind.SOURCE, source)}#{block_anchor(context.block_id)}"
    return Mention(tuple(nodes), Link(f"¶{context.mention.block + 1}", writer.href(address)))


def ranked_entities(read: Read, kinds: tuple[EntityKind, ...]) -> tuple[tuple[str, int], ...]:
    """Return the entities of these kinds with the number of sources that name them, most first."""
    wanted = {kind.value for kind in kinds}
    found = [
        (slug, len(read.naming_sources(slug)))
        for slug in read.members(Kind.ENTITY)
        if read.known(slug).genre in wanted
    ]
    return tuple(sorted(found, key=lambda item: -item[1]))


def entities_view(_slug: str, read: Read) -> EntitiesView:
    """Return the view of `entities.html`."""
    writer = Writer(read, "entities.html")
    groups: list[tuple[str, tuple[Counted, ...]]] = []
    for title, kinds in GROUPS:
        members = counted(writer, ranked_entities(read, kinds))
        if members:
            groups.append((title, members))
    title = "People and bodies"
    frame = make_frame(writer, title, crumbs=crumb(writer, title))
    return EntitiesView(frame, tuple(groups), network_link(writer))
