"""Names in the editors' own prose, linked where they first stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.model import prose

QUOTED = re.compile(r"“[^“”]+”")
"""Words of a source inside the editors' prose."""

if TYPE_CHECKING:
    from unhrc_site.dossier.names import NameFinder
    from unhrc_site.model.diagnostics import Location


class Linker:
    """Links one record's prose; each entity once, never a record to itself."""

    def __init__(self, finder: NameFinder, own: str, location: Location, known: set[str]) -> None:
        """Take `known` as the entities that the prose links already by hand."""
        self._finder = finder
        self._location = location
        self._done = {own, *known}

    def blocks(self, blocks: prose.Prose) -> prose.Prose:
        """Return `blocks` with names linked; headings, tables and code stay as they are."""
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: prose.Block) -> prose.Block:
        match block:
            case prose.Paragraph():
                return prose.Paragraph(self.inline(block.children), block.location)
            case prose.Listing():
                return prose.Listing(block.start, tuple(self.blocks(item) for item in block.items))
            case prose.Quotation():
                return prose.Quotation(self.blocks(block.blocks))
            case _:
                return block

    def inline(self, nodes: tuple[prose.Inline, ...]) -> tuple[prose.Inline, ...]:
        """Return `nodes` with names linked in plain words and in emphasis."""
        linked: list[prose.Inline] = []
        for node in nodes:
            match node:
                case prose.Text(text=text):
                    linked.extend(self._words(text))
                case prose.Emphasis():
                    linked.append(prose.Emphasis(self.inline(node.children)))
                case prose.Strong():
                    linked.append(prose.Strong(self.inline(node.children)))
                case _:
                    linked.append(node)
        return tuple(linked)

    def _words(self, text: str) -> list[prose.Inline]:
        nodes: list[prose.Inline] = []
        at = 0
        # Words in quotation marks are a source's: they are set as one, in its voice, unlinked.
        theirs = [marked.span() for marked in QUOTED.finditer(text)]
        for found in self._finder.find(text):
            if found.entity in self._done or any(
                a < found.end and found.start < b for a, b in theirs
            ):
                continue
            self._done.add(found.entity)
            if found.start > at:
                nodes.append(prose.Text(text[at : found.start]))
            words = text[found.start : found.end]
            nodes.append(prose.RecordLink(found.entity, words, self._location))
            at = found.end
        if at < len(text):
            nodes.append(prose.Text(text[at:]))
        return nodes
