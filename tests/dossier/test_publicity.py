"""Claims about what would become public against its owner's rights, or before its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.dossier.publicity import record_problems
from unhrc_site.model.dates.day import Day
from unhrc_site.model.editorial import Publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.dossier.dossier import Dossier

ARTICLE = """\
-- seeds/x.txt --
Rivers rise

By Anna Li

The council met in May 2021 and spoke for two days about the rivers.

{line}
"""
TODAY = Day(2026, 11, 22)
RESERVED = "Copyright © 2021 The Tribune. All Rights Reserved."


def dossier(make_site: Callable[[str], Site], site: str, notes: str, line: str = "") -> Dossier:
    """Return a dossier of one source with these settings and notes, ended by `line`."""
    text = f"-- content/site.yaml --\ntitle: Test\n{site}"
    if notes:
        text += f"-- content/sources/x.md --\n---\nseed: x.txt\n{notes}---\n"
    root = make_site(text + ARTICLE.format(line=line)).root
    return load_dossier(root, Options(None)).dossier


def warnings(made: Dossier) -> list[str]:
    """Return the messages of W604."""
    return [problem.message for problem in made.diagnostics if problem.code == "W604"]


@pytest.mark.parametrize(
    ("site", "notes", "line", "count"),
    [
        ("", "", RESERVED, 1),
        ("", "", "", 0),
        ("publish: excerpts\n", "", RESERVED, 0),
        ("publish: excerpts\n", "publish: full\n", RESERVED, 1),
        ("", "publish: excerpts\n", RESERVED, 0),
        ("", "publish: citation\n", RESERVED, 0),
        ("", "draft: true\n", RESERVED, 0),
        ("", "embargo: 2090-01-01\n", RESERVED, 1),
        ("", "rights: © The Tribune\n", "", 1),
        ("", "rights: Alle Rechte vorbehalten.\n", "", 1),
        ("", "rights: CC BY 4.0\n", "", 0),
        ("", "rights: Published in full by leave of The Tribune.\n", RESERVED, 0),
    ],
)
def test_rights_that_are_reserved(
    make_site: Callable[[str], Site], site: str, notes: str, line: str, count: int
) -> None:
    """A source that reserves its rights is warned of where all its text would be published, and
    the rights that an editor noted go before its own line.
    """  # noqa: D205
    assert len(warnings(dossier(make_site, site, notes, line))) == count


def test_words_of_the_reservation(make_site: Callable[[str], Site]) -> None:
    """The warning repeats the words by which the rights are reserved."""
    assert warnings(dossier(make_site, "", "", RESERVED)) == [
        f'"x" would be published in full, and says: {RESERVED}'
    ]


def found(made: Dossier, kept: set[str]) -> list[tuple[str, str]]:
    """Return code and path of each problem of the records among the files `kept`."""
    problems = record_problems(made.records.values(), made.settings.publish, kept, TODAY)
    return [(p.code, p.location.path) for p in problems if p.location]


@pytest.mark.parametrize(
    ("notes", "kept", "codes"),
    [
        ("publish: excerpts\n", "seeds/x.txt", ["W603"]),
        ("publish: citation\n", "seeds/x.txt", ["W603"]),
        ("publish: full\n", "seeds/x.txt", []),
        ("publish: excerpts\n", "content/sources/x.md", []),
        ("draft: true\n", "seeds/x.txt", ["E602"]),
        ("draft: true\n", "content/sources/x.md", ["E602"]),
        ("draft: true\n", "content/sources/y.md", []),
        ("embargo: 2026-11-23\n", "seeds/x.txt", ["E602"]),
        ("embargo: 2026-11-22\n", "seeds/x.txt", []),
    ],
)
def test_source_among_public_files(
    make_site: Callable[[str], Site], notes: str, kept: str, codes: list[str]
) -> None:
    """A source in a public repository counts by its seed and its notes, whichever lies there."""
    made = dossier(make_site, "", notes)
    assert found(made, {kept}) == [(code, "content/sources/x.md") for code in codes]


def test_usual_publication(make_site: Callable[[str], Site]) -> None:
    """Where a source does not say how much of it is published, the dossier does."""
    made = dossier(make_site, "publish: excerpts\n", "")
    assert made.settings.publish is Publish.EXCERPTS
    assert found(made, {"seeds/x.txt"}) == [("W603", "seeds/x.txt")]


def test_drafts_of_every_kind(make_site: Callable[[str], Site]) -> None:
    """A draft of any kind is an error where its file is kept."""
    heads = {
        "events": "title: T",
        "entities": "name: N\nkind: body",
        "themes": "title: T\norder: 1",
        "references": "title: T",
        "pages": "title: T\norder: 1",
    }
    text = "".join(
        f"-- content/{kind}/{kind}-1.md --\n---\n{head}\ndraft: true\n---\nWords.\n"
        for kind, head in heads.items()
    )
    site = make_site(f"-- content/site.yaml --\ntitle: T\n{text}{ARTICLE.format(line='')}")
    made = load_dossier(site.root, Options(None)).dossier
    kept = {f"content/{kind}/{kind}-1.md" for kind in heads}
    assert sorted(found(made, kept)) == [("E602", path) for path in sorted(kept)]
    assert found(made, {"seeds/x.txt"}) == []
