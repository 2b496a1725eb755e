from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unhrc_site.audit.scan import find_leaks
from unhrc_site.audit.secret import Form
from unhrc_site.audit.secrets import find_secrets
from unhrc_site.audit.standing import Private
from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.model.dates.day import Day

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.audit.secret import Secret

DOSSIER = """\
-- content/site.yaml --
title: Test
-- seeds/tribune.txt --
Council suspends a member

12 May 2021

The council voted on 12 May 2021. A rose was given to the president by will.
-- content/entities/court.md --
---
name: Park Court
kind: body
---
-- content/entities/free.md --
---
name: Committee to free {name}
kind: organisation
---
-- content/entities/envoy.md --
---
name: {name}
kind: person
protect: omit
{more}
---
"""


@pytest.fixture
def secrets(make_site: Callable[[str], Site]) -> Callable[..., tuple[Secret, ...]]:
    """Return a way from the name of a protected person to what is withheld."""

    def make(name: str, more: str = "") -> tuple[Secret, ...]:
        text = DOSSIER.replace("{name}", name).replace("{more}", more)
        dossier = load_dossier(make_site(text).root, Options(None)).dossier
        records = tuple(dossier.records.values())
        return find_secrets(Private(dossier.settings, records, (), Day(2026, 1, 1), ()))

    return make


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Maria Kovalenko", {"Maria Kovalenko", "Maria", "Kovalenko"}),
        ("Rose Kovalenko", {"Rose Kovalenko", "Kovalenko"}),
        ("Will Park", {"Will Park"}),
        ("Dr. Jo van der Berg Jr.", {"Dr. Jo van der Berg Jr.", "Berg"}),
        ("M. Kovalenko", {"M. Kovalenko", "Kovalenko"}),
        ("Li Wu", {"Li Wu", "Wu"}),
        ("Ana Park-Mendoza", {"Ana Park-Mendoza", "Ana", "Park-Mendoza", "Mendoza"}),
        ("Cher", {"Cher"}),
        ("王小明", {"王小明"}),
        ("Мария Коваленко", {"Мария Коваленко", "Мария", "Коваленко"}),
    ],
)
def test_parts_of_a_name(
    name: str, expected: set[str], secrets: Callable[..., tuple[Secret, ...]]
) -> None:
    """A surname is withheld alone, a first name too unless it is a word or somebody else's."""
    found = {secret.words for secret in secrets(name) if secret.form is Form.NAME}
    assert found == expected


def test_aliases_and_identifiers(secrets: Callable[..., tuple[Secret, ...]]) -> None:
    """An alias is withheld; one for some sources only is not if it is made of plain words."""
    more = (
        "aliases: [Masha, {name: the president, in: [tribune]}, {name: The Lioness, in: [tribune]}]"
        "\nidentifiers: {wikidata: Q77471234}"
    )
    words = {secret.words for secret in secrets("Maria Kovalenko", more)}
    assert {"Masha", "The Lioness", "Q77471234"} <= words
    assert "the president" not in words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("KOVALENKO, M.", 1),
        ("Kovalenko, Maria", 1),
        ("@mariakovalenko and @kovalenkomaria", 2),
        ("entities/maria-kovalenko.html", 1),
        ("Kovalenkos Haus", 1),
        ("Kovalenkov", 0),
        ("Park Court", 0),
        ("Marianne and Mar ia", 0),
    ],
)
def test_forms_of_a_name(text: str, count: int, secrets: Callable[..., tuple[Secret, ...]]) -> None:
    """The forms in which lists, handles, addresses and languages put a name are found."""
    assert len(find_leaks({"x": text.encode()}, secrets("Maria Kovalenko")).leaks) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<ul><li>He is Zhou's.</li></ul> /page.html", 0),
        ("<p>Li spoke", 1),
        ("LI SPOKE", 1),
        ("zhou li", 1),
        ("Seen by [Z. L.] and L. Z.", 0),
        ("Seen by Page", 1),
    ],
)
def test_names_that_are_words_of_the_site(
    make_site: Callable[[str], Site], text: str, count: int
) -> None:
    """A surname such as that of an element is found with a capital; initials may be shown."""
    more = "aliases: [Page, Z. L., L. Z.]"
    written = DOSSIER.replace("{name}", "Zhou Li").replace("{more}", more)
    site = make_site(written.replace("protect: omit", "protect: initials"))
    dossier = load_dossier(site.root, Options(None)).dossier
    records = tuple(dossier.records.values())
    known = ("<li class=page>{{ zhou }}</li>",)
    found = find_secrets(Private(dossier.settings, records, (), Day(2026, 1, 1), known))
    taken = [secret for secret in found if secret.words != "Zhou"]
    assert len(find_leaks({"x": text.encode()}, taken).leaks) == count
