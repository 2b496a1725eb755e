"""The first dossier, built once for all browser tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from unhrc_site.build.pipeline import Options, build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the first dossier's site."""
    out = tmp_path_factory.mktemp("site")
    report = build(ROOT, Options(out))
    assert report.published
    return out
