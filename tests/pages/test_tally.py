"""Claims about votes as their pages show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.evidence import text_of
from support.facts import read_of
from unhrc_site.model.records import Event
from unhrc_site.pages.tally import one_decimal, tally_view
from unhrc_site.pages.writing import Writer

if TYPE_CHECKING:
    from unhrc_site.model.views.records import TallyView

S = text_of(
    "s", "It passed with 93 votes, 24 against and 58 abstentions, of 193. Mali got 0 votes."
)
SITE = """
-- content/references/record.md --
---
title: The record
---
-- content/entities/mali.md --
---
name: Mali
kind: state
---
-- content/entities/chad.md --
---
name: Chad
kind: state
---
-- content/events/vote.md --
---
title: The vote
date: {edtf: 2021-05, basis: outside, references: record}
tally:
"""
FOR = "  for: {votes: 93, cite: {source: s, quote: 93 votes}}\n"
AGAINST = "  against: {votes: 24, cite: {source: s, quote: 24 against}}\n"
ABSTAINING = "  abstaining: {votes: 58, cite: {source: s, quote: 58 abstentions}}\n"
MEMBERS = "  members: {votes: 193, references: record}\n"
RULE = "  majority: two-thirds\n  majority_references: record\n"


def tally_of(*lines: str) -> TallyView:
    """Return the tally with these lines."""
    read = read_of(f"{SITE}{''.join(lines)}---\n", S)
    event = read.body("vote")
    assert isinstance(event, Event)
    assert event.tally
    return tally_view(Writer(read, "events/vote.html", ("vote",)), "vote", event.tally)


def test_the_arithmetic_of_two_thirds() -> None:
    """93 to 24 with 58 abstentions of 193 is 79.5 % of 117, of which 78 are needed."""
    tally = tally_of(FOR, AGAINST, ABSTAINING, MEMBERS, RULE)
    rows = [(row.label, row.members, row.share, row.needed, row.rule) for row in tally.arithmetic]
    assert rows == [
        ("Votes for and against", 117, "79.5 %", 78, True),
        ("Votes and abstentions", 175, "53.1 %", 117, False),
        ("All members", 193, "48.2 %", 129, False),
    ]
    assert tally.rule_name == "two-thirds"
    assert [[mark.letter for mark in row.marks] for row in tally.arithmetic] == [["a"], [], []]


def test_the_bars_have_one_scale() -> None:
    """Both bars are to the scale of the members, and the threshold stands where 78 votes end."""
    everybody, counted = tally_of(FOR, AGAINST, ABSTAINING, MEMBERS, RULE).bars
    widths = [(part.kind, part.votes, part.x, part.width) for part in everybody.segments]
    assert widths == [
        ("for", 93, 0.0, 48.19),
        ("against", 24, 48.19, 12.44),
        ("abstaining", 58, 60.62, 30.05),
    ]
    assert counted.segments == everybody.segments[:2]
    assert (counted.threshold_x, counted.threshold) == (40.41, "two-thirds: 78")
    assert (everybody.title, counted.title) == ("All 193 members", "Counted for the majority: 117")
    assert counted.share == "79.5 %"


def test_without_members_the_scale_is_the_votes() -> None:
    """Where nobody gives the members, the votes of the tally fill the bar, and it says so."""
    everybody, _ = tally_of(FOR, AGAINST, ABSTAINING).bars
    assert everybody.title == "All 175 votes in this tally"
    last = everybody.segments[-1]
    assert last.x + last.width == pytest.approx(100, abs=0.02)


def test_without_a_rule_no_line_is_the_rule() -> None:
    """No threshold is drawn and no row set in bold where the majority is not given."""
    tally = tally_of(FOR, AGAINST)
    assert [row.rule for row in tally.arithmetic] == [False]
    assert tally.bars[1].threshold is None
    assert tally.bars[1].threshold_x is None
    assert tally.rule_name == "half"


def test_a_vote_of_nobody() -> None:
    """Zero votes are drawn without width, and nothing is divided by them."""
    nobody = [f"  {side}: {{votes: 0, references: record}}\n" for side in ("for", "against")]
    tally = tally_of(*nobody, RULE)
    assert [part.width for bar in tally.bars for part in bar.segments] == [0, 0, 0, 0]
    assert tally.arithmetic == ()
    assert tally.bars[1].share == "0.0 %"


def test_votes_in_favour_alone_are_no_bar() -> None:
    """Without votes against there is no share and no drawing, and the figure stays."""
    tally = tally_of(FOR)
    assert (tally.bars, tally.arithmetic) == ((), ())
    assert [(row.label, row.votes) for row in tally.figures] == [("In favour", "93")]


def test_candidates_are_drawn_to_one_scale() -> None:
    """An election has a bar for each candidate, to the scale of the members."""
    tally = tally_of(
        "  candidates:\n    - {entity: mali, votes: 150, references: record}\n"
        "    - {entity: chad, votes: 75, references: record}\n"
        "  needed: {votes: 97, references: record}\n",
        "  members: {votes: 200, references: record}\n",
    )
    assert [(bar.title, bar.segments[0].width) for bar in tally.bars] == [
        ("Mali", 75.0),
        ("Chad", 37.5),
    ]
    # The line is drawn through all bars and named once.
    assert [(bar.threshold_x, bar.threshold) for bar in tally.bars] == [
        (48.5, None),
        (48.5, "needed: 97"),
    ]
    assert [(row.label, row.votes) for row in tally.candidates] == [("Mali", "150"), ("Chad", "75")]


def test_a_candidate_without_votes_has_a_bar_without_width() -> None:
    """The most votes may be none at all."""
    zero = "{source: s, quote: Mali got 0 votes}"
    tally = tally_of(f"  candidates:\n    - {{entity: mali, votes: 0, cite: {zero}}}\n")
    assert [part.width for bar in tally.bars for part in bar.segments] == [0]


def test_figures_from_outside_are_told_apart() -> None:
    """A figure with a passage is inside, one that only a reference gives is outside."""
    tally = tally_of(FOR, AGAINST, MEMBERS)
    assert [(row.label, row.outside) for row in tally.figures] == [
        ("In favour", False),
        ("Against", False),
        ("Members", True),
    ]
    assert not tally.all_outside
    outside = [f"  {side}: {{votes: 1, references: record}}\n" for side in ("for", "against")]
    assert tally_of(*outside).all_outside


def test_the_passages_of_figures_are_the_tallys_notes() -> None:
    """What the figures bring in first stands beside the tally."""
    tally = tally_of(FOR, AGAINST, ABSTAINING)
    assert [note.parts for note in tally.notes] == [
        ("93 votes",),
        ("24 against",),
        ("58 abstentions",),
    ]


def test_named_votes_say_who_and_how() -> None:
    """A member whose vote is known is named with it; one that has no record is left out."""
    tally = tally_of(
        FOR,
        "  positions:\n    - {entity: chad, vote: not voting, references: record}\n"
        "    - {entity: nobody, vote: for, references: record}\n",
    )
    assert [(row.label, row.votes, row.outside) for row in tally.positions] == [
        ("Chad", "not voting", True)
    ]


def test_shares_have_one_decimal() -> None:
    """A share is shown in percent with one decimal, nought and all included."""
    assert [one_decimal(share) for share in (0, 1, 2 / 3, 0.0004)] == [
        "0.0 %",
        "100.0 %",
        "66.7 %",
        "0.0 %",
    ]
