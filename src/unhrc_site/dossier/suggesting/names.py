"""Entities that the sources call by names which differ in more than form.

"Russian" is a form of "Russia", "Callamard" a part of "Agnès Callamard", "WTO" the first letters of
a longer name: these are one name. "The forum" and "the Council" are two.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from unhrc_site.dossier.suggesting.reading import WORD, is_content, singular
from unhrc_site.dossier.suggesting.suggestion import Suggestion, SuggestionKind
from unhrc_site.model.folding import fold
from unhrc_site.model.records import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unhrc_site.dossier.names import Mention
    from unhrc_site.dossier.suggesting.reading import Library
    from unhrc_site.dossier.suggesting.suggestion import SuggestedPassage
    from unhrc_site.model.records import Entity

_ROOT = 4
"""Letters in which the forms of one name agree: "Lithuania", "Lithuanian"."""


class _Name(NamedTuple):
    """A name as it stands, where it stands first in a source."""

    words: str
    mention: Mention


def name_suggestions(
    library: Library, entities: Mapping[str, Entity], mentions: Iterable[Mention]
) -> Iterator[Suggestion]:
    """Yield the entities with two or more names, each name with the first place of each source."""
    found: dict[str, list[_Name]] = defaultdict(list)
    for mention in mentions:
        block = library.sources[mention.source].text.blocks[mention.block]
        found[mention.entity].append(_Name(block.text[mention.start : mention.end], mention))
    for slug, entity in entities.items():
        groups = _groups(_telling(found.get(slug, []), library), library, entity.genre)
        if len(groups) > 1:
            yield _suggestion(library, entity, groups)


def _telling(names: list[_Name], library: Library) -> list[_Name]:
    """Return the names that are more than a word for what was named before ("the forum").

    Such a word counts where it is the first that a source has for the entity.
    """
    named: set[str] = set()
    kept: list[_Name] = []
    for name in names:
        source = name.mention.source
        language = library.sources[source].language.partition("-")[0]
        if source not in named or not _is_bare(name.words, language):
            kept.append(name)
        named.add(source)
    return kept


def _is_bare(words: str, language: str) -> bool:
    """Return whether words are one noun, in small letters or led by an article or a pronoun."""
    spoken = list(WORD.finditer(words))
    telling = [m.group() for m in spoken if is_content(m.group(), language)]
    is_led = len(spoken) > len(telling)
    return len(telling) <= 1 and (is_led or words.islower())


def _groups(names: list[_Name], library: Library, genre: EntityKind) -> list[list[_Name]]:
    """Return the names of one entity, those together that are forms of one name."""
    groups: list[list[_Name]] = []
    for name in names:
        language = library.sources[name.mention.source].language.partition("-")[0]
        joined = [name]
        kept: list[list[_Name]] = []
        for group in groups:
            if any(is_one_name(name.words, other.words, language, genre) for other in group):
                joined = [*group, *joined]
            else:
                kept.append(group)
        groups = [*kept, joined]
    return groups


def is_one_name(one: str, other: str, language: str, genre: EntityKind) -> bool:
    """Return whether two names are forms or parts of each other; of people, if the last word is."""
    first, second = _words(one, language), _words(other, language)
    if not first or not second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if all(any(_is_form(word, its) for its in longer) for word in shorter):
        return True
    if genre is EntityKind.PERSON and _is_form(first[-1], second[-1]):
        return True
    return _is_acronym(one, other) or _is_acronym(other, one)


def _words(name: str, language: str) -> list[str]:
    return [
        singular(m.group())
        for m in WORD.finditer(fold(name).text)
        if is_content(m.group(), language)
    ]


def _is_form(one: str, other: str) -> bool:
    """Return whether two words share their root: "russia", "russian"."""
    if one == other:
        return True
    root = max(_ROOT, min(len(one), len(other)) - 2)
    return min(len(one), len(other)) >= _ROOT and one[:root] == other[:root]


def _is_acronym(one: str, other: str) -> bool:
    """Return whether the capitals of `one` are letters that begin words of `other`, in order."""
    letters = [c.casefold() for c in one if c.isupper()]
    if len(letters) < 2 or any(c.islower() for c in one.replace("s", "")):  # noqa: PLR2004
        return False
    initials = iter(word.group()[0].casefold() for word in WORD.finditer(other))
    matched = sum(1 for letter in letters if letter in initials)
    return matched >= len(letters) - 1


def _suggestion(library: Library, entity: Entity, groups: list[list[_Name]]) -> Suggestion:
    order = {slug: number for number, slug in enumerate(library.sources)}
    shown: dict[tuple[str, int], _Name] = {}
    for number, group in enumerate(groups):
        for name in group:
            shown.setdefault((name.mention.source, number), name)
    first = [group[0].words for group in groups]
    passages = sorted(
        shown.values(), key=lambda n: (order[n.mention.source], n.mention.block, n.mention.start)
    )
    names = ", ".join(f"“{words}”" for words in dict.fromkeys(first))
    return Suggestion(
        SuggestionKind.NAMES,
        f"Names for one entity, {entity.name}: {names}",
        f"What is it called: {entity.name}?",
        tuple(_passage(library, name) for name in passages),
    )


def _passage(library: Library, name: _Name) -> SuggestedPassage:
    mention = name.mention
    span = (mention.start, mention.end)
    sentence = library.sentence(mention.source, mention.block, mention.start)
    around = (sentence.start, sentence.end) if sentence else span
    return library.passage(mention.source, mention.block, around, span, name.words)
