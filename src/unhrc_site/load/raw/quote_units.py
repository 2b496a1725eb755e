"""The lines of a source's blocks, as the reader of quotations takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model.source_text import Block, BlockType

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADINGS = frozenset({BlockType.TITLE, BlockType.SUBTITLE, BlockType.HEADING, BlockType.KICKER})
_FRAMED_ONLY = _HEADINGS | {BlockType.CAPTION, BlockType.FOOTNOTE}
_READ = _FRAMED_ONLY | {BlockType.PARAGRAPH, BlockType.LIST, BlockType.QUOTATION}


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph, or one item of a list: a line of a block, which begins there at `start`."""

    block: Block
    start: int
    text: str

    @property
    def heading(self) -> bool:
        """Return whether it is a headline or its like."""
        return self.block.type in _HEADINGS

    @property
    def framed_only(self) -> bool:
        """Return whether words in marks count here only with a speaker."""
        return self.block.type in _FRAMED_ONLY


def units_of(blocks: Sequence[Block]) -> list[Unit]:
    """Return the lines of the blocks that may hold speech, in order; no empty ones."""
    units = []
    for block in blocks:
        if block.type not in _READ:
            continue
        at = 0
        for line in block.text.split("\n"):
            if line.strip():
                units.append(Unit(block, at, line))
            at += len(line) + 1
    return units
