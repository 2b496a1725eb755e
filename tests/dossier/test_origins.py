"""Claims about how many independent accounts stand behind a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from support.evidence import link, text_of
from unhrc_site.dossier.origins import Origins, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from support.evidence import Linked

PARAGRAPHS = ("It passed on Friday.", "A spokesman denied it.")


def linked(extra: str = "", /, **origins: str | None) -> Linked:
    """Return a dossier of sources by slug, each with its origin, and what else is in `extra`.

    An event `e` rests on the first paragraph of each, a person `p` on the second.
    """
    parts = [
        f"-- content/sources/{slug}.yaml --\nseed: {slug}.txt\n"
        + (f"origin: {origin}\n" if origin else "")
        for slug, origin in origins.items()
    ]
    for path, number in (("events/e", 0), ("entities/p", 1)):
        head = "title: E" if path.startswith("events") else "name: P\nkind: person"
        cites = " ".join(f'[@{slug} "{PARAGRAPHS[number]}"]' for slug in origins)
        parts.append(f"-- content/{path}.md --\n---\n{head}\n---\nSo it is. {cites}\n")
    texts = (text_of(slug, *PARAGRAPHS) for slug in origins)
    return link("".join(parts) + extra, *texts)


def chains(**origins: str | None) -> Origins:
    """Return these origins."""
    return Origins({slug: origin for slug, origin in origins.items() if origin}, {}, {})


def test_a_chain_leads_from_report_to_report() -> None:
    """What a source derives from is given nearest first, to where nothing more is known."""
    found = chains(a="b", b="c", c="wire", d=None)
    assert found.chain("a") == ("b", "c", "wire")
    assert found.chain("d") == ()
    assert found.chain("nobody") == ()


def test_a_chain_goes_on_through_a_reference_to_a_document() -> None:
    """An article derives from a report outside the dossier, and that from a paper that leaked."""
    extra = (
        "-- content/references/report.yaml --\ntitle: Report\norigin: paper\n"
        "-- content/entities/paper.yaml --\nname: the paper\nkind: document\n"
    )
    found = linked(extra, a="report", b="paper")
    assert found.read.origins().chain("a") == ("report", "paper")
    assert found.read.support("e").origins == ("paper",)
    assert not [code for code in found.codes if code.startswith("E")]


def test_an_account_is_named_by_the_nearest_that_all_its_sources_follow() -> None:
    """Two articles of one report rest on the report, not on the paper that it is about."""
    extra = (
        "-- content/references/report.yaml --\ntitle: Report\norigin: paper\n"
        "-- content/references/paper.yaml --\ntitle: Paper\n"
    )
    assert linked(extra, a="report", b="report").read.support("e").origins == ("report",)
    assert linked(extra, a="report").read.support("e").origins == ("report",)
    assert linked(extra, a="report", b="paper").read.support("e").origins == ("paper",)
    assert linked(extra, a="report", b="a").read.support("e").origins == ("a",)


def test_two_sources_of_one_origin_are_one_account() -> None:
    """Sources that come down to one report count once, the report itself among them."""
    found = linked(a="b", b=None, c=None).read.support("e")
    assert found.sources == ("a", "b", "c")
    assert found.origins == ("b", "c")


def test_a_part_of_a_source_may_have_an_origin_of_its_own() -> None:
    """What rests on a paragraph that follows another report counts with that report."""
    denied = text_of("a", *PARAGRAPHS).blocks[1].id
    extra = (
        "-- content/references/wire.yaml --\ntitle: The wire\n"
        "-- content/references/paper.yaml --\ntitle: The paper\n"
    )
    parts = f"origin_parts: [{{origin: wire, blocks: [{denied}]}}]"
    found = linked(extra, b="paper", a=f"paper\n{parts}")
    read = found.read
    assert read.support("e").origins == ("paper",)
    assert read.support("p").origins == ("paper", "wire")
    assert not [code for code in found.codes if code.startswith("E3")]


def test_a_part_names_blocks_that_are_there() -> None:
    """A block that is not there, and an origin that can be none, are errors."""
    one, other = (f"{{origin: {slug}, blocks: [0000000000]}}" for slug in "be")
    codes = linked(b=None, a=f"b\norigin_parts: [{one}, {other}]").codes
    assert sorted(code for code in codes if code.startswith("E3")) == ["E303", "E309", "E309"]


def test_a_circle_is_one_account_and_an_error_of_each() -> None:
    """Sources that derive from one another never count as independent, whoever asks first."""
    found = linked(a="b", b="c", c="a", d="b")
    assert len(found.read.support("e").origins) == 1
    problems = [problem for problem in found.problems if problem.code == "E310"]
    assert len(problems) == 3
    assert problems[0].message.endswith("a → b → c → a")


def test_a_source_is_not_its_own_origin() -> None:
    """A source that names itself is a circle of one."""
    found = linked(a="a")
    assert [code for code in found.codes if code.startswith("E")] == ["E310"]
    assert found.read.support("e").origins == ("a",)


def test_an_origin_is_a_source_a_reference_or_a_document() -> None:
    """An origin that is none of these is an error with the nearest that exists."""
    (problem,) = (p for p in linked(wire=None, b="wier").problems if p.code.startswith("E"))
    assert (problem.code, problem.hint) == ("E303", 'did you mean "wire"?')
    assert "E303" in linked(a="p").codes


@given(st.dictionaries(st.sampled_from("abcdef"), st.one_of(st.none(), st.sampled_from("abcdefg"))))
def test_sources_that_derive_from_one_another_share_their_origin(
    origins: Mapping[str, str | None],
) -> None:
    """However the origins are tangled, a source and its origin are one account."""
    found = chains(**origins)
    for slug, origin in origins.items():
        if origin:
            assert len(found.accounts([Place(slug, None), Place(origin, None)])) == 1


def test_a_part_that_follows_what_follows_its_source() -> None:
    """A paragraph that an article took from a paper which follows that article is no new account.

    The names of the two do not matter.
    """
    for article, paper in (("z", "a"), ("a", "z")):
        found = Origins({paper: article}, {(article, "b1"): paper}, {})
        assert found.chain(article, "b1") == (paper, article)
        places = [Place(article, None), Place(article, "b1"), Place(paper, None)]
        assert len(found.accounts(places)) == 1
