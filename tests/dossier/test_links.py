"""Claims about links between records."""

from __future__ import annotations

import pytest

from support.evidence import link, text_of

RECORDS = """
-- content/entities/russia.yaml --
name: Russia
kind: state
-- content/events/vote.yaml --
title: The vote
-- content/themes/seats.yaml --
title: Seats
-- content/references/ref.yaml --
title: R
-- content/pages/about.yaml --
title: About
"""
OUTSIDE = "outside: [{text: '[[rusia]]', references: ref}]\n"


def problems(record: str) -> list[tuple[str, str, str | None]]:
    """Return code, message and hint of what is wrong with the links of one more record."""
    found = link(RECORDS + record, text_of("s", "Words of Russia."))
    return [(p.code, p.message, p.hint) for p in found.problems if p.code in {"E302", "E303"}]


@pytest.mark.parametrize("slug", ["russia", "vote", "seats", "ref", "about", "s", "x"])
def test_a_link_may_lead_to_any_record(slug: str) -> None:
    """Every kind of record can be linked, the linking one too."""
    assert problems(f"-- content/pages/x.md --\n---\ntitle: X\n---\n[[{slug}]]\n") == []


@pytest.mark.parametrize(
    "record",
    [
        "-- content/pages/x.md --\n---\ntitle: X\n---\n[[rusia]]\n",
        "-- content/pages/x.md --\n---\ntitle: X\n---\n- > *a [[rusia|b]]*\n",
        "-- content/pages/x.md --\n---\ntitle: X\n---\n| a |\n|---|\n| [[rusia]] |\n",
        "-- content/pages/x.md --\n---\ntitle: X\n---\n## [[rusia]]\n",
        "-- content/sources/x.md --\n---\nseed: s.txt\n---\n[[rusia]]\n",
        "-- content/events/x.yaml --\ntitle: X\nnot_said: [{text: 'a [[rusia]]'}]\n",
        f"-- content/events/x.yaml --\ntitle: X\n{OUTSIDE}",
        f"-- content/entities/x.yaml --\nname: X\nkind: place\n{OUTSIDE}",
    ],
)
def test_a_link_to_nothing_is_an_error_wherever_it_stands(record: str) -> None:
    """No dead link hides in a list, a table, a heading, or a field that holds Markdown."""
    assert problems(record) == [
        ("E302", 'there is no record "rusia"', 'did you mean "russia"?'),
    ]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("events/x.yaml --\ntitle: X\nafter: vot", 'there is no event "vot"'),
        ("events/x.yaml --\ntitle: X\nthemes: vote", 'there is no theme "vote" (it is an event)'),
        (
            "events/x.yaml --\ntitle: X\nparticipants: [{entity: vote, role: r}]",
            'there is no entity "vote" (it is an event)',
        ),
        (
            "events/x.yaml --\ntitle: X\noutside_date: {edtf: 2022, references: s}",
            'there is no reference "s" (it is a source)',
        ),
        (
            "events/x.yaml --\ntitle: X\ntally: {positions: [{entity: y, vote: for}]}",
            'there is no entity "y"',
        ),
        (
            "events/x.yaml --\ntitle: X\ntally: {body: y, for: {votes: 1, references: ref}}",
            'there is no entity "y"',
        ),
        (
            "events/x.yaml --\ntitle: X\ntally: {for: {votes: 1, references: y}}",
            'there is no reference "y"',
        ),
        (
            "events/x.yaml --\ntitle: X\ntally: {candidates: [{entity: y, votes: 1}]}",
            'there is no entity "y"',
        ),
        ("events/x.yaml --\ntitle: X\nnot_said: [{text: a, references: y}]", '"y"'),
        ("events/x.yaml --\ntitle: X\noutside: [{text: a, references: y}]", '"y"'),
        ("entities/x.yaml --\nname: X\nkind: place\npart_of: y", 'there is no entity "y"'),
        ("entities/x.yaml --\nname: X\nkind: place\noffices: [{title: t, body: y}]", '"y"'),
        ("entities/x.yaml --\nname: X\nkind: place\noffices: [{title: t, references: y}]", '"y"'),
        ("statements/x.yaml --\nspeaker: y\ncite: {source: s, quote: Words}", "entity"),
        (
            "statements/x.yaml --\nspeaker: russia\nevent: y\ncite: {source: s, quote: Words}",
            "event",
        ),
        ("sources/x.yaml --\nseed: s.txt\ntitle: {value: t, references: y}", '"y"'),
        ("sources/x.yaml --\nseed: s.txt\nauthors: [{value: t, references: y}]", '"y"'),
        ("sources/x.yaml --\nseed: s.txt\norigin: y", "no source, no reference and no document"),
    ],
)
def test_every_field_that_names_a_record_is_checked(record: str, message: str) -> None:
    """A field must name a record of its kind; another kind is said to be one."""
    ((code, said, _),) = problems(f"-- content/{record}\n")
    assert code == "E303"
    assert message in said


@pytest.mark.parametrize(
    "record",
    [
        "statements/x.yaml --\nspeaker: russia\ncite: {source: ref, quote: hi}",
        "events/x.yaml --\ntitle: X\naccounts: [{question: Q, answers: {source: ref, quote: hi}}]",
    ],
)
def test_exact_words_are_those_of_a_source(record: str) -> None:
    """A statement or an account cannot show a reference's words, which nobody can check here."""
    ((code, message, hint),) = problems(f"-- content/{record}\n")
    assert (code, message) == ("E303", '"ref" is a reference, whose words cannot be checked')
    assert hint
