"""Tallies: the figures of one vote, each with what it rests on."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.citations import Citation
    from unhrc_site.model.diagnostics import Location


class Vote(enum.StrEnum):
    """What a member did in a vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_VOTING = "not voting"


class Majority(enum.StrEnum):
    """The rule by which a resolution passes: the share of those who vote for or against."""

    SIMPLE = "simple"
    TWO_THIRDS = "two-thirds"


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of a tally; `references` only where no source gives it."""

    votes: int
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Position:
    """How one named member voted."""

    entity: str
    vote: Vote
    citations: tuple[Citation, ...]
    references: tuple[str, ...]
    location: Location = field(repr=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one candidate got in an election."""

    entity: str
    count: Count


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one vote: on a resolution (`counts`) or between candidates (`candidates`)."""

    body: str | None
    counts: dict[Vote, Count]
    members: Count | None
    majority: Majority | None
    majority_references: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    seats: Count | None
    needed: Count | None
    positions: tuple[Position, ...]
    location: Location = field(repr=False)
