"""What a public repository would show that the public site withholds.

The files of the whole work tree are read that git keeps or would add, not only the dossier's.
History is not searched: what was pushed once is there for good.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from unhrc_site.build.git import find_repository
from unhrc_site.build.pipeline import build, load_dossier
from unhrc_site.build.protected_names import name_problems
from unhrc_site.build.scan import MAX_BYTES, printable_path
from unhrc_site.dossier.publicity import WAY_OUT, record_problems
from unhrc_site.dossier.publishing.masks import Masks

if TYPE_CHECKING:
    from pathlib import Path

    from unhrc_site.build.git import Repository
    from unhrc_site.build.pipeline import Options, Progress
    from unhrc_site.build.report import BuildReport
    from unhrc_site.model.diagnostics import Diagnostic


def check_repository(root: Path, options: Options, tell: Progress) -> BuildReport:
    """Return the report of a check of the dossier and of its repository, which is public.

    Raises GitError before anything is done, as where the dossier lies in no repository.
    """
    found = exposed(root, options)
    report = build(root, options, tell)
    # What is wrong elsewhere is said with the words that it is wrong with, and a log is public.
    masks = Masks.of(load_dossier(root, options).dossier.entities.values(), ())
    said = (_without_names(problem, masks) for problem in report.diagnostics)
    return replace(report, diagnostics=(*said, *found))


def _without_names(problem: Diagnostic, masks: Masks) -> Diagnostic:
    """Return a problem with marks in place of protected names, and without a line that has one."""
    place = problem.location
    if place and masks.masked(place.text) != place.text:
        place = replace(place, text="")
    hint = masks.masked(problem.hint) if problem.hint else problem.hint
    return replace(problem, message=masks.masked(problem.message), location=place, hint=hint)


def exposed(root: Path, options: Options) -> tuple[Diagnostic, ...]:
    """Return E602 and W603 for the dossier at `root`, whose repository is public."""
    repository = find_repository(root)
    kept = {_from_dossier(name, repository): name for name in repository.kept()}
    dossier = load_dossier(root, options).dossier
    entities = [entity for entity in dossier.entities.values() if entity.protect]
    usual, today = dossier.settings.publish, options.date
    records = record_problems(dossier.records.values(), usual, kept, today)
    files = _contents(kept, repository) if entities else {}
    seeds = {slug: f"seeds/{source.seed}" for slug, source in dossier.sources.items()}
    return (*records, *name_problems(entities, files, seeds, WAY_OUT))


def _from_dossier(name: str, repository: Repository) -> str:
    """Return a path from the top of the work tree as one from the dossier's root."""
    if name.startswith(repository.prefix):
        return name.removeprefix(repository.prefix)
    return posixpath.relpath(name, repository.prefix)


def _contents(kept: dict[str, str], repository: Repository) -> dict[str, bytes]:
    """Return the bytes of the ordinary files that are there and can be read."""
    found: dict[str, bytes] = {}
    for path, name in kept.items():
        place = repository.top / name
        try:
            if place.is_file() and not place.is_symlink() and place.stat().st_size <= MAX_BYTES:
                found[printable_path(path)] = place.read_bytes()
        except OSError:
            continue
    return found
