"""The door to content files: a path and its bytes in, a record and what is wrong out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unhrc_site.load.content import kinds
from unhrc_site.load.content.common import Conversion
from unhrc_site.load.front_matter import split_markdown, split_yaml
from unhrc_site.load.markdown import read_inline
from unhrc_site.load.schema.base import validated
from unhrc_site.load.schema.files import FILE_MODELS, CorrectionsFile, SiteFile
from unhrc_site.model.diagnostics import Diagnostic, Location, did_you_mean
from unhrc_site.model.editorial import Allowed, Correction, Withdrawn
from unhrc_site.model.routes import is_slug
from unhrc_site.model.settings import Licence, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.model.records import Record, SourceNotes

Problems = tuple[Diagnostic, ...]
ENDINGS = (".md", ".yaml", ".yml")
MAX_BYTES = 2_000_000
"""A record is a page of text; a file of two million bytes is something else."""

_CONVERTERS: dict[str, Callable[[Any, Conversion], Record | SourceNotes | None]] = {
    "sources": kinds.source,
    "events": kinds.event,
    "entities": kinds.entity,
    "statements": kinds.statement,
    "differences": kinds.difference,
    "themes": kinds.theme,
    "references": kinds.reference,
    "pages": kinds.page,
}


def read_record(path: str, content: bytes) -> tuple[Record | SourceNotes | None, Problems]:
    """Return the record in the file at `path` (`content/<kind>/<slug>.md`, from the dossier).

    A file with errors yields no record; warnings come beside one.
    """
    *parents, folder, name = f"/{path}".split("/")
    slug, _, ending = name.rpartition(".")
    if parents[-1:] != ["content"]:
        folder = "/".join([*parents[2:], folder])
    if folder not in _CONVERTERS or f".{ending}" not in ENDINGS:
        hint = did_you_mean(folder, _CONVERTERS) if folder not in _CONVERTERS else None
        kinds_known = ", ".join(f"{known}/" for known in _CONVERTERS)
        message = "this is no record and was left out"
        way_out = hint or f"records are .md or .yaml files in content/: {kinds_known}"
        return None, (Diagnostic("W117", message, Location(path), way_out),)
    if not is_slug(slug):
        message = f'"{slug}" is no slug, and a record is named by its file'
        hint = "use lower-case letters, digits and single hyphens, at most 120"
        return None, (Diagnostic("E116", message, Location(path), hint),)
    text, problems = _decoded(path, content)
    if text is None:
        return None, problems
    split = split_markdown if ending == "md" else split_yaml
    document, problems = split(path, text)
    if problems:
        return None, problems
    model, wrong = validated(document, FILE_MODELS[folder])
    if model is None:
        return None, tuple(wrong)
    conversion = Conversion(slug, document)
    record = _CONVERTERS[folder](model, conversion)
    return record, tuple(conversion.problems)


def read_settings(path: str, content: bytes) -> tuple[Settings | None, Problems]:
    """Return the settings in `content/site.yaml`, or None with what is wrong."""
    text, problems = _decoded(path, content)
    if text is None:
        return None, problems
    document, problems = split_yaml(path, text)
    if problems:
        return None, problems
    model, wrong = validated(document, SiteFile)
    if model is None:
        return None, tuple(wrong)
    specimen, found = read_inline(model.specimen or "", document.at(("specimen",)))
    licence = Licence(model.licence.name, model.licence.url) if model.licence else None
    settings = Settings(
        title=model.title,
        headline=model.headline or model.title,
        description=model.description or model.headline or model.title,
        language=model.language,
        editors=model.editors,
        licence=licence,
        rights=model.rights or "Quoted passages belong to their publishers.",
        base_url=model.base_url.rstrip("/") + "/" if model.base_url else None,
        specimen=specimen,
        location=document.at(()),
        publish=model.publish,
        excerpts_most=model.excerpts_most,
        allow=tuple(
            Allowed(item.words, item.where, item.reason, document.at(("allow", index)))
            for index, item in enumerate(model.allow)
        ),
    )
    return settings, found


def read_corrections(path: str, content: bytes) -> tuple[tuple[Correction, ...], Problems]:
    """Return the corrections in `content/corrections.yaml`, newest first; none if it is wrong."""
    text, problems = _decoded(path, content)
    if text is None:
        return (), problems
    document, problems = split_yaml(path, text)
    if problems:
        return (), problems
    model, wrong = validated(document, CorrectionsFile)
    if model is None:
        return (), tuple(wrong)
    conversion = Conversion("corrections", document)
    corrections = [
        Correction(
            item.date,
            conversion.inline(item.what, "corrections", index, "what"),
            item.pages,
            Withdrawn(gone.kind, gone.slug, gone.title) if (gone := item.withdrawn) else None,
            conversion.at("corrections", index),
        )
        for index, item in enumerate(model.corrections)
    ]
    corrections.sort(key=lambda correction: correction.date, reverse=True)
    return tuple(corrections), tuple(conversion.problems)


def _decoded(path: str, content: bytes) -> tuple[str | None, Problems]:
    if len(content) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        return None, (Diagnostic("E105", message, Location(path)),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # What stands before the byte is UTF-8, so that its column can be counted.
        before = content[: error.start].decode("utf-8-sig")
        shown = before + content[error.start :].decode("utf-8", "replace")
        where = Location.of(path, shown, len(before), len(before) + 1)
        message = f"byte {error.start} is not UTF-8"
        return None, (Diagnostic("E102", message, where, "save the file as UTF-8"),)
    if "\0" in text:
        where = Location.of(path, text, text.index("\0"))
        return None, (Diagnostic("E102", "the file holds a NUL character", where),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()
