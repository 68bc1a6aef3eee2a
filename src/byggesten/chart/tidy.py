# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The tidy tree: where the parts of a chart stand beside each other.

Reingold and Tilford's contours with Buchheim, Jünger and Leipert's spreading of smaller subtrees, in linear time and
without recursion. A part may reach over several layers (a unit with its staff, a long list), as in van der Ploeg's
trees with nodes of different heights: it gives one outline per layer. Joining two subtrees costs no more than the
lower of them is high, because the higher one's contour is kept and only its upper end written over.
"""

from dataclasses import dataclass, field
from typing import Final

Outline = tuple[float, float]
START: Final[Outline] = (0.0, 0.0)


@dataclass(slots=True, kw_only=True, eq=False)
class Cell:
    """A part of the chart: its outline, left and right of its own x, in each layer from `first` down.

    `x` is the answer: first relative to the parent, after `place` from the root.
    """

    first: int
    outline: list[Outline]
    kids: list["Cell"] = field(default_factory=list)
    x: float = 0.0


@dataclass(slots=True, kw_only=True)
class _Contour:
    """The left and right edge of a subtree by layer, the deepest layer first, so that a parent is an append."""

    left: list[float] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    left_at: float = 0.0
    right_at: float = 0.0

    def move(self, distance: float) -> None:
        self.left_at += distance
        self.right_at += distance

    def add(self, outline: Outline) -> None:
        self.left.append(outline[0] - self.left_at)
        self.right.append(outline[1] - self.right_at)


def place(root: Cell, gap: float) -> None:
    """Give every cell below `root` its x, the root's being 0, with at least `gap` between neighbours."""
    order = _preorder(root)
    contours: dict[int, _Contour] = {}
    for cell in reversed(order):
        contour = _join(cell, contours, gap)
        for outline in reversed(cell.outline):
            contour.add(outline)
        contours[id(cell)] = contour
    for cell in order:
        for kid in cell.kids:
            kid.x += cell.x


def _preorder(root: Cell) -> list[Cell]:
    order: list[Cell] = []
    waiting = [root]
    while waiting:
        cell = waiting.pop()
        order.append(cell)
        waiting += reversed(cell.kids)
    return order


def _join(cell: Cell, contours: dict[int, _Contour], gap: float) -> _Contour:
    """Put a cell's children beside each other and centre the cell above them."""
    if not cell.kids:
        return _Contour()
    top = cell.first + len(cell.outline)
    row = _Row(gap=gap, contour=_reach_up(cell.kids[0], contours, top))
    for kid in cell.kids[1:]:
        row.append(_reach_up(kid, contours, top))
    places = row.places()
    centre = (places[0] + places[-1]) / 2
    for kid, x in zip(cell.kids, places, strict=True):
        kid.x = x - centre
    row.contour.move(-centre)
    return row.contour


def _reach_up(kid: Cell, contours: dict[int, _Contour], top: int) -> _Contour:
    """Keep the way free up to the layer below the parent, for a child that stands further down."""
    contour = contours.pop(id(kid))
    for _ in range(kid.first - top):
        contour.add(kid.outline[0])
    return contour


class _Row:
    """Siblings joined so far."""

    def __init__(self, *, gap: float, contour: _Contour) -> None:
        self.gap = gap
        self.contour = contour
        self.at = [0.0]
        self.owners = [(len(contour.left), 0)]
        self.shift = [0.0]
        self.change = [0.0]

    def append(self, new: _Contour) -> None:
        """Move the next sibling as far right as its neighbours need, and spread those it passes."""
        number = len(self.at)
        self.shift.append(0.0)
        self.change.append(0.0)
        distance = self._distance(new, number)
        self.at.append(distance)
        while self.owners and self.owners[-1][0] <= len(new.left):
            self.owners.pop()
        self.owners.append((len(new.left), number))
        new.move(distance)
        self._merge(new)

    def places(self) -> list[float]:
        """Give the siblings' x from the first one's, the spreading added."""
        found, moved, step = [], 0.0, 0.0
        for at, shift, change in zip(self.at, self.shift, self.change, strict=True):
            step += shift
            moved += step + change
            found.append(at + moved)
        return found

    def _distance(self, new: _Contour, number: int) -> float:
        old = self.contour
        base = old.right_at + self.gap - new.left_at
        distance = old.right[-1] + base - new.left[-1]
        owner = len(self.owners) - 1
        for layer in range(2, min(len(old.right), len(new.left)) + 1):
            need = old.right[-layer] + base - new.left[-layer] - distance
            if need > 0:
                while self.owners[owner][0] < layer:
                    owner -= 1
                self._spread(self.owners[owner][1], number, need)
                distance += need
        return distance

    def _spread(self, fixed: int, number: int, need: float) -> None:
        between = number - fixed
        if between > 1:
            self.shift[fixed + 1] += need / between
            self.shift[number] -= need / between
            self.change[number] -= need - need / between

    def _merge(self, new: _Contour) -> None:
        old = self.contour
        if len(new.left) > len(old.left):
            _write_over(new.left, new.left_at, old.left, old.left_at)
            self.contour = new
        else:
            _write_over(old.right, old.right_at, new.right, new.right_at)


def _write_over(longer: list[float], longer_at: float, shorter: list[float], shorter_at: float) -> None:
    difference = shorter_at - longer_at
    start = len(longer) - len(shorter)
    longer[start:] = [value + difference for value in shorter]
