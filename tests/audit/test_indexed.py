"""What is withheld cannot hide in the index of the search."""

from __future__ import annotations

import pytest

from support.searching import made_documents, read_text
from unhrc_site.audit.indexed import READ_BACK, read_back
from unhrc_site.audit.scan import find_leaks
from unhrc_site.audit.secret import Secret
from unhrc_site.model.records import Kind
from unhrc_site.search.documents import Document, Facets, Passage
from unhrc_site.search.files import search_files

FACETS = Facets(Kind.SOURCE, "2022", "Outlet", ())


def shards_of(*documents: Document) -> dict[str, bytes]:
    """Return only the shards over `documents`, without the texts that would give a secret away."""
    files = search_files(documents, {})
    return {path: content for path, content in files.items() if path[7:9] in {"p-", "q-"}}


@pytest.mark.parametrize("times", [1, 9, 4_000])
def test_a_name_that_only_the_shards_hold_is_found(times: int) -> None:
    """Words that follow one another in the index alone are a leak, however often they do."""
    text = "Anna Belova spoke. " * times
    planted = Document("sources/s", "sources/s.html", "Title", FACETS, (Passage(text),))
    files = shards_of(planted, *made_documents(20))
    secret = Secret("Anna Belova", "a protected name")
    assert not find_leaks(files, [secret]).leaks
    assert {leak.path for leak in find_leaks({**files, **read_back(files)}, [secret]).leaks} == {
        READ_BACK
    }


def test_words_of_two_passages_are_no_name() -> None:
    """What ends one passage and begins the next does not stand side by side."""
    passages = (Passage("We met Anna"), Passage("Belova left"))
    files = shards_of(Document("sources/s", "sources/s.html", "Title", FACETS, passages))
    secret = Secret("Anna Belova", "a protected name")
    assert not find_leaks({**files, **read_back(files)}, [secret]).leaks


def test_every_text_is_read_back() -> None:
    """All words of all texts come back in their order, and symbols as a whole."""
    documents = made_documents(60)
    lines = set(read_back(shards_of(*documents))[READ_BACK].decode().split("\n"))
    for document in documents:
        for text in (document.title, *(passage.text for passage in document.passages)):
            said = read_text(text)
            assert not said.words or any(" ".join(said.words) == line for line in lines), text
            assert said.wholes <= lines


def test_a_site_without_a_search_adds_nothing() -> None:
    """Other scripts are not taken for shards."""
    assert (
        read_back({"static/site.js": b"`x y`", "search/letters.js": b'search.letters("","")'}) == {}
    )
