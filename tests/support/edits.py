"""Edits of a dossier in a string, and what they change for a reader."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from support.site import split
from unhrc_site.dossier.changes.comparing import changes_between
from unhrc_site.dossier.dossier import Dossier
from unhrc_site.load.content.reading import read_corrections, read_record, read_settings
from unhrc_site.load.raw.reading import read_source

if TYPE_CHECKING:
    from unhrc_site.model.changes import Change, What
    from unhrc_site.model.source_text import SourceText

CORRECTIONS = "content/corrections.yaml"
SETTINGS = "content/site.yaml"


def dossier_of(site: str) -> Dossier:
    """Return the linked dossier of a site in a string.

    What cannot be read fails the test, what is wrong in its links does not.
    """
    files = split(site)
    settings, wrong = read_settings(SETTINGS, files.pop(SETTINGS))
    assert settings, wrong
    corrections, wrong = read_corrections(CORRECTIONS, files.pop(CORRECTIONS, b""))
    assert not wrong
    texts, records = [], []
    for path, content in files.items():
        if path.startswith("seeds/"):
            text = _source_text(path, content)
            texts.append(text)
        else:
            record, wrong = read_record(path, content)
            assert record, wrong
            records.append(record)
    return Dossier.of(settings, texts, records, (), corrections)


@cache
def _source_text(path: str, content: bytes) -> SourceText:
    """Return what a seed is read as; most edits leave it as it is."""
    text, _ = read_source(path, content)
    assert text
    return text


def edited(site: str, *edits: tuple[str, str]) -> str:
    """Return a site with each text replaced by the other; each must stand there exactly once."""
    for old, new in edits:
        assert site.count(old) == 1, (site.count(old), old)
        site = site.replace(old, new)
    return site


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return what readers find changed between two sites in strings."""
    return changes_between(dossier_of(before), dossier_of(after))


def told(before: str, after: str, what: What) -> list[str]:
    """Return name and words of all changes of one sort."""
    return [f"{c.name}: {c.words}" for c in changes(before, after) if c.what is what]
