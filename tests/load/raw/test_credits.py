from __future__ import annotations

import pytest

from unhrc_site.load.raw.credits import credit_of


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The hall on Monday. Credit: Belga", "The hall on Monday.", "Belga"),
        ("The hall, May 3, 2020. (Photo by Reuters)", "The hall, May 3, 2020.", "Reuters"),
        ("The hall. Photo: Ann Li/Courier", "The hall.", "Ann Li/Courier"),
        ("The hall on Saturday. © Ann Li / Monitor", "The hall on Saturday.", "Ann Li / Monitor"),
        ("The hall. REUTERS/Ann Li/File Photo", "The hall.", "REUTERS/Ann Li/File Photo"),
        ("FILE - The hall. (AP Photo/Ann Li, File)", "FILE - The hall.", "AP Photo/Ann Li, File"),
        ("A view of the hall | Reuters", "A view of the hall", "Reuters"),
        ("Der Saal (Archivbild)Bild: Ann Li/dpa", "Der Saal (Archivbild)", "Ann Li/dpa"),
        ("La salle, le 26 février. ANN LI POUR « LE JOUR »", None, "ANN LI POUR « LE JOUR »"),
        ("Na zdjęciu: Sala obrad. fot. arch. szpitala", "Sala obrad.", "arch. szpitala"),
        ("The hall on Tuesday.Credit...Ann Li/The Times", None, "Ann Li/The Times"),
        ("The hall. REUTERS/Ann Li Purchase Licensing Rights", "The hall.", "REUTERS/Ann Li"),
        ("AFP via Getty Images", "", "AFP via Getty Images"),
        ("Image source, Reuters", "", "Reuters"),
        ("Image caption, The hall in May", "The hall in May", None),
        ("Photograph: Ann Li/AFP", "", "Ann Li/AFP"),
    ],
)
def test_a_credit_is_told_from_its_caption(line: str, caption: str | None, credit: str) -> None:
    """The words of a caption end where the credit begins; label and brackets are neither."""
    found = credit_of(line)
    assert found is not None
    assert (line[slice(*found.credit)] if found.credit else None) == credit
    if caption is not None:
        assert (line[slice(*found.caption)] if found.caption else "") == caption


@pytest.mark.parametrize(
    "line",
    [
        "Mr Lee, 44, said: No",
        "The statement said: “We will not go,” and added: it is the end of the matter.",
        "The minister met the press (and others) on Monday.",
        "Об этом сообщает пресс-служба. Об этом сообщили в районе",
        "She works for the agency/ministry that was closed.",
    ],
)
def test_sentences_have_no_credit(line: str) -> None:
    """A line that only looks like one with a label or a bracket has no credit."""
    assert credit_of(line) is None
