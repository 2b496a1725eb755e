"""Public editions of dossiers that are made in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.evidence import link
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.dossier.publishing.edition import public_edition
from unhrc_site.exports.plan import make_exports
from unhrc_site.model.dates.day import Day

if TYPE_CHECKING:
    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.dossier.edition import Edition
    from unhrc_site.model.source_text import SourceText

TODAY = Day(2026, 11, 22)
"""The day of the build in these tests."""


def edition(content: str, *texts: SourceText, today: Day = TODAY) -> Edition:
    """Return the public edition of these seeds and of the records in `content`."""
    return public_edition(link(content, *texts).dossier, today)


def exported(dossier: Dossier) -> str:
    """Return all exports of a dossier as one text: every field of every record, and all evidence.

    A gap of a text is shown as the word GAP.
    """
    exports = make_exports(Read(make_facts(dossier)))
    return "\n".join(export.content.decode() for export in exports)


def shown_text(dossier: Dossier, slug: str) -> list[str]:
    """Return the blocks of a source, each gap as the number of words that it stands for."""
    blocks = []
    for block in dossier.sources[slug].text.blocks:
        text = block.text
        for our in reversed(block.ours):
            if our.words:
                text = f"{text[: our.start]}<{our.words}>{text[our.end :]}"
        blocks.append(text)
    return blocks
