"""The editors' prose as rows: our sentences left, the notes that they bring in right."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.dossier.sentences import sentences
from unhrc_site.model import prose
from unhrc_site.model.routes import statement_anchor
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.fragments import Fragment
from unhrc_site.model.views.parts import Row, RowKind, Section
from unhrc_site.pages.writing import plain_words, support_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.pages.writing import Writer

_COUNTED = re.compile(r"note-\d+|outside-[a-z]+|[bc]-[0-9a-f]{10}(?:-\d+)?|at-.*|fade-.*|hatch")
"""Fragments of notes, outside items, blocks, passages, rows and patterns: no heading takes one."""


def prose_rows(writer: Writer, blocks: Iterable[prose.Block], *, cited: bool) -> tuple[Row, ...]:
    """Return prose as rows with their notes; `cited` if its sentences need citations."""
    rows = ((block, _row(writer, block, cited=cited)) for block in blocks)
    return tuple(replace(row, support=_support(writer, block)) for block, row in rows)


def _support(writer: Writer, block: prose.Block) -> str | None:
    """Return on how many origins a block rests, None where it rests on one source or on none."""
    cited = (writer.passage(citation) for citation in prose.citations((block,)))
    support = writer.read.origins().support(passage for passage in cited if passage)
    return support_words(support) if len(support.sources) > 1 else None


def _row(writer: Writer, block: prose.Block, *, cited: bool) -> Row:
    match block:
        case prose.Paragraph():
            line = _sentences(writer, block.children, cited=cited)
            return Row(RowKind.PARAGRAPH, (line,), writer.new_notes())
        case prose.Heading():
            line = writer.inline(block.children)
            return Row(RowKind.HEADING, (line,), writer.new_notes(), level=max(3, block.level))
        case prose.Listing():
            lines = tuple(_flat(writer, item, cited=cited) for item in block.items)
            return Row(RowKind.LIST, lines, writer.new_notes(), ordered_from=block.start)
        case prose.Quotation():
            lines = (_flat(writer, block.blocks, cited=cited),)
            return Row(RowKind.QUOTATION, lines, writer.new_notes())
        case prose.CodeBlock():
            return Row(RowKind.CODE, ((n.Machine(block.text.rstrip("\n")),),), ())
        case prose.Rule():
            return Row(RowKind.RULE, (), ())
        case prose.Table():
            cells = (block.head, *block.rows)
            table = tuple(tuple(writer.inline(cell) for cell in row) for row in cells)
            return Row(RowKind.TABLE, (), writer.new_notes(), table=table)


def _sentences(writer: Writer, nodes: tuple[prose.Inline, ...], *, cited: bool) -> n.Nodes:
    """Return a paragraph's nodes; a sentence that lacks its citation is followed by a mark."""
    if not cited:
        return writer.inline(nodes)
    made: list[n.Node] = []
    for sentence in sentences(nodes):
        made.extend(writer.inline(sentence.nodes))
        if sentence.text and not sentence.citations:
            made.append(n.Uncited())
    return tuple(made)


def _flat(writer: Writer, blocks: prose.Prose, *, cited: bool) -> n.Nodes:
    """Return the blocks of a list item as one run; a block after the first is a new line."""
    made: list[n.Node] = []
    for nodes in prose.inlines(blocks):
        if made:
            made.append(n.LineEnd())
        made.extend(_sentences(writer, nodes, cited=cited))
    return tuple(made)


def prose_sections(
    writer: Writer,
    body: prose.Prose,
    first: tuple[str, str],
    *,
    statements: Iterable[str] = (),
    cited: bool = True,
) -> tuple[Section, ...]:
    """Return prose cut at its headings of level 2; `first` is id and title of what precedes.

    No section gets the address of one of the `statements` that the page shows.
    """
    return tuple(each_section(writer, body, first, statements, cited=cited))


def each_section(
    writer: Writer,
    body: prose.Prose,
    first: tuple[str, str],
    statements: Iterable[str],
    *,
    cited: bool = True,
) -> Iterator[Section]:
    """Yield the sections of `prose_sections`; each is numbered when it is asked for."""
    parts: list[tuple[str, str, list[prose.Block]]] = [(*first, [])]
    # A heading must not take the address of a part that the page has anyway; the vote's section
    # takes the tally in.
    used = {first[0], *map(statement_anchor, statements), *Fragment} - {Fragment.TALLY}
    for block in body:
        if isinstance(block, prose.Heading) and block.level == 2:  # noqa: PLR2004 - h2
            title = plain_words(writer.inline(block.children))
            parts.append((unique_id(title, used), title, []))
        else:
            parts[-1][2].append(block)
    for name, title, blocks in parts:
        if blocks:
            yield Section(name, title, prose_rows(writer, blocks, cited=cited))


def unique_id(title: str, taken: set[str]) -> str:
    """Return a fragment made of a title's words, and add it to those `taken`."""
    base = "-".join(re.findall(r"[^\W_]+", title.lower())) or "section"
    if _COUNTED.fullmatch(base):
        base = f"section-{base}"
    name, count = base, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    taken.add(name)
    return name
