"""Parts of views as a real dossier would give them: frames, notes, rulers, votes."""

from __future__ import annotations

import json

from unhrc_site.model.views.copying import Copy
from unhrc_site.model.views.heads import Head
from unhrc_site.model.views.nodes import Anchor, LetterMark, Node, Nodes, NoteMark, Stressed, Words
from unhrc_site.model.views.parts import (
    Badge,
    BasisMark,
    CiteBox,
    Frame,
    Link,
    Note,
    OutsideItem,
    Provenance,
    Row,
    RowKind,
    Ruler,
    StatementLine,
    Tick,
    TimelineMark,
)
from unhrc_site.model.views.records import ArithmeticRow, Bar, BarSegment, FigureRow, TallyView

SITE = "Russia and the UN Human Rights Council"
HALF, FULL = BasisMark.HALF, BasisMark.FULL


def words(*parts: str | Node) -> Nodes:
    """Return nodes, plain strings as words."""
    return tuple(Words(part) if isinstance(part, str) else part for part in parts)


def number(value: int, *, broken: bool = False) -> NoteMark:
    """Return the mark of note `value`."""
    return NoteMark(value, f"#n{value}", broken)


def letter(value: str) -> LetterMark:
    """Return the mark of outside item `value`."""
    return LetterMark(value, f"#o-{value}")


def frame(path: str, title: str, *crumbs: str, theirs: bool = False) -> Frame:
    """Return the frame of the page at `path`."""
    root = "../" * path.count("/")
    section = path.split("/", maxsplit=1)[0].removesuffix(".html")
    names = {
        "events": "timeline",
        "entities": "entities",
        "sources": "sources",
        "themes": "themes",
    }
    nav = tuple(
        Link(text, f"{root}{name}.html", here=names.get(section, section) == name)
        for text, name in (
            ("Timeline", "timeline"),
            ("Sources", "sources"),
            ("People and bodies", "entities"),
            ("Statements", "statements"),
            ("Votes", "votes"),
            ("Themes", "themes"),
            ("Verification", "verification"),
        )
    )
    trail = [Link("Dossier", f"{root}index.html")]
    trail += [Link(crumb, f"{root}{crumb.lower()}.html") for crumb in crumbs]
    return Frame(
        path=path,
        root=root,
        language="en",
        title=f"{title} · {SITE}",
        description="What five sources say, in which words.",
        site_title=SITE,
        home=Link(SITE, f"{root}index.html"),
        nav=nav,
        crumbs=(*trail, Link(title, "#page-main", theirs=theirs, here=True)),
        footer=(
            Link("Data and how to cite", f"{root}data.html"),
            Link("How to read the marks", f"{root}method.html"),
            Link("About", f"{root}about.html"),
        ),
        rights="The dossier’s own words and data may be reused with credit. Quoted passages belong "
        "to their publishers and are quoted to be checked.",
        licence=Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        build_line="Built from 5 sources. No cookies, no scripts needed, nothing loaded from "
        "elsewhere.",
        canonical=f"https://example.org/dossier/{path}",
        head=Head(
            (("z:itemType", "newspaperArticle"), ("citation_title", title))
            if path.startswith("sources/")
            else (),
            (("og:title", title), ("og:type", "website"), ("og:site_name", SITE)),
            json.dumps({"@context": "https://schema.org", "@type": "WebPage", "name": title}),
            (Link("Corrections", f"{root}corrections.xml"),),
        ),
    )


def badge(mark: BasisMark, *parts: str | Node) -> Badge:
    """Return a badge."""
    return Badge(mark, words(*parts))


WION = ("WION", True, "26 Sep 2023")
DAGENS = ("Dagens", True, "27 Sep 2023")
BRUSSELS = ("The Brussels Times", False, "Apr 2022")


def place(pinpoint: str, outlet: tuple[str, bool, str]) -> Provenance:
    """Return a provenance line."""
    slug = {"WION": "wion-2023", "Dagens": "dagens-2023"}.get(outlet[0], "brussels-times-2022")
    return Provenance(pinpoint, f"../sources/{slug}.html#b-0a1b2c3d4e", *outlet)


def copied(quote: str, pinpoint: str, outlet: tuple[str, bool, str]) -> Copy:
    """Return what the copy button of a quotation takes along."""
    name, _, date = outlet
    cited = f"{name}, “A headline”, {date}"
    href = place(pinpoint, outlet).href
    return Copy(f"“{quote}”", cited, pinpoint.rsplit(maxsplit=1)[-1], href, "67a39347f767")


def note(value: int, pinpoint: str, outlet: tuple[str, bool, str], *parts: str) -> Note:
    """Return a verified note."""
    return Note(
        number=value,
        id=f"n{value}",
        parts=parts,
        state="exact",
        rules=(),
        problem=None,
        provenance=place(pinpoint, outlet),
        copy=copied(" […] ".join(parts), pinpoint, outlet),
        language=None,
    )


def paragraph(nodes: Nodes, *notes: Note) -> Row:
    """Return a row of one paragraph."""
    return Row(RowKind.PARAGRAPH, (nodes,), notes)


YEARS = tuple(
    Tick((year - 2020) * 100 / 7, str(year), minor=year % 2 == 1) for year in range(2020, 2027)
)
OTHERS = (8.9, 10.2, 10.4, 52.1, 52.9, 54.0, 55.3, 59.6, 64.0)


def ruler(
    label: str, mark: TimelineMark, x1: float, x2: float | None = None, anchor: str = "middle"
) -> Ruler:
    """Return a ruler from 2020 to 2026."""
    end = x1 if x2 is None else x2
    description = f"{label}, on a line from 2020 to 2026 with {len(OTHERS)} other events."
    return Ruler(YEARS, OTHERS, mark, x1, end, label, anchor, description)


OUTSIDE = (
    OutsideItem(
        "a",
        "o-a",
        words(
            "The vote was taken on 7 April 2022. The resolution is A/RES/ES-11/3, “Suspension of "
            "the rights of membership of the Russian Federation in the Human Rights Council”; "
            "18 members did not vote."
        ),
        (
            Link("Text of the resolution", "../sources.html#a-res-es-11-3"),
            Link("UN Digital Library, voting record 3967778", "../sources.html#voting-record"),
        ),
    ),
    OutsideItem(
        "b",
        "o-b",
        words(
            "The majority is two-thirds of members present and voting; abstentions are not counted."
        ),
        (Link("A/RES/60/251, paragraph 8", "../sources.html#a-res-60-251"),),
    ),
    OutsideItem(
        "c",
        "o-c",
        words("Russia ended its membership the same day."),
        (
            Link("Russian Foreign Ministry text", "../sources.html#mid"),
            Link("Al Jazeera", "../sources.html#al-jazeera"),
        ),
    ),
)


def tally() -> TallyView:
    """Return the vote of April 2022."""
    scale = 100 / 193
    everyone = (
        BarSegment("for", "In favour", 93, 0, 93 * scale, outside=False),
        BarSegment("against", "Against", 24, 93 * scale, 24 * scale, outside=False),
        BarSegment("abstaining", "Abstained", 58, 117 * scale, 58 * scale, outside=False),
        BarSegment("not-voting", "Not voting", 18, 175 * scale, 18 * scale, outside=True),
    )
    return TallyView(
        title="Vote of the General Assembly",
        event=Link("General Assembly suspends Russia", "events/suspension.html"),
        date="April 2022",
        bars=(
            Bar("All 193 members", everyone, None, None, None),
            Bar(
                "Counted for the majority: 117",
                everyone[:2],
                78 * scale,
                "two-thirds: 78",
                "79.5 %",
            ),
        ),
        figures=(
            FigureRow("In favour", None, "93", (number(3),), outside=False),
            FigureRow("Against", None, "24", (number(3),), outside=False),
            FigureRow("Abstained", None, "58", (number(3),), outside=False),
            FigureRow("Not voting", None, "18", (letter("a"),), outside=True),
        ),
        arithmetic=(
            ArithmeticRow(
                "Votes for and against",
                117,
                "93 + 24",
                "79.5 %",
                "93 ÷ 117",
                78,
                "⅔ × 117, rounded up",
                rule=True,
                marks=(letter("b"),),
            ),
            ArithmeticRow(
                "Votes and abstentions",
                175,
                "93 + 24 + 58",
                "53.1 %",
                "93 ÷ 175",
                117,
                "⅔ × 175, rounded up",
                rule=False,
                marks=(),
            ),
            ArithmeticRow(
                "All members",
                193,
                "",
                "48.2 %",
                "93 ÷ 193",
                129,
                "⅔ × 193, rounded up",
                rule=False,
                marks=(),
            ),
        ),
        rule_name="two-thirds",
        positions=(
            FigureRow(
                "China",
                Link("China", "../entities/china.html"),
                "against",
                (number(3),),
                outside=False,
            ),
            FigureRow(
                "India",
                Link("India", "../entities/india.html"),
                "abstained",
                (number(3),),
                outside=False,
            ),
        ),
        candidates=(),
        notes=(),
        all_outside=False,
    )


def cite(url: str) -> CiteBox:
    """Return how to cite a page."""
    return CiteBox(
        (
            (
                "This page",
                words(
                    "“General Assembly suspends Russia from the Human Rights Council.” ",
                    Stressed(words(SITE)),
                    ", event page. ",
                    Anchor(url, words(url), leaves=True),
                ),
            ),
        ),
        (Link("BibTeX", "x.bib"), Link("RIS", "x.ris"), Link("CSL-JSON", "x.json")),
    )


def statement(identity: str = "katzarova-alarm") -> StatementLine:
    """Return a long statement in direct speech."""
    said = (
        "I think there is a serious place for concern and also of course, as documented by my "
        "report, an enormous crackdown on civil society. Around 600 civil society "
        "organizations from big like Memorial, the Nobel peace price winner for last year, to "
        "tiny organizations in the regions of indigenous people, of ethnic minorities, of "
        "LGBTIQ representative organizations, organizations that represent these people, have "
        "been closed down, have been forced to closed down by the authorities,"
    )
    return StatementLine(
        id=identity,
        said_by="mariana-katzarova",
        speaker=Link("Mariana Katzarova", "entities/mariana-katzarova.html"),
        office="Special Rapporteur",
        parts=(said,),
        manner="Direct speech",
        channel=None,
        when="Before 26 September 2023",
        when_badge=badge(HALF, "worked out"),
        event=Link("Special Rapporteur’s report", "events/special-rapporteurs-report.html"),
        provenance=place("000 ¶10", WION),
        problem=None,
        reasoning="The paragraph before names her.",
        note=(),
        source="wion-2023",
        language=None,
        copy=copied("I think there is a serious place…", "000 ¶10", WION),
        office_outside=(Words("Special Rapporteur on the Russian Federation"),),
        at_origin=(Words("The report has it as reported speech."),),
        about="special-rapporteurs-report",
    )
