"""Sources in the exchange formats of reference managers: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from unhrc_site.exports.records import as_json
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
    """Return a source as one BibTeX entry; `found_in` says where this copy was found."""
    date = _published(source)
    fields = {
        "title": f"{{{_tex(_title(source))}}}",
        "author": " and ".join(_tex_name(author.value) for author in source.authors),
        "journal": _tex(source.publisher.value) if source.publisher else "",
        "year": str(date.earliest.year) if date and date.earliest else "",
        "date": str(date) if date else "",
        "url": quote(source.url.value, safe=_IN_URL) if source.url else "",
        "langid": _tex(source.language),
        "note": _tex(found_in),
    }
    lines = [f"@misc{{{source.slug},"]
    lines.extend(f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return ("\n".join([*lines, "}"]) + "\n").encode()


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
    first = date.earliest if date else None
    lines = [("TY", _RIS.get(_CSL[source.genre], "GEN"))]
    lines.append(("TI", _title(source)))
    lines.extend(("AU", author.value) for author in source.authors)
    if source.publisher:
        lines.append(("PB", source.publisher.value))
    if first and date:
        exact = date.earliest == date.latest
        lines.append(("PY", str(first.year)))
        day = f"{first.year}/{first.month:02}/{first.day:02}/" if exact else f"{first.year}///"
        lines.append(("DA", day + ("" if exact else date_in_words(date))))
    if source.url:
        lines.append(("UR", source.url.value))
    lines.extend([("LA", source.language), ("N1", found_in), ("ER", "")])
    return "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in lines).encode()


def csl_json(source: Source, found_in: str) -> bytes:
    """Return a source as a CSL-JSON array of one item; its date is kept as EDTF."""
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
        item["issued"] = _issued(date)
    if source.url:
        item["URL"] = source.url.value
    return as_json([item])


def _issued(date: Edtf) -> Json:
    first, last = date.earliest, date.latest
    if first is not None and first == last:
        return {"date-parts": [[first.year, first.month, first.day]]}
    return {"edtf": str(date), "literal": date_in_words(date)}
