"""The `edtf` package as an independent reader of the same texts."""

from __future__ import annotations

import re
import warnings
from math import inf
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support import edtf_texts
from unhrc_site.model.dates.edtf import parse_edtf

with warnings.catch_warnings():
    # Its grammar names a group in a way that its own parser library warns of while it is built.
    warnings.simplefilter("ignore")
    import edtf as oracle

# Where the package and the specification part. An open side, which it gives as a bare infinity, and
# an unknown one, which it takes to last ten years, have no day in the specification: there only the
# known side is compared. A text in which one of these is found is not compared.
DISAGREEMENTS = {
    r"T.*[-+](00|1[4-9]|2)": "It refuses time shifts of no hours, and of 14 and more.",
    r"\d-24\b": "It ends a winter with the year; ours is the three months that begin in December.",
    r"\d{4}-2[1-4][?~%]": "It refuses a qualifier after a season; the specification allows one at "
    "the end of any date string.",
    r"Y-?\d+[?~%]": "The same, after a year with a letter.",
    r"^Y.*/|/Y": "It refuses a year with a letter in an interval; the specification does not.",
    r"^-.+-XX": "It begins an unspecified month or day of a negative year with the last one.",
}
# What we refuse and the package reads.
LAXITIES = {
    "2023-02-29": "It does not check the day against the month.",
    "1XXX": "It reads three unspecified digits at level 1, where the specification has one or two.",
    "2005/2004": "It lets an interval end before it begins.",
}


def bound(value: Any) -> tuple[int, ...] | float:
    """Return year, month and day of one of the package's bounds; infinity for an open side."""
    return value if value in {inf, -inf} else tuple(value)[:3]


def compare(text: str) -> None:
    """Compare the days of `text` with the package's on every side that is known."""
    ours, theirs = parse_edtf(text), oracle.parse_edtf(text)
    if ours.earliest is not None:
        lower = theirs.lower if ours.is_interval else theirs
        assert bound(lower.lower_strict()) == tuple(ours.earliest)
    if ours.latest is not None:
        upper = theirs.upper if ours.is_interval else theirs
        assert bound(upper.upper_strict()) == tuple(ours.latest)


def disagrees(text: str) -> bool:
    """Say whether a listed disagreement touches a side of `text`."""
    return any(re.search(pattern, text) for pattern in DISAGREEMENTS)


LISTED = (
    "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 "
    "1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 "
    "2004-02-01/2005 2005/2006-02 Y170000002 Y-170000002 2001-21 2001-22 2001-23 1984? 2004-06~ "
    "2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. "
    "../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 -1985 "
    "1984~/2004-06 1984/2004-06~ 1984-06-02?/2004-08-08~ 2001-21/2002 201X? 2004-02-XX 1900-02-XX"
)


@pytest.mark.parametrize("text", LISTED.split())
def test_listed_expressions_have_the_days_of_the_package(text: str) -> None:
    """Each listed expression has the same first and last day in both readers."""
    compare(text)


@given(st.one_of(edtf_texts.dates, edtf_texts.one_ended))
def test_generated_expressions_have_the_days_of_the_package(text: str) -> None:
    """Each generated expression has the same days in both, but for the listed disagreements."""
    assume(not disagrees(text))
    compare(text)


@pytest.mark.parametrize("text", LAXITIES)
def test_the_listed_laxities_still_hold(text: str) -> None:
    """What we refuse against the package is still read by it: the list is no longer than needed."""
    with pytest.raises(ValueError, match=text):
        parse_edtf(text)
    assert str(oracle.parse_edtf(text)) == text


REAL = "2003-24 2024-06-26T00:00:00+14 2001-21? Y17000~ Y17000/.. -0001-XX"


@pytest.mark.parametrize("text", REAL.split())
def test_the_listed_disagreements_still_hold(text: str) -> None:
    """Each listed disagreement is one: the list is no longer than needed."""
    assert disagrees(text)
    with pytest.raises((AssertionError, TypeError, oracle.EDTFParseException)):
        compare(text)
