"""Sources in the exchange formats of reference managers: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from unhrc_site.exports.records import as_json
from unhrc_site.model.dates.edtf import EdtfDate, EdtfInterval, Precision
from unhrc_site.model.dates.human import date_in_words
from unhrc_site.model.source_text import SourceKind

if TYPE_CHECKING:
    from unhrc_site.exports.evidence import Json
    from unhrc_site.model.dates.edtf import Edtf
    from unhrc_site.model.records import Source

_CSL = {
    SourceKind.NEWS_ARTICLE: "article-newspaper",
    SourceKind.LIVE_BLOG: "article-newspaper",
    SourceKind.OPINION: "article-newspaper",
    SourceKind.FACT_CHECK: "article-newspaper",
    SourceKind.INTERVIEW: "interview",
    SourceKind.LETTER: "personal_communication",
    SourceKind.RESOLUTION: "legislation",
    SourceKind.PRESS_RELEASE: "document",
    SourceKind.STATEMENT: "speech",
    SourceKind.REPORT: "report",
    SourceKind.POSITION_PAPER: "report",
    SourceKind.OTHER: "document",
}
_RIS = {
    "article-newspaper": "NEWS",
    "report": "RPRT",
    "legislation": "STAT",
    "personal_communication": "PCOMM",
}
_BIBTEX = {
    "article-newspaper": ("article", "journal"),
    "report": ("techreport", "institution"),
}
"""Types of entry, each with its field for who published; else `misc`, which has `howpublished`."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's own names of months, which a style writes out in its language."""
_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
"""Of how many numbers a date of this precision is made."""
_IN_URL = "!#$%&'()*+,/:;=?@[]~"
"""All that may stand in an address (RFC 3986); braces, spaces and backslashes are escaped."""
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # An escaped brace counts as one all the same: only its name keeps an entry balanced.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)


def _title(source: Source) -> str:
    title = source.title.value if source.title else source.slug
    return title if source.title_is_printed else f"[{title}]"


def _published(source: Source) -> Edtf | None:
    return source.published.edtf if source.published else None


def bibtex(source: Source, found_in: str) -> bytes:
    """Return a source as one BibTeX entry; `found_in` says where this copy was found.

    `year` and `month` are for BibTeX, `date` is for biblatex, which reads EDTF.
    """
    date = _published(source)
    entry, outlet = _BIBTEX.get(_CSL[source.genre], ("misc", "howpublished"))
    plain = _plain_days(date)
    fields = {
        "title": f"{{{_tex(_title(source))}}}",
        "author": " and ".join(_tex_name(author.value) for author in source.authors),
        outlet: _tex(source.publisher.value) if source.publisher else "",
        "year": str(date.earliest.year) if date and date.earliest else "",
        "date": str(date) if date else "",
        "url": quote(source.url.value, safe=_IN_URL) if source.url else "",
        "language": _tex(source.language),
        "note": _tex(found_in),
    }
    lines = [f"@{entry}{{{source.slug},"]
    lines.extend(f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    if len(plain) == 1 and len(plain[0]) > 1:
        lines.append(f"  month = {_MONTHS[plain[0][1] - 1]},")
    return ("\n".join([*lines, "}"]) + "\n").encode()


def _plain_days(date: Edtf | None) -> list[list[int]]:
    """Return a certain date as its year, month and day, as far as they are known, a span as two.

    Empty where it is not certain, has an open end or is no such date.
    """
    ends = (date.start, date.end) if isinstance(date, EdtfInterval) else (date,)
    found: list[list[int]] = []
    for end in ends:
        if not isinstance(end, EdtfDate) or end.is_uncertain or end.is_approximate:
            return []
        if end.is_unspecified or end.precision not in _PARTS or end.year < 1:
            return []
        parts = (end.year, end.month, end.day)
        found.append([part for part in parts[: _PARTS[end.precision]] if part is not None])
    return found


def _tex(text: str) -> str:
    return _one_line(text).translate(_TEX)


def _tex_name(name: str) -> str:
    """Return a name that is one name to BibTeX, which parts them at commas and at "and"."""
    shown = _tex(name)
    return f"{{{shown}}}" if re.search(r",|\band\b", shown, re.IGNORECASE) else shown


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def ris(source: Source, found_in: str) -> bytes:
    """Return a source as one RIS record (RIS 2001: two letters, two spaces, a hyphen, a space)."""
    date = _published(source)
    kind = _RIS.get(_CSL[source.genre], "GEN")
    lines = [("TY", kind), ("TI", _title(source))]
    lines.extend(("AU", author.value) for author in source.authors)
    if source.publisher:
        # What an article stands in is its second title; any other text has a publisher.
        lines.append(("T2" if kind == "NEWS" else "PB", source.publisher.value))
    if date and date.earliest:
        lines.append(("PY", str(date.earliest.year)))
        lines.append(("DA", _ris_date(date, date.earliest.year)))
    if source.url:
        lines.append(("UR", source.url.value))
    lines.extend([("LA", source.language), ("N1", found_in), ("ER", "")])
    return "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in lines).encode()


def _ris_date(date: Edtf, year: int) -> str:
    """Return a date as RIS has it: year, month, day, and in words what these cannot say."""
    plain = _plain_days(date)
    if len(plain) != 1:
        return f"{year}///{date_in_words(date)}"
    parts = [f"{part:02}" for part in plain[0]] + ["", ""]
    return f"{parts[0]}/{parts[1]}/{parts[2]}/"


def csl_json(source: Source, found_in: str) -> bytes:
    """Return a source as a CSL-JSON array of one item; a date without parts is kept as EDTF too."""
    date = _published(source)
    item: dict[str, Json] = {
        "id": source.slug,
        "type": _CSL[source.genre],
        "title": _title(source),
        "language": source.language,
        "note": found_in,
    }
    if source.authors:
        item["author"] = [{"literal": author.value} for author in source.authors]
    if source.publisher:
        item["publisher"] = source.publisher.value
        if _CSL[source.genre] == "article-newspaper":
            item["container-title"] = source.publisher.value
    if date:
        item["issued"] = issued = _issued(date)
        if "literal" in issued:
            item["custom"] = {"edtf": str(date)}
    if source.url:
        item["URL"] = source.url.value
    return as_json([item])


def _issued(date: Edtf) -> dict[str, Json]:
    """Return a date in parts where it is certain, a span as two; else in words."""
    plain = _plain_days(date)
    if not plain:
        return {"literal": date_in_words(date)}
    ends: list[Json] = [[*parts] for parts in plain]
    return {"date-parts": ends}
