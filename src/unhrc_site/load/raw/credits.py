"""The grammar of picture credits: where in a line the words of a caption end and the credit begins.

It looks at one line. Whether a line without any credit is a caption is told by its surroundings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words.labels import CAPTION, CREDIT, FILE_PHOTO
from unhrc_site.load.raw.words.pictures import PROVIDERS
from unhrc_site.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 110
"""Words of a caption with its credit; a longer line is a paragraph."""
LONGEST_CREDIT = 16
"""Words of a credit."""
_LABELLED = Pattern(
    r"(?:^|(?<=[\s.!?…|–—•·()\[\]\"”»/,;]))(©|[^\W\d_][\w'’]*(?:[ "
    r"-][^\W\d_][\w'’]*){0,2})\s?(?:[:：]|(?<=[©])|\.\.\.|…)\s*(?=\S)"
)
_BY = Pattern(
    r"(?:^|(?<=[\s.!?…|–—•·(\[/]))((?i:(?:file |archive |ap |afp )?(?:photos?|photographs?|"
    r"pictures?|images?|foto|fotos|video|illustration|photography|courtesy|фото)"
    r"(?: courtesy)? (?:by|of|from|von|de|di|door|par|por|via)))\s+(?=[^\W\d_a-zà-ÿ]|©|@|the )"
)
_BRACKET = Pattern(r"[(\[（]\s?([^()\[\]（）]{2,160})\s?[)\]）]\.?$")
_SIGN = Pattern(r"(?:©|\(c\)|\bCopyright\b:?)\s*", re.IGNORECASE)
_CHAIN = Pattern(r"\s?/\s?|\s?\|\s?|,\s|\s+via\s+|\s?[–—]\s|\s-\s|\s?\+\s?|\s?&\s")
_TAIL = Pattern(r"(?:\s[|–—/-]\s?|[.!?…”\"]\s|\s{2,}|\.)([^.!?…|]{2,90})$")
_FILE = Pattern(r"^\s*(?:\[|\()?([\w' ’]{4,22}?)(?:\]|\))?\s?(?:[:：]|\s[–—-]\s)\s*", re.IGNORECASE)
_DOTTED = Pattern(
    r"(?:^|(?<=[.!?…]\s)|(?<=[|–—/]\s)|(?<=[(\[]))(fot\.|zdj\.|ph\.?:?|foto\.|photo\.|ill\.|"
    r"bild\.|img\.|фото\.|Foto|Фото|Photo|Bild)\s+([^\W\d_a-zà-ÿ][^.]{1,80}|arch\.[^.]{1,60}|"
    r"[^.\s]+\.pl)$"
)
_CAPITALS = Pattern(
    r"[.!?…]\s+([^\W\d_a-zà-ÿ]{2,}(?:[ '’/&.,-]+(?:[^\W\d_a-zà-ÿ]{2,}|[A-Z]\.)){1,6}(?:\s?[/«(|"
    r"][^.]{2,60})?)\.?$"
)
_SLASHED = Pattern(
    r"[.!?…]\s+((?:[^\W\d_a-zà-ÿ][\w.'’-]*\s){1,3}[^\W\d_a-zà-ÿ][\w.'’-]*\s?/\s?(?:[^\W\d_a-zà-ÿ"
    r"][\w.'’-]*\s?){1,4})$"
)
_BBC = Pattern(r"^(?:image source|image caption|media caption)\s?[,:：]?\s*", re.IGNORECASE)
_LICENSING = Pattern(
    r"[\s,|]*(?:Purchase|Acquire) Licensing Rights\b.*$|\s+opens new tab$|"
    r"\s*\[(?:Enlarge|More)\]$"
)
_WORDS = Pattern(r"[\w']+")


class Credit(NamedTuple):
    """Where caption and credit stand in the visible text of a line; either may be empty."""

    caption: Span | None
    credit: Span | None
    rule: str


def credit_of(text: str) -> Credit | None:
    """Return the parts of a line under a picture, or None if it names no credit and no label."""
    if not text or len(text) > 1200 or len(text.split()) > LONGEST:  # code points of such a line
        return None
    if rights := _LICENSING.search(text):
        text = text[: rights.start()]
    for rule in RULES:
        if found := rule(text):
            return found
    return None


def _key(words: str) -> str:
    return " ".join(_WORDS.findall(words.casefold().replace("’", "'")))


def _span(text: str, start: int, end: int) -> Span | None:
    """Return `[start, end)` without white space and separators at its ends, or None if empty."""
    while start < end and text[start] in " \u00a0|–—-/•·,;:":
        start += 1
    while start < end and text[end - 1] in " \u00a0|–—-/•·,;:([":
        end -= 1
    return Span(start, end) if start < end else None


def _image_source(text: str) -> Credit | None:
    """Read `Image source, Reuters`; `Image caption, The council in Geneva`."""
    found = _BBC.match(text)
    if not found:
        return None
    rest = _span(text, found.end(), len(text))
    if rest is None:
        return None
    if _key(found.group()) == "image source":
        return Credit(None, rest, "image source")
    return Credit(rest, None, "image caption")


def _whole(text: str) -> Credit | None:
    """Read a line that is a chain of providers: `AFP via Getty Images`, `REUTERS/Ann Li`."""
    bare = text.strip("()[]. ")
    if is_chain(bare):
        start = text.index(bare)
        return Credit(None, Span(start, start + len(bare)), "providers")
    return None


def is_provider(words: str) -> bool:
    """Tell whether `words` name a provider of pictures, with or without a year."""
    plain = re.sub(r"\s?\b(?:19|20)\d\d\b", "", _key(words))
    return plain in PROVIDERS or plain.removesuffix(" photo") in PROVIDERS


def is_chain(words: str) -> bool:
    """Tell whether `words` are providers and names only, at least one of them a provider."""
    if len(words) > 120 or not words or words[-1] in "!?":  # code points of a credit
        return False
    parts = [part.strip(" ()[].") for part in _CHAIN.split(words)]
    parts = [part for part in parts if part]
    if not parts or ":" in words or not any(is_provider(part) for part in parts):
        return False
    return all(is_provider(part) or _is_title_case(part) for part in parts)


def _is_title_case(part: str) -> bool:
    tokens = part.split()
    return (
        len(tokens) <= 5
        and all(  # words of a name
            token[:1].isupper()
            or token in {"de", "van", "der", "von", "el", "al", "for", "the", "of"}
            or not token[:1].isalpha()
            for token in tokens
        )
    )


def _bracketed(text: str) -> Credit | None:
    """Read `The council in Geneva. (Photo by Ann Li/AFP)`, `… [File: Reuters]`."""
    found = _BRACKET.search(text)
    if not found:
        return None
    inside, start = found.group(1), found.start(1)
    label = _LABELLED.match(inside)
    by = _BY.match(inside)
    sign = _SIGN.match(inside)
    if label and (_key(label.group(1)) in CREDIT or _key(label.group(1)) in FILE_PHOTO):
        start += label.end()
    elif by:
        start += by.end()
    elif sign:
        start += sign.end()
    elif owned := _OWNED.match(inside):
        start += owned.end()
    elif not is_chain(inside) and not _names_photo(inside):
        return None
    return Credit(
        _span(text, 0, found.start()), _span(text, start, found.end(1)), "bracketed credit"
    )


_OWNED = Pattern(
    r"(?:handout|courtesy|supplied|file|pool|archive|contributed)\s+(?:photo|image|"
    r"picture)s?\s?[/:|–—-]\s?",
    re.IGNORECASE,
)


def _names_photo(inside: str) -> bool:
    first = _key(inside).split()[:2]
    return len(inside.split()) <= LONGEST_CREDIT and bool(
        first
        and (
            first[0] in {"photo", "photos", "foto", "фото", "ap"}
            and ("/" in inside or len(first) == 1 or first[0] != "ap")
        )
    )


def _labelled(text: str) -> Credit | None:
    """Read `… before the ruling. Photo: Ann Li/Courier`, `Credit: Belga`, `Foto: dpa`."""
    for found in _LABELLED.finditer(text):
        label, start, end = found.group(1), found.start(1), found.end()
        words = label.split()
        for cut in range(len(words)):
            shown = " ".join(words[cut:])
            if _key(shown) in CREDIT or label == "©":
                start = found.start(1) + label.rfind(words[cut])
                break
        else:
            continue
        if text[start - 1 : start] not in {
            "",
            " ",
            "\u00a0",
            "(",
            "[",
            ".",
            "|",
            "/",
            ")",
            "]",
        } or (text[start].islower() and start and text[:start].rstrip()[-1:] not in '.!?…|–—•·"”)'):
            continue
        rest = text[end:].strip()
        if len(rest.split()) > LONGEST_CREDIT or _reads_as_sentence(rest):
            if start == 0 and _key(shown) not in {"source", "quelle", "fuente", "copyright"}:
                return Credit(_span(text, end, len(text)), None, "caption label")
            continue
        rest_span = _span(text, end, len(text))
        return Credit(_span(text, 0, start), _unbracketed(text, rest_span), "labelled credit")
    return None


def _unbracketed(text: str, span: Span | None) -> Span | None:
    if span and text[span.end - 1] in ")]" and not set("([") & set(text[span.start : span.end]):
        return Span(span.start, span.end - 1)
    if span and text[span.end - 1] == "." and len(text[span.start : span.end].split()) < 6:
        return Span(span.start, span.end - 1)
    return span


def _reads_as_sentence(words: str) -> bool:
    low = sum(1 for word in words.split() if word[0].islower())
    return low > 4 or (low > 2 and words.endswith("."))  # credits hold names


def _by(text: str) -> Credit | None:
    """Read `… in Geneva. Photo by Ann Li`, `Photo courtesy of the ministry`."""
    for found in _BY.finditer(text):
        rest = text[found.end() :].strip()
        if (
            len(rest.split()) > 10
            or _reads_as_sentence(rest)
            or (rest[0].islower() and not rest.startswith("the "))
        ):  # words of a credit
            continue
        before = text[: found.start()].rstrip()
        if before and before[-1] not in '.!?…|–—•·"”)/(' and not found.group()[0].isupper():
            continue
        return Credit(
            _span(text, 0, found.start()),
            _unbracketed(text, _span(text, found.end(), len(text))),
            "credit by",
        )
    return None


def _dotted(text: str) -> Credit | None:
    """Read `… w Brzozowicach. fot. arch. szpitala`, `… in Genf. Foto dpa`: an abbreviated label."""
    found = _DOTTED.search(text)
    if not found or len(found.group(2).split()) > 8 or _reads_as_sentence(found.group(2)):
        return None
    return Credit(
        _unlabelled(text, found.start()),
        _span(text, found.start(2), found.end(2)),
        "abbreviated label",
    )


def _unlabelled(text: str, end: int) -> Span | None:
    """Return the caption before `end` without a label such as `Na zdjęciu:` before it."""
    start = 0
    if (found := _FILE.match(text)) and _key(found.group(1)) in CAPTION:
        start = found.end()
    return _span(text, start, end)


def _capitals(text: str) -> Credit | None:
    """Read `… le 26 février. ANN LI POUR « LE COURRIER »`, `… municipal. Ana Li/Agência`."""
    found = _CAPITALS.search(text)
    if not found or not " ".join(found.group(1).split()[:2]).isupper():
        found = _SLASHED.search(text)
        if not found or not all(
            word[0].isupper() for word in re.split(r"[\s/]+", found.group(1)) if word
        ):
            return None
    return Credit(
        _span(text, 0, found.start(1)),
        _span(text, found.start(1), found.end(1)),
        "credit in other letters",
    )


def _signed(text: str) -> Credit | None:
    """Read `… on Saturday. © Ann Li / Monitor`."""
    found = None
    for found in _SIGN.finditer(text):  # noqa: B007 the last sign counts
        pass
    if found is None or re.search(r"rights|reserved", text, re.IGNORECASE):
        return None
    rest = text[found.end() :].strip()
    if not rest or len(rest.split()) > 10 or _reads_as_sentence(rest):  # words of a credit
        return None
    if re.match(r"(?:19|20)\d\d\b", rest) and not text[: found.start()].strip():
        return None
    return Credit(
        _span(text, 0, found.start()),
        _unbracketed(text, _span(text, found.end(), len(text))),
        "credit sign",
    )


def _chained(text: str) -> Credit | None:
    """Read `… in Geneva. REUTERS/Ann Li`, `… in Geneva | Reuters`, `… in Geneva - AFP`."""
    found = _TAIL.search(text)
    if not found or not text[: found.start()].strip():
        return None
    rest = found.group(1)
    if not is_chain(rest) or len(rest.split()) > LONGEST_CREDIT:
        return None
    return Credit(
        _span(text, 0, found.start() + 1), _span(text, found.start(1), len(text)), "chained credit"
    )


def _announced(text: str) -> Credit | None:
    """Read `Caption: …`, `FILE PHOTO: …`: a label that says what the words under a picture are."""
    found = _FILE.match(text)
    if not found:
        return None
    label = _key(found.group(1))
    if label in CAPTION:
        return Credit(_span(text, found.end(), len(text)), None, "caption label")
    if label in FILE_PHOTO:
        return Credit(_span(text, 0, len(text)), None, "file photo")
    return None


RULES: tuple[Callable[[str], Credit | None], ...] = (
    _image_source,
    _bracketed,
    _labelled,
    _by,
    _dotted,
    _signed,
    _whole,
    _chained,
    _capitals,
    _announced,
)
"""In this order: what is marked as a credit before what only has the form of one."""
