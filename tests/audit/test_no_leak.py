"""The public site of dossiers in which everything that is withheld is planted.

Three searches have to agree that nothing is there: the one that a build runs itself, and a dumb one
here, which shares no code with it. Then words are put into the files on purpose.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import html
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

import pytest

from support.planting import planted_links, planted_names, planted_records, planted_source
from unhrc_site.audit.scan import find_leaks
from unhrc_site.audit.secrets import find_secrets
from unhrc_site.audit.standing import Private
from unhrc_site.build.auditing import known_texts
from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.dossier.edition import Edition
from unhrc_site.model.dates.day import Day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from support.planting import Planted
    from support.site import Site
    from unhrc_site.audit.secret import Secret

PUBLIC = ("build", "--audience", "public", "--date", "2026-11-22")

WITHHELD: dict[str, Callable[[], Planted]] = {
    "drafts": lambda: planted_records(draft=True),
    "embargo": lambda: planted_records(embargo="2026-11-23"),
    "links": planted_links,
    "excerpts": lambda: planted_source("excerpts"),
    "citation": lambda: planted_source("citation"),
    "omit": lambda: planted_names("omit"),
    "initials": lambda: planted_names("initials"),
    "pseudonym": lambda: planted_names("pseudonym"),
}


PLANTED = re.compile(rb"qj[a-z]{4}jq")
RUN = re.compile(rb"[A-Za-z0-9+/=_-]{10,}")


def dumb(files: dict[str, bytes], words: Iterable[str]) -> set[tuple[str, str]]:
    """Return each word that stands in a file or its name in any form, with the file's path."""
    wanted, found = {word.encode() for word in words}, set()
    for path, content in files.items():
        raw = path.encode() + b"\n" + content
        texts = [
            raw,
            re.sub(rb"<[^>]*>", b"", raw),
            html.unescape(raw.decode("utf-8", "surrogateescape")).encode("utf-8", "replace"),
            unquote_to_bytes(raw),
            raw.replace(b"\0", b""),
            raw[::-1],
            re.sub(rb"\\u00(..)", lambda code: bytes.fromhex(code[1].decode()), raw),
        ]
        for run in RUN.findall(raw):
            for lead in range(4):
                whole = run[lead : lead + (len(run) - lead) // 4 * 4]
                with contextlib.suppress(binascii.Error):
                    texts.append(base64.b64decode(whole, altchars=b"-_"))
        for text in texts:
            found |= {(path, w.decode()) for w in wanted & set(PLANTED.findall(text.lower()))}
    return found


def secrets_of(site: Site) -> tuple[Secret, ...]:
    """Return what is withheld of a dossier on the day of these builds."""
    loaded = load_dossier(site.root, Options(None))
    dossier, day = loaded.dossier, Day(2026, 11, 22)
    records, known = tuple(dossier.records.values()), known_texts(loaded.scan)
    return find_secrets(Private(dossier.settings, records, dossier.corrections, day, known))


@pytest.mark.parametrize("way", WITHHELD)
def test_no_planted_word_is_published(way: str, make_site: Callable[[str], Site]) -> None:
    """Of all that is withheld no word stands in any byte of the public site."""
    planted = WITHHELD[way]()
    site = make_site(planted.text)
    printed = site.run(*PUBLIC).output
    assert "E601" not in printed
    files = site.files()
    assert len(files) > 20
    assert dumb(files, planted.words) == set()


@pytest.mark.parametrize("way", ["drafts", "citation", "omit"])
def test_private_site_holds_all_of_it(way: str, make_site: Callable[[str], Site]) -> None:
    """The same dossier built for its editors has nearly every planted word: it would be noticed."""
    planted = WITHHELD[way]()
    site = make_site(planted.text)
    site.run("build")
    there = {word for _, word in dumb(site.files(), planted.words)}
    assert len(there) >= 0.9 * len(set(planted.words))
    pages = ("index.html", "sources/tribune.html")
    files = {path: content for path, content in site.files().items() if path in pages}
    assert find_leaks(files, secrets_of(site)).leaks


def test_released_record_is_published(make_site: Callable[[str], Site]) -> None:
    """On the day that an embargo ends its record is in the public site, and no leak."""
    planted = planted_records(embargo="2026-11-22")
    site = make_site(planted.text)
    assert "E601" not in site.run(*PUBLIC).output
    there = {word for _, word in dumb(site.files(), planted.words)}
    assert len(there) >= 0.9 * len(set(planted.words))


INTO: dict[str, Callable[[str], bytes]] = {
    "plain": lambda word: f" {word} ".encode(),
    "capitals": lambda word: f" {word.upper()} ".encode(),
    "entities": lambda word: f" {''.join(f'&#x{ord(c):x};' for c in word)} ".encode(),
    "tags": lambda word: f" {word[:3]}<mark>{word[3:]}</mark> ".encode(),
    "percent": lambda word: f" {''.join(f'%{ord(c):02X}' for c in word)} ".encode(),
    "JSON": lambda word: json.dumps("".join(f"\\u{ord(c):04x}" for c in word)).encode(),
    "attribute": lambda word: f'<a href="x?y={quote(word)}&z=1"></a>'.encode(),
    "base64": lambda word: b" " + base64.b64encode(f"{{{word}: 1}}".encode()) + b" ",
    "soft hyphens": lambda word: b" " + "\u00ad".join(word).encode() + b" ",
    "UTF-16": lambda word: b"\0" + f" {word} ".encode("utf-16-be"),
}


@pytest.fixture(scope="module")
def public(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, bytes], tuple[Secret, ...], str]:
    """Return a public site, what is withheld from it, and one withheld word."""
    from support.site import Site  # noqa: PLC0415 - the fixture that makes sites is for one test

    planted = planted_records(draft=True)
    site = Site(tmp_path_factory.mktemp("public"))
    site.write(planted.text)
    site.run(*PUBLIC)
    return site.files(), secrets_of(site), planted.words[-1]


@pytest.mark.parametrize("way", INTO)
def test_word_put_into_any_file_is_found(
    way: str, public: tuple[dict[str, bytes], tuple[Secret, ...], str]
) -> None:
    """In each kind of output file, in each variant, one word that was put there is one leak."""
    files, secrets, word = public
    kinds = {path.rpartition(".")[2]: path for path in files}
    assert kinds.keys() >= {"html", "json", "csv", "bib", "ris", "txt", "css", "js", "svg"}
    for path in kinds.values():
        middle = files[path].find(b"\n", len(files[path]) // 2) + 1
        if way == "UTF-16":
            middle = len(files[path])
        changed = files[path][:middle] + INTO[way](word) + files[path][middle:]
        found = find_leaks({path: changed}, secrets).leaks
        assert {(leak.path, leak.secret) for leak in found} == {(path, found[0].secret)}


def test_name_of_a_file_is_searched(
    public: tuple[dict[str, bytes], tuple[Secret, ...], str],
) -> None:
    """A word in the name of a file or folder alone is a leak."""
    files, secrets, word = public
    found = find_leaks({**files, f"data/{word}/x.csv": b""}, secrets).leaks
    assert [leak.in_name for leak in found] == [True]


def test_leaking_site_is_not_written(
    make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One leak, and nothing of the site is written: what was published before stays."""
    planted = planted_records(draft=True)
    site = make_site(planted.text)
    site.run(*PUBLIC)
    before = site.files()
    monkeypatch.setattr("unhrc_site.build.pipeline._edition", lambda dossier, _: Edition(dossier))
    ran = site.run(*PUBLIC)
    assert ran.exit_code == 1
    assert "error E601" in ran.output
    told = "\n".join(line for line in ran.output.lower().splitlines() if "e601" in line)
    assert not any(word in told for word in planted.words)
    assert site.files() == before


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/sources/gazette.md", "---\nseed: gazette.txt\ndraft: true\nno_such: 1\n---\n"),
        ("content/sources/other.md", "---\nseed: herald.tx\npublish: citation\n---\n"),
        ("content/entities/about.md", "---\nname: Ana Reyes\nkind: person\nprotect: omit\n---\n"),
        ("content/site.yaml", "title: Test\npublish: citations\n"),
    ],
)
def test_nothing_is_written_while_it_is_unknown_what_is_withheld(
    path: str, text: str, make_site: Callable[[str], Site]
) -> None:
    """A record that cannot be read, or is no record, could withhold: nothing becomes public."""
    site = make_site(planted_source("excerpts").text)
    site.write(f"-- {path} --\n{text}")
    assert site.run(*PUBLIC).exit_code == 1
    assert not site.output.exists()
