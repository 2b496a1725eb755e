"""Networks without a dossier: facts that say who is named with whom, and who takes part in what."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from unhrc_site.dossier.facts import Card, FactTable, Read
from unhrc_site.model.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def read_network(
    slugs: Sequence[str],
    paragraphs: Iterable[Iterable[str]] = (),
    events: Mapping[str, Iterable[str]] | None = None,
) -> Read:
    """Return the facts of entities that are named in these paragraphs and take part in these."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for named in paragraphs:
        for one, other in combinations(sorted(set(named)), 2):
            together[one][other] += 1
            together[other][one] += 1
    part: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for event, present in (events or {}).items():
        for slug in present:
            part[slug].append((event, ""))
    facts: dict[str, object] = {
        f"list/{Kind.ENTITY.value}": tuple(slugs),
        f"list/{Kind.EVENT.value}": tuple(events or ()),
    }
    for slug in slugs:
        facts[f"card/{slug}"] = Card(
            Kind.ENTITY, slug, slug.title(), slug, "person", None, None, ()
        )
        facts[f"together/{slug}"] = tuple(together[slug].items())
        facts[f"events-with/{slug}"] = tuple(part[slug])
    return Read(FactTable(facts))
