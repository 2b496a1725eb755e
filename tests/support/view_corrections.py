"""Corrections and a notice as a real dossier would give them."""

from __future__ import annotations

from dataclasses import replace

from support.view_parts import WION, frame, note, number, paragraph, words
from unhrc_site.model.views.corrections import CorrectionLine, CorrectionsView, NoticeView
from unhrc_site.model.views.parts import Link


def corrections() -> CorrectionsView:
    """Return the page of corrections."""
    told = (
        CorrectionLine(
            "correction-10147c9679",
            "23 November 2026",
            (paragraph(words("It told of one vote twice.")),),
            (),
            Link("The vote of April", "events/vote-of-april.html"),
        ),
        CorrectionLine(
            "correction-4108d30f1a",
            "22 November 2026",
            (
                paragraph(
                    words("The page said 94 votes; the source has 93.", number(1)),
                    note(1, "000 ¶6", WION, "93 votes in favour"),
                ),
            ),
            (Link("General Assembly suspends Russia", "events/suspension.html"),),
            None,
        ),
    )
    feed = Link("Feed of corrections", "corrections.xml")
    base = frame("corrections.html", "Corrections", "Corrections")
    return CorrectionsView(base, told, Link("About", "about.html"), feed, ())


def notice() -> NoticeView:
    """Return the page at the address of an event that was withdrawn."""
    gone = replace(corrections().corrections[0], withdrawn=None)
    base = frame("events/vote-of-april.html", "This page was withdrawn", "This page was withdrawn")
    return NoticeView(
        frame=replace(base, is_listed=False),
        title="This page was withdrawn",
        address="events/vote-of-april.html",
        name="The vote of April",
        now=None,
        withdrawn=gone,
        all_corrections=Link("All corrections", "../corrections.html"),
        outside=(),
    )
