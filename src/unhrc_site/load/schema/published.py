"""The schemas as JSON Schema (draft 2020-12), for editors that check files while they are typed."""

from __future__ import annotations

from typing import Any

from unhrc_site.load.schema.files import FILE_MODELS


def json_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of the front matter of each kind of file, by the kind's folder."""
    return {
        kind: {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        | model.model_json_schema(by_alias=True)
        for kind, model in FILE_MODELS.items()
    }
