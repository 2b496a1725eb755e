"""The renderer: which template, what it reaches, how it fails, what it may not do."""

from __future__ import annotations

from typing import get_args

import pytest

from support.templates import renderer, templates
from support.view_overviews import not_found
from unhrc_site.model.views import View
from unhrc_site.render import TEMPLATES, Renderer, TemplateFailure

NAME = "pages/not-found.html"


def failure_of(source: str, **others: str) -> TemplateFailure:
    """Return how a renderer whose page is `source` fails."""
    with pytest.raises(TemplateFailure) as caught:
        Renderer({NAME: source, **others}).render(not_found())
    return caught.value


def test_each_view_has_a_template_that_exists() -> None:
    """The table of templates names one existing template for each class of view."""
    assert set(TEMPLATES) == set(get_args(View))
    assert set(TEMPLATES.values()) <= set(templates())


def test_the_closure_holds_all_that_a_template_reaches() -> None:
    """A closure holds what is extended, included and imported, at any distance."""
    texts = {
        "a": '{% extends "b" %}{% from "d" import x %}',
        "b": '{% include "c" %}',
        "c": "",
        "d": "{% macro x() %}{% endmacro %}",
        "e": "",
    }
    assert Renderer(texts).closure("a") == {"a", "b", "c", "d"}


def test_every_template_is_reached_from_a_page() -> None:
    """No template lies about that no page uses."""
    reached: set[str] = set()
    for name in TEMPLATES.values():
        reached |= renderer().closure(name)
    assert reached == set(templates())


def test_a_closure_needs_its_templates() -> None:
    """A template that names a missing one has no closure."""
    with pytest.raises(TemplateFailure, match="b:0: the template is missing"):
        Renderer({"a": '{% extends "b" %}'}).closure("a")


def test_a_computed_name_has_no_closure() -> None:
    """A template may not name another by an expression, for then nobody knows what it reaches."""
    with pytest.raises(TemplateFailure, match="computed name"):
        Renderer({"a": "{% include view.frame.title %}"}).closure("a")


def test_a_syntax_error_names_template_and_line() -> None:
    """A template that cannot be read is reported with its own name and line."""
    failure = failure_of("one\n{% if %}")
    assert (failure.name, failure.line) == (NAME, 2)
    assert "Expected an expression" in failure.message


def test_an_unknown_field_names_template_and_line() -> None:
    """A field that the view does not have stops the page at the line that asks for it."""
    failure = failure_of("one\n\n{{ view.frmae }}")
    assert (failure.name, failure.line) == (NAME, 3)
    assert "frmae" in failure.message


def test_an_error_in_a_part_names_the_part() -> None:
    """The template that is blamed is the one with the error, not the page that uses it."""
    failure = failure_of('{% include "part" %}', part="{{ view.frame }}\n{{ view.nothing.at.all }}")
    assert (failure.name, failure.line) == ("part", 2)


def test_an_error_of_python_is_a_template_failure_too() -> None:
    """A filter that is given the wrong value is reported at the line that gives it."""
    failure = failure_of("\n{{ view.frame|percent }}")
    assert (failure.name, failure.line) == (NAME, 2)


def test_a_missing_template_is_a_failure() -> None:
    """A page whose template is not there is reported by the template's name."""
    with pytest.raises(TemplateFailure, match=f"{NAME}:0: the template is missing"):
        Renderer({}).render(not_found())


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ view.frame.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format(view) }}",
        "{{ view.nav.__reduce_ex__(2) }}",
        "{% set _ = view.frame.nav.append(1) %}",
    ],
)
def test_a_template_reaches_nothing_but_its_view(source: str) -> None:
    """A template of a dossier that somebody sent cannot get at the program behind its view."""
    assert failure_of(source).line == 1


def test_words_are_escaped_in_templates() -> None:
    """Whatever a template writes of its view is escaped."""
    page = Renderer({NAME: "{{ '<b>' ~ view.frame.path }}"}).render(not_found())
    assert page == "&lt;b&gt;404.html"


def test_two_renderings_are_equal() -> None:
    """A view is set as the same bytes each time."""
    assert renderer().render(not_found()) == Renderer(templates()).render(not_found())
