"""How fast the search answers, how much it loads, and what its index costs to build.

    python benchmarks/bench_search.py [--sources 10000] [--queries 40] [--keep DIR]

It makes sources of made-up words (a twentieth of all terms in half of the texts, 59 % of them in
one text only, as in real collections), builds their index alone, and asks the real page in
Chromium, from disk, each question in a fresh page: nothing is in memory, all is in the system's
cache of files. A first result is painted when a frame after it has been drawn; all are those that
are in view. Run it on a quiet machine: times double with each process that wants a core.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from unhrc_site.build.pipeline import Options, build
from unhrc_site.model.records import Kind
from unhrc_site.search.documents import Document, Facets, Passage
from unhrc_site.search.files import search_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from playwright.sync_api import Browser, Page

REPOSITORY = Path(__file__).resolve().parents[1]
WORDS = 467
"""Of a source."""
PASSAGES = 12
NEW = 0.0205
"""Share of words that no text had before (Simon's process): 95,700 terms in 10,000 texts."""
OUTLETS = tuple(f"Outlet {number}" for number in range(30))
YEARS = tuple(str(year) for year in range(2019, 2027))
NEXT_FRAME = """
() => {
  window.painted = [];
  const results = document.querySelector("[data-results]");
  new MutationObserver(() => {
    const shown = results.querySelectorAll("h3 a").length;
    if (!shown) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => painted.push([performance.now(), shown, box.value]);
      channel.port2.postMessage(0);
    });
  }).observe(results, {childList: true, subtree: true});
  const box = document.querySelector("#search-box");
  window.ask = (text) => {
    painted.length = 0;
    box.value = text;
    window.askedAt = performance.now();
    box.dispatchEvent(new Event("input", {bubbles: true}));
  };
}
"""


def main() -> int:
    """Build the index, ask, and print the figures."""
    parser = argparse.ArgumentParser(description="Time the search.")
    parser.add_argument("--sources", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="where to leave the site")
    chosen = parser.parse_args()
    numbers = random.Random(1)  # noqa: S311 - a repeatable text, not a secret
    documents = made_documents(chosen.sources, numbers)
    started = time.process_time()
    files = search_files(documents, {})
    print(f"index: {time.process_time() - started:.1f} CPU s over {chosen.sources:,} sources")
    tell_files(files)
    with tempfile.TemporaryDirectory() as folder:
        site = chosen.keep or Path(folder, "site")
        build(REPOSITORY, Options(site, memory=Path(folder)))
        shutil.rmtree(site / "search")
        for path, content in files.items():
            (site / path).parent.mkdir(exist_ok=True)
            (site / path).write_bytes(content)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                args=["--no-sandbox", "--disable-gpu"],
            )
            Asking(browser, site).tell(questions(documents, chosen.queries, numbers), numbers)
            browser.close()
    return 0


def made_documents(count: int, numbers: random.Random) -> list[Document]:
    """Return made-up sources whose words are as frequent and as rare as those of real ones."""
    known = [
        word for path in sorted((REPOSITORY / "seeds").glob("*.txt")) for word in letters(path)
    ]
    chains = endings(known)
    spoken = list(known)
    documents = []
    for number in range(count):
        words = []
        for _ in range(WORDS):
            word = invented(chains, numbers) if numbers.random() < NEW else numbers.choice(spoken)
            spoken.append(word)
            words.append(word)
        size = WORDS // PASSAGES + 1
        passages = tuple(
            Passage(" ".join(words[at : at + size]).capitalize() + ".", f"b-{number:05x}{at:05x}",
                    f"{number:05} ¶{at // size + 1}", theirs=True)
            for at in range(0, WORDS, size)
        )  # fmt: skip
        outlet, year = numbers.choice(OUTLETS), numbers.choice(YEARS)
        documents.append(
            Document(
                f"sources/s{number:05}",
                f"sources/s{number:05}.html",
                " ".join(words[:9]),
                Facets(Kind.SOURCE, year, outlet, ()),
                passages,
                theirs=True,
                line=f"{outlet}, {year}",
                title_in_text=True,
            )
        )
    return documents


def letters(path: Path) -> list[str]:
    """Return the words of a text in lower case."""
    return [w for w in path.read_text("utf-8").lower().split() if w.isascii() and w.isalpha()]


def endings(words: Iterable[str]) -> dict[str, list[str]]:
    """Return which letter follows which two; a space stands before and after each word."""
    chains: dict[str, list[str]] = {}
    for word in words:
        bounded = f"  {word} "
        for at in range(len(bounded) - 2):
            chains.setdefault(bounded[at : at + 2], []).append(bounded[at + 2])
    return chains


def invented(chains: dict[str, list[str]], numbers: random.Random) -> str:
    """Return a word that could be one, long enough to be new."""
    word = "  "
    while len(word) < 7 or (word[-1] != " " and len(word) < 16):  # noqa: PLR2004 - 5 to 14 letters
        following = numbers.choice(chains[word[-2:]]) if word[-2:] in chains else " "
        word += following if following != " " or len(word) >= 7 else numbers.choice("aeiou")  # noqa: PLR2004
    return word.strip()


def tell_files(files: dict[str, bytes]) -> None:
    """Print what the index weighs by kind of file."""
    sizes: dict[str, list[int]] = {}
    for path, content in files.items():
        sizes.setdefault(path.removeprefix("search/").split("-")[0].split(".")[0], []).append(
            len(content)
        )
    for letter, found in sorted(sizes.items()):
        print(f"  {letter:10} {len(found):6,} files {sum(found):12,} bytes, largest {max(found):,}")


def questions(
    documents: Sequence[Document], count: int, numbers: random.Random
) -> dict[str, list[str]]:
    """Return what is asked, by kind of question."""

    def word(least: int = 4) -> str:
        while True:
            said = numbers.choice(numbers.choice(numbers.choice(documents).passages).text.split())
            if len(said.strip(".")) >= least:
                return said.strip(".").lower()

    def phrase() -> str:
        said = numbers.choice(numbers.choice(documents).passages).text.split()
        at = numbers.randrange(max(1, len(said) - 3))
        return '"' + " ".join(said[at : at + numbers.choice((2, 3, 4))]) + '"'

    made: dict[str, Callable[[], str]] = {
        "one word": word,
        "two words": lambda: f"{word()} {word()}",
        "three words": lambda: f"{word()} {word()} {word()}",
        "three letters": lambda: word()[:3],
        "two letters": lambda: word()[:2],
        "phrase": phrase,
    }
    return {kind: [make() for _ in range(count)] for kind, make in made.items()}


@dataclass(slots=True)
class Measured:
    """What was measured over all questions of a kind; times in ms, sizes in KB."""

    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    to_first: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Asking:
    """The page in a browser, asked from disk."""

    browser: Browser
    site: Path

    def tell(self, asked: dict[str, list[str]], numbers: random.Random) -> None:
        """Ask everything and print a line for each kind of question, then of typing."""
        self._cold("warm up the files of the system")
        print(f"{'':16}{'first, ms':>22}{'all, ms':>14}{'KB to first':>18}{'KB in all':>16}")
        for kind, texts in asked.items():
            measured = Measured()
            for text in texts:
                self._measure(text, measured)
            print(
                f"{kind:16}{spread(measured.first):>22}{spread(measured.whole):>14}"
                f"{spread(measured.to_first):>18}{spread(measured.loaded):>16}"
            )
        keys = [ms for text in numbers.sample(asked["two words"], min(20, len(asked["two words"])))
                for ms in self._typed(text)]  # fmt: skip
        print(f"typing, key to painted, ms: {spread(keys)} over {len(keys)} keys")

    def _page(self) -> tuple[Page, list[str]]:
        page = self.browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((self.site / "search.html").as_uri())
        page.wait_for_load_state("load")
        page.evaluate(NEXT_FRAME)
        before = [url for url in asked if "/search/" in url]
        if before:
            sys.exit(f"loaded before the box is used: {before}")
        return page, asked

    def _cold(self, text: str) -> None:
        self._measure(text, Measured())

    def _measure(self, text: str, into: Measured) -> None:
        page, asked = self._page()
        page.evaluate("text => ask(text)", text)
        page.wait_for_function(
            "() => /[0-9]+ result/.test(document.querySelector('[data-count]').textContent)"
        )
        page.wait_for_timeout(150)
        painted = page.evaluate("painted.map(([at, shown]) => [at - askedAt, shown])")
        sizes = list(self._sizes(asked))
        if painted:
            into.first.append(painted[0][0])
            into.whole.append(painted[-1][0])
            texts = [size for name, size in sizes if name.startswith("t-")]
            shards = sum(size for name, size in sizes if not name.startswith("t-"))
            into.to_first.append((shards + (texts[0] if texts else 0)) / 1000)
            into.loaded.append((shards + sum(texts)) / 1000)
        page.close()

    def _sizes(self, asked: Iterable[str]) -> Iterator[tuple[str, int]]:
        for url in asked:
            name = url.rpartition("/search/")[2]
            if name != url:
                yield name, (self.site / "search" / name).stat().st_size

    def _typed(self, text: str) -> Iterator[float]:
        """Yield the time from each key to the frame with its results, where it has any."""
        page, _ = self._page()
        page.click("#search-box")
        for end in range(1, len(text) + 1):
            page.evaluate("() => { painted.length = 0; window.askedAt = 0; }")
            page.evaluate(
                "() => box.addEventListener('keydown', () => { askedAt = performance.now(); }, "
                "{once: true})".replace("box", "document.querySelector('#search-box')")
            )
            page.keyboard.press(text[end - 1] if text[end - 1] != " " else "Space")
            page.wait_for_timeout(180)
            found = page.evaluate("painted.filter((one) => one[2] === "
                                  "document.querySelector('#search-box').value)"
                                  ".map(([at]) => at - askedAt)[0] ?? null")  # fmt: skip
            if found is not None:
                yield found
        page.close()


def spread(values: Sequence[float]) -> str:
    """Return the median and the 95th percentile."""
    if not values:
        return "nothing found"
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return f"{statistics.median(values):.0f} (p95 {high:.0f})"


if __name__ == "__main__":
    sys.exit(main())
