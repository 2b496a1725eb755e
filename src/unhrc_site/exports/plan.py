"""Which files a reader can take away, and what makes each of them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple, cast

from unhrc_site.dossier.facts import ExportFact
from unhrc_site.exports.bibliography import bibtex, csl_json, ris
from unhrc_site.exports.corrections import FEED, corrections_feed, corrections_json
from unhrc_site.exports.news import FEED as NEWS
from unhrc_site.exports.news import news_feed
from unhrc_site.exports.records import kind_csv, kind_json
from unhrc_site.exports.verification import verification_json
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.records import Source


class Export(NamedTuple):
    """A file and what is said of it; `listed` is None for files of single sources."""

    path: str
    content: bytes
    listed: ExportFact | None


def make_exports(read: Read) -> tuple[Export, ...]:
    """Return all exports: each kind as JSON and CSV, the reports, and each source's citations."""
    made: list[Export] = []
    for kind in Kind:
        count = len(read.members(kind))
        for name, make in (("JSON", kind_json), ("CSV", kind_csv)):
            path = f"data/{kind.value}.{name.lower()}"
            made.append(_listed(path, make(kind, read), name, f"All {kind.value}", count))
    report = verification_json(read)
    count = len(read.all_passages())
    made.append(_listed("verification.json", report, "JSON", "Every citation", count))
    told = len(read.corrections())
    path = "data/corrections.json"
    made.append(_listed(path, corrections_json(read), "JSON", "All corrections", told))
    base_url = read.settings().base_url
    if base_url:
        feed = corrections_feed(read, base_url)
        made.append(_listed(FEED, feed, "Atom", "Feed of corrections", told))
        count = len(read.members(Kind.EVENT)) + len(read.members(Kind.SOURCE))
        news = news_feed(read, base_url)
        made.append(_listed(NEWS, news, "Atom", "Feed of events and sources", count))
    for slug in read.members(Kind.SOURCE):
        made.extend(_of_source(cast("Source", read.body(slug)), read))
    return tuple(made)


def _listed(path: str, content: bytes, name: str, what: str, count: int) -> Export:
    return Export(path, content, ExportFact(path, name, what, count, len(content)))


def _of_source(source: Source, read: Read) -> Iterable[Export]:
    settings = read.settings()
    address = f"{settings.base_url or ''}{route(Kind.SOURCE, source.slug)}"
    digest = f"; SHA-256 {source.text.sha256}" if source.text.sha256 else ""
    found_in = f"Found in: {settings.title}, {address}{digest}"
    stem = f"{Kind.SOURCE.value}/{source.slug}"
    yield Export(f"{stem}.bib", bibtex(source, found_in), None)
    yield Export(f"{stem}.ris", ris(source, found_in), None)
    yield Export(f"{stem}.csl.json", csl_json(source, found_in), None)


def sitemap(base_url: str, pages: Iterable[str]) -> bytes:
    """Return the sitemap of `pages` (sitemaps.org, protocol 0.9); its addresses are absolute."""
    lines = "".join(
        f"<url><loc>{escape(base_url + ('' if page == 'index.html' else page))}</loc></url>\n"
        for page in pages
        if page != "404.html"
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    scheme = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{head}<urlset xmlns="{scheme}">\n{lines}</urlset>\n'.encode()
