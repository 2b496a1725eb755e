"""Facts: small derived values, each under a name, that are all a page may read.

A card stands between a record's body and the world: what other pages know of it. `Read` answers
one page's questions and remembers what was asked, what was absent among it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from unhrc_site.model.digest import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unhrc_site.dossier.differences import Comparison, Verdict
    from unhrc_site.dossier.names import Mention
    from unhrc_site.dossier.network import Network
    from unhrc_site.dossier.notices import Notice
    from unhrc_site.dossier.origins import Origins, Support
    from unhrc_site.dossier.overlap import Overlap
    from unhrc_site.dossier.telling import Telling
    from unhrc_site.dossier.timeline import Placed
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.prose import Inline, Prose
    from unhrc_site.model.records import Kind, Record
    from unhrc_site.model.settings import Settings
    from unhrc_site.model.source_text import Basis
    from unhrc_site.model.tallies import Tally


@dataclass(frozen=True, slots=True)
class Card:
    """All that other pages may know of a record."""

    kind: Kind
    slug: str
    title: str
    short: str
    genre: str
    """What it is within its kind: "news-article", "person", "happened"…; else empty."""
    date: Edtf | None
    """The date that orders it."""
    basis: Basis | None
    line: tuple[Inline, ...]
    """One sentence, without its citations; may be empty."""
    theirs: bool = False
    """Whether the title is a source's own headline."""
    label: str = ""
    """Of a source: "003"."""
    publisher: str | None = None
    publisher_is_outside: bool = False
    language: str = ""
    origin: str | None = None
    url: str | None = None
    sha256: str = ""
    """Of a source's file; empty where it is not published."""


class Rest(NamedTuple):
    """A passage, and who rests on it."""

    passage: Passage
    card: Card


class Context(NamedTuple):
    """A sentence of a source that names an entity; the name is `[start, end)` of it."""

    mention: Mention
    block_id: str
    sentence: str
    start: int
    end: int


class Backlink(NamedTuple):
    """A record that links to this one, with the sentence that does."""

    slug: str
    sentence: tuple[Inline, ...]


class Neighbours(NamedTuple):
    """The slugs before and after; None at either end."""

    before: str | None
    after: str | None


class Position(NamedTuple):
    """An event on the axis of time: ordinals of its first and last day as drawn."""

    slug: str
    first: int
    last: int


class Totals(NamedTuple):
    """The dossier in figures."""

    sources: int
    events: int
    statements: int
    entities: int
    citations: int
    """Those that can be checked, each counted once for each record and role."""
    exact: int
    folded: int
    broken: int
    outside: int


class Stretch(NamedTuple):
    """A part of a source, as fractions of its text: `cited` or `aside`."""

    kind: str
    start: float
    end: float


class CoverageFact(NamedTuple):
    """How much of a source is cited."""

    stretches: tuple[Stretch, ...]
    share: float
    """Cited visible text over all visible text that was not set aside."""
    passages: int


class ExportFact(NamedTuple):
    """A file in somebody else's format."""

    path: str
    format: str
    what: str
    records: int
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class FactTable:
    """All facts by name."""

    values: Mapping[str, object]

    def digest(self, name: str) -> str:
        """Return the digest of a fact, `absent` for one that is not there.

        Facts are made of frozen dataclasses, tuples, enums and text, whose `repr` is all of them
        but the lines and columns they were written at: those no page shows.
        """
        if name not in self.values:
            return "absent"
        return digest(repr(self.values[name]).encode("utf-8", "surrogatepass"))


T = TypeVar("T")


class Read:
    """One page's view of the facts."""

    __slots__ = ("_facts", "seen")

    def __init__(self, facts: FactTable) -> None:
        """Start with nothing read."""
        self._facts = facts
        self.seen: dict[str, None] = {}

    def _take(self, name: str, default: Any) -> Any:
        self.seen[name] = None
        return self._facts.values.get(name, default)

    def body(self, slug: str) -> Record:
        """Return the record itself: what its own page is made of."""
        return cast("Record", self._take(f"body/{slug}", None))

    def card(self, slug: str) -> Card | None:
        """Return the card of a record, None if there is no such record."""
        return cast("Card | None", self._take(f"card/{slug}", None))

    def known(self, slug: str) -> Card:
        """Return the card of a record that another fact has named, so that it is there."""
        card = self.card(slug)
        if card is None:
            raise KeyError(slug)
        return card

    def members(self, kind: Kind) -> tuple[str, ...]:
        """Return the slugs of all records of a kind, in their order."""
        return cast("tuple[str, ...]", self._take(f"list/{kind.value}", ()))

    def passages(self, slug: str) -> tuple[Passage, ...]:
        """Return what the citations of a record turned out to be, in its order."""
        return cast("tuple[Passage, ...]", self._take(f"passages/{slug}", ()))

    def rests(self, source: str) -> tuple[Rest, ...]:
        """Return the passages in a source with what rests on them, in the order of the text."""
        return cast("tuple[Rest, ...]", self._take(f"rests/{source}", ()))

    def names(self, source: str) -> tuple[Mention, ...]:
        """Return the names in a source, in reading order."""
        return cast("tuple[Mention, ...]", self._take(f"mentions/{source}", ()))

    def contexts(self, entity: str) -> tuple[Context, ...]:
        """Return the sentences that name an entity, by source and place."""
        return cast("tuple[Context, ...]", self._take(f"contexts/{entity}", ()))

    def together(self, entity: str) -> tuple[tuple[str, int], ...]:
        """Return the entities named in the same paragraphs, with how many of these."""
        return cast("tuple[tuple[str, int], ...]", self._take(f"together/{entity}", ()))

    def network(self) -> Network:
        """Return who comes together with whom, the strongest ties first."""
        return cast("Network", self._take("network", None))

    def ties(self) -> int:
        """Return how many ties the network has: all that most pages ask of it."""
        return cast("int", self._take("ties", 0))

    def is_in_network(self, entity: str) -> bool:
        """Return whether the page of the network lists an entity."""
        return cast("bool", self._take(f"in-network/{entity}", False))  # noqa: FBT003 - a default

    def naming_sources(self, entity: str) -> tuple[str, ...]:
        """Return the sources that name an entity."""
        return cast("tuple[str, ...]", self._take(f"naming/{entity}", ()))

    def prose(self, slug: str) -> Prose:
        """Return a record's Markdown with the first place of each name linked."""
        return cast("Prose", self._take(f"prose/{slug}", ()))

    def backlinks(self, slug: str) -> tuple[Backlink, ...]:
        """Return who links to a record."""
        return cast("tuple[Backlink, ...]", self._take(f"backlinks/{slug}", ()))

    def neighbours(self, slug: str) -> Neighbours:
        """Return what stands before and after in the list of its kind; in time, if it is dated."""
        return cast("Neighbours", self._take(f"neighbours/{slug}", Neighbours(None, None)))

    def timeline(self) -> tuple[Placed, ...]:
        """Return all events in order."""
        return cast("tuple[Placed, ...]", self._take("timeline", ()))

    def positions(self) -> tuple[Position, ...]:
        """Return where the dated events stand on the axis of time."""
        return cast("tuple[Position, ...]", self._take("positions", ()))

    def placed(self, slug: str) -> Placed | None:
        """Return the place of one event."""
        return cast("Placed | None", self._take(f"placed/{slug}", None))

    def support(self, slug: str) -> Support:
        """Return the sources and origins that a record rests on."""
        return cast("Support", self._take(f"support/{slug}", None))

    def told(self, event: str) -> Telling | None:
        """Return when an event was first told, None if no dated source tells it."""
        return cast("Telling | None", self._take(f"told/{event}", None))

    def overlaps(self, source: str) -> tuple[Overlap, ...]:
        """Return the wording that a source shares with others, most of it first."""
        return cast("tuple[Overlap, ...]", self._take(f"overlaps/{source}", ()))

    def origins(self) -> Origins:
        """Return what every source derives from, for counting the support of single facts."""
        return cast("Origins", self._take("origins", None))

    def statements(self, relation: str, slug: str) -> tuple[str, ...]:
        """Return statements by an entity, in a source or about an event."""
        return cast("tuple[str, ...]", self._take(f"statements-{relation}/{slug}", ()))

    def events(self, relation: str, slug: str) -> tuple[tuple[str, str], ...]:
        """Return events `with` an entity or `in` a theme, in order, with the role there."""
        return cast("tuple[tuple[str, str], ...]", self._take(f"events-{relation}/{slug}", ()))

    def differences(self, relation: str, slug: str) -> tuple[str, ...]:
        """Return the differences `about` an event or `in` a source, the strongest first."""
        return cast("tuple[str, ...]", self._take(f"differences-{relation}/{slug}", ()))

    def comparison(self, difference: str) -> Comparison:
        """Return what the accounts of a difference come to."""
        return cast("Comparison", self._take(f"comparison/{difference}", None))

    def verdict(self, difference: str) -> Verdict:
        """Return only whether the accounts of a difference differ: what lists of events ask."""
        return cast("Verdict", self._take(f"verdict/{difference}", None))

    def corrections(self) -> tuple[Correction, ...]:
        """Return what readers are told has changed, newest first."""
        return cast("tuple[Correction, ...]", self._take("corrections", ()))

    def notices(self) -> tuple[Notice, ...]:
        """Return what stands at addresses that records or pages had, by address."""
        return cast("tuple[Notice, ...]", self._take("notices", ()))

    def used_by(self, reference: str) -> tuple[str, ...]:
        """Return the records that cite or name a reference."""
        return cast("tuple[str, ...]", self._take(f"used-by/{reference}", ()))

    def tallies(self) -> tuple[tuple[str, Tally], ...]:
        """Return the events with a tally, in order."""
        return cast("tuple[tuple[str, Tally], ...]", self._take("tallies", ()))

    def coverage(self, source: str) -> CoverageFact:
        """Return how much of a source is cited."""
        empty = CoverageFact((), 0.0, 0)
        return cast("CoverageFact", self._take(f"coverage/{source}", empty))

    def broken(self, source: str) -> int:
        """Return how many citations of a source are absent or ambiguous."""
        return cast("int", self._take(f"broken/{source}", 0))

    def totals(self) -> Totals:
        """Return the dossier in figures."""
        return cast("Totals", self._take("totals", None))

    def all_passages(self) -> tuple[Passage, ...]:
        """Return every passage of the dossier."""
        return cast("tuple[Passage, ...]", self._take("passages", ()))

    def exports(self) -> tuple[ExportFact, ...]:
        """Return the files that a reader can take away, those of single sources left out."""
        return cast("tuple[ExportFact, ...]", self._take("exports", ()))

    def settings(self) -> Settings:
        """Return the dossier's settings."""
        return cast("Settings", self._take("settings", None))
