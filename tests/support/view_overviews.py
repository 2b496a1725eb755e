"""The pages over a whole dossier: the words of the look's pictures, shortened lists."""

from __future__ import annotations

from support.view_differences import difference_lines
from support.view_lists import STRIP, counted, drawing, event_lines, source_lines
from support.view_parts import (
    FULL,
    HALF,
    OUTSIDE,
    SITE,
    WION,
    badge,
    cite,
    frame,
    letter,
    note,
    number,
    paragraph,
    statement,
    tally,
    words,
)
from unhrc_site.model.views.heads import NOTHING
from unhrc_site.model.views.nodes import Anchor, LineEnd, Machine, Stressed, Weighty
from unhrc_site.model.views.overviews import (
    CitationLine,
    DataView,
    EntitiesView,
    ExportLine,
    HomeView,
    NotFoundView,
    OriginLine,
    ProseView,
    ReferenceLine,
    SharedPair,
    SourceCoverage,
    SourcesView,
    StatementsView,
    SupportLine,
    ThemesView,
    VerificationView,
    VotesView,
)
from unhrc_site.model.views.parts import BasisMark, Counted, Frame, Link, Row, RowKind, Section
from unhrc_site.model.views.records import FigureRow, TallyView


def home() -> HomeView:
    """Return the home page."""
    base = frame("index.html", SITE)
    return HomeView(
        frame=Frame(
            path="index.html",
            root="",
            language="en",
            title=SITE,
            description=base.description,
            site_title=SITE,
            home=Link(SITE, "index.html", here=True),
            nav=base.nav,
            crumbs=(),
            footer=base.footer,
            rights=base.rights,
            licence=base.licence,
            build_line=base.build_line,
            canonical=None,
            head=NOTHING,
        ),
        headline="Five sources on Russia and the UN Human Rights Council: what they say, in which "
        "words, and where they differ",
        trust=Link("5 sources, 13 events, all 44 citations verified", "verification.html"),
        all_verified=True,
        specimen=paragraph(
            words("China voted against the resolution and India abstained.", number(1)),
            note(1, "000 ¶6", WION, "China voted against it, while India abstained."),
        ),
        drawing=drawing(),
        all_events=Link("All 13 events", "timeline.html"),
        events=event_lines(),
        differences=difference_lines(),
        all_differences=Link("All 20 differences", "differences.html"),
        sources=source_lines(),
        groups=(("People, bodies, countries", counted()),),
        network=Link("Who appears with whom", "network.html"),
        votes=(Link("General Assembly suspends Russia", "votes.html#t1"),),
        themes=(Counted(Link("Membership", "themes/membership.html"), 5),),
        data=(
            Link("Data", "data.html"),
            Link("How to cite", "data.html#cite"),
            Link("How to read the marks", "method.html"),
        ),
    )


def sources() -> SourcesView:
    """Return the list of sources and references."""
    return SourcesView(
        frame=frame("sources.html", "Sources"),
        sources=source_lines(),
        references=(
            ReferenceLine(
                "a-res-es-11-3",
                "Suspension of the rights of membership of the Russian Federation in the Human "
                "Rights Council",
                "https://undocs.org/en/A/RES/ES-11/3",
                "United Nations General Assembly, 7 April 2022, A/RES/ES-11/3",
                "official text",
                "November 2026",
                (
                    paragraph(
                        words("Gives the day, the figures and the members that did not vote.")
                    ),
                ),
                (Link("General Assembly suspends Russia", "events/suspension.html"),),
            ),
            ReferenceLine(
                "bbc-2023",
                "Russia seeks to rejoin UN Human Rights Council",
                None,
                "BBC, 26 September 2023",
                None,
                None,
                (),
                (),
            ),
        ),
    )


def entities() -> EntitiesView:
    """Return the list of entities."""
    return EntitiesView(
        frame("entities.html", "People and bodies"),
        (("People", counted()[5:]), ("Bodies and states", counted()[:5])),
        Link("Who appears with whom", "network.html"),
    )


def statements() -> StatementsView:
    """Return the list of statements."""
    return StatementsView(
        frame("statements.html", "Statements"),
        (statement(), statement("katzarova-again")),
        (("mariana-katzarova", "Mariana Katzarova"), ("erik-mose", "Erik Mose")),
        (("wion-2023", "000 WION"), ("dagens-2023", "001 Dagens")),
        (("special-rapporteurs-report", "Special Rapporteur’s report"),),
    )


def votes() -> VotesView:
    """Return the list of votes."""
    base = tally()
    shown = TallyView(
        title=base.title,
        event=base.event,
        date=base.date,
        bars=base.bars,
        figures=tuple(
            FigureRow(
                row.label, None, row.votes, () if row.outside else (number(1),), outside=row.outside
            )
            for row in base.figures
        ),
        arithmetic=(),
        rule_name=base.rule_name,
        positions=(),
        candidates=(),
        notes=(
            note(
                1,
                "000 ¶6",
                WION,
                "passed with 93 votes in favour, 24 against it and 58 abstentions",
            ),
        ),
        all_outside=False,
    )
    election = TallyView(
        title="Election by secret ballot",
        event=Link("Election to the Council", "events/election.html"),
        date="10 October 2023",
        bars=(),
        figures=(),
        arithmetic=(),
        rule_name="",
        positions=(),
        candidates=tuple(
            FigureRow(name, None, votes, (letter("a"),), outside=True)
            for name, votes in (("Bulgaria", "160"), ("Albania", "123"), ("Russia", "83"))
        ),
        notes=(),
        all_outside=True,
    )
    return VotesView(frame("votes.html", "Votes"), (shown, election), OUTSIDE[:1])


def themes() -> ThemesView:
    """Return the list of themes."""
    return ThemesView(
        frame("themes.html", "Themes"),
        (
            (
                Counted(Link("Membership", "themes/membership.html"), 5),
                words("How Russia lost its seat, and asked for it back."),
            ),
            (Counted(Link("Belarus", "themes/belarus.html"), 1), ()),
        ),
    )


def verification() -> VerificationView:
    """Return the report."""
    names = ("000 WION", "001 Dagens", "002 The Brussels Times", "003 Press TV", "004 OHCHR letter")
    quotes = (
        "More than a year after … rejoin the forum.",
        "According to a position paper … accessed by BBC",
        "Russia expelled from the council",
        "it was in April last … soldiers in Ukraine.",
        "in April last year",
    )
    lines = tuple(
        CitationLine(
            index + 1,
            f"c-{index}",
            quotes[index % 5],
            f"000 ¶{index + 1}",
            f"sources/wion-2023.html#c-{index}",
            ((Link("Suspension", "events/e3.html"), "what happened"),),
            badge(HALF, "folded") if index == 3 else badge(FULL, "exact"),
            "white space" if index == 3 else "",
            f"{17 + index * 130}–{147 + index * 130}",
        )
        for index in range(9)
    )
    return VerificationView(
        frame=frame("verification.html", "Verification"),
        summary="All 44 citations were found in their sources when this site was built. 41 match "
        "to the letter; 3 match after folding white space. A citation that is not found stops the "
        "build, so there is nothing else to list.",
        counts=(
            ("Exact", badge(FULL, "41")),
            ("Folded, typography only", badge(HALF, "3")),
            ("Not checkable, outside the sources", badge(BasisMark.DASHED, "4")),
            ("Absent or ambiguous", badge(BasisMark.DIAMOND, "0")),
        ),
        sources=tuple(
            SourceCoverage(Link(name, f"sources/s{index}.html"), STRIP, 4 + index, "e14493e0d4" * 6)
            for index, name in enumerate(names)
        ),
        citations=lines,
        outside=(
            CitationLine(
                1,
                "c-out",
                "A/RES/ES-11/3",
                "outside",
                "sources.html#a-res-es-11-3",
                ((Link("Suspension", "events/e3.html"), "date"),),
                badge(BasisMark.DASHED, "not checkable"),
                "",
                "",
            ),
        ),
        origins=(
            OriginLine(
                Link("The paper", "entities/paper.html"),
                ((Link("000 WION", "sources/s0.html"), ""), (Link("001", "sources/s1.html"), "¶8")),
            ),
        ),
        support=(
            SupportLine(
                Link("Russia seeks to return", "events/e7.html"),
                (Link("000", "sources/s0.html"), Link("001", "sources/s1.html")),
                (Link("The paper", "entities/paper.html"),),
            ),
        ),
        single=1,
        wordings=(
            SharedPair(
                Link("000 WION", "sources/s0.html"),
                Link("001 Dagens", "sources/s1.html"),
                "40 words in 2 passages: 9 % of the first, 10 % of the second.",
                "Declared common origin:",
                (Link("The BBC report", "sources.html#r-bbc"),),
            ),
        ),
        compared=5,
    )


def exports() -> DataView:
    """Return the page of exports."""
    return DataView(
        frame=frame("data.html", "Data and how to cite"),
        exports=(
            ExportLine(
                Link("events.csv", "data/events.csv"),
                "CSV",
                "Every event with its date, how it is known, status and sources",
                "13 events",
                "4 KB",
            ),
            ExportLine(
                Link("dossier.json", "data/dossier.json"),
                "JSON",
                "All records",
                "44 citations",
                "120 KB",
            ),
        ),
        cite=cite("https://example.org/dossier/"),
    )


def prose() -> ProseView:
    """Return the method page."""
    return ProseView(
        frame=frame("method.html", "How to read the marks"),
        title="How to read the marks",
        contents=(Link("What verified means", "#verified"), Link("Folding", "#folding")),
        sections=(
            Section(
                "verified",
                "What verified means",
                (
                    paragraph(
                        words(
                            "A citation is ",
                            Weighty(words("verified")),
                            " when its ",
                            Stressed(words("exact")),
                            " words stand in the source once. ",
                            "That the words are true is another question.",
                            LineEnd(),
                            "See ",
                            Anchor("about.html", words("about")),
                            ".",
                        )
                    ),
                    Row(RowKind.HEADING, (words("In files"),), (), level=3),
                    Row(RowKind.LIST, (words("one"), words("two ", Machine("--strict"))), ()),
                    Row(RowKind.LIST, (words("three"), words("four")), (), ordered_from=3),
                    Row(RowKind.QUOTATION, (words("A line."), words("Another.")), ()),
                    Row(RowKind.CODE, (words("make site"), words("make test")), ()),
                    Row(RowKind.RULE, (), ()),
                    Row(
                        RowKind.TABLE,
                        (),
                        (),
                        table=((words("Mark"), words("Means")), (words("full"), words("stated"))),
                    ),
                ),
            ),
        ),
        folding=(
            ("white space", "Runs of spaces and line ends count as one space."),
            ("quotation marks", "Straight and curly marks are equal."),
        ),
        outside=(),
        backlinks=(),
        cite=cite("https://example.org/dossier/method.html"),
    )


def not_found() -> NotFoundView:
    """Return the page for addresses that do not exist."""
    return NotFoundView(
        frame("404.html", "Not found"),
        (Link("Home", "/dossier/index.html"), Link("Timeline", "/dossier/timeline.html")),
    )
