"""All suggestions of a dossier, with the differences that record them already."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.suggesting.figures import figure_suggestions
from unhrc_site.dossier.suggesting.happenings import date_suggestions
from unhrc_site.dossier.suggesting.names import name_suggestions
from unhrc_site.dossier.suggesting.quotations import quotation_suggestions
from unhrc_site.dossier.suggesting.reading import Library
from unhrc_site.model.folding import fold
from unhrc_site.model.records import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage, Suggestion
    from unhrc_site.model.citations import Passage


class _Recorded(NamedTuple):
    """What one difference cites: places of its values, and the sources that are silent on it."""

    slug: str
    places: tuple[tuple[str, int, int, int], ...]
    """Source, block and span of the visible text."""
    silent: frozenset[str]


def suggest(dossier: Dossier) -> tuple[Suggestion, ...]:
    """Return what may differ: figures, dates, quotations, names; each in the order of the sources.

    The same dossier gives the same suggestions. Those that a difference records name it.
    """
    library = Library.of(dossier.sources, dossier.mentions)
    recorded = tuple(_recorded(dossier))
    found = (
        *figure_suggestions(library),
        *date_suggestions(library, dossier.events, dossier.passages),
        *quotation_suggestions(library),
        *name_suggestions(library, dossier.entities, dossier.mentions),
    )
    return tuple(
        replace(one, recorded=tuple(r.slug for r in recorded if _holds(r, one.passages)))
        for one in found
    )


def _recorded(dossier: Dossier) -> Iterator[_Recorded]:
    """Yield the differences of a dossier, in order, with the places of their values."""
    passages: dict[str, dict[tuple[str, str], Passage]] = defaultdict(dict)
    for passage in dossier.passages:
        citation = passage.citation
        passages[passage.record].setdefault((citation.target, citation.id), passage)
    for slug, record in dossier.records.items():
        if not isinstance(record, Difference):
            continue
        places = []
        silent = set()
        for account in record.accounts:
            if account.citation is None:
                silent.add(account.source)
                continue
            key = (account.citation.target, account.citation.id)
            stood = passages[slug].get(key)
            words = account.lit or str(account.value)
            if stood is not None and stood.block >= 0 and stood.shown:
                places.append(_place(dossier, stood, words))
        yield _Recorded(slug, tuple(places), frozenset(silent))


def _place(dossier: Dossier, passage: Passage, words: str) -> tuple[str, int, int, int]:
    """Return where the words of a value stand; the whole quote where they do not."""
    source = passage.citation.target
    start, end = passage.shown[0].start, passage.shown[-1].end
    text = dossier.sources[source].text.blocks[passage.block].text[start:end]
    folded, wanted = fold(text), fold(words).text.strip().casefold()
    low = folded.text.casefold()
    at = low.find(wanted) if wanted and len(low) == len(folded.text) else -1
    if at >= 0:
        span = folded.origin(at, at + len(wanted))
        start, end = start + span.start, start + span.end
    return (source, passage.block, start, end)


def _holds(recorded: _Recorded, passages: tuple[SuggestedPassage, ...]) -> bool:
    """Return whether a difference is about these passages: it has two of them.

    A source that it says is silent counts as one, since somebody looked there.
    """
    cited = [passage for passage in passages if _is_cited(recorded, passage)]
    others = {passage.source for passage in passages} - {passage.source for passage in cited}
    return len(cited) > 1 or bool(cited and others & recorded.silent)


def _is_cited(recorded: _Recorded, passage: SuggestedPassage) -> bool:
    start, end = passage.lit_span
    return any(
        (source, block) == (passage.source, passage.block) and first < end and start < last
        for source, block, first, last in recorded.places
    )
