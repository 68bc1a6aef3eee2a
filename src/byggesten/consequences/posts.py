# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts and full-time equivalents from→to, and what each unit holds before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.consequences.difference import Difference
from byggesten.kernel.ranges import Range
from byggesten.organisation.posts import NOTHING, PostLine, Total


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


def post_flows(diff: Difference) -> tuple[PostFlow, ...]:
    """Where posts go: with units taken into others, singly, moved, added and taken away, in the order of the changes.

    What the organisation before did, and the one after does not, goes back again.
    """
    flows = [*_moved(diff), *_lines(diff.lines), *map(_back, _lines(diff.undone_lines))]
    return tuple(flow for flow in flows if flow.posts.high > 0 or flow.fte.high > 0)


def _moved(diff: Difference) -> Iterator[PostFlow]:
    """The posts that went as they were, those of one change between two units together."""
    sums: dict[tuple[str, str, str], Total] = {}
    for move in diff.moves:
        key = (move.source, move.target, move.change)
        sums[key] = sums.get(key, NOTHING) + move.total
    for move in diff.undone_moves:
        key = (move.source, move.target, move.change)
        sums[key] = sums.get(key, NOTHING) + -move.total
    for (source, target, change), total in sums.items():
        flow = PostFlow(origin=source, to=target, posts=total.posts, fte=total.fte, title="", changes=(change,))
        yield flow if total.posts.high > 0 else _back(replace(flow, posts=-total.posts, fte=-total.fte))


def _lines(lines: tuple[PostLine, ...]) -> Iterator[PostFlow]:
    givers = {line.change: line.unit for line in lines if line.count.low < 0}
    moved = {line.change for line in lines if line.count.high > 0 and line.change in givers}
    for line in lines:
        taken = line.count.low < 0
        if line.change in moved and not taken:
            yield _flow(givers[line.change], line.unit, line)
        elif line.change not in moved:
            yield _flow(line.unit if taken else "", "" if taken else line.unit, line)


def _back(flow: PostFlow) -> PostFlow:
    return replace(flow, origin=flow.to, to=flow.origin)


def _flow(origin: str, to: str, line: PostLine) -> PostFlow:
    negative = line.count.low < 0
    posts, fte = (-line.count, -line.fte) if negative else (line.count, line.fte)
    return PostFlow(origin=origin, to=to, posts=posts, fte=fte, title=line.title, changes=(line.change,))


def post_changes(diff: Difference, flows: tuple[PostFlow, ...]) -> tuple[PostChange, ...]:
    """Every unit that holds more or less than before, with the changes of the flows to and from it."""
    behind: dict[str, dict[str, None]] = {}
    for flow in flows:
        for unit in (flow.origin, flow.to):
            behind.setdefault(unit, {}).update(dict.fromkeys(flow.changes))
    before, after = diff.before.posts, diff.after.posts
    held = ((id, before.total(id), after.total(id)) for id in sorted({*before.held, *after.held}))
    return tuple(
        PostChange(unit=id, before=was, after=now, changes=tuple(behind.get(id, ())))
        for id, was, now in held
        if was is not now and was != now
    )
