"""Citations, and the passages that they turn out to be."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from unhrc_site.model.digest import address
from unhrc_site.model.folding import fold

if TYPE_CHECKING:
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.text import Span


class State(enum.StrEnum):
    """What became of a citation."""

    EXACT = "exact"
    FOLDED = "folded"
    ABSENT = "absent"
    AMBIGUOUS = "ambiguous"
    NOT_CHECKABLE = "not checkable"

    @property
    def is_verified(self) -> bool:
        """Whether the quote stands in its source, once, but for typography."""
        return self in {State.EXACT, State.FOLDED}

    @property
    def is_broken(self) -> bool:
        """Whether an editor has to act before the site may be published."""
        return self in {State.ABSENT, State.AMBIGUOUS}


UNPRINTED = "[words not published]"
"""Stands wherever a passage's words would, if they are sealed."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What everybody may know of a passage whose words are not published."""

    address: str
    """Ten hex digits of the place, never of the words: few words could be found by trying."""
    state: State
    rules: tuple[str, ...]
    spans: tuple[Span, ...]
    block: int
    set_aside: int
    """These four as in `Passage`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source or reference, and the exact words that a fact rests on.

    `quote` is None where a reference as a whole is cited, and where the words are `sealed`.
    `prefix` and `suffix` are words that stand directly before and after it, to tell equal passages
    apart.
    """

    target: str
    quote: str | None
    location: Location = field(repr=False)
    prefix: str | None = None
    suffix: str | None = None
    sealed: Sealed | None = None
    """Only in a public edition: what became of it, since it cannot be resolved again."""

    @property
    def id(self) -> str:
        """The permanent address: ten hex digits of the folded quote with prefix and suffix.

        Two citations of one source with the same address stand in the same place.
        """
        if self.sealed:
            return self.sealed.address
        return _address(self.quote or self.target, self.prefix or "", self.suffix or "")


@lru_cache(maxsize=16_384)
def _address(quote: str, prefix: str, suffix: str) -> str:
    # Marks count: “void” and void can stand in different places, and need different addresses; so
    # can […] and [...], which may be the words of the source.
    parts = (quote, prefix, suffix)
    return address(*(fold(part).text.strip() for part in parts))


@dataclass(frozen=True, slots=True)
class Passage:
    """A citation resolved in its source.

    `spans` are the quote's parts in the decoded text of the seed, in order; empty unless verified.
    """

    citation: Citation
    record: str
    """The slug of the record that cites."""
    role: str
    """What rests on it there, for readers: "what happened", "date", "tally"…"""
    state: State
    rules: tuple[str, ...] = ()
    """The folding rules without which the words would not have matched."""
    spans: tuple[Span, ...] = ()
    block: int = -1
    """Index of the block in its source; -1 where it stands in a stretch that was set aside."""
    set_aside: int = -1
    """Index of the set-aside stretch that holds it, else -1."""
    shown: tuple[Span, ...] = ()
    """The same parts as spans of the visible text of that block or stretch."""
    words: tuple[str, ...] = ()
    """The same parts as the source shows them."""

    @property
    def start(self) -> int | None:
        """Offset of its first code point in the decoded text, None unless verified."""
        return self.spans[0].start if self.spans else None

    @property
    def end(self) -> int | None:
        """Offset after its last code point, None unless verified."""
        return self.spans[-1].end if self.spans else None
