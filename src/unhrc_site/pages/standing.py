"""What a page says of its own standing: for whom it is, and what of it is not shown to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import parse_edtf
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.editorial import Audience, Protection, Publish
from unhrc_site.model.records import Entity, Source
from unhrc_site.model.routes import route_of
from unhrc_site.model.views import nodes as n

if TYPE_CHECKING:
    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.records import Record

PRIVATE_EDITION = "Private edition: it holds what is not to be published."
_HOW_MUCH = {
    Publish.EXCERPTS: "In the public edition only cited passages of this text are printed.",
    Publish.CITATION: "In the public edition none of this text is printed.",
}
_MARKS = {
    Protection.OMIT: "a note that it is withheld",
    Protection.INITIALS: "the initials",
    Protection.PSEUDONYM: "a pseudonym",
}


def edition_notice(read: Read) -> str | None:
    """Return what every page of a private edition says of it."""
    return PRIVATE_EDITION if read.settings().audience is Audience.PRIVATE else None


def page_standing(read: Read, path: str) -> tuple[str, ...]:
    """Return what the page at `path` says of the record that it is of, if it is one's page."""
    slug = path.rsplit("/", 1)[-1].removesuffix(".html")
    card = read.card(slug)
    if card is None:
        return ()
    record = read.body(slug)
    return record_standing(read, record) if route_of(record) == path else ()


def record_standing(read: Read, record: Record) -> tuple[str, ...]:
    """Return what of a record is withheld, in sentences; none where everybody may see it all."""
    settings = read.settings()
    if settings.audience is Audience.PUBLIC:
        if isinstance(record, Entity) and record.protect:
            return (f"This name is protected: {record.name} stands for it in every text here.",)
        return ()
    said: list[str] = []
    if record.editorial.draft:
        said.append("Draft: the public edition does not have this record.")
    embargo = record.editorial.embargo
    if embargo:
        day = date_in_words(parse_edtf(f"{embargo.year:04}-{embargo.month:02}-{embargo.day:02}"))
        said.append(f"Under embargo: the public edition does not have this record before {day}.")
    if isinstance(record, Entity) and record.protect:
        mark = _MARKS[record.protect]
        said.append(f"Protected: in the public edition {mark} stands in place of this name.")
    if isinstance(record, Source):
        much = _HOW_MUCH.get(record.publish or settings.publish)
        said.extend([much] if much else [])
    return tuple(said)


def printed_line(source: Source) -> n.Nodes:
    """Return how much of a source's text is shown, why, and where the original is."""
    printed = source.text.printed
    if printed is None:
        return ()
    said: list[str] = []
    if source.publish in {Publish.EXCERPTS, Publish.CITATION}:
        share = _share(printed.words, printed.of)
        count = f"{printed.words:,} of {printed.of:,} words"
        if source.publish is Publish.EXCERPTS:
            said.append(
                f"{share} of the text is printed here ({count}): passages that this dossier cites, "
                "with their sentences. Marks in brackets say how much is left out."
            )
        else:
            said.append("The text is not printed here, only where in it the cited passages stand.")
        said.append(
            "All passages were checked against the whole text; its words are their owner’s."
        )
    if printed.names:
        places = f"{printed.names:,} place{'' if printed.names == 1 else 's'}"
        said.append(f"In {places} a mark in brackets stands for a protected name.")
    if not source.text.sha256:
        said.append("The file itself is not given here, since it holds a protected name.")
    if source.url:
        where = n.Anchor(source.url.value, (n.Words("The original"),), leaves=True)
        return (n.Words(" ".join(said) + " "), where, n.Words(" is at its publisher’s."))
    return (n.Words(" ".join(said)),)


def _share(part: int, whole: int) -> str:
    if part == whole:
        return "All"
    share = f"{part / whole:.0%}".replace("%", " %") if whole else "Nothing"
    return "Less than 1 %" if part and share == "0 %" else share
