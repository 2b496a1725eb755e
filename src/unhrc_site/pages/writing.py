"""What one page needs while it is written: links, numbered notes, lettered outside items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.citing import CORRECTIONS, SITE
from unhrc_site.dossier.linking import QUOTED
from unhrc_site.model import prose
from unhrc_site.model.citations import State
from unhrc_site.model.dates.human import ENGLISH_SHORT, date_in_words
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import passage_anchor, relative, route
from unhrc_site.model.views import nodes as n
from unhrc_site.model.views.copying import Copy
from unhrc_site.model.views.parts import (
    Link,
    Note,
    OutsideItem,
    Provenance,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unhrc_site.dossier.facts import Card, Read
    from unhrc_site.dossier.origins import Support
    from unhrc_site.model.citations import Citation, Passage
    from unhrc_site.model.claims import OutsideNote
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.differences import OutsideValue

ELLIPSIS = " […] "
SHOWN_DIGITS = 12
"""Digits of a source's SHA-256 in a citation: enough to tell its versions apart."""
_CITING_PAGES = {SITE: "index.html", CORRECTIONS: "corrections.html"}
"""The pages of what cites and is no record."""


def in_words(date: Edtf | None) -> str:
    """Return a date in full, or the words for none."""
    return date_in_words(date) if date else "date not known"


def in_short(date: Edtf | None) -> str:
    """Return a date for tight places."""
    return date_in_words(date, ENGLISH_SHORT) if date else "date not known"


def source_name(card: Card) -> str:
    """Return what links call a source: its headline, or its title in brackets if it has none."""
    return card.title if card.theirs else f"[{card.title}]"


def source_words(card: Card) -> str:
    """Return the short name of a source with its outlet: "003 Press TV"."""
    return f"{card.label} {card.publisher}" if card.publisher else card.label


def cited_words(card: Card) -> str:
    """Return outlet, title and date of a source, as a pinpoint citation has them."""
    title = f"“{card.title}”" if card.theirs else f"[{card.title}]"
    date = in_words(card.date) if card.date else "undated"
    return ", ".join(part for part in (card.publisher, title, date) if part)


def address_of(card: Card) -> str:
    """Return the address of what a card stands for, from the site's root."""
    return _CITING_PAGES.get(card.slug) or route(card.kind, card.slug)


def letter(index: int) -> str:
    """Return the letters that count outside items: a to z, then aa."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


class Writer:
    """One page being written; numbers and letters count in the order of its rows.

    What stands in the head takes the numbers of the rows below, where the passages are shown.
    """

    def __init__(self, read: Read, path: str, records: Sequence[str] = ()) -> None:
        """Write the page at `path`, with the citations of `records`."""
        self.read = read
        self.path = path
        self._passages: dict[tuple[str, str], Passage] = {}
        for slug in records:
            for passage in read.passages(slug):
                self._passages.setdefault((passage.citation.target, passage.citation.id), passage)
        self._numbers: dict[tuple[str, str], int] = {}
        self._shown: list[tuple[Passage, int]] = []
        self._new: list[Note] = []
        self._items: list[OutsideItem] = []
        self._letters: dict[str, str] = {}

    # Links

    def href(self, target: str) -> str:
        """Return the link from this page to an address from the root."""
        return relative(target, self.path)

    def link(self, slug: str, words: str | None = None) -> Link:
        """Return the link to a record; a source is called by its headline."""
        card = self.read.card(slug)
        if card is None:
            return Link(words or slug, self.href("index.html"))
        address = self.href(address_of(card))
        if words is not None:
            return Link(words, address)
        if card.kind is Kind.SOURCE:
            return Link(source_name(card), address, theirs=card.theirs)
        return Link(card.title, address)

    def provenance(self, passage: Passage) -> Provenance:
        """Return where the words of a passage stand; what is no source leads to their list."""
        target = passage.citation.target
        card = self.read.card(target)
        if card is None or card.kind not in {Kind.SOURCE, Kind.REFERENCE}:
            place, href = f"{target}, not found", self.href("sources.html")
            return Provenance(place, href, None, outlet_is_outside=False, date=None)
        name = card.label or card.title
        if passage.block >= 0:
            place = f"{name} ¶{passage.block + 1}"
        else:
            place = f"{name}, set aside" if passage.set_aside >= 0 else name
        fragment = f"#{passage_anchor(passage.citation.id)}" if passage.spans else ""
        return Provenance(
            place,
            self.href(route(card.kind, card.slug) + fragment),
            card.publisher,
            card.publisher_is_outside,
            in_short(card.date) if card.date else None,
        )

    # Evidence

    def passage(self, citation: Citation) -> Passage | None:
        """Return what a citation turned out to be; None if it names nothing that exists."""
        return self._passages.get((citation.target, citation.id))

    def mark(self, citation: Citation) -> n.NoteMark | n.LetterMark | None:
        """Return the mark of a citation; the first use of a passage makes its note.

        Words that lie within a passage that the page has shown already are opened by its number.
        """
        passage = self.passage(citation)
        if passage is None:
            return None
        if passage.state is State.NOT_CHECKABLE:
            return self.letter_mark(citation.target)
        key = (citation.target, citation.id)
        if key not in self._numbers:
            holder = self._holder(passage)
            if holder is None:
                self._shown.append((passage, len(self._shown) + 1))
                self._new.append(self._note(passage, len(self._shown)))
            self._numbers[key] = holder or len(self._shown)
        number = self._numbers[key]
        return n.NoteMark(number, f"#note-{number}", broken=passage.state.is_broken)

    def _holder(self, passage: Passage) -> int | None:
        """Return the number of a passage shown before that holds all of these words."""
        for shown, number in self._shown:
            if shown.citation.target == passage.citation.target and passage.spans:
                held = (
                    any(
                        outer.start <= part.start and part.end <= outer.end for outer in shown.spans
                    )
                    for part in passage.spans
                )
                if all(held):
                    return number
        return None

    def own_note(self, citation: Citation) -> Note | None:
        """Return a passage as a note that the page shows in a place of its own.

        It has its number even where another note holds its words; marks that follow open it.
        """
        passage = self.passage(citation)
        if passage is None or passage.state is State.NOT_CHECKABLE:
            return None
        key = (citation.target, citation.id)
        if key not in self._numbers:
            self._shown.append((passage, len(self._shown) + 1))
            self._numbers[key] = len(self._shown)
        return self._note(passage, self._numbers[key])

    def marks(
        self, citations: Iterable[Citation], references: Iterable[str] = ()
    ) -> tuple[n.NoteMark | n.LetterMark, ...]:
        """Return the marks of citations, then those of references."""
        made = [self.mark(citation) for citation in citations]
        made.extend(self.letter_mark(reference) for reference in references)
        return tuple(dict.fromkeys(mark for mark in made if mark))

    def new_notes(self) -> tuple[Note, ...]:
        """Return the notes that were made since this was last asked."""
        new, self._new = tuple(self._new), []
        return new

    def _note(self, passage: Passage, number: int) -> Note:
        provenance = self.provenance(passage)
        quote = passage.citation.quote or ""
        words = passage.words or (quote,)
        return Note(
            number,
            f"note-{number}",
            words,
            passage.state.value,
            passage.rules,
            problem_of(passage),
            provenance,
            self.copy(ELLIPSIS.join(words), passage) if passage.spans else None,
            self.foreign(passage.citation.target),
        )

    def copy(self, words: str, passage: Passage) -> Copy:
        """Return a quotation with all that cites it; the script adds the day of copying."""
        source = passage.citation.target
        fragment = f"#{passage_anchor(passage.citation.id)}" if passage.spans else ""
        card = self.read.card(source)
        if passage.block >= 0:
            place = f"¶{passage.block + 1}"
        else:
            place = "set aside" if passage.set_aside >= 0 else ""
        return Copy(
            words if passage.citation.sealed else f"“{words}”",
            cited_words(card) if card else source,
            place,
            self.address(route(Kind.SOURCE, source) + fragment),
            card.sha256[:SHOWN_DIGITS] if card else "",
        )

    def address(self, target: str) -> str:
        """Return the absolute address of a place on the site, or the link where it is not known."""
        base_url = self.read.settings().base_url
        return base_url + target if base_url else self.href(target)

    def foreign(self, source: str) -> str | None:
        """Return a source's language if it is not the site's."""
        card = self.read.card(source)
        language = card.language if card else "und"
        return language if language not in {self.read.settings().language, "und"} else None

    # Outside

    def outside(self, notes: Iterable[OutsideNote | OutsideValue]) -> None:
        """Letter what references add; must come before anything that points to it."""
        for note in notes:
            self._item(self.inline(note.text, in_row=False), note.references)

    def _item(self, text: n.Nodes, references: Sequence[str]) -> str:
        name = letter(len(self._items))
        links = tuple(self.reference_link(slug) for slug in references)
        self._items.append(OutsideItem(name, f"outside-{name}", text, links))
        for slug in references:
            self._letters.setdefault(slug, name)
        return name

    def letter_mark(self, reference: str) -> n.LetterMark | None:
        """Return the letter of a reference; one that no note names gets a line of its own."""
        card = self.read.card(reference)
        if card is None or card.kind is not Kind.REFERENCE:
            return None
        name = self._letters.get(reference) or self._item((), (reference,))
        return n.LetterMark(name, f"#outside-{name}")

    def reference_link(self, slug: str) -> Link:
        """Return the link to a reference, with publisher and date."""
        card = self.read.card(slug)
        if card is None or card.kind is not Kind.REFERENCE:
            return Link(slug, self.href("sources.html"))
        date = in_short(card.date) if card.date else None
        words = ", ".join(part for part in (card.title, card.publisher, date) if part)
        return Link(words, self.href(route(Kind.REFERENCE, slug)))

    def outside_items(self) -> tuple[OutsideItem, ...]:
        """Return all lettered items, in order."""
        return tuple(self._items)

    # Prose

    def inline(self, nodes: Iterable[prose.Inline], *, in_row: bool = True) -> n.Nodes:
        """Return inline prose as nodes; a mark is bound to the word before it.

        What stands in no row has no place for notes: there a passage is opened at its source.
        """
        made: list[n.Node] = []
        for node in nodes:
            match node:
                case prose.Text(text=text):
                    made.extend(words_of(text))
                case prose.Emphasis():
                    made.append(n.Stressed(self.inline(node.children, in_row=in_row)))
                case prose.Strong():
                    made.append(n.Weighty(self.inline(node.children, in_row=in_row)))
                case prose.Code(text=text):
                    made.append(n.Machine(text))
                case prose.Break():
                    made.append(n.LineEnd())
                case prose.WebLink():
                    leaves = not node.href.startswith("#")
                    children = self.inline(node.children, in_row=in_row)
                    made.append(n.Anchor(node.href, children, leaves=leaves))
                case prose.RecordLink():
                    made.append(self._record(node))
                case prose.Cite():
                    cite = self.mark if in_row else self._opening
                    mark = cite(node.citation)
                    if mark is not None:
                        _bind(made)
                        made.append(mark)
        return tuple(made)

    def _opening(self, citation: Citation) -> n.Node | None:
        """Return what opens a citation where no note can stand: its number, if it has one yet."""
        passage = self.passage(citation)
        is_shown = (citation.target, citation.id) in self._numbers
        if passage is None or passage.state is State.NOT_CHECKABLE or is_shown:
            return self.mark(citation)
        place = self.provenance(passage)
        problem = problem_of(passage)
        words = f"{place.pinpoint}: {problem}" if problem else place.pinpoint
        return n.Anchor(place.href, (n.Words(f" ({words})"),))

    def _record(self, node: prose.RecordLink) -> n.Node:
        if self.read.card(node.slug) is None:
            return n.Words(node.words or node.slug)
        link = self.link(node.slug, node.words)
        return n.Anchor(link.href, (n.Words(link.text),))


def words_of(text: str) -> list[n.Node]:
    """Return our words, with what stands in quotation marks set as a source's."""
    made: list[n.Node] = []
    at = 0
    for found in QUOTED.finditer(text):
        if found.start() > at:
            made.append(n.Words(text[at : found.start()]))
        made.append(n.Theirs(found.group()))
        at = found.end()
    if at < len(text):
        made.append(n.Words(text[at:]))
    return made


def _bind(made: list[n.Node]) -> None:
    """Take the white space off the end, so that a mark never starts a line."""
    if made and isinstance(made[-1], n.Words):
        words = made[-1].text.rstrip()
        made[-1:] = [n.Words(words)] if words else []


def support_words(support: Support) -> str:
    """Return how many sources and independent origins stand behind a record."""
    sources, origins = len(support.sources), len(support.origins)
    if not sources:
        return "no source"
    words = f"{sources} source{'' if sources == 1 else 's'}"
    if sources > 1:
        words += f", {origins} independent origin{'' if origins == 1 else 's'}"
    return words


def plain_words(nodes: n.Nodes) -> str:
    """Return the words of nodes without marks."""
    words: list[str] = []
    for node in nodes:
        match node:
            case n.Words() | n.Theirs() | n.Ours() | n.Machine():
                words.append(node.text)
            case n.LineEnd():
                words.append(" ")
            case n.NoteMark() | n.LetterMark() | n.Uncited():
                pass
            case _:
                words.append(plain_words(node.children))
    return "".join(words)


def problem_of(passage: Passage) -> str | None:
    """Return what is wrong with a passage, in the words that its page shows."""
    match passage.state:
        case State.ABSENT:
            return "passage not found"
        case State.AMBIGUOUS:
            return "passage found more than once"
        case _:
            return None
