"""What a build did, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.model.diagnostics import Severity

if TYPE_CHECKING:
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The outcome of one build or check. Paths are from the output folder, in order."""

    pages: int
    rendered: tuple[str, ...]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    citations: int
    verified: int
    published: bool
    """Whether the output folder was brought up to date."""
    withheld: str = ""
    """How much is not in the public site, in words and figures; empty if all is."""
    dossier: Dossier | None = field(default=None, repr=False, compare=False)
    """What was built, for who compares it with the next; None where nothing was."""

    def count(self, severity: Severity) -> int:
        """Return the number of problems of one severity."""
        return sum(problem.severity is severity for problem in self.diagnostics)

    def exit_code(self, *, strict: bool) -> int:
        """Return 1 if there are errors, or warnings under `strict`; else 0."""
        if self.count(Severity.ERROR) or (strict and self.count(Severity.WARNING)):
            return 1
        return 0
