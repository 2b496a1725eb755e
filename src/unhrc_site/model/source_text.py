"""What one seed holds, as read from its text alone.

A seed's bytes are decoded once; every offset here counts code points of that text, the byte order
mark excluded, line ends kept. Nothing of the text is lost: each visible stretch belongs either to
a block or to what was set aside.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from unhrc_site.model.diagnostics import Diagnostic
    from unhrc_site.model.text import MappedText


class Basis(enum.StrEnum):
    """How a date or a field is known."""

    STATED = "stated"
    INFERRED = "inferred"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class SourceKind(enum.StrEnum):
    """What sort of text a source is."""

    NEWS_ARTICLE = "news-article"
    PRESS_RELEASE = "press-release"
    STATEMENT = "statement"
    LETTER = "letter"
    RESOLUTION = "resolution"
    INTERVIEW = "interview"
    LIVE_BLOG = "live-blog"
    POSITION_PAPER = "position-paper"
    REPORT = "report"
    FACT_CHECK = "fact-check"
    OPINION = "opinion"
    OTHER = "other"


class BlockType(enum.StrEnum):
    """The part that a block plays. Those of `RUNNING` make up the running text."""

    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    LETTERHEAD = "letterhead"
    ADDRESSEE = "addressee"
    SALUTATION = "salutation"
    CLOSE = "close"
    SIGNATURE = "signature"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTATION = "quotation"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CODE = "code"


RUNNING = frozenset(
    {
        BlockType.HEADING,
        BlockType.PARAGRAPH,
        BlockType.LIST,
        BlockType.QUOTATION,
        BlockType.TABLE,
        BlockType.FOOTNOTE,
        BlockType.CODE,
    }
)


GAP = "\x00"
"""Stands in visible text for words that are not published. No seed holds it, so no quotation can
run over it; no page shows it, but says instead how many words they are."""


class Our(NamedTuple):
    """A stretch of visible text that is not the source's, but stands for words of it."""

    start: int
    end: int
    words: int
    """How many are not published, of a `GAP`; 0 of a mark that stands for a name."""


class Printed(NamedTuple):
    """How much of a text a public edition shows."""

    words: int
    of: int
    names: int
    """Places where a mark stands for a name."""


class Manner(enum.StrEnum):
    """How words are given: inside quotation marks, or retold without them."""

    DIRECT = "direct"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of a source in reading order."""

    id: str
    """Permanent address: ten hex digits of the folded words, `-2`, `-3`… for equals."""
    type: BlockType
    start: int
    end: int
    visible: MappedText
    """What a reader sees of it, mapped onto the offsets of the decoded text. List items and table
    rows are one line each, separated by a line end; all else is one line."""
    level: int = 0
    """Of a heading: 1 to 6 where the text marks it, else 2. Otherwise 0."""
    ours: tuple[Our, ...] = ()
    """Only in a public edition: what is not the source's, in order."""

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return self.visible.text

    @property
    def is_hidden(self) -> bool:
        """Whether none of it is published."""
        return self.visible.text == GAP


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch that is not the source's text: kept, shown folded, never deleted."""

    start: int
    end: int
    visible: MappedText
    reason: str
    """A short noun phrase for readers: "navigation", "share bar", "copyright line"…"""
    repeat: bool = False
    """Whether it only repeats another block, so that a quotation in it is no second match."""
    ours: tuple[Our, ...] = ()
    """As of a block."""

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return self.visible.text


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the record with the way it was found.

    `start` and `end` are -1 where the value stands nowhere in the text.
    """

    value: str
    basis: Basis
    rule: str
    """The name of the rule that spoke."""
    start: int = -1
    end: int = -1
    reasoning: str | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """The words under a picture, with the credit if one is given."""

    text: str
    credit: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody.

    `text` is without the marks around it; `speaker` is as the source names them, or None where
    the text does not say.
    """

    text: str
    speaker: str | None
    manner: Manner
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address in the text, and the words that carry it."""

    text: str
    href: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """Everything that the text of one seed gives. See `docs/parse.md` for the JSON of it."""

    path: str
    """As the caller named it, with forward slashes."""
    sha256: str
    """Of the seed's bytes."""
    raw: str
    """The decoded text: no byte order mark, line ends as they were."""
    kind: SourceKind
    language: str
    """BCP 47, `und` where the text is too short to tell."""
    blocks: tuple[Block, ...]
    """All that is not set aside, in reading order; a block's number (¶) is its place, from 1."""
    set_aside: tuple[SetAside, ...]
    captions: tuple[Caption, ...]
    quotes: tuple[Quote, ...]
    links: tuple[Link, ...]
    fields: dict[str, Field]
    """By name: `title`, `kicker`, `subtitle`, `author-1`…, `publisher`, `published`, `kind`,
    `language`, and for letters `addressee`, `signatory`. Absent where nothing was found."""
    authors: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    printed: Printed | None = None
    """Only in a public edition, where it is not shown as it is."""

    def value(self, name: str) -> str | None:
        """Return the value of the field `name`, or None."""
        field = self.fields.get(name)
        return field.value if field else None
