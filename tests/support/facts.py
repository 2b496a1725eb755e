"""Views made without writing a site: facts from a string, and what stands in a view."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from support.evidence import link
from support.site import split
from unhrc_site.dossier.facts import FactTable, Read
from unhrc_site.load.raw.reading import read_source
from unhrc_site.model.citations import Citation, Passage, State
from unhrc_site.model.diagnostics import Location
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.parts import Note, OutsideItem
from unhrc_site.pages.plan import plan_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unhrc_site.model.source_text import SourceText

T = TypeVar("T")


def read_of(site: str, *texts: SourceText) -> Read:
    """Return the facts of a site in a string; its seeds are read as the program reads them."""
    content, seeds = "", list(texts)
    for path, written in split(site).items():
        if path.startswith("seeds/"):
            text, _ = read_source(path, written)
            assert text is not None
            seeds.append(text)
        else:
            content += f"-- {path} --\n{written.decode()}"
    return link(content, *seeds).read


def with_facts(read: Read, changed: dict[str, object]) -> Read:
    """Return the same facts with some replaced."""
    return Read(FactTable({**read._facts.values, **changed}))


def with_unknown(read: Read, record: str, target: str = "nowhere") -> Read:
    """Return the facts with a passage of `record` that is absent: `target` is no source."""
    citation = Citation(target, "words of nobody", Location("content/x.md"))
    passage = Passage(citation, record, "what happened", State.ABSENT)
    totals = read.totals()
    return with_facts(
        read,
        {
            f"passages/{record}": (*read.passages(record), passage),
            "passages": (*read.all_passages(), passage),
            "totals": totals._replace(citations=totals.citations + 1, broken=totals.broken + 1),
        },
    )


def views_of(read: Read) -> dict[str, Any]:
    """Return the view of every page, by path."""
    return {page.path: page.make(page.slug, read) for page in plan_pages(read._facts)}


def within(value: object, kind: type[T]) -> Iterator[T]:
    """Yield every value of a class in a view, parents before children, in the order of fields."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from within(item, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from within(getattr(value, field.name), kind)


def words_in(value: object) -> str:
    """Return all words of nodes in their order, without marks."""
    if isinstance(value, n.Words | n.Theirs | n.Machine):
        return value.text
    if isinstance(value, tuple):
        return "".join(words_in(item) for item in value)
    return words_in(getattr(value, "children", ()))


def marks_in(value: object) -> list[n.NoteMark | n.LetterMark | n.Uncited]:
    """Return the marks among nodes, in their order."""
    return [
        node
        for node in within(value, object)
        if isinstance(node, n.NoteMark | n.LetterMark | n.Uncited)
    ]


def dangling(view: object) -> list[str]:
    """Return the marks of a view that open nothing on it."""
    there = {f"#{note.id}" for note in within(view, Note)}
    there |= {f"#{item.id}" for item in within(view, OutsideItem)}
    numbers = {mark.href for mark in within(view, n.NoteMark)}
    letters = {mark.href for mark in within(view, n.LetterMark)}
    return sorted((numbers | letters) - there)
