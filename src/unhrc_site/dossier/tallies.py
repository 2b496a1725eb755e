"""The arithmetic of votes: what follows from the figures, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.tallies import Majority, Vote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.tallies import Position, Tally


@dataclass(frozen=True, slots=True)
class Share:
    """The votes in favour as a share of some members, and how many a majority of them is."""

    label: str
    parts: tuple[int, ...]
    """The figures of the tally that make up `members`; one where it is a figure itself."""
    members: int
    share: Fraction
    needed: int
    by_rule: bool
    """Whether this is the share that the rule is about; the others are how it is misread."""


def majority_of(members: int, majority: Majority) -> int:
    """Return the least number of votes that is two-thirds of `members`, or more than half."""
    if majority is Majority.TWO_THIRDS:
        return -(-2 * members // 3)
    return members // 2 + 1


def shares(tally: Tally) -> tuple[Share, ...]:
    """Return the shares of a vote on a resolution; none where for and against are not both known.

    Abstentions count in no rule known to `Majority`: a majority is of those who vote for or
    against. The other lines show the figures that readers otherwise divide by.
    """
    if Vote.FOR not in tally.counts or Vote.AGAINST not in tally.counts:
        return ()
    in_favour = tally.counts[Vote.FOR].votes
    majority = tally.majority or Majority.SIMPLE
    against = tally.counts[Vote.AGAINST].votes
    bases: list[tuple[str, tuple[int, ...]]] = [("Votes for and against", (in_favour, against))]
    if Vote.ABSTAINING in tally.counts:
        abstained = tally.counts[Vote.ABSTAINING].votes
        bases.append(("Votes and abstentions", (in_favour, against, abstained)))
    if tally.members:
        bases.append(("All members", (tally.members.votes,)))
    return tuple(
        Share(
            label,
            parts,
            members,
            Fraction(in_favour, members),
            majority_of(members, majority),
            by_rule=number == 0 and tally.majority is not None,
        )
        for number, (label, parts) in enumerate(bases)
        if (members := sum(parts))
    )


def tally_problems(tally: Tally) -> Iterable[Diagnostic]:
    """Yield E405 where the figures do not add up: to the members, or to the votes by name."""
    yield from _named_problems(tally)
    for candidate in tally.candidates:
        if tally.members and candidate.count.votes > tally.members.votes:
            message = f"{candidate.count.votes} is more than the {tally.members.votes} members"
            yield Diagnostic("E405", message, candidate.count.location)
    counted = [count.votes for count in tally.counts.values()]
    if tally.members is None or not counted:
        return
    total = sum(counted)
    complete = all(vote in tally.counts for vote in Vote)
    if total > tally.members.votes or (complete and total != tally.members.votes):
        figures = " + ".join(str(count) for count in counted)
        message = f"{figures} is {total}, not the {tally.members.votes} members"
        yield Diagnostic("E405", message, tally.location)


def _named_problems(tally: Tally) -> Iterable[Diagnostic]:
    """Yield E405 for a member with two votes, and for more names than votes."""
    named: dict[str, Position] = {}
    for position in tally.positions:
        other = named.setdefault(position.entity, position)
        if other is not position:
            message = f'"{position.entity}" votes twice: {other.vote} and {position.vote}'
            yield Diagnostic("E405", message, position.location)
    for vote, count in tally.counts.items():
        names = sum(position.vote is vote for position in named.values())
        if names > count.votes:
            message = f"{names} members are named as {vote}, and {count.votes} votes are counted"
            yield Diagnostic("E405", message, count.location)
