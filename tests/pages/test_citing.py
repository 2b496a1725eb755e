"""Claims about how a source is cited."""

from __future__ import annotations

import pytest

from support.evidence import text_of
from support.facts import read_of, words_in
from unhrc_site.model.records import Source
from unhrc_site.pages.citing import cite_source
from unhrc_site.pages.writing import Writer

PRINTED = """
-- seeds/s.txt --
The council votes

By {authors}

12 May 2021

The council voted to suspend the member on Tuesday, and the member left the room at once.
"""


def styles(head: str, *, seed: str | None = None, base: str = "") -> tuple[str, str]:
    """Return APA and Chicago of a source with this front matter."""
    site = (
        f"-- content/site.yaml --\ntitle: D\n{base}-- content/sources/s.md --\n---\nseed: s.txt\n"
    )
    site += f"{head}---\n"
    read = read_of(site + seed) if seed else read_of(site, text_of("s", "Words."))
    source = read.body("s")
    assert isinstance(source, Source)
    box = cite_source(Writer(read, "sources/s.html"), source)
    (_, apa), (_, chicago) = box.styles
    return words_in(apa), words_in(chicago)


def test_a_source_with_everything() -> None:
    """Author, date, headline, outlet and address stand in the order of each style."""
    apa, chicago = styles(
        "publisher: Tribune\nurl: https://example.org/a\n",
        seed=PRINTED.format(authors="Ana Reyes"),
        base="base_url: https://example.org/d\n",
    )
    found = "https://example.org/a. In D, https://example.org/d/sources/s.html."
    assert apa == f"Reyes, A. (2021, May 12). The council votes. Tribune. {found}"
    assert chicago == f"Ana Reyes, “The council votes,” Tribune, 12 May 2021. {found}"


def test_a_source_with_nothing() -> None:
    """Without title, author, outlet and date both styles say so, and lead to the dossier."""
    apa, chicago = styles("")
    assert apa == "(n.d.). [s]. In D, sources/s.html."
    assert chicago == "“[s],” undated. In D, sources/s.html."


def test_an_outlet_takes_the_place_of_an_author() -> None:
    """APA starts with the outlet where nobody signs, and does not name it twice."""
    apa, chicago = styles("publisher: Tribune\ntitle: A letter\n")
    assert apa == "Tribune (n.d.). [A letter]. In D, sources/s.html."
    assert chicago == "“[A letter],” Tribune, undated. In D, sources/s.html."


@pytest.mark.parametrize(
    ("authors", "apa", "chicago"),
    [
        ("[Ana Reyes]", "Reyes, A.", "Ana Reyes"),
        ("[Ana Reyes, Bo Li]", "Reyes, A., & Li, B.", "Ana Reyes and Bo Li"),
        ("[Ana de la Cruz]", "Ana de la Cruz", "Ana de la Cruz"),
        ("[Reuters]", "Reuters", "Reuters"),
    ],
)
def test_authors(authors: str, apa: str, chicago: str) -> None:
    """Only a name of two parts is turned round; what is longer or shorter stays as printed."""
    shown = styles(f"authors: {authors}\n")
    assert shown[0].startswith(f"{apa} (n.d.)")
    assert shown[1].startswith(f"{chicago}, “")


def test_exchange_files_stand_beside_the_page() -> None:
    """BibTeX, RIS and CSL-JSON are linked where the exports write them."""
    read = read_of("", text_of("s", "Words."))
    source = read.body("s")
    assert isinstance(source, Source)
    box = cite_source(Writer(read, "sources/s.html"), source)
    assert [link.href for link in box.formats] == ["s.bib", "s.ris", "s.csl.json"]
