"""Prose without what rests on withheld records, sentence by sentence.

1. A link with words of its own keeps its words, without the link.
2. A sentence with a link that would have shown a withheld record's name is left out.
3. A citation of a withheld source or reference is left out, and a sentence that rests on nothing
   else with it. A sentence that had no citation stays.
4. A row of a table counts as a sentence. A heading under which nothing is left goes, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.sentences import sentences
from unhrc_site.model import prose

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

Nodes = tuple[prose.Inline, ...]


def prose_without(blocks: prose.Prose, gone: AbstractSet[str]) -> prose.Prose:
    """Return `blocks` without what rests on the records `gone`; equal if nothing does."""
    made = [_block(block, gone) for block in blocks]
    # From the end, so that a heading knows of those below it whether they stay.
    for number in reversed(range(len(blocks))):
        if isinstance(blocks[number], prose.Heading):
            under = made[number + 1 : _end_of_section(blocks, number)]
            if under and not any(under):
                made[number] = None
    return tuple(block for block in made if block)


def inline_without(nodes: Nodes, gone: AbstractSet[str]) -> Nodes:
    """Return a run of inline nodes without its sentences that rest on the records `gone`."""
    if not _names_any(nodes, gone):
        return nodes
    kept = [s.nodes for s in sentences(nodes) if not _is_lost(s.nodes, gone)]
    return _joined(node for sentence in kept for node in _unlinked(sentence, gone))


def _end_of_section(blocks: prose.Prose, number: int) -> int:
    """Return the index after the last block under the heading at `number`."""
    heading = blocks[number]
    for at in range(number + 1, len(blocks)):
        block = blocks[at]
        if (
            isinstance(block, prose.Heading)
            and isinstance(heading, prose.Heading)
            and block.level <= heading.level
        ):
            return at
    return len(blocks)


def _block(block: prose.Block, gone: AbstractSet[str]) -> prose.Block | None:
    match block:
        case prose.Paragraph():
            nodes = inline_without(block.children, gone)
            return prose.Paragraph(nodes, block.location) if _says(nodes) else None
        case prose.Heading():
            lost = _is_lost(block.children, gone)
            return None if lost else prose.Heading(block.level, _unlinked(block.children, gone))
        case prose.Listing():
            items = [prose_without(item, gone) for item in block.items]
            kept = tuple(item for item in items if item)
            return prose.Listing(block.start, kept) if kept else None
        case prose.Quotation():
            blocks = prose_without(block.blocks, gone)
            return prose.Quotation(blocks) if blocks else None
        case prose.Table():
            rows = tuple(
                tuple(_unlinked(cell, gone) for cell in row)
                for row in block.rows
                if not _is_lost(tuple(node for cell in row for node in cell), gone)
            )
            head = tuple(
                () if _is_lost(cell, gone) else _unlinked(cell, gone) for cell in block.head
            )
            return prose.Table(head, rows) if rows or not block.rows else None
        case _:
            return block


def _names_any(nodes: Nodes, gone: AbstractSet[str]) -> bool:
    return any(
        (isinstance(node, prose.RecordLink) and node.slug in gone)
        or (isinstance(node, prose.Cite) and node.citation.target in gone)
        for node in prose.walk(nodes)
    )


def _is_lost(nodes: Nodes, gone: AbstractSet[str]) -> bool:
    """Return whether a sentence would show a withheld name, or has lost all that it rests on."""
    walked = list(prose.walk(nodes))
    if any(isinstance(n, prose.RecordLink) and n.words is None and n.slug in gone for n in walked):
        return True
    targets = [node.citation.target for node in walked if isinstance(node, prose.Cite)]
    return bool(targets) and all(target in gone for target in targets)


def _unlinked(nodes: Nodes, gone: AbstractSet[str]) -> Nodes:
    """Return `nodes` without citations of what is `gone`, links to it as their words."""
    made: list[prose.Inline] = []
    for node in nodes:
        match node:
            case prose.RecordLink() if node.slug in gone:
                made.append(prose.Text(node.words or ""))
            case prose.Cite() if node.citation.target in gone:
                pass
            case prose.Emphasis():
                made.append(prose.Emphasis(_unlinked(node.children, gone)))
            case prose.Strong():
                made.append(prose.Strong(_unlinked(node.children, gone)))
            case prose.WebLink():
                made.append(prose.WebLink(node.href, _unlinked(node.children, gone)))
            case _:
                made.append(node)
    return tuple(made)


def _joined(nodes: Iterable[prose.Inline]) -> Nodes:
    """Return `nodes` with neighbouring words as one."""
    made: list[prose.Inline] = []
    for node in nodes:
        if isinstance(node, prose.Text) and made and isinstance(made[-1], prose.Text):
            made[-1] = prose.Text(made[-1].text + node.text)
        else:
            made.append(node)
    return tuple(made)


def _says(nodes: Nodes) -> bool:
    """Return whether anything is left to read: more than white space and line ends."""
    return any(
        not isinstance(node, prose.Break)
        and not (isinstance(node, prose.Text) and not node.text.strip())
        for node in nodes
    )
