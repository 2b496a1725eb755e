"""The files of the search, read back: nothing is lost, hidden or unsafe in them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.searching import made_documents, read_text
from unhrc_site.search.documents import Document, Passage
from unhrc_site.search.encoding import CARRIES, ENDS, FIRST, capacity, fixed, number
from unhrc_site.search.files import search_files
from unhrc_site.search.index import make_index
from unhrc_site.search.script import literal
from unhrc_site.search.shards import LARGEST, file_name, leaves
from unhrc_site.search.slots import slots
from unhrc_site.search.vocabulary import vocabulary

DOCUMENTS = made_documents(300)


def decoded(written: str) -> list[int]:
    """Return the numbers that `written` holds, decoded from the description of the format."""
    values, value = [], 0
    for letter in written:
        if letter in CARRIES:
            value = value * len(CARRIES) + CARRIES.index(letter) + 1
        else:
            values.append(value * len(ENDS) + ENDS.index(letter))
            value = 0
    return values


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_are_read_back(values: list[int]) -> None:
    """Any numbers written one after the other are read back as they were."""
    assert decoded("".join(map(number, values))) == values


@given(st.integers(2, 4), st.data())
def test_fixed_numbers_are_told_apart(width: int, data: st.DataObject) -> None:
    """Each value up to the capacity has characters of its own, as many as were asked for."""
    value = data.draw(st.integers(0, capacity(width) - 1))
    written = fixed(value, width)
    assert len(written) == width
    back = FIRST.index(written[0])
    for letter in written[1:]:
        back = back * len(ENDS) + ENDS.index(letter)
    assert back == value


def test_no_word_comes_about_by_chance() -> None:
    """Four letters or digits never stand side by side, and nothing needs an escape."""
    text = "".join(number(value) for value in (*range(200_000), 10**6, 95_000))
    assert not re.search(r"[^\W_]{4}", text)
    assert not set(text) & set('`\\$"/+-_ \n')


def read_back(documents: list[Document]) -> dict[str, dict[str, tuple[int, bool, list[int]]]]:
    """Return, by term and document, the count, whether it is a title's, and the places."""
    placed = slots([document.id for document in documents])
    names = {slot: name for name, slot in placed.of.items()}
    by_id = {document.id: document for document in documents}
    index = make_index([(slot, by_id[name]) for name, slot in placed.of.items()])
    found: dict[str, dict[str, tuple[int, bool, list[int]]]] = {}
    for term, written in index.postings.items():
        slot = -1
        places = iter(decoded(index.positions.get(term, "")))
        for value in decoded(written):
            slot += value // 16
            count, titled = value % 8, bool(value & 8)
            where: list[int] = []
            if term in index.positions:
                count += next(places) if count == 7 else 0
                for _ in range(count):
                    where.append((where[-1] if where else -1) + 1 + next(places))
            found.setdefault(term, {})[names[slot]] = (count, titled, where)
        assert list(places) == []
    return found


def test_every_word_is_at_its_place() -> None:
    """Each term leads to all documents that have it, and to each of its places there."""
    found = read_back(DOCUMENTS)
    expected: dict[str, dict[str, list[int]]] = {}
    for document in DOCUMENTS:
        at = 0
        for text in (document.title, *document.names, *(p.text for p in document.passages)):
            words = read_text(text).words
            for word in words:
                expected.setdefault(word, {}).setdefault(document.id, []).append(at)
                at += 1
            if words:
                at += 16 - at % 16
    for term, documents in expected.items():
        assert found[term].keys() == documents.keys()
        for name, places in documents.items():
            count, titled, where = found[term][name]
            title = next(d.title for d in DOCUMENTS if d.id == name)
            names = next(d.names for d in DOCUMENTS if d.id == name)
            assert titled == any(term in read_text(text).words for text in (title, *names))
            assert where == places
            assert count == len(places)


@given(st.dictionaries(st.text("abcé/1", min_size=1, max_size=5), st.integers(0, 40), min_size=1))
def test_each_term_is_in_the_leaf_that_its_letters_lead_to(sizes: dict[str, int]) -> None:
    """The longest prefix of a term that is a leaf is the one that holds it, alone of all."""
    lists = {term: "!" * size * 1_000 for term, size in sizes.items()}
    tree = leaves(lists)
    for term in lists:
        prefix = max((p for p in tree if term.startswith(p)), key=len)
        assert [p for p in tree if term in tree[p]] == [prefix]
    for terms in tree.values():
        assert terms == sorted(terms)
        assert len(terms) == 1 or sum(len(lists[t]) for t in terms) <= 2 * LARGEST


def test_file_names_are_safe_everywhere() -> None:
    """A name is in ASCII, differs for each prefix, and is none that Windows keeps."""
    prefixes = ["", "con", "a/", "a", "ж", "жж", "_", "41f", "\u041f", "人"]
    names = [file_name("p", prefix) for prefix in prefixes]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"p-[a-z0-9_-]*", name) for name in names)


@given(st.sets(st.text(min_size=1), max_size=60))
def test_slots_are_one_for_each(ids: set[str]) -> None:
    """Every document has a slot of its own, whatever the order in which they come."""
    placed = slots(sorted(ids))
    assert placed == slots(sorted(ids, reverse=True))
    assert len(set(placed.of.values())) == len(ids)
    assert all(0 <= slot < placed.size for slot in placed.of.values())


def test_a_new_document_moves_few() -> None:
    """One document more leaves nearly all others at their slots, within one size of the table."""
    names = [f"sources/{n}" for n in range(301)]
    before, after = slots(names[:-1]), slots(names)
    assert before.size == after.size
    moved = [name for name in names[:-1] if before.of[name] != after.of[name]]
    assert len(moved) <= 30


@pytest.mark.parametrize(
    "hostile", ["</script>", "`${alert(1)}\\", "\u2028\u2029", "\ud800", "<!--"]
)
def test_hostile_text_cannot_leave_its_script(hostile: str) -> None:
    """What could end a script, a literal or a line stands in no file but escaped."""
    document = replace(
        DOCUMENTS[0],
        title=hostile,
        names=(hostile,),
        line=hostile,
        passages=(Passage(f"x{hostile}y", hostile, hostile),),
    )
    files = search_files([document], {"t": hostile})
    for path, content in files.items():
        text = content.decode("utf-8")
        assert not re.search("</|<!|[\u2028\u2029]", text), path
        if not path.startswith(("search/t-", "search/manifest")):
            assert not set(text) & set("\\$"), path
            assert text.count("`") in {0, 2}, path
    assert json.loads(literal(hostile)) == hostile


def changed_files(documents: list[Document], edited: list[Document]) -> set[str]:
    """Return the files of the search that differ between two states of a dossier."""
    one, other = search_files(documents, {}), search_files(edited, {})
    return {path for path in {*one, *other} if one.get(path) != other.get(path)}


def with_words(document: Document, old: str, new: str) -> Document:
    """Return `document` with the first `old` of its first passage exchanged for `new`."""
    first, *others = document.passages
    text = re.sub(rf"\b{re.escape(old)}\b", new, first.text, count=1)
    return replace(document, passages=(first._replace(text=text), *others))


def test_the_words_offered_are_read_back() -> None:
    """Undoing what words share with the one before gives all words of each length."""
    found_in = {"russia": 4, "russian": 60, "rustic": 1, "совет": 2, "a/b/1": 3, "ab": 9}
    words = set()
    for length, text in vocabulary(found_in, 10).items():
        before = ""
        for line in text.split("\n"):
            before = before[: int(line[0], 36)] + line[1:-1]
            assert len(before) == length
            words.add((before, line[-1]))
    assert words == {("russia", "-"), ("russian", "+"), ("rustic", "-"), ("совет", "-")}


def test_equal_documents_give_equal_files() -> None:
    """The order in which documents come changes no byte."""
    assert search_files(DOCUMENTS, {}) == search_files(DOCUMENTS[::-1], {})


def test_one_word_edited_changes_at_most_four_files() -> None:
    """To exchange a word in a text touches its own text, two shards at most, and the vocabulary."""
    source = replace(
        DOCUMENTS[0], passages=(Passage("The council adopted it in Geneva.", "b-1", "¶1"),)
    )
    documents = [source, *DOCUMENTS[1:]]
    for old, new in (("council", "human"), ("Geneva", "Gneva"), ("adopted", "zzz"), ("it", "the")):
        changed = changed_files(documents, [with_words(source, old, new), *DOCUMENTS[1:]])
        assert 2 <= len(changed) <= 4, changed
