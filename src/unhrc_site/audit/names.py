"""By what a protected person would be known: names, parts of names, identifiers.

1. The name and every alias. An alias that holds in some sources only is a name there and may be
   plain words elsewhere ("the president"): it counts unless each of its words is also written
   without a capital in what is published.
2. The last word of the name, alone, but for what follows a name ("Jr."): never exempt, unless
   an entity that is published has it in its name too.
3. Any other word of the name, alone, unless it is written without a capital somewhere
   ("Rose", "Will"), an entity that is published has it, or it is shorter than three letters.
   Particles ("de", "von"), initials and forms of address are no parts of a name.
   A single word that templates or the program write small ("Li", "Page") counts with a capital.
   Initials as aliases are none of these where initials are what everybody is to see.
4. Identifiers, such as the number of an item in Wikidata.

Names in scripts without spaces have no parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.audit.folded import folded
from unhrc_site.audit.secret import Form, Secret
from unhrc_site.model.editorial import Protection
from unhrc_site.model.records import Entity, EntityKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from unhrc_site.audit.published import Published

_SHORTEST = 3
"""Letters of a word that is looked for as a part of a name."""
_SHORTEST_PIECE = 4
"""The same, of a piece of a hyphenated word."""
_ADDRESSING = frozenset(
    b"mr mrs ms miss dr prof professor sir dame lord lady rev fr sr jr ii iii iv phd md esq mme"
    b" mlle herr frau don dona senor senora haji sheikh president minister".split()
)
_AROUND = " ,.;:()'’\"“”„"


def name_secrets(
    entity: Entity, published: Published, ordinary: Collection[bytes], own: Collection[bytes]
) -> Iterator[Secret]:
    """Yield what must stand nowhere of a protected entity; nothing of it is exempt.

    `ordinary` are words that are somewhere written small in what is published, `own` those in the
    templates and the program.
    """
    place = entity.location
    shown = _initials(entity)

    def named(words: str, why: str) -> Secret:
        return Secret(words, why, place, Form.NAME, folded(words).strip() in own)

    yield named(entity.name, "a protected name")
    for alias in entity.aliases:
        words = folded(alias.name).split()
        if sorted(words) == shown:
            continue
        if not alias.scopes or not all(word in ordinary for word in words):
            yield named(alias.name, "another name of a protected person")
    for identifier in entity.identifiers.values():
        yield Secret(identifier, "an identifier of a protected person", place)
    if entity.genre is EntityKind.PERSON:
        taken = _taken(entity, published)
        for part in _parts(entity.name, taken, ordinary):
            yield named(part, "a part of a protected name")


def _initials(entity: Entity) -> list[bytes] | None:
    """Return the folded initials that everybody is to see, by letter; None if none are."""
    if entity.protect is not Protection.INITIALS:
        return None
    letters = (next((c for c in word if c.isalnum()), "") for word in entity.name.split())
    return sorted(folded(" ".join(letters)).split())


def _taken(entity: Entity, published: Published) -> frozenset[bytes]:
    """Return the words of the names of public entities, but where such a name holds this one."""
    own = [folded(entity.name), *(folded(alias.name) for alias in entity.aliases)]
    taken: set[bytes] = set()
    for name in published.names:
        left = folded(name)
        for words in sorted(own, key=len, reverse=True):
            left = left.replace(words, b" ")
        taken.update(left.split())
    return frozenset(taken)


def _parts(name: str, taken: Collection[bytes], ordinary: Collection[bytes]) -> Iterator[str]:
    words = [word.strip(_AROUND) for word in name.split()]
    names = [word for word in words if _is_part(word)]
    for number, word in enumerate(names):
        plain = folded(word).strip()
        if plain in taken or len(names) == len(words) == 1:
            continue
        if number == len(names) - 1 or (plain not in ordinary and len(plain.decode()) >= _SHORTEST):
            yield word
        for piece in re.split(r"[-‐‑–]", word):
            bare = folded(piece).strip()
            is_short = len(bare.decode()) < _SHORTEST_PIECE
            if piece != word and not is_short and bare not in taken and bare not in ordinary:
                yield piece


def _is_part(word: str) -> bool:
    """Return whether `word` is a name: no particle, no initial, no form of address."""
    plain = folded(word).strip()
    return (
        len(plain.decode()) > 1
        and not word.islower()
        and plain not in _ADDRESSING
        # Characters that count as words of their own are no parts of a name.
        and not (len(plain.split()) > 1 and "-" not in word and "'" not in word and "’" not in word)
    )
