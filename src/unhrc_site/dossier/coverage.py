"""How much of a source is cited, and where, from the start of its text to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.facts import CoverageFact, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.citations import Passage
    from unhrc_site.model.source_text import SourceText
    from unhrc_site.model.text import Span


def merged(spans: Iterable[Span | tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return `spans` in order, those that touch or overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def coverage(text: SourceText, passages: Iterable[Passage]) -> CoverageFact:
    """Return what of `text` is cited by `passages`, the verified ones among them."""
    found = [passage for passage in passages if passage.spans]
    cited = merged(span for passage in found for span in passage.spans)
    length = max(len(text.raw), 1)
    aside = merged((part.start, part.end) for part in text.set_aside)
    blocks = [(block.start, block.end) for block in text.blocks]
    readable = sum(end - start for start, end in merged(blocks))
    in_blocks = sum(
        max(0, min(end, block_end) - max(start, block_start))
        for start, end in cited
        for block_start, block_end in blocks
        if start < block_end and block_start < end
    )
    stretches = [Stretch("aside", start / length, end / length) for start, end in aside]
    stretches.extend(Stretch("cited", start / length, end / length) for start, end in cited)
    distinct = {passage.citation.id for passage in found}
    return CoverageFact(
        tuple(sorted(stretches, key=lambda stretch: (stretch.start, stretch.kind))),
        in_blocks / readable if readable else 0.0,
        len(distinct),
    )
