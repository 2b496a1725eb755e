"""Wording that sources share: runs of equal words, found without comparing every pair.

A run has at least `WINDOW` words within one block of each, `MEANT` of which say something: no
common word of its language and no part of a name. What both print as a quotation of one speaker is
counted apart: to quote one speech is not to copy. An overlap is a fact about words; that it is
*suggestive* is a rule and no finding.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.origins import Origins
from unhrc_site.dossier.wording import Place, Vocabulary, is_same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from unhrc_site.dossier.names import Mention
    from unhrc_site.dossier.origins import Origins
    from unhrc_site.dossier.wording import Wording
    from unhrc_site.model.records import Source

WINDOW = 6
"""Words of the shortest run."""
MEANT = 3
"""Of each `WINDOW` words of a run's beginning, those that must say something."""
HOLDERS = 12
"""Sources with one and the same run that are all compared with each other. A further one is
compared with the first alone: a formula of a thousand sources must not make a million pairs."""
PARTNERS = 12
"""Others that a text is compared with: those with which it has most in common."""
LONGEST = 8
"""Runs of a pair that are kept, the longest; the others are only counted."""

LEAST = 10
"""Words of all runs of a pair, below which it is no overlap. Of 2,145 pairs of unrelated texts none
shared more than 8."""

SUGGESTIVE_SHARE = 0.1
"""Share of the shorter text from which an overlap is suggestive."""
SUGGESTIVE_WORDS = 24
"""Words that it must come to, too: of a short text a sentence is a large share."""
SUGGESTIVE_RUN = 20
"""Words of one run, not quoted, that are suggestive alone: a sentence of average length."""

_BASE = 1_000_003
_MODULUS = (1 << 61) - 1
"""A prime: sums of numbered words seldom meet by chance, and each run is compared word by word."""


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that two sources have in common, one after the other."""

    words: int
    quoted: int
    """Those of them that both print as a quotation of one speaker."""
    here: Place
    there: Place
    origins: tuple[str, ...]
    """What both passages are declared to derive from; one of both sources, if the other does."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The wording that one source shares with another."""

    other: str
    words: int
    """Shared words, quotations of one speaker left out."""
    quoted: int
    """Shared words within those."""
    share: float
    """`words` over all words of this source's running text."""
    other_share: float
    """`words` over all words of the other's."""
    count: int
    """How many runs there are."""
    longest: tuple[SharedRun, ...]
    """At most `LONGEST` of them, the longest first."""
    origins: tuple[str, ...]
    """The common origins of the sources as wholes, and of all passages of `longest`."""
    is_suggestive: bool
    """Whether so much is shared without a declared common origin that there is likely to be one."""


class _Run(NamedTuple):
    """Equal words: indexes of the first in both texts, how many, and how many of them quoted."""

    one: int
    other: int
    words: int
    quoted: int


def overlaps(
    sources: Mapping[str, Source], mentions: Iterable[Mention], origins: Origins
) -> dict[str, tuple[Overlap, ...]]:
    """Return the overlaps of each source, the one with most words first, those with none left out.

    A text is compared only with those that it shares a run with. Deterministic: of equal choices
    the one that comes first in `sources` and in its text is taken.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.source].append(mention)
    vocabulary = Vocabulary()
    read = [vocabulary.wording(source, named[slug]) for slug, source in sources.items()]
    shingles = [_shingles(wording) for wording in read]
    found: dict[str, list[Overlap]] = {slug: [] for slug in sources}
    for first, others in _pairs(shingles):
        places: dict[int, list[int]] = defaultdict(list)
        for at, shingle in shingles[first].items():
            places[shingle].append(at)
        for second in others:
            runs = _runs(read[first], read[second], places, shingles[second])
            if sum(run.words for run in runs) >= LEAST:
                one, other = read[first].source.slug, read[second].source.slug
                overlap = _overlap(read[first], read[second], runs, origins)
                found[one].append(overlap)
                found[other].append(_turned(overlap, one))
    return {
        slug: tuple(sorted(of, key=lambda one: (-one.words, -one.quoted, one.other)))
        for slug, of in found.items()
        if of
    }


def _turned(overlap: Overlap, other: str) -> Overlap:
    """Return an overlap with `other`, as the other source has it."""
    turned = (
        SharedRun(run.words, run.quoted, run.there, run.here, run.origins)
        for run in overlap.longest
    )
    return replace(
        overlap,
        other=other,
        share=overlap.other_share,
        other_share=overlap.share,
        longest=tuple(turned),
    )


def _shingles(wording: Wording) -> dict[int, int]:
    """Return, by the index of its first word, the sum of each `WINDOW` words that may be shared."""
    words, ends, meant = wording.words, wording.ends, wording.meant
    top = pow(_BASE, WINDOW - 1, _MODULUS)
    found: dict[int, int] = {}
    rolling = 0
    for last, word in enumerate(words):
        if last >= WINDOW:
            rolling -= (words[last - WINDOW] + 1) * top
        rolling = (rolling * _BASE + word + 1) % _MODULUS
        at = last - WINDOW + 1
        if at >= 0 and ends[at] > last and meant[last + 1] - meant[at] >= MEANT:
            found[at] = rolling
    return found


def _pairs(shingles: Sequence[dict[int, int]]) -> Iterator[tuple[int, list[int]]]:
    """Yield each text with those after it that it is to be compared with, in order."""
    holders: dict[int, int | list[int]] = {}
    shared: list[Counter[int]] = [Counter() for _ in shingles]
    for number, own in enumerate(shingles):
        for shingle in dict.fromkeys(own.values()):
            known = holders.setdefault(shingle, number)
            if known == number:
                continue
            listed = [known] if isinstance(known, int) else known
            for holder in listed if len(listed) < HOLDERS else listed[:1]:
                shared[holder][number] += 1
                shared[number][holder] += 1
            if len(listed) < HOLDERS:
                holders[shingle] = [*listed, number]
    partners: dict[int, set[int]] = defaultdict(set)
    for number, counted in enumerate(shared):
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        for other, _ in ranked[:PARTNERS]:
            partners[min(number, other)].add(max(number, other))
    for number in sorted(partners):
        yield number, sorted(partners[number])


def _runs(
    one: Wording, other: Wording, places: Mapping[int, list[int]], shingles: dict[int, int]
) -> list[_Run]:
    """Return the runs that both share, in the order of `other`; no word is in two of them.

    `places` are those of each shingle in `one`. A place that is taken or has no room never serves
    again, so each is looked at once.
    """
    taken = bytearray(len(one.words))
    tried: dict[int, int] = {}
    runs: list[_Run] = []
    reached = 0
    for at, shingle in shingles.items():
        if at < reached or shingle not in places:
            continue
        listed, number = places[shingle], tried.get(shingle, 0)
        while number < len(listed):
            start, number = listed[number], number + 1
            words = 0 if taken[start] else _equal(one, start, other, at, taken)
            if words >= WINDOW:
                back = _equal_before(one, start, other, at, taken)
                back = min(back, at - reached)
                first, count = start - back, words + back
                taken[first : first + count] = b"\1" * count
                reached = at + words
                quoted = _quoted(one, first, other, at - back, count)
                runs.append(_Run(first, at - back, count, quoted))
                break
        tried[shingle] = number
    return runs


def _equal(one: Wording, start: int, other: Wording, at: int, taken: bytearray) -> int:
    """Return how many words are equal from `start` and `at` on, in a block of each."""
    most = min(one.ends[start] - start, other.ends[at] - at)
    words = 0
    while (
        words < most
        and one.words[start + words] == other.words[at + words]
        and not taken[start + words]
    ):
        words += 1
    return words


def _equal_before(one: Wording, start: int, other: Wording, at: int, taken: bytearray) -> int:
    """Return how many words are equal before `start` and `at`, in the same blocks."""
    words = 0
    while (
        min(start, at) > words
        and one.ends[start - words - 1] == one.ends[start]
        and other.ends[at - words - 1] == other.ends[at]
        and one.words[start - words - 1] == other.words[at - words - 1]
        and not taken[start - words - 1]
    ):
        words += 1
    return words


def _quoted(one: Wording, start: int, other: Wording, at: int, words: int) -> int:
    if not one.quotes or not other.quotes:
        return 0
    pairs = zip(one.speakers(start, words), other.speakers(at, words), strict=True)
    return sum(is_same_speaker(*pair) for pair in pairs)


def _overlap(one: Wording, other: Wording, runs: Sequence[_Run], origins: Origins) -> Overlap:
    """Return what `runs` come to, as `one` has it."""
    slugs = (one.source.slug, other.source.slug)
    common = {
        run: common_origins(
            origins, (slugs[0], one.block_id(run.one)), (slugs[1], other.block_id(run.other))
        )
        for run in runs
    }
    words = sum(run.words - run.quoted for run in runs)
    kept = sorted(runs, key=lambda run: (run.quoted - run.words, -run.words, run.one))[:LONGEST]
    whole = common_origins(origins, (slugs[0], None), (slugs[1], None))
    undeclared = [run.words - run.quoted for run in runs if not common[run]]
    shorter = min(len(one.words), len(other.words))
    return Overlap(
        other=slugs[1],
        words=words,
        quoted=sum(run.quoted for run in runs),
        share=words / len(one.words),
        other_share=words / len(other.words),
        count=len(runs),
        longest=tuple(
            SharedRun(
                run.words,
                run.quoted,
                one.place(run.one, run.words),
                other.place(run.other, run.words),
                common[run],
            )
            for run in kept
        ),
        origins=tuple(dict.fromkeys([*whole, *(slug for run in kept for slug in common[run])])),
        is_suggestive=is_suggestive(sum(undeclared), max(undeclared, default=0), shorter),
    )


def is_suggestive(words: int, longest: int, text: int) -> bool:
    """Return whether shared words without a declared common origin suggest one.

    `words` are all of them, `longest` those of the longest run, `text` those of the shorter text.
    """
    is_much = words >= SUGGESTIVE_WORDS and words >= SUGGESTIVE_SHARE * text
    return is_much or longest >= SUGGESTIVE_RUN


def common_origins(
    origins: Origins, one: tuple[str, str | None], other: tuple[str, str | None]
) -> tuple[str, ...]:
    """Return what two passages are both declared to derive from, nearest to `one` first.

    Both are given as source and block, or None for the whole source. A source itself is among its
    origins here: where the other derives from it, that is what they have in common.
    """
    chains = ((slug, *origins.chain(slug, block)) for slug, block in (one, other))
    first, second = chains
    return tuple(slug for slug in first if slug in second)
