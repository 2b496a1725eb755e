"""What is packed inside a file: archives, compressed text in images, base64 in any text.

Nothing grows without bound: what would be larger than `MOST` is reported as not looked into, since
an audit that skips a file has not cleared it.
"""

from __future__ import annotations

import binascii
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 64 * 1024 * 1024
"""Bytes that one packed file may unpack to."""

_GZIP = b"\x1f\x8b\x08"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PNG = b"\x89PNG\r\n\x1a\n"
_MEMBERS = 31
"""What tells zlib that a gzip header comes first."""


class Inside(NamedTuple):
    """Bytes that were packed; None where they cannot be read."""

    name: str
    content: bytes | None


def unpacked(content: bytes) -> Iterator[Inside]:
    """Yield what `content` packs, where it is an archive or an image that we know."""
    if content.startswith(_GZIP):
        yield Inside("gzip", _inflated(content, _MEMBERS))
    if content.startswith(_ZIP):
        yield from _members(content)
    if content.startswith(_PNG):
        yield from _chunks(content)


def _inflated(content: bytes, window: int = 15) -> bytes | None:
    """Return all streams of `content`, one after the other; None if one is broken or too large."""
    parts: list[bytes] = []
    left = MOST
    while content:
        stream = zlib.decompressobj(window)
        try:
            parts.append(stream.decompress(content, left))
        except zlib.error:
            return None
        left -= len(parts[-1])
        if stream.unconsumed_tail or not stream.eof or left <= 0:
            return None
        content = stream.unused_data.lstrip(b"\0")
    return b"".join(parts)


def _members(content: bytes) -> Iterator[Inside]:
    left = MOST
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield Inside("comment", archive.comment)
            for member in archive.infolist():
                yield Inside(
                    f"name of {member.filename}", member.filename.encode("utf-8", "replace")
                )
                yield Inside(f"comment of {member.filename}", member.comment + member.extra)
                with archive.open(member) as file:
                    read = file.read(left + 1)
                left -= len(read)
                yield Inside(member.filename, read if left >= 0 else None)
                if left < 0:
                    return
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, OSError, ValueError):
        # Broken, encrypted, or packed in a way that the standard library does not read.
        yield Inside("zip", None)


def _chunks(content: bytes) -> Iterator[Inside]:
    """Yield the compressed texts of a PNG (PNG 1.2, 11.3.4); the others stand in it as they are."""
    at = len(_PNG)
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length
        name, _, rest = body.partition(b"\0")
        if kind == b"zTXt":
            yield Inside("zTXt", name + b" " + (_inflated(rest[1:]) or b""))
        elif kind == b"iTXt" and rest[:1] == b"\1":
            yield Inside("iTXt", name + b" " + (_inflated(rest[2:].split(b"\0", 2)[-1]) or b""))


_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{7,}(?:\r?\n[A-Za-z0-9+/_-]{4,})*")
"""Runs that can be base64, standard or for addresses, over lines too."""
_WORD = re.compile(r"[A-Za-z]?[a-z/_-]*")
"""A run of small letters is a word or a slug. Of ten letters of base64 one in 2,000 looks so, of
sixteen one in 300,000."""
_STANDARD = str.maketrans("-_", "+/", "\r\n")
_GAP = "AAAA"
"""Three null bytes between the runs, so that no word stands across two of them."""
_KEPT = "surrogateescape"
"""How bytes that are no UTF-8 are decoded, so that the length stays."""
SHIFTS = 4
"""Places of a run at which its first whole group can begin."""


def base64_runs(text: str) -> tuple[str, ...]:
    """Return the runs of `text` that can be base64, as they stand in it."""
    return tuple(run for run in _BASE64.findall(text) if not _WORD.fullmatch(run))


def decoded(runs: Sequence[str], shift: int) -> str:
    """Return what `runs` decode to if the first whole group of each comes after `shift` letters."""
    front = "A" * (-shift % 4)
    whole = [run + "A" * (-(len(front) + len(run)) % 4) for run in _standard(runs)]
    return binascii.a2b_base64(front + (_GAP + front).join(whole)).decode("utf-8", _KEPT)


def _standard(runs: Sequence[str]) -> list[str]:
    return "\0".join(runs).translate(_STANDARD).split("\0")


def base64_place(text: str, runs: Sequence[str], shift: int, at: int) -> int:
    """Return where in `text` the one of its `runs` begins from which the decoded `at` comes."""
    length = len(decoded(runs, shift)[:at].encode("utf-8", _KEPT))
    front, place = -shift % 4, 0
    for run, standard in zip(runs, _standard(runs), strict=True):
        place = text.find(run, place)
        size = front + len(standard)
        length -= (size + -size % 4) // 4 * 3 + len(_GAP) // 4 * 3
        if length < 0:
            return place
        place += len(run)
    return place
