"""The fragments of those parts of a page that have no address of their own.

Pages link to them ("On this page"), templates write them; both must use the same words.
A section of prose (`Section.id`) may take none of them but `the-vote`.
"""

from __future__ import annotations

import enum


class Fragment(enum.StrEnum):
    """A part of a page, where the page has it."""

    TALLY = "the-vote"
    """A section of prose with this id takes the tally in; so a vote has one heading."""
    PARTICIPANTS = "taking-part"
    ACCOUNTS = "accounts"
    DIFFERENCES = "differences"
    SILENT = "silent"
    NOT_SAID = "not-said"
    OUTSIDE = "outside"
    TEXT = "text"
    """A source's words."""
    RECORD = "record"
    """What is known of a source's file."""
    NAMES = "names"
    NOTE = "note"
    """The editors' note on a source."""
    RESTS = "rests"
    """What rests on a source."""
    OFFICES = "offices"
    STATEMENTS = "statements"
    EVENTS = "events"
    MENTIONS = "mentions"
    MENTIONED_WITH = "mentioned-with"
    SOURCES = "sources"
    THEMES = "themes"
    REFERENCES = "references"
    FOLDING = "folding"
    CITATIONS = "citations"
    BACKLINKS = "backlinks"
    CITE = "cite"
    MAIN = "page-main"
    CONTENTS = "site-contents"
    """The footer's list of pages."""
