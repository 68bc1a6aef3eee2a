# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Which things differ between two organisations of one opening register, without looking at the rest."""

from __future__ import annotations

from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import E, Organisation


def touched(before: Organisation, after: Organisation, kind: type[E]) -> list[tuple[E | None, E | None]]:
    """The things of a kind that differ, as they were and as they are; None where they do not exist on the day.

    Only things that some change has touched, or whose validity has an end or a beginning, can differ.
    """
    ids = dict.fromkeys((*before.touched, *after.touched, *before.dated, *after.dated))
    pairs = ((_live(before, id, kind), _live(after, id, kind)) for id in ids)
    return [(old, new) for old, new in pairs if old != new]


def changes_of(before: Organisation, after: Organisation, *ids: str) -> tuple[str, ...]:
    """The keys of the changes that touched things on the way from one organisation to the other."""
    found: dict[str, None] = {}
    for id in ids:
        earlier = set(before.touched.get(id, ()))
        found.update((key, None) for key in after.touched.get(id, ()) if key not in earlier)
    return tuple(found)


def _live(org: Organisation, id: str, kind: type[E]) -> E | None:
    found: Entity | None = org.things.get(id)
    return found if isinstance(found, kind) and org.live(id) else None
