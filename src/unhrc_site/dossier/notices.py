"""Notices: what stands at the addresses that records or pages had, and have no more.

A notice is no record: no list, timeline or search knows it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.dossier.sentences import plain
from unhrc_site.model import prose
from unhrc_site.model.diagnostics import Diagnostic, did_you_mean
from unhrc_site.model.digest import address
from unhrc_site.model.editorial import Audience
from unhrc_site.model.folding import fold
from unhrc_site.model.records import Entity, Kind
from unhrc_site.model.routes import FIXED_PAGES, route

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.editorial import Correction, Withdrawn
    from unhrc_site.model.records import Record


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands at one address: where the record is now, or why the page was withdrawn."""

    kind: Kind
    slug: str
    """The one that the address is made of."""
    target: str | None
    """Slug of the record that is elsewhere now; None for a page that was withdrawn."""
    correction: Correction | None = None
    """The one that withdrew the page."""

    @property
    def address(self) -> str:
        """From the site's root; with a fragment for what has no page of its own."""
        return route(self.kind, self.slug)


def made_notices(dossier: Dossier) -> tuple[Notice, ...]:
    """Return the notices of a dossier, each address once; one that is taken has none."""
    made: dict[str, Notice] = {}
    for record, slug, problem in _claims(dossier):
        if problem is None and not _is_secret(record, dossier):
            moved = Notice(record.kind, slug, record.slug)
            made[moved.address] = moved
    for correction, gone in _withdrawals(dossier):
        if _is_there(gone, dossier) is None:
            withdrawn = Notice(Kind(gone.kind), gone.slug, None, correction)
            made.setdefault(withdrawn.address, withdrawn)
    return tuple(made[place] for place in sorted(made))


def notice_problems(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield E311 for former slugs that are taken; E312 and E302 for what corrections name."""
    former: dict[str, Record] = {}
    for record, slug, problem in _claims(dossier):
        if problem is None:
            former.setdefault(slug, record)
        else:
            hint = "take it out of former_slugs:; one address can lead to one record"
            yield Diagnostic("E311", problem, record.location, hint)
    for correction in dossier.corrections:
        yield from _named_problems(correction, dossier, former)
    withdrawn: set[tuple[str, str]] = set()
    for correction, gone in _withdrawals(dossier):
        problem = _is_there(gone, dossier)
        holder = former.get(gone.slug)
        if holder and holder.kind == gone.kind:
            problem = f'at the address of "{gone.slug}" a notice leads to "{holder.slug}"'
        elif (gone.kind, gone.slug) in withdrawn:
            problem = f'"{gone.slug}" is withdrawn twice'
        withdrawn.add((gone.kind, gone.slug))
        if problem:
            hint = "a page is either there, or elsewhere, or withdrawn once"
            yield Diagnostic("E312", problem, correction.location, hint)


def _claims(dossier: Dossier) -> Iterator[tuple[Record, str, str | None]]:
    """Yield each former slug with its record and with what keeps a notice from its address."""
    claimed: dict[str, Record] = {}
    for record in dossier.records.values():
        for slug in record.editorial.former_slugs:
            problem = None
            if slug in dossier.records:
                place = dossier.records[slug].location.path
                problem = f'the former slug "{slug}" is the slug of {place}'
            elif slug in claimed:
                place = claimed[slug].location.path
                problem = f'the former slug "{slug}" is already claimed by {place}'
            elif record.kind is Kind.PAGE and slug in FIXED_PAGES:
                problem = f'"{slug}.html" is a page of the site itself'
            else:
                claimed[slug] = record
            yield record, slug, problem


def _is_secret(record: Record, dossier: Dossier) -> bool:
    """Return whether a former slug may be the very name that is protected."""
    protected = isinstance(record, Entity) and record.protect is not None
    return protected and dossier.settings.audience is Audience.PUBLIC


def _withdrawals(dossier: Dossier) -> Iterator[tuple[Correction, Withdrawn]]:
    for correction in dossier.corrections:
        if correction.withdrawn:
            yield correction, correction.withdrawn


def _is_there(gone: Withdrawn, dossier: Dossier) -> str | None:
    """Return what stands at the address of a page that is said to be withdrawn."""
    record = dossier.records.get(gone.slug)
    if record and record.kind == gone.kind:
        return f'"{gone.slug}" is said to be withdrawn, and {record.location.path} is there'
    if gone.kind == Kind.PAGE and gone.slug in FIXED_PAGES:
        return f'"{gone.slug}.html" is a page of the site itself'
    return None


def _named_problems(
    correction: Correction, dossier: Dossier, former: dict[str, Record]
) -> Iterator[Diagnostic]:
    for slug in correction.pages:
        if slug not in dossier.records:
            now = former.get(slug)
            hint = f'it is "{now.slug}" now' if now else did_you_mean(slug, dossier.records)
            message = f'there is no record "{slug}"'
            yield Diagnostic("E312", message, correction.location, hint)
    for node in prose.walk(correction.text):
        if isinstance(node, prose.RecordLink) and node.slug not in dossier.records:
            message = f'there is no record "{node.slug}"'
            hint = did_you_mean(node.slug, dossier.records)
            yield Diagnostic("E302", message, node.location, hint)


def correction_ids(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Return the permanent name of each correction, in their order, newest first.

    It is made of the day and the words, so that another correction changes none; equal ones count.
    """
    counts: Counter[str] = Counter()
    names: list[str] = []
    for correction in reversed(corrections):
        words = fold(plain(correction.text)).text.strip()
        name = f"correction-{address(str(correction.date), words)}"
        counts[name] += 1
        names.append(name if counts[name] == 1 else f"{name}-{counts[name]}")
    return tuple(reversed(names))
