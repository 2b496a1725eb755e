"""The day of a build: what embargoes are held against. It is read once and printed nowhere."""

from __future__ import annotations

import datetime as dt
import os
import time

from unhrc_site.model.dates.day import Day

_EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 that stand for the time of a build (reproducible-builds.org)."""


def build_day() -> Day:
    """Return the day of `SOURCE_DATE_EPOCH`, else today, in UTC.

    What is no number of seconds within the years that the system knows counts as not set.
    """
    given = os.environ.get(_EPOCH, "")
    seconds = time.time()
    if given.isascii() and given.isdecimal():
        seconds = float(given)
    try:
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    except (ValueError, OverflowError, OSError):
        moment = dt.datetime.now(dt.UTC)
    return Day(moment.year, moment.month, moment.day)
