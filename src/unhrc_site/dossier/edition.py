"""An edition: a dossier as one audience may know it, and what of it that audience may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Edition:
    """What everybody may know, and why the rest is not there."""

    dossier: Dossier
    drafts: tuple[str, ...] = ()
    embargoed: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    """Slugs of the records that are not published: the last rest on nothing that is."""
    protected: int = 0
    """Entities that are published without their names."""
    marks: frozenset[str] = frozenset()
    """All that stands for withheld names and words, as it is written."""
    problems: tuple[Diagnostic, ...] = ()
    """Evidence and links that hold in the private dossier and would be broken in public."""

    def summary(self) -> str:
        """Return what is withheld in figures, which a public log may show; empty if nothing is."""
        counts = (
            (len(self.drafts), "draft", "drafts"),
            (len(self.embargoed), "record under embargo", "records under embargo"),
            (len(self.unsupported), "record that rests on these", "records that rest on these"),
            (self.protected, "name", "names"),
        )
        return ", ".join(
            f"{count:,} {one if count == 1 else more}" for count, one, more in counts if count
        )
