"""The settings of a dossier: what `content/site.yaml` says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.model.editorial import Audience, Publish

if TYPE_CHECKING:
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.editorial import Allowed
    from unhrc_site.model.prose import Inline


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which licence the editors' records may be used."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Settings:
    """One dossier's settings."""

    title: str
    headline: str
    """One sentence that says what the dossier is about; the title where none is given."""
    description: str
    language: str
    editors: tuple[str, ...]
    licence: Licence | None
    rights: str
    """The line about rights in every footer."""
    base_url: str | None
    """Where the site will be published, ending in a slash; None where that is not known."""
    specimen: tuple[Inline, ...]
    """One cited sentence that shows the home page's reader how to check; may be empty."""
    location: Location = field(repr=False)
    publish: Publish = Publish.FULL
    """How much of a source everybody may read where its own record does not say."""
    excerpts_most: int = 75
    """Per cent of a text's words beyond which its excerpts are said to be too much of it."""
    allow: tuple[Allowed, ...] = ()
    """Where withheld words may stand in the public site all the same."""
    audience: Audience = Audience.PRIVATE
    """For whom this site is built."""
