# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation as a table that can be sorted: one row for each unit, committee or MED body."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from byggesten.actions.figures import row_path
from byggesten.actions.permission import Right
from byggesten.chart.model import Mark
from byggesten.chart.tree_text import outline
from byggesten.consequences.committees import committees_of, serving
from byggesten.consequences.levels import span
from byggesten.documents.svg_words import WORDS as PICTURE_WORDS
from byggesten.kernel.names import danish_key
from byggesten.kernel.ranges import Range
from byggesten.kernel.wording import write_amount, write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.web.pages.organisation.figures import figure_address
from byggesten.web.pages.organisation.looking import Look
from byggesten.web.pages.organisation.nodes import every_node, kind_word
from byggesten.web.pages.organisation.query import CHANGES, COMMITTEES, MED
from byggesten.web.pages.organisation.tools import page_address

PAGE = 200
NUMBERS = frozenset(("posts", "fte", "span", "tasks", "cost", "level"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: what it says, what it is sorted by, and where it leads."""

    text: str = ""
    key: Any = ""
    address: str = ""
    figure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one page of a table, each a cell for each column; without ``sorted_by`` in the tree's order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    count: int
    page: int
    pages: int
    sorted_by: str
    falling: bool


def table(look: Look) -> Table:
    """The table of what is looked at, sorted and paged as the query says."""
    columns = _columns(look)
    nodes = [entry.node for entry in outline(every_node(look))]
    marks = {node.id: node.mark for node in nodes}
    name = look.query.sort.removeprefix("-")
    sorted_by, falling = (name, look.query.sort.startswith("-")) if name in columns else ("", False)
    ids = [node.id for node in nodes]
    if sorted_by:
        keys = {id: CELLS[sorted_by](look, look.side(id), id, marks[id]).key for id in ids}
        ids.sort(key=lambda id: keys[id], reverse=falling)
    pages = max(1, -(-len(ids) // PAGE))
    page = min(look.query.page, pages)
    shown = ids[(page - 1) * PAGE : page * PAGE]
    rows = tuple(tuple(CELLS[each](look, look.side(id), id, marks[id]) for each in columns) for id in shown)
    return Table(
        columns=columns, rows=rows, count=len(ids), page=page, pages=pages, sorted_by=sorted_by, falling=falling
    )


def _columns(look: Look) -> tuple[str, ...]:
    tree, change = look.query.tree, ("change",) if look.query.view == CHANGES else ()
    if tree == COMMITTEES:
        return ("name", *change, "kind", "parent", "chair", "served", "tasks")
    if tree == MED:
        return ("name", *change, "kind", "parent", "covers")
    cost = ("cost",) if look.visit.may(Right.COSTS) else ()
    return ("name", *change, "kind", "parent", "leader", "posts", "fte", *cost, "span", "tasks", "committees")


def _text(text: str, address: str = "") -> Cell:
    return Cell(text=text, key=(not text, danish_key(text)), address=address)


def _number(look: Look, value: Range | None, path: str = "", changes: Collection[str] = ()) -> Cell:
    """A number that opens the changes behind it; one that is not known is sorted as the least."""
    if value is None:
        return Cell(text="–", key=(-1.0, -1.0))
    address = figure_address(look.visit, look.subject, path, changes) if path else ""
    key = (float(value.high), float(value.low))
    return Cell(text=write_range(value, look.visit.lang, 1), key=key, address=address, figure=bool(address))


def _names(org: Organisation, ids: Sequence[str]) -> Cell:
    return _text(", ".join(org.name(id) for id in ids))


def _name(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _text(org.name(id), page_address(look, look.query.tree, id))


def _change(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _text(PICTURE_WORDS[look.visit.lang].marks[mark] if mark else "")


def _kind(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    thing = org.things.get(id)
    return _text(kind_word(thing.kind, look) if thing else "")


def _parent(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    parent = getattr(org.things.get(id), "parent", "")
    return _text(org.name(parent), page_address(look, look.query.tree, parent)) if parent else _text("")


def _leader(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    unit = org.unit(id)
    return _text(unit.leader_title if unit else "")


def _posts(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _number(look, org.posts.total(id).posts, row_path("posts-held", id), look.held_changes.get(id, ()))


def _fte(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _number(look, org.posts.total(id).fte, row_path("posts-held", id), look.held_changes.get(id, ()))


def _cost(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    cost = org.posts.total(id).known_cost
    number = _number(look, cost)
    return number if cost is None else Cell(text=write_amount(cost, look.visit.lang), key=number.key)


def _span(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    found = span(org, id)
    changes = look.span_changes.get(id, ())
    cell = _number(look, found.total if found else None, row_path("spans", id), changes)
    return replace(cell, text=f"≥ {cell.text}") if found and found.open else cell


def _tasks(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    if look.query.tree == COMMITTEES:
        return _number(look, Range.of(sum(id in task.committees for task in org.using(id, Task))))
    return _number(look, Range.of(len(org.tasks_of(id))), row_path("tasks", id), look.task_changes.get(id, ()))


def _committees(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _names(org, committees_of(org, id))


def _chair(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    body = org.get(Committee, id)
    return _text(body.chair if body else "")


def _served(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    return _names(org, serving(org, id))


def _covers(look: Look, org: Organisation, id: str, mark: Mark | None) -> Cell:
    body = org.get(MedBody, id)
    return _names(org, body.units if body else ())


CELLS: Mapping[str, Callable[[Look, Organisation, str, Mark | None], Cell]] = {
    "name": _name, "change": _change, "kind": _kind, "parent": _parent, "leader": _leader, "posts": _posts, "fte": _fte,
    "cost": _cost, "span": _span, "tasks": _tasks, "committees": _committees, "chair": _chair, "served": _served,
    "covers": _covers,
}  # fmt: skip
