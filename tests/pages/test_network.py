"""Claims about the page of the network."""

from __future__ import annotations

from support.evidence import text_of
from support.facts import dangling, read_of
from support.networks import read_network
from unhrc_site.dossier.facts import FactTable, Read
from unhrc_site.dossier.network import network_facts
from unhrc_site.model.views.network import KnotShape, NetworkDrawing, NetworkView
from unhrc_site.pages.entity import entities_view, entity_view
from unhrc_site.pages.network import network_view
from unhrc_site.pages.overviews import home_view

KINDS = ("person", "state", "body", "organisation", "place", "document")
S = text_of("s", "Anna and Boris met Cleo.", "Anna again.", "Boris and Anna.", "Dora, Ebba.")
T = text_of("t", "Nothing here.", "Anna saw Boris.")
RECORDS = "".join(
    f"-- content/entities/{name.lower()}.md --\n---\nname: {name}\nkind: {kind}\n---\n"
    for name, kind in zip(("Anna", "Boris", "Cleo", "Dora", "Ebba", "Fred"), KINDS, strict=True)
)
EVENT = """-- content/events/meeting.md --
---
title: They meet in the town
short: They meet
participants: [{entity: anna, role: guest}, {entity: boris, role: host}]
---
"""


def small() -> Read:
    """Return the facts of six entities, of whom one is named nowhere."""
    return read_of(RECORDS + EVENT, S, T)


def page_of(*args: object) -> NetworkView:
    """Return the page over made facts (see `read_network`)."""
    read = read_network(*args)  # type: ignore[arg-type]  # handed through
    facts = dict(read._facts.values)
    facts |= {"settings": read_of("").settings(), **network_facts(read)}
    return network_view("", Read(FactTable(facts)))


def test_a_tie_is_counted_and_leads_to_its_evidence() -> None:
    """A tie has its paragraphs, linked and grouped by source, and its events."""
    line = network_view("", small()).drawn[0]
    assert (line.one.text, line.other.text) == ("Anna", "Boris")
    assert (line.strength, line.paragraphs, line.count) == (4, 3, 1)
    assert [[link.text for link in places] for places in line.places] == [
        ["s ¶1", "¶3"],
        ["t ¶2"],
    ]
    assert line.places[0][1].href == f"sources/s.html#b-{S.blocks[2].id}"
    assert [(link.text, link.href) for link in line.events] == [
        ("They meet", "events/meeting.html")
    ]
    assert line.more == ""


def test_paragraphs_that_are_not_linked_are_counted() -> None:
    """Of a tie with very many paragraphs some are linked, and the rest are a number."""
    text = text_of("s", *(f"Anna and Boris, for the {n}th time." for n in range(30)))
    line = network_view("", read_of(RECORDS, text)).drawn[0]
    assert line.paragraphs == 30
    assert sum(map(len, line.places)) == 20
    assert line.more == "and 10 more"


def test_events_that_are_not_linked_are_counted() -> None:
    """Of a tie of very many events the first are linked, and the rest are a number."""
    events = "".join(
        f"-- content/events/e{n:02}.md --\n---\ntitle: E{n:02}\nparticipants: "
        "[{entity: anna, role: one}, {entity: boris, role: other}]\n---\n"
        for n in range(20)
    )
    line = network_view("", read_of(RECORDS + events)).drawn[0]
    assert (line.strength, line.count, line.paragraphs) == (20, 20, 0)
    assert [link.text for link in line.events] == [f"E{n:02}" for n in range(12)]
    assert line.more_events == "and 8 more"


def test_a_mark_says_what_it_is() -> None:
    """A mark has the shape of its kind, and a name with kind, sources and ties."""
    wide = network_view("", small()).wide
    assert wide
    assert wide.knots[0].name == "Anna, person, named in 2 sources, with 2 others"
    assert {knot.slug: knot.shape for knot in wide.knots} == {
        "anna": KnotShape.CIRCLE,
        "boris": KnotShape.DIAMOND,
        "cleo": KnotShape.SQUARE,
        "dora": KnotShape.TRIANGLE,
        "ebba": KnotShape.CROSS,
    }
    assert wide.knots[0].href == "entities/anna.html"


def lines_of(drawing: NetworkDrawing | None) -> dict[str, int]:
    """Return the ties of a drawing with the widths of their lines."""
    assert drawing
    return {tie.tie: tie.step for tie in drawing.ties}


def test_drawing_and_tables_hold_the_same() -> None:
    """Each line is a row of the first table, each mark a row of the last, and nothing is lost."""
    view = network_view("", small())
    assert lines_of(view.wide).keys() == {line.tie for line in view.drawn}
    assert lines_of(view.narrow).items() <= lines_of(view.wide).items()
    slugs = {line.slug for line in view.knots}
    assert slugs == {"anna", "boris", "cleo", "dora", "ebba"}
    assert {slug for slug, _ in view.choices} == slugs
    assert {end for line in view.drawn for end in line.tie.split()} == slugs
    assert view.alone == "1 other name comes together with nobody."
    assert dangling(view) == []


def test_widths_are_said_and_double() -> None:
    """The weakest line drawn is the unit; the next widths start at its double."""
    view = page_of("abcdef", [*["ab"] * 8, *["ac"] * 4, *["ad"] * 3, *["ae"] * 2])
    assert lines_of(view.wide) == {"a b": 3, "a c": 2, "a d": 1, "a e": 1}
    assert view.wide
    assert [step.words for step in view.wide.steps] == ["2 to 3", "4 to 7", "8 and more"]
    assert [words for _, words in view.strengths] == ["4 and more", "8 and more"]


def test_all_there_is_is_said_to_be_all() -> None:
    """A drawing of the whole network says so, and there is no second table."""
    view = page_of("abc", ["ab", "bc"])
    assert view.wide
    assert view.wide.said == "Drawn are all there is."
    assert (view.weaker, view.left_out, view.alone) == ((), "", "")


def test_a_part_says_which_part_it_is() -> None:
    """Where not all is drawn, the words have the numbers and the rule, as have the tables."""
    slugs = [f"k{n:02}" for n in range(40)]
    view = page_of(slugs, [slugs, slugs[:13], slugs[:3]])
    assert view.wide
    assert view.wide.said == (
        "Drawn are 78 of 780 ties, among 13 of 40 names: all of strength 2 or more."
    )
    assert len(view.drawn) + len(view.weaker) == 400
    assert view.left_out == "380 weaker ties of the 780 stand in no table, for want of room."
    assert view.narrow
    assert view.narrow.said == (
        "Drawn are 24 of 780 ties, among 13 of 40 names: "
        "all of strength 3 or more, and 21 of the 75 of strength 2."
    )


def test_three_thousand_entities_have_a_page() -> None:
    """Of very many the strongest part is drawn, within what can be read, and said."""
    slugs = [f"k{n:04}" for n in range(3000)]
    paragraphs = [(slugs[n], slugs[(n * n + step) % 3000]) for n in range(3000) for step in (1, 7)]
    view = page_of(slugs, [*paragraphs, *paragraphs[:50]])
    assert view.wide
    assert len(view.wide.knots) <= 60
    assert len(view.wide.ties) <= 150
    assert "of 3,000 names" in view.wide.said
    assert view.narrow
    assert len(view.narrow.knots) <= 16
    assert len(view.knots) < 900


def test_without_ties_there_is_no_drawing() -> None:
    """An empty dossier has the page with nothing on it, and no other page leads there."""
    for site in ("", RECORDS):
        read = read_of(site)
        view = network_view("", read)
        assert (view.wide, view.narrow, view.drawn, view.knots) == (None, None, (), ())
        assert home_view("", read).network is None
        assert entities_view("", read).network is None
        assert "network.html" not in {link.href for link in view.frame.footer}


def test_home_entities_and_footer_lead_to_the_network() -> None:
    """The network is found from the home page, the list of entities, and every footer."""
    read = small()
    for view in (home_view("", read), entities_view("", read)):
        assert view.network
        assert view.network.href == "network.html"
        assert "network.html" in {link.href for link in view.frame.footer}


def test_an_entity_leads_to_its_place() -> None:
    """The page of an entity that has ties leads to its row of the network; others have no link."""
    read = small()
    link = entity_view("anna", read).network
    assert link
    assert link.href == "../network.html#n-anna"
    assert "n-anna" in {line.id for line in network_view("", read).knots}
    assert entity_view("fred", read).network is None


def test_the_page_does_not_depend_on_the_order_of_the_records() -> None:
    """The same records in another order give an equal page."""
    files = RECORDS.split("-- content/")[1:]
    turned = "".join("-- content/" + file for file in reversed(files))
    assert network_view("", read_of(turned + EVENT, T, S)) == network_view("", small())
