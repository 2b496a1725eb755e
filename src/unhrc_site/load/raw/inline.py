"""What a reader sees of a stretch of raw text: inline markup removed, entities decoded.

Markdown, the HTML tags that clippers leave behind, and bare addresses. It joins the physical
lines of one paragraph; it knows nothing of what a line means. Every scan is linear.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.lines import part
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.source_text import Link
from unhrc_site.model.text import MappedText, MappedTextBuilder, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


MAX_TOKENS = 100_000
"""Marks of one line that are read; a line with more is no text, and its rest is shown as it is."""
_SPECIAL = Pattern(r"[\[<&*_~`\\]|==|://|www\.", re.IGNORECASE)
_TARGET = Pattern(
    r"\(\s*(?:<([^<>\n]{0,2000})>|((?:[^()\s]|\([^()\s]*\)){0,2000}))"
    r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,9}\)"
)
_REFERENCE = Pattern(r"\[([^\[\]]{0,100})\]")
_AUTOLINK = Pattern(r"<((?:https?|ftp|mailto):[^<>\s]{1,2000})>", re.IGNORECASE)
_EMAIL = Pattern(r"<([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})>")
_BARE = Pattern(r"(?:https?://|www\.)[^\s<>\"“”«»\[\]|]{1,2000}", re.IGNORECASE)
_TAG = Pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,11})((?:\s[^<>]{0,1000})?)/?>")
_COMMENT = Pattern(r"<!--[^<>]{0,5000}-->")
_ENTITY = Pattern(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_MARKS = Pattern(r"\*{1,3}|_{1,3}|~~|==")
_TOKEN = Pattern(r"!?\[|\]|[<&`\\]|\*+|_+|~~|==|https?://|www\.", re.IGNORECASE)
_ATTRIBUTE = Pattern(
    r"""\b(href|alt|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_INVISIBLE = Pattern("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_TAGS = _words(
    "a abbr acronym address article aside b bdi bdo big blockquote body br button caption "
    "center cite code dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 "
    "h4 h5 h6 header hr html i iframe img input ins kbd label li link main mark meta nav o ol "
    "p picture pre q s samp script section small source span strike strong sub summary sup "
    "svg table tbody td tfoot th thead time title tr tt u ul var video wbr"
)
_SPACED = _words("br p div li td th tr h1 h2 h3 h4 h5 h6 hr")
_ESCAPED = frozenset("\\`*_{}[]()#+-.!|<>~\"'$&:;=?@^/%,")


class Rendered(NamedTuple):
    """A stretch as a reader sees it. `whole` names the marks that enclosed all of it."""

    visible: MappedText
    links: tuple[Link, ...]
    whole: frozenset[str]
    images: tuple[Span, ...]
    """Where alternative texts of images stand in the visible text."""


class Joined(NamedTuple):
    """Physical lines as one string; `runs` are (place in it, place in the raw text)."""

    text: str
    runs: tuple[tuple[int, int], ...]


def join(raw: str, spans: Sequence[tuple[int, int]], words: Collection[str] = ()) -> Joined:
    """Return the `spans` of `raw` in one line, a space between each two.

    A hyphen at a line's end stays, without the space; it goes if the word without it is among
    `words`, those of the text in lower case.
    """
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    length = 0
    for index, (start, end) in enumerate(spans):
        piece = raw[start:end]
        if index + 1 < len(spans):
            piece = _before_break(piece, raw[slice(*spans[index + 1])], words)
        runs.append((length, start))
        parts.append(piece)
        length += len(piece)
    return Joined("".join(parts), tuple(runs))


def _before_break(piece: str, following: str, words: Collection[str]) -> str:
    left, right = re.search(r"(\w+)-$", piece[-60:]), re.match(r"\w+", following[:60])
    if left and right and right.group()[0].islower() and left.group(1)[-1].isalpha():
        whole = (left.group(1) + right.group()).casefold()
        return piece[:-1] if whole in words else piece
    if piece.endswith(("\u00ad", "-", "–", "/")) and right and piece[-2:-1] not in {" ", ""}:
        return piece
    if _is_wide(piece[-1:]) and _is_wide(following[:1]):
        return piece
    return piece + " "


def _is_wide(character: str) -> bool:
    """Tell whether `character` belongs to a script that sets no spaces between words."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


@dataclass(slots=True)
class _Writer:
    """Collects the kept stretches of a joined text, mapped onto the raw one."""

    joined: Joined
    builder: MappedTextBuilder = field(default_factory=MappedTextBuilder)

    def keep(self, start: int, end: int) -> None:
        """Add what stands at `[start, end)` of the joined text."""
        runs, text = self.joined.runs, self.joined.text
        if len(runs) == 1:
            self.builder.add(text[start:end], runs[0][1] + start)
            return
        at = bisect_right(runs, start, key=_first) - 1
        while at < len(runs) and runs[at][0] < end:
            here, there = runs[at]
            following = runs[at + 1][0] if at + 1 < len(runs) else len(text)
            first, last = max(start, here), min(end, following)
            if first < last:
                self.builder.add(text[first:last], there + first - here)
            at += 1

    def put(self, text: str, start: int) -> None:
        """Add `text` that is not what stands at `start` but comes from there."""
        self.builder.add(text, self.raw(start), same_length=len(text) == 1)

    def raw(self, index: int) -> int:
        """Return where `index` of the joined text stands in the raw one."""
        here, there = self.joined.runs[bisect_right(self.joined.runs, index, key=_first) - 1]
        return there + index - here


def _first(run: tuple[int, int]) -> int:
    return run[0]


def render(joined: Joined, definitions: Mapping[str, str] | None = None) -> Rendered:
    """Return what a reader sees of `joined`, without white space at its ends."""
    writer = _Writer(joined)
    text = joined.text
    if not _SPECIAL.search(text):
        start = len(text) - len(text.lstrip())
        writer.keep(start, len(text.rstrip()))
        return Rendered(visible_only(writer.builder.build()), (), frozenset(), ())
    cuts, links, images = _marked(text, definitions or {})
    links = _written(writer, cuts, links)
    built = writer.builder.build()
    visible = visible_only(part(built, 0, len(built.text)))
    whole = frozenset(
        text[cut.start : cut.end]
        for cut in cuts
        if cut.pair is not None and _is_whole(text, cuts, cut)
    )
    found = tuple(
        Link(shown, href, writer.raw(start), writer.raw(end - 1) + 1)
        for shown, href, start, end in links
    )
    spans = tuple(Span(writer.raw(s), writer.raw(e - 1) + 1) for s, e in images if e > s)
    return Rendered(visible, found, whole, spans)


def visible_only(shown: MappedText) -> MappedText:
    """Return `shown` without soft hyphens, zero-width spaces and direction marks."""
    if shown.text.isascii() or not (found := list(_INVISIBLE.finditer(shown.text))):
        return shown
    builder = MappedTextBuilder()
    cuts = [mark.span() for mark in found]
    for run in shown.runs:
        at, end = run.here, run.here + run.length
        while cuts and cuts[0][0] < end:
            first, last = cuts[0]
            builder.add(shown.text[at:first], run.there + at - run.here)
            at = max(at, min(last, end))
            if last > end:
                break
            cuts.pop(0)
        builder.add(shown.text[at:end], run.there + at - run.here)
    built = builder.build()
    return part(built, 0, len(built.text))


class _Cut(NamedTuple):
    """A stretch that is not seen, or seen as `shown`. `pair`: where its closing mark ends."""

    start: int
    end: int
    shown: str = ""
    pair: int | None = None


type_links = list[tuple[str, str, int, int]]


def _written(writer: _Writer, cuts: list[_Cut], links: type_links) -> type_links:
    """Write all but the cuts; return the links with the words that carry them."""
    at = 0
    for cut in cuts:
        if cut.start < at:
            continue
        writer.keep(at, cut.start)
        writer.put(cut.shown, cut.start)
        at = cut.end
    writer.keep(at, len(writer.joined.text))
    return [(_plain(words), href, start, end) for words, href, start, end in links]


def _plain(words: str) -> str:
    """Return the words of a link without the marks inside them."""
    if not _SPECIAL.search(words):
        return words.strip()
    return words if words.startswith(("http", "www")) else render(Joined(words, ((0, 0),)))[0].text


def _attribute(tag: re.Match[str], name: str) -> tuple[int, int] | None:
    """Return where the value of an attribute stands, None if it has none."""
    for one in _ATTRIBUTE.finditer(tag.string, *tag.span(3)):
        if one.group(1).lower() == name and (group := one.lastindex) and one.group(group):
            return one.span(group)
    return None


def _is_whole(text: str, cuts: list[_Cut], cut: _Cut) -> bool:
    inside = text[: cut.start].strip("*_ ") == "" and text[cut.pair :].strip("*_ ") == ""
    return inside and bool(cuts)


def _marked(
    text: str, definitions: Mapping[str, str]
) -> tuple[list[_Cut], type_links, list[tuple[int, int]]]:
    """Return what is not seen of `text`, its links and the alternative texts of its images."""
    scan = _Scan(text, definitions)
    scan.run()
    return sorted(scan.cuts), sorted(scan.links, key=lambda link: link[2]), scan.images


@dataclass(slots=True)
class _Scan:
    """One pass over a line for everything that is markup."""

    text: str
    definitions: Mapping[str, str]
    cuts: list[_Cut] = field(default_factory=list)
    links: type_links = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)
    brackets: list[tuple[int, bool]] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)
    anchor: tuple[str, int, int] | None = None

    def run(self) -> None:
        at = tokens = 0
        while tokens < MAX_TOKENS and (found := _TOKEN.search(self.text, at)):
            at = max(self._token(found), found.end())
            tokens += 1

    def _token(self, found: re.Match[str]) -> int:
        """Note what stands at `found`; return where to go on."""
        token, start = found.group(), found.start()
        if token.endswith("["):
            self.brackets.append((start, len(token) == 2))  # an exclamation mark too
            return found.end()
        match token[0]:
            case "]":
                return self._closed(start)
            case "<":
                return self._angle(start)
            case "&":
                return self._entity(start)
            case "\\":
                return self._escape(start)
            case "`":
                return self._code(start)
            case "*" | "_" | "~" | "=":
                return self._emphasis(token, start, found.end())
        return self._bare(start)

    def _closed(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        start, image = self.brackets.pop()
        first = start + 1 + image
        if target := _TARGET.match(self.text, at + 1):
            href = target.group(1) if target.group(1) is not None else target.group(2)
            end = target.end()
        elif (named := _REFERENCE.match(self.text, at + 1)) and (
            named.group(1) or self.text[first:at]
        ).casefold() in self.definitions:
            href = self.definitions[(named.group(1) or self.text[first:at]).casefold()]
            end = named.end()
        else:
            return at + 1
        self.cuts += [_Cut(start, first), _Cut(at, end)]
        if image:
            self.images.append((first, at))
        else:
            self.links.append((self.text[first:at], href or "#", start, end))
        return end

    def _angle(self, start: int) -> int:
        if found := _AUTOLINK.match(self.text, start):
            self.cuts += [_Cut(start, start + 1), _Cut(found.end() - 1, found.end())]
            self.links.append((found.group(1), found.group(1), start, found.end()))
            return found.end()
        if found := _EMAIL.match(self.text, start):
            self.cuts += [_Cut(start, start + 1), _Cut(found.end() - 1, found.end())]
            self.links.append((found.group(1), f"mailto:{found.group(1)}", start, found.end()))
            return found.end()
        if found := _COMMENT.match(self.text, start):
            self.cuts.append(_Cut(start, found.end()))
            return found.end()
        found = _TAG.match(self.text, start)
        if not found or found.group(2).lower() not in _TAGS:
            return start + 1
        self._tag(found)
        return found.end()

    def _tag(self, found: re.Match[str]) -> None:
        name = found.group(2).lower()
        shown = " " if name in _SPACED else ""
        if shown == " " and (found.start() == 0 or self.text[found.start() - 1] == " "):
            shown = ""
        if name == "img" and (alternative := _attribute(found, "alt")):
            self._image(found, *alternative)
            return
        self.cuts.append(_Cut(found.start(), found.end(), shown))
        if name != "a":
            return
        if not found.group(1):
            href = self.text[slice(*(_attribute(found, "href") or (0, 0)))]
            self.anchor = (html.unescape(href or "#"), found.start(), found.end())
        elif self.anchor:
            href, start, first = self.anchor
            self.links.append((self.text[first : found.start()], href, start, found.end()))
            self.anchor = None

    def _image(self, found: re.Match[str], start: int, end: int) -> None:
        """Cut a tag but for the words at `[start, end)`, which are seen where they stand."""
        self.cuts += [_Cut(found.start(), start), _Cut(end, found.end())]
        for entity in _ENTITY.finditer(self.text, start, end):
            self._entity(entity.start())

    def _entity(self, start: int) -> int:
        found = _ENTITY.match(self.text, start)
        if not found:
            return start + 1
        shown = html.unescape(found.group())
        if shown == found.group() or len(shown) > 2:  # a base and a combining mark
            return start + 1
        self.cuts.append(_Cut(start, found.end(), shown))
        return found.end()

    def _escape(self, start: int) -> int:
        if self.text[start + 1 : start + 2] in _ESCAPED and start + 1 < len(self.text):
            self.cuts.append(_Cut(start, start + 1))
            return start + 2
        return start + 1

    def _code(self, start: int) -> int:
        end = self.text.find("`", start + 1, start + 400)
        if end < 0 or end == start + 1:
            return start + 1
        self.cuts += [_Cut(start, start + 1), _Cut(end, end + 1)]
        return end + 1

    def _emphasis(self, run: str, start: int, end: int) -> int:
        if not _MARKS.fullmatch(run):
            return end
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        opens = bool(after.strip()) and not before.isalnum()
        closes = bool(before.strip()) and (not after.isalnum() or run == "**")
        if closes and run in self.marks:
            opened = self.marks.pop(run)
            self.cuts += [_Cut(opened, opened + len(run), "", end), _Cut(start, end)]
        elif opens or (run == "**" and after.strip()):
            self.marks[run] = start
        return end

    def _bare(self, start: int) -> int:
        found = _BARE.match(self.text, start)
        if not found or (start and self.text[start - 1].isalnum()):
            return start + 1
        shown = found.group().rstrip(".,;:!?'’”)*_") or found.group()
        if found.group()[len(shown) : len(shown) + 1] == ")" and "(" in shown:
            shown += ")"
        if not self.brackets and "://" in shown:
            self.links.append((shown, shown, start, start + len(shown)))
        return start + len(shown)
