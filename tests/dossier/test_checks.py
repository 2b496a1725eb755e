"""Claims about what a real quotation supports, and about what it does not."""

from __future__ import annotations

import pytest

from support.evidence import Linked, link, text_of

SOURCE = text_of(
    "s",
    "Thursday, 7 April 2022.",
    "The Assembly voted. It passed with 93 votes in favour, twenty-four against and 58 others.",
    "Agnès Callamard spoke of a closing.",
    "“We will go on,” she said.",
    "An unnamed aide agreed.",
    aside=("Nobody said this either.",),
)
REFERENCE = "-- content/references/ref.yaml --\ntitle: R\n"


def event(keys: str = "", body: str = 'It passed. [@s "It passed"]') -> Linked:
    """Return a dossier with one event, dated by the source."""
    dated = keys if "date:" in keys else f"{keys}\ndate: {{edtf: 2022-04-07, cite: {DAY}}}"
    return link(
        f"{REFERENCE}-- content/events/e.md --\n---\ntitle: E\n{dated}\n---\n{body}\n", SOURCE
    )


DAY = "{source: s, quote: 'Thursday, 7 April 2022'}"


def test_what_is_supported_has_no_problem() -> None:
    """A dated event with cited sentences is clean."""
    assert event().codes == []


@pytest.mark.parametrize(
    ("votes", "quote", "codes"),
    [
        (93, "93 votes in favour", []),
        (24, "twenty-four against", []),
        (58, "58 others", []),
        (94, "93 votes in favour", ["E208"]),
        (9, "93 votes in favour", ["E208"]),
        (20, "twenty-four against", ["E208"]),
        (4, "twenty-four against", ["E208"]),
        (117, "93 votes in favour, twenty-four against", ["E208"]),
    ],
)
def test_a_number_of_a_tally_stands_in_its_quote(votes: int, quote: str, codes: list[str]) -> None:
    """A figure is read from its quote in digits or words, whole, and no sum is read into it."""
    cite = f"{{source: s, quote: '{quote}'}}"
    assert event(f"tally: {{against: {{votes: {votes}, cite: {cite}}}}}").codes == codes


def test_every_figure_of_a_vote_is_checked() -> None:
    """Candidates, members, seats and what is needed are held against their quotes too."""
    cite = "cite: {source: s, quote: 93 votes}"
    wrong = f"{{votes: 7, {cite}}}"
    figures = ", ".join(f"{name}: {wrong}" for name in ("for", "members", "seats", "needed"))
    found = event(
        f"tally: {{{figures}, candidates: [{{entity: s, votes: 7, {cite}}}]}}".replace(
            "entity: s", "entity: a"
        )
        + "\nafter: []"
    )
    assert found.codes.count("E208") == 5


def test_figures_and_votes_without_support_are_warned_of() -> None:
    """A figure, a position or a role without citation or reference is a warning."""
    found = link(
        "-- content/entities/a.yaml --\nname: Agnès Callamard\nkind: person\n"
        f"-- content/events/e.md --\n---\ntitle: E\ndate: {{edtf: 2022-04-07, cite: {DAY}}}\n"
        "participants: [{entity: a, role: spoke}]\n"
        "tally: {for: {votes: 93}, positions: [{entity: a, vote: for}]}\n---\n",
        SOURCE,
    )
    assert found.codes == ["W212", "W212", "W212"]


@pytest.mark.parametrize(
    ("date", "codes"),
    [
        (f"{{edtf: 2022-04-07, cite: {DAY}}}", []),
        (f"{{edtf: 2022-04, cite: {DAY}}}", []),
        (f"{{edtf: 2022-04-08, cite: {DAY}}}", ["E209"]),
        (f"{{edtf: 2023, cite: {DAY}}}", ["E209"]),
        ("{edtf: 2022-04-07, cite: {source: s, quote: The Assembly voted}}", ["E209"]),
        ("{edtf: 2022-04-07}", ["W212"]),
        (f"{{edtf: 2022-04-08, basis: inferred, cite: {DAY}}}", ["E213"]),
        (f"{{edtf: 2022-04-08, basis: inferred, reasoning: The day after., cite: {DAY}}}", []),
        ("{edtf: 2022-04-08, basis: inferred, reasoning: I guess.}", ["W212"]),
        ("{edtf: 2022-04-08, basis: inferred}", ["E213"]),
        ("{edtf: 2022-04-07, basis: outside}", ["W212"]),
        ("{edtf: 2022-04-07, basis: outside, references: ref}", []),
    ],
)
def test_a_date_is_known_as_it_says(date: str, codes: list[str]) -> None:
    """A stated date is read from its quote, an inferred one is reasoned, an outside one sourced."""
    assert event(f"date: {date}").codes == codes


def test_an_event_without_a_date_is_warned_of() -> None:
    """No date at all is a warning, since nothing can be ordered by it."""
    found = link(
        f'{REFERENCE}-- content/events/e.md --\n---\ntitle: E\n---\nX. [@s "voted"]', SOURCE
    )
    assert found.codes == ["W212"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ('It passed. [@s "It passed"]', []),
        ("It passed.", ["W206"]),
        ('It passed. [@s "It passed"] Nobody knows.', ["W206"]),
        ('Nobody knows. It passed. [@s "It passed"]', ["W206"]),
        ('The answer was no. It passed. [@s "It passed"]', ["W206"]),
        ("- It passed.\n- So it did.", ["W206", "W206"]),
        ("> It passed.", ["W206"]),
        ("## It passed.", []),
        ("It passed. [@ref]", []),
        ('It passed with 93. [@s "93 votes"]', []),
        ('It passed with ninety-three. [@s "93 votes"]', []),
        ('It passed with 94. [@s "93 votes"]', ["W207"]),
        ('It got 93 of 193. [@s "93 votes"]', ["W207"]),
        ("It got 94. [@ref]", []),
        ('It got 24 and 58. [@s "twenty-four against"] [@s "58 others"]', []),
        ('Two sources say so. [@s "It passed"]', []),
        ('Twelve sources say so. [@s "It passed"]', ["W207"]),
        ('See [[e-2022]]. [@s "It passed"]', ["E302"]),
        ('See [[e|the vote of 2022]]. [@s "It passed"]', ["W207"]),
        ('*It passed with 94.* [@s "93 votes"]', ["W207"]),
        ("| For |\n|---|\n| 94 |", ["W206"]),
        ('| For | Against |\n|---|---|\n| 93 [@s "93 votes"] | few |\n| - | no |', ["W206"]),
        ('| For |\n|---|\n| 94 [@s "93 votes"] |', ["W207"]),
        ('It had “93 votes”. [@s "with 93 votes"]', []),
        ('It had "votes in favour." [@s "93 votes in favour"]', []),
        ('“It passed”, so it says. [@s "It passed"]', []),
        ('“The vote” it says. [@s "Assembly" prefix="The"]', ["W215"]),
        ('“The Assembly” it says. [@s "Assembly" prefix="The"]', []),
        ('It had “94 votes”. [@s "with 93 votes"]', ["W207", "W215"]),
        ('It was “historic”. [@s "It passed"]', ["W215"]),
        ('It was “historic”. [@s "It passed"] [@ref]', ["W215"]),
        ("It was “historic”. [@ref]", []),
        ("It was “historic”.", ["W206", "W215"]),
        ('## “Historic”\n\nIt was so. [@s "It passed"]', []),
        ('- It was “historic”. [@s "It passed"]', ["W215"]),
    ],
)
def test_sentences_are_cited_and_their_figures_stand_in_the_quotes(
    body: str, codes: list[str]
) -> None:
    """Each sentence has a citation, and each figure in it is in one of its own quotes."""
    assert event(body=body).codes == codes


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("events/e.yaml --\ntitle: E\nnot_said: [{text: What “historic” means}]", ["W212", "W215"]),
        ("pages/p.yaml --\ntitle: P\nbody: We call it “historic”.", ["W215"]),
        ("references/r.yaml --\ntitle: R\nbody: It calls it “historic”.", []),
        (
            (
                "pages/p.yaml --\ntitle: P\nbody: We call it “Historic”.\n"
                "marked_words: [{words: '“Historic.”', reason: a term of ours}]"
            ),
            [],
        ),
        (
            (
                "pages/p.yaml --\ntitle: P\nbody: We call it “historic”.\n"
                "marked_words: [{words: historic, reason: a term of ours}]"
            ),
            [],
        ),
    ],
)
def test_words_in_marks_are_quoted_or_have_a_reason(content: str, codes: list[str]) -> None:
    """Wherever we put words in quotation marks they are in a quote, or a reason is given."""
    assert link(f"-- content/{content}\n", SOURCE).codes == codes


def test_the_figures_of_a_records_name_are_not_the_editors() -> None:
    """A link without words shows a record's name, whose figures no quote has to give."""
    found = link(
        "-- content/entities/res-60-251.yaml --\nname: Resolution 60/251\nkind: document\n"
        f"-- content/events/e.md --\n---\ntitle: E\ndate: {{edtf: 2022-04-07, cite: {DAY}}}\n---\n"
        'It rests on [[res-60-251]]. [@s "voted"]\n',
        SOURCE,
    )
    assert "W207" not in found.codes


def test_an_uncited_sentence_is_shown_by_its_words() -> None:
    """The warning quotes the sentence, cut where it is long, at its paragraph."""
    words = (
        "This sentence goes on for very many words without any citation standing behind it at all."
    )
    problem = event(body=words).only("W206")
    assert problem.message.startswith("no citation: “This sentence goes on")
    assert problem.message.endswith("…”")
    assert problem.location is not None
    assert problem.location.line == 6


def statement(quote: str, names: str = "Agnès Callamard", extra: str = "") -> list[str]:
    """Return the codes of a statement of the entity with these names."""
    return link(
        f"-- content/entities/a.yaml --\nname: Director A.\nkind: person\naliases: [{names}]\n"
        f"-- content/statements/x.yaml --\nspeaker: a\n"
        f"cite: {{source: s, quote: '{quote}'}}\n{extra}",
        SOURCE,
    ).codes


def test_a_speaker_is_named_in_the_block_or_the_one_before() -> None:
    """A name in the quote's block or directly before it says who spoke, and not further off."""
    assert statement("spoke of a closing") == []
    assert statement("We will go on") == []
    assert statement("An unnamed aide agreed") == ["E210"]
    assert statement("Nobody said this either") == ["E210"]


def test_a_part_of_a_name_is_no_name() -> None:
    """A speaker's name must stand as whole words, and where its alias holds."""
    assert statement("spoke of a closing", "Agn") == ["E210", "W307"]
    assert statement("spoke of a closing", "Callam") == ["E210", "W307"]
    assert statement("spoke of a closing", "{name: Callamard, in: s}") == []
    assert "E210" in statement("spoke of a closing", "{name: Callamard, in: other}")


def test_a_speaker_can_be_inferred_with_reasoning() -> None:
    """Reasoning takes the place of the name near the quote."""
    assert statement("An unnamed aide agreed", extra="reasoning: The aide is she.\n") == []


def test_a_speaker_of_a_script_without_spaces_is_found() -> None:
    """A name within Chinese words counts, since no space could bound it."""
    found = link(
        "-- content/entities/a.yaml --\nname: 王毅\nkind: person\n"
        "-- content/statements/x.yaml --\nspeaker: a\ncite: {source: zh, quote: 我们反对}\n",
        text_of("zh", "外长王毅说：“我们反对。”"),
    )
    assert found.codes == []


@pytest.mark.parametrize(
    ("claim", "codes"),
    [
        ("Press TV", []),
        ("{value: Press TV}", []),
        ("{value: Press TV, basis: stated}", ["W212"]),
        ("{value: Press TV, basis: stated, cite: {source: s, quote: The Assembly voted}}", []),
        ("{value: Press TV, basis: inferred}", ["E213"]),
        ("{value: Press TV, basis: inferred, reasoning: R.}", ["W212"]),
    ],
)
@pytest.mark.parametrize("field", ["title", "subtitle", "publisher", "url", "rights", "authors"])
def test_a_field_of_a_source_is_known_as_it_says(field: str, claim: str, codes: list[str]) -> None:
    """A field that is called stated shows its passage, and an inferred one its reasoning too."""
    if field == "url":
        claim = claim.replace("Press TV", "https://example.org/a")
    found = link(f"-- content/sources/s.yaml --\nseed: s.txt\n{field}: {claim}\n", SOURCE)
    assert found.codes == codes


def test_offices_and_outside_notes_rest_on_something() -> None:
    """An office without a citation, and an outside note without a reference, are warnings."""
    found = link(
        f"{REFERENCE}-- content/entities/a.yaml --\nname: A\nkind: person\n"
        "offices: [{title: Chair}, {title: Head, references: ref}]\n"
        "outside: [{text: a, references: []}, {text: b, references: ref}]\n",
        SOURCE,
    )
    assert found.codes == ["W212", "W212"]


def test_references_and_pages_need_no_citations() -> None:
    """What a reference supports, and the editors' own pages, stand without passages."""
    found = link(
        "-- content/references/ref.md --\n---\ntitle: R\n---\nIt says 94.\n"
        "-- content/pages/about.md --\n---\ntitle: A\n---\nWe read 94 texts.\n",
        SOURCE,
    )
    assert found.codes == []
