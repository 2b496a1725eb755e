"""Differences as a real dossier would give them."""

from __future__ import annotations

from dataclasses import replace

from support.view_parts import (
    BRUSSELS,
    DAGENS,
    OUTSIDE,
    WION,
    cite,
    frame,
    note,
    number,
    paragraph,
    ruler,
    words,
)
from unhrc_site.model.views.differences import (
    DifferencesView,
    DifferenceView,
    Matrix,
    MatrixRow,
    OriginRows,
    SilentLine,
    ValueRow,
)
from unhrc_site.model.views.nodes import Lit, Nodes
from unhrc_site.model.views.parts import (
    DifferenceLine,
    GivenLine,
    Link,
    Section,
    Step,
    TimelineMark,
)

SLUG = "suspended-or-expelled"
ACCOUNTS = (
    ("expelled", "000 ¶1", WION, "More than a year after being ", "expelled", " from the Council"),
    ("suspended", "000 ¶5", WION, "voted to ", "suspend", " Russia from the human rights body"),
    ("suspended", "001 ¶13", DAGENS, "Russia was ", "suspended", " from the Council in April 2022"),
    ("suspended", "002 ¶6", BRUSSELS, "voted to ", "suspend", " Russia from the Council"),
)


def lit(before: str, light: str, after: str) -> Nodes:
    """Return words of which some are lit."""
    return words(before, Lit(1, words(light)), after)


def rows(count: int = len(ACCOUNTS)) -> tuple[ValueRow, ...]:
    """Return `count` accounts, one of which is broken."""
    made = []
    for index in range(count):
        value, pinpoint, outlet, *quote = ACCOUNTS[index % len(ACCOUNTS)]
        broken = "passage not found" if index == 1 else None
        made.append(
            ValueRow(
                id=f"a-s{index}-0a1b2c3d4e",
                value=value,
                quote=(words("".join(quote)),) if broken else (lit(*quote),),
                note=note(index + 1, pinpoint, outlet, "".join(quote)),
                problem=broken,
                remark=words("In the first sentence.") if index == 0 else (),
            )
        )
    return tuple(made)


def difference_lines() -> tuple[DifferenceLine, ...]:
    """Return three questions as lines."""
    given = tuple(
        GivenLine(
            pinpoint[:3],
            f"../sources/{outlet[0].lower()}.html#c-0a1b2c3d4e",
            lit(*quote),
            None,
            None,
        )
        for _, pinpoint, outlet, *quote in ACCOUNTS
    )
    titles = ("Suspended or expelled?", "Why was Russia suspended?", "For how many seats?")
    return tuple(
        DifferenceLine(
            Link(title, f"differences/d{index}.html"),
            "Two values; 000 gives both.",
            given[index:],
            "1 more account" if index else "",
            "003 and 004",
        )
        for index, title in enumerate(titles)
    )


def difference() -> DifferenceView:
    """Return the page of one difference."""
    first, second, third, fourth = rows()
    return DifferenceView(
        frame=frame(
            "differences/suspended-or-expelled.html", "Suspended or expelled?", "Differences"
        ),
        title="Suspended or expelled?",
        ruler=ruler("April 2022", TimelineMark.BAR, 32.1, 33.3),
        lede=paragraph(words("Three sources name what the General Assembly did.", number(1))),
        summary="Two values; 000 gives both; 003 and 004 are silent.",
        events=(Link("General Assembly suspends Russia", "../events/suspension.html"),),
        matrix=Matrix(
            "Which source uses which words",
            ("expelled", "suspended"),
            (
                MatrixRow(Link("000 WION", "../sources/wion-2023.html"), (True, True)),
                MatrixRow(Link("001 Dagens", "../sources/dagens-2023.html"), (False, True)),
            ),
            (),
            "003 and 004",
            is_wide=False,
        ),
        contents=(Link("The words", "#accounts"), Link("Silent", "#silent")),
        heading="The words, by origin",
        support="“suspended” rests on 3 sources, 2 independent origins; the other on one source.",
        origins=(
            OriginRows(words("One origin: a report; 000 and 001 derive from it"), (first, second)),
            OriginRows(words("Its own origin"), (replace(third, quote=third.quote * 2), fourth)),
        ),
        are_long=False,
        silent=(
            SilentLine(
                "a-press-tv-2020",
                Link("003 Press TV", "../sources/press-tv-2020.html"),
                "21 Sep 2020",
                words("Earlier than the vote."),
            ),
        ),
        sections=(
            Section(
                "how-we-handle-it",
                "How we handle it",
                (paragraph(words("Our own sentences say “suspended”.", number(3))),),
            ),
        ),
        outside=(replace(OUTSIDE[0], compared="“suspended”: agrees with 000."), *OUTSIDE[1:]),
        backlinks=(),
        cite=cite(f"https://example.org/dossier/differences/{SLUG}.html"),
        before=None,
        after=Step("Next difference", Link("Why was Russia suspended?", "why-suspended.html")),
    )


def differences() -> DifferencesView:
    """Return the list of all differences."""
    return DifferencesView(
        frame("differences.html", "Differences"),
        "Three questions on which accounts were compared.",
        difference_lines(),
    )
