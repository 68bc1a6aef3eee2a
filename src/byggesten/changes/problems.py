# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The problems several kinds of change share, each said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.changes.change import At
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation

UNKNOWN = declare(
    "change.unknown",
    "error",
    da="{key} nævner »{what}«, som ikke findes den {day}",
    en="{key} names “{what}”, which does not exist on {day}",
    advice_da="Opret det først, eller ret navnet.",
    advice_en="Establish it first, or correct the name.",
)
NOT_YET = declare(
    "planned.not_yet",
    "error",
    da="{key} bruger »{what}« den {day}, men det findes først fra {start}",
    en="{key} uses “{what}” on {day}, but it exists only from {start}",
    advice_da="Ryk ændringen til {start} eller senere, eller opret »{what}« tidligere.",
    advice_en="Move the change to {start} or later, or establish “{what}” earlier.",
)
GONE = declare(
    "planned.gone",
    "error",
    da="{key} bruger »{what}« den {day}, men det ophørte {end}",
    en="{key} uses “{what}” on {day}, but it ended on {end}",
    advice_da="Brug det, der kom i stedet, eller lad »{what}« bestå længere.",
    advice_en="Use what took its place, or let “{what}” last longer.",
)
CYCLE = declare(
    "planned.cycle",
    "error",
    da="{key} lægger »{what}« under »{target}«, som den {day} selv ligger under »{what}«",
    en="{key} puts “{what}” under “{target}”, which on {day} itself lies under “{what}”",
    advice_da="Vælg en anden overordnet enhed, eller flyt »{target}« først.",
    advice_en="Choose another parent, or move “{target}” first.",
)
NAME_TAKEN = declare(
    "planned.duplicate_name",
    "error",
    da="{key} kalder noget »{what}«, men det navn har {other} allerede den {day}",
    en="{key} calls something “{what}”, but {other} already has that name on {day}",
    advice_da="Vælg et andet navn, eller omdøb det andet samme dag.",
    advice_en="Choose another name, or rename the other on the same day.",
)


EXISTS = declare(
    "planned.exists",
    "error",
    da="{key} opretter »{what}«, som allerede findes den {day}",
    en="{key} establishes “{what}”, which already exists on {day}",
    advice_da="Brug det, der findes, eller giv det nye et andet navn eller sit eget id med »identifier:«.",
    advice_en="Use the one that exists, or give the new one another name or an id of its own with “identifier:”.",
)


def existing(org: Organisation, at: At, id: str, name: str) -> Iterator[Finding]:
    """A finding where what is to come into being is there already."""
    if org.live(id):
        yield EXISTS(at.place, id, date=at.day, key=at.key, what=name, day=at.day)


INTO_ITSELF = declare(
    "change.into_itself",
    "error",
    da="{key} lægger »{what}« ind i sig selv",
    en="{key} takes “{what}” into itself",
    advice_da="Vælg en anden modtager.",
    advice_en="Choose another receiver.",
)


def absent(org: Organisation, at: At, *ids: str) -> Iterator[Finding]:
    """A finding for each id that does not exist on the day: not yet, no longer, or not at all."""
    for id in dict.fromkeys(ids):
        if not id or org.live(id):
            continue
        found = org.things.get(id)
        start = at.future.get(id) or (found.valid_from if found else None)
        name = org.name(id)
        if start and start > at.day:
            yield NOT_YET(at.place, id, date=at.day, key=at.key, what=name, day=at.day, start=start)
        elif found and found.valid_to:
            yield GONE(at.place, id, date=at.day, key=at.key, what=name, day=at.day, end=found.valid_to)
        else:
            yield UNKNOWN(at.place, id, date=at.day, key=at.key, what=name, day=at.day)


def all_live(org: Organisation, ids: Iterable[str]) -> bool:
    """Whether every id exists on the day."""
    return all(org.live(id) for id in ids)


def taken(org: Organisation, at: At, kind: type[Entity], name: str, own: str, parent: str = "") -> Iterator[Finding]:
    """A finding where a live thing of the kind under the same parent has the name, spelling variants included.

    ``own`` is the id of the thing itself. The fold takes the finding back where the other gives the name up the same
    day.
    """
    for other in org.named(name):
        same = isinstance(other, kind) and getattr(other, "parent", "") == parent and loose(other.name) == loose(name)
        if same and other.id != own and org.live(other.id):
            yield NAME_TAKEN(at.place, own, date=at.day, key=at.key, what=name, other=other.name, day=at.day)
