"""Problems as values: what is wrong, where, and the way out.

Nothing here prints. Codes are permanent; each has an entry in `CATALOGUE`, a paragraph in
`docs/diagnostics.md` and a fixture in `tests/diagnostics/`.

    E1..  a file cannot be read as what it is     E4..  dates and order
    E2..  evidence                                E5..  the site and its output
    E3..  records and the links between them      W...  the same groups, as warnings
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(enum.StrEnum):
    """How much a problem weighs: an error makes the exit code 1, a warning only if strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file: line and column count from 1, columns in code points."""

    path: str
    line: int = 1
    col: int = 1
    length: int = 0
    text: str = ""
    """The whole line, so that whoever prints need not read the file again."""

    @classmethod
    def of(cls, path: str, text: str, start: int, end: int | None = None) -> Location:
        """Return the place of the code points `[start, end)` of `text`, cut at the line's end."""
        start = min(max(start, 0), len(text))
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", start)
        last = len(text) if last < 0 else last
        line = text[first:last].rstrip("\r")
        length = max(0, min(end if end is not None else start, first + len(line)) - start)
        return cls(path, text.count("\n", 0, start) + 1, start - first + 1, length, line)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `hint` says what to do; `None` where the message already does."""

    code: str
    message: str
    location: Location | None = None
    hint: str | None = None

    @property
    def severity(self) -> Severity:
        """The severity that the code's first letter fixes for good."""
        return Severity.ERROR if self.code.startswith("E") else Severity.WARNING

    def at(self, location: Location) -> Diagnostic:
        """Return the same problem at a place that its finder could not know."""
        return replace(self, location=location)


CATALOGUE = {
    "E101": "a file cannot be read",
    "E102": "a file is not text",
    "W103": "a file is not UTF-8 and was read as Windows-1252",
    "E104": "a seed holds no text",
    "E105": "a file is larger than is read",
    "E110": "front matter is not closed or not a mapping",
    "E111": "YAML cannot be read",
    "E112": "a key stands twice",
    "E113": "a key is not known",
    "E114": "a value is not what the key takes",
    "E115": "a key is missing",
    "E116": "a file name is no slug",
    "W117": "a file in content/ is of no known kind and was left out",
    "W118": "markup is not supported and was left out",
    "E119": "a citation or link in Markdown is not well formed",
    "E201": "a citation names no source or reference",
    "E204": "a quoted passage is not in its source",
    "E205": "a quoted passage stands more than once in its source",
    "W206": "a sentence has no citation",
    "W207": "a figure of a cited sentence stands in none of its quotes",
    "E208": "a number of a tally does not stand in its quote",
    "E209": "a stated date cannot be read from its quote",
    "E210": "a speaker's name does not stand near the quote",
    "W211": "a seed is not the file that its record describes",
    "W212": "a field has no citation",
    "E213": "an inferred value has no reasoning",
    "W214": "an inferred date is not what its words say",
    "W215": "words in quotation marks stand in none of the quotes",
    "E301": "two records have one slug",
    "E302": "a link leads to no record",
    "E303": "a field names no record of the kind it takes",
    "E304": "two pages claim one address",
    "E305": "a source record names a seed that is not there",
    "E306": "two source records name one seed",
    "W307": "an alias occurs in no source",
    "E308": "two entities claim one alias in the same source",
    "E309": "a scope names no source or block",
    "E310": "sources derive from one another in a circle",
    "E311": "a former slug is taken",
    "E312": "a correction names no record, or withdraws a page that is there",
    "W320": "a difference has fewer than two accounts",
    "E321": "a value of a difference does not stand in its quote",
    "E322": "a source is silent on a question and has an account of it",
    "E401": "a date is not EDTF",
    "E402": "events come after one another in a circle",
    "E403": "dates and order contradict each other",
    "W404": "an outside date does not lie within what the sources say",
    "E405": "a tally does not add up",
    "E501": "no dossier, or its settings cannot be read",
    "E502": "a template failed",
    "E503": "a file cannot be written",
    "E504": "a page could not be made",
    "E601": "withheld words stand in the public site",
    "E602": "what must stay private stands in the files of a public repository",
    "W603": "a source that is not published in full lies in a public repository",
    "W604": "a source that reserves its rights would be published in full",
    "W605": "a permission for withheld words excuses nothing",
    "E606": "a protected person has no pseudonym",
    "W607": "the excerpts of a source are most of it",
}
"""Every code with what it means, one clause each."""


def suggestion(wrong: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `wrong` most likely means, or None.

    Delimiters and case are the common slips, so they are not compared.
    """
    plain = {_plain(name): name for name in known}
    near = get_close_matches(_plain(wrong), plain, n=1, cutoff=0.6)
    return plain[near[0]] if near else None


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def did_you_mean(wrong: str, known: Iterable[str]) -> str | None:
    """Return a hint that names the nearest of `known`, or None if nothing is near."""
    near = suggestion(wrong, known)
    return f'did you mean "{near}"?' if near else None
