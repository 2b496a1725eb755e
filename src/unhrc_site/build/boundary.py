"""The boundary of a folder, whatever links say. Nothing is opened here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def lies_in(path: Path, folder: Path) -> bool:
    """Return whether `path`, all links followed, is `folder` or below it.

    What does not exist lies where it would be made. A link that leads back to itself lies nowhere.
    """
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
