import json
import os
from pathlib import Path

import jsonschema
import pytest

from unhrc_site.load.schema.published import json_schemas

FOLDER = Path(__file__).parents[3] / "docs" / "schema"


@pytest.mark.parametrize("kind", sorted(json_schemas()))
def test_published_schema_is_the_programs(kind: str) -> None:
    """Each published schema is the one that the program checks with (UPDATE=1 writes them)."""
    path = FOLDER / f"{kind}.json"
    text = json.dumps(json_schemas()[kind], indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("UPDATE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
    jsonschema.Draft202012Validator.check_schema(json.loads(text))


def test_schema_takes_the_aliases_that_editors_write() -> None:
    """The published schema names keys as they stand in files: `for`, `in`."""
    validator = jsonschema.Draft202012Validator(json_schemas()["events"])
    event = {"title": "A vote", "tally": {"for": {"votes": 3}}}
    assert not list(validator.iter_errors(event))
    assert list(validator.iter_errors({"title": "A vote", "tally": {"in_favour": {"votes": 3}}}))
