"""Claims about how many independent accounts stand behind a fact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from support.evidence import source_of
from unhrc_site.dossier.origins import origin_chain, origin_problems, support
from unhrc_site.model.editorial import Derivation

if TYPE_CHECKING:
    from unhrc_site.model.records import Source

PLAIN = source_of("x", "Words.")


def sources(**origins: str | None) -> dict[str, Source]:
    """Return sources by slug, each with its origin."""
    return {
        slug: replace(PLAIN, slug=slug, derived=Derivation(origin))
        for slug, origin in origins.items()
    }


def codes(**origins: str | None) -> list[str]:
    """Return the codes of the problems of these origins."""
    return [problem.code for problem in origin_problems(sources(**origins), {})]


def test_a_chain_leads_from_report_to_report() -> None:
    """What a source derives from is given nearest first, to a reference where it ends in one."""
    found = sources(a="b", b="c", c="wire", d=None)
    assert origin_chain("a", found) == ("b", "c", "wire")
    assert origin_chain("d", found) == ()
    assert origin_chain("nobody", found) == ()


def test_two_sources_of_one_origin_are_one_account() -> None:
    """Sources that come down to one report count once, the report itself among them."""
    found = sources(a="wire", b="a", c=None, wire=None)
    assert support(["b", "a", "c", "b", "nobody"], found).sources == ("b", "a", "c")
    assert support(["b", "a", "c"], found).origins == ("wire", "c")
    assert support(["a", "wire"], found).origins == ("wire",)
    assert support([], found).origins == ()


def test_a_circle_is_one_account_and_an_error_of_each() -> None:
    """Sources that derive from one another never count as independent, whoever asks first."""
    found = sources(a="b", b="c", c="a", d="b")
    for slugs in (["a", "b", "c", "d"], ["d", "c", "b", "a"]):
        assert support(slugs, found).origins == ("a",)
    problems = list(origin_problems(found, {}))
    assert [problem.code for problem in problems] == ["E310"] * 3
    assert problems[0].message.endswith("a → b → c → a")


def test_a_source_is_not_its_own_origin() -> None:
    """A source that names itself is a circle of one."""
    assert codes(a="a") == ["E310"]
    assert support(["a"], sources(a="a")).origins == ("a",)


def test_an_origin_is_a_source_or_a_reference() -> None:
    """An origin that is neither is an error with the nearest that exists."""
    assert codes(a=None) == []
    (problem,) = origin_problems(sources(wire=None, b="wier"), {})
    assert (problem.code, problem.hint) == ("E303", 'did you mean "wire"?')


@given(st.dictionaries(st.sampled_from("abcdef"), st.one_of(st.none(), st.sampled_from("abcdefg"))))
def test_sources_that_derive_from_one_another_share_their_origin(
    origins: dict[str, str | None],
) -> None:
    """However the origins are tangled, a source and its origin are one account."""
    found = sources(**origins)
    for slug, origin in origins.items():
        if origin in origins:
            assert len(support([slug, str(origin)], found).origins) == 1
