"""Claims about what pages say of origins that everybody may not know."""

from __future__ import annotations

from support.editions import edition
from support.evidence import text_of
from support.facts import within
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import Read
from unhrc_site.pages.difference import difference_view
from unhrc_site.pages.event import event_view
from unhrc_site.pages.reports import verification_view
from unhrc_site.pages.source import source_view

RECORDS = """\
-- content/sources/one.yaml --
seed: one.txt
origin: leak
-- content/sources/two.yaml --
seed: two.txt
origin: leak
-- content/sources/leak.yaml --
seed: leak.txt
draft: true
-- content/themes/aaa.yaml --
title: Aaa
draft: true
-- content/differences/cost.md --
---
title: What did it cost?
compares: numbers
accounts:
  - {value: 40, cite: {source: one, quote: It cost 40.}}
  - {value: 50, cite: {source: two, quote: It cost 50.}}
---
-- content/events/sale.md --
---
title: Sold
accounts:
  - question: The price
    answers: [{source: one, quote: It cost 40.}, {source: two, quote: It cost 50.}]
---
It was sold. [@one "It cost 40."]
"""


def public() -> Read:
    """Return what everybody may know of two sources that follow a paper which is withheld."""
    texts = (text_of("one", "It cost 40."), text_of("two", "It cost 50."), text_of("leak", "Hush."))
    return Read(make_facts(edition(RECORDS, *texts).dossier))


def said(view: object) -> str:
    """Return all texts of a view, one after the other."""
    return "".join(within(view, str))


def test_a_withheld_origin_is_called_unpublished() -> None:
    """Sources of one withheld report are shown as of one origin, which is said not to be public.

    The number in its name does not count what else is withheld.
    """
    read = public()
    difference = said(difference_view("cost", read))
    assert "One origin: unpublished origin 1; one and two derive from it" in difference
    assert "Its own origin" not in difference
    assert "derive from one report (unpublished origin 1)" in said(event_view("sale", read))
    assert "unpublished origin 1" in said(source_view("one", read))
    assert "unpublished origin 1" in said(verification_view("", read))
