"""The search in a real browser, from disk: what it finds, and how it is used."""

from __future__ import annotations

import json
import random
import shutil
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from support.searching import brute_force, made_documents, made_queries, read_text
from unhrc_site.search import files, shards
from unhrc_site.search.files import search_files
from unhrc_site.search.letters import folded

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DOCUMENTS = made_documents(300, chance=7)
COUNT = r"""
() => { const said = document.querySelector("[data-count]").textContent;
        const found = said.match(/^([0-9,]+) results? for “(.*?)”/s);
        return found && [Number(found[1].replace(",", "")), found[2]]; }
"""
ASK = """
async (text) => {
  const box = document.querySelector("#search-box");
  box.value = text;
  box.dispatchEvent(new Event("input", {bubbles: true}));
  const count = document.querySelector("[data-count]");
  for (let turn = 0; turn < 400; turn += 1) {
    await new Promise((done) => setTimeout(done, 5));
    const found = count.textContent.match(/^([0-9,]+) results? for “(.*)”/s);
    if (found && found[2].startsWith(text.trim())) return Number(found[1].replace(",", ""));
  }
  return count.textContent;
}
"""


@pytest.fixture(scope="module")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site with an index over made-up documents in place of its own."""
    folder = tmp_path_factory.mktemp("made") / "site"
    shutil.copytree(built, folder)
    shutil.rmtree(folder / "search")
    with pytest.MonkeyPatch.context() as patch:
        # As small as the shards of a large dossier are beside its lists: all ways of reading occur.
        patch.setattr(shards, "WHOLE", 2_000)
        patch.setattr(shards, "LARGEST", 2_000)
        patch.setattr(shards, "_SMALLEST", 400)
        patch.setattr(shards, "APART", 250)
        patch.setattr(files, "APART", 250)
        made_files = search_files(DOCUMENTS, {"t1": "First", "t2": "Second"})
    assert len([path for path in made_files if "/p-" in path]) > 20
    assert len([path for path in made_files if "/q-" in path]) > 5
    for path, content in made_files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def open_search(page: Page, site: Path, query: str = "") -> None:
    """Open the page of the search, asked for `query` if there is one."""
    page.goto((site / "search.html").as_uri() + (f"?q={quote(query)}" if query else ""))


def test_counts_equal_a_count_by_brute_force(made: Path, page: Page) -> None:
    """AND, beginnings, phrases and words to leave out find what looking at each text finds."""
    open_search(page, made)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    wrong = []
    for text, wanted in made_queries(DOCUMENTS, 300, chance=11):
        expected = len(brute_force(DOCUMENTS, wanted))
        found = page.evaluate(ASK, text)
        if found != expected:
            wrong.append((text, wanted, expected, found))
    assert wrong == []
    assert [url for url in asked if "/search/q-" in url]


def test_both_languages_read_letters_alike(made: Path, page: Page) -> None:
    """Every code point of the blocks with letters folds in the browser as it does in Python."""
    open_search(page, made)
    numbers = random.Random(3)  # noqa: S311 - a repeatable choice
    codes = [*range(0x20, 0x3100), *range(0xA640, 0xAC00), *range(0xF900, 0x10000)]
    codes += [*range(0x10400, 0x10500), *range(0x1D400, 0x1D800), *range(0xE0000, 0xE01F0)]
    codes += [
        code for _ in range(5_000) if not 0xD800 <= (code := numbers.randrange(0x110000)) < 0xE000
    ]
    texts = [chr(code) for code in codes]
    page.evaluate("async () => { await search.load('letters'); await search.load('more'); }")
    found = page.evaluate("(texts) => texts.map(search.fold)", texts)
    assert [t for t, one in zip(texts, found, strict=True) if one != folded(t)] == []


def test_both_languages_find_the_same_words(made: Path, page: Page) -> None:
    """Texts of all scripts fall into the same terms in the browser as in Python."""
    open_search(page, made)
    texts = [p.text for document in DOCUMENTS for p in document.passages]
    numbers = random.Random(5)  # noqa: S311 - a repeatable choice
    pieces = [*"aZéß'’,./-_ 1٣Йが人กा\u0301\u00ad\u00a0\u202f😀", "’s ", "1,000", "A/1/B", "ﬁ"]
    texts += ["".join(numbers.choices(pieces, k=12)) for _ in range(2_000)]
    page.evaluate("async () => { await search.load('letters'); await search.load('more'); }")
    found = page.evaluate(
        "(texts) => texts.map((text) => { const said = search.terms(text);"
        " return [said.words.map((w) => w.term), said.wholes.map((w) => w.term)]; })",
        texts,
    )
    for text, (words, wholes) in zip(texts, found, strict=True):
        expected = read_text(text)
        assert (tuple(words), frozenset(wholes)) == (expected.words, expected.wholes), text


@pytest.mark.parametrize(
    ("typed", "lit"),
    [
        ("a", {"A", "a"}),
        ("the", {"the", "The"}),
        ("совет", {"Совет"}),
        ("фёдор", {"ФЁДОРЕ"}),
        ("المجلس", {"المجلسَ"}),
        ("menschen", {"Menschenrechtsrat"}),
        ("strassen", {"Straßenverkehrsordnung"}),
        ("1000", {"1,000", "1\u00a0000", "1000"}),
        ("93", {"93"}),
        ("A/RES/ES-11/3", {"A/RES/ES-11/3"}),
        ("人権", {"人権"}),
        ("人", {"人権"}),
        ("office", {"oﬃce"}),
    ],
)
def test_the_edges_find_and_light_their_words(
    made: Path, page: Page, typed: str, lit: set[str]
) -> None:
    """One letter, a stop word, other scripts, compounds, figures and symbols find their words."""
    open_search(page, made, typed)
    page.locator(".hit .found").first.wait_for()
    found = {text.strip() for text in page.locator(".hit .found").all_inner_texts()}
    assert found & lit


def test_nothing_is_loaded_before_the_box_is_used(made: Path, page: Page) -> None:
    """The page asks for no file of the index until somebody goes to its box."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_search(page, made)
    page.wait_for_timeout(100)
    assert not [url for url in asked if "/search/" in url]
    page.locator("#search-box").press_sequentially("council")
    page.locator(".hit h3").first.wait_for()
    assert [url for url in asked if "/search/" in url]


def test_a_result_opens_the_place_with_the_words_lit(built: Path, page: Page) -> None:
    """From home through the search to the passage: the block is arrived at, its words are lit."""
    page.goto((built / "index.html").as_uri())
    page.locator("#search-words").fill("expelled")
    page.keyboard.press("Enter")
    page.locator('.hit a[href^="sources/"]').first.click()
    page.locator("main .found").first.wait_for()
    block = page.locator(":target")
    assert block.locator(".found").first.inner_text().lower() == "expelled"
    assert page.locator(".back a").count() == 1
    page.locator(".back a").click()
    page.locator(".hit").first.wait_for()
    assert page.locator("#search-box").input_value() == "expelled"


def test_the_keys(built: Path, page: Page) -> None:
    """The slash opens the search from any page; arrows move, Enter opens, Esc leads back."""
    page.goto((built / "sources.html").as_uri())
    page.keyboard.press("/")
    page.wait_for_url("**/search.html*")
    page.locator("#search-box:focus").wait_for()
    page.keyboard.type("geneva")
    page.locator(".hit h3 a").nth(1).wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".hit h3 a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#search-box:focus").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#search-box").input_value() == ""
    assert page.locator(".hit").count() == 0
    page.keyboard.type("geneva")
    page.locator(".hit h3 a").first.wait_for()
    page.keyboard.press("ArrowDown")
    address = page.locator(".hit h3 a").first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + urlsplit(address).path.rpartition("/")[2] + "*")


def test_words_and_filters_stay_in_the_address(built: Path, page: Page) -> None:
    """The address has the words and the filters, and opens the same results again."""
    open_search(page, built, "russia")
    page.locator('.facet button[data-facet="kind"][data-value="statements"]').click()
    page.locator('.facet button[aria-pressed="true"]').wait_for()
    page.locator('.facet button[data-facet="outlet"]').first.click()
    page.wait_for_function(
        "() => document.querySelectorAll('.facet [aria-pressed=true]').length === 2"
    )
    state = parse_qs(urlsplit(page.url).query)
    assert state["q"] == ["russia"]
    assert state["kind"] == ["statements"]
    count = page.evaluate(COUNT)
    assert page.locator(".hit-kind").first.inner_text() == "Statement"
    page.reload()
    page.locator(".hit h3").first.wait_for()
    assert page.evaluate(COUNT) == count
    assert page.locator('.facet button[aria-pressed="true"]').count() == 2


def test_facets_count_what_the_query_finds(made: Path, page: Page) -> None:
    """Each number beside a facet is the number of results that choosing it leaves."""
    open_search(page, made, "council ")
    page.locator(".facet button").first.wait_for()
    facets = page.evaluate(
        "Array.from(document.querySelectorAll('.facet button')).map((b) => [b.dataset.facet,"
        " b.dataset.value, Number(b.querySelector('.facet-count').textContent)])"
    )
    assert {facet for facet, _, _ in facets} == {"kind", "year", "outlet", "theme"}
    for facet, value, count in facets:
        page.goto(f"{(made / 'search.html').as_uri()}?q=council+&{facet}={quote(value)}")
        page.locator(".hit").first.wait_for()
        assert page.evaluate(COUNT)[0] == count


def test_more_results_come_on_demand(made: Path, page: Page) -> None:
    """Ten are shown, then ten more, and the focus goes to the first of these."""
    open_search(page, made, "council")
    page.locator(".hit h3").first.wait_for()
    assert page.locator(".hit").count() == 10
    page.locator(".hit").nth(9).scroll_into_view_if_needed()
    page.locator(".hit").nth(9).locator("h3").wait_for()
    page.get_by_role("button", name="More results").click()
    page.locator(".hit").nth(10).locator("h3").wait_for()
    assert page.locator(".hit").count() == 20
    page.wait_for_function(
        "() => document.querySelectorAll('.hit h3 a')[10] === document.activeElement"
    )


def test_the_nearest_words_are_offered(built: Path, page: Page) -> None:
    """A slip finds nothing and offers the word; so does the end of a compound."""
    open_search(page, built, "Belaruss councl")
    page.locator(".hint a").first.wait_for()
    offered = page.locator(".hint a").all_inner_texts()
    assert "belarus councl" in [text.lower() for text in offered]
    page.locator(".hint a").first.click()
    assert page.locator("#search-box").input_value() == offered[0]


def test_results_are_announced_once(built: Path, page: Page) -> None:
    """A screen reader hears the count after the typing, and not at every key."""
    open_search(page, built)
    page.evaluate(
        "() => { window.said = []; const status = document.querySelector('[data-status]');"
        " new MutationObserver(() => said.push(status.textContent)).observe(status,"
        " {childList: true, characterData: true, subtree: true}); }"
    )
    page.locator("#search-box").press_sequentially("geneva", delay=20)
    page.wait_for_function("() => said.length > 0")
    page.wait_for_timeout(200)
    said = page.evaluate("said")
    assert len(said) == 1
    assert said[0].endswith((" results", " result"))


def test_a_missing_file_is_told(
    made: Path, page: Page, page_problems: list[str], tmp_path: Path
) -> None:
    """Where a part of the index is missing, the page names the file and stays usable."""
    shutil.copytree(made, tmp_path / "broken")
    for shard in (tmp_path / "broken/search").glob("p-*.js"):
        shard.unlink()
    open_search(page, tmp_path / "broken", "council")
    page.wait_for_function(
        "() => /could not be loaded/.test(document.querySelector('[data-count]').textContent)"
    )
    assert "search/p-" in page.locator("[data-count]").inner_text()
    page_problems.clear()


def test_stale_answers_are_dropped(made: Path, page: Page) -> None:
    """However fast one types, the results are those of what stands in the box."""
    open_search(page, made)
    page.locator("#search-box").press_sequentially("council human report", delay=0)
    page.wait_for_function(
        "() => /“council human report”/.test(document.querySelector('[data-count]').textContent)"
    )
    page.locator("#search-box").fill("geneva ")
    page.wait_for_function(
        "() => /“geneva”/.test(document.querySelector('[data-count]').textContent)"
    )
    page.wait_for_timeout(100)
    assert "geneva" in page.locator("[data-count]").inner_text()


def test_a_source_in_another_language_says_so(made: Path, tmp_path: Path, page: Page) -> None:
    """The words of a source in another language carry its language and their direction."""
    from dataclasses import replace  # noqa: PLC0415

    folder = tmp_path / "site"
    shutil.copytree(made, folder)
    arabic = [replace(document, language="ar") for document in DOCUMENTS]
    shutil.rmtree(folder / "search")
    (folder / "search").mkdir()
    for path, content in search_files(arabic, {}).items():
        (folder / path).write_bytes(content)
    open_search(page, folder, "المجلس")
    page.locator(".snippet").first.wait_for()
    assert page.locator(".snippet").first.get_attribute("lang") == "ar"
    assert page.locator(".snippet").first.get_attribute("dir") == "auto"


def test_without_scripts_the_page_says_what_to_do(built: Path, page: Page) -> None:
    """With JavaScript off there is no box, and links to all lists stand in its place."""
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    plain.goto((built / "search.html").as_uri())
    assert plain.locator("input").count() == 0
    assert "needs JavaScript" in plain.locator("main").inner_text()
    links = plain.locator("#lists a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert {"timeline.html", "sources.html", "entities.html"} <= set(links)
    context.close()


def test_the_words_of_the_page_are_data(built: Path) -> None:
    """What the script says stands in the page as JSON."""
    html = (built / "search.html").read_text("utf-8")
    words = html.split('data-words="')[1].split('"')[0].replace("&#34;", '"')
    assert json.loads(words.replace("&#39;", "'"))["result"] == "result"
