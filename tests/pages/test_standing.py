"""Claims about what a page says of its own standing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.editions import edition
from support.evidence import link, text_of
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.model.editorial import Audience
from unhrc_site.model.source_text import Printed
from unhrc_site.model.views import nodes as n
from unhrc_site.pages.standing import edition_notice, page_standing, printed_line
from unhrc_site.pages.writing import plain_words

RECORDS = """\
-- content/sources/s.yaml --
seed: s.txt
publish: excerpts
url: https://example.org/s
-- content/entities/p.yaml --
name: P
kind: person
protect: initials
draft: true
-- content/themes/s-theme.md --
---
title: T
order: 1
embargo: 2027-01-15
---
It passed. [@s "It passed"]
"""
TEXT = text_of("s", "It passed. And so on and on and on it went.")


def test_private_pages() -> None:
    """A private page says of its record all that keeps it from everybody."""
    read = link(RECORDS, TEXT).read
    assert edition_notice(read) == "Private edition: it holds what is not to be published."
    assert len(page_standing(read, "entities/p.html")) == 2
    assert "15 January 2027" in page_standing(read, "themes/s-theme.html")[0]
    assert page_standing(read, "sources/s.html") == (
        "In the public edition only cited passages of this text are printed.",
    )


@pytest.mark.parametrize("path", ["index.html", "events/p.html", "s.html", "404.html"])
def test_pages_of_no_record(path: str) -> None:
    """A page that is no record's, or at an old address, says nothing of one."""
    assert page_standing(link(RECORDS, TEXT).read, path) == ()


def test_public_pages() -> None:
    """A public page has no notice of the edition; that of a protected person says so."""
    content = RECORDS.replace("draft: true\n", "")
    read = Read(make_facts(edition(content, TEXT).dossier))
    assert read.settings().audience is Audience.PUBLIC
    assert edition_notice(read) is None
    assert page_standing(read, "sources/s.html") == ()
    assert "[P.]" in page_standing(read, "entities/person-1.html")[0]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (Printed(1, 1000, 0), "Less than 1 % of the text"),
        (Printed(14, 100, 0), "14 % of the text is printed here (14 of 100 words)"),
        (Printed(100, 100, 0), "All of the text"),
        (Printed(14, 100, 1), "In 1 place a mark"),
        (Printed(14, 100, 2), "In 2 places a mark"),
    ],
)
def test_share(printed: Printed, said: str) -> None:
    """The line says the share of the words, with both counts, and where the original is."""
    source = edition(RECORDS, TEXT).dossier.sources["s"]
    line = printed_line(replace(source, text=replace(source.text, printed=printed)))
    assert said in plain_words(line)
    assert [node.href for node in line if isinstance(node, n.Anchor)] == ["https://example.org/s"]


def test_whole_text() -> None:
    """Nothing is said of a text that is shown whole."""
    assert printed_line(link(RECORDS, TEXT).dossier.sources["s"]) == ()
