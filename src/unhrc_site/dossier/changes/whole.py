"""Changes of the dossier as a whole: records that came and went, seeds, order, agreement."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from unhrc_site.dossier.changes.saying import named, number_of, quoted
from unhrc_site.dossier.differences import Verdict, overall
from unhrc_site.dossier.notices import made_notices
from unhrc_site.dossier.sentences import plain
from unhrc_site.model.changes import Change, What
from unhrc_site.model.records import Difference, Kind, Source
from unhrc_site.model.routes import route_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from unhrc_site.dossier.changes.pairing import Both
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.records import Record

_NOUNS = {Kind.ENTITY: "person or body", Kind.STATEMENT: "statement"}


def record_changes(both: Both, unread: Collection[str]) -> Iterator[Change]:
    """Yield the records that came, went or have another address; `unread` files have both."""
    noticed = {notice.address for notice in made_notices(both.after)}
    for record in both.removed:
        path = record.location.path
        name = named(both.before, record.slug)
        if path in unread or (isinstance(record, Source) and record.text.path in unread):
            words = "its file cannot be read, so that nothing it says is there"
            yield Change(What.UNREADABLE, record.kind, record.slug, name, words, record.location)
            continue
        address = route_of(record)
        stands = "a notice stands" if address in noticed else "nothing stands any more"
        words = f"the {_noun(record)} is gone; {stands} at {address}"
        yield Change(
            What.REMOVED, record.kind, record.slug, name, words, record.location, record.slug
        )
    for pair in both.kept:
        if pair.before.slug != pair.after.slug:
            words = f"is now at {route_of(pair.after)}, before at {route_of(pair.before)}"
            yield _of(What.RENAMED, pair.after, words, both, (pair.before.slug, pair.after.slug))
    for record in both.added:
        what = What.DIFFERENCE if isinstance(record, Difference) else What.ADDED
        words = f"the {_noun(record)} is new"
        if isinstance(record, Difference):
            words += f": {_VERDICTS[overall(record)]}"
        if isinstance(record, Source):
            words += f"; {_carries(both, record.slug)}"
        yield _of(what, record, words, both, (None, record.slug))


def _noun(record: Record) -> str:
    return _NOUNS.get(record.kind, record.kind.value.removesuffix("s"))


def seed_changes(both: Both) -> Iterator[Change]:
    """Yield the sources whose text is another, with how many citations they carry."""
    for pair in both.kept:
        before, after = pair.before, pair.after
        if not isinstance(before, Source) or not isinstance(after, Source):
            continue
        old, new = before.text.sha256, after.text.sha256
        if old != new:
            words = f"its text changed (SHA-256 {old[:10]}… → {new[:10]}…); "
            shifted = _shifted(both, before.slug, after.slug)
            words += _carries(both, after.slug)
            if shifted:
                words += f", {shifted:,} of them at another offset"
            yield _of(What.SEED, after, words, both, (old, new))


def _carries(both: Both, source: str) -> str:
    passages = [p for p in both.after.passages if p.citation.target == source]
    broken = sum(passage.state.is_broken for passage in passages)
    words = f"it carries {number_of(len(passages), 'citation')}"
    return f"{words}, {broken:,} broken" if broken else words


def _shifted(both: Both, old: str, new: str) -> int:
    """Return how many citations of a source stand at other offsets than before."""
    was = {p.citation.id: p.spans for p in both.before.passages if p.citation.target == old}
    now = (p for p in both.after.passages if p.citation.target == new and p.spans)
    return sum(bool(was.get(p.citation.id)) and was[p.citation.id] != p.spans for p in now)


_VERDICTS = {
    Verdict.AGREEMENT: "the accounts agree",
    Verdict.OVERLAP: "the accounts overlap",
    Verdict.DIFFERENCE: "the accounts differ",
    Verdict.SILENCE: "no two sources speak",
}


def agreement_changes(both: Both) -> Iterator[Change]:
    """Yield the differences whose accounts come to something else than before."""
    for pair in both.kept:
        if not isinstance(pair.before, Difference) or not isinstance(pair.after, Difference):
            continue
        old, new = overall(pair.before), overall(pair.after)
        if old is not new:
            what = What.REOPENED if new in {Verdict.DIFFERENCE, Verdict.OVERLAP} else What.SETTLED
            words = f"now {_VERDICTS[new]}; before, {_VERDICTS[old]}"
            yield _of(what, pair.after, words, both, (old.value, new.value))


def order_changes(both: Both) -> Iterator[Change]:
    """Yield the fewest events whose moves make the order before the one after."""
    old = [both.slug_after(placed.event.slug) for placed in both.before.order]
    new = [placed.event.slug for placed in both.after.order]
    common = set(old) & set(new)
    old, new = [s for s in old if s in common], [s for s in new if s in common]
    rank = {slug: number for number, slug in enumerate(old)}
    stay = _longest([rank[slug] for slug in new])
    for number, slug in enumerate(new):
        if rank[slug] not in stay:
            after = f"comes after “{both.after.events[new[number - 1]].title}”" if number else ""
            words = f"{after or 'comes first'} in the timeline"
            at = rank[slug]
            before = f"after “{both.after.events[old[at - 1]].title}”" if at else "first"
            event = both.after.events[slug]
            yield _of(What.ORDER, event, f"{words}; before, {before}", both)


def _longest(ranks: Sequence[int]) -> frozenset[int]:
    """Return the longest run of `ranks` that rises, as a set; all are different."""
    ends: list[int] = []
    best: list[int] = []
    came: dict[int, int | None] = {}
    for rank in ranks:
        at = bisect_left(ends, rank)
        came[rank] = best[at - 1] if at else None
        ends[at : at + 1] = [rank]
        best[at : at + 1] = [rank]
    found: set[int] = set()
    last = best[-1] if best else None
    while last is not None:
        found.add(last)
        last = came[last]
    return frozenset(found)


def told_changes(both: Both) -> Iterator[Change]:
    """Yield the corrections that are new, and what the dossier says of itself."""
    known = Counter(_words(correction.text) for correction in both.before.corrections)
    for correction in both.after.corrections:
        said = _words(correction.text)
        known[said] -= 1
        if known[said] < 0:
            words = f"{correction.date}: {quoted(said)}"
            yield Change(
                What.CORRECTION, None, "", "Corrections", words, correction.location, None, said
            )
    for said in sorted((+known).elements()):
        words = f"{quoted(said)} is no longer told"
        place = both.after.settings.location
        yield Change(What.CORRECTION, None, "", "Corrections", words, place, said)
    yield from _settings(both.before, both.after)


def _words(nodes: Sequence[object]) -> str:
    return " ".join(plain(tuple(nodes)).split())  # type: ignore[arg-type]  # inline prose


def _settings(before: Dossier, after: Dossier) -> Iterator[Change]:
    old, new = before.settings, after.settings
    name = "The dossier"
    for what, field, was, now in (
        (What.SHOWN, "publish", old.publish.value, new.publish.value),
        (What.NAME, "title", old.title, new.title),
        (What.NAME, "headline", old.headline, new.headline),
    ):
        # A dossier without a headline has its title there.
        is_title = field == "headline" and (was, now) == (old.title, new.title)
        if was != now and not is_title:
            words = f"{field}: {was} → {now}"
            yield Change(what, None, "", name, words, new.location, was, now)


def _of(
    what: What,
    record: Record,
    words: str,
    both: Both,
    values: tuple[str | None, str | None] = (None, None),
) -> Change:
    name = named(both.after, record.slug)
    return Change(what, record.kind, record.slug, name, words, record.location, *values)
