# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The boxes of a chart of the organisation: what is shown of each tree, folded as a reader asks."""

from __future__ import annotations

from dataclasses import replace

from byggesten.chart.cut import cut
from byggesten.chart.model import Node
from byggesten.chart.tree_text import outline
from byggesten.consequences.committees import serving
from byggesten.documents.charts import LEVELS, MANY
from byggesten.documents.nodes import CHAIR, SERVED_BY, changed_nodes, committee_nodes, med_nodes, unit_nodes
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill, write_list
from byggesten.organisation.bodies import Committee
from byggesten.organisation.codes import worded
from byggesten.web.charts import Shown, fold_away
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.colours import measure
from byggesten.web.pages.organisation.looking import Look
from byggesten.web.pages.organisation.query import CHANGE, CHANGES, COMMITTEES, MED, Query


def every_node(look: Look) -> tuple[Node, ...]:
    """Everything there is to show of the tree and the side that is looked at, nothing folded."""
    query = look.query
    key = ("nodes", query.of, look.subject.date, query.view, query.tree, look.visit.lang)
    return remember(look.visit.workspace, key, lambda: _made(look))


def _marked(look: Look, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The boxes of one side with the marks of what happens to them, and after with what they were."""
    changed = {node.id: node for node in every_node(Look(look.visit, look.query.but(view=CHANGES), look.subject))}
    after = look.org is look.subject.after
    return tuple(
        replace(node, mark=other.mark, note=other.note if after else "") if (other := changed.get(node.id)) else node
        for node in nodes
    )


def _made(look: Look) -> tuple[Node, ...]:
    if look.query.tree == COMMITTEES:
        made = committee_nodes(look.material if look.changes else look.still, look.org, marked=look.changes)
        return tuple(_served(look, node) for node in made)
    if look.query.tree == MED:
        return med_nodes(look.material if look.changes else look.still)
    return changed_nodes(look.material) if look.changes else unit_nodes(look.material, look.org)


def _served(look: Look, node: Node) -> Node:
    """A committee with its chair and who serves it."""
    org, lang = look.side(node.id), look.visit.lang
    body = org.get(Committee, node.id)
    names = [org.name(id) for id in serving(org, node.id)]
    details = [fill(CHAIR, lang, {"name": body.chair})] if body and body.chair else []
    details += [fill(SERVED_BY, lang, {"name": write_list(names, lang)})] if names else []
    return replace(node, details=tuple(details), kind=kind_word(node.kind, look))


def kind_word(kind: str, look: Look) -> str:
    """A kind in the reader's words."""
    said = worded(kind)
    return said.in_(look.visit.lang) if isinstance(said, Text) else said


def shown(look: Look) -> Shown:
    """The boxes that are shown: one branch where one is asked for, with its levels and what is folded by hand."""
    query, nodes = look.query, every_node(look)
    if query.unit and any(node.id == query.unit for node in nodes):
        nodes = cut(nodes, root=query.unit)
    if query.colour == CHANGE and not look.changes:
        nodes = _marked(look, nodes)
    elif query.colour:
        nodes = tuple(_measured(look, node) for node in nodes)
    levels = levels_of(query, len(nodes))
    if not levels and not query.closed:
        return Shown(nodes=nodes)
    opened = {*query.opened, *_way_to(nodes, query.reveal)}
    return fold_away(nodes, lang=look.visit.lang, levels=levels, closed=query.closed, opened=opened)


def levels_of(query: Query, count: int) -> int:
    """How many levels are unfolded (0: all): as asked, else all where so many can be read."""
    if query.levels is not None:
        return query.levels
    return LEVELS if count > MANY else 0


def depth(look: Look) -> int:
    """How many levels the whole tree has."""
    query = look.query
    key = ("depth", query.of, look.subject.date, query.view, query.tree)
    return remember(
        look.visit.workspace, key,
        lambda: 1 + max((entry.depth for entry in outline(every_node(look))), default=0),
    )  # fmt: skip


def _measured(look: Look, node: Node) -> Node:
    """A box that says what it is coloured by, where it does not say so already."""
    said = measure(look, node.id)
    return replace(node, details=(*node.details, said)) if said else node


def _way_to(nodes: tuple[Node, ...], id: str) -> set[str]:
    """The boxes above one, which must be unfolded for it to be seen."""
    parents = {node.id: node.parent for node in nodes} if id else {}
    way: set[str] = set()
    at = parents.get(id)
    while at is not None and at not in way:
        way.add(at)
        at = parents.get(at)
    return way
