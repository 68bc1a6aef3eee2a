# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the boxes of a chart are coloured by: kind, FTE, span, cost, committee or change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from byggesten.actions.permission import Right
from byggesten.actions.show import below_too, unit_tree
from byggesten.chart.model import Node
from byggesten.consequences.committees import committees_of
from byggesten.consequences.levels import span
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill, write_amount, write_number, write_range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import Total
from byggesten.web.charts import Colouring, by_amount, by_group
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.looking import Look
from byggesten.web.pages.organisation.query import CHANGE, CHANGES, COLOURS, COMMITTEE, COST, FTE, KIND, SPAN, UNITS
from byggesten.web.visit import Visit

NO_COMMITTEE = Text("Intet udvalg", "No committee")
SPAN_OF = Text("ledelsesspænd {number}", "span {number}")
AT_LEAST = Text("ledelsesspænd mindst {number}", "span at least {number}")


def colours_for(visit: Visit, tree: str, view: str) -> tuple[str, ...]:
    """What a reader may colour a tree by."""
    found = COLOURS if tree == UNITS else (KIND, CHANGE)
    return tuple(
        each for each in found if (each != COST or visit.may(Right.COSTS)) and (each != CHANGE or view != CHANGES)
    )


def colouring(look: Look, nodes: Iterable[Node]) -> Colouring | None:
    """The colours of boxes, as the query asks; None where it asks for none the reader may have.

    What changes is marked on the boxes themselves, as in every picture of a proposal.
    """
    colour, lang = look.query.colour, look.visit.lang
    if colour == CHANGE or colour not in colours_for(look.visit, look.query.tree, look.query.view):
        return None
    if colour == KIND:
        return by_group({node.id: node.kind for node in nodes}, lang)
    if colour == COMMITTEE:
        return _by_committee(look, nodes)
    return by_amount(_amounts(look, nodes, AMOUNTS[colour]), lang, _writer(look, colour))


def _by_committee(look: Look, nodes: Iterable[Node]) -> Colouring:
    first: dict[str, str] = {}
    names: dict[str, str] = {"": NO_COMMITTEE.in_(look.visit.lang)}
    for node in nodes:
        org = look.side(node.id)
        found = committees_of(org, node.id)
        first[node.id] = found[0] if found else ""
        names.update((id, org.name(id)) for id in found[:1])
    return by_group(first, look.visit.lang, names)


def _amounts(look: Look, nodes: Iterable[Node], of: Callable[[Look, str], Range | None]) -> Mapping[str, float]:
    found = ((node.id, of(look, node.id)) for node in nodes)
    return {id: float((value.low + value.high) / 2) for id, value in found if value is not None}


def _writer(look: Look, colour: str) -> Callable[[float], str]:
    lang = look.visit.lang
    if colour == COST:
        return lambda amount: write_amount(Range.of(round(amount)), lang)
    return lambda amount: write_number(Decimal(str(amount)), lang, 1)


def totals(look: Look, org: Organisation) -> Mapping[str, Total]:
    """What each unit holds with everything below it."""
    side = "before" if org is look.subject.before else "after"
    key = ("totals", look.query.of, look.subject.date, side)
    return remember(look.visit.workspace, key, lambda: below_too(org, list(unit_tree(org))))


def _fte(look: Look, id: str) -> Range | None:
    org = look.side(id)
    found = totals(look, org).get(id)
    return found.fte if found and len(org.posts.columns) else None


def _span(look: Look, id: str) -> Range | None:
    found = span(look.side(id), id)
    return found.total if found else None


def _cost(look: Look, id: str) -> Range | None:
    found = totals(look, look.side(id)).get(id)
    cost = found.known_cost if found else None
    return cost if cost is not None and cost != ZERO else None


AMOUNTS: Mapping[str, Callable[[Look, str], Range | None]] = {FTE: _fte, SPAN: _span, COST: _cost}


def measure(look: Look, id: str) -> str:
    """What a unit is coloured by, in words for its box; empty where the box says it anyway."""
    colour, lang = look.query.colour, look.visit.lang
    if look.query.tree != UNITS or colour not in colours_for(look.visit, look.query.tree, look.query.view):
        return ""
    org = look.side(id)
    if colour == SPAN and (found := span(org, id)):
        return fill(AT_LEAST if found.open else SPAN_OF, lang, {"number": write_range(found.total, lang, 1)})
    if colour == COST and (cost := _cost(look, id)):
        return write_amount(cost, lang)
    if colour == COMMITTEE and (committees := committees_of(org, id)):
        return org.name(committees[0])
    return ""
