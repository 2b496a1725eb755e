"""The time that a relative word reaches, seen from one day, and its writing as EDTF.

A rule says what a word reaches from a single day. The date that it is read from may be longer than
a day; then the rule is asked for its first and its last day, and the answer reaches from the one
to the other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.dates.day import Day, days_in_month
from unhrc_site.model.dates.edtf import Edtf, Precision, parse_edtf

if TYPE_CHECKING:
    from typing import Self

_LAST_YEAR = 9999
_SIZES = {Precision.YEAR: len("2020"), Precision.MONTH: len("2020-09")}
"""How much of a day is written at a precision coarser than the day."""


class Reach(NamedTuple):
    """The days from `first` to `last`, to be written in units of `precision`.

    `is_vague`: the words leave the ends open a little. `doubt` is the other reading that the words
    have, in English, and `said` names this one where the rule's own name does not fit.
    """

    first: Day
    last: Day
    precision: Precision
    is_vague: bool = False
    doubt: str = ""
    said: str = ""

    @classmethod
    def day(cls, day: Day, doubt: str = "", said: str = "") -> Self:
        """Return the reach of one day."""
        return cls(day, day, Precision.DAY, doubt=doubt, said=said)

    @classmethod
    def month(cls, year: int, month: int, doubt: str = "") -> Self:
        """Return the reach of one month."""
        first, last = Day(year, month, 1), Day(year, month, days_in_month(year, month))
        return cls(first, last, Precision.MONTH, doubt=doubt)

    @classmethod
    def year(cls, year: int) -> Self:
        """Return the reach of one year."""
        return cls(Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR)


Rule = Callable[[Day], Reach]
"""What a word reaches from a day; later days reach no earlier."""


class Answer(NamedTuple):
    """The date that a rule reaches, the doubt that remains, and the rule's name if another fits."""

    date: Edtf
    doubt: str
    said: str


def resolved(anchor: Edtf, rule: Rule) -> Answer | None:
    """Return what the rule reaches from the anchor.

    None if the anchor has an open or unknown end, or the answer no year of four digits. What is
    not sure of the anchor is not sure of the answer.
    """
    if anchor.earliest is None or anchor.latest is None:
        return None
    low, high = rule(anchor.earliest), rule(anchor.latest)
    if low.first.year < 0 or high.last.year > _LAST_YEAR:
        return None
    is_sharp = anchor.earliest == anchor.latest
    doubt = low.doubt if is_sharp else ""
    mark = _mark(
        is_approximate=low.is_vague or anchor.is_approximate,
        is_uncertain=bool(doubt) or anchor.is_uncertain,
    )
    size = _SIZES.get(low.precision, len("2020-09-18"))
    first, last = str(low.first)[:size], str(high.last)[:size]
    text = f"{first}{mark}" if first == last else f"{first}{mark}/{last}{mark}"
    return Answer(parse_edtf(text), doubt, low.said if is_sharp else "")


def _mark(*, is_approximate: bool, is_uncertain: bool) -> str:
    if is_approximate:
        return "%" if is_uncertain else "~"
    return "?" if is_uncertain else ""
