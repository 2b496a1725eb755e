"""`verification.json`: every citation with its state, its offsets and its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.exports.records import as_json
from unhrc_site.model.routes import passage_anchor, route

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read
    from unhrc_site.exports.evidence import Json


def verification_json(read: Read) -> bytes:
    """Return the report: offsets count code points of the seed's decoded text, without its BOM."""
    citations: list[Json] = []
    for passage in read.all_passages():
        citation = passage.citation
        # What is cited may not be there; then there is no page to lead to.
        target = read.card(citation.target)
        address = route(target.kind, target.slug) if target else None
        if address and passage.spans:
            address += f"#{passage_anchor(citation.id)}"
        rules: list[Json] = list(passage.rules)
        citations.append(
            {
                "id": citation.id,
                "record": passage.record,
                "source": citation.target,
                "quote": citation.quote,
                "state": passage.state.value,
                "rules": rules,
                "start": passage.start,
                "end": passage.end,
                "address": address,
            }
        )
    return as_json({"citations": citations})
