"""Items in a row: which make a list, and which are numbered paragraphs or spoken lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.kinds import OPERATIVE
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.source_text import BlockType, SourceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

MEAN_ITEM = 18
"""Words: numbered stretches that stand apart and are longer are paragraphs."""
_DASHES = frozenset("-–—")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_STAR = Pattern(r"[\w.,;\"”’)]\*(?!\*)")
_BRACKETED = Pattern(r"^\[?\^?\d{1,3}\]?\s\S")
_SUMMARY = Pattern(
    r"(?:summary|key (?:points|takeaways|findings|facts)|highlights|at a glance|"
    r"in brief|in short|takeaways|main points|das wichtigste(?: in kürze)?|auf "
    r"einen blick|kurz gesagt|l['’]essentiel|en bref|en résumé|claves|lo "
    r"esencial|resumen|puntos clave|in sintesi|in breve|punti chiave|em resumo|"
    r"pontos-chave|kort samengevat|samengevat|in het kort|w skrócie|"
    r"najważniejsze|главное|кратко|коротко|головне)\s?:?",
    re.IGNORECASE,
)
_PLAIN_NOTE = Pattern(r"^(\d{1,3})\s+\S")


def read_items(draft: Draft, start: int, end: int) -> None:
    """Give the items of `[start, end)` their roles: of a list, or paragraphs with their numbers."""
    index = start
    while index < end:
        unit = draft.units[index]
        if not unit.free or unit.hint not in {Hint.ITEM, Hint.ROW, Hint.NOTE, Hint.CODE}:
            index += 1
            continue
        run = _run(draft, index, end)
        _read_run(draft, run)
        index = run[-1] + 1
    _plain_runs(draft, start, end)


def _run(draft: Draft, index: int, end: int) -> list[int]:
    """Return the items that follow one another from `index` on, of the same sort."""
    sort = _sort(draft.units[index])
    run = [index]
    for following in range(index + 1, end):
        unit = draft.units[following]
        if not unit.free or _sort(unit) != sort or unit.line.gap > 2:
            break
        if sort == "number" and not _follows(draft.units[run[-1]], unit):
            break
        run.append(following)
    return run


def _sort(unit: Unit) -> str:
    if unit.hint is not Hint.ITEM:
        return unit.hint.name
    marker = unit.line.marker
    if marker in _DASHES:
        return "dash"
    bare = marker.strip("().")
    if bare.isdigit():
        return "number"
    return "letter" if bare.isalpha() and bare != "o" else "bullet"


def _follows(first: Unit, second: Unit) -> bool:
    return _number(second) in {_number(first) + 1, _number(first)}


def _number(unit: Unit) -> int:
    bare = unit.line.marker.strip("().")
    return int(bare) if bare.isdigit() else _ROMAN.get(bare, 0)


def _read_run(draft: Draft, run: Sequence[int]) -> None:
    units = [draft.units[index] for index in run]
    match _sort(units[0]):
        case "ROW":
            _group(draft, run, BlockType.TABLE, "table")
        case "CODE":
            for unit in units:
                unit.take(BlockType.CODE, "code")
        case "NOTE":
            for unit in units:
                unit.take(BlockType.FOOTNOTE, "footnote")
        case "bullet" if _is_note(draft, run):
            draft.marked.add(run[0])
            units[0].take(BlockType.FOOTNOTE, "note to a star")
        case "bullet":
            _group(draft, run, BlockType.LIST, "bullets")
        case "letter" if len(run) > 1:
            _group(draft, run, BlockType.LIST, "lettered items")
        case "dash" if _are_items(units):
            _group(draft, run, BlockType.LIST, "dashes")
        case "number" if (
            _are_items(units)
            and not (
                draft.kind is SourceKind.RESOLUTION
                and (
                    all(u.line.gap for u in units[1:])
                    or any(OPERATIVE.match(u.text) for u in units)
                )
            )
            and _number(units[0]) <= 1
        ):
            _group(draft, run, BlockType.LIST, "numbered items")
        case _:
            for index, unit in zip(run, units, strict=True):
                draft.marked.add(index)
                unit.line = unit.line.unmarked()


def _is_note(draft: Draft, run: Sequence[int]) -> bool:
    """Tell whether a lone star at the end stands for the star behind a word of the text."""
    if len(run) > 1 or draft.units[run[0]].line.marker != "*":
        return False
    near = draft.units[max(draft.first, run[0] - 400) : run[0]]
    return run[0] > len(draft.units) - 40 and any(_STAR.search(unit.text) for unit in near)


def _are_items(units: Sequence[Unit]) -> bool:
    if len(units) < 2:  # one is no list
        return False
    close = sum(1 for unit in units[1:] if unit.line.gap == 0)
    mean = sum(unit.n for unit in units) / len(units)
    return close >= (len(units) - 1) / 2 or (
        mean <= MEAN_ITEM and _sort(units[0]) == "number" and mean < MEAN_ITEM
    )


def _group(draft: Draft, run: Sequence[int], role: BlockType, rule: str) -> None:
    for index in run:
        draft.units[index].take(role, rule)
        draft.groups[index] = run[0]


def _plain_runs(draft: Draft, start: int, end: int) -> None:
    """Lines in a row without markers: a list if they are short, close together and no sentences."""
    index = start
    while index < end:
        run = [index]
        while (
            run[-1] + 1 < end
            and draft.units[run[-1] + 1].line.gap == 0
            and _is_plain_item(draft.units[run[-1] + 1])
        ):
            run.append(run[-1] + 1)
        if _is_plain_item(draft.units[index]) and len(run) > 1:
            before = draft.units[index - 1] if index else None
            announced = before is not None and before.text.rstrip()[-1:] in ":："
            if len(run) > 2 and _SUMMARY.fullmatch(draft.units[index].text):
                draft.units[index].take(BlockType.HEADING, "heading of a summary in points")
                run = run[1:]
                announced = True
            followed = run[-1] + 1 < end and draft.units[run[-1] + 1].line.gap == 0
            if (len(run) > 2 or announced) and not followed and draft.units[index].line.gap:
                _group(draft, run, BlockType.LIST, "short lines in a row")
        index = run[-1] + 1


def _is_plain_item(unit: Unit) -> bool:
    return (
        unit.free
        and unit.hint is Hint.NONE
        and unit.n <= 16
        and not unit.ends
        and not unit.tags & {"byline", "date", "name"}
        and not unit.line.bold
    )  # words of an item


def read_plain_notes(draft: Draft, start: int, end: int) -> None:
    """Read notes that are numbered without a mark: `1 See A/HRC/50/64.`, at the end, in order."""
    for index in draft.free((start + end) // 2, end):
        if _BRACKETED.match(draft.units[index].text) and draft.units[index].line.links:
            draft.units[index].take(BlockType.FOOTNOTE, "note with a link back")
    expected = 1
    found: list[int] = []
    for index in draft.free(start, end):
        note = _PLAIN_NOTE.match(draft.units[index].text)
        if note and int(note.group(1)) == expected and draft.units[index].n > 2:
            found.append(index)
            expected += 1
        elif found:
            break
    if len(found) > 1:
        for index in found:
            draft.units[index].take(BlockType.FOOTNOTE, "numbered notes at the end")
