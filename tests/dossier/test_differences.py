"""Claims about the comparison of accounts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.edtf_texts import dates, one_ended
from unhrc_site.dossier.differences import (
    Comparison,
    Relation,
    Value,
    Verdict,
    compare,
    overall,
    relation,
    verdict_of,
)
from unhrc_site.model.citations import Citation
from unhrc_site.model.dates.edtf import Edtf, parse_edtf
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.differences import Account, Measure, OutsideValue, Tolerance
from unhrc_site.model.records import Difference

HERE = Location("content/differences/x.md")
NUMBERS = st.decimals(-1000, 1000, places=2)
TOLERANCES = st.none() | st.builds(Tolerance, st.decimals(0, 50, places=1), is_share=st.booleans())
WORDS = st.text("abßAB ’'-\u00ad", min_size=1, max_size=4)
DATES = st.one_of(dates, one_ended).map(parse_edtf)
VALUES = st.one_of(st.tuples(NUMBERS, NUMBERS), st.tuples(WORDS, WORDS), st.tuples(DATES, DATES))


def difference(
    *given_by: tuple[str, Value | None],
    tolerance: Tolerance | None = None,
    outside: tuple[Value | None, ...] = (),
) -> Difference:
    """Return a difference with these pairs of a source and its value."""
    accounts = tuple(
        Account(
            source,
            value,
            None if value is None else Citation(source, str(value), HERE),
            None,
            (),
            HERE,
        )
        for source, value in given_by
    )
    values = tuple(OutsideValue((), ("r",), value, HERE) for value in outside)
    return Difference("x", "X", Measure.WORDS, tolerance, None, (), accounts, values, (), HERE)


def compared(
    *given_by: tuple[str, Value | None],
    tolerance: Tolerance | None = None,
    outside: tuple[Value | None, ...] = (),
    origins: dict[str, tuple[str, ...]] | None = None,
) -> Comparison:
    """Return the comparison of these accounts; `origins` are what a source derives from."""
    made = difference(*given_by, tolerance=tolerance, outside=outside)
    known = origins or {}
    return compare(made, [(source, *known.get(source, ())) for source, _ in given_by])


def numbers(*values: int | None) -> tuple[tuple[str, Decimal | None], ...]:
    """Return accounts of sources a, b, c… with these numbers."""
    return tuple(
        (source, None if value is None else Decimal(value))
        for source, value in zip("abcdefgh", values, strict=False)
    )


@given(VALUES, TOLERANCES)
def test_order_makes_no_difference(pair: tuple[Value, Value], tolerance: Tolerance | None) -> None:
    """Two values stand to each other as the other way round."""
    one, other = pair
    assert relation(one, other, tolerance) is relation(other, one, tolerance)


@given(VALUES)
def test_a_value_is_equal_to_itself(pair: tuple[Value, Value]) -> None:
    """No value differs from itself, with or without a tolerance."""
    for value in pair:
        assert relation(value, value) is Relation.EQUAL
        assert relation(value, value, Tolerance(Decimal(0), is_share=True)) is Relation.EQUAL


@given(NUMBERS, NUMBERS, st.decimals(0, 50, places=1), st.decimals(0, 50, places=1))
def test_a_wider_tolerance_agrees_to_more(
    one: Decimal, other: Decimal, size: Decimal, more: Decimal
) -> None:
    """What agrees within a tolerance agrees within any that is wider."""
    for is_share in (True, False):
        narrow = relation(one, other, Tolerance(size, is_share))
        wide = relation(one, other, Tolerance(size + more, is_share))
        assert wide.is_agreement or not narrow.is_agreement


@pytest.mark.parametrize(
    ("one", "other", "tolerance", "wanted"),
    [
        ("93", "93.0", None, Relation.EQUAL),
        ("93", "94", None, Relation.DIFFERENT),
        ("93", "98", Tolerance(Decimal(5), is_share=False), Relation.WITHIN),
        ("93", "98.1", Tolerance(Decimal(5), is_share=False), Relation.DIFFERENT),
        ("100", "95", Tolerance(Decimal(5), is_share=True), Relation.WITHIN),
        ("100", "94.99", Tolerance(Decimal(5), is_share=True), Relation.DIFFERENT),
        ("-100", "-95", Tolerance(Decimal(5), is_share=True), Relation.WITHIN),
        ("1e-30", "2e-30", None, Relation.DIFFERENT),
    ],
)
def test_numbers_agree_up_to_their_tolerance(
    one: str, other: str, tolerance: Tolerance | None, wanted: Relation
) -> None:
    """The border of a tolerance belongs to it; a percentage is one of the larger number."""
    assert relation(Decimal(one), Decimal(other), tolerance) is wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("2022-04", "2022-04", Relation.EQUAL),
        ("2022-04", "2022-04-01/2022-04-30", Relation.EQUAL),
        ("2022-04", "2022-04-07", Relation.OVERLAPPING),
        ("2022-04", "2022-05", Relation.DIFFERENT),
        ("2022-04", "2022-04~", Relation.OVERLAPPING),
        ("2022-04?", "2022-04~", Relation.OVERLAPPING),
        ("2022-04~", "2022-05", Relation.DIFFERENT),
        ("../2026", "2023", Relation.OVERLAPPING),
        ("../2026", "2027", Relation.DIFFERENT),
        ("../2026", "/2026", Relation.OVERLAPPING),
        ("/2026", "2023", Relation.OVERLAPPING),
        ("2024/..", "2024", Relation.OVERLAPPING),
        ("2024/..", "../2023", Relation.DIFFERENT),
        ("2024/", "../2024", Relation.OVERLAPPING),
        ("2023-11/2024-06", "2024-06", Relation.OVERLAPPING),
        ("202X", "2022", Relation.OVERLAPPING),
        ("2022-04-07T10:00:00", "2022-04-07", Relation.OVERLAPPING),
        ("2022-04-07T10:00:00", "2022-04-07T11:00:00", Relation.DIFFERENT),
        ("2022-04-07T10:00:00", "2022-04-07T10:00:00Z", Relation.OVERLAPPING),
        ("2022-04-07T23:00:00-04", "2022-04-08T03:00:00Z", Relation.EQUAL),
        ("2022-04-07T23:00:00-04:30", "2022-04-08T03:00:00Z", Relation.DIFFERENT),
    ],
)
def test_dates_are_compared_by_the_days_they_allow(one: str, other: str, wanted: Relation) -> None:
    """Dates differ only if no day can be both, and are equal only if they say just the same."""
    assert relation(parse_edtf(one), parse_edtf(other)) is wanted


@given(DATES, DATES)
def test_dates_that_share_a_day_do_not_differ(one: Edtf, other: Edtf) -> None:
    """What overlaps by its surely known days never counts as different."""
    if one.overlaps(other):
        timed = "T" in str(one) and "T" in str(other)
        assert timed or relation(one, other) is not Relation.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Suspended", "suspended", Relation.EQUAL),
        ("Rights “void”", 'rights "void" ', Relation.EQUAL),
        ("STRASSE", "Straße", Relation.EQUAL),
        ("suspend", "suspended", Relation.DIFFERENT),
        ("93", "ninety-three", Relation.DIFFERENT),
    ],
)
def test_words_are_equal_after_folding_and_case(one: str, other: str, wanted: Relation) -> None:
    """Typography and case make no difference, any letter does."""
    assert relation(one, other) is wanted


def test_silence_is_no_value() -> None:
    """A pair of which one says nothing is silence, whatever the other says."""
    assert verdict_of(None, "x") is Verdict.SILENCE
    assert verdict_of(Decimal(1), None) is Verdict.SILENCE


@pytest.mark.parametrize(
    ("accounts", "wanted"),
    [
        ((93, 93), Verdict.AGREEMENT),
        ((93, 94), Verdict.DIFFERENCE),
        ((93, None), Verdict.SILENCE),
        ((None, None), Verdict.SILENCE),
        ((93, 93, None), Verdict.AGREEMENT),
        ((93, 93, 94), Verdict.DIFFERENCE),
    ],
)
def test_the_gravest_pair_is_the_verdict(accounts: tuple[int | None, ...], wanted: Verdict) -> None:
    """One pair that differs makes a difference; silence is the verdict only if no two speak."""
    assert compared(*numbers(*accounts)).verdict is wanted
    assert overall(difference(*numbers(*accounts))) is wanted


def test_a_source_does_not_agree_with_itself() -> None:
    """That one source says a thing twice is no agreement, but it can differ from itself."""
    assert compared(("a", "x"), ("a", "X"), ("b", None)).verdict is Verdict.SILENCE
    assert compared(("a", "x"), ("a", "y")).verdict is Verdict.DIFFERENCE


def test_accounts_are_grouped_by_value() -> None:
    """A group has its value as it stands first, its sources once, and their origins."""
    found = compared(
        ("a", "Expelled"),
        ("a", "suspended"),
        ("b", "Suspended"),
        ("c", "expelled"),
        ("d", None),
        origins={"a": ("report",), "b": ("report", "paper"), "c": ()},
    )
    assert [(group.values, group.sources) for group in found.groups] == [
        (("Expelled",), ("a", "c")),
        (("suspended",), ("a", "b")),
    ]
    assert [group.origins for group in found.groups] == [("report", "c"), ("report", "paper")]
    assert found.silent == ("d",)


def test_values_within_a_tolerance_are_one_group() -> None:
    """Numbers of which every two agree make one group with all their values."""
    five = Tolerance(Decimal(5), is_share=False)
    found = compared(*numbers(93, 95, 120, 93), tolerance=five)
    assert [group.values for group in found.groups] == [
        (Decimal(93), Decimal(95)),
        (Decimal(120),),
    ]
    assert found.verdict is Verdict.DIFFERENCE


def test_a_chain_of_near_values_is_no_group() -> None:
    """Where the ends of a chain differ its values stay apart, and the near ones are told."""
    five = Tolerance(Decimal(5), is_share=False)
    found = compared(*numbers(90, 94, 98), tolerance=five)
    assert [group.values for group in found.groups] == [
        (Decimal(90),),
        (Decimal(94),),
        (Decimal(98),),
    ]
    assert found.related == ((0, 1, Relation.WITHIN), (1, 2, Relation.WITHIN))


@given(st.permutations([90, 93, 94, 98, 120, 122, 93]))
def test_groups_do_not_depend_on_the_order_of_accounts(values: list[int]) -> None:
    """Whichever account is written first, the same ones are grouped."""
    five = Tolerance(Decimal(5), is_share=False)
    found = compared(*numbers(*values), tolerance=five)
    assert {frozenset(group.values) for group in found.groups} == {
        frozenset({Decimal(90)}),
        frozenset({Decimal(93)}),
        frozenset({Decimal(94)}),
        frozenset({Decimal(98)}),
        frozenset({Decimal(120), Decimal(122)}),
    }


@given(st.lists(st.none() | st.integers(0, 12), max_size=8), TOLERANCES)
def test_every_two_of_a_group_agree(values: list[int | None], tolerance: Tolerance | None) -> None:
    """Each account that speaks is in just one group, and no two of a group disagree."""
    found = compared(*numbers(*values), tolerance=tolerance)
    places = [place for group in found.groups for place in group.accounts]
    assert sorted(places) == [place for place, value in enumerate(values) if value is not None]
    for pair in found.pairs:
        together = any({pair.first, pair.second} <= set(g.accounts) for g in found.groups)
        assert not together or pair.verdict is Verdict.AGREEMENT


def test_dates_that_overlap_are_two_groups() -> None:
    """A month and a day within it are two values that overlap."""
    found = compared(("a", parse_edtf("2022-04")), ("b", parse_edtf("2022-04-07")))
    assert found.verdict is Verdict.OVERLAP
    assert found.related == ((0, 1, Relation.OVERLAPPING),)


def test_accounts_stand_by_origin() -> None:
    """Sources that come down to one origin stand together under the nearest that they share."""
    found = compared(
        ("a", "x"),
        ("b", "y"),
        ("c", "x"),
        ("d", None),
        origins={"a": ("bbc", "paper"), "b": ("wire", "bbc", "paper")},
    )
    assert [(g.origin, g.shared, g.sources, g.accounts) for g in found.origins] == [
        ("paper", "bbc", ("a", "b"), (0, 1)),
        ("c", "c", ("c",), (2,)),
    ]


def test_one_derived_source_names_what_it_derives_from() -> None:
    """The origin that one source alone is shown under is the nearest, not itself."""
    (group,) = compared(("a", "x"), ("a", "y"), origins={"a": ("bbc", "paper")}).origins
    assert (group.shared, group.origin) == ("bbc", "paper")


def test_values_from_outside_are_compared_with_each_group() -> None:
    """What references say stands to each value of the sources; without a value to none."""
    found = compared(("a", "x"), ("b", "y"), outside=("X", None))
    assert [tuple(item.relations) for item in found.outside] == [
        (Relation.EQUAL, Relation.DIFFERENT),
        (),
    ]
