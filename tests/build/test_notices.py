"""Claims about the files at old addresses: ours, out of the sitemap, and silent in public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.dossiers import VOTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

FORMER = VOTE.replace("title: The council", "former_slugs: vote\ntitle: The council")
TOLD = """\
-- content/corrections.yaml --
corrections:
  - date: 2026-11-22
    what: It told of another matter.
    withdrawn: {kind: themes, slug: old-theme}
"""
DRAFT = """\
-- content/events/secret.md --
---
title: A meeting at Zorblatt
draft: true
former_slugs: meeting-at-zorblatt
date: {edtf: 2021, basis: outside, references: record}
---
It was held. [@record]
-- content/references/record.md --
---
title: The record
---
"""


def test_a_notice_is_a_file_of_ours(make_site: Callable[[str], Site]) -> None:
    """A notice is written, left alone while nothing changes, and removed with what it stood for."""
    site = make_site(FORMER + TOLD)
    assert site.run("build", "--base-url", "https://example.org/").exit_code == 0
    assert 'name="robots" content="noindex"' in site.read("events/vote.html")
    assert "It told of another matter." in site.read("themes/old-theme.html")
    sitemap = site.read("sitemap.xml")
    assert "events/suspension.html" in sitemap
    assert "events/vote.html" not in sitemap
    assert "themes/old-theme.html" not in sitemap
    assert "0 written, 0 removed" in site.run("build", "--base-url", "https://example.org/").output
    site.write(VOTE)
    site.remove("content/corrections.yaml")
    assert "2 removed" in site.run("build", "--base-url", "https://example.org/").output
    assert not (site.output / "events/vote.html").exists()
    assert not (site.output / "themes").exists()


def test_a_notice_stands_in_no_list(make_site: Callable[[str], Site]) -> None:
    """No page but the corrections names an old address, and no other leads to one."""
    site = make_site(FORMER + TOLD)
    site.run("build")
    naming = {
        name
        for name, content in site.files().items()
        if name.endswith(".html") and (b"vote.html" in content or b"old-theme" in content)
    }
    assert naming == {"corrections.html", "events/vote.html", "themes/old-theme.html"}


def test_a_withheld_record_leaves_no_notice(make_site: Callable[[str], Site]) -> None:
    """In public nothing stands at the address that a draft had; in private its notice does."""
    site = make_site(VOTE + DRAFT)
    site.run("build")
    assert (site.output / "events/meeting-at-zorblatt.html").exists()
    ran = site.run("build", "--audience", "public")
    assert ran.exit_code == 0, ran.output
    assert not [name for name in site.files() if "zorblatt" in name or "secret" in name]
    assert not [name for name, content in site.files().items() if b"zorblatt" in content.lower()]
