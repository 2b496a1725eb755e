"""The whole build, told from top to bottom. It wires the layers and computes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from unhrc_site.build.compiled import CompiledTemplates
from unhrc_site.build.day import build_day
from unhrc_site.build.output import (
    check_folder,
    check_left_over,
    check_places,
    holds_site,
    publish,
)
from unhrc_site.build.report import BuildReport
from unhrc_site.build.scan import CORRECTIONS, SETTINGS, scan
from unhrc_site.build.state import State
from unhrc_site.dossier.dossier import Dossier
from unhrc_site.dossier.edition import Edition
from unhrc_site.dossier.fact_table import make_facts
from unhrc_site.dossier.facts import FactTable, Read
from unhrc_site.dossier.finding import look_up
from unhrc_site.exports.plan import make_exports, sitemap
from unhrc_site.load.content.reading import read_corrections, read_record, read_settings
from unhrc_site.load.raw.as_json import parse_record
from unhrc_site.load.raw.reading import read_source
from unhrc_site.model.diagnostics import Diagnostic, Location
from unhrc_site.model.digest import sha256
from unhrc_site.model.editorial import Audience
from unhrc_site.model.records import Kind
from unhrc_site.model.routes import route
from unhrc_site.model.settings import Settings
from unhrc_site.pages.plan import plan_pages
from unhrc_site.pages.timeline import timeline_scripts
from unhrc_site.render.environment import Renderer
from unhrc_site.render.failures import TemplateFailure
from unhrc_site.search.files import make_search

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from unhrc_site.build.scan import Scan
    from unhrc_site.dossier.suggesting.suggestion import Suggestion
    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.records import Record, SourceNotes
    from unhrc_site.model.source_text import SourceText
    from unhrc_site.pages.plan import PlannedPage

_LEAK = "E601"
"""The code of withheld words in a public site: with it nothing is published."""
_UNREADABLE = ("E1", "E501")
"""Codes of files that could not be read as what they are: what they say is not there."""
_UNCERTAIN = (*_UNREADABLE, "E301", "E304", "E305", "E306")
"""Codes of records that are not there or name no source: what they withhold is not known."""


_T = TypeVar("_T")


class Progress(Protocol):
    """Told what is being done, how many are done, and how many there are."""

    def __call__(self, what: str, done: int, total: int, /) -> None:
        """Show it, or not."""


def _untold(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a dossier is built."""

    out: Path | None
    """Where to; None checks only."""
    base_url: str | None = None
    """Overrides the dossier's own."""
    clean: bool = False
    """Remove all that earlier builds wrote before writing."""
    keep_last_good: bool = False
    """Publish nothing over a site while a file cannot be read: for watching somebody type."""
    audience: Audience = Audience.PRIVATE
    """For whom: the editors, who see all, or everybody."""
    date: Day = field(default_factory=build_day)
    """The day that embargoes are held against."""
    memory: Path | None = None
    """Where to remember what was written; None for the dossier."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dossier and all that is wrong with its files."""

    scan: Scan
    dossier: Dossier
    diagnostics: tuple[Diagnostic, ...]


def load_dossier(root: Path, options: Options) -> Loaded:
    """Return the linked dossier at `root`; each problem of a file is beside it, never instead."""
    return load_scan(scan(root), options)


def load_scan(found: Scan, options: Options) -> Loaded:
    """Return the linked dossier of files that were read, of the work tree or of a revision."""
    problems = list(found.diagnostics)
    settings = _settings(found, problems)
    texts: list[SourceText] = []
    records: list[Record | SourceNotes] = []
    for path, content in found.seeds.items():
        text, wrong = _guarded(read_source, path, content)
        problems.extend(wrong)
        texts.extend([text] if text else [])
    corrections, wrong = read_corrections(CORRECTIONS, found.corrections)
    problems.extend(wrong)
    for path, content in found.content.items():
        record, wrong = _guarded(read_record, path, content)
        problems.extend(wrong)
        records.extend([record] if record else [])
    if options.base_url:
        settings = replace(settings, base_url=options.base_url.rstrip("/") + "/")
    unread = found.seeds.keys() - {text.path for text in texts}
    dossier = Dossier.of(settings, texts, records, unread, corrections)
    return Loaded(found, dossier, _sorted([*problems, *dossier.diagnostics]))


def build(root: Path, options: Options, tell: Progress = _untold) -> BuildReport:
    """Build the dossier at `root`, or only check it. Raises OutputError where it cannot write."""
    if options.out:
        check_folder(options.out, root)
    tell("reading", 0, 1)
    loaded = load_dossier(root, options)
    edition = _edition(loaded.dossier, options)
    dossier = edition.dossier
    facts = make_facts(dossier)
    exports = make_exports(Read(facts))
    listed = tuple(export.listed for export in exports if export.listed)
    facts = FactTable({**facts.values, "exports": listed})
    plan = plan_pages(facts)
    files = {f"static/{name}": content for name, content in loaded.scan.static.items()}
    files |= {export.path: export.content for export in exports}
    files |= _originals(dossier, loaded.scan)
    files |= make_search(Read(facts))
    files |= timeline_scripts(Read(facts))
    base_url = dossier.settings.base_url
    if base_url:
        files["sitemap.xml"] = sitemap(base_url, [page.path for page in plan if page.is_listed])
    store = CompiledTemplates()
    renderer = Renderer(loaded.scan.templates, store.load(), edition.marks)
    pages, failed = _render(plan, facts, renderer, tell)
    store.save(renderer.compiled)
    files |= pages
    leaks = _leaks(loaded, files, options)
    problems = _sorted([*loaded.diagnostics, *edition.problems, *failed, *leaks])
    totals = Read(facts).totals()
    report = BuildReport(
        pages=len(plan),
        rendered=tuple(pages),
        written=(),
        removed=(),
        diagnostics=problems,
        citations=totals.citations,
        verified=totals.exact + totals.folded,
        published=False,
        dossier=loaded.dossier,
        withheld=edition.summary(),
    )
    unreadable = any(problem.code.startswith(_UNREADABLE) for problem in problems)
    if options.out is None or (
        options.keep_last_good and unreadable and holds_site(options.out, options.audience)
    ):
        return report
    if options.audience is Audience.PUBLIC and _must_not_leave(problems):
        return report
    tell("writing", 0, 1)
    # The last good file of a page that failed can be of another audience.
    is_public = options.audience is Audience.PUBLIC or holds_site(options.out, Audience.PUBLIC)
    failing = set() if is_public else {page.path for page in plan} - pages.keys()
    return _published(report, files, failing, root, options)


def _published(
    report: BuildReport, files: Mapping[str, bytes], failing: set[str], root: Path, options: Options
) -> BuildReport:
    """Bring the output folder up to date and return the report with what was done there."""
    out, state = cast("Path", options.out).resolve(), State(options.memory or root)
    ours = state.outputs(out)
    check_places(files, out, ours)
    if options.audience is Audience.PUBLIC:
        check_left_over(out, {*ours, *files})
    cleaned: set[str] = set()
    if options.clean:
        done = publish({}, out, ours, ())
        cleaned.update(done.removed)
        state.forget(out, done.gone)
    # Noted before writing, so that a kill in between leaves no file that nobody remembers.
    state.add(out, files)
    done = publish(files, out, ours, failing)
    state.forget(out, done.gone)
    removed = tuple(sorted({*cleaned, *done.removed} - files.keys()))
    return replace(report, written=done.written, removed=removed, published=True)


def _guarded(
    read: Callable[[str, bytes], tuple[_T, tuple[Diagnostic, ...]]], path: str, content: bytes
) -> tuple[_T | None, tuple[Diagnostic, ...]]:
    """Return what `read` makes of a file; where the program fails on it, E101 says so."""
    try:
        return read(path, content)
    except Exception as error:  # noqa: BLE001 - one file's fault must not cost the others
        message = f"cannot be read: {type(error).__name__}: {error}"
        hint = "this is a fault of the program; please report it with the file"
        return None, (Diagnostic("E101", message, Location(path), hint),)


def _settings(found: Scan, problems: list[Diagnostic]) -> Settings:
    """Return the dossier's settings; unreadable ones are reported and the plainest ones used."""
    if found.settings is not None:
        settings, wrong = read_settings(SETTINGS, found.settings)
        problems.extend(wrong)
        if settings is not None:
            return settings
    problems.append(Diagnostic("E501", "the dossier's settings cannot be read", Location(SETTINGS)))
    title = found.root.name
    place = Location(SETTINGS)
    return Settings(title, title, title, "en", (), None, "", None, (), place)


def _edition(dossier: Dossier, options: Options) -> Edition:
    """Return what of the dossier the audience may know: the editors all."""
    if options.audience is Audience.PRIVATE:
        return Edition(dossier)
    from unhrc_site.dossier.publishing.edition import public_edition  # noqa: PLC0415 - public only

    return public_edition(dossier, options.date)


def _leaks(loaded: Loaded, files: Mapping[str, bytes], options: Options) -> tuple[Diagnostic, ...]:
    """Return what is withheld from everybody and stands in `files` all the same."""
    if options.audience is Audience.PRIVATE:
        return ()
    from unhrc_site.build.auditing import audit  # noqa: PLC0415 - for a public site only

    private = loaded.dossier
    records, corrections = private.records.values(), private.corrections
    return audit(files, private.settings, records, corrections, day=options.date, scan=loaded.scan)


def _must_not_leave(problems: Sequence[Diagnostic]) -> bool:
    """Return whether something withheld is in a public site, or could be, unknown to us."""
    return any(p.code == _LEAK or p.code.startswith(_UNCERTAIN) for p in problems)


def _originals(dossier: Dossier, found: Scan) -> dict[str, bytes]:
    """Return the seeds that are shown whole, byte for byte, beside the pages of their sources."""
    return {
        route(Kind.SOURCE, slug).removesuffix(".html") + ".txt": found.seeds[source.text.path]
        for slug, source in dossier.sources.items()
        if source.text.printed is None
    }


def _render(
    plan: Sequence[PlannedPage],
    facts: FactTable,
    renderer: Renderer,
    tell: Progress,
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return the pages by path, without those that failed (E502, E504)."""
    pages: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for number, page in enumerate(plan):
        tell("rendering", number, len(plan))
        try:
            view = page.make(page.slug, Read(facts))
            pages[page.path] = renderer.render(view).encode()
        except TemplateFailure as failure:
            place = Location(f"templates/{failure.name}", failure.line or 1)
            message = f"{page.path} was not made: {failure.message}"
            problems.append(Diagnostic("E502", message, place, "its last good file stays"))
        except Exception as error:  # noqa: BLE001 - one page's fault must not cost the others
            message = f"{page.path} was not made: {type(error).__name__}: {error}"
            hint = "this is a fault of the program; its last good file stays"
            problems.append(Diagnostic("E504", message, None, hint))
    return pages, problems


def _sorted(problems: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return problems by file, line and column, each once."""

    def key(problem: Diagnostic) -> tuple[str, int, int, str, str]:
        place = problem.location or Location("")
        return (place.path, place.line, place.col, problem.code, problem.message)

    return tuple(sorted(dict.fromkeys(problems), key=key))


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where words stand in a source, or the closest that there is."""

    source: str
    pinpoint: str
    path: str
    start: int
    text: str
    quote: str
    """The words as the source has them, ready to be cited."""
    prefix: str | None
    """Words before them, where the quote alone is not enough to find them."""
    suffix: str | None
    """Words after them, where no words before them are enough."""
    dates: tuple[tuple[str, str], ...]
    """Pairs of an EDTF date and its reasoning: what relative words among them mean."""
    exact: bool


def parse_bytes(
    path: str, content: bytes, unread: tuple[Diagnostic, ...] = ()
) -> tuple[dict[str, object], SourceText | None, tuple[Diagnostic, ...]]:
    """Return what one text is read as: its JSON, the source if there is one, what is wrong.

    `unread` says why there is no content.
    """
    source, problems = (None, unread) if unread else _guarded(read_source, path, content)
    return parse_record(source, path, sha256(content), problems), source, problems


def suggestions_for(root: Path) -> tuple[Suggestion, ...]:
    """Return where the sources of a dossier may differ, for a person to decide."""
    from unhrc_site.dossier.suggesting.suggest import suggest  # noqa: PLC0415 - seldom asked

    return suggest(load_dossier(root, Options(None)).dossier)


def find_words(root: Path, words: str) -> tuple[Finding, ...]:
    """Return where `words` stand in the sources of a dossier; else the closest in each."""
    dossier = load_dossier(root, Options(None)).dossier
    return tuple(
        Finding(
            place.source.slug,
            f"{place.source.label} ¶{place.block + 1}" if place.block >= 0 else place.source.label,
            place.source.text.path,
            place.start,
            place.text,
            place.quote,
            place.prefix,
            place.suffix,
            tuple((str(found.date), found.reasoning) for found in place.dates if found.date),
            place.exact,
        )
        for place in look_up(dossier.sources.values(), words)
    )
