"""Content files taken apart: front matter and Markdown, or YAML alone."""

from __future__ import annotations

from frontmatter.default_handlers import YAMLHandler

from unhrc_site.load.yaml_text import Composed, Document, Place, compose
from unhrc_site.model.diagnostics import Diagnostic, Location

_HANDLER = YAMLHandler()


def split_markdown(path: str, text: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a Markdown file's front matter and body; without a fence all of it is body."""
    if not _HANDLER.detect(text):
        return Document(path, text, Composed({}), 0, text, 0), ()
    try:
        matter, body = _HANDLER.split(text)
    except ValueError:
        problem = Diagnostic(
            "E110",
            "the front matter is not closed",
            Location.of(path, text, 0, 3),
            "end it with a line of three hyphens: ---",
        )
        return Document(path, text, Composed({}), 0, "", 0), (problem,)
    document = Document(
        path,
        text,
        compose(matter),
        # The handler's fence takes blank lines with it.
        _fence_end(text),
        body,
        text.count("\n", 0, len(text) - len(body)),
    )
    return document, _mapping_problems(document)


def _fence_end(text: str) -> int:
    fence = _HANDLER.FM_BOUNDARY.match(text)
    return fence.end() if fence else 0


def split_yaml(path: str, text: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a YAML file as a document; the Markdown under its key `body`, if any, is the body."""
    composed = compose(text)
    body, line = "", 0
    if isinstance(composed.value, dict) and isinstance(composed.value.get("body", ""), str | None):
        body = str(composed.value.pop("body", None) or "")
        start = composed.values.get(("body",), Place(0, 0)).start
        # A block scalar starts on the line after its indicator.
        line = text.count("\n", 0, start) + (text[start : start + 1] in {"|", ">"})
    document = Document(path, text, composed, 0, body, line)
    return document, _mapping_problems(document)


def _mapping_problems(document: Document) -> tuple[Diagnostic, ...]:
    problems = document.diagnostics()
    if document.composed.value is None and not problems:
        document.composed.value = {}
    if not problems and not isinstance(document.composed.value, dict):
        place = document.at(())
        return (Diagnostic("E110", "a record is a mapping: lines of `key: value`", place),)
    return problems
