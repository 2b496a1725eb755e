"""The timeline in a real browser, from disk: of thirteen events, and of three thousand."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest

from support.many_events import THEMES, many_events
from support.templates import ROOT, renderer
from support.view_timeline import timeline
from unhrc_site.pages.timeline import timeline_scripts, timeline_view, year_slugs, year_view

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

COUNT = 3000
MOST_NODES = 3500
"""Elements of a page of three thousand events: what is seen and a part of the list."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a timeline of thirteen events."""
    folder = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "static", folder / "static")
    (folder / "timeline.html").write_text(renderer().render(timeline()), "utf-8")
    return (folder / "timeline.html").as_uri()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a timeline of three thousand events."""
    folder = tmp_path_factory.mktemp("large")
    read = many_events(COUNT)
    shutil.copytree(ROOT / "static", folder / "static")
    files = {"timeline.html": renderer().render(timeline_view("", read)).encode()}
    files |= timeline_scripts(read)
    year = year_slugs(read)[0]
    files[f"timeline/{year}.html"] = renderer().render(year_view(year, read)).encode()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return (folder / "timeline.html").as_uri()


def settled(page: Page) -> dict[str, str]:
    """Return what the address keeps, once list and address have followed the drawing."""
    page.wait_for_timeout(150)
    page.wait_for_selector("[data-events]:not([aria-busy])")
    query = page.url.partition("?")[2].partition("#")[0]
    return dict(pair.split("=", 1) for pair in query.split("&") if pair)


def said(page: Page) -> str:
    """Return the sentence on how many events there are."""
    return page.locator(".said-words").inner_text()


def drawn(page: Page) -> list[str]:
    """Return the titles of the drawing's rows, from top to bottom."""
    return page.locator(".chart-rows .chart-title").all_text_contents()


def listed(page: Page) -> list[str]:
    """Return the titles of the list, from top to bottom."""
    return page.locator(".event:visible h3").all_text_contents()


def plot(page: Page) -> Locator:
    """Return the drawing itself."""
    return page.locator("[data-plot]")


def test_a_filter_acts_on_drawing_list_and_counts(small: str, page: Page) -> None:
    """What does not fit leaves both; every other choice says how many it would leave."""
    page.goto(small)
    page.get_by_label("Theme").select_option("membership")
    assert settled(page) == {"theme": "membership"}
    assert said(page).startswith("6 of 13 events")
    assert len(drawn(page)) == len(listed(page)) == 6
    options = page.get_by_label("Source", exact=True).locator("option").all_text_contents()
    numbers = [int(n) for o in options for n in re.findall(r"\((\d+)\)", o)]
    assert len(numbers) == len(options) - 1
    for value, number in zip(("000", "001", "002", "003"), numbers, strict=True):
        page.get_by_label("Source", exact=True).select_option(value)
        settled(page)
        assert len(listed(page)) == number


def test_words_are_found_however_they_are_typed(small: str, page: Page) -> None:
    """Each word must stand in title or line, whatever its case, accents and apostrophes."""
    page.goto(small)
    page.get_by_label("Words").fill("RAPPORTEUR'S repórt")
    assert settled(page)["words"]
    assert listed(page) == ["Special Rapporteur’s report"]
    page.get_by_label("Words").fill("no such words")
    settled(page)
    assert listed(page) == drawn(page) == []
    assert said(page).startswith("0 of 13 events")


def test_the_whole_state_is_restored_from_the_address(small: str, page: Page) -> None:
    """Filters, period, lanes, order and date come back on load and with the way back."""
    page.goto(
        small + "?words=russia&entity=russia&order=latest&as-of=2023-06-01&lanes=theme"
        "&from=2020-06-01&to=2023-12-31#year-2022"
    )
    before = (said(page), drawn(page), listed(page), settled(page))
    assert before[3] == {
        "words": "russia",
        "entity": "russia",
        "order": "latest",
        "as-of": "2023-06-01",
        "lanes": "theme",
        "from": "2020-06-01",
        "to": "2023-12-31",
    }
    assert page.url.endswith("#year-2022")
    assert before[2]
    page.reload()
    assert (said(page), drawn(page), listed(page), settled(page)) == before
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector("[data-said]")
    assert (said(page), drawn(page), listed(page), settled(page)) == before


def test_back_brings_the_state_of_an_earlier_address(small: str, page: Page) -> None:
    """A step back within the page shows what its address says."""
    page.goto(small)
    page.locator("[data-jumps] a").nth(1).click()
    page.get_by_label("Theme").select_option("membership")
    settled(page)
    page.go_back()
    assert said(page) == "13 events"
    assert page.get_by_label("Theme").input_value() == ""
    assert len(listed(page)) == 13


def test_what_an_address_cannot_mean_is_passed_over(small: str, page: Page) -> None:
    """Unknown values, days that are none and a period from back to front change nothing."""
    page.goto(small + "?theme=none&order=x&as-of=2023-02-30&from=2024-01-01&to=2020-01-01&lanes=q")
    assert said(page) == "13 events"
    assert len(listed(page)) == len(drawn(page)) == 13


def test_clear_takes_all_back(small: str, page: Page) -> None:
    """One button shows all again and leaves a bare address; it is there only then."""
    page.goto(small + "?theme=membership&order=told&as-of=2023-01-01&from=2022-01-01&to=2023-12-31")
    page.get_by_role("button", name="Clear").click()
    assert settled(page) == {}
    assert said(page) == "13 events"
    assert page.get_by_role("button", name="Clear").count() == 0
    assert len(listed(page)) == 13


def test_buttons_zoom_and_move(small: str, page: Page) -> None:
    """They halve and double the period, move by half of it, and stop at the ends."""
    page.goto(small)
    page.get_by_role("button", name="Zoom in").click()
    first = settled(page)
    assert first == {"from": "2021-10-01", "to": "2025-04-01"}
    assert 0 < len(drawn(page)) < 13
    assert len(listed(page)) == len(drawn(page))
    page.get_by_role("button", name=re.compile("earlier")).click()
    assert settled(page) == {"from": "2020-01-01", "to": "2023-07-02"}
    page.get_by_role("button", name=re.compile("later")).click()
    assert settled(page)["from"] > "2020-01-01"
    page.get_by_role("button", name="Zoom out").click()
    assert settled(page) == {}
    assert said(page) == "13 events"
    closer = page.get_by_role("button", name="Zoom in")
    while closer.get_attribute("aria-disabled") == "false":
        closer.click()
    period = settled(page)
    assert period["from"][:7] == period["to"][:7]
    page.get_by_role("button", name="All", exact=True).click()
    assert settled(page) == {}


def test_keys_zoom_and_move_where_the_drawing_has_the_focus(small: str, page: Page) -> None:
    """Plus, minus, arrows and Home work in the drawing, and elsewhere are the browser's."""
    page.goto(small)
    page.keyboard.press("+")
    assert settled(page) == {}
    plot(page).focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    near = settled(page)
    page.keyboard.press("ArrowLeft")
    left = settled(page)
    assert left["from"] < near["from"]
    page.keyboard.press("ArrowRight")
    assert settled(page) == near
    assert plot(page).get_attribute("aria-label").startswith("Drawing, ")  # type: ignore[union-attr]  # it is there
    page.keyboard.press("-")
    assert settled(page) != near
    page.keyboard.press("Home")
    assert settled(page) == {}


def test_the_wheel_scrolls_unless_it_is_meant(small: str, page: Page) -> None:
    """It scrolls the page; with Ctrl, or once the drawing has the focus, it zooms there."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(small)
    box = plot(page).bounding_box()
    assert box
    page.evaluate("scrollTo(0, 200)")
    page.mouse.move(box["x"] + box["width"] * 0.9, 250)
    page.mouse.wheel(0, 100)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 300
    assert settled(page) == {}
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    assert settled(page)["to"] > "2025"
    assert page.evaluate("scrollY") == 300
    plot(page).focus()
    page.mouse.wheel(0, -300)
    near = settled(page)
    page.mouse.wheel(0, 2000)
    assert settled(page) != near
    for _ in range(20):
        page.mouse.wheel(0, 100)
    page.wait_for_timeout(200)
    assert settled(page) == {}
    assert page.evaluate("scrollY") > 300


def test_a_drag_moves_and_follows_no_link(small: str, page: Page) -> None:
    """Pulling the drawing to the right shows what was earlier; a plain click still opens."""
    page.goto(small + "?from=2022-01-01&to=2023-12-31")
    row = page.locator(".chart-rows a").first.bounding_box()
    assert row
    x, y = row["x"] + row["width"] * 0.7, row["y"] + 10
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 100, y, steps=5)
    page.mouse.up()
    assert settled(page)["from"] < "2022-01-01"
    assert page.url.split("?")[0] == small
    assert page.locator(".chart-rows a").first.get_attribute("href", timeout=1000)


def test_two_fingers_zoom(small: str, browser: Browser) -> None:
    """Fingers that part show less; the page can still be scrolled over the drawing."""
    context = browser.new_context(has_touch=True, viewport={"width": 400, "height": 800})
    try:
        page = context.new_page()
        page.goto(small)
        assert plot(page).evaluate("e => getComputedStyle(e).touchAction") == "pan-y"
        plot(page).evaluate(
            """plot => {
              const at = (type, id, x) => plot.dispatchEvent(new PointerEvent(type, {
                pointerId: id, pointerType: "touch", clientX: x, clientY: 300, bubbles: true }));
              at("pointerdown", 1, 180); at("pointerdown", 2, 220);
              at("pointermove", 1, 140); at("pointermove", 2, 260);
              at("pointerup", 1, 140); at("pointerup", 2, 260);
            }"""
        )
        period = settled(page)
        assert "2022" < period["from"] < period["to"] < "2026"
    finally:
        context.close()


def test_the_order_of_telling(small: str, page: Page) -> None:
    """Events stand by when they were first told, under that year; what nobody dates comes last."""
    page.goto(small)
    happened = listed(page)
    page.get_by_label("In order of").select_option("told")
    assert settled(page) == {"order": "told"}
    days = page.locator(".event").evaluate_all("rows => rows.map(row => row.dataset.told || '')")
    known = [int(day) for day in days if day]
    assert known == sorted(known)
    assert all(days[: len(known)])
    assert listed(page) != happened
    assert sorted(listed(page)) == sorted(happened)
    headings = page.locator(".year-list h2").all_text_contents()
    assert headings == ["Told in 2022", "Told in 2023", "Told by no dated source"]
    assert page.locator("[data-jumps] a").count() == 3
    assert page.locator(".chart-rows .told").count() == len(known)
    page.get_by_label("In order of").select_option("")
    settled(page)
    assert listed(page) == happened


def test_as_of_a_date_what_was_not_yet_told_is_greyed(small: str, page: Page) -> None:
    """It stays, greyed in drawing and list, says so in words, and is counted."""
    page.goto(small + "?as-of=2023-03-01")
    later = page.locator(".event.later")
    days = later.evaluate_all("rows => rows.map(row => +row.dataset.told)")
    assert len(days) == 6
    assert all(day > 738580 for day in days)
    assert page.locator(".chart-rows .later").count() == 6
    assert all("Not yet told then." in text for text in later.all_inner_texts())
    assert "6 not yet told on 1 Mar 2023, 2 told by no dated source" in said(page)
    assert len(listed(page)) == 13
    assert page.locator(".chart-axis .as-of").count() == 1
    page.get_by_label("As of").fill("2024-01-01")
    settled(page)
    assert page.locator(".later, .not-yet").count() == 0


def test_lanes_hold_each_event_of_a_theme(small: str, page: Page) -> None:
    """A lane has a title with the number of its rows; what has no theme has a lane, too."""
    page.goto(small + "?lanes=theme")
    titles = page.locator(".lane-title").all_inner_texts()
    assert titles == ["Membership 6", "No theme 7"]
    assert len(drawn(page)) == 13


def test_what_has_no_date_is_listed_only(small: str, page: Page) -> None:
    """The drawing leaves it out and says so; a period leaves it out of the list, too."""
    whole = Path(unquote(urlsplit(small).path))
    place = r' data-mark="announced" data-first="[0-9.]+" data-last="[0-9.]+"'
    undated = whole.with_name("undated.html")
    undated.write_text(re.sub(place, "", whole.read_text("utf-8")), "utf-8")
    page.goto(undated.as_uri())
    assert (len(listed(page)), len(drawn(page))) == (13, 12)
    assert "1 without a date, only in the list" in said(page)
    page.get_by_role("button", name="Zoom in").click()
    assert len(listed(page)) == len(drawn(page))
    assert "without a date" not in said(page)


def test_the_list_is_what_a_screen_reader_has(small: str, page: Page) -> None:
    """The drawing's rows are hidden from it and from Tab; changes are told, in full."""
    page.goto(small)
    assert page.locator(".chart-rows").get_attribute("aria-hidden") == "true"
    assert page.locator(".chart-rows a:not([tabindex='-1'])").count() == 0
    page.get_by_role("button", name="Zoom in").click()
    settled(page)
    live = page.locator("[role=status]").all_text_contents()
    assert any("of 13 events 1 Oct 2021 to 1 Apr 2025" in text for text in live)


def test_without_scripts_drawing_and_list_are_there(
    small: str, large: str, browser: Browser
) -> None:
    """Every event is drawn and listed, or every year with its page; no control is shown."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(small)
        assert page.locator(".chart-rows > li:visible").count() == 13
        assert page.locator(".event:visible").count() == 13
        assert page.get_by_text("First told 26 September 2023").count() > 5
        assert page.locator("button:visible, select:visible, input:visible").count() == 0
        page.goto(large)
        assert page.locator(".chart-years > li:visible").count() == 24
        page.locator(".counted a").first.click()
        assert page.locator(".event:visible").count() == 126
    finally:
        context.close()


def nodes(page: Page) -> int:
    """Return how many elements the page has, those in templates left out."""
    found: Any = page.evaluate("document.body.querySelectorAll('*').length")
    return int(found)


def overlaps(page: Page) -> int:
    """Return how many pins of the packed drawing lie over another."""
    found: Any = page.evaluate(
        """[...document.querySelectorAll(".lane-plot")].reduce((sum, lane) => {
          const boxes = [...lane.children].map(pin => pin.getBoundingClientRect());
          return sum + boxes.filter((a, i) => boxes.some((b, j) => j < i &&
            a.left < b.right - 0.5 && b.left < a.right - 0.5 &&
            a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)).length;
        }, 0)"""
    )
    return int(found)


@pytest.mark.parametrize("width", [360, 1440])
def test_three_thousand_events_are_drawn_as_far_as_they_are_seen(
    large: str, page: Page, width: int
) -> None:
    """All are counted, some have labels that never touch, the rest is numbered; few are nodes."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(large)
    assert said(page) == "3,000 events"
    for query in ("", "?lanes=theme", "?from=2010-01-01&to=2011-12-31", "?order=told"):
        page.goto(large + query)
        shown = page.locator(".lane-plot .pin").count()
        numbers = page.locator(".lane-plot .bin").all_text_contents()
        total = int(said(page).split()[0].replace(",", ""))
        assert shown + sum(int(number) for number in numbers) == total
        assert shown >= 24
        assert overlaps(page) == 0
        assert nodes(page) < MOST_NODES
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if query.endswith("theme"):
            assert page.locator(".lane-title").count() == len(THEMES) + 1


def test_three_thousand_events_can_be_reached(large: str, page: Page) -> None:
    """A number leads closer until each event has its row; the list shows more on demand."""
    page.goto(large)
    assert len(listed(page)) == 100
    page.get_by_role("button", name="Show 100 more").click()
    assert len(listed(page)) == 200
    assert page.evaluate("document.activeElement.closest('.event') !== null")
    for _ in range(9):
        if page.locator(".bin").count() == 0:
            break
        page.locator(".bin").first.click()
        settled(page)
    assert page.locator(".pin").count() == 0
    assert 0 < len(drawn(page)) <= 60
    assert listed(page) == drawn(page)
    assert nodes(page) < MOST_NODES
    page.get_by_label("Words").fill("number 2999")
    page.get_by_role("button", name="All", exact=True).click()
    settled(page)
    assert listed(page) == ["Council vote number 2999"]
    assert page.locator(".event .badged").inner_text().startswith("worked out")


def test_labels_are_placed_where_nothing_is_in_their_way(small: str, page: Page) -> None:
    """The first free row is taken, the left side where the right has no room, else it is left."""
    page.goto(small)
    placed: Any = page.evaluate(
        """(() => {
          const given = [[0, 10, 50], [20, 30, 50], [90, 100, 50], [200, 210, 20], [25, 35, 50]];
          const items = given.map(([x1, x2, label]) => ({ x1, x2, label }));
          const made = TIMELINE.place(items, 220, 2);
          return {
            spots: made.placed.map(s => [s.item.x1, s.row, s.left, s.right, s.isLeft]),
            rest: made.rest.map(i => i.x1), rows: made.rows };
        })()"""
    )
    assert placed == {
        "spots": [
            [0, 0, 0, 66, False],
            [20, 1, 20, 86, False],
            [90, 0, 90, 156, False],
            [200, 0, 174, 210, True],
        ],
        "rest": [25],
        "rows": 2,
    }


def test_an_axis_has_as_many_labels_as_have_room(small: str, page: Page) -> None:
    """Years, months or days are named, in order, none closer than its words are wide."""
    page.goto(small)
    spans = (7, 20, 45, 200, 700, 2557, 40_000, 3_000_000, 60_000_000_000)
    for day, span in product((737425, -16_000, -62_000_000_000), spans):
        for width in (280, 700, 1300):
            ticks: Any = page.evaluate("a => TIMELINE.ticks(...a)", [day, day + span, width])
            places = [(tick[0] - day) / span * width for tick in ticks]
            assert len(ticks) <= width / 40
            for (place, following), tick in zip(pairwise(places), ticks, strict=False):
                assert following - place >= 6.2 * len(tick[1]) + 4, (day, span, width)
