"""The search of all published bytes for what is withheld: one pass of an automaton a reading.

It takes files and secrets and returns what it finds. It decides nothing about what is withheld,
and prints no secret: `audit/report.py` says how a leak is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

from unhrc_site.audit.folded import folded, words_of
from unhrc_site.audit.readings import Place, Reading, Root, Unread, readings, roots
from unhrc_site.audit.secret import Form, Secret, patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from unhrc_site.model.editorial import Allowed


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret that stands in a file, or in the name of one."""

    path: str
    """Of the file, from the site's root. It can hold the secret itself."""
    place: Place
    secret: Secret
    variant: str
    """How it stands there: as plain text, percent-encoded, within an archive…"""

    @property
    def in_name(self) -> bool:
        """Whether the file's name holds it."""
        return self.variant.startswith(FILE_NAME)


class Findings(NamedTuple):
    """What a search found."""

    leaks: tuple[Leak, ...]
    """In the order of paths and places."""
    idle: tuple[Allowed, ...]
    """Those that excuse nothing."""


class Decoder(NamedTuple):
    """A way to read files of a format of our own; what it returns is searched beside the bytes."""

    where: str
    """Paths that it is for, with `*` for any characters."""
    name: str
    read: Callable[[bytes], Iterable[bytes | str]]


FILE_NAME = "file name"
UNREAD = Secret("", "what is packed here cannot be looked into")
_SHORTEST_IN_NOISE = 7
"""Bytes of folded words, with their spaces, that chance does not make: five letters."""
_IN_ADDRESS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-")


class _Hit(NamedTuple):
    """A secret in a root: its span there, and how that was read."""

    start: int
    end: int
    secret: int
    variant: str


@dataclass(frozen=True, slots=True)
class _Index:
    """All that is looked for, as automata. Meanings are the number of a secret and its variant."""

    words: ahocorasick_rs.BytesAhoCorasick | None
    word_meanings: tuple[tuple[tuple[int, str], ...], ...]
    addresses: ahocorasick_rs.BytesAhoCorasick | None
    address_meanings: tuple[tuple[tuple[int, str], ...], ...]
    lengths: tuple[int, ...] = field(repr=False)
    with_capital: frozenset[int]
    """Numbers of the secrets that are words in small letters."""

    @classmethod
    def of(cls, secrets: Sequence[Secret]) -> _Index:
        """Return the index of `secrets`; equal words become one pattern."""
        words: dict[bytes, dict[int, str]] = {}
        addresses: dict[bytes, dict[int, str]] = {}
        for number, secret in enumerate(secrets):
            if secret.form is Form.ADDRESS:
                addresses.setdefault(secret.words.lower().encode(), {})[number] = ""
                continue
            for pattern, variant in patterns(secret):
                if pattern.strip():
                    words.setdefault(pattern, {}).setdefault(number, variant)
        return cls(
            ahocorasick_rs.BytesAhoCorasick(list(words)) if words else None,
            tuple(tuple(meant.items()) for meant in words.values()),
            ahocorasick_rs.BytesAhoCorasick(list(addresses)) if addresses else None,
            tuple(tuple(meant.items()) for meant in addresses.values()),
            tuple(map(len, words)),
            frozenset(number for number, secret in enumerate(secrets) if secret.is_word),
        )

    def hits(self, reading: Reading) -> Iterator[_Hit]:
        """Yield the secrets in one reading, with their spans in it."""
        yield from self._word_hits(reading)
        yield from self._address_hits(reading)

    def _word_hits(self, reading: Reading) -> Iterator[_Hit]:
        text = folded(reading.text)
        found = self.words.find_matches_as_indexes(text, overlapping=True) if self.words else []
        if reading.root.noisy:
            found = [hit for hit in found if self.lengths[hit[0]] >= _SHORTEST_IN_NOISE]
        if not found:
            return
        words = words_of(reading.text)
        for pattern, start, end in found:
            first = text.count(b" ", 0, start + 1) - 1
            last = first + text.count(b" ", start + 1, end) - 1
            is_small = reading.text[words[first].start : words[last].end].islower()
            for secret, variant in self.word_meanings[pattern]:
                if is_small and secret in self.with_capital:
                    continue
                yield _Hit(words[first].start, words[last].end, secret, variant)

    def _address_hits(self, reading: Reading) -> Iterator[_Hit]:
        if not self.addresses:
            return
        text = reading.text.encode("utf-8", "replace").lower()
        for pattern, start, end in self.addresses.find_matches_as_indexes(text, overlapping=True):
            if reading.root.noisy and end - start < _SHORTEST_IN_NOISE:
                continue
            around = (*text[max(start - 1, 0) : start], *text[end : end + 1])
            if _IN_ADDRESS.isdisjoint(around):
                first = len(text[:start].decode())
                last = first + len(text[start:end].decode())
                for secret, variant in self.address_meanings[pattern]:
                    yield _Hit(first, last, secret, variant)


def find_leaks(
    files: Mapping[str, bytes],
    secrets: Sequence[Secret],
    allowed: Sequence[Allowed] = (),
    decoders: Sequence[Decoder] = (),
) -> Findings:
    """Return where `secrets` stand in `files`, by path from the site's root, or in their names.

    One leak a stretch: of secrets that lie over one another the first and longest is named. What
    `allowed` excuses is left out. What is packed and cannot be read is a leak of `UNREAD`.
    """
    index = _Index.of(secrets)
    excuses = _Index.of([Secret(one.words, "") for one in allowed])
    used: set[int] = set()
    leaks: list[Leak] = []
    for path in sorted(files):
        here = {n for n, one in enumerate(allowed) if fnmatchcase(path, one.where)}
        found: dict[tuple[Place, str], Leak] = {}
        for root in _roots(path, files[path], decoders):
            if isinstance(root, Unread):
                leaks.append(Leak(path, Place(0, 0, 0), UNREAD, ", ".join(root.within)))
                continue
            for text, hits in _open_hits(root, index, excuses, here, used):
                for hit in _stretches(hits):
                    leak = Leak(path, text.place(hit.start), secrets[hit.secret], hit.variant)
                    # The same words again, in the same place, by another way to read the file.
                    found.setdefault((leak.place, leak.secret.why), leak)
        leaks += sorted(found.values(), key=lambda leak: (leak.place.offset, leak.secret.why))
    return Findings(tuple(leaks), tuple(a for n, a in enumerate(allowed) if n not in used))


def _roots(path: str, content: bytes, decoders: Sequence[Decoder]) -> Iterator[Root | Unread]:
    yield Root(path, "utf-8", (FILE_NAME,), is_member=True)
    yield from roots(content)
    for decoder in decoders:
        if fnmatchcase(path, decoder.where):
            for read in decoder.read(content):
                inner = read if isinstance(read, bytes) else read.encode("utf-8", "replace")
                yield from roots(inner, (decoder.name,))


def _open_hits(
    root: Root, index: _Index, excuses: _Index, here: set[int], used: set[int]
) -> Iterable[tuple[Root, list[_Hit]]]:
    """Return what stands in `root`, and in base64 in it, and is not excused; note excuses `used`.

    The spans are those of the root beside them.
    """
    found: dict[int, tuple[Root, list[_Hit]]] = {}
    for reading in readings(root):
        hits = tuple(index.hits(reading))
        if not hits:
            continue
        spans = [hit for hit in excuses.hits(reading) if hit.secret in here] if here else []
        bare: list[_Hit] = []
        for hit in hits:
            over = {one.secret for one in spans if one.start <= hit.start and hit.end <= one.end}
            used |= over
            if not over:
                bare.append(hit)
        starts = reading.back(hit.start for hit in bare)
        lasts = reading.back(hit.end - 1 for hit in bare)
        _, kept = found.setdefault(id(reading.root), (reading.root, []))
        for hit, start, last in zip(bare, starts, lasts, strict=True):
            how = ", ".join(part for part in (reading.how(), hit.variant) if part)
            kept.append(_Hit(start, last + 1, hit.secret, how))
    return found.values()


def _stretches(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Yield the hits that lie over no earlier one; an earlier one reaches as far as those do."""
    reached = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reached:
            yield hit
        reached = max(reached, hit.end)
