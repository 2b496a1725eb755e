"""Claims about names linked in the editors' own prose."""

from __future__ import annotations

import pytest

from support.evidence import link, text_of
from unhrc_site.model import prose

RECORDS = """
-- content/entities/russia.yaml --
name: Russia
kind: state
aliases: [the Kremlin, {name: Moscow, in: s}]
-- content/entities/council.yaml --
name: Human Rights Council
kind: body
"""


def linked(body: str, own: str = "pages/x") -> list[str]:
    """Return the links of a page's prose, each as `slug|words`."""
    kind = "title: X" if own.startswith("pages") else "name: Human Rights Council\nkind: body"
    found = link(
        f"{RECORDS}-- content/{own}.md --\n---\n{kind}\n---\n{body}\n",
        text_of("s", "Russia, the Kremlin, Moscow."),
    )
    slug = own.partition("/")[2]
    links = prose.record_links(found.read.prose(slug))
    return [f"{node.slug}|{node.words or ''}" for node in links]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Russia left. Russia came back.", ["russia|Russia"]),
        ("The Kremlin and the Kremlin.", ["russia|the Kremlin"]),
        ("Russia and the Human Rights Council", ["russia|Russia", "council|Human Rights Council"]),
        ("Russia's bid, **Russia**", ["russia|Russia"]),
        ("*Russia* and Russia", ["russia|Russia"]),
        ("Belorussia, non-Russia", []),
        ("Moscow", []),
        ("`Russia`", []),
        ("[Russia](https://example.org)", []),
        ("## Russia\n\nRussia", ["russia|Russia"]),
        ("| Russia |\n|---|\n| Russia |", []),
        ("- Russia\n\n> Russia", ["russia|Russia"]),
        ("Russia left. See [[russia|it]].", ["russia|it"]),
    ],
)
def test_the_first_place_of_each_name_is_linked(body: str, expected: list[str]) -> None:
    """Each entity is linked once, in running words only, and not where a link is by hand."""
    assert linked(body) == expected


def test_a_record_is_not_linked_to_itself() -> None:
    """An entity's own page does not link its name."""
    found = link(
        "-- content/entities/russia.md --\n---\nname: Russia\nkind: state\n---\nRussia is.\n"
    )
    assert list(prose.record_links(found.read.prose("russia"))) == []


def test_linking_changes_no_word() -> None:
    """With its names linked a text reads as before."""
    text = "Said *the Kremlin — Russia* of the Human Rights Council’s vote."
    found = link(f"{RECORDS}-- content/pages/x.md --\n---\ntitle: X\n---\n{text}\n")
    words = []
    for nodes in prose.inlines(found.read.prose("x")):
        for node in prose.walk(nodes):
            if isinstance(node, prose.Text):
                words.append(node.text)
            elif isinstance(node, prose.RecordLink):
                words.append(node.words or "")
    assert "".join(words) == text.replace("*", "")


def test_names_within_a_quotation_are_not_linked() -> None:
    """Words in quotation marks stay one piece, so that they are set in the source's voice."""
    found = link(
        "-- content/entities/russia.yaml --\nname: Russia\nkind: state\n"
        "-- content/themes/t.md --\n---\ntitle: T\n---\n"
        'It “invaded Russia then”. Russia it was. [@s "Words"]\n',
        text_of("s", "Words of Russia."),
    )
    (paragraph,) = found.read.prose("t")
    assert isinstance(paragraph, prose.Paragraph)
    texts = [node.text for node in paragraph.children if isinstance(node, prose.Text)]
    assert "It “invaded Russia then”. " in texts
    assert [node.words for node in prose.record_links((paragraph,))] == ["Russia"]
