# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""`make bench`: what the core costs on synthetic organisations, beside the floor measured in the same run.

Each figure is the best of several runs; goals are ratios to the floor, or times and sizes at L. Nothing here fails: it
prints what it measured and whether the goal was met.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from floor import Floor
from measure import best, peak_memory
from synthetic import CHANGE_DAY, SIZES, Size, changes, organisation, write_workspace

from byggesten.actions.workspace import open_workspace
from byggesten.changes.entry import Entry
from byggesten.changes.fold import Folded, fold
from byggesten.changes.unit.move import MoveUnit
from byggesten.checks.case import Case
from byggesten.checks.run import all_rules, check, checked, recheck
from byggesten.consequences.compare import Consequences, compare
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.dates import on
from byggesten.kernel.findings import Place
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.organisation.tree import outline
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head
from byggesten.store.folder import FolderStore

TREE = Size("tree", 3_659, 0)
SETTINGS = Settings(limits={"span.wide": 90, "span.large": 90})
REGISTER: dict[str, Place] = {}
PARTS = (
    "summary", "lineage", "tasks", "anchorings", "post_flows", "posts", "leaders", "levels", "spans", "committees",
    "unit_committees", "composition", "economy", "med", "said",
)  # fmt: skip
ONE_MORE = Entry(key="one more", change=MoveUnit(unit="u9", to="u2"), effective=on(CHANGE_DAY))


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure at L is held against: a ratio to the floor, or a time in milliseconds."""

    floors: float | None = None
    milliseconds: float | None = None

    def word(self, seconds: float, floor: float) -> str:
        """Whether the goal is met, in a word with the goal."""
        if self.floors is not None:
            return f"{'met' if seconds <= self.floors * floor else 'NOT MET'} (≤ {self.floors:g} × floor)"
        if self.milliseconds is not None:
            return f"{'met' if seconds * 1e3 <= self.milliseconds else 'NOT MET'} (≤ {self.milliseconds:g} ms)"
        return ""


GOALS = {
    "full consequences": Goal(floors=5),
    "all checks": Goal(milliseconds=1000),
    "one more change, totals and findings": Goal(milliseconds=10),
    "opening warm, a process of its own": Goal(milliseconds=1000),
    "tree of 3,659 units on a date": Goal(floors=1),
}


def consequences(before: Organisation, folded: Folded) -> Consequences:
    """Every part of the consequences, as values."""
    found = compare(before.on(folded.organisation.day), folded.organisation, SETTINGS)
    for part in PARTS:
        getattr(found, part)
    return found


def case(found: Consequences, entries: tuple[Entry, ...]) -> Case:
    """What the rules look at: a proposal with the entries."""
    return Case(
        before=found.before,
        after=found.after,
        settings=SETTINGS,
        consequences=found,
        proposal=Proposal(head=Head(id="bench", title="Bench"), file="proposals/bench.md", entries=entries),
        entries=entries,
        register=REGISTER,
    )


def measured(size: Size, folder: Path) -> dict[str, float]:
    """The figures of one size in seconds."""
    org, entries = organisation(size), changes(size)
    all_rules()
    figures: dict[str, float] = {}

    def note(name: str, run: Callable[[], object], times: int = 5) -> object:
        figures[name], result = best(run, times)
        return result

    note("floor: FTE and cost rolled up", Floor(org, size), 9)
    folded = fold(org, entries)
    note("fold of 200 changes", lambda: fold(org, entries))
    found = consequences(org, folded)
    note("full consequences", lambda: consequences(org, folded), 9)
    looked = checked(case(found, entries))
    note("all checks", lambda: check(case(found, entries)), 3)

    def one_more() -> object:
        again = fold(org, (*entries, ONE_MORE), previous=folded)
        unit = again.organisation.unit("u9")
        assert unit is not None
        totals = [again.organisation.posts.total(id) for id in again.organisation.chain("u9")]
        return totals, recheck(looked, case(compare(found.before, again.organisation, SETTINGS), (*entries, ONE_MORE)))

    note("one more change, totals and findings", one_more)
    write_workspace(org, folder)
    open_workspace(FolderStore(folder), FolderCodecs())
    return figures


def tree_figure() -> float:
    """The whole tree of an organisation on a date, after the changes of a log."""
    org, entries = organisation(TREE), changes(TREE)
    kept = fold(org, entries, CHANGE_DAY)
    seconds, rows = best(lambda: outline(fold(org, entries, CHANGE_DAY, kept).organisation), 9)
    assert len(rows) > TREE.units // 2
    return seconds


def afresh(folder: Path) -> None:
    """In a process of its own: open warm, fold, compute and check; print seconds, peak memory and columns."""
    start = time.perf_counter()
    workspace = open_workspace(FolderStore(folder), FolderCodecs())
    seconds = time.perf_counter() - start
    size = next(each for each in SIZES if each.units == workspace.opening.count(Unit))
    entries = changes(size)
    found = consequences(workspace.opening, fold(workspace.opening, entries))
    check(case(found, entries))
    print(seconds, peak_memory(), workspace.opening.posts.columns.nbytes)


def main() -> None:
    """Measure the sizes asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="SML", help="which sizes, for example SM")
    parser.add_argument("--without-browser", action="store_true", help="leave out the chart in a real browser")
    parser.add_argument("--afresh", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.afresh:
        afresh(asked.afresh)
        return
    chosen = [size for size in SIZES if size.name in asked.sizes]
    with tempfile.TemporaryDirectory() as scratch:
        folders = {size.name: Path(scratch) / size.name for size in chosen}
        figures = {size.name: measured(size, folders[size.name]) for size in chosen}
        fresh = {size.name: _afresh(folders[size.name]) for size in chosen}
        for size in chosen:
            figures[size.name]["opening warm, a process of its own"] = min(
                seconds for seconds, _, _ in fresh[size.name]
            )
        _print(chosen, figures)
        for size in chosen:
            _print_memory(size, *fresh[size.name][-1][1:])
    if not asked.without_browser:
        subprocess.run([sys.executable, str(Path(__file__).with_name("browser.py"))], check=True)


def _print(chosen: list[Size], figures: dict[str, dict[str, float]]) -> None:
    largest = chosen[-1].name
    floor = figures[largest]["floor: FTE and cost rolled up"]
    figures[largest]["tree of 3,659 units on a date"] = tree_figure()
    sizes = "".join(f"{size.name + f' ({size.units:,}/{size.posts:,})':>24}" for size in chosen)
    print(f"{'milliseconds (times the floor of the size)':<42}{sizes}   at {largest}")
    for name in figures[largest]:
        cells = "".join(_cell(figures[size.name], name) for size in chosen)
        print(f"{name:<42}{cells}   {GOALS.get(name, Goal()).word(figures[largest][name], floor)}")
    for name in figures[chosen[0].name]:
        if len(chosen) > 1:
            growth = figures[largest][name] / figures[chosen[-2].name][name]
            print(f"  {name}: × {growth:.1f} from {chosen[-2].name} to {largest} (size × 10)")


def _cell(figures: dict[str, float], name: str) -> str:
    if name not in figures:
        return f"{'':>24}"
    times = figures[name] / figures["floor: FTE and cost rolled up"]
    return f"{figures[name] * 1e3:>13,.2f} ({times:>7,.1f})"


def _afresh(folder: Path) -> list[tuple[float, int, int]]:
    """Three processes of their own: seconds to open, peak memory and the size of the columns in bytes."""
    command = [sys.executable, __file__, "--afresh", str(folder)]
    found = []
    for _ in range(3):
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        found.append((float(said[0]), int(said[1]), int(said[2])))
    return found


def _print_memory(size: Size, peak: int, columns: int) -> None:
    goal = 3 * columns + 200_000_000
    word = "met" if peak <= goal else "NOT MET"
    print(
        f"peak memory at {size.name}: {peak / 1e6:,.0f} MB, columns {columns / 1e6:,.0f} MB;"
        f" {word} (≤ {goal / 1e6:,.0f} MB)"
    )


if __name__ == "__main__":
    main()
