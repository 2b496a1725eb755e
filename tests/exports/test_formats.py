"""Claims about what readers take away: records, citations of sources, the report."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import Linked, link, source_of, text_of
from unhrc_site.exports.bibliography import bibtex, csl_json, ris
from unhrc_site.exports.plan import make_exports, sitemap
from unhrc_site.exports.records import _cell, as_json, kind_csv, kind_json
from unhrc_site.exports.verification import verification_json
from unhrc_site.model.claims import Claim, DateClaim
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.folding import fold
from unhrc_site.model.records import Kind
from unhrc_site.model.source_text import Basis, SourceKind

if TYPE_CHECKING:
    from unhrc_site.model.records import Source

TEXT = text_of(
    "s", "It passed — with 93 votes, “yes”.", "Again: it was. And it was.", aside=("Menu",)
)
SITE = """
-- content/entities/a.md --
---
name: "=cmd|' /C calc'!A0"
kind: person
aliases: ["@x", "a; b", 'c "d", e']
identifiers: {wikidata: Q1}
---
She said, "no"; and

left. [@s "Menu"]
-- content/events/vote.md --
---
title: "+1 vote"
date: {edtf: 2022-04, basis: inferred, reasoning: "-r", cite: {source: s, quote: 'with 93 votes'}}
tally: {for: {votes: 93, cite: {source: s, quote: 93 votes}}}
---
It passed. [@s "passed - with [...] \\"yes\\""] [@ref] So it was. [@s "it was"] No. [@s "no"]
-- content/statements/said.yaml --
speaker: a
cite: {source: s, quote: It passed}
reasoning: r
-- content/references/ref.yaml --
title: "R, \\r\\n or \\"Q\\""
url: https://example.org/
-- content/pages/about.md --
---
title: About
---
See [[vote]].
"""


def site() -> Linked:
    """Return the dossier that most claims are about."""
    return link(SITE, TEXT)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_valid_json_with_every_record(kind: Kind) -> None:
    """The JSON of a kind has its records in the order of the site, with slug and address."""
    read = site().read
    content = json.loads(kind_json(kind, read))
    assert list(content) == [kind.value]
    assert [record["slug"] for record in content[kind.value]] == list(read.members(kind))
    assert all(record["address"] for record in content[kind.value])


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_csv_that_reads_back(kind: Kind) -> None:
    """The CSV of a kind has a head row and one row of the same width for each record."""
    read = site().read
    written = kind_csv(kind, read).decode()
    assert written.endswith("\r\n")
    head, *rows = csv.reader(io.StringIO(written, newline=""), strict=True)
    assert [row[head.index("slug")] for row in rows] == list(read.members(kind))
    assert all(len(row) == len(head) for row in rows)


def test_line_ends_and_quotation_marks_come_through_csv() -> None:
    """A cell with commas, quotation marks and line ends is the same when it is read."""
    read = site().read
    (row,) = csv.DictReader(io.StringIO(kind_csv(Kind.REFERENCE, read).decode(), newline=""))
    assert row["title"] == 'R, \r\n or "Q"'
    (row,) = csv.DictReader(io.StringIO(kind_csv(Kind.ENTITY, read).decode(), newline=""))
    assert row["text"] == 'She said, "no"; and\n\nleft.'
    assert json.loads(row["identifiers"]) == {"wikidata": "Q1"}


def test_formulas_are_defused() -> None:
    """What a spreadsheet would run stands behind an apostrophe."""
    read = site().read
    (row,) = csv.DictReader(io.StringIO(kind_csv(Kind.ENTITY, read).decode(), newline=""))
    assert row["name"] == "'=cmd|' /C calc'!A0"
    assert [alias["name"] for alias in json.loads(row["aliases"])][1] == "@x"
    (row,) = csv.DictReader(io.StringIO(kind_csv(Kind.EVENT, read).decode(), newline=""))
    assert row["title"] == "'+1 vote"


@given(st.one_of(st.text(), st.lists(st.text()), st.integers(), st.none(), st.booleans()))
def test_no_cell_starts_a_formula(value: Any) -> None:
    """Whatever the value, its cell starts with none of the characters that start a formula."""
    assert not _cell(value).startswith(
        ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    )


@given(st.lists(st.text(), max_size=4))
def test_json_keeps_every_character(values: list[str]) -> None:
    """Any text comes back from the JSON as it was."""
    assert json.loads(as_json({"values": list(values)}).decode()) == {"values": values}


def test_the_report_has_its_shape() -> None:
    """Every citation stands in the report with its state, its place and its address."""
    found = site()
    content = json.loads(verification_json(found.read))
    assert list(content) == ["citations"]
    keys = ["id", "record", "source", "quote", "state", "rules", "start", "end", "address"]
    assert all(list(citation) == keys for citation in content["citations"])
    assert [citation["id"] for citation in content["citations"]] == [
        passage.citation.id for passage in found.passages
    ]
    assert {citation["state"] for citation in content["citations"]} == {
        "exact",
        "folded",
        "absent",
        "ambiguous",
        "not checkable",
    }


def test_the_reports_offsets_slice_the_seed() -> None:
    """Between start and end of a verified citation the seed has its words; else there are none."""
    for citation in json.loads(verification_json(site().read))["citations"]:
        verified = citation["state"] in {"exact", "folded"}
        assert (citation["start"] is not None) == verified
        assert (citation["end"] is not None) == verified
        assert bool(citation["rules"]) == (citation["state"] == "folded")
        fragment = f"#c-{citation['id']}" if verified else ""
        if citation["source"] == "s":
            assert citation["address"] == f"sources/s.html{fragment}"
        else:
            assert citation["address"] == "sources.html#r-ref"
        if verified:
            sliced = fold(TEXT.raw[citation["start"] : citation["end"]]).text
            first, *_, last = re.split(r"\s*\[(?:…|\.\.\.)\]\s*", fold(citation["quote"]).text) * 2
            assert sliced.startswith(first)
            assert sliced.endswith(last)


def test_a_citation_of_nothing_leads_nowhere() -> None:
    """The report has no address for a citation whose source is not there."""
    found = link('-- content/pages/x.md --\n---\ntitle: X\n---\nA. [@nobody "words"]\n', TEXT)
    (citation,) = json.loads(verification_json(found.read))["citations"]
    assert (citation["source"], citation["state"]) == ("nobody", "absent")
    assert citation["address"] is None


def test_every_file_is_made_once_and_listed_with_its_size() -> None:
    """Listed are the kinds, the corrections and the report; each source has its three besides."""
    exports = make_exports(site().read)
    paths = [export.path for export in exports]
    assert len(set(paths)) == len(paths) == 2 * len(Kind) + 2 + 3
    for export in exports:
        assert (export.listed is None) == export.path.startswith("sources/")
        if export.listed:
            assert (export.listed.path, export.listed.size) == (export.path, len(export.content))


HERE = Location("x")
PLAIN = source_of("s", "Words.")


def described(
    title: str = "T",
    authors: tuple[str, ...] = (),
    publisher: str | None = None,
    url: str | None = None,
    *,
    language: str = "en",
    date: str | None = None,
) -> Source:
    """Return a source with these fields, its title printed in it."""

    def claim(value: str) -> Claim:
        return Claim(value, Basis.OUTSIDE)

    return replace(
        PLAIN,
        title=claim(title),
        title_is_printed=True,
        authors=tuple(claim(author) for author in authors),
        publisher=claim(publisher) if publisher else None,
        url=claim(url) if url else None,
        language=language,
        published=DateClaim(parse_edtf(date), Basis.STATED, None, (), (), HERE) if date else None,
    )


def bibtex_fields(entry: str) -> dict[str, str]:
    """Return the fields of one BibTeX entry, read as BibTeX does: by counting braces."""
    opened = re.match(r"@(?:article|techreport|misc)\{[a-z0-9-]+,\n", entry)
    assert opened is not None
    fields: dict[str, str] = {}
    at = opened.end()
    while entry[at] != "}":
        month = re.compile(r"  month = ([a-z]{3}),\n").match(entry, at)
        if month:
            fields["month"], at = month.group(1), month.end()
            continue
        name = re.compile(r"  ([a-z]+) = \{").match(entry, at)
        assert name is not None, entry[at:]
        depth, end = 1, name.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[end], 0)
            end += 1
        fields[name.group(1)] = entry[name.end() : end - 1]
        assert entry[end : end + 2] == ",\n"
        at = end + 2
    assert entry[at:] == "}\n"
    return fields


ODD = st.text(
    st.one_of(st.sampled_from('{}\\%$#&_^~"@=,\n\r \t'), st.characters(codec="utf-8")), min_size=1
).filter(lambda text: text.strip() != "")


@given(ODD, st.lists(ODD, max_size=3), ODD, ODD, ODD)
def test_no_title_breaks_a_bibtex_entry(
    title: str, authors: list[str], publisher: str, url: str, found_in: str
) -> None:
    """Whatever the fields hold, the entry has balanced braces and just its own fields."""
    source = described(title, tuple(authors), publisher, url, language=title, date="2022-04-07")
    fields = bibtex_fields(bibtex(source, found_in).decode())
    known = {"title", "author", "howpublished", "year", "month", "date", "url", "language", "note"}
    assert set(fields) <= known
    assert not any("\n" in value for value in fields.values())
    assert not re.search(r"(?<!\\)[%$#&_]", fields["title"] + fields.get("note", ""))
    assert not set("{}\\ ") & set(fields["url"])


def test_bibtex_keeps_names_together_and_addresses_as_they_are() -> None:
    """An author with a comma or an "and" is one author, and an ordinary address is not changed."""
    url = "https://example.org/a_b?c=d&e=%20#f~g"
    source = described("50% {of} A_B", ("Smith and Sons", "UN, Office", "Ana Reyes"), url=url)
    fields = bibtex_fields(bibtex(source, "here").decode())
    assert fields["author"] == "{Smith and Sons} and {UN, Office} and Ana Reyes"
    assert fields["url"] == url
    assert fields["title"] == r"{50\% \textbraceleft{}of\textbraceright{} A\_B}"


@given(ODD, st.lists(ODD, max_size=3), ODD, ODD)
def test_no_title_breaks_a_ris_record(
    title: str, authors: list[str], publisher: str, found_in: str
) -> None:
    """Each line of a RIS record is a tag, two spaces, a hyphen, a space and one line of value."""
    record = ris(described(title, tuple(authors), publisher, date="2022-04"), found_in).decode()
    lines = record.split("\r\n")
    assert lines.pop() == ""
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\n\r]*", line) for line in lines)
    assert lines[0].startswith("TY  - ")
    assert lines[-1] == "ER  - "
    assert sum(line.startswith("AU  - ") for line in lines) == len(authors)


@pytest.mark.parametrize(
    ("date", "line", "issued"),
    [
        ("2022-04-07", "2022/04/07/", {"date-parts": [[2022, 4, 7]]}),
        ("2022-04", "2022/04//", {"date-parts": [[2022, 4]]}),
        ("2022", "2022///", {"date-parts": [[2022]]}),
        ("2022-04~", "2022///about April 2022", {"literal": "about April 2022"}),
        (
            "2020-09-21/2020-09-24",
            "2020///21–24 September 2020",
            {"date-parts": [[2020, 9, 21], [2020, 9, 24]]},
        ),
        ("2022-04-07/..", "2022///from 7 April 2022", {"literal": "from 7 April 2022"}),
    ],
)
def test_a_date_is_given_as_exactly_as_it_is_known(
    date: str, line: str, issued: dict[str, Any]
) -> None:
    """A day is a day in every format, and a month is never made its first day."""
    source = described(date=date)
    assert f"DA  - {line}\r\n" in ris(source, "x").decode()
    (item,) = json.loads(csl_json(source, "x"))
    assert item["issued"] == issued
    assert item.get("custom") == ({"edtf": date} if "literal" in issued else None)
    assert f"  date = {{{date}}}" in bibtex(source, "x").decode()


@pytest.mark.parametrize(
    ("kind", "entry", "field", "tag"),
    [
        (SourceKind.NEWS_ARTICLE, "article", "journal", "T2"),
        (SourceKind.POSITION_PAPER, "techreport", "institution", "PB"),
        (SourceKind.LETTER, "misc", "howpublished", "PB"),
    ],
)
def test_who_published_stands_where_its_kind_has_it(
    kind: SourceKind, entry: str, field: str, tag: str
) -> None:
    """Each kind of entry has its own field for the outlet; a field that it lacks is not printed."""
    source = replace(described(publisher="The Press", date="2022-04-07"), genre=kind)
    written = bibtex(source, "x").decode()
    assert written.startswith(f"@{entry}{{")
    assert bibtex_fields(written)[field] == "The Press"
    assert bibtex_fields(written)["month"] == "apr"
    assert f"{tag}  - The Press\r\n" in ris(source, "x").decode()


@given(ODD, ODD)
def test_csl_keeps_every_character(title: str, author: str) -> None:
    """A CSL-JSON item has title and authors as the source gives them, names unparsed."""
    (item,) = json.loads(csl_json(described(title, (author,)), "x"))
    assert (item["title"], item["author"]) == (title, [{"literal": author}])


def test_a_title_that_is_ours_stands_in_brackets() -> None:
    """A title that the source does not print is marked in every format."""
    source = replace(described("Ours"), title_is_printed=False)
    assert "TI  - [Ours]\r\n" in ris(source, "x").decode()
    assert json.loads(csl_json(source, "x"))[0]["title"] == "[Ours]"
    assert bibtex_fields(bibtex(source, "x").decode())["title"] == "{[Ours]}"


def test_the_sitemap_is_xml_with_absolute_addresses() -> None:
    """Each page stands once, the home page as the folder itself, and the error page not at all."""
    pages = ["index.html", "404.html", "a.html", "events/b.html"]
    content = sitemap("https://example.org/a&b/", pages)
    tree = ET.fromstring(content)  # noqa: S314 - our own document
    assert [element.text for element in tree.iter() if str(element.tag).endswith("loc")] == [
        "https://example.org/a&b/",
        "https://example.org/a&b/a.html",
        "https://example.org/a&b/events/b.html",
    ]
