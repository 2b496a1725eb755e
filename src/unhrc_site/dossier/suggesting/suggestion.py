"""What is proposed: a question, and the passages that raise it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from unhrc_site.model.differences import Measure


class SuggestionKind(enum.StrEnum):
    """What seems to differ."""

    FIGURES = "figures"
    DATES = "dates"
    QUOTATION = "quotation"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class SuggestedPassage:
    """Words of a source, ready to be cited."""

    source: str
    label: str
    block: int
    """Index of the block."""
    start: int
    """Offset of the quote's first code point in the decoded text of the seed."""
    quote: str
    prefix: str | None
    suffix: str | None
    """Words around the quote, where it alone is not enough to find it."""
    value: str
    """What is compared, as a record has it: a number in digits, a date in EDTF, words."""
    lit: str
    """The words of the quote that give the value."""
    lit_span: tuple[int, int]
    """Where they stand in the visible text of the block."""

    @property
    def pinpoint(self) -> str:
        """Where it stands, for people: "003 ¶4"."""
        return f"{self.label} ¶{self.block + 1}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate for a difference: two or more passages, in the order of sources and text."""

    kind: SuggestionKind
    line: str
    """What seems to differ, in one sentence."""
    title: str
    """A title to begin with; the editor asks the real question."""
    passages: tuple[SuggestedPassage, ...]
    measure: Measure = Measure.WORDS
    """As what their values can be compared."""
    events: tuple[str, ...] = ()
    """Slugs of the events that it is about, where a record says so."""
    recorded: tuple[str, ...] = ()
    """Slugs of the differences that cite these passages already."""
