"""A deployment: the site that everybody may see, built anew and pushed to a branch.

It is built in a temporary folder; the dossier, its `_site/`, and the work tree, index and branches
of its repository are not touched. `Deployment.stage` says at any time, also after an error or an
interruption, how far it has come.
"""

from __future__ import annotations

import enum
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from unhrc_site.build.branch import Branch, UncertainError
from unhrc_site.build.git import (
    GitError,
    NoRepositoryError,
    NoRevisionError,
    Repository,
    answer,
    check_identity,
    find_repository,
    without_password,
)
from unhrc_site.build.output import is_home
from unhrc_site.build.pipeline import Options, build
from unhrc_site.build.revision import FOLDERS
from unhrc_site.build.scan import SETTINGS
from unhrc_site.model.editorial import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unhrc_site.build.branch import Tip
    from unhrc_site.build.pipeline import Progress
    from unhrc_site.build.report import BuildReport

USUAL_REMOTE = "origin"
"""Where a site goes that nobody named a remote for."""
HERE = "."
"""What git calls the repository in which it runs, where a remote is asked for."""
_DOMAIN = "CNAME"
"""The file by which a branch of GitHub Pages names its domain: kept as it is."""
_NO_JEKYLL = ".nojekyll"
"""The file that lets GitHub Pages take the site as it is."""
_SUBJECT = "Publish the site"


class Stage(enum.Enum):
    """How far a deployment has come."""

    NOTHING = "nothing was built, and nothing was pushed"
    BUILT = "the site was built, but nothing was pushed"
    PUSHING = "whether the site was pushed is not known"
    PUSHED = "the site was pushed"


class NoRemoteError(GitError):
    """There is no repository to push to."""


class ForeignBranchError(GitError):
    """The branch holds what this program did not write."""


class SourcesBranchError(GitError):
    """The branch holds a dossier, not a site."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be deployed where."""

    remote: str | None = None
    """A remote's name, an address or a path; None for the usual one."""
    branch: str = "gh-pages"
    message: str | None = None
    """Of the commit."""
    base_url: str | None = None
    strict: bool = False
    replace: bool = False
    """Whether a branch that holds something else may be taken."""
    dry_run: bool = False
    """Push nothing."""


@dataclass(frozen=True, slots=True)
class Deployed:
    """What came of a deployment."""

    report: BuildReport
    files: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    commit: str | None = None
    """The commit that was pushed; None where none was."""

    @property
    def differs(self) -> bool:
        """Whether the branch held another site, or none."""
        return bool(self.added or self.changed or self.removed)


class Deployment:
    """One deployment of the dossier at `root`. A failure raises GitError or OutputError."""

    def __init__(self, root: Path, order: Order) -> None:
        """Do nothing yet."""
        self.stage = Stage.NOTHING
        self.uncommitted: tuple[str, ...] = ()
        """Files of the dossier that differ from the last commit; the site is built from them."""
        self._root = root
        self._order = order

    @property
    def where(self) -> str:
        """The branch and its repository, for people."""
        remote = self._order.remote or USUAL_REMOTE
        place = "this repository" if remote == HERE else without_password(remote)
        return f"{self._order.branch} of {place}"

    def run(self, tell: Progress) -> Deployed:
        """Build, check, commit and push; return what was done, problems of the content included."""
        with tempfile.TemporaryDirectory(prefix="unhrc-site-") as name:
            scratch = Path(name).resolve()
            repository = self._repository()
            branch = self._branch(repository, scratch)
            tip = self._checked_tip(branch, repository)
            out = scratch / "site"
            report = build(self._root, self._options(out, scratch), tell)
            self.stage = Stage.BUILT
            if report.exit_code(strict=self._order.strict) or not report.published:
                return Deployed(report)
            tell("committing", 0, 1)
            files = self._files(out, branch, tip)
            deployed = _compared(report, files, tip)
            if self._order.dry_run or not deployed.differs:
                return deployed
            parent = tip.commit if tip else None
            message = self._message(repository)
            commit = branch.committed(files, parent, message, scratch / "index")
            tell("pushing", 0, 1)
            self._push(branch, commit)
            return replace(deployed, commit=commit)

    def _repository(self) -> Repository | None:
        """Return the repository that the dossier lies in, if it lies in one."""
        try:
            return find_repository(self._root)
        except NoRepositoryError:
            return None

    def _branch(self, repository: Repository | None, scratch: Path) -> Branch:
        """Return the branch to push to; raise GitError if it cannot be named."""
        remote = self._order.remote
        names: list[str] = []
        if repository:
            store = repository.top
            self.uncommitted = repository.changed(FOLDERS)
            names = answer(("remote",), store).decode("utf-8", "replace").splitlines()
            if remote is None and USUAL_REMOTE not in names:
                raise NoRemoteError(f'the repository has no remote called "{USUAL_REMOTE}"')
        else:
            if remote is None or remote == HERE:
                raise NoRemoteError(f"{self._root} lies in no Git repository")
            store = scratch / "store"
            store.mkdir()
            answer(("init", "--quiet", "--bare", "--template=", "."), store)
        remote = remote or USUAL_REMOTE
        if remote != HERE and remote not in names and Path(remote).exists():
            # A path is meant from where the program was called, and git runs elsewhere.
            remote = str(Path(remote).resolve())
        check_identity(store)
        branch = Branch(store, remote, self._order.branch)
        branch.check_name()
        return branch

    def _checked_tip(self, branch: Branch, repository: Repository | None) -> Tip | None:
        """Return what the branch holds, which has to be a site, or nothing."""
        tip = branch.tip()
        if tip is None:
            if repository and self._is_for_sources(repository):
                raise SourcesBranchError(f"{branch.name} is a branch of the dossier's own")
            return None
        if any(path == SETTINGS or path.endswith(f"/{SETTINGS}") for path in tip.files):
            raise SourcesBranchError(f"{self.where} holds a dossier, not a site")
        home = tip.files.get("index.html")
        is_ours = home is not None and is_home(branch.content(home[1]))
        others = tip.files.keys() - {_DOMAIN, _NO_JEKYLL}
        if others and not is_ours and not self._order.replace:
            raise ForeignBranchError(f"{self.where} holds files that this program did not write")
        return tip

    def _is_for_sources(self, repository: Repository) -> bool:
        """Return whether the branch, not there yet, is one that the dossier will be pushed to."""
        if self._order.remote not in {None, USUAL_REMOTE, HERE}:
            return False
        try:
            own = repository.commit_of(f"refs/heads/{self._order.branch}")
        except NoRevisionError:
            return False
        return bool(repository.entries(own, (SETTINGS,)))

    def _options(self, out: Path, scratch: Path) -> Options:
        """Return how the site is built: for everybody, and remembered nowhere in the dossier."""
        return Options(
            out,
            self._order.base_url,
            clean=True,
            audience=Audience.PUBLIC,
            memory=scratch,
        )

    def _files(self, out: Path, branch: Branch, tip: Tip | None) -> dict[str, tuple[str, str]]:
        """Return mode and blob of each file that the branch is to hold, by path, sorted."""
        (out / _NO_JEKYLL).touch()
        names = [path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()]
        files = branch.hashed(out, names, keep=not self._order.dry_run)
        if tip and _DOMAIN in tip.files:
            files.setdefault(_DOMAIN, tip.files[_DOMAIN])
        return dict(sorted(files.items()))

    def _message(self, repository: Repository | None) -> str:
        """Return the commit's message: the one that was asked for, else where the site is from."""
        if self._order.message:
            return f"{self._order.message}\n"
        try:
            commit = repository.commit_of("HEAD")[:10] if repository else None
        except GitError:
            commit = None
        if commit is None:
            return f"{_SUBJECT}\n"
        also = ", with changes that are not committed" if self.uncommitted else ""
        return f"{_SUBJECT}\n\nBuilt from {commit}{also}.\n"

    def _push(self, branch: Branch, commit: str) -> None:
        self.stage = Stage.PUSHING
        try:
            branch.push(commit)
        except UncertainError:
            raise
        except GitError:
            self.stage = Stage.BUILT
            raise
        self.stage = Stage.PUSHED


def _compared(
    report: BuildReport, files: Mapping[str, tuple[str, str]], tip: Tip | None
) -> Deployed:
    """Return what would change on the branch."""
    before = tip.files if tip else {}
    added = files.keys() - before.keys()
    removed = before.keys() - files.keys()
    changed = {path for path in files.keys() & before.keys() if files[path] != before[path]}
    return Deployed(report, len(files), len(added), len(changed), len(removed))
