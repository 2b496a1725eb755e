"""How near the loader comes to the gold records of the corpus: exactness or F1 of each field.

`python tests/load/scoring.py` prints the table and every miss; names after it choose texts.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unhrc_site.load.raw.as_json import parse_record
from unhrc_site.load.raw.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS = Path(__file__).parent / "corpus"
EXACT = ("kind", "language", "kicker", "title", "title_basis", "subtitle", "publisher", "published")
SETS = ("authors", "captions", "blocks", "set_aside", "links", "quotes")
FIELDS = EXACT + SETS


@dataclass(frozen=True, slots=True)
class Miss:
    """One value that should be there and is not, or the other way round."""

    text: str
    field: str
    wanted: object
    found: object


def plain(value: object) -> str:
    """Return `value` with every run of white space as one space; None is the empty string."""
    return "" if value is None else " ".join(str(value).split())


def entries(record: dict[str, Any], field: str) -> Counter[str]:
    """Return the entries of a field that holds several, in a form to compare."""
    rows: Iterable[Any] = record.get(field) or []
    match field:
        case "captions":
            return Counter(f"{plain(row['text'])} © {plain(row['credit'])}" for row in rows)
        case "blocks":
            return Counter(f"{row['type']}: {plain(row['text'])}" for row in rows)
        case "links":
            return Counter(f"{plain(row['text'])} → {row['href']}" for row in rows)
        case "quotes":
            return Counter(
                f"{row['manner']} {plain(row['speaker'])}: {plain(row['text'])}" for row in rows
            )
        case "set_aside":
            return Counter(
                plain(line)
                for row in rows
                if isinstance(row, str) or row["reason"] != "front matter"
                for line in [row if isinstance(row, str) else row["text"]]
            )
    return Counter(plain(row) for row in rows)


def f1(wanted: Counter[str], found: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall; 1 where both are empty."""
    if not wanted and not found:
        return 1.0
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def score(
    name: str, gold: dict[str, Any], record: dict[str, Any]
) -> tuple[dict[str, float], list[Miss]]:
    """Return the score of each field of one text, 0 to 1, and what was missed."""
    scores: dict[str, float] = {}
    misses: list[Miss] = []
    for field in EXACT:
        wanted, found = gold.get(field), record[field]
        if field == "published":
            wanted = f"{gold[field]['edtf']} {gold[field]['basis']}"
            found = f"{record[field]['edtf']} {record[field]['basis']}"
        scores[field] = float(plain(wanted) == plain(found))
        if not scores[field]:
            misses.append(Miss(name, field, wanted, found))
    for field in SETS:
        if field == "links" and "links" not in gold:
            continue
        all_, got = entries(gold, field), entries(record, field)
        scores[field] = f1(all_, got)
        misses += [Miss(name, field, row, None) for row in (all_ - got).elements()]
        misses += [Miss(name, field, None, row) for row in (got - all_).elements()]
    return scores, misses


def corpus() -> list[Path]:
    """Return the texts that have a gold record, in order."""
    found = [*CORPUS.glob("*.txt"), *CORPUS.glob("*.md")]
    return sorted(path for path in found if gold_of(path).exists())


def gold_of(path: Path) -> Path:
    """Return where the gold record of a text lies."""
    return path.with_name(path.name.removesuffix(path.suffix) + ".gold.json")


def score_text(path: Path) -> tuple[dict[str, float], list[Miss]]:
    """Return the scores and misses of the text at `path`."""
    source, diagnostics = read_source(path.name, path.read_bytes())
    record = parse_record(source, path.name, "", diagnostics)
    gold = json.loads(gold_of(path).read_text(encoding="utf-8"))
    return score(path.name, gold, record)


def means(scores: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the mean of each field over all texts that have it, and `macro`, that of all texts."""
    table = {field: [row[field] for row in scores.values() if field in row] for field in FIELDS}
    found = {field: sum(row) / len(row) for field, row in table.items() if row}
    each = [sum(row.values()) / len(row) for row in scores.values()]
    return found | {"macro": sum(each) / len(each)}


def report(names: list[str]) -> str:
    """Return the misses and the table of all texts, or of those whose name holds one of `names`.

    Misses of quotations are many; the name `quotes` asks for them.
    """
    lines: list[str] = []
    scores = {}
    wanted = [name for name in names if name != "quotes"]
    for path in corpus():
        if wanted and not any(name in path.name for name in wanted):
            continue
        scores[path.name], misses = score_text(path)
        for miss in misses:
            if miss.field != "quotes" or "quotes" in names:
                lines.append(f"{miss.text} {miss.field}")
                lines += [f"   - {plain(miss.wanted)[:150]}", f"   + {plain(miss.found)[:150]}"]
    for name, row in sorted(scores.items(), key=lambda item: sum(item[1].values())):
        lines.append(f"{sum(row.values()) / len(row):.3f} {name}")
    lines += [f"{field:12} {value:.3f}" for field, value in means(scores).items()]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report(sys.argv[1:]) + "\n")
