"""Values as JavaScript: JSON that is safe wherever a script can stand."""

from __future__ import annotations

import json
import re

_UNSAFE = tuple((c, f"\\u{ord(c):04x}") for c in "<\u2028\u2029\x7f")

_SURROGATE = re.compile("[\ud800-\udfff]")


def literal(value: object) -> str:
    """Return `value` as a JavaScript literal.

    No tag and no end of a script can come about in it, nor a line end that older readers take for
    one. Lone surrogates are written as escapes, since UTF-8 has no form for them.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for unsafe, escaped in _UNSAFE:
        text = text.replace(unsafe, escaped)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
