"""The YAML block that clippers and static sites write before a Markdown text.

Its scalars are read as text, each with its place. A block that is no mapping is part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.nodes import Node

LONGEST = 40_000
"""Code points: a longer block is no front matter."""
_BLOCK = Pattern(r"\s{0,50}---[ \t]*\r?\n")
_END = Pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_WIKI = Pattern(r"^\[\[(?:[^\]|]*\|)?([^\]]+)\]\]$")
_LINK = Pattern(r"^\[([^\]]+)\]\([^)]*\)$")
NAMES = {
    "title": "title headline",
    "author": "author authors byline creator writer by",
    "date": "date published date_published published_at publishdate pubdate publication_date "
    "publisheddate published_time datepublished article:published_time posted issued",
    "url": "url source_url link canonical permalink original_url canonical_url original",
    "source": "source",
    "publisher": "publisher site site_name sitename publication outlet og:site_name website "
    "journal newspaper source_name domain_name",
    "description": "description excerpt subtitle summary standfirst deck dek",
    "language": "lang language locale",
    "section": "section kicker category",
    "type": "type kind",
}
"""The keys that are read, each with the names that tools give it."""
_KEYS = {name: key for key, names in NAMES.items() for name in names.split()}


class Value(NamedTuple):
    """A scalar with its place in the raw text; without quotation marks and wiki brackets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block's place and what it says, each key with its values in order."""

    start: int
    end: int
    values: dict[str, tuple[Value, ...]]

    def first(self, key: str) -> Value | None:
        """Return the first value of `key`, or None."""
        found = self.values.get(key)
        return found[0] if found else None


def front_matter(raw: str) -> FrontMatter | None:
    """Return the front matter at the start of `raw`, or None if there is none."""
    opening = _BLOCK.match(raw)
    if not opening:
        return None
    closing = _END.search(raw, opening.end(), opening.end() + LONGEST)
    if not closing:
        return None
    body = raw[opening.end() : closing.start()]
    values: dict[str, list[Value]] = {}
    found = False
    for key, value in _scalars(body):
        found = True
        name = _KEYS.get(key.casefold().replace("-", "_").replace(" ", "_"))
        if name and value.text:
            values.setdefault(name, []).append(_placed(raw, value, opening.end()))
    if not found:
        return None
    start = opening.start() + len(opening.group()) - len(opening.group().lstrip())
    return FrontMatter(start, closing.end(), {key: tuple(all_) for key, all_ in values.items()})


def _scalars(body: str) -> Iterator[tuple[str, Value]]:
    """Yield the scalars of a YAML mapping with their keys; of lists each item."""
    import yaml  # noqa: PLC0415 few seeds have front matter, and start-up is part of the speed

    try:
        root = yaml.compose(body, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            for scalar in _within(value):
                yield key.value, scalar


def _within(node: Node, depth: int = 0) -> Iterator[Value]:
    if isinstance(node.value, str):
        yield Value(node.value, node.start_mark.index, node.end_mark.index)
    elif depth < 3 and isinstance(node.value, list):  # authors are lists of mappings at most
        for item in node.value:
            if isinstance(item, tuple):
                if item[0].value in {"name", "title", "url", "text"}:
                    yield from _within(item[1], depth + 1)
            else:
                yield from _within(item, depth + 1)


def _placed(raw: str, value: Value, offset: int) -> Value:
    text = value.text.strip()
    for pattern in (_WIKI, _LINK):
        if found := pattern.match(text):
            text = found.group(1).strip()
    start = raw.find(text, value.start + offset, value.end + offset)
    if start < 0:
        return Value(" ".join(text.split()), value.start + offset, value.end + offset)
    return Value(" ".join(text.split()), start, start + len(text))
