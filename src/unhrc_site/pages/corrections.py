"""What readers are told has changed: the page of corrections, and a page at each old address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import CORRECTIONS
from unhrc_site.dossier.notices import correction_ids
from unhrc_site.model import prose
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views.corrections import CorrectionLine, CorrectionsView, NoticeView
from unhrc_site.model.views.parts import Link, Row, RowKind
from unhrc_site.pages.frame import canonical, crumb, make_frame
from unhrc_site.pages.parts import broken_problems
from unhrc_site.pages.writing import Writer, in_words

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.notices import Notice
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.views.parts import Frame

PAGE = "corrections.html"
FEED = "corrections.xml"
ABOUT = "about"
"""Slug of the page on which editors say how to reach them."""


def corrections_view(_slug: str, read: Read) -> CorrectionsView:
    """Return the view of `corrections.html`; it is there without corrections, and says so."""
    writer = Writer(read, PAGE, (CORRECTIONS,))
    told = read.corrections()
    lines = tuple(
        _line(writer, correction, name)
        for correction, name in zip(told, correction_ids(told), strict=True)
    )
    frame = make_frame(
        writer,
        "Corrections",
        crumbs=crumb(writer, "Corrections"),
        description="What was changed after it had been published.",
        problems=broken_problems(read, (CORRECTIONS,)),
    )
    feed = Link("Feed of corrections", writer.href(FEED)) if read.settings().base_url else None
    about = writer.link(ABOUT) if ABOUT in read.members(Kind.PAGE) else None
    return CorrectionsView(frame, lines, about, feed, writer.outside_items())


def _line(writer: Writer, correction: Correction, name: str) -> CorrectionLine:
    words = writer.inline(correction.text)
    row = Row(RowKind.PARAGRAPH, (words,), writer.new_notes())
    gone = correction.withdrawn
    notice = route(Kind(gone.kind), gone.slug) if gone else None
    known = {notice.address for notice in writer.read.notices()}
    return CorrectionLine(
        id=name,
        date=in_words(parse_edtf(str(correction.date))),
        what=(row,),
        # A page that is not there is a problem of its own, and no link.
        pages=tuple(writer.link(slug) for slug in correction.pages if writer.read.card(slug)),
        withdrawn=Link(gone.title or notice, writer.href(notice))
        if gone and notice in known and notice != writer.path
        else None,
    )


def former_places(read: Read, kind: Kind, slug: str) -> tuple[str, ...]:
    """Return the fragments at which a record that has no page of its own stood before."""
    return tuple(
        notice.address.partition("#")[2]
        for notice in read.notices()
        if notice.kind is kind and notice.target == slug
    )


def notice_view(address: str, read: Read) -> NoticeView:
    """Return the view of the page at `address`, where a record or a page was."""
    notice = next(found for found in read.notices() if found.address == address)
    writer = Writer(read, address, (CORRECTIONS,))
    moved = notice.target is not None
    title = "This page has moved" if moved else "This page was withdrawn"
    withdrawn = _withdrawal(writer, notice.correction) if notice.correction else None
    gone = notice.correction.withdrawn if notice.correction else None
    return NoticeView(
        frame=_frame(writer, notice, title),
        title=title,
        address=address,
        name=gone.title if gone else None,
        now=writer.link(notice.target) if notice.target else None,
        withdrawn=withdrawn,
        all_corrections=Link("All corrections", writer.href(PAGE)),
        outside=writer.outside_items(),
    )


def _withdrawal(writer: Writer, correction: Correction) -> CorrectionLine:
    told = writer.read.corrections()
    return _line(writer, correction, correction_ids(told)[told.index(correction)])


def _frame(writer: Writer, notice: Notice, title: str) -> Frame:
    """Return the frame of a notice: it leads search engines to the record, and is none itself."""
    read = writer.read
    cited = {
        node.citation.id
        for node in prose.walk(notice.correction.text if notice.correction else ())
        if isinstance(node, prose.Cite)
    }
    broken = [p for p in read.passages(CORRECTIONS) if p.state.is_broken and p.citation.id in cited]
    problems = broken_problems(read, (CORRECTIONS,)) if broken else ()
    frame = make_frame(writer, title, crumbs=crumb(writer, title), problems=problems)
    card = read.card(notice.target) if notice.target else None
    address = route(card.kind, card.slug) if card else writer.path
    return replace(frame, canonical=canonical(read.settings().base_url, address), is_listed=False)
