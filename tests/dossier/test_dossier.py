"""Claims about records that are linked to one dossier."""

from __future__ import annotations

import pytest

from support.evidence import link, text_of
from unhrc_site.model.citations import State
from unhrc_site.model.routes import FIXED_PAGES, is_slug

TEXT = text_of("s", "It passed with 93 votes.")


def test_an_empty_dossier_is_a_dossier() -> None:
    """Neither seeds nor records are needed."""
    found = link("")
    assert (found.problems, found.passages, dict(found.dossier.records)) == ((), (), {})
    assert found.read.totals().sources == 0


def test_slugs_are_unique_over_all_kinds() -> None:
    """A second record with a slug is reported and left out, the first stays."""
    found = link(
        "-- content/themes/s.yaml --\ntitle: Theme\n-- content/pages/about.yaml --\ntitle: One\n"
        "-- content/themes/about.yaml --\ntitle: Two\n",
        TEXT,
    )
    assert found.codes == ["E301", "E301"]
    assert list(found.dossier.records) == ["s", "about"]
    assert list(found.dossier.sources) == ["s"]
    assert found.dossier.themes == {}


@pytest.mark.parametrize("slug", [slug for slug in FIXED_PAGES if is_slug(slug)])
def test_a_page_cannot_take_the_address_of_the_sites_own(slug: str) -> None:
    """A page named like one that every site has is an error, and is left out."""
    found = link(f"-- content/pages/{slug}.yaml --\ntitle: X\n")
    assert found.codes == ["E304"]
    assert found.dossier.pages == {}


def test_the_home_pages_specimen_is_evidence_too() -> None:
    """A citation in the settings is resolved like any other."""
    found = link("-- content/site.yaml --\ntitle: T\nspecimen: 'It did. [@s \"94 votes\"]'\n", TEXT)
    assert found.codes == ["E204"]
    assert [(p.record, p.role, p.state) for p in found.passages] == [
        ("site.yaml", "specimen", State.ABSENT)
    ]


def test_every_place_that_can_cite_is_resolved() -> None:
    """Each field and each text that takes a citation gives a passage, with what rests on it."""
    cite = "cite: {source: s, quote: It passed}"
    claim = f"{{value: v, basis: stated, {cite}}}"
    address = claim.replace("value: v", "value: https://example.org/a")
    date = f"{{edtf: 2022, basis: inferred, reasoning: r, {cite}}}"
    count = f"{{votes: 93, {cite}}}"
    found = link(
        f"-- content/sources/s.md --\n---\nseed: s.txt\ntitle: {claim}\nsubtitle: {claim}\n"
        f"publisher: {claim}\nurl: {address}\nrights: {claim}\nauthors: [{claim}]\n"
        f'published: {date}\n---\nNote. [@s "It passed"]\n'
        "-- content/entities/e.md --\n---\nname: E\nkind: body\n"
        f"offices: [{{title: t, {cite}}}]\n"
        "outside: [{text: 'Text [@ref]', references: ref}]\n---\nWho. [@s \"It passed\"]\n"
        '-- content/references/ref.md --\n---\ntitle: R\n---\nSays. [@s "It passed"]\n'
        f"-- content/events/v.md --\n---\ntitle: V\ndate: {date}\n"
        f"participants: [{{entity: e, role: r, {cite}}}]\n"
        f"tally: {{for: {count}, against: {count}, abstaining: {count}, not_voting: {count}, "
        f"members: {count}, seats: {count}, needed: {count}, "
        f"candidates: [{{entity: e, votes: 93, {cite}}}], "
        f"positions: [{{entity: e, vote: for, {cite}}}]}}\n"
        "accounts: [{question: q, answers: {source: s, quote: It passed}}]\n"
        "not_said: [{text: 'X [@s \"It passed\"]'}]\n"
        "outside: [{text: 'Y [@ref]', references: ref}]\n---\n"
        '## H [@s "It passed"]\n\n- L [@s "It passed"]\n\n> Q [@s "It passed"]\n\n'
        '| T [@s "It passed"] |\n|---|\n| C [@s "It passed"] |\n'
        f"-- content/statements/x.md --\n---\nspeaker: e\n{cite}\ndate: {date}\n---\n"
        'Note. [@s "It passed"]\n'
        '-- content/themes/t.md --\n---\ntitle: T\n---\nText. [@s "It passed"]\n'
        '-- content/pages/p.md --\n---\ntitle: P\n---\nText. [@s "It passed"]\n',
        text_of("s", "It passed with 93 votes."),
    )
    roles: dict[str, list[str]] = {}
    for passage in found.passages:
        roles.setdefault(passage.record, []).append(passage.role)
    assert roles == {
        "s": [
            *["title", "subtitle", "publisher", "url", "rights", "author", "published"],
            "note on the source",
        ],
        "e": ["who or what it is", "office", "from outside"],
        "ref": ["text"],
        "v": [
            *["what happened"] * 5,
            "date",
            *["tally"] * 8,
            "vote",
            "taking part",
            "account: q",
            "not said",
            "from outside",
        ],
        "x": ["exact words", "date", "note"],
        "t": ["text"],
        "p": ["text"],
    }
    states = {passage.state for passage in found.passages if passage.citation.target == "s"}
    assert states == {State.EXACT}


def test_one_bad_record_leaves_the_others() -> None:
    """What is wrong in one file is reported, and the rest is a dossier."""
    found = link(
        "-- content/events/bad.yaml --\ntitel: X\n-- content/themes/good.yaml --\ntitle: T\n", TEXT
    )
    assert set(found.codes) == {"E113", "E115"}
    assert list(found.dossier.records) == ["s", "good"]
