from __future__ import annotations

import json
from pathlib import Path

import pytest

from unhrc_site.load.raw import read_source
from unhrc_site.load.raw.as_json import parse_record

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"


def test_every_seed_has_a_record_that_was_read_by_a_person() -> None:
    """The golden records and the seeds are the same in number and name."""
    assert [path.stem for path in SEEDS] == sorted(path.stem for path in GOLDEN.glob("*.json"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_is_read_as_a_person_read_it(path: Path) -> None:
    """Everything but the quotations, which have their own cases, is as in the golden record."""
    content = path.read_bytes()
    source, problems = read_source(f"seeds/{path.name}", content)
    record = parse_record(source, path.name, "", problems)
    wanted = json.loads((GOLDEN / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert {key: record[key] for key in record if key != "quotes"} == {
        key: wanted[key] for key in wanted if key != "quotes"
    }
