"""Claims about names that must not be public: where they are found, and what stands for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from support.editions import edition, exported, shown_text
from support.evidence import link, text_of
from unhrc_site.dossier.publishing.masks import Masks
from unhrc_site.model.diagnostics import Location

if TYPE_CHECKING:
    from unhrc_site.dossier.edition import Edition

PERSON = """\
-- content/entities/maria-kovalenko.md --
---
name: Maria Kovalenko
kind: person
protect: pseudonym
pseudonym: Witness A
aliases: [Kovalenko]
identifiers: {wikidata: Q123}
former_slugs: maria-k
---
Maria Kovalenko spoke. [@s "Kovalenko spoke"]
"""
OTHER = """\
-- content/entities/petrova.yaml --
name: Ljudmila Petrova
kind: person
protect: omit
aliases: [Petrova]
"""
RESERVED = ("Maria", "maria", "ovalenko", "OVALENKO", "Q123")


def masks(*names: str, how: str = "omit") -> Masks:
    """Return the masks of one protected person with these names."""
    aliases = ", ".join(f'"{name}"' for name in names[1:])
    record = (
        f'-- content/entities/p.yaml --\nname: "{names[0]}"\nkind: person\nprotect: {how}\n'
        f"aliases: [{aliases}]\n"
    )
    return Masks.of(link(record).dossier.entities.values(), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Kovalenko spoke.", "[M. K.] spoke."),
        ("It was Kovalenko’s idea.", "It was [M. K.]’s idea."),
        ("the Kovalenko-led group", "the [M. K.]-led group"),
        ("MARIA KOVALENKO SPOKE", "[M. K.] SPOKE"),
        ("KOVALENKO SPOKE", "[M. K.] SPOKE"),
        ("maria kovalenko", "[M. K.]"),
        ("Maria\u00a0Kovalenko", "[M. K.]"),
        ("Maria\nKovalenko", "[M. K.]"),
        ("Ma\u00adria Kova\u00adlenko", "[M. K.]"),
        ("by @kovalenko and #MariaKovalenko", "by @[M. K.] and #[M. K.]"),
        ("kovalenko@example.org", "[M. K.]@example.org"),
        ("Kovalenko, Maria", "[M. K.]"),
        ("maria_kovalenko.jpg", "[M. K.].jpg"),
        ("Kovalenkos and Mariana", "Kovalenkos and Mariana"),
        ("the kovalenko brand", "the kovalenko brand"),
        ("“Kovalenko”", "“[M. K.]”"),
        ("Kovalenko", "[M. K.]"),
    ],
)
def test_where_a_name_is_found(text: str, expected: str) -> None:
    """Whole words in any typography, the longest name first; a single word in small letters not."""
    assert masks("Maria Kovalenko", "Kovalenko", how="initials").masked(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("I. S.", "This is his, and IT is.", "This is his, and IT is."),
        ("I. S.", "It was I. S. who signed.", "It was [name withheld] who signed."),
        ("I. S.", "I.S., IS and I S.", "[name withheld], [name withheld] and [name withheld]."),
        (
            "I. S.",
            "Signed by I. S. The rest is lost.",
            "Signed by [name withheld]. The rest is lost.",
        ),
        ("I. S.", "@i.s and i_s@example.org", "@[name withheld] and [name withheld]@example.org"),
        ("Li Ke", "They like Li Ke and LI KE.", "They like [name withheld] and [name withheld]."),
        ("Li Ke", "KE, Li; @like; LiKe", "[name withheld]; @[name withheld]; [name withheld]"),
    ],
)
def test_names_that_would_be_words(name: str, text: str, expected: str) -> None:
    """Initials and short names are found, and words that have their letters are left alone."""
    assert masks(name).masked(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Мария Коваленко", "Сказала Мария Коваленко.", "Сказала [name withheld]."),
        ("МАРИЯ КОВАЛЕНКО", "Сказала Мария Коваленко.", "Сказала [name withheld]."),
        ("王小明", "昨天王小明說", "昨天[name withheld]說"),
        ("ماريا كوفالينكو", "قالت ماريا كوفالينكو اليوم", "قالت [name withheld] اليوم"),
        ("José Muñoz", "Jose\u0301 Mun\u0303oz spoke", "[name withheld] spoke"),
        ("José Muñoz", "JOSE MUNOZ spoke", "[name withheld] spoke"),
        ("O'Neill", "O’Neill spoke", "[name withheld] spoke"),
        ("Jean-Luc Picard", "Jean‑Luc Picard", "[name withheld]"),
    ],
)
def test_names_in_other_scripts(name: str, text: str, expected: str) -> None:
    """A name is found in any script, accents or not; where no spaces part words, anywhere."""
    assert masks(name).masked(text) == expected


@pytest.mark.parametrize(
    ("how", "mark"),
    [("omit", "[name withheld]"), ("initials", "[M. K.]"), ("pseudonym", "[Witness A]")],
)
def test_each_protection(how: str, mark: str) -> None:
    """The mark stands in the record, in our prose, in the source and in quotations of it."""
    text = text_of("s", "It was late. Maria Kovalenko spoke.", "KOVALENKO left.")
    content = PERSON.replace("protect: pseudonym", f"protect: {how}")
    found = edition(content, text)
    (person,) = found.dossier.entities.values()
    assert (person.name, person.slug, person.identifiers) == (mark, "witness-a", {})
    assert person.editorial.former_slugs == ()
    assert shown_text(found.dossier, "s") == [f"It was late. {mark} spoke.", f"{mark} left."]
    (passage,) = found.dossier.passages
    assert (passage.state, passage.words) == ("exact", (f"{mark} spoke",))
    exports = exported(found.dossier)
    assert not [name for name in RESERVED if name in exports]
    assert mark in exports
    assert not found.problems
    assert found.marks >= {mark}


def test_mark_in_the_text_is_known_as_ours() -> None:
    """Where a mark stands, the text says so, and it leads to the place of the name."""
    text = text_of("s", "It was late. Maria Kovalenko spoke.")
    public = edition(PERSON, text).dossier
    block = public.sources["s"].text.blocks[0]
    ((start, end, words),) = block.ours
    assert (block.text[start:end], words) == ("[Witness A]", 0)
    assert text.raw[slice(*block.visible.origin(start, end))] == "Maria Kovalenko"
    (passage,) = public.passages
    assert text.raw[slice(*passage.spans[0])] == "Maria Kovalenko spoke"
    assert public.sources["s"].text.raw == "It was late. █████ █████████ spoke."


def test_half_a_name_in_a_quotation() -> None:
    """A quotation that cuts a name in two takes the whole mark."""
    found = edition(PERSON, text_of("s", "Then Maria Kovalenko spoke."))
    assert found.dossier.passages[0].citation.quote == "[Witness A] spoke"


def test_name_over_nodes_of_our_prose() -> None:
    """A name whose parts are set differently is found as one."""
    content = PERSON.replace("Maria Kovalenko spoke.", "We know *Maria* **Kovalenko** well.")
    text = exported(edition(content, text_of("s", "Kovalenko spoke.")).dossier)
    assert "We know [Witness A] well." in text


EVERYWHERE = """\
-- content/site.yaml --
title: On Maria Kovalenko
description: What Kovalenko said.
-- content/sources/s.md --
---
seed: s.txt
title: {value: Kovalenko speaks, basis: outside}
authors: [Maria Kovalenko]
url: "https://example.org/2021/maria-kovalenko-speaks"
archived: "https://archive.example.org/Kovalenko"
origin_note: From Kovalenko.
---
It is by [Kovalenko](https://example.org/kovalenko-maria). [@s "Kovalenko spoke"]
-- content/events/e.md --
---
title: Kovalenko speaks
short: Kovalenko
date:
  {edtf: 2021, basis: inferred, reasoning: By Kovalenko., cite: {source: s, quote: Kovalenko spoke}}
participants:
  - {entity: maria-kovalenko, role: Kovalenko, cite: {source: s, quote: Kovalenko spoke}}
accounts: [{question: Did Kovalenko speak?, answers: [{source: s, quote: Kovalenko spoke}]}]
not_said: [{text: Where Kovalenko was.}]
outside: [{text: Kovalenko wrote., references: [r]}]
---
[[maria-kovalenko]] and [[maria-kovalenko|Kovalenko]] are one. [@s "Kovalenko spoke"]
-- content/references/r.md --
---
title: By Kovalenko
url: "https://example.org/kovalenko"
---
`Kovalenko` wrote it.
-- content/statements/x.yaml --
speaker: maria-kovalenko
office: Chair, Kovalenko & Co.
manner: direct
cite: {source: s, quote: Kovalenko spoke}
-- content/corrections.yaml --
"""


def test_name_in_every_text() -> None:
    """Titles, notes, questions, addresses, offices: no text of a record keeps the name."""
    content = PERSON + EVERYWHERE.rpartition("-- content/corrections")[0]
    found = edition(content, text_of("s", "Maria Kovalenko spoke."))
    exports = exported(found.dossier)
    assert not [name for name in RESERVED if name in exports]
    assert "ovalenko" not in repr(found.dossier.settings)
    assert found.dossier.statements["x"].speaker == "witness-a"
    url = found.dossier.sources["s"].url
    assert url is not None
    assert url.value == "https://example.org/"
    assert not found.problems


def test_address_of_a_block_with_a_name() -> None:
    """It is made of the public words: a digest of the others would confirm a guess at the name."""

    def ids(name: str) -> tuple[str, str]:
        content = PERSON.replace("Maria Kovalenko", name).replace("Kovalenko", name.split()[1])
        source = edition(content, text_of("s", f"{name} spoke.")).dossier.sources["s"].text
        return source.blocks[0].id, source.sha256

    assert ids("Maria Kovalenko") == ids("Anna Petrenko")
    assert ids("Maria Kovalenko")[1] == ""


def test_two_persons_with_one_mark() -> None:
    """Quotations that a mark makes equal are told apart by the words beside them."""
    text = text_of("s", "At noon Kovalenko spoke at length. At night Petrova spoke at length.")
    content = (PERSON + OTHER).replace("protect: pseudonym", "protect: omit")
    content += '-- content/themes/t.md --\n---\ntitle: T\norder: 1\n---\nSo. [@s "Petrova spoke"]\n'
    found = edition(content, text)
    assert not found.problems
    first, second = found.dossier.passages
    assert {first.state, second.state} == {"exact"}
    assert first.spans != second.spans
    assert first.citation.id != second.citation.id


def test_nothing_tells_them_apart() -> None:
    """A quotation that nothing tells from another is reported, and not shown as verified."""
    content = (PERSON + OTHER).replace("protect: pseudonym", "protect: omit")
    lines = [*["Petrova spoke"] * 20, "Kovalenko spoke", *["Petrova spoke"] * 20]
    found = edition(content, text_of("s", *lines))
    assert [problem.code for problem in found.problems] == ["E205"]
    assert found.problems[0].message.startswith("in the public edition, ")
    (passage,) = found.dossier.passages
    assert passage.state == "ambiguous"


def test_scoped_alias() -> None:
    """An alias that holds in one source is replaced there and in our words, not in another."""
    content = PERSON.replace("aliases: [Kovalenko]", "aliases: [{name: Kovalenko, in: [s]}]")
    found: Edition = edition(
        content, text_of("s", "Kovalenko spoke."), text_of("t", "Kovalenko beer is sold.")
    )
    assert shown_text(found.dossier, "s") == ["[Witness A] spoke."]
    assert shown_text(found.dossier, "t") == ["Kovalenko beer is sold."]
    assert "[Witness A] spoke." in exported(found.dossier)


def test_quotation_outside_the_scope_of_an_alias() -> None:
    """Words that are an alias in one source are quoted from another as they stand there."""
    content = PERSON.replace("aliases: [Kovalenko]", "aliases: [{name: Kovalenko, in: [s]}]")
    content += (
        '-- content/themes/t2.md --\n---\ntitle: T\norder: 1\n---\nSo. [@t "Kovalenko beer"]\n'
    )
    text = text_of("t", "Kovalenko beer is sold.")
    found = edition(content, text_of("s", "Kovalenko spoke."), text)
    assert not found.problems
    assert [passage.words for passage in found.dossier.passages] == [
        ("[Witness A] spoke",),
        ("Kovalenko beer",),
    ]


def test_names_and_excerpts() -> None:
    """A name at the edge of an excerpt is never shown in part, and a hidden one is not counted."""
    filler = " ".join(f"Word{number} follows." for number in range(60))
    text = text_of("s", f"Maria Kovalenko spoke. {filler} Kovalenko left.")
    content = PERSON + "-- content/sources/s.yaml --\nseed: s.txt\npublish: excerpts\n"
    public = edition(content, text).dossier
    printed = public.sources["s"].text.printed
    assert printed is not None
    assert printed.names == 1
    assert shown_text(public, "s") == ["[Witness A] spoke. <122>"]


def test_neutral_slugs() -> None:
    """Without a pseudonym an address is counted; it is never made of the name."""
    content = OTHER + OTHER.replace("petrova", "zorblatt").replace("Petrova", "Zorblatt")
    public = edition(content).dossier
    assert sorted(public.entities) == ["person-1", "person-2"]


def test_entity_of_another_kind() -> None:
    """A place is protected as a person is."""
    content = "-- content/entities/home.yaml --\nname: 12 Elm Street\nkind: place\nprotect: omit\n"
    public = edition(content, text_of("s", "They live at 12 Elm Street.")).dossier
    assert shown_text(public, "s") == ["They live at [name withheld]."]
    assert list(public.entities) == ["place-1"]


def test_missing_pseudonym() -> None:
    """It is reported, and until it is there the name is omitted."""
    content = PERSON.replace("pseudonym: Witness A\n", "")
    text = text_of("s", "Kovalenko spoke.")
    assert link(content, text).only("E606").location is not None
    assert shown_text(edition(content, text).dossier, "s") == ["[name withheld] spoke."]


def test_name_in_what_no_reader_sees() -> None:
    """A file that holds a name in a link is not given, though its text shows no name."""
    shown = text_of("s", "It passed.")
    text = replace(shown, raw=f"{shown.raw}\n<https://example.org/by-kovalenko>")
    public = edition(PERSON.replace("Kovalenko spoke", "It passed"), text).dossier
    assert public.sources["s"].text.printed is not None
    assert "kovalenko" not in public.sources["s"].text.raw
    assert public.sources["s"].text.sha256 == ""


def test_old_addresses_with_a_name() -> None:
    """No notice stands at a former address that is made of a name, of whatever record."""
    content = PERSON + (
        "-- content/themes/t.md --\n---\ntitle: T\norder: 1\n"
        "former_slugs: [kovalenko-speaks, maria-kovalenko-s-words, by-von-brandt, other-words]\n"
        "---\n-- content/entities/a.yaml --\nname: A. B.\nkind: person\nprotect: omit\n"
        "aliases: [von-Brandt]\n"
    )
    public = edition(content, text_of("s", "Kovalenko spoke.")).dossier
    assert public.themes["t"].editorial.former_slugs == ("other-words",)


def test_file_names_with_a_name() -> None:
    """A slug or a seed that is made of a name is reported with its file, and with a way out."""
    content = PERSON + (
        "-- content/themes/kovalenko-speaks.md --\n---\ntitle: T\norder: 1\n---\n"
        "-- content/sources/t.yaml --\nseed: 01_Maria_Kovalenko.txt\n"
    )
    texts = text_of("s", "Kovalenko spoke."), text_of("01_Maria_Kovalenko", "It rained.")
    found = edition(content, *texts)
    assert [(problem.code, problem.location) for problem in found.problems] == [
        ("E601", Location("content/sources/t.yaml")),
        ("E601", Location("content/themes/kovalenko-speaks.md")),
    ]
    assert all("ovalenko" not in problem.message for problem in found.problems)
