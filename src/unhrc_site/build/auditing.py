"""The second pass over a public site, before any of it is written: nothing withheld is in it.

It knows the private records and the files that are about to be published, and nothing of how the
one became the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unhrc_site.audit.indexed import read_back
from unhrc_site.audit.report import leak_problems
from unhrc_site.audit.scan import find_leaks
from unhrc_site.audit.secrets import find_secrets
from unhrc_site.audit.standing import Private

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from unhrc_site.build.scan import Scan
    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.diagnostics import Diagnostic
    from unhrc_site.model.editorial import Correction
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings


def audit(
    files: Mapping[str, bytes],
    settings: Settings,
    records: Collection[Record],
    corrections: Collection[Correction],
    *,
    day: Day,
    scan: Scan,
) -> tuple[Diagnostic, ...]:
    """Return E601 for all that is withheld and stands in `files`, and W605 for idle permissions.

    Records and settings are the private ones. `scan` gives the templates and static files, whose
    words are no secret.
    """
    private = Private(settings, records, corrections, day, known_texts(scan))
    secrets = find_secrets(private)
    searched = {**files, **read_back(files)}
    return tuple(leak_problems(find_leaks(searched, secrets, settings.allow)))


def known_texts(scan: Scan) -> list[str]:
    """Return the texts of templates, static files and the program itself, which writes labels."""
    package = Path(__file__).parents[1]
    own = [path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py"))]
    static = [content.decode("utf-8", "replace") for content in scan.static.values()]
    return [*scan.templates.values(), *static, *own]
