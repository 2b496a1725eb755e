"""Citations as the public texts have them: in public words, or sealed where these are not shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.matching import Match, SourceIndex, quote_parts
from unhrc_site.dossier.publishing.excerpts import Place
from unhrc_site.model.citations import UNPRINTED, Sealed
from unhrc_site.model.digest import address
from unhrc_site.model.editorial import Publish
from unhrc_site.model.folding import fold
from unhrc_site.model.source_text import GAP
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unhrc_site.dossier.publishing.masks import Masks
    from unhrc_site.dossier.publishing.texts import PublicText
    from unhrc_site.model.citations import Citation, Passage
    from unhrc_site.model.records import Source

_ELLIPSIS = " […] "
_IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_ENDING = ".,;:!?… "
"""What ends words in quotation marks and need not be the source's."""
Key = tuple[str, str]
"""A citation's target and address."""


@dataclass(frozen=True, slots=True)
class Requoting:
    """What becomes of each citation of a dossier."""

    masks: Masks
    made: Mapping[Key, Citation]
    """The public form of each citation that was found in a source, or whose source changes."""
    closed: frozenset[str]
    """Sources of whose text no word is published."""

    @classmethod
    def over(
        cls,
        sources: Mapping[str, Source],
        texts: Mapping[str, PublicText],
        passages: Iterable[Passage],
        masks: Masks,
        usual: Publish,
    ) -> Requoting:
        """Return the public forms of the citations behind `passages`."""
        indexes: dict[str, SourceIndex] = {}
        made: dict[Key, Citation] = {}
        for passage in passages:
            slug = passage.citation.target
            key = (slug, passage.citation.id)
            if key in made or slug not in sources:
                continue
            if texts[slug].text is sources[slug].text:
                # Words of the source as they stand there: an alias that holds elsewhere is none.
                if passage.state.is_verified:
                    made[key] = passage.citation
                continue
            if slug not in indexes:
                indexes[slug] = SourceIndex.of(replace(sources[slug], text=texts[slug].text))
            made[key] = _public(passage, texts[slug], indexes[slug], masks)
        closed = {
            slug
            for slug, source in sources.items()
            if (source.publish or usual) is Publish.CITATION
        }
        return cls(masks, made, frozenset(closed))

    def unquoted(self, text: str, cited: Iterable[Citation]) -> str:
        """Return our words without those in quotation marks that repeat a closed source's.

        `cited` are the citations that stand with them, in their private form.
        """
        closed = [
            fold(citation.quote or "").text
            for citation in cited
            if citation.target in self.closed and self.citation(citation).sealed
        ]
        if not closed:
            return text

        def open_or_not(found: re.Match[str]) -> str:
            words = fold(found.group(1)).text.strip().rstrip(_ENDING)
            is_theirs = words and any(words.casefold() in quote.casefold() for quote in closed)
            return UNPRINTED if is_theirs else found.group()

        return _IN_MARKS.sub(open_or_not, text)

    def citation(self, citation: Citation) -> Citation:
        """Return a citation in its public form."""
        known = self.made.get((citation.target, citation.id))
        if known is not None:
            return replace(known, location=citation.location)
        return replace(
            citation,
            quote=self.masks.masked(citation.quote) if citation.quote else citation.quote,
            prefix=self.masks.masked(citation.prefix) if citation.prefix else None,
            suffix=self.masks.masked(citation.suffix) if citation.suffix else None,
        )


def _public(passage: Passage, text: PublicText, index: SourceIndex, masks: Masks) -> Citation:
    unit = text.units.get(Place(passage.block, passage.set_aside))
    if unit is None or not all(unit.is_shown(*part) for part in passage.shown):
        return _sealed(passage)
    citation = passage.citation
    spans = [unit.span(*part) for part in passage.shown]
    quote = citation.quote or ""
    if not all(unit.is_copied(*part) for part in passage.shown):
        quote = _ELLIPSIS.join(unit.visible.text[start:end] for start, end in spans)
    number = passage.block
    if number < 0:
        number = len(text.text.blocks) + text.asides[passage.set_aside]
    prefix = masks.masked(citation.prefix) if citation.prefix else None
    suffix = masks.masked(citation.suffix) if citation.suffix else None
    for before, after in ((prefix, suffix), (prefix, None), (None, suffix), (None, None)):
        if _stands_once(index, quote, before, after, number):
            return replace(citation, quote=quote, prefix=before, suffix=after)
    before, after = _singling(index, quote, number, spans)
    return replace(citation, quote=quote, prefix=before, suffix=after)


def _stands_once(
    index: SourceIndex, quote: str, prefix: str | None, suffix: str | None, unit: int
) -> bool:
    found = index.find(quote, prefix, suffix)
    return len(found) == 1 and found[0].unit == unit


def _singling(
    index: SourceIndex, quote: str, number: int, spans: list[Span]
) -> tuple[str | None, str | None]:
    """Return words before or else after a quote that tell it from its equals; none if none do.

    Then it stays ambiguous, which is reported.
    """
    folded = index.units[number].folded
    places: list[Span] = []
    for part, span in zip(quote_parts(quote), spans, strict=False):
        at = folded.text.find(part)
        while at >= 0 and folded.origin(at, at + 1).start < span.start:
            at = folded.text.find(part, at + 1)
        if at < 0:
            return None, None
        places.append(Span(at, at + len(part)))
    match = Match(number, tuple(places))
    prefix = index.singling_prefix(quote, match) if places else None
    if prefix and GAP not in prefix:
        return prefix, None
    suffix = index.singling_suffix(quote, match) if places else None
    return None, suffix if suffix and GAP not in suffix else None


def _sealed(passage: Passage) -> Citation:
    """Return a citation without its words.

    Its address is a digest of where it stands, which is public, and not of the words.
    """
    citation, where = passage.citation, passage.citation.location
    offsets = [str(number) for span in passage.spans for number in span]
    name = address(citation.target, *(offsets or (where.path, str(where.line), str(where.col))))
    sealed = Sealed(
        name,
        passage.state,
        passage.rules,
        passage.spans,
        passage.block,
        passage.set_aside,
    )
    return replace(citation, quote=None, prefix=None, suffix=None, sealed=sealed)
