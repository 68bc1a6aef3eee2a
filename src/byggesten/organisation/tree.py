# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reporting lines of an organisation as arrays, built once for an opening register and patched where changes touch.

Depth follows by pointer doubling: after k rounds every unit knows the unit 2^k steps up and how many leaders it has
passed, so a line of any length is known in its logarithm of rounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import Codes, Flags
from byggesten.organisation.units import Unit


@dataclass(frozen=True, eq=False)
class Lines:
    """Units by number: to whom each reports (−1 for nobody) and whether it has a leader and exists."""

    number: dict[str, int]
    line: Codes
    led: Flags
    live: Flags

    @cached_property
    def levels(self) -> int:
        """The most leaders any line passes; where nobody's leader is stated, every unit counts as led."""
        leads = self.led & self.live
        passed = (leads if leads.any() else self.live).astype(np.int64)
        up = np.where(self.live, self.line, -1)
        up[up >= 0] = np.where(self.live[up[up >= 0]], up[up >= 0], -1)
        for _ in range(len(up).bit_length() if len(up) else 0):
            on = up >= 0
            if not on.any():
                break
            passed[on] += passed[up[on]]
            up[on] = up[up[on]]
        return int(passed[self.live].max(initial=0))


def opening_lines(org: Organisation) -> Lines:
    """The lines of the opening register behind an organisation, kept with it."""
    kept = org.root.derived
    if "lines" not in kept:
        kept["lines"] = _build(org.root.things_of(Unit), org)
    found = kept["lines"]
    assert isinstance(found, Lines)
    return found


def _build(units: tuple[Unit, ...], org: Organisation) -> Lines:
    number = {unit.id: position for position, unit in enumerate(units)}
    day = org.root.day
    return Lines(
        number,
        np.array([number.get(unit.line, -1) for unit in units], np.int32),
        np.array([bool(unit.leader_title or unit.leader) for unit in units], np.bool_),
        np.array([unit.valid_on(day) for unit in units], np.bool_),
    )


def lines_of(org: Organisation) -> Lines:
    """The lines of an organisation: those of its opening, with what changes have touched set anew."""
    base = opening_lines(org)
    ids = [id for id in {*org.touched, *org.dated} if org.unit(id)]
    if not ids:
        return base
    new = [id for id in ids if id not in base.number]
    number = {**base.number, **{id: len(base.number) + position for position, id in enumerate(new)}}
    line = np.concatenate([base.line, np.full(len(new), -1, np.int32)])
    led = np.concatenate([base.led, np.zeros(len(new), np.bool_)])
    live = np.concatenate([base.live, np.zeros(len(new), np.bool_)])
    for id in ids:
        unit = org.unit(id)
        if unit is not None:
            at = number[id]
            line[at] = number.get(unit.line, -1)
            led[at] = bool(unit.leader_title or unit.leader)
            live[at] = unit.valid_on(org.day)
    return Lines(number, line, led, live)


def management_levels(org: Organisation) -> int:
    """The number of management levels of an organisation."""
    return lines_of(org).levels


def outline(org: Organisation) -> tuple[tuple[int, Unit], ...]:
    """Every live unit with its depth from 0, each above those below it, siblings in order."""
    things, children, day = org.things, org.children, org.day
    rows: list[tuple[int, Unit]] = []
    todo = [(0, id) for id in reversed(children.get("", ()))]
    while todo:
        depth, id = todo.pop()
        unit = things[id]
        if isinstance(unit, Unit) and unit.valid_on(day):
            rows.append((depth, unit))
            below = children.get(id)
            if below:
                todo.extend((depth + 1, child) for child in reversed(below))
    return tuple(rows)
