"""Compiled templates, kept from one run to the next: a fifth of the time of a build.

They are code, so they lie in the user's own cache folder and never in a dossier: a dossier that
somebody sent must not be able to bring any. Losing them costs one compilation.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import stat
import sys
from pathlib import Path

from unhrc_site import __version__
from unhrc_site.model.digest import digest

_ENVIRONMENT = Path(__file__).parent.parent / "render" / "environment.py"
"""What decides how templates are compiled, beside their texts, Jinja and Python."""


def cache_folder() -> Path | None:
    """Return the user's folder for what can be made again; None where there is none."""
    base = os.environ.get("XDG_CACHE_HOME")
    if base and Path(base).is_absolute():
        return Path(base) / "unhrc-site"
    with contextlib.suppress(RuntimeError):
        return Path.home() / ".cache" / "unhrc-site"
    return None


class CompiledTemplates:
    """The file of compiled templates for this program, this Python and this user."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep it in `folder`, else in the user's cache folder."""
        self._folder = folder or cache_folder()

    def _file(self) -> Path | None:
        if self._folder is None:
            return None
        maker = digest(_ENVIRONMENT.read_bytes())
        python = f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
        return self._folder / f"templates-{__version__}-{python}-{maker}.bin"

    def load(self) -> dict[str, bytes]:
        """Return what was kept; nothing if the file is not the user's alone, or not whole."""
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            file = self._file()
            if file is None or not _is_own(file):
                return {}
            kept = marshal.loads(file.read_bytes())  # noqa: S302 - checked to be the user's own
            if isinstance(kept, dict):
                return kept
        return {}

    def save(self, compiled: dict[str, bytes] | None) -> None:
        """Keep `compiled` if there is anything new; where that is not possible, do without."""
        file = self._file()
        if compiled is None or file is None:
            return
        with contextlib.suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary = file.with_name(f"{file.name}.{os.getpid()}")
            temporary.touch(mode=0o600)
            temporary.write_bytes(marshal.dumps(compiled))
            temporary.replace(file)


def _is_own(file: Path) -> bool:
    """Return whether nobody but the user can have written `file`."""
    if not hasattr(os, "getuid"):  # Windows: the user's profile is the user's.
        return file.is_file()
    for path in (file, file.parent):
        found = path.lstat()
        shared = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        if found.st_uid != os.getuid() or shared or stat.S_ISLNK(found.st_mode):
            return False
    return True
