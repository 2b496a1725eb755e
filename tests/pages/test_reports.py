"""Claims about the report of verification, the list of data, prose and the page not found."""

from __future__ import annotations

import pytest

from support.evidence import text_of
from support.facts import dangling, read_of, with_facts, with_unknown, within, words_in
from unhrc_site.dossier.facts import ExportFact
from unhrc_site.model.folding import SUMMARIES
from unhrc_site.model.views.parts import BasisMark, Note
from unhrc_site.pages.reports import (
    data_view,
    not_found_view,
    prose_view,
    verification_view,
)

S = text_of("s", "The council voted: “93 votes”, and again.", "It ended. It ended.")
SITE = """
-- content/references/record.md --
---
title: The record
---
-- content/events/vote.md --
---
title: The vote
date: {edtf: 2021, basis: outside, references: record}
participants: [{entity: x, role: y, cite: {source: s, quote: The council voted}}]
---
It did. [@s "The council voted"] Twice. [@s 'and again'] [@record]
-- content/events/other.md --
---
title: The other
---
It did. [@s "The council voted"] So. [@s "\\"93 votes\\""]
""".replace("'and again'", '"and again"')
BROKEN = SITE + '-- content/pages/about.md --\n---\ntitle: A\n---\nX. [@s "It ended"] [@s "no"]\n'


def test_equal_words_are_one_row() -> None:
    """A passage is one row of the report, with each record and each role that rests on it."""
    first, *_ = verification_view("", read_of(SITE, S)).citations
    assert first.words == "The council voted"
    assert {(link.text, roles) for link, roles in first.used_by} == {
        ("The vote", "taking part, what happened"),
        ("The other", "what happened"),
    }
    assert first.pinpoint == "s ¶1"
    assert first.offsets == "0–17"


def test_the_broken_ones_come_first() -> None:
    """What needs an editor stands at the top, with a diamond and without an address."""
    lines = verification_view("", read_of(BROKEN, S)).citations
    assert [(line.words, line.badge.mark) for line in lines][:2] == [
        ("It ended", BasisMark.DIAMOND),
        ("no", BasisMark.DIAMOND),
    ]
    assert [words_in(line.badge.words) for line in lines[:2]] == ["ambiguous", "absent"]
    assert {line.href for line in lines[:2]} == {"sources/s.html"}
    assert all(line.badge.mark is not BasisMark.DIAMOND for line in lines[2:])
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_a_folded_passage_names_its_rules() -> None:
    """Words that needed folding say by which rules, and every other says none."""
    lines = {line.words: line for line in verification_view("", read_of(SITE, S)).citations}
    assert lines['"93 votes"'].badge.mark is BasisMark.HALF
    assert set(lines['"93 votes"'].rules.split(", ")) <= SUMMARIES.keys()
    assert lines["and again"].rules == ""


def test_what_is_outside_is_listed_apart() -> None:
    """A citation of a reference cannot be checked here, and leads to the reference."""
    (line,) = verification_view("", read_of(SITE, S)).outside
    assert (line.words, line.pinpoint) == ("the document as a whole", "The record")
    assert line.href.startswith("sources.html#")
    assert line.badge.mark is BasisMark.DASHED


def test_addresses_of_rows_are_unlike() -> None:
    """Each row of the report has an address of its own."""
    view = verification_view("", read_of(BROKEN, S))
    ids = [line.id for line in (*view.citations, *view.outside)]
    assert len(ids) == len(set(ids)) > 4


@pytest.mark.parametrize("target", ["nowhere", "vote"])
def test_an_unknown_target_is_not_found(target: str) -> None:
    """A citation of what is no source leads to the list of sources, and says "not found"."""
    view = verification_view("", with_unknown(read_of(SITE, S), "vote", target))
    line = view.citations[0]
    assert (line.pinpoint, line.href) == (f"{target}, not found", "sources.html")
    assert words_in(line.badge.words) == "absent"
    assert view.frame.problems == ("1 citation could not be verified.",)
    assert "must not be published" in view.summary


def test_the_counts_are_those_of_the_dossier() -> None:
    """Exact, folded, outside and broken citations are counted, each use once."""
    counts = verification_view("", read_of(BROKEN, S)).counts
    assert [words_in(badge.words) for _, badge in counts] == ["4", "1", "1", "2"]


def test_the_summary_says_what_was_found() -> None:
    """All, one or no citation: the words fit the number."""
    one = '-- content/pages/about.md --\n---\ntitle: A\n---\nX. [@s "and again"]\n'
    assert verification_view("", read_of("", S)).summary == "There are no citations yet."
    assert verification_view("", read_of(one, S)).summary.startswith("The one citation was found")
    many = verification_view("", read_of(SITE, S)).summary
    assert many.startswith("All 5 citations were found")
    assert "4 match to the letter; 1 match after folding typography" in many


def test_long_words_are_cut_in_their_middle() -> None:
    """Both ends of a long quotation are shown, cut between words."""
    long = " ".join(f"word{number}" for number in range(40))
    site = f'-- content/pages/about.md --\n---\ntitle: A\n---\nX. [@s "{long}"]\n'
    (line,) = verification_view("", read_of(site, text_of("s", long))).citations
    assert line.words.startswith("word0 word1 ")
    assert line.words.endswith(" word38 word39")
    assert " … " in line.words
    assert len(line.words) <= 64


def test_every_source_has_its_coverage() -> None:
    """Each source is listed with its digest, cited or not."""
    view = verification_view("", read_of(SITE, S, text_of("t", "Nothing.")))
    assert [(row.passages, row.sha256) for row in view.sources] == [
        (3, S.sha256),
        (0, text_of("t", "Nothing.").sha256),
    ]


def test_events_of_one_origin_come_first() -> None:
    """Each event is listed with its sources and origins; what rests on one account alone leads."""
    view = verification_view("", read_of(SITE, S))
    assert {line.link.text for line in view.support} == {"The vote", "The other"}
    assert view.single == 2
    both = SITE + '\nMore. [@t "Nothing."]\n'
    view = verification_view("", read_of(both, S, text_of("t", "Nothing.")))
    assert [line.link.text for line in view.support] == ["The vote", "The other"]
    assert [len(line.origins) for line in view.support] == [1, 2]
    assert view.single == 1


def test_each_independent_account_is_listed_with_what_comes_down_to_it() -> None:
    """An account names its sources, and of a source that follows it in parts the paragraphs."""
    t = text_of("t", "Nothing.", "More.")
    parts = f"origin_parts: [{{origin: wire, blocks: [{t.blocks[1].id}]}}]"
    extra = (
        f"\n-- content/sources/t.yaml --\nseed: t.txt\norigin: s\n{parts}\n"
        "-- content/references/wire.yaml --\ntitle: The wire\n"
    )
    view = verification_view("", read_of(SITE + extra, S, t))
    found = [
        (line.link.text, [(s.text, part) for s, part in line.sources]) for line in view.origins
    ]
    assert found == [("s", [("s", ""), ("t", "")]), ("The wire", [("t", "¶2")])]


def test_each_export_says_what_it_is() -> None:
    """A file to take away has its format, its records and its size in people's units."""
    exports = (
        ExportFact("data/a.json", "JSON", "all", 1200, 999),
        ExportFact("data/b.csv", "CSV", "some", 1, 12_345),
    )
    lines = data_view("", with_facts(read_of(SITE, S), {"exports": exports})).exports
    assert [(line.link.href, line.count, line.size) for line in lines] == [
        ("data/a.json", "1,200", "999 bytes"),
        ("data/b.csv", "1", "12.3 kB"),
    ]


def test_prose_needs_no_citation_and_may_have_one() -> None:
    """A page in our own words has its notes, and says at its top what is broken."""
    site = '-- content/pages/about.md --\n---\ntitle: A\n---\nX.\n\n## Y\n\nZ. [@s "and again"]\n'
    view = prose_view("about", read_of(site, S))
    assert [note.parts for note in within(view, Note)] == [("and again",)]
    assert [link.href for link in view.contents] == ["#y", "#cite"]
    assert view.frame.problems == ()
    assert view.folding == ()
    assert prose_view("about", read_of(BROKEN, S)).frame.problems
    assert dangling(view) == []


def test_the_method_shows_the_folding_table() -> None:
    """The page that says how words are matched lists every rule."""
    site = "-- content/pages/method.md --\n---\ntitle: M\n---\nSo.\n"
    view = prose_view("method", read_of(site))
    assert dict(view.folding) == SUMMARIES
    assert [link.href for link in view.contents] == ["#folding", "#cite"]


def test_the_page_not_found_works_at_any_depth() -> None:
    """Its links are absolute if the published address is known, else those of where it lies."""
    base = "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/d\n"
    view = not_found_view("", read_of(base + SITE, S))
    hrefs = [link.href for link in (*view.links, *view.frame.nav, *view.frame.footer)]
    assert view.frame.root == "/d/"
    assert hrefs
    assert all(href.startswith("/d/") for href in hrefs)
    plain = not_found_view("", read_of(SITE, S))
    assert plain.frame.root == ""
    assert next(link.href for link in plain.links) == "timeline.html"
