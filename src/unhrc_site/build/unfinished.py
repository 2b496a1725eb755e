"""Names of files and folders that are nobody's work, or not yet."""

from __future__ import annotations

_HIDDEN = (".", "#")
_TEMPORARY = ("~", ".tmp", ".swp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___")
"""How the names of files end that editors and downloads are still writing."""
_PROBE = "4913"
"""The file by which Vim asks whether it may write in a folder."""


def is_passed_over(name: str) -> bool:
    """Return whether a file or folder of this name is neither read nor watched."""
    return name.startswith(_HIDDEN) or name.endswith(_TEMPORARY) or name == _PROBE
