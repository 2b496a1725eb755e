"""What would become public against its owner's rights or before its time: rules over records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unhrc_site.model.diagnostics import Diagnostic, Location
from unhrc_site.model.editorial import Publish
from unhrc_site.model.records import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from unhrc_site.model.dates.day import Day
    from unhrc_site.model.records import Record

_RESERVED = re.compile(
    r"©|\(c\)|\bcopyright\b|\brights reserved\b|\balle rechte vorbehalten\b|"
    r"\btous droits réservés\b|\btodos los derechos reservados\b|\bdireitos reservados\b|"
    r"\bdiritti riservati\b|\briproduzione riservata\b|\balle rechten voorbehouden\b|"
    r"\bwszelkie prawa zastrzeżone\b|\bвсе права защищены\b|\bвсі права захищені\b|"
    r"\bجميع الحقوق محفوظة\b|版权所有|版權所有",
    re.IGNORECASE,
)
"""Words by which a text reserves its rights."""
_COPYRIGHT_LINE = "copyright line"
"""Why the loader sets such a line aside."""
WAY_OUT = (
    "make the repository private, and publish the site alone with unhrc-site deploy --remote; "
    "what was pushed before stays in its history"
)


def rights_problems(sources: Iterable[Source], usual: Publish) -> Iterator[Diagnostic]:
    """Yield W604 for each source that reserves its rights and would be published in full.

    The `rights` that an editor gives a source hold instead of what its text says: the owner may
    have permitted it. `usual` is how much is published of a source that does not say.
    """
    for source in sources:
        line = _reservation(source)
        if line and (source.publish or usual) is Publish.FULL and not source.editorial.draft:
            message = f'"{source.slug}" would be published in full, and says: {line}'
            hint = (
                "publish: excerpts shows the cited passages only; if its owner permits more, say "
                "so in rights:"
            )
            yield Diagnostic("W604", message, source.location, hint)


def _reservation(source: Source) -> str | None:
    """Return the words in which a source reserves its rights, on one line, or None."""
    if source.rights:
        return source.rights.value if _RESERVED.search(source.rights.value) else None
    for part in source.text.set_aside:
        if part.reason == _COPYRIGHT_LINE or _RESERVED.search(part.text):
            return " ".join(part.text.split())
    return None


def record_problems(
    records: Iterable[Record], usual: Publish, kept: Collection[str], today: Day
) -> Iterator[Diagnostic]:
    """Yield E602 for drafts and embargoed records among the files `kept`, W603 for sources.

    `kept` are the files of a public repository, by path from the dossier's root. What a record
    says is not repeated, since a log may be public, too.
    """
    for record in records:
        path = record.location.path
        place = Location(path, record.location.line, record.location.col)
        files = {path, f"seeds/{record.seed}"} if isinstance(record, Source) else {path}
        if not files & set(kept):
            continue
        if record.editorial.draft:
            message = "this record is a draft, and lies in a public repository"
            yield Diagnostic("E602", message, place, WAY_OUT)
        elif record.editorial.embargo and record.editorial.embargo > today:
            message = "this record is under embargo, and lies in a public repository"
            yield Diagnostic("E602", message, place, WAY_OUT)
        elif isinstance(record, Source) and f"seeds/{record.seed}" in kept:
            publish = record.publish or usual
            if publish is not Publish.FULL:
                shown = "as a citation" if publish is Publish.CITATION else "in excerpts"
                message = (
                    f'"{record.slug}" is published {shown}, and its whole text, '
                    f"seeds/{record.seed}, lies in a public repository"
                )
                yield Diagnostic("W603", message, place, WAY_OUT)
