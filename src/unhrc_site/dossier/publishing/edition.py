"""The public edition: a dossier made anew from what of the private one everybody may know.

It takes the private dossier, linked and verified, and returns another over public inputs, from
which all pages, exports and feeds are derived. No page ever asks what it may show.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import (
    CORRECTIONS,
    SITE,
    citings_of,
    correction_citings,
    site_citings,
)
from unhrc_site.dossier.dossier import Dossier
from unhrc_site.dossier.edition import Edition
from unhrc_site.dossier.links import link_problems
from unhrc_site.dossier.publishing.citations import Requoting
from unhrc_site.dossier.publishing.excerpts import excerpts, naming_blocks
from unhrc_site.dossier.publishing.masks import Masks
from unhrc_site.dossier.publishing.rewriting import Rewriting
from unhrc_site.dossier.publishing.texts import public_text
from unhrc_site.dossier.publishing.withholding import kept_records
from unhrc_site.model.citations import UNPRINTED
from unhrc_site.model.diagnostics import Diagnostic, Location
from unhrc_site.model.editorial import Audience, Publish
from unhrc_site.model.folding import fold
from unhrc_site.model.records import Entity, Source
from unhrc_site.model.routes import route_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.publishing.excerpts import Shown
    from unhrc_site.dossier.publishing.texts import PublicText
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.editorial import Allowed
    from unhrc_site.model.records import Record
    from unhrc_site.model.settings import Settings

_FAULTS = frozenset({"E201", "E204", "E205", "E301", "E304"})
"""Problems that a public dossier must not have unless the private one has them too."""


_SEPARATORS = re.compile(r"[^\w]+|_")


def public_edition(private: Dossier, today: Day) -> Edition:
    """Return the public edition of a dossier as it may be on the day `today`."""
    kept = kept_records(private.records, today)
    settings = kept.without.settings(private.settings)
    corrections = kept.without.corrections(private.corrections)
    entities = [r for r in kept.records.values() if isinstance(r, Entity)]
    masks = Masks.of(entities, private.records)
    cited = [c for record in kept.records.values() for c in citings_of(record)]
    cited += [*site_citings(settings), *correction_citings(corrections)]
    wanted = {(citing.citation.target, citing.citation.id) for citing in cited}
    citing = {*kept.records, SITE, CORRECTIONS}
    passages = [
        passage
        for passage in private.passages
        if passage.record in citing and (passage.citation.target, passage.citation.id) in wanted
    ]
    sources = {s: r for s, r in kept.records.items() if isinstance(r, Source)}
    texts = _texts(sources, settings, passages, masks)
    requoting = Requoting.over(sources, texts, passages, masks, settings.publish)
    blocks = {slug: text.addresses for slug, text in texts.items()}
    rewriting = Rewriting(masks, frozenset(private.records), requoting, blocks)
    records = [
        rewriting.record(_with_text(record, settings, texts)) for record in kept.records.values()
    ]
    public = Dossier.of(
        replace(rewriting.value(settings), allow=(), audience=Audience.PUBLIC),
        (),
        records,
        corrections=rewriting.corrections(corrections),
    )
    return Edition(
        replace(public, diagnostics=()),
        kept.drafts,
        kept.embargoed,
        kept.unsupported,
        len(masks.marks),
        frozenset({UNPRINTED, *masks.marks.values()}),
        (
            *_faults(private, public),
            *_named_files(kept.records.values(), masks, private.settings.allow),
            *_share_problems(public),
        ),
    )


def _texts(
    sources: Mapping[str, Source],
    settings: Settings,
    passages: Iterable[Passage],
    masks: Masks,
) -> dict[str, PublicText]:
    cited: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        cited[passage.citation.target].append(passage)
    texts = {}
    for slug, source in sources.items():
        publish = source.publish or settings.publish
        shown: Shown | None = None
        if publish is Publish.EXCERPTS:
            shown = excerpts(source.text, cited[slug])
        elif publish is Publish.CITATION:
            shown = naming_blocks(source.text)
        texts[slug] = public_text(slug, source.text, shown, masks)
    return texts


def _with_text(record: Record, settings: Settings, texts: Mapping[str, PublicText]) -> Record:
    """Return a source with its public text; of its fields, a subtitle is text of the source."""
    if not isinstance(record, Source):
        return record
    text = texts[record.slug].text
    publish = record.publish or settings.publish
    source = replace(record, text=text)
    if publish is not Publish.FULL:
        source = replace(source, publish=publish)
    if not text.sha256:
        source = replace(source, custody=replace(source.custody, declared_sha256=None))
    if source.subtitle and publish is not Publish.FULL:
        words = fold(source.subtitle.value).text.strip()
        if not any(words in fold(block.text).text for block in text.blocks):
            source = replace(source, subtitle=None)
    return source


def _named_files(
    records: Iterable[Record], masks: Masks, allow: Iterable[Allowed]
) -> Iterator[Diagnostic]:
    """Yield E601 for records whose slug, or whose seed, is made of a protected name.

    Addresses are not changed behind an editor's back. The message repeats no name. What is allowed
    on a record's page is left to the search of what was made.
    """
    places = [allowed.where for allowed in allow]
    for record in records:
        page = route_of(record).partition("#")[0]
        if record.slug in masks.slugs or any(fnmatchcase(page, place) for place in places):
            continue
        hint = "rename the file, and name the old slug nowhere"
        if masks.are_in_slug(record.slug):
            message = "the slug of this record is made of a protected name, and would be public"
            yield Diagnostic("E601", message, Location(record.location.path), hint)
        if isinstance(record, Source) and masks.are_in_slug(_SEPARATORS.sub("-", record.seed)):
            message = "the file name of this source is made of a protected name"
            yield Diagnostic("E601", message, Location(record.location.path), hint)


def _share_problems(public: Dossier) -> Iterator[Diagnostic]:
    """Yield W607 for texts of which the excerpts are more than the dossier means to print."""
    most = public.settings.excerpts_most
    for source in public.sources.values():
        printed = source.text.printed
        is_cut = source.publish is Publish.EXCERPTS and printed and printed.of
        if printed and is_cut and printed.words * 100 > most * printed.of:
            share = f"{printed.words:,} of {printed.of:,} words ({printed.words / printed.of:.0%})"
            message = f"the excerpts are {share.replace('%', ' %')}, more than {most} %"
            hint = "cite fewer words, or raise excerpts_most: in content/site.yaml"
            yield Diagnostic("W607", message, source.location, hint)


def _faults(private: Dossier, public: Dossier) -> Iterator[Diagnostic]:
    """Yield what is broken in the public dossier and was not in the private one."""
    known = {(problem.code, problem.location) for problem in private.diagnostics}
    broken = {p.citation.location for p in private.passages if p.state.is_broken}
    found = [problem for problem in public.diagnostics if problem.code in _FAULTS]
    found.extend(link_problems(public.records))
    for problem in found:
        if (problem.code, problem.location) not in known and problem.location not in broken:
            yield replace(
                problem,
                message=f"in the public edition, {problem.message}",
                hint="this is a fault of the program, or of two names that are told apart by "
                "nothing else; quote more of the sentence",
            )
