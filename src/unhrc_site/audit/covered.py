"""Which words of a source may be printed, where not all of them may.

A passage that is cited in public, with the sentence or line around it, and what names the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.audit.folded import folded, words_of
from unhrc_site.model.editorial import Publish
from unhrc_site.model.sentences import sentence_spans
from unhrc_site.model.source_text import BlockType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.audit.folded import Word
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.source_text import SourceText

CONTEXT = 30
"""Words of its sentence that may be printed on each side of a passage."""
_NAMING = frozenset({BlockType.TITLE, BlockType.KICKER, BlockType.BYLINE, BlockType.DATE})
_LINES = frozenset({BlockType.LIST, BlockType.TABLE, BlockType.CODE})
_GAPS = re.compile(r"\[(?:…|\.\.\.)\]")


class Unit(NamedTuple):
    """A block, or a stretch that was set aside, and which of its words may be printed."""

    text: str
    words: tuple[Word, ...]
    printed: tuple[bool, ...]
    id: str
    """The address of the block; empty for what was set aside."""


def units(text: SourceText, publish: Publish | None, cited: Iterable[Citation]) -> tuple[Unit, ...]:
    """Return the visible texts of a source in order, with what of each may be printed.

    `cited` are the published citations of this source; None as `publish` withholds it whole.
    """
    visible = [(block.text, block.type, block.id) for block in text.blocks]
    visible += [(aside.text, BlockType.LIST, "") for aside in text.set_aside]
    places = _Places([words_of(shown) for shown, _, _ in visible])
    allowed: list[list[tuple[int, int]]] = [[] for _ in visible]
    for number, (shown, kind, _) in enumerate(visible):
        if publish is Publish.FULL or (publish and kind in _NAMING):
            allowed[number].append((0, len(shown)))
    if publish is Publish.EXCERPTS:
        for citation in cited:
            for number, start, end, is_quoted in places.of(citation):
                shown, kind, _ = visible[number]
                around = _context(shown, start, end, lines=kind in _LINES)
                allowed[number].append(around if is_quoted else (start, end))
    return tuple(
        Unit(
            shown,
            words,
            tuple(
                any(start <= word.start and word.end <= end for start, end in allowed[number])
                for word in words
            ),
            address,
        )
        for number, ((shown, _, address), words) in enumerate(
            zip(visible, places.units, strict=True)
        )
    )


def _context(text: str, start: int, end: int, *, lines: bool) -> tuple[int, int]:
    """Return the sentences, or lines, that `[start, end)` touches, cut at `CONTEXT` words."""
    spans = (
        [found.span() for found in re.finditer(r"[^\n]+", text)] if lines else sentence_spans(text)
    )
    touched = [span for span in spans if span[0] < end and start < span[1]]
    first = min([start, *(span[0] for span in touched)])
    last = max([end, *(span[1] for span in touched)])
    before = [found.start() for found in re.finditer(r"\S+", text[first:start])]
    after = [found.end() for found in re.finditer(r"\S+", text[end:last])]
    return (
        first + before[-CONTEXT] if len(before) > CONTEXT else first,
        end + after[CONTEXT - 1] if len(after) > CONTEXT else last,
    )


class _Places:
    """The words of a source in one row, to find quoted words in, over the bounds of blocks."""

    def __init__(self, rows: list[tuple[Word, ...]]) -> None:
        self.units = rows
        self._where = [(number, word) for number, words in enumerate(rows) for word in words]
        self._text = b" " + b"".join(word.word + b" " for _, word in self._where)
        self._starts: list[int] = []
        at = 0
        for _, word in self._where:
            self._starts.append(at)
            at += len(word.word) + 1

    def of(self, citation: Citation) -> Iterator[tuple[int, int, int, bool]]:
        """Yield the spans that `citation` shows: unit, start, end, and whether they are quoted.

        Wherever its words stand, with its prefix and suffix around them: more rather than less.
        """
        parts = _GAPS.split(citation.quote or "")
        for number, part in enumerate(parts):
            prefix = citation.prefix or "" if number == 0 else ""
            suffix = citation.suffix or "" if number == len(parts) - 1 else ""
            sizes = [folded(words).count(b" ") - 1 for words in (prefix, part, suffix)]
            for first in self._find(folded(f"{prefix} {part} {suffix}")):
                begin = first + sizes[0]
                yield from self._spans(first, begin, is_quoted=False)
                yield from self._spans(begin, begin + sizes[1], is_quoted=True)
                yield from self._spans(
                    begin + sizes[1], begin + sizes[1] + sizes[2], is_quoted=False
                )

    def _find(self, words: bytes) -> Iterator[int]:
        at = self._text.find(words) if words.strip() else -1
        while at >= 0:
            yield bisect_right(self._starts, at) - 1
            at = self._text.find(words, at + 1)

    def _spans(
        self, first: int, last: int, *, is_quoted: bool
    ) -> Iterator[tuple[int, int, int, bool]]:
        held: dict[int, list[Word]] = {}
        for number, word in self._where[first:last]:
            held.setdefault(number, []).append(word)
        for number, words in held.items():
            yield number, words[0].start, words[-1].end, is_quoted
