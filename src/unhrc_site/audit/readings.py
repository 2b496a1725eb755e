"""All the texts that one file can be read as, each with the way back to the file's bytes.

    bytes ── encodings, archives ──▶ roots ── decodings ──▶ readings

The way back is worked out only for what was found, so that reading a clean site costs no more than
the decoding itself. The number of readings of a root is bounded, whatever stands in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.audit.packed import SHIFTS, base64_place, base64_runs, decoded, unpacked
from unhrc_site.audit.variants import COMMON, INLINE_TAGS, NOISE, SINGLE, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unhrc_site.audit.variants import Decoding


class Place(NamedTuple):
    """A place in a file: `line` and `col` count from 1, or are 0 where the file is no text."""

    line: int
    col: int
    offset: int
    """In bytes from the file's beginning; of an archive, its own beginning."""


@dataclass(frozen=True, slots=True)
class Root:
    """One text that a file, or something packed in it, holds."""

    text: str
    encoding: str
    within: tuple[str, ...] = ()
    """What it is packed in, the outermost first."""
    skipped: int = 0
    """Bytes of the file before the text."""
    noisy: bool = False
    """Whether chance puts letters into it, as into the bytes of a picture."""
    is_member: bool = False
    """Whether it was packed in an archive or picture: then its place is the whole file."""
    base64: Base64 | None = None
    """Where it was decoded from."""

    def place(self, at: int) -> Place:
        """Return where the code point at `at` stands in the file."""
        if self.is_member:
            return Place(0, 0, 0)
        if self.base64:
            carrier, runs, shift = self.base64
            return carrier.place(base64_place(carrier.text, runs, shift, at))
        before = self.text[:at]
        errors = "surrogateescape" if self.encoding == "utf-8" else "replace"
        offset = self.skipped + len(before.encode(self.encoding, errors))
        if self.noisy or self.encoding in _WIDE:
            return Place(0, 0, offset)
        return Place(before.count("\n") + 1, at - before.rfind("\n"), offset)


class Base64(NamedTuple):
    """Runs of base64 in a text, decoded together."""

    carrier: Reading
    runs: tuple[str, ...]
    shift: int
    """Letters of each run before its first whole group."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A root with some of the ways of writing in it undone."""

    root: Root
    text: str
    steps: tuple[Decoding, ...] = ()
    """What was undone, in order."""

    def after(self, step: Decoding) -> Reading:
        """Return this reading with one more way of writing undone."""
        return Reading(self.root, step.read(self.text), (*self.steps, step))

    def back(self, offsets: Iterable[int]) -> tuple[int, ...]:
        """Return where in the root each of `offsets` into this reading comes from."""
        text, ways = self.root.text, []
        for step in self.steps:
            ways.append(step.origins(text))
            text = step.read(text)
        found: list[int] = []
        for offset in offsets:
            at = offset
            for way in reversed(ways):
                at = way.back(at)
            found.append(at)
        return tuple(found)

    def place(self, offset: int) -> Place:
        """Return where one offset into this reading stands in the file."""
        return self.root.place(*self.back([offset]))

    def how(self) -> str:
        """Return in words how this reading differs from the plain text of the file."""
        parts = [*self.root.within, *dict.fromkeys(step.name for step in self.steps if step.name)]
        if self.root.encoding != "utf-8":
            parts.insert(len(self.root.within), self.root.encoding)
        return ", ".join(parts) or "plain text"


@dataclass(frozen=True, slots=True)
class Unread:
    """Something packed in a file that could not be looked into."""

    within: tuple[str, ...]


_ROUNDS = 3
"""How deep ways of writing may stand in one another: JSON in an attribute in a feed."""
_DEPTH = 3
"""How deep archives may lie in one another."""
_WIDE = ("utf-16-le", "utf-16-be")
_OLD = ("cp1251", "koi8-r", "cp1250", "cp1253", "cp1255", "cp1256", "gb18030", "big5", "shift_jis")
"""What a text that is no UTF-8 is read as, beside the western encoding that folding reads."""


def roots(content: bytes, within: tuple[str, ...] = ()) -> Iterator[Root | Unread]:
    """Yield the texts that `content` can hold: itself first, then what is packed in it."""
    plain = content.decode("utf-8", "surrogateescape")
    noisy, packed = b"\0" in content, bool(within)
    yield Root(plain, "utf-8", within, 0, noisy, packed)
    if noisy:
        for encoding in _WIDE:
            for skipped in (0, 1):
                even = len(content) - (len(content) - skipped) % 2
                text = content[skipped:even].decode(encoding, "replace")
                # Halves of pairs that stand alone are no text: a picture, or compressed bytes.
                chance = "\ufffd" in text
                yield Root(text, encoding, within, skipped, noisy=chance, is_member=packed)
    elif not plain.isascii() and _is_old(plain):
        for encoding in _OLD:
            yield Root(content.decode(encoding, "replace"), encoding, within, is_member=packed)
    for inside in unpacked(content):
        names = (*within, inside.name)
        if inside.content is None or len(names) > _DEPTH:
            yield Unread(names)
        else:
            yield from roots(inside.content, names)


def _is_old(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def readings(root: Root) -> Iterator[Reading]:
    """Yield `root` as it is and with every way of writing undone whose sign stands in it."""
    seen: set[str] = set()
    chain = tuple(_chain(Reading(root, root.text)))
    for reading in _readings(chain):
        if reading.text not in seen:
            seen.add(reading.text)
            yield reading
    known: set[str] = set()
    for carrier in dict.fromkeys((chain[0], chain[-1])):
        runs = tuple(run for run in base64_runs(carrier.text) if run not in known)
        known.update(runs)
        for shift in range(SHIFTS if runs else 0):
            yield from _in_base64(Base64(carrier, runs, shift))


def _in_base64(base64: Base64) -> Iterator[Reading]:
    outer, text = base64.carrier.root, decoded(base64.runs, base64.shift)
    within = (*outer.within, "base64")
    inner = Root(text, "utf-8", within, noisy=True, is_member=outer.is_member, base64=base64)
    quiet = Reading(inner, text).after(NOISE)
    if not quiet.text.isspace():
        yield from _readings(tuple(_chain(quiet)))


def _readings(chain: tuple[Reading, ...]) -> Iterator[Reading]:
    yield from chain
    for reading in chain:
        for step in SINGLE:
            single = reading.after(step)
            if single.text != reading.text:
                yield single
    first, last = chain[0], chain[-1]
    yield from _untagged(first)
    if last.text.count("<") != first.text.count("<"):
        # Tags that were written as text, as JSON and feeds have them.
        yield from _untagged(last)


def _untagged(reading: Reading) -> Iterator[Reading]:
    """Yield `reading` without its tags, those within words as nothing, and all as a space."""
    if "<" not in reading.text:
        return
    for untagged in (reading.after(INLINE_TAGS).after(TAGS), reading.after(TAGS)):
        *_, last = _chain(untagged)
        # What was written plainly before the last is plain in it, too.
        yield last


def _chain(reading: Reading) -> Iterator[Reading]:
    """Yield `reading` and what it becomes, one way of writing after the other."""
    yield reading
    for _ in range(_ROUNDS):
        before = reading
        for step in COMMON:
            following = reading.after(step)
            if following.text != reading.text:
                reading = following
                yield reading
        if reading is before:
            return
