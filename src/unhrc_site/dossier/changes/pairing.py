"""What stands on both sides of a comparison: records by slug, texts by likeness."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.changes.saying import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.records import Record

_LEAST = 0.5
"""Share of common words from which two texts are taken for one that was edited."""


class Pair(NamedTuple):
    """One record before and after."""

    before: Record
    after: Record


class Both(NamedTuple):
    """Two dossiers, and which records of them are the same."""

    before: Dossier
    after: Dossier
    kept: tuple[Pair, ...]
    removed: tuple[Record, ...]
    added: tuple[Record, ...]
    renamed: Mapping[str, str]
    """The slug before to the slug after, of records that say they had another one."""

    def slug_after(self, slug: str) -> str:
        """Return the slug after the change of what had `slug` before."""
        return self.renamed.get(slug, slug)

    def name(self, slug: str) -> str:
        """Return what readers call a record of either side, by its name of today if it has one."""
        now = self.slug_after(slug)
        return named(self.after, now) if now in self.after.records else named(self.before, slug)


def pair(before: Dossier, after: Dossier) -> Both:
    """Return which records are the same: by kind and slug, else by `former_slugs`."""
    renamed: dict[str, str] = {}
    for slug, record in after.records.items():
        for former in record.editorial.former_slugs:
            old = before.records.get(former)
            is_new = slug not in before.records and slug not in renamed.values()
            if is_new and old and former not in after.records and old.kind is record.kind:
                renamed[former] = slug
    kept: list[Pair] = []
    removed: list[Record] = []
    for slug, old in before.records.items():
        new = after.records.get(renamed.get(slug, slug))
        if new is not None and new.kind is old.kind:
            kept.append(Pair(old, new))
        else:
            removed.append(old)
    same = {(found.after.kind, found.after.slug) for found in kept}
    added = [record for record in after.records.values() if (record.kind, record.slug) not in same]
    return Both(before, after, tuple(kept), tuple(removed), tuple(added), renamed)


def alike(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the indices of texts that are each other's edit, the likeliest first; each once."""
    words = [text.split() for text in before]
    found: list[tuple[float, int, int]] = []
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    for there, text in enumerate(after):
        matcher.set_seq2(text.split())
        for here, some in enumerate(words):
            matcher.set_seq1(some)
            if matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST:
                found.append((-matcher.ratio(), here, there))
    pairs: dict[int, int] = {}
    for likeness, here, there in sorted(found):
        if -likeness >= _LEAST and here not in pairs and there not in pairs.values():
            pairs[here] = there
    return tuple(pairs.items())
