"""Claims about the page of the search."""

from __future__ import annotations

import json

from support.dossiers import VOTE
from support.facts import read_of
from unhrc_site.model.records import Kind
from unhrc_site.pages.search import search_view


def test_every_kind_has_its_words() -> None:
    """The script can name one record and many of each kind that there is."""
    words = json.loads(search_view("", read_of(VOTE)).words)
    assert words["kind"].keys() == words["kinds"].keys() == {kind.value for kind in Kind}


def test_only_lists_with_members_are_offered() -> None:
    """Whoever cannot search is not sent to an empty page."""
    links = {link.href for link in search_view("", read_of("-- seeds/x.txt --\nWords.\n")).lists}
    assert links == {"sources.html"}
