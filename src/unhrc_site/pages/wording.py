"""Wording that a source shares with others, as its page tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model.records import Kind
from unhrc_site.model.routes import block_anchor, route
from unhrc_site.model.views.overviews import SharedPair
from unhrc_site.model.views.parts import Link
from unhrc_site.model.views.records import SharedPassage, SharedWording
from unhrc_site.pages.origins import nameless
from unhrc_site.pages.writing import source_words

if TYPE_CHECKING:
    from unhrc_site.dossier.overlap import Overlap, SharedRun
    from unhrc_site.pages.writing import Writer


def shared_wordings(writer: Writer, slug: str) -> tuple[SharedWording, ...]:
    """Return what the source shares with each other one, most of it first."""
    return tuple(_shared(writer, slug, overlap) for overlap in writer.read.overlaps(slug))


def shared_pairs(writer: Writer) -> tuple[SharedPair, ...]:
    """Return each pair of sources that share wording outside quotations, most of it first.

    A pair whose wording suggests an origin that nobody declared comes before the others.
    """
    read = writer.read
    slugs = read.members(Kind.SOURCE)
    rank = {slug: number for number, slug in enumerate(slugs)}
    found = [
        (slug, overlap)
        for slug in slugs
        for overlap in read.overlaps(slug)
        if overlap.words and rank[slug] < rank[overlap.other]
    ]
    found.sort(key=lambda pair: (not pair[1].is_suggestive, -pair[1].words))
    return tuple(
        SharedPair(
            writer.link(slug, source_words(read.known(slug))),
            writer.link(overlap.other, source_words(read.known(overlap.other))),
            overlap_words(overlap, "the first", "the second"),
            origin_words(overlap),
            tuple(_origin(writer, origin) for origin in overlap.origins),
        )
        for slug, overlap in found
    )


def overlap_words(overlap: Overlap, one: str = "this text", other: str = "the other") -> str:
    """Return how much is shared by `one` and `other`, in one or two sentences."""
    quoted = (
        f"{_count(overlap.quoted)} stand in quotations of the same speaker and are not counted."
        if overlap.quoted
        else ""
    )
    if not overlap.words:
        return f"No wording outside quotations. {quoted}"
    runs = f"{overlap.count} passage{'' if overlap.count == 1 else 's'}"
    shares = f"{_share(overlap.share)} of {one}, {_share(overlap.other_share)} of {other}"
    more = f" {quoted.replace(' words ', ' more words ', 1)}" if quoted else ""
    return f"{_count(overlap.words)} in {runs}: {shares}.{more}"


def origin_words(overlap: Overlap) -> str:
    """Return what is declared about a common origin, before the links to it."""
    if overlap.origins:
        return "Declared common origin:"
    if overlap.is_suggestive:
        return "No common origin is declared, and so much shared wording suggests one."
    return "No common origin is declared."


def _count(words: int) -> str:
    return f"{words:,} word{'' if words == 1 else 's'}"


def _share(share: float) -> str:
    return f"{share:.0%}".replace("%", " %") if share >= _LEAST_SHARE else "less than 1 %"


_LEAST_SHARE = 0.01


def _shared(writer: Writer, slug: str, overlap: Overlap) -> SharedWording:
    read = writer.read
    other = read.known(overlap.other)
    missing = overlap.count - len(overlap.longest)
    return SharedWording(
        other=Link(source_words(other), writer.href(route(Kind.SOURCE, other.slug))),
        line=overlap_words(overlap),
        origin=origin_words(overlap),
        origins=tuple(_origin(writer, origin) for origin in overlap.origins),
        is_suggestive=overlap.is_suggestive,
        passages=tuple(_passage(writer, slug, overlap.other, run) for run in overlap.longest),
        more=f"{missing:,} shorter passage{'' if missing == 1 else 's'} not listed"
        if missing
        else "",
    )


def _origin(writer: Writer, slug: str) -> Link:
    """Return the link to an origin; a source is called as everywhere in lists."""
    card = writer.read.card(slug)
    if card is not None and card.kind is Kind.SOURCE:
        return writer.link(slug, source_words(card))
    return writer.link(slug, None if card else nameless(slug))


def _passage(writer: Writer, slug: str, other: str, run: SharedRun) -> SharedPassage:
    label = writer.read.known(other).label
    there = f"{route(Kind.SOURCE, other)}#{block_anchor(run.there.block_id)}"
    here = f"{route(Kind.SOURCE, slug)}#{block_anchor(run.here.block_id)}"
    return SharedPassage(
        words=_count(run.words),
        is_quoted=run.quoted * 2 > run.words,
        text=f"{run.here.text} …" if run.here.is_cut else run.here.text,
        here=Link(f"¶{run.here.block + 1}", writer.href(here)),
        there=Link(f"{label} ¶{run.there.block + 1}", writer.href(there)),
    )
