"""The contract between views and templates: every field is shown, and none is asked for in vain."""

from __future__ import annotations

import html
import re
from itertools import count, product
from typing import TYPE_CHECKING, get_args

import pytest
from jinja2 import nodes as ast

from support.templates import renderer, templates
from support.view_making import Maker, fields_of
from unhrc_site.model.views import View
from unhrc_site.model.views.fragments import Fragment
from unhrc_site.render import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_SHOWN = {
    ("*", "Frame", "path"): "the name of the document, for who writes it",
    ("EventView", "TallyView", "title"): "the page's own title says it",
    ("EventView", "TallyView", "event"): "this page",
    ("EventView", "TallyView", "date"): "the head says it",
    ("EventView", "FigureRow", "label"): "the name of the link, where there is one, is the label",
    ("HomeView", "Badge", "*"): "part of the lines of events",
    ("HomeView", "EventLine", "*"): "the home page lists dates and titles only",
    ("HomeView", "Counted", "genre"): "the home page has no room for it",
    ("HomeView", "Row", "*"): "the specimen is one paragraph",
}
"""Fields that a page leaves out, each with its reason: page, part, field; `*` is any."""


def is_left_out(page: type, part: str, field: str) -> bool:
    """Return whether a page leaves out a field for a reason."""
    return any(
        allowed_page in {"*", page.__name__} and allowed_part == part and name in {"*", field}
        for allowed_page, allowed_part, name in NOT_SHOWN
    )


every_view = pytest.mark.parametrize("cls", get_args(View), ids=lambda cls: cls.__name__)


def names_in(source: str) -> Iterator[str]:
    """Yield the attributes that a template asks for, in expressions or through `map`."""
    tree = renderer()._environment.parse(source)
    for node in tree.find_all(ast.Getattr):
        yield node.attr
    for keyword in tree.find_all(ast.Keyword):
        if keyword.key == "attribute" and isinstance(keyword.value, ast.Const):
            yield str(keyword.value.value)


@every_view
def test_every_text_of_a_view_is_shown(cls: type) -> None:
    """Each text of a full view stands in its page, whatever the options and flags are."""
    fields: dict[str, tuple[str, str]] = {}
    numbers = count()

    def text(owner: type, field: str) -> str:
        word = f"w{next(numbers)}w"
        fields[word] = (owner.__name__, field)
        return word

    found: set[str] = set()
    for flags, options, problems in product((True, False), repeat=3):
        maker = Maker(text, full=True, flags=flags, options=options, problems=problems)
        page = html.unescape(renderer().render(maker.make(cls)))
        found |= {word.lower() for word in re.findall(r"w\d+w", page, re.IGNORECASE)}
    shown = {fields[word] for word in found}
    missing = {pair for pair in set(fields.values()) - shown if not is_left_out(cls, *pair)}
    assert missing == set()


@every_view
def test_every_field_of_a_view_is_asked_for(cls: type) -> None:
    """Each field of a view, and of the parts that it is made of, is named by its templates."""
    maker = Maker(lambda _, field: field, full=True)
    maker.make(cls)
    asked = {
        name
        for template in renderer().closure(TEMPLATES[cls])
        for name in names_in(templates()[template])
    }
    # Nodes are set by Python, whose types a checker knows.
    parts = [part for part in maker.made if not part.__module__.endswith(".nodes")]
    fields = {(part.__name__, field) for part in parts for field in fields_of(part)}
    assert {
        pair for pair in fields if pair[1] not in asked and not is_left_out(cls, *pair)
    } == set()


def test_fragments_of_templates_have_names() -> None:
    """A part that pages may link to has its fragment in the table, and the table has no other."""
    fixed = {
        name
        for source in templates().values()
        for name in re.findall(r'<(?:section|main|nav)[^>]* id="([a-z-]+)"', source)
    }
    assert {fragment.value for fragment in Fragment} - {"note"} <= fixed
