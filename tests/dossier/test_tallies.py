"""Claims about the arithmetic of votes."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.dossier.tallies import majority_of, shares, tally_problems
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.tallies import Candidate, Count, Majority, Position, Tally, Vote

HERE = Location("content/events/x.md")


def count(votes: int) -> Count:
    """Return one figure."""
    return Count(votes, (), (), HERE)


def tally(
    *figures: int | None,
    members: int | None = None,
    majority: Majority | None = None,
    positions: tuple[tuple[str, Vote], ...] = (),
    candidates: tuple[int, ...] = (),
) -> Tally:
    """Return a vote with its figures for, against, abstaining and not voting."""
    named = zip(Vote, figures, strict=False)
    return Tally(
        None,
        {vote: count(votes) for vote, votes in named if votes is not None},
        None if members is None else count(members),
        majority,
        (),
        tuple(Candidate(f"c{n}", count(votes)) for n, votes in enumerate(candidates)),
        None,
        None,
        tuple(Position(slug, vote, (), (), HERE) for slug, vote in positions),
        HERE,
    )


def problems(found: Tally) -> list[str]:
    """Return the messages of the problems, all of one code."""
    listed = list(tally_problems(found))
    assert {problem.code for problem in listed} <= {"E405"}
    return [problem.message for problem in listed]


def test_two_thirds_are_of_those_who_vote_for_or_against() -> None:
    """Of 93 for and 24 against 78 were needed; abstentions and absent members do not count."""
    first, second, third = shares(tally(93, 24, 58, 18, members=193, majority=Majority.TWO_THIRDS))
    assert (first.label, first.members, first.needed, first.by_rule) == (
        "Votes for and against",
        117,
        78,
        True,
    )
    assert first.share == Fraction(93, 117)
    assert (second.members, second.needed, second.by_rule) == (175, 117, False)
    assert (third.members, third.needed, third.by_rule) == (193, 129, False)
    assert third.share == Fraction(93, 193)


@given(st.integers(0, 10_000))
def test_a_majority_is_the_least_number_that_is_enough(members: int) -> None:
    """One vote less than the majority is not enough by its rule."""
    needed = majority_of(members, Majority.TWO_THIRDS)
    assert 3 * needed >= 2 * members > 3 * (needed - 1)
    needed = majority_of(members, Majority.SIMPLE)
    assert 2 * needed > members >= 2 * (needed - 1)


def test_a_vote_without_a_stated_rule_claims_none() -> None:
    """Where no rule is given, no line says that it is the rule's."""
    (line,) = shares(tally(10, 5))
    assert (line.needed, line.by_rule) == (8, False)


@pytest.mark.parametrize("found", [tally(), tally(93), tally(None, 24), tally(0, 0)])
def test_no_share_is_made_of_what_is_not_known(found: Tally) -> None:
    """Without votes for and against, or of nobody at all, there is no share."""
    assert shares(found) == ()


def test_figures_that_do_not_add_up_are_an_error() -> None:
    """All four figures make up the members, and fewer of them never exceed these."""
    assert problems(tally(93, 24, 58, 18, members=193)) == []
    assert problems(tally(93, 24, 58, 17, members=193)) == [
        "93 + 24 + 58 + 17 is 192, not the 193 members"
    ]
    assert problems(tally(93, 24, 58, members=193)) == []
    assert problems(tally(93, 24, 80, members=193)) == ["93 + 24 + 80 is 197, not the 193 members"]
    assert problems(tally(93, 24, 58, 18)) == []
    assert problems(tally(members=193)) == []


def test_votes_by_name_do_not_exceed_the_figures() -> None:
    """A member votes once, and no more members are named for a side than it got votes."""
    both = (("a", Vote.FOR), ("b", Vote.FOR))
    assert problems(tally(2, positions=both)) == []
    assert problems(tally(1, positions=both)) == [
        "2 members are named as for, and 1 votes are counted"
    ]
    twice = (("a", Vote.FOR), ("a", Vote.AGAINST))
    assert problems(tally(9, 9, positions=twice)) == ['"a" votes twice: for and against']
    assert problems(tally(positions=both)) == []


def test_a_candidate_gets_at_most_every_members_vote() -> None:
    """A candidate with more votes than there are members is an error."""
    assert problems(tally(members=193, candidates=(83, 193))) == []
    assert problems(tally(members=193, candidates=(194,))) == ["194 is more than the 193 members"]
