"""The files of the search: the manifest, the shards, the texts, the letters and the vocabulary.

    manifest.js   what there is: documents with their facets, shards, names of files
    p-….js        the lists of the terms with a prefix      q-….js   positions of a frequent one
    t-….js        titles and passages of a few documents    v-….js   words of one length
    letters.js    what each letter is read as               more.js  the same, of rarer scripts

Each is a classic script with one call, so that a page opened from disk can load it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from unhrc_site.model.records import Kind
from unhrc_site.search.documents import KINDS, Document, Facets, documents
from unhrc_site.search.encoding import capacity, fixed
from unhrc_site.search.index import make_index
from unhrc_site.search.letters import letters_script
from unhrc_site.search.script import literal
from unhrc_site.search.shards import APART, file_name, leaves, lines, shard
from unhrc_site.search.slots import slots
from unhrc_site.search.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unhrc_site.dossier.facts import Read
    from unhrc_site.search.index import Index
    from unhrc_site.search.slots import Slots

FOLDER = "search/"
LENGTHS = 8
"""Classes of length: up to 8 words, 16, 32… and all above 512."""
_SHORTEST = 8
_TEXTS = 2_000
"""Bytes of titles and passages that one file has on the average, if a document has no more."""
_SMALL_VOCABULARY = 32_000
"""Bytes up to which all words are in one file."""


def make_search(read: Read) -> dict[str, bytes]:
    """Return the files of the search by path; a dossier without records has them too."""
    themes = {slug: read.known(slug).title for slug in read.members(Kind.THEME)}
    return search_files(tuple(documents(read)), themes)


def search_files(found: Sequence[Document], themes: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files over `found`; `themes` gives the title of each by its slug."""
    placed = slots([document.id for document in found])
    by_id = {document.id: document for document in found}
    ordered = [(slot, by_id[name]) for name, slot in placed.of.items()]
    index = make_index(ordered)
    files: dict[str, bytes] = {}
    lists = lines(index.postings, index.positions)
    tree = leaves(lists)
    for prefix, terms in tree.items():
        name = file_name("p", prefix)
        files[name] = shard(name, terms, lists)
    apart = {term: places for term, places in index.positions.items() if len(places) >= APART}
    for term in sorted(apart):
        name = file_name("q", term)
        files[name] = shard(name, [term], apart)
    per_file = _documents_per_file(ordered, placed)
    for group, members in groupby(ordered, key=lambda pair: pair[0] // per_file):
        name = f"t-{group}"
        texts = {str(slot): _text(document) for slot, document in members}
        files[name] = f'search.texts("{name}",{literal(texts)});\n'.encode()
    words = vocabulary(index.found_in, len(found))
    files |= _vocabulary_files(words)
    files["letters"] = letters_script(usual=True)
    files["more"] = letters_script(usual=False)
    more = {
        "titles": dict(sorted(themes.items())),
        "perFile": per_file,
        # Both as powers of two, so that an edit seldom changes them.
        "textSize": 1 << (_characters(ordered) // max(len(ordered), 1)).bit_length(),
        "apart": {term: 1 << len(apart[term]).bit_length() for term in sorted(apart)},
        "shards": " ".join(sorted(tree)),
        "lengths": [] if "v" in files else sorted(words),
    }
    files["manifest"] = _manifest(ordered, placed, index, more)
    return {f"{FOLDER}{name}.js": content for name, content in files.items()}


def _documents_per_file(ordered: Iterable[tuple[int, Document]], placed: Slots) -> int:
    """Return of how many slots a file has the texts: a power of two, so that it seldom changes."""
    total, count = _characters(ordered), 1
    while total * count * 2 <= _TEXTS * placed.size and count < placed.size:
        count *= 2
    return count


def _characters(ordered: Iterable[tuple[int, Document]]) -> int:
    """Return about how many characters the texts of all documents have."""
    return sum(
        len(passage.text) + len(passage.anchor) + len(passage.pinpoint)
        for _, document in ordered
        for passage in document.passages
    )


def _text(document: Document) -> list[object]:
    """Return what a result shows of a document, in the order that the script reads."""
    return [
        document.address,
        document.title,
        int(document.theirs),
        document.line,
        document.language,
        [*(() if document.title_in_text else (document.title,)), *document.names],
        [
            [passage.text, passage.anchor, passage.pinpoint, *((1,) if passage.theirs else ())]
            for passage in document.passages
        ],
    ]


def _vocabulary_files(words: Mapping[int, str]) -> dict[str, bytes]:
    if sum(map(len, words.values())) <= _SMALL_VOCABULARY:
        return {"v": _vocabulary("v", words)}
    return {f"v-{n}": _vocabulary(f"v-{n}", {n: written}) for n, written in words.items()}


def _vocabulary(name: str, words: Mapping[int, str]) -> bytes:
    held = ",".join(f'"{length}":`{written}`' for length, written in words.items())
    return f'search.words("{name}",{{{held}}});\n'.encode()


def _manifest(
    ordered: Sequence[tuple[int, Document]], placed: Slots, index: Index, more: dict[str, object]
) -> bytes:
    """Return the script that tells what there is; `more` is about the other files."""
    profiles = sorted({document.facets for _, document in ordered})
    numbers = {facets: number for number, facets in enumerate(profiles, 1)}
    width = 2
    while capacity(width) < (len(profiles) + 1) * LENGTHS:
        width += 1
    marks = [fixed(0, width)] * placed.size
    for slot, document in ordered:
        profile = numbers[document.facets]
        marks[slot] = fixed(profile * LENGTHS + _length_class(index.lengths[slot]), width)
    years = sorted({facets.year for facets in profiles})
    outlets = sorted({facets.outlet for facets in profiles})
    themes = sorted({theme for facets in profiles for theme in facets.themes})
    value = {
        "documents": len(ordered),
        "slots": placed.size,
        "width": width,
        "kinds": [kind.value for kind in KINDS],
        "years": years,
        "outlets": outlets,
        "themes": themes,
        "profiles": [_profile(facets, years, outlets, themes) for facets in profiles],
        **more,
    }
    return f'search.manifest({literal(value)},"{"".join(marks)}");\n'.encode()


def _profile(
    facets: Facets, years: Sequence[str], outlets: Sequence[str], themes: Sequence[str]
) -> list[int]:
    """Return facets as places in the lists of the manifest: kind, year, outlet, then themes."""
    return [
        KINDS.index(facets.kind),
        years.index(facets.year),
        outlets.index(facets.outlet),
        *(themes.index(theme) for theme in facets.themes),
    ]


def _length_class(words: int) -> int:
    return min(max(words - 1, 0) // _SHORTEST, (1 << LENGTHS - 2)).bit_length()
