"""How to cite a source: the original first, this dossier as the place where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import EdtfDate
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import CiteBox, Link

if TYPE_CHECKING:
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import Source
    from unhrc_site.pages.writing import Writer

FORMATS = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"))
"""Exchange formats and their file endings; `exports` writes the files."""


def cite_source(writer: Writer, source: Source) -> CiteBox:
    """Return a source cited in APA and Chicago style, with links to its exchange files.

    APA (7th edition) puts the date after the authors, Chicago (17th, notes) at the end. Where the
    text has no headline, a description stands in brackets, as both styles ask.
    """
    title = source.title.value if source.title else source.slug
    shown = title if source.title_is_printed else f"[{title}]"
    date = source.published.edtf if source.published else None
    when = date_in_words(date) if date else None
    publisher = source.publisher.value if source.publisher else None
    authors = [author.value for author in source.authors]
    place = writer.read.settings().base_url or ""
    found = f"In {writer.read.settings().title}, {place}{route(Kind.SOURCE, source.slug)}"
    address = source.url.value if source.url else None
    ending = " ".join(part for part in (f"{address}." if address else "", f"{found}.") if part)
    apa_head = _apa_names(authors) or publisher or ""
    told = _apa_date(date) if date else "n.d."
    apa: n.Nodes = (
        n.Words(f"{apa_head}{' ' if apa_head else ''}({told}). "),
        n.Stressed((n.Words(shown),)),
        n.Words(f". {publisher + '. ' if publisher and authors else ''}{ending}"),
    )
    chicago_head = f"{' and '.join(authors)}, " if authors else ""
    tail = ", ".join(part for part in (publisher, when or "undated") if part)
    chicago: n.Nodes = (n.Words(f"{chicago_head}“{shown},” {tail}. {ending}"),)
    stem = route(Kind.SOURCE, source.slug).removesuffix(".html")
    links = tuple(Link(name, writer.href(f"{stem}.{ending_}")) for name, ending_ in FORMATS)
    return CiteBox((("APA", apa), ("Chicago", chicago)), links)


def _apa_date(date: Edtf) -> str:
    """Return a date as APA writes it: year, then month and day; a vague one stays in words."""
    words = date_in_words(date)
    plain = isinstance(date, EdtfDate) and not (date.is_approximate or date.is_uncertain)
    parts = words.split()
    if plain and len(parts) == 3:  # noqa: PLR2004 - day, month, year
        return f"{parts[2]}, {parts[1]} {parts[0]}"
    if plain and len(parts) == 2:  # noqa: PLR2004 - month, year
        return f"{parts[1]}, {parts[0]}"
    return words


def _apa_names(authors: list[str]) -> str:
    """Return authors as APA lists them: family name, initials.

    Only two-part names are turned round; which part of a longer one is the family name is not
    known, so it stays as printed.
    """
    turned = []
    for author in authors:
        parts = author.split()
        pair = len(parts) == 2  # noqa: PLR2004 - given and family name
        turned.append(f"{parts[1]}, {parts[0][0]}." if pair else author)
    if len(turned) > 1:
        return ", ".join(turned[:-1]) + f", & {turned[-1]}"
    return turned[0] if turned else ""
