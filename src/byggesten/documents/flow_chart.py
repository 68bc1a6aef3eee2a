# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""From→to as a picture: units that give on the left, units that receive on the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from byggesten.chart.flow import Flow, FlowOptions, lay_out_flow
from byggesten.chart.model import Node
from byggesten.documents.material import Material
from byggesten.documents.memo import ChartBlock, Outline
from byggesten.kernel.names import slug
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.flows import PART, TASK, WHOLE

EXTENTS = {WHOLE: Text("hele enheden", "the whole unit"), PART: Text("en del", "part"), TASK: Text("opgaver", "tasks")}
GOES_TO = Text("{source} → {target}: {extent}", "{source} → {target}: {extent}")
OTHERS = Text("{count} andre enheder", "{count} other units")
Pair = tuple[str, str]
# No unit has this id: what stands for those that have no room.
REST = "\0"


def flow_chart(
    material: Material,
    name: str,
    caption: str,
    width: float,
    *,
    within: Collection[str] | None = None,
    most: int = 0,
) -> ChartBlock | None:
    """What goes from unit to unit; a band is as thick as the posts that go. None where nothing does.

    With ``within`` only what goes from or to some of these units. With ``most`` at most so many units stand on either
    side: those most goes from or to; the others are drawn together. The text names them all.
    """
    pairs: dict[Pair, list[str]] = {}
    for each in material.found.difference.flows:
        if within is None or each.source in within or each.target in within:
            pairs.setdefault((each.source, each.target), []).append(each.extent)
    if not pairs:
        return None
    posts = {(each.origin, each.to): each.posts for each in material.found.post_flows}
    weights = {pair: _weight(posts.get(pair)) for pair in pairs}
    lefts = _kept((source for source, _ in pairs), (source for (source, _), _ in _weighed(weights)), most)
    rights = _kept((target for _, target in pairs), (target for (_, target), _ in _weighed(weights)), most)
    return ChartBlock(
        name="-".join(slug(part) for part in (name, material.phase) if part),
        caption=caption,
        drawing=lay_out_flow(
            _nodes(material, [source for source, _ in pairs], lefts, old=True),
            _nodes(material, [target for _, target in pairs], rights, old=False),
            _together(material, pairs, weights, lefts, rights),
            FlowOptions(width=width),
        ),
        outline=tuple(
            Outline(
                depth=0,
                text=material.say(
                    GOES_TO, source=material.old_name(source), target=material.name(target),
                    extent=_extents(material, said),
                ),
            )
            for (source, target), said in pairs.items()
        ),
    )  # fmt: skip


def _weighed(weights: Mapping[Pair, float | None]) -> Iterable[tuple[Pair, float | None]]:
    """The pairs most goes between first; those nobody weighs last."""
    return sorted(weights.items(), key=lambda each: -(each[1] or 0.0))


def _kept(ids: Iterable[str], heaviest: Iterable[str], most: int) -> Collection[str]:
    """The units with a box of their own: those in most pairs, and of these the heaviest; all where there is room."""
    counted = Counter(ids)
    if not most or len(counted) <= most:
        return counted
    rank = {id: at for at, id in enumerate(dict.fromkeys(heaviest))}
    return set(sorted(counted, key=lambda id: (-counted[id], rank[id]))[: most - 1])


def _nodes(material: Material, ids: list[str], kept: Collection[str], *, old: bool) -> list[Node]:
    every = list(dict.fromkeys(ids))
    name = material.old_name if old else material.name
    nodes = [Node(id=id, label=name(id)) for id in every if id in kept]
    rest = len(every) - len(nodes)
    return [*nodes, Node(id=REST, label=material.say(OTHERS, count=rest))] if rest else nodes


def _together(
    material: Material,
    pairs: Mapping[Pair, list[str]],
    weights: Mapping[Pair, float | None],
    lefts: Collection[str],
    rights: Collection[str],
) -> list[Flow]:
    """The bands, those between the same two boxes as one; one of them without a known weight leaves it unknown."""
    extents: dict[Pair, list[str]] = {}
    sums: dict[Pair, float | None] = {}
    for pair, said in pairs.items():
        ends = (pair[0] if pair[0] in lefts else REST, pair[1] if pair[1] in rights else REST)
        extents.setdefault(ends, []).extend(said)
        before, more = sums.get(ends, 0.0), weights[pair]
        sums[ends] = None if before is None or more is None else before + more
    return [
        Flow(source=source, target=target, weight=sums[source, target], label=_extents(material, said))
        for (source, target), said in extents.items()
    ]


def _weight(posts: Range | None) -> float | None:
    return float(posts.high) if posts and posts.high > 0 else None


def _extents(material: Material, said: list[str]) -> str:
    return ", ".join(material.say(EXTENTS[each]) for each in dict.fromkeys(said) if each in EXTENTS)
