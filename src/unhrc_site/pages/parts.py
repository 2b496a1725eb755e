"""Parts of several pages: badges, lines of lists, backlinks, how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.differences import Verdict
from unhrc_site.model.dates.edtf import Precision
from unhrc_site.model.records import Kind, Statement
from unhrc_site.model.routes import statement_anchor
from unhrc_site.model.source_text import Basis, Manner
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import (
    Backlink,
    Badge,
    BasisMark,
    CiteBox,
    Counted,
    Coverage,
    EventLine,
    Link,
    Segment,
    SourceLine,
    StatementLine,
    Step,
)
from unhrc_site.pages.rows import prose_rows
from unhrc_site.pages.standing import record_standing
from unhrc_site.pages.writing import ELLIPSIS, in_short, in_words, problem_of, source_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.origins import Support
    from unhrc_site.model.claims import DateClaim, OutsideDate, OutsideNote
    from unhrc_site.pages.writing import Writer

_PRECISION = {
    Precision.SECOND: "time",
    Precision.DAY: "day",
    Precision.MONTH: "month",
    Precision.SEASON: "season",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
    Precision.CENTURY: "century",
}
_SHOWN = 44
"""Code points of a quote that a badge shows."""


def plural(count: int, word: str) -> str:
    """Return a number with its word: "1 event", "2 events"."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def genre_words(genre: str) -> str:
    """Return a genre as words: "news article"."""
    return genre.replace("-", " ")


def shortened(text: str, most: int) -> str:
    """Return `text` cut at a word's end so that it has at most `most` code points."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def date_badges(
    writer: Writer, date: DateClaim | None, outside: OutsideDate | None = None
) -> tuple[Badge, ...]:
    """Return how a date is known, and what references add to it."""
    badges: list[Badge] = []
    if date is None:
        badges.append(Badge(BasisMark.HOLLOW, (n.Words("no source gives a date"),)))
    else:
        badges.append(_badge(writer, date))
    if outside:
        badges.append(outside_badge(date, outside))
    return tuple(badges)


def outside_badge(date: DateClaim | None, outside: OutsideDate) -> Badge:
    """Return what an outside date does: it says the same, or something else, from outside."""
    same = date is not None and date.edtf == outside.edtf
    words = "the same" if same else in_words(outside.edtf)
    return Badge(BasisMark.DASHED, (n.Words(f"{words}, from outside the sources"),))


def _badge(writer: Writer, date: DateClaim) -> Badge:
    found = [writer.passage(citation) for citation in date.citations]
    broken = [p for p in found if p and p.state.is_broken]
    if broken:
        return Badge(BasisMark.DIAMOND, (n.Words(problem_of(broken[0]) or ""),))
    passage = next((p for p in found if p and p.spans), None)
    pinpoint: n.Nodes = ()
    if passage:
        provenance = writer.provenance(passage)
        pinpoint = (n.Words(", "), n.Anchor(provenance.href, (n.Words(provenance.pinpoint),)))
    match date.basis:
        case Basis.STATED:
            precision = date.edtf.precision
            what = _PRECISION[precision] if precision else "period"
            if date.edtf.open_start or date.edtf.open_end:
                what = "limit"
            return Badge(BasisMark.FULL, (n.Words(f"{what} printed"), *pinpoint))
        case Basis.INFERRED if passage:
            quote = shortened(passage.words[0], _SHOWN)
            words = (n.Words("worked out from "), n.Theirs(f"“{quote}”"), *pinpoint)
            return Badge(BasisMark.HALF, words)
        case Basis.INFERRED:
            return Badge(BasisMark.HALF, (n.Words("worked out"),))
        case Basis.OUTSIDE:
            return Badge(BasisMark.DASHED, (n.Words("from outside the sources"),))
        case Basis.UNKNOWN:
            return Badge(BasisMark.HOLLOW, (n.Words("not known"),))


def source_badge(basis: Basis, rule: str | None) -> Badge:
    """Return how a field of a source is known."""
    match basis:
        case Basis.STATED:
            return Badge(BasisMark.FULL, (n.Words("printed in the text"),))
        case Basis.INFERRED:
            by = " by rule" if rule else ""
            return Badge(BasisMark.HALF, (n.Words(f"worked out{by}"),))
        case Basis.OUTSIDE:
            return Badge(BasisMark.DASHED, (n.Words("from outside the text"),))
        case Basis.UNKNOWN:
            return Badge(BasisMark.HOLLOW, (n.Words("not known"),))


def support_labels(read: Read, support: Support) -> str:
    """Return the labels of the sources behind a record: "000 · 001" or "003, one source"."""
    labels = [read.known(slug).label for slug in support.sources]
    if len(labels) == 1:
        return f"{labels[0]}, one source"
    return " · ".join(sorted(labels)) or "outside the sources"


def event_line(writer: Writer, slug: str, role: str | None = None) -> EventLine:
    """Return an event as a line of a list."""
    read = writer.read
    card, placed, support = read.known(slug), read.placed(slug), read.support(slug)
    event = placed.event if placed else None
    claim = event.date if event else None
    shown = claim.edtf if claim else card.date
    outside = event.outside_date if event else None
    line_writer = type(writer)(read, writer.path, (slug,))
    basis = claim.basis.value if claim else (Basis.OUTSIDE if outside else Basis.UNKNOWN).value
    entities = tuple(p.entity for p in event.participants) if event else ()
    return EventLine(
        date=in_words(shown),
        badges=date_badges(line_writer, claim, outside if claim else None),
        link=Link(card.title, writer.link(slug).href),
        line=writer.inline(card.line),
        support=support_labels(read, support),
        role=role,
        status=card.genre,
        themes=event.themes if event else (),
        entities=tuple(dict.fromkeys(entities)),
        sources=support.sources,
        basis=basis,
        differs=" ".join(differ_words(read, slug)).strip(),
    )


def differ_words(read: Read, event: str) -> tuple[str, str]:
    """Return on how many questions accounts of an event differ, as words and what follows them.

    Empty if none is recorded. Accounts that agree, overlap or stand alone are compared only.
    """
    verdicts = [read.verdict(slug) for slug in read.differences("about", event)]
    if not verdicts:
        return "", ""
    differing = verdicts.count(Verdict.DIFFERENCE)
    count = differing or len(verdicts)
    words = "accounts differ" if differing else "accounts compared"
    return words, f"on {count} question{'' if count == 1 else 's'}"


def coverage_view(read: Read, slug: str) -> Coverage:
    """Return a source's coverage as its strip."""
    fact = read.coverage(slug)
    segments = tuple(
        Segment(part.kind, round(part.start * 100, 2), round((part.end - part.start) * 100, 2))
        for part in fact.stretches
    )
    return Coverage(segments, percent(fact.share))


def percent(share: float) -> str:
    """Return a share as whole percent; what is there at all is never nought."""
    if 0 < share < 0.01:  # noqa: PLR2004 - one percent
        return "under 1 %"
    return f"{round(share * 100)} %"


def source_line(writer: Writer, slug: str) -> SourceLine:
    """Return a source as a line of a list."""
    card = writer.read.known(slug)
    origin = writer.read.card(card.origin) if card.origin else None
    return SourceLine(
        date=in_short(card.date),
        link=writer.link(slug),
        label=card.label,
        outlet=card.publisher,
        outlet_is_outside=card.publisher_is_outside,
        genre=genre_words(card.genre),
        origin=(origin.publisher or origin.title) if origin else None,
        coverage=coverage_view(writer.read, slug),
        slug=slug,
    )


_BY = Badge(BasisMark.HALF, (n.Words("not later than its source"),))
"""How the time of a statement is known that nothing dates."""


def statement_line(writer: Writer, slug: str) -> StatementLine | None:
    """Return a statement in full; None if its source is not there.

    `writer` must have the statement among its records.
    """
    read = writer.read
    record = read.body(slug)
    if not isinstance(record, Statement):
        return None
    passage = writer.passage(record.citation)
    if passage is None:
        return None
    speaker = read.card(record.speaker)
    manner = "Direct speech" if record.manner is Manner.DIRECT else "Reported speech"
    source = read.card(passage.citation.target)
    told = f"by {in_words(source.date)}" if source and source.date else None
    provenance = writer.provenance(passage)
    when = record.date
    return StatementLine(
        id=statement_anchor(slug),
        said_by=record.speaker,
        speaker=writer.link(record.speaker, speaker.title if speaker else record.speaker),
        office=record.office,
        office_outside=_said_outside(writer, record.office_outside),
        parts=passage.words,
        manner=manner,
        standing=record_standing(read, record),
        at_origin=_said_outside(writer, record.at_origin.note if record.at_origin else None),
        channel=record.channel,
        when=in_words(when.edtf) if when else told,
        when_badge=date_badges(writer, when)[0] if when else _BY if told else None,
        event=writer.link(record.event) if record.event else None,
        about=record.event or "",
        provenance=provenance,
        problem=problem_of(passage),
        reasoning=record.reasoning,
        note=prose_rows(writer, read.prose(slug), cited=True),
        source=passage.citation.target,
        language=writer.foreign(passage.citation.target),
        copy=writer.copy(ELLIPSIS.join(passage.words), passage) if passage.spans else None,
    )


def _said_outside(writer: Writer, note: OutsideNote | None) -> n.Nodes:
    """Return what references say beside a statement, with the letters that open them."""
    if note is None:
        return ()
    return (*writer.inline(note.text, in_row=False), *writer.marks((), note.references))


def statement_lines(writer: Writer, slugs: Iterable[str]) -> tuple[StatementLine, ...]:
    """Return statements in full."""
    lines = (statement_line(writer, slug) for slug in slugs)
    return tuple(line for line in lines if line is not None)


def counted(writer: Writer, pairs: Iterable[tuple[str, int]]) -> tuple[Counted, ...]:
    """Return records with a number each."""
    return tuple(
        Counted(writer.link(slug), count, writer.read.known(slug).genre) for slug, count in pairs
    )


KIND_WORDS = {
    Kind.EVENT: "event",
    Kind.SOURCE: "note on a source",
    Kind.ENTITY: "person or body",
    Kind.STATEMENT: "statement",
    Kind.DIFFERENCE: "difference",
    Kind.THEME: "theme",
    Kind.REFERENCE: "reference",
    Kind.PAGE: "page",
}
"""What a record of each kind is called where it stands in a list with others."""


def backlinks(writer: Writer, slug: str) -> tuple[Backlink, ...]:
    """Return who links to a record, each with its sentence; the words are ours, without marks."""
    found: list[Backlink] = []
    for backlink in writer.read.backlinks(slug):
        card = writer.read.known(backlink.slug)
        link = writer.link(backlink.slug)
        found.append(Backlink(link, KIND_WORDS[card.kind], writer.inline(backlink.sentence)))
    return tuple(found)


def cite_page(writer: Writer, title: str, what: str) -> CiteBox:
    """Return how to cite a page of this dossier."""
    settings = writer.read.settings()
    editors = f", edited by {', '.join(settings.editors)}" if settings.editors else ""
    address = f", {settings.base_url}{writer.path}" if settings.base_url else ""
    words: n.Nodes = (
        n.Words(f"“{title}{'' if title.endswith(('.', '?', '!')) else '.'}” "),
        n.Stressed((n.Words(settings.title),)),
        n.Words(f"{editors}, {what}{address}."),
    )
    return CiteBox((("This page", words),), ())


def network_link(writer: Writer) -> Link | None:
    """Return the link to the network; None where it has nothing to show."""
    if not writer.read.ties():
        return None
    return Link("Who appears with whom", writer.href("network.html"))


def step(writer: Writer, label: str, slug: str | None) -> Step | None:
    """Return the link to a neighbour in the order of time."""
    if slug is None:
        return None
    card = writer.read.known(slug)
    words = source_name(card) if card.kind is Kind.SOURCE else card.short
    return Step(
        f"{label}, {in_words(card.date)}",
        Link(words, writer.link(slug).href, theirs=card.theirs),
    )


def neighbour(writer: Writer, label: str, slug: str | None) -> Step | None:
    """Return the link to a neighbour in a list that is in no order of time."""
    if slug is None:
        return None
    return Step(label, Link(writer.read.known(slug).title, writer.link(slug).href))


def contents(*entries: tuple[str, str, object]) -> tuple[Link, ...]:
    """Return the local contents: of triples of fragment, title and part, those that are there."""
    return tuple(Link(title, f"#{name}") for name, title, part in entries if part)


def broken_problems(read: Read, slugs: Sequence[str]) -> tuple[str, ...]:
    """Return what is broken on a page, for its top."""
    found = [p for slug in slugs for p in read.passages(slug) if p.state.is_broken]
    if not found:
        return ()
    some = "1 citation is" if len(found) == 1 else f"{len(found)} citations are"
    return (f"{some} not verified: the quoted passage was not found, or more than once.",)
