"""Claims about the parts of several pages: badges, lines of lists, support, how to cite."""

from __future__ import annotations

import pytest

from support.evidence import text_of
from support.facts import read_of, with_unknown, words_in
from unhrc_site.dossier.origins import Support
from unhrc_site.model.claims import DateClaim, OutsideDate
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.records import Event
from unhrc_site.model.source_text import Basis
from unhrc_site.model.views.parts import Badge, BasisMark, StatementLine
from unhrc_site.pages.parts import (
    broken_problems,
    cite_page,
    contents,
    coverage_view,
    date_badges,
    event_line,
    outside_badge,
    percent,
    shortened,
    source_badge,
    source_line,
    statement_line,
    support_labels,
)
from unhrc_site.pages.writing import Writer, support_words

S = text_of("s", "The council voted on 11 May 2021, as it often did.", "The envoy said “no” to it.")
ENVOY = """
-- content/entities/envoy.md --
---
name: the envoy
aliases: [The envoy]
kind: person
---
-- content/references/record.md --
---
title: The record
---
"""


def badge_of(date: str) -> Badge:
    """Return how the date of an event is known, of its front matter."""
    site = f"{ENVOY}-- content/events/vote.md --\n---\ntitle: V\ndate: {{{date}}}\n---\n"
    read = read_of(site, S)
    event = read.body("vote")
    assert isinstance(event, Event)
    (badge,) = date_badges(Writer(read, "x.html", ("vote",)), event.date)
    return badge


@pytest.mark.parametrize(
    ("date", "mark", "words"),
    [
        ("edtf: 2021-05-11, cite: {source: s, quote: on 11 May 2021}", "full", "day printed, s ¶1"),
        ("edtf: 2021-05, cite: {source: s, quote: May 2021}", "full", "month printed, s ¶1"),
        ("edtf: 2021, cite: {source: s, quote: '2021'}", "full", "year printed, s ¶1"),
        ("edtf: ../2021, cite: {source: s, quote: '2021'}", "full", "limit printed, s ¶1"),
        ("edtf: 2021/2021-05, cite: {source: s, quote: '2021'}", "full", "period printed, s ¶1"),
        (
            "edtf: 2021, basis: inferred, reasoning: So., cite: {source: s, quote: as it often}",
            "half",
            "worked out from “as it often”, s ¶1",
        ),
        ("edtf: 2021, basis: inferred, reasoning: So.", "half", "worked out"),
        ("edtf: 2021, basis: outside, references: record", "dashed", "from outside the sources"),
        ("edtf: 2021, cite: {source: s, quote: '2022'}", "diamond", "passage not found"),
    ],
)
def test_a_badge_says_how_a_date_is_known(date: str, mark: str, words: str) -> None:
    """Printed is full, worked out half, outside dashed, broken a diamond, with the place."""
    badge = badge_of(date)
    assert (badge.mark, words_in(badge.words)) == (BasisMark(mark), words)


def test_no_date_is_hollow_and_an_outside_one_is_added() -> None:
    """Where no source dates an event that is said, and beside it the day that references give."""
    writer = Writer(read_of(ENVOY), "x.html")
    outside = OutsideDate(parse_edtf("2022-04-07"), ("r",), Location("x"))
    badges = date_badges(writer, None, outside)
    assert [badge.mark for badge in badges] == [BasisMark.HOLLOW, BasisMark.DASHED]
    assert words_in(badges[1].words) == "7 April 2022, from outside the sources"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-04-07", "the same, from outside the sources"),
        ("2022-04", "7 April 2022, from outside the sources"),
    ],
)
def test_an_outside_date_says_whether_it_adds_anything(date: str, words: str) -> None:
    """A day that the sources give already is called the same; else the outside day is told."""
    place = Location("x")
    claim = DateClaim(parse_edtf(date), Basis.STATED, None, (), (), place)
    badge = outside_badge(claim, OutsideDate(parse_edtf("2022-04-07"), ("r",), place))
    assert words_in(badge.words) == words


def test_a_field_of_a_source_says_how_it_is_known() -> None:
    """Each basis has its mark, and what a rule worked out says so."""
    assert [source_badge(basis, None).mark for basis in Basis] == [
        BasisMark.FULL,
        BasisMark.HALF,
        BasisMark.DASHED,
        BasisMark.HOLLOW,
    ]
    assert words_in(source_badge(Basis.INFERRED, "r").words) == "worked out by rule"
    assert words_in(source_badge(Basis.INFERRED, None).words) == "worked out"


@pytest.mark.parametrize(
    ("sources", "origins", "words"),
    [
        ((), (), "no source"),
        (("a",), ("a",), "1 source"),
        (("a", "b"), ("a",), "2 sources, 1 independent origin"),
        (("a", "b", "c"), ("a", "c"), "3 sources, 2 independent origins"),
    ],
)
def test_support_in_words(sources: tuple[str, ...], origins: tuple[str, ...], words: str) -> None:
    """The number of sources is said, and of how many independent origins they come."""
    assert support_words(Support(sources, origins)) == words


def test_support_by_labels() -> None:
    """Several sources are named by their labels in order; one is said to be one."""
    read = read_of("", text_of("002-b", "B."), text_of("001-a", "A."))
    assert support_labels(read, Support(("002-b", "001-a"), ())) == "001 · 002"
    assert support_labels(read, Support(("001-a",), ())) == "001, one source"
    assert support_labels(read, Support((), ())) == "outside the sources"


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.001, "under 1 %"), (0.014, "1 %"), (0.999, "100 %"), (1, "100 %")],
)
def test_a_share_in_words(share: float, words: str) -> None:
    """A share is whole percent, and what is there at all is never nought."""
    assert percent(share) == words


def test_words_are_cut_at_their_ends() -> None:
    """A long quote is cut between words, never longer than it may be."""
    assert shortened("a short one", 20) == "a short one"
    assert shortened("one two three", 10) == "one two…"
    assert len(shortened("word " * 30, 44)) <= 44


def statement_of(quote: str, more: str = "") -> StatementLine:
    """Return a statement with this quotation as it is shown."""
    cite = f"cite: {{source: s, quote: '{quote}'}}"
    read = read_of(
        f"{ENVOY}-- content/statements/said.md --\n---\nspeaker: envoy\n{cite}\n{more}---\n", S
    )
    line = statement_line(Writer(read, "statements.html", ("said",)), "said")
    assert line is not None
    return line


def test_a_statement_gives_the_exact_words() -> None:
    """Speaker, words as the source prints them and their place are given, ready to copy."""
    line = statement_of('"no" to it')
    assert line.parts == ("“no” to it",)
    assert (line.speaker.href, line.provenance.pinpoint) == ("entities/envoy.html", "s ¶2")
    assert line.provenance.href.startswith("sources/s.html#c-")
    assert line.copy is not None
    assert (line.copy.words, line.copy.place) == ("““no” to it”", "¶2")
    assert line.problem is None


def test_a_broken_statement_gives_no_words() -> None:
    """Words that are not in the source are neither shown as theirs nor copied."""
    line = statement_of("yes to it")
    assert (line.parts, line.copy, line.problem) == ((), None, "passage not found")


def test_a_statement_has_the_date_it_was_made_or_told_by() -> None:
    """Without a date of its own a statement was made by the day of its source, if that is known."""
    assert statement_of("to it").when is None
    dated = "date: {edtf: 2021-05, cite: {source: s, quote: May 2021}}\n"
    line = statement_of("to it", dated)
    assert line.when == "May 2021"
    assert line.when_badge
    assert line.when_badge.mark is BasisMark.FULL
    read = read_of(
        f"{ENVOY}-- content/sources/s.md --\n---\nseed: s.txt\n"
        "published: {edtf: 2021-06, basis: outside, references: record}\n---\n"
        "-- content/statements/said.md --\n---\nspeaker: envoy\n"
        "cite: {source: s, quote: to it}\n---\n",
        S,
    )
    told = statement_line(Writer(read, "x.html", ("said",)), "said")
    assert told
    assert told.when == "by June 2021"


def test_a_record_that_is_no_statement_has_no_line() -> None:
    """Only statements are shown as such, and none that the page does not know."""
    read = read_of(ENVOY)
    assert statement_line(Writer(read, "x.html"), "envoy") is None
    assert statement_line(Writer(read, "x.html"), "nobody") is None


def test_an_event_is_one_line() -> None:
    """An event's line has its date, sentence, sources, role and what filters ask for."""
    read = read_of(
        ENVOY + "-- content/events/vote.md --\n---\ntitle: The vote\nthemes: [t]\n"
        "date: {edtf: 2021-05-11, cite: {source: s, quote: 11 May 2021}}\n"
        "participants: [{entity: envoy, role: spoke}, {entity: envoy, role: left}]\n---\n"
        'It was done. [@s "The council voted"] More.\n',
        S,
    )
    line = event_line(Writer(read, "timeline.html"), "vote", "spoke")
    assert (line.date, line.basis, line.status) == ("11 May 2021", "stated", "happened")
    assert (words_in(line.line), line.support, line.role) == (
        "It was done.",
        "s, one source",
        "spoke",
    )
    assert (line.themes, line.entities, line.sources) == (("t",), ("envoy",), ("s",))
    assert line.marks == ()


def test_a_source_is_one_line() -> None:
    """A source's line has its outlet, its origin by name and how much of it is cited."""
    read = read_of(
        ENVOY + "-- content/sources/s.md --\n---\nseed: s.txt\npublisher: The Press\n"
        "origin: record\n---\n",
        S,
    )
    line = source_line(Writer(read, "sources.html"), "s")
    assert (line.outlet, line.outlet_is_outside, line.origin) == ("The Press", True, "The record")
    assert (line.date, line.coverage.cited, line.link.href) == (
        "date not known",
        "0 %",
        "sources/s.html",
    )


def test_coverage_is_a_strip_of_the_file() -> None:
    """Each cited stretch stands where it does in the file, in percent of its length."""
    text = text_of("s", "Half. Half.", aside=("Menu line",))
    site = '-- content/pages/about.md --\n---\ntitle: A\n---\nX. [@s "Half. Half."]\n'
    strip = coverage_view(read_of(site, text), "s")
    assert [(part.kind, part.x, part.width) for part in strip.segments] == [
        ("cited", 0.0, 50.0),
        ("aside", 59.09, 40.91),
    ]
    assert strip.cited == "100 %"


def test_contents_leave_out_what_is_not_there() -> None:
    """Only parts that a page has are in its contents."""
    links = contents(("a", "A", ()), ("b", "B", ("x",)), ("c", "C", None), ("d", "D", True))
    assert [(link.text, link.href) for link in links] == [("B", "#b"), ("D", "#d")]


def test_a_page_is_cited_with_its_address() -> None:
    """The address stands there where the site's is known; else the script adds the reader's."""
    site = "-- content/site.yaml --\ntitle: D\nbase_url: https://example.org/d/\n"
    box = cite_page(Writer(read_of(site), "events/vote.html"), "The vote", "event page")
    ((name, words),) = box.styles
    assert name == "This page"
    assert words_in(words) == "“The vote.” D, event page, https://example.org/d/events/vote.html."
    bare = cite_page(Writer(read_of(""), "events/vote.html"), "The vote", "event page")
    assert words_in(bare.styles[0][1]).endswith("event page.")


def test_broken_citations_are_counted() -> None:
    """A page says how many of its citations are not verified, unknown sources among them."""
    site = f'{ENVOY}-- content/events/vote.md --\n---\ntitle: V\n---\nSo. [@s "not there"]\n'
    read = read_of(site, S)
    assert broken_problems(read, ("envoy",)) == ()
    assert "1 citation is not verified" in broken_problems(read, ("vote",))[0]
    both = broken_problems(with_unknown(read, "vote"), ("vote",))
    assert "2 citations are not verified" in both[0]
