# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Synthetic organisations of a size, the same for the same seed: a tree of units, tasks, and posts as columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from byggesten.changes.entry import Entry
from byggesten.changes.posts.add import AddPosts
from byggesten.changes.task.move import MoveTask
from byggesten.changes.unit.absorb import AbsorbUnit
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.changes.unit.move import MoveUnit
from byggesten.changes.unit.rename import RenameUnit
from byggesten.formats.register_writer import write_register
from byggesten.kernel.dates import on
from byggesten.kernel.ranges import Range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation, opening
from byggesten.organisation.posts import PostColumns
from byggesten.organisation.tasks import BACK_OFFICE, CITIZEN, POLITICAL, Task
from byggesten.organisation.units import Unit

TODAY, CHANGE_DAY = dt.date(2026, 1, 1), dt.date(2027, 1, 1)
BRANCHING, UNITS_PER_TASK = 6, 5
WORDS = ("Plan", "Drift", "Skole", "Ældre", "Børn", "Miljø", "Natur", "Kultur", "Job", "Digital", "Økonomi", "Løn")


@dataclass(frozen=True, slots=True)
class Size:
    """A size: its letter, units and posts."""

    name: str
    units: int
    posts: int


SIZES = (Size("S", 300, 10_000), Size("M", 2_000, 100_000), Size("L", 20_000, 1_000_000))


def organisation(size: Size, seed: int = 1) -> Organisation:
    """An organisation of a size."""
    return opening(TODAY, entities(size), columns(size, seed))


def entities(size: Size) -> Iterator[Entity]:
    """Units in a tree of even branching, a task for every fifth, committees, and two MED bodies."""
    for number in range(size.units):
        word, parent = WORDS[number % len(WORDS)], (number - 1) // BRANCHING
        yield Unit(
            id=f"u{number}",
            name=f"{word} {number}",
            kind="afdeling" if number else "direktion",
            parent=f"u{parent}" if number else "",
            leader_title="leder",
        )
    for number in range(0, size.units, UNITS_PER_TASK):
        kind = (CITIZEN, BACK_OFFICE, POLITICAL)[number % 3]
        responsible, committee = (f"u{number}",), (f"k{number % BRANCHING}",)
        yield Task(id=f"t{number}", name=f"opgave {number}", kind=kind, responsible=responsible, committees=committee)
    yield from (Committee(id=f"k{number}", name=f"Udvalg {number}", kind="standing") for number in range(BRANCHING))
    yield MedBody(id="m0", name="Hovedudvalg", kind="main", units=("u0",))
    yield MedBody(id="m1", name="SektorMED", kind="sector", units=("u1",), parent="m0")


def columns(size: Size, seed: int) -> PostColumns:
    """Posts spread over the units, with FTE and cost."""
    random = np.random.default_rng(seed)
    fte = random.choice([1.0, 0.8, 0.5], size.posts)
    return PostColumns(
        id=np.char.add("P", np.arange(size.posts).astype(np.str_)),
        unit=random.integers(0, size.units, size.posts).astype(np.int32),
        title=random.integers(0, 40, size.posts).astype(np.int32),
        category=random.integers(0, 12, size.posts).astype(np.int32),
        fte=fte,
        cost=(fte * random.integers(400_000, 900_000, size.posts)).round(),
        leader=random.random(size.posts) < 0.05,
        permanent=random.random(size.posts) < 0.9,
        holder=np.char.add("M", np.arange(size.posts).astype(np.str_)),
        units=tuple(f"u{number}" for number in range(size.units)),
        titles=tuple(f"titel {number}" for number in range(40)),
        categories=tuple(f"kategori {number}" for number in range(12)),
        synthetic=True,
    )


def write_workspace(org: Organisation, folder: Path) -> None:
    """The organisation as a workspace folder."""
    (folder / "register").mkdir(parents=True)
    (folder / "byggesten.toml").write_text(
        f'[workspace]\nname = "Bench"\nopening = {TODAY.isoformat()}\nsynthetic = true\n', encoding="utf-8"
    )
    for name, text in write_register(org).items():
        (folder / "register" / name).write_text(text, encoding="utf-8")
    with (folder / "register" / "posts.csv").open("w", encoding="utf-8") as file:
        file.write("id,unit,title,category,fte,cost,leader,permanent,holder\n")
        file.writelines(_rows(org.posts.columns))


def _rows(posts: PostColumns) -> Iterator[str]:
    for row in range(len(posts)):
        leader, permanent = ("ja" if flag else "nej" for flag in (posts.leader[row], posts.permanent[row]))
        yield (
            f"{posts.id[row]},{posts.units[posts.unit[row]]},{posts.titles[posts.title[row]]},"
            f"{posts.categories[posts.category[row]]},{posts.fte[row]},{posts.cost[row]:.0f},{leader},{permanent},"
            f"{posts.holder[row]}\n"
        )


def changes(size: Size, count: int = 200, seed: int = 2) -> tuple[Entry, ...]:
    """A mix of changes of the lower units: moves, absorptions, renames, new units, tasks and posts."""
    random = np.random.default_rng(seed)
    low = [int(number) for number in random.permutation(np.arange(size.units // 2, size.units))]
    high = [f"u{number}" for number in range(1, max(2, size.units // BRANCHING // BRANCHING))]
    return tuple(_entry(number, f"u{low[number % len(low)]}", high[number % len(high)]) for number in range(count))


def _entry(number: int, unit: str, to: str) -> Entry:
    kinds = (
        MoveUnit(unit=unit, to=to),
        AbsorbUnit(unit=unit, into=to),
        RenameUnit(unit=unit, to=f"Nyt navn {number}"),
        EstablishUnit(name=f"Ny enhed {number}", under=to),
        MoveTask(task=f"t{int(unit[1:]) // UNITS_PER_TASK * UNITS_PER_TASK}", to=to),
        AddPosts(count=Range.of(1, 2), to=unit),
    )
    return Entry(key=f"C{number}", change=kinds[number % len(kinds)], effective=on(CHANGE_DAY))
