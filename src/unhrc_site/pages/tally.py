"""A vote as its page shows it: bars to one scale, figures, arithmetic, named votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.tallies import majority_of, shares
from unhrc_site.model.tallies import Majority, Vote
from unhrc_site.model.views.nodes import LetterMark
from unhrc_site.model.views.records import (
    ArithmeticRow,
    Bar,
    BarSegment,
    FigureRow,
    TallyView,
)
from unhrc_site.pages.writing import in_words

if TYPE_CHECKING:
    from unhrc_site.model.tallies import Count, Tally
    from unhrc_site.pages.writing import Writer

_LABELS = {
    Vote.FOR: "In favour",
    Vote.AGAINST: "Against",
    Vote.ABSTAINING: "Abstained",
    Vote.NOT_VOTING: "Not voting",
}
_NEEDED = {
    Majority.TWO_THIRDS: "⅔ × {:,}, rounded up",
    Majority.SIMPLE: "½ × {:,}, and more",
}
"""How the least majority of some members is derived."""
_RULE = {Majority.TWO_THIRDS: "two-thirds", Majority.SIMPLE: "half"}


def tally_view(writer: Writer, slug: str, tally: Tally) -> TallyView:
    """Return the tally of the event `slug`."""
    card = writer.read.known(slug)
    figures = [_figure(writer, _LABELS[vote], count) for vote, count in tally.counts.items()]
    named = (("Members", tally.members), ("Seats", tally.seats), ("Votes needed", tally.needed))
    figures.extend(_figure(writer, label, count) for label, count in named if count)
    candidates = tuple(
        _figure(
            writer, writer.read.known(candidate.entity).title, candidate.count, candidate.entity
        )
        for candidate in tally.candidates
        if writer.read.card(candidate.entity)
    )
    positions = tuple(
        FigureRow(
            writer.read.known(position.entity).title,
            writer.link(position.entity),
            _LABELS[position.vote].lower(),
            writer.marks(position.citations, position.references),
            outside=not position.citations,
        )
        for position in tally.positions
        if writer.read.card(position.entity)
    )
    arithmetic = _arithmetic(writer, tally)
    everything = [*tally.counts.values(), *(c.count for c in tally.candidates)]
    return TallyView(
        title=card.title,
        event=writer.link(slug),
        date=in_words(card.date),
        bars=_bars(writer, tally),
        figures=tuple(figures),
        arithmetic=arithmetic,
        rule_name=_RULE[tally.majority or Majority.SIMPLE],
        positions=positions,
        candidates=candidates,
        notes=writer.new_notes(),
        all_outside=all(not count.citations for count in everything),
    )


def _figure(writer: Writer, label: str, count: Count, entity: str | None = None) -> FigureRow:
    return FigureRow(
        label,
        writer.link(entity) if entity else None,
        f"{count.votes:,}",
        writer.marks(count.citations, count.references),
        outside=not count.citations,
    )


def _arithmetic(writer: Writer, tally: Tally) -> tuple[ArithmeticRow, ...]:
    marks = writer.marks((), tally.majority_references)
    letters = tuple(mark for mark in marks if isinstance(mark, LetterMark))
    return tuple(
        ArithmeticRow(
            share.label,
            share.members,
            " + ".join(f"{part:,}" for part in share.parts) if len(share.parts) > 1 else "",
            one_decimal(float(share.share)),
            f"{tally.counts[Vote.FOR].votes:,} ÷ {share.members:,}",
            share.needed,
            _NEEDED[tally.majority or Majority.SIMPLE].format(share.members),
            share.by_rule,
            letters if share.by_rule else (),
        )
        for share in shares(tally)
    )


def one_decimal(share: float) -> str:
    """Return a share with one decimal: "79.5 %"."""
    return f"{share * 100:.1f} %"


def _bars(writer: Writer, tally: Tally) -> tuple[Bar, ...]:
    """Return two bars to one scale: all who are counted for anything, then for and against."""
    counts = tally.counts
    if Vote.FOR not in counts or Vote.AGAINST not in counts:
        return _candidate_bars(writer, tally)
    total = sum(count.votes for count in counts.values())
    scale = max(total, tally.members.votes if tally.members else 0) or 1
    segments, x = [], 0.0
    for vote in Vote:
        if vote in counts:
            width = counts[vote].votes / scale * 100
            segments.append(_segment(vote, counts[vote], x, width))
            x += width
    cast = counts[Vote.FOR].votes + counts[Vote.AGAINST].votes
    majority = tally.majority or Majority.SIMPLE
    needed = majority_of(cast, majority)
    share = counts[Vote.FOR].votes / cast if cast else 0.0
    members = tally.members.votes if tally.members else total
    what = "members" if tally.members else "votes in this tally"
    bars = [Bar(f"All {members:,} {what}", tuple(segments), None, None, None)]
    bars.append(
        Bar(
            f"Counted for the majority: {cast:,}",
            tuple(segments[:2]),
            round(needed / scale * 100, 2) if tally.majority else None,
            f"{_RULE[majority]}: {needed:,}" if tally.majority else None,
            one_decimal(share),
        )
    )
    return tuple(bars)


def _segment(vote: Vote, count: Count, x: float, width: float) -> BarSegment:
    kind = vote.value.replace(" ", "-")
    outside = not count.citations
    return BarSegment(kind, _LABELS[vote], count.votes, round(x, 2), round(width, 2), outside)


def _candidate_bars(writer: Writer, tally: Tally) -> tuple[Bar, ...]:
    """Return one bar a candidate, all to the scale of the most votes or of the members."""
    if not tally.candidates:
        return ()
    most = max(candidate.count.votes for candidate in tally.candidates)
    scale = (tally.members.votes if tally.members else most) or 1
    needed = tally.needed.votes if tally.needed else None
    return tuple(
        Bar(
            writer.link(candidate.entity).text,
            (
                BarSegment(
                    "for",
                    "Votes",
                    candidate.count.votes,
                    0.0,
                    round(candidate.count.votes / scale * 100, 2),
                    not candidate.count.citations,
                ),
            ),
            round(needed / scale * 100, 2) if needed else None,
            f"needed: {needed:,}" if needed and candidate is tally.candidates[-1] else None,
            None,
        )
        for candidate in tally.candidates
    )
