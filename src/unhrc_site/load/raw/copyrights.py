"""The owner of the rights in a copyright line, and names as publishers print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.model.folding import folded_words

if TYPE_CHECKING:
    from unhrc_site.load.raw.draft import Draft

LONGEST = 9
"""Words of a publisher's name."""


_RIGHTS = Pattern(
    r"[.,;|·–—-]?\s*\(?\b(?:all rights|all content|alle rechte|tous droits|todos los derechos|"
    r"tutti i diritti|todos os direitos|alle rechten|wszelkie prawa|حقوق|جميع|版权|未经|все права|"
    r"усі права|всі права|reproduction|published by|and its|or its|no part|may not|registered|"
    r"is a|is part|"
    r"use of|unauthori[sz]ed|reserved|ltd\. all|this material|distributed|used with|powered)\b.*$",
    re.IGNORECASE | re.DOTALL,
)


_SIGN = Pattern(r"(?:copyrights?|©|\(c\)|&copy;|℗|авторские права)", re.IGNORECASE)


_YEARS = Pattern(r"\b(?:19|20)\d\d\b(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d\b|present|heute))?")


BAD = Pattern(
    r"riproduzione riservata|getty|reuters/|afp/|photo|image|the author|the authors|licen[cs]e|"
    r"commons|this (?:article|site)|website|^\d+$|^us$|^contact",
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
        or BAD.search(name)
        or not any(c.isalpha() for c in name)
    ):
        return None
    return (
        name
        if name[0].isupper() or not name[0].isascii() or name[0].isdigit() or "." in name
        else None
    )


def trimmed(name: str) -> str:
    """Return a name without the quotation marks around it and the abbreviation behind it."""
    if found := re.fullmatch(r"[«“„\"'‘]([^«»“”„\"]+)[»”“\"'’]", name.strip()):
        name = found.group(1)
    if found := re.fullmatch(r"(.{6,}?)\s\([^\W\d_][\w./-]{1,11}\)", name):
        name = found.group(1)
    return re.sub(
        r",?\s(?:S\.\s?L\.?|S\.\s?A\.?|Ltd\.?|Inc\.?|LLC|GmbH|plc|S\.p\.A\.?|B\.V\.?|AG)$", "", name
    ).strip(" ,")
