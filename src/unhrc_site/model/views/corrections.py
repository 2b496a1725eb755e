"""What readers are told has changed: the list of corrections, and notices at old addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhrc_site.model.views.parts import Frame, Link, OutsideItem, Row


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One correction."""

    id: str
    date: str
    what: tuple[Row, ...]
    pages: tuple[Link, ...]
    """The records concerned."""
    withdrawn: Link | None
    """The notice at the address of a page that went away."""


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """`corrections.html`: newest first."""

    frame: Frame
    corrections: tuple[CorrectionLine, ...]
    about: Link | None
    """The page that says how to tell the editors of a mistake, if they have one."""
    feed: Link | None
    """None where the site does not know its address, which a feed must name."""
    outside: tuple[OutsideItem, ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A page at an address where a record or page was."""

    frame: Frame
    title: str
    address: str
    """The one at which the notice stands, from the site's root."""
    name: str | None
    """The title of a page that was withdrawn, if the editors gave it."""
    now: Link | None
    """The record, where it is now; None where it is nowhere."""
    withdrawn: CorrectionLine | None
    """The correction that withdrew the page."""
    all_corrections: Link
    outside: tuple[OutsideItem, ...]
