"""Inline nodes set as HTML: every word is escaped here, and nothing else makes markup of nodes.

The one rule beyond a table of elements: a mark binds to the word before it, so white space in
front of a mark is dropped and a mark is never the first thing on a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from markupsafe import Markup, escape

from unhrc_site.model.views.nodes import (
    Anchor,
    Found,
    LetterMark,
    LineEnd,
    Lit,
    Machine,
    Named,
    NoteMark,
    Ours,
    Passage,
    Stressed,
    Theirs,
    Uncited,
    Weighty,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unhrc_site.model.views.nodes import Node, Nodes

DIAMOND = (
    '<svg class="badge" viewBox="0 0 12 12" aria-hidden="true">'
    '<path class="hollow" d="M6 1l5 5-5 5-5-5z"/></svg>'
)
"""The mark of what is absent, ambiguous or uncited; its words stand beside it."""

_BREAKABLE = " \t\n"
"""White space that a line may end at. A no-break space is the author's, and stays."""
_BOUND = '<span class="bound">'
_LONGEST_BOUND = 24
"""Code points of a word that still fits a line of 320 pixels with its marks."""


def set_nodes(nodes: Nodes) -> Markup:
    """Return one run of nodes as HTML."""
    return Markup(_set(nodes, set()))  # noqa: S704 - _set escapes every word.


def set_lines(lines: Iterable[Nodes]) -> list[Markup]:
    """Return the lines of one block as HTML, one string each.

    A passage that is split, even over lines, has its address on its first part; the others carry
    it as `data-passage`, since an address must be unique on a page.
    """
    seen: set[str] = set()
    return [Markup(_set(line, seen)) for line in lines]  # noqa: S704 - _set escapes every word.


def _set(nodes: Nodes, seen: set[str]) -> str:
    parts: list[str] = []
    last = len(nodes) - 1
    bound = False
    for index, node in enumerate(nodes):
        is_before_mark = index < last and isinstance(nodes[index + 1], NoteMark | LetterMark)
        if isinstance(node, Words):
            parts.append(_bind(node.text) if is_before_mark else str(escape(node.text)))
        elif isinstance(node, NoteMark | LetterMark):
            parts.append(_set_one(node, seen) if bound else _BOUND + _set_one(node, seen))
            parts.append("" if is_before_mark else "</span>")
        else:
            parts.append(_set_one(node, seen))
        # A span that keeps marks with their word stays open from that word to the last mark.
        bound = is_before_mark and isinstance(node, Words | NoteMark | LetterMark)
    return "".join(parts)


def _bind(text: str) -> str:
    """Return words that a mark follows: the last of them opens the span that keeps both together.

    White space before the mark is dropped. A word too long for a narrow line stays breakable.
    """
    text = text.rstrip(_BREAKABLE)
    start = max(text.rfind(space) for space in _BREAKABLE) + 1
    if len(text) - start > _LONGEST_BOUND:
        return f"{escape(text)}{_BOUND}"
    return f"{escape(text[:start])}{_BOUND}{escape(text[start:])}"


def _set_one(node: Node, seen: set[str]) -> str:  # noqa: C901, PLR0911, PLR0912 - one branch for each class.
    match node:
        case Words(text=text):
            return str(escape(text))
        case Theirs(text=text):
            return f'<span class="theirs">{escape(text)}</span>'
        case Ours(text=text):
            return f'<span class="ours gap">{escape(text)}</span>'
        case Stressed(children=children):
            return f"<em>{_set(children, seen)}</em>"
        case Weighty(children=children):
            return f"<strong>{_set(children, seen)}</strong>"
        case Machine(text=text):
            return f"<code>{escape(text)}</code>"
        case LineEnd():
            return "<br>"
        case Anchor(href=href, children=children, leaves=leaves):
            rel = ' rel="external noopener"' if leaves else ""
            return f'<a href="{escape(href)}"{rel}>{_set(children, seen)}</a>'
        case Named(href=href, title=title, children=children):
            return (
                f'<a class="named" href="{escape(href)}" title="{escape(title)}">'
                f"{_set(children, seen)}</a>"
            )
        case Found(children=children):
            return f'<b class="found">{_set(children, seen)}</b>'
        case NoteMark():
            return _set_number(node)
        case LetterMark(letter=letter, href=href):
            return (
                f'<a class="letter" href="{escape(href)}" '
                f'aria-label="Outside the sources, {escape(letter)}">{escape(letter)}</a>'
            )
        case Uncited():
            return f' <span class="uncited">{DIAMOND}no citation</span>'
        case Passage(id=name, children=children):
            return _set_passage(name, children, seen)
        case Lit(depth=depth, children=children):
            overlap = " over" if depth > 1 else ""
            return f'<mark class="lit{overlap}">{_set(children, seen)}</mark>'
        case _:
            assert_never(node)


def _set_number(node: NoteMark) -> str:
    if node.broken:
        return (
            f'<a class="number broken" href="{escape(node.href)}" '
            f'aria-label="Passage {node.number}, not found">{DIAMOND}{node.number}</a>'
        )
    return (
        f'<a class="number" href="{escape(node.href)}" '
        f'aria-label="Passage {node.number}">{node.number}</a>'
    )


def _set_passage(name: str, children: Nodes, seen: set[str]) -> str:
    address = (
        f'data-passage="{escape(name)}"' if name in seen or not name else f'id="{escape(name)}"'
    )
    seen.add(name)
    return f'<span class="passage" {address}>{_set(children, seen)}</span>'
