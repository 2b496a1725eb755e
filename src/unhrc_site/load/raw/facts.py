"""What can be said of a line without deciding anything: its words, length, case, marks, links.

Facts are computed once per line and read by every rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unhrc_site.load.raw.lines import Hint
from unhrc_site.load.raw.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unhrc_site.load.raw.lines import Line
    from unhrc_site.model.source_text import BlockType

_WORD = Pattern(r"\w+(?:['.]\w+)*")
_WIDE = Pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TYPOGRAPHY = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "-": " ",
        "‑": " ",
        "–": " ",
        "—": " ",
        "\u00a0": " ",
        "@": " ",
        "/": " ",
    }
)
_CLOSING = "\"'”’»“)]*_›」』 \u00a0"
_TERMINAL = frozenset(".!?…。！？؟۔:")
_ABBREVIATED = Pattern(
    r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Co|Jr|Sr|St|No|etc|a\.m|p\.m|U\.S|U\.N|Jan|Feb|Aug|Sept|Oct|Nov|"
    r"Dec))\.?$"
)
_QUOTED = Pattern(r"^[\"'“‘«„‚‹「](.{2,600})[\"'”’»“›」‘][.,]?$", re.DOTALL)
_NO_PROSE = frozenset({Hint.HEADING, Hint.IMAGE, Hint.RULE, Hint.ROW})
LONGEST_WORD = 60
"""Code points: what is longer counts as several words, and is no short line to any rule."""
MAX_KEY_WORDS = 14
"""Words of a line that its key holds: no phrase of the tables is longer."""
MAX_KEY_CHARACTERS = 200
SHORT = 14
"""Words of a line that can be a heading or a piece of navigation."""


@dataclass(slots=True)
class Unit:
    """A line with its facts, and what the rules have said of it so far.

    `role` and `aside` exclude each other; `rule` names the rule that set either.
    """

    line: Line
    text: str
    key: str
    """The first words in lower case, one space apart, apostrophes straight."""
    n: int
    """Words; in scripts without spaces two characters count as one."""
    ends: bool
    """Whether it ends as sentences do."""
    prose: bool
    """Whether it reads as a sentence or more."""
    role: BlockType | None = None
    aside: str | None = None
    rule: str = ""
    tags: set[str] = field(default_factory=set)
    """What claims say of it beside a role: `date`, `byline`, `credit`, `opener`…"""

    @property
    def free(self) -> bool:
        """Whether no rule has spoken yet."""
        return self.role is None and self.aside is None

    @property
    def hint(self) -> Hint:
        """What the markup says."""
        return self.line.hint

    @property
    def short(self) -> bool:
        """Whether it is short enough for a heading."""
        return self.n <= SHORT

    @property
    def link_share(self) -> float:
        """The share of its characters that links carry."""
        if not self.line.links or not self.text:
            return 0.0
        return min(1.0, sum(len(link.text) for link in self.line.links) / len(self.text))

    def set_aside(self, reason: str, rule: str) -> None:
        """Set the line aside if nothing has been said of it."""
        if self.free:
            self.aside, self.rule = reason, rule

    def take(self, role: BlockType, rule: str) -> None:
        """Give the line a role if nothing has been said of it."""
        if self.free:
            self.role, self.rule = role, rule


def key_of(text: str) -> str:
    """Return the first words of `text` as the tables write phrases."""
    words = _WORD.findall(text[:MAX_KEY_CHARACTERS].translate(_TYPOGRAPHY).casefold())
    return " ".join(words[:MAX_KEY_WORDS])


def count(text: str) -> int:
    """Return the number of words of `text`."""
    wide = len(_WIDE.findall(text)) if not text.isascii() else 0
    return max(len(text.split()) + wide // 2, len(text) // LONGEST_WORD)


def ends(text: str) -> bool:
    """Tell whether `text` ends as a sentence does, quotation marks and brackets aside."""
    shown = text.rstrip(_CLOSING)
    if not shown or shown[-1] not in _TERMINAL:
        return False
    return not (len(shown) < 60 and _ABBREVIATED.search(shown))  # a short line


def quoted(text: str) -> str | None:
    """Return what stands between the quotation marks that enclose all of `text`, or None."""
    found = _QUOTED.match(text)
    return found.group(1) if found and not re.search('["“”«»„]', found.group(1)) else None


def unit(line: Line) -> Unit:
    """Return `line` with its facts."""
    text = line.text
    n, ended = count(text), ends(text)
    return Unit(line, text, key_of(text), n, ended, _reads_as_prose(line, n, ended=ended))


def _reads_as_prose(line: Line, n: int, *, ended: bool) -> bool:
    """Tell whether a line of `n` words reads as a sentence or more."""
    if line.hint in _NO_PROSE:
        return False
    if n >= 25:  # headlines and captions are shorter
        return True
    if n <= 20 and line.text.rstrip(_CLOSING)[-1:] in "?!:":  # a headline asks, too
        return False
    if n >= 18 and ". " in line.text:  # its last sentence may be a link
        return True
    return ended and n >= 8  # fewer words are a remark


def units(lines: Sequence[Line]) -> list[Unit]:
    """Return all `lines` with their facts, in order."""
    return [unit(line) for line in lines]


def capital_share(text: str) -> float:
    """Return the share of letters that are capitals; 0 for scripts without case."""
    letters = [c for c in text[:400] if c.isalpha()]
    return sum(1 for c in letters if c.isupper()) / len(letters) if letters else 0.0
