# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is kept of a workspace between requests: nobody is given what was opened for another."""

from __future__ import annotations

import itertools

from byggesten.actions.permission import Right, Role, in_role
from byggesten.organisation.units import Unit
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.opened import forget, opened, seen

LYNGBY = "lyngby-taarbaek-2012"


def costs(store: DatabaseStore, role: Role) -> set[object]:
    """The costs of units a role is told, after whoever came before it."""
    org = seen(store, LYNGBY, in_role(role, "x", "skoler")).opening
    return {org.posts.total(unit.id).known_cost for unit in org.every(Unit)}


def test_who_comes_first_changes_nothing_for_who_comes_after(site):
    store = DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)
    alone = {}
    for role in Role:
        forget()
        alone[role] = costs(store, role)
    assert alone[Role.PROJECT_LEADER] == {None}
    assert len(alone[Role.CHIEF_EXECUTIVE]) > 10
    for first, second in itertools.product((Role.CHIEF_EXECUTIVE, Role.HR_PARTNER, Role.HEAD_OF_UNIT), Role):
        forget()
        costs(store, first)
        assert costs(store, second) == alone[second], (first, second)


def test_a_proposal_never_issued_stays_unseen_after_one_who_may_see_it(site):
    store = DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)
    whole = opened(store, LYNGBY)
    text = whole.proposals[0].text.replace("proposal: centermodel", "proposal: kladde")
    store.write("proposals/kladde.md", text.encode())
    for role in Role:
        actor = in_role(role, "x", "skoler")
        ids = {each.id for each in seen(store, LYNGBY, actor).proposals}
        assert ("kladde" in ids) == actor.may(Right.DRAFTS), role
