# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The difference of two organisations of one opening register, found without looking at what no change has touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from byggesten.organisation.entity import Entity
from byggesten.organisation.flows import WHOLE, Flow
from byggesten.organisation.money import MoneyLine
from byggesten.organisation.organisation import E, Organisation
from byggesten.organisation.posts import PostLine, PostMove

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair(Generic[E]):
    """A thing as it was and as it is; None where it does not exist on the day. One of the two is always there."""

    old: E | None
    new: E | None

    @property
    def one(self) -> E:
        """The thing as it is, or as it was where it is no more."""
        return cast("E", self.new if self.new is not None else self.old)


@dataclass(frozen=True, eq=False)
class Difference:
    """An organisation before and after, and what differs.

    Only things that some change has touched, or whose validity has a beginning or an end, can differ; nothing else is
    looked at.
    """

    before: Organisation
    after: Organisation

    def of(self, kind: type[E]) -> tuple[Pair[E], ...]:
        """The things of a kind that differ."""
        return cast("tuple[Pair[E], ...]", self._pairs.get(kind, ()))

    def changes(self, *ids: str) -> tuple[str, ...]:
        """The keys of the changes that touched things on the way from before to after."""
        found: dict[str, None] = {}
        for id in ids:
            keys = self.after.touched.get(id, ())
            earlier = self.before.touched.get(id, ())
            found.update((key, None) for key in keys if key not in earlier)
        return tuple(found)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """The flows of the later organisation that the earlier does not have."""
        return _gained(self.before.flows, self.after.flows)

    @cached_property
    def whole(self) -> dict[str, str]:
        """The units that went whole into another, and which."""
        return {flow.source: flow.target for flow in self.flows if flow.extent == WHOLE}

    def receiver(self, task: str, giver: str, among: tuple[str, ...]) -> str:
        """Which of the task's responsible units has it from a giver, by whatever way; empty where none has."""
        unit, seen = giver, {giver}
        while unit not in among:
            unit = self._handed.get((task, unit)) or self.whole.get(unit, "")
            if not unit or unit in seen:
                return ""
            seen.add(unit)
        return unit

    @cached_property
    def _handed(self) -> dict[tuple[str, str], str]:
        """To whom each giver handed each task."""
        return {(flow.task, flow.source): flow.target for flow in self.flows if flow.task}

    @cached_property
    def lines(self) -> tuple[PostLine, ...]:
        """The post lines of the later organisation that the earlier does not have."""
        return _gained(self.before.posts.lines, self.after.posts.lines)

    @cached_property
    def moves(self) -> tuple[PostMove, ...]:
        """The moves of posts of the later organisation that the earlier does not have."""
        return _gained(self.before.posts.moves, self.after.posts.moves)

    @cached_property
    def undone_lines(self) -> tuple[PostLine, ...]:
        """The post lines of the earlier organisation that the later does not have; none where it continues it."""
        return _gained(self.after.posts.lines, self.before.posts.lines)

    @cached_property
    def undone_moves(self) -> tuple[PostMove, ...]:
        """The moves of posts of the earlier organisation that the later does not have, or has otherwise."""
        return _gained(self.after.posts.moves, self.before.posts.moves)

    @cached_property
    def money(self) -> tuple[MoneyLine, ...]:
        """The economy of the later organisation that the earlier does not have."""
        return _gained(self.before.money.lines, self.after.money.lines)

    @cached_property
    def _pairs(self) -> dict[type[Entity], tuple[Pair[Any], ...]]:
        before, after = self.before, self.after
        found: dict[type[Entity], list[Pair[Any]]] = {}
        for id in _ids(before, after):
            was, now = before.things.get(id), after.things.get(id)
            old = was if was is not None and was.valid_on(before.day) else None
            new = now if now is not None and now.valid_on(after.day) else None
            if old is not new and old != new:
                found.setdefault(type(new if new is not None else old), []).append(Pair(old, new))  # type: ignore[arg-type]
        return {kind: tuple(pairs) for kind, pairs in found.items()}


def _ids(before: Organisation, after: Organisation) -> Iterable[str]:
    """The ids that may differ, in an order that does not depend on how they are kept."""
    return sorted({*before.touched, *after.touched, *before.dated, *after.dated})


def _gained(before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    """What a later record holds beyond an earlier one: the rest where it continues it, else what is not in it."""
    if after[: len(before)] == before:
        return after[len(before) :]
    known = set(before)
    return tuple(each for each in after if each not in known)
