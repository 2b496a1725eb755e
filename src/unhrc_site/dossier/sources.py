"""Sources: what a seed's text gives, with what an editor adds or corrects."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.model.claims import Claim, DateClaim
from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.diagnostics import Diagnostic, Location, did_you_mean
from unhrc_site.model.digest import address
from unhrc_site.model.editorial import FIRST_HAND, NOT_NOTED, ORDINARY
from unhrc_site.model.records import Source, SourceNotes
from unhrc_site.model.routes import MAX_SLUG, RESERVED
from unhrc_site.model.source_text import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.source_text import SourceText


def slug_of_seed(name: str) -> str:
    """Return the slug of a seed that no record names: its file's stem, as ASCII words.

    A stem without a single such word, or one that Windows keeps, gets digits from its own name.
    """
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    if not slug or slug in RESERVED or len(slug) > MAX_SLUG:
        return f"seed-{address(stem)}"
    return slug


class Merged(NamedTuple):
    """The sources, those that are lost because their seed cannot be read, and what is wrong."""

    sources: tuple[Source, ...]
    lost: frozenset[str]
    problems: tuple[Diagnostic, ...]


def merge_sources(
    texts: Iterable[SourceText], notes: Iterable[SourceNotes], unread: Iterable[str] = ()
) -> Merged:
    """Return one source for each seed, in the order of the seeds.

    `unread` are seeds that are there and could not be read, which is reported already. Problems
    are E305 (a record names no seed), E306 (two name one) and W211 (another file).
    """
    problems: list[Diagnostic] = []
    gone = {path.removeprefix("seeds/") for path in unread}
    lost = {slug_of_seed(name) for name in gone}
    by_seed = {text.path.removeprefix("seeds/"): text for text in texts}
    named: dict[str, SourceNotes] = {}
    for note in notes:
        if note.seed in gone:
            lost.add(note.slug)
        elif note.seed not in by_seed:
            message = f'there is no seed "{note.seed}"'
            hint = did_you_mean(note.seed, by_seed)
            problems.append(Diagnostic("E305", message, note.seed_location, hint))
        elif note.seed in named:
            message = f'"{note.seed}" is already described by {named[note.seed].location.path}'
            problems.append(Diagnostic("E306", message, note.seed_location))
        else:
            named[note.seed] = note
            problems.extend(_custody(note, by_seed[note.seed]))
    sources = tuple(_source(name, text, named.get(name)) for name, text in by_seed.items())
    return Merged(sources, frozenset(lost), tuple(problems))


def _custody(note: SourceNotes, text: SourceText) -> Iterable[Diagnostic]:
    declared = note.custody.declared_sha256
    if declared and declared.lower() != text.sha256:
        message = f'"{note.seed}" has changed: its SHA-256 is not the one that was noted'
        hint = f"if the change is right, note sha256: {text.sha256}"
        yield Diagnostic("W211", message, note.location, hint)


def _source(seed: str, text: SourceText, note: SourceNotes | None) -> Source:
    digits = re.match(r"\d+", seed.rsplit("/", 1)[-1])
    slug = note.slug if note else slug_of_seed(seed)
    title = (note.title if note else None) or _claim(text, "title")
    authors = note.authors if note else None
    if authors is None:
        fields = sorted((n for n in text.fields if n.startswith("author-")), key=_author_number)
        authors = tuple(claim for name in fields if (claim := _claim(text, name)))
    printed = text.fields.get("title")
    return Source(
        slug=slug,
        label=(note.label if note else None) or (digits.group() if digits else slug),
        seed=seed,
        text=text,
        genre=(note.genre if note else None) or text.kind,
        title=title,
        title_is_printed=bool(printed and printed.basis is Basis.STATED and title)
        and bool(title and printed and title.value == printed.value),
        kicker=(note.kicker if note else None) or _claim(text, "kicker"),
        subtitle=(note.subtitle if note else None) or _claim(text, "subtitle"),
        publisher=(note.publisher if note else None) or _claim(text, "publisher"),
        authors=authors,
        published=(note.published if note else None) or _published(text),
        outside_date=note.outside_date if note else None,
        language=(note.language if note else None) or text.language,
        url=note.url if note else None,
        rights=note.rights if note else None,
        publish=note.publish if note else None,
        note=note.note if note else (),
        location=note.location if note else Location(text.path),
        derived=note.derived if note else FIRST_HAND,
        custody=note.custody if note else NOT_NOTED,
        editorial=note.editorial if note else ORDINARY,
    )


def _author_number(name: str) -> int:
    number = name.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _claim(text: SourceText, name: str) -> Claim | None:
    field = text.fields.get(name)
    if field is None or field.basis is Basis.UNKNOWN:
        return None
    return Claim(field.value, field.basis, field.reasoning, rule=field.rule)


def _published(text: SourceText) -> DateClaim | None:
    field = text.fields.get("published")
    if field is None or field.basis is Basis.UNKNOWN:
        return None
    return DateClaim(
        parse_edtf(field.value),
        field.basis,
        field.reasoning,
        (),
        (),
        Location.of(text.path, text.raw, max(field.start, 0), field.end),
        (field.start, field.end) if field.start >= 0 else None,
    )
