"""What is published by right: the texts from which nobody learns anything that is withheld."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import ahocorasick_rs

from unhrc_site.audit.covered import Unit, units
from unhrc_site.audit.folded import folded
from unhrc_site.audit.texts import Walk, citations_of
from unhrc_site.model.editorial import Publish
from unhrc_site.model.records import Entity, Source
from unhrc_site.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from unhrc_site.audit.standing import Standing
    from unhrc_site.model.citations import Citation

_SMALL = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*[/@#_\\]\S*|www\.\S+")
"""Addresses and handles, which are written small whatever they are made of."""


@dataclass(frozen=True, slots=True)
class Published:
    """The texts of all public records, of what is public of sources, and of the program."""

    texts: tuple[str, ...]
    """Of public records and sources."""
    known: tuple[str, ...]
    """Of the program and its templates, and the words of public slugs."""
    program: tuple[str, ...]
    """Of the program and its templates alone."""
    addresses: frozenset[str]
    """Of blocks and passages that are public."""
    units: Mapping[str, tuple[Unit, ...]]
    """The visible texts of each source, withheld ones too."""
    names: tuple[str, ...]
    """Names and aliases of entities that are public and not protected."""

    @classmethod
    def of(cls, standing: Standing) -> Published:
        """Return what is published of a dossier, before any name is taken out of it."""
        sources, cited = standing.sources(), standing.cited()
        shown = {
            slug: units(source.text, standing.publish(source), cited.get(slug, ()))
            for slug, source in sources.items()
        }
        slugs = frozenset(record.slug for record in standing.private.records)
        walk = public_walk(standing, sources)
        texts: list[str] = []
        names: list[str] = []
        addresses = {c.id for found in cited.values() for c in found}
        for value in standing.public():
            value = replace(value, allow=()) if isinstance(value, Settings) else value  # noqa: PLW2901 - what is allowed is no text of the site
            texts += [text for text, _ in walk.texts(value)]
            if isinstance(value, Entity) and not value.protect:
                names += [value.name, *(alias.name for alias in value.aliases)]
            if isinstance(value, Source):
                texts += _printed(shown[value.slug])
                addresses |= {
                    unit.id for unit in shown[value.slug] if any(unit.printed) or not unit.printed
                }
                if standing.publish(value) is Publish.FULL:
                    texts.append(value.text.raw)
        slug_words = [slug.replace("-", " ") for slug in slugs - standing.withheld.keys()]
        known = tuple(standing.private.known)
        return cls(
            tuple(texts),
            (*known, *slug_words),
            known,
            frozenset(addresses),
            shown,
            tuple(names),
        )

    def unknown(self, candidates: Collection[bytes]) -> frozenset[bytes]:
        """Return those folded words of `candidates` that stand in no published text."""
        given = [words for words in candidates if words.strip()]
        if not given:
            return frozenset()
        automaton = ahocorasick_rs.BytesAhoCorasick(given)
        there: set[int] = set()
        for text in (*self.texts, *self.known):
            hits = automaton.find_matches_as_indexes(folded(text), overlapping=True)
            there.update(number for number, _, _ in hits)
        return frozenset(words for number, words in enumerate(given) if number not in there)

    def vocabulary(self) -> frozenset[bytes]:
        """Return every folded word of all published texts."""
        return frozenset(
            word for text in (*self.texts, *self.known) for word in folded(text).split()
        )

    def own(self) -> frozenset[bytes]:
        """Return the folded words that the templates or the program write without a capital."""
        return frozenset(
            folded(word).strip()
            for text in self.program
            for word in _SMALL.findall(text)
            if word.islower()
        )

    def ordinary(self) -> frozenset[bytes]:
        """Return the folded words that somewhere are written without a capital."""
        return frozenset(
            folded(word).strip()
            for text in self.texts
            for word in _SMALL.findall(_ADDRESS.sub(" ", text))
            if word.islower()
        )


def public_walk(standing: Standing, sources: Mapping[str, Source]) -> Walk:
    """Return the way through a public record that meets only what of it is published."""
    return Walk(
        frozenset(record.slug for record in standing.private.records),
        partial(_is_quoted, standing, sources),
        partial(_rests, standing.withheld),
        standing.drops,
    )


def _printed(shown: Iterable[Unit]) -> Iterator[str]:
    """Yield each run of words of `shown` that may be printed, as it stands."""
    for unit in shown:
        start = end = -1
        for word, printed in zip(unit.words, unit.printed, strict=True):
            if not printed and start >= 0:
                yield unit.text[start:end]
                start = -1
            elif printed:
                start, end = (start if start >= 0 else word.start), word.end
        if start >= 0:
            yield unit.text[start:end]


def _is_quoted(standing: Standing, sources: Mapping[str, Source], citation: Citation) -> bool:
    """Return whether the words that a public record quotes are public: else only their place is."""
    source = sources.get(citation.target)
    if source is None:
        return citation.target not in standing.withheld
    return standing.publish(source) in {Publish.FULL, Publish.EXCERPTS}


def _rests(withheld: Mapping[str, str], cited: tuple[Citation, ...]) -> bool:
    return not cited or any(citation.target not in withheld for citation in cited)


def withheld_citations(standing: Standing, published: Published) -> Iterator[Citation]:
    """Yield the citations of withheld records that no public record has."""
    for record in standing.private.records:
        if record.slug in standing.withheld:
            for citation in citations_of(record):
                if citation.id not in published.addresses:
                    yield citation
