"""The frame of every page: document title, navigation, breadcrumb, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site import __version__
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import relative
from unhrc_site.model.views.parts import Frame, Link
from unhrc_site.pages.head import page_head
from unhrc_site.pages.standing import edition_notice, page_standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unhrc_site.pages.writing import Writer

_NAVIGATION = (
    ("Timeline", "timeline.html", Kind.EVENT),
    ("Sources", "sources.html", Kind.SOURCE),
    ("Differences", "differences.html", Kind.DIFFERENCE),
    ("People and bodies", "entities.html", Kind.ENTITY),
    ("Statements", "statements.html", Kind.STATEMENT),
    ("Votes", "votes.html", None),
    ("Themes", "themes.html", Kind.THEME),
    ("Verification", "verification.html", None),
    ("Search", "search.html", None),
)
"""Words, page, and the kind of record that it lists; a page without members is left out."""

SECTION = {Kind.EVENT: "timeline.html", Kind.SOURCE: "sources.html"} | {
    kind: f"{kind.value}.html"
    for kind in (Kind.ENTITY, Kind.STATEMENT, Kind.DIFFERENCE, Kind.THEME)
}
"""The page that lists the records of a kind."""


def make_frame(
    writer: Writer,
    title: str,
    *,
    crumbs: Sequence[Link] = (),
    section: str = "",
    description: str = "",
    problems: Sequence[str] = (),
    root: str | None = None,
) -> Frame:
    """Return the frame of the page that `writer` writes.

    `crumbs` come without the dossier itself and end with this page; `section` is the page of the
    navigation that this one belongs to. `root` is given only where links are not relative (404).
    """
    read = writer.read
    settings = read.settings()
    home = Link("Dossier", _at(writer, "index.html", root), here=writer.path == "index.html")
    nav = [
        Link(words, _at(writer, page, root), here=page in {section, writer.path})
        for words, page, kind in _NAVIGATION
        if kind is None or read.members(kind)
    ]
    if not read.tallies():
        nav = [link for link in nav if link.text != "Votes"]
    total = len(read.members(Kind.SOURCE))
    sources = f"{total} source{'' if total == 1 else 's'}"
    licence = settings.licence
    trail = (home, *crumbs) if crumbs else ()
    return Frame(
        path=writer.path,
        root=root if root is not None else relative("", f"{writer.path}"),
        language=settings.language,
        title=f"{title} · {settings.title}" if title else settings.title,
        description=description or settings.description,
        site_title=settings.title,
        home=home,
        nav=tuple(nav),
        crumbs=trail,
        footer=(*nav, *_other_pages(writer, root)),
        rights=settings.rights,
        licence=Link(licence.name, licence.url or "") if licence else None,
        build_line=(
            f"Built from {sources} with unhrc-site {__version__}. "
            "No cookies, no scripts needed, nothing loaded from elsewhere."
        ),
        canonical=canonical(settings.base_url, writer.path),
        head=page_head(writer, title, description or settings.description, trail, root=root),
        problems=tuple(problems),
        edition=edition_notice(read),
        standing=page_standing(read, writer.path),
    )


def _other_pages(writer: Writer, root: str | None) -> Iterator[Link]:
    """Yield what is linked from every footer and not from the navigation."""
    for words, page in (
        *((("Network", "network.html"),) if writer.read.ties() else ()),
        ("Data and how to cite", "data.html"),
        ("Corrections", "corrections.html"),
    ):
        yield Link(words, _at(writer, page, root), here=page == writer.path)
    for slug in writer.read.members(Kind.PAGE):
        link = writer.link(slug)
        yield link if root is None else Link(link.text, _at(writer, f"{slug}.html", root))


def canonical(base_url: str | None, path: str) -> str | None:
    """Return the address of a page where the site will be published, if that is known."""
    if base_url is None:
        return None
    return base_url + ("" if path == "index.html" else path)


def _at(writer: Writer, page: str, root: str | None) -> str:
    return writer.href(page) if root is None else root + page


def crumbs_to(writer: Writer, kind: Kind, here: str) -> tuple[Link, ...]:
    """Return the breadcrumb of a record's page: its list, then itself."""
    words = {
        Kind.EVENT: "Events",
        Kind.SOURCE: "Sources",
        Kind.ENTITY: "People and bodies",
        Kind.DIFFERENCE: "Differences",
        Kind.THEME: "Themes",
    }[kind]
    return Link(words, writer.href(SECTION[kind])), Link(here, writer.href(writer.path), here=True)


def crumb(writer: Writer, here: str) -> tuple[Link, ...]:
    """Return the breadcrumb of a page that stands right below the dossier."""
    return (Link(here, writer.href(writer.path), here=True),)
