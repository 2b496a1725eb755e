"""Claims about the page of one entity, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.evidence import text_of
from support.facts import dangling, read_of, within, words_in
from unhrc_site.model.records import EntityKind, Kind
from unhrc_site.model.views import nodes as n
from unhrc_site.pages.entity import GROUPS, entities_view, entity_view

if TYPE_CHECKING:
    from unhrc_site.model.source_text import SourceText
    from unhrc_site.model.views.records import EntityView

S = text_of("s", "First. The envoy of Mali spoke. Then the Envoy left.", "Mali was silent.")
RECORDS = """
-- content/entities/mali.md --
---
name: Mali
kind: state
---
"""


def entity_of(*texts: SourceText, head: str = "", body: str = "", more: str = "") -> EntityView:
    """Return the page of the envoy over these texts."""
    site = (
        f"{RECORDS}{more}\n-- content/entities/envoy.md --\n---\nname: the Envoy\nkind: person\n"
        f"aliases: [The envoy]\n{head}---\n{body}\n"
    )
    return entity_view("envoy", read_of(site, *texts))


def test_a_mention_is_the_sentence_with_the_name_lit() -> None:
    """Each sentence that names an entity is shown whole, its name marked, with its place."""
    (group,) = entity_of(S).mentions
    mentions = group.first
    assert [words_in(mention.sentence) for mention in mentions] == [
        "The envoy of Mali spoke.",
        "Then the Envoy left.",
    ]
    assert [words_in(tuple(within(m.sentence, n.Found))) for m in mentions] == [
        "The envoy",
        "the Envoy",
    ]
    assert {m.place.text for m in mentions} == {"¶1"}
    assert mentions[0].place.href == f"../sources/s.html#b-{S.blocks[0].id}"
    assert (group.source.href, group.count, group.more) == ("../sources/s.html", "2 sentences", ())


def test_an_entity_that_no_source_names_has_a_page() -> None:
    """Without mentions, events and statements the page says so and stays whole."""
    view = entity_of()
    assert (view.mentions, view.mentioned_with, view.events, view.statements) == ((), (), (), ())
    assert view.ruler is None
    (named,) = [line for line in view.record if line.label == "Named in"]
    assert words_in(named.values) == "no source"
    assert [section.id for section in view.sections] == ["who"]
    assert [link.href for link in view.contents] == ["#cite"]


def test_two_hundred_mentions_are_all_shown() -> None:
    """No mention is left out, in the order of the text, and most wait to be asked for."""
    text = text_of("s", *(f"On day {day} the Envoy spoke." for day in range(200)))
    (group,) = entity_of(text).mentions
    places = [mention.place.text for mention in (*group.first, *group.more)]
    assert places == [f"¶{number + 1}" for number in range(200)]
    assert len(group.first) < 20
    assert group.count == "200 sentences"


def test_one_more_mention_is_not_folded() -> None:
    """Nothing is folded that would save no more than a line, and mentions stand by source."""
    s = text_of("s", *(f"On day {day} the Envoy spoke." for day in range(13)))
    t = text_of("t", *(f"On day {day} the Envoy spoke." for day in range(14)))
    groups = entity_of(s, t).mentions
    assert [(g.source.href, len(g.first), len(g.more)) for g in groups] == [
        ("../sources/s.html", 13, 0),
        ("../sources/t.html", 12, 2),
    ]


def test_who_is_named_in_the_same_paragraphs_is_listed() -> None:
    """An entity is shown with those that its paragraphs name, and with how many of these."""
    together = entity_of(S).mentioned_with
    assert [(line.link.href, line.count) for line in together] == [("mali.html", 1)]


def test_other_names_are_given_once() -> None:
    """Aliases that are not the name itself are listed as the sources' words."""
    (line,) = [x for x in entity_of(S).record if x.label == "Also named"]
    assert (words_in(line.values), line.theirs) == ("The envoy", True)


def test_identifiers_lead_where_they_are_kept() -> None:
    """A known scheme is a link out of the site, another one is words; without any it is said."""
    view = entity_of(head="identifiers: {wikidata: Q1, symbol: A/1}\n")
    (line,) = [x for x in view.record if x.label == "Identifier"]
    assert [words_in(value) for value in line.values] == ["Wikidata Q1", "Symbol A/1"]
    (anchor,) = within(line, n.Anchor)
    assert (anchor.href, anchor.leaves) == ("https://www.wikidata.org/wiki/Q1", True)
    (none,) = [x for x in entity_of().record if x.label == "Identifier"]
    assert words_in(none.values) == "none found"


def test_part_of_what_is_not_there_is_left_out() -> None:
    """What it is part of is linked if there is such a record."""
    assert "Part of" not in {line.label for line in entity_of(head="part_of: gone\n").record}
    (line,) = [x for x in entity_of(head="part_of: mali\n").record if x.label == "Part of"]
    assert [anchor.href for anchor in within(line, n.Anchor)] == ["mali.html"]


def test_an_office_stands_with_its_passage() -> None:
    """An office is named with its time and body, and its passage stands in its row."""
    head = (
        "offices: [{title: Envoy, body: mali, date: 2021/2022,"
        " cite: {source: s, quote: The envoy of Mali}}]\n"
    )
    view = entity_of(S, head=head)
    (row,) = view.offices
    assert (row.link.href, row.role) == ("mali.html", "Envoy, 2021 to 2022")
    assert [note.parts for note in row.notes] == [("The envoy of Mali",)]
    assert dangling(view) == []


def test_events_are_listed_with_the_role() -> None:
    """An event in which an entity took part twice is listed with each role."""
    more = (
        "-- content/events/vote.md --\n---\ntitle: V\n"
        "date: {edtf: 2021-05, basis: outside, references: r}\n"
        "participants: [{entity: envoy, role: spoke}, {entity: envoy, role: left}]\n---\n"
    )
    view = entity_of(S, more=more)
    assert [(line.link.href, line.role) for line in view.events] == [
        ("../events/vote.html", "spoke"),
        ("../events/vote.html", "left"),
    ]
    assert view.ruler
    assert view.ruler.label == "May 2021"


def test_a_broken_citation_is_said_at_the_top() -> None:
    """A statement whose words are not there breaks the page of its speaker too."""
    more = (
        "-- content/statements/said.md --\n---\nspeaker: envoy\n"
        "cite: {source: s, quote: not there}\n---\n"
    )
    assert entity_of(S).frame.problems == ()
    assert entity_of(S, more=more).frame.problems


def test_headings_say_what_is_asked_of_its_kind() -> None:
    """A person is asked for by "who", anything else by "what"."""
    assert entity_of(S, body='X. [@s "Mali"]').sections[0].title == "Who"
    read = read_of(RECORDS.replace("---\n\n", "") + 'X. [@s "was silent"]\n', S)
    assert entity_view("mali", read).sections[0].title == "What it is"


def test_entities_are_grouped_the_most_named_first() -> None:
    """The list has a group for each kind that occurs, ordered by how many sources name them."""
    site = RECORDS + (
        "-- content/entities/chad.md --\n---\nname: Chad\nkind: state\n---\n"
        "-- content/entities/envoy.md --\n---\nname: the Envoy\nkind: person\n---\n"
    )
    view = entities_view("", read_of(site, S))
    assert [(title, [line.link.text for line in group]) for title, group in view.groups] == [
        ("People", ["the Envoy"]),
        ("States", ["Mali", "Chad"]),
    ]


def test_every_kind_of_entity_has_a_group() -> None:
    """No entity can be left out of the list by what it is."""
    assert sorted(kind for _, kinds in GROUPS for kind in kinds) == sorted(EntityKind)


def test_entities_follow_one_another_by_name() -> None:
    """Before and after an entity stand its neighbours in the order of names."""
    site = RECORDS + (
        "-- content/entities/chad.md --\n---\nname: Chad\nkind: state\n---\n"
        "-- content/entities/zambia.md --\n---\nname: Zambia\nkind: state\n---\n"
    )
    read = read_of(site, S)
    slugs = read.members(Kind.ENTITY)
    views = [entity_view(slug, read) for slug in slugs]
    before = [view.before.link.href if view.before else None for view in views]
    after = [view.after.link.href if view.after else None for view in views]
    assert before == [None, *(f"{slug}.html" for slug in slugs[:-1])]
    assert after == [*(f"{slug}.html" for slug in slugs[1:]), None]
