"""Words counted, for marks that say how many are not shown."""

from __future__ import annotations

import re

from unhrc_site.dossier.bounds import UNSPACED

_WORD = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]*[^\W{UNSPACED}][^\s{UNSPACED}]*")


def count_words(text: str) -> int:
    """Return how many words `text` has; in scripts without spaces each character is one."""
    return len(_WORD.findall(text))
