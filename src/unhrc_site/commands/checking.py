"""What a value on the command line must be: checked when it is read, before any work is done."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

if TYPE_CHECKING:
    from unhrc_site.model.dates.day import Day


def checked_base_url(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    """Return an address that others can be built on, or end with wrong usage."""
    if value is None:
        return None
    with contextlib.suppress(ValueError):
        parts = urlsplit(value)
        if (
            parts.scheme in {"http", "https"}
            and parts.hostname
            and not parts.query + parts.fragment
        ):
            return value
    raise click.BadParameter(f"{value!r} is no address such as https://example.org/dossier/")


def some_words(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    """Return words, or end with wrong usage where there are none."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty")
    return value


def checked_date(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> Day | None:
    """Return a day of the calendar, or end with wrong usage."""
    if value is None:
        return None
    from datetime import date  # noqa: PLC0415 - start-up is part of the speed

    from unhrc_site.model.dates.day import Day  # noqa: PLC0415

    with contextlib.suppress(ValueError):
        day = date.fromisoformat(value)
        if day.isoformat() == value:
            return Day(day.year, day.month, day.day)
    raise click.BadParameter(f"{value!r} is no day such as 2027-01-15")
