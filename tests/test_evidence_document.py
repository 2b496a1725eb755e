"""Claims about `docs/evidence.md`: it says of the machinery what the machinery does."""

from __future__ import annotations

import re
from pathlib import Path

from unhrc_site.model.citations import State
from unhrc_site.model.diagnostics import CATALOGUE
from unhrc_site.model.folding import SUMMARIES

TEXT = (Path(__file__).parents[1] / "docs" / "evidence.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the body rows of the first table below a heading, cell by cell."""
    part = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_folding_table_is_the_programs() -> None:
    """The table names every rule with its summary, in order, and no other."""
    assert rows("What may differ") == [[name, summary] for name, summary in SUMMARIES.items()]


def test_every_state_is_described() -> None:
    """Each state of a passage has its row, and verified are those that the program verifies."""
    described = rows("States")
    assert [row[0] for row in described] == [state.value for state in State]
    verified = {row[0] for row in described if row[2] == "verified"}
    assert verified == {state.value for state in State if state.is_verified}


def test_every_code_that_is_named_exists() -> None:
    """A code in the text is one of the catalogue."""
    assert set(re.findall(r"[EW]\d{3}", TEXT)) <= set(CATALOGUE)
