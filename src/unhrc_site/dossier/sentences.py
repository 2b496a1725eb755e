"""The sentences of the editors' prose, each with the citations that stand behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model import prose
from unhrc_site.model.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unhrc_site.model.citations import Citation


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its nodes as they stand, and the citations within and right behind it."""

    nodes: tuple[prose.Inline, ...]
    text: str
    citations: tuple[Citation, ...]


def plain(nodes: tuple[prose.Inline, ...], names: Mapping[str, str] | None = None) -> str:
    """Return the words of `nodes` without marks; a link without words takes its record's name."""
    words: list[str] = []
    for node in nodes:
        match node:
            case prose.Text(text=text) | prose.Code(text=text):
                words.append(text)
            case prose.Break():
                words.append(" ")
            case prose.RecordLink(slug=slug, words=given):
                words.append(given or _name(slug, names))
            case prose.Emphasis() | prose.Strong() | prose.WebLink():
                words.append(plain(node.children, names))
            case prose.Cite():
                pass
    return "".join(words)


def _name(slug: str, names: Mapping[str, str] | None) -> str:
    try:
        return names[slug] if names is not None else slug
    except KeyError:
        return slug


def sentences(
    nodes: tuple[prose.Inline, ...], names: Mapping[str, str] | None = None
) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph in order.

    A citation belongs to the sentence that it stands in, or behind: "It passed. [@x] It was May."
    """
    text = plain(nodes, names)
    spans = sentence_spans(text)
    groups: list[list[prose.Inline]] = [[] for _ in spans] or [[]]
    current, at = 0, 0
    for node in nodes:
        if not isinstance(node, prose.Text):
            # A mark or link at a border belongs to the sentence that has begun, a citation to
            # the one that has ended.
            if not isinstance(node, prose.Cite):
                current = _sentence_at(spans, at, current)
            groups[current].append(node)
            at += len(plain((node,), names))
            continue
        for piece in _cut(node.text, at, spans):
            if piece.strip():
                offset = at + len(piece) - len(piece.lstrip())
                current = _sentence_at(spans, offset, current)
            groups[current].append(prose.Text(piece))
            at += len(piece)
    return tuple(
        Sentence(
            tuple(group),
            plain(tuple(group), names).strip(),
            tuple(
                node.citation for node in prose.walk(tuple(group)) if isinstance(node, prose.Cite)
            ),
        )
        for group in groups
        if group
    )


def _sentence_at(spans: tuple[tuple[int, int], ...], offset: int, current: int) -> int:
    for number in range(current, len(spans)):
        if offset < spans[number][1]:
            return number
    return current


def _cut(text: str, at: int, spans: tuple[tuple[int, int], ...]) -> list[str]:
    """Return `text`, which stands at `at`, cut where sentences end."""
    borders = [end - at for _, end in spans if 0 < end - at < len(text)]
    return [text[a:b] for a, b in zip([0, *borders], [*borders, len(text)], strict=True)]
