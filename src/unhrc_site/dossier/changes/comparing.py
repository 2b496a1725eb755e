"""The comparison itself: two linked dossiers in, the changes of the second out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unhrc_site.dossier.changes.citations import citation_changes
from unhrc_site.dossier.changes.fields import field_changes
from unhrc_site.dossier.changes.pairing import pair
from unhrc_site.dossier.changes.support import support_changes
from unhrc_site.dossier.changes.whole import (
    agreement_changes,
    order_changes,
    record_changes,
    seed_changes,
    told_changes,
)
from unhrc_site.model.changes import ordered

if TYPE_CHECKING:
    from collections.abc import Collection

    from unhrc_site.dossier.dossier import Dossier
    from unhrc_site.model.changes import Change


def changes_between(
    before: Dossier, after: Dossier, unread: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return what the readers of `after` find changed since `before`, the weightiest first.

    `unread` are paths of files of `after` that are there and cannot be read.
    """
    both = pair(before, after)
    return ordered(
        [
            *citation_changes(both),
            *support_changes(both),
            *field_changes(both),
            *record_changes(both, unread),
            *agreement_changes(both),
            *seed_changes(both),
            *order_changes(both),
            *told_changes(both),
        ]
    )
