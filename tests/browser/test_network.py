"""The network in a real browser: one in focus, filters, the address, and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

OVERLAPS = """() => {
  const box = element => element.getBoundingClientRect();
  const meet = (a, b) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
  const svg = [...document.querySelectorAll("svg.network")].find(each => box(each).width);
  const words = [...svg.querySelectorAll("text")]
    .filter(text => getComputedStyle(text).visibility === "visible");
  const marks = [...svg.querySelectorAll(".mark-of-knot")];
  return words.flatMap((word, n) => [...words.slice(n + 1), ...marks]
    .filter(other => meet(box(word), box(other)))
    .map(other => [word.textContent, other.textContent || other.closest("a").dataset.knot]));
}"""
REACHED = """() => {
  const shown = each => each.getBoundingClientRect().width;
  const svg = [...document.querySelectorAll("svg.network")].find(shown);
  const marks = svg.querySelectorAll("a"), seen = new Set([marks[0]]), waiting = [marks[0]];
  while (waiting.length) {
    const from = waiting.pop();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      from.focus();
      from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const to = document.activeElement;
      if (!seen.has(to)) { seen.add(to); waiting.push(to); }
    }
  }
  return [seen.size, marks.length];
}"""


def mark(page: Page, slug: str) -> Locator:
    """Return the mark of an entity in the drawing that is shown."""
    return page.locator(f'svg.network a[data-knot="{slug}"]:visible')


def chosen(page: Page) -> Locator:
    """Return what is told beside the drawing."""
    return page.locator(".chosen-one")


@pytest.fixture
def network(built: Path, page: Page) -> str:
    """Open the page of the network in a wide window, and return its address."""
    page.set_viewport_size({"width": 1440, "height": 900})
    address = (built / "network.html").as_uri()
    page.goto(address)
    return address


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_words_cover_words(network: str, page: Page, width: int) -> None:
    """As the browser sets them, labels cover neither each other nor any mark, on every width."""
    del network
    page.set_viewport_size({"width": width, "height": 900})
    assert page.locator("svg.network:visible").count() == 1
    assert page.evaluate(OVERLAPS) == []


def test_a_click_chooses_and_a_second_follows(network: str, page: Page) -> None:
    """The first click lights a name and tells its ties; the second opens its page."""
    mark(page, "belarus").click()
    assert page.url == f"{network}#n-belarus"
    assert chosen(page).locator("h3").inner_text() == "Belarus"
    told = chosen(page).locator("li").count()
    assert told == page.locator('tr[data-tie~="belarus"]').count() > 3
    assert mark(page, "belarus").get_attribute("aria-current") == "true"
    lit = page.locator("svg.network:visible .tie.lit")
    assert 0 < lit.count() <= told
    assert all("belarus" in (line.get_attribute("data-tie") or "").split() for line in lit.all())
    mark(page, "belarus").click()
    page.wait_for_url("**/entities/belarus.html")


def test_the_ties_that_are_told_lead_to_their_paragraphs(network: str, page: Page) -> None:
    """Beside the drawing each tie has the links of its row, and its name leads on."""
    del network
    mark(page, "belarus").click()
    first = chosen(page).locator("li").first
    place = first.locator("a.place").first
    row = page.locator('tr[data-tie~="belarus"]').first
    assert place.get_attribute("href") == row.locator("a.place").first.get_attribute("href")
    name = first.locator(".tied a")
    words = name.inner_text()
    name.click()
    assert chosen(page).locator("h3").inner_text() == words
    assert page.evaluate("document.activeElement.textContent") == words
    page.go_back()
    page.wait_for_function("location.hash === '#n-belarus'")
    assert chosen(page).locator("h3").inner_text() == "Belarus"


def test_keys_go_from_mark_to_mark(network: str, page: Page) -> None:
    """One mark stops Tab; arrows go to one that lies that way, Enter chooses, Escape ends."""
    assert page.locator('svg.network:visible a[tabindex="0"]').count() == 1
    first = page.locator("svg.network:visible a").first
    first.focus()
    before = first.locator(".reach").bounding_box()
    page.keyboard.press("ArrowLeft")
    here = page.locator("a.knot:focus")
    after = here.locator(".reach").bounding_box()
    assert before
    assert after
    assert after["x"] < before["x"]
    slug = here.get_attribute("data-knot")
    page.keyboard.press("Enter")
    assert page.url == f"{network}#n-{slug}"
    said = page.locator("[data-network] [role=status]").text_content() or ""
    assert said.startswith(chosen(page).locator("h3").inner_text())
    page.keyboard.press("Escape")
    assert page.url == network
    assert page.locator("svg.focused").count() == 0
    page.keyboard.press("Home")
    assert first.evaluate("element => element === document.activeElement")


def test_every_mark_is_reached_by_arrows(network: str, page: Page) -> None:
    """From the strongest mark, arrows lead to each of the others."""
    del network
    reached = page.evaluate(REACHED)
    assert reached[0] == reached[1] > 20


def shown(page: Page) -> tuple[int, int, int]:
    """Return how many lines, rows of ties and rows of names are shown."""
    lines = page.locator("svg.network:visible .tie:not(.out)").count()
    rows = page.locator("tr[data-tie]:not(.out)").count()
    return lines, rows, page.locator("tr[data-knot]:not(.out)").count()


def test_filters_act_on_drawing_and_tables(network: str, page: Page) -> None:
    """Kind and strength hide lines, marks and rows alike; counts say so; the address keeps it."""
    everything = shown(page)
    page.get_by_label("documents").uncheck()
    page.get_by_label("Strength").select_option(index=1)
    fewer = shown(page)
    assert all(0 < few < all_ for few, all_ in zip(fewer, everything, strict=True))
    assert page.locator('tr[data-kind="document"]:not(.out)').count() == 0
    assert page.locator("#ties h2").inner_text().startswith(f"{fewer[0]} of {everything[0]} ")
    assert page.locator("#names h2").inner_text().startswith(f"{fewer[2]} of {everything[2]} ")
    least = page.get_by_label("Strength").input_value()
    assert page.url == f"{network}?without=document&least={least}"
    page.reload()
    assert shown(page) == fewer
    assert not page.get_by_label("documents").is_checked()


def test_what_is_together_in_events_can_be_asked_for(network: str, page: Page) -> None:
    """Ties by paragraphs and ties by events are told apart."""
    del network
    page.get_by_label("Together in").select_option("events")
    events = page.locator("tr[data-tie]:not(.out)")
    assert 0 < events.count() == page.locator('tr[data-tie]:not([data-events="0"])').count()


def test_one_can_be_chosen_by_name(network: str, page: Page) -> None:
    """The list of names chooses too, those that are not drawn among them, and takes it back."""
    drawn = set(
        page.locator("svg.network:visible a").evaluate_all("all => all.map(a => a.dataset.knot)")
    )
    every = page.locator("#network-around option").evaluate_all("all => all.map(o => o.value)")
    absent = next(slug for slug in every if slug and slug not in drawn)
    page.get_by_label("Around").select_option(absent)
    assert page.url == f"{network}#n-{absent}"
    assert chosen(page).locator("li").count() > 0
    page.get_by_role("button", name="Clear").click()
    assert page.url == network


@pytest.mark.parametrize("width", [360, 1440])
def test_an_entity_leads_to_itself_in_the_network(built: Path, page: Page, width: int) -> None:
    """From the page of an entity the network opens with it in focus, the drawing in view."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((built / "entities/russia.html").as_uri())
    page.get_by_role("link", name="In the network").click()
    page.wait_for_load_state()
    page.wait_for_function("document.querySelector('#drawing').getBoundingClientRect().top < 100")
    assert page.url.endswith("/network.html#n-russia")
    assert chosen(page).locator("h3").inner_text() == "Russia"
    assert page.get_by_label("Around").input_value() == "russia"
    box = page.locator("svg.network:visible").bounding_box()
    assert box
    assert -50 < box["y"] < 900


def test_without_scripts_there_are_links_and_tables(built: Path, browser: Browser) -> None:
    """With JavaScript off there is no dead control; marks are links; an address finds its row."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1440, "height": 900}
    )
    try:
        page = context.new_page()
        page.goto((built / "network.html").as_uri() + "#n-russia")
        assert page.locator("button:visible, select:visible, input:visible").count() == 0
        assert page.locator("tr:target").get_attribute("data-knot") == "russia"
        assert page.locator("#ties .weaker summary").inner_text().endswith("weaker ties")
        mark(page, "russia").click()
        assert page.url.endswith("/entities/russia.html")
    finally:
        context.close()


def test_a_stranger_in_the_address_is_no_fault(network: str, page: Page) -> None:
    """A fragment or a filter that names nothing leaves everything as it is."""
    everything = shown(page)
    page.goto(f"{network}?without=nothing&least=x&by=__proto__#n-nobody")
    assert shown(page) == everything
    assert page.locator("svg.focused").count() == 0
