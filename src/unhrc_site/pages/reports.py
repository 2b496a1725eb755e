"""Reports and prose: verification, data, the editors' own pages, not found."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from unhrc_site.dossier.citing import SITE
from unhrc_site.model.citations import UNPRINTED, State
from unhrc_site.model.folding import SUMMARIES
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.overviews import (
    CitationLine,
    DataView,
    ExportLine,
    NotFoundView,
    ProseView,
    SourceCoverage,
    VerificationView,
)
from unhrc_site.model.views.parts import Badge, BasisMark, Link
from unhrc_site.pages.frame import crumb, make_frame
from unhrc_site.pages.origins import origin_lines, support_lines
from unhrc_site.pages.parts import (
    backlinks,
    broken_problems,
    cite_page,
    contents,
    coverage_view,
    plural,
)
from unhrc_site.pages.rows import prose_sections, unique_id
from unhrc_site.pages.wording import shared_pairs
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.dossier.facts import Read, Totals
    from unhrc_site.model.citations import Citation, Passage
    from unhrc_site.model.records import Page, Source

METHOD = "method"
"""Slug of the page that shows the folding table."""
_WORDS = 64
"""Code points of a quote in the report's table; the whole of it is one click away."""
_STATE_MARKS = {
    State.EXACT: BasisMark.FULL,
    State.FOLDED: BasisMark.HALF,
    State.NOT_CHECKABLE: BasisMark.DASHED,
    State.ABSENT: BasisMark.DIAMOND,
    State.AMBIGUOUS: BasisMark.DIAMOND,
}


def verification_view(_slug: str, read: Read) -> VerificationView:
    """Return the view of `verification.html`: every citation, as it was found."""
    writer = Writer(read, "verification.html")
    totals = read.totals()
    checked: list[CitationLine] = []
    outside: list[CitationLine] = []
    taken: set[str] = set()
    for passages in _by_words(read):
        first = passages[0].citation
        into = outside if passages[0].state is State.NOT_CHECKABLE else checked
        name = unique_id(f"{first.target}-{first.id}", taken)
        into.append(_citation_line(writer, name, len(into) + 1, passages))
    problems: tuple[str, ...] = ()
    if totals.broken:
        problems = (f"{plural(totals.broken, 'citation')} could not be verified.",)
    support = support_lines(writer)
    return VerificationView(
        frame=make_frame(
            writer, "Verification", crumbs=crumb(writer, "Verification"), problems=problems
        ),
        summary=_summary(totals),
        counts=(
            ("Exact", _count(BasisMark.FULL, totals.exact)),
            ("Folded, typography only", _count(BasisMark.HALF, totals.folded)),
            ("Not checkable, outside the sources", _count(BasisMark.DASHED, totals.outside)),
            ("Absent or ambiguous", _count(BasisMark.DIAMOND, totals.broken)),
        ),
        sources=tuple(_coverage(writer, slug) for slug in read.members(Kind.SOURCE)),
        citations=tuple(checked),
        outside=tuple(outside),
        origins=origin_lines(writer),
        support=support,
        single=sum(len(line.origins) == 1 for line in support),
        wordings=shared_pairs(writer),
        compared=sum(
            cast("Source", read.body(slug)).text.printed is None
            for slug in read.members(Kind.SOURCE)
        ),
    )


def _by_words(read: Read) -> list[list[Passage]]:
    """Return all passages in groups that cite the same words, by source and place.

    The broken ones come first, as they need an editor.
    """
    rank = {slug: number for number, slug in enumerate(read.members(Kind.SOURCE))}
    ordered = sorted(
        read.all_passages(),
        key=lambda p: (
            not p.state.is_broken,
            rank.get(p.citation.target, len(rank)),
            p.citation.target,
            p.spans,
            p.record,
            p.role,
        ),
    )
    groups: dict[tuple[str, str], list[Passage]] = {}
    for passage in ordered:
        groups.setdefault((passage.citation.target, passage.citation.id), []).append(passage)
    return list(groups.values())


def _summary(totals: Totals) -> str:
    if not totals.citations:
        return "There are no citations yet."
    if totals.broken:
        return (
            f"{plural(totals.broken, 'citation')} of {totals.citations:,} could not be found in "
            "their sources when this site was built, or were found more than once. This site must "
            "not be published as it is."
        )
    one = totals.citations == 1
    all_of = "The one citation was" if one else f"All {totals.citations:,} citations were"
    words = (
        f"{all_of} found in {'its source' if one else 'their sources'} when this site was built. "
        f"{totals.exact:,} match{'es' if totals.exact == 1 else ''} to the letter"
    )
    if totals.folded:
        words += f"; {totals.folded:,} match after folding typography"
    return f"{words}. A citation that is not found makes the build fail, so nobody publishes it."


def _count(mark: BasisMark, count: int) -> Badge:
    return Badge(mark, (n.Words(f"{count:,}"),))


def _coverage(writer: Writer, slug: str) -> SourceCoverage:
    card = writer.read.known(slug)
    source = cast("Source", writer.read.body(slug))
    words = f"{card.label} {card.publisher or ''}".strip()
    return SourceCoverage(
        writer.link(slug, words),
        coverage_view(writer.read, slug),
        writer.read.coverage(slug).passages,
        source.text.sha256,
    )


def _citation_line(
    writer: Writer, name: str, number: int, passages: Sequence[Passage]
) -> CitationLine:
    passage = passages[0]
    citation = passage.citation
    provenance = writer.provenance(passage)
    pinpoint, address = provenance.pinpoint, provenance.href
    if passage.state is State.NOT_CHECKABLE:
        pinpoint = writer.read.known(citation.target).title
        address = writer.href(route(Kind.REFERENCE, citation.target))
    rules = dict.fromkeys(rule for found in passages for rule in found.rules)
    state = State.FOLDED if rules else passage.state
    return CitationLine(
        number,
        name,
        _middle_cut(citation.quote or _in_place_of_words(citation)),
        pinpoint,
        address,
        _used_by(writer, passages),
        Badge(_STATE_MARKS[state], (n.Words(state.value),)),
        ", ".join(rules),
        ", ".join(f"{span.start}–{span.end}" for span in passage.spans),
    )


def _used_by(writer: Writer, passages: Sequence[Passage]) -> tuple[tuple[Link, str], ...]:
    """Return the records that cite the same words, each once with its roles."""
    roles: dict[str, dict[str, None]] = {}
    for passage in passages:
        roles.setdefault(passage.record, {})[passage.role] = None
    home = Link("Home page", writer.href("index.html"))
    return tuple(
        (home if record == SITE else writer.link(record), ", ".join(found))
        for record, found in roles.items()
    )


def _in_place_of_words(citation: Citation) -> str:
    return UNPRINTED if citation.sealed else "the document as a whole"


def _middle_cut(text: str) -> str:
    """Return `text` with its middle left out where it is long: both ends say which words it is."""
    if len(text) <= _WORDS:
        return text
    half = _WORDS // 2 - 2
    return f"{text[:half].rsplit(' ', 1)[0]} … {text[-half:].split(' ', 1)[-1]}"


def data_view(_slug: str, read: Read) -> DataView:
    """Return the view of `data.html`: every file that can be taken away."""
    writer = Writer(read, "data.html")
    title = "Data and how to cite"
    lines = tuple(
        ExportLine(
            Link(export.path, writer.href(export.path)),
            export.format,
            export.what,
            f"{export.records:,}",
            _size(export.size),
        )
        for export in read.exports()
    )
    settings = read.settings()
    frame = make_frame(writer, title, crumbs=crumb(writer, title))
    return DataView(frame, lines, cite_page(writer, settings.title, "the dossier as a whole"))


def _size(size: int) -> str:
    """Return a number of bytes in the unit that people read."""
    return f"{size:,} bytes" if size < 1000 else f"{size / 1000:,.1f} kB"  # noqa: PLR2004


def prose_view(slug: str, read: Read) -> ProseView:
    """Return the view of a page in the editors' own words."""
    page = cast("Page", read.body(slug))
    writer = Writer(read, route(Kind.PAGE, slug), (slug,))
    sections = prose_sections(writer, read.prose(slug), ("text", page.title), cited=False)
    folding = tuple(SUMMARIES.items()) if slug == METHOD else ()
    outside, links = writer.outside_items(), backlinks(writer, slug)
    return ProseView(
        frame=make_frame(
            writer,
            page.title,
            crumbs=crumb(writer, page.title),
            problems=broken_problems(read, (slug,)),
        ),
        title=page.title,
        contents=contents(
            *((section.id, section.title, True) for section in sections[1:]),
            ("folding", "What is folded", folding),
            ("outside", "Outside the sources", outside),
            ("backlinks", "Linked from", links),
            ("cite", "Cite this page", True),
        ),
        sections=sections,
        folding=folding,
        outside=outside,
        backlinks=links,
        cite=cite_page(writer, page.title, "page of the editors"),
    )


def not_found_view(_slug: str, read: Read) -> NotFoundView:
    """Return the view of `404.html`, the one page that is served at any depth.

    Its links are absolute if the published address is known; else they are relative like those of
    every page, and hold where the page itself lies.
    """
    writer = Writer(read, "404.html")
    base_url = read.settings().base_url
    root = urlsplit(base_url).path if base_url else None
    frame = make_frame(writer, "Not found", root=root)
    return NotFoundView(frame, tuple(Link(link.text, link.href) for link in frame.nav))
