"""The step from the bytes of a seed to its text.

Line ends stay as they are. It may not guess: a byte that no encoding accounts for is an error.
"""

from __future__ import annotations

import codecs

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.model.diagnostics import Diagnostic, Location

MAX_BYTES = 20_000_000
"""A seed is an article, a letter or a report; what is larger is something else."""

MAX_LINES = 100_000
"""Far more than any text has; a file of one-letter lines would keep the reader busy for minutes."""

_CONTROL = Pattern("[\x00-\x08\x0e-\x1f\x7f]")
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(path: str, content: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the text of `content` without its byte order mark, or None with the error."""
    if len(content) > MAX_BYTES:
        size = f"{len(content):,} bytes, and at most {MAX_BYTES:,} are read"
        return None, (_problem("E105", path, f"the file has {size}", "split it or leave it out"),)
    text, found = _decoded(path, content)
    if text is not None and (control := _CONTROL.search(text)):
        location = Location.of(path, text, control.start(), control.end())
        what = f"the file holds the control character U+{ord(control.group()):04X}"
        return None, (Diagnostic("E102", what, location, "save it as plain text in UTF-8"),)
    ends = max(text.count("\n"), text.count("\r")) if text is not None else 0
    if ends > MAX_LINES:
        size = f"{ends:,} lines, and at most {MAX_LINES:,} are read"
        return None, (_problem("E105", path, f"the file has {size}", "split it or leave it out"),)
    if text is not None and not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0\u2028\u2029\x85"):
        return None, (_problem("E104", path, "the file holds no text", None),)
    return text, found


def _decoded(path: str, content: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    for mark, name in _WIDE:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(name), ()
            except UnicodeDecodeError:
                what = f"the file is marked as {name.upper()} but is not"
                return None, (_problem("E102", path, what, "save it as plain text in UTF-8"),)
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode("utf-8"), ()
    except UnicodeDecodeError as broken:
        first = broken
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as undefined:
        what = f"byte 0x{content[undefined.start]:02X} is neither UTF-8 nor Windows-1252"
        return None, (_problem("E102", path, what, "save it as plain text in UTF-8"),)
    location = Location.of(path, text, first.start, first.start + 1)
    what = "the file is not UTF-8 and was read as Windows-1252"
    hint = "check the accents and quotation marks, or save it as UTF-8"
    return text, (Diagnostic("W103", what, location, hint),)


def _problem(code: str, path: str, message: str, hint: str | None) -> Diagnostic:
    return Diagnostic(code, message, Location(path), hint)
