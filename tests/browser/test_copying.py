"""Copying in a browser: quotations, statements, accounts and paragraphs, in three formats."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

CATCH = """() => {
window.copied = [];
navigator.clipboard.writeText = async text => { copied.push({ "text/plain": text }); };
navigator.clipboard.write = async items => {
  const kept = {};
  for (const type of items[0].types) kept[type] = await (await items[0].getType(type)).text();
  copied.push(kept);
};
}"""
"""Keeps what is written to the clipboard, which a browser without a window may not show us."""


class Tags(HTMLParser):
    """The elements and words of a piece of HTML."""

    def __init__(self, html: str) -> None:
        """Read `html`."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words += data


def opened(page: Page, address: str) -> None:
    """Open a page whose clipboard is ours."""
    page.goto(address)
    page.evaluate(CATCH)


def copied(page: Page, place: Locator) -> dict[str, dict[str, str]]:
    """Return what the three buttons of a place write, by the button's label."""
    found: dict[str, dict[str, str]] = {}
    for label in ("Copy", "Markdown", "HTML"):
        place.get_by_text(label, exact=True).click()
        place.get_by_text("Copied", exact=True).last.wait_for()
        found[label] = page.evaluate("copied.at(-1)")
    return found


def days() -> set[str]:
    """Return today as copies write it, and its neighbours, since a day may end during a test."""
    now = datetime.now(UTC)
    near = (now + timedelta(days=shift) for shift in (-1, 0, 1))
    return {f"{day.day} {day:%B} {day.year}" for day in near}


def check_citation(text: str, built: Path, source: str) -> None:
    """Claim that a text has the place, the day and the digest of a source."""
    head = (built / f"sources/{source}.html").read_text(encoding="utf-8")
    (digest,) = re.findall(r'<div class="text"[^>]* data-digest="([0-9a-f]{12})"', head)
    assert f"SHA-256 of the source {digest}" in text
    assert re.search(r"accessed (\d+ \w+ \d{4})", text)[1] in days()  # type: ignore[index]  # None fails
    assert re.search(r"¶\d+", text)
    assert f"sources/{source}.html#" in text


def test_a_note_is_copied_in_three_formats(built: Path, page: Page) -> None:
    """Text, Markdown and HTML each have the words, outlet, title, date, place, day and digest."""
    opened(page, (built / "events/suspension.html").as_uri())
    note = page.locator(".note:has(a[href*='wion-2023'])").first
    words = note.locator("blockquote").inner_text()
    found = copied(page, note.locator(".provenance").first)
    plain = found["Copy"]["text/plain"]
    assert plain.startswith(f"“{words}” (")
    check_citation(plain, built, "wion-2023")
    marked = found["Markdown"]["text/plain"]
    assert marked.startswith("> “")
    assert re.search(r"\[¶\d+\]\(<file:///.*/sources/wion-2023\.html#c-[0-9a-f]+>\)", marked)
    check_citation(marked, built, "wion-2023")
    html = found["HTML"]["text/html"]
    assert html == found["HTML"]["text/plain"]
    read = Tags(html)
    assert [tag for tag, _ in read.tags] == ["blockquote", "p", "p", "a"]
    assert read.tags[0][1]["cite"] == read.tags[3][1]["href"]
    assert words in read.words
    check_citation(html, built, "wion-2023")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("statements.html", ".statement .provenance"),
        ("differences/suspended-or-expelled.html", ".account .provenance"),
    ],
)
def test_statements_and_accounts_are_copied_too(
    built: Path, page: Page, path: str, place: str
) -> None:
    """What somebody said and what an account says are copied as notes are."""
    opened(page, (built / path).as_uri())
    line = page.locator(f"{place}[data-copy]").first
    source = re.search(r"sources/([a-z0-9-]+)\.html", line.get_attribute("data-address") or "")
    assert source is not None
    found = copied(page, line)
    for label in ("Copy", "Markdown", "HTML"):
        check_citation(found[label]["text/plain"], built, source[1])


def test_each_paragraph_of_a_source_is_copied(built: Path, page: Page) -> None:
    """Under the pointer or the focus a paragraph has its button, and its own address."""
    opened(page, (built / "sources/press-tv-2020.html").as_uri())
    assert page.locator(".copies").count() == 0
    unit = page.locator(".unit[id]").nth(3)
    number = unit.locator(".block-number")
    number.focus()
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != "Copy":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    unit.get_by_text("Copied", exact=True).wait_for()
    text = page.evaluate("copied.at(-1)")["text/plain"]
    words = unit.locator(".words").inner_text()
    assert text.startswith(f"“{words}” (Press TV, “")
    assert f", {number.text_content()}; " in text
    assert f"#{unit.get_attribute('id')}, accessed" in text
    check_citation(text, built, "press-tv-2020")
    assert page.locator(".copies").count() == 1


def test_hostile_words_are_copied_as_words(built: Path, page: Page) -> None:
    """What looks like markup in a quotation is none in what is copied."""
    opened(page, (built / "sources/press-tv-2020.html").as_uri())
    hostile = "</p><img src=x onerror=alert(1)> *a* [b](c) `d` _e_ &amp;\n1. f"
    unit = page.locator(".unit[id]").nth(3)
    unit.locator(".words").evaluate("(e, words) => { e.innerText = words; }", hostile)
    unit.hover()
    found = copied(page, unit.locator(".copies"))
    read = Tags(found["HTML"]["text/html"])
    assert [tag for tag, _ in read.tags] == ["blockquote", "p", "br", "p", "a"]
    assert hostile.replace("\n", "") in read.words
    quoted = found["Markdown"]["text/plain"].split("\n>\n")[0]
    assert r"\</p\>\<img" in quoted
    assert r"\*a\* \[b\](c) \`d\` \_e\_ \&amp;" in quoted
    assert "\n> 1\\. f" in quoted


def test_a_copy_that_fails_says_so(built: Path, page: Page) -> None:
    """Where the browser refuses the clipboard, the button says that nothing was copied."""
    page.goto((built / "events/suspension.html").as_uri())
    refusing = "navigator.clipboard.writeText = async () => { throw new Error('no'); };"
    page.evaluate(f"() => {{ {refusing} }}")
    button = page.locator(".note .copy").first
    button.click()
    page.get_by_text("Not copied", exact=True).first.wait_for()
    assert page.locator("[role=status]").first.text_content() == "Not copied"


def test_how_to_cite_a_page_is_copied(built: Path, page: Page) -> None:
    """The citation of a whole page is copied with the address at which it is read."""
    opened(page, (built / "events/suspension.html").as_uri())
    page.locator("#cite .copy").first.click()
    text: Any = page.evaluate("copied.at(-1)")
    assert "Russia and the UN Human Rights Council" in text["text/plain"]
    assert text["text/plain"].endswith("events/suspension.html")


def test_a_page_without_a_box_is_cited_from_its_footer(built: Path, page: Page) -> None:
    """Where a page has no part on how to cite it, its last lines say it, ready to be copied."""
    opened(page, (built / "timeline.html").as_uri())
    page.locator(".footer .copy").click()
    text: Any = page.evaluate("copied.at(-1)")
    assert text["text/plain"].startswith("“Timeline.” Russia and the UN Human Rights Council")
    assert text["text/plain"].endswith("timeline.html")
