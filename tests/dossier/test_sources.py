"""Claims about sources: what a seed gives, with what an editor adds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.evidence import Linked, link, text_of
from unhrc_site.dossier.sources import merge_sources, slug_of_seed
from unhrc_site.model.routes import is_slug
from unhrc_site.model.source_text import Basis, Field, SourceText


def with_fields(text: SourceText, **values: str) -> SourceText:
    """Return `text` with stated fields; an underscore in a name stands for a hyphen."""
    fields = {
        name.replace("_", "-"): Field(value, Basis.STATED, "rule", 0, 1)
        for name, value in values.items()
    }
    return replace(text, fields=fields)


SEED = with_fields(
    text_of("003_ab", "Words."), title="The headline", publisher="Press TV", published="2020-09-21"
)


def described(notes: str, *texts: SourceText) -> Linked:
    """Return a dossier with one record of a source."""
    return link(f"-- content/sources/presstv.yaml --\n{notes}\n", *(texts or (SEED,)))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("003_47c7.txt", "003-47c7"),
        ("Ünïcode  Näme.TXT", "unicode-name"),
        ("a--b__c.md", "a-b-c"),
        ("archive.tar.txt", "archive-tar"),
        ("sub/folder/x.txt", "x"),
    ],
)
def test_a_seed_that_no_record_names_is_called_by_its_file(name: str, slug: str) -> None:
    """The slug is the file's stem in lower case, its ASCII words joined by hyphens."""
    assert slug_of_seed(name) == slug


@pytest.mark.parametrize("name", ["俄罗斯.txt", "---.txt", ".txt", "con.txt", f"{'x' * 200}.txt"])
def test_a_name_without_a_usable_word_gets_digits(name: str) -> None:
    """What gives no slug, one that Windows keeps, or one too long is named by its digest."""
    assert slug_of_seed(name).startswith("seed-")


@given(st.text(min_size=1))
def test_every_file_name_gives_a_slug(name: str) -> None:
    """Whatever a file is called, its source has a slug, the same each time."""
    assert is_slug(slug_of_seed(name))
    assert slug_of_seed(name) == slug_of_seed(name)


def test_a_seed_alone_is_a_source() -> None:
    """Without a record the text's own fields are the source's."""
    merged = merge_sources([SEED], [])
    (source,) = merged.sources
    assert (source.slug, source.label, source.seed) == ("003-ab", "003", "003_ab.txt")
    assert merged.problems == ()
    assert source.title is not None
    assert (source.title.value, source.title.basis) == ("The headline", Basis.STATED)
    assert source.title_is_printed
    assert source.published is not None
    assert str(source.published.edtf) == "2020-09-21"


def test_what_an_editor_says_goes_before_the_text() -> None:
    """A record's fields replace those of the text, and what it does not say stays."""
    linked = described(
        "seed: 003_ab.txt\nlabel: P\ntitle: Another\nlanguage: fa\nkind: letter\nauthors: []"
    )
    source = linked.dossier.sources["presstv"]
    assert (source.label, source.language, source.genre.value) == ("P", "fa", "letter")
    assert source.title is not None
    assert (source.title.value, source.title.basis) == ("Another", Basis.OUTSIDE)
    assert not source.title_is_printed
    assert source.publisher is not None
    assert source.publisher.value == "Press TV"
    assert source.authors == ()
    assert list(linked.dossier.sources) == ["presstv"]


def test_authors_keep_their_order_past_nine() -> None:
    """The tenth author does not come before the second."""
    names = {f"author_{number}": f"A{number}" for number in range(1, 13)}
    (source,) = merge_sources([with_fields(text_of("x", "Words."), **names)], []).sources
    assert [author.value for author in source.authors] == [f"A{n}" for n in range(1, 13)]


def test_seeds_of_one_name_in_two_folders_are_two_sources() -> None:
    """No seed hides another: a second of the same name is told that its slug is taken."""
    first, second = (
        replace(text_of("x", words), path=f"seeds/{folder}/x.txt")
        for folder, words in (("a", "One."), ("b", "Two."))
    )
    sources = merge_sources([first, second], []).sources
    assert [source.seed for source in sources] == ["a/x.txt", "b/x.txt"]
    assert link("", first, second).codes == ["E301"]
    named = link("-- content/sources/two.yaml --\nseed: b/x.txt\n", first, second)
    assert sorted(named.dossier.sources) == ["two", "x"]


def test_a_record_names_one_seed_that_is_there() -> None:
    """A seed that is missing, or named twice, is an error at the key that names it."""
    missing = described("label: x\nseed: 003_bb.txt").only("E305")
    assert missing.hint == 'did you mean "003_ab.txt"?'
    assert missing.location is not None
    assert (missing.location.line, missing.location.col) == (2, 7)
    twice = link(
        "-- content/sources/a.yaml --\nseed: 003_ab.txt\n"
        "-- content/sources/b.yaml --\nseed: 003_ab.txt\n",
        SEED,
    )
    problem = twice.only("E306")
    assert problem.message == '"003_ab.txt" is already described by content/sources/a.yaml'
    assert list(twice.dossier.sources) == ["a"]


def test_custody_is_held_against_the_bytes() -> None:
    """A seed that no longer has the digest that was noted is a warning, in whatever case."""
    right = SEED.sha256.upper()
    assert described(f"seed: 003_ab.txt\nsha256: {right}").codes == []
    problem = described(f"seed: 003_ab.txt\nsha256: {'0' * 64}").only("W211")
    assert problem.hint is not None
    assert SEED.sha256 in problem.hint
