"""The page of a source: the words of the look's picture, with every kind of block."""

from __future__ import annotations

from support.view_differences import difference_lines
from support.view_lists import STRIP
from support.view_parts import HALF, badge, cite, frame, ruler, statement, words
from unhrc_site.model.views.copying import Citable
from unhrc_site.model.views.nodes import Lit, Machine, Named, Node, Nodes, Passage, Words
from unhrc_site.model.views.parts import Counted, Link, RecordLine, Step, TimelineMark
from unhrc_site.model.views.records import (
    AsideUnit,
    BlockUnit,
    MarginNote,
    RestLine,
    SourceView,
)

LUKASHENKO = "President Alexander Lukashenko"


def lit(name: str, *parts: str | Node, depth: int = 1) -> Passage:
    """Return a lit passage."""
    return Passage(f"c-{name}", (Lit(depth, words(*parts)),))


def named(text: str) -> Named:
    """Return a linked name."""
    return Named("../entities/x.html", text, (Words(text),))


def unit(
    number: int,
    *parts: str | Node,
    kind: str = "paragraph",
    rests: tuple[tuple[str, ...], ...] = (),
) -> BlockUnit:
    """Return a block of one line; `rests` are triples of title, role and passage."""
    margin = tuple(
        MarginNote(Link(title, "../events/x.html"), role, f"c-{passage}", (f"c-{passage}",))
        for title, role, passage in rests
    )
    level = 2 if kind == "heading" else 0
    return BlockUnit(number, f"b-{number:010x}", kind, level, (words(*parts),), margin)


def many_lines(number: int, kind: str, *lines: Nodes) -> BlockUnit:
    """Return a block of several lines."""
    return BlockUnit(number, f"b-{number:010x}", kind, 0, lines, ())


def units() -> tuple[BlockUnit | AsideUnit, ...]:
    """Return a text with captions, headings, overlaps, split passages, a list and a table."""
    return (
        AsideUnit(
            "1 line set aside: the site’s breadcrumb",
            ((words("Home / World / Europe"), "breadcrumb"),),
            (),
            opened=False,
        ),
        unit(1, "Russia denounces UNHRC resolution on Belarus as 'void'", kind="title"),
        unit(
            2,
            "Opposition supporters march during a rally in ",
            named("Minsk, Belarus"),
            " ",
            lit("date", "September 20, 2020"),
            ". (Photo by Reuters)",
            kind="caption",
            rests=(("This page’s date", "Not earlier than", "date"),),
        ),
        unit(
            3,
            lit(
                "void",
                "Russia has denounced the ",
                named("UN Human Rights Council (UNHRC)"),
                " resolution on Belarus as “legally void,”",
            ),
            " saying that it was pushed by the West ",
            lit(
                "force", "to force ", named(LUKASHENKO), " to start a dialogue with the opposition"
            ),
            ".",
            rests=(
                ("Russia calls the resolution “legally void”", "What happened", "void"),
                ("To force, or to call on?", "Difference, Russia’s reading", "force"),
            ),
        ),
        unit(
            4,
            lit(
                "friday",
                "On Friday, the 47-member state forum in Geneva endorsed the "
                "resolution — submitted by the ",
                named("European Union (EU)"),
                " — on Belarus",
            ),
            ", which has been the scene of protest rallies by supporters of opposition, who "
            "refuse to accept the official results of ",
            lit("month", "last month’s presidential election"),
            ".",
            rests=(
                ("Council adopts a resolution on Belarus", "What happened, date", "friday"),
                ("Presidential election in Belarus", "Date", "month"),
            ),
        ),
        unit(
            5,
            Passage(
                "c-called",
                (
                    Lit(1, words("The resolution called on Lukashenko to ")),
                    Passage(
                        "c-dialog", (Lit(2, words("enter into dialog with the opposition forces")),)
                    ),
                ),
            ),
            " and gave the office of UN rights boss ",
            named("Michelle Bachelet"),
            " a mandate to closely monitor the situation in the East European nation.",
            rests=(
                ("To force, or to call on?", "Difference, the narrator", "called"),
                ("Michelle Bachelet", "Office", "dialog"),
            ),
        ),
        unit(
            6,
            "The ",
            named("Russian Foreign Ministry"),
            " denounced the resolution ",
            lit("monday", "in a statement on Monday"),
            ".",
            rests=(("Russia calls the resolution “legally void”", "Date, worked out", "monday"),),
        ),
        unit(
            7,
            "“",
            lit(
                "jammed",
                "We assume that the UNHRC resolution was jammed through by the "
                "West in violation of principles",
            ),
            " and norms of the international law and that it is ",
            lit("jammed", "legally void,"),
            "” it said.",
            rests=(("Statement, Russian Foreign Ministry", "Exact words", "jammed"),),
        ),
        unit(
            8,
            "Belarus has denounced the debate as interference in its internal affairs. "
            "It is not currently a member of the council and could not block the resolution.",
        ),
        unit(9, "EU urged to offer trade, visa-free travel to Belarus", kind="heading"),
        many_lines(10, "list", words("freedom of speech"), words("human rights")),
        many_lines(11, "table", words("For", " | ", "23"), words("Against", " | ", "2")),
        many_lines(12, "quotation", words("We will help with our knowledge."), words("And more.")),
        many_lines(13, "signature", words("Volker Türk"), words("High Commissioner")),
        many_lines(14, "code", words("a = 1"), words("b = 2")),
        AsideUnit(
            "2 lines set aside: share bar, copyright line",
            (
                (words("SHARE THIS ARTICLE"), "share bar"),
                (
                    words(
                        "Press TV’s website can ",
                        lit("mirror", "also be accessed"),
                        " at the following alternate addresses: ",
                        Machine("www.presstv.co.uk"),
                    ),
                    "copyright line",
                ),
            ),
            (MarginNote(Link("The outlet", "#record"), "Outlet", "c-mirror", ("c-mirror",)),),
            opened=True,
        ),
    )


def source() -> SourceView:
    """Return the page of a source."""
    title = "Russia denounces UNHRC resolution on Belarus as 'void'"
    return SourceView(
        frame=frame("sources/press-tv-2020.html", "003", "Sources"),
        eyebrow="Source 003, news article",
        title=title,
        title_is_theirs=True,
        ruler=ruler("21 September 2020", TimelineMark.DAY_INFERRED, 10.36, anchor="start"),
        record=(
            RecordLine("Outlet", (words("Press TV"),), (badge(HALF, "from the footer"),)),
            RecordLine("Published", (words("21 September 2020"),), (badge(HALF, "worked out"),)),
            RecordLine("Origin", (words("Its own; Reuters for ¶16"),)),
            RecordLine("Passages cited", (words("11, all verified"),)),
        ),
        contents=(
            Link("The text", "#text"),
            Link("Statements made in it", "#statements"),
            Link("The record", "#record"),
            Link("Cite this source", "#cite"),
        ),
        coverage=STRIP,
        coverage_line="The whole file, start to end: 28 % of its text is cited; hatched lines are "
        "set aside.",
        language="en",
        direction="ltr",
        units=units(),
        custody=(
            RecordLine("SHA-256", (words(Machine("67a39347f7" * 6)),)),
            RecordLine("Retrieved", ()),
        ),
        note=(),
        statements=(statement(),),
        names=(Counted(Link("Belarus", "../entities/belarus.html"), 7, "state"),),
        differences=difference_lines(),
        rests=(
            RestLine(
                Link("Council adopts a resolution on Belarus", "../events/x.html"),
                "event",
                "What happened, date",
                (Link("¶4", "#c-friday"),),
            ),
        ),
        outside=(),
        backlinks=(),
        cite=cite("https://presstv.co.uk/Detail/2020/09/21/634667/Belarus-unrest-UN-resolution"),
        before=None,
        after=Step(
            "After, April 2022",
            Link("Russia closes local offices", "brussels-times-2022.html", theirs=True),
        ),
        citable=Citable(
            f"Press TV, “{title}”, 21 September 2020",
            "https://example.org/dossier/sources/press-tv-2020.html",
            "67a39347f767",
        ),
    )
