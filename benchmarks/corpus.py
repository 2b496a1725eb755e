"""A synthetic dossier of any size, the same bytes for the same numbers.

    python benchmarks/corpus.py DIR --sources 500 --events 2000

Each source is a short report in plain text. Each event cites sentences of other sources, word for
word and with their dates, so that a build finds nothing to complain about. The names and figures
are made up; nothing here is about anybody.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from dataclasses import dataclass
from pathlib import Path

FIRST_DAY = dt.date(1995, 1, 1)
PARAGRAPHS = 6
SENTENCES = 4
"""Sentences in a paragraph, the last of which says nothing; six of these make a short report."""

CLAIMS_OF_AN_EVENT = 3
ENTITIES_PER_SOURCES = 8
THEMES = ("procedure", "elections", "missions", "reports", "budget")

FIRST_SYLLABLES = ("Ar", "Bel", "Cor", "Dun", "Es", "Fal", "Gor", "Hel", "Is", "Jor", "Kal", "Lun")
LAST_SYLLABLES = ("vend", "mora", "dane", "stadt", "wick", "lund", "ria", "tal", "nor", "bury")
BODIES = ("Assembly", "Council", "Commission", "Office", "Union", "Court", "Forum", "League")
ACTS = ("adopted", "rejected", "postponed", "referred", "discussed", "opened")
MATTERS = ("the report on", "the budget for", "a mission to", "the rules of", "the appeal of")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
FILLERS = (
    "Delegates from both sides spoke at length before the meeting rose.",
    "No text was circulated beforehand, and none has been published since.",
    "Observers had expected a longer debate than the one that took place.",
    "The chair thanked the interpreters and closed the list of speakers.",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a source that an event can rest on, and what it says."""

    source: str
    sentence: str
    body: str
    day: dt.date


def write_corpus(root: Path, sources: int, events: int, chance: int = 0) -> None:
    """Write the dossier into `root`; `chance` is where its random numbers begin."""
    numbers = random.Random(chance)  # noqa: S311 - a repeatable text, not a secret
    names = entity_names(max(1, sources // ENTITIES_PER_SOURCES))
    claims: list[Claim] = []
    write(root / "content/site.yaml", "title: A synthetic dossier\nlanguage: en\n")
    for order, theme in enumerate(THEMES):
        front = f"title: On {theme}\norder: {order}"
        write(root / f"content/themes/{theme}.md", f"---\n{front}\n---\n")
    for slug, name in names.items():
        front = f"name: {name}\nkind: organisation"
        write(root / f"content/entities/{slug}.md", f"---\n{front}\n---\n")
    for number in range(sources):
        claims += write_source(root, number, list(names.values()), numbers)
    slugs = {name: slug for slug, name in names.items()}
    for number in range(events):
        chosen = numbers.sample(claims, min(CLAIMS_OF_AN_EVENT, len(claims)))
        write_event(root, number, chosen, slugs)


def entity_names(count: int) -> dict[str, str]:
    """Return `count` names by slug, of which none is a part of another."""
    places = [f"{first}{last}" for first in FIRST_SYLLABLES for last in LAST_SYLLABLES]
    names: dict[str, str] = {}
    for number in range(count):
        rank, rest = divmod(number, len(places) * len(BODIES))
        body, place = divmod(rest, len(places))
        name = f"{places[place]}{'en' * rank} {BODIES[body]}"
        names[name.lower().replace(" ", "-")] = name
    return names


def write_source(root: Path, number: int, names: list[str], numbers: random.Random) -> list[Claim]:
    """Write one seed and return the sentences in it that can be cited; each stands there once."""
    slug = f"report-{number:05}"
    day = FIRST_DAY + dt.timedelta(days=numbers.randrange(9000))
    claims: list[Claim] = []
    paragraphs: list[str] = []
    for paragraph in range(PARAGRAPHS):
        sentences: list[str] = []
        for place in range(paragraph * SENTENCES + 1, (paragraph + 1) * SENTENCES):
            body = numbers.choice(names)
            claimed = day - dt.timedelta(days=place)
            act = f"{numbers.choice(ACTS)} {numbers.choice(MATTERS)} {numbers.choice(names)}"
            item = number * 100 + place
            sentences.append(f"On {written(claimed)} the {body} {act} under item {item}.")
            claims.append(Claim(slug, sentences[-1], body, claimed))
        sentences.append(numbers.choice(FILLERS))
        paragraphs.append(" ".join(sentences))
    heading = f"{claims[0].body} meets again"
    text = "\n\n".join([heading, written(day), *paragraphs])
    write(root / f"seeds/{slug}.txt", f"{text}\n")
    return claims


def write_event(root: Path, number: int, claims: list[Claim], slugs: dict[str, str]) -> None:
    """Write one event that rests on `claims`; the first gives its date."""
    first = claims[0]
    quote = first.sentence.removesuffix(".")
    front = [
        f"title: The {first.body} meets, no. {number + 1}",
        "date:",
        f"  edtf: {first.day.isoformat()}",
        "  basis: stated",
        f'  cite: {{source: {first.source}, quote: "{quote}"}}',
        f"themes: [{THEMES[number % len(THEMES)]}]",
        "participants:",
        f"  - entity: {slugs[first.body]}",
        "    role: met",
        f'    cite: {{source: {first.source}, quote: "{quote}"}}',
    ]
    prose = [
        f'{linked(claim, slugs)} [@{claim.source} "{claim.sentence.removesuffix(".")}"]'
        for claim in claims
    ]
    text = "\n".join(["---", *front, "---", "", "\n\n".join(prose), ""])
    write(root / f"content/events/meeting-{number:05}.md", text)


def linked(claim: Claim, slugs: dict[str, str]) -> str:
    """Return the sentence of a claim as Markdown in which its body's name is a link."""
    return claim.sentence.replace(claim.body, f"[[{slugs[claim.body]}|{claim.body}]]", 1)


def written(day: dt.date) -> str:
    """Return a date as a report in English writes it, whatever the machine's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write(path: Path, text: str) -> None:
    """Write one file with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write a dossier as the command line says."""
    parser = argparse.ArgumentParser(description="Write a synthetic dossier.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sources", type=int, default=100)
    parser.add_argument("--events", type=int, default=400)
    parser.add_argument("--chance", type=int, default=0, help="where random numbers begin")
    chosen = parser.parse_args()
    write_corpus(chosen.folder, chosen.sources, chosen.events, chosen.chance)


if __name__ == "__main__":
    main()
