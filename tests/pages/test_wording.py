"""Claims about the wording that a source's page says it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from support.evidence import text_of
from support.facts import read_of
from support.wordings import AGENCY, COPY, REPORTER
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import block_anchor, route
from unhrc_site.pages.reports import verification_view
from unhrc_site.pages.source import source_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.model.records import Source
    from unhrc_site.model.views.records import SharedWording

SITE = f"-- seeds/agency.txt --\n{AGENCY}-- seeds/copy.txt --\n{COPY}"
ORIGIN = "-- content/sources/copy.yaml --\nseed: copy.txt\nlabel: C\norigin: agency\n"


def shared(site: str) -> SharedWording:
    """Return what the page of the agency's report says it shares, with one other."""
    (found,) = source_view("agency", read_of(site)).wordings
    return found


def test_how_much_is_shared() -> None:
    """The page says how many words and what share of both texts they are."""
    found = shared(SITE)
    assert found.line == (
        "132 words in 5 passages: 62 % of this text, 88 % of the other. 18 more words stand in "
        "quotations of the same speaker and are not counted."
    )


def test_what_is_not_declared_is_said() -> None:
    """Much wording without a declared origin is said to suggest one; a declared one is linked."""
    found = shared(SITE)
    assert (found.is_suggestive, found.origins) == (True, ())
    assert found.origin == "No common origin is declared, and so much shared wording suggests one."
    declared = shared(SITE + ORIGIN)
    assert (declared.is_suggestive, declared.origin) == (False, "Declared common origin:")
    assert [link.href for link in declared.origins] == ["agency.html"]


def test_the_report_lists_each_pair_once() -> None:
    """Verification names each two sources that share wording, with what is declared of them."""
    (pair,) = verification_view("", read_of(SITE)).wordings
    assert (pair.one.text, pair.other.text) == ("agency", "copy")
    assert pair.line.startswith("132 words in 5 passages: 62 % of the first, 88 % of the second.")
    assert pair.origin.startswith("No common origin is declared")
    quoted = f"-- seeds/agency.txt --\n{AGENCY}-- seeds/reporter.txt --\n{REPORTER}"
    assert verification_view("", read_of(quoted)).wordings == ()


def test_quotations_alone() -> None:
    """Where only quotations are shared the page says that nothing else is."""
    found = shared(f"-- seeds/agency.txt --\n{AGENCY}-- seeds/reporter.txt --\n{REPORTER}")
    assert found.line.startswith("No wording outside quotations. 34 words stand in quotations")
    assert found.origin == "No common origin is declared."
    assert all(passage.is_quoted for passage in found.passages)


def test_a_passage_leads_to_both_places() -> None:
    """Each passage is linked to its block here and to its block in the other source."""
    read = read_of(SITE)
    first = shared(SITE).passages[0]
    for slug, link in (("agency", first.here), ("copy", first.there)):
        blocks = cast("Source", read.body(slug)).text.blocks
        assert link.href.split("#")[1] in {block_anchor(block.id) for block in blocks}
    assert first.there.href.startswith("copy.html#")
    assert (first.here.text, first.there.text) == ("¶4", "copy ¶3")


def test_long_and_many_passages_are_cut() -> None:
    """A long passage ends in an ellipsis, and how many are not listed is said."""
    line = "divers raised crates of green bottles from the wreck before the storm number"
    blocks = [f"{line}{n} {'bell ' * 9 * (n + 1)}" for n in range(12)]
    texts = text_of("one", *blocks), text_of("two", *(f"then {block} then" for block in blocks))
    (found,) = source_view("one", read_of("", *texts)).wordings
    assert found.passages[0].text.endswith(" …")
    assert found.more == "4 shorter passages not listed"


def test_a_source_of_its_own_has_no_section() -> None:
    """A page whose source shares nothing has no such section, and none in its contents."""
    view = source_view("s", read_of("", text_of("s", "Alone.")))
    assert view.wordings == ()
    assert "#wording" not in {link.href for link in view.contents}


def test_the_page(make_site: Callable[[str], Site]) -> None:
    """The section stands on the page, with the words as the source has them."""
    site = make_site(f"-- content/site.yaml --\ntitle: Test\n{SITE}")
    assert site.run("build").exit_code == 0
    page = site.read(route(Kind.SOURCE, "agency"))
    assert '<section class="section" id="wording">' in page
    assert "The harbour bridge at Aldmouth was closed to all traffic on Tuesday night" in page
    assert 'href="copy.html#' in page
