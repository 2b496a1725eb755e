"""JSON as it may stand in a script element of a page."""

from __future__ import annotations

from markupsafe import Markup

_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What could end the element or start a comment in it: JSON may write each as an escape, and
outside its strings has none of them."""


def in_script(json: str) -> Markup:
    """Return JSON that means the same and holds no markup, whatever its strings say."""
    return Markup(json.translate(_UNSAFE))  # noqa: S704 - nothing that marks up is left.
