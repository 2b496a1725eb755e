"""The page of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from unhrc_site.model.records import Kind, Status
from unhrc_site.model.routes import route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.fragments import Fragment
from unhrc_site.model.views.parts import Badge, BasisMark, RecordLine, Row, RowKind, Section
from unhrc_site.model.views.records import (
    AccountCell,
    AccountTable,
    EventView,
    NotSaidLine,
    ParticipantRow,
    TallyView,
)
from unhrc_site.pages.difference_lines import difference_lines
from unhrc_site.pages.frame import crumbs_to, make_frame
from unhrc_site.pages.origins import nameless
from unhrc_site.pages.parts import (
    backlinks,
    broken_problems,
    cite_page,
    contents,
    date_badges,
    differ_words,
    statement_lines,
    step,
)
from unhrc_site.pages.rows import each_section, unique_id
from unhrc_site.pages.tally import tally_view
from unhrc_site.pages.time import ruler
from unhrc_site.pages.writing import (
    Writer,
    in_short,
    in_words,
    plain_words,
    problem_of,
    support_words,
)

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.records import AccountRow, Event


_HEADING = {
    Status.HAPPENED: "What happened",
    Status.SCHEDULED: "What is planned",
    Status.PROPOSED: "What is proposed",
}
"""The title of an event's own section, as its sources tell it."""


def event_view(slug: str, read: Read) -> EventView:
    """Return the view of `events/<slug>.html`."""
    event = cast("Event", read.body(slug))
    said = read.statements("about", slug)
    writer = Writer(read, route(Kind.EVENT, slug), (slug, *said))
    writer.outside(event.outside)
    date = event.date.edtf if event.date else None
    if date is None and event.outside_date:
        date = event.outside_date.edtf
    record, all_sections, tally = _told(writer, event, said)
    participants = _participants(writer, event)
    differing = difference_lines(writer, read.differences("about", slug))
    accounts = _accounts(writer, event.accounts)
    statements = statement_lines(writer, said)
    not_said = _not_said(writer, event)
    neighbours = read.neighbours(slug)
    outside = writer.outside_items()
    themes = tuple(writer.link(theme) for theme in event.themes if read.card(theme))
    links = backlinks(writer, slug)
    return EventView(
        frame=make_frame(
            writer,
            event.title,
            crumbs=crumbs_to(writer, Kind.EVENT, in_words(date)),
            section="timeline.html",
            description=plain_words(writer.inline(read.known(slug).line)) or event.title,
            problems=broken_problems(read, (slug, *said)),
        ),
        title=event.title,
        ruler=ruler(writer, in_words(date), (slug,), None),
        record=record,
        contents=contents(
            *((section.id, section.title, True) for section in all_sections),
            ("the-vote", "The vote", tally and not any(s.id == "the-vote" for s in all_sections)),
            ("taking-part", "Taking part", participants),
            ("accounts", "Accounts", accounts),
            ("differences", "Where accounts differ", differing),
            ("statements", "Statements", statements),
            ("not-said", "Not said", not_said),
            ("outside", "Outside the sources", outside),
            ("backlinks", "Linked from", links),
            ("cite", "Cite this page", True),
        ),
        sections=all_sections,
        tally=tally,
        participants=participants,
        accounts=accounts,
        differences=differing,
        statements=statements,
        not_said=not_said,
        outside=outside,
        themes=themes,
        backlinks=links,
        cite=cite_page(writer, event.title, "event page"),
        before=step(writer, "Before", neighbours.before),
        after=step(writer, "After", neighbours.after),
    )


def _told(
    writer: Writer, event: Event, said: tuple[str, ...]
) -> tuple[tuple[RecordLine, ...], tuple[Section, ...], TallyView | None]:
    """Return head, sections and tally, numbered in the order in which the page shows their notes.

    The tally stands in the section about the vote, else behind all sections.
    """
    sections: list[Section] = []
    tally = None
    first = ("what-happened", _HEADING[event.status])
    for section in each_section(writer, writer.read.prose(event.slug), first, said):
        sections.append(section)
        if section.id == Fragment.TALLY and event.tally:
            tally = tally_view(writer, event.slug, event.tally)
    record = _record(writer, event)
    sections.extend(_how_dated(writer, event, {section.id for section in sections}))
    if event.tally and tally is None:
        tally = tally_view(writer, event.slug, event.tally)
    return record, tuple(sections), tally


def _participants(writer: Writer, event: Event) -> tuple[ParticipantRow, ...]:
    """Return who took part, each with the passages that its role brings in."""
    return tuple(
        ParticipantRow(
            writer.link(part.entity),
            part.role,
            writer.marks(part.citations, part.references),
            writer.new_notes(),
        )
        for part in event.participants
    )


def _not_said(writer: Writer, event: Event) -> tuple[NotSaidLine, ...]:
    """Return what no source says, with the letters of what answers it."""
    return tuple(
        NotSaidLine(
            writer.inline(item.text, in_row=False),
            tuple(m for m in writer.marks((), item.references) if isinstance(m, n.LetterMark)),
        )
        for item in event.not_said
    )


def _record(writer: Writer, event: Event) -> tuple[RecordLine, ...]:
    """Return the record list of the head: when, status, support."""
    citations = event.date.citations if event.date else ()
    words = in_words(event.date.edtf) if event.date else "no date in the sources"
    marks = writer.marks(citations)
    when: list[n.Nodes] = [(n.Words(words), *marks)]
    badges = list(date_badges(writer, event.date))
    if event.outside_date:
        letters = writer.marks((), event.outside_date.references)
        when.append((n.Words(in_words(event.outside_date.edtf)), *letters))
        same = event.date is not None and event.date.edtf == event.outside_date.edtf
        words = "the same from outside the sources" if same else "from outside the sources"
        badges.append(Badge(BasisMark.DASHED, (n.Words(words),)))
    support = writer.read.support(event.slug)
    status = event.status.value.capitalize()
    label, where = differ_words(writer.read, event.slug)
    link = n.Anchor("#differences", (n.Words(where),))
    differ = (RecordLine(label.capitalize(), ((link,),)),) if label else ()
    return (
        RecordLine("When", tuple(when), tuple(badges)),
        RecordLine("Status", ((n.Words(status),),)),
        RecordLine("Support", ((n.Words(support_words(support)),),)),
        *differ,
    )


def _how_dated(writer: Writer, event: Event, taken: set[str]) -> tuple[Section, ...]:
    """Return how the date was worked out, with the passages that no sentence brought in.

    `taken` are the addresses of the sections before it.
    """
    date = event.date
    notes = writer.new_notes()
    if date is None or not (date.reasoning or notes):
        return ()
    reasoning = date.reasoning or f"A source prints it: {in_words(date.edtf)}."
    line: n.Nodes = (n.Words(reasoning), *writer.marks(date.citations))
    row = Row(RowKind.PARAGRAPH, (line,), notes)
    return (Section(unique_id("date", taken), "How the date is known", (row,)),)


def _accounts(writer: Writer, rows: tuple[AccountRow, ...]) -> AccountTable | None:
    """Return the sources' words side by side; a source that does not answer is silent."""
    read = writer.read
    named = dict.fromkeys(
        citation.target
        for row in rows
        for citation in row.answers
        if (card := read.card(citation.target)) and card.kind is Kind.SOURCE
    )
    if not named:
        return None
    slugs = sorted(named, key=lambda slug: read.known(slug).label)
    columns = []
    for slug in slugs:
        card = read.known(slug)
        words = f"{card.label} {card.publisher}" if card.publisher else card.label
        columns.append((writer.link(slug, words), in_short(card.date)))
    table = tuple(
        (row.question, tuple(_cell(writer, slug, row.answers) for slug in slugs)) for row in rows
    )
    return AccountTable(tuple(columns), table, _origins_line(writer, slugs))


def _cell(writer: Writer, slug: str, answers: tuple[Citation, ...]) -> AccountCell:
    name = writer.read.known(slug)
    label = f"{name.label} {name.publisher}" if name.publisher else name.label
    for citation in answers:
        passage = writer.passage(citation)
        if passage is None or citation.target != slug:
            continue
        provenance = writer.provenance(passage)
        problem = problem_of(passage)
        words = passage.words or (citation.quote or "",)
        place = provenance.pinpoint.removeprefix(name.label).strip(", ")
        return AccountCell(label, words, place, provenance.href, writer.foreign(slug), problem)
    return AccountCell(label, None, "", "", None)


def _origins_line(writer: Writer, slugs: list[str]) -> str:
    """Return what a reader should know of the columns: which of them are one account."""
    by_origin: dict[str, list[str]] = {}
    for slug in slugs:
        card = writer.read.known(slug)
        if card.origin:
            by_origin.setdefault(card.origin, []).append(card.label)
    lines = ["The sources’ own words."]
    for origin, labels in by_origin.items():
        if len(labels) > 1:
            card_of_origin = writer.read.card(origin)
            name = card_of_origin.title if card_of_origin else nameless(origin)
            listed = ", ".join(labels[:-1]) + f" and {labels[-1]}"
            lines.append(f"{listed} derive from one report ({name}), so they count as one origin.")
    return " ".join(lines)
