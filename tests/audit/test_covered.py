from __future__ import annotations

import pytest

from unhrc_site.audit.covered import CONTEXT, units
from unhrc_site.load.raw.reading import read_source
from unhrc_site.model.citations import Citation
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.editorial import Publish

LONG = " ".join(f"w{n}" for n in range(100))
SEED = f"""\
Council suspends a member

By Ana Reyes

12 May 2021

One came. The vote was taken “at noon” in the hall. Two left.

It was {LONG} cited {LONG} here.

- first line here
- second line there

The vote was taken again.
"""


def printed(publish: Publish | None, *citations: Citation) -> list[str]:
    """Return the words of each block that may be printed, the marks left out."""
    text, _ = read_source("seeds/x.txt", SEED.encode())
    assert text
    return [
        " ".join(
            word.word.decode()
            for word, shown in zip(unit.words, unit.printed, strict=True)
            if shown
        )
        for unit in units(text, publish, citations)
    ]


def cite(quote: str, prefix: str | None = None, suffix: str | None = None) -> Citation:
    """Return a citation of the source."""
    return Citation("x", quote, Location("y"), prefix, suffix)


NAMING = ["council suspends a member", "by ana reyes", "12 may 2021"]


def test_whole_text_of_a_full_source() -> None:
    """Of a source that is published in full every word may be printed, of a draft none."""
    assert all(printed(Publish.FULL))
    assert not any(printed(None, cite("at noon")))


def test_citation_alone_prints_what_names_the_source() -> None:
    """Headline, byline and date line name a source, whatever is published of it."""
    shown = printed(Publish.CITATION, cite("at noon"))
    assert [words for words in shown if words] == NAMING


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (cite("at noon"), ["the vote was taken at noon in the hall"]),
        (cite('"AT NOON"'), ["the vote was taken at noon in the hall"]),
        (cite("came […] left"), ["one came two left"]),
        (cite("second line"), ["second line there"]),
        (cite("vote was taken", None, "again"), ["the vote was taken again"]),
        (
            cite("in the hall", None, "Two left. It was w0"),
            ["the vote was taken at noon in the hall two left", "it was w0"],
        ),
        (cite("nowhere"), []),
    ],
)
def test_excerpt_is_the_sentence_or_line_of_a_passage(
    citation: Citation, expected: list[str]
) -> None:
    """A cited passage is printed with its sentence, or its line in a list, and nothing else."""
    shown = [words for words in printed(Publish.EXCERPTS, citation) if words]
    assert shown == NAMING + expected


def test_long_sentence_is_cut() -> None:
    """Of a long sentence only so many words stand on each side of a passage."""
    *_, long = [words for words in printed(Publish.EXCERPTS, cite("cited")) if "cited" in words]
    assert len(long.split()) == 2 * CONTEXT + 1
