"""The claims of lines that mark a page or a print: numbers, stamps, reactions, agencies.

Rules as in `furniture.py`, which lists them in order.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.names import AGENCIES

if TYPE_CHECKING:
    from unhrc_site.load.raw.facts import Unit

_PAGE = Pattern(
    r"\d{1,2} (?:of|von|de|sur|di|van|из) \d{1,3}\s?\|?|.{5,80}\s{2,}\d{1,3}|"
    r".{3,70}\s[–—|-]\s(?:page|seite|página|pagina|стр\.?)\s\d{1,4}|(?:page|seite|página|pagina|"
    r"strona|стр(?:аница|\.)?|p\.|pág\.|第)?\s?\d{1,4}\s?(?:/|of|von|de|sur|di|van|z|из|from|\|"
    r")\s?\d{1,4}(?:\s*页)?|"
    r"(?:page|seite|página|pagina|strona|страница|pg\.?|p\.)\s?\d{1,4}|[-–—|]\s?\d{1,4}\s?[-–—|"
    r"]|\d{1,3}|第\s?\d{1,4}\s?页",
    re.IGNORECASE,
)


_AGENCY = Pattern(
    r"[(\[]?\s*(?:(?:with|mit|avec|con|com|met)\s+(?:additional\s+)?(?:inputs?|agency inputs?|"
    r"reporting|material|information|files?|agenturmaterial|agences?|agencias|agenzie|"
    r"agências)\b.{0,60}|"
    r"(?:this (?:story|article) (?:includes|contains|was|has been)\b.{0,40}\b(?:wire|agency|"
    r"agencies|reports?|reuters|afp|ap)\b.{0,80})|"
    r"(?:source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron|źródło|источник|"
    r"джерело|المصدر|来源)s?\s?:\s?.{1,60}|"
    r"(?:agencies|agencias|agences|agenturen|news agencies|agenzie|agências|агентства|"
    r"وكالات))\s*[)\]]?",
    re.IGNORECASE,
)


_SIGNATURE_OF_AGENCY = Pattern(
    r"[(\[—–/-]\s?([A-Za-z][\w./ -]{1,40}(?:[,;/] ?[\w. -]{2,30}){0,4})\s?[)\]/]?"
)


_NEIGHBOUR = Pattern(
    r"(?:[←‹◄]\s*\S|«\s[^»]*$|(?:previous|next|older|newer|prev|vorheriger|nächster|précédent|"
    r"suivant|anterior|siguiente|precedente|successivo|próximo|vorige|volgende|poprzedni|"
    r"następny|предыдущ\w+|следующ\w+|попередн\w+|наступн\w+)\b(?!\s+(?:step|week|month|"
    r"year)).*(?:[→›»>►]|statement|article|story|post|page|artikel|beitrag|noticia|articolo|"
    r"artigo|новость|статья))",
    re.IGNORECASE,
)


_CONTRIBUTED = Pattern(
    r"\bcontributed (?:to|reporting (?:to|for)) this (?:report|story|"
    r"article)\b|\bbased on reporting by\b|^with (?:additional )?reporting "
    r"by\b",
    re.IGNORECASE,
)


_ISSUED = Pattern(r"\bis (?:a publication of|published (?:[\w-]+ ){0,6}by)\b", re.IGNORECASE)
_ALSO = Pattern(
    r"\b(?:website|site|app|channel) can (?:also )?be (?:accessed|reached|found)\b", re.IGNORECASE
)


_JOB = Pattern(
    r"(?:\d{1,3}/\d{1,3}\s+)?\d{2}-\d{5,6}(?:\s\([A-Z]\))?|"
    r"\*?[A-Z]{1,3}\.?\s?\d{2}-\d{4,6}\*?(?:\s?\([A-Z]\))?(?:\s+\d{6})*"
)


_INITIALS = Pattern(r"(?:[\w/.,-]{1,20}\s)?\(([^()]{2,40})\)")


_SPEECH = Pattern(r"\b(?:says|said|designer|designed by|was|were|is|are|has|had)\b")
_STAMP = Pattern(
    r"(?:an?|the)\s(?:[\w-]+\s){0,4}(?:stamp|signature|seal|logo|emblem|qr code|barcode|coat of "
    r"arms)\b.*|\(?(?:illegible signature|signature|podpis nieczytelny|unterschrift|podpis|"
    r"подпись|підпис|firma ilegible|firma|signé|signature illisible|signed|l\.\s?s\.)\)?\.?",
    re.IGNORECASE,
)


_WELCOME = Pattern(
    r"welcome to\b|(?:this is )?an official (?:web ?)?site\b|official (?:web ?)?site of",
    re.IGNORECASE,
)


_EDITED = Pattern(
    r"\(?(?:reporting|additional reporting|writing|editing|compiled|edited|reported)\s(?:by|and "
    r"(?:writing|editing) by)\b.*\b(?:editing|edited|writing|reporting|additional)\b.*",
    re.IGNORECASE,
)


_AGO_ITEM = Pattern(r"\d{1,3}\s?[hmd] ago\s+\S")


def page_number(unit: Unit) -> str | None:
    """Claim a line that numbers the page."""
    return words.PAGE if unit.n <= 12 and _PAGE.fullmatch(unit.text) else None


def agency_credit(unit: Unit) -> str | None:
    """Claim a line that names the agencies whose material was used."""
    if unit.n > 22:
        return None
    if unit.n <= 6 and (signed := _INITIALS.fullmatch(unit.text)):
        named = re.split(r"[,;/]\s?", signed.group(1).casefold())
        if all(name.strip() in AGENCIES for name in named):
            return words.AGENCY
    return words.AGENCY if _AGENCY.fullmatch(unit.text.rstrip(".")) else None


def neighbour(unit: Unit) -> str | None:
    """Claim a line that leads to the page before or after this one."""
    return (
        words.NAVIGATION if unit.n <= 7 and not unit.ends and _NEIGHBOUR.match(unit.text) else None
    )


def document_number(unit: Unit) -> str | None:
    """Claim the number of a print job: `GE.20-11873 (E)`."""
    return words.PAGE if unit.n <= 4 and _JOB.fullmatch(unit.text) else None


def stamp(unit: Unit) -> str | None:
    """Claim what somebody wrote for a picture in a letter: a signature, a stamp, a seal."""
    return (
        words.IMAGE
        if unit.n <= 22
        and _STAMP.fullmatch(unit.text)
        and (unit.n > 1 or unit.text[0] == "(")
        and not _SPEECH.search(unit.text)
        else None
    )


def greeting(unit: Unit) -> str | None:
    """Claim the line with which a page greets, vouches for itself or says where else it is."""
    if unit.n <= 20 and (_ALSO.search(unit.text) or _ISSUED.search(unit.text)):
        return words.FOOTER
    greets = unit.n <= 12 and not unit.prose and _WELCOME.match(unit.text)  # words of a greeting
    return words.NAVIGATION if greets else None


def timeline(unit: Unit) -> str | None:
    """Claim an entry of a timeline of links: `2h ago Ballots are counted`."""
    return words.NAVIGATION if unit.n <= 16 and _AGO_ITEM.match(unit.text) else None


def wire_credit(unit: Unit) -> str | None:
    """Claim who reported and edited, at the end of an agency's text."""
    return words.OTHER if unit.n <= 60 and _EDITED.match(unit.text) else None


def contributed(unit: Unit) -> str | None:
    """Claim who else worked on an agency's text."""
    return words.OTHER if unit.n <= 45 and _CONTRIBUTED.search(unit.text) else None


def reactions(unit: Unit) -> str | None:
    """Claim a line of signs and counts without a letter: `👍 41 ❤️ 12`."""
    if unit.n > 14 or not any(unicodedata.category(c) == "So" for c in unit.text):
        return None
    return words.SOCIAL if not any(c.isalpha() for c in unit.text) else None
