# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units, committees and MED bodies as the nodes of a chart, with what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.chart.model import Mark, Node
from byggesten.documents.material import Material
from byggesten.kernel.ranges import ZERO, Range, total
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import FINAL, MISSING, Unit

FTE = Text("{number} årsværk", "{number} FTE")
NEW_POSTS = Text("+{number} årsværk", "+{number} FTE")
WORKING_NAME = Text("arbejdsnavn", "working name")
NO_NAME = Text("navn mangler", "name missing")
SEVERAL = Text("flere enheder", "several units")
MANY = Text("{number} enheder", "{number} units")
FORMERLY = Text("før {name}", "formerly {name}")
FROM_UNIT = Text("fra {name}", "from {name}")
INTO = Text("indgår i {name}", "becomes part of {name}")
DIVIDED = Text("deles", "is split")
CHAIR = Text("formand: {name}", "chair: {name}")
SERVED_BY = Text("betjenes af {name}", "served by {name}")


def unit_nodes(material: Material, org: Organisation) -> tuple[Node, ...]:
    """Every unit that exists in an organisation."""
    sums = _full_time(org)
    return tuple(_unit(material, org, unit, sums) for unit in org.every(Unit))


def changed_nodes(material: Material) -> tuple[Node, ...]:
    """Every unit before or after; what is new, changed, moved, merged or closed is marked, and the closed stay."""
    sums = _full_time(material.after)
    nodes: list[Node] = []
    for unit in material.after.every(Unit):
        nodes.append(_marked(material, _unit(material, material.after, unit, sums)))
    gone = (unit for unit in material.before.every(Unit) if not material.after.live(unit.id))
    nodes += [_gone(material, _unit(material, material.before, unit, {})) for unit in gone]
    known = {node.id for node in nodes}
    order = [id for id in material.after.order.get("units", ()) if id in known]
    place = {id: at for at, id in enumerate(order)}
    return tuple(sorted(nodes, key=lambda node: place.get(node.id, len(place))))


def _unit(material: Material, org: Organisation, unit: Unit, sums: dict[str, Range]) -> Node:
    return Node(
        id=unit.id,
        label=unit.name,
        details=tuple(_details(material, unit, sums.get(unit.id, ZERO))),
        parent=unit.parent if unit.parent and org.live(unit.parent) else None,
        staff=unit.staff,
        kind=unit.kind,
    )


def _details(material: Material, unit: Unit, held: Range) -> Iterator[str]:
    if unit.leader_title:
        yield unit.leader_title
    if unit.name_status != FINAL:
        yield material.say(NO_NAME if unit.name_status == MISSING else WORKING_NAME)
    if unit.collective:
        number = write_range(unit.number, material.lang) if unit.number else ""
        yield material.say(MANY, number=number) if number else material.say(SEVERAL)
    if held != ZERO:
        yield material.say(FTE, number=write_range(held, material.lang, 1))


def _full_time(org: Organisation) -> dict[str, Range]:
    """FTE of each unit with everything below it; empty where the register holds no posts."""
    if not len(org.posts.columns):
        return {}
    sums: dict[str, Range] = {}
    for top in org.below(""):
        order = [top, *org.descendants(top)]
        for id in reversed(order):
            below = total(sums.get(child, ZERO) for child in org.below(id))
            sums[id] = org.posts.total(id).fte + below
    return sums


def _marked(material: Material, node: Node) -> Node:
    was, now = material.before.unit(node.id), material.after.unit(node.id)
    mark, notes = _fate(material, was, now)
    added = _added(material, node.id)
    if added:
        notes.append(added)
        mark = mark or Mark.CHANGED
    return Node(
        id=node.id, label=node.label, details=node.details, parent=node.parent, staff=node.staff, kind=node.kind,
        mark=mark, note="; ".join(notes),
    )  # fmt: skip


def _fate(material: Material, was: Unit | None, now: Unit | None) -> tuple[Mark | None, list[str]]:
    if now is None:
        return None, []
    if was is None or not material.before.live(now.id):
        return Mark.NEW, []
    mark, notes = None, []
    if was != now and (was.leader_title, was.line, was.kind) != (now.leader_title, now.line, now.kind):
        mark = Mark.CHANGED
    if was.name != now.name:
        mark = Mark.CHANGED
        notes.append(material.say(FORMERLY, name=was.name))
    if was.parent != now.parent:
        mark = Mark.MOVED
        if was.parent:
            notes.append(material.say(FROM_UNIT, name=material.old_name(was.parent)))
    return mark, notes


def _added(material: Material, id: str) -> str:
    """The posts a proposal adds to a unit, where the register does not hold posts."""
    if len(material.after.posts.columns):
        return ""
    held = material.after.posts.total(id).fte - material.before.posts.total(id).fte
    return material.say(NEW_POSTS, number=write_range(held, material.lang)) if held.low > 0 else ""


def _gone(material: Material, node: Node) -> Node:
    merged = {each.unit for each in material.found.summary.merged}
    split = {each.unit for each in material.found.summary.split}
    note = ""
    if node.id in merged:
        into = material.found.difference.whole.get(node.id, "")
        note = material.say(INTO, name=material.name(into)) if into else ""
    elif node.id in split:
        note = material.say(DIVIDED)
    return Node(
        id=node.id, label=node.label, details=node.details, parent=node.parent, staff=node.staff, kind=node.kind,
        mark=Mark.MERGED if node.id in merged else Mark.CLOSED, note=note,
    )  # fmt: skip


def committee_nodes(material: Material, org: Organisation, *, marked: bool) -> tuple[Node, ...]:
    """The political bodies of an organisation; after, with what is new or renamed marked and what ends kept."""
    fates = {each.committee: each for each in material.found.committees} if marked else {}
    listed = list(org.every(Committee))
    if marked:
        listed += [each for each in material.before.every(Committee) if not material.after.live(each.id)]
    nodes: list[Node] = []
    for each in listed:
        fate = fates.get(each.id)
        served = [material.name(link) for link in (fate.served_after if fate else ())]
        details = [material.say(CHAIR, name=each.chair)] if each.chair else []
        details += [material.say(SERVED_BY, name=name) for name in served]
        mark = _BODIES.get(fate.fate) if fate else None
        old = material.old_name(each.id)
        renamed = fate is not None and fate.fate == "renamed"
        parent = each.parent if any(other.id == each.parent for other in listed) else None
        nodes.append(
            Node(
                id=each.id,
                label=each.name,
                details=tuple(details),
                parent=parent,
                kind=each.kind,
                mark=mark,
                note=material.say(FORMERLY, name=old) if renamed else "",
            )
        )
    return tuple(nodes)


_BODIES = {"established": Mark.NEW, "closed": Mark.CLOSED, "renamed": Mark.CHANGED}


def med_nodes(material: Material) -> tuple[Node, ...]:
    """The MED bodies after; what is new is marked, what ends is kept."""
    listed = [*material.after.every(MedBody)]
    listed += [each for each in material.before.every(MedBody) if not material.after.live(each.id)]
    ids = {each.id for each in listed}
    return tuple(
        Node(
            id=each.id,
            label=each.name,
            details=tuple(material.name(unit) for unit in each.units),
            parent=each.parent if each.parent in ids else None,
            kind=each.kind,
            mark=_med_mark(material, each.id),
        )
        for each in listed
    )


def _med_mark(material: Material, id: str) -> Mark | None:
    if not material.after.live(id):
        return Mark.CLOSED
    return None if material.before.live(id) else Mark.NEW
