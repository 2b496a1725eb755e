"""Hypothesis strategies that write valid EDTF of levels 0 and 1."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

qualifiers = st.sampled_from(["", "", "?", "~", "%"])


def _signed(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


years = st.integers(-9999, 9999).map(_signed)
common_years = st.integers(1000, 2999).map(_signed)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
days = st.dates().map(dt.date.isoformat)
long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 10**12 - 1))
unspecified = st.one_of(
    st.builds("{}{}".format, st.sampled_from(["", "-"]), st.integers(1, 999).map("{:03}X".format)),
    st.builds("{}{}".format, st.sampled_from(["", "-"]), st.integers(1, 99).map("{:02}XX".format)),
    st.builds("{}-XX".format, years),
    st.builds("{}-XX-XX".format, years),
    st.builds("{}-XX".format, months),
)
shifts = st.one_of(
    st.sampled_from(["", "Z", "+00:00"]),
    st.builds("{}{:02}".format, st.sampled_from("+-"), st.integers(1, 23)),
    st.builds(
        "{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(1, 23), st.integers(0, 59)
    ),
)
times = st.builds(
    "{}T{}{}".format,
    days,
    st.times().map(lambda time: time.replace(microsecond=0, tzinfo=None).isoformat()),
    shifts,
)
plain_dates = st.one_of(years, months, days, seasons, long_years, unspecified)
qualified_dates = st.builds("{}{}".format, plain_dates, qualifiers)
sides = st.builds("{}{}".format, st.one_of(years, months, days, seasons, long_years), qualifiers)
"""What may stand on a side of an interval: no unspecified digits."""
one_ended = st.one_of(
    st.builds("{}{}".format, sides, st.sampled_from(["/..", "/"])),
    st.builds("{}{}".format, st.sampled_from(["../", "/"]), sides),
)
"""Intervals with one known side: always valid."""
dates = st.one_of(qualified_dates, times)
