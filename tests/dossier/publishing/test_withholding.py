"""Claims about records without what is withheld: drafts, embargoes, and all that hangs on them."""

from __future__ import annotations

import pytest

from support.editions import TODAY, edition, exported
from support.evidence import link, text_of
from unhrc_site.dossier.publishing.edition import public_edition
from unhrc_site.model.dates.day import Day

OPEN = text_of("open", "It passed on 3 May 2021 with 93 votes.", "Somebody spoke of it.")
SECRET = text_of("secret", "A plan is made for June 2021.", "It has 12 votes.")

RECORDS = """\
-- content/sources/open.yaml --
seed: open.txt
-- content/entities/body.yaml --
name: the body
kind: body
-- content/entities/person.yaml --
name: the person
kind: person
-- content/themes/thread.md --
---
title: The thread
order: 1
---
-- content/references/paper.md --
---
title: The paper
---
-- content/events/earlier.md --
---
title: The other event
date: {edtf: 2021-05-03, basis: stated, cite: {source: open, quote: 3 May 2021}}
---
It passed. [@open "It passed"]
-- content/events/whole.md --
---
title: The whole event
date: {edtf: 2021-05-03, basis: stated, cite: {source: open, quote: 3 May 2021}}
after: [earlier]
themes: [thread]
participants:
  - {entity: body, role: voted, cite: {source: open, quote: It passed}}
outside:
  - {text: So says a paper., references: [paper]}
---
It passed. [@open "It passed"] See [[earlier]] for more. It was like [[earlier|that one]].
-- content/statements/said.yaml --
speaker: person
manner: reported
event: whole
cite: {source: open, quote: Somebody spoke of it.}
-- content/pages/about.md --
---
title: About
---
See [[whole]]. We are [[body|editors]].
"""


@pytest.mark.parametrize(
    "slug",
    ["open", "body", "person", "thread", "paper", "earlier", "whole", "said", "about"],
)
@pytest.mark.parametrize("how", ["draft: true", "embargo: 2026-11-23"])
def test_record_is_withheld(slug: str, how: str) -> None:
    """A draft, and a record whose first public day is later, leave no trace of their slug."""
    (head,) = [
        line
        for line in RECORDS.splitlines()
        if line.endswith((f"/{slug}.md --", f"/{slug}.yaml --"))
    ]
    opened = f"{head}\n---\n" if head.endswith(".md --") else f"{head}\n"
    found = edition(RECORDS.replace(opened, f"{opened}{how}\n"), OPEN)
    assert slug not in found.dossier.records
    assert not found.problems
    assert f'"{slug}"' not in exported(found.dossier)
    assert f"/{slug}.html" not in exported(found.dossier)
    assert found.drafts + found.embargoed == (slug,)


def test_nothing_is_withheld() -> None:
    """Without a word on what may be published everybody sees all: the same records and passages."""
    private = link(RECORDS, OPEN).dossier
    public = public_edition(private, TODAY).dossier
    assert public.records == private.records
    assert public.passages == private.passages
    assert exported(public) == exported(private)


@pytest.mark.parametrize(
    ("today", "there"), [(Day(2026, 11, 22), False), (Day(2026, 11, 23), True)]
)
def test_embargo_ends(today: Day, *, there: bool) -> None:
    """The day that an embargo names is the first on which the record is public."""
    content = RECORDS.replace("name: the body\n", "name: the body\nembargo: 2026-11-23\n")
    assert ("body" in edition(content, OPEN, today=today).dossier.records) is there


def test_links_in_prose() -> None:
    """A link's own words stay as words; a sentence that would show a withheld name goes."""
    content = RECORDS.replace("title: The other event\n", "title: The other event\ndraft: true\n")
    text = exported(edition(content, OPEN).dossier)
    assert "It passed. It was like that one." in " ".join(text.split())
    assert "for more" not in text
    assert "The other event" not in text


def test_sentence_that_rests_on_a_draft() -> None:
    """A sentence goes with the last source that carries it, and stays with another."""
    content = (
        RECORDS
        + """\
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/themes/mixed.md --
---
title: Mixed
order: 2
---
Both say so. [@open "It passed"] [@secret "A plan is made"] One says this. [@secret "12 votes"]

## Only there

It stands there. [@secret "A plan"]

| a | b |
|---|---|
| one [@open "93 votes"] | x |
| two [@secret "12 votes"] | y |
"""
    )
    public = edition(content, OPEN, SECRET).dossier
    text = exported(public)
    assert "Both say so." in text
    for gone in ("One says this", "It stands there", "secret", "two", "12 votes"):
        assert gone not in text
    assert "one" in text


def test_heading_with_nothing_left_under_it() -> None:
    """A heading goes with all that stood under it; one that something is left under stays."""
    content = (
        RECORDS
        + """\
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/themes/parts.md --
---
title: Parts
order: 2
---
It passed. [@open "It passed"]

## Kept

It passed. [@open "It passed"]

## Lost

A plan. [@secret "A plan"]

### Lost below

- A plan. [@secret "A plan"]
"""
    )
    text = exported(edition(content, OPEN, SECRET).dossier)
    assert "Kept" in text
    assert "Lost" not in text


RESTING = """\
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/events/plan.md --
---
title: The plan
date: {edtf: 2021-06, basis: stated, cite: {source: secret, quote: June 2021}}
---
A plan. [@secret "A plan is made"]
-- content/themes/next.md --
---
title: Next
order: 3
---
After [[plan]] it went on. [@open "It passed"] See [[plan|this]]. [@open "Somebody spoke"]
-- content/statements/planned.yaml --
speaker: person
manner: reported
cite: {source: secret, quote: A plan is made}
"""


def test_records_that_rest_on_nothing_any_more() -> None:
    """What rests on withheld sources alone is withheld too, and what links to it is told so."""
    found = edition(RECORDS + RESTING, OPEN, SECRET)
    assert set(found.unsupported) == {"planned", "plan"}
    text = exported(found.dossier)
    assert "went on" not in text
    assert "See this." in text
    assert found.summary() == "1 draft, 2 records that rest on these"


def test_values_that_rest_on_nothing_any_more() -> None:
    """Of a record that stays, a figure, a role and a date go with what they rested on."""
    content = (
        RECORDS
        + """\
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/events/mixed.md --
---
title: Mixed
date: {edtf: 2021-06, basis: stated, cite: {source: secret, quote: June 2021}}
outside_date: {edtf: 2021-06-01, references: [paper]}
participants:
  - {entity: body, role: planned, cite: {source: secret, quote: A plan}}
  - {entity: person, role: spoke, cite: {source: open, quote: Somebody spoke}}
tally:
  for: {votes: 93, cite: {source: open, quote: 93 votes}}
  against: {votes: 12, cite: {source: secret, quote: 12 votes}}
accounts:
  - question: What is it?
    answers: [{source: secret, quote: A plan}]
---
It passed. [@open "It passed"]
"""
    )
    event = edition(content, OPEN, SECRET).dossier.events["mixed"]
    assert event.date is None
    assert event.outside_date is not None
    assert [part.entity for part in event.participants] == ["person"]
    assert event.tally is not None
    assert [str(vote) for vote in event.tally.counts] == ["for"]
    assert event.accounts == ()


def test_entity_that_fields_name_stays() -> None:
    """An entity whose text is gone stays as a name where a published field names it."""
    content = RECORDS.replace(
        "-- content/entities/body.yaml --\nname: the body\nkind: body\n",
        "-- content/entities/body.md --\n---\nname: the body\nkind: body\n---\n"
        'A plan. [@secret "A plan"]\n',
    )
    content += "-- content/sources/secret.yaml --\nseed: secret.txt\ndraft: true\n"
    public = edition(content, OPEN, SECRET).dossier
    assert public.entities["body"].body == ()


def test_origins_stay_one_account() -> None:
    """Two sources of one withheld origin count as one account, under a name that says nothing."""
    content = (
        RECORDS.replace("seed: open.txt\n", "seed: open.txt\norigin: secret\n")
        + """\
-- content/sources/second.yaml --
seed: second.txt
origin: secret
origin_note: They copy the secret paper.
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/themes/both.md --
---
title: Both
order: 4
---
It passed. [@open "It passed"] [@second "It went through"]
"""
    )
    public = edition(content, OPEN, text_of("second", "It went through."), SECRET).dossier
    (passages,) = [[p for p in public.passages if p.record == "both"]]
    assert len(public.origins.support(passages).origins) == 1
    assert "secret" not in exported(public)


def test_origin_behind_a_withheld_one() -> None:
    """In place of a withheld origin stands the next of the chain that is published."""
    content = RECORDS.replace("seed: open.txt\n", "seed: open.txt\norigin: secret\n") + (
        "-- content/sources/secret.yaml --\nseed: secret.txt\ndraft: true\norigin: paper\n"
    )
    assert edition(content, OPEN, SECRET).dossier.sources["open"].derived.origin == "paper"


def test_difference_with_one_account_left() -> None:
    """A difference between a published and a withheld source is none that could be shown."""
    content = (
        RECORDS
        + """\
-- content/sources/secret.yaml --
seed: secret.txt
draft: true
-- content/differences/votes.md --
---
title: How many votes?
compares: numbers
accounts:
  - {value: 93, cite: {source: open, quote: 93 votes}}
  - {value: 12, cite: {source: secret, quote: 12 votes}}
---
"""
    )
    assert "votes" not in edition(content, OPEN, SECRET).dossier.differences


def test_alias_of_withheld_sources_alone() -> None:
    """An alias that held in a withheld source only does not come to hold everywhere."""
    content = RECORDS.replace(
        "name: the person\nkind: person\n",
        "name: the person\nkind: person\naliases: [{name: Somebody, in: [secret]}]\n",
    )
    content += "-- content/sources/secret.yaml --\nseed: secret.txt\ndraft: true\n"
    public = edition(content, OPEN, SECRET).dossier
    assert "Somebody" not in [alias.name for alias in public.entities["person"].aliases]
