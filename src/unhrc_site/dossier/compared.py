"""The comparisons of a whole dossier: each difference with what its accounts derive from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.differences import compare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unhrc_site.dossier.differences import Comparison
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.citations import Passage


def comparisons(
    dossier: Dossier, passages: Mapping[str, Sequence[Passage]]
) -> Iterator[tuple[str, Comparison]]:
    """Yield each difference's slug and comparison; `passages` are those of each record.

    An account derives from what the block derives from that its words stand in.
    """
    for slug, difference in dossier.differences.items():
        found = {(p.citation.target, p.citation.id): p for p in passages.get(slug, ())}
        chains = []
        for account in difference.accounts:
            cite, source = account.citation, dossier.sources.get(account.source)
            passage = found.get((cite.target, cite.id)) if cite else None
            block = None
            if source and passage and passage.block >= 0:
                block = source.text.blocks[passage.block].id
            chains.append((account.source, *dossier.origins.chain(account.source, block)))
        yield slug, compare(difference, chains)
