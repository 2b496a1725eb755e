"""What a value rests on, as JSON: its citations, its references and the way it is known.

Nothing here looks at a whole record, and nothing that a page shows of a value is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.citations import Citation
    from unhrc_site.model.claims import Claim, DateClaim, OutsideDate
    from unhrc_site.model.tallies import Count, Tally

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def cites(citations: Iterable[Citation]) -> list[Json]:
    """Return citations in their order; `id` leads to their state in `verification.json`."""
    return [
        {
            "id": citation.id,
            "source": citation.target,
            "quote": citation.quote,
            "prefix": citation.prefix,
            "suffix": citation.suffix,
        }
        for citation in citations
    ]


def rests_on(citations: Iterable[Citation], references: Iterable[str]) -> dict[str, Json]:
    """Return the two keys that stand beside every value: `citations` and `references`."""
    return {"citations": cites(citations), "references": list(references)}


def date_claim(date: DateClaim | None) -> Json:
    """Return a date; `found` is its place in the decoded seed, where the loader read it there."""
    if date is None:
        return None
    return {
        "edtf": str(date.edtf),
        "basis": date.basis.value,
        "reasoning": date.reasoning,
        **rests_on(date.citations, date.references),
        "found": list(date.found) if date.found else None,
    }


def outside_date(date: OutsideDate | None) -> Json:
    """Return the date that references add."""
    return {"edtf": str(date.edtf), "references": list(date.references)} if date else None


def claim_of(claim: Claim | None) -> Json:
    """Return a field of a source; `rule` names what read it in the seed, null for an editor."""
    if claim is None:
        return None
    return {
        "value": claim.value,
        "basis": claim.basis.value,
        "reasoning": claim.reasoning,
        **rests_on(claim.citations, claim.references),
        "rule": claim.rule,
    }


def tally_of(tally: Tally) -> Json:
    """Return a vote: a key for each figure that is given, named as the vote is."""
    counts: dict[str, Json] = {vote.value: _count(count) for vote, count in tally.counts.items()}
    return {
        "body": tally.body,
        **counts,
        "members": _count(tally.members),
        "seats": _count(tally.seats),
        "needed": _count(tally.needed),
        "majority": tally.majority.value if tally.majority else None,
        "majority_references": list(tally.majority_references),
        "positions": [
            {
                "entity": position.entity,
                "vote": position.vote.value,
                **rests_on(position.citations, position.references),
            }
            for position in tally.positions
        ],
        "candidates": [
            {"entity": candidate.entity, **_figure(candidate.count)}
            for candidate in tally.candidates
        ],
    }


def _count(count: Count | None) -> Json:
    return _figure(count) if count else None


def _figure(count: Count) -> dict[str, Json]:
    return {"votes": count.votes, **rests_on(count.citations, count.references)}
