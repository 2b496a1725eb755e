"""The sites that the browser tests read: the first dossier, one that is strained, an empty one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.site import Site
from support.stress import stress
from unhrc_site.build.pipeline import Options, build

ROOT = Path(__file__).parents[2]
EMPTY = "-- content/site.yaml --\ntitle: An empty dossier\n"
DOSSIERS = ("first", "strained", "empty")

Built = Callable[[str], Path]
"""From the name of a dossier to the folder of its site, built once in each process."""


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a function that builds one of `DOSSIERS`, or gives what it built before."""
    sites: dict[str, Path] = {}

    def site(name: str) -> Path:
        if name not in sites:
            out = tmp_path_factory.mktemp(name) / "site"
            root = ROOT
            if name != "first":
                root = tmp_path_factory.mktemp(f"{name}-root")
                Site(root).write(stress() if name == "strained" else EMPTY)
            report = build(root, Options(out))
            assert report.published
            sites[name] = out
        return sites[name]

    return site


@pytest.fixture(scope="session")
def built(built_site: Built) -> Path:
    """Return the folder of the first dossier's site."""
    return built_site("first")


@pytest.fixture(params=DOSSIERS)
def any_site(request: pytest.FixtureRequest, built_site: Built) -> Path:
    """Return the folder of each site in turn."""
    return built_site(request.param)
