"""Claims about what a public repository would show that the public site withholds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.dossiers import BARE
from support.repositories import alone, commit_all, git
from unhrc_site.build.exposure import check_repository, exposed
from unhrc_site.build.git import NoRepositoryError
from unhrc_site.build.pipeline import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.site import Site

WITNESS = """\
-- content/entities/witness-a.md --
---
name: Zofia Wrona
kind: person
protect: pseudonym
pseudonym: Witness A
aliases: [Sister Zofia, Птахова]
---
She spoke. [@x "The envoys met in Geneva on 3 May 2021."]
"""
OWN = "content/entities/witness-a.md"


@pytest.fixture
def site(make_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Site:
    """Return a dossier that protects nobody, in a folder of a repository."""
    alone(monkeypatch, tmp_path)
    (tmp_path / "work").mkdir()
    site = make_site(BARE, "work/dossier")
    commit_all(tmp_path / "work")
    return site


def found(site: Site) -> dict[str, str]:
    """Return the code of each problem by its place."""
    problems = exposed(site.root, Options(None))
    places = {f"{p.location.path}:{p.location.line}" if p.location else "": p for p in problems}
    assert len(places) == len(problems)
    return {place: problem.code for place, problem in places.items()}


def test_nothing_to_withhold(site: Site) -> None:
    """A dossier that withholds nothing may lie in a public repository."""
    assert found(site) == {}


def test_name_anywhere_in_the_repository(site: Site) -> None:
    """A protected name is found in every file that git keeps or would add, once a file."""
    site.write(
        WITNESS
        + "-- seeds/y.txt --\nA text\n\nThe nun, Sister Zofia, spoke. So Zofia Wrona did speak.\n"
        + "-- notes/zofia-wrona.txt --\n\n"
        + '-- notes/plan.json --\n\n"say: Zofia\\u0020WRONA"\n'
        + "-- notes/fine.txt --\nZofia and Wronas, wronaland.\n"
        + "-- notes/ru.txt --\nWords.\n\nГоворили с Птаховой.\n"
    )
    top = site.root.parent
    (top / "outside.md").write_text("Wrona, Zofia\n", encoding="utf-16")
    (top / "ignored.log").write_text("Zofia Wrona\n", encoding="utf-8")
    (top / ".gitignore").write_text("*.log\n", encoding="utf-8")
    assert found(site) == dict.fromkeys(
        [
            f"{OWN}:2",
            "../outside.md:1",
            "notes/plan.json:2",
            "notes/ru.txt:3",
            "notes/zofia-wrona.txt:1",
            "seeds/y.txt:3",
        ],
        "E602",
    )


def test_alias_of_one_source(site: Site) -> None:
    """An alias that holds in one source is looked for in its seed, and words of it nowhere else."""
    site.write(
        WITNESS.replace("[Sister Zofia, Птахова]", "[{name: the nun, in: [y]}]")
        + "-- seeds/y.txt --\nA text\n\nBoth spoke. Then the nun spoke.\n"
        + "-- seeds/z.txt --\nA text\n\nIn another convent the nun spoke.\n"
        + "-- notes.txt --\nAsk the nun.\n"
    )
    assert found(site) == dict.fromkeys([f"{OWN}:2", "seeds/y.txt:3"], "E602")


def test_identifier(site: Site) -> None:
    """A number by which others know a protected person is found like a name."""
    site.write(
        WITNESS.replace("protect:", "identifiers: {wikidata: Q7747001}\nprotect:")
        + "-- links.txt --\nwikidata.org/wiki/Q7747001, not Q77470012\n"
        + "-- other.txt --\nQ77470012\n"
    )
    assert found(site) == dict.fromkeys([f"{OWN}:2", "links.txt:1"], "E602")


def test_draft_is_not_quoted(site: Site) -> None:
    """The words of a draft are not repeated, only where it lies."""
    site.write("-- content/pages/p.md --\n---\ntitle: Secret\norder: 1\ndraft: true\n---\nWords.\n")
    assert "Secret" not in repr(exposed(site.root, Options(None)))


def test_message_repeats_no_name(site: Site) -> None:
    """Neither message nor excerpt nor hint of E602 repeats the name; only a path may hold it."""
    site.write(WITNESS + "-- seeds/y.txt --\nA text\n\nThere Zofia Wrona spoke.\n")
    problems = exposed(site.root, Options(None))
    assert len(problems) == 2
    assert "Wrona" not in repr(problems)
    assert all("unhrc-site deploy --remote" in (problem.hint or "") for problem in problems)
    assert all(OWN in problem.message for problem in problems)


def test_file_that_is_not_kept(site: Site) -> None:
    """A draft that git ignores does not lie in the repository; one that is only new does."""
    draft = "-- content/pages/{name}.md --\n---\ntitle: T\norder: 1\ndraft: true\n---\nWords.\n"
    site.write(draft.format(name="kept-here") + draft.format(name="new"))
    (site.root / ".gitignore").write_text("kept-here.md\n", encoding="utf-8")
    assert found(site) == {"content/pages/new.md:2": "E602"}


def test_excerpts(site: Site) -> None:
    """The whole text of a source that is shown in excerpts lies in the repository, and is named."""
    site.write("-- content/site.yaml --\ntitle: Test\npublish: excerpts\n")
    assert found(site) == {"seeds/x.txt:1": "W603"}


def test_files_that_cannot_be_read(site: Site, tmp_path: Path) -> None:
    """A link, a file that is gone and a submodule are passed over."""
    site.write(WITNESS)
    commit_all(site.root.parent)
    (tmp_path / "secret.txt").write_text("Zofia Wrona", encoding="utf-8")
    (site.root / "link.txt").symlink_to(tmp_path / "secret.txt")
    other = tmp_path / "other"
    other.mkdir()
    (other / "zofia.txt").write_text("Zofia Wrona", encoding="utf-8")
    commit_all(other)
    allow = ("-c", "protocol.file.allow=always")
    git(site.root.parent, *allow, "submodule", "--quiet", "add", str(other), "other")
    (site.root / "seeds/x.txt").unlink()
    assert found(site) == {f"{OWN}:2": "E602"}


def test_no_repository(make_site: Callable[[str], Site]) -> None:
    """A dossier in no repository cannot be checked for a public one."""
    with pytest.raises(NoRepositoryError):
        exposed(make_site(BARE).root, Options(None))


def test_no_problem_repeats_a_name(site: Site) -> None:
    """What else is wrong is told without the names that it is wrong with, and without such lines.

    The log of a public repository is public.
    """
    site.write(WITNESS + "-- content/pages/plan.md --\n---\ntitle: Plan\n---\nX.\n")
    site.write("-- content/themes/t.md --\n---\ntitle: T\norder: 1\n---\nZofia Wrona spoke well.\n")
    report = check_repository(site.root, Options(None), lambda *_: None)
    told = [problem for problem in report.diagnostics if problem.code == "W206"]
    assert [problem.message for problem in told] == ["no citation: “[Witness A] spoke well.”"]
    assert "Wrona" not in repr(report.diagnostics)
