"""Claims about the two editions of a dossier: what each writes, and what it leaves of the other."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from support.dossiers import VOTE
from unhrc_site.build.day import build_day
from unhrc_site.model.dates.day import Day

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site

WITHHELD = (
    VOTE
    + """\
-- content/sources/tribune.yaml --
seed: tribune.txt
publish: excerpts
url: https://example.org/a-vote
-- content/sources/gazette.yaml --
seed: gazette.txt
publish: citation
-- content/entities/ana-reyes.yaml --
name: Ana Reyes
kind: person
protect: pseudonym
pseudonym: A reporter
-- content/events/meeting.md --
---
title: A meeting at Zorblatt
draft: true
date: {edtf: 2021, basis: outside, references: [record]}
---
It was held. [@record]
-- content/events/summit.md --
---
title: The Quagga summit
embargo: 2027-01-15
date: {edtf: 2021, basis: outside, references: [record]}
---
It was held. [@record]
-- content/references/record.md --
---
title: The record
---
"""
)
DRAFT = """\
-- content/statements/haste.yaml --
draft: true
speaker: council
manner: reported
reasoning: The envoy speaks for it.
cite: {source: tribune, quote: the council voted in haste}
"""
PUBLIC = ("build", "--audience", "public", "--date", "2026-11-22")
SECRETS = (b"Zorblatt", b"zorblatt", b"Quagga", b"Ana Reyes", b"ana-reyes", b"A hasty vote for")


def test_public_site_holds_nothing_withheld(make_site: Callable[[str], Site]) -> None:
    """Neither in a file nor in the name of one is anything of a draft, an embargo or a name."""
    site = make_site(WITHHELD)
    ran = site.run(*PUBLIC)
    assert ran.exit_code == 0, ran.output
    assert "withheld: 1 draft, 1 record under embargo, 1 name" in ran.output
    for name, content in site.files().items():
        assert not [secret for secret in SECRETS if secret in content], name
        assert b"\0" not in content or name.endswith(".png"), name
        assert b"private edition" not in content.lower(), name
    assert not [name for name in site.files() if "meeting" in name or "reyes" in name]
    assert "sources/tribune.txt" not in site.files()


def test_wording_that_was_not_compared_is_not_spoken_of(make_site: Callable[[str], Site]) -> None:
    """The report speaks of shared wording only where two texts were compared, shown whole."""
    site = make_site(WITHHELD)
    site.run("build")
    assert 'id="wording"' in site.read("verification.html")
    site.run(*PUBLIC)
    assert 'id="wording"' not in site.read("verification.html")


def test_every_private_page_says_so(make_site: Callable[[str], Site]) -> None:
    """A private build shows all, and each of its pages says that it is not to be published."""
    site = make_site(WITHHELD)
    assert site.run("build").exit_code == 0
    pages = {name: text for name, text in site.files().items() if name.endswith(".html")}
    for name, content in pages.items():
        assert b"Private edition: it holds what is not to be published." in content, name
        assert b'name="robots" content="noindex"' in content, name
    assert "Draft: the public edition does not have" in site.read("events/meeting.html")
    assert "before 15 January 2027" in site.read("events/summit.html")
    assert "a pseudonym stands in place" in site.read("entities/ana-reyes.html")
    assert "only cited passages of this text" in site.read("sources/tribune.html")
    assert "none of this text" in site.read("sources/gazette.html")
    assert "Draft:" not in site.read("events/suspension.html")
    site.write(DRAFT)
    site.run("build")
    assert "Draft: the public edition does not have" in site.read("statements.html")
    assert "Ana Reyes" in site.read("sources/tribune.txt")


def test_change_of_audience_leaves_nothing(make_site: Callable[[str], Site]) -> None:
    """In one folder each edition is what it is in one of its own, whatever was there before."""
    site = make_site(WITHHELD)
    site.run(*PUBLIC)
    public = site.files()
    assert site.run("build").exit_code == 0
    private = site.files()
    assert private.keys() > {"events/meeting.html", "sources/tribune.txt"}
    assert site.run(*PUBLIC).exit_code == 0
    assert site.files() == public
    site.run("build")
    assert site.files() == private


def test_forgotten_private_site(make_site: Callable[[str], Site]) -> None:
    """Over a private site that is not remembered no public one is written."""
    site = make_site(WITHHELD)
    site.run("build")
    for file in sorted((site.root / ".cache").rglob("*.sqlite*")):
        file.unlink()
    before = site.files()
    ran = site.run(*PUBLIC)
    assert ran.exit_code == 3
    assert "is not remembered as a file of this site" in ran.output
    assert site.files() == before


def test_home_that_fails_in_private(make_site: Callable[[str], Site]) -> None:
    """Where a private site takes a public one's place, the public home does not stay over it."""
    site = make_site(WITHHELD)
    site.run(*PUBLIC)
    site.write("-- templates/pages/home.html --\n{{ view.nothing.at.all }}\n")
    assert site.run("build").exit_code == 1
    assert "index.html" not in site.files()


def test_page_that_fails_in_public(make_site: Callable[[str], Site]) -> None:
    """A page that cannot be made keeps no last good file: that may be the private one."""
    site = make_site(WITHHELD)
    site.run("build")
    site.write("-- templates/pages/event.html --\n{{ view.nothing.at.all }}\n")
    ran = site.run(*PUBLIC)
    assert (ran.exit_code, "E502" in ran.output) == (1, True)
    assert not [name for name in site.files() if name.startswith("events/")]


def test_public_build_is_deterministic(make_site: Callable[..., Site]) -> None:
    """Two public builds of equal files are equal, byte for byte, and the second writes nothing."""
    one, other = make_site(WITHHELD, "one"), make_site(WITHHELD, "other")
    one.run(*PUBLIC)
    other.run(*PUBLIC)
    assert one.files() == other.files()
    assert "0 written, 0 removed" in one.run(*PUBLIC).output


def test_date_of_the_build(make_site: Callable[[str], Site]) -> None:
    """An embargo ends on the day that --date or SOURCE_DATE_EPOCH gives; no file tells the day."""
    site = make_site(WITHHELD)
    site.run("build", "--audience", "public", "--date", "2027-01-15")
    assert (site.output / "events/summit.html").exists()
    early = str(1_800_000_000 - 86_400 * 2)
    site.run("build", "--audience", "public", SOURCE_DATE_EPOCH=early)
    assert not (site.output / "events/summit.html").exists()
    site.run("build", "--audience", "public", SOURCE_DATE_EPOCH="1800000000")
    assert (site.output / "events/summit.html").exists()
    with_date = site.files()
    site.run("build", "--audience", "public", "--date", "2028-02-29")
    assert site.files() == with_date


@pytest.mark.parametrize("value", ["2026-13-01", "2026-2-1", "tomorrow", ""])
def test_wrong_date(make_site: Callable[[str], Site], value: str) -> None:
    """What is no day is wrong usage."""
    ran = make_site(VOTE).run("build", "--date", value)
    assert (ran.exit_code, "is no day such as" in ran.output) == (2, True)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", Day(1970, 1, 1)), ("86399", Day(1970, 1, 1)), ("951782400", Day(2000, 2, 29))],
)
def test_build_day(monkeypatch: pytest.MonkeyPatch, epoch: str, day: Day) -> None:
    """SOURCE_DATE_EPOCH counts seconds since 1970, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_day() == day


@pytest.mark.parametrize("epoch", ["", "soon", "-1", "9" * 30])
def test_build_day_without_epoch(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """What is no number of seconds of a year that the system knows counts as not set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_day() > Day(2026, 1, 1)


def test_check_for_everybody(make_site: Callable[[str], Site]) -> None:
    """`check --audience public` finds what a public build would, and writes nothing."""
    site = make_site(WITHHELD)
    ran = site.run("check", "--audience", "public", "--date", "2026-11-22", "--format", "json")
    report = json.loads(ran.output)
    assert (ran.exit_code, report["errors"], report["published"]) == (0, 0, False)
    assert report["withheld"] == "1 draft, 1 record under embargo, 1 name"
    assert not site.output.exists()


def test_page_of_a_source_that_is_not_whole(make_site: Callable[[str], Site]) -> None:
    """It says how much is printed and where the original is, and marks what is left out."""
    site = make_site(WITHHELD)
    site.run(*PUBLIC)
    page = site.read("sources/tribune.html")
    assert re.search(r"\d+ % of the text is printed here \(\d+ of \d+ words\)", page)
    assert 'href="https://example.org/a-vote"' in page
    assert re.search(r'<span class="ours gap">\[(\d+ words not shown|…)\]</span>', page)
    assert '<span class="ours mark">[A reporter]</span>' in page
    assert "tribune.txt</a>" not in page
    closed = site.read("sources/gazette.html")
    assert "The text is not printed here" in closed
    assert "A hasty vote" in closed
    assert "on Tuesday" not in closed


def test_what_cannot_be_read_keeps_the_public_site(make_site: Callable[[str], Site]) -> None:
    """With a record that cannot be read nothing public is written, and the last line says so."""
    site = make_site(WITHHELD)
    site.write("-- content/themes/bad.md --\n---\ntitel: T\n---\n")
    ran = site.run(*PUBLIC)
    assert (ran.exit_code, site.files()) == (1, {})
    assert re.search(r"^checked \d+ pages, and wrote nothing; ", ran.output, re.MULTILINE)
    assert "wrote nothing" not in site.run("check", *PUBLIC[1:]).output
