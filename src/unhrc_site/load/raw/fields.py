"""The fields of a source: from ordered sources, each with its place and the rule that spoke."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.persons import in_mixed_case, people
from unhrc_site.load.raw.publication import published
from unhrc_site.load.raw.publishers import publisher
from unhrc_site.load.raw.words.names import AND, TITLES
from unhrc_site.model.source_text import Basis, BlockType, Field, SourceKind

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit
    from unhrc_site.load.raw.meta import Meta
    from unhrc_site.load.raw.persons import Person

_REPORTER = Pattern(
    "[（(](?:本报|本网|新华社)?(?:记者|通讯员)[\\s:：]*([\u3400-\u9fff·\\s、，]{2,40})[）)]"
)
_CHINESE_NAME = Pattern("[\u3400-\u9fff·]{2,6}")
MOST_AUTHORS = 20
"""Persons who wrote one text; more are a list of something else."""
TITLE_LENGTH = 80
"""Code points at about which a title made of the first sentence is cut."""
_SENTENCE = Pattern(r"(.+?[.!?…。！？؟][\"'”’»)]*)(?=\s|$)", re.DOTALL)
_CLAUSE = Pattern(r"[,;:](?=\s)|\s[–—-](?=\s)|[，；：—]")
_ABBREVIATION = Pattern(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|vs|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jan|Feb|Aug|Sept?|Oct|Nov|"
    r"Dec|U\.S|U\.N|Prof|Inc|z\.B|d\.h|ca|Nr|г|ул|им))\.$"
)


def fields_of(draft: Draft) -> dict[str, Field]:
    """Return the fields that were found, by name."""
    found: dict[str, Field | None] = {"title": _title(draft)}
    found["kicker"] = _of_role(draft, BlockType.KICKER)
    found["subtitle"] = _of_role(draft, BlockType.SUBTITLE)
    for number, field in enumerate(_authors(draft), start=1):
        found[f"author-{number}"] = field
    outlet = publisher(draft)
    found["publisher"] = _in_mixed_case(draft, outlet) if outlet else None
    found["published"] = published(draft)
    found["kind"] = Field(str(draft.kind), Basis.INFERRED, "kind") if draft.kind else None
    found["language"] = Field(draft.language, Basis.INFERRED, "common words")
    if draft.letter:
        found["addressee"] = _addressee(draft)
        signed = _signatures(draft)
        found["signatory"] = signed[0] if signed else None
    return {name: field for name, field in found.items() if field is not None}


def _title(draft: Draft) -> Field | None:
    if draft.title is not None:
        unit = draft.units[draft.title]
        start, end = draft.title_span or (0, len(unit.text))
        value = unit.text[start:end].strip()
        if value:
            at = unit.text.find(value, start)
            span = unit.line.visible.origin(at, at + len(value))
            return Field(value, Basis.STATED, unit.rule, span.start, span.end)
    if draft.front and (value_ := draft.front.first("title")):
        return Field(value_.text, Basis.STATED, "front matter", value_.start, value_.end)
    return _first_words(draft)


def _first_words(draft: Draft) -> Field | None:
    """Return a title made of the first sentence of the text."""
    for unit in draft.units:
        if unit.role in {BlockType.PARAGRAPH, BlockType.QUOTATION, BlockType.LIST} and any(
            c.isalpha() for c in unit.text
        ):
            value = shortened(_sentence(unit.text))
            whole = len(value.rstrip("…"))
            span = unit.line.visible.origin(0, min(whole, len(unit.text)))
            return Field(
                value,
                Basis.INFERRED,
                "first sentence",
                span.start,
                span.end,
                "The text has no headline; these are its first words.",
            )
    return None


def _sentence(text: str) -> str:
    at = 0
    for _ in range(20):
        found = _SENTENCE.match(text, at)
        if not found:
            return text
        if not _ABBREVIATION.search(text[: found.end()][-12:]):
            return text[: found.end()]
        at = found.end()
    return text


def shortened(sentence: str, length: int = TITLE_LENGTH) -> str:
    """Return `sentence` without its full stop, cut near `length` at a clause, else at a word.

    A cut is marked with “…”. A clause counts if it ends within a tenth of `length`.
    """
    sentence = " ".join(sentence.split())
    if len(sentence) <= length:
        return sentence if sentence.endswith("...") else sentence.rstrip(".。")
    clauses = [
        end
        for found in _CLAUSE.finditer(sentence)
        if abs((end := found.start()) - length) <= length // 10
    ]
    ends = clauses or [found.start() for found in re.finditer(" ", sentence)] or [length]
    return sentence[: min(ends, key=lambda end: (abs(end - length), -end))].rstrip(" ,;:–—-") + "…"


def _of_role(draft: Draft, role: BlockType) -> Field | None:
    for unit in draft.units:
        if unit.role is role:
            text = unit.text
            start = 0
            if unit.rule.startswith("labelled") and ":" in text:
                start = text.index(":") + 1
            value = text[start:].strip(" \u00a0›»>|:·")
            if value:
                at = text.find(value, start)
                span = unit.line.visible.origin(at, at + len(value))
                return Field(value, Basis.STATED, unit.rule, span.start, span.end)
    return None


def authors_of(draft: Draft) -> tuple[str, ...]:
    """Return the names of the persons who wrote the text, in order."""
    return tuple(field.value for field in _authors(draft))


def _authors(draft: Draft) -> list[Field]:
    found = _byline_authors(draft)
    if not found:
        found = _reporters(draft)
    if not found and (draft.letter or draft.kind is SourceKind.STATEMENT):
        found = _signatures(draft)
    if not found and draft.front:
        for value in draft.front.values.get("author", ()):
            for person in people(value.text, announced=True):
                found.append(
                    Field(person.name, Basis.STATED, "front matter", value.start, value.end)
                )
    seen: set[str] = set()
    unique = []
    for field in found:
        if field.value.casefold() not in seen:
            seen.add(field.value.casefold())
            unique.append(field)
    return [_in_mixed_case(draft, field, cased=True) for field in unique]


def _in_mixed_case(draft: Draft, field: Field, *, cased: bool = False) -> Field:
    """Return a name in capitals as the text writes it elsewhere, if it does."""
    if not field.value.isupper() or " " not in field.value:
        return field
    pattern = re.compile(rf"\b{re.escape(field.value)}\b", re.IGNORECASE)
    for unit in draft.units:
        for found in pattern.finditer(unit.text):
            if not found.group().isupper() and not found.group().islower():
                return replace(field, value=found.group())
    return replace(field, value=in_mixed_case(field.value)) if cased else field


def _byline_authors(draft: Draft) -> list[Field]:
    """Return the persons of the bylines above the text, else of those below it."""
    found: list[Field] = []
    for above in (True, False):
        for index, meta in sorted(draft.metas.items()):
            unit = draft.units[index]
            if (
                unit.role not in {BlockType.BYLINE, BlockType.DATE}
                or (index < draft.first) is not above
            ):
                continue
            if len(found) > MOST_AUTHORS:
                break
            for person in _persons(draft, unit, meta):
                span = unit.line.visible.origin(person.start, person.end)
                found.append(Field(person.name, Basis.STATED, unit.rule, span.start, span.end))
        if found:
            break
    return found[:MOST_AUTHORS]


def _reporters(draft: Draft) -> list[Field]:
    """Return the reporters whom a Chinese agency names in the dateline: `（记者林晓舟 陈以宁）`."""
    for unit in draft.units[draft.first : draft.first + 2]:
        found = _REPORTER.search(unit.text[:120])
        if found:
            places = [
                (found.start(1) + name.start(), found.start(1) + name.end())
                for name in _CHINESE_NAME.finditer(found.group(1))
            ]
            spans = [unit.line.visible.origin(*place) for place in places]
            return [
                Field(unit.text[first:last], Basis.STATED, "reporter in the dateline", *span)
                for (first, last), span in zip(places, spans, strict=True)
            ]
    return []


def _persons(draft: Draft, unit: Unit, meta: Meta) -> list[Person]:
    """Return the persons of a byline without the places behind them.

    A place is told from a person by the running text, which names places and not who wrote it.
    """
    kept: list[Person] = []
    for number, person in enumerate(meta.authors):
        before = unit.text[meta.authors[number - 1].end : person.start] if number else ""
        joined = any(word in AND for word in before.split())
        doubtful = (number and not joined) or (not meta.announced and meta.dates)
        if not doubtful or not _is_named_in_text(draft, person.name):
            kept.append(person)
    return kept


def _is_named_in_text(draft: Draft, name: str) -> bool:
    low = name.casefold()
    units = draft.units[draft.first : draft.first + 40]
    inside = any(low in unit.text.casefold() for unit in units if unit.role is BlockType.PARAGRAPH)
    return inside or any(
        low in unit.text.casefold() for unit in draft.units if unit.role is BlockType.SUBTITLE
    )


def _signatures(draft: Draft) -> list[Field]:
    """Return the persons who sign a letter or a statement: a line under a name is their office."""
    found: list[Field] = []
    named = False
    for unit in draft.units:
        if unit.role is not BlockType.SIGNATURE:
            named = False
            continue
        if unit.line.gap:
            named = False
        listed = unit.hint is Hint.ITEM and "," not in unit.text
        persons = [] if listed else _signed(unit.text)
        if persons and not named:
            person = persons[0]
            span = unit.line.visible.origin(person.start, person.end)
            found.append(Field(person.name, Basis.STATED, "signature", span.start, span.end))
            named = "," not in unit.text and unit.n <= len(person.name.split()) + 1
        else:
            named = False
    return found


def _signed(text: str) -> list[Person]:
    """Return the person whose name a line of a signature begins with, if one does."""
    offset = 4 * text.startswith("/s/ ")
    found = people(text[offset:], announced=True, offset=offset)[:1]
    before = text[offset : found[0].start].casefold().replace(".", " ").split() if found else []
    return found if all(word in TITLES for word in before) and len(text.split()) <= 14 else []


def _addressee(draft: Draft) -> Field | None:
    """Return the lines that say to whom a letter goes, as one."""
    lines = [unit for unit in draft.units if unit.role is BlockType.ADDRESSEE]
    if not lines:
        return None
    value = ", ".join(unit.text.strip(" ,") for unit in lines[:4])
    start = lines[0].line.visible.origin(0, 1).start
    last = lines[min(len(lines), 4) - 1]
    end = last.line.visible.origin(len(last.text) - 1, len(last.text)).end
    return Field(value, Basis.STATED, "addressee", start, end)
