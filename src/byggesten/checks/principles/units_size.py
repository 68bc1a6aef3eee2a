# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units smaller than a principle allows."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import UNITS_SIZE, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ROBUST
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement

TOO_SMALL = declare(
    "principles.too_small",
    "warning",
    da="»{what}« kræver mindst {limit} stillinger, men »{unit}« har {actual}",
    en="“{what}” asks for at least {limit} posts, but “{unit}” has {actual}",
    advice_da="Saml enheden med en anden, eller begrund undtagelsen.",
    advice_en="Merge the unit with another, or give a reason for the exception.",
    reference=ROBUST,
)


@rule(TOO_SMALL, scope=Scope.WHOLE, da="Enhed under mindstestørrelsen", en="Unit below the least size")
def units_size(case: Case, _: str) -> Iterator[Finding]:
    """Where a principle sets a least size, every unit it is about, or else every unit with posts, has it."""
    for statement in stating(case, UNITS_SIZE):
        if statement.limit is not None:
            yield from _small(case, statement, float(statement.limit.low))


def _small(case: Case, statement: Statement, least: float) -> Iterator[Finding]:
    held = rolled_up(case.after)
    for id in statement.about or held:
        unit, posts = case.after.unit(id), held.get(id, 0.0)
        if unit is not None and case.after.live(id) and 0 < posts < least:
            yield TOO_SMALL(case.place(id), id, what=statement.name, limit=least, unit=unit.name, actual=posts)


def rolled_up(org: Organisation) -> dict[str, float]:
    """Posts of every unit with those below it, in one pass over the units that hold any."""
    held: dict[str, float] = {}
    for unit in org.posts.holders():
        posts = float(org.posts.total(unit).posts.low)
        for above in org.chain(unit) if posts else ():
            held[above] = held.get(above, 0.0) + posts
    return held
