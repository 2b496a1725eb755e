"""What became of citations: broken, mended, moved, now folded or exact, quoted otherwise."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from unhrc_site.dossier.changes.pairing import alike
from unhrc_site.dossier.changes.saying import listed, named, place_of, quoted
from unhrc_site.dossier.citing import CORRECTIONS, SITE
from unhrc_site.model.changes import Change, What
from unhrc_site.model.citations import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.dossier.changes.pairing import Both
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.records import Kind

Key = tuple[str, str, str, str]
"""Record, what rests on it there, source, address of the quote; by the slugs after the change."""


def citation_changes(both: Both) -> Iterator[Change]:
    """Yield what became of each citation.

    Those of records that came or went are told with the record, but for one that is broken.
    """
    before, after = _by_key(both.before.passages, both), _by_key(both.after.passages)
    for key in before.keys() & after.keys():
        yield from _became(before[key], after[key], both)
    old: dict[str, dict[Key, Passage]] = defaultdict(dict)
    new: dict[str, dict[Key, Passage]] = defaultdict(dict)
    for key in sorted(before.keys() - after.keys()):
        old[key[0]][key] = before[key]
    for key in sorted(after.keys() - before.keys()):
        new[key[0]][key] = after[key]
    was = {found.after.slug for found in both.kept} | {SITE, CORRECTIONS}
    for record in sorted(old.keys() | new.keys()):
        if record in was:
            yield from _edited(old[record], new[record], both)
        else:
            yield from _broken(new[record].values(), both)


def _by_key(passages: Iterable[Passage], both: Both | None = None) -> dict[Key, Passage]:
    """Return passages by what tells one citation from another; slugs before become those after."""
    found: dict[Key, Passage] = {}
    for passage in passages:
        citation = passage.citation
        record, target = passage.record, citation.target
        if both:
            record, target = both.slug_after(record), both.slug_after(target)
        found.setdefault((record, passage.role, target, citation.id), passage)
    return found


def _edited(old: dict[Key, Passage], new: dict[Key, Passage], both: Both) -> Iterator[Change]:
    """Yield the changes of one record's citations that are on one side only by their key."""
    # The same words under another role are the same citation, resting elsewhere in the record.
    roles = {key[2:]: key for key in new}
    for key in list(old):
        other = roles.get(key[2:])
        if other in new:
            yield from _became(old.pop(key), new.pop(other), both)
    gone, come = list(old.values()), list(new.values())
    pairs = alike([_likeness(p) for p in gone], [_likeness(p) for p in come])
    for here, there in pairs:
        yield from _became(gone[here], come[there], both)
    left = {here for here, _ in pairs}
    taken = {there for _, there in pairs}
    for number, passage in enumerate(gone):
        if number not in left:
            yield _uncited(passage, both)
    for number, passage in enumerate(come):
        if number not in taken:
            yield from _cited(passage, both)


def _likeness(passage: Passage) -> str:
    """Return the words by which a citation is known when its quote was edited."""
    return f"{passage.role} {passage.citation.quote or passage.citation.target}"


def _became(old: Passage, new: Passage, both: Both) -> Iterator[Change]:
    """Yield what became of one citation; nothing where it stands as it stood."""
    here, there = place_of(both.before, old), place_of(both.after, new)
    words, was = quoted(new.citation.quote or ""), quoted(old.citation.quote or "")
    other = "" if words == was else f" (before: {was})"
    if new.state.is_broken and not old.state.is_broken:
        stood = f"before, {was} in {here}" if other else f"it was in {here}"
        yield _change(What.BROKEN, new, both, f"{_lacks(new, both)}; {stood}")
    elif old.state.is_broken and new.state.is_verified:
        said = f"{words}{other} stands in {there}; before it was not found"
        if old.state is State.AMBIGUOUS:
            said = f"{words}{other} stands in {there}; before it stood there more than once"
        yield _change(What.MENDED, new, both, said)
    elif old.state.is_broken or new.state.is_broken:
        if other:
            yield _change(What.BROKEN, new, both, f"{_lacks(new, both)}{other}")
    elif words != was or old.state.is_verified is not new.state.is_verified:
        said = f"{words} ({there}) is cited instead of {was} ({here})"
        yield _change(What.REQUOTED, new, both, said, (old.citation.quote, new.citation.quote))
    elif here != there and (old.block, old.set_aside) != (new.block, new.set_aside):
        yield _change(
            What.MOVED, new, both, f"{words} now stands in {there}, before in {here}", (here, there)
        )
    if old.state is not new.state and old.state.is_verified and new.state.is_verified:
        if new.state is State.FOLDED:
            said = f"{words} matches only after folding {listed(new.rules)}"
            yield _change(What.FOLDED, new, both, said, (old.state.value, new.state.value))
        else:
            said = f"{words} matches to the letter"
            yield _change(What.EXACT, new, both, said, (old.state.value, new.state.value))


def _lacks(passage: Passage, both: Both) -> str:
    """Return what is wrong with a broken citation, in words."""
    words = quoted(passage.citation.quote or "")
    target = passage.citation.target
    if target not in both.after.sources:
        return f"{words} is quoted from “{target}”, which is not there"
    where = named(both.after, target)
    if passage.state is State.AMBIGUOUS:
        return f"{words} stands more than once in {where}"
    return f"{words} does not stand in {where}"


def _broken(passages: Iterable[Passage], both: Both) -> Iterator[Change]:
    for passage in passages:
        if passage.state.is_broken:
            yield _change(What.BROKEN, passage, both, _lacks(passage, both))


def _cited(passage: Passage, both: Both) -> Iterator[Change]:
    if passage.state.is_broken:
        yield from _broken((passage,), both)
        return
    said = f"{passage.role}: {_shown(passage, place_of(both.after, passage))} is now cited"
    yield _change(What.CITED, passage, both, said, (None, passage.citation.quote))


def _uncited(passage: Passage, both: Both) -> Change:
    said = f"{passage.role}: {_shown(passage, place_of(both.before, passage))} is no longer cited"
    record = both.slug_after(passage.record)
    return Change(
        What.UNCITED,
        _kind(both, record),
        record,
        named(both.after, record),
        said,
        passage.citation.location,
        passage.citation.quote,
        None,
        both.slug_after(passage.citation.target),
    )


def _shown(passage: Passage, place: str) -> str:
    quote = passage.citation.quote
    return f"{quoted(quote)} ({place})" if quote else place


def _change(
    what: What,
    passage: Passage,
    both: Both,
    words: str,
    values: tuple[str | None, str | None] = (None, None),
) -> Change:
    return Change(
        what,
        _kind(both, passage.record),
        passage.record,
        named(both.after, passage.record),
        words,
        passage.citation.location,
        *values,
        passage.citation.target,
    )


def _kind(both: Both, slug: str) -> Kind | None:
    record = both.after.records.get(slug)
    return record.kind if record else None
