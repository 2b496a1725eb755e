"""The page of one source: its record, its whole text, and what rests on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.source_text import Basis
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.copying import Citable
from unhrc_site.model.views.parts import Badge, BasisMark, Link, RecordLine, Row, RowKind, Section
from unhrc_site.model.views.records import SourceView
from unhrc_site.pages.citing import cite_source
from unhrc_site.pages.difference_lines import difference_lines
from unhrc_site.pages.frame import crumbs_to, make_frame
from unhrc_site.pages.origins import chain_nodes, pilcrows
from unhrc_site.pages.parts import (
    backlinks,
    broken_problems,
    contents,
    counted,
    coverage_view,
    date_badges,
    genre_words,
    source_badge,
    statement_lines,
    step,
)
from unhrc_site.pages.rows import prose_sections, unique_id
from unhrc_site.pages.source_text import rest_lines, text_units
from unhrc_site.pages.standing import printed_line
from unhrc_site.pages.time import DrawnDate, ruler
from unhrc_site.pages.wording import shared_wordings
from unhrc_site.pages.writing import SHOWN_DIGITS, Writer, cited_words, in_words, source_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.names import Mention
    from unhrc_site.model.claims import Claim
    from unhrc_site.model.records import Source

_NOTE = ("note", "About this source")
_FIRST = (("text", "The text", True), ("record", "The record", True))
_LATER = (
    ("statements", "Statements made in it"),
    ("differences", "Where accounts differ"),
    ("rests", "What rests on it"),
    ("wording", "Wording shared with other sources"),
    ("names", "Names in it"),
    ("outside", "Outside the sources"),
    ("backlinks", "Linked from"),
)
_LAST = ("cite", "Cite this source", True)
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "yi", "ckb", "dv", "sd", "ug"})


def source_view(slug: str, read: Read) -> SourceView:
    """Return the view of `sources/<slug>.html`."""
    source = cast("Source", read.body(slug))
    said = read.statements("in", slug)
    writer = Writer(read, route(Kind.SOURCE, slug), (slug, *said))
    card, rests, resting = read.known(slug), read.rests(slug), rest_lines(writer, read.rests(slug))
    note = prose_sections(writer, read.prose(slug), _NOTE, statements=said)
    record, custody = _record(writer, source), _custody(writer, source)
    drawn = _drawn(source)
    date = drawn.date if drawn else None
    note = (*note, *_evidence(writer, source, note))
    statements = statement_lines(writer, said)
    differing = difference_lines(writer, read.differences("in", slug))
    wordings = shared_wordings(writer, slug)
    mentions = read.names(slug)
    named = _named(mentions)
    coverage = coverage_view(read, slug)
    share = f"{coverage.cited} of its text is cited; hatched lines are set aside."
    neighbours = read.neighbours(slug)
    outside = writer.outside_items()
    links = backlinks(writer, slug)
    return SourceView(
        frame=make_frame(
            writer,
            source_name(card),
            crumbs=crumbs_to(writer, Kind.SOURCE, card.label),
            section="sources.html",
            description=f"{genre_words(card.genre).capitalize()}, {in_words(date)}",
            problems=broken_problems(read, (slug, *said)),
        ),
        eyebrow=f"Source {card.label}, {genre_words(card.genre)}",
        title=source_name(card),
        title_is_theirs=card.theirs,
        ruler=ruler(writer, in_words(date), (), drawn) if drawn else None,
        record=record,
        contents=_contents(note, (statements, differing, resting, wordings, named, outside, links)),
        coverage=coverage,
        coverage_line=f"The whole file, start to end: {share}",
        language=source.language,
        direction="rtl" if source.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr",
        units=text_units(writer, source, rests, mentions),
        custody=custody,
        note=note,
        statements=statements,
        names=counted(writer, named),
        differences=differing,
        rests=resting,
        outside=outside,
        backlinks=links,
        cite=cite_source(writer, source),
        before=step(writer, "Before", neighbours.before),
        after=step(writer, "After", neighbours.after),
        citable=Citable(cited_words(card), writer.address(writer.path), card.sha256[:SHOWN_DIGITS]),
        wordings=wordings,
        printed=printed_line(source),
    )


def _contents(note: Iterable[Section], later: Iterable[object]) -> tuple[Link, ...]:
    """Return the contents; a part of `_LATER` is listed if there is anything in it."""
    sections = ((section.id, section.title, True) for section in note)
    parts = ((*named, part) for named, part in zip(_LATER, later, strict=True))
    return contents(*_FIRST, *sections, *parts, _LAST)


def _named(mentions: Iterable[Mention]) -> list[tuple[str, int]]:
    """Return the entities that are named with how often, the most named first."""
    counts = Counter(mention.entity for mention in mentions)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _drawn(source: Source) -> DrawnDate | None:
    """Return the date that the source's ruler shows: its own, else the one from outside."""
    if source.published:
        return DrawnDate(source.published.edtf, source.published.basis)
    if source.outside_date:
        return DrawnDate(source.outside_date.edtf, Basis.OUTSIDE)
    return None


def _record(writer: Writer, source: Source) -> tuple[RecordLine, ...]:
    """Return the head's record list: outlet, byline, date, origin, passages."""
    lines = []
    if source.publisher:
        lines.append(_claim_line(writer, "Outlet", source.publisher))
    else:
        unknown = Badge(BasisMark.HOLLOW, (n.Words("the text does not say"),))
        lines.append(RecordLine("Outlet", ((n.Words("not known"),),), (unknown,)))
    if source.authors:
        names = ", ".join(author.value for author in source.authors)
        author = source.authors[0]
        badge = source_badge(author.basis, author.rule)
        lines.append(
            RecordLine("By", ((n.Words(names),),), (badge,), theirs=author.rule is not None)
        )
    lines.append(_date_line(writer, source))
    lines.extend(_origin_lines(writer, source))
    fact = writer.read.coverage(source.slug)
    broken = writer.read.broken(source.slug)
    verified = f", {broken} not verified" if broken else ", all verified"
    words = f"{fact.passages}{verified}" if fact.passages or broken else "none yet"
    lines.append(RecordLine("Passages cited", ((n.Words(words),),)))
    return tuple(lines)


def _origin_lines(writer: Writer, source: Source) -> Iterator[RecordLine]:
    """Yield what the source derives from, as a whole and in parts, and the agencies it names."""
    way = chain_nodes(writer, writer.read.origins().chain(source.slug))
    if way:
        badge = Badge(BasisMark.DASHED, (n.Words("from outside the text"),))
        yield RecordLine("Origin", (way,), (badge,))
    for part in source.derived.parts:
        block = next(iter(part.blocks), None)
        way = chain_nodes(writer, writer.read.origins().chain(source.slug, block))
        if way:
            yield RecordLine(f"Origin of {pilcrows(source, part.blocks)}", (way,))
    values: list[n.Nodes] = []
    for credit in source.derived.credits:
        name: n.Node = n.Words(credit.name)
        if credit.entity and writer.read.card(credit.entity):
            name = n.Anchor(writer.link(credit.entity).href, (n.Words(credit.name),))
        values.append((name, *writer.marks(credit.citations)))
    if values:
        yield RecordLine("Names as its source", tuple(values))


def _evidence(writer: Writer, source: Source, note: Sequence[Section]) -> tuple[Section, ...]:
    """Return the passages that the record rests on and no sentence of the note brought in."""
    notes = writer.new_notes()
    if not notes:
        return ()
    claims = [source.publisher, source.published]
    cited = [citation for claim in claims if claim for citation in claim.citations]
    words = n.Words("Outlet and date, as far as the record gives passages for them.")
    row = Row(RowKind.PARAGRAPH, ((words, *writer.marks(cited)),), notes)
    name = unique_id("evidence", {section.id for section in note})
    return (Section(name, "What the record rests on", (row,)),)


def _claim_line(writer: Writer, label: str, claim: Claim) -> RecordLine:
    marks = writer.marks(claim.citations, claim.references)
    words: n.Nodes = (n.Words(claim.value), *marks)
    badge = source_badge(claim.basis, claim.rule)
    return RecordLine(label, (words,), (badge,))


def _date_line(writer: Writer, source: Source) -> RecordLine:
    values: list[n.Nodes] = []
    badges: list[Badge] = []
    published = source.published
    if published:
        marks = writer.marks(published.citations, published.references)
        values.append((n.Words(in_words(published.edtf)), *marks))
        if published.found:
            badges.append(source_badge(published.basis, "found"))
        else:
            badges.extend(date_badges(writer, published))
    else:
        values.append((n.Words("not known"),))
        badges.append(Badge(BasisMark.HOLLOW, (n.Words("the text gives no date"),)))
    if source.outside_date:
        letters = writer.marks((), source.outside_date.references)
        values.append((n.Words(in_words(source.outside_date.edtf)), *letters))
        badges.append(Badge(BasisMark.DASHED, (n.Words("from outside the text"),)))
    return RecordLine("Published", tuple(values), tuple(badges))


_NO_DIGEST = "not published, since a guess at a protected name could be checked against it"


def _custody(writer: Writer, source: Source) -> tuple[RecordLine, ...]:
    """Return the chain of custody: what the file is, where it came from, who owns its words."""
    original = writer.href(f"{Kind.SOURCE.value}/{source.slug}.txt")
    name: n.Node = n.Words(source.seed)
    digest = source.text.sha256
    rows: list[tuple[str, n.Nodes]] = [
        ("File", (name if source.text.printed else n.Anchor(original, (name,)),)),
        ("SHA-256", (n.Machine(digest) if digest else n.Words(_NO_DIGEST),)),
        ("Kind", (n.Words(genre_words(source.genre.value)),)),
        ("Language", (n.Words(source.language),)),
    ]
    for label, claim in (("Kicker", source.kicker), ("Subtitle", source.subtitle)):
        if claim:
            rows.append((label, (n.Words(claim.value), *writer.marks((), claim.references))))
    if source.url:
        leaves = (n.Anchor(source.url.value, (n.Words(source.url.value),), leaves=True),)
        rows.append(("Original address", leaves))
    if source.published and source.published.reasoning:
        rows.append(("How the date is known", (n.Words(source.published.reasoning),)))
    if source.derived.note:
        rows.append(("Origin", (n.Words(source.derived.note),)))
    if source.custody.retrieved:
        by = f" by {source.custody.retrieved_by}" if source.custody.retrieved_by else ""
        rows.append(("Retrieved", (n.Words(in_words(source.custody.retrieved) + by),)))
    if source.custody.archived:
        rows.append(("Archived", (n.Words(source.custody.archived),)))
    rights = source.rights.value if source.rights else "not stated; the words are their publisher’s"
    rows.append(("Rights", (n.Words(rights),)))
    return tuple(RecordLine(label, (words,)) for label, words in rows)
