"""Who published a text, only where the text itself says so: ordered sources, else nothing.

An agency credited for material, the owner of a photograph and the most named body are no
publishers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.persons import cased_title
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.labels import OUTLET
from unhrc_site.load.raw.words.names import BODIES
from unhrc_site.model.folding import folded_words
from unhrc_site.model.source_text import Basis, BlockType, Field, SourceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.load.raw.draft import Draft
    from unhrc_site.load.raw.facts import Unit

LONGEST = 9
"""Words of a publisher's name."""
_RIGHTS = re.compile(
    r"[.,;|·–—-]?\s*\(?\b(?:all rights|all content|alle rechte|tous droits|todos los derechos|tutti i diritti|todos os direitos|alle rechten|wszelkie prawa|все права|усі права|всі права|reproduction|published by|and its|or its|no part|may not|registered|is a|is part|"
    r"use of|unauthori[sz]ed|reserved|ltd\. all|this material|distributed|used with|powered)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_SIGN = re.compile(r"(?:copyrights?|©|\(c\)|&copy;|℗|авторские права)", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d\b|present|heute))?")
_FIRST = re.compile(
    r"\b(?:originally (?:published|appeared)|first (?:published|appeared)|was (?:first |originally )?published|republished|reproduced|reprinted)\b[^.]{0,40}?\s(?:by|in|on|at|from|with permission (?:of|from))\s+(?:the website of\s+)?([^.,;()]{2,60}?)(?=\s+(?:on|in|under|and|at)\s|[.,;()]|$)",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"^(.{2,40}?)[’']s? (?:website|site|app|channel)\b.{0,40}\b(?:can|may|is)\b", re.IGNORECASE
)
_OWN = re.compile(
    r"^(?:about|über|à propos d[eu]s?|sobre|over|о)\s+(?:the\s+|la\s+|el\s+|l['’])?(.{2,80})$",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"getty|reuters/|afp/|photo|image|the author|the authors|licen[cs]e|commons|this (?:article|site)|website|^\d+$|^us$|^contact",
    re.IGNORECASE,
)


def outlets(draft: Draft) -> frozenset[str]:
    """Return the folded names that the lines set aside give the publisher."""
    found = set()
    for unit in draft.units:
        if unit.aside == words.COPYRIGHT and (name := copyright_name(unit.text)):
            found.add(folded_words(name))
            found.add(folded_words(name).removeprefix("the "))
    if draft.front and (value := draft.front.first("publisher")):
        found.add(folded_words(value.text))
    return frozenset(found)


def copyright_name(text: str) -> str | None:
    """Return the owner of the rights that a copyright line claims, or None if it names none."""
    found = _SIGN.search(text[:300])
    if not found:
        return None
    rest = text[found.start() : found.start() + 300]
    for _ in range(3):
        rest = _SIGN.sub(" ", rest, count=2)
        rest = _YEARS.sub(" ", rest)
    rest = _RIGHTS.sub("", rest.strip(" \u00a0.,:;|-–—"))
    rest = re.split(
        r"\s[|·•–—]\s|\.\s|\s-\s|\n|, (?:an?|the|all|inc\.? all)\s",
        rest.strip(" \u00a0.,:;|·•-–—©()"),
    )[0]
    name = re.sub(
        r"^(?:by|par|von|de|the copyright of|of)\s+",
        "",
        rest.strip(" \u00a0.,:;|-–—()"),
        flags=re.IGNORECASE,
    )
    if (
        not name
        or len(name.split()) > LONGEST
        or _BAD.search(name)
        or not any(c.isalpha() for c in name)
    ):
        return None
    return (
        name
        if name[0].isupper() or not name[0].isascii() or name[0].isdigit() or "." in name
        else None
    )


def publisher(draft: Draft) -> Field | None:
    """Return the publisher, or None if the text does not name one."""
    for source in SOURCES:
        if field := source(draft):
            return field
    return None


def _place(
    draft: Draft,
    unit: Unit,
    name: str,
    rule: str,
    basis: Basis = Basis.STATED,
    reasoning: str | None = None,
) -> Field:
    at = unit.text.find(name)
    if at < 0:
        return Field(name, basis, rule, unit.line.start, unit.line.end, reasoning)
    span = unit.line.visible.origin(at, at + len(name))
    return Field(
        cased_title(name) if len(name.split()) > 1 else name,
        basis,
        rule,
        span.start,
        span.end,
        reasoning,
    )


def _copyright(draft: Draft) -> Field | None:
    """The owner of the rights in the page's copyright line."""
    for unit in reversed(draft.units):
        if unit.aside == words.COPYRIGHT and (name := copyright_name(unit.text)):
            return _place(draft, unit, name, "copyright line")
    return None


def _originally(draft: Draft) -> Field | None:
    """`This article was first published by …`."""
    for unit in [*draft.units[:8], *draft.units[-8:]]:
        if unit.n < 60 and (found := _FIRST.search(unit.text)):
            name = found.group(1).strip()
            if (
                name[0].isupper()
                and len(name.split()) <= LONGEST
                and not name.casefold().startswith(
                    tuple(
                        "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
                    )
                )
            ):
                return _place(draft, unit, name.removeprefix("the "), "originally published by")
    return None


def _suffix(draft: Draft) -> Field | None:
    """The outlet behind the headline, as browsers show it."""
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


def _labelled(draft: Draft) -> Field | None:
    """`Source: The Courier`, `Publisher: …` above the text or in the front matter."""
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
            return _place(draft, unit, name, "labelled source")
    return None


def _site(draft: Draft) -> Field | None:
    """The line at the top that is nothing but the publisher's name."""
    if draft.site is None:
        return None
    unit = draft.units[draft.site]
    if unit.aside is not None or draft.kind in _BODIES:
        return _place(draft, unit, unit.text.strip(" |"), "line at the top")
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
    """The body in the letterhead."""
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
            not any(word in BODIES for word in unit.key.split())
            or any(c.isdigit() for c in unit.text)
            or unit.n > LONGEST + 3
        ):
            continue
        return _place(draft, unit, unit.text, "letterhead")
    return None


def _about(draft: Draft) -> Field | None:
    """`About the Coalition` at the end of a press release."""
    if draft.kind is not SourceKind.PRESS_RELEASE:
        return None
    for unit in draft.units[draft.first :]:
        if (
            unit.rule == "about the publisher"
            and (found := _OWN.match(unit.text.rstrip(":")))
            and unit.n < 12
        ):
            return _place(draft, unit, found.group(1).strip(), "about the publisher")
    return None


def _also(draft: Draft) -> Field | None:
    """A footer that speaks of the publisher's website."""
    for unit in draft.units[draft.first :]:
        if unit.aside and (found := _ALSO.match(unit.text)):
            name = found.group(1)
            return _place(
                draft,
                unit,
                name,
                "footer",
                Basis.INFERRED,
                f"The footer speaks of the website of {name} as the page's own.",
            )
    return None


def _signature(draft: Draft) -> Field | None:
    """A body that signs on the line above or beside the date at the end."""
    for index in range(max(draft.first, len(draft.units) - 4), len(draft.units)):
        unit = draft.units[index]
        if (
            unit.rule == "body that signs"
            and unit.n <= LONGEST
            and (unit.text.isupper() or any(w in BODIES for w in unit.key.split()))
        ):
            return _place(draft, unit, unit.text, "body that signs")
    return None


SOURCES: tuple[Callable[[Draft], Field | None], ...] = (
    _originally,
    _labelled,
    _copyright,
    _suffix,
    _site,
    _letterhead,
    _about,
    _also,
    _signature,
)
