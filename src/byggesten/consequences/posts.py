# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts and full-time equivalents from→to, and what each unit holds before and after."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.lineage import new_flows
from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import WHOLE
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostLine, Total


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFlow:
    """Posts that go from one unit to another; empty origin for new posts, empty receiver for posts that end."""

    origin: str
    to: str
    posts: Range
    fte: Range
    title: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChange:
    """What a unit itself holds before and after."""

    unit: str
    before: Total
    after: Total
    changes: tuple[str, ...]


def new_lines(before: Organisation, after: Organisation) -> tuple[PostLine, ...]:
    """The post lines of the later organisation that the earlier does not have."""
    return after.posts.lines[len(before.posts.lines) :]


def post_flows(before: Organisation, after: Organisation) -> tuple[PostFlow, ...]:
    """Where posts go: with units taken into others, moved, added and taken away, in the order of the changes."""
    flows = [
        _with_unit(before, flow.source, flow.target, flow.change)
        for flow in new_flows(before, after)
        if flow.extent == WHOLE
    ]
    lines = new_lines(before, after)
    moved = {line.change for line in lines if line.count.low < 0} & {
        line.change for line in lines if line.count.low > 0
    }
    for line in lines:
        if line.change in moved and line.count.low > 0:
            origin = next(each.unit for each in lines if each.change == line.change and each.count.low < 0)
            flows.append(_flow(origin, line.unit, line))
        elif line.change not in moved:
            taken = line.count.low < 0
            flows.append(_flow(line.unit if taken else "", "" if taken else line.unit, line))
    return tuple(flow for flow in flows if flow.posts.high > 0)


def _with_unit(before: Organisation, source: str, target: str, change: str) -> PostFlow:
    total = before.posts.total(source)
    return PostFlow(origin=source, to=target, posts=total.posts, fte=total.fte, title="", changes=(change,))


def _flow(origin: str, to: str, line: PostLine) -> PostFlow:
    negative = line.count.low < 0
    posts, fte = (-line.count, -line.fte) if negative else (line.count, line.fte)
    return PostFlow(origin=origin, to=to, posts=posts, fte=fte, title=line.title, changes=(line.change,))


def post_changes(before: Organisation, after: Organisation) -> tuple[PostChange, ...]:
    """Every unit that holds more or less than before."""
    flows = post_flows(before, after)
    behind: dict[str, dict[str, None]] = {}
    for flow in flows:
        for unit in (flow.origin, flow.to):
            if unit:
                behind.setdefault(unit, {}).update(dict.fromkeys(flow.changes))
    changed = [id for id in after.posts.held if after.posts.total(id) != before.posts.total(id)]
    return tuple(
        PostChange(
            unit=id, before=before.posts.total(id), after=after.posts.total(id), changes=tuple(behind.get(id, ()))
        )
        for id in sorted(changed)
    )
