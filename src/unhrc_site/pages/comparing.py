"""Comparisons in words: what the accounts of a difference come to, said plainly and no further."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from unhrc_site.dossier.differences import Relation, Verdict
from unhrc_site.dossier.origins import Support
from unhrc_site.model.dates.edtf import Edtf
from unhrc_site.pages.writing import in_words, support_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unhrc_site.dossier.differences import Compared, Comparison, Group, Value

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_LISTED = 4
"""Values that the summary names; more of them stand in the table only."""
_LABELS = 6
"""Sources that a sentence names; of more it gives the number."""


def value_words(value: Value) -> str:
    """Return a value as it is shown: words as they were given, a number grouped, a date in full."""
    if isinstance(value, Edtf):
        return in_words(value)
    if isinstance(value, Decimal):
        return f"{value:,f}".replace("-", "−")
    return value


def group_words(group: Group) -> str:
    """Return the value of a group; where a tolerance joins several, each of them."""
    return listed([value_words(value) for value in group.values])


def named(group: Group) -> str:
    """Return the value of a group inside a sentence; where a tolerance joins several, each."""
    return listed([_shown(value) for value in group.values])


def listed(items: Sequence[str]) -> str:
    """Return the items as a sentence lists them: "a, b and c"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def counted(count: int) -> str:
    """Return a number in words up to twelve, then in digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def labelled(labels: Sequence[str]) -> str:
    """Return the labels of sources in a sentence; of many only how many they are."""
    return listed(labels) if len(labels) <= _LABELS else f"{len(labels)} sources"


def summary(comparison: Comparison, labels: Mapping[str, str], *, whole: bool = True) -> str:
    """Return what the accounts come to, in one sentence; `labels` are the sources' by slug.

    Unless it is the `whole` of it, who is silent is said elsewhere.
    """
    clauses = [_head(comparison, labels)]
    if len(comparison.groups) > 1:
        clauses += _related(comparison)
        clauses += _several(comparison, labels)
    silent = _in_order(comparison.silent, labels)
    if silent and whole:
        clauses.append(f"{labelled(silent)} {'is' if len(silent) == 1 else 'are'} silent")
    outside = list(
        dict.fromkeys(_shown(c.value) for c in comparison.outside if c.value is not None)
    )
    if outside:
        few = len(outside) <= _LISTED
        clauses.append(f"from outside: {listed(outside) if few else f'{len(outside)} values'}")
    sentence = "; ".join(clauses)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _shown(value: Value) -> str:
    """Return a value inside a sentence: words stand in quotation marks."""
    return f"“{value}”" if isinstance(value, str) else value_words(value)


def _head(comparison: Comparison, labels: Mapping[str, str]) -> str:
    groups, speaking = comparison.groups, _in_order(comparison.sources, labels)
    if not groups:
        return "no source speaks of it"
    if len(groups) == 1:
        if comparison.verdict is Verdict.AGREEMENT:
            within = " within the tolerance" if len(groups[0].values) > 1 else ""
            return f"{labelled(speaking)} agree{within}: {named(groups[0])}"
        return f"only {labelled(speaking)} speaks of it: {named(groups[0])}"
    what = f"{counted(len(groups))} {_noun(groups[0].values[0])}s"
    is_short = not isinstance(groups[0].values[0], str) and len(groups) <= _LISTED
    return f"{what}, {listed([named(group) for group in groups])}" if is_short else what


def _noun(value: Value) -> str:
    if isinstance(value, Edtf):
        return "date"
    return "number" if isinstance(value, Decimal) else "value"


def _related(comparison: Comparison) -> list[str]:
    """Return which values overlap, or lie within the tolerance of each other."""
    clauses = []
    pairs = len(comparison.groups) * (len(comparison.groups) - 1) // 2
    for kind, words in (
        (Relation.WITHIN, "lie within the tolerance of each other"),
        (Relation.OVERLAPPING, "overlap"),
    ):
        found = [(one, other) for one, other, relation in comparison.related if relation is kind]
        if found and len(found) == pairs:
            clauses.append(f"they {words}")
        elif len(found) > _LISTED:
            clauses.append(f"{len(found)} of the {pairs} pairs {words}")
        elif found:
            named_pairs = [
                f"{named(comparison.groups[one])} and {named(comparison.groups[other])}"
                for one, other in found
            ]
            clauses.append(f"{', '.join(named_pairs)} {words}")
    return clauses


def _several(comparison: Comparison, labels: Mapping[str, str]) -> list[str]:
    """Return which sources give more than one of the values."""
    total = len(comparison.groups)
    given = Counter(slug for group in comparison.groups for slug in group.sources)
    by_count: dict[int, list[str]] = {}
    for slug in comparison.sources:
        if given[slug] > 1:
            by_count.setdefault(given[slug], []).append(labels[slug])
    clauses = []
    for count, found in sorted(by_count.items(), reverse=True):
        verb = "gives" if len(found) == 1 else "each give"
        if count == total:
            what = "both" if total == 2 else f"all {counted(total)}"  # noqa: PLR2004 - a pair
        else:
            what = f"{counted(count)} of them"
        clauses.append(f"{labelled(found)} {verb} {what}")
    return clauses


def support_line(comparison: Comparison) -> str:
    """Return on how many sources and origins each value rests; empty if all have one source."""
    shared = [group for group in comparison.groups if len(group.sources) > 1]
    if not shared and len(comparison.sources) > 1:
        origins = tuple(group.origin for group in comparison.origins)
        together = support_words(Support(comparison.sources, origins))
        return f"Each value has one source; together they rest on {together}."
    if not shared:
        return ""
    lines = [
        f"{named(group)} rests on {support_words(Support(group.sources, group.origins))}"
        for group in shared
    ]
    rest = len(comparison.groups) - len(shared)
    if rest:
        lines.append(f"{'each of the others' if rest > 1 else 'the other'} on one source")
    sentence = "; ".join(lines)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def outside_line(compared: Compared, comparison: Comparison, labels: Mapping[str, str]) -> str:
    """Return how a value from outside stands to those of the sources; empty without a value."""
    if compared.value is None:
        return ""
    groups: dict[Relation, list[Group]] = {}
    for group, relation in zip(comparison.groups, compared.relations, strict=True):
        groups.setdefault(relation, []).append(group)
    clauses = [_shown(compared.value)]
    if agreeing := groups.get(Relation.EQUAL):
        sources = dict.fromkeys(slug for group in agreeing for slug in group.sources)
        clauses.append(f"agrees with {labelled(_in_order(sources, labels))}")
    for relation, words in (
        (Relation.WITHIN, "lies within the tolerance of"),
        (Relation.OVERLAPPING, "overlaps with"),
        (Relation.DIFFERENT, "differs from"),
    ):
        if found := groups.get(relation):
            clauses.append(f"{words} {_with_sources(found, labels)}")
    return f"{clauses[0]}: {'; '.join(clauses[1:])}." if len(clauses) > 1 else ""


def _in_order(slugs: Iterable[str], labels: Mapping[str, str]) -> list[str]:
    return sorted(labels[slug] for slug in slugs)


def _with_sources(groups: Iterable[Group], labels: Mapping[str, str]) -> str:
    return listed(
        [f"{named(group)} ({labelled(_in_order(group.sources, labels))})" for group in groups]
    )
