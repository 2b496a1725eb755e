"""JSON in a script element of a page."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from unhrc_site.render.scripts import in_script


@given(st.recursive(st.text(), st.lists, max_leaves=5))
def test_json_in_a_script_means_the_same(value: object) -> None:
    """Any JSON comes back as it was, without what could end a script or open a comment."""
    set_apart = str(in_script(json.dumps(value, ensure_ascii=False)))
    assert json.loads(set_apart) == value
    assert not set("<>&\u2028\u2029") & set(set_apart)


def test_the_end_of_a_script_is_no_end() -> None:
    """A text that would end the element is kept as a text."""
    hostile = "</script><!--<script>"
    assert json.loads(in_script(json.dumps([hostile]))) == [hostile]
    assert "</script" not in in_script(json.dumps([hostile]))
