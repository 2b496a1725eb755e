"""The list of all that is withheld, from the private records: what must stand nowhere in public.

1. Of protected persons: their names (`names.py`), slugs, and digests that would confirm a guess.
2. Of records that are withheld: every text of every field, slugs, file names of seeds.
3. Of the text of sources: all that may not be printed (`covered.py`).

A text is looked for by every run of `RUN` of its words, its short sentences whole, and each of its
words that stands in nothing published. What stands in something published, by right and word for
word, is no secret; that never holds for 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import ahocorasick_rs

from unhrc_site.audit.folded import folded
from unhrc_site.audit.names import name_secrets
from unhrc_site.audit.published import Published, public_walk, withheld_citations
from unhrc_site.audit.secret import Form, Secret, patterns
from unhrc_site.audit.standing import Private, Standing
from unhrc_site.audit.texts import Walk, citations_of
from unhrc_site.model.editorial import Publish
from unhrc_site.model.records import Entity, Kind, Source
from unhrc_site.model.routes import reference_anchor, statement_anchor
from unhrc_site.model.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Record

RUN = 5
"""Words: fewer stand together by chance, more would let half a sentence pass."""
_SHORTEST = 3
"""Letters of a text that is looked for at all."""
_RARE = 5
"""Letters of a single word that is looked for because nothing published has it."""
_RARE_NUMBER = 6
"""Digits of a number that is: a telephone number, not a year."""
_MARK = "a word of {} that stands in nothing published"


@dataclass(slots=True)
class _Candidates:
    """Words that are withheld unless they are also published, each with its first place."""

    found: dict[bytes, tuple[str, Location]] = field(default_factory=dict)
    words: dict[bytes, tuple[str, Location]] = field(default_factory=dict)

    def text(self, text: str, why: str, place: Location) -> None:
        """Take in a text: its runs of words, its short sentences, its words."""
        whole = folded(text).split()
        self.run(whole, why, place)
        spans = sentence_spans(text) if len(whole) > RUN else ()
        for start, end in spans:
            sentence = folded(text[start:end]).split()
            if len(sentence) < RUN:
                self.run(sentence, why, place)

    def run(self, words: list[bytes], why: str, place: Location) -> None:
        """Take in words that stand together."""
        for word in words:
            self.words.setdefault(word, (why, place))
        for at in range(max(len(words) - RUN, 0) + 1):
            run = b" ".join(words[at : at + RUN])
            if sum(map(str.isalpha, run.decode())) >= _SHORTEST or _is_number(run):
                self.found.setdefault(b" %b " % run, (why, place))

    def secrets(self, published: Published) -> Iterator[Secret]:
        """Yield those that stand in nothing published."""
        if not self.words:
            return
        unknown = published.unknown(self.found)
        for words, (why, place) in self.found.items():
            if words in unknown:
                yield Secret(words.decode().strip(), why, place)
        vocabulary = published.vocabulary()
        for word, (why, place) in self.words.items():
            if word not in vocabulary and _is_rare(word):
                yield Secret(word.decode(), _MARK.format(why), place)


def _is_number(word: bytes) -> bool:
    return sum(map(str.isdigit, word.decode())) >= _RARE_NUMBER


def _is_rare(word: bytes) -> bool:
    return sum(map(str.isalpha, word.decode())) >= _RARE or _is_number(word)


def find_secrets(private: Private) -> tuple[Secret, ...]:
    """Return all that must not stand in the public output of a dossier, in the order of records."""
    standing = Standing.of(private)
    published = Published.of(standing)
    ordinary, own = published.ordinary(), published.own()
    names = [
        secret
        for record in private.records
        if isinstance(record, Entity) and record.protect
        for secret in name_secrets(record, published, ordinary, own)
    ]
    candidates = _Candidates()
    for text, why, place in _withheld_texts(standing):
        candidates.text(text, why, place)
    for source in standing.sources().values():
        _take_text(source, standing, published, candidates)
    found = [
        *names,
        *_name_digests(standing, published, names),
        *_addresses(standing, published),
        *candidates.secrets(published),
    ]
    first: dict[tuple[bytes, Form], Secret] = {}
    for secret in found:
        first.setdefault((folded(secret.words), secret.form), secret)
    return tuple(first.values())


def _withheld_texts(standing: Standing) -> Iterator[tuple[str, str, Location]]:
    """Yield what is withheld but for the texts of sources, with why, and where it stands."""
    walk = Walk(frozenset(record.slug for record in standing.private.records))
    for record in standing.private.records:
        if record.slug in standing.withheld:
            for text, place in walk.texts(record):
                yield text, standing.withheld[record.slug], place
    public = standing.public()
    for correction in standing.private.corrections:
        if correction not in public:
            for text, place in walk.texts(correction):
                yield text, "a correction of withheld pages", place
    narrow = public_walk(standing, standing.sources())
    for value in public:
        kept = {text for text, _ in narrow.texts(value)}
        for text, place in walk.texts(value):
            if text not in kept:
                yield text, "what rests on withheld records", place


def _take_text(
    source: Source, standing: Standing, published: Published, candidates: _Candidates
) -> None:
    """Take in what of the text of a source may not be printed."""
    publish = standing.publish(source)
    if publish is Publish.FULL:
        return
    shown = f"a source of which {'excerpts' if publish is Publish.EXCERPTS else 'the title'} may be"
    why = standing.withheld.get(source.slug, f"{shown} published")
    for unit in published.units[source.slug]:
        words = [word.word for word in unit.words]
        for number in [n for n, printed in enumerate(unit.printed) if not printed]:
            # All runs that the word is in, and no others.
            candidates.run(words[max(number - RUN + 1, 0) : number + RUN], why, source.location)
    # What of the file is not visible: addresses of links, markup, comments.
    visible = {word.word for unit in published.units[source.slug] for word in unit.words}
    raw = folded(source.text.raw).split()
    for number in [n for n, word in enumerate(raw) if word not in visible]:
        candidates.run(raw[max(number - RUN + 1, 0) : number + RUN], why, source.location)


def _addresses(standing: Standing, published: Published) -> Iterator[Secret]:
    """Yield slugs, file names and addresses of what is withheld."""
    texts = "\n".join(published.texts).lower()
    for record in standing.private.records:
        protected = isinstance(record, Entity) and record.protect
        why = standing.withheld.get(record.slug)
        if not why and not protected:
            continue
        why = f"the address of {why or 'a protected person'}"
        for slug in (record.slug, *record.editorial.former_slugs):
            for words in _slug_forms(slug, record):
                if protected or words not in texts:
                    yield Secret(words, why, record.location, Form.ADDRESS)
        if isinstance(record, Source):
            name = PurePosixPath(record.seed).name
            yield Secret(name, f"the file name of {why}", record.location, Form.ADDRESS)
            yield Secret(record.text.sha256, f"the digest of {why}", record.location)
    for slug, source in standing.sources().items():
        for unit in published.units[slug]:
            if unit.id and unit.id not in published.addresses:
                yield Secret(unit.id, "the address of a withheld paragraph", source.location)
    for citation in withheld_citations(standing, published):
        yield Secret(citation.id, "the address of a withheld citation", citation.location)


def _slug_forms(slug: str, record: Record) -> Iterable[str]:
    """Return what a slug is looked for as: alone only if no single word could be meant."""
    alone = slug if re.search(r"[-\d]", slug) else f"{record.kind.value}/{slug}"
    anchors = {Kind.STATEMENT: statement_anchor, Kind.REFERENCE: reference_anchor}
    anchor = anchors.get(record.kind)
    return (alone, anchor(slug)) if anchor else (alone,)


def _name_digests(
    standing: Standing, published: Published, names: list[Secret]
) -> Iterator[Secret]:
    """Yield digests of words with a protected name in them.

    Whoever has all the other words can try names until the digest is the same.
    """
    wanted = {p for secret in names if secret.form is Form.NAME for p, _ in patterns(secret)}
    if not wanted:
        return
    automaton = ahocorasick_rs.BytesAhoCorasick(sorted(wanted))

    def names_one(*texts: str | None) -> bool:
        return any(
            automaton.find_matches_as_indexes(folded(text), overlapping=True)
            for text in texts
            if text
        )

    why = "a digest of words with a protected name"
    for slug, source in standing.sources().items():
        if names_one(source.text.raw):
            yield Secret(source.text.sha256, why, source.location)
        for unit in published.units[slug]:
            if unit.id and names_one(unit.text):
                yield Secret(unit.id, why, source.location)
    for value in (*standing.private.records, *standing.private.corrections):
        for citation in citations_of(value):
            if names_one(citation.quote, citation.prefix, citation.suffix):
                yield Secret(citation.id, why, citation.location)
