from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.speech_cases import Case, blocks_of, raw_of, read_cases

from unhrc_site.load.raw.quotes import find_quotes
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
        *"“”„‟\"«»‹›‘’‚'「」『』—–,.;:!?()[]\n ",
        "``", "''", " \u00a0", "Ann Bell", "Roe", "said", "says", "according to", "the minister", "who", "and",
        "that", "she", "it", "told", "Reuters", "called", "as", "by", "was", "Q:", "A:", "— ", "Ms.", "said:",
        "sagte", "a-t-elle", "сказал", "زعم", "قال", "说：", "表示，", "in", "on Monday", "\x01", "\x02", "\u0301", "ﬁ",
    ]
)  # fmt: skip
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=40).map(" ".join)
_MARKS = st.sampled_from(["", "", "", "[T] ", "[S] ", "[C] ", "[H] ", "[Q] ", "[L] "])
_LINES = st.lists(st.tuples(_MARKS, _TEXTS).map("".join), max_size=5).map(tuple)
_LANGUAGES = st.sampled_from("en de fr es it pt nl pl ru uk ar zh und xx".split())


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
