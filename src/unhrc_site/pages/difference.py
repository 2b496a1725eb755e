"""The page of one difference, and the list of all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from unhrc_site.model import prose
from unhrc_site.model.differences import Measure
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import account_anchor, route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.differences import (
    DifferencesView,
    DifferenceView,
    Matrix,
    MatrixRow,
    OriginRows,
    SilentLine,
    ValueRow,
)
from unhrc_site.pages.comparing import (
    counted,
    group_words,
    labelled,
    listed,
    outside_line,
    summary,
    support_line,
    value_words,
)
from unhrc_site.pages.difference_lines import difference_lines, quotation, source_labels
from unhrc_site.pages.frame import crumb, crumbs_to, make_frame
from unhrc_site.pages.origins import nameless
from unhrc_site.pages.parts import backlinks, broken_problems, cite_page, contents, neighbour
from unhrc_site.pages.rows import prose_rows, prose_sections
from unhrc_site.pages.time import ruler, span_words
from unhrc_site.pages.writing import Writer, in_short, plain_words, source_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unhrc_site.dossier.differences import Comparison, OriginGroup
    from unhrc_site.dossier.facts import Card, Read
    from unhrc_site.model.differences import Account
    from unhrc_site.model.records import Difference
    from unhrc_site.model.views.parts import OutsideItem, Row, Section

_HEADING = {
    Measure.WORDS: "The words, by origin",
    Measure.NUMBERS: "The numbers, by origin",
    Measure.DATES: "The dates, by origin",
}
_MATRIX = {
    Measure.WORDS: "Which source uses which words",
    Measure.NUMBERS: "Which source gives which number",
    Measure.DATES: "Which source gives which date",
}
_MOST_COLUMNS = 4
_MOST_ROWS = 12
"""Sources that have a row each; of more, each value lists its own."""
_LONGEST_COLUMN = 12
"""Code points of a value that still heads a narrow column."""
_LONGEST_VALUE = 22
"""Code points of a value that still stands in the narrow column beside its quotation."""


def difference_view(slug: str, read: Read) -> DifferenceView:
    """Return the view of `differences/<slug>.html`."""
    difference = cast("Difference", read.body(slug))
    comparison = read.comparison(slug)
    labels = source_labels(read, comparison)
    writer = Writer(read, route(Kind.DIFFERENCE, slug), (slug,))
    writer.outside(difference.outside)
    origins = _origins(writer, comparison)
    silent = _silent(writer, comparison)
    lede, sections = _written(writer, slug)
    events = tuple(event for event in difference.events if read.card(event))
    outside = _outside(writer, comparison, labels)
    links = backlinks(writer, slug)
    said = summary(comparison, labels)
    neighbours = read.neighbours(slug)
    heading = _HEADING[difference.measure]
    return DifferenceView(
        frame=make_frame(
            writer,
            difference.title,
            crumbs=crumbs_to(writer, Kind.DIFFERENCE, difference.title),
            section="differences.html",
            description=plain_words(writer.inline(read.known(slug).line)) or said,
            problems=broken_problems(read, (slug,)),
        ),
        title=difference.title,
        ruler=ruler(writer, span_words(read, events), events, None) if events else None,
        lede=lede,
        summary=said,
        events=tuple(writer.link(event) for event in events),
        matrix=_matrix(writer, difference, comparison),
        contents=contents(
            ("accounts", heading.partition(",")[0], origins),
            ("silent", "Silent", silent),
            ("outside", "Outside the sources", outside),
            *((section.id, section.title, True) for section in sections),
            ("backlinks", "Linked from", links),
            ("cite", "Cite this page", True),
        ),
        heading=heading,
        support=support_line(comparison),
        origins=origins,
        are_long=any(len(row.value) > _LONGEST_VALUE for part in origins for row in part.rows),
        silent=silent,
        sections=sections,
        outside=outside,
        backlinks=links,
        cite=cite_page(writer, difference.title, "difference page"),
        before=neighbour(writer, "Previous difference", neighbours.before),
        after=neighbour(writer, "Next difference", neighbours.after),
    )


def _written(writer: Writer, slug: str) -> tuple[Row | None, tuple[Section, ...]]:
    """Return the first paragraph, which stands in the head, and the sections after it."""
    blocks = writer.read.prose(slug)
    lede = None
    if blocks and isinstance(blocks[0], prose.Paragraph):
        (lede,) = prose_rows(writer, blocks[:1], cited=True)
        blocks = blocks[1:]
    return lede, prose_sections(writer, blocks, ("more", "More on it"))


def _matrix(writer: Writer, difference: Difference, comparison: Comparison) -> Matrix | None:
    """Return which source gives which value, the sources in the order of their labels."""
    read = writer.read
    if not comparison.groups:
        return None
    values = tuple(group_words(group) for group in comparison.groups)
    sources = sorted(comparison.sources, key=lambda slug: (_source_words(read, slug), slug))
    rows = tuple(
        MatrixRow(
            writer.link(slug, _source_words(read, slug)),
            tuple(slug in group.sources for group in comparison.groups),
        )
        for slug in sources
    )
    labels = source_labels(read, comparison)
    are_many = len(rows) > _MOST_ROWS
    lists = [listed(sorted(labels[s] for s in group.sources)) for group in comparison.groups]
    return Matrix(
        title=_MATRIX[difference.measure],
        values=values,
        rows=() if are_many else rows,
        sources=tuple(lists) if are_many else (),
        silent=listed(sorted(labels[slug] for slug in comparison.silent)),
        is_wide=are_many
        or len(values) > _MOST_COLUMNS
        or any(len(value) > _LONGEST_COLUMN for value in values),
    )


def _source_words(read: Read, slug: str) -> str:
    card = read.card(slug)
    return source_words(card) if card and card.label else slug


def _origins(writer: Writer, comparison: Comparison) -> tuple[OriginRows, ...]:
    """Return the accounts by origin; their numbers count in this order."""
    anchors: Counter[str] = Counter()
    made = []
    for group in comparison.origins:
        rows = [
            row
            for place in group.accounts
            if (row := _row(writer, comparison.accounts[place], anchors))
        ]
        if rows:
            made.append(OriginRows(_origin_title(writer, group), tuple(rows)))
    return tuple(made)


def _row(writer: Writer, account: Account, anchors: Counter[str]) -> ValueRow | None:
    """Return the row of an account; None if what it cites is no source."""
    if account.citation is None or account.value is None:
        return None
    passage = writer.passage(account.citation)
    note = writer.own_note(account.citation)
    if passage is None or note is None:
        return None
    anchor = account_anchor(account.source, account.citation.id)
    anchors[anchor] += 1
    if anchors[anchor] > 1:
        note = replace(note, id="")
        anchor = f"{anchor}-{anchors[anchor]}"
    quote, problem = quotation(account, passage)
    return ValueRow(
        id=anchor,
        value=value_words(account.value),
        quote=quote,
        note=note,
        problem=problem,
        remark=writer.inline(account.note, in_row=False),
    )


def _origin_title(writer: Writer, group: OriginGroup) -> n.Nodes:
    """Return in words what a bracket joins: how many sources come down to which origin."""
    read = writer.read
    labels = {slug: card.label if (card := read.card(slug)) else slug for slug in group.sources}
    shared = read.card(group.shared)
    if group.sources == (group.shared,):
        return (n.Words(f"Its own origin: {_source_words(read, group.shared)}"),)
    name = _origin_name(writer, group.shared, shared)
    if len(group.sources) == 1:
        return (n.Words("Derived from "), name)
    others = sorted(label for slug, label in labels.items() if slug != group.shared)
    derive = "derives" if len(others) == 1 else "derive"
    return (n.Words("One origin: "), name, n.Words(f"; {labelled(others)} {derive} from it"))


def _origin_name(writer: Writer, slug: str, card: Card | None) -> n.Node:
    if card is None:
        return n.Words(nameless(slug))
    if card.kind is Kind.REFERENCE:
        link = writer.reference_link(slug)
    else:
        words = _source_words(writer.read, slug) if card.kind is Kind.SOURCE else None
        link = writer.link(slug, words)
    return n.Anchor(link.href, (n.Words(link.text),))


def _silent(writer: Writer, comparison: Comparison) -> tuple[SilentLine, ...]:
    """Return the sources that say nothing, each once, with what the editors note on it."""
    lines: dict[str, SilentLine] = {}
    for account in comparison.accounts:
        if account.value is None and account.source not in lines:
            card = writer.read.card(account.source)
            lines[account.source] = SilentLine(
                account_anchor(account.source),
                writer.link(account.source, _source_words(writer.read, account.source)),
                in_short(card.date) if card and card.date else None,
                writer.inline(account.note, in_row=False),
            )
    return tuple(lines.values())


def _outside(
    writer: Writer, comparison: Comparison, labels: Mapping[str, str]
) -> tuple[OutsideItem, ...]:
    """Return the lettered items; those of the record say how their value stands to the sources'."""
    items = writer.outside_items()
    lines = [outside_line(compared, comparison, labels) for compared in comparison.outside]
    return tuple(
        replace(item, compared=lines[place]) if place < len(lines) else item
        for place, item in enumerate(items)
    )


def differences_view(_slug: str, read: Read) -> DifferencesView:
    """Return the view of `differences.html`."""
    slugs = read.members(Kind.DIFFERENCE)
    writer = Writer(read, "differences.html", slugs)
    frame = make_frame(
        writer,
        "Differences",
        crumbs=crumb(writer, "Differences"),
        problems=broken_problems(read, slugs),
    )
    if not slugs:
        return DifferencesView(frame, "No differences between accounts are recorded.", ())
    number = counted(len(slugs)).capitalize()
    what = (
        "question on which accounts were" if len(slugs) == 1 else "questions on which accounts were"
    )
    lede = (
        f"{number} {what} compared, by rule: words after folding and case, numbers within the "
        "tolerance that is given, dates by the first and last day that they allow."
    )
    return DifferencesView(frame, lede, difference_lines(writer, slugs))
