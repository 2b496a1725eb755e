"""Words looked up over all sources, by a person who wants to cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.bounds import cuts
from unhrc_site.dossier.closest import closest
from unhrc_site.dossier.matching import Match, SourceIndex
from unhrc_site.dossier.relative import dates_in_words
from unhrc_site.model.folding import fold, original_span
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.matching import Unit
    from unhrc_site.model.dates.relative import Resolved
    from unhrc_site.model.records import Source


class Place(NamedTuple):
    """Where words stand in a source; `start` is the offset in the seed's decoded text."""

    source: Source
    block: int
    start: int
    text: str
    """The whole block."""
    quote: str
    prefix: str | None
    suffix: str | None
    dates: tuple[Resolved, ...]
    """What relative words among them mean."""
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
            None,
            dates_in_words(proposal.text, source),
            exact=False,
        )
        for _, source, index, proposal in ranked[:3]
    )


def _places(source: Source, index: SourceIndex, words: str) -> Iterable[Place]:
    wanted = fold(words).text.casefold()
    if not wanted:
        return
    for number, unit in enumerate(index.units):
        text = unit.folded.text
        # Folding the case may change a text's length; then the words are looked for as written.
        low = text.casefold() if len(text.casefold()) == len(text) else text
        at = low.find(wanted)
        while at >= 0:
            here = _whole(unit, at, at + len(wanted))
            span = original_span(unit.visible.text, unit.folded, *here)
            quote = unit.visible.text[span.start : span.end]
            prefix = suffix = None
            if len(index.find(quote)) > 1:
                match = Match(number, (here,))
                prefix = index.singling_prefix(quote, match)
                suffix = None if prefix else index.singling_suffix(quote, match)
            start = unit.visible.origin(*span).start
            dates = dates_in_words(quote, source)
            block, text_of = unit.block, unit.visible.text
            yield Place(source, block, start, text_of, quote, prefix, suffix, dates, exact=True)
            at = low.find(wanted, here.end)


def _whole(unit: Unit, start: int, end: int) -> Span:
    """Return `[start, end)` with what is missing of its first and last word: a quote cuts none."""
    while cuts(unit.bounds, start):
        start -= 1
    while cuts(unit.bounds, end):
        end += 1
    return Span(start, end)


def _origin(index: SourceIndex, number: int, text: str) -> int:
    visible = index.units[number].visible
    at = visible.text.find(text)
    return visible.origin(at, at + 1).start if at >= 0 else 0
