"""What all schemas share: text values typed, and every error brought to its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    WithJsonSchema,
)

from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import Edtf, EdtfError, parse_edtf
from unhrc_site.model.diagnostics import Diagnostic, did_you_mean, suggestion
from unhrc_site.model.routes import is_slug
from unhrc_site.model.source_text import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from unhrc_site.load.yaml_text import Document, Path


_UNSAFE = re.compile(r"[\s<>\"\\\x00-\x1f\x7f]")
"""What no address holds as it is, and what ends one early in other formats."""


class FileModel(BaseModel):
    """A mapping in a content file: unknown keys are errors, values do not change."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )


def _edtf(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if not isinstance(value, str):
        raise ValueError("a date is one text, such as 2022-04")  # noqa: TRY004 - pydantic collects these
    return parse_edtf(value)


def _day(value: object) -> Day:
    if isinstance(value, Day):
        return value
    date = _edtf(value)
    first, last = date.earliest, date.latest
    if first is None or first != last or str(date) != str(first):
        raise ValueError(f'"{value}" is no single day; write it as 2026-11-22')
    return first


def _slug(value: str) -> str:
    if not is_slug(value):
        raise ValueError(
            f'"{value}" is no slug; a slug is lower-case letters, digits and single hyphens'
        )
    return value


def _words(value: str) -> str:
    words = value.strip()
    if not words:
        raise ValueError("the text is empty")
    return words


def _web_address(value: str) -> str:
    """Return an address that a page may link to: http or https, a host, nothing that breaks out."""
    words = _words(value)
    try:
        parts = urlsplit(words)
        has_host = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        has_host = False
    if not has_host or _UNSAFE.search(words):
        raise ValueError(f'"{value}" is no address of the web; write https://host/path')
    return words


def _listed(value: object) -> object:
    return [value] if isinstance(value, dict | str) else value


def _wrapped(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


Words = Annotated[str, AfterValidator(_words)]
"""Text that is not empty, without the white space around it."""
WebAddress = Annotated[
    str,
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "format": "uri"}),
]
Slug = Annotated[str, AfterValidator(_slug)]
Date = Annotated[
    Edtf,
    BeforeValidator(_edtf),
    WithJsonSchema({"type": "string", "description": "EDTF, level 0 or 1: 2022-04, 2023-09~"}),
]
SingleDay = Annotated[
    Day,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""One day, as 2026-11-22."""
Listed = BeforeValidator(_listed)
"""One value may stand where a list is meant."""


class CiteModel(FileModel):
    """A citation in front matter."""

    source: Slug
    quote: Words
    prefix: Words | None = None
    suffix: Words | None = None


Cites = Annotated[tuple[CiteModel, ...], Listed]
References = Annotated[tuple[Slug, ...], Listed]


class ClaimModel(FileModel):
    """A field with the way it is known."""

    value: Words
    basis: Basis = Basis.OUTSIDE
    reasoning: Words | None = None
    cite: Cites = ()
    references: References = ()


class AddressModel(ClaimModel):
    """An address of the web with the way it is known."""

    value: WebAddress


ClaimOrText = Annotated[ClaimModel, BeforeValidator(_wrapped)]
AddressOrText = Annotated[AddressModel, BeforeValidator(_wrapped)]


class DateModel(FileModel):
    """A date with the way it is known."""

    edtf: Date
    basis: Basis = Basis.STATED
    reasoning: Words | None = None
    cite: Cites = ()
    references: References = ()


class OutsideDateModel(FileModel):
    """A date that references give."""

    edtf: Date
    references: References


class OutsideModel(FileModel):
    """A sentence that rests on references."""

    text: Words
    references: References


Model = TypeVar("Model", bound=FileModel)


def validated(document: Document, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """Return the front matter of `document` as `model`, or None with all that is wrong in it."""
    try:
        return model.model_validate(document.composed.value), []
    except ValidationError as error:
        return None, [_diagnostic(detail, document, model) for detail in error.errors()]


def _diagnostic(detail: ErrorDetails, document: Document, model: type[FileModel]) -> Diagnostic:
    path: Path = tuple(detail["loc"])
    key = str(path[-1]) if path else ""
    match detail["type"]:
        case "missing":
            where = document.at(path[:-1])
            return Diagnostic("E115", f'the key "{key}" is missing', where)
        case "extra_forbidden":
            known = tuple(_keys_at(model, path[:-1]))
            way_out = did_you_mean(key, known) or f"the keys here are: {', '.join(known)}"
            where = document.at(path, key=True)
            return Diagnostic("E113", f'the key "{key}" is not known here', where, way_out)
        case _:
            message, hint = _wrong_value(detail)
            code = "E401" if isinstance(_cause(detail), EdtfError) else "E114"
            return Diagnostic(code, message, document.at(path), hint)


def _cause(detail: ErrorDetails) -> object:
    return detail.get("ctx", {}).get("error")


_NEEDED = {
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def _wrong_value(detail: ErrorDetails) -> tuple[str, str | None]:
    given, kind = detail["input"], detail["type"]
    if kind in {"enum", "literal_error"}:
        choices = str(detail.get("ctx", {}).get("expected", "")).replace("'", "")
        options = [option.strip() for option in choices.replace(" or ", ", ").split(",")]
        return f'"{given}" is none of: {", ".join(options)}', (
            did_you_mean(str(given), options) if suggestion(str(given), options) else None
        )
    cause = _cause(detail)
    if cause is not None:
        return str(cause), None
    needed = _NEEDED.get(kind)
    if needed is None:
        return detail["msg"][:1].lower() + detail["msg"][1:], None
    shown = f'not "{given}"' if isinstance(given, str) else "and there is none"
    return f"{needed} is needed here, {shown}", None


def _keys_at(model: type[BaseModel], path: Iterable[str | int]) -> Iterable[str]:
    """Yield the keys that `model` takes at `path`, as they are written in the file."""
    current: type[BaseModel] = model
    for step in path:
        if isinstance(step, str) and step in (fields := _by_alias(current)):
            inner = _model_in(fields[step])
            if inner is not None:
                current = inner
    yield from _by_alias(current)


def _by_alias(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the first schema that an annotation such as `tuple[X, ...] | None` mentions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found is not None:
            return found
    return None
