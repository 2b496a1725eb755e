"""Differences on other pages: the question, and what each source says, in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.account_words import lit_words
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import DifferenceLine, GivenLine
from unhrc_site.pages.comparing import labelled, summary
from unhrc_site.pages.writing import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.dossier.account_words import LitWords
    from unhrc_site.dossier.differences import Comparison
    from unhrc_site.dossier.facts import Read
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.differences import Account
    from unhrc_site.pages.writing import Writer

_MOST_GIVEN = 4
"""Accounts that a line shows."""
_MOST_WORDS = 90
"""Code points of a quotation that a line shows."""
_CUT = "…"


def source_labels(read: Read, comparison: Comparison) -> dict[str, str]:
    """Return the label of each source of a comparison; of one that is not there its slug."""
    slugs = dict.fromkeys(account.source for account in comparison.accounts)
    return {
        slug: card.label if (card := read.card(slug)) and card.label else slug for slug in slugs
    }


def difference_lines(writer: Writer, slugs: Iterable[str]) -> tuple[DifferenceLine, ...]:
    """Return differences as lines of a list."""
    return tuple(_line(writer, slug) for slug in slugs)


def _line(writer: Writer, slug: str) -> DifferenceLine:
    read = writer.read
    comparison = read.comparison(slug)
    labels = source_labels(read, comparison)
    own = type(writer)(read, writer.path, (slug,))
    accounts = _one_each(comparison)
    shown = [given for account in accounts[:_MOST_GIVEN] if (given := _given(own, account, labels))]
    rest = len(accounts) - len(shown)
    silent = labelled(sorted(labels[source] for source in comparison.silent))
    return DifferenceLine(
        link=writer.link(slug),
        summary=summary(comparison, labels, whole=False),
        given=tuple(shown),
        more=f"{rest} more account{'' if rest == 1 else 's'}" if rest else "",
        silent=silent,
    )


def _one_each(comparison: Comparison) -> list[Account]:
    """Return the first account of each value in each source; each value first in one source."""
    firsts: list[int] = []
    others: list[int] = []
    for group in comparison.groups:
        seen: set[str] = set()
        for place in group.accounts:
            source = comparison.accounts[place].source
            if source not in seen:
                (others if seen else firsts).append(place)
                seen.add(source)
    kept = [*sorted(firsts), *sorted(others)]
    shown = sorted(kept[:_MOST_GIVEN])
    return [comparison.accounts[place] for place in (*shown, *kept[_MOST_GIVEN:])]


def _given(writer: Writer, account: Account, labels: dict[str, str]) -> GivenLine | None:
    passage = writer.passage(account.citation) if account.citation else None
    if passage is None:
        return None
    problem = problem_of(passage)
    parts = passage.words or (passage.citation.quote or "",)
    return GivenLine(
        labels[account.source],
        writer.provenance(passage).href,
        (n.Words(_front(parts[0], _MOST_WORDS)),) if problem else excerpt(account, parts),
        problem,
        writer.foreign(account.source),
    )


def quotation(account: Account, passage: Passage) -> tuple[tuple[n.Nodes, ...], str | None]:
    """Return the parts of a quotation, its words that give the value lit, and what is wrong.

    Nothing is lit where the passage is broken, or where the words that the record names are not
    in it. Where no words are named and the value stands there in another form, all are lit.
    """
    parts = passage.words or (passage.citation.quote or "",)
    problem = problem_of(passage)
    found = None if problem else lit_words(account, parts)
    if problem is None and found is None and account.lit is not None:
        problem = "the words named do not stand in the quotation"
    if problem:
        return tuple((n.Words(part),) for part in parts), problem
    if found is None:
        return tuple((n.Lit(1, (n.Words(part),)),) for part in parts), None
    return tuple(
        _with_lit(part, found) if number == found.part else (n.Words(part),)
        for number, part in enumerate(parts)
    ), None


def _with_lit(part: str, found: LitWords) -> n.Nodes:
    start, end = found.span
    nodes = (
        n.Words(part[:start]),
        n.Lit(1, (n.Words(part[start:end]),)),
        n.Words(part[end:]),
    )
    return tuple(node for node in nodes if isinstance(node, n.Lit) or node.text)


def excerpt(account: Account, parts: tuple[str, ...]) -> n.Nodes:
    """Return the words that count with a little before and after; a cut shows as `…`."""
    found = lit_words(account, parts)
    if found is None:
        text = _front(parts[0], _MOST_WORDS)
        lit = n.Lit(1, (n.Words(text.removesuffix(_CUT).rstrip()),))
        is_whole = text == parts[0] and len(parts) == 1
        return (lit,) if is_whole else (lit, n.Words(f" {_CUT}"))
    part, (start, end) = parts[found.part], found.span
    room = max(_MOST_WORDS - (end - start), 0)
    before, after = part[:start], part[end:]
    if len(part) > _MOST_WORDS:
        left = min(len(before), max(room // 2, room - len(after)))
        before = _tail(before, left)
        after = _front(after, room - min(left, len(before)))
    if found.part and not before.startswith(_CUT):
        before = f"{_CUT} {before}"
    if found.part < len(parts) - 1 and not after.endswith(_CUT):
        after = f"{after} {_CUT}"
    nodes = (n.Words(before), n.Lit(1, (n.Words(part[start:end]),)), n.Words(after))
    return tuple(node for node in nodes if isinstance(node, n.Lit) or node.text)


def _front(text: str, most: int) -> str:
    """Return the first words of `text`, and `…` where others follow."""
    if len(text) <= most:
        return text
    head = text[: max(most, 0)]
    # Scripts that put no space between words are cut anywhere.
    kept = head.rsplit(" ", 1)[0] if " " in head else head
    return f"{kept.rstrip()} {_CUT}"


def _tail(text: str, most: int) -> str:
    """Return the last words of `text`, and `…` where others precede."""
    if len(text) <= most:
        return text
    tail = text[len(text) - max(most, 0) :]
    kept = tail.split(" ", 1)[1] if " " in tail else tail
    return f"{_CUT} {kept}"
