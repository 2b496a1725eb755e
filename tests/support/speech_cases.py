"""The cases in `speech/*.txt`: short texts with the quotations that they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unhrc_site.model.source_text import Block, BlockType
from unhrc_site.model.text import MappedText

if TYPE_CHECKING:
    from pathlib import Path

TYPES = {
    "[T] ": BlockType.TITLE,
    "[S] ": BlockType.SUBTITLE,
    "[C] ": BlockType.CAPTION,
    "[H] ": BlockType.HEADING,
    "[Q] ": BlockType.QUOTATION,
    "[L] ": BlockType.LIST,
    "[B] ": BlockType.PARAGRAPH,
}
_BOLD = "**"


@dataclass(frozen=True, slots=True)
class Case:
    """One text with what is expected of it; `line` is where it stands in its file."""

    file: str
    line: int
    language: str
    lines: tuple[str, ...]
    direct: tuple[tuple[str, str | None], ...]
    reported: tuple[tuple[str, str | None], ...] | None
    """None where the case does not look at reported speech."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the lines as blocks of one text, a blank line apart."""
        return blocks_of(self.lines)


def blocks_of(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Return a block for each line: its type by the mark before it, a paragraph without one."""
    blocks, at = [], 0
    for line in lines:
        mark = line[:4]
        text = line[4:] if mark in TYPES else line
        if mark == "[L] ":
            text = text.replace(" / ", "\n")
        kind = TYPES.get(mark, BlockType.PARAGRAPH)
        wide = len(_BOLD) if mark == "[B] " else 0
        end = at + len(text) + 2 * wide
        blocks.append(Block(f"{at:010x}", kind, at, end, MappedText.identity(text, at + wide)))
        at = end + 2
    return tuple(blocks)


def raw_of(lines: tuple[str, ...]) -> str:
    """Return the text that `blocks_of(lines)` are offsets of."""
    marks = [_BOLD if line.startswith("[B] ") else "" for line in lines]
    texts = [block.text for block in blocks_of(lines)]
    return "\n\n".join(mark + text + mark for mark, text in zip(marks, texts, strict=True))


def read_cases(path: Path) -> list[Case]:
    """Return the cases of one file."""
    cases: list[Case] = []
    language, begun = "en", 0
    lines: list[str] = []
    expected: list[str] = []
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        if line.startswith("@"):
            language = line[1:]
        elif line.startswith(("> ", "~ ")):
            expected.append(line)
        elif line.startswith("#"):
            continue
        elif line:
            begun = begun if lines else number
            lines.append(line)
        elif lines:
            cases.append(_case(path, begun, language, lines, expected))
            lines, expected = [], []
    return cases


def _case(path: Path, line: int, language: str, lines: list[str], expected: list[str]) -> Case:
    if not expected:
        raise ValueError(f"{path.name}:{line}: a case without an expectation")
    pairs = {mark: [_pair(e[2:]) for e in expected if e[:2] == f"{mark} "] for mark in ">~"}
    reported = [e for e in expected if e[0] == "~"]
    return Case(
        path.name,
        line,
        language,
        tuple(lines),
        tuple(pair for pair in pairs[">"] if pair),
        tuple(pair for pair in pairs["~"] if pair) if reported else None,
    )


def _pair(line: str) -> tuple[str, str | None] | None:
    if line == "none":
        return None
    text, _, speaker = line.rpartition(" | ")
    return text, None if speaker == "-" else speaker
