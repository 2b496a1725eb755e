"""One small dossier for each diagnostic code, and what the program prints of it.

A folder is named by its code and holds `site.txt` (a site in a string, see `support.site`) and
`expected.txt` (all that is printed but the closing line). Where a problem cannot be written as text
a line of the remark before the first file says how to provoke it:

    recode: PATH ENCODING      write the file in another encoding
    grow: PATH BYTES           fill the file up to a size
    link: PATH                 put a link there that leads out of the dossier
    fail: PATH                 let the program fail at that page

Problems of the output (E5..) need a whole build, those of what is published a public one, and some
a public repository; for the others the
files are only read and linked.
To make the expectations anew, set UPDATE_EXPECTED and read the difference before committing it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.repositories import alone, commit_all
from unhrc_site.build.exposure import exposed
from unhrc_site.build.pipeline import Options, load_dossier
from unhrc_site.commands.printing import as_text
from unhrc_site.model.diagnostics import CATALOGUE, Severity
from unhrc_site.pages.plan import PlannedPage, plan_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.site import Site
    from unhrc_site.dossier.facts import FactTable, Read
    from unhrc_site.model.views import View

FOLDER = Path(__file__).parent
IN_REPOSITORY = frozenset({"E602", "W603"})
"""Codes of what is a problem in a public repository only."""
CODES = sorted(path.name for path in FOLDER.iterdir() if (path / "site.txt").exists())
IN_PUBLIC = frozenset({"E601", "W605", "W607"})
"""Codes of what is a problem of a site for everybody only."""
DOCUMENT = FOLDER.parents[1] / "docs" / "diagnostics.md"


def provoke(site: Site, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do to a site what one line of its remark says."""
    how, _, rest = line.partition(": ")
    name, _, value = rest.partition(" ")
    path = site.root / name
    match how:
        case "recode":
            path.write_bytes(path.read_text(encoding="utf-8").encode(value))
        case "grow":
            path.write_bytes(path.read_bytes().ljust(int(value)))
        case "link":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(FOLDER / "test_codes.py")
        case "fail":
            monkeypatch.setattr("unhrc_site.build.pipeline.plan_pages", failing_at(name))
        case _:
            pytest.fail(f"not a way to provoke a problem: {line}")


def failing_at(path: str) -> Callable[[FactTable], tuple[PlannedPage, ...]]:
    """Return a plan of pages by which the one at `path` cannot be made."""

    def make(_: str, __: Read) -> View:
        message = "a fault that this fixture made"
        raise RuntimeError(message)

    def plan(facts: FactTable) -> tuple[PlannedPage, ...]:
        return tuple(
            page._replace(make=make) if page.path == path else page for page in plan_pages(facts)
        )

    return plan


def checked(site: Site) -> tuple[list[str], int]:
    """Return what is printed of a dossier's problems, and the exit code; no page is made."""
    problems = load_dossier(site.root, Options(None)).diagnostics
    printed = "".join(f"{as_text(problem)}\n" for problem in problems)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return printed.splitlines(keepends=True), int(errors)


def exposed_in(site: Site) -> tuple[list[str], int]:
    """Return what is printed of a dossier that lies in a public repository, and the exit code."""
    commit_all(site.root)
    problems = exposed(site.root, Options(None))
    lines = "".join(f"{as_text(problem)}\n" for problem in problems).splitlines(keepends=True)
    return lines, int(any(problem.severity is Severity.ERROR for problem in problems))


def built(site: Site, *options: str) -> tuple[list[str], int]:
    """Return what a build prints before its closing line, and its exit code."""
    ran = site.run("build", *options)
    lines = ran.output.replace(str(site.root), "DOSSIER").splitlines(keepends=True)
    return [line for line in lines if not line.startswith(("built ", "checked "))], ran.exit_code


def test_every_code_has_its_fixture() -> None:
    """No code is without a dossier that shows it, and no fixture is of a code that is not there."""
    assert sorted(CATALOGUE) == CODES


@pytest.mark.parametrize("code", CODES)
def test_fixture_prints_what_is_expected(
    code: str, make_site: Callable[[str], Site], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The fixture's problems are printed, its code among them, just as expected."""
    text = (FOLDER / code / "site.txt").read_text(encoding="utf-8")
    site = make_site(text)
    remark, _, _ = text.partition("-- ")
    for line in remark.splitlines():
        if ": " in line:
            provoke(site, line, monkeypatch)
    if code in IN_REPOSITORY:
        alone(monkeypatch, tmp_path)
        lines, exit_code = exposed_in(site)
    elif code in IN_PUBLIC:
        lines, exit_code = built(site, "--audience", "public", "--date", "2026-11-22")
        # Where a leak stands on a page is the templates' business.
        lines = [re.sub(r"^((?!content/)\S[^:]*):\d+:\d+: ", r"\1:1:1: ", line) for line in lines]
    else:
        lines, exit_code = built(site) if code.startswith("E5") else checked(site)
    expected = FOLDER / code / "expected.txt"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text("".join(lines), encoding="utf-8")
    printed = "".join(lines)
    assert printed == expected.read_text(encoding="utf-8")
    assert re.search(rf"(?:error|warning) {code}: ", printed)
    assert exit_code == (3 if code == "E503" else int("error E" in printed))


def test_every_code_has_its_paragraph() -> None:
    """The document has one heading for each code, in order, with its clause, and no other."""
    text = DOCUMENT.read_text(encoding="utf-8")
    headings = re.findall(r"^### (.*)$", text, re.MULTILINE)
    assert headings == [f"{code}: {clause}" for code, clause in CATALOGUE.items()]
    for part in re.split(r"^### .*$", text, flags=re.MULTILINE)[1:]:
        words = part.partition("\n## ")[0].split()
        assert 25 <= len(words) <= 150
