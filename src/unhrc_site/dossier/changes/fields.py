"""Fields whose values a reader looks up: names, dates, figures, who spoke, who may see."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.changes.pairing import alike
from unhrc_site.dossier.changes.saying import NONE, listed, named, number_of, quoted, shortened
from unhrc_site.dossier.links import body_of
from unhrc_site.dossier.sentences import sentences
from unhrc_site.model import prose
from unhrc_site.model.changes import Change, What
from unhrc_site.model.citations import Citation
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.records import (
    Difference,
    Entity,
    Event,
    Reference,
    Source,
    Statement,
)
from unhrc_site.model.tallies import Vote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from unhrc_site.dossier.changes.pairing import Both, Pair
    from unhrc_site.model.claims import Claim, DateClaim, OutsideDate
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Record
    from unhrc_site.model.tallies import Tally

Values = dict[str, str]
"""Values in words, by what they are called; a value that is not there has no entry."""

_TOLD = {
    What.NAME: {"title", "short", "name", "kicker", "subtitle", "authors", "publisher"},
    What.DATE: {"date", "outside_date", "published", "offices"},
    What.FIGURE: {"tally", "accounts"},
    What.SPEAKER: {"speaker", "office", "office_outside", "manner", "at_origin", "citation"},
    What.SHOWN: {"editorial", "publish", "protect", "pseudonym"},
    What.REWORDED: {"body", "note"},
}
"""The fields of records that changes of a kind tell of."""
_IN_WORDS = {
    "accounts": "the accounts",
    "after": "what it comes after",
    "aliases": "the names it is found by",
    "body": "the text’s marks or links",
    "custody": "how the file came here",
    "derived": "the origin",
    "editorial": "former slugs, or marked words",
    "genre": "the kind",
    "lead": "its place on the home page",
    "not_said": "what no source says",
    "note": "the note’s marks or links",
    "offices": "the offices",
    "order": "its place in the list",
    "outside": "what comes from outside the sources",
    "participants": "who took part",
    "tally": "the tally",
}
"""What readers call a field."""
_UNTOLD = {"slug", "text", "location", "seed_location", "title_is_printed"}
"""Fields of which other changes tell, or that follow from others."""


def field_changes(both: Both) -> Iterator[Change]:
    """Yield each value that changed in a record that is on both sides."""
    for pair in both.kept:
        if pair.before == pair.after:
            continue
        told: list[Change] = []
        for what, values in _READERS.items():
            old, new = values(pair.before, both), values(pair.after, both)
            told.extend(_compared(what, (old, new), pair, both))
        told.extend(_reworded(pair, both))
        yield from told
        yield from _others(pair, {change.what for change in told}, both)


def _compared(
    what: What, values: tuple[Values, Values], pair: Pair, both: Both
) -> Iterator[Change]:
    before, after = values
    places = dict(_places(pair.after, both))
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name), after.get(name)
        if old != new:
            words = f"{name}: {shortened(old or NONE)} → {shortened(new or NONE)}"
            change = _change(what, pair.after, words, both, (old, new))
            place = places.get(name)
            yield replace(change, location=place) if place else change


def _change(
    what: What,
    record: Record,
    words: str,
    both: Both,
    values: tuple[str | None, str | None] = (None, None),
) -> Change:
    name = named(both.after, record.slug)
    return Change(what, record.kind, record.slug, name, words, record.location, *values)


def _names(record: Record, _both: Both) -> Values:
    match record:
        case Source():
            authors = listed(author.value for author in record.authors)
            return {
                name: value
                for name, value in (
                    ("title", _claim(record.title)),
                    ("kicker", _claim(record.kicker)),
                    ("subtitle", _claim(record.subtitle)),
                    ("publisher", _claim(record.publisher)),
                    ("authors", authors or None),
                )
                if value
            }
        case Event():
            short = {"short title": record.short} if record.short != record.title else {}
            return {"title": record.title, **short}
        case Entity():
            return {"name": record.name}
        case Statement():
            return {}
        case _:
            return {"title": record.title}


def _claim(claim: Claim | None) -> str | None:
    return f"{claim.value} ({claim.basis.value})" if claim else None


def _dates(record: Record, _both: Both) -> Values:
    found: Values = {}
    match record:
        case Event():
            found |= _dated("date", record.date) | _dated("date from outside", record.outside_date)
        case Statement():
            found |= _dated("date", record.date)
        case Source():
            found |= _dated("date of publication", record.published)
            found |= _dated("date from outside", record.outside_date)
        case Reference():
            found |= {"date": _edtf(record.date)} if record.date else {}
        case Entity():
            for office in record.offices:
                if office.date:
                    found[f"office “{office.title}”"] = _edtf(office.date)
        case _:
            pass
    return found


def _dated(name: str, date: DateClaim | OutsideDate | None) -> Values:
    if date is None:
        return {}
    basis = getattr(date, "basis", None)
    known = f", {basis.value}" if basis else ""
    return {name: f"{_edtf(date.edtf)}{known}"}


def _edtf(date: Edtf) -> str:
    words = date_in_words(date)
    return words if words == str(date) else f"{words} ({date})"


def _figures(record: Record, both: Both) -> Values:
    match record:
        case Event():
            return dict(_tally(record.tally, both)) if record.tally else {}
        case Difference():
            return {
                f"account of {both.name(account.source)}": str(account.value)
                if account.citation
                else "silent"
                for account in record.accounts
            }
        case _:
            return {}


_VOTES = {
    Vote.FOR: "votes for",
    Vote.AGAINST: "votes against",
    Vote.ABSTAINING: "votes abstaining",
    Vote.NOT_VOTING: "not voting",
}


def _places(record: Record, both: Both) -> Iterator[tuple[str, Location]]:
    """Yield where the values of a record stand in its file, for those of which it is known."""
    match record:
        case Event():
            yield from _date_places("date", record.date, record.outside_date)
            if record.tally:
                yield from ((_VOTES[v], c.location) for v, c in record.tally.counts.items())
                for position in record.tally.positions:
                    yield f"vote of {both.name(position.entity)}", position.location
        case Statement():
            yield from _date_places("date", record.date, None)
        case Source():
            name = "date of publication"
            yield from _date_places(name, record.published, record.outside_date)
        case Difference():
            for account in record.accounts:
                yield f"account of {both.name(account.source)}", account.location
        case _:
            pass


def _date_places(
    name: str, date: DateClaim | None, outside: OutsideDate | None
) -> Iterator[tuple[str, Location]]:
    if date:
        yield name, date.location
    if outside:
        yield "date from outside", outside.location


def _tally(tally: Tally, both: Both) -> Iterator[tuple[str, str]]:
    for vote, count in tally.counts.items():
        yield _VOTES[vote], str(count.votes)
    for name, figure in (
        ("members", tally.members),
        ("seats", tally.seats),
        ("votes needed", tally.needed),
    ):
        if figure:
            yield name, str(figure.votes)
    if tally.majority:
        yield "majority", tally.majority.value
    for candidate in tally.candidates:
        yield f"votes for {both.name(candidate.entity)}", str(candidate.count.votes)
    for position in tally.positions:
        yield f"vote of {both.name(position.entity)}", position.vote.value


def _said(record: Record, both: Both) -> Values:
    if not isinstance(record, Statement):
        return {}
    outside, origin = record.office_outside, record.at_origin
    found = {
        "speaker": both.name(record.speaker),
        "office": record.office,
        "office as it was": _plain(outside.text) if outside else None,
        "manner": record.manner.value,
        "at its origin": f"{origin.manner.value}: {_plain(origin.note.text)}" if origin else None,
    }
    return {name: value for name, value in found.items() if value}


def _plain(nodes: tuple[prose.Inline, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences(nodes))


def _shown(record: Record, _both: Both) -> Values:
    editorial = record.editorial
    found: Values = {"draft": "draft"} if editorial.draft else {}
    if editorial.embargo:
        found["embargo"] = f"until {editorial.embargo}"
    match record:
        case Source():
            if record.publish:
                found["publish"] = record.publish.value
        case Entity():
            if record.protect:
                found["protected"] = record.protect.value
            if record.pseudonym:
                found["pseudonym"] = record.pseudonym
        case _:
            pass
    return found


_READERS: Mapping[What, Callable[[Record, Both], Values]] = {
    What.NAME: _names,
    What.DATE: _dates,
    What.FIGURE: _figures,
    What.SPEAKER: _said,
    What.SHOWN: _shown,
}
"""What reads the values of a kind; records of both sides are called by their names of today."""


def _texts(record: Record) -> list[str]:
    runs = prose.inlines(body_of(record))
    return [sentence.text for nodes in runs for sentence in sentences(nodes) if sentence.text]


def _reworded(pair: Pair, both: Both) -> Iterator[Change]:
    """Yield in one change how many sentences are new, other or gone."""
    before, after = _texts(pair.before), _texts(pair.after)
    gone = [text for text in before if text not in after]
    come = [text for text in after if text not in before]
    pairs = alike(gone, come)
    if max(len(gone), len(come)) == 1:
        old, new = next(iter(gone), None), next(iter(come), None)
        words = f"{quoted(old)} is now {quoted(new)}" if old and new else ""
        words = words or (f"{quoted(new)} is new" if new else f"{quoted(old or '')} is gone")
        yield _change(What.REWORDED, pair.after, words, both, (old, new))
        return
    counts = (
        (len(come) - len(pairs), "new"),
        (len(pairs), "reworded"),
        (len(gone) - len(pairs), "gone"),
    )
    told = [f"{number_of(count, 'sentence')} {how}" for count, how in counts if count]
    if told:
        yield _change(What.REWORDED, pair.after, listed(told), both)


def _others(pair: Pair, told: set[What], both: Both) -> Iterator[Change]:
    """Yield the fields that changed and that nothing else tells of, in one change."""
    done = _UNTOLD.union(*(_TOLD.get(what, set()) for what in told))
    # A record that was renamed says which slug it had.
    done |= {"editorial"} if pair.before.slug != pair.after.slug else set()
    names = [
        field.name
        for field in fields(pair.after)
        if field.name not in done
        and _bare(getattr(pair.before, field.name)) != _bare(getattr(pair.after, field.name))
    ]
    if names:
        words = f"changed: {listed(_IN_WORDS.get(n, n.replace('_', ' ')) for n in names)}"
        yield _change(What.OTHER, pair.after, words, both)


def _bare(value: object) -> object:
    """Return a value without its citations, of which other changes tell, and places in files."""
    if isinstance(value, Citation | prose.Cite):
        return None
    if is_dataclass(value):
        return (
            type(value).__name__,
            *(_bare(getattr(value, field.name)) for field in fields(value) if field.repr),
        )
    if isinstance(value, tuple):
        return tuple(bare for item in value if (bare := _bare(item)) is not None)
    if isinstance(value, dict):
        return tuple((key, _bare(item)) for key, item in value.items())
    return value
