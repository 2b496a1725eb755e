from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

SITE = """\
-- content/site.yaml --
title: Test
-- seeds/001_a.txt --
Council votes on rivers

By Anna Li

Monday 21 September 2020

The council endorsed the resolution on Friday after two days of talks about the rivers.
-- content/events/vote.md --
---
title: Vote
date:
  edtf: {date}
  basis: inferred
  reasoning: The Friday before.
  cite: {{source: 001-a, quote: "{quote}"}}
---
The council endorsed it. [@001-a "The council endorsed the resolution on Friday"]
"""


@pytest.mark.parametrize(
    ("date", "quote", "wrong"),
    [
        ("2020-09-18", "on Friday", False),
        ("2020-09", "on Friday", False),
        ("2020-09-25", "on Friday", True),
        ("2020-09-25", "after two days of talks", False),
        ("2020-09-25", "talks about the rivers", False),
    ],
)
def test_relative_words_hold_an_inferred_date(
    make_site: Callable[[str], Site], date: str, quote: str, *, wrong: bool
) -> None:
    """An inferred date is a warning if its quote's relative words mean another day, else not."""
    ran = make_site(SITE.format(date=date, quote=quote)).run("check")
    assert ("W214" in ran.output) is wrong
    assert not wrong or "the last Friday before it, 18 September 2020" in ran.output


def test_found_relative_words_come_with_their_date(make_site: Callable[[str], Site]) -> None:
    """`find` gives the date that relative words mean, ready to be pasted, with its reasoning."""
    ran = make_site(SITE.format(date="2020-09-18", quote="on Friday")).run("find", "on friday")
    assert 'edtf: "2020-09-18"' in ran.output
    assert "basis: inferred" in ran.output
