"""Claims about names found in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import link, source_of, text_of
from unhrc_site.dossier.names import NameFinder, find_mentions
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.records import Alias, Entity, EntityKind

HERE = Location("content/entities/x.yaml")


def entity(slug: str, *names: str | tuple[str, str]) -> Entity:
    """Return an entity with these aliases; a pair is a name with its scope."""
    aliases = [(name, ()) if isinstance(name, str) else (name[0], (name[1],)) for name in names]
    return Entity(
        slug,
        slug,
        EntityKind.STATE,
        tuple(Alias(name, scopes, HERE) for name, scopes in aliases),
        {},
        None,
        (),
        (),
        (),
        HERE,
    )


def found(text: str, *entities: Entity, scopes: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return the entities named in `text`, each with the words that name it."""
    hits = NameFinder.of(entities).find(text, scopes)
    return [(hit.entity, text[hit.start : hit.end]) for hit in hits]


RUSSIA = entity("russia", "Russia", "Russian Federation")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia left.", ["Russia"]),
        ("Belorussia, Russian, Russias, russia", []),
        ("Russia's bid, Russia’s bid", ["Russia", "Russia"]),
        ("(Russia)—Russia/Ukraine", ["Russia", "Russia"]),
        ("Russia-backed, non-Russia, Russia‑led", []),
        ("@Russia #Russia Russia_2", []),
        ("the Russian\u00a0Federation", ["Russian\u00a0Federation"]),
        ("the Rus\u00adsian Federation", ["Rus\u00adsian Federation"]),
        ("the Russian\nFederation", ["Russian\nFederation"]),
        ("🇷🇺 Russia", ["Russia"]),
        ("", []),
    ],
)
def test_names_are_whole_words_with_case_as_written(text: str, words: list[str]) -> None:
    """Parts of words and of compounds name nothing; possessives and typography keep a name."""
    assert found(text, RUSSIA) == [("russia", word) for word in words]


def test_the_longest_name_at_a_place_wins() -> None:
    """A longer name hides the shorter ones within it, wherever these start."""
    council = entity("council", "Human Rights Council")
    watch = entity("watch", "Human Rights Watch", "Rights Council")
    rights = entity("rights", "Human Rights")
    text = "Human Rights Council, Human Rights Watch, Human Rights"
    assert [slug for slug, _ in found(text, rights, council, watch)] == [
        "council",
        "watch",
        "rights",
    ]


def test_the_narrower_scope_wins() -> None:
    """An alias of a block goes before one of its source, and that before one of everywhere."""
    everywhere = entity("city", "Moscow")
    in_source = entity("state", ("Moscow", "s"))
    in_block = entity("film", ("Moscow", "s#b1"))
    three = (everywhere, in_source, in_block)
    assert found("Moscow", *three) == [("city", "Moscow")]
    assert found("Moscow", *three, scopes=("s", "s#b2")) == [("state", "Moscow")]
    assert found("Moscow", *three, scopes=("s", "s#b1")) == [("film", "Moscow")]
    assert found("Moscow", in_source, scopes=("t", "t#b1")) == []


def test_a_name_that_two_claim_names_neither() -> None:
    """Where a name could mean two entities, nothing is found, and not the one that came first."""
    assert found("Georgia", entity("a", "Georgia"), entity("b", "Georgia")) == []
    twice = entity("a", "Georgia", "Georgia")
    assert found("Georgia", twice) == [("a", "Georgia")]


def test_accents_and_scripts_bound_names_as_letters_do() -> None:
    """A name with its accent apart is found whole, and one within a longer word is not."""
    assert found("Said Tu\u0308rk.", entity("turk", "Türk")) == [("turk", "Tu\u0308rk")]
    assert found("Зa\u0301 за\u0301мок", entity("za", "за")) == []
    assert found("联合国暂停俄罗斯资格", entity("ru", "俄罗斯")) == [("ru", "俄罗斯")]


def test_no_names_are_found_where_there_are_none() -> None:
    """A finder of nothing finds nothing."""
    assert found("Russia") == []
    assert found("Russia", entity("none"), entity("blank", " \u200b")) == []


NAMES = ["Russia", "Human Rights", "Human Rights Council", "Council", "UN", "王毅"]


@given(st.lists(st.sampled_from([*NAMES, " ", "-", "’s ", "x", ". ", "王"]), max_size=12))
def test_mentions_stand_in_order_and_none_over_another(pieces: list[str]) -> None:
    """Whatever the text, each mention is one of the names and they do not overlap."""
    text = "".join(pieces)
    entities = [entity(f"e{number}", name) for number, name in enumerate(NAMES)]
    at = 0
    for hit in NameFinder.of(entities).find(text):
        assert at <= hit.start < hit.end
        assert text[hit.start : hit.end] == NAMES[int(hit.entity[1:])]
        at = hit.end


def test_mentions_name_their_block() -> None:
    """A mention is a span of its block's visible text, in order, set-aside lines left out."""
    source = source_of("s", "Russia spoke.", "Then Russia left.", aside=("Russia news",))
    finder = NameFinder.of([RUSSIA])
    assert [(m.source, m.block, m.start, m.end) for m in find_mentions(finder, source)] == [
        ("s", 0, 0, 6),
        ("s", 1, 5, 11),
    ]


TEXTS = (text_of("s", "Moscow said no. Belorussia said yes."), text_of("t", "Only Kyiv spoke."))


def codes(aliases: str, other: str = "[]") -> list[str]:
    """Return the problems of two entities with these aliases."""
    return link(
        f"-- content/entities/a.yaml --\nname: A\nkind: state\naliases: {aliases}\n"
        f"-- content/entities/b.yaml --\nname: B\nkind: state\naliases: {other}\n",
        *TEXTS,
    ).codes


def test_an_alias_that_occurs_nowhere_is_warned_of() -> None:
    """An alias must stand as a name in some source; a part of a word is not enough."""
    assert codes("[Moscow]") == []
    assert codes("[Minsk]") == ["W307"]
    assert codes("[russia]") == ["W307"]
    assert codes("[moscow]") == ["W307"]


def test_two_entities_cannot_claim_one_alias_in_one_place() -> None:
    """A clash is an error where both hold: everywhere, or in the same source or block."""
    assert codes("[Moscow]", "[Moscow]") == ["E308"]
    assert codes("[Moscow, Moscow]") == []
    assert codes("[Moscow]", "[{name: Moscow, in: s}]") == []
    assert codes("[{name: Moscow, in: [s, t]}]", "[{name: Moscow, in: s}]") == ["E308"]
    assert codes("[{name: Moscow, in: t}]", "[{name: Moscow, in: s}]") == []


def test_a_scope_names_a_source_or_one_of_its_blocks() -> None:
    """A scope that leads nowhere is an error with the nearest source, if there is one."""
    block = TEXTS[0].blocks[0].id
    assert codes(f'[{{name: Moscow, in: "s#{block}"}}]') == []
    assert codes('[{name: Moscow, in: "s#0000000000"}]') == ["E309"]
    assert codes("[{name: Moscow, in: nowhere}]") == ["E309"]
