from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from unhrc_site.audit.folded import folded
from unhrc_site.audit.packed import MOST
from unhrc_site.audit.scan import Decoder, Findings, find_leaks
from unhrc_site.audit.secret import Form, Secret
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.editorial import Allowed

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "<!doctype html>\n<title>T</title>\n<p class=x>Before {} after.</p>\n"
NAME = "Zoë Müller-Quandt"


def gzipped(content: bytes) -> bytes:
    """Return `content` packed at no time: a test's name, which has the bytes, stays the same."""
    return gzip.compress(content, mtime=0)


def entities(form: str, text: str) -> str:
    """Return `text` with each letter as a numeric reference of one form."""
    return "".join(form.format(ord(letter)) for letter in text)


def in_utf_16(text: str, unit: str) -> str:
    """Return `text` with each UTF-16 unit written as `unit` says."""
    wide = text.encode("utf-16-be")
    return "".join(unit.format(wide[n] << 8 | wide[n + 1]) for n in range(0, len(wide), 2))


def png(kind: bytes, body: bytes) -> bytes:
    """Return the beginning of a PNG with one chunk."""
    return b"\x89PNG\r\n\x1a\n" + len(body).to_bytes(4, "big") + kind + body + b"\0\0\0\0"


def zipped(name: str, content: bytes) -> bytes:
    """Return a ZIP archive with one member."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


WRITTEN: dict[str, Callable[[str], str]] = {
    "plain": str,
    "upper case": str.upper,
    "decimal references": lambda text: entities("&#{};", text),
    "references without their end": lambda text: entities("&#{}", text),
    "hexadecimal references": lambda text: entities("&#x{:x};", text),
    "references with zeros": lambda text: entities("&#X00000{:X};", text),
    "named references": lambda text: text.replace("ë", "&euml;").replace("ü", "&uuml;"),
    "references twice": lambda text: entities("&amp;#{};", text),
    "attribute": lambda text: f'<a title="{text}" href="#">x</a>',
    "comment": lambda text: f"<!-- {text} -->",
    "marked letters": lambda text: f"{text[0]}<mark>{text[1:5]}</mark>{text[5:]}",
    "marked words": lambda text: f"<mark>{text[:5]}</mark><wbr>{text[5:]}",
    "words in spans": lambda text: "<span>" + "</span><span>".join(text.split()) + "</span>",
    "cells": lambda text: "<td>" + "</td><td>".join(text.split()) + "</td>",
    "SVG letters": lambda text: "".join(f'<tspan x="{n}">{c}</tspan>' for n, c in enumerate(text)),
    "percent": lambda text: quote(text, safe=""),
    "small percent": lambda text: quote(text, safe="").lower(),
    "form": quote_plus,
    "all percent": lambda text: "".join(f"%{code:02x}" for code in text.encode()),
    "percent twice": lambda text: quote(quote(text)),
    "JSON": json.dumps,
    "JSON within JSON": lambda text: json.dumps(json.dumps(text)),
    "JSON units": lambda text: in_utf_16(text, "\\u{:04X}"),
    "JSON of references": lambda text: json.dumps(entities("&#{};", text)),
    "JSON of tags": lambda text: f"{text[:2]}\\u003cmark\\u003e{text[2:]}\\u003c/mark\\u003e",
    "JSON line": lambda text: json.dumps(f"\n{text}\t"),
    "script": lambda text: "".join(f"\\x{ord(letter):02x}" for letter in text),
    "script points": lambda text: "".join(f"\\u{{{ord(letter):x}}}" for letter in text),
    "octal": lambda text: "".join(f"\\{ord(letter):03o}" for letter in text),
    "CSS": lambda text: "".join(f"\\{ord(letter):06x}" for letter in text) + ".",
    "short CSS": lambda text: "".join(f"\\{ord(letter):x} " for letter in text),
    "slug": lambda _: "zoe-muller-quandt",
    "German slug": lambda _: "zoe-mueller-quandt",
    "file name": lambda _: "photo_zoe_muller_quandt_2.jpg",
    "handle": lambda _: "@ZoeMullerQuandt",
    "LaTeX": lambda text: text.replace("ë", '{\\"e}').replace("ü", '\\"{u}'),
    "bare LaTeX": lambda text: text.replace("ë", '\\"e').replace("ü", '{\\"{u}}'),
    "BibTeX": lambda text: text.replace("M", "{M}").replace("ü", '{\\"u}'),
    "last name first": lambda _: "Müller-Quandt, Zoë",
    "last part first": lambda _: "Quandt, Zoë Müller",
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "quoted-printable lines": lambda text: f"{text[:3]}=\n{text[3:]}",
    "soft hyphens": "\u00ad".join,
    "soft hyphen references": "&shy;".join,
    "zero width": "\u200b".join,
    "joiners": lambda text: text.replace("-", "\u2011").replace(" ", "\u202f"),
    "parts": lambda text: text.replace("ë", "e\u0308").replace("ü", "u\u0308"),
    "lines": lambda text: text.replace(" ", "\r\n    "),
    "divided": lambda text: f"{text[:6]}-\n  {text[6:]}",
    "folded": lambda text: f"BEGIN:VEVENT\r\nSUMMARY:{text[:6]}\r\n {text[6:]}",
    "wide": lambda text: "".join(
        chr(ord(c) + 0xFEE0) if c.isascii() and c > " " else c for c in text
    ),
    "possessive": lambda text: f"{text}’s",
    "genitive": lambda text: f"{text}s",
    "CSV": lambda text: f'"a""{text}"",b"',
    "RIS": lambda text: f"TY  - NEWS\r\nAU  - {text}\r\n",
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 in a longer text": lambda text: base64.b64encode(f"So said {text}.".encode()).decode(),
    "base64 shifted": lambda text: base64.b64encode(f"It was {text}.".encode()).decode(),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(f"~~~?{text}".encode()).decode(),
    "base64 in an address": lambda text: f"/x/{base64.b64encode(text.encode()).decode()}",
    "base64 in lines": lambda text: base64.encodebytes((f"{text} " * 9).encode()).decode(),
    "SVG in an address": lambda text: f'src="data:image/svg+xml,{quote(f"<text>{text}</text>")}"',
    "SVG in base64": lambda text: (
        "data:image/svg+xml;base64,"
        + base64.b64encode(f"<svg><tspan>{text[:2]}</tspan>{text[2:]}</svg>".encode()).decode()
    ),
}


def found(content: str | bytes, secret: Secret, path: str = "page.html") -> Findings:
    """Return what is found of one secret in one file."""
    raw = content.encode() if isinstance(content, str) else content
    return find_leaks({path: raw, "other.html": b"<p>Nothing."}, [secret])


@pytest.mark.parametrize("way", WRITTEN)
def test_a_name_is_found_however_it_is_written(way: str) -> None:
    """Each way to write a name in a page is one leak, on the line where it stands."""
    (leak,) = found(PAGE.format(WRITTEN[way](NAME)), Secret(NAME, "a name", None, Form.NAME)).leaks
    assert (leak.path, leak.secret.why) == ("page.html", "a name")
    assert leak.place.line >= 3


@pytest.mark.parametrize("way", [way for way in WRITTEN if "part first" not in way])
def test_other_words_written_so_are_none(way: str) -> None:
    """The same ways to write another name are no leak."""
    other = Secret("Zoë Möller-Quandt", "a name", None, Form.NAME)
    assert found(PAGE.format(WRITTEN[way](NAME)), other).leaks == ()


@pytest.mark.parametrize(
    ("content", "variant"),
    [
        (NAME.encode("cp1252"), "plain text"),
        (NAME.encode("utf-16"), "utf-16"),
        (b"x" + NAME.encode("utf-16-be"), "utf-16-be"),
        (NAME.encode("utf-32-le"), "null characters"),
        (gzipped(NAME.encode()), "gzip"),
        (gzipped(gzipped(quote(NAME).encode())), "gzip, gzip, percent"),
        (gzipped(b"x " * 99) + gzipped(NAME.encode()), "gzip"),
        (zipped("x.txt", NAME.encode()), "x.txt"),
        (zipped("zoe-muller-quandt.txt", b""), "name of"),
        (zipped("x.zip", zipped("y", NAME.encode())), "x.zip, y"),
        (png(b"tEXt", b"Author\0" + NAME.encode("latin-1")), "plain text"),
        (png(b"zTXt", b"Author\0\0" + zlib.compress(NAME.encode())), "zTXt"),
        (png(b"iTXt", b"Author\0\1\0de\0\0" + zlib.compress(NAME.encode())), "iTXt"),
        (b"\xff\xd8\xff\xe1\0\0Exif\0\0" + NAME.encode() + b"\0\0", "plain text"),
    ],
)
def test_a_name_is_found_in_what_is_no_page(content: bytes, variant: str) -> None:
    """Other encodings, archives and pictures are read; the variant says how it stood there."""
    leaks = found(content, Secret(NAME, "a name", None, Form.NAME), "file.bin").leaks
    assert leaks
    assert all(variant in leak.variant or leak.variant for leak in leaks)
    assert any(variant in leak.variant for leak in leaks)


@pytest.mark.parametrize("content", [zipped("x", b"x" * 99)[:60], b"\x1f\x8b\x08 broken"])
def test_what_cannot_be_unpacked_is_a_leak(content: bytes) -> None:
    """An archive that cannot be read is not cleared."""
    (leak,) = found(content, Secret(NAME, "a name"), "x.zip").leaks
    assert leak.secret.words == ""


def test_what_unpacks_without_bound_is_a_leak() -> None:
    """A small file that would fill the memory is not unpacked, and not cleared."""
    packed = gzip.compress(bytes(MOST + 1), 1)
    assert [leak.secret.words for leak in found(packed, Secret(NAME, "a name")).leaks] == [""]


@pytest.mark.parametrize(
    ("words", "text", "count"),
    [
        ("Li", "Lithuania, Ali, lied", 0),
        ("Li", "Li’s Li, LI", 3),
        ("王小明", "记者王小明说", 1),
        ("王小明", "王小 明", 1),
        ("王小明", "王大明", 0),
        ("سمير", "وسمير قال", 1),
        ("سمير", "سميرة", 0),
        ("Иванов", "с Ивановым и Ивановой", 2),
        ("Иванов", "Ивановский", 0),
        ("Al Bo", "albo", 0),
        ("Anna Bo", "annabo, @AnnaBo, boanna", 3),
        ("Rosa Luna", "Rosas Luna; a Rosa Lunatic", 0),
        ("O’Neill", "O'Neill O&rsquo;Neill oneill", 3),
    ],
)
def test_whole_words(words: str, text: str, count: int) -> None:
    """A name is found as whole words, with what its language adds, and not within other words."""
    assert len(found(text, Secret(words, "a name", None, Form.NAME)).leaks) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("secret deal", 0),
        ('"secret-deal"', 1),
        ("../events/secret-deal.html#c-0a", 1),
        ("\0secret-deal\0", 1),
        ("no-secret-deal", 0),
        ("secret-deals", 0),
        ("statements.html#s-secret-deal", 0),
        ("SECRET-DEAL", 1),
        ("secret%2Ddeal", 1),
    ],
)
def test_an_address_is_found_by_its_characters(text: str, count: int) -> None:
    """A slug is found as a part of an address of its own, not as words."""
    assert len(found(text, Secret("secret-deal", "x", None, Form.ADDRESS)).leaks) == count


def test_a_path_is_searched_too() -> None:
    """The name of a file and of its folder are part of what is published."""
    secret = Secret(NAME, "a name", None, Form.NAME)
    (leak,) = find_leaks({"entities/zoe-muller-quandt.html": b""}, [secret]).leaks
    assert leak.in_name


def test_place_is_that_of_the_first_letter() -> None:
    """Line and column count code points from 1, the offset bytes, in the file as it is."""
    leaks = found("é\nä <b>&amp;Z&#111;<i>\u00ad</i>\u00eb</b> x\nZoë", Secret("zoe", "x")).leaks
    assert [leak.place for leak in leaks] == [(2, 11, 14), (3, 1, 39)]


def test_place_of_base64_is_that_of_its_run() -> None:
    """A name in base64 is told at the beginning of the run that holds it."""
    run = base64.b64encode(b"It was Quandt-Mueller.").decode()
    text = f"Some9Words And0More\n  {run}"
    (leak,) = found(text, Secret("Quandt Mueller", "x")).leaks
    assert leak.place[:2] == (2, 3)


def test_secrets_over_one_another_are_one_leak() -> None:
    """A name and its parts, or two runs of words that overlap, are told once, the longest first."""
    names = [Secret(words, words) for words in ("Quandt", "Zoe Quandt", "Quandt spoke", "spoke at")]
    leaks = find_leaks({"x": b"So Zoe <b>Quandt</b> spoke at noon. Quandt!"}, names).leaks
    assert [leak.secret.why for leak in leaks] == ["Zoe Quandt", "Quandt"]


def test_allowed_words_excuse_their_place_alone() -> None:
    """An excuse holds in its file and for its words; one that excuses nothing is idle."""
    place = Location("content/site.yaml")
    here = Allowed("Quandt Street", "map.html", "a street", place)
    there = Allowed("Quandt", "events/*.html", "another", place)
    nowhere = Allowed("Quandt", "other.html", "none", place)
    files = {"map.html": b"Quandt street. Quandt.", "events/a.html": b"quandt", "b": b"Quandt"}
    findings = find_leaks(files, [Secret("Quandt", "x")], [here, there, nowhere])
    assert [(leak.path, leak.place.offset) for leak in findings.leaks] == [
        ("b", 0),
        ("map.html", 15),
    ]
    assert findings.idle == (nowhere,)


def test_decoder_reads_a_format_of_our_own() -> None:
    """What a decoder makes of a file is searched beside the file's bytes."""
    decoder = Decoder("search/*.js", "search data", lambda content: [content[::-1]])
    files = {"search/a.js": b"tdnauQ", "b.js": b"tdnauQ"}
    (leak,) = find_leaks(files, [Secret("Quandt", "x")], (), [decoder]).leaks
    assert (leak.path, leak.variant) == ("search/a.js", "search data")


def test_secret_shows_itself_to_nobody() -> None:
    """Neither the representation of a secret nor its mask has its words."""
    secret = Secret(NAME, "a name", Location("content/entities/zoe.md"), Form.NAME)
    assert "Z…, 17 characters, 2 words" in secret.masked
    assert not any(word in repr(secret) + secret.masked for word in ("Zo", "ller", "zoe"))


WORDS = st.text("abcdefghijklmnopqrstuvwxyzäöüßéčłABCZ", min_size=5, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(sorted(WRITTEN)), st.text())
@example(["aaaaa"], "LaTeX", "")
def test_any_words_are_found(words: list[str], way: str, around: str) -> None:
    """Whatever the words and whatever stands before and after them, they are found."""
    assume(WRITTEN[way]("x") != WRITTEN[way]("y"))
    assume("divided" not in way)
    secret = " ".join(words)
    # These two forms can write Latin-1 alone.
    assume(way not in {"octal", "script"} or max(secret) < "\u0100")
    written = WRITTEN[way](secret)
    text = f"{around}\n {written} \n{around}"
    assume("\0" not in around)
    leaks = found(text.encode("utf-8", "replace"), Secret(secret, "x", None, Form.NAME)).leaks
    assert leaks


@given(st.text(), st.text(min_size=3))
def test_a_leak_is_whole_words_of_the_text(text: str, words: str) -> None:
    """In a plain text, words are found if and only if they fold to a run of its words."""
    assume(not set("&%\\<=-{}\n\r\0/+") & set(text + words) and folded(words).strip())
    assume(len(text) < 8 and "xn" not in text.lower())
    is_there = folded(words) in folded(text)
    assert bool(found(text.encode("utf-8", "replace"), Secret(words, "x")).leaks) == is_there


@pytest.mark.parametrize(
    "text",
    [
        *("<" * 200_000, "<a " * 60_000, "&#" * 90_000, "%4" * 90_000, "\\u00" * 50_000),
        *("xn--" * 50_000, "A" * 200_000, "aB-" * 60_000, "{\\" * 90_000, "\u0301" * 90_000),
        *("xn--" + "9" * 60_000, "&amp;" * 40_000 + "lt;", "%25" * 60_000, "=\n" * 90_000),
        *("\\\\" * 90_000, "-\n" * 90_000, "<!--" * 50_000, "<a b='" * 30_000),
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    """Texts that are made to be slow are read in all ways; the test's time is the claim."""
    assert found(text, Secret("Quandt", "x")).leaks == ()


def test_a_short_name_by_chance_in_a_picture() -> None:
    """A name of one character is none in bytes that are no text; in text of wide letters it is."""
    secret = Secret("莉", "a protected name", form=Form.NAME)
    chance = b"\0\x89" + b"\x00\x01" + " 莉 ".encode("utf-16-le") + b"\x01\xd8\x00\x41" * 9
    assert not find_leaks({"x.png": chance}, [secret]).leaks
    text = "\ufeffSie heißt 莉 bei uns.".encode("utf-16-le")
    assert len(find_leaks({"x.txt": text}, [secret]).leaks) == 1
    longer = Secret("Kovalenko", "a protected name", form=Form.NAME)
    held = chance + " Kovalenko ".encode("utf-16-le") + chance
    assert find_leaks({"x.png": held}, [longer]).leaks
