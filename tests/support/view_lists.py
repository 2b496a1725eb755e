"""Lists and drawings as a real dossier would give them."""

from __future__ import annotations

from support.view_parts import FULL, HALF, YEARS, badge, words
from unhrc_site.model.views.nodes import Theirs
from unhrc_site.model.views.parts import (
    Counted,
    Coverage,
    Drawing,
    DrawnRow,
    EventLine,
    Legend,
    Link,
    Segment,
    SourceLine,
    TimelineMark,
)

DRAWN = (
    ("August 2020", "Presidential election in Belarus", TimelineMark.BAR, 8.3, 9.5),
    (
        "18 September 2020",
        "Council adopts a resolution on Belarus",
        TimelineMark.DAY_INFERRED,
        10.24,
        10.24,
    ),
    (
        "21 September 2020",
        "Russia calls the resolution “legally void”",
        TimelineMark.DAY_INFERRED,
        10.36,
        10.36,
    ),
    ("April 2022", "General Assembly suspends Russia", TimelineMark.BAR, 32.1, 33.3),
    ("about April 2022", "Fifteen foreign offices closed", TimelineMark.SOFT, 31.6, 33.8),
    ("September 2023", "Three groups: Russia “does not qualify”", TimelineMark.BAR, 52.4, 53.5),
    ("about September 2023", "Special Rapporteur’s report", TimelineMark.SOFT, 51.8, 54.1),
    ("about September 2023", "Russia seeks to return", TimelineMark.SOFT_START, 51.2, 53.4),
    ("10 October 2023", "Election to the Council", TimelineMark.ANNOUNCED, 53.9, 53.9),
    ("November 2023", "Universal Periodic Review of Russia", TimelineMark.BAR, 54.8, 55.9),
    ("Nov 2023 – June 2024", "Outcome of the review adopted", TimelineMark.SOFT, 54.8, 64.0),
    ("26 June 2024", "High Commissioner writes to Moscow", TimelineMark.DAY_STATED, 64.0, 64.0),
    ("by 2026", "Mid-term report, invited", TimelineMark.OPEN, 64.0, 100.0),
)
LEGEND = (
    Legend(TimelineMark.DAY_STATED, "day, printed in a source"),
    Legend(TimelineMark.DAY_INFERRED, "day, worked out from one"),
    Legend(TimelineMark.BAR, "a month, to scale"),
    Legend(TimelineMark.SOFT, "about then; fades where it is not known"),
    Legend(TimelineMark.ANNOUNCED, "announced: still to come when told"),
    Legend(TimelineMark.OPEN, "open: invited, not promised"),
)


def drawing() -> Drawing:
    """Return the timeline's drawing."""
    rows = tuple(
        DrawnRow(date, title, f"events/e{index}.html", mark, x1, x2)
        for index, (date, title, mark, x1, x2) in enumerate(DRAWN)
    )
    return Drawing("2020 to 2026, to scale", YEARS, rows, LEGEND)


LINES = (
    (
        words(Theirs("“last month’s presidential election”"), ", told in September 2020."),
        badge(HALF, "from ", Theirs("“last month”"), ", 003 ¶4"),
        "003, one source",
    ),
    (
        words("Submitted by the European Union, on Belarus."),
        badge(HALF, "from ", Theirs("“On Friday”"), ", 003 ¶4"),
        "003, one source",
    ),
    (
        words("The Russian Foreign Ministry, ", Theirs("“in a statement on Monday”"), "."),
        badge(HALF, "from ", Theirs("“on Monday”"), ", 003 ¶6"),
        "003, one source",
    ),
    (
        words("93 in favour, 24 against, 58 abstentions."),
        badge(FULL, "month printed, 001 ¶13"),
        "000 · 001 · 002",
    ),
    (
        words("Amnesty International and Human Rights Watch among them."),
        badge(HALF, "from ", Theirs("“days after”"), ", 002 ¶6"),
        "002, one source",
    ),
    (
        words("UN Watch, Human Rights Foundation and the Raoul Wallenberg Human Rights Center."),
        badge(FULL, "month printed, 001 ¶9"),
        "001, one source",
    ),
    (
        words(Theirs("“a few days”"), " before the bid became public."),
        badge(HALF, "from ", Theirs("“a few days after”"), ", 000 ¶8"),
        "000, one source",
    ),
)


def event_lines() -> tuple[EventLine, ...]:
    """Return all events as lines."""
    lines = []
    for index, (date, title, _, _, _) in enumerate(DRAWN):
        line, mark, support = LINES[index % len(LINES)]
        lines.append(
            EventLine(
                date=date,
                badges=(mark,),
                link=Link(title, f"events/e{index}.html"),
                line=line,
                support=support,
                status="scheduled" if index == 8 else "happened",
                themes=("membership",) if index % 2 else (),
                entities=("russia", "belarus"),
                sources=(support[:3],),
                basis=mark.mark.value,
            )
        )
    return tuple(lines)


def coverage(*pairs: tuple[float, float], cited: str = "28 %") -> Coverage:
    """Return a strip with cited stretches, and set-aside ones at both ends."""
    segments = tuple(Segment("cited", x, width) for x, width in pairs)
    return Coverage((Segment("aside", 0, 1.1), *segments, Segment("aside", 96.3, 3.7)), cited)


STRIP = coverage(
    (4.3, 0.5),
    (5.4, 2.8),
    (9.2, 2.2),
    (11.4, 3.4),
    (18.1, 3.4),
    (26.5, 5.0),
    (34, 2.2),
    (70.8, 6.1),
    (81.5, 1.2),
)


def source_lines() -> tuple[SourceLine, ...]:
    """Return five sources as lines."""
    rows = (
        (
            "21 Sep 2020",
            "Russia denounces UNHRC resolution on Belarus as 'void'",
            "003",
            "Press TV",
            False,
            "news article",
            None,
            "press-tv-2020",
        ),
        (
            "Apr 2022",
            "Russia closes local offices of international human rights organisations",
            "002",
            "The Brussels Times",
            False,
            "news article",
            None,
            "brussels-times-2022",
        ),
        (
            "26 Sep 2023",
            "[no headline in the text]",
            "000",
            "WION",
            True,
            "news article",
            "BBC",
            "wion-2023",
        ),
        (
            "27 Sep 2023",
            "Bizarre move by Russia: The Kremlin sent a special letter",
            "001",
            "Dagens",
            True,
            "news article",
            "BBC",
            "dagens-2023",
        ),
        (
            "26 Jun 2024",
            "[letter, no title]",
            "004",
            "OHCHR",
            False,
            "official letter with annex",
            None,
            "ohchr-2024",
        ),
    )
    return tuple(
        SourceLine(
            date,
            Link(title, f"sources/{slug}.html", theirs=not title.startswith("[")),
            label,
            outlet,
            outside,
            genre,
            origin,
            STRIP,
            slug,
        )
        for date, title, label, outlet, outside, genre, origin, slug in rows
    )


NAMES = (
    ("Human Rights Council", 5),
    ("General Assembly", 3),
    ("Russia", 5),
    ("Ukraine", 4),
    ("Belarus", 1),
    ("Alexander Lukashenko", 1),
    ("Mariana Katzarova", 1),
    ("Erik Mose", 1),
    ("David Lammy", 1),
    ("Agnès Callamard", 1),
    ("Kenneth Roth", 1),
    ("Volker Türk", 1),
)


def counted() -> tuple[Counted, ...]:
    """Return names with the number of sources that have them."""
    return tuple(
        Counted(Link(name, f"entities/e{index}.html"), count)
        for index, (name, count) in enumerate(NAMES)
    )
