"""What a broken template is reported as."""

from __future__ import annotations


class TemplateFailure(Exception):  # noqa: N818 - it is the template that failed, not the program.
    """A template that cannot be read or set; `line` counts from 1, 0 where it is not known."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.name = name
        self.line = line
        self.message = message
