"""Claims about what is proposed as a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.contradictions import ALL, CLUB, FLOOD, ROBBERY, STRIKE, TRIAL
from support.dossiers import REPOSITORY
from support.evidence import link, text_of
from support.site import split
from unhrc_site.dossier.matching import SourceIndex
from unhrc_site.dossier.suggesting.suggest import suggest
from unhrc_site.dossier.suggesting.suggestion import Suggestion, SuggestionKind
from unhrc_site.load.raw.reading import read_source

if TYPE_CHECKING:
    from unhrc_site.dossier.dossier import Dossier

FIGURES, DATES = SuggestionKind.FIGURES, SuggestionKind.DATES
QUOTATION, NAMES = SuggestionKind.QUOTATION, SuggestionKind.NAMES


def dossier_of(site: str) -> Dossier:
    """Return the dossier of a site in a string; its seeds are read as the program reads them."""
    content, seeds = "", []
    for path, written in split(site).items():
        if path.startswith("seeds/"):
            text, _ = read_source(path, written)
            seeds.extend([text] if text else [])
        else:
            content += f"-- {path} --\n{written.decode()}"
    return link(content, *seeds).dossier


def found(site: str, kind: SuggestionKind) -> list[Suggestion]:
    """Return the suggestions of a kind."""
    return [one for one in suggest(dossier_of(site)) if one.kind is kind]


def values(site: str, kind: SuggestionKind) -> list[list[str]]:
    """Return the values of the suggestions of a kind."""
    return [[passage.value for passage in one.passages] for one in found(site, kind)]


def of_texts(kind: SuggestionKind, *paragraphs: str) -> list[list[str]]:
    """Return the values that are proposed for sources of one paragraph each."""
    texts = (text_of(f"s{number}", text) for number, text in enumerate(paragraphs))
    return [
        [passage.value for passage in one.passages]
        for one in suggest(link("", *texts).dossier)
        if one.kind is kind
    ]


def test_a_club_whose_loss_differs() -> None:
    """The loss, the day and the words differ; debt, staff and spectators are left alone."""
    assert values(CLUB, FIGURES) == [["2400000", "3100000"]]
    assert values(CLUB, DATES) == [["2021-03-02", "2021-03-09"]]
    assert [one.passages[0].quote for one in found(CLUB, QUOTATION)] == [
        "We will not sell a single player to please the bank"
    ]


def test_a_flood_told_in_two_languages() -> None:
    """The dead are compared within each language, and never across."""
    assert values(FLOOD, FIGURES) == [["17", "21"], ["23", "19"]]
    assert values(FLOOD, DATES) == [["2021-07-15", "2021-07-16"]]
    languages = {"a-wire": "en", "b-daily": "en", "c-zeitung": "de", "d-anzeiger": "de"}
    for suggestion in suggest(dossier_of(FLOOD)):
        assert len({languages[passage.source] for passage in suggestion.passages}) == 1


def test_a_trial_with_everything() -> None:
    """Figures, dates, quotations and names are proposed, each once."""
    assert values(TRIAL, FIGURES) == [["340", "430"]]
    assert values(TRIAL, DATES) == [["2018-06-03", "2018-06-08"]]
    assert len(values(TRIAL, QUOTATION)) == 1
    assert values(TRIAL, NAMES) == [["Aldmouth Harbour Company", "the operator"]]


def test_a_strike_told_by_both_sides() -> None:
    """Amounts are compared by what they are amounts of, whatever else stands beside them."""
    assert values(STRIKE, FIGURES) == [
        ["1200", "900"],
        ["38", "52"],
        ["4000000", "2500000"],
        ["11", "10"],
        ["4.5", "5"],
        ["3", "5"],
        ["310000000", "350000000"],
    ]
    assert len(values(STRIKE, QUOTATION)) == 1


def test_a_robbery_in_two_languages() -> None:
    """Few words suffice where they stand beside the date, or are all that is quoted."""
    assert values(ROBBERY, FIGURES) == [
        ["7", "9"],
        ["21 millones", "14 millones"],
        ["310000", "280000"],
    ]
    assert values(ROBBERY, DATES) == [["2022-10-10", "2022-10-17"]]
    assert [one.passages[1].quote for one in found(ROBBERY, QUOTATION)] == ["a wound to the city"]


@pytest.mark.parametrize("site", ALL.values(), ids=ALL)
def test_each_passage_can_be_pasted(site: str) -> None:
    """A quote with its prefix or suffix stands once in its source, and holds the lit words."""
    dossier = dossier_of(site)
    for suggestion in suggest(dossier):
        assert len(suggestion.passages) > 1
        for passage in suggestion.passages:
            index = SourceIndex.of(dossier.sources[passage.source])
            assert len(index.find(passage.quote, passage.prefix, passage.suffix)) == 1
            assert passage.lit in passage.quote
            raw = dossier.sources[passage.source].text.raw
            assert raw[passage.start :].startswith(passage.quote)


@pytest.mark.parametrize("site", ALL.values(), ids=ALL)
def test_the_same_again(site: str) -> None:
    """The same dossier gives the same suggestions in the same order."""
    assert suggest(dossier_of(site)) == suggest(dossier_of(site))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire destroyed 40 boats in the old harbour.",
            "In 2019 the boats in the old harbour were sold.",
        ),
        (
            "The fire destroyed 40 boats in the old harbour.",
            "The fire in the old harbour destroyed forty boats.",
        ),
        (
            "The fire in 2019 destroyed 40 boats in the harbour.",
            "The fire in 2021 destroyed 12 boats in the harbour.",
        ),
        (
            "Room 12 of the court opened the trial of the clerk.",
            "Room 14 of the court opened the trial of the clerk.",
        ),
        (
            "The old harbour lost 40 boats in the fire.",
            "A choir of 12 singers met in the new hall at noon.",
        ),
        (
            "Resolution A/HRC/50/64 was adopted by the council.",
            "Resolution A/HRC/51/12 was adopted by the council.",
        ),
        (
            "The second vote of the council on boats failed.",
            "The third vote of the council on boats failed.",
        ),
        ("Over 40 boats burned in the old harbour.", "Some 42 boats burned in the old harbour."),
        (
            "One boat burned in the old harbour that night.",
            "Two men saw the boat in the old harbour that night.",
        ),
        (
            "The fire destroyed 40 boats in the old harbour.",
            "The fire destroyed 40 % of the nets in the old harbour.",
        ),
    ],
)
def test_figures_that_are_left_alone(one: str, other: str) -> None:
    """Years, equal figures, other years, numbers in names, other things: none is proposed."""
    assert of_texts(FIGURES, one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The fire destroyed 40 boats in the old harbour.",
            "The fire in the old harbour destroyed sixty boats.",
            ["40", "60"],
        ),
        (
            "The fire destroyed 40 fishing boats.",
            "In the harbour 60 fishing boats lay on the ground.",
            ["40", "60"],
        ),
        (
            "Nets worth €2.5 million burned in the harbour fire.",
            "In the harbour fire nets worth €900,000 burned.",
            ["2500000", "900000"],
        ),
        (
            "Turnout in the harbour vote was 41 per cent.",
            "The harbour vote had a turnout of 47 %.",
            ["41", "47"],
        ),
    ],
)
def test_figures_that_are_proposed(one: str, other: str, expected: list[str]) -> None:
    """Figures of like things that differ are, in digits and in words, with units and without."""
    assert of_texts(FIGURES, one, other) == [expected]


def test_a_source_against_itself() -> None:
    """One text that gives two figures of the same thing in the same words is proposed, too."""
    text = (
        "The fire destroyed 40 boats in the old harbour. The old harbour fire destroyed 60 boats."
    )
    assert of_texts(FIGURES, text) == [["40", "60"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council voted on 3 May 2021 to close the harbour.",
            "The council voted in May 2021 to close the harbour.",
        ),
        (
            "The council voted on 3 May 2021 to close the harbour.",
            "The choir sang on 9 June 2020 and the council listened.",
        ),
        (
            "The Human Rights Council met on 3 May 2021.",
            "The Human Rights Council adopted a text on 9 June 2020.",
        ),
        (
            "The council voted on 3 May 2021 to close the harbour.",
            "Before 9 June 2020 the council voted to close the harbour.",
        ),
    ],
)
def test_dates_that_are_left_alone(one: str, other: str) -> None:
    """Dates that meet, of other events, of one name alone, and bounds of another time are."""
    assert of_texts(DATES, one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("He said: “We will open the gates at dawn.”", "He said: “We open the gates at dawn.”", 1),
        (
            "He said: “We will open the gates at dawn.”",
            "She said: “We will open the gates at dawn.”",
            0,
        ),
        (
            "He said: “We will open the gates at dawn.”",
            "He said: “The choir sang well at noon.”",
            0,
        ),
        (
            "They want “fair and lasting rules for the harbour”.",
            "They ask for rules that are fair and lasting for the harbour.",
            1,
        ),
        (
            "They want “fair and lasting rules for the harbour”.",
            "They ask for “lasting rules for the harbour”.",
            1,
        ),
    ],
)
def test_quotations(one: str, other: str, expected: int) -> None:
    """What is alike, a part, or told without marks is proposed; equal and other words are not."""
    assert len(of_texts(QUOTATION, one, other)) == expected


def test_a_headline_that_turns_the_words() -> None:
    """A headline is proposed that begins later than the text's quotation, not one that ends."""
    said = "The judge called the seizure “legally void” and went home to his garden."
    text = f"{{}}\n\n3 May 2021\n\n{said}\n"
    seed = "-- seeds/s.txt --\n"
    assert values(seed + text.format("Seizure 'void', judge says"), QUOTATION) == [
        ["void", "legally void"]
    ]
    assert values(seed + text.format("Seizure 'legally', judge says"), QUOTATION) == []


@pytest.mark.parametrize(
    ("names", "text", "differ"),
    [
        ("Norway, Norwegian", "Norway voted. The Norwegian envoy left.", False),
        ("World Trade Organization, WTO", "The World Trade Organization met. The WTO left.", False),
        ("the harbour board, the board", "The harbour board met. Later the board left.", False),
        ("the harbour board, the forum", "We saw the harbour board. Later the forum left.", False),
        (
            "the harbour board, the port authority",
            "We saw the harbour board and the port authority.",
            True,
        ),
        ("Norway, Oslo", "Norway voted. Oslo denies it.", True),
    ],
)
def test_names(names: str, text: str, differ: bool) -> None:  # noqa: FBT001
    """Forms, initials and parts of a name are one name, as is a word for what was named before."""
    site = f"-- content/entities/e.yaml --\nname: E1\nkind: body\naliases: [{names}]\n"
    assert (
        bool([s for s in suggest(link(site, text_of("s", text)).dossier) if s.kind is NAMES])
        is differ
    )


def recorded(accounts: str) -> list[tuple[str, ...]]:
    """Return which differences record the oil of the trial, given these accounts."""
    head = "title: Oil?\ncompares: numbers\naccounts:\n"
    site = f"-- content/differences/oil.md --\n---\n{head}{accounts}---\n"
    return [one.recorded for one in found(TRIAL + site, FIGURES)]


ONE = "  - {value: 340, cite: {source: a-court, quote: 340 tonnes of oil}}\n"
OTHER = "  - {value: 430, cite: {source: b-daily, quote: 430 tonnes of oil}}\n"
SILENT = "  - {silent: b-daily}\n"
ELSEWHERE = "  - {value: 14, cite: {source: a-court, quote: has heard 14 witnesses}}\n"


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        (ONE + OTHER, ("oil",)),
        (ONE + SILENT, ("oil",)),
        (ONE + ELSEWHERE, ()),
        (ELSEWHERE + SILENT, ()),
    ],
)
def test_what_a_difference_records(accounts: str, expected: tuple[str, ...]) -> None:
    """A suggestion names the difference that has its passages, or says that one is silent."""
    assert recorded(accounts) == [expected]


def test_an_event_brings_its_dates_together() -> None:
    """Two clauses that one event cites need fewer words in common."""
    texts = (
        text_of("a", "The gates of the harbour were opened on 3 May 2021 by the mayor himself."),
        text_of("b", "On 5 May 2021 a crowd of fishermen watched as the gates opened at noon."),
    )
    event = (
        "-- content/events/gates.md --\n---\ntitle: The gates open\n---\nThey did. "
        '[@a "were opened on 3 May 2021"] [@b "On 5 May 2021 a crowd of fishermen"]\n'
    )
    assert [s for s in suggest(link("", *texts).dossier) if s.kind is DATES] == []
    (one,) = [s for s in suggest(link(event, *texts).dossier) if s.kind is DATES]
    assert one.events == ("gates",)
    assert [passage.value for passage in one.passages] == ["2021-05-03", "2021-05-05"]


def test_the_first_dossier_has_its_known_differences() -> None:
    """The seeds of this repository alone raise what their editors have found, too."""
    seeds = (
        f"-- seeds/{path.name} --\n{path.read_text(encoding='utf-8')}\n"
        for path in sorted((REPOSITORY / "seeds").glob("*.txt"))
    )
    found_values = [[p.value for p in s.passages] for s in suggest(dossier_of("".join(seeds)))]
    assert ["600", "15"] in found_values
    assert [
        "adequate solutions for human rights issues",
        "find adequate solutions to human rights issues",
    ] in found_values
    assert ["void", "legally void"] in found_values


WORDS = st.lists(
    st.sampled_from(["boats", "burned", "40", "sixty", "“the", "harbour”", "on", "3 May 2021", "."])
)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=4))
def test_any_text_is_read(paragraphs: list[str]) -> None:
    """Whatever the words, the passages that are proposed stand in their sources."""
    texts = [text_of(f"s{n}", text) for n, text in enumerate(paragraphs) if text.strip()]
    dossier = link("", *texts).dossier
    for suggestion in suggest(dossier):
        for passage in suggestion.passages:
            text = dossier.sources[passage.source].text.blocks[passage.block].text
            assert passage.quote in text
