"""Dossiers that several tests build on: the smallest one, one with a fact, and the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

from support.site import Site

REPOSITORY = Path(__file__).parents[2]

BARE = """\
-- content/site.yaml --
title: Test
-- seeds/x.txt --
A short text

The envoys met in Geneva on 3 May 2021.
"""
"""A seed without records: nothing is cited, and nothing is wrong."""

VOTE = """\
-- content/site.yaml --
title: A vote
-- seeds/tribune.txt --
Council suspends a member

By Ana Reyes

12 May 2021

The council voted to suspend the member on 11 May 2021. The resolution passed with 93 votes in favour, 24 against it and 58 abstentions.

The envoy said that the council voted in haste.
-- seeds/gazette.txt --
A hasty vote

13 May 2021

The member was suspended by the council on Tuesday, with 93 votes in favour.
-- content/entities/council.md --
---
name: the council
kind: body
---
It voted to suspend a member. [@tribune "The council voted to suspend the member on 11 May 2021."]
-- content/events/suspension.md --
---
title: The council suspends a member
date:
  edtf: 2021-05-11
  basis: stated
  cite: {source: tribune, quote: voted to suspend the member on 11 May 2021}
participants:
  - entity: council
    role: voted
    cite: {source: tribune, quote: The council voted to suspend the member}
tally:
  body: council
  for: {votes: 93, cite: {source: tribune, quote: 93 votes in favour}}
  against: {votes: 24, cite: {source: tribune, quote: 24 against it}}
  abstaining: {votes: 58, cite: {source: tribune, quote: 58 abstentions}}
---
The resolution passed with 93 votes in favour. [@tribune "The resolution passed with 93 votes in favour"]
-- content/pages/about.md --
---
title: About
---
A page in our own words.
"""  # noqa: E501 - a paragraph of a seed is one line
"""Two sources, an event with a tally, an entity and a page: nothing is wrong with it."""


def copy_real(folder: Path) -> Site:
    """Return a copy of the dossier that this repository holds, without its site."""
    for name in ("content", "seeds"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return Site(folder)
