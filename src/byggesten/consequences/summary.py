# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The counting line: how many units before and after, established, closed, merged, split, moved, renamed, kept."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.consequences.lineage import receivers
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


def summarise(diff: Difference) -> Summary:
    """Count what became of the units between two organisations."""
    found: dict[str, list[Counted]] = {name: [] for name in CATEGORIES}
    divided = {unit for unit, to in receivers(diff.flows).items() if len(to) > 1}
    for pair in diff.of(Unit):
        for name in _categories(pair.old, pair.new, divided, diff.whole):
            found[name].append(Counted(unit=pair.one.id, changes=diff.changes(pair.one.id)))
    listed = {each.unit for each in found["split"]}
    for unit in sorted(divided - listed):
        found["split"].append(Counted(unit=unit, changes=diff.changes(unit)))
    found["kept"] = _kept(diff)
    return Summary(
        units_before=diff.before.count(Unit),
        units_after=diff.after.count(Unit),
        **{name: tuple(units) for name, units in found.items()},
    )


def _categories(old: Unit | None, new: Unit | None, divided: set[str], whole: dict[str, str]) -> list[str]:
    if new is None and old is not None:
        return ["split" if old.id in divided else "merged" if old.id in whole else "closed"]
    if old is None or new is None:
        return ["established"]
    return [name for name, holds in (("moved", old.parent != new.parent), ("renamed", old.name != new.name)) if holds]


def _kept(diff: Difference) -> list[Counted]:
    said: dict[str, list[str]] = {}
    for pair in diff.of(Statement):
        if pair.old is None and pair.one.kind == KEPT and pair.one.scope != "competences":
            for id in pair.one.about:
                if diff.after.unit(id):
                    said.setdefault(id, []).extend(diff.changes(pair.one.id))
    return [Counted(unit=unit, changes=tuple(changes)) for unit, changes in said.items()]
