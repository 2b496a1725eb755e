from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.planting import KINDS, Planted, planted_names, planted_records, planted_source
from unhrc_site.audit.folded import folded
from unhrc_site.audit.secrets import find_secrets
from unhrc_site.audit.standing import Private, Standing
from unhrc_site.audit.texts import Walk
from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.model.dates.day import Day

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.audit.secret import Secret

TODAY = Day(2026, 11, 22)


def private(site: Site, day: Day = TODAY, known: tuple[str, ...] = ()) -> Private:
    """Return what the audit reads of a dossier."""
    dossier = load_dossier(site.root, Options(None)).dossier
    records = tuple(dossier.records.values())
    return Private(dossier.settings, records, dossier.corrections, day, known)


def looked_for(secrets: tuple[Secret, ...]) -> bytes:
    """Return all words that are looked for, in one text."""
    return b"".join(folded(secret.words) for secret in secrets)


PLANTED: dict[str, Callable[[], Planted]] = {
    "drafts": lambda: planted_records(draft=True),
    "embargo": lambda: planted_records(embargo="2026-11-23"),
    "excerpts": lambda: planted_source("excerpts"),
    "citation": lambda: planted_source("citation"),
    "omit": lambda: planted_names("omit"),
    "initials": lambda: planted_names("initials"),
}


@pytest.mark.parametrize("way", PLANTED)
def test_every_planted_word_is_looked_for(way: str, make_site: Callable[[str], Site]) -> None:
    """No field of any kind of record, and no part of a source, is forgotten."""
    planted = PLANTED[way]()
    found = looked_for(find_secrets(private(make_site(planted.text))))
    assert [word for word in planted.words if word.encode() not in found] == []


def test_planted_files_are_read_whole(make_site: Callable[[str], Site]) -> None:
    """Each kind has its planted record, and no text of one is there that was not planted."""
    planted = planted_records(draft=True)
    given = private(make_site(planted.text))
    standing = Standing.of(given)
    slugs = frozenset(record.slug for record in given.records)
    drafts = [record for record in given.records if record.editorial.draft]
    assert {record.kind.value for record in drafts} == set(KINDS)
    assert standing.withheld.keys() >= {record.slug for record in drafts}
    plain = {
        text
        for record in drafts
        for text, _ in Walk(slugs).texts(record)
        if "qj" not in text.lower()
    }
    assert plain <= {"en", "2021", "the", "date line", "byline", " "}
