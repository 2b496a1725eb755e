from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.speech_cases import TYPES, Case, blocks_of, raw_of, read_cases
from unhrc_site.load.raw.quotes import find_quotes
from unhrc_site.load.raw.reading import read_source
from unhrc_site.model.folding import fold
from unhrc_site.model.source_text import Manner

CASES = [
    case
    for path in sorted((Path(__file__).parent / "speech").glob("*.txt"))
    for case in read_cases(path)
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}:{case.line}")
def test_quotations_and_speakers(case: Case) -> None:
    """Each short text gives its quotations, in order, each with its speaker."""
    found = find_quotes(case.blocks, case.language)
    direct = tuple((q.text, q.speaker) for q in found if q.manner is Manner.DIRECT)
    assert direct == case.direct
    if case.reported is not None:
        reported = tuple((q.text, q.speaker) for q in found if q.manner is Manner.REPORTED)
        assert reported == case.reported


_PIECES = st.sampled_from(
    [
        *"“”„‟\"«»‹›‘’‚'「」『』—–,.;:!?()[]\n \x01\x02\u00a0\u0301ﬁ",
        *("``", "''", "Ann Bell", "Roe", "Reuters", "the minister", "on Monday", "Ms.", "Q:", "A:"),
        *(
            "said",
            "says",
            "told",
            "called",
            "said:",
            "according to",
            "who",
            "and",
            "that",
            "as",
            "by",
        ),
        *("she", "it", "was", "in", "sagte", "a-t-elle", "сказал", "قال", "说：", "表示，"),
    ]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=40).map(" ".join)
_MARKS = st.sampled_from(["", "", "", *TYPES])
_LINES = st.lists(st.tuples(_MARKS, _TEXTS).map("".join), max_size=5).map(tuple)
_LANGUAGES = st.sampled_from(
    ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "zh", "und", "xx"]
)


@settings(max_examples=300, deadline=None)
@given(lines=_LINES, language=_LANGUAGES)
def test_any_text_is_read(lines: tuple[str, ...], language: str) -> None:
    """No text raises; each quotation lies in the text and is what stands at its offsets."""
    raw = raw_of(lines)
    found = find_quotes(blocks_of(lines), language)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(raw)
        assert fold(raw[quote.start : quote.end]).text == fold(quote.text).text
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)


HOSTILE = [
    *("“ ", '"', '" a ', "'a ", "said ", "X said. ", "A of ", '"Go," he said. '),
    *("Ann Bell and said ", "Ann Bell, a of, ", ", ", "that X said "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    """A text at which a step of more than linear cost would run for minutes is read."""
    blocks = blocks_of((piece * (60_000 // len(piece)),))
    assert all(quote.end > quote.start for quote in find_quotes(blocks, "en"))


SEEDS: dict[str, list[tuple[str, str | None]]] = {
    "000": [
        ("adequate solutions for human rights issues", "Russia"),
        ("instrument which serves political wills of one group of countries", "Russia"),
        (
            "persistent use of torture and ill-treatment",
            "a report published by Special Rapporteur Mariana Katzarova",
        ),
        ("I think there is a serious place", "Mariana Katzarova"),
        ("special military operation", "Moscow"),
    ],
    "001": [
        ("The Kremlin sent a special letter", None),
        ("find adequate solutions to human rights issues", "the document"),
        ("ongoing evidence of war crimes", "Erik Mose"),
        ("does not qualify", "a report by three groups"),
        ("an insult to the very concept of human rights", "David Lammy"),
    ],
    "002": [
        ("due to the discovery of violations", "Russia's Justice Ministry"),
        ("In a country where scores of activists", "Agnès Callamard"),
        ("We continue undeterred to work", "Agnès Callamard"),
        ("Human Rights Watch has been working on", "Kenneth Roth"),
        ("This new iron curtain will not stop", "Kenneth Roth"),
    ],
    "003": [
        ("void", "Russia"),
        ("legally void,", "Russia"),
        ("We assume that the UNHRC resolution", "Russian Foreign Ministry"),
        ("If Belarus citizens decide to undergo", "Gitanas Nauseda"),
        (
            "If detentions continue",
            "a statement distributed by opposition news channel Nexta Live",
        ),
        (
            "No one will remain anonymous",
            "a statement distributed by opposition news channel Nexta Live",
        ),
    ],
    "004": [],
}


@pytest.mark.parametrize("number", SEEDS)
def test_seeds(number: str) -> None:
    """Each quotation of the collected seeds has the speaker that a reader finds."""
    folder = Path(__file__).parents[3] / "seeds"
    path = next(folder.glob(f"{number}_*.txt"), None)
    if path is None:
        pytest.skip("the collected seeds are not here")
    lines = tuple(line for line in path.read_text("utf-8").splitlines() if line.strip())
    found = [q for q in find_quotes(blocks_of(lines), "en") if q.manner is Manner.DIRECT]
    expected = SEEDS[number]
    assert len(found) == len(expected)
    for quote, (beginning, speaker) in zip(found, expected, strict=True):
        assert quote.text.startswith(beginning)
        assert quote.speaker == speaker


def test_one_long_word_of_capitals_is_read_to_its_end() -> None:
    """A word at which names would be tried from each of its letters is read once."""
    source, problems = read_source("x.txt", f"Li said that {'A' * 200_000} is here.\n".encode())
    assert source is not None
    assert problems == ()
