"""Evidence: every citation of every record, resolved to a passage or to a problem.

A quote must stand in the visible text of its source exactly once, but for typography. Nothing is
ever matched loosely; a near miss is only proposed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.closest import closest
from unhrc_site.dossier.matching import SourceIndex, written_parts
from unhrc_site.model.citations import UNPRINTED, Passage, State
from unhrc_site.model.diagnostics import Diagnostic, did_you_mean
from unhrc_site.model.folding import fold, needed_rules, original_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.citing import Citing
    from unhrc_site.dossier.matching import Match
    from unhrc_site.model.citations import Citation, Sealed
    from unhrc_site.model.records import Reference, Source
    from unhrc_site.model.text import Span


@dataclass(slots=True)
class Evidence:
    """Resolves citations, and keeps what it has read of each source."""

    sources: Mapping[str, Source]
    references: Mapping[str, Reference]
    lost: frozenset[str]
    """Slugs of sources whose seed cannot be read: what cites them is absent, and reported there."""
    _indexes: dict[str, SourceIndex]

    @classmethod
    def over(
        cls,
        sources: Mapping[str, Source],
        references: Mapping[str, Reference],
        lost: frozenset[str] = frozenset(),
    ) -> Evidence:
        """Return evidence over these sources and references."""
        return cls(sources, references, lost, {})

    def index(self, slug: str) -> SourceIndex:
        """Return the index of a source, made when it is first asked for."""
        if slug not in self._indexes:
            self._indexes[slug] = SourceIndex.of(self.sources[slug])
        return self._indexes[slug]

    def resolve(
        self, citings: Iterable[Citing]
    ) -> tuple[tuple[Passage, ...], tuple[Diagnostic, ...]]:
        """Return one passage for each citation, in order; absent if what it names is not there.

        Problems are E201 (no such source), E204 (absent) and E205 (ambiguous, or at an address that
        another passage of the source has).
        """
        passages: list[Passage] = []
        places: dict[tuple[str, str], tuple[Span, ...]] = {}
        problems: list[Diagnostic] = []
        for citing in citings:
            citation = citing.citation
            passage = Passage(citation, citing.record, citing.role, State.ABSENT)
            if citation.target in self.references:
                passage = replace(passage, state=State.NOT_CHECKABLE)
            elif citation.target not in self.sources:
                problems.extend(self._unknown(citation))
            elif citation.sealed:
                passage = _sealed(passage, citation.sealed)
            elif citation.quote is None:
                problems.append(_without_words(citation))
            else:
                passage, problem = self._in_source(citing, citation, citation.quote)
                problems.extend(problem)
                at = citation.target, citation.id
                if passage.spans and places.setdefault(at, passage.spans) != passage.spans:
                    # A link to it would lead to the other one.
                    passage = Passage(citation, citing.record, citing.role, State.AMBIGUOUS)
                    problems.append(_shared_address(citation))
            passages.append(passage)
        return tuple(passages), tuple(problems)

    def _unknown(self, citation: Citation) -> Iterator[Diagnostic]:
        if citation.target not in self.lost:
            known = (*self.sources, *self.references)
            message = f'there is no source or reference "{citation.target}"'
            hint = did_you_mean(citation.target, known)
            yield Diagnostic("E201", message, citation.location, hint)

    def _in_source(
        self, citing: Citing, citation: Citation, quote: str
    ) -> tuple[Passage, tuple[Diagnostic, ...]]:
        index = self.index(citation.target)
        if not any(character.isalnum() for character in quote):
            broken = Passage(citation, citing.record, citing.role, State.ABSENT)
            return broken, (_without_letters(citation),)
        matches = index.find(quote, citation.prefix, citation.suffix)
        if len(matches) == 1:
            return _passage(citing, index, matches[0], quote), ()
        state = State.AMBIGUOUS if matches else State.ABSENT
        broken = Passage(citation, citing.record, citing.role, state)
        if matches:
            return broken, (self._ambiguous(citation, index, matches),)
        return broken, (self._absent(citation, index, quote),)

    def _ambiguous(
        self, citation: Citation, index: SourceIndex, matches: tuple[Match, ...]
    ) -> Diagnostic:
        places = " and ".join(_place(index, match.unit) for match in matches)
        message = f'the quote stands more than once in "{citation.target}" ({places})'
        hint = "add prefix: or suffix: with the words directly before or after it"
        prefix = index.singling_prefix(citation.quote or "", matches[0])
        if prefix:
            hint += f", for instance prefix: {json.dumps(prefix, ensure_ascii=False)}"
        return Diagnostic("E205", message, citation.location, hint)

    def _absent(self, citation: Citation, index: SourceIndex, quote: str) -> Diagnostic:
        message = f'the quote is not in "{citation.target}"'
        near = closest(index, quote)
        if citation.prefix or citation.suffix:
            alone = index.find(quote)
            if alone:
                place = _place(index, alone[0].unit)
                hint = f"its words stand in {place}, but not with this prefix and suffix"
                return Diagnostic("E204", message, citation.location, hint)
        elsewhere = self._elsewhere(citation, quote)
        if elsewhere and (near is None or near.differences):
            return Diagnostic("E204", message, citation.location, elsewhere)
        if near is None:
            return Diagnostic("E204", message, citation.location, "nothing in it reads like this")
        place = _place(index, near.unit)
        why = near.describe() or "it would run over the end of a paragraph or cut a word in two"
        hint = f"the closest passage is {place}: “{near.text}” ({why})"
        return Diagnostic("E204", message, citation.location, hint)

    def _elsewhere(self, citation: Citation, quote: str) -> str | None:
        """Return where else the exact words stand, if in one of the sources that are in use."""
        for slug in self._indexes:
            if slug != citation.target:
                found = self.index(slug).find(quote)
                if found:
                    return (
                        f'these words stand in "{slug}", {_place(self.index(slug), found[0].unit)}'
                    )
        return None


def _sealed(passage: Passage, sealed: Sealed) -> Passage:
    """Return what a passage was found to be where its words could still be read."""
    return replace(
        passage,
        state=sealed.state,
        rules=sealed.rules,
        spans=sealed.spans,
        block=sealed.block,
        set_aside=sealed.set_aside,
        words=(UNPRINTED,) if sealed.spans else (),
    )


def _without_words(citation: Citation) -> Diagnostic:
    message = f'"{citation.target}" is a source: cite its exact words'
    return Diagnostic(
        "E204", message, citation.location, f'write [@{citation.target} "exact words"]'
    )


def _without_letters(citation: Citation) -> Diagnostic:
    message = f'the quote from "{citation.target}" has neither letters nor digits'
    return Diagnostic("E204", message, citation.location, "quote words of the source")


def _shared_address(citation: Citation) -> Diagnostic:
    message = f'another passage of "{citation.target}" has the address of this one, c-{citation.id}'
    return Diagnostic("E205", message, citation.location, "quote a word more or a word less")


def _place(index: SourceIndex, unit: int) -> str:
    block = index.units[unit].block
    return f"¶ {block + 1}" if block >= 0 else "the lines set aside"


def _passage(citing: Citing, index: SourceIndex, match: Match, quote: str) -> Passage:
    unit = index.units[match.unit]
    shown = tuple(original_span(unit.visible.text, unit.folded, *part) for part in match.parts)
    words = tuple(unit.visible.text[span.start : span.end] for span in shown)
    whole = fold(quote).text.strip()
    # A gap that the source itself has is part of its words.
    is_whole = [unit.folded.text[start:end] for start, end in match.parts] == [whole]
    written = (quote.strip(),) if is_whole else written_parts(quote)
    rules: dict[str, None] = {}
    for ours, theirs in zip(written, words, strict=True):
        rules |= dict.fromkeys(needed_rules(ours, theirs))
    return Passage(
        citing.citation,
        citing.record,
        citing.role,
        State.FOLDED if rules else State.EXACT,
        tuple(rules),
        tuple(unit.visible.origin(*span) for span in shown),
        unit.block,
        unit.aside,
        shown,
        words,
    )
