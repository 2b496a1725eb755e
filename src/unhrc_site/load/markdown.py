"""The editors' Markdown: CommonMark with tables, plus citations and links between records.

    [@source "exact words" prefix="…" suffix="…"]    cites
    [@reference]                                      points to an outside document
    [[slug]]  [[slug|words]]                          links to a record

Raw HTML is plain text here. What comes out is a tree of `model.prose`; nothing is rendered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from unhrc_site.model import prose
from unhrc_site.model.citations import Citation
from unhrc_site.model.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_STRING = r'"((?:[^"\\]|\\.)*)"'
_CITATION = re.compile(
    rf"\[@([^\s\[\]\"]++)(?:\s+{_STRING})?(?:\s+prefix={_STRING})?(?:\s+suffix={_STRING})?\s*\]",
    re.DOTALL,
)
_LINK = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]]+))?\]\]")
_SAFE = re.compile(r"https?://[^/?#\s]|mailto:[^\s]", re.IGNORECASE)
"""Addresses that a link may lead to: the web and mail. Within the site `[[slug]]` links, since a
relative address would be wrong wherever else its sentence is shown."""
MAX_DEPTH = 20
"""Levels of emphasis and links; what is nested deeper is read, but no deeper."""
_HINT = 'write [@source "exact words"], with prefix="…" or suffix="…" after them if needed'


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's interface
    if not state.src.startswith("[@", state.pos):
        return False
    found = _CITATION.match(state.src, state.pos)
    if found is None:
        return _malformed(state, silent)
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"pos": state.pos, "found": found}
    state.pos = found.end()
    return True


def _record_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's interface
    if not state.src.startswith("[[", state.pos):
        return False
    found = _LINK.match(state.src, state.pos)
    if found is None:
        return _malformed(state, silent)
    if not silent:
        token = state.push("record_link", "", 0)
        token.meta = {"pos": state.pos, "found": found}
    state.pos = found.end()
    return True


def _malformed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's interface
    """Take the bracket of what starts like a citation or a link and is none: it is reported."""
    if not silent:
        token = state.push("malformed", "", 0)
        token.content = "["
        token.meta = {"pos": state.pos, "is_citation": state.src.startswith("[@", state.pos)}
    state.pos += 1
    return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Unsafe addresses are let through to `_web_link`, which reports them.
    parser.validateLink = lambda _: True  # type: ignore[method-assign, assignment] # its only switch
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("link", "record_link", _record_link)
    return parser


@dataclass(slots=True)
class _Reader:
    """One reading of one text."""

    path: str
    lines: list[str]
    first_line: int
    problems: list[Diagnostic] = field(default_factory=list)
    block: tuple[int, str] = (0, "")
    """First line of the block that is being read, and its inline text."""
    from_col: int = 0
    """Column, from 0, from which the block's text is looked for: cells share a line."""

    def locate(self, position: int, length: int) -> Location:
        """Return the place of a position within the inline text of the current block."""
        first, content = self.block
        line = first + content.count("\n", 0, position)
        start = content.rfind("\n", 0, position) + 1
        end = content.find("\n", start)
        piece = content[start : end if end >= 0 else None]
        shown = self.lines[line] if line < len(self.lines) else ""
        # The parser took off the indentation, the marks of lists and quotations, and in cells the
        # escape of bars.
        col = shown.find(piece.strip(), self.from_col)
        position -= start + len(piece) - len(piece.lstrip())
        if col < 0:
            col = max(shown.find(piece.strip().replace("|", "\\|"), self.from_col), 0)
            position += piece.lstrip().count("|", 0, position) if col else 0
        col += max(position, 0)
        length = max(0, min(length, len(shown) - col))
        return Location(self.path, self.first_line + line + 1, col + 1, length, shown)

    def problem(self, code: str, message: str, where: Location, hint: str | None = None) -> None:
        self.problems.append(Diagnostic(code, message, where, hint))


def read_markdown(
    path: str, text: str, *, first_line: int = 0, lines: Sequence[str] | None = None
) -> tuple[prose.Prose, tuple[Diagnostic, ...]]:
    """Return `text` as prose, and what is wrong in it (E119, W118).

    `first_line` is the line of the file, from 0, on which `text` starts, and `lines` are those of
    the file; without them they are those of `text`.
    """
    shown = text.split("\n") if lines is None else lines[first_line:]
    reader = _Reader(path, [line.rstrip("\r") for line in shown], first_line)
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    for label, definition in env.get("references", {}).items():
        if label.startswith(("@", "[")):
            line = definition["map"][0]
            where = Location(path, first_line + line + 1, 1, len(shown[line]), shown[line])
            reader.problem("E119", "this citation is not well formed: a colon follows", where)
    return _blocks(tokens, reader), tuple(reader.problems)


def read_inline(
    text: str, where: Location
) -> tuple[tuple[prose.Inline, ...], tuple[Diagnostic, ...]]:
    """Return one line of Markdown, such as a value in front matter, as inline prose."""
    reader = _Reader(where.path, [text], 0)
    reader.block = (0, text)
    nodes = _inlines(_parser().parseInline(text)[0].children or [], reader)
    moved = tuple(_moved(node, where) for node in nodes)
    return moved, tuple(problem.at(where) for problem in reader.problems)


def _moved(node: prose.Inline, where: Location) -> prose.Inline:
    """Return `node` with its places set to `where`: a value's own lines are not known."""
    match node:
        case prose.Cite(citation=c):
            return prose.Cite(Citation(c.target, c.quote, where, c.prefix, c.suffix))
        case prose.RecordLink():
            return prose.RecordLink(node.slug, node.words, where)
        case prose.Emphasis():
            return prose.Emphasis(tuple(_moved(child, where) for child in node.children))
        case prose.Strong():
            return prose.Strong(tuple(_moved(child, where) for child in node.children))
        case prose.WebLink():
            children = tuple(_moved(child, where) for child in node.children)
            return prose.WebLink(node.href, children)
        case _:
            return node


def _closing(tokens: Sequence[Token], start: int) -> int:
    """Return the index of the token that closes the one at `start`."""
    level = tokens[start].level
    index = start + 1
    while tokens[index].level != level or tokens[index].nesting != -1:
        index += 1
    return index


def _blocks(tokens: Sequence[Token], reader: _Reader) -> prose.Prose:
    blocks: list[prose.Block] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = _closing(tokens, index) if token.nesting == 1 else index
        inner = tokens[index + 1 : end]
        line = token.map[0] if token.map else 0
        match token.type:
            case "paragraph_open":
                nodes = _inline_of(inner[0], reader)
                blocks.append(prose.Paragraph(nodes, reader.locate(0, len(inner[0].content))))
            case "heading_open":
                # Level 1 is the record's title, so a single # is read as the first level below.
                level = max(2, int(token.tag[1:]))
                blocks.append(prose.Heading(level, _inline_of(inner[0], reader)))
            case "bullet_list_open" | "ordered_list_open":
                start = int(token.attrs.get("start", 1)) if token.type[0] == "o" else None
                blocks.append(prose.Listing(start, _items(inner, reader)))
            case "blockquote_open":
                blocks.append(prose.Quotation(_blocks(inner, reader)))
            case "fence" | "code_block":
                blocks.append(prose.CodeBlock(token.content))
            case "hr":
                blocks.append(prose.Rule())
            case "table_open":
                blocks.append(_table(inner, reader))
            case _:
                shown = reader.lines[line] if line < len(reader.lines) else ""
                where = Location(reader.path, reader.first_line + line + 1, 1, 0, shown)
                reader.problem("W118", f"this markup ({token.type}) is not supported", where)
        index = end + 1
    return tuple(blocks)


def _items(tokens: Sequence[Token], reader: _Reader) -> tuple[prose.Prose, ...]:
    items: list[prose.Prose] = []
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index)
        items.append(_blocks(tokens[index + 1 : end], reader))
        index = end + 1
    return tuple(items)


def _table(tokens: Sequence[Token], reader: _Reader) -> prose.Table:
    rows: list[list[tuple[prose.Inline, ...]]] = []
    row = 0
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
            row = token.map[0] if token.map else row
            reader.from_col = 0
        elif token.type == "inline":
            reader.block = (row, token.content)
            rows[-1].append(_inlines(token.children or [], reader))
            end = reader.locate(len(token.content), 0)
            reader.from_col = end.col - 1 if token.content else reader.from_col
    reader.from_col = 0
    return prose.Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))


def _inline_of(token: Token, reader: _Reader) -> tuple[prose.Inline, ...]:
    reader.block = (token.map[0] if token.map else 0, token.content)
    return _inlines(token.children or [], reader)


def _inlines(tokens: Sequence[Token], reader: _Reader, depth: int = 0) -> tuple[prose.Inline, ...]:
    nodes: list[prose.Inline] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = _closing(tokens, index) if token.nesting == 1 else index
        if token.nesting == 1:
            inner = tokens[index + 1 : end]
            if depth == MAX_DEPTH:
                inner = [leaf for leaf in inner if not leaf.nesting]
            nodes.extend(_around(token, _inlines(inner, reader, min(depth + 1, MAX_DEPTH)), reader))
        else:
            nodes.extend(_leaf(token, reader))
        index = end + 1
    return _joined(nodes)


def _around(
    token: Token, children: tuple[prose.Inline, ...], reader: _Reader
) -> tuple[prose.Inline, ...]:
    match token.type:
        case "em_open":
            return (prose.Emphasis(children),)
        case "strong_open":
            return (prose.Strong(children),)
        case _:
            return _web_link(str(token.attrs["href"]), children, reader)


def _leaf(token: Token, reader: _Reader) -> tuple[prose.Inline, ...]:
    match token.type:
        case "text":
            return (prose.Text(token.content),)
        case "softbreak":
            return (prose.Text(" "),)
        case "hardbreak":
            return (prose.Break(),)
        case "code_inline":
            return (prose.Code(token.content),)
        case "citation":
            return _cite(token, reader)
        case "record_link":
            found = token.meta["found"]
            where = reader.locate(token.meta["pos"], len(found.group()))
            slug, words = found.group(1).strip(), (found.group(2) or "").strip()
            return (prose.RecordLink(slug, words or None, where),)
        case "malformed":
            where = reader.locate(token.meta["pos"], 2)
            is_citation = token.meta["is_citation"]
            message = f"this {'citation' if is_citation else 'link'} is not well formed"
            hint = _HINT if is_citation else "write [[slug]] or [[slug|words]]"
            reader.problem("E119", message, where, hint)
            return (prose.Text(token.content),)
        case _:
            at = max(reader.block[1].find(f"![{token.content}"), 0)
            where = reader.locate(at, 2)
            reader.problem("W118", f"this markup ({token.type}) is not supported", where)
            return (prose.Text(token.content),)


def _joined(nodes: list[prose.Inline]) -> tuple[prose.Inline, ...]:
    joined: list[prose.Inline] = []
    for node in nodes:
        if isinstance(node, prose.Text) and joined and isinstance(joined[-1], prose.Text):
            joined[-1] = prose.Text(joined[-1].text + node.text)
        else:
            joined.append(node)
    return tuple(joined)


def _web_link(
    href: str, children: tuple[prose.Inline, ...], reader: _Reader
) -> tuple[prose.Inline, ...]:
    if _SAFE.match(href):
        return (prose.WebLink(href, children),)
    scheme = href.partition(":")[0]
    at = max(reader.block[1].lower().find(scheme.lower()), 0)
    where = reader.locate(at, len(scheme) + 1)
    reader.problem("W118", f'a link to "{href}" is not made; only http, https and mailto', where)
    return children


def _cite(token: Token, reader: _Reader) -> tuple[prose.Inline, ...]:
    found: re.Match[str] = token.meta["found"]
    where = reader.locate(token.meta["pos"], len(found.group()))
    target = found.group(1)
    quote, prefix, suffix = (_unescaped(part) for part in found.groups()[1:])
    if quote is None and (prefix or suffix):
        reader.problem("E119", "prefix and suffix need a quote", where, _HINT)
        return ()
    if quote == "":
        reader.problem("E119", "the quote is empty", where, _HINT)
        return ()
    return (prose.Cite(Citation(target, quote, where, prefix or None, suffix or None)),)


def _unescaped(part: str | None) -> str | None:
    if part is None:
        return None
    return re.sub(r"\s*\n\s*", " ", re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL)).strip()
