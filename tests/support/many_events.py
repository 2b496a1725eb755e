"""Thousands of events as facts, made without writing or reading a single file of theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from support.evidence import text_of
from support.facts import read_of, with_facts
from unhrc_site.dossier.facts import Position
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.records import Kind

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read

THEMES = ("rivers", "borders", "votes")
_BY_HAND = "".join(
    f"-- content/themes/{slug}.md --\n---\ntitle: {slug.title()}\n---\n" for slug in THEMES
)
_ONE = """\
-- content/events/one.md --
---
title: One
date: {edtf: '2021-05-11', basis: inferred, reasoning: so, cite: {source: s, quote: in 2021}}
---
The council voted. [@s "The council voted"]
"""


def many_events(count: int, first_year: int = 2000, years: int = 24) -> Read:
    """Return the facts of `count` events, spread over years and days by a fixed rule.

    Every seventh is a month, every eleventh about a month. Each has one of `THEMES` but every
    tenth, which has none.
    """
    read = read_of(_BY_HAND + _ONE, text_of("s", "The council voted in 2021, with 93 votes."))
    (one,) = read.timeline()
    claim = one.event.date
    assert claim
    card, support = read.known("one"), read.support("one")
    order, positions = [], []
    facts: dict[str, object] = {}
    for number in range(count):
        day = Day(first_year, 1, 1).plus(number * years * 365 // count)
        text = f"{day}"[:7] + ("~" if number % 11 == 0 else "")
        date = parse_edtf(text if number % 7 == 0 or number % 11 == 0 else str(day))
        slug, title = f"e{number:05}", f"Council vote number {number}"
        themes = () if number % 10 == 0 else (THEMES[number % len(THEMES)],)
        event = replace(
            one.event,
            slug=slug,
            title=title,
            short=title,
            date=replace(claim, edtf=date),
            themes=themes,
        )
        first, last = date.earliest, date.latest
        assert first
        assert last
        placed = replace(
            one,
            event=event,
            date=date,
            earliest=first.ordinal,
            latest=last.ordinal,
            year=first.year,
        )
        order.append(placed)
        positions.append(Position(slug, first.ordinal, last.ordinal))
        facts[f"placed/{slug}"] = placed
        facts[f"card/{slug}"] = replace(card, slug=slug, title=title, short=title, date=date)
        facts[f"support/{slug}"] = support
    return with_facts(
        read,
        {
            **facts,
            "timeline": tuple(order),
            "positions": tuple(positions),
            f"list/{Kind.EVENT.value}": tuple(p.event.slug for p in order),
        },
    )
