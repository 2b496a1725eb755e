"""What the search must find: a count by brute force, and queries over made-up documents.

The terms of a text come from the program's own `terms_of`, which tests of their own hold to lists
written by hand; all else here is done the slow way, by looking into every text.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from unhrc_site.model.records import Kind
from unhrc_site.search.documents import Document, Facets, Passage
from unhrc_site.search.words import CHUNK, composed, terms_of

SENTENCES = (
    "The Council’s report on human rights was adopted in Geneva, and the report was read twice.",
    "Russia’s membership ended in April 2022; 93 states voted for A/RES/ES-11/3, 24 against.",
    "Совет по правам человека принял резолюцию о ФЁДОРЕ и Ёлкине.",
    "قال أحمد إنّ المجلسَ يحترم حقوق الإنسان في كل مكان.",
    "Der Menschenrechtsrat und die Straßenverkehrsordnung der Großstädte; Rat und Räte.",
    "人権理事会は決議を採択した。ロシアは反対した。",
    "1,000 people, 1 000 letters and 1000 names; 12.5 percent of 1’000’000.",
    "Łódź, Kraków, İzmir and São Tomé: co-operation, re-elected, don’t, o'clock.",
    "No no no: the council of the council, by the council, for human rights and human wrongs.",
    "ﬁnal oﬃce ﬂow; ＡＢＣ x² ½ №5 and 한국어 문장입니다.",
    "कमल भारत में है; สวัสดีครับ ประเทศไทย.",
    "`${x}` </script><!-- \\u2028 \\n ' \" & < >",
)


def made_documents(count: int, chance: int = 0) -> list[Document]:
    """Return documents whose passages are sentences and their words in other orders."""
    numbers = random.Random(chance)  # noqa: S311 - repeatable texts
    words = [word for sentence in SENTENCES for word in sentence.split()]
    made = []
    for number in range(count):
        passages = []
        for at in range(numbers.randrange(1, 5)):
            text = numbers.choice(SENTENCES)
            if numbers.random() < 0.7:
                text = " ".join(numbers.choices(words, k=numbers.randrange(3, 40)))
            passages.append(Passage(composed(text), f"b-{at}", f"{number} ¶{at + 1}", theirs=True))
        made.append(
            Document(
                f"sources/s{number}",
                f"sources/s{number}.html",
                " ".join(numbers.choices(words, k=4)),
                Facets(
                    numbers.choice((Kind.SOURCE, Kind.EVENT)),
                    numbers.choice(("", "2020", "2022")),
                    numbers.choice(("", "A", "B & <C>")),
                    tuple(sorted(numbers.sample(("t1", "t2"), numbers.randrange(3)))),
                ),
                tuple(passages),
                names=("Zeugma Outlet",) if numbers.random() < 0.1 else (),
            )
        )
    return made


@dataclass(frozen=True, slots=True)
class Read:
    """A text as the search reads it."""

    words: tuple[str, ...]
    wholes: frozenset[str]


def read_text(text: str) -> Read:
    """Return the words of a text in order, and the symbols in it."""
    said = [terms_of(chunk) for chunk in CHUNK.findall(composed(text))]
    return Read(
        tuple(word for one in said for word in one.words),
        frozenset(whole for one in said for whole in one.wholes),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query taken apart by whoever wrote it."""

    words: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[tuple[str, ...], ...] = ()


def brute_force(documents: list[Document], wanted: Wanted) -> set[str]:
    """Return the ids of the documents that fit, by looking at each word of each text."""
    return {document.id for document in documents if _fits(document, wanted)}


def _fits(document: Document, wanted: Wanted) -> bool:
    texts = [
        read_text(text)
        for text in (document.title, *document.names, *(p.text for p in document.passages))
    ]
    terms = {term for text in texts for term in (*text.words, *text.wholes)}
    return (
        all(word in terms for word in wanted.words)
        and all(any(term.startswith(part) for term in terms) for part in wanted.beginnings)
        and all(any(_has(text, phrase) for text in texts) for phrase in wanted.phrases)
        and not any(any(_has(text, phrase) for text in texts) for phrase in wanted.without)
    )


def _has(text: Read, phrase: tuple[str, ...]) -> bool:
    if len(phrase) == 1:
        return phrase[0] in text.words or phrase[0] in text.wholes
    size = len(phrase)
    return any(text.words[at : at + size] == phrase for at in range(len(text.words) - size + 1))


def made_queries(
    documents: list[Document], count: int, chance: int = 0
) -> list[tuple[str, Wanted]]:
    """Return queries as they are typed, with what they mean; of words that stand in `documents`."""
    numbers = random.Random(chance)  # noqa: S311 - repeatable texts
    made: list[tuple[str, Wanted]] = []
    while len(made) < count:
        text = read_text(numbers.choice(numbers.choice(documents).passages).text)
        plain = [word for word in text.words if _is_plain(word)]
        if len(plain) < 4:
            continue
        one, other = numbers.choice(plain), numbers.choice(plain)
        at = numbers.randrange(len(text.words) - 1)
        phrase = text.words[at : at + numbers.randrange(2, 5)]
        kind = len(made) % 6
        if kind == 0:
            made.append((f"{one} {other} ", Wanted(words=(one, other))))
        elif kind == 1:
            part = other[: max(2, len(other) - numbers.randrange(3))]
            made.append((f"{one} {part}", Wanted(words=(one,), beginnings=(part,))))
        elif kind == 2 and all(map(_is_plain, phrase)):
            made.append((f'"{" ".join(phrase)}"', Wanted(phrases=(phrase,))))
        elif kind == 3:
            made.append((f"{one} -{other} ", Wanted(words=(one,), without=((other,),))))
        elif kind == 4 and all(map(_is_plain, phrase)):
            typed = f'{one} "{" ".join(phrase)}"'
            made.append((typed, Wanted(words=(one,), phrases=(phrase,))))
        elif kind == 5 and all(map(_is_plain, phrase)):
            typed = f'{one} -"{" ".join(phrase)}"'
            made.append((typed, Wanted(words=(one,), without=(phrase,))))
        elif kind in {2, 4, 5}:
            made.append((f'"{one}"', Wanted(phrases=((one,),))))
    return made


def _is_plain(word: str) -> bool:
    """Return whether a term, typed by itself, is that one term again."""
    return len(word) > 1 and read_text(word) == Read((word,), frozenset())
