"""The page of the network: its strongest part drawn twice, for wide and narrow windows, and tables.

The wide drawing decides which ties are called strong; the narrow one shows a part of these.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from unhrc_site.dossier.network import strongest
from unhrc_site.model.records import EntityKind, Kind
from unhrc_site.model.routes import block_anchor, knot_anchor, route
from unhrc_site.model.views.network import (
    DrawnKnot,
    DrawnTie,
    KnotKind,
    KnotLine,
    KnotShape,
    NetworkDrawing,
    NetworkView,
    TieLine,
    TieWidth,
)
from unhrc_site.model.views.parts import Link
from unhrc_site.pages.frame import make_frame
from unhrc_site.pages.network_labels import LINE, REACH, broken, extent, place_labels
from unhrc_site.pages.network_layout import Box, laid_out
from unhrc_site.pages.parts import genre_words, plural
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.dossier.network import Network, Part, Tie

PATH = "network.html"
_WIDE = (60, 150, 800, 720)
"""Marks and lines at most, then width and greatest height: as much as can be read."""
_NARROW = (16, 24, 328, 420)
_LOWEST, _EACH = 140, 16
"""The height of a drawing grows with the number of its marks, up to its greatest."""
_EVENTS = 12
"""Events that one tie leads to; the rest are counted."""
_AIR = 4.0
"""Around a label, in units."""
_SHAPES = {
    EntityKind.PERSON: KnotShape.CIRCLE,
    EntityKind.STATE: KnotShape.DIAMOND,
    EntityKind.BODY: KnotShape.SQUARE,
    EntityKind.ORGANISATION: KnotShape.TRIANGLE,
    EntityKind.PLACE: KnotShape.CROSS,
    EntityKind.DOCUMENT: KnotShape.SHEET,
}
"""In the order of the legend."""
_PLURALS = {
    EntityKind.PERSON: "people",
    EntityKind.STATE: "states",
    EntityKind.BODY: "bodies",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
    EntityKind.DOCUMENT: "documents",
}


def network_view(_slug: str, read: Read) -> NetworkView:
    """Return the view of `network.html`."""
    writer = Writer(read, PATH)
    network = read.network()
    part = strongest(network, *_WIDE[:2])
    drawn = {(tie.one, tie.other) for tie in part.ties}
    steps = _steps(part)
    kinds = {read.known(knot.slug).genre for knot in network.knots}
    left = network.all_ties - len(network.ties)
    title = "Who appears with whom"
    return NetworkView(
        frame=make_frame(
            writer,
            title,
            crumbs=(
                Link("People and bodies", writer.href("entities.html")),
                Link("Network", writer.href(PATH), here=True),
            ),
            section="entities.html",
            description="Who is named with whom in the sources, and who takes part in the same "
            "events: a drawing, and tables with the same.",
        ),
        wide=_drawing(writer, network, part, _WIDE[2:], steps),
        narrow=_drawing(writer, network, strongest(network, *_NARROW[:2]), _NARROW[2:], steps),
        kinds=tuple(
            KnotKind(kind.value, _PLURALS[kind], shape)
            for kind, shape in _SHAPES.items()
            if kind.value in kinds
        ),
        choices=tuple(
            (slug, read.known(slug).title)
            for slug in read.members(Kind.ENTITY)
            if read.is_in_network(slug)
        ),
        strengths=tuple(
            (str(least), f"{least:,} and more") for least in _strengths(network, steps)
        ),
        drawn=tuple(_tie_line(writer, tie) for tie in part.ties),
        weaker=tuple(
            _tie_line(writer, tie) for tie in network.ties if (tie.one, tie.other) not in drawn
        ),
        knots=_knot_lines(writer, network),
        left_out=(
            f"{plural(left, 'weaker tie')} of the {network.all_ties:,} "
            f"{'stands' if left == 1 else 'stand'} in no table, for want of room."
            if left
            else ""
        ),
        alone=(
            f"{plural(network.alone, 'other name')} "
            f"{'comes' if network.alone == 1 else 'come'} together with nobody."
            if network.alone and network.ties
            else ""
        ),
    )


def _steps(part: Part) -> tuple[int, int, int]:
    """Return the least strengths of the three widths: each is twice the one before."""
    least = part.ties[-1].strength if part.ties else 1
    return least, least * 2, least * 4


def _step(strength: int, steps: Sequence[int]) -> int:
    return max(1, sum(strength >= least for least in steps))


def _strengths(network: Network, steps: Sequence[int]) -> list[int]:
    """Return what a reader can ask for: strengths that some ties have and others do not."""
    if not network.ties:
        return []
    most, least = network.ties[0].strength, network.ties[-1].strength
    return [step for step in steps if least < step <= most]


def _step_words(part: Part, steps: Sequence[int]) -> tuple[TieWidth, ...]:
    used = {_step(tie.strength, steps) for tie in part.ties}
    words = []
    for number, (least, after) in enumerate(zip(steps, (*steps[1:], None), strict=True), 1):
        if after is None:
            said = f"{least:,} and more"
        else:
            said = f"{least:,}" if after - least == 1 else f"{least:,} to {after - 1:,}"
        words.append(TieWidth(number, said))
    return tuple(step for step in words if step.step in used)


def _drawing(
    writer: Writer, network: Network, part: Part, size: Sequence[int], steps: Sequence[int]
) -> NetworkDrawing | None:
    """Return a part of the network laid out in `size`; None if there is nothing to join."""
    if not part.ties:
        return None
    width, height = size[0], min(size[1], _LOWEST + _EACH * len(part.knots))
    read = writer.read
    titles = [read.known(knot.slug).title for knot in part.knots]
    labels = [broken(title) for title in titles]
    place = {knot.slug: number for number, knot in enumerate(part.knots)}
    links = [(place[tie.one], place[tie.other]) for tie in part.ties]
    spots = laid_out([_box(lines) for lines in labels], links, width, height)
    heavy = [
        (spots[one], spots[other])
        for tie, (one, other) in zip(part.ties, links, strict=True)
        if _step(tie.strength, steps) == len(steps)
    ]
    stands = place_labels(spots, labels, (width, height), heavy)
    knots = []
    for knot, lines, (x, y), stand in zip(part.knots, labels, spots, stands, strict=True):
        card = read.known(knot.slug)
        below = round(y + REACH + LINE - 3.0, 1)
        knots.append(
            DrawnKnot(
                slug=knot.slug,
                href=writer.link(knot.slug).href,
                name=_name(read, knot.slug, knot.others),
                shape=_SHAPES[EntityKind(card.genre)],
                x=x,
                y=y,
                lines=lines,
                label_x=stand.x if stand else x,
                label_y=stand.y if stand else below,
                anchor=stand.anchor if stand else "middle",
                has_room=stand is not None,
            )
        )
    ties = [
        DrawnTie(f"{tie.one} {tie.other}", _step(tie.strength, steps), *spots[one], *spots[other])
        for tie, (one, other) in zip(part.ties, links, strict=True)
    ]
    # The weakest first, so that the strong ones lie over them.
    return NetworkDrawing(
        title=f"The strongest ties: {plural(len(part.ties), 'tie')} "
        f"among {plural(len(part.knots), 'name')}",
        width=width,
        height=height,
        ties=tuple(reversed(ties)),
        knots=tuple(knots),
        steps=_step_words(part, steps),
        said=_said(network, part),
    )


def _box(lines: Sequence[str]) -> Box:
    """Return the room of a mark whose label lies below it."""
    wide, high = extent(lines)
    return Box(max(wide / 2, REACH) + _AIR, REACH + _AIR, REACH + 1 + high + _AIR)


def _name(read: Read, slug: str, others: int) -> str:
    card = read.known(slug)
    sources = len(read.naming_sources(slug))
    named = f"named in {plural(sources, 'source')}" if sources else "named in no source"
    return f"{card.title}, {genre_words(card.genre)}, {named}, with {plural(others, 'other')}"


def _said(network: Network, part: Part) -> str:
    """Return which part of the network is drawn, and by which rule."""
    if len(part.ties) == network.all_ties:
        return f"Drawn {'is' if network.all_ties == 1 else 'are'} all there is."
    drawn = (
        f"Drawn {'is' if len(part.ties) == 1 else 'are'} {len(part.ties):,} of "
        f"{plural(network.all_ties, 'tie')}, "
        f"among {len(part.knots):,} of {network.all_knots:,} names"
    )
    rules = []
    if part.whole_from:
        rules.append(f"all of strength {part.whole_from:,} or more")
    if part.in_part:
        strength, some, of = part.in_part
        rules.append(f"{some:,} of the {of:,} of strength {strength:,}")
    return f"{drawn}: {', and '.join(rules)}."


def _tie_line(writer: Writer, tie: Tie) -> TieLine:
    more, more_events = tie.paragraphs - len(tie.places), len(tie.events) - _EVENTS
    return TieLine(
        tie=f"{tie.one} {tie.other}",
        one=writer.link(tie.one),
        other=writer.link(tie.other),
        strength=tie.strength,
        paragraphs=tie.paragraphs,
        places=tuple(
            _place_links(writer, source, [(place.block, place.block_id) for place in places])
            for source, places in groupby(tie.places, key=lambda place: place.source)
        ),
        more=f"and {more:,} more" if more else "",
        count=len(tie.events),
        events=tuple(
            Link(writer.read.known(event).short, writer.link(event).href)
            for event in tie.events[:_EVENTS]
        ),
        more_events=f"and {more_events:,} more" if more_events > 0 else "",
    )


def _place_links(
    writer: Writer, source: str, blocks: Sequence[tuple[int, str]]
) -> tuple[Link, ...]:
    label = writer.read.known(source).label
    address = route(Kind.SOURCE, source)
    return tuple(
        Link(
            f"¶{block + 1}" if number else f"{label} ¶{block + 1}",
            writer.href(f"{address}#{block_anchor(block_id)}"),
        )
        for number, (block, block_id) in enumerate(blocks)
    )


def _knot_lines(writer: Writer, network: Network) -> tuple[KnotLine, ...]:
    nearest: Mapping[str, str] = {
        slug: other
        for tie in reversed(network.ties)
        for slug, other in ((tie.one, tie.other), (tie.other, tie.one))
    }
    lines = []
    for knot in network.knots:
        card = writer.read.known(knot.slug)
        kind = EntityKind(card.genre)
        lines.append(
            KnotLine(
                id=knot_anchor(knot.slug),
                slug=knot.slug,
                link=writer.link(knot.slug),
                kind=kind.value,
                kind_words=genre_words(kind.value),
                shape=_SHAPES[kind],
                sources=len(writer.read.naming_sources(knot.slug)),
                others=knot.others,
                strength=knot.strength,
                strongest=writer.link(nearest[knot.slug]),
            )
        )
    return tuple(lines)
