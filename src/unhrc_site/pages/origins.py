"""What facts and sources come down to, in words and links."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from unhrc_site.dossier.origins import Place
from unhrc_site.dossier.publishing.withholding import UNPUBLISHED_ORIGIN
from unhrc_site.model.records import Kind
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.overviews import OriginLine, SupportLine
from unhrc_site.model.views.parts import Link
from unhrc_site.pages.writing import source_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.records import Source
    from unhrc_site.pages.writing import Writer


def nameless(slug: str) -> str:
    """Return what an origin is called of which there is no record: its slug, unless withheld."""
    return slug.replace("-", " ") if slug.startswith(UNPUBLISHED_ORIGIN) else slug


def origin_link(writer: Writer, slug: str) -> Link:
    """Return the link to an origin: a source, a reference or a document."""
    card = writer.read.card(slug)
    if card is None:
        return Link(nameless(slug), writer.href("sources.html"))
    words = source_words(card) if card.kind is Kind.SOURCE else card.title
    return writer.link(slug, words)


def chain_nodes(writer: Writer, slugs: Iterable[str]) -> n.Nodes:
    """Return a way from report to report as links, nearest first, as far as there are records.

    That it goes on to what is not published is said as well.
    """
    made: list[n.Node] = []
    for slug in slugs:
        is_known = writer.read.card(slug) is not None
        if not is_known and nameless(slug) == slug:
            break
        if made:
            made.append(n.Words(", which derives from "))
        if not is_known:
            made.append(n.Words(nameless(slug)))
            break
        link = origin_link(writer, slug)
        made.append(n.Anchor(link.href, (n.Words(link.text),)))
    return tuple(made)


def pilcrows(source: Source, blocks: Iterable[str]) -> str:
    """Return the numbers of blocks as readers see them: "¶8, ¶9"."""
    ids = [block.id for block in source.text.blocks]
    return ", ".join(f"¶{number + 1}" for number, name in enumerate(ids) if name in set(blocks))


def origin_lines(writer: Writer) -> tuple[OriginLine, ...]:
    """Return each independent account with the sources, or parts of them, that come down to it."""
    read = writer.read
    told: dict[Place, tuple[Link, str]] = {}
    for slug in read.members(Kind.SOURCE):
        source = cast("Source", read.body(slug))
        link = writer.link(slug, source_words(read.known(slug)))
        told[Place(slug, None)] = (link, "")
        for part in source.derived.parts:
            place = Place(slug, next(iter(part.blocks), None))
            told[place] = (link, pilcrows(source, part.blocks))
    accounts = read.origins().accounts(told)
    return tuple(
        OriginLine(origin_link(writer, name), tuple(told[place] for place in places))
        for name, places in accounts.items()
    )


def support_lines(writer: Writer) -> tuple[SupportLine, ...]:
    """Return what each event rests on; those of the fewest origins first, else in their order."""
    read = writer.read
    rest_on = [(slug, read.support(slug)) for slug in read.members(Kind.EVENT)]
    rest_on.sort(key=lambda pair: len(pair[1].origins))
    return tuple(
        SupportLine(
            writer.link(slug),
            tuple(writer.link(source, read.known(source).label) for source in found.sources),
            tuple(origin_link(writer, origin) for origin in found.origins),
        )
        for slug, found in rest_on
        if found.sources
    )
