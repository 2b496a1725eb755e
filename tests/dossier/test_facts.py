"""Claims about facts: what an edit moves, and what it leaves."""

from __future__ import annotations

from support.evidence import link, text_of
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import FactTable, Read

TEXT = text_of("s", "It passed with 93 votes.", "Russia left in April 2022.")
SITE = """
-- content/entities/russia.md --
---
name: Russia
kind: state
---
A state. [@s "Russia left"]
-- content/events/vote.md --
---
title: The vote
date: {edtf: 2022-04, cite: {source: s, quote: in April 2022}}
---
It passed. [@s "It passed"]

More was said of [[russia]]. [@s "Russia left"]
-- content/events/reply.md --
---
title: The reply
date: {edtf: 2022-05, basis: outside, references: ref}
after: vote
---
It came. [@s "93 votes"]
-- content/references/ref.md --
---
title: R
---
-- content/pages/about.md --
---
title: About
---
Of [[vote]].
"""


def facts(site: str) -> FactTable:
    """Return the facts of a site that has no problems."""
    found = link(site, TEXT)
    assert found.problems == ()
    return make_facts(found.dossier)


def moved(old: str, new: str) -> set[str]:
    """Return the facts whose digest an edit changes, makes or removes."""
    assert old in SITE
    before, after = facts(SITE), facts(SITE.replace(old, new))
    names = before.values.keys() | after.values.keys()
    return {name for name in names if before.digest(name) != after.digest(name)}


def test_equal_dossiers_have_equal_facts() -> None:
    """The same files give the same digests, made twice."""
    before, after = facts(SITE), facts(SITE)
    assert before.values.keys() == after.values.keys()
    assert all(before.digest(name) == after.digest(name) for name in before.values)


def test_a_second_paragraph_moves_only_what_its_own_page_shows() -> None:
    """To edit what no card shows changes the record and its prose, and nothing else."""
    assert moved("More was said of", "Much more was told of") == {
        "body/vote",
        "prose/vote",
        "backlinks/russia",
    }
    assert moved(
        'More was said of [[russia]]. [@s "Russia left"]\n', 'More. [@s "Russia left"]\n'
    ) == {"body/vote", "prose/vote", "backlinks/russia"}


def test_a_first_sentence_moves_the_card_and_where_cards_are_kept() -> None:
    """The first sentence is a record's line, so its card moves, and who shows that card."""
    changed = moved("It passed. [@s", "It did pass. [@s")
    assert {"body/vote", "card/vote", "prose/vote"} <= changed
    assert changed <= {"body/vote", "card/vote", "prose/vote", "rests/s"}


def test_lines_and_columns_move_nothing() -> None:
    """Blank lines, comments and the order of keys are no facts: no page shows where words stood."""
    assert moved("---\ntitle: The vote\n", "---\n\n# a remark\ntitle:   The vote\n") == set()
    assert moved("It passed. [@s", "\n\nIt passed. [@s") == set()


def test_a_citation_moves_what_rests_on_it() -> None:
    """Another quote changes the passages of its record and of its source."""
    changed = moved('It came. [@s "93 votes"]', 'It came. [@s "with 93 votes"]')
    assert changed == {
        "body/reply",
        "prose/reply",
        "passages",
        "passages/reply",
        "rests/s",
        "coverage/s",
    }


def test_a_date_moves_the_order() -> None:
    """A date is on the card and on the timeline, and moves no other record's body."""
    changed = moved("edtf: 2022-05", "edtf: 2022-06")
    assert {"body/reply", "card/reply", "timeline", "placed/reply", "positions"} <= changed
    assert not {"body/vote", "card/vote", "placed/vote", "prose/vote"} & changed


def test_a_name_moves_the_prose_that_it_links() -> None:
    """Another alias changes mentions, and only those texts in which it is found."""
    changed = moved("kind: state\n", "kind: state\naliases: [April]\n")
    assert changed == {"body/russia", "mentions/s"}


def test_what_is_absent_has_a_digest_of_its_own() -> None:
    """A fact that is not there differs from every fact that is."""
    table = facts(SITE)
    assert table.digest("card/nobody") == "absent"
    assert all(table.digest(name) != "absent" for name in table.values)


def test_reading_remembers_what_was_asked_and_not_there() -> None:
    """A page depends on what it looked for in vain, and on each fact once."""
    read = Read(facts(SITE))
    assert read.card("nobody") is None
    assert read.known("vote").title == "The vote"
    read.card("vote")
    assert list(read.seen) == ["card/nobody", "card/vote"]


def test_totals_count_each_state_once() -> None:
    """The figures of a dossier add up to its citations."""
    found = link(SITE.replace("It passed with 93", "x") + "", text_of("s", "Nothing of it."))
    totals = found.read.totals()
    assert totals.citations == totals.exact + totals.folded + totals.broken
    assert totals.citations + totals.outside == len(found.passages)
    assert (totals.events, totals.entities, totals.sources) == (2, 1, 1)


def test_lists_are_in_the_order_of_readers() -> None:
    """Events stand in order of time, neighbours beside one another, relations where they lead."""
    read = link(SITE, TEXT).read
    assert [placed.event.slug for placed in read.timeline()] == ["vote", "reply"]
    assert read.neighbours("vote") == (None, "reply")
    assert read.neighbours("reply") == ("vote", None)
    assert [link.slug for link in read.backlinks("vote")] == ["about"]
    assert [link.slug for link in read.backlinks("russia")] == ["vote"]
    assert read.used_by("ref") == ("reply",)
    assert read.support("vote").sources == ("s",)
    assert [rest.card.slug for rest in read.rests("s")] == [
        "vote",
        "reply",
        "russia",
        "vote",
        "vote",
    ]
