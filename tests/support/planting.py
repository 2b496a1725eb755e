"""Content files in which every field holds words that stand nowhere else.

They are made from the schemas of the files, so that a field that somebody adds is planted too; a
field of a new type fails until somebody says here what to put there.
"""

from __future__ import annotations

import enum
import itertools
import json
import re
import types
from dataclasses import dataclass, field
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import AfterValidator, BaseModel

from unhrc_site.load.schema.base import CiteModel, FileModel
from unhrc_site.load.schema.files import FILE_MODELS
from unhrc_site.model.dates.day import Day
from unhrc_site.model.dates.edtf import Edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = "bcdfghklmnprstvz"

FIXED = {
    "language": "en",
    "status": "happened",
    "genre": "person",
    "match_name": True,
    "compares": "words",
    "order": 3,
    "lead": 1,
}
"""Fields that take no words, or must keep from making the file an error."""
LEFT_OUT = ("draft", "embargo", "protect", "pseudonym", "publish", "silent", "kind", "tolerance")
"""Fields that a test sets itself."""


@dataclass
class Planter:
    """Makes planted files, and remembers every word that it planted."""

    source: str
    """Slug of the source that citations name."""
    slugs: dict[str, str]
    """What a field that names another record is given, by the field's name."""
    words: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    """Of the source's seed, one for each citation."""
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def word(self) -> str:
        """Return a new word: six consonants between a q and a q, as no language has them."""
        number = next(self._numbers)
        letters = "".join(LETTERS[number >> shift & 15] for shift in (12, 8, 4, 0))
        self.words.append(f"qj{letters}jq")
        return self.words[-1]

    def some(self, count: int = 2) -> str:
        """Return a short phrase with new words."""
        return " of the ".join(self.word() for _ in range(count)).capitalize()

    def sentence(self) -> str:
        """Return a sentence with new words, long enough to be looked for by its runs."""
        return f"{self.some()} was not to be told by {self.word()} before the day."

    def cite(self, *, around: bool = True) -> dict[str, object]:
        """Return a citation of new words of the seed."""
        prefix, quote, suffix = self.some(1), f"{self.some().lower()} had come", self.word()
        self.paragraphs.append(f"{prefix} {quote} {suffix} {self.word()}.")
        made: dict[str, object] = {"source": self.source, "quote": quote}
        return made | ({"prefix": prefix, "suffix": suffix} if around else {})

    def cite_mark(self) -> str:
        """Return a citation as Markdown has it."""
        made = self.cite(around=False)
        return f'[@{made["source"]} "{made["quote"]}"]'

    def body(self) -> str:
        """Return Markdown with every construction that the program reads."""
        word, told = self.word, f"{self.sentence()} {self.cite_mark()}"
        link = f"https://{word()}.example/{word()}?{word()}={word()}#{word()}"
        return (
            f"{told} Then *{word()}* and **{word()}** and `{word()}` came. {self.cite_mark()}\n\n"
            f"## {self.some()}\n\n- {self.sentence()} {self.cite_mark()}\n"
            f"  1. {self.sentence()}\n\n"
            f"> {self.sentence()} {self.cite_mark()}\n\n"
            f"See [{self.some()}]({link}) and [[{self.slugs['about']}|{self.some()}]].\n\n"
            f"| {word()} | {word()} |\n|---|---|\n| {word()} | {word()} {self.cite_mark()} |\n\n"
            f"```\n{word()}\n```\n\n{word()}: {word()}\\\n{word()}.\n"
        )

    def record(self, kind: str, /, **given: object) -> str:
        """Return a file of `kind` in which all fields that are not `given` are planted."""
        model = FILE_MODELS[kind]
        fields = self.model(model, set(given) | set(LEFT_OUT))
        # JSON is YAML.
        return f"---\n{json.dumps({**fields, **given}, indent=1)}\n---\n{self.body()}"

    def model(self, model: type[BaseModel], without: set[str] | None = None) -> dict[str, object]:
        """Return a mapping with every field of `model` but those `without`."""
        if model is CiteModel:
            return self.cite()
        hints = get_type_hints(model, include_extras=True)
        made: dict[str, object] = {}
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key in (without or ()) or name == "silent":
                continue
            if name in FIXED:
                made[key] = FIXED[name]
            else:
                made[key] = self.value(hints[name], name)
        return made

    def value(self, hint: Any, name: str) -> object:  # noqa: PLR0911 - one for each type of field
        """Return a planted value of the type `hint` for the field `name`."""
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            checks = [one.func.__name__ for one in args[1:] if isinstance(one, AfterValidator)]
            if "_slug" in checks:
                return self.slug(name)
            if "_web_address" in checks:
                return f"https://{self.word()}.example/{self.word()}/a?b={self.word()}"
            return self.value(args[0], name)
        if origin in {Union, types.UnionType}:
            return self.value(next(one for one in args if one is not type(None)), name)
        if origin is tuple:
            return [self.value(args[0], name)]
        if origin is dict:
            return {self.word(): self.some()}
        if origin is Literal:
            return args[0]
        if hint is str:
            return self.some()
        if hint in {Edtf, Day}:
            return "2021-05-11"
        if hint is bool:
            return False
        if hint is int:
            return 2
        if isinstance(hint, type) and issubclass(hint, enum.Enum):
            return next(iter(hint)).value
        if isinstance(hint, type) and issubclass(hint, FileModel):
            return self.model(hint)
        raise TypeError(f"nothing to plant in {name}: {hint}")

    def slug(self, name: str) -> str:
        """Return the slug that the field `name` takes; for former slugs one that nobody has."""
        return f"{self.word()}-{self.word()}" if name == "former_slugs" else self.slugs[name]


KINDS = tuple(kind for kind in FILE_MODELS if kind not in {"site", "corrections"})
TITLED = ("events", "differences", "themes", "references", "pages")
PUBLIC = """\
-- content/site.yaml --
title: An open dossier
publish: full
-- seeds/gazette.txt --
A hasty vote

By Ana Reyes

13 May 2021

The member was suspended by the council on Tuesday, with 93 votes in favour.

Nobody spoke against it in the hall. The session was closed at noon.
-- seeds/herald.txt --
The council votes

13 May 2021

The council suspended a member with 93 votes.
-- content/references/minutes.md --
---
title: Minutes of the council
---
They say what was done.
-- content/pages/about.md --
---
title: About
---
A page in our own words.
-- content/themes/votes.md --
---
title: Votes
---
Votes of the council. [@gazette "suspended by the council"]
"""
"""The part of a dossier that everybody may see; what is withheld is added to it."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A dossier in a string, and the words in it that must not be published."""

    text: str
    words: tuple[str, ...]


def planted_records(**standing: object) -> Planted:
    """Return a dossier with one record of each kind that has `standing` (`draft`, `embargo`).

    All of their fields are planted, they name one another, and a public event and a public entity
    name them and rest on them, beside what is public.
    """
    planter = Planter("", {})
    own = {kind: f"{planter.word()}-{planter.word()}" for kind in KINDS}
    planter.source = own["sources"]
    planter.slugs = _slugs(own)
    seed = f"{planter.word()}-{planter.word()}.txt"
    special = {"sources": {"seed": seed, "publish": "full"}, "entities": {"kind": "person"}}
    files = {
        f"content/{kind}/{own[kind]}.md": planter.record(kind, **standing, **special.get(kind, {}))
        for kind in KINDS
    }
    linking = (
        f'The member was suspended. [@gazette "The member was suspended by the council"] '
        f"{planter.sentence()} {planter.cite_mark()}\n\nSee [[{own['events']}]] and "
        f'[[{own["entities"]}]]. [@gazette "with 93 votes in favour"]\n'
    )
    fields = {
        "title": "The member is suspended",
        "participants": [
            {"entity": own["entities"], "role": planter.some(), "cite": planter.cite()},
        ],
        "themes": ["votes", own["themes"]],
        "after": [own["events"]],
    }
    files["content/events/suspension.md"] = f"---\n{json.dumps(fields)}\n---\n{linking}"
    files[f"seeds/{seed}"] = _seed(planter)
    return Planted(PUBLIC + _joined(files), tuple(planter.words))


def planted_links() -> Planted:
    """Return a dossier of drafts that a public record of each kind names wherever it can.

    What the public records rest on is the draft source; their own words are not among those that
    must not be published, since titles stay.
    """
    drafts = planted_records(draft=True)
    own = dict(re.findall(r"-- content/(\w+)/(qj\w+-qj\w+)\.md --", drafts.text))
    planter = Planter(own["sources"], _slugs(own), _numbers=itertools.count(30_000))
    special = {"sources": {"seed": "gazette.txt"}, "entities": {"kind": "person"}}
    files = {
        f"content/{kind}/open-{kind}.md": planter.record(kind, **special.get(kind, {}))
        for kind in KINDS
    }
    told = [
        {"date": "2021-05-11", "what": f"[[{own['events']}]] was told.", "pages": [own["events"]]}
    ]
    files["content/corrections.yaml"] = json.dumps({"corrections": told})
    # The draft's seed is the last file of the other dossier.
    seed = "\n" + "\n\n".join(planter.paragraphs) + "\n"
    return Planted(drafts.text + seed + _joined(files), drafts.words)


def planted_source(publish: str) -> Planted:
    """Return a dossier with a source of which only a part may be published, all of it planted.

    What names the source, and of `excerpts` one cited sentence, is not.
    """
    planter = Planter("tribune", {})
    word, some = planter.word, planter.some
    seed = f"""\
Council suspends a member

By Ana Reyes

12 May 2021

{planter.sentence()} The resolution passed with 93 votes in favour. {planter.sentence()}

“{some()} and {word()},” said {word().capitalize()} {word().capitalize()}, who {word()} there.

Photo: {some()} ({word()})

## {some()}

- {some()}
- {some()}

1. {some()}

> {planter.sentence()}

[{some()}](https://{word()}.example/{word()}?{word()}={word()})

<!-- {word()} --><b title="{word()}">{word()}</b>

| {word()} | {word()} |
|----|----|
| {word()} | {word()} |

[1] {planter.sentence()}

Most Read

{some()}

Share on {word()}

© 2021 The Tribune. All rights reserved.
"""
    files = {
        "content/sources/tribune.md": f"---\nseed: tribune.txt\npublish: {publish}\n---\n",
        "seeds/tribune.txt": seed,
        "content/events/suspension.md": "---\ntitle: The member is suspended\n---\nIt passed. "
        '[@tribune "The resolution passed with 93 votes in favour."] It was closed at noon. '
        '[@gazette "The session was closed at noon."]\n',
    }
    return Planted(PUBLIC + _joined(files), tuple(planter.words))


def planted_names(protect: str) -> Planted:
    """Return a dossier in which every field names a person who must not be named."""
    planter = Planter("tribune", {})
    name = f"{planter.word().capitalize()} {planter.word().capitalize()}"
    aliases = [f"{planter.word().capitalize()}-{planter.word().capitalize()}" for _ in range(2)]
    slug = "-".join(name.lower().split())
    hidden = planter.words[:]
    identifier = planter.word()
    hidden.append(identifier)
    own = {kind: f"open-{kind}" for kind in KINDS} | {"sources": "tribune", "themes": "votes"}
    planter.slugs = _slugs(own | {"entities": slug})
    special = {"sources": {"seed": "tribune.txt"}, "entities": {"kind": "person"}}
    files = {
        f"content/{kind}/{own[kind]}.md": planter.record(kind, **special.get(kind, {}))
        for kind in KINDS
        if kind != "themes"
    }
    files["seeds/tribune.txt"] = _seed(planter)
    for path, content in files.items():
        # At the head of every phrase and in every quotation, in both forms of the name.
        named = content.replace("Qj", f"{aliases[0]} Qj").replace("had come", f"had met {name}")
        files[path] = named.replace("of the qj", f"of {name} and {aliases[1]} the qj")
    person = {
        "name": name,
        "kind": "person",
        "aliases": aliases,
        "identifiers": {"wikidata": identifier},
        "protect": protect,
        "pseudonym": "Witness A",
    }
    files[f"content/entities/{slug}.md"] = (
        f'---\n{json.dumps(person)}\n---\n{name} spoke. [@gazette "Nobody spoke against it"]\n'
    )
    return Planted(PUBLIC + _joined(files), tuple(hidden))


def _slugs(own: dict[str, str]) -> dict[str, str]:
    """Return what fields that name a record are given, by the kind that they take."""
    takes = {
        "entities": ("entity", "speaker", "body", "part_of"),
        "events": ("events", "event", "after", "pages"),
        "themes": ("themes",),
        "references": ("references", "majority_references", "origin"),
        "sources": ("source",),
        "pages": ("about",),
    }
    return {name: own[kind] for kind, names in takes.items() for name in names}


def _seed(planter: Planter) -> str:
    head = "Council suspends a member\n\nBy Ana Reyes\n\n12 May 2021\n\n"
    return head + "\n\n".join([*planter.paragraphs, planter.sentence()]) + "\n"


def _joined(files: dict[str, str]) -> str:
    return "".join(f"-- {path} --\n{content}" for path, content in files.items())
