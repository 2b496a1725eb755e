from __future__ import annotations

import pytest

from unhrc_site.load.raw.persons import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Li and Ben Okoro", ["Anna Li", "Ben Okoro"]),
        ("Anna Li in Geneva and Ben Okoro, Reuters", ["Anna Li", "Ben Okoro"]),
        ("Dr. Maria del Carmen Ruiz, legal adviser", ["Maria del Carmen Ruiz"]),
        ("H.E. Ms. Solveig Mbeki-Aro, Permanent Representative", ["Solveig Mbeki-Aro"]),
        ("John O'Neill-Smith & J. K. Rowling", ["John O'Neill-Smith", "J. K. Rowling"]),
        ("Yolanda Strick, M. J. O’Dea", ["Yolanda Strick", "M. J. O’Dea"]),
        ("Élodie Marchetti (Montclar, envoyée spéciale)", ["Élodie Marchetti"]),
        ("Kester Pym @kesterpym", ["Kester Pym"]),
        ("Олена Ткачук", ["Олена Ткачук"]),
        ("陆晓岚", ["陆晓岚"]),
        ("AFP", []),
        ("Staff Writer", []),
        ("Reuters Staff", []),
    ],
)
def test_an_announced_byline_gives_its_persons(text: str, names: list[str]) -> None:
    """After an opener the names of persons are read, without titles, roles, places and agencies."""
    assert [person.name for person in people(text, announced=True)] == names


@pytest.mark.parametrize(
    "text",
    [
        "United Nations",
        "Russia Today",
        "Human Rights Council",
        "Belmora: Bid for Rights Council Seat Should Fail",
        "Delegates Differ over Mandates, Use of Emergency Powers",
        "I. INTRODUCTION",
        "Who Counts the Swans?",
    ],
)
def test_headlines_and_bodies_are_no_names(text: str) -> None:
    """A line without an opener is a name only if nothing speaks against it."""
    assert people(text, announced=False) == []


def test_places_of_names_are_exact() -> None:
    """Each person's place is that of the name itself."""
    text = "Dr Anna Li, editor, and Ben Okoro"
    assert [text[p.start : p.end] for p in people(text, announced=True)] == ["Anna Li", "Ben Okoro"]
