"""Words looked up over all sources, by a person who wants to cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.closest import closest
from unhrc_site.dossier.matching import SourceIndex
from unhrc_site.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.records import Source
    from unhrc_site.model.text import Span

_MOST_WORDS = 12
"""Words before a quote that are tried as its prefix."""


class Place(NamedTuple):
    """Where words stand in a source; `start` is the offset in the seed's decoded text."""

    source: Source
    block: int
    start: int
    text: str
    """The whole block."""
    quote: str
    prefix: str | None
    exact: bool
    """Whether the words are these, but for typography and case; else they are the closest."""


def look_up(sources: Iterable[Source], words: str) -> tuple[Place, ...]:
    """Return every place of `words`, case aside; if there is none, the closest of each source."""
    indexes = [(source, SourceIndex.of(source)) for source in sources]
    found = [place for source, index in indexes for place in _places(source, index, words.strip())]
    if found or not words.strip():
        return tuple(found)
    near = [(source, index, closest(index, words)) for source, index in indexes]
    ranked = sorted(
        (
            (proposal.likeness, source, index, proposal)
            for source, index, proposal in near
            if proposal
        ),
        key=lambda item: -item[0],
    )
    return tuple(
        Place(
            source,
            index.units[proposal.unit].block,
            _origin(index, proposal.unit, proposal.text),
            index.units[proposal.unit].visible.text,
            proposal.text,
            None,
            exact=False,
        )
        for _, source, index, proposal in ranked[:3]
    )


def _places(source: Source, index: SourceIndex, words: str) -> Iterable[Place]:
    wanted = fold(words).text.casefold()
    for number, unit in enumerate(index.units):
        text = unit.folded.text
        # Folding the case may change a text's length; then the words are looked for as written.
        low = text.casefold() if len(text.casefold()) == len(text) else text
        at = low.find(wanted)
        while at >= 0:
            span = unit.folded.origin(at, at + len(wanted))
            quote = unit.visible.text[span.start : span.end]
            prefix = _prefix(index, number, span, quote)
            start = unit.visible.origin(*span).start
            yield Place(source, unit.block, start, unit.visible.text, quote, prefix, exact=True)
            at = low.find(wanted, at + len(wanted))


def _prefix(index: SourceIndex, number: int, span: Span, quote: str) -> str | None:
    """Return the fewest words before a quote that single it out; None where it needs none."""
    if len(index.find(quote)) <= 1:
        return None
    before = index.units[number].visible.text[: span.start].split()
    for count in range(1, min(len(before), _MOST_WORDS) + 1):
        prefix = " ".join(before[-count:])
        if len(index.find(quote, prefix)) == 1:
            return prefix
    return None


def _origin(index: SourceIndex, number: int, text: str) -> int:
    visible = index.units[number].visible
    at = visible.text.find(text)
    return visible.origin(at, at + 1).start if at >= 0 else 0
