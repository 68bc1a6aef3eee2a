# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The counting line: how many units before and after, established, closed, merged, split, moved, renamed, kept."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.lineage import new_flows, receivers
from byggesten.consequences.touched import changes_of, touched
from byggesten.organisation.flows import WHOLE
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import KEPT, Statement
from byggesten.organisation.units import Unit

CATEGORIES = ("established", "closed", "merged", "split", "moved", "renamed", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A unit that a figure of the summary counts, and the changes behind it."""

    unit: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures, each as the units it counts.

    merged: ended and gone whole into another. closed: ended otherwise. split: divided over two receivers or more, and
    then neither merged nor closed. moved: its own parent is another. kept: a change says so.
    """

    units_before: int
    units_after: int
    established: tuple[Counted, ...] = ()
    closed: tuple[Counted, ...] = ()
    merged: tuple[Counted, ...] = ()
    split: tuple[Counted, ...] = ()
    moved: tuple[Counted, ...] = ()
    renamed: tuple[Counted, ...] = ()
    kept: tuple[Counted, ...] = ()

    def units(self) -> list[str]:
        """Every unit any figure counts, each once."""
        return list(dict.fromkeys(each.unit for name in CATEGORIES for each in getattr(self, name)))

    def count(self, category: str) -> int:
        """One figure."""
        return len(getattr(self, category))


def summarise(before: Organisation, after: Organisation) -> Summary:
    """Count what became of the units between two organisations."""
    found: dict[str, list[Counted]] = {name: [] for name in CATEGORIES}
    flows = new_flows(before, after)
    divided = {unit for unit, to in receivers(flows).items() if len(to) > 1}
    whole = {flow.source for flow in flows if flow.extent == WHOLE}
    for old, new in touched(before, after, Unit):
        one = new or old
        assert one is not None
        for name in _categories(old, new, divided, whole):
            found[name].append(Counted(unit=one.id, changes=changes_of(before, after, one.id)))
    listed = {each.unit for each in found["split"]}
    for unit in sorted(divided - listed):
        found["split"].append(Counted(unit=unit, changes=changes_of(before, after, unit)))
    found["kept"] = _kept(before, after)
    return Summary(
        units_before=before.count(Unit),
        units_after=after.count(Unit),
        **{name: tuple(units) for name, units in found.items()},
    )


def _categories(old: Unit | None, new: Unit | None, divided: set[str], whole: set[str]) -> list[str]:
    if new is None and old is not None:
        return ["split" if old.id in divided else "merged" if old.id in whole else "closed"]
    if old is None or new is None:
        return ["established"]
    return [name for name, holds in (("moved", old.parent != new.parent), ("renamed", old.name != new.name)) if holds]


def _kept(before: Organisation, after: Organisation) -> list[Counted]:
    said: dict[str, list[str]] = {}
    for old, new in touched(before, after, Statement):
        if old is None and new is not None and new.kind == KEPT and new.scope != "competences":
            for id in new.about:
                if after.unit(id):
                    said.setdefault(id, []).extend(changes_of(before, after, new.id))
    return [Counted(unit=unit, changes=tuple(changes)) for unit, changes in said.items()]
