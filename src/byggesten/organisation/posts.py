# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts as columns: up to millions of rows that point at units and are never rewritten.

A branch lays a sparse overlay over the columns: lines added or taken away, single rows moved, and whole units
routed into others. What each unit holds is summed once per set of columns and corrected along the overlay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import ClassVar, Self

import numpy as np
import numpy.typing as npt
from immutables import Map

from byggesten.kernel.ranges import ZERO, Range

Codes = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Names = npt.NDArray[np.str_]


@dataclass(frozen=True, slots=True)
class Total:
    """What a unit holds: posts and leaders in number, FTE, and yearly cost in kroner; each may be a range.

    ``partial`` is True where some of the cost may not be told, so that it is at least this, and unknown at zero.
    """

    posts: Range = ZERO
    fte: Range = ZERO
    leaders: Range = ZERO
    cost: Range = ZERO
    partial: bool = False

    def __add__(self, other: Total) -> Total:
        return Total(
            self.posts + other.posts,
            self.fte + other.fte,
            self.leaders + other.leaders,
            self.cost + other.cost,
            self.partial or other.partial,
        )

    def __neg__(self) -> Total:
        return Total(-self.posts, -self.fte, -self.leaders, -self.cost, self.partial)

    @property
    def known_cost(self) -> Range | None:
        """The cost, at least this where it is partial; None where nothing of it may be told."""
        return None if self.partial and self.cost == ZERO else self.cost

    def without(self, moved: Total) -> Total:
        """A sum in which something stands both as taken and as given, without the two."""
        return Total(
            _without(self.posts, moved.posts),
            _without(self.fte, moved.fte),
            _without(self.leaders, moved.leaders),
            _without(self.cost, moved.cost),
            self.partial,
        )


def _without(held: Range, moved: Range) -> Range:
    wider = moved.high - moved.low
    return Range(held.low + wider, held.high - wider) if wider else held


NOTHING = Total()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """Posts a change adds to a unit, or takes from it when the count is negative; count and FTE may be ranges.

    ``since`` says how many moves had been made when the line was added: later ones take its posts along.
    """

    unit: str
    count: Range
    fte: Range
    title: str = ""
    category: str = ""
    leader: bool = False
    permanent: bool = True
    cost: Range = ZERO
    change: str = ""
    since: int = field(default=0, compare=False)

    @property
    def total(self) -> Total:
        """The line as a total."""
        return Total(self.count, self.fte, self.count if self.leader else ZERO, self.cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostMove:
    """Posts that went from one unit to another as they were: all it held (``whole``) or single ones."""

    source: str
    target: str
    total: Total
    whole: bool = False
    change: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class PostColumns:
    """The posts of the opening register, one array a column, all of equal length.

    ``unit``, ``title`` and ``category`` are codes into the tuples of names; ``holder`` is a pseudonym, empty for a
    vacant post; ``fte`` is full-time equivalents; ``cost`` kroner a year, zero where not known.
    """

    id: Names
    unit: Codes
    title: Codes
    category: Codes
    fte: Numbers
    cost: Numbers
    leader: Flags
    permanent: Flags
    holder: Names
    units: tuple[str, ...]
    titles: tuple[str, ...]
    categories: tuple[str, ...]
    source: tuple[str, ...] = ()
    synthetic: bool = False
    coarse: ClassVar[bool] = False

    def __len__(self) -> int:
        return len(self.fte)

    @classmethod
    def none(cls) -> Self:
        """No posts at all."""
        codes, numbers, flags = np.empty(0, np.int32), np.empty(0), np.empty(0, np.bool_)
        names = np.empty(0, np.dtype("U1"))
        return cls(
            id=names, unit=codes, title=codes, category=codes, fte=numbers, cost=numbers, leader=flags,
            permanent=flags, holder=names, units=(), titles=(), categories=(),
        )  # fmt: skip

    @property
    def nbytes(self) -> int:
        """The size of the arrays in bytes."""
        return sum(value.nbytes for value in vars(self).values() if isinstance(value, np.ndarray))

    @cached_property
    def code_of(self) -> dict[str, int]:
        """Unit id to its code."""
        return {unit: code for code, unit in enumerate(self.units)}

    @cached_property
    def sums(self) -> npt.NDArray[np.float64]:
        """Posts, FTE, leaders and cost by unit code: the one pass over the columns (4 × units)."""
        size = len(self.units)
        return np.stack(
            [
                np.bincount(self.unit, minlength=size).astype(np.float64),
                np.bincount(self.unit, self.fte, size),
                np.bincount(self.unit, self.leader, size),
                np.bincount(self.unit, self.cost, size),
            ]
        )

    def total(self, unit: str) -> Total:
        """What the columns hold for one unit."""
        found = self._totals.get(unit)
        if found is None:
            code = self.code_of.get(unit)
            found = NOTHING if code is None else _total(self.sums[:, code])
            self._totals[unit] = found
        return found

    @cached_property
    def _totals(self) -> dict[str, Total]:
        """What has been asked for, by unit."""
        return {}

    def row(self, row: int) -> Total:
        """One row as a total."""
        return _total(np.array([1.0, self.fte[row], float(self.leader[row]), self.cost[row]]))

    def left(self, held: Total, moved: Total) -> Total:
        """What a unit that held something is told to hold when something came, or went where it is negative."""
        return held + moved


def _total(numbers: Numbers) -> Total:
    posts, fte, leaders, cost = map(_exactly, numbers.tolist())
    return Total(posts, fte, leaders, cost)


def _exactly(number: float) -> Range:
    """A range of one number, sums of binary fractions rounded to four decimals."""
    value = Decimal(int(number)) if number.is_integer() else Decimal(str(round(number, 4)))
    return Range(value, value)


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of an organisation: columns and the overlay of its changes.

    ``rows`` says of a single post that has moved where it was put, and how many moves had then been made: a unit
    may be taken into another, come again and be taken into a third.
    """

    columns: PostColumns
    lines: tuple[PostLine, ...] = ()
    moves: tuple[PostMove, ...] = ()
    rows: Map[int, tuple[str, int]] = field(default_factory=Map)
    held: Map[str, Total] = field(default_factory=Map)

    def total(self, unit: str) -> Total:
        """What the unit itself holds, units below it not counted."""
        own = self.held.get(unit)
        return self.columns.total(unit) if own is None else own

    def holders(self) -> Iterator[str]:
        """Every unit that may hold posts."""
        yield from self.columns.units
        yield from (unit for unit in self.held if unit not in self.columns.code_of)

    def add(self, line: PostLine) -> Posts:
        """With the line added to its unit."""
        held = self.held.set(line.unit, self.columns.left(self.total(line.unit), line.total))
        return replace(self, lines=(*self.lines, replace(line, since=len(self.moves))), held=held)

    def route(self, source: str, target: str, change: str = "") -> Posts:
        """With everything the source holds held by the target from now on."""
        if source == target:
            return self
        moved = PostMove(source=source, target=target, total=self.total(source), whole=True, change=change)
        held = self.held.set(target, self.total(target) + moved.total).set(source, NOTHING)
        return replace(self, moves=(*self.moves, moved), held=held)

    def move_rows(self, rows: Iterable[int], target: str, change: str = "") -> Posts:
        """With single posts moved to another unit."""
        held, put, since = self.held, self.rows, len(self.moves)
        moved: dict[str, Total] = {}
        for row in rows:
            source, total = self.unit_of(row), self.columns.row(row)
            held = held.set(source, self.columns.left(held.get(source, self.columns.total(source)), -total))
            held = held.set(target, held.get(target, self.columns.total(target)) + total)
            put = put.set(row, (target, since))
            moved[source] = moved.get(source, NOTHING) + total
        moves = (PostMove(source=unit, target=target, total=moved[unit], change=change) for unit in moved)
        return replace(self, rows=put, moves=(*self.moves, *moves), held=held)

    def unit_of(self, row: int) -> str:
        """The unit that holds the post in a row of the columns: where it was put last, followed through the moves."""
        unit, since = self.rows.get(row) or (self.columns.units[self.columns.unit[row]], 0)
        return self._followed(unit, since)

    def rows_of(self, units: Iterable[str]) -> list[int]:
        """The rows of the columns that units hold, in the order of the columns; posts of changes have no row."""
        wanted, columns = set(units), self.columns
        codes = [code for code, unit in enumerate(columns.units) if self._followed(unit, 0) in wanted]
        rows = set(np.flatnonzero(np.isin(columns.unit, codes)).tolist())
        for row in self.rows:
            (rows.add if self.unit_of(row) in wanted else rows.discard)(row)
        return sorted(rows)

    def _followed(self, unit: str, since: int) -> str:
        """The unit that holds what a unit held after so many moves."""
        for move in self.moves[since:]:
            if move.whole and move.source == unit:
                unit = move.target
        return unit

    def neutral(self) -> Iterator[tuple[str, str, Total]]:
        """What changes took out and put in again as it was: who gave it, who got it, as they are now, and how much."""
        given: dict[tuple[str, Total], list[PostLine]] = {}
        for line in self.lines:
            if line.count.low < 0:
                given.setdefault((line.change, -line.total), []).append(line)
        for line in self.lines:
            out = given.get((line.change, line.total)) if line.change and line.count.low >= 0 else None
            if out:
                origin = out.pop(0)
                yield self._followed(origin.unit, origin.since), self._followed(line.unit, line.since), line.total

    def together(self, units: Iterable[str]) -> Total:
        """What several units hold together: what a change only moves between them leaves the sum as it is."""
        among = dict.fromkeys(units)
        held = NOTHING
        for unit in among:
            held = held + self.total(unit)
        for origin, receiver, moved in self.neutral():
            if origin in among and receiver in among:
                held = held.without(moved)
        return held

    def find(self, ids: Iterable[str]) -> tuple[list[int], list[str]]:
        """The rows with these post ids, and the ids that are not there."""
        wanted = set(ids)
        rows = np.flatnonzero(np.isin(self.columns.id, list(wanted))).tolist()
        found = {str(self.columns.id[row]) for row in rows}
        return rows, sorted(wanted - found)

    @property
    def count(self) -> Range:
        """How many posts there are in all."""
        return self.together(self.holders()).posts
