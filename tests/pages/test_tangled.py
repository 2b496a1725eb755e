"""Claims about the pages of dossiers in which nearly everything is wrong."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from hypothesis import given, settings

from support.evidence import link
from support.tangles import TEXTS, sites
from unhrc_site.build.assets import list_assets
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import FactTable, Read
from unhrc_site.pages.plan import plan_pages
from unhrc_site.render.environment import Renderer

ROOT = Path(__file__).parents[2]
RENDERER = Renderer(
    {
        name: path.read_text(encoding="utf-8")
        for name, path in list_assets("templates", ROOT).items()
    }
)
BASE = "https://example.org/"


def pages_of(site: str) -> dict[str, str]:
    """Return every page of a site by its path."""
    facts = make_facts(link(site, *TEXTS).dossier)
    facts = FactTable({**facts.values, "exports": ()})
    return {
        page.path: RENDERER.render(page.make(page.slug, Read(facts))) for page in plan_pages(facts)
    }


@settings(max_examples=50)
@given(sites())
def test_every_page_is_made_and_no_link_is_dead(site: str) -> None:
    """However records contradict each other, each page is there and each link leads to a place."""
    pages = pages_of(site)
    places = {path: re.findall(r'\sid="([^"]+)"', html) for path, html in pages.items()}
    for path, html in pages.items():
        assert len(set(places[path])) == len(places[path])
        if path == "404.html":  # It is served at any depth and computes its links.
            continue
        for href in re.findall(r'href="([^"]+)"', html):
            address = urljoin(BASE + path, href)
            target, _, fragment = address.removeprefix(BASE).partition("#")
            if address.startswith(BASE) and target.endswith(".html"):
                assert target in pages
                assert not fragment or fragment in places[target]
