"""The claims that a line belongs to the page and not to the text: one small rule each.

A rule takes one line and says why it is set aside, or None. The first that matches wins. It may
not look at neighbours: `surroundings.py` does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.load.raw.facts import key_of
from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.page_marks import (
    agency_credit,
    contributed,
    document_number,
    greeting,
    neighbour,
    page_number,
    reactions,
    stamp,
    timeline,
    wire_credit,
)
from unhrc_site.load.raw.patterns import Pattern
from unhrc_site.load.raw.words import furniture as words
from unhrc_site.load.raw.words.openings import NEEDS_COLON, OPENING

if TYPE_CHECKING:
    from collections.abc import Callable

    from unhrc_site.load.raw.facts import Unit

LONGEST = 45
"""Words of a line that a phrase at its start can claim: longer ones are the text itself."""


_COUNTS = Pattern(
    r"(?:\d[\d., \u00a0]*\s?[kKmM]?|no|one)\s+(?:comments?|shares?|views?|likes?|replies|"
    r"kommentare?|commentaires?|comentarios?|commenti|"
    r"comentários?|reacties?|komentarz\w*|комментари\w+|просмотр\w+|перегляд\w+|wyświetle\w+|"
    r"reads?|retweets?|reactions?|votes?|results?|подел\w+)|"
    r"(?:comments?|shares?|views?|kommentare|commentaires|comentarios|комментарии|просмотров|"
    r"просмотры|reads?|visits?|阅读|评论)\s*[:(]?\s*\d[\d.,kKmM]*\)?",
    re.IGNORECASE,
)


_READING = Pattern(
    r"(?:estimated |approx\.? )?(?:(?:(?:reading|read) time|temps de lecture|lesezeit|lesedauer|"
    r"tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|время чтения|"
    r"час читання|阅读时间)\s?:?\s*)?(?:less than |about |~|a |ca\. "
    r")?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?[- ]?"
    r"(?:min(?:ute[ns]?|uti|uto|utos|uut|uten)?s?\.?|мин(?:ут[аы]?)?\.?|хв\.?|دقائق|دقيقة|"
    r"分钟)(?:\s*(?:read|listen|watch|lesezeit|lesedauer|de lecture|de lectura|di lettura|de "
    r"leitura|leestijd|czytania|чтения|читання|video|audio|to read|reading time|قراءة|阅读))?\.?",
    re.IGNORECASE,
)


_AGO = Pattern(
    r"(?:\d{1,3}|an?|one|il y a \d+|vor \d+|hace \d+)\s?(?:s|m|h|d|w|mo|sec|secs|seconds?|min|"
    r"mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?|stunden?|tagen?|minuten|heures?|"
    r"jours?|horas?|días?)(?:\s+ago)?",
    re.IGNORECASE,
)


_COPYRIGHT = Pattern(
    r"^\s*(?:copyrights?\b|©|\(c\)\s|&copy;|℗)|all rights reserved|riproduzione riservata|"
    r"©\s?(?:19|20)\d\d|(?:19|20)\d\d\s?©",
    re.IGNORECASE,
)


_HANDLE = Pattern(
    r"@\w{2,30}|(?:twitter|x|facebook|instagram|telegram|tiktok|youtube|"
    r"linkedin)\s?[:/]\s?@?\S+|follow\b.{0,90}\b(?:on|via)\b.{0,40}",
    re.IGNORECASE,
)


_HASHTAGS = Pattern(r"(?:#[\w-]{2,40}[\s,;|·]*){1,30}")


_MAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")


_MAIL_HEADER = Pattern(
    r"(?:from|to|cc|bcc|sent|reply-to|date|subject|von|an|de|à|para|от|кому)\s?:", re.IGNORECASE
)


_JOINTS = Pattern(r"\s*[|•·●]\s*|\s+[–—/-]\s+|\s{2,}")


_PHONE = Pattern(r"(?:\+|\b00|\(0)\d[\d ()./-]{6,20}\d")


_DOMAIN = Pattern(r"(?:https?://)?(?:www\.)?[\w-]{1,60}(?:\.[\w-]{2,30}){1,4}(?:/[^\s]{0,300})?")


_SEPARATED = Pattern(r"\s*[>›»→/|\\]\s*|\s+[·•]\s+")


_CRUMB = Pattern(
    r"^(?:home|homepage|start|startseite|accueil|inicio|início|strona główna|главная|головна|"
    r"الرئيسية|首页|news|nieuws|nachrichten|actualités|noticias|новости|world)\b",
    re.IGNORECASE,
)


_COOKIE = Pattern(
    r"\bcookies?\b.{0,200}\b(?:accept|consent|settings|preferences|agree|experience|akzeptieren|"
    r"zustimm\w+|accepter|aceptar|accett\w+|aceitar|accepteren|akcept\w+|соглас\w+)",
    re.IGNORECASE,
)


_END = Pattern(
    r"(?:#\s?){2,}|[-–—*\s]*(?:ends?|ENDE|FIN|30|конец|кінець)[-–—*\s./]*|"
    r"\(ends?(?:\s[\d:.]+)?\)",
    re.IGNORECASE,
)


def whole_phrase(unit: Unit) -> str | None:
    """Claim a line that is a phrase of the page and nothing else."""
    if unit.n > LONGEST:
        return None
    reason = words.WHOLE.get(unit.key)
    if reason is None and unit.key:
        reason = words.WHOLE.get(_without_figures(unit.key))
    if reason == words.OTHER and not _END.fullmatch(unit.text) and unit.n < 3:  # "end" is a word
        return words.OTHER if unit.text.isupper() else None
    return reason


def _without_figures(key: str) -> str:
    return " ".join(word for word in key.split() if not word.isdigit())


def end_mark(unit: Unit) -> str | None:
    """Claim the mark at which a release ends: `ENDS`, `###`, `- 30 -`."""
    return words.OTHER if unit.n < 4 and _END.fullmatch(unit.text) else None


def opening_phrase(unit: Unit) -> str | None:
    """Claim a line that begins as lines of the page do, and is no sentence of the text."""
    if unit.n > LONGEST:
        return None
    parts = unit.key.split()
    for length in range(min(5, len(parts)), 0, -1):
        phrase = " ".join(parts[:length])
        reason = OPENING.get(phrase)
        if reason and _opens(unit, phrase, whole=length == len(parts)):
            return reason
    return None


def _opens(unit: Unit, phrase: str, *, whole: bool) -> bool:
    if whole:
        return True
    rest = unit.text[len(phrase) : len(phrase) + 4].lstrip("'\u2019\"*_. ")
    announced = rest.startswith((":", "：", "|", "–", "—", ">", "»", "→"))
    single = " " not in phrase
    if announced:
        return not (unit.prose and unit.n > 30 and phrase in _LONG_ANNOUNCED)
    if phrase in NEEDS_COLON or single:
        return unit.link_share > 0.6 and unit.n < 25 and phrase != "opinion"
    return unit.link_share > 0.5 or unit.n <= 25 or not unit.prose


_LONG_ANNOUNCED = frozenset({"opinion", "watch", "correction", "audio"})


def share_words(unit: Unit) -> str | None:
    """Claim a line of nothing but the words of buttons that share."""
    if unit.n > 24 or unit.ends:
        return None
    parts = [word for word in unit.key.split() if not word.isdigit()]
    if not parts or not all(word in words.SHARE_WORDS for word in parts):
        return None
    return words.SHARE if any(word in words.SHARE_STRONG for word in parts) else None


def navigation_words(unit: Unit) -> str | None:
    """Claim a line of nothing but names of sections."""
    if unit.ends or unit.n > 40:
        return None
    parts = unit.key.split()
    if len(parts) < 3 or not all(word in words.NAVIGATION_WORDS for word in parts):
        return None
    return words.NAVIGATION if _SEPARATED.search(unit.text) or len(parts) > 3 else None


def counts(unit: Unit) -> str | None:
    """Claim a line that counts comments, shares or views."""
    if unit.n > 4 or not _COUNTS.fullmatch(unit.text.strip("·|•() ")):
        return None
    return (
        words.SHARE
        if re.search("share|view|like|read|tweet|просм|阅", unit.key)
        else words.COMMENTS
    )


def reading_time(unit: Unit) -> str | None:
    """Claim a line that says how long reading takes."""
    return words.READING if unit.n <= 7 and _READING.fullmatch(unit.text.strip("•·|() ")) else None


def copyright_line(unit: Unit) -> str | None:
    """Claim a line that claims rights."""
    found = _COPYRIGHT.search(unit.text[:300])
    if unit.n > 60 or not found:
        return None
    if found.start() > 30 and not re.search(
        "all rights|rights reserved|riservata|vorbehalten", unit.text, re.IGNORECASE
    ):
        # A caption with its credit.
        return None
    if unit.text.lstrip()[0] == "©" and not re.search(
        r"\b(?:19|20)\d\d\b|reserved|rights|riservata|RISERVATA", unit.text
    ):
        return None
    return words.COPYRIGHT


def social_handle(unit: Unit) -> str | None:
    """Claim a line that leads to an account."""
    return words.SOCIAL if unit.n <= 22 and _HANDLE.fullmatch(unit.text.rstrip(".")) else None


def hashtags(unit: Unit) -> str | None:
    """Claim a line of hashtags."""
    return words.TAGS if unit.text.startswith("#") and _HASHTAGS.fullmatch(unit.text) else None


def cookie_notice(unit: Unit) -> str | None:
    """Claim a notice that asks to accept cookies."""
    return words.COOKIES if unit.n < 120 and _COOKIE.search(unit.text[:700]) else None


def address_line(unit: Unit) -> str | None:
    """Claim a line that is an address on the web and nothing else."""
    if (
        unit.n != 1
        or "." not in unit.text
        or (not unit.text[-1].isalnum() and unit.text[-1] != "/")
    ):
        return None
    return (
        words.FOOTER
        if _DOMAIN.fullmatch(unit.text) and any(c.isalpha() for c in unit.text.rsplit(".", 1)[-1])
        else None
    )


def contact_line(unit: Unit) -> str | None:
    """Claim a line with an e-mail address or a telephone number and few other words."""
    if unit.n > 16 or (unit.prose and unit.n > 12) or _MAIL_HEADER.match(unit.text):
        return None
    return words.CONTACT if _MAIL.search(unit.text) or _PHONE.search(unit.text) else None


def joined_phrases(unit: Unit) -> str | None:
    """Claim phrases of the page in one line: `Legal notice - Privacy policy`, `Listen • 5 min`."""
    if unit.n > 30 or unit.prose:
        return None
    parts = [part for part in _JOINTS.split(unit.text) if part.strip()]
    if len(parts) < 2:
        return None
    reasons = [
        words.WHOLE.get(key_of(part))
        or (words.READING if _READING.fullmatch(part.strip()) else None)
        for part in parts
    ]
    return reasons[0] if all(reasons) else None


def empty_link(unit: Unit) -> str | None:
    """Claim a line that shows nothing but links to nowhere."""
    links = unit.line.links
    if not links or unit.link_share < 0.95 or unit.n > 12 or unit.prose:
        return None
    return (
        words.EMPTY
        if all(link.href == "#" or link.href.startswith("javascript:") for link in links)
        else None
    )


def breadcrumb(unit: Unit) -> str | None:
    """Claim a path of sections: `Home > News > Europe`."""
    if unit.ends or unit.n > 25:
        return None
    parts = [part for part in _SEPARATED.split(unit.text.strip("/>›»| ")) if part]
    if len(parts) < 2 or any(len(part.split()) > 12 for part in parts):
        return None
    if any(any(c.isdigit() for c in part) for part in parts[:2]):
        return None
    arrows = sum(unit.text.count(mark) for mark in (" > ", " › ", " » ", ">", "›", "→"))
    if arrows and (_CRUMB.match(parts[0]) or arrows > 1):
        return words.BREADCRUMB
    slashes = len(re.findall(r"\s/\s", unit.text))
    return (
        words.BREADCRUMB
        if slashes
        and (_CRUMB.match(parts[0]) or slashes > 1)
        and all(len(p.split()) < 5 for p in parts[:-1])
        else None
    )


RULES: tuple[Callable[[Unit], str | None], ...] = (
    end_mark,
    whole_phrase,
    share_words,
    reading_time,
    counts,
    breadcrumb,
    copyright_line,
    cookie_notice,
    opening_phrase,
    navigation_words,
    hashtags,
    social_handle,
    agency_credit,
    page_number,
    contact_line,
    address_line,
    joined_phrases,
    contributed,
    wire_credit,
    stamp,
    greeting,
    timeline,
    neighbour,
    document_number,
    reactions,
    empty_link,
)
"""In this order: what names one thing exactly before what only resembles it."""


def claim(unit: Unit) -> tuple[str, str] | None:
    """Return the reason to set `unit` aside and the rule that says so, or None."""
    if unit.hint in {Hint.CODE, Hint.ROW, Hint.NOTE}:
        return None
    if unit.n > 130:  # no rule reads more
        return None
    for rule in RULES:
        if reason := rule(unit):
            return reason, rule.__name__
    return None
