"""How changes call records, quotes and places in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import CORRECTIONS, SITE
from unhrc_site.model.records import Reference, Source, Statement, name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.citations import Passage

_MOST = 72
"""Code points of a quote or sentence that a change shows."""
NONE = "none"
"""Stands for a value that is not there."""


def shortened(text: str) -> str:
    """Return `text` on one line, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) <= _MOST:
        return text
    half = _MOST // 2 - 2
    return f"{text[:half].rsplit(' ', 1)[0]} … {text[-half:].split(' ', 1)[-1]}"


def quoted(text: str) -> str:
    """Return words in quotation marks, shortened."""
    return f"“{shortened(text)}”"


def named(dossier: Dossier, slug: str) -> str:
    """Return what a reader calls a record; the slug where there is no such record."""
    if slug == SITE:
        return "Home page"
    if slug == CORRECTIONS:
        return "Corrections"
    record = dossier.records.get(slug)
    match record:
        case None:
            return slug
        case Source():
            publisher = f" {record.publisher.value}" if record.publisher else ""
            return record.label + publisher
        case Statement():
            speaker = dossier.entities.get(record.speaker)
            by = speaker.name if speaker else record.speaker
            return f"Statement by {by}, {quoted(record.citation.quote or '')}"
        case _:
            return name_of(record)


def place_of(dossier: Dossier, passage: Passage) -> str:
    """Return where a passage stands: "003 ¶4", "003, set aside", or the name of a reference."""
    target = dossier.records.get(passage.citation.target)
    match target:
        case Source() if passage.block >= 0:
            return f"{target.label} ¶{passage.block + 1}"
        case Source() if passage.spans:
            return f"{target.label}, set aside"
        case Source():
            return target.label
        case Reference():
            return target.title
        case _:
            return passage.citation.target


def listed(words: Iterable[str]) -> str:
    """Return words in a row: "a, b and c"."""
    some = list(words)
    return " and ".join([", ".join(some[:-1]), some[-1]] if some[1:] else some)


def number_of(count: int, noun: str) -> str:
    """Return a number with its noun: "1 source", "2 sources"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def first_of(values: Sequence[str | None]) -> str:
    """Return the first value that is there, `NONE` if there is none."""
    return next((value for value in values if value), NONE)
