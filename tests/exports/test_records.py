"""Claims about what the exports know of a record: whatever is in it, and all that it rests on."""

from __future__ import annotations

import csv
import enum
import inspect
import io
import json
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from support.evidence import Linked, link, text_of
from unhrc_site.exports.records import kind_csv, kind_json, record_json
from unhrc_site.model import claims, differences, editorial, records, tallies
from unhrc_site.model.citations import Citation
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import Edtf, parse_edtf
from unhrc_site.model.editorial import Allowed, Correction, Withdrawn
from unhrc_site.model.records import Kind, Source, SourceNotes
from unhrc_site.model.source_text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.records import Record

DOCUMENT = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")

EXCLUDED = {
    "location": "a line of the editors' files, which no page shows",
    "sealed": "what became of a citation stands in `verification.json`; its words are null",
    "seed_location": "a line of the editors' files, which no page shows",
}
"""Fields, of whatever class, that no export has, and why."""

EXCLUDED_CLASSES = {
    SourceNotes: "it ends where a source begins: all that it says is in the `Source`",
    Allowed: "it is a setting, which says where withheld words may stand",
    Correction: "it is no record; the page of corrections and its feed tell it",
    Withdrawn: "it is a part of a correction",
}
"""Classes that never come to an export, and why."""

TEXT = text_of("s", "Headline", "It passed with 93 votes of 190.", "It was May. It was.")
SITE = """
-- content/sources/s.md --
---
seed: s.txt
label: "003"
kind: report
title: &
publisher: &
kicker: &
subtitle: &
url: &
rights: &
authors: [&]
published: {edtf: 2022-05, basis: inferred, reasoning: why, cite: @, references: [ref]}
outside_date: {edtf: 2022-05-04, references: [ref]}
language: fr
origin: ref
origin_note: from the wire
origin_parts: [{origin: ref, blocks: [0a1b2c3d4e], note: this paragraph}]
credits: [{name: The wire, cite: @, entity: body}]
publish: excerpts
draft: true
embargo: 2021-01-02
former_slugs: [was]
marked_words: [{words: void, reason: a term}]
retrieved: 2023-01-02
retrieved_by: an editor
archived: https://archive.example/s
sha256: 00ff
---
Who speaks. [@s "Headline"]
-- content/events/vote.md --
---
title: The vote
short: Vote
date: {edtf: 2022-05, basis: inferred, reasoning: why, cite: @, references: [ref]}
outside_date: {edtf: 2022-05-04, references: [ref]}
status: scheduled
after: [before]
themes: [thread]
lead: true
participants: [{entity: body, role: voted, cite: @, references: [ref]}]
tally:
  body: body
  for: %
  against: %
  members: %
  seats: %
  needed: %
  majority: simple
  majority_references: [ref]
  positions: [{entity: body, vote: against, cite: @, references: [ref]}]
  candidates: [{entity: body, votes: 93, cite: @, references: [ref]}]
accounts: [{question: When?, answers: [@]}]
not_said: [{text: 'The [[body]] day [@s "Headline"]', references: [ref]}]
outside: [{text: 'The [[body]] met [@ref "of old"]', references: [ref]}]
---
It passed. [@s "It passed" suffix="with 93"] [@ref]
-- content/events/before.yaml --
title: Before
-- content/entities/body.md --
---
name: the body
kind: body
aliases: [{name: It, in: [s]}]
identifiers: {wikidata: Q1}
part_of: other
offices: [{title: Member, body: other, date: 2021, cite: @, references: [ref]}]
outside: [{text: 'It met [@ref "of old"]', references: [ref]}]
protect: pseudonym
pseudonym: Body A
---
A body. [@s "Headline"]
-- content/entities/other.yaml --
name: Other
kind: body
-- content/statements/said.md --
---
speaker: body
office: Chair
cite: @
manner: reported
channel: press release
date: {edtf: 2022-05, basis: outside, reasoning: why, cite: @, references: [ref]}
event: vote
reasoning: so
office_outside: {text: 'Deputy [@ref "of old"]', references: [ref]}
at_origin: {manner: reported, text: 'Retold [@ref "of old"]', references: [ref]}
---
A note. [@s "Headline"]
-- content/differences/count.md --
---
title: How many?
compares: numbers
tolerance: 5 %
lead: 1
events: [vote]
accounts:
  - {value: 93, cite: @, lit: 93 votes, note: 'Here [@s "Headline"]'}
  - {silent: s}
outside: [{text: 'Said [@ref "of old"]', references: [ref], value: 94}]
---
Words. [@s "Headline"]
-- content/themes/thread.md --
---
title: Thread
order: 2
---
Words. [@s "Headline"]
-- content/references/ref.md --
---
title: Ref
publisher: P
date: 2020
url: https://example.org/
symbol: A/1
looked_up: 2021-01-01
confidence: one outlet
origin: s
---
Words. [@s "Headline"]
-- content/pages/about.md --
---
title: About
order: 3
---
Words. [@s "Headline"]
"""
CITE = '{source: s, quote: It was, prefix: "93 votes of 190.", suffix: May}'
VALUE = (
    "{value: https://example.org/v, basis: inferred, reasoning: why, cite: @, references: [ref]}"
)
COUNT = "{votes: 93, cite: @, references: [ref]}"


@cache
def site() -> Linked:
    """Return a dossier with a record of each kind that fills every field it has."""
    content = SITE.replace(": &", f": {VALUE}").replace("[&]", f"[{VALUE}]")
    content = content.replace(": %", f": {COUNT}")
    for before in (" ", "["):
        for after in (",", "\n", "]"):
            content = content.replace(f"{before}@{after}", f"{before}{CITE}{after}")
    return link(content, TEXT)


def filled(slug: str) -> Record:
    """Return a record; a source as if the loader had read its title and its date."""
    record = site().read.body(slug)
    if isinstance(record, Source) and record.title and record.published:
        title = replace(record.title, rule="headline")
        return replace(record, title=title, published=replace(record.published, found=(3, 9)))
    return record


class Variant(NamedTuple):
    """A value with one field changed, however deep: the class, the field, and the new whole."""

    owner: type
    field: str
    value: Any


def other(value: Any) -> Any:
    """Return another value of the same type: shorter, emptier or later."""
    match value:
        case bool():
            return not value
        case enum.Enum():
            return next(member for member in type(value) if member is not value)
        case str():
            return f"{value}x"
        case int():
            return value + 1
        case Edtf():
            return parse_edtf("1999")
        case Day():
            return value.plus(1)
        case Decimal():
            return value + 1
        case tuple() | dict():
            return type(value)()
        case SourceText():
            return replace(value, sha256="00")
    assert is_dataclass(value)
    first = next(f.name for f in fields(value) if getattr(value, f.name) not in (None, (), ""))
    return replace(value, **{first: other(getattr(value, first))})  # type: ignore[type-var]


def variants(value: Any) -> Iterator[Variant]:
    """Yield `value` with one field of one record class in it changed, for each that is filled."""
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            for owner, field, new in variants(item):
                yield Variant(owner, field, (*value[:at], new, *value[at + 1 :]))
    elif isinstance(value, dict):
        for key, item in value.items():
            for owner, field, new in variants(item):
                yield Variant(owner, field, value | {key: new})
    elif type(value) in RECORD_CLASSES:
        for name in (part.name for part in fields(value)):
            inner = getattr(value, name)
            if name in EXCLUDED or inner in (None, (), {}):
                continue
            yield Variant(type(value), name, replace(value, **{name: other(inner)}))
            for owner, field, new in variants(inner):
                yield Variant(owner, field, replace(value, **{name: new}))


RECORD_CLASSES: dict[type, None] = dict.fromkeys(
    [
        found
        for module in (claims, differences, editorial, records, tallies)
        for _, found in inspect.getmembers(module, inspect.isclass)
        if is_dataclass(found) and found not in EXCLUDED_CLASSES
    ]
    + [Citation]
)
"""The classes whose fields an export has to have."""

EVERY_FIELD = {
    (owner, field.name)
    for owner in RECORD_CLASSES
    for field in fields(owner)
    if field.name not in EXCLUDED
}
SLUGS = [slug for kind in Kind for slug in site().read.members(kind)]


def test_every_record_of_this_file_is_read() -> None:
    """The dossier of these claims has a record of each kind, and no file of it is refused."""
    assert {kind for kind in Kind if site().read.members(kind)} == set(Kind)
    assert not [problem for problem in site().problems if problem.code.startswith("E1")]


def test_every_field_of_every_record_class_is_exported() -> None:
    """Whichever field of a record changes, at any depth, its export is another one."""
    read = site().read
    tried: set[tuple[type, str]] = set()
    for slug in SLUGS:
        record = filled(slug)
        before = record_json(record, read)
        for owner, field, changed in variants(record):
            tried.add((owner, field))
            if field == "slug":
                # The facts of a record stand under its slug, so that another has none.
                assert before["slug"] == slug
            else:
                assert record_json(changed, read) != before, (owner, field)
    assert tried == EVERY_FIELD


def test_every_exclusion_is_of_something() -> None:
    """No field stands in the list of exclusions that no class has, and none without a reason."""
    names = {
        field.name for owner in (*RECORD_CLASSES, *EXCLUDED_CLASSES) for field in fields(owner)
    }
    assert set(EXCLUDED) <= names
    assert all([*EXCLUDED.values(), *EXCLUDED_CLASSES.values()])


@pytest.mark.parametrize("slug", SLUGS)
def test_a_record_is_exported_with_all_that_it_cites(slug: str) -> None:
    """Each citation of a record stands in its JSON with source, words, prefix and suffix."""
    found = list(citations_in(record_json(site().read.body(slug), site().read)))
    passages = site().read.passages(slug)
    assert bool(passages) == (slug not in {"before", "other"})
    for passage in passages:
        cited = passage.citation
        assert (cited.id, cited.target, cited.quote, cited.prefix, cited.suffix) in found


def citations_in(value: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the citations in exported JSON; a statement is one itself."""
    if isinstance(value, list):
        for item in value:
            yield from citations_in(item)
    elif isinstance(value, dict):
        if "citation" in value:
            yield tuple(value[key] for key in ("citation", "source", "words", "prefix", "suffix"))
        if "quote" in value:
            yield tuple(value[key] for key in ("id", "source", "quote", "prefix", "suffix"))
        for item in value.values():
            yield from citations_in(item)


def test_words_of_notes_take_the_names_of_records() -> None:
    """What no source says, and what stands outside them, is plain text with names for links."""
    event: dict[str, Any] = {**record_json(site().read.body("vote"), site().read)}
    assert [item["text"] for item in event["not_said"]] == ["The the body day"]
    assert [note["text"] for note in event["outside"]] == ["The the body met"]


@pytest.mark.parametrize("kind", Kind)
def test_the_csv_knows_what_the_json_knows(kind: Kind) -> None:
    """Each nested value of the JSON stands as the same JSON in its cell."""
    read = site().read
    written = json.loads(kind_json(kind, read))[kind.value]
    rows = list(csv.DictReader(io.StringIO(kind_csv(kind, read).decode(), newline="")))
    for record, row in zip(written, rows, strict=True):
        assert list(record) == list(row)
        for key, value in record.items():
            if isinstance(value, dict) or (value and isinstance(value, list)):
                flat = isinstance(value, list) and all(isinstance(item, str) for item in value)
                assert row[key] == (
                    "; ".join(value) if flat else json.dumps(value, ensure_ascii=False)
                )


@pytest.mark.parametrize("slug", SLUGS)
def test_the_document_names_every_key(slug: str) -> None:
    """`docs/data.md` has each key of each record, those within values among them."""
    for key in keys_in(record_json(filled(slug), site().read)):
        assert f"`{key}`" in DOCUMENT, key


def keys_in(value: Any) -> Iterator[str]:
    """Yield the keys of JSON at any depth; the schemes of identifiers are no keys of ours."""
    if isinstance(value, list):
        for item in value:
            yield from keys_in(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            if key != "identifiers":
                yield from keys_in(item)
