"""Relative words in quotes ("On Friday"), read against the date of the source that prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from unhrc_site.dossier.timeline import ordering_date
from unhrc_site.model.dates.edtf import Precision
from unhrc_site.model.dates.relative import resolve_relative
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.records import Event, Status
from unhrc_site.model.source_text import Basis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unhrc_site.model.dates.relative import Resolved
    from unhrc_site.model.records import Source

_FROM_ANOTHER_EVENT = re.compile(r"\b(?:after|before|later|earlier)\b", re.IGNORECASE)
"""Words that may count from an event in the text and not from the day of the text."""


def dates_in_words(
    words: str, source: Source, tense: Literal["past", "future"] | None = None
) -> tuple[Resolved, ...]:
    """Return what relative words of `source` mean, each with its reasoning; none without an anchor.

    The anchor is the source's date, to the day: what references add to it counts, if it lies
    within what the text gives.
    """
    anchor, _ = ordering_date(source.published, source.outside_date)
    if anchor is None or anchor.is_interval or anchor.precision is None:
        return ()
    if anchor.precision > Precision.DAY:
        return ()
    found = resolve_relative(words, anchor, tense=tense)
    return tuple(
        resolved
        for resolved in found
        if resolved.date is not None and not _FROM_ANOTHER_EVENT.search(resolved.words)
    )


def relative_problems(event: Event, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """Yield W214 if an inferred date is at odds with every relative word that it rests on."""
    date = event.date
    if date is None or date.basis is not Basis.INFERRED:
        return
    tense: Literal["past", "future"] = "past" if event.status is Status.HAPPENED else "future"
    read = [
        (citation, resolved)
        for citation in date.citations
        if citation.quote and citation.target in sources
        for resolved in dates_in_words(citation.quote, sources[citation.target], tense)
        # What has two readings contradicts nothing.
        if resolved.date and not resolved.date.is_uncertain
    ]
    if not read or any(r.date and r.date.overlaps(date.edtf) for _, r in read):
        return
    citation, resolved = read[0]
    message = f"{date.edtf} is not what its words say: {resolved.reasoning}"
    hint = "mend the date, or quote the words that it really follows from"
    yield Diagnostic("W214", message, citation.location, hint)
