"""Which pages of a built site are tested in a browser: some of each kind, found by looking.

A kind is a page at the top of the site, or a folder of pages. No kind is named here, so that a
kind which is new is tested from its first build on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def page_kinds(site: Path) -> list[str]:
    """Return paths from the site's root: each page at the top, and two of each folder.

    The two are the heaviest and the lightest file: the one with most on it, and the one with least.
    """
    kinds = [path.name for path in sorted(site.glob("*.html"))]
    for folder in sorted({path.parent for path in site.rglob("*.html")} - {site}):
        pages = sorted(folder.glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        kinds += [path.relative_to(site).as_posix() for path in {pages[-1]: 0, pages[0]: 0}]
    return kinds


def fullest_of_each(site: Path) -> list[str]:
    """Return one page of each kind: of a folder, the heaviest."""
    folders: dict[str, str] = {}
    for name in page_kinds(site):
        folder, _, _ = name.rpartition("/")
        folders.setdefault(folder or name, name)
    return list(folders.values())
