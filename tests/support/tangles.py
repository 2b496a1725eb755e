"""Sites of a few records that cite, link and follow one another at random."""

from __future__ import annotations

from hypothesis import strategies as st

from support.evidence import text_of

TEXTS = (text_of("s", "It passed with 93 votes.", "Alpha: it."), text_of("t", "It passed."))
"""The seeds that these sites know of."""
SLUG = st.sampled_from(["a", "b", "c", "s", "t", "nobody"])
QUOTE = st.sampled_from(
    ["It passed", "it", "with 93 votes", "nothing", "93", "[…]", "It […] votes"]
)
DATE = st.sampled_from(["2022", "2022-04-07", "../2026", "2021/..", "2022~"])
CITE = st.builds("{{source: {}, quote: '{}'}}".format, SLUG, QUOTE)
BODY = st.lists(
    st.one_of(
        st.builds('It passed. [@{} "{}"]'.format, SLUG, QUOTE),
        st.builds("See [[{}]] and [[{}|it]].".format, SLUG, SLUG),
        st.sampled_from(
            ["Alpha said “no” to 94.", "- Alpha", "| 93 |\n|---|\n| 94 |", "[@x", "# A"]
        ),
    ),
    max_size=3,
).map("\n\n".join)
FIELD = {
    "events": st.one_of(
        st.builds("date: {{edtf: {}, cite: {}}}".format, DATE, CITE),
        st.builds("outside_date: {{edtf: {}, references: {}}}".format, DATE, SLUG),
        st.builds("after: [{}, {}]".format, SLUG, SLUG),
        st.builds("themes: {}".format, SLUG),
        st.builds("participants: [{{entity: {}, role: r, cite: {}}}]".format, SLUG, CITE),
        st.builds(
            "tally: {{for: {{votes: 93, cite: {}}}, against: {{votes: 0}}, members: {{votes: 9}}, "
            "positions: [{{entity: {}, vote: for}}]}}".format,
            CITE,
            SLUG,
        ),
        st.builds("accounts: [{{question: q, answers: {}}}]".format, CITE),
        st.builds("not_said: [{{text: '[[{}]]', references: {}}}]".format, SLUG, SLUG),
    ),
    "entities": st.one_of(
        st.builds("aliases: [Alpha, {{name: passed, in: {}}}]".format, SLUG),
        st.builds("part_of: {}".format, SLUG),
        st.builds("offices: [{{title: t, body: {}, cite: {}}}]".format, SLUG, CITE),
        st.builds("outside: [{{text: '[@{}]', references: {}}}]".format, SLUG, SLUG),
    ),
    "statements": st.one_of(
        st.builds("event: {}".format, SLUG), st.builds("date: {{edtf: {}}}".format, DATE)
    ),
    "sources": st.one_of(
        st.builds("origin: {}".format, SLUG),
        st.builds("published: {{edtf: {}, cite: {}}}".format, DATE, CITE),
        st.builds("publisher: {{value: P, references: {}}}".format, SLUG),
    ),
}
NEEDED = {
    "events": st.just("title: E"),
    "entities": st.just("name: Alpha\nkind: body"),
    "statements": st.builds("speaker: {}\ncite: {}".format, SLUG, CITE),
    "sources": st.sampled_from(["seed: s.txt", "seed: t.txt", "seed: u.txt"]),
    "themes": st.just("title: T"),
    "references": st.just("title: R"),
    "pages": st.just("title: P"),
}


@st.composite
def sites(draw: st.DrawFn) -> str:
    """Return a site of a few records that cite, link and follow one another at random."""
    parts = []
    for kind, slug in draw(st.sets(st.tuples(st.sampled_from(list(NEEDED)), SLUG), max_size=7)):
        fields = draw(
            st.lists(FIELD[kind], max_size=3, unique_by=lambda f: f.partition(":")[0])
            if kind in FIELD
            else st.just([])
        )
        front = "\n".join([draw(NEEDED[kind]), *fields])
        parts.append(f"-- content/{kind}/{slug}.md --\n---\n{front}\n---\n{draw(BODY)}\n")
    return "".join(parts)
