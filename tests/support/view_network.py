"""The network of a small dossier, laid out as the program does it."""

from __future__ import annotations

from support.view_parts import frame
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
from unhrc_site.pages.network_labels import LINE, REACH, broken, extent, place_labels
from unhrc_site.pages.network_layout import Box, laid_out

KNOTS = (
    ("russia", "Russia", "state", KnotShape.DIAMOND, 5),
    ("human-rights-council", "Human Rights Council", "body", KnotShape.SQUARE, 5),
    ("mariana-katzarova", "Mariana Katzarova", "person", KnotShape.CIRCLE, 1),
    ("amnesty-international", "Amnesty International", "organisation", KnotShape.TRIANGLE, 1),
    ("position-paper", "Russia’s position paper", "document", KnotShape.SHEET, 2),
    ("moscow", "Moscow", "place", KnotShape.CROSS, 1),
)
TIES = ((0, 1, 18, 6), (0, 4, 4, 2), (1, 4, 4, 1), (0, 2, 2, 1), (0, 3, 2, 0), (2, 3, 0, 1))
WEAKER = ((0, 5, 1, 0),)


def link(number: int) -> Link:
    """Return the link to one of the entities."""
    return Link(KNOTS[number][1], f"entities/{KNOTS[number][0]}.html")


def tie_line(one: int, other: int, paragraphs: int, events: int) -> TieLine:
    """Return a tie with as many links as it needs, four paragraphs at most."""
    shown = min(paragraphs, 4)
    places = tuple(
        Link(f"¶{n + 1}" if n else "000 ¶1", f"sources/s0.html#b-{n}") for n in range(shown)
    )
    return TieLine(
        f"{KNOTS[one][0]} {KNOTS[other][0]}",
        link(one),
        link(other),
        paragraphs + events,
        paragraphs,
        (places,) if places else (),
        f"and {paragraphs - shown} more" if paragraphs > shown else "",
        events,
        tuple(Link(f"Event {n + 1}", f"events/e{n}.html") for n in range(events)),
        "",
    )


def drawn(width: int, height: int) -> NetworkDrawing:
    """Return the drawing of all but the weaker ties."""
    names = [broken(name) for _, name, *_ in KNOTS[:5]]
    boxes = [Box(extent(n)[0] / 2 + 4, REACH + 4, REACH + 5 + extent(n)[1]) for n in names]
    spots = laid_out(boxes, [tie[:2] for tie in TIES], width, height)
    labels = place_labels(spots, names, (width, height))
    return NetworkDrawing(
        "The strongest ties: 6 ties among 5 names",
        width,
        height,
        tuple(
            DrawnTie(f"{KNOTS[a][0]} {KNOTS[b][0]}", 3 if p > 8 else 1, *spots[a], *spots[b])
            for a, b, p, _ in TIES
        ),
        tuple(
            DrawnKnot(
                slug,
                f"entities/{slug}.html",
                f"{name}, {kind}, named in {sources} sources, with 4 others",
                shape,
                *spot,
                lines,
                label.x if label else spot.x,
                label.y if label else spot.y + LINE,
                label.anchor if label else "middle",
                has_room=label is not None,
            )
            for (slug, name, kind, shape, sources), spot, lines, label in zip(
                KNOTS, spots, names, labels, strict=False
            )
        ),
        (TieWidth(1, "1 to 3"), TieWidth(3, "8 and more")),
        "Drawn are 6 of 7 ties, among 5 of 6 names: all of strength 1 or more.",
    )


def network() -> NetworkView:
    """Return the page of the network."""
    return NetworkView(
        frame=frame("network.html", "Who appears with whom"),
        wide=drawn(800, 720),
        narrow=drawn(328, 420),
        kinds=tuple(KnotKind(kind, f"{kind}s", shape) for _, _, kind, shape, _ in KNOTS),
        choices=tuple((slug, name) for slug, name, *_ in KNOTS),
        strengths=(("2", "2 and more"), ("4", "4 and more")),
        drawn=tuple(tie_line(*tie) for tie in TIES),
        weaker=tuple(tie_line(*tie) for tie in WEAKER),
        knots=tuple(
            KnotLine(
                f"n-{slug}", slug, link(n), kind, kind, shape, sources, 4, 9, link(0 if n else 1)
            )
            for n, (slug, _, kind, shape, sources) in enumerate(KNOTS)
        ),
        left_out="",
        alone="3 other names come together with nobody.",
    )
