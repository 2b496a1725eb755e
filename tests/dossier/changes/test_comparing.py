"""Claims about what an edit changes for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.dossiers import VOTE, copy_real
from support.edits import changes, dossier_of, edited, told
from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.dossier.changes.comparing import changes_between
from unhrc_site.model.changes import What

if TYPE_CHECKING:
    from pathlib import Path

SITE = (
    VOTE
    + """\
-- content/statements/haste.md --
---
speaker: council
office: envoy
cite: {source: tribune, quote: the council voted in haste}
reasoning: It says so.
---
-- content/events/before.md --
---
title: Something before
date: {edtf: 2020, basis: outside, references: record}
---
It was. [@record]
-- content/references/record.md --
---
title: The record
---
-- content/differences/day.md --
---
title: On which day?
accounts:
  - {value: Tuesday, cite: {source: gazette, quote: by the council on Tuesday}}
  - {value: 11 May 2021, cite: {source: tribune, quote: the member on 11 May 2021}}
---
One source says one thing. [@gazette "by the council on Tuesday"]
"""
)
EVENT = "The council suspends a member"
BODY = '[@tribune "The resolution passed with 93 votes in favour"]'
AGAINST = "against: {votes: 24, cite: {source: tribune, quote: 24 against it}}"
NO_ABSTENTIONS = "  abstaining: {votes: 58, cite: {source: tribune, quote: 58 abstentions}}\n"

EDITS: tuple[tuple[str, str], ...] = (
    (BODY, '[@tribune "The resolution failed"]'),
    ("\n12 May 2021\n", "\n12 May 2021\n\nIt was a day in spring.\n"),
    ("24 against it and", "24 against and"),
    (AGAINST, AGAINST.replace("24,", "25,")),
    ("edtf: 2021-05-11\n", "edtf: 2021-05\n"),
    ("office: envoy", "office: speaker of the house"),
    ("edtf: 2020,", "edtf: 2022,"),
    ("value: Tuesday", "value: 11 may 2021"),
    ("content/events/suspension.md --\n---\n", "content/events/vote.md --\n---\n"),
    ("title: Something before\n", "title: Something earlier\ndraft: true\n"),
    ("role: voted\n", "role: voted for it\n"),
    ("title: A vote\n", "title: Two votes\npublish: excerpts\n"),
    ("voted in haste}", "voted  in haste}"),
    ("It was. [@record]\n", "It was. [@record] It was so. [@record]\n"),
    (NO_ABSTENTIONS, ""),
)
"""Edits that touch no common text, so that any of them can be made together."""


def said(change: What, *edits: tuple[str, str]) -> list[str]:
    """Return what edits of the site change, of one sort."""
    return told(SITE, edited(SITE, *edits), change)


def test_every_edit_is_of_something() -> None:
    """Each edit of the list changes something for a reader, alone."""
    assert [edit for edit in EDITS if not changes(SITE, edited(SITE, edit))] == []


@settings(max_examples=25)
@given(st.sets(st.sampled_from(EDITS)))
def test_a_dossier_is_as_it_is(edits: set[tuple[str, str]]) -> None:
    """Nothing changes between a dossier and itself, whatever it says."""
    site = edited(SITE, *sorted(edits))
    assert changes(site, site) == ()


@settings(max_examples=25)
@given(st.sets(st.sampled_from(EDITS), min_size=1), st.sets(st.sampled_from(EDITS)))
def test_the_way_back_is_the_way_there(
    some: set[tuple[str, str]], others: set[tuple[str, str]]
) -> None:
    """What breaks in one direction is mended in the other, and what comes goes."""
    one, two = edited(SITE, *sorted(some)), edited(SITE, *sorted(others))
    there, back = changes(one, two), changes(two, one)
    assert bool(there) == bool(back) == (some != others)
    for what, opposite in (
        (What.ADDED, What.REMOVED),
        (What.MOVED, What.MOVED),
        (What.FOLDED, What.EXACT),
        (What.DATE, What.DATE),
        (What.FIGURE, What.FIGURE),
        (What.SPEAKER, What.SPEAKER),
        (What.SEED, What.SEED),
    ):
        kinds = [c.what for c in there], [c.what for c in back]
        assert kinds[0].count(what) == kinds[1].count(opposite), what


@settings(max_examples=25)
@given(st.permutations(EDITS))
def test_changes_are_ordered_by_weight(edits: list[tuple[str, str]]) -> None:
    """The weightiest stand first, and the order of the files makes no difference."""
    after = edited(SITE, *edits)
    found = changes(SITE, after)
    ranks = [list(What).index(change.what) for change in found]
    assert ranks == sorted(ranks)
    head, *parts = after.split("\n-- ")
    shuffled = "\n-- ".join([head, *reversed(parts)]) + "\n"
    assert {(c.what, c.slug, c.words) for c in changes(SITE, shuffled)} >= {
        (c.what, c.slug, c.words) for c in found if c.what is not What.REWORDED
    }


def test_a_real_dossier_is_as_it_is(tmp_path: Path) -> None:
    """Read twice, the first dossier has not changed."""
    site = copy_real(tmp_path)
    once, again = (load_dossier(site.root, Options(None)).dossier for _ in range(2))
    assert changes_between(once, again) == ()


# Citations


def test_a_broken_citation_comes_first() -> None:
    """A quote that is no longer found says where it stood, and at which place it is cited."""
    (first, *_) = changes(SITE, edited(SITE, (BODY, '[@tribune "The resolution failed"]')))
    assert first.what is What.BROKEN
    assert (first.name, first.location.path) == (EVENT, "content/events/suspension.md")
    assert first.words == (
        "“The resolution failed” does not stand in tribune; before, “The resolution passed with "
        "93 votes in favour” in tribune ¶4"
    )


def test_a_seed_that_changes_breaks_what_it_said() -> None:
    """Words taken out of a seed break each citation of them, and it says how many it carries."""
    edits = ("24 against it and", "24 against and")
    assert said(What.BROKEN, edits) == [
        f"{EVENT}: “24 against it” does not stand in tribune; it was in tribune ¶4"
    ]
    (seed,) = said(What.SEED, edits)
    assert seed.endswith("it carries 9 citations, 1 broken, 2 of them at another offset")


def test_words_that_stand_twice_break_a_citation() -> None:
    """A quote that a seed now has twice is broken, and says so."""
    edit = ("haste.\n-- seeds", "haste. It cast 58 abstentions.\n-- seeds")
    assert said(What.BROKEN, edit) == [
        f"{EVENT}: “58 abstentions” stands more than once in tribune; it was in tribune ¶4"
    ]


def test_a_quote_is_mended() -> None:
    """A quote that is corrected until it is found is the same citation, mended."""
    broken = edited(SITE, (BODY, '[@tribune "The resolution passed with 94 votes in favour"]'))
    (mended,) = told(broken, SITE, What.MENDED)
    assert mended == (
        f"{EVENT}: “The resolution passed with 93 votes in favour” (before: “The resolution passed "
        "with 94 votes in favour”) stands in tribune ¶4; before it was not found"
    )
    assert told(broken, SITE, What.CITED) == told(broken, SITE, What.UNCITED) == []


def test_a_citation_moves() -> None:
    """A paragraph put in before moves what is cited below it, and breaks nothing."""
    edit = ("\n12 May 2021\n", "\n12 May 2021\n\nIt was a day in spring.\n")
    found = changes(SITE, edited(SITE, edit))
    assert {change.what for change in found} == {What.SEED, What.MOVED}
    assert f"{EVENT}: “58 abstentions” now stands in tribune ¶5, before in tribune ¶4" in (
        said(What.MOVED, edit)
    )


def test_a_quote_that_now_needs_folding() -> None:
    """Words that match by typography alone say so, and by which rule; and the other way round."""
    edit = ("voted in haste}", "voted  in haste}")
    (folded,) = said(What.FOLDED, edit)
    assert folded.endswith("“the council voted in haste” matches only after folding white space")
    (exact,) = told(edited(SITE, edit), SITE, What.EXACT)
    assert exact.endswith("“the council voted in haste” matches to the letter")


def test_another_quote_for_the_same() -> None:
    """Other words of the source, cited for the same, are one change."""
    edit = ("quote: 24 against it}", 'quote: "in favour, 24 against it"}')
    (found,) = changes(SITE, edited(SITE, edit))
    assert found.what is What.REQUOTED
    assert (found.before, found.after) == ("24 against it", "in favour, 24 against it")


def test_a_citation_more_and_one_less() -> None:
    """A citation that is put in or taken out names what rests on it."""
    more = (BODY, f'{BODY} [@gazette "with 93 votes in favour"]')
    assert said(What.CITED, more) == [
        f"{EVENT}: what happened: “with 93 votes in favour” (gazette ¶3) is now cited"
    ]
    assert told(edited(SITE, more), SITE, What.UNCITED) == [
        f"{EVENT}: what happened: “with 93 votes in favour” (gazette ¶3) is no longer cited"
    ]


def test_a_citation_of_the_home_page() -> None:
    """What the home page and the corrections cite is compared like any record's."""
    line = "title: A vote\nspecimen: 'It passed. [@tribune \"{}\"]'\n"
    before = edited(SITE, ("title: A vote\n", line.format("58 abstentions")))
    after = edited(SITE, ("title: A vote\n", line.format("58 absentees")))
    (broken,) = told(before, after, What.BROKEN)
    assert broken.startswith("Home page: “58 absentees” does not stand in tribune")


# Support


def test_support_is_gained_and_lost() -> None:
    """A second source makes a fact rest on more, and without it on less."""
    more = (BODY, f'{BODY} [@gazette "with 93 votes in favour"]')
    (gained,) = said(What.GAINED, more)
    assert gained == (
        f"{EVENT}: as a whole rests on 2 sources, 2 origins, before on 1 source, 1 origin; "
        "now on gazette"
    )
    (lost,) = told(edited(SITE, more), SITE, What.LOST)
    assert lost.endswith("before on 2 sources, 2 origins; no longer on gazette")


def test_a_fact_loses_its_support_within_a_record() -> None:
    """A sentence that rests on nothing any more is told, though its record rests on as much."""
    (lost,) = said(What.LOST, (BODY, '[@tribune "The resolution failed"]'))
    assert lost == (
        f"{EVENT}: “The resolution passed with 93 votes in favour.” rests on no source any more, "
        "before on 1 source, 1 origin; no longer on tribune"
    )


def test_an_origin_that_is_named_takes_support_away() -> None:
    """Two sources that turn out to be one account are fewer origins for all that rests on both."""
    both = edited(SITE, (BODY, f'{BODY} [@gazette "with 93 votes in favour"]'))
    origin = (
        f"{both}-- content/sources/gazette.md --\n---\nseed: gazette.txt\norigin: tribune\n---\n"
    )
    lost = told(both, origin, What.LOST)
    assert (
        f"{EVENT}: as a whole rests on 2 sources, 1 origin, before on 2 sources, 2 origins" in lost
    )


# Fields


@pytest.mark.parametrize(
    ("edit", "what", "expected"),
    [
        (
            ("edtf: 2021-05-11\n", "edtf: 2021-05\n"),
            What.DATE,
            f"{EVENT}: date: 11 May 2021 (2021-05-11), stated → May 2021 (2021-05), stated",
        ),
        (
            ("basis: stated\n", "basis: inferred\n  reasoning: So.\n"),
            What.DATE,
            f"{EVENT}: date: 11 May 2021 (2021-05-11), stated → 11 May 2021 (2021-05-11), inferred",
        ),
        (
            (
                "participants:",
                "outside_date: {edtf: 2021-05-12, references: record}\nparticipants:",
            ),
            What.DATE,
            f"{EVENT}: date from outside: none → 12 May 2021 (2021-05-12)",
        ),
        ((AGAINST, AGAINST.replace("24,", "25,")), What.FIGURE, f"{EVENT}: votes against: 24 → 25"),
        ((NO_ABSTENTIONS, ""), What.FIGURE, f"{EVENT}: votes abstaining: 58 → none"),
        (
            ("office: envoy", "office: an envoy"),
            What.SPEAKER,
            "Statement by the council, “the council voted in haste”: office: envoy → an envoy",
        ),
        (
            ("name: the council", "name: the assembly"),
            What.NAME,
            "the assembly: name: the council → the assembly",
        ),
        (("title: A vote", "title: Votes"), What.NAME, "The dossier: title: A vote → Votes"),
        (
            ("title: A vote\n", "title: A vote\npublish: excerpts\n"),
            What.SHOWN,
            "The dossier: publish: full → excerpts",
        ),
        (
            ("title: Something before\n", "title: Something before\nembargo: 2030-01-01\n"),
            What.SHOWN,
            "Something before: embargo: none → until 2030-01-01",
        ),
        (
            ("kind: body\n", "kind: body\nprotect: initials\n"),
            What.SHOWN,
            "the council: protected: none → initials",
        ),
        (("role: voted\n", "role: voted so\n"), What.OTHER, f"{EVENT}: changed: who took part"),
    ],
)
def test_a_field_changes(edit: tuple[str, str], what: What, expected: str) -> None:
    """A value is told with what it was and what it is, and nothing else is."""
    assert said(what, edit) == [expected]


def test_a_name_that_changed_is_no_other_speaker() -> None:
    """A record under another name or slug leaves what names it as it was."""
    renamed = SITE.replace(
        "entities/council.md --\n---\n", "entities/body.md --\n---\nformer_slugs: council\n"
    )
    renamed = renamed.replace("speaker: council", "speaker: body")
    renamed = renamed.replace("entity: council", "entity: body").replace(
        "body: council", "body: body"
    )
    found = changes(SITE, renamed)
    assert {change.what for change in found} == {What.RENAMED, What.OTHER}
    (moved,) = told(SITE, renamed, What.RENAMED)
    assert moved == "the council: is now at entities/body.html, before at entities/council.html"


def test_sentences_are_counted() -> None:
    """One sentence is shown as it was and is, several are counted."""
    one = ("It was. [@record]", "It was so. [@record]")
    assert said(What.REWORDED, one) == ["Something before: “It was.” is now “It was so.”"]
    two = ("It was. [@record]", "It was. [@record] It came. [@record] And it went. [@record]")
    assert said(What.REWORDED, two) == ["Something before: 2 sentences new"]


# The whole


def test_records_come_and_go() -> None:
    """A record that went says what stands at its address, one that came that it is new."""
    after = SITE.replace("events/before.md", "events/earlier.md")
    assert told(SITE, after, What.REMOVED) == [
        "Something before: the event is gone; nothing stands any more at events/before.html"
    ]
    assert told(SITE, after, What.ADDED) == ["Something before: the event is new"]


def test_a_record_that_went_leaves_a_notice() -> None:
    """A page that is withdrawn by a correction is gone, and a notice is said to stand there."""
    start = SITE.index("-- content/events/before.md --")
    end = SITE.index("-- content/references/record.md --")
    told_so = (
        "-- content/corrections.yaml --\ncorrections:\n  - date: 2026-11-22\n"
        "    what: It was another matter.\n    withdrawn: {kind: events, slug: before}\n"
    )
    after = SITE[:start] + SITE[end:] + told_so
    assert told(SITE, after, What.REMOVED) == [
        "Something before: the event is gone; a notice stands at events/before.html"
    ]
    assert told(SITE, after, What.CORRECTION) == [
        "Corrections: 2026-11-22: “It was another matter.”"
    ]


def test_a_difference_is_settled_and_reopened() -> None:
    """Accounts that come to agree settle a difference; those that come to differ reopen it."""
    edit = ("value: Tuesday", "value: 11 may 2021")
    assert said(What.SETTLED, edit) == [
        "On which day?: now the accounts agree; before, the accounts differ"
    ]
    assert told(edited(SITE, edit), SITE, What.REOPENED) == [
        "On which day?: now the accounts differ; before, the accounts agree"
    ]


def test_a_difference_is_new() -> None:
    """A new difference says at once what its accounts come to."""
    start = SITE.index("-- content/differences/day.md --")
    assert told(SITE[:start], SITE, What.DIFFERENCE) == [
        "On which day?: the difference is new: the accounts differ"
    ]


def test_the_order_changes() -> None:
    """The fewest events that moved are told, each with its neighbour before and after."""
    assert said(What.ORDER, ("edtf: 2020,", "edtf: 2022,")) == [
        f"{EVENT}: comes first in the timeline; before, after “Something before”"
    ]


def test_a_source_is_new() -> None:
    """A seed that is put in is a new source, with what it carries."""
    after = f"{SITE}-- seeds/third.txt --\nA third text\n\nIt has words.\n"
    assert told(SITE, after, What.ADDED) == ["third: the source is new; it carries 0 citations"]


def test_a_file_that_cannot_be_read_is_not_gone() -> None:
    """A record whose file is there and cannot be read is told as that, not as removed."""
    start = SITE.index("-- content/events/before.md --")
    end = SITE.index("-- content/references/record.md --")
    before, after = dossier_of(SITE), dossier_of(SITE[:start] + SITE[end:])
    found = changes_between(before, after, {"content/events/before.md"})
    assert [change.what for change in found if change.slug == "before"] == [What.UNREADABLE]
