"""The reading of one seed, told from top to bottom: bytes in, a typed source out.

Lines, facts, claims, zones, roles, fields. Each step is a module; this one only wires them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.load.raw import assembly, body, head, letters, pictures, surroundings, tail
from unhrc_site.load.raw.copyrights import outlets
from unhrc_site.load.raw.decoding import decode
from unhrc_site.load.raw.draft import Draft
from unhrc_site.load.raw.facts import units
from unhrc_site.load.raw.fields import authors_of, fields_of
from unhrc_site.load.raw.front_matter import front_matter
from unhrc_site.load.raw.kinds import kind_of
from unhrc_site.load.raw.languages import language_of
from unhrc_site.load.raw.prefixes import split_asides
from unhrc_site.load.raw.quotes import find_quotes
from unhrc_site.load.raw.repeats import set_repeats_aside
from unhrc_site.load.raw.structure import lines
from unhrc_site.load.raw.zones import set_zones
from unhrc_site.model.digest import sha256
from unhrc_site.model.source_text import RUNNING, SourceKind, SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.model.diagnostics import Diagnostic
    from unhrc_site.model.source_text import Block, Quote


def read_source(path: str, content: bytes) -> tuple[SourceText | None, tuple[Diagnostic, ...]]:
    """Return the source in `content`, None where it is no text, and what is wrong with it.

    `path` is only named: it tells Markdown (`.md`) from plain text and stands in the diagnostics.
    """
    path = path.replace("\\", "/")
    raw, diagnostics = decode(path, content)
    if raw is None:
        return None, diagnostics
    draft = read_draft(raw, markdown=path.lower().endswith((".md", ".markdown")))
    blocks = assembly.blocks_of(draft)
    source = SourceText(
        path=path,
        sha256=sha256(content),
        raw=raw,
        kind=draft.kind or SourceKind.OTHER,
        language=draft.language,
        blocks=blocks,
        set_aside=assembly.asides_of(draft),
        captions=assembly.captions_of(draft),
        quotes=_quotes(blocks, draft.language),
        links=assembly.links_of(draft.units),
        fields=fields_of(draft),
        authors=authors_of(draft),
        diagnostics=diagnostics,
    )
    return source, diagnostics


def read_draft(raw: str, *, markdown: bool = False) -> Draft:
    """Return the lines of `raw`, each with a role or the reason why it is set aside."""
    front = front_matter(raw)
    found = lines(raw, front.end if front else 0, markdown=markdown)
    draft = Draft(raw, units(split_asides(found)), "und", front)
    draft.language = language_of(" ".join(unit.text for unit in draft.units if unit.n > 6) or raw)
    surroundings.claim_furniture(draft)
    surroundings.claim_headers(draft)
    surroundings.claim_owner(draft)
    pictures.read_credits(draft)
    surroundings.read_metas(draft)
    pictures.pair_credits(draft)
    pictures.pair_archives(draft)
    surroundings.claim_opened(draft)
    pictures.pair_names(draft)
    letter = letters.find_letter(draft)
    draft.letter = letter
    draft.kind = kind_of(draft)
    set_zones(draft)
    if letter:
        letters.read_letter(draft, *letter)
    else:
        tail.cut_tail(draft)
    head.read_head(draft, outlets(draft))
    if draft.kind is SourceKind.STATEMENT:
        letters.read_address(draft)
    set_repeats_aside(draft)
    body.read_body(draft)
    tail.set_biographies_aside(draft, authors_of(draft))
    return draft


def _quotes(blocks: Sequence[Block], language: str) -> tuple[Quote, ...]:
    return find_quotes([block for block in blocks if block.type in RUNNING], language)
