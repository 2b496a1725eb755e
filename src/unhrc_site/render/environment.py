"""The renderer: template texts in, HTML out. It reads no files; its caller hands it the texts.

Templates may come with a dossier that somebody sent, so they run in Jinja's sandbox: they see
their view and the filters below, and nothing of the program behind them.
"""

from __future__ import annotations

from dataclasses import is_dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from unhrc_site.model.views import (
    copying,
    corrections,
    differences,
    heads,
    network,
    nodes,
    overviews,
    parts,
    records,
    search,
    timeline,
)
from unhrc_site.model.views.corrections import CorrectionsView, NoticeView
from unhrc_site.model.views.differences import DifferencesView, DifferenceView
from unhrc_site.model.views.network import NetworkView
from unhrc_site.model.views.overviews import (
    DataView,
    EntitiesView,
    HomeView,
    NotFoundView,
    ProseView,
    SourcesView,
    StatementsView,
    ThemesView,
    VerificationView,
    VotesView,
)
from unhrc_site.model.views.records import EntityView, EventView, SourceView, ThemeView
from unhrc_site.model.views.search import SearchView
from unhrc_site.model.views.timeline import TimelineView, TimelineYearView
from unhrc_site.render.failures import TemplateFailure
from unhrc_site.render.figures import percent
from unhrc_site.render.inline import set_lines, set_nodes
from unhrc_site.render.marks import with_marks
from unhrc_site.render.scripts import in_script

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from jinja2 import Environment
    from jinja2.bccache import Bucket

    from unhrc_site.model.views import View

TEMPLATES: Mapping[type[View], str] = MappingProxyType(
    {
        CorrectionsView: "pages/corrections.html",
        DataView: "pages/data.html",
        DifferenceView: "pages/difference.html",
        DifferencesView: "pages/differences.html",
        EntitiesView: "pages/entities.html",
        EntityView: "pages/entity.html",
        EventView: "pages/event.html",
        HomeView: "pages/home.html",
        NetworkView: "pages/network.html",
        NotFoundView: "pages/not-found.html",
        NoticeView: "pages/notice.html",
        ProseView: "pages/prose.html",
        SearchView: "pages/search.html",
        SourceView: "pages/source.html",
        SourcesView: "pages/sources.html",
        StatementsView: "pages/statements.html",
        ThemeView: "pages/theme.html",
        ThemesView: "pages/themes.html",
        TimelineView: "pages/timeline.html",
        TimelineYearView: "pages/timeline-year.html",
        VerificationView: "pages/verification.html",
        VotesView: "pages/votes.html",
    }
)
"""The template that each class of view is set with."""


class Renderer:
    """Sets views with one set of templates, each compiled once, when it is first needed."""

    def __init__(
        self,
        templates: Mapping[str, str],
        compiled: Mapping[str, bytes] | None = None,
        marks: Collection[str] = (),
    ) -> None:
        """Take the texts by name, and what an earlier renderer `compiled`, as it gave it out.

        `marks` stand for withheld words, and are set apart wherever a page has them.
        Compiled templates are code: they must come from where only the user can write.
        """
        self._templates = templates
        self._marks = marks
        self._compiled = _Compiled(compiled or {})
        self._closures: dict[str, frozenset[str]] = {}
        self._environment = _Environment(
            loader=_Texts(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=self._compiled,
        )
        self._environment.filters |= {
            "nodes": set_nodes,
            "lines": set_lines,
            "percent": percent,
            "in_script": in_script,
        }

    def render(self, view: View) -> str:
        """Return `view` as a document; raise `TemplateFailure` if a template is broken."""
        name = TEMPLATES[type(view)]
        try:
            page = self._environment.get_template(name).render(view=view)
            return with_marks(page, self._marks) if self._marks else page
        except TemplateError as error:
            raise _failure(error, name, self._templates) from error
        except Exception as error:
            # Any error inside a template is the template's: a view is complete by its type.
            raise _failure(error, name, self._templates) from error

    @property
    def compiled(self) -> dict[str, bytes] | None:
        """All templates compiled so far, for the next renderer; None if none of them is new."""
        return dict(self._compiled.codes) if self._compiled.is_new else None

    def closure(self, name: str) -> frozenset[str]:
        """Return the names of the template `name` and of all that it extends, includes, imports.

        Raise `TemplateFailure` if one is missing or broken, or names another by a computed name.
        """
        if name not in self._closures:
            self._closures[name] = frozenset(self._reach(name))
        return self._closures[name]

    def _reach(self, name: str) -> set[str]:
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if current in reached:
                continue
            reached.add(current)
            waiting += self._references(current)
        return reached

    def _references(self, name: str) -> list[str]:
        if name not in self._templates:
            raise TemplateFailure(name, 0, "the template is missing")
        try:
            tree = self._environment.parse(self._templates[name], name, name)
        except TemplateError as error:
            raise _failure(error, name, self._templates) from error
        found = list(meta.find_referenced_templates(tree))
        if None in found:
            raise TemplateFailure(name, 0, "the template names another by a computed name")
        return [reference for reference in found if reference is not None]


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, without what makes a page differ from run to run."""

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        del self.filters["random"]
        del self.globals["lipsum"]

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a field of a view at once; whatever else is asked for, the sandbox decides.

        Nine in ten questions are for such a field, and the sandbox takes longer to answer them
        than all the rest of a page does. A view has fields only; its other names begin with `_`.
        """
        if type(obj) in _PARTS and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


_PARTS: frozenset[type] = frozenset(
    part
    for module in (
        copying,
        corrections,
        differences,
        heads,
        network,
        nodes,
        overviews,
        parts,
        records,
        search,
        timeline,
    )
    for part in vars(module).values()
    if isinstance(part, type) and is_dataclass(part)
)
"""All that views are made of."""


class _Compiled(BytecodeCache):
    """Compiled templates in memory; Jinja sees to it that a changed text is compiled anew."""

    def __init__(self, codes: Mapping[str, bytes]) -> None:
        self.codes = dict(codes)
        self.is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()
        self.is_new = True


class _Texts(BaseLoader):
    """Templates by name, compiled under that name so that tracebacks know it."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = templates

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        del environment
        if template not in self._templates:
            raise TemplateNotFound(template)
        return self._templates[template], template, lambda: True


def _failure(error: Exception, name: str, templates: Mapping[str, str]) -> TemplateFailure:
    """Return `error` with the template and line at which it happened, `name` if not known."""
    if isinstance(error, TemplateNotFound):
        return TemplateFailure(str(error.name or name), 0, "the template is missing")
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in templates:
            name, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError):
        # It knows its own place; the frames only know the renderer.
        name, line = error.name or name, error.lineno
    return TemplateFailure(name, line, str(error) or type(error).__name__)
