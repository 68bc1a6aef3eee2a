# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Compare two organisations: everything that differs between them, as one value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from byggesten.changes.entry import Entry
from byggesten.consequences.committees import CommitteeChange, UnitCommittees, committee_changes, unit_committees
from byggesten.consequences.composition import Composition, composition
from byggesten.consequences.difference import Difference
from byggesten.consequences.economy import Economy, economy
from byggesten.consequences.leaders import LeaderChange, leader_changes
from byggesten.consequences.levels import SpanChange, levels, span_changes
from byggesten.consequences.lineage import UnitLineage, lineage
from byggesten.consequences.med import MedAffected, med_affected
from byggesten.consequences.posts import PostChange, PostFlow, post_changes, post_flows
from byggesten.consequences.summary import Summary, summarise
from byggesten.consequences.tasks import TaskAnchoring, TaskMove, task_anchorings, task_moves
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.organisation.statements import KEPT, RECOMMENDATION, REJECTED, STRENGTHENED, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something the changes say: what is kept, rejected, recommended or strengthened, about whom, and by which."""

    kind: str
    text: str
    about: tuple[str, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that is not settled, the changes it touches, and where it is said."""

    question: str
    changes: tuple[str, ...]
    source: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Consequences:
    """What differs between an organisation before and after. Each part is computed once, when first asked for."""

    before: Organisation
    after: Organisation
    settings: Settings
    proposal: str = ""
    phase: str = ""
    open_questions: tuple[OpenQuestion, ...] = ()
    not_counted: tuple[Entry, ...] = ()

    @property
    def date(self) -> dt.date:
        """The day of the organisation after."""
        return self.after.day

    @cached_property
    def difference(self) -> Difference:
        """What differs, thing by thing."""
        return Difference(self.before, self.after)

    @cached_property
    def summary(self) -> Summary:
        """The counting line."""
        return summarise(self.difference)

    @cached_property
    def lineage(self) -> tuple[UnitLineage, ...]:
        """What each changed unit came from and went into."""
        return lineage(self.difference, self.summary.units())

    @cached_property
    def tasks(self) -> tuple[TaskMove, ...]:
        """Tasks with another responsible."""
        return task_moves(self.difference)

    @cached_property
    def anchorings(self) -> tuple[TaskAnchoring, ...]:
        """Tasks with other committees."""
        return task_anchorings(self.difference)

    @cached_property
    def post_flows(self) -> tuple[PostFlow, ...]:
        """Posts from→to."""
        return post_flows(self.difference)

    @cached_property
    def posts(self) -> tuple[PostChange, ...]:
        """What units hold before and after."""
        return post_changes(self.difference, self.post_flows)

    @cached_property
    def leaders(self) -> tuple[LeaderChange, ...]:
        """Leaders and titles that change."""
        return leader_changes(self.difference)

    @cached_property
    def levels(self) -> tuple[int, int]:
        """Management levels before and after."""
        return levels(self.before), levels(self.after)

    @cached_property
    def spans(self) -> tuple[SpanChange, ...]:
        """Spans of control that change."""
        return span_changes(self.difference)

    @cached_property
    def committees(self) -> tuple[CommitteeChange, ...]:
        """Committees that change."""
        return committee_changes(self.difference, self.anchorings)

    @cached_property
    def unit_committees(self) -> tuple[UnitCommittees, ...]:
        """Units whose committees are others."""
        return unit_committees(self.difference, self.units)

    @cached_property
    def composition(self) -> tuple[Composition, Composition]:
        """Citizen-facing, back office and political service, before and after."""
        return composition(self.before), composition(self.after)

    @cached_property
    def economy(self) -> Economy:
        """Economy by year."""
        return economy(self.difference, self.settings)

    @cached_property
    def units(self) -> list[str]:
        """Every unit the changes do something to, in the order of the lineage; those only kept are not among them."""
        kept = {each.unit for each in self.summary.kept}
        done = [each.unit for each in self.lineage if each.unit not in kept or each.sources or each.targets]
        more = [each.unit for rows in (self.leaders, self.posts) for each in rows]
        return list(dict.fromkeys([*done, *more]))

    @cached_property
    def med(self) -> tuple[MedAffected, ...]:
        """MED bodies affected."""
        return med_affected(self.difference, self.units)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """What is kept, rejected, recommended and strengthened."""
        kinds = (KEPT, REJECTED, RECOMMENDATION, STRENGTHENED)
        return tuple(
            Said(kind=new.kind, text=new.text or new.name, about=new.about, changes=self.changes(new.id))
            for pair in self.difference.of(Statement)
            if pair.old is None and (new := pair.one).kind in kinds
        )

    def changes(self, *ids: str) -> tuple[str, ...]:
        """The changes that touched things between before and after."""
        return self.difference.changes(*ids)


def compare(
    before: Organisation,
    after: Organisation,
    settings: Settings,
    *,
    proposal: str = "",
    phase: str = "",
    open_questions: tuple[OpenQuestion, ...] = (),
    not_counted: tuple[Entry, ...] = (),
) -> Consequences:
    """The consequences of going from one organisation to another of the same opening register."""
    return Consequences(
        before=before,
        after=after,
        settings=settings,
        proposal=proposal,
        phase=phase,
        open_questions=open_questions,
        not_counted=not_counted,
    )
