"""The comparison of accounts: which agree, which differ, and who says nothing.

By rule alone, and the same whichever account comes first. It judges no account and prefers none;
that two agree is all that it says, not that they are right.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.origins import nearest_shared
from unhrc_site.model.dates.edtf import Edtf, EdtfDate
from unhrc_site.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from unhrc_site.model.differences import Account, OutsideValue, Tolerance
    from unhrc_site.model.records import Difference

Value = str | Decimal | Edtf


class Relation(enum.StrEnum):
    """How two values stand to each other."""

    EQUAL = "equal"
    WITHIN = "within tolerance"
    OVERLAPPING = "overlapping"
    DIFFERENT = "different"

    @property
    def is_agreement(self) -> bool:
        """Whether both can be given as one value."""
        return self in {Relation.EQUAL, Relation.WITHIN}


class Verdict(enum.StrEnum):
    """What two accounts, or all of them, come to."""

    AGREEMENT = "agreement"
    OVERLAP = "overlapping"
    DIFFERENCE = "difference"
    SILENCE = "silence"


class Pair(NamedTuple):
    """Two accounts by their places among the accounts, the first before the second."""

    first: int
    second: int
    verdict: Verdict


class Group(NamedTuple):
    """Accounts of which every two agree."""

    values: tuple[Value, ...]
    """Each value that they give once, in the order of the accounts; more only within tolerance."""
    accounts: tuple[int, ...]
    sources: tuple[str, ...]
    origins: tuple[str, ...]


class Compared(NamedTuple):
    """A value from outside, and how it stands to each group, in their order."""

    value: Value | None
    """None where references give no value; then there are no relations either."""
    relations: tuple[Relation, ...]


class OriginGroup(NamedTuple):
    """The accounts that come down to one origin; its slug may be that of their one source."""

    origin: str
    shared: str
    """The nearest that all of them derive from: the origin, or what stands before it."""
    sources: tuple[str, ...]
    accounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that follows from the accounts of one difference."""

    accounts: tuple[Account, ...]
    tolerance: Tolerance | None
    verdict: Verdict
    groups: tuple[Group, ...]
    """In the order of their first accounts."""
    pairs: tuple[Pair, ...]
    related: tuple[tuple[int, int, Relation], ...]
    """Pairs of groups that do not simply differ: they overlap, or lie within the tolerance."""
    origins: tuple[OriginGroup, ...]
    """Of the accounts that say something, in the order of their first accounts."""
    silent: tuple[str, ...]
    """Sources that say nothing, in the order of the record."""
    outside: tuple[Compared, ...]
    """For each item from outside."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that say something, in the order of their first accounts."""
        return tuple(dict.fromkeys(a.source for a in self.accounts if a.value is not None))


def compare(difference: Difference, chains: Sequence[tuple[str, ...]]) -> Comparison:
    """Return the comparison of a difference.

    `chains` say for each account, in order, what it comes from: its source first, its origin last.
    Accounts are grouped by value. Where a tolerance lets one value agree with two that do not
    agree with each other, all of these stay apart, since no group would be true of them.
    """
    accounts, tolerance = difference.accounts, difference.tolerance
    origins = [chain[-1] for chain in chains]
    spoken = [place for place, account in enumerate(accounts) if account.value is not None]
    groups = _groups(accounts, spoken, tolerance, origins)
    related = tuple(
        (one, other, relation)
        for one, other in combinations(range(len(groups)), 2)
        if (relation := _between(groups[one], groups[other].values, tolerance))
        is not Relation.DIFFERENT
    )
    pairs = _pairs(accounts, tolerance)
    silent = dict.fromkeys(account.source for account in accounts if account.value is None)
    return Comparison(
        accounts=accounts,
        tolerance=tolerance,
        verdict=_overall(accounts, pairs),
        groups=groups,
        pairs=pairs,
        related=related,
        origins=_by_origin(accounts, spoken, chains),
        silent=tuple(silent),
        outside=tuple(_outside(item, groups, tolerance) for item in difference.outside),
    )


def overall(difference: Difference) -> Verdict:
    """Return what all accounts of a difference come to; where they come from does not matter."""
    return _overall(difference.accounts, _pairs(difference.accounts, difference.tolerance))


def _pairs(accounts: Sequence[Account], tolerance: Tolerance | None) -> tuple[Pair, ...]:
    return tuple(
        Pair(one, other, verdict_of(accounts[one].value, accounts[other].value, tolerance))
        for one, other in combinations(range(len(accounts)), 2)
    )


def relation(one: Value, other: Value, tolerance: Tolerance | None = None) -> Relation:
    """Return how two values of one measure stand to each other.

    Words are equal after folding and case. Numbers are equal, within the tolerance or different.
    Dates are equal if they say the same of the same days, different if no day can be both, and
    overlapping else: an end that is open or not known may lie anywhere.
    """
    if isinstance(one, Edtf) and isinstance(other, Edtf):
        return _dates(one, other)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return _numbers(one, other, tolerance)
    return Relation.EQUAL if _key(one) == _key(other) else Relation.DIFFERENT


def verdict_of(
    one: Value | None, other: Value | None, tolerance: Tolerance | None = None
) -> Verdict:
    """Return what two accounts come to; silence if either says nothing."""
    if one is None or other is None:
        return Verdict.SILENCE
    match relation(one, other, tolerance):
        case Relation.DIFFERENT:
            return Verdict.DIFFERENCE
        case Relation.OVERLAPPING:
            return Verdict.OVERLAP
        case _:
            return Verdict.AGREEMENT


def _overall(accounts: Sequence[Account], pairs: Iterable[Pair]) -> Verdict:
    """Return the gravest of the verdicts on pairs; silence where no two sources speak.

    That a source says the same twice is no agreement.
    """
    found = {
        verdict
        for one, other, verdict in pairs
        if verdict is not Verdict.AGREEMENT or accounts[one].source != accounts[other].source
    }
    for verdict in (Verdict.DIFFERENCE, Verdict.OVERLAP, Verdict.AGREEMENT):
        if verdict in found:
            return verdict
    return Verdict.SILENCE


def _key(value: Value) -> object:
    """Return what equal values have in common."""
    if isinstance(value, str):
        return fold(value).text.strip().casefold()
    return value


def _numbers(one: Decimal, other: Decimal, tolerance: Tolerance | None) -> Relation:
    # Fractions, since the precision of decimals is that of their context.
    left, right = Fraction(one), Fraction(other)
    if left == right:
        return Relation.EQUAL
    if tolerance is None:
        return Relation.DIFFERENT
    size = Fraction(tolerance.size)
    if tolerance.is_share:
        size = size / 100 * max(abs(left), abs(right))
    return Relation.WITHIN if abs(left - right) <= size else Relation.DIFFERENT


def _dates(one: Edtf, other: Edtf) -> Relation:
    moments = _moment(one), _moment(other)
    if moments[0] is not None and moments[1] is not None and moments[0][1] == moments[1][1]:
        # Two times on clocks that can be compared: within one day they may well differ.
        same = moments[0][0] == moments[1][0]
        return Relation.EQUAL if same and _said(one) == _said(other) else Relation.DIFFERENT
    lower, upper = _reach(one)
    other_lower, other_upper = _reach(other)
    if upper < other_lower or other_upper < lower:
        return Relation.DIFFERENT
    alike = (_reach(one), _said(one), moments[0]) == (_reach(other), _said(other), moments[1])
    return Relation.EQUAL if alike else Relation.OVERLAPPING


def _reach(date: Edtf) -> tuple[float, float]:
    """Return the first and last day that the date allows; what is open or unknown is infinite."""
    return (
        date.earliest.ordinal if date.earliest else -inf,
        date.latest.ordinal if date.latest else inf,
    )


def _said(date: Edtf) -> tuple[bool, ...]:
    """Return what a date says beside its days: how sure, and whether an end is open."""
    return (date.is_uncertain, date.is_approximate, date.open_start, date.open_end)


_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_CLOCK = 8
"""Code points of `23:20:30`."""


def _moment(date: Edtf) -> tuple[int, bool] | None:
    """Return the second that a time of day names, and whether its zone is known; else None."""
    if not isinstance(date, EdtfDate) or not date.time or date.earliest is None:
        return None
    hour, minute, second = (int(part) for part in date.time[:_CLOCK].split(":"))
    seconds = date.earliest.ordinal * _DAY + hour * _HOUR + minute * _MINUTE + second
    shift = date.time[_CLOCK:].replace("Z", "+00")
    if shift:
        hours, _, minutes = shift[1:].partition(":")
        ahead = int(hours) * _HOUR + int(minutes or 0) * _MINUTE
        seconds -= -ahead if shift.startswith("-") else ahead
    return seconds, bool(shift)


def _groups(
    accounts: Sequence[Account],
    spoken: Sequence[int],
    tolerance: Tolerance | None,
    origins: Sequence[str],
) -> tuple[Group, ...]:
    """Return the accounts `spoken` in groups of which every two agree."""
    equal = _joined(spoken, lambda one, other: _is_equal(accounts, one, other))
    near = _joined(
        range(len(equal)), lambda one, other: _agree(accounts, equal[one], equal[other], tolerance)
    )
    made: list[tuple[int, ...]] = []
    for chain in near:
        whole = all(
            _agree(accounts, equal[one], equal[other], tolerance)
            for one, other in combinations(chain, 2)
        )
        parts = [[place for number in chain for place in equal[number]]]
        made += [tuple(sorted(part)) for part in (parts if whole else (equal[n] for n in chain))]
    return tuple(_group(accounts, places, origins) for places in sorted(made))


def _joined(items: Iterable[int], are_one: Callable[[int, int], bool]) -> list[list[int]]:
    """Return the items in the fewest lists such that those that `are_one` stand together."""
    lists: list[list[int]] = []
    for item in items:
        met = [some for some in lists if any(are_one(item, other) for other in some)]
        kept = [some for some in lists if some not in met]
        lists = [*kept, [*(other for some in met for other in some), item]]
    return sorted(sorted(some) for some in lists)


def _is_equal(accounts: Sequence[Account], one: int, other: int) -> bool:
    first, second = accounts[one].value, accounts[other].value
    return first is not None and second is not None and relation(first, second) is Relation.EQUAL


def _agree(
    accounts: Sequence[Account],
    one: Sequence[int],
    other: Sequence[int],
    tolerance: Tolerance | None,
) -> bool:
    """Return whether two lists of accounts, each of equal values, agree."""
    first, second = accounts[one[0]].value, accounts[other[0]].value
    return verdict_of(first, second, tolerance) is Verdict.AGREEMENT


def _group(accounts: Sequence[Account], places: tuple[int, ...], origins: Sequence[str]) -> Group:
    values: dict[object, Value] = {}
    for place in places:
        value = accounts[place].value
        if value is not None:
            values.setdefault(_shown(value), value)
    sources = dict.fromkeys(accounts[place].source for place in places)
    return Group(
        tuple(values.values()),
        places,
        tuple(sources),
        tuple(dict.fromkeys(origins[place] for place in places)),
    )


def _shown(value: Value) -> object:
    """Return what tells values of one group apart: numbers may, words and dates are equal there."""
    return Fraction(value) if isinstance(value, Decimal) else None


def _between(group: Group, values: Iterable[Value], tolerance: Tolerance | None) -> Relation:
    """Return the nearest relation of any two values of two groups."""
    found = {relation(one, other, tolerance) for one in group.values for other in values}
    return next(kind for kind in Relation if kind in found)


def _by_origin(
    accounts: Sequence[Account], spoken: Sequence[int], chains: Sequence[tuple[str, ...]]
) -> tuple[OriginGroup, ...]:
    places: dict[str, list[int]] = {}
    for place in spoken:
        places.setdefault(chains[place][-1], []).append(place)
    made = []
    for origin, held in places.items():
        sources = tuple(dict.fromkeys(accounts[place].source for place in held))
        shared = nearest_shared([chains[place] for place in held])
        made.append(OriginGroup(origin, shared, sources, tuple(held)))
    return tuple(made)


def _outside(item: OutsideValue, groups: Iterable[Group], tolerance: Tolerance | None) -> Compared:
    if item.value is None:
        return Compared(None, ())
    relations = tuple(_between(group, (item.value,), tolerance) for group in groups)
    return Compared(item.value, relations)
