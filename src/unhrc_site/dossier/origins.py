"""Origins: how many independent accounts stand behind a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model.diagnostics import Diagnostic, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.model.records import Reference, Source


@dataclass(frozen=True, slots=True)
class Support:
    """The sources of a fact, and the origins that they come down to."""

    sources: tuple[str, ...]
    origins: tuple[str, ...]


def origin_chain(slug: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return what `slug` derives from, nearest first; it ends where nothing more is known."""
    chain: list[str] = []
    while slug in sources and (origin := sources[slug].origin) and origin not in chain:
        chain.append(origin)
        slug = origin
    return tuple(chain)


def support(slugs: Iterable[str], sources: Mapping[str, Source]) -> Support:
    """Return the distinct sources among `slugs`, in their order, and their distinct origins."""
    used = tuple(dict.fromkeys(slug for slug in slugs if slug in sources))
    origins = dict.fromkeys((origin_chain(slug, sources) or (slug,))[-1] for slug in used)
    return Support(used, tuple(origins))


def origin_problems(
    sources: Mapping[str, Source], references: Mapping[str, Reference]
) -> Iterable[Diagnostic]:
    """Yield E303 for each origin that is neither a source nor a reference, or is the source."""
    for source in sources.values():
        origin = source.origin
        if origin is None:
            continue
        if origin == source.slug:
            yield Diagnostic("E303", "a source cannot be its own origin", source.location)
        elif origin not in sources and origin not in references:
            message = f'the origin "{origin}" is neither a source nor a reference'
            hint = did_you_mean(origin, (*sources, *references))
            yield Diagnostic("E303", message, source.location, hint)
