from __future__ import annotations

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from unhrc_site.load.raw import read_source
from unhrc_site.load.raw.as_json import KEYS, SCHEMA, parse_record

ROOT = Path(__file__).parents[3]
TEXTS = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests/load/corpus").glob("*.md")])


def test_the_published_schema_is_the_one_of_the_program() -> None:
    """`docs/parse.schema.json` is `SCHEMA`."""
    published = json.loads((ROOT / "docs/parse.schema.json").read_text(encoding="utf-8"))
    assert published == SCHEMA


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_records_follow_the_schema(path: Path) -> None:
    """Every record validates, has the keys of the contract in their order, and is JSON."""
    content = path.read_bytes()
    source, problems = read_source(path.name, content)
    digest = hashlib.sha256(content).hexdigest()
    record = json.loads(json.dumps(parse_record(source, path.name, digest, problems)))
    jsonschema.Draft202012Validator(SCHEMA).validate(record)
    assert tuple(record) == KEYS
    assert record["sha256"] == digest


def test_a_file_that_is_no_text_gives_an_empty_record_with_its_problem() -> None:
    """What can not be read has all keys, no values, and says why."""
    source, problems = read_source("a.txt", b"a\x00b")
    record = parse_record(source, "a.txt", "0" * 64, problems)
    jsonschema.Draft202012Validator(SCHEMA).validate(record)
    assert tuple(record) == KEYS
    assert (record["kind"], record["title"], record["blocks"]) == (None, None, [])
    assert record["published"] == {
        "edtf": None,
        "basis": "unknown",
        "evidence": None,
        "reasoning": None,
    }
    assert record["diagnostics"][0]["code"] == "E102"


def test_offsets_lead_to_the_words() -> None:
    """Evidence, captions and blocks stand in the text where the record says."""
    raw = (
        "The vote\r\nBy Ann Li\r\n26 September 2023\r\n\r\n"
        "A long sentence that tells what happened.\r\n"
    )
    source, _ = read_source("a.txt", b"\xef\xbb\xbf" + raw.encode())
    record = parse_record(source, "a.txt", "", ())
    (block,) = record["blocks"]
    assert raw[block["start"] : block["end"]] == block["text"]
    assert record["published"]["evidence"] == "26 September 2023"
    author = record["fields"]["author-1"]
    assert raw[author["start"] : author["end"]] == "Ann Li"
