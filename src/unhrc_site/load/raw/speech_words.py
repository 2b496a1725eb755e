"""What a language brings to the grammar of speech frames: its verbs, nouns and small words.

Values only. The grammar that reads them knows no language; a language is one such value.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

_SHORTEST_STEM = 4


class Use(enum.Enum):
    """What a form of a verb of saying can do."""

    SAY = "say"
    """Governs words said: "X said that …"."""
    CALL = "call"
    """Says something of its object: "X called it …", "X denounced it as …"."""
    BESIDE = "beside"
    """Speaks only beside a quotation: "…," she continued."""
    READ = "read"
    """Speaks only of a text: "the letter contains …"."""
    SAYING = "saying"
    """A participle whose subject stands elsewhere: "…, saying …"."""
    SAID = "said"
    """A participle that needs an auxiliary: "hat … gesagt", "a déclaré"."""


def words(*lists: str) -> frozenset[str]:
    """Return the words of white-space separated lists."""
    return frozenset(word for one in lists for word in one.split())


def uses(**lists: str) -> dict[str, Use]:
    """Return the use of each word, the lists named as the members of `Use` in lower case."""
    return {word: Use[name.upper()] for name, one in lists.items() for word in one.split()}


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The tables of one language, all in lower case."""

    verbs: dict[str, Use]
    """Each form of the verbs of saying with its use."""
    doubtful: frozenset[str] = frozenset()
    """Those of `verbs` that are nouns, too: verbs only right after a subject."""
    adjectives: frozenset[str] = frozenset()
    """Those of `verbs` that are adjectives after "to be": "welcome"."""
    quoting: frozenset[str] = frozenset()
    """Forms whose object is the speaker if one follows: "quoted X as saying"."""
    telling: frozenset[str] = frozenset()
    """Forms with a person spoken to as object: "told", "asked"."""
    asking: frozenset[str] = frozenset()
    """Verbs of asking: who answers them is somebody else."""
    never_inverted: frozenset[str] = frozenset()
    """Those of `telling` that no subject follows: what follows was told."""
    naming: frozenset[str] = frozenset()
    """Forms that give a name where no object stands between: "a plan called …"."""
    passive: frozenset[str] = frozenset()
    """Auxiliaries that turn a participle into a passive: "was", "wurde"."""
    agent: frozenset[str] = frozenset()
    """Prepositions of the agent: "by", "von"."""
    auxiliaries: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    according: tuple[tuple[str, ...], ...] = ()
    """Openers of a source: "according to", "in the words of"; the source follows."""
    trailing: frozenset[str] = frozenset()
    """Words that follow the source: "zufolge"."""
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    it: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Pronouns that name nobody: "I", "another"."""
    relatives: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    """Words that join verbs of one subject, and clauses: "and", "but"."""
    openers: frozenset[str] = frozenset()
    """Words after which a clause with its own subject begins: "that", "while"."""
    determiners: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    """Those determiners that point back: "the minister"."""
    linking: frozenset[str] = frozenset()
    """Prepositions that can stand inside the name of a speaker: "of", "for"."""
    prepositions: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    """Words before a person's name that do not belong to it: "president"."""
    roles: frozenset[str] = frozenset()
    role_endings: tuple[str, ...] = ("\0",)
    texts: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    """Common nouns for bodies: "ministry", "court"."""
    wording: frozenset[str] = frozenset()
    """Nouns that stand for their genitive: "the language of the document"."""
    times: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    """Nouns of where something was said: "interview", "conference"."""
    that: frozenset[str] = frozenset()
    """What opens the clause of what is said."""
    reporting: frozenset[str] = frozenset()
    """Verbs that such a clause follows."""
    reporting_bare: frozenset[str] = frozenset()
    """Those that it follows without such a word, too."""
    clitics: frozenset[str] = frozenset()
    """Object pronouns that stand between a subject and its verb: "lui a répondu"."""
    own_words: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Openers of a source with a pronoun in them, and the pronoun: "по его словам"."""
    only_that: frozenset[str] = frozenset()
    """Verbs that say something only with "that" after them: "found"."""
    genitives: frozenset[str] = frozenset()
    """Articles that join a genitive to its noun without a preposition: "Sprecher der Partei"."""
    after_only: frozenset[str] = frozenset()
    """Words that stand for a verb between a quotation and its speaker: "…", so X."""
    dashes: bool = False
    """Whether a paragraph can open speech with a dash."""
    works: frozenset[str] = frozenset()
    """Nouns and participles after which marks hold a title or a name: "book", "so-called"."""
    controls: frozenset[str] = frozenset()
    """Verbs whose subject is that of the infinitive after them: "went on to say"."""
    particles: frozenset[str] = words(
        "de del della di da dos das van von der den ten ter la le el al bin ibn zu"
    )
    infinitive: str = "\0"
    """The mark of an infinitive: "to"."""
    participle_endings: tuple[str, ...] = ()
    """Endings of forms that an auxiliary makes passive."""
    bridges: frozenset[str] = frozenset()
    """Prepositions after which a participle has the subject of its sentence: "by saying"."""
    skipped: frozenset[str] = frozenset()
    """Prepositions of what may stand between a verb and its subject: "dijo a Reuters X"."""
    both: frozenset[str] = frozenset()
    """Participles that are finite forms, too: "dit"."""
    putting: frozenset[str] = frozenset()
    """Verbs that speak only with "it": "as X put it"."""
    viewing: frozenset[str] = frozenset()
    """Openers of how somebody sees it: "For X, it is …"."""
    claims: frozenset[str] = frozenset()
    """Nouns for what somebody else has said: "Vorwurf"."""
    hearers: frozenset[str] = frozenset()
    """Forms that say to whom, without a preposition: "журналистам"."""
    elides: bool = False
    """Whether an apostrophe joins articles and prepositions to the next word: "l'AFP"."""
    inverts: bool = False
    """Whether the subject may follow its verb anywhere, not only after a quotation."""
    drops: bool = False
    """Whether a verb may stand without a subject."""
    inflects: bool = False
    """Whether names take endings after prepositions."""
    capital_nouns: bool = False
    """Whether common nouns have capitals."""
    adverb_ending: str = "\0"
    function: frozenset[str] = field(init=False, default=frozenset())
    """Every small word: what no name of a speaker holds."""
    openings: frozenset[str] = field(init=False, default=frozenset())
    """Small words that may stand before a name with a capital, at the start of a sentence."""
    leading: frozenset[str] = field(init=False, default=frozenset())
    """Small words that a clause may begin with before its subject."""
    opening_words: frozenset[str] = field(init=False, default=frozenset())
    """First words of what opens a source."""
    nouns: frozenset[str] = field(init=False, default=frozenset())
    """Every noun for somebody or something that speaks."""
    stems: frozenset[str] = field(init=False, default=frozenset())
    """Of `nouns` in a language with endings: all but their last letter."""
    signals: frozenset[str] = field(init=False, default=frozenset())
    """Words without one of which nobody speaks in a paragraph."""
    framing: frozenset[str] = field(init=False, default=frozenset())
    """Words at which a frame may begin."""

    def __post_init__(self) -> None:
        small = (
            self.auxiliaries | self.negations | self.adverbs | self.he | self.she | self.it
            | self.they | self.others | self.relatives | self.joiners | self.openers
            | self.determiners | self.prepositions | self.passive | self.times
            | self.trailing
        )  # fmt: skip
        object.__setattr__(self, "function", small - self.roles - self.texts - self.groups)
        opening = self.determiners | self.prepositions | self.openers | self.joiners | self.adverbs
        object.__setattr__(self, "openings", opening | self.relatives | self.it)
        object.__setattr__(
            self, "openings", self.openings | {word for opener in self.according for word in opener}
        )
        openers = {opener[0] for opener in self.according} | {own[0][0] for own in self.own_words}
        leading = self.joiners | self.adverbs | (self.openers - self.relatives - self.determiners)
        object.__setattr__(self, "leading", leading)
        object.__setattr__(self, "opening_words", frozenset(openers))
        telling = {max(opener, key=len) for opener in self.according}
        telling |= {max(opener, key=len) for opener, _ in self.own_words} | self.wording
        frames = self.verbs.keys() | self.trailing | self.after_only
        object.__setattr__(self, "signals", frames | telling)
        object.__setattr__(self, "framing", frames | openers)
        object.__setattr__(self, "nouns", self.roles | self.texts | self.groups | self.titles)
        if self.inflects:
            stems = {noun[:-1] for noun in self.nouns if len(noun) > _SHORTEST_STEM} | self.nouns
            object.__setattr__(self, "stems", stems)

    def is_inflected_noun(self, low: str) -> bool:
        """Return whether `low` is a form of one of `nouns` with an ending of one or two letters."""
        return len(low) > _SHORTEST_STEM and not self.stems.isdisjoint((low, low[:-1], low[:-2]))
