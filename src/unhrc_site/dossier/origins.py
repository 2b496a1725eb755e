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
    """Return what `slug` derives from, nearest first; it ends where nothing more is known.

    Where sources derive from one another in a circle it ends with the first of them by slug, for
    all alike: they are one account.
    """
    chain = [slug]
    while chain[-1] in sources and (origin := sources[chain[-1]].derived.origin):
        if origin in chain:
            return (*chain[1:], min(chain[chain.index(origin) :]))
        chain.append(origin)
    return tuple(chain[1:])


def support(slugs: Iterable[str], sources: Mapping[str, Source]) -> Support:
    """Return the distinct sources among `slugs`, in their order, and their distinct origins."""
    used = tuple(dict.fromkeys(slug for slug in slugs if slug in sources))
    origins = dict.fromkeys((origin_chain(slug, sources) or (slug,))[-1] for slug in used)
    return Support(used, tuple(origins))


def origin_problems(
    sources: Mapping[str, Source], references: Mapping[str, Reference]
) -> Iterable[Diagnostic]:
    """Yield E303 for an origin that is no source or reference, E310 for one that comes round."""
    for slug, source in sources.items():
        origin = source.derived.origin
        if origin is None:
            continue
        if origin not in sources and origin not in references:
            message = f'the origin "{origin}" is neither a source nor a reference'
            hint = did_you_mean(origin, (*sources, *references))
            yield Diagnostic("E303", message, source.location, hint)
        elif circle := _circle(slug, sources):
            way = " → ".join(circle)
            message = f"the origins of this source lead back to it: {way}"
            hint = "name as origin the report that came first"
            yield Diagnostic("E310", message, source.location, hint)


def _circle(slug: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the way from `slug` over its origins back to it; empty if none leads back."""
    way = [slug]
    while way[-1] in sources and (origin := sources[way[-1]].derived.origin):
        if origin == slug:
            return (*way, slug)
        if origin in way:
            break
        way.append(origin)
    return ()
