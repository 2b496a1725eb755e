"""Dossiers made in memory: sources with the blocks a test names, records in a string."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.site import split
from unhrc_site.dossier.dossier import Dossier
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.dossier.sources import merge_sources
from unhrc_site.load.content.reading import read_record, read_settings
from unhrc_site.model.digest import address, sha256
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import Block, BlockType, SetAside, SourceKind, SourceText
from unhrc_site.model.text import MappedText

if TYPE_CHECKING:
    from unhrc_site.model.citations import Passage
    from unhrc_site.model.diagnostics import Diagnostic
    from unhrc_site.model.records import Source

SETTINGS = "title: Test"


def text_of(
    name: str, *blocks: str, aside: tuple[str, ...] = (), repeats: tuple[str, ...] = ()
) -> SourceText:
    """Return what a seed gives that holds these paragraphs, and these lines that are no text.

    The raw text is all of them in this order, a blank line between each.
    """
    parts = [*blocks, *aside, *repeats]
    starts = [sum(len(part) + 2 for part in parts[:number]) for number in range(len(parts))]
    raw = "\n\n".join(parts)
    visible = [MappedText.identity(p, s) for p, s in zip(parts, starts, strict=True)]
    ids = [address(folded_words(block)) for block in blocks]
    count = len(blocks)
    return SourceText(
        path=f"seeds/{name}.txt",
        sha256=sha256(raw.encode("utf-8", "surrogatepass")),
        raw=raw,
        kind=SourceKind.OTHER,
        language="en",
        blocks=tuple(
            Block(
                block_id if block_id not in ids[:number] else f"{block_id}-{number + 1}",
                BlockType.PARAGRAPH,
                starts[number],
                starts[number] + len(blocks[number]),
                visible[number],
            )
            for number, block_id in enumerate(ids)
        ),
        set_aside=tuple(
            SetAside(
                starts[number],
                starts[number] + len(parts[number]),
                visible[number],
                "navigation",
                repeat=number >= count + len(aside),
            )
            for number in range(count, len(parts))
        ),
        captions=(),
        quotes=(),
        links=(),
        fields={},
        authors=(),
    )


def source_of(
    name: str, *blocks: str, aside: tuple[str, ...] = (), repeats: tuple[str, ...] = ()
) -> Source:
    """Return the source that is made of `text_of` these."""
    merged = merge_sources([text_of(name, *blocks, aside=aside, repeats=repeats)], [])
    return merged.sources[0]


@dataclass(frozen=True, slots=True)
class Linked:
    """A dossier, and all that is wrong in it and in its files."""

    dossier: Dossier
    problems: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of the problems, sorted, each as often as it occurs."""
        return sorted(problem.code for problem in self.problems)

    def only(self, code: str) -> Diagnostic:
        """Return the one problem with this code."""
        (problem,) = [problem for problem in self.problems if problem.code == code]
        return problem

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What its citations turned out to be."""
        return self.dossier.passages

    @property
    def read(self) -> Read:
        """Its facts, ready to be asked for."""
        return Read(make_facts(self.dossier))


def link(content: str, *texts: SourceText) -> Linked:
    """Return the dossier of these seeds and of the records in `content`, a site in a string."""
    files = split(content)
    settings, wrong = read_settings(
        "content/site.yaml", files.pop("content/site.yaml", SETTINGS.encode())
    )
    assert settings is not None, wrong
    problems = list(wrong)
    records = []
    for path, written in files.items():
        record, wrong = read_record(path, written)
        problems.extend(wrong)
        records.extend([record] if record else [])
    dossier = Dossier.of(settings, texts, records)
    return Linked(dossier, (*problems, *dossier.diagnostics))
