"""Documents as parsers see them: strict parsing, and what a document says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def parse(html: str) -> Element:
    """Return the document; raise `html5lib.html5parser.ParseError` at the first fault."""
    parser = html5lib.HTMLParser(strict=True)
    return parser.parse(html)  # type: ignore[no-any-return]


def elements(document: Element, *names: str) -> Iterator[Element]:
    """Yield the elements with these names, all if none is given, in document order."""
    for element in document.iter():
        if not callable(element.tag) and (not names or local(element) in names):
            yield element


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element) -> str:
    """Return the words of an element, white space joined."""
    return " ".join("".join(element.itertext()).split())


def name_of(element: Element) -> str:
    """Return what a screen reader calls an element: its label, else its words."""
    return element.get("aria-label") or text_of(element)
