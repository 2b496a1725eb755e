"""Words in quotation marks in the editors' own prose: each is somebody's words, or has a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.dossier.links import body_of
from unhrc_site.dossier.sentences import sentences
from unhrc_site.model import prose
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.folding import fold
from unhrc_site.model.records import Difference, Event, Reference

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from unhrc_site.dossier.sentences import Sentence
    from unhrc_site.model.diagnostics import Location
    from unhrc_site.model.records import Record

_IN_MARKS = re.compile(r'"([^"]+)"')


def quoting_problems(record: Record, references: Container[str]) -> Iterator[Diagnostic]:
    """Yield W215 for words between double quotation marks that no citation of a sentence has.

    Not asked: headings, which name what follows; what references say, which cannot be checked here
    and is shown so; words that `marked_words` gives a reason for.
    """
    if isinstance(record, Reference):
        return
    excused = frozenset(_folded(marked.words) for marked in record.editorial.marked_words)
    for nodes, where in _runs(record):
        for sentence in sentences(nodes):
            targets = [citation.target for citation in sentence.citations]
            if targets and all(target in references for target in targets):
                continue
            place = sentence.citations[0].location if sentence.citations else where
            for words in _unquoted(sentence):
                if _folded(words) not in excused:
                    message = f"“{words}” stands in quotation marks and in none of the quotes"
                    hint = "cite the words, take the marks away, or give a reason in marked_words:"
                    yield Diagnostic("W215", message, place, hint)


def _unquoted(sentence: Sentence) -> Iterator[str]:
    """Yield the words in marks that stand in none of the sentence's quotes.

    Words of a prefix or suffix are found in the source too. A capital may open our sentence where
    the source goes on, and the mark that ends it need not be the source's.
    """
    there = [
        fold(" ".join((c.prefix or "", c.quote or "", c.suffix or ""))).text
        for c in sentence.citations
    ]
    for found in _IN_MARKS.finditer(fold(sentence.text).text):
        words = found.group(1).strip().rstrip(".,;:!?…")
        if words and not any(words in t or words[0].lower() + words[1:] in t for t in there):
            yield words


def _folded(words: str) -> str:
    return fold(words).text.strip().strip('"').rstrip(".,;:!?…")


def _runs(record: Record) -> Iterator[tuple[tuple[prose.Inline, ...], Location]]:
    """Yield the runs of our prose in which words may be quoted, each with its place."""
    yield from _block_runs(body_of(record), record.location)
    match record:
        case Event():
            yield from ((item.text, item.location) for item in record.not_said)
        case Difference():
            yield from ((account.note, account.location) for account in record.accounts)
        case _:
            pass


def _block_runs(
    blocks: prose.Prose, where: Location
) -> Iterator[tuple[tuple[prose.Inline, ...], Location]]:
    for block in blocks:
        match block:
            case prose.Paragraph():
                yield block.children, block.location
            case prose.Listing():
                for item in block.items:
                    yield from _block_runs(item, where)
            case prose.Quotation():
                yield from _block_runs(block.blocks, where)
            case prose.Table():
                for row in block.rows:
                    # One citation may stand behind the words of several cells.
                    yield tuple(node for cell in row for node in (prose.Text(" "), *cell)), where
            case _:
                pass
