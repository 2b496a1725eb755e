"""Claims about which pages a dossier has."""

from __future__ import annotations

from support.dossiers import VOTE
from support.facts import read_of
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import FIXED_PAGES, route
from unhrc_site.pages.plan import plan_pages

MORE = """
-- content/themes/t.md --
---
title: T
---
-- content/statements/said.md --
---
speaker: council
cite: {source: tribune, quote: in haste}
---
-- content/references/r.md --
---
title: R
---
"""


def test_each_path_is_planned_once() -> None:
    """No two pages of a plan go to one place."""
    paths = [page.path for page in plan_pages(read_of(VOTE + MORE)._facts)]
    assert len(paths) == len(set(paths))


def test_every_record_with_a_page_of_its_own_is_planned() -> None:
    """Events, sources, entities, themes and pages have one each; other records stand on lists."""
    read = read_of(VOTE + MORE)
    paths = {page.path for page in plan_pages(read._facts)}
    wanted = {route(kind, slug).partition("#")[0] for kind in Kind for slug in read.members(kind)}
    assert wanted <= paths
    assert paths - wanted == {f"{name}.html" for name in FIXED_PAGES} - wanted


def test_an_empty_dossier_has_the_fixed_pages() -> None:
    """Those pages that every site has are planned without any record."""
    paths = [page.path for page in plan_pages(read_of("")._facts)]
    assert paths == [f"{name}.html" for name in FIXED_PAGES]
