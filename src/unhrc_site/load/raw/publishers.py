"""Who published a text, only where the text itself says so: ordered sources, else nothing.

An agency credited for material, the owner of a photograph and the most named body are no
publishers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.copyrights import BAD, LONGEST, copyright_name, trimmed
from unhrc_site.load.raw.documents import names_its_kind
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.titles import OUTLET_WORDS, WELCOME
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.labels import OUTLET
from unhrc_site.load.raw.words.names import AGENCIES, BODIES
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import Basis, BlockType, Field, SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

_FIRST = Pattern(
    r"\b(?:originally (?:published|appeared)|first (?:published|appeared)|was (?:first |"
    r"originally )?published|republished|reproduced|reprinted)\b[^.]{0,40}?\s(?:by|in|on|at|"
    r"from|with permission (?:of|from))\s+(?:the website of\s+)?([^.,;()]{2,60}?)(?=\s+(?:on|in|"
    r"under|and|at)\s|[.,;()]|$)",
    re.IGNORECASE,
)


_ALSO = Pattern(
    r"^(.{2,40}?)[’']s? (?:website|site|app|channel)\b.{0,40}\b(?:can|may|is)\b", re.IGNORECASE
)


_BEFORE = Pattern(r"^\s*([^|,·•\n]{4,80}?)\s*(?=[|,·•]|\s[–—-]\s)")


_CHINESE = Pattern(
    r"来源\s?[:：]\s?([\u3400-\u9fff]{2,16}(?:网|报|社|台|刊|日报|晚报)?)(?=[\s\u3000|]|$)"
)


_IMPRINT = Pattern(
    r"quotidiano|direttore responsabile|p\.\s?iva|issn|chefredakt|herausgeber|directeur de "
    r"(?:la )?publication|registered (?:office|charity|in)|издани|свидетельство о регистрации|"
    r"засновник|учредитель|redaktor naczelny|hoofdredact",
    re.IGNORECASE,
)


_DAYS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
)
"""How dates begin, which follow “published on” as names do."""
_OWN = Pattern(
    r"^(?:about|über|à propos d[eu]s?|sobre|over|о)\s+(?:the\s+|la\s+|el\s+|l['’])?(.{2,80})$",
    re.IGNORECASE,
)


def publisher(draft: Draft) -> Field | None:
    """Return the publisher, or None if the text does not name one."""
    for source in SOURCES:
        if field := source(draft):
            return field
    return None


def _place(
    unit: Unit,
    name: str,
    rule: str,
    *,
    basis: Basis = Basis.STATED,
    reasoning: str | None = None,
) -> Field:
    name = trimmed(name)
    at = unit.text.find(name)
    if at < 0:
        return Field(name, basis, rule, unit.line.start, unit.line.end, reasoning)
    span = unit.line.visible.origin(at, at + len(name))
    return Field(
        name,
        basis,
        rule,
        span.start,
        span.end,
        reasoning,
    )


def _copyright(draft: Draft) -> Field | None:
    """Read the owner of the rights in the page's copyright line."""
    for unit in reversed(draft.units):
        if unit.aside == words.COPYRIGHT and (name := copyright_name(unit.text)):
            return _place(unit, name, "copyright line")
    return None


def _originally(draft: Draft) -> Field | None:
    """Read `This article was first published by …`."""
    for unit in [*draft.units[:8], *draft.units[-8:]]:
        if unit.n < 60 and (found := _FIRST.search(unit.text)):
            name = found.group(1).strip()
            if (
                name[0].isupper()
                and len(name.split()) <= LONGEST
                and not name.casefold().startswith(_DAYS)
            ):
                return _place(unit, name.removeprefix("the "), "originally published by")
    return None


def _suffix(draft: Draft) -> Field | None:
    """Read the outlet behind the headline, as browsers show it."""
    if draft.outlet is None:
        return None
    index, start, end = draft.outlet
    span = draft.units[index].line.visible.origin(start, end)
    return Field(
        draft.units[index].text[start:end].strip(),
        Basis.STATED,
        "behind the headline",
        span.start,
        span.end,
    )


def _welcome(draft: Draft) -> Field | None:
    """Read `Welcome to the United Nations`, `An official website of …`."""
    for unit in draft.units[:6]:
        if unit.n < 12 and (found := WELCOME.match(unit.text.rstrip("."))):
            return _place(unit, found.group(1), "greeting of the page")
    return None


def _labelled(draft: Draft) -> Field | None:
    """Read `Source: The Courier`, `Publisher: …` above the text or in the front matter."""
    if draft.front:
        for key in ("publisher", "source"):
            value = draft.front.first(key)
            if (
                value
                and "/" not in value.text
                and " " in value.text.strip() + " "
                and not re.fullmatch(r"[\w.-]+\.[a-z]{2,10}", value.text)
            ):
                return Field(value.text, Basis.STATED, "front matter", value.start, value.end)
    for unit in draft.units[: draft.first + 1]:
        label, _, rest = unit.text.partition(":")
        name = rest.strip()
        if (
            name
            and folded_words(label) in OUTLET
            and len(name.split()) <= LONGEST
            and "/" not in name
            and (unit.role or unit.aside)
            and not unit.prose
        ):
            return _place(unit, name, "labelled source")
    return None


def _site(draft: Draft) -> Field | None:
    """Read the line at the top that is nothing but the publisher's name."""
    if draft.site is None:
        return None
    unit = draft.units[draft.site]
    if unit.aside is not None or draft.kind in _BODIES:
        return _place(unit, unit.text.strip(" |"), "line at the top")
    return None


_BODIES = frozenset(
    {
        SourceKind.PRESS_RELEASE,
        SourceKind.LETTER,
        SourceKind.STATEMENT,
        SourceKind.RESOLUTION,
        SourceKind.REPORT,
        SourceKind.POSITION_PAPER,
    }
)


def _letterhead(draft: Draft) -> Field | None:
    """Read the body in the letterhead."""
    if draft.kind not in _BODIES:
        return None
    for unit in draft.units[: draft.first]:
        if (
            unit.role is not BlockType.LETTERHEAD
            or unit.hint is Hint.IMAGE
            or unit.rule in {"session or symbol", "reference", "mail header", "labelled source"}
        ):
            continue
        if (
            ":" in unit.text
            or unit.key.startswith(("to ", "mandate of"))
            or (
                not any(word in BODIES for word in unit.key.split())
                or any(c.isdigit() for c in unit.text)
                or unit.n > LONGEST + 3
            )
        ):
            continue
        return _place(unit, unit.text, "letterhead")
    return None


def _first_line(draft: Draft) -> Field | None:
    """Read the first line of a letter or a release: no date, no address, no person."""
    if (
        draft.kind
        not in {
            SourceKind.LETTER,
            SourceKind.PRESS_RELEASE,
            SourceKind.STATEMENT,
            SourceKind.RESOLUTION,
        }
        or not draft.units
    ):
        return None
    unit = next((one for one in draft.units if one.text and one.aside is None), draft.units[0])
    if (
        unit.role is not BlockType.LETTERHEAD
        or unit.rule != "above the title"
        or unit.n > LONGEST
        or unit.n < 2
    ):  # a word is a logo
        return None
    if (
        any(c.isdigit() for c in unit.text)
        or unit.tags
        or names_its_kind(unit)
        or BAD.search(unit.text)
    ):
        return None
    return _place(unit, unit.text, "letterhead")


def _footer(draft: Draft) -> Field | None:
    """Read a body in the footer before its address or its links: `Assembly | Site index`."""
    for unit in draft.units[max(draft.first, draft.last - 1) :]:
        if unit.aside == words.CONTACT or (
            unit.aside is None and unit.role is not BlockType.SIGNATURE
        ):
            continue
        found = _BEFORE.match(unit.text)
        if not found or unit.n > 30:  # words of a footer
            continue
        name = found.group(1).strip()
        rest = unit.text[found.end(1) :]
        if _IMPRINT.search(rest) and name[0].isupper() and len(name.split()) <= 6:
            return _place(unit, name, "imprint")
        if (
            not any(word in BODIES for word in folded_words(name).split())
            or len(name.split()) > LONGEST
            or BAD.search(name)
            or name.casefold() in AGENCIES
        ):
            continue
        if re.search(
            r"\d|www\.|https?:|site ?(?:map|index)|terms|privacy|copyright|about|impressum|contact",
            rest,
            re.IGNORECASE,
        ):
            return _place(unit, name, "footer")
    return None


def _source_of_meta(draft: Draft) -> Field | None:
    """Read `来源：江岸日报` under the headline: the outlet, as Chinese pages name it."""
    for index, unit in enumerate(draft.units[: draft.first]):
        if (
            unit.role in {BlockType.DATE, BlockType.BYLINE}
            and (found := _CHINESE.search(unit.text))
            and index >= 0
        ):
            return _place(unit, found.group(1), "source beside the date")
    return None


def _issue(draft: Draft) -> Field | None:
    """Read `Meridian Quarterly, April 2019`: a periodical with its issue above the text."""
    for index, meta in sorted(draft.metas.items()):
        unit = draft.units[index]
        if (
            index >= draft.first
            or unit.role is not BlockType.DATE
            or not meta.dates
            or meta.announced
        ):
            continue
        name = unit.text[: meta.dates[0].when.start].strip(" ,–—-|·")
        if (
            1 < len(name.split()) <= 5
            and name[0].isupper()
            and any(w in OUTLET_WORDS for w in folded_words(name).split())
        ):
            return _place(unit, name, "periodical and issue")
    return None


def _crumb(draft: Draft) -> Field | None:
    """Read an outlet's name at the start of the breadcrumb: `Kurier Brzozowicki » Zdrowie`."""
    for unit in draft.units[:6]:
        if unit.aside == words.BREADCRUMB:
            name = re.split(r"\s*[>›»→/|]\s*", unit.text.strip("/>›»| "))[0]
            parts = folded_words(name).split()
            if 1 < len(parts) <= 5 and any(part in OUTLET_WORDS for part in parts):
                return _place(unit, name, "start of the breadcrumb")
    return None


def _about(draft: Draft) -> Field | None:
    """Read `About the Coalition` at the end of a press release."""
    if draft.kind is not SourceKind.PRESS_RELEASE:
        return None
    for unit in draft.units[draft.first :]:
        if (
            unit.rule == "about the publisher"
            and (found := _OWN.match(unit.text.rstrip(":")))
            and unit.n < 12
        ):
            return _place(unit, found.group(1).strip(), "about the publisher")
    return None


def _also(draft: Draft) -> Field | None:
    """Read a footer that speaks of the publisher's website."""
    for unit in draft.units[draft.first :]:
        if unit.aside and (found := _ALSO.match(unit.text)):
            name = found.group(1)
            return _place(
                unit,
                name,
                "footer",
                basis=Basis.INFERRED,
                reasoning=f"The footer speaks of the website of {name} as the page's own.",
            )
    return None


def _signature(draft: Draft) -> Field | None:
    """Read a body that signs on the line above or beside the date at the end."""
    for index in range(max(draft.first, len(draft.units) - 4), len(draft.units)):
        unit = draft.units[index]
        if (
            unit.rule == "body that signs"
            and unit.n <= LONGEST
            and (unit.text.isupper() or any(w in BODIES for w in unit.key.split()))
        ):
            return _place(unit, unit.text, "body that signs")
    return None


SOURCES: tuple[Callable[[Draft], Field | None], ...] = (
    _originally,
    _labelled,
    _copyright,
    _suffix,
    _welcome,
    _site,
    _letterhead,
    _first_line,
    _source_of_meta,
    _issue,
    _crumb,
    _about,
    _also,
    _signature,
    _footer,
)
