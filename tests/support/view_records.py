"""The pages of an event, an entity and a theme: the words of the look's pictures."""

from __future__ import annotations

from dataclasses import replace

from support.view_differences import difference_lines
from support.view_lists import event_lines
from support.view_parts import (
    BRUSSELS,
    DAGENS,
    FULL,
    OUTSIDE,
    WION,
    badge,
    cite,
    frame,
    letter,
    note,
    number,
    paragraph,
    place,
    ruler,
    statement,
    tally,
    words,
)
from unhrc_site.model.views.nodes import Found, Theirs
from unhrc_site.model.views.parts import (
    Backlink,
    Counted,
    Link,
    RecordLine,
    Section,
    Step,
    TimelineMark,
)
from unhrc_site.model.views.records import (
    AccountCell,
    AccountTable,
    EntityView,
    EventView,
    Mention,
    MentionGroup,
    NotSaidLine,
    ParticipantRow,
    ThemeView,
)


def event() -> EventView:
    """Return the page of the suspension."""
    sections = (
        Section(
            "what-happened",
            "What happened",
            (
                paragraph(
                    words(
                        "The UN General Assembly, meeting in an emergency special session, voted "
                        "to suspend Russia from the Human Rights Council.",
                        number(1),
                        number(2),
                    ),
                    note(
                        1,
                        "000 ¶5",
                        WION,
                        "it was in April last year that the UN General Assembly"
                        " during an emergency special session, voted to suspend Russia from the "
                        "human rights body over allegations of rights violations by Russian "
                        "soldiers in Ukraine.",
                    ),
                    note(
                        2,
                        "002 ¶6",
                        BRUSSELS,
                        "The move comes days after the United Nations "
                        "General Assembly voted to suspend Russia from the UN Human Rights "
                        "Council.",
                    ),
                ),
                paragraph(
                    words(
                        "The United States put the resolution forward. China voted against it "
                        "and India abstained.",
                        number(3),
                    ),
                    note(
                        3,
                        "000 ¶6",
                        WION,
                        "The resolution was put forth by the US and passed with"
                        " 93 votes in favour, 24 against it and 58 abstentions. China voted "
                        "against it, while India abstained.",
                    ),
                ),
                paragraph(
                    words(
                        "The month is April 2022. One source prints it;",
                        number(4),
                        " another, dated 26 September 2023, says ",
                        Theirs("“April last year”"),
                        ".",
                        number(1),
                        " No source gives the day. It was 7 April.",
                        letter("a"),
                    ),
                    note(
                        4,
                        "001 ¶13",
                        DAGENS,
                        "Russia was suspended from the Council in April 2022"
                        " due to its invasion of Ukraine.",
                    ),
                ),
            ),
        ),
        Section(
            "the-vote",
            "The vote",
            (
                paragraph(
                    words(
                        "The resolution passed with 93 votes in favour, 24 against and 58 "
                        "abstentions. ",
                        number(3),
                        " One source says that removing a member takes two-thirds;",
                        number(5),
                        " it does not say two-thirds of what. "
                        "The rule counts members present and voting, and abstentions are left "
                        "out. ",
                        letter("b"),
                    ),
                    note(
                        5,
                        "000 ¶6",
                        WION,
                        "A two-thirds vote is needed in the General Assembly to remove a member.",
                    ),
                ),
            ),
        ),
    )
    return EventView(
        frame=frame("events/suspension.html", "April 2022", "Timeline"),
        title="General Assembly suspends Russia from the Human Rights Council",
        ruler=ruler("April 2022", TimelineMark.BAR, 32.1, 33.3),
        record=(
            RecordLine(
                "When",
                (words("April 2022", number(4)),),
                (badge(FULL, "month printed in a source"),),
            ),
            RecordLine("Status", (words("Happened"),)),
            RecordLine("Support", (words("3 sources, 2 independent origins"),)),
        ),
        contents=(
            Link("What happened", "#what-happened"),
            Link("The vote", "#the-vote"),
            Link("Taking part", "#taking-part"),
            Link("Accounts", "#accounts"),
            Link("Not said", "#not-said"),
            Link("Outside the sources", "#outside"),
            Link("Cite this page", "#cite"),
        ),
        sections=sections,
        tally=tally(),
        participants=(
            ParticipantRow(
                Link("United States", "../entities/united-states.html"),
                "put the resolution forward",
                (number(3),),
                (),
            ),
            ParticipantRow(
                Link("General Assembly", "../entities/general-assembly.html"),
                "voted to suspend",
                (number(6),),
                (note(6, "000 ¶5", WION, "voted to suspend Russia from the human rights body"),),
            ),
        ),
        accounts=accounts(),
        differences=difference_lines(),
        statements=(statement(),),
        not_said=tuple(
            NotSaidLine(words(text), tuple(letter(mark) for mark in marks))
            for text, marks in (
                ("The day of the vote", "a"),
                ("The resolution’s number and title", "a"),
                ("How many members did not vote", "a"),
                ("Two-thirds of what", "b"),
                ("What Russia did next about its membership", "c"),
                ("How any state but China and India voted", ""),
            )
        ),
        outside=OUTSIDE,
        themes=(Link("Membership", "../themes/membership.html"),),
        backlinks=(
            Backlink(
                Link("Russia seeks to return", "bid-to-return.html"),
                "event",
                words(
                    "Russia lost its seat when ",
                    Found(words("the Assembly suspended it")),
                    " in April 2022.",
                ),
            ),
        ),
        cite=cite("https://example.org/dossier/events/suspension.html"),
        before=Step(
            "Before, 21 September 2020",
            Link("Russia calls the resolution “legally void”", "legally-void.html"),
        ),
        after=Step(
            "After, “days after”, about April 2022",
            Link("Fifteen foreign offices closed", "offices-closed.html"),
        ),
    )


def accounts(sources: int = 3) -> AccountTable:
    """Return the account table with `sources` columns."""
    columns = (
        (Link("000 WION", "../sources/wion-2023.html"), "26 Sep 2023"),
        (Link("001 Dagens", "../sources/dagens-2023.html"), "27 Sep 2023"),
        (Link("002 The Brussels Times", "../sources/brussels-times-2022.html"), "April 2022"),
    )

    def cell(index: int, text: str | None, pinpoint: str = "") -> AccountCell:
        return AccountCell(
            columns[index % 3][0].text,
            None if text is None else (text,),
            pinpoint,
            "../sources/wion-2023.html#c-0a1b2c3d4e",
            None,
        )

    questions = (
        (
            "The act",
            ("voted to suspend Russia from the human rights body", "¶5"),
            ("Russia was suspended from the Council", "¶13"),
            ("voted to suspend Russia from the UN Human Rights Council", "¶6"),
        ),
        (
            "The reason",
            ("over allegations of rights violations by Russian soldiers in Ukraine", "¶5"),
            ("due to its invasion of Ukraine", "¶13"),
            None,
        ),
        ("The date", ("in April last year", "¶5"), ("in April 2022", "¶13"), ("days after", "¶6")),
        ("The count", ("93 votes in favour, 24 against it and 58 abstentions", "¶6"), None, None),
    )
    rows = tuple(
        (
            question,
            tuple(
                cell(index, None) if (found := answers[index % 3]) is None else cell(index, *found)
                for index in range(sources)
            ),
        )
        for question, *answers in questions
    )
    many = tuple(columns[index % 3] for index in range(sources))
    return AccountTable(
        many,
        rows,
        "The sources’ own words. 000 and 001 both rewrite one BBC "
        "report, so they count as one origin.",
    )


MENTIONS = (
    Mention(
        words(
            "Russia aiming to join the council comes a few days after ",
            Found(words("a UN expert")),
            " raised concerns about the deteriorating human rights situation in "
            "Moscow, ever since it invaded Ukraine.",
        ),
        Link("¶8", "../sources/wion-2023.html#b-0a1b2c3d4e"),
    ),
    Mention(
        words(
            "A report published by Special Rapporteur ",
            Found(words("Mariana Katzarova")),
            " alleged that Russian authorities have carried out mass arbitrary "
            "arrests of critics of the war.",
        ),
        Link("¶9", "../sources/wion-2023.html#b-1a1b2c3d4e"),
    ),
)
"""Two sentences of one source."""


def entity() -> EntityView:
    """Return the page of a person."""
    return EntityView(
        frame=frame("entities/mariana-katzarova.html", "Mariana Katzarova", "Entities"),
        eyebrow="Person",
        title="Mariana Katzarova",
        ruler=ruler("about September 2023", TimelineMark.SOFT, 52.0, 53.9),
        record=(
            RecordLine(
                "As named in the sources",
                (words("Special Rapporteur Mariana Katzarova"), words("a UN expert")),
                theirs=True,
            ),
            RecordLine("Rests on", (words("1 source"),)),
            RecordLine("Identifier", ()),
        ),
        contents=(
            Link("Who", "#who"),
            Link("Statements", "#statements"),
            Link("Events", "#events"),
            Link("In context", "#mentions"),
            Link("Outside the sources", "#outside"),
        ),
        sections=(
            Section(
                "who",
                "Who",
                (
                    paragraph(
                        words(
                            "A Special Rapporteur whose report alleged mass arbitrary arrests of "
                            "critics of the war.",
                            number(1),
                        ),
                        note(
                            1,
                            "000 ¶9",
                            WION,
                            "A report published by Special Rapporteur Mariana "
                            "Katzarova alleged that Russian authorities have carried out mass "
                            "arbitrary arrests of critics of the war and says those detained risk "
                            'death due to the "persistent use of torture and ill-treatment".',
                        ),
                    ),
                ),
            ),
        ),
        offices=(
            ParticipantRow(
                Link("Human Rights Council", "human-rights-council.html"),
                "Special Rapporteur",
                (number(1),),
                (),
            ),
        ),
        statements=(statement(),),
        events=(replace(event_lines()[6], role="author", marks=(letter("a"),)),),
        mentions=(
            MentionGroup(
                Link("[Russia wants to return]", "../sources/wion-2023.html"),
                place("000", WION),
                "2 sentences",
                None,
                MENTIONS[:1],
                MENTIONS[1:],
            ),
        ),
        mentioned_with=(
            Counted(Link("Russia", "russia.html"), 2),
            Counted(Link("Memorial", "memorial.html"), 1),
        ),
        network=Link("In the network", "../network.html#n-mariana-katzarova"),
        outside=OUTSIDE[:1],
        backlinks=(),
        cite=cite("https://example.org/dossier/entities/mariana-katzarova.html"),
        before=Step("Before, by name", Link("Poland", "poland.html")),
        after=None,
    )


def theme() -> ThemeView:
    """Return the page of a theme."""
    page = event()
    return ThemeView(
        frame=frame("themes/membership.html", "Membership", "Themes"),
        title="Membership",
        ruler=page.ruler,
        contents=(
            Link("The thread", "#what-happened"),
            Link("Events", "#events"),
            Link("Cite this page", "#cite"),
        ),
        sections=page.sections,
        events=event_lines()[3:6],
        sources=(
            Link("000 WION", "../sources/wion-2023.html"),
            Link("Bizarre move by Russia", "../sources/dagens-2023.html", theirs=True),
        ),
        statements=(statement(),),
        differences=difference_lines(),
        outside=OUTSIDE,
        backlinks=(),
        cite=cite("https://example.org/dossier/themes/membership.html"),
        before=None,
        after=Step("Next theme", Link("Human rights in Russia", "human-rights-in-russia.html")),
    )
