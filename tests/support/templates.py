"""The templates and static files of the repository, as texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from unhrc_site.render import Renderer

ROOT = Path(__file__).resolve().parents[2]


@cache
def templates() -> dict[str, str]:
    """Return each template by its name."""
    folder = ROOT / "templates"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


@cache
def renderer() -> Renderer:
    """Return a renderer with the repository's templates, shared by all tests."""
    return Renderer(templates())


def static(name: str) -> str:
    """Return the text of a static file."""
    return (ROOT / "static" / name).read_text("utf-8")
