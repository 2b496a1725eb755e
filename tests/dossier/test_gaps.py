"""Claims about quotes that leave words out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.evidence import source_of
from unhrc_site.dossier.citing import Citing
from unhrc_site.dossier.evidence import Evidence
from unhrc_site.model.citations import Citation, Passage, State
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from unhrc_site.model.records import Source

HERE = Location("content/events/x.md", 3, 5)
VOTE = source_of(
    "tribune",
    "The Assembly met on Thursday, 7 April 2022.",
    "The resolution passed with 93 votes in favour, 24 against and 58 abstentions.",
    "Russia can’t stay, Moscow’s envoy said: “This is a non‑binding—and illegal—step.”",
)


def resolve(source: Source, quote: str) -> tuple[Passage, Diagnostic | None]:
    """Return what becomes of one quote of `source`, and the problem if there is one."""
    evidence = Evidence.over({source.slug: source}, {})
    citation = Citation(source.slug, quote, HERE)
    (passage,), problems = evidence.resolve([Citing(citation, "x", "date")])
    return passage, problems[0] if problems else None


def state(source: Source, quote: str) -> State:
    """Return the state of one quote of `source`."""
    return resolve(source, quote)[0].state


def test_gaps_join_parts_of_one_block_in_order() -> None:
    """Parts around […] are found in order within one block, each with its own span."""
    passage, problem = resolve(VOTE, "93 votes […] 58 abstentions")
    assert problem is None
    assert passage.state is State.EXACT
    assert [VOTE.text.raw[a:b] for a, b in passage.spans] == ["93 votes", "58 abstentions"]
    assert state(VOTE, "93 votes [...] 24 against […] 58") is State.EXACT
    assert state(VOTE, "58 abstentions […] 93 votes") is State.ABSENT
    assert state(VOTE, "met on Thursday […] 93 votes") is State.ABSENT
    assert state(VOTE, "93 votes […] 93 votes") is State.ABSENT
    assert state(VOTE, "93 votes in […] in favour") is State.ABSENT


def test_a_gap_means_the_words_that_come_next() -> None:
    """After a gap the nearest place of the next part is taken; the first part decides how often."""
    source = source_of("s", "a x b y b. Then c x b.")
    passage, _ = resolve(source, "a […] b")
    assert passage.spans[1].start == 4
    assert state(source, "x […] b") is State.AMBIGUOUS
    assert state(source, "[…]") is State.ABSENT
    assert state(source, "") is State.ABSENT


def test_a_gap_that_the_source_itself_has_is_its_text() -> None:
    """Words that the source left out itself can be quoted as they stand there."""
    source = source_of("s", "It said: “We […] agree.”")
    passage, _ = resolve(source, "We […] agree")
    assert (passage.state, len(passage.spans)) == (State.EXACT, 1)


def test_gaps_that_a_source_has_in_two_ways_have_two_addresses() -> None:
    """Two passages of one source never share an address, however its gaps are written."""
    source = source_of("s", "alpha […] omega. Then alpha [...] omega.")
    one, _ = resolve(source, "alpha […] omega")
    other, _ = resolve(source, "alpha [...] omega")
    assert one.state is other.state is State.EXACT
    assert one.spans != other.spans
    assert one.citation.id != other.citation.id


def test_a_gap_at_an_end_needs_no_rules() -> None:
    """A quote that begins or ends with a gap is compared by its parts alone."""
    for quote in ("[…] 93 votes", "93 votes […]", "[…] 93 votes […]"):
        passage, _ = resolve(VOTE, quote)
        assert (passage.state, passage.rules) == (State.EXACT, ())
    passage, _ = resolve(VOTE, "[…] non-binding […] illegal […]")
    assert (passage.state, passage.rules) == (State.FOLDED, ("dashes",))
