"""One read source as JSON: the record that `unhrc-site parse --json` writes, and its schema.

The keys and their order are a contract; `docs/parse.schema.json` is `SCHEMA`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unhrc_site.model.source_text import RUNNING, Basis, Manner, SourceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.model.diagnostics import Diagnostic
    from unhrc_site.model.source_text import Block, Field, Quote, SourceText

KEYS = (
    "path",
    "sha256",
    "kind",
    "language",
    "kicker",
    "title",
    "title_basis",
    "subtitle",
    "authors",
    "publisher",
    "published",
    "captions",
    "blocks",
    "quotes",
    "links",
    "fields",
    "set_aside",
    "diagnostics",
)
"""Every key of a record, in order."""


def parse_record(
    source: SourceText | None, path: str, sha256: str, diagnostics: Sequence[Diagnostic]
) -> dict[str, Any]:
    """Return the record of `source`; without a source all is null or empty but the diagnostics."""
    problems = [_problem(one) for one in diagnostics]
    if source is None:
        empty = _empty()
        return {key: empty.get(key) for key in KEYS} | {
            "path": path,
            "sha256": sha256,
            "diagnostics": problems,
        }
    title = source.fields.get("title")
    found = {
        "path": source.path,
        "sha256": source.sha256,
        "kind": str(source.kind),
        "language": source.language,
        "kicker": source.value("kicker"),
        "title": title.value if title else None,
        "title_basis": str(title.basis if title else Basis.UNKNOWN),
        "subtitle": source.value("subtitle"),
        "authors": list(source.authors),
        "publisher": source.value("publisher"),
        "published": _published(source),
        "captions": [
            {"text": one.text, "credit": one.credit, "start": one.start, "end": one.end}
            for one in source.captions
        ],
        "blocks": [_block(one) for one in source.blocks if one.type in RUNNING],
        "quotes": [_quote(one) for one in source.quotes],
        "links": [
            {"text": one.text, "href": one.href, "start": one.start, "end": one.end}
            for one in source.links
        ],
        "fields": {name: _field(one) for name, one in source.fields.items()},
        "set_aside": [
            {"text": one.text, "reason": one.reason, "start": one.start, "end": one.end}
            for one in source.set_aside
        ],
        "diagnostics": problems,
    }
    return {key: found[key] for key in KEYS}


def _empty() -> dict[str, Any]:
    return {
        "title_basis": str(Basis.UNKNOWN),
        "authors": [],
        "published": {
            "edtf": None,
            "basis": str(Basis.UNKNOWN),
            "evidence": None,
            "reasoning": None,
        },
        "captions": [],
        "blocks": [],
        "quotes": [],
        "links": [],
        "fields": {},
        "set_aside": [],
    }


def _published(source: SourceText) -> dict[str, Any]:
    field = source.fields.get("published")
    if field is None:
        return {"edtf": None, "basis": str(Basis.UNKNOWN), "evidence": None, "reasoning": None}
    evidence = source.raw[field.start : field.end] if field.start >= 0 else None
    return {
        "edtf": field.value,
        "basis": str(field.basis),
        "evidence": evidence,
        "reasoning": field.reasoning,
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "id": block.id,
        "type": str(block.type),
        "text": block.text,
        "start": block.start,
        "end": block.end,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "manner": str(quote.manner),
        "start": quote.start,
        "end": quote.end,
    }


def _field(field: Field) -> dict[str, Any]:
    return {"start": field.start, "end": field.end, "basis": str(field.basis), "rule": field.rule}


def _problem(one: Diagnostic) -> dict[str, Any]:
    where = one.location
    return {
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message,
        "line": where.line if where else None,
        "col": where.col if where else None,
        "hint": one.hint,
    }


def _nullable(kind: str, description: str) -> dict[str, Any]:
    return {"type": [kind, "null"], "description": description}


def _object(properties: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(properties: dict[str, Any], description: str, item: str) -> dict[str, Any]:
    return {"type": "array", "description": description, "items": _object(properties, item)}


_TEXT = {"type": "string"}
_BASES = [str(basis) for basis in Basis]
_PLACE = {
    "start": {
        "type": "integer",
        "minimum": 0,
        "description": "First code point of the decoded text, byte order mark excluded.",
    },
    "end": {"type": "integer", "minimum": 0, "description": "The code point after the last one."},
}
_FIELD_PLACE = {
    "start": {
        "type": "integer",
        "minimum": -1,
        "description": "-1 where the value stands nowhere in the text.",
    },
    "end": {"type": "integer", "minimum": -1},
}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A source as unhrc-site parse reads it",
    "description": "One JSON object for each file. Offsets count code points of the decoded text.",
    "type": "object",
    "properties": {
        "path": {
            "type": "string",
            "description": "The file as it was named, with forward slashes.",
        },
        "sha256": {
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
            "description": "Of the file's bytes.",
        },
        "kind": {
            "enum": [*(str(kind) for kind in SourceKind), None],
            "description": "What sort of text it is; null where the file is no text.",
        },
        "language": _nullable("string", "BCP 47 code, `und` where the text is too short to tell."),
        "kicker": _nullable("string", "The section or topic above the headline."),
        "title": _nullable("string", "The headline, or the first words of a text without one."),
        "title_basis": {"enum": _BASES},
        "subtitle": _nullable("string", "The standfirst."),
        "authors": {"type": "array", "items": _TEXT, "description": "Names of persons."},
        "publisher": _nullable("string", "Who published it, if the text says so."),
        "published": _object(
            {
                "edtf": _nullable("string", "EDTF, level 0 or 1."),
                "basis": {"enum": _BASES},
                "evidence": _nullable("string", "The exact words in the text."),
                "reasoning": _nullable("string", "How an inferred date was worked out."),
            },
            "The date of publication.",
        ),
        "captions": _list(
            {"text": _TEXT, "credit": _nullable("string", "Without label and brackets."), **_PLACE},
            "What stands under pictures.",
            "A caption with its credit.",
        ),
        "blocks": _list(
            {
                "id": {"type": "string", "pattern": "^[0-9a-f]{10}(-[0-9]+)?$"},
                "type": {"enum": sorted(str(role) for role in RUNNING)},
                "text": _TEXT,
                **_PLACE,
            },
            "The running text, in order.",
            "A heading, a paragraph, a list…",
        ),
        "quotes": _list(
            {
                "text": _TEXT,
                "speaker": _nullable("string", "As the source names them."),
                "manner": {"enum": [str(manner) for manner in Manner]},
                **_PLACE,
            },
            "Words of somebody.",
            "A quotation, or speech that is retold.",
        ),
        "links": _list(
            {"text": _TEXT, "href": _TEXT, **_PLACE}, "Addresses in the text.", "A link."
        ),
        "fields": {
            "type": "object",
            "description": "Where each field of the record was found, and by which rule.",
            "additionalProperties": _object(
                {**_FIELD_PLACE, "basis": {"enum": _BASES}, "rule": _TEXT}, "A field."
            ),
        },
        "set_aside": _list(
            {"text": _TEXT, "reason": _TEXT, **_PLACE},
            "What is not the source's text.",
            "A stretch.",
        ),
        "diagnostics": _list(
            {
                "code": {"type": "string", "pattern": "^[EW][0-9]{3}$"},
                "severity": {"enum": ["error", "warning"]},
                "message": _TEXT,
                "line": _nullable("integer", "From 1."),
                "col": _nullable("integer", "From 1, in code points."),
                "hint": _nullable("string", "What to do."),
            },
            "What is wrong with the file.",
            "A problem.",
        ),
    },
    "required": list(KEYS),
    "additionalProperties": False,
}
"""JSON Schema (draft 2020-12) of a record."""
