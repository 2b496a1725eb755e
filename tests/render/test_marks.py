"""Claims about marks that stand for withheld words, set apart in a finished page."""

from __future__ import annotations

import pytest

from unhrc_site.render.marks import with_marks

MARKS = frozenset({"[Witness A]", "[Witness A & B]", "[name withheld]"})
SET = '<span class="ours mark">{}</span>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>So [Witness A] said.</p>", f"<p>So {SET.format('[Witness A]')} said.</p>"),
        ("<b>[Witness A &amp; B]</b>", f"<b>{SET.format('[Witness A &amp; B]')}</b>"),
        ('<a title="[Witness A]">x</a>', '<a title="[Witness A]">x</a>'),
        ("<title>[Witness A]</title>", "<title>[Witness A]</title>"),
        ("<svg><text>[Witness A]</text></svg>", "<svg><text>[Witness A]</text></svg>"),
        ("<option>[Witness A]</option>", "<option>[Witness A]</option>"),
        ("<svg/><p>[Witness A]</p>", f"<svg/><p>{SET.format('[Witness A]')}</p>"),
        ("<!-- [Witness A] -->", "<!-- [Witness A] -->"),
        ("<p>[Witness B]</p>", "<p>[Witness B]</p>"),
        ("[name withheld]", SET.format("[name withheld]")),
        ('<mark class="lit">[Witness A]</mark>', SET.format("[Witness A]")),
        (
            '<mark class="lit">[Witness A] said</mark>',
            f'<mark class="lit">{SET.format("[Witness A]")} said</mark>',
        ),
    ],
)
def test_marks_between_tags(page: str, expected: str) -> None:
    """A mark is set apart where it is read as text, and left alone where no element may stand."""
    assert with_marks(page, MARKS) == expected
