"""What of a dossier can be found, and where a result leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.dossiers import VOTE
from support.facts import read_of, with_facts
from unhrc_site.model.records import Kind, Source
from unhrc_site.search.documents import KINDS, documents
from unhrc_site.search.files import make_search

if TYPE_CHECKING:
    from support.site import Site
    from unhrc_site.search.documents import Document

MORE = """
-- content/themes/t.md --
---
title: Theme of votes
---
A theme in words.
-- content/statements/said.md --
---
speaker: council
cite: {source: tribune, quote: in haste}
---
-- content/references/r.md --
---
title: A resolution
symbol: A/RES/1/2
---
-- content/pages/readers.md --
---
title: About
---
What this is.
"""


def found() -> dict[str, Document]:
    """Return the documents of a small dossier by their id."""
    return {document.id: document for document in documents(read_of(VOTE + MORE))}


def test_every_record_can_be_found() -> None:
    """Each record of each kind is one document, under its kind and slug."""
    read = read_of(VOTE + MORE)
    assert found().keys() == {
        f"{kind.value}/{slug}" for kind in KINDS for slug in read.members(kind)
    }
    assert set(KINDS) == set(Kind)


def test_a_block_is_a_passage_with_its_own_address() -> None:
    """Each block of a source leads to its anchor and is named by its pinpoint."""
    read = read_of(VOTE)
    source = read.body("tribune")
    assert isinstance(source, Source)
    passages = {p.anchor: p for p in found()["sources/tribune"].passages if p.anchor}
    for number, block in enumerate(source.text.blocks):
        passage = passages[f"b-{block.id}"]
        assert passage.text == block.text
        assert passage.pinpoint.endswith(f"¶{number + 1}")
        assert passage.theirs


def test_what_is_set_aside_can_be_found() -> None:
    """A line that is shown folded is a passage, without an address of its own."""
    read = read_of(
        "-- seeds/x.txt --\nA headline\n\nThe council met.\n\nMost Read\n\nAll rights reserved\n"
    )
    source = read.body("x")
    assert isinstance(source, Source)
    (document,) = documents(read)
    texts = {passage.text for passage in document.passages if "set aside" in passage.pinpoint}
    assert source.text.set_aside
    assert texts == {part.text for part in source.text.set_aside}


def test_a_statement_leads_to_its_place() -> None:
    """A statement is found by its words and opens its own fragment."""
    statement = found()["statements/said"]
    assert statement.address == "statements.html#s-said"
    assert [passage.text for passage in statement.passages] == ["in haste"]


def test_a_document_is_found_by_its_symbol() -> None:
    """A reference has its symbol among its names."""
    assert "A/RES/1/2" in found()["references/r"].names


def test_an_empty_dossier_has_a_search() -> None:
    """Without a record there is a manifest that says so, and nothing fails."""
    files = make_search(with_facts(read_of(""), {}))
    assert b'"documents":0' in files["search/manifest.js"]


def test_what_is_withheld_is_in_no_file(make_site: object) -> None:
    """Neither a draft nor the words of a source that may only be cited reach the public search."""
    withheld = """
-- seeds/withheld.txt --
A quiet report

The qjsecretjq minister spoke of qjhiddenjq matters at length.
-- content/sources/withheld.md --
---
seed: withheld.txt
publish: citation
---
-- content/themes/draft.md --
---
title: The qjdraftjq theme
draft: true
---
"""
    site: Site = make_site(VOTE + withheld)  # type: ignore[operator]
    ran = site.run("build", "--audience", "public", "--date", "2026-11-22")
    assert ran.exit_code == 0, ran.output
    content = b"".join(path.read_bytes() for path in (site.output / "search").iterdir())
    assert b"council" in content
    for word in (b"qjsecretjq", b"qjhiddenjq", b"qjdraftjq"):
        assert word not in content
