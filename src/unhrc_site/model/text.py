"""Texts that are derived from other texts and know the way back.

Offsets count code points. A span is half open: `start` is the first code point, `end` the one
after the last.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Run(NamedTuple):
    """`length` code points that stand at `here` in a text and at `there` in its original."""

    here: int
    there: int
    length: int


@dataclass(frozen=True, slots=True)
class MappedText:
    """A derived text and the runs that lead each of its code points back to the original.

    The runs are sorted by `here` and cover the whole text without gaps. A code point may differ
    from the one it comes from (a line end shown as a space), and several may come from one.
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def identity(cls, text: str, start: int = 0) -> MappedText:
        """Return `text` mapped onto an original that holds it unchanged at `start`."""
        return cls(text, (Run(0, start, len(text)),) if text else ())

    def origin(self, start: int, end: int) -> Span:
        """Return the smallest span of the original that holds `[start, end)` of this text.

        Raises ValueError for an empty or an outlying range: nothing can be said of where it was.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text at {start}-{end} of {len(self.text)}")
        return Span(self._there(start), self._there(end - 1) + 1)

    def _there(self, index: int) -> int:
        run = self.runs[bisect_right(self.runs, index, key=lambda run: run.here) - 1]
        return run.there + index - run.here

    def within(self, start: int, end: int) -> tuple[Run, ...]:
        """Return the runs that touch the span `[start, end)` of the original, in order."""
        return tuple(run for run in self.runs if run.there < end and start < run.there + run.length)

    def over(self, inner: MappedText) -> MappedText:
        """Return this text mapped onto the original of `inner`, the text that it derives from."""
        builder = MappedTextBuilder()
        for run in self.runs:
            for index in range(run.here, run.here + run.length):
                there = run.there + index - run.here
                builder.add(self.text[index], inner.origin(there, there + 1).start)
        return builder.build()


@dataclass(slots=True)
class MappedTextBuilder:
    """Collects pieces of text with their place in the original; joins neighbours into runs."""

    _parts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _length: int = 0

    def add(self, text: str, there: int, *, same_length: bool = True) -> None:
        """Append `text` that comes from `there`.

        With `same_length` false all of its code points come from the one at `there` (a ligature).
        """
        if not text:
            return
        self._parts.append(text)
        if not same_length and len(text) > 1:
            self._runs.extend(Run(self._length + i, there, 1) for i in range(len(text)))
        else:
            last = self._runs[-1] if self._runs else Run(0, there, 0)
            if last.there + last.length == there:
                self._runs[-1:] = [Run(last.here, last.there, last.length + len(text))]
            else:
                self._runs.append(Run(self._length, there, len(text)))
        self._length += len(text)

    def copy(self, other: MappedText, start: int, end: int) -> None:
        """Append `[start, end)` of another text, each code point with its own origin."""
        first = bisect_right(other.runs, start, key=lambda run: run.here) - 1
        for run in other.runs[max(first, 0) :]:
            if run.here >= end:
                break
            begin = max(run.here, start)
            piece = other.text[begin : min(run.here + run.length, end)]
            self.add(piece, run.there + begin - run.here)

    def __len__(self) -> int:
        return self._length

    def build(self) -> MappedText:
        """Return what was collected."""
        return MappedText("".join(self._parts), tuple(self._runs))
