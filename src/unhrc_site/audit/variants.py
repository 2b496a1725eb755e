"""The ways in which formats write the same letters otherwise, each with the way to undo it.

A `Decoding` takes one way of writing back, everywhere in a text, and leaves the rest as it is. It
knows no format's grammar: the audit reads every text in every way whose sign stands in it, so that
no file has to be what its name says. Every pattern is linear in the length of the text.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Decoding:
    """One way of writing: where it stands in a text, and what stands for there."""

    name: str
    """What messages call it."""
    signs: tuple[str, ...]
    """One of these is in every text written so."""
    pattern: re.Pattern[str]
    becomes: Callable[[re.Match[str]], str] | str

    def read(self, text: str) -> str:
        """Return `text` with this way of writing undone, itself where nothing is written so."""
        written = any(sign in text for sign in self.signs)
        return self.pattern.sub(self.becomes, text) if written else text

    def origins(self, text: str) -> Origins:
        """Return where each code point of `read(text)` comes from in `text`."""
        here, there, shift = [0], [0], 0
        for found in self.pattern.finditer(text):
            becomes = self.becomes if isinstance(self.becomes, str) else self.becomes(found)
            start = found.start() + shift
            shift += len(becomes) - len(found.group())
            # What stands for several letters is one place; the text goes on after it.
            here += [start, start + len(becomes)]
            there += [found.start(), found.end()]
        return Origins(tuple(here), tuple(there))


@dataclass(frozen=True, slots=True)
class Origins:
    """The way back from a decoded text: stretches begin at `here`, in the original at `there`."""

    here: tuple[int, ...]
    there: tuple[int, ...]

    def back(self, at: int) -> int:
        """Return the offset in the original of the code point at `at`."""
        number = bisect_right(self.here, at) - 1
        begin = self.there[number] + at - self.here[number]
        # One letter can stand for many, and many for one: within them all is one place.
        return min([begin, *self.there[number + 1 : number + 2]])


_MOST_DIGITS = 7
"""Digits of a numeric reference that are read; leading zeros come on top. More name no letter."""


def _entity(found: re.Match[str]) -> str:
    hexadecimal, decimal = found.groups()
    if hexadecimal or decimal:
        return _letter(hexadecimal) if hexadecimal else _letter(decimal, 10)
    return html.unescape(found.group())


def _percent(found: re.Match[str]) -> str:
    if found.group().startswith(("%u", "%U")):
        return _utf_16(found.group()[2:].replace("%u", "").replace("%U", ""))
    return bytes.fromhex(found.group().replace("%", "")).decode("utf-8", "surrogateescape")


def _utf_16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def _letter(digits: str, base: int = 16) -> str:
    code = int(digits, base)
    return chr(code) if code and code <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - the last of Unicode


_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " ", "v": " "}


def _escape(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "units":
            return _utf_16(found["units"].replace("\\", "").replace("u", ""))
        case "code":
            return _letter(found["code"])
        case "byte":
            return _letter(found["byte"])
        case "octal":
            return _letter(found["octal"], 8)
        case "end":
            return ""
        case _:
            return _CONTROLS.get(found["other"], found["other"])


def _css(found: re.Match[str]) -> str:
    return _letter(found["code"]) if found["code"] else found["other"] or ""


_LATEX = {"ss": "ss", "ae": "ae", "AE": "ae", "oe": "oe", "OE": "oe", "aa": "a", "AA": "a"} | {
    **{name: name for name in ("o", "O", "l", "L", "i", "j", "th", "TH", "dh", "DH", "ng", "NG")},
    "dj": "d",
    "DJ": "d",
}


def _latex(found: re.Match[str]) -> str:
    # The accent itself is not compared, so the bare letter is enough.
    if found["letter"]:
        return found["letter"].lstrip("\\")
    return _LATEX[found["name"]] if found["name"] else ""


def _quoted(found: re.Match[str]) -> str:
    digits = found.group().replace("=", "").replace("\r", "").replace("\n", "")
    return bytes.fromhex(digits).decode("utf-8", "surrogateescape")


def _punycode(found: re.Match[str]) -> str:
    try:
        return found.group(1).encode().decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return found.group()


_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|rb|ruby"
    "|s|samp|shy|small|span|strike|strong|sub|sup|text|textPath|time|tspan|tt|u|var|wbr"
)
"""Elements whose bounds can lie within a word."""

ENTITIES = Decoding(
    "character references",
    ("&",),
    re.compile(
        rf"&(?:#(?:[xX]0*([0-9a-fA-F]{{1,{_MOST_DIGITS}}})|0*([0-9]{{1,{_MOST_DIGITS}}}));?"
        r"|[A-Za-z][A-Za-z0-9]{1,31};?)"
    ),
    _entity,
)
PERCENT = Decoding(
    "percent-encoding",
    ("%",),
    re.compile(
        "%(?:[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*|[uU][0-9a-fA-F]{4}(?:%[uU][0-9a-fA-F]{4})*)"
    ),
    _percent,
)
ESCAPES = Decoding(
    "escapes of JSON or scripts",
    ("\\",),
    re.compile(
        r"\\(?:(?P<units>u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*)|u\{(?P<code>[0-9a-fA-F]{1,6})\}"
        r"|x(?P<byte>[0-9a-fA-F]{2})|(?P<octal>[0-3]?[0-7]{1,2})|(?P<end>\r?\n)|(?P<other>.))"
    ),
    _escape,
)
PUNYCODE = Decoding(
    "punycode",
    ("xn--", "XN--", "Xn--"),
    # A label has at most 63 characters (RFC 1035); the decoder is quadratic in them.
    re.compile("[xX][nN]--([A-Za-z0-9-]{1,59})"),
    _punycode,
)
CSS = Decoding(
    "escapes of CSS",
    ("\\",),
    re.compile(
        r"\\(?:(?P<code>[0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|\r?\n|(?P<other>[^0-9a-fA-F\r\n]))"
    ),
    _css,
)
QUOTED_PRINTABLE = Decoding(
    "quoted-printable",
    ("=",),
    re.compile(r"=(?:[0-9a-fA-F]{2}|\r?\n)(?:=(?:[0-9a-fA-F]{2}|\r?\n))*"),
    _quoted,
)
LATEX = Decoding(
    "LaTeX",
    ("\\", "{"),
    re.compile(
        r"\\(?:[\"'`^~=.]|[HcdbkruvtG](?=[\s{\\]))\s?\{?(?P<letter>\\?[^\W\d_])\}?"
        r"|\\(?P<name>ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|th|TH|dh|DH|dj|DJ|ng|NG)(?![A-Za-z])"
        r"(?:\{\}| )?|[{}]|\\-"
    ),
    _latex,
)
HYPHENATED = Decoding(
    "words divided at a line end",
    ("-\n", "-\r\n", "‐\n", "‐\r\n", "\u00ad\n", "\u00ad\r\n"),
    re.compile(r"[-‐\u00ad]\r?\n[ \t]*"),
    "",
)
FOLDED_LINES = Decoding(
    "folded lines",
    ("BEGIN:", "From:", "Subject:"),
    re.compile(r"\r?\n[ \t]"),
    "",
)
NULS = Decoding("null characters", ("\0",), re.compile("\0+"), "")
INLINE_TAGS = Decoding(
    "tags within words",
    ("<",),
    re.compile(rf"</?(?:{_INLINE})(?=[\s/>])[^<>]*>|<!--[^<>]*-->", re.IGNORECASE),
    "",
)
TAGS = Decoding("tags", ("<",), re.compile("<[!/?A-Za-z][^<>]*>"), " ")

_TEXTUAL = r"\t\n\r -~\u00a0-\ud7ff\ue000-\ufffc"
NOISE = Decoding(
    "",
    ("",),
    re.compile(rf"[^{_TEXTUAL}]+(?:[{_TEXTUAL}]{{1,4}}[^{_TEXTUAL}]+)*"),
    "\n",
)
"""All but the runs of five or more characters of text: what else base64 decodes to is chance."""

COMMON = (ENTITIES, PERCENT, ESCAPES, PUNYCODE)
"""Those that stand within one another, in any depth, and leave each other's signs alone."""
SINGLE = (CSS, QUOTED_PRINTABLE, LATEX, HYPHENATED, FOLDED_LINES, NULS)
"""Those that would spoil another's signs, and are undone each for itself."""
