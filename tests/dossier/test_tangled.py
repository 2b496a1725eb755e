"""Claims about dossiers in which nearly everything is wrong."""

from __future__ import annotations

import json

from hypothesis import given

from support.evidence import link
from support.tangles import TEXTS, sites
from unhrc_site.exports.plan import make_exports
from unhrc_site.model import prose
from unhrc_site.model.diagnostics import CATALOGUE
from unhrc_site.model.records import Kind


@given(sites())
def test_no_tangle_of_records_makes_the_program_fail(site: str) -> None:
    """However records contradict each other, what is sound is there, and the rest reported."""
    found = link(site, *TEXTS)
    read = found.read
    assert {problem.code for problem in found.problems} <= CATALOGUE.keys()
    assert all(problem.location for problem in found.problems)
    for kind in Kind:
        assert all(read.known(slug).kind is kind for slug in read.members(kind))
    members = [slug for kind in Kind for slug in read.members(kind)]
    assert sorted(members) == sorted(found.dossier.records)
    for passage in found.passages:
        assert bool(passage.spans) == passage.state.is_verified
        assert not passage.spans or passage.citation.target in found.dossier.sources
    for export in make_exports(read):
        if export.path.endswith(".json"):
            json.loads(export.content)


@given(sites())
def test_every_dead_link_is_reported(site: str) -> None:
    """A dossier without an error of links or fields has no link that leads nowhere."""
    found = link(site, *TEXTS)
    if {"E302", "E303"} & set(found.codes):
        return
    for slug in found.dossier.records:
        for target in prose.record_links(found.read.prose(slug)):
            assert target.slug in found.dossier.records
