"""Conversions that several kinds of record share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.load.markdown import read_inline, read_markdown
from unhrc_site.model.citations import Citation
from unhrc_site.model.claims import Claim, DateClaim, OutsideDate, OutsideNote
from unhrc_site.model.editorial import Editorial, MarkedWords
from unhrc_site.model.tallies import Count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.schema.base import (
        CiteModel,
        ClaimModel,
        DateModel,
        OutsideDateModel,
        OutsideModel,
    )
    from unhrc_site.load.schema.files import CountModel, RecordModel
    from unhrc_site.load.yaml_text import Document
    from unhrc_site.model.diagnostics import Diagnostic, Location
    from unhrc_site.model.prose import Inline, Prose


@dataclass(slots=True)
class Conversion:
    """One file on its way to a record: its places, and what was found wrong on the way."""

    slug: str
    document: Document
    problems: list[Diagnostic] = field(default_factory=list)

    def at(self, *path: str | int) -> Location:
        """Return the place of a value."""
        return self.document.at(path)

    @property
    def start(self) -> Location:
        """The record as a whole: its front matter's first line."""
        return self.document.at(())

    def body(self) -> Prose:
        """Return the file's Markdown."""
        document = self.document
        body, problems = read_markdown(
            document.path,
            document.body,
            first_line=document.body_line,
            lines=document.text.split("\n"),
        )
        self.problems.extend(problems)
        return body

    def inline(self, text: str, *path: str | int) -> tuple[Inline, ...]:
        """Return one value's Markdown."""
        nodes, problems = read_inline(text, self.at(*path))
        self.problems.extend(problems)
        return nodes

    def cites(self, models: Sequence[CiteModel], *path: str | int) -> tuple[Citation, ...]:
        """Return the citations under the key at `path`."""
        return tuple(
            Citation(
                model.source,
                model.quote,
                self.document.at((*path, index, "quote")),
                model.prefix,
                model.suffix,
            )
            for index, model in enumerate(models)
        )

    def claim(self, model: ClaimModel | None, *path: str | int) -> Claim | None:
        """Return a field with its basis."""
        if model is None:
            return None
        cites = self.cites(model.cite, *path, "cite")
        return Claim(model.value, model.basis, model.reasoning, cites, model.references)

    def date(self, model: DateModel | None, *path: str | int) -> DateClaim | None:
        """Return a date with its basis."""
        if model is None:
            return None
        return DateClaim(
            model.edtf,
            model.basis,
            model.reasoning,
            self.cites(model.cite, *path, "cite"),
            model.references,
            self.at(*path, "edtf"),
        )

    def outside_date(self, model: OutsideDateModel | None) -> OutsideDate | None:
        """Return the date that references add."""
        if model is None:
            return None
        return OutsideDate(model.edtf, model.references, self.at("outside_date", "edtf"))

    def count(self, model: CountModel | None, *path: str | int) -> Count | None:
        """Return one figure of a tally."""
        if model is None:
            return None
        cites = self.cites(model.cite, *path, "cite")
        return Count(model.votes, cites, model.references, self.at(*path, "votes"))

    def editorial(self, model: RecordModel) -> Editorial:
        """Return what the record says of itself."""
        marked = tuple(
            MarkedWords(item.words, item.reason, self.at("marked_words", index))
            for index, item in enumerate(model.marked_words)
        )
        return Editorial(model.draft, model.embargo, model.former_slugs, marked)

    def outside_note(self, model: OutsideModel | None, key: str) -> OutsideNote | None:
        """Return what references say on the one thing under `key`."""
        if model is None:
            return None
        return OutsideNote(self.inline(model.text, key, "text"), model.references, self.at(key))

    def outside(self, models: Sequence[OutsideModel]) -> tuple[OutsideNote, ...]:
        """Return what references add."""
        return tuple(
            OutsideNote(
                self.inline(model.text, "outside", index, "text"),
                model.references,
                self.at("outside", index),
            )
            for index, model in enumerate(models)
        )
