# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What must be looked at again after one more change: the things that differ, and everything beside them.

Beside a thing are those it refers to, those that refer to it with what else they refer to, the units above and below
it, and those of the same name. A rule of one subject may look that far and no further; a law test holds every rule to
that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.checks.case import Case
from byggesten.kernel.names import loose
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.references import referred
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal

_RECORDS = ("head", "phases", "alternatives", "steps", "stated", "receipts", "questions", "new_names", "role_ids")


def comparable(earlier: Case, later: Case) -> bool:
    """Whether two cases differ in changes alone: one base, day, register, settings and set of records.

    What every subject's rules build on, the principles and whether leaders are stated, must be the same too.
    """
    return (
        earlier.before is later.before
        and earlier.register is later.register
        and earlier.settings == later.settings
        and _records(earlier.proposal) == _records(later.proposal)
        and earlier.after.day == later.after.day
        and earlier.leaders_stated == later.leaders_stated
        and earlier.principles == later.principles
    )


def _records(proposal: Proposal | None) -> tuple[object, ...] | None:
    return tuple(getattr(proposal, name) for name in _RECORDS) if proposal else None


def affected(earlier: Case, later: Case) -> frozenset[str]:
    """The ids that differ between two comparable cases, with their neighbours in both."""
    ids = set(_differing(earlier, later))
    found = set(ids)
    for case in (earlier, later):
        for id in ids:
            found.update(beside(case.after, id))
    return frozenset(found)


def beside(org: Organisation, id: str) -> Iterator[str]:
    """The ids beside a thing."""
    thing = org.things.get(id)
    if thing is None:
        return
    yield from referred(thing)
    for user in org.users.get(id, ()):
        yield user
        yield from referred(org.things.get(user))
    for name in thing.names:
        yield from org.called.get(loose(name), ())
    if isinstance(thing, Unit):
        yield from org.chain(id)
        yield from org.chain(id, line=True)
        yield from org.children.get(id, ())
        yield from org.children.get("", ()) if not thing.parent else ()


def _differing(earlier: Case, later: Case) -> Iterator[str]:
    """The ids of things that are other, touched by other changes, hold other posts, or have other flows."""
    one, other = earlier.after, later.after
    keys = {key for key in {*earlier.by_key, *later.by_key} if earlier.by_key.get(key) != later.by_key.get(key)}
    for id in _keys(one.touched, other.touched):
        was, now = one.touched.get(id, ()), other.touched.get(id, ())
        if was != now or one.things.get(id) != other.things.get(id) or not keys.isdisjoint(now):
            yield id
    for id in _keys(one.posts.held, other.posts.held):
        if one.posts.total(id) != other.posts.total(id):
            yield id
    for flow in set(earlier.flows) ^ set(later.flows):
        yield from (flow.source, flow.target, flow.task)


def _keys(one: Iterable[str], other: Iterable[str]) -> set[str]:
    return {*one, *other}
